"""Which field a JSON Pointer names in a record type, and whether a value fits it. Built from the annotations of the models."""

import re
import types
from functools import cache, lru_cache
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from nkhr_schema.fields import json_values
from nkhr_schema.fields.block import Block
from nkhr_schema.models.table import record_class

__all__ = ["fits", "names_field"]

_INDEX: Final = re.compile("0|[1-9][0-9]{0,8}")
_EXTENSION: Final = re.compile(json_values.EXTENSION_NAME)
_ANY_ITEM: Final = "0"
"""Stands for every position in a list, since all items of a list have one type."""
_INSIDE: Final = "*"
"""Stands for every place inside the content of others."""


@lru_cache(maxsize=4096)
def names_field(record_type: str, pointer: str) -> bool:
    """Tell whether a JSON Pointer (RFC 6901) can name a field, or a part of one, of records of this type.

    Positions in a list are not compared with a record: only what the type allows is known here.
    """
    return _path(record_type, pointer) is not None


def fits(record_type: str, pointer: str, value: Any) -> bool:
    """Tell whether a JSON value can stand at a pointer that :func:`names_field` accepts."""
    path = _path(record_type, pointer)
    if path is None:
        return False
    adapters = _adapters(record_type, path)
    return not adapters or any(_accepts(adapter, value) for adapter in adapters)


def _accepts(adapter: TypeAdapter[Any], value: Any) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


@lru_cache(maxsize=4096)
def _path(record_type: str, pointer: str) -> tuple[str, ...] | None:
    """Return the steps of a pointer with positions made alike, or ``None`` where it leads nowhere."""
    if not pointer.startswith("/"):
        return None
    steps: list[str] = []
    here: tuple[Any, ...] = (record_class(record_type),)
    for token in pointer[1:].split("/"):
        step = token.replace("~1", "/").replace("~0", "~")
        if any(_is_foreign(part) for part in here):
            # what stands inside the content of others is theirs to know; only its first name has a form
            return (*steps, _INSIDE) if _EXTENSION.fullmatch(step) else None
        here = tuple(below for part in here for below in _below(part, step))
        if not here:
            return None
        steps.append(_ANY_ITEM if step.isdigit() else step)
    return tuple(steps)


@cache
def _adapters(record_type: str, path: tuple[str, ...]) -> tuple[TypeAdapter[Any], ...]:
    """Return the validators of what can stand at a path; none inside the content of others, which may be anything."""
    if path[-1] == _INSIDE:
        return ()
    here: tuple[Any, ...] = (record_class(record_type),)
    for step in path:
        here = tuple(below for part in here for below in _below(part, step))
    return tuple(TypeAdapter(_without_none(part)) for part in here)


def _below(annotation: Any, step: str) -> tuple[Any, ...]:
    """Return the types that can stand one step below a type: a named field, or an item of a list."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _below(get_args(annotation)[0], step)
    if origin in (Union, types.UnionType):
        return tuple(below for part in get_args(annotation) for below in _below(part, step))
    if origin is tuple:
        return (get_args(annotation)[0],) if _INDEX.fullmatch(step) else ()
    if isinstance(annotation, type) and issubclass(annotation, Block):
        info = annotation.model_fields.get(step)
        if info is not None:
            return (Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation,)
    return ()


def _without_none(annotation: Any) -> Any:
    """Return a type without its ``None``, which is for Python only and never on the wire."""
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *notes = get_args(annotation)
        return Annotated[_without_none(base), *notes]
    if origin in (Union, types.UnionType):
        return Union[tuple(part for part in get_args(annotation) if part is not type(None))]  # noqa: UP007
    return annotation


def _is_foreign(annotation: Any) -> bool:
    """Tell whether a type holds content of others: extensions, and values of which only the form is known."""
    if get_origin(annotation) is Annotated:
        base, *notes = get_args(annotation)
        return any(isinstance(note, json_values.FOREIGN) for note in notes) or _is_foreign(base)
    return any(_is_foreign(part) for part in get_args(annotation) if get_origin(annotation) in (Union, types.UnionType))
