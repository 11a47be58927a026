"""Family D, dates of several records: acts against the life of the victim, the incident, the source, the place.

Source: NKHR standard 0.1. A finding needs that no reading of the dates is sound. Acts that are not counted are left alone.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final, cast

from nkhr_schema import vocabularies
from nkhr_schema.fields.edtf import Answer, Edtf, certainly_before, overlaps, parse
from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facts import IncidentFact, LocationFact, Span
from nkhr_schema.rules.facts.spans import NEVER
from nkhr_schema.rules.geography import location_of
from nkhr_schema.rules.knowledge import family, narrower_or_same
from nkhr_schema.rules.parties import victim_person
from nkhr_schema.vocabularies.registers import Entry

__all__ = ["may_outlast_the_victim", "register_span"]


@cache
def may_outlast_the_victim() -> frozenset[str]:
    """Return the types of act that can be done to somebody who is dead: to memory, remains, property, rights."""
    lasting = narrower_or_same("violation_type", "enforced_disappearance", "property_deprivation")
    return lasting | family("13") | family("14")


def _known_days(span: Span) -> tuple[Edtf, ...]:
    """Return the days that are known to lie in a period."""
    end = None if span.ongoing else span.end
    return tuple(day for day in (span.start, end, span.last_known) if day is not None)


@dataset_rule("NKHR-D004")
def before_birth(index: Index) -> Iterator[Hit]:
    """The victim was born before the act began."""
    for act_id, act in index.of("act").items():
        if not act.counted or act.span is NEVER:
            continue
        person = victim_person(index, act.victim_id)
        birth = person.birth if person is not None else None
        if birth is not None and any(certainly_before(day, birth) for day in _known_days(act.span)):
            yield Hit("/period", {}, index.place_of(act_id))


@dataset_rule("NKHR-D005")
def after_death(index: Index) -> Iterator[Hit]:
    """No act begins, goes on or ends after the victim's death, save those that can be done to the dead or their kin."""
    excepted = may_outlast_the_victim()
    for act_id, act in index.of("act").items():
        if not act.counted or act.span is NEVER or act.indirect or act.violation_type in excepted:
            continue
        person = victim_person(index, act.victim_id)
        death = person.death if person is not None else None
        if death is None:
            continue
        # what is ongoing will end, if ever, after the day of the data, and by then the victim is dead
        if act.span.ongoing or any(certainly_before(death, day) for day in _known_days(act.span)):
            yield Hit("/period", {}, index.place_of(act_id))


@dataset_rule("NKHR-D008")
def outside_incident(index: Index) -> Iterator[Hit]:
    """An act lies within the period of its incident."""
    incidents = index.of("incident")
    for act_id, act in index.of("act").items():
        if not act.counted or act.span is NEVER:
            continue
        incident: IncidentFact | None = incidents.get(act.incident_id)
        if incident is not None and _reaches_beyond(act.span, incident.span):
            yield Hit("/period", {}, index.place_of(act_id))


def _reaches_beyond(inner: Span, outer: Span) -> bool:
    days = _known_days(inner)
    if outer.start is not None and any(certainly_before(day, outer.start) for day in days):
        return True
    if outer.end is None or outer.ongoing or outer.end.latest is None:
        return False
    return inner.ongoing or any(certainly_before(outer.end, day) for day in days)


@dataset_rule("NKHR-D012")
def source_before_act(index: Index) -> Iterator[Hit]:
    """A source does not speak of an act that began after it: the day of the interview counts, else that of the material."""
    acts, sources = index.of("act"), index.of("source")
    for link_id, link in index.of("source_link").items():
        act = acts.get(link.target_id)
        source = sources.get(link.source_id)
        if act is None or source is None or not act.counted or act.span.start is None:
            continue
        said = source.interview_date or source.date
        if said is not None and certainly_before(said, act.span.start):
            yield Hit("/target_id", {}, index.place_of(link_id))


@dataset_rule("NKHR-D013")
def place_not_in_operation(index: Index) -> Iterator[Hit]:
    """The place of an act existed at the time: by the period of its location, else of the register entry."""
    for act_id, act in index.of("act").items():
        if not act.counted or act.span is NEVER:
            continue
        location = location_of(index, act.place)
        if location is None:
            continue
        open_then = _operation(location)
        if open_then is not NEVER and _apart(act.span, open_then):
            yield Hit("/place", {}, index.place_of(act_id))


def _operation(location: LocationFact) -> Span:
    if location.span is not NEVER:
        return location.span
    return NEVER if location.register_code is None else register_span(location.register_code)


def _apart(one: Span, other: Span) -> bool:
    answer = overlaps(one.start, one.end, other.start, other.end, a_ongoing=one.ongoing, b_ongoing=other.ongoing)
    return answer is Answer.NO


_REGISTERS: Final = ("admin_divisions", "facilities")
"""The registers whose entries are places."""


@cache
def register_span(register_code: str) -> Span:
    """Return when a register says that a place existed; ``NEVER`` where it does not say, or has no such entry."""
    register, _, code = register_code.partition(":")
    entry = cast("Entry | None", vocabularies.get(register).get(code)) if register in _REGISTERS else None
    if entry is None:
        return NEVER
    start, end = entry.period
    if not start and not end:
        return NEVER
    return Span(parse(start) if start else None, parse(end) if end else None, False, None)
