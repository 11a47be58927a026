"""Family R, chain of command: nobody stands above those who stand above him. Source: NKHR standard 0.1."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facts import CommandFact, Span
from nkhr_schema.rules.graphs import Edge, ring_edges

__all__ = ["command_in_a_circle"]

_HIERARCHIES: Final = {
    "superior_of": "line",
    "reports_to": "line",
    "effective_control": "control",
    "party_guidance": "party",
}
"""Relation -> hierarchy. The subordinate by rank may hold the control, or guide the other for the Party; of a relation
whose kind is unknown it cannot be told to which hierarchy it belongs."""


class _Hold(NamedTuple):
    """A relation and when it held.

    It certainly did from ``start``, the last day on which it may have begun, to ``end``, the first on which it may have
    ended. Where ``start`` lies behind ``end`` that is no day, but it did hold on one of the days between the two.
    """

    relation_id: str
    edge: Edge
    start: date
    end: date


@dataset_rule("NKHR-R007")
def command_in_a_circle(index: Index) -> Iterator[Hit]:
    """Within one hierarchy command relations that certainly held at one time have no cycle."""
    hierarchies: dict[str, dict[str, CommandFact]] = {}
    for relation_id, relation in index.of("command_relation").items():
        if relation.relation in _HIERARCHIES:
            hierarchies.setdefault(_HIERARCHIES[relation.relation], {})[relation_id] = relation
    for relations in hierarchies.values():
        # most datasets end here: whatever the time, nothing leads back
        circle = ring_edges((fact.superior_id, fact.subordinate_id) for fact in relations.values())
        holds = [
            hold
            for relation_id, fact in relations.items()
            if (fact.superior_id, fact.subordinate_id) in circle and (hold := _hold(relation_id, fact)) is not None
        ]
        for relation_id in sorted(_in_one_time(holds)):
            yield Hit("/subordinate_id", {}, index.place_of(relation_id))


def _hold(relation_id: str, fact: CommandFact) -> _Hold | None:
    """Return when a relation held; ``None`` where its period can only run backwards."""
    span: Span = fact.span
    begins, ends = span.start, span.end
    begins_first = (begins and begins.earliest) or date.min
    begins_last = (begins and begins.latest) or date.max
    ends_first = (ends and ends.earliest) or (date.max if span.ongoing and ends is None else date.min)
    ends_last = (ends and ends.latest) or date.max
    if begins_first > ends_last or begins_first > begins_last or ends_first > ends_last:
        return None
    # each bound is as narrow as the other allows: it began no later than it ended, and ended no earlier than it began
    edge = fact.superior_id, fact.subordinate_id
    return _Hold(relation_id, edge, min(begins_last, ends_last), max(ends_first, begins_first))


def _in_one_time(holds: list[_Hold]) -> set[str]:
    """Return the relations that lie on a ring of relations each two of which certainly overlap.

    Of those of a ring one has the last ``start``: the others held then. So it is enough to look at these days.
    """
    found: set[str] = set()
    for start, end in {(min(hold.start, hold.end), hold.start) for hold in holds}:
        at_once = [hold for hold in holds if (hold.start <= start and hold.end >= end)]
        late = [hold for hold in holds if hold.start > hold.end and (hold.end, hold.start) == (start, end)]
        for group in [[*at_once, hold] for hold in late] or [at_once]:
            circle = ring_edges(hold.edge for hold in group)
            found.update(hold.relation_id for hold in group if hold.edge in circle)
    return found
