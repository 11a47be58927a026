"""Family C, groups within groups: what is part of what, and whether the sizes allow it. Source: NKHR standard 0.1."""

from collections.abc import Iterator, Mapping
from typing import Final

from nkhr_schema.rules.counts import known_members, stated_bounds
from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facts import GroupFact
from nkhr_schema.rules.graphs import Edge, ring_edges
from nkhr_schema.rules.parties import same_records

__all__ = ["subsets_fit_in"]

_CIRCLE: Final = {
    "en": "By its larger groups, this group is part of itself.",
    "ko": "상위 집단을 따라가면 이 집단이 자기 자신의 일부가 됩니다.",
}
_TOO_LARGE: Final = {
    "en": "This group has at least more people than the group that it is part of has at most.",
    "ko": "이 집단의 최소 인원이 상위 집단의 최대 인원보다 많습니다.",
}


@dataset_rule("NKHR-C009")
def subsets_fit_in(index: Index) -> Iterator[Hit]:
    """A group is not larger than the group that it is part of, and none is part of itself through others."""
    groups: Mapping[str, GroupFact] = index.of("group")
    edges = [(part, whole) for part, group in groups.items() for whole in group.subset_of if whole in groups]
    if not edges:
        return
    circle = ring_edges(edges)
    for part, whole in circle:
        yield _hit(index, (part, whole), _CIRCLE)
    for edge in _too_large(index, groups, [edge for edge in edges if edge not in circle and edge[0] != edge[1]]):
        yield _hit(index, edge, _TOO_LARGE)


def _hit(index: Index, edge: Edge, problem: Mapping[str, str]) -> Hit:
    part, whole = edge
    at = index.of("group")[part].subset_of.index(whole)
    return Hit(f"/subset_of_ids/{at}", {"problem": problem}, index.place_of(part))


def _too_large(index: Index, groups: Mapping[str, GroupFact], edges: list[Edge]) -> Iterator[Edge]:
    """Yield the parts that are certainly larger than their whole. The edges have no ring.

    What is known of a part holds for its whole too, so the least sizes rise from the parts to the wholes.
    """
    one_person = same_records(index, at_most=True)
    wholes: dict[str, list[str]] = {}
    parts_left: dict[str, int] = {}
    for part, whole in edges:
        wholes.setdefault(part, []).append(whole)
        parts_left[whole] = parts_left.get(whole, 0) + 1
    least: dict[str, int] = {}
    greatest: dict[str, int | None] = {}
    for group_id in {*wholes, *parts_left}:
        low, high = stated_bounds(groups[group_id])
        members = known_members(groups[group_id], one_person)
        if high is not None and members > high:
            low, high, members = (
                0,
                None,
                0,
            )  # it contradicts itself, has a finding of its own and says nothing of others
        least[group_id], greatest[group_id] = max(low, members), high
    ready = [group_id for group_id in wholes if group_id not in parts_left]
    while ready:
        part = ready.pop()
        for whole in wholes.get(part, ()):
            high = greatest[whole]
            if high is not None and least[part] > high:
                yield part, whole
            else:
                least[whole] = max(least[whole], least[part])
            parts_left[whole] -= 1
            if not parts_left[whole]:
                ready.append(whole)
