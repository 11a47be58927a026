"""From the annotation of a field to a function that makes a value of it. Each annotation is looked at once."""

import types
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Final, Literal, Protocol, Union, get_args, get_origin

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from nkhr_schema.fields.block import About, Block
from nkhr_schema.fields.json_values import FOREIGN
from nkhr_schema.fields.references import ID_PATTERNS
from nkhr_schema.models.record import Record
from nkhr_schema.testing.generate_strings import SAMPLERS
from nkhr_schema.testing.generate_tidy import TIDY
from nkhr_schema.testing.generate_words import Random, pick, sentence

__all__ = ["Drawing", "Maker", "block_maker", "string_patterns", "wire_fields"]


class Drawing(Protocol):
    """What a maker draws from: chance, how full records are, and the ids that a reference may name."""

    random: Random
    fill: float
    tidy: bool

    def reference(self, record_types: tuple[str, ...]) -> str | None:
        """Return the id of a record of one of these types; ``None`` when there is none to point to."""

    def whatever(self, maker: "Maker") -> Any:
        """Return what the maker makes when it may point to records that are not there."""


Maker = Callable[[Drawing], Any]
"""Makes a value as it stands in JSON; ``None`` when there is nothing to say, and the field is left out."""

_EXAMPLES: Final[tuple[Any, ...]] = (
    "beating_in_custody",
    "가상의 값",
    1997,
    -3,
    0.25,
    1e21,
    True,
    False,
    "",
    [],
    ["a", 1, None],
    {"edtf": "1997-04~"},
    {"start": {"edtf": "1997"}, "ongoing": True},
    {},
)
_FOREIGN_NAMES: Final = ("org.example:grade", "org.example:Form.2/q-7", "ngo-a:case_notes", "7.b:_x", "a:b:c")


def wire_fields(block: type[Block]) -> tuple[str, ...]:
    """Return the fields of a class in the order in which they are written: own fields before the metadata."""
    names = tuple(block.model_fields)
    if not issubclass(block, Record):
        return names
    metadata = [name for name in Record.model_fields if name not in ("type", "id")]
    return (*(name for name in names if name not in metadata), *metadata)


def _flat(notes: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    for note in notes:
        found += _flat(note.metadata) if isinstance(note, FieldInfo) else [note]
    return found


def _bound(notes: list[Any], name: str, default: float) -> float:
    return next((getattr(note, name) for note in notes if getattr(note, name, None) is not None), default)


def _maker(annotation: Any, notes: list[Any], example: Any) -> Maker:
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _maker(parts[0], [*_flat(parts[1:]), *notes], example)
    if any(isinstance(note, FOREIGN) for note in notes):
        return _extensions if annotation == dict[str, Any] else _json_value
    if origin in (Union, types.UnionType):
        makers = [_maker(part, notes, example) for part in parts if part is not type(None)]
        return makers[0] if len(makers) == 1 else lambda draw: pick(draw.random, makers)(draw)
    if origin is Literal:
        return lambda draw: pick(draw.random, parts)
    if origin is tuple:
        item = example[0] if isinstance(example, list) and example else None
        return _list_of(_maker(parts[0], [], item), int(_bound(notes, "min_length", 0)))
    if isinstance(annotation, type) and issubclass(annotation, Block):
        return _late(annotation)
    if annotation is bool:
        return lambda draw: draw.random() < 0.5
    if annotation is int:
        return _integer(int(_bound(notes, "ge", 0)), int(_bound(notes, "le", 2**53 - 1)))
    if annotation is float:
        return _number(float(_bound(notes, "ge", -1e6)), float(_bound(notes, "le", 1e6)))
    return _string(notes, example)


def _late(block: type[Block]) -> Maker:
    made: list[Maker] = []

    def make(draw: Drawing) -> Any:
        if not made:  # not before it is needed: classes may nest
            made.append(block_maker(block))
        return made[0](draw)

    return make


def _integer(low: int, high: int) -> Maker:
    def make(draw: Drawing) -> int:
        random = draw.random()
        if random < 0.03:
            return high if random < 0.015 else low
        return low + int(draw.random() * (min(high, low + 60) - low + 1))

    return make


def _number(low: float, high: float) -> Maker:
    width = min(high - low, 500.0)

    def make(draw: Drawing) -> float:
        random = draw.random()
        if random < 0.03:
            # whole numbers are numbers too, with and without a point
            return high if random < 0.01 else int(low) if random < 0.02 else float(int(low))
        return round(low + draw.random() * width, 1 if width > 1 else 3)

    return make


def string_patterns(notes: Iterable[Any]) -> str | None:
    """Return the pattern among the notes on a string type, or ``None``."""
    return next((str(n.pattern) for n in _flat(notes) if isinstance(n, StringConstraints) and n.pattern), None)


def _string(notes: list[Any], example: Any) -> Maker:
    pattern = string_patterns(notes)
    if pattern in ID_PATTERNS:
        kinds = ID_PATTERNS[pattern]
        return lambda draw: draw.reference(kinds)
    if pattern in SAMPLERS:
        sampler = SAMPLERS[pattern]
        return lambda draw: sampler(draw.random)
    if pattern is None:
        return lambda draw: sentence(draw.random)
    # a form of one field alone: the one value that is known to have it
    assert isinstance(example, str)
    return lambda draw: example


def _list_of(make_item: Maker, least: int) -> Maker:
    def make(draw: Drawing) -> list[Any] | None:
        count = max(1, least, int(draw.random() * 3.2))
        found: list[Any] = []
        for _ in range(count + 2):
            item = make_item(draw)
            if item is not None and item not in found:
                found.append(item)
            if len(found) == count:
                break
        return found or None

    return make


def _json_value(draw: Drawing) -> Any:
    return pick(draw.random, _EXAMPLES)


def _extensions(draw: Drawing) -> dict[str, Any]:
    count = 1 + int(draw.random() * 2)
    names = dict.fromkeys(pick(draw.random, _FOREIGN_NAMES) for _ in range(count))
    return {name: pick(draw.random, (*_EXAMPLES, None)) for name in names}


def block_maker(block: type[Block]) -> Maker:
    """Return the function that makes values of a class, as plain JSON with the fields in the order of the wire.

    The fields ``type`` and ``id`` of a record are left to the caller, and so are the records of a dataset.
    """
    if block not in _MAKERS:
        _MAKERS[block] = _block_maker(block)
    return _MAKERS[block]


_MAKERS: Final[dict[type[Block], Maker]] = {}


def _block_maker(block: type[Block]) -> Maker:
    is_record = "type" in block.model_fields
    fields: list[tuple[str, Maker, bool]] = []
    for name in wire_fields(block):
        if is_record and name in ("type", "id", "records"):
            continue
        info = block.model_fields[name]
        example = next((note.example for note in info.metadata if isinstance(note, About)), None)
        # fields that a constructor fills in must be there in JSON
        required = info.is_required() or (is_record and name in _filled_in(block))
        fields.append((name, _maker(info.annotation, _flat(info.metadata), example), required))
    makers = {name: maker for name, maker, _ in fields}
    order = {name: at for at, (name, _, _) in enumerate(fields)}
    any_of, together = block.any_of, block.together
    tidy = TIDY.get(block.__name__)
    tidy_record = TIDY["Record"] if issubclass(block, Record) else None

    def make(draw: Drawing) -> dict[str, Any]:
        random, fill = draw.random, draw.fill
        value: dict[str, Any] = {}
        for name, maker, required in fields:
            if required or random() < fill:
                item = maker(draw)
                if item is None and required:
                    item = draw.whatever(maker)
                if item is not None:
                    value[name] = item
        added = False
        if any_of and not any(name in value for name in any_of):
            start = int(random() * len(any_of))
            chosen, item = any_of[start], None
            for chosen in (*any_of[start:], *any_of[:start]):  # the first one that has something to say
                item = makers[chosen](draw)
                if item is not None:
                    break
            value[chosen] = draw.whatever(makers[chosen]) if item is None else item
            added = True
        if together and any(name in value for name in together):
            for name in together:
                value.setdefault(name, makers[name](draw))
            added = True
        if added:
            ordered = sorted(value.items(), key=lambda item: order[item[0]])
            value.clear()
            value.update(ordered)
        if draw.tidy:
            if tidy is not None:
                tidy(value, random)
            if tidy_record is not None:
                tidy_record(value, random)
        return value

    return make


def _filled_in(block: type[Block]) -> frozenset[str]:
    """Return the fields whose default is only for constructors: those that JSON must have all the same."""
    return frozenset(
        name
        for name, info in block.model_fields.items()
        if not info.is_required() and info.default is None and type(None) not in get_args(info.annotation)
    )
