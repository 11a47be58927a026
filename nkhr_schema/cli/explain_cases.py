"""The examples that ``nkhr explain`` shows: one record that is found fault with, and how it would be sound.

They are the first failing and the first passing case of the conformance suite. Of each, only the records that matter are
shown: the one that the finding points to, and those by which the two cases differ.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from nkhr_schema import conformance
from nkhr_schema.cli.console import Console
from nkhr_schema.cli.layout import width, wrap

__all__ = ["example_lines"]

_MOST_RECORDS: Final = 3
_WIDEST_TEXT: Final = 48
"""Cells of a text within a record, so that no line is wider than the terminal."""
_INDENT: Final = 4

Case = Mapping[str, Any]


def example_lines(code: str, console: Console) -> list[str]:
    """Return a failing and a passing example of a code as lines; none where the conformance suite has no cases."""
    if code not in conformance.codes():
        return []
    cases = conformance.cases_of(code)
    bad = next((case for case in cases if _places(case, code)), None)
    good = next((case for case in cases if not _places(case, code)), None)
    if bad is None or good is None:
        return []
    number, pointer = _split(_places(bad, code)[0])
    target = None if number is None else _labels(bad)[number]
    lines = _example("explain.bad", bad, _chosen(bad, good, target), console)
    lines += ["", *_indented([console.text("explain.found_at", pointer=pointer or "/")])]
    return lines + _example("explain.good", good, _chosen(good, bad, target), console)


def _places(case: Case, code: str) -> list[str]:
    return [pointer for found, pointer in case["findings"] if found == code]


def _split(pointer: str) -> tuple[int | None, str]:
    """Return which record a pointer into the dataset leads to, and the rest of the pointer."""
    parts = pointer.split("/", 3)
    if parts[:2] != ["", "records"]:
        return None, pointer
    return int(parts[2]), f"/{parts[3]}" if len(parts) > 3 else ""


def _text(record: Any, name: str) -> str:
    # an example of a fault of structure may lack it, or be no object at all
    value = record.get(name) if isinstance(record, dict) else None
    return value if isinstance(value, str) else ""


def _labels(case: Case) -> list[str]:
    """Return type and number of each record: by these the records of two cases are compared, since ids may be others."""
    counts: Counter[str] = Counter()
    labels: list[str] = []
    for record in case["records"]:
        kind = _text(record, "type")
        labels.append(f"{kind}/{counts[kind]}")
        counts[kind] += 1
    return labels


def _labelled(case: Case) -> list[Any]:
    """Return the records with their labels in place of ids."""
    labels = {_text(r, "id"): label for r, label in zip(case["records"], _labels(case), strict=True)}

    def replaced(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: replaced(item) for key, item in value.items()}
        if isinstance(value, list):
            return [replaced(item) for item in value]
        return labels.get(value, value) if isinstance(value, str) and value else value

    return [replaced(record) for record in case["records"]]


def _chosen(case: Case, other: Case, target: str | None) -> list[Any]:
    """Return what the finding is about, by its label (``None``: the envelope), and the records that the other case lacks."""
    others = _labelled(other)
    about: list[Any] = [_envelope(case)] if target is None else []
    same_type: list[Any] = []
    rest: list[Any] = []
    for record, label, compared in zip(case["records"], _labels(case), _labelled(case), strict=True):
        if label == target:
            about.append(record)
        elif compared not in others:
            alike = _text(record, "type") == (target or "").partition("/")[0]
            (same_type if alike else rest).append(record)
    return [*about, *same_type, *rest][:_MOST_RECORDS]


def _envelope(case: Case) -> dict[str, Any]:
    return {key: value for key, value in conformance.dataset_of(dict(case)).items() if key != "records"}


def _example(key: str, case: Case, records: Sequence[Any], console: Console) -> list[str]:
    cells = console.cells()
    told = f"{console.text(key)}: {case['description'][console.lang]}"
    lines = ["", *("  " + line for line in wrap(told, cells - 2))]
    for record in records:
        lines += ["", *_indented(_json(_shortened(record), cells - _INDENT))]
    left_out = len(case["records"]) - sum(any(record is one for one in case["records"]) for record in records)
    if left_out:
        lines += ["", *_indented(wrap(console.text("explain.left_out", count=left_out), cells - _INDENT))]
    return lines


def _indented(lines: Sequence[str]) -> list[str]:
    return [" " * _INDENT + line for line in lines]


def _shortened(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shortened(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_shortened(item) for item in value]
    if isinstance(value, str) and width(value) > _WIDEST_TEXT:
        # half as many letters at least fit, whatever script they are of
        return value[: _WIDEST_TEXT // 2 - 1] + "…"
    return value


def _json(value: Any, cells: int, *, open_up: bool = True) -> list[str]:
    """Return a value as JSON, one field a line; what nests in it stands on one line where it fits."""
    line = json.dumps(value, ensure_ascii=False)
    if not value or not isinstance(value, dict | list) or (width(line) <= cells and not open_up):
        return [line]
    if isinstance(value, dict):
        brackets, items = "{}", [(f"{json.dumps(key, ensure_ascii=False)}: ", item) for key, item in value.items()]
    else:
        brackets, items = "[]", [("", item) for item in value]
    lines = [brackets[0]]
    for at, (name, item) in enumerate(items, 1):
        part = _json(item, cells - width(name) - 3, open_up=False)
        part = [name + part[0], *part[1:]]
        part[-1] += "," if at < len(items) else ""
        lines += ["  " + told for told in part]
    return [*lines, brackets[1]]
