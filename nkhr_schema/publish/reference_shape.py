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
from nkhr_schema.fields.spots import blocks_in
from nkhr_schema.models import annotations, evidence
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.record import Record
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.publish.classes import value_types

__all__ = ["FieldEntry", "Shape", "Use", "bounds", "fields_of", "own_fields", "scalars", "uses"]

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
    not_empty: bool
    """Whether a list that is there holds something."""


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
            if get_origin(value) is Annotated and name in texts and not blocks_in(value):
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


def fields_of(model: type[Block]) -> tuple[FieldEntry, ...]:
    """Return the fields of a class in the order of the model."""
    return _fields(model, model.model_fields)


def own_fields(model: type[Block]) -> tuple[FieldEntry, ...]:
    """Return the fields that a class itself has or says anew: those of every record are left to ``Record``.

    Of ``Record`` these are all but ``type`` and ``id``, which each record type says anew.
    """
    own = inspect.get_annotations(model)
    skipped = ("type", "id") if model is Record else ()
    return _fields(model, (name for name in model.model_fields if name in own and name not in skipped))


def _fields(model: type[Block], names: Iterable[str]) -> tuple[FieldEntry, ...]:
    hints = get_type_hints(model, include_extras=True)
    notes = model.field_notes()
    return tuple(_field(name, hints[name], notes[name], model) for name in names)


def _field(name: str, hint: Any, note: About, model: type[Block]) -> FieldEntry:
    base, marks = _taken_apart(hint)
    optional = False
    if get_origin(base) in (Union, types.UnionType) and type(None) in get_args(base):
        parts = [part for part in get_args(base) if part is not type(None)]
        optional = True
        base, marks = _taken_apart(parts[0]) if len(parts) == 1 else (Union[tuple(parts)], [])  # noqa: UP007
    is_list = get_origin(base) is tuple
    not_empty = is_list and _limits(marks).get("min_length") == 1
    shape = _shape(get_args(base)[0], []) if is_list else _shape(base, marks)
    info = model.model_fields[name]
    filled = info.default is None and not optional and not is_list  # the constructor fills it in
    return FieldEntry(name, shape, note, info.is_required() or filled, is_list, not_empty)


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
    limits = _limits(marks)
    words = [_LIMITS[name].format(f"{limits[name]:,}") for name in _LIMITS if name in limits]
    return ", ".join(words).replace("at least 1 characters", "not empty")


def _limits(marks: Iterable[Any]) -> dict[str, Any]:
    parts = [part for mark in marks for part in (*getattr(mark, "metadata", ()), mark)]
    values = ((name, getattr(part, name, None)) for part in parts for name in _LIMITS)
    return {name: value for name, value in values if value is not None}


def _code(values: tuple[Any, ...]) -> Shape:
    if len(values) == 1:
        return Shape("constant", ("true" if values[0] is True else f'"{values[0]}"',))
    owner = vocabularies.get(list_of(values) or _smallest_list_with(values))
    codes = tuple(value for value in values if value in owner)
    part = _part(owner, codes) if len(codes) < len(owner) else ""
    return Shape("code", (owner.name,), part + "".join(f", or `{value}`" for value in values if value not in owner))


def _smallest_list_with(codes: tuple[str, ...]) -> str:
    sizes = {
        name: len(vocabularies.get(name))
        for name in vocabularies.names("codelist")
        if all(code in vocabularies.get(name) for code in codes)
    }
    return min(sizes, key=sizes.__getitem__)


def _part(owner: "vocabularies.Vocabulary[Any]", codes: tuple[str, ...]) -> str:
    """Say which part of a list some of its codes are."""
    if set(codes) == {term.code for term in owner.top}:
        return ", top level only"
    for term in owner.top:
        below = {narrower.code for narrower in term.descendants}
        if set(codes) in (below, {term.code, *below}):
            return f", `{term.code}` and narrower"
    return ", without " + ", ".join(f"`{code}`" for code in owner.codes if code not in codes)


@cache
def uses() -> dict[tuple[str, str], tuple[Use, ...]]:
    """Return (kind, name) of a shape -> the fields that have it. Fields of every record are counted once, under ``Record``."""
    found: dict[tuple[str, str], list[Use]] = {}
    owners: list[type[Block]] = [Record, *RECORD_TYPES.values(), Dataset, *value_types().values()]
    for owner in owners:
        for field in own_fields(owner):
            if field.name not in ("type", "id") or owner in value_types().values():
                for name in field.shape.names:
                    found.setdefault((field.shape.kind, name), []).append(Use(owner.__name__, field.name))
    return {key: tuple(value) for key, value in found.items()}
