"""Facts of cases, incidents, acts, involvements, links and interventions."""

from typing import Any, NamedTuple

from nkhr_schema.fields.edtf import Edtf
from nkhr_schema.models.act import NOT_COUNTED
from nkhr_schema.rules.engine import collects
from nkhr_schema.rules.facts.notes import NO_NOTES, Notes, notes_of
from nkhr_schema.rules.facts.spans import PlaceFact, Span, day, place_fact, span

__all__ = ["ActFact", "CaseFact", "IncidentFact", "InterventionFact", "InvolvementFact", "LinkFact"]


class CaseFact(NamedTuple):
    """Of a case."""

    incident_ids: tuple[str, ...]


class IncidentFact(NamedTuple):
    """Of an incident."""

    span: Span
    place: PlaceFact


class ActFact(NamedTuple):
    """Of an act. ``counted`` is false for acts that the rules on acts skip (retracted, merged, deleted)."""

    incident_id: str
    violation_type: str
    victim_id: str
    indirect: bool
    counted: bool
    span: Span
    place: PlaceFact
    end_place: PlaceFact
    outcome: str | None
    cause_of_death: str | None
    age: tuple[int | None, int | None, str | None] | None
    has_description: bool
    notes: Notes


class InvolvementFact(NamedTuple):
    """Of an involvement."""

    act_id: str
    perpetrator_id: str | None
    perpetrator_type: str
    involvement: str
    liability: str | None
    position_id: str | None
    notes: Notes


class LinkFact(NamedTuple):
    """Of a link."""

    from_id: str
    to_id: str
    link_type: str


class InterventionFact(NamedTuple):
    """Of an intervention."""

    target_ids: tuple[str, ...]
    date: Edtf | None


@collects("case", "case")
def case_fact(record: Any) -> CaseFact:
    """Keep the incidents of a case."""
    return CaseFact(record.incident_ids)


@collects("incident", "incident")
def incident_fact(record: Any) -> IncidentFact:
    """Keep time and place of an incident."""
    return IncidentFact(span(record.period), place_fact(record.place))


@collects("act", "act")
def act_fact(record: Any) -> ActFact:
    """Keep who suffered what, when and where."""
    age = record.age_at_act
    return ActFact(
        record.incident_id,
        record.violation_type,
        record.victim_id,
        bool(record.victim_indirect),
        record.status not in NOT_COUNTED and record.record_status != "deleted",
        span(record.period),
        place_fact(record.place),
        place_fact(record.end_place),
        record.outcome,
        record.cause_of_death,
        None if age is None else (age.minimum, age.maximum, age.counting),
        bool(record.description),
        notes_of(record) if record.annotations else NO_NOTES,
    )


@collects("involvement", "involvement")
def involvement_fact(record: Any) -> InvolvementFact:
    """Keep who had which part in an act."""
    return InvolvementFact(
        record.act_id,
        record.perpetrator_id,
        record.perpetrator_type,
        record.involvement,
        record.liability,
        record.position_id,
        notes_of(record) if record.annotations else NO_NOTES,
    )


@collects("link", "link")
def link_fact(record: Any) -> LinkFact:
    """Keep what is linked, and how."""
    return LinkFact(record.from_id, record.to_id, record.link_type)


@collects("intervention", "intervention")
def intervention_fact(record: Any) -> InterventionFact:
    """Keep on whose behalf an intervention was made, and when."""
    return InterventionFact(record.target_ids, day(record.date))
