"""How many people are meant by persons and groups together. Source: domain model, sections 4.4.1 and 5.

A group counts with its size, less those of its members who are counted themselves; a group that is part of another counted
one adds nothing. Two consequences keep figures honest: a group is at least as large as what is known to be inside it, and
groups that are parts of one larger group are together at most as many as that group.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from nkhr_schema.counting.facts import SEVERAL, GroupFacts
from nkhr_schema.counting.graphs import Clusters, Edge, parents_first, ring_edges
from nkhr_schema.counting.ranges import NONE, Range, stated
from nkhr_schema.counting.selection import Selection

__all__ = ["Groups"]

_NEVER_COUNTED: Final = frozenset({"general_public", "social_category"})
_NOBODY: Final[frozenset[str]] = frozenset()


class Groups:
    """The groups of a selection, taken as one where they are the same.

    ``members`` are the known members that each group lists, directly or in a part of it, as persons taken as one where they
    are the same.
    """

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        facts = selection.facts
        self._live = {group_id: group for group_id, group in facts.groups.items() if group_id not in facts.deleted}
        implied_members, implied_parts = self._from_acts()
        declared = [
            (group_id, whole)
            for group_id, group in self._live.items()
            for whole in group.subset_of
            if whole in self._live
        ]
        self._roots = self._one_thing([*declared, *implied_parts])
        self.members: dict[str, set[str]] = {}
        self._sizes = self._stated_sizes()
        self._parents = self._wholes([*declared, *implied_parts])
        self._order = {root: rank for rank, root in enumerate(reversed(parents_first(self._parents)))}
        self._belonging = {root: set(members) for root, members in self.members.items()}
        for group_id, persons in implied_members.items():
            self._belonging.setdefault(self._roots.root(group_id), set()).update(persons)
        self._rise()

    def root(self, party: str) -> str:
        """Return the name of a group, given that of its cluster of parties."""
        return self._roots.root(party)

    def is_counted(self, root: str) -> bool:
        """Tell whether a group is of a kind that has a number of victims."""
        return root in self._sizes

    def size(self, root: str) -> Range:
        """Return the size of a counted group."""
        return self._sizes[root]

    def _from_acts(self) -> tuple[dict[str, set[str]], list[Edge]]:
        """Return who belongs to which group because an act on the one is part of an act on the other."""
        members: dict[str, set[str]] = {}
        parts: list[Edge] = []
        for party, other in self._selection.memberships:
            if other[:3] == "grp" and party[:3] == "per":
                members.setdefault(other, set()).add(party)
            elif other[:3] == "grp" and party[:3] == "grp":
                parts.append((party, other))
        return members, parts

    def _one_thing(self, edges: Iterable[Edge]) -> Clusters:
        """Return what is one group: by identity, or because each is said to be part of the other."""
        clusters = Clusters()
        for group_id in self._live:
            clusters.join(group_id, self._selection.parties.root(group_id))
        for part, whole in ring_edges([(clusters.root(part), clusters.root(whole)) for part, whole in edges]):
            clusters.join(part, whole)
        return clusters

    def _wholes(self, edges: Iterable[Edge]) -> dict[str, AbstractSet[str]]:
        """Return what each counted group is part of; to be part of the general public says nothing about numbers."""
        parents: dict[str, set[str]] = {}
        for part, whole in edges:
            one, other = self._roots.root(part), self._roots.root(whole)
            if one != other and one in self._sizes and other in self._sizes:
                parents.setdefault(one, set()).add(other)
        return {part: frozenset(wholes) for part, wholes in parents.items()}

    def _stated_sizes(self) -> dict[str, Range]:
        """Return the size of each counted group as its records state it, and take note of its members."""
        persons, deleted = self._selection.facts.persons, self._selection.facts.deleted
        records: dict[str, list[GroupFacts]] = {}
        for group_id, group in self._live.items():
            root = self._roots.root(group_id)
            records.setdefault(root, []).append(group)
            known = (person for person in group.members if person in persons and person not in deleted)
            self.members.setdefault(root, set()).update(self._selection.parties.root(person) for person in known)
        return {
            root: _size(groups)
            for root, groups in records.items()
            if not any(group.kind in _NEVER_COUNTED for group in groups)
        }

    def _rise(self) -> None:
        """Make each group as large as its known members and its largest part, and give it the members of its parts."""
        sizes = self._sizes
        for root in self._parts_first(sizes):
            sizes[root] = sizes[root].at_least(len(self.members[root]))
            for whole in self._parents.get(root, _NOBODY):
                self.members[whole] |= self.members[root]
                self._belonging[whole] |= self._belonging[root]
                sizes[whole] = _not_below(sizes[whole], sizes[root])

    def _parts_first(self, roots: Iterable[str]) -> list[str]:
        return sorted(roots, key=lambda root: (self._order.get(root, -1), root))

    # -- counting ------------------------------------------------------------------------------------------------------

    def uncounted_parts(self, roots: AbstractSet[str]) -> int:
        """Return how many of these groups add nothing, because they are parts of another of them."""
        known: dict[str, bool] = {}
        return sum(self._lies_inside(root, roots, known) for root in roots)

    def people(self, persons: AbstractSet[str], roots: AbstractSet[str]) -> tuple[AbstractSet[str], Range]:
        """Return who is counted one by one, and how many more the groups mean.

        ``persons`` and ``roots`` have a counted act. Known members of a counted group are counted one by one with them.
        """
        if not roots:
            return persons, NONE
        persons = set(persons).union(*(self.members[root] for root in roots))
        known: dict[str, bool] = {}
        waiting = {
            root: self._sizes[root].less(self._named(root, persons))
            for root in roots
            if not self._lies_inside(root, roots, known)
        }
        total: list[Range] = []
        for root in self._upwards(waiting):
            value = waiting[root]
            if root not in roots:
                value = value.at_most(self._sizes[root].less(self._named(root, persons)))
            whole = self._main_whole(root)
            if whole is None:
                total.append(value)
            else:
                waiting[whole] = waiting.get(whole, NONE).plus(value)
        return persons, Range.total(total)

    def _named(self, root: str, persons: AbstractSet[str]) -> int:
        return len(self._belonging.get(root, _NOBODY) & persons)

    def _main_whole(self, root: str) -> str | None:
        return min(self._parents.get(root, ()), default=None)

    def _upwards(self, roots: Iterable[str]) -> list[str]:
        """Return the groups and what they are parts of, each behind its own parts."""
        found: set[str] = set()
        for root in roots:
            above: str | None = root
            while above is not None and above not in found:
                found.add(above)
                above = self._main_whole(above)
        return self._parts_first(found)

    def _lies_inside(self, root: str, roots: AbstractSet[str], known: dict[str, bool]) -> bool:
        """Tell whether a group is part of one of these, directly or through others."""
        stack = [root]
        while stack:
            here = stack[-1]
            if here in known:
                stack.pop()
                continue
            parents = self._parents.get(here, _NOBODY)
            unknown = [parent for parent in parents if parent not in roots and parent not in known]
            if unknown and not parents & roots:
                stack += unknown
                continue
            known[here] = any(parent in roots or known.get(parent, False) for parent in parents)
            stack.pop()
        return known[root]


def _size(groups: list[GroupFacts]) -> Range:
    """Return the size that the records of one group state; where they differ, bound by bound the widest."""
    minima = [group.minimum for group in groups if group.minimum is not None]
    bests = {group.best for group in groups if group.best is not None}
    bests |= {g.minimum for g in groups if g.best is None and g.minimum is not None and g.minimum == g.maximum}
    maxima = [group.maximum for group in groups if group.maximum is not None]
    best = bests.pop() if len(bests) == 1 else None
    return stated(min(minima, default=None), best, max(maxima, default=None), without_minimum=SEVERAL)


def _not_below(whole: Range, part: Range) -> Range:
    """Return the size of a group, given that of a part of it."""
    raised = whole.at_least(part.low)
    if raised.best is None or part.best is None or part.best <= raised.best:
        return raised
    best = part.best if raised.high is None else min(part.best, raised.high)
    return Range(raised.low, best, raised.high)
