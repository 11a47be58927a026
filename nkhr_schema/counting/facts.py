"""What counting needs of the records, taken from them one at a time; the records themselves are not kept.

No name, text or other personal value is taken over: only ids, codes, bounds of dates and numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, NamedTuple

from nkhr_schema.counting.graphs import Edge
from nkhr_schema.counting.ranges import ONE, Range, stated
from nkhr_schema.counting.times import Days, Extent
from nkhr_schema.fields.counts import AgeRange, CountRange
from nkhr_schema.fields.places import PlaceRef
from nkhr_schema.models.act import Act
from nkhr_schema.models.assessment import Assessment
from nkhr_schema.models.case import Case
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.incident import Incident
from nkhr_schema.models.involvement import Involvement
from nkhr_schema.models.location import Location
from nkhr_schema.models.parties import Group, Organisation, Person
from nkhr_schema.models.record import Record
from nkhr_schema.models.relations import IdentityLink, Link
from nkhr_schema.models.roles import Victim
from nkhr_schema.vocabularies.term_codes import ViolationType

__all__ = [
    "SEVERAL",
    "ActFacts",
    "AssessmentFacts",
    "Facts",
    "GroupFacts",
    "IncidentFacts",
    "LocationFacts",
    "PersonFacts",
    "PlaceFacts",
]

SEVERAL: Final = 2
"""What "several" is at least: a group without a minimum, repetitions without a number."""


class PlaceFacts(NamedTuple):
    """A place as far as country and province need it."""

    location_id: str | None
    precision: str | None


class ActFacts(NamedTuple):
    """One act. ``times`` is how often it happened; ``age`` is in full years, ``None`` where the record does not say."""

    id: str
    violation_type: ViolationType
    incident_id: str
    victim_id: str
    indirect: bool
    status: str
    times: Range
    extent: Extent | None
    place: PlaceFacts | None
    age: tuple[int, int | None] | None


class IncidentFacts(NamedTuple):
    """When and where an incident happened, as far as the incident itself says."""

    extent: Extent | None
    place: PlaceFacts | None


class PersonFacts(NamedTuple):
    """What figures are broken down by: sex, and bounds of the day of birth."""

    sex: str
    birth: Days | None


class GroupFacts(NamedTuple):
    """How large a group is said to be, who is known to belong to it, and what it is part of."""

    kind: str
    minimum: int | None
    best: int | None
    maximum: int | None
    members: tuple[str, ...]
    subset_of: tuple[str, ...]


class LocationFacts(NamedTuple):
    """Where a place lies."""

    country: str | None
    province: str | None
    county: str | None
    parent_id: str | None


class AssessmentFacts(NamedTuple):
    """How well something is established, and when that was said: last and first day that the date allows, then entry."""

    target_id: str
    level: str
    said: tuple[date, date, str]


class Facts:
    """Everything that counts need, by id. Filled by :meth:`add` and :meth:`add_envelope`, in any order.

    A record that comes again under the same id is the same record: it is taken once, and ``repeated`` counts it.
    """

    def __init__(self) -> None:
        self.acts: dict[str, ActFacts] = {}
        self.incidents: dict[str, IncidentFacts] = {}
        self.cases: dict[str, tuple[str, ...]] = {}
        self.persons: dict[str, PersonFacts] = {}
        self.groups: dict[str, GroupFacts] = {}
        self.organisations: dict[str, None] = {}
        self.victims: dict[str, str] = {}
        self.locations: dict[str, LocationFacts] = {}
        self.involvements: dict[str, tuple[str, str]] = {}
        self.assessments: dict[str, AssessmentFacts] = {}
        self.parts: dict[str, Edge] = {}
        self.same_acts: dict[str, tuple[str, str]] = {}
        self.identities: dict[str, tuple[str, str]] = {}
        self.deleted: set[str] = set()
        self.records_read = 0
        self.repeated = 0
        self.vocabulary_versions: set[str] = set()
        self.data_dates: set[str] = set()
        self.redacted = False
        self._takers: dict[str, tuple[dict[str, Any], Callable[[Any], Any]]] = {
            "act": (self.acts, _act),
            "incident": (self.incidents, _incident),
            "case": (self.cases, self._case),
            "person": (self.persons, _person),
            "group": (self.groups, _group),
            "organisation": (self.organisations, _nothing),
            "victim": (self.victims, _party),
            "location": (self.locations, _location),
            "involvement": (self.involvements, _involvement),
            "assessment": (self.assessments, _assessment),
            "identity_link": (self.identities, _identity),
        }

    def add_envelope(self, envelope: Dataset) -> None:
        """Take over what an envelope says for its records: date, version, and which records were deleted."""
        if envelope.created_at:
            self.data_dates.add(envelope.created_at)
        if envelope.vocabulary_version:
            self.vocabulary_versions.add(envelope.vocabulary_version)
        self.deleted.update(stone.id for stone in envelope.deleted)
        self.redacted = self.redacted or envelope.derived is not None

    def add(self, record: Record) -> None:
        """Take over what a record says."""
        self.records_read += 1
        if record.record_status == "deleted":
            self.deleted.add(record.id)
        if isinstance(record, Link):
            self._link(record)
            return
        taker = self._takers.get(record.type)
        if taker is None:
            return
        table, take = taker
        if record.id in table:
            self.repeated += 1
            return
        facts = take(record)
        if facts is not None or table is self.organisations:
            table[record.id] = facts

    @property
    def data_date(self) -> date | None:
        """Day of the data: that of the envelope, the latest one of several; ``None`` without an envelope."""
        return max((date.fromisoformat(stamp[:10]) for stamp in self.data_dates), default=None)

    def has_party(self, party_id: str) -> bool:
        """Tell whether there is a person, group or organisation with this id."""
        return party_id in self.persons or party_id in self.groups or party_id in self.organisations

    def _case(self, record: Case) -> tuple[str, ...]:
        if record.status == "deleted":
            self.deleted.add(record.id)
        return tuple(record.incident_ids)

    def _link(self, link: Link) -> None:
        if link.id in self.parts or link.id in self.same_acts:
            self.repeated += 1
        elif link.link_type == "part_of":
            self.parts[link.id] = (link.from_id, link.to_id)
        elif link.link_type == "has_part":
            self.parts[link.id] = (link.to_id, link.from_id)
        elif link.link_type == "same_act":
            self.same_acts[link.id] = (link.from_id, link.to_id)


def _act(record: Act) -> ActFacts:
    return ActFacts(
        record.id,
        record.violation_type,
        record.incident_id,
        record.victim_id,
        bool(record.victim_indirect),
        record.status,
        _times(record.repetitions),
        Extent.of(record.period),
        _place(record.place),
        _age(record.age_at_act),
    )


def _times(repetitions: CountRange | None) -> Range:
    """Return how often: once, unless more is stated."""
    if repetitions is None:
        return ONE
    least = SEVERAL if repetitions.basis == "unknown_plural" else 1
    said = stated(repetitions.minimum, repetitions.best, repetitions.maximum, without_minimum=least)
    return said.at_least(1)


def _age(age: AgeRange | None) -> tuple[int, int | None] | None:
    if age is None or (age.minimum is None and age.maximum is None):
        return None
    # whoever is n by Korean counting has completed n - 1 or n - 2 years
    more, less = (2, 1) if age.counting == "korean" else (0, 0)
    least = max(0, (age.minimum or 0) - more)
    return least, None if age.maximum is None else max(0, age.maximum - less)


def _place(place: PlaceRef | None) -> PlaceFacts | None:
    return None if place is None else PlaceFacts(place.location_id, place.precision)


def _incident(record: Incident) -> IncidentFacts:
    return IncidentFacts(Extent.of(record.period), _place(record.place))


def _person(record: Person) -> PersonFacts:
    birth = record.birth
    return PersonFacts(record.sex, None if birth is None else Days(birth.earliest, birth.latest))


def _group(record: Group) -> GroupFacts:
    size = record.size
    numbers = (size.minimum, size.best, size.maximum) if size else (None, None, None)
    return GroupFacts(record.kind, *numbers, tuple(record.known_member_ids), tuple(record.subset_of_ids))


def _nothing(_: Organisation) -> None:
    return None


def _party(record: Victim) -> str:
    return record.party_id


def _location(record: Location) -> LocationFacts:
    return LocationFacts(record.country, record.province, record.county, record.parent_id)


def _involvement(record: Involvement) -> tuple[str, str]:
    return record.act_id, record.perpetrator_type


def _assessment(record: Assessment) -> AssessmentFacts:
    entered = record.created_at or ""
    latest = record.date.latest if record.date else None
    earliest = record.date.earliest if record.date else None
    day = date.fromisoformat(entered[:10]) if entered else date.min
    return AssessmentFacts(record.target_id, record.level, (latest or day, earliest or day, entered))


def _identity(record: IdentityLink) -> tuple[str, str] | None:
    return (record.a_id, record.b_id) if record.verdict == "same" else None
