"""Which acts, incidents and cases are counted, and what keeps the others out. Source: domain model, section 5.

One selection serves all units, so that figures of one count fit together: the victims are those of the counted acts, the
incidents those in which they happened, the cases those that hold these incidents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final

from nkhr_schema.counting.facts import ActFacts, Facts
from nkhr_schema.counting.graphs import Clusters, Edge, parents_first, ring_edges
from nkhr_schema.counting.times import DateRange, Extent
from nkhr_schema.models.act import NOT_COUNTED
from nkhr_schema.vocabularies.catalogue import get

__all__ = ["UNASSESSED", "Selection", "level_ranks"]

UNASSESSED: Final = "unassessed"
_REFUTED: Final = "refuted"
_NO_PARTS: Final[frozenset[str]] = frozenset()


@cache
def level_ranks() -> dict[str, int]:
    """Return the levels of verification with their rank, weakest first; what is refuted has none."""
    codes = [code for code in get("verification_level").codes if code != _REFUTED]
    return {code: rank for rank, code in enumerate(codes)}


class Selection:
    """What is counted of some facts, under a threshold of verification and a range of dates.

    ``acts`` are the acts that hold, by id. Those that are counted within another one (the named member of a group act) stand in
    ``inside`` with the outermost such act; ``memberships`` says of whom the one is part of the other because their acts are,
    whatever passes the limits. ``excluded`` says for ``acts``, ``incidents`` and ``cases`` how many were left out, by reason:
    the first that applies.
    """

    def __init__(self, facts: Facts, verification: str | None, dates: DateRange) -> None:
        self.facts = facts
        self.verification = verification
        self.dates = dates
        self.data_date = facts.data_date
        self.excluded: dict[str, Counter[str]] = {"acts": Counter(), "incidents": Counter(), "cases": Counter()}
        self.parties = self._same_parties()
        self._levels = _latest_levels(facts)
        self._same_acts, self.same_incidents, self._same_cases = Clusters(), Clusters(), Clusters()
        self._join_duplicates()
        valid = self._valid_acts()
        parents = self._parents(valid)
        once = self._once(valid)
        self.memberships: set[Edge] = {
            (self.party(once[part]), self.party(once[whole]))
            for part, wholes in parents.items()
            for whole in wholes
            if once[part].indirect == once[whole].indirect
        }
        self._chosen = self._select(once)
        self.acts = {act.id: act for act in self._chosen.values()}
        self.inside = self._counted_within(parents)
        self.incidents = self._incidents()
        self.empty_incidents = self._empty_incidents()
        self.cases = self._cases()

    # -- what is one thing ---------------------------------------------------------------------------------------------

    def party(self, act: ActFacts) -> str:
        """Return the victim of an act: the party, after those that are the same have been taken as one."""
        return self.parties.root(self.facts.victims[act.victim_id])

    def _holds(self, record_id: str) -> bool:
        return record_id not in self.facts.deleted

    def _same(self) -> list[tuple[str, str]]:
        found = self.facts.identities.items()
        return [pair for link_id, pair in found if self._holds(link_id) and pair[0][:3] == pair[1][:3]]

    def _same_parties(self) -> Clusters:
        clusters = Clusters()
        for one, other in self._same():
            if one[:3] in ("per", "grp", "org"):
                clusters.join(one, other)
            elif one[:3] == "vic":
                first, second = self.facts.victims.get(one), self.facts.victims.get(other)
                if first and second and first[:3] == second[:3]:
                    clusters.join(first, second)
        return clusters

    def _join_duplicates(self) -> None:
        by_prefix = {"act": self._same_acts, "inc": self.same_incidents, "cas": self._same_cases}
        flagged = [pair for link_id, pair in self.facts.same_acts.items() if self._holds(link_id)]
        for one, other in [*flagged, *self._same()]:
            clusters = by_prefix.get(one[:3])
            if clusters is not None and one[:3] == other[:3]:
                clusters.join(one, other)

    # -- acts ----------------------------------------------------------------------------------------------------------

    def level(self, record_id: str, incident_id: str | None = None) -> str:
        """Return the level of verification: that of the latest assessment of the record, else of its incident."""
        return self._levels.get(record_id) or self._levels.get(incident_id or "") or UNASSESSED

    def _fault(self, act: ActFacts) -> str | None:
        deleted = self.facts.deleted
        if act.id in deleted:
            return "deleted"
        if act.status in NOT_COUNTED:
            return act.status
        if _REFUTED in (self._levels.get(act.id), self._levels.get(act.incident_id)):
            return "refuted"
        party = self.facts.victims.get(act.victim_id)
        if act.incident_id in deleted or act.victim_id in deleted or party in deleted:
            return "needs_deleted"
        return None if party is not None and self.facts.has_party(party) else "no_victim"

    def _valid_acts(self) -> dict[str, ActFacts]:
        valid: dict[str, ActFacts] = {}
        for act in self.facts.acts.values():
            reason = self._fault(act)
            if reason is None:
                valid[act.id] = act
            else:
                self.excluded["acts"][reason] += 1
        return valid

    def _parents(self, valid: Mapping[str, ActFacts]) -> dict[str, AbstractSet[str]]:
        """Return what each act is part of, act and whole being of one type; by cluster, and with rings taken as one act.

        What has an indirect victim is counted apart, and so no part of what has not.
        """
        edges: list[Edge] = []
        for link_id, (part, whole) in self.facts.parts.items():
            one, other = valid.get(part), valid.get(whole)
            if one and other and self._holds(link_id) and _kind(one) == _kind(other):
                edges.append((part, whole))
        root = self._same_acts.root
        for part, whole in ring_edges((root(part), root(whole)) for part, whole in edges):
            self._same_acts.join(part, whole)
        parents: dict[str, set[str]] = {}
        for part, whole in edges:
            if root(part) != root(whole):
                parents.setdefault(root(part), set()).add(root(whole))
        return {part: frozenset(wholes) for part, wholes in parents.items()}

    def _once(self, valid: Mapping[str, ActFacts]) -> dict[str, ActFacts]:
        """Return one act of each cluster of duplicates, by cluster."""
        clusters: dict[str, list[ActFacts]] = {}
        for act in valid.values():
            clusters.setdefault(self._same_acts.root(act.id), []).append(act)
        self.excluded["acts"]["same_act"] += len(valid) - len(clusters)
        return {root: min(acts, key=self._preference) if acts[1:] else acts[0] for root, acts in clusters.items()}

    def _select(self, once: Mapping[str, ActFacts]) -> dict[str, ActFacts]:
        """Return the acts that pass what the caller asked for."""
        chosen: dict[str, ActFacts] = {}
        for root, act in once.items():
            reason = self._outside(self.level(act.id, act.incident_id), act.extent)
            if reason is None:
                chosen[root] = act
            else:
                self.excluded["acts"][reason] += 1
        return chosen

    def _preference(self, act: ActFacts) -> tuple[int, int, bool, bool, str]:
        """Order duplicates: better verified, more specific, dated, placed; the id only makes it definite."""
        rank = level_ranks()[self.level(act.id, act.incident_id)]
        depth = len(get("violation_type")[act.violation_type].ancestors)
        return -rank, -depth, act.extent is None, act.place is None, act.id

    def _outside(self, level: str, extent: Extent | None) -> str | None:
        ranks = level_ranks()
        if self.verification is not None and ranks[level] < ranks[self.verification]:
            return "below_threshold"
        return self.dates.fault(extent, self.data_date)

    def _counted_within(self, parents: Mapping[str, AbstractSet[str]]) -> dict[str, str]:
        """Return the acts that are part of a selected act, each with the outermost one in which it is counted.

        The way may lead through acts that are not selected: what is part of a part is part of the whole.
        """
        chosen = self._chosen
        nearest: dict[str, AbstractSet[str]] = {}
        outermost: dict[str, str] = {}
        for node in parents_first(parents):
            above: set[str] = set()
            for parent in parents.get(node, _NO_PARTS):
                above |= {parent} if parent in chosen else nearest[parent]
            nearest[node] = above
            if node in chosen and above:
                outer = min(above)
                outermost[node] = outermost.get(outer, outer)
        return {chosen[node].id: chosen[outer].id for node, outer in outermost.items()}

    # -- incidents and cases -------------------------------------------------------------------------------------------

    def incident(self, act: ActFacts) -> str | None:
        """Return the incident of an act, duplicates taken as one, if its record is there."""
        known = act.incident_id in self.facts.incidents and self._holds(act.incident_id)
        return self.same_incidents.root(act.incident_id) if known else None

    def _incidents(self) -> set[str]:
        """Return the incidents with a counted act."""
        return {root for act in self.acts.values() if (root := self.incident(act)) is not None}

    def _empty_incidents(self) -> dict[str, str]:
        """Return the incidents that have no act on record at all, root to record; and say why others are not counted."""
        with_acts = {self.same_incidents.root(act.incident_id) for act in self.facts.acts.values()}
        excluded = self.excluded["incidents"]
        empty: dict[str, str] = {}
        seen: set[str] = set()
        for incident_id, facts in sorted(self.facts.incidents.items()):
            root = self.same_incidents.root(incident_id)
            reason: str | None = None
            if not self._holds(incident_id):
                reason = "deleted"
            elif self._levels.get(incident_id) == _REFUTED:
                reason = "refuted"
            elif root in seen:
                reason = "same_incident"
            elif root in with_acts:
                reason = None if root in self.incidents else "no_counted_act"
            else:
                reason = self._outside(self.level(incident_id), facts.extent)
                if reason is None:
                    empty[root] = incident_id
            if reason is not None:
                excluded[reason] += 1
            if reason not in ("deleted", "refuted"):
                seen.add(root)
        return empty

    def _cases(self) -> dict[str, set[str]]:
        """Return the counted cases with their counted incidents."""
        counted = self.incidents | self.empty_incidents.keys()
        unlimited = self.verification is None and self.dates.is_open
        excluded = self.excluded["cases"]
        found: dict[str, set[str]] = {}
        without: set[str] = set()
        for case_id, incident_ids in sorted(self.facts.cases.items()):
            if not self._holds(case_id):
                excluded["deleted"] += 1
                continue
            root = self._same_cases.root(case_id)
            mine = {self.same_incidents.root(incident_id) for incident_id in incident_ids} & counted
            if mine or (not incident_ids and unlimited):
                if root in found:
                    excluded["same_case"] += 1
                found.setdefault(root, set()).update(mine)
            else:
                without.add(case_id)
        excluded["no_counted_incident"] += sum(self._same_cases.root(case_id) not in found for case_id in without)
        excluded["same_case"] += sum(self._same_cases.root(case_id) in found for case_id in without)
        return found


def _kind(act: ActFacts) -> tuple[str, bool]:
    return act.violation_type, act.indirect


def _latest_levels(facts: Facts) -> dict[str, str]:
    """Return the level of the latest assessment by target; of two of one day the weaker, so that order does not matter."""
    ranks = level_ranks()
    latest: dict[str, tuple[tuple[object, ...], str]] = {}
    for assessment_id, assessment in facts.assessments.items():
        if assessment_id in facts.deleted:
            continue
        weakness = -ranks.get(assessment.level, -1)
        key = (*assessment.said, weakness)
        known = latest.get(assessment.target_id)
        if known is None or key > known[0]:
            latest[assessment.target_id] = key, assessment.level
    return {target: level for target, (_, level) in latest.items()}
