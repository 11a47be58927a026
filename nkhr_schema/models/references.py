"""References of a record: which ids it names, and where. Also its languages, its dates, and how many keys it was read from.

The function that collects them is made once for each record type, from the annotations of its fields, as straight Python:
walking ``model_fields`` for every record would cost more than validating it.

Counting the keys serves to find duplicate keys: pydantic keeps the last of two without a word. A record that was read from
as many keys as its line has cannot have lost one.
"""

from collections.abc import Callable
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic import StringConstraints

from nkhr_schema.fields.block import Block
from nkhr_schema.fields.dates import Period, UncertainDate
from nkhr_schema.fields.json_values import FOREIGN
from nkhr_schema.fields.references import ID_PATTERNS
from nkhr_schema.fields.spots import blocks_in
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record

__all__ = ["Dates", "Periods", "Reference", "collector", "count_keys", "references_of"]

Dates = list[tuple[str, UncertainDate]]
"""(pointer, date) of dates in a record."""
Periods = list[tuple[str, Period]]
"""(pointer, period) of periods in a record."""
Collector = Callable[[Any, list[tuple[str, str]], list[str], Dates, Periods], int]
"""Takes a record and lists for (id, pointer) pairs, language tags, dates and periods; returns the number of keys."""


class Reference(NamedTuple):
    """One id that a record names: the id, and the JSON Pointer of the field that holds it."""

    target_id: str
    pointer: str


def references_of(record: Block) -> list[Reference]:
    """Return every reference of a record, its own id not among them."""
    found: list[tuple[str, str]] = []
    collector(type(record))(record, found, [], [], [])
    return [Reference(*pair) for pair in found]


def count_keys(value: object) -> int:
    """Return how many keys all objects inside a JSON value have together."""
    if isinstance(value, dict):
        return len(value) + sum(count_keys(item) for item in value.values())
    if isinstance(value, list | tuple):
        return sum(count_keys(item) for item in value)
    return 0


def _is_reference(annotation: Any) -> bool:
    """Tell whether a type, or the items of a list type, are ids of records."""
    if get_origin(annotation) is Annotated:
        base, *notes = get_args(annotation)
        return any(isinstance(note, StringConstraints) and note.pattern in ID_PATTERNS for note in notes) or (
            _is_reference(base)
        )
    return any(_is_reference(part) for part in get_args(annotation) if part is not Ellipsis)


def _holds_json(annotation: Any, metadata: list[Any]) -> bool:
    return any(isinstance(note, FOREIGN) for note in metadata)


class _Source:
    """Writes the source text of one collector."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.names = 0

    def name(self) -> str:
        self.names += 1
        return f"v{self.names}"

    def add(self, depth: int, line: str) -> None:
        self.lines.append("    " * depth + line)

    def block(self, block: type[Block], holder: str, pointer: str, depth: int) -> None:
        """Add the lines for one object. ``pointer`` is the text of an f-string."""
        self.add(depth, f"keys += len({holder}.__pydantic_fields_set__)")
        if block is LangText:
            self.add(depth, f"langs.append({holder}.lang)")
            return
        if block is UncertainDate:
            self.add(depth, f"dates.append(({_literal(pointer)}, {holder}))")
            return
        if block is Period:
            self.add(depth, f"periods.append(({_literal(pointer)}, {holder}))")
        for name, info in block.model_fields.items():
            if name == "id" and (issubclass(block, Record) or holder == "record"):
                continue  # its own id
            self.field(name, info, f"{holder}.{name}", f"{pointer}/{name}", depth)

    def field(self, name: str, info: Any, access: str, pointer: str, depth: int) -> None:
        annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        listed = get_origin(_bare(info.annotation)) is tuple
        blocks = blocks_in(info.annotation)
        is_reference = name.endswith(("id", "_ids")) and _is_reference(annotation)
        foreign = _holds_json(info.annotation, info.metadata) or _foreign_inside(info.annotation)
        if not (blocks or is_reference or foreign):
            return
        value = self.name()
        self.add(depth, f"{value} = {access}")
        self.add(depth, f"if {value}:" if listed else f"if {value} is not None:")
        inner = depth + 1
        if foreign:
            self.add(inner, f"keys += count_keys({value})")
            return
        if listed:
            at, item = self.name(), self.name()
            self.add(inner, f"for {at}, {item} in enumerate({value}):")
            value, pointer, inner = item, f"{pointer}/{{{at}}}", inner + 1
        if is_reference:
            self.add(inner, f"refs.append(({value}, {_literal(pointer)}))")
        elif len(blocks) == 1:
            self.block(blocks[0], value, pointer, inner)
        else:
            # a tagged union: each branch has a collector of its own, whose pointers begin at the branch
            self.add(inner, f"keys += beneath({_literal(pointer)}, {value}, refs, langs, dates, periods)")


def _literal(pointer: str) -> str:
    """Return the source text of a pointer: an f-string where it holds the position in a list."""
    return f'f"{pointer}"' if "{" in pointer else f'"{pointer}"'


def _beneath(
    prefix: str, block: Block, refs: list[tuple[str, str]], langs: list[str], dates: Dates, periods: Periods
) -> int:
    """Collect from an object that stands at ``prefix``."""
    own: tuple[list[tuple[str, str]], Dates, Periods] = ([], [], [])
    keys = collector(type(block))(block, own[0], langs, own[1], own[2])
    refs += [(target, prefix + pointer) for target, pointer in own[0]]
    dates += [(prefix + pointer, date) for pointer, date in own[1]]
    periods += [(prefix + pointer, period) for pointer, period in own[2]]
    return keys


def _bare(annotation: Any) -> Any:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    parts = [part for part in get_args(annotation) if part is not type(None)]
    if type(None) in get_args(annotation) and len(parts) == 1:
        return _bare(parts[0])
    return annotation


def _foreign_inside(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        return _holds_json(annotation, list(get_args(annotation)[1:])) or _foreign_inside(get_args(annotation)[0])
    return any(_foreign_inside(part) for part in get_args(annotation) if part is not type(None))


_COLLECTORS: dict[type[Block], Collector] = {}


def collector(block: type[Block]) -> Collector:
    """Return the function that collects references, languages, dates, periods and the number of keys of this class."""
    made = _COLLECTORS.get(block)
    if made is None:
        made = _COLLECTORS[block] = _make_collector(block)
    return made


def _make_collector(block: type[Block]) -> Collector:
    source = _Source()
    source.add(0, "def collect(record, refs, langs, dates, periods):")
    source.add(1, "keys = 0")
    source.block(block, "record", "", 1)
    source.add(1, "return keys")
    scope: dict[str, Any] = {"count_keys": count_keys, "beneath": _beneath}
    # the text is made from the names of fields alone, none of which comes from outside
    exec("\n".join(source.lines), scope)  # noqa: S102
    function: Collector = scope["collect"]
    return function
