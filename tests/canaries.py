"""Canaries: values that must not be seen again, and ways to put them into every place of a record (all fictional).

A canary in a place where it makes a fault shows whether the fault is told without its value; one in a place where it makes
none shows whether the rules that then look at the record keep it to themselves.
"""

import copy
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.table import RECORD_TYPES, record_adapter
from nkhr_schema.testing.generate import RecordMaker

TEXT = "Zq가상Xkanary"
NAME = "Kim Xkanary"
NUMBER = 8_317_294_651
COUNT = 83_172
"""A number that many fields may hold."""
DATE = "1913-11-17"

_SEEN = re.compile(
    r"xkanary|가상X|8317294651|8,317,294,651|8\.317\d+e|(?<![0-9A-Za-z-])83,?172(?![0-9A-Za-z-])|1913(?:-11|\.11|년|(?![0-9A-Za-z-]))",
    re.IGNORECASE,
)
_ID_FIELDS = re.compile(r"(?:^|_)ids?$|^type$|^kind$")


def seen_in(text: str) -> str | None:
    """Return the surroundings of the first canary in a text, or ``None``."""
    # part of each canary is ASCII, so that it is found in text with escapes too
    found = _SEEN.search(text)
    return None if found is None else text[max(0, found.start() - 80) : found.end() + 40]


# -- places ------------------------------------------------------------------------------------------------------------


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every value in a record, containers too."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


def value_at(record: Any, path: Iterable[Any]) -> Any:
    for key in path:
        record = record[key]
    return record


def put(record: Any, path: tuple[Any, ...], new: Any) -> None:
    value_at(record, path[:-1])[path[-1]] = new


def with_value(record: Any, path: tuple[Any, ...], new: Any) -> Any:
    changed = copy.deepcopy(record)
    put(changed, path, new)
    return changed


def with_key(record: Any, path: tuple[Any, ...], new: str) -> Any:
    changed = copy.deepcopy(record)
    inner = value_at(changed, path[:-1])
    if isinstance(inner, dict):
        inner[new] = inner.pop(path[-1])
    return changed


# -- canaries that make faults -----------------------------------------------------------------------------------------


def damaged() -> Iterator[dict[str, Any]]:
    """Yield records of every type with a canary in one place, in every way that makes a fault."""
    for tag in RECORD_TYPES:
        record = RecordMaker(seed=11, fill=1.0).record(tag)
        # the second item of a list is like the first
        fields = {tuple(0 if isinstance(step, int) else step for step in path): path for path in places(record)}
        for path in fields.values():
            yield from _damaged_at(record, path)


def _damaged_at(record: Any, path: tuple[Any, ...]) -> Iterator[Any]:
    old = value_at(record, path)
    yield with_value(record, path, TEXT)
    yield with_value(record, path, NUMBER)
    yield with_value(record, path, [TEXT])
    yield with_value(record, path, {TEXT: TEXT})
    yield with_key(record, path, TEXT)
    if isinstance(old, str):
        yield with_value(record, path, old + TEXT)
        yield with_value(record, path, TEXT + "\u202e\u0007")
        yield with_value(record, path, TEXT + "e\u0301")
        yield with_value(record, path, old[:4] + TEXT)
    if isinstance(old, dict):
        yield with_value(record, path, {**old, NAME: TEXT})
        yield with_value(record, path, {**old, TEXT.lower(): [NUMBER]})


# -- canaries that make none -------------------------------------------------------------------------------------------


def tainted(count: int, seed: int = 17) -> tuple[dict[str, Any], int]:
    """Return a dataset with canaries in every place that may hold one, and how many: structure accepts every record.

    Texts, names, ids of other databases, pointers, keys and values of extensions hold :data:`TEXT`, dates
    :data:`DATE`, numbers :data:`COUNT`, wherever the model allows it.
    """
    dataset = RecordMaker(seed=seed, fill=1.0, tidy=False).dataset(count)
    check = record_adapter().validate_python
    records = dataset.pop("records")
    allowed: dict[tuple[Any, ...], Any] = {}
    planted = 0
    for record in records:
        planted += _taint(record, check, allowed)
    envelope = Dataset.__pydantic_validator__.validate_python
    planted += _taint(dataset, envelope, allowed)
    return {**dataset, "records": records}, planted


_NOTHING = object()


def _taint(record: dict[str, Any], check: Callable[..., Any], allowed: dict[tuple[Any, ...], Any]) -> int:
    planted = 0
    for path in list(places(record)):
        old = value_at(record, path)
        if isinstance(old, dict | list | bool) or _ID_FIELDS.search(_field(path)):
            continue
        # where the same place of the same type was tried before, the answer is known
        kind = (record["type"], *(0 if isinstance(step, int) else step for step in path))
        if kind not in allowed:
            allowed[kind] = next((new for new in _canaries(old, path) if _holds(record, path, new, check)), _NOTHING)
        new = allowed[kind]
        if new is not _NOTHING and _holds(record, path, new, check):
            put(record, path, new)
            planted += 1
    extensions = {**record.get("extensions", {}), "org.example:xkanary": {NAME: [TEXT, COUNT]}}
    if _holds(record, ("extensions",), extensions, check):
        record["extensions"] = extensions
        planted += 1
    return planted


def _field(path: tuple[Any, ...]) -> str:
    return next(str(step) for step in reversed(path) if isinstance(step, str))


def _canaries(old: Any, path: tuple[Any, ...]) -> Iterator[Any]:
    if isinstance(old, str):
        yield DATE if path[-1] == "edtf" else TEXT
        yield f"/{TEXT}"
        yield "org.example:xkanary"
        yield "xkanary"
        yield "XKANARY"
    elif isinstance(old, int | float):
        yield type(old)(COUNT)


def _holds(record: Any, path: tuple[Any, ...], new: Any, check: Callable[..., Any]) -> bool:
    changed = (
        with_value(record, path, new)
        if path[-1] in value_at(record, path[:-1]) or path[:-1]
        else {**record, path[0]: new}
    )
    try:
        check(changed)
    except ValidationError:
        return False
    return True
