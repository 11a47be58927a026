"""Where in a model a fault lies: from pydantic's location to a JSON Pointer and the classes on the way.

Pydantic names the branch of a tagged union in its locations (``annotations, 0, missing, reason``); a JSON Pointer must
not (``/annotations/0/reason``). Following the location through the annotations tells the one from the other.
"""

import types
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from nkhr_schema.fields.block import Block

__all__ = ["Spot", "blocks_in", "follow", "pointer_of"]


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a fault: its pointer, the field's name, the class that has the field, the class of the value."""

    pointer: str
    parent_pointer: str
    name: str | int | None
    container: type[Block] | None
    block: type[Block] | None
    record_type: str | None


def pointer_of(parts: "list[str | int]") -> str:
    """Return the JSON Pointer (RFC 6901) of these names and positions."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def blocks_in(annotation: Any) -> tuple[type[Block], ...]:
    """Return the models that a type annotation can hold, inside ``Annotated``, unions and tuples."""
    if isinstance(annotation, type) and issubclass(annotation, Block):
        return (annotation,)
    if get_origin(annotation) is Annotated:
        return blocks_in(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType, tuple):
        return tuple(block for part in get_args(annotation) for block in blocks_in(part))
    return ()


def _tags(block: type[Block]) -> tuple[str, ...]:
    for name in ("type", "kind"):
        info = block.model_fields.get(name)
        if info is not None and get_origin(info.annotation) is Literal:
            return tuple(get_args(info.annotation))
    return ()


def follow(model: "type[Block] | Mapping[str, type[Block]]", loc: "tuple[int | str, ...]") -> Spot:
    """Follow a location of pydantic from a class, or from the table of record types."""
    rest = list(loc)
    table = model if isinstance(model, Mapping) else None
    blocks = tuple(model.values()) if isinstance(model, Mapping) else (model,)
    parts: list[str | int] = []
    container: type[Block] | None = None
    current: type[Block] | None = blocks[0] if len(blocks) == 1 else None
    record_type: str | None = None
    name: str | int | None = None
    while rest:
        step = rest.pop(0)
        if table is not None and not parts and current is None and step in table:
            current = table[str(step)]
            continue
        if current is None and len(blocks) > 1:
            # the branch of a tagged union: it is no part of the input
            chosen = [block for block in blocks if step in _tags(block)]
            if chosen:
                current = chosen[0]
                continue
        if isinstance(step, int):
            parts.append(step)
            name = step
            continue
        if step == "[key]":
            # the key itself is wrong, so it may be anything, a name too: the pointer ends at the object that holds it
            parts.pop()
            break
        parts.append(step)
        name = step
        container = current
        info = current.model_fields.get(step) if current is not None else None
        blocks = blocks_in(info.annotation) if info is not None else ()
        current = blocks[0] if len(blocks) == 1 else None
    if table is not None and loc and loc[0] in table:
        record_type = str(loc[0])
    elif not isinstance(model, Mapping) and "type" in model.model_fields:
        record_type = (_tags(model) or (None,))[0]
    return Spot(pointer_of(parts), pointer_of(parts[:-1]), name, container, current, record_type)
