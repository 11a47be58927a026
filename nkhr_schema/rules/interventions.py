"""Family N: what was done for victims, and what came of it. Source: NKHR standard 0.1."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule
from nkhr_schema.rules.facts import ActFact, InterventionFact
from nkhr_schema.rules.facts.notes import explains, notes_of
from nkhr_schema.rules.overlap import NEVER, bounds

__all__ = ["intervention_too_early", "intervention_without_outcome"]


@dataset_rule("NKHR-N001")
def intervention_too_early(index: Index) -> Iterator[Hit]:
    """An intervention is not made before the earliest act of the act, incident or case for which it was made."""
    interventions: Mapping[str, InterventionFact] = index.of("intervention")
    dated = {key: fact for key, fact in interventions.items() if fact.date is not None}
    if not dated:
        return
    begins = _beginnings(index)
    for intervention_id, fact in dated.items():
        last = bounds(fact.date)[1]
        for target in fact.target_ids:
            # where one act of several has no date it may be the earliest, and nothing can be told
            if last < begins.get(target, last):
                yield Hit("/date", {"other": target}, index.place_of(intervention_id))
                break


def _beginnings(index: Index) -> dict[str, int]:
    """Return of each act, incident and case the first day on which its earliest act may begin."""
    begins: dict[str, int] = {}
    acts: Mapping[str, ActFact] = index.of("act")
    for act_id, act in acts.items():
        if act.counted:
            first = bounds(act.span.start)[0]
            begins[act_id] = first
            begins[act.incident_id] = min(first, begins.get(act.incident_id, NEVER))
    for case_id, case in index.of("case").items():
        firsts = [begins[incident] for incident in case.incident_ids if incident in begins]
        if firsts:
            begins[case_id] = min(firsts)
    return begins


@record_rule("NKHR-N002", "intervention")
def intervention_without_outcome(record: Any, context: Context) -> Iterable[Hit]:
    """An intervention says what came of it, or that this is still open."""
    if record.outcome is not None:
        return ()
    if record.annotations and explains(notes_of(record), "/outcome"):
        return ()
    return [Hit("/outcome")]
