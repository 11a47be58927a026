"""The rule engine: what a rule is, and what it may know.

A rule is one function with a code. It looks at one record (:func:`record_rule`), or at facts that were collected from all
of them (:func:`dataset_rule`), and yields :class:`Hit` for each fault: where, and what to fill into the message. It yields
nothing where the data leave room for a sound reading. Texts, severity and rationale stand in the catalogue.

Records are seen once, in any order, and not kept. What a dataset rule needs is collected on the way by a function marked
with :func:`collects`: a few values a record, never the record. So memory grows with those facts and not with the file,
and the order of the records cannot change what is found.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from nkhr_schema.fields.edtf import Edtf
from nkhr_schema.fields.identifiers import record_type_of
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.references import Dates, Periods

__all__ = [
    "Context",
    "DatasetRule",
    "Hit",
    "Index",
    "Place",
    "RecordRule",
    "collectors_for",
    "collects",
    "dataset_rule",
    "dataset_rules",
    "record_rule",
    "rule_codes",
    "rules_for",
]


class Place(NamedTuple):
    """Where a record stands: its id and type, and line, position and pointer prefix in the input."""

    record_id: str
    record_type: str
    line: int | None
    position: int
    prefix: str = ""


class Hit(NamedTuple):
    """A fault that a rule found. ``place`` is given by dataset rules only."""

    pointer: str = ""
    params: Mapping[str, str | Mapping[str, str]] = {}
    place: Place | None = None


@dataclass(slots=True)
class Index:
    """Facts of all records: what remains of them when they have been looked at."""

    ids: dict[str, int] = field(default_factory=dict)
    """Id -> position of the record that has it; negative where structure refused the record."""
    deleted: frozenset[str] = frozenset()
    """Ids of the tombstones."""
    waiting: dict[str, list[tuple[Place, str]]] = field(default_factory=dict)
    """Id that was referred to and not yet seen -> places and pointers of the references."""
    facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Name of a collection -> id of a record -> what was collected from it."""
    accepted: set[tuple[int, str, str]] = field(default_factory=set)
    """(line or position of the record, rule, pointer) of each warning that a person has accepted."""
    lines: bool = False
    """True when the numbers in ``ids`` are line numbers."""
    prefix: str | None = None
    """What stands before the position of a record in a pointer into the input: ``/records/``, ``/``, or nothing."""
    envelope: Dataset | None = None
    undated: list[tuple[str, str, Edtf]] = field(default_factory=list)
    """(id, pointer, date) of dates that were read before the data date was known."""
    obscured: set[str] = field(default_factory=set)
    """Ids that stand in records which structure refused: what belongs to them may be there, only not read."""

    def of(self, name: str) -> Mapping[str, Any]:
        """Return what was collected under a name: id of a record -> fact."""
        return self.facts.get(name, {})

    def place_of(self, record_id: str) -> Place:
        """Return the place of a record that has been seen."""
        number = abs(self.ids[record_id])
        kind = record_type_of(record_id) or ""
        if self.lines:
            return Place(record_id, kind, number, number)
        return Place(record_id, kind, None, number, "" if self.prefix is None else f"{self.prefix}{number - 1}")

    def number_of(self, record_id: str) -> int:
        """Return where a record stands, as a number to sort by: the same whatever the order of the records was."""
        return abs(self.ids.get(record_id, 0))


@dataclass(slots=True)
class Context:
    """What a record rule may know beside the record."""

    envelope: Dataset | None = None
    languages: list[str] = field(default_factory=list)
    """Language tags of the texts of this record."""
    references: list[tuple[str, str]] = field(default_factory=list)
    """(id, pointer) of each reference of this record."""
    dates: Dates = field(default_factory=list)
    """(pointer, date) of each date of this record, those of its periods among them."""
    periods: Periods = field(default_factory=list)
    """(pointer, period) of each period of this record."""
    undated: list[tuple[str, str, Edtf]] = field(default_factory=list)
    """(id, pointer, date) of dates that were read before the data date was known; the index has the same list."""


RecordCheck = Callable[[Any, Context], Iterable[Hit]]
DatasetCheck = Callable[[Index], Iterable[Hit]]
Collect = Callable[[Any], Any]


class RecordRule(NamedTuple):
    """A rule on one record. ``types`` is empty for every type."""

    code: str
    types: tuple[str, ...]
    check: RecordCheck


class DatasetRule(NamedTuple):
    """A rule on the facts of all records."""

    code: str
    check: DatasetCheck


_RECORD_RULES: list[RecordRule] = []
_DATASET_RULES: list[DatasetRule] = []
_COLLECTORS: list[tuple[str, tuple[str, ...], Collect]] = []


def record_rule(code: str, *types: str) -> Callable[[RecordCheck], RecordCheck]:
    """Register a rule that looks at one record of these types (of any type when none is named)."""

    def register(check: RecordCheck) -> RecordCheck:
        _RECORD_RULES.append(RecordRule(code, types, check))
        return check

    return register


def dataset_rule(code: str) -> Callable[[DatasetCheck], DatasetCheck]:
    """Register a rule that looks at the index when all records have been seen."""

    def register(check: DatasetCheck) -> DatasetCheck:
        _DATASET_RULES.append(DatasetRule(code, check))
        return check

    return register


def collects(name: str, *types: str) -> Callable[[Collect], Collect]:
    """Register a function that returns what the collection ``name`` keeps of a record, or ``None`` for nothing."""

    def register(collect: Collect) -> Collect:
        _COLLECTORS.append((name, types, collect))
        return collect

    return register


def rules_for(record_type: str) -> tuple[RecordRule, ...]:
    """Return the rules that look at records of this type, in order of registration."""
    return tuple(rule for rule in _RECORD_RULES if not rule.types or record_type in rule.types)


def collectors_for(record_type: str) -> tuple[tuple[str, Collect], ...]:
    """Return the collections that take facts from records of this type."""
    return tuple((name, collect) for name, types, collect in _COLLECTORS if not types or record_type in types)


def dataset_rules() -> tuple[DatasetRule, ...]:
    """Return the rules on the index."""
    return tuple(_DATASET_RULES)


def rule_codes() -> frozenset[str]:
    """Return the codes of every registered rule."""
    return frozenset(rule.code for rule in _RECORD_RULES) | frozenset(rule.code for rule in _DATASET_RULES)
