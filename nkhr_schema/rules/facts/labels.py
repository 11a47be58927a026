"""Facts of how far a record may go: its label and risk, the terms of receipt, and how fine its places are."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from nkhr_schema.fields.edtf import Edtf
from nkhr_schema.rules.engine import collects
from nkhr_schema.rules.facts.spans import day

__all__ = ["GRADES", "DetailFact", "HandlingFact", "NamedPlace"]

GRADES: Final[Mapping[str, int]] = {"country": 0, "province": 1, "county": 2, "ri_dong": 3, "exact": 4}
"""How fine a place is: code of the list ``place_precision`` -> rank. ``unknown`` has none."""

_CLOSE_METRES: Final = 1000.0
"""Coordinates that may be off by less point to the place itself."""


class HandlingFact(NamedTuple):
    """Of any record that says how it is to be handled."""

    sensitivity: str | None
    risk_level: str | None
    named: tuple[str, ...]
    jurisdiction: str | None
    legal_hold: bool
    k_estimate: int | None
    k_after: int | None
    originator_id: str | None
    received_under_id: str | None
    consent_state_as_of: Edtf | None


class NamedPlace(NamedTuple):
    """Of a place in a record that says how exactly it is known."""

    pointer: str
    location_id: str
    grade: int


class DetailFact(NamedTuple):
    """Of a location whose export is limited: what may leave, and its fields that are finer."""

    limit: int
    finer: tuple[str, ...]


_HANDLING: Final = frozenset(
    {
        *("sensitivity", "risk_level", "sensitivity_recipient_ids", "jurisdiction", "legal_hold_review", "k_estimate"),
        *("k_after_generalisation", "originator_id", "received_under_id", "consent_state_as_of"),
    }
)


@lru_cache(maxsize=4096)
def _handling(*values: Any) -> HandlingFact:
    """Return one object for all records that say the same."""
    return HandlingFact(*values)


@collects("handling")
def handling_fact(record: Any) -> HandlingFact | None:
    """Keep label, risk, and the terms on which the record was received, where any of it is stated."""
    if _HANDLING.isdisjoint(record.__pydantic_fields_set__):  # looked at for every record
        return None
    return _handling(
        record.sensitivity,
        record.risk_level,
        tuple(record.sensitivity_recipient_ids),
        record.jurisdiction,
        bool(record.legal_hold_review),
        record.k_estimate,
        record.k_after_generalisation,
        record.originator_id,
        record.received_under_id,
        day(record.consent_state_as_of),
    )


_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "incident": ("place",),
    "act": ("place", "end_place"),
    "person": ("birth_place", "home_place"),
    "organisation": ("place",),
    "victim": ("whereabouts",),
    "displacement_stage": ("from_place", "to_place"),
    "evidence": ("captured_at",),
}
"""Record type -> fields that are places."""


@collects("named_places", *_PLACES)
def named_places(record: Any) -> tuple[NamedPlace, ...] | None:
    """Keep the places that say how exactly they are known and which location they are."""
    found = []
    for name in _PLACES[record.type]:
        place = getattr(record, name)
        if place is not None and place.location_id is not None and place.precision in GRADES:
            found.append(NamedPlace(f"/{name}/precision", place.location_id, GRADES[place.precision]))
    return tuple(found) or None


@collects("detail", "location")
def detail_fact(record: Any) -> DetailFact | None:
    """Keep which fields of a location are finer than what may leave of it."""
    limit = GRADES.get(record.export_precision or "")
    if limit is None:
        return None
    grades = {
        "latitude": None if (record.coordinate_precision_m or 0.0) >= _CLOSE_METRES else "exact",
        "ri": "ri_dong",
        "county": "county",
        "province": "province",
    }
    finer = tuple(
        name
        for name, grade in grades.items()
        if grade is not None and getattr(record, name) is not None and GRADES[grade] > limit
    )
    return DetailFact(limit, finer)
