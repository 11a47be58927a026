"""What the fields of the models are, in neutral terms: the reference pages are written from this, and from nothing else.

A :class:`Shape` says what a value is (text of a form, a code of a list, an id of a record, a value type ...) without saying how
it is spelled in Python. The names of forms and numbers, and what they mean, are taken from the modules that define them.
"""

import ast
import inspect
import types
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import StringConstraints

from nkhr_schema import vocabularies
from nkhr_schema.fields import dates, forms, json_values, numbers
from nkhr_schema.fields.block import About, Block
from nkhr_schema.fields.code_lists import list_of
from nkhr_schema.fields.references import ID_PATTERNS
from nkhr_schema.models import annotations, evidence
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.record import Record
from nkhr_schema.models.table import RECORD_TYPES

__all__ = ["FieldEntry", "Shape", "Use", "blocks", "bounds", "fields_of", "metadata_names", "scalars", "uses"]

_SCALAR_HOMES: Final = (forms, numbers, dates, json_values, annotations, evidence)
"""Modules of plain types, in the order of the page."""

_LIMITS: Final = {
    "ge": "from {}",
    "le": "to {}",
    "min_length": "at least {} characters",
    "max_length": "at most {} characters",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value is.

    ``kind`` is ``scalar``, ``number``, ``code``, ``reference``, ``block``, ``records`` or ``constant``; ``names`` the name of the
    scalar, of the list, of the record types, of the classes, or the constant as JSON; ``note`` says which part of a list is
    meant, or within which bounds a number lies.
    """

    kind: str
    names: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """One field: what it is called, what it holds, and how often it stands. ``about`` is the note from the model."""

    name: str
    shape: Shape
    about: About
    required: bool
    is_list: bool


@dataclass(frozen=True, slots=True)
class Use:
    """A field that uses a type, list or record: the class (``Record`` for the fields of every record) and the field."""

    owner: str
    field: str


@cache
def scalars() -> dict[str, tuple[Any, str]]:
    """Return name -> (type, what it is) of every plain type: forms of text, numbers, foreign JSON."""
    found: dict[str, tuple[Any, str]] = {}
    for module in _SCALAR_HOMES:
        texts = _texts_of(module)
        for name in module.__all__:
            value = getattr(module, name)
            if get_origin(value) is Annotated and name in texts and not _blocks_in(value):
                found[name] = (value, texts[name])
    return found


def _texts_of(module: types.ModuleType) -> dict[str, str]:
    """Return the sentence under each assignment of a module, which Python itself forgets."""
    body = ast.parse(inspect.getsource(module)).body
    found = {}
    for statement, following in pairwise(body):
        if isinstance(statement, ast.Assign) and isinstance(following, ast.Expr):
            text = following.value
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                found.update({target.id: text.value for target in statement.targets if isinstance(target, ast.Name)})
    return found


@cache
def metadata_names() -> frozenset[str]:
    """Return the fields that every record has beside ``type`` and ``id``."""
    return frozenset(Record.model_fields) - {"type", "id"}


def fields_of(model: type[Block]) -> tuple[FieldEntry, ...]:
    """Return the fields of a class in the order of the model."""
    hints = get_type_hints(model, include_extras=True)
    notes = model.field_notes()
    return tuple(_field(name, hints[name], notes[name], model) for name in model.model_fields)


def _field(name: str, hint: Any, note: About, model: type[Block]) -> FieldEntry:
    base, marks = _taken_apart(hint)
    optional = False
    if get_origin(base) in (Union, types.UnionType) and type(None) in get_args(base):
        parts = [part for part in get_args(base) if part is not type(None)]
        optional = True
        base, marks = _taken_apart(parts[0]) if len(parts) == 1 else (Union[tuple(parts)], [])  # noqa: UP007
    is_list = get_origin(base) is tuple
    needs_one = any(getattr(mark, "min_length", None) == 1 for mark in marks) if is_list else False
    shape = _shape(get_args(base)[0], []) if is_list else _shape(base, marks)
    filled = model.model_fields[name].default is None and not optional and not is_list  # the constructor fills it in
    required = needs_one if is_list else (filled or model.model_fields[name].is_required())
    return FieldEntry(name, shape, note, required, is_list)


def _taken_apart(hint: Any) -> tuple[Any, list[Any]]:
    """Return a type and its marks, the note on the field not among them."""
    if get_origin(hint) is not Annotated:
        return hint, []
    base, *marks = get_args(hint)
    return base, [mark for mark in marks if not isinstance(mark, About)]


def _shape(base: Any, marks: list[Any]) -> Shape:
    if get_origin(base) is Annotated:
        base, inner = _taken_apart(base)
        marks = [*inner, *marks]
    if isinstance(base, type) and issubclass(base, Block):
        return Shape("block", (base.__name__,))
    if get_origin(base) in (Union, types.UnionType):
        parts = get_args(base)
        if all(isinstance(part, type) and issubclass(part, Record) for part in parts):
            return Shape("records", ())
        return Shape("block", tuple(part.__name__ for part in parts))
    if get_origin(base) is Literal:
        return _code(get_args(base))
    for mark in marks:
        if isinstance(mark, StringConstraints) and mark.pattern in ID_PATTERNS:
            return Shape("reference", ID_PATTERNS[str(mark.pattern)])
    for name, (scalar, _) in scalars().items():
        other, others = _taken_apart(scalar)
        if other == base and others == marks:
            return Shape("scalar", (name,))
    if base in (int, float):
        return Shape("number", (), bounds(marks))
    raise TypeError(f"The reference has no words for the type {base!r}.")


def bounds(marks: Iterable[Any]) -> str:
    """Return the limits that the marks of a number or text set, in words."""
    limits: dict[str, Any] = {}
    for mark in marks:
        for part in (*getattr(mark, "metadata", ()), mark):
            limits.update({name: value for name in _LIMITS if (value := getattr(part, name, None)) is not None})
    words = [_LIMITS[name].format(f"{limits[name]:,}") for name in _LIMITS if name in limits]
    return ", ".join(words).replace("at least 1 characters", "not empty")


def _code(values: tuple[Any, ...]) -> Shape:
    if len(values) == 1:
        return Shape("constant", ("true" if values[0] is True else f'"{values[0]}"',))
    name = list_of(values)
    known = vocabularies.names()
    if name in known:
        return Shape("code", (name,))
    name = list_of(values[:-1])
    if name in known:
        return Shape("code", (name,), f", or `{values[-1]}`")
    every = (vocabularies.get(other) for other in vocabularies.names("codelist"))
    owner = min((other for other in every if set(values) <= set(other.codes)), key=len)
    return Shape("code", (owner.name,), _part(owner, values))


def _part(owner: "vocabularies.Vocabulary[Any]", codes: tuple[str, ...]) -> str:
    """Say which part of a list some of its codes are."""
    if set(codes) == {term.code for term in owner.top}:
        return ", top level only"
    for term in owner.top:
        below = {narrower.code for narrower in term.descendants}
        if set(codes) in (below, {term.code, *below}):
            return f", `{term.code}` and narrower"
    missing = [code for code in owner.codes if code not in codes]
    if len(missing) <= len(codes):
        return ", without " + ", ".join(f"`{code}`" for code in missing)
    return ", only " + ", ".join(f"`{code}`" for code in codes)


@cache
def blocks() -> dict[str, type[Block]]:
    """Return the value types that records and the envelope are made of, by name, in alphabetical order."""
    found: dict[str, type[Block]] = {}
    waiting: list[type[Block]] = [*RECORD_TYPES.values(), Dataset]
    seen = set(waiting)
    while waiting:
        for hint in get_type_hints(waiting.pop(), include_extras=True).values():
            for block in _blocks_in(hint):
                if block not in seen:
                    seen.add(block)
                    waiting.append(block)
                    if not issubclass(block, Record):
                        found[block.__name__] = block
    return dict(sorted(found.items()))


def _blocks_in(hint: Any) -> list[type[Block]]:
    if isinstance(hint, type) and issubclass(hint, Block):
        return [hint]
    return [block for part in get_args(hint) for block in _blocks_in(part)]


@cache
def uses() -> dict[tuple[str, str], tuple[Use, ...]]:
    """Return (kind, name) of a shape -> the fields that have it. Fields of every record are counted once, under ``Record``."""
    found: dict[tuple[str, str], list[Use]] = {}
    owners: list[tuple[str, type[Block], frozenset[str]]] = [("Record", Record, frozenset({"type", "id"}))]
    owners += [(model.__name__, model, metadata_names() | {"id"}) for model in RECORD_TYPES.values()]
    owners += [("Dataset", Dataset, frozenset({"id"}))]
    owners += [(name, block, frozenset()) for name, block in blocks().items()]
    for owner, model, skipped in owners:
        for field in fields_of(model) if owner != "Record" else _metadata():
            if field.name not in skipped:
                for name in field.shape.names:
                    found.setdefault((field.shape.kind, name), []).append(Use(owner, field.name))
    return {key: tuple(value) for key, value in found.items()}


@cache
def _metadata() -> tuple[FieldEntry, ...]:
    """Return the fields of every record, as any record class has them."""
    anyone = next(iter(RECORD_TYPES.values()))
    return tuple(field for field in fields_of(anyone) if field.name in metadata_names())
