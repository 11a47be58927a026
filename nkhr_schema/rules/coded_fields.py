"""Every code that a record holds, with its list: for rules that look at codes of any field."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args, get_origin

from nkhr_schema.fields.block import Block
from nkhr_schema.fields.code_lists import list_of

__all__ = ["coded_fields", "coded_values", "list_name"]


def list_name(annotation: Any) -> str | None:
    """Return the list whose codes a type annotation accepts, looking into unions, lists and ``Annotated``."""
    if get_origin(annotation) is Literal:
        return list_of(tuple(get_args(annotation)))
    if get_origin(annotation) is Annotated:
        return list_name(get_args(annotation)[0])
    for part in get_args(annotation):
        name = list_name(part) if part is not type(None) and part is not Ellipsis else None
        if name is not None:
            return name
    return None


_FIELDS: dict[type[Block], tuple[tuple[str, str], ...]] = {}


def coded_fields(block: type[Block]) -> tuple[tuple[str, str], ...]:
    """Return (field, list) of the fields of a class that hold codes."""
    known = _FIELDS.get(block)
    if known is None:
        known = _FIELDS[block] = _coded_fields(block)
    return known


def _coded_fields(block: type[Block]) -> tuple[tuple[str, str], ...]:
    named = ((name, list_name(info.annotation)) for name, info in block.model_fields.items())
    return tuple((name, found) for name, found in named if found is not None)


def coded_values(value: Any, pointer: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield pointer, list and code of every code in a record, inside its blocks too."""
    if isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from coded_values(item, f"{pointer}/{at}")
        return
    if not isinstance(value, Block):
        return
    lists = dict(coded_fields(type(value)))
    for name in type(value).model_fields:
        part = getattr(value, name)
        if name not in lists:
            yield from coded_values(part, f"{pointer}/{name}")
        elif isinstance(part, str):
            yield f"{pointer}/{name}", lists[name], part
        elif isinstance(part, tuple):
            for at, code in enumerate(part):
                yield f"{pointer}/{name}/{at}", lists[name], code
