"""From a selection to figures: every unit, in total and for each cell of a breakdown. Source: domain model, section 5.

Acts are added up. People, incidents and cases are sets: each cell is a set of its own, so that a cell for a broader type, or
for a country, is a union of what lies below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product
from typing import Final

from nkhr_schema.counting.dimensions import PERSONAL, Keys
from nkhr_schema.counting.facts import ActFacts
from nkhr_schema.counting.groups import Groups
from nkhr_schema.counting.ranges import NONE, Range
from nkhr_schema.counting.selection import Selection
from nkhr_schema.vocabularies.catalogue import get

__all__ = ["Key", "Tally"]

Key = tuple[str, ...]
"""Codes of a cell, one a dimension; empty for the total."""

_LAW: Final = "legislative_or_policy_violation"
"""The family whose acts have no countable victim."""


class Tally:
    """Figures by unit and cell, and how often something was counted elsewhere or not at all, by reason.

    ``figures[unit][key]`` is a :class:`~nkhr_schema.counting.ranges.Range`; the key ``()`` is the total. A cell without
    anything in it is not there.
    """

    def __init__(self, selection: Selection, by: Sequence[str]) -> None:
        self._selection = selection
        self._by = tuple(by)
        self._personal = any(name in PERSONAL for name in self._by)
        self._keys = Keys(selection)
        self._groups = Groups(selection)
        self._acts: dict[Key, list[Range]] = {(): []}
        self._victim_acts: dict[bool, dict[Key, list[Range]]] = {False: {(): []}, True: {(): []}}
        self._people = {indirect: _People(self._groups, personal=self._personal) for indirect in (False, True)}
        self._incidents: dict[Key, set[str]] = {(): set()}
        self._within = self._persons_within()
        self.notes: Counter[str] = Counter()
        for act in selection.acts.values():
            self._take(act)
        for root, incident_id in selection.empty_incidents.items():
            incident = selection.facts.incidents[incident_id]
            for key in self._cells([self._keys.of_empty_incident(name, incident) for name in self._by]):
                self._incidents.setdefault(key, set()).add(root)
        self.figures = self._figures()
        self._take_notes()

    # -- one act -------------------------------------------------------------------------------------------------------

    def _take(self, act: ActFacts) -> None:
        cells = list(self._cells([self._keys.of_act(name, act) for name in self._by]))
        incident = self._selection.incident(act)
        if incident is not None:
            for key in cells:
                self._incidents.setdefault(key, set()).add(incident)
        counted = act.id not in self._selection.inside
        if counted:
            for key in cells:
                self._acts.setdefault(key, []).append(act.times)
        else:
            self.notes["part_of"] += 1
        if _is_law(act.violation_type):
            self.notes["law"] += 1
            return
        self._take_victim(act, cells, counted=counted)

    def _take_victim(self, act: ActFacts, cells: Sequence[Key], *, counted: bool) -> None:
        party = self._selection.party(act)
        if act.indirect:
            self.notes["indirect"] += 1
        people = self._people[act.indirect]
        bases = self._bases(act) if self._personal else cells
        if party[:3] == "per":
            people.add_person(party, cells, bases)
        elif party[:3] == "grp" and self._groups.is_counted(group := self._groups.root(party)):
            people.add_group(group, bases)
            for member in self._groups.members[group] if self._personal else ():
                codes = [
                    self._keys.of_person(name, act, member) if name in PERSONAL else self._keys.of_act(name, act)
                    for name in self._by
                ]
                people.add_member(member, self._cells(codes))
        if counted and (size := self._victims_of(act, party)) != NONE:
            for key in cells:
                self._victim_acts[act.indirect].setdefault(key, []).append(size)

    def _victims_of(self, act: ActFacts, party: str) -> Range:
        """Return how many victims an act has: those that the victim stands for, and at least those known within it."""
        within = self._within.get(act.id, set())
        if party[:3] == "per":
            return Range.exactly(len(within | {party}))
        if party[:3] == "grp" and self._groups.is_counted(group := self._groups.root(party)):
            return self._groups.size(group).at_least(len(self._groups.members[group] | within))
        return Range.exactly(len(within))

    def _persons_within(self) -> dict[str, set[str]]:
        """Return the persons whose acts are counted within another act, by that act."""
        acts = self._selection.acts
        found: dict[str, set[str]] = {}
        for act_id, outer in self._selection.inside.items():
            party = self._selection.party(acts[act_id])
            if party[:3] == "per" and acts[act_id].indirect == acts[outer].indirect:
                found.setdefault(outer, set()).add(party)
        return found

    def _bases(self, act: ActFacts) -> list[Key]:
        """Return the cells of an act by what is not personal; the people in each are counted together."""
        codes = [("groups",) if name in PERSONAL else self._keys.of_act(name, act) for name in self._by]
        return list(self._cells(codes))

    def _cells(self, codes: Sequence[Sequence[str]]) -> Iterable[Key]:
        """Return the total and every combination of codes."""
        yield ()
        if codes:
            yield from product(*codes)

    # -- all together --------------------------------------------------------------------------------------------------

    def _figures(self) -> dict[str, dict[Key, Range]]:
        cases: dict[Key, set[str]] = {(): set(self._selection.cases)}
        cases_of: dict[str, list[str]] = {}
        for case, incidents in self._selection.cases.items():
            for incident in incidents:
                cases_of.setdefault(incident, []).append(case)
            if not incidents and self._by:
                cases.setdefault(("no_act",) * len(self._by), set()).add(case)
        for key, incidents in self._incidents.items():
            if key:
                found = {case for incident in incidents for case in cases_of.get(incident, ())}
                if found:
                    cases.setdefault(key, set()).update(found)
        return {
            "victims": self._people[False].figures(),
            "indirect_victims": self._people[True].figures(),
            "acts": _sums(self._acts),
            "victim_acts": _sums(self._victim_acts[False]),
            "indirect_victim_acts": _sums(self._victim_acts[True]),
            "incidents": {key: Range.exactly(len(found)) for key, found in self._incidents.items()},
            "cases": {key: Range.exactly(len(found)) for key, found in cases.items()},
        }

    def _take_notes(self) -> None:
        selection = self._selection
        parties: dict[str, set[str]] = {}
        for act in selection.acts.values():
            if not _is_law(act.violation_type):
                parties.setdefault(selection.party(act), set()).add(selection.facts.victims[act.victim_id])
        groups = {self._groups.root(party) for party in parties if party[:3] == "grp"}
        self.notes["public"] = sum(not self._groups.is_counted(group) for group in groups)
        self.notes["organisation"] = sum(party[:3] == "org" for party in parties)
        self.notes["same_party"] = sum(len(records) - 1 for records in parties.values())
        self.notes["subset"] = sum(people.parts() for people in self._people.values())


class _People:
    """The people in each cell: persons one by one, groups by name."""

    def __init__(self, groups: Groups, *, personal: bool) -> None:
        self._groups = groups
        self._personal = personal
        self._all: dict[Key, set[str]] = {(): set()}
        self._by_person: dict[Key, set[str]] = {}
        self._in: dict[Key, set[str]] = {(): set()}

    def add_person(self, person: str, cells: Iterable[Key], bases: Iterable[Key]) -> None:
        """Take a person who suffered an act."""
        for base in bases:
            self._all.setdefault(base, set()).add(person)
        if self._personal:
            self.add_member(person, cells)

    def add_member(self, person: str, cells: Iterable[Key]) -> None:
        """Take a person into the cells of sex or age."""
        for key in cells:
            if key:
                self._by_person.setdefault(key, set()).add(person)

    def add_group(self, group: str, bases: Iterable[Key]) -> None:
        """Take a group that suffered an act."""
        for base in bases:
            self._all.setdefault(base, set())
            self._in.setdefault(base, set()).add(group)

    def parts(self) -> int:
        """Return how many groups add nothing to the total."""
        return self._groups.uncounted_parts(self._in[()])

    def figures(self) -> dict[Key, Range]:
        """Return how many people there are in each cell."""
        found: dict[Key, Range] = {key: Range.exactly(len(persons)) for key, persons in self._by_person.items()}
        for base, persons in self._all.items():
            named, more = self._groups.people(persons, self._in.get(base, set()))
            if self._personal and base:
                # the single persons stand under their own sex or age; here are those who are not recorded one by one
                if more != NONE:
                    found[base] = more
            else:
                found[base] = more.plus(Range.exactly(len(named)))
        return found


@cache
def _is_law(violation_type: str) -> bool:
    return get("violation_type").is_a(violation_type, _LAW)


def _sums(parts: dict[Key, list[Range]]) -> dict[Key, Range]:
    return {key: Range.total(ranges) for key, ranges in parts.items()}
