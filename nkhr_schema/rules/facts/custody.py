"""Facts of detention episodes and displacement stages."""

from typing import Any, NamedTuple

from nkhr_schema.rules.engine import collects
from nkhr_schema.rules.facts.notes import NO_NOTES, Notes, notes_of
from nkhr_schema.rules.facts.spans import PlaceFact, Span, place_fact, span

__all__ = ["EpisodeFact", "StageFact"]


class EpisodeFact(NamedTuple):
    """Of a detention episode. ``sentence`` is (minimum months, maximum months, indefinite)."""

    victim_id: str
    act_id: str | None
    facility_id: str | None
    span: Span
    previous_id: str | None
    release_reason: str | None
    sentence: tuple[int | None, int | None, bool] | None
    notes: Notes
    authority_id: str | None


class StageFact(NamedTuple):
    """Of a displacement stage."""

    person_id: str
    sequence: int
    stage: str
    span: Span
    from_place: PlaceFact
    to_place: PlaceFact
    authority: str | None
    act_id: str | None
    next_custody_id: str | None
    notes: Notes


@collects("detention_episode", "detention_episode")
def episode_fact(record: Any) -> EpisodeFact | None:
    """Keep who was held where and when, and what came before."""
    if record.record_status == "deleted":
        return None
    sentence = record.sentence
    return EpisodeFact(
        record.victim_id,
        record.act_id,
        record.facility_id,
        span(record.period),
        record.previous_id,
        record.release_reason,
        None if sentence is None else (sentence.minimum_months, sentence.maximum_months, bool(sentence.indefinite)),
        notes_of(record) if record.annotations else NO_NOTES,
        record.authority_id,
    )


@collects("displacement_stage", "displacement_stage")
def stage_fact(record: Any) -> StageFact | None:
    """Keep who moved where in which order."""
    if record.record_status == "deleted":
        return None
    return StageFact(
        record.person_id,
        record.sequence,
        record.stage,
        span(record.period),
        place_fact(record.from_place),
        place_fact(record.to_place),
        record.authority,
        record.act_id,
        record.next_custody_id,
        notes_of(record) if record.annotations else NO_NOTES,
    )
