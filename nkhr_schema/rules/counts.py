"""Family C: how many there are, and that nobody is counted twice. Source: NKHR standard 0.1."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from nkhr_schema.fields.edtf_order import Answer, overlaps
from nkhr_schema.models.act import NOT_COUNTED
from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule
from nkhr_schema.rules.facts import ActFact, GroupFact
from nkhr_schema.rules.facts.notes import explains, notes_of
from nkhr_schema.rules.graphs import Clusters
from nkhr_schema.rules.knowledge import family
from nkhr_schema.rules.parties import same_records, victim_party

__all__ = ["known_members", "stated_bounds"]

NEVER_COUNTED: Final = ("general_public", "social_category")
"""Kinds of group that stand for those whom a law or policy strikes; they have no number of victims."""


def _ranges(record: Any) -> Iterator[tuple[str, Any]]:
    """Yield pointer and value of every number of people or times that a record gives."""
    if record.type == "group":
        if record.size is not None:
            yield "/size", record.size
        for at, part in enumerate(record.composition):
            if part.count is not None:
                yield f"/composition/{at}/count", part.count
    elif record.type == "act":
        if record.repetitions is not None:
            yield "/repetitions", record.repetitions
    elif record.cell_population is not None:
        yield "/cell_population", record.cell_population


@record_rule("NKHR-C001", "group", "act", "detention_episode")
def bounds_in_order(record: Any, context: Context) -> Iterator[Hit]:
    """The minimum is not above the best figure, and neither is above the maximum."""
    for pointer, count in _ranges(record):
        low, best, high = count.minimum, count.best, count.maximum
        if low is not None and high is not None and low > high:
            problem = {"en": "The minimum is above the maximum.", "ko": "최솟값이 최댓값보다 큽니다."}
            yield Hit(f"{pointer}/minimum", {"problem": problem})
        elif best is not None and low is not None and best < low:
            problem = {"en": "The best figure is below the minimum.", "ko": "최선 추정값이 최솟값보다 작습니다."}
            yield Hit(f"{pointer}/best", {"problem": problem})
        elif best is not None and high is not None and best > high:
            problem = {"en": "The best figure is above the maximum.", "ko": "최선 추정값이 최댓값보다 큽니다."}
            yield Hit(f"{pointer}/best", {"problem": problem})


@record_rule("NKHR-C002", "group", "act", "detention_episode")
def basis_fits_bounds(record: Any, context: Context) -> Iterator[Hit]:
    """The basis agrees with the bounds: exact has both alike, range both, minimum and maximum each only its own."""
    for pointer, count in _ranges(record):
        low, high, basis = count.minimum, count.maximum, count.basis
        if basis == "exact" and (low is None or low != high):
            yield Hit(f"{pointer}/basis", {"expected": _EXPECTED["exact"]})
        elif basis == "range" and (low is None or high is None):
            yield Hit(f"{pointer}/basis", {"expected": _EXPECTED["range"]})
        elif basis == "minimum" and (low is None or high is not None):
            yield Hit(f"{pointer}/basis", {"expected": _EXPECTED["minimum"]})
        elif basis == "maximum" and (high is None or low is not None):
            yield Hit(f"{pointer}/basis", {"expected": _EXPECTED["maximum"]})


_EXPECTED: Final = {
    "exact": {
        "en": "exact needs a minimum and a maximum that are alike",
        "ko": "exact이면 minimum과 maximum이 모두 있고 서로 같아야 합니다",
    },
    "range": {
        "en": "range needs a minimum and a maximum",
        "ko": "range이면 minimum과 maximum이 모두 있어야 합니다",
    },
    "minimum": {
        "en": "minimum needs a minimum and has no maximum",
        "ko": "minimum이면 minimum만 있고 maximum은 없어야 합니다",
    },
    "maximum": {
        "en": "maximum needs a maximum and has no minimum",
        "ko": "maximum이면 maximum만 있고 minimum은 없어야 합니다",
    },
}


def stated_bounds(group: GroupFact) -> tuple[int, int | None]:
    """Return the least and the greatest size that a group states; bounds that contradict each other state nothing."""
    low, high, _ = group.size or (None, None, "")
    if low is not None and high is not None and low > high:
        return 0, None
    return low or 0, high


def known_members(group: GroupFact, one_person: Clusters) -> int:
    """Return how many people the known members of a group are at least: records that may be one person count once."""
    return len({one_person.root(member) for member in group.members})


@dataset_rule("NKHR-C003")
def members_fit_in(index: Index) -> Iterator[Hit]:
    """A group has no more known members than its maximum."""
    one_person = same_records(index, at_most=True)
    for group_id, group in index.of("group").items():
        _, high = stated_bounds(group)
        # the records are compared first: to find out who may be one person costs more
        if high is not None and len(group.members) > high and known_members(group, one_person) > high:
            yield Hit("/known_member_ids", {}, index.place_of(group_id))


@dataset_rule("NKHR-C004")
def counted_with_their_group(index: Index) -> Iterator[Hit]:
    """An act on a member of a counted group is linked to the group's act of the same type in the same incident."""
    one_party = same_records(index)
    acts = {act_id: act for act_id, act in index.of("act").items() if act.counted}
    parties = {act_id: victim_party(index, act.victim_id) for act_id, act in acts.items()}
    on_groups = _acts_on_groups(index, acts, parties, one_party)
    if not on_groups:
        return
    wholes = _groups_around(index, one_party)
    duplicates, within = _linked_acts(index, acts)
    for act_id, act in acts.items():
        party = parties[act_id]
        root = None if party is None else one_party.root(party)
        if root not in wholes or duplicates.root(act_id) in within or act_id in index.obscured:
            continue
        others = (
            other
            for group in _all_around(wholes, root)
            for other in on_groups.get((act.incident_id, act.violation_type, act.indirect, group), ())
            if duplicates.root(other) != duplicates.root(act_id) and not _certainly_apart(act, acts[other])
        )
        other = min(others, default=None)
        if other is not None:
            yield Hit("/victim_id", {"act": other}, index.place_of(act_id))


ActKey = tuple[str, str, bool, str]
"""Incident, type, whether the victim is indirect, group."""


def _acts_on_groups(
    index: Index, acts: dict[str, ActFact], parties: dict[str, str | None], one_party: Clusters
) -> dict[ActKey, list[str]]:
    """Return the acts whose victim is a group that has a number."""
    groups = index.of("group")
    found: dict[ActKey, list[str]] = {}
    for act_id, act in acts.items():
        party = parties[act_id]
        group = None if party is None else groups.get(party)
        if party is not None and group is not None and group.kind not in NEVER_COUNTED:
            key = act.incident_id, act.violation_type, act.indirect, one_party.root(party)
            found.setdefault(key, []).append(act_id)
    return found


def _groups_around(index: Index, one_party: Clusters) -> dict[str, set[str]]:
    """Return for each known member, and for each group that is part of another, the groups that it stands in."""
    found: dict[str, set[str]] = {}
    for group_id, group in index.of("group").items():
        for member in group.members:
            found.setdefault(one_party.root(member), set()).add(one_party.root(group_id))
        for whole in group.subset_of:
            found.setdefault(one_party.root(group_id), set()).add(one_party.root(whole))
    return found


def _all_around(wholes: dict[str, set[str]], root: str) -> Iterator[str]:
    """Yield the groups that a party stands in, through others too, each once and never the party itself."""
    seen = {root}
    waiting = [root]
    while waiting:
        for group in wholes.get(waiting.pop(), ()):
            if group not in seen:
                seen.add(group)
                waiting.append(group)
                yield group


def _linked_acts(index: Index, acts: dict[str, ActFact]) -> tuple[Clusters, set[str]]:
    """Return which acts are one, and those that are part of an act of their own type, by cluster."""
    duplicates = Clusters()
    parts: list[str] = []
    for link in index.of("link").values():
        if link.link_type == "same_act":
            duplicates.join(link.from_id, link.to_id)
        elif link.link_type in ("part_of", "has_part"):
            part, whole = (link.from_id, link.to_id) if link.link_type == "part_of" else (link.to_id, link.from_id)
            # a whole that is not at hand may be of the same type
            if part in acts and (whole not in acts or acts[whole].violation_type == acts[part].violation_type):
                parts.append(part)
    return duplicates, {duplicates.root(part) for part in parts}


def _certainly_apart(one: ActFact, other: ActFact) -> bool:
    a, b = one.span, other.span
    shared = overlaps(a.start, a.end, b.start, b.end, a_ongoing=a.ongoing, b_ongoing=b.ongoing)
    return shared is Answer.NO


@record_rule("NKHR-C005", "group")
def words_for_the_size(record: Any, context: Context) -> Iterable[Hit]:
    """A group keeps the original words for its size unless the size is exact."""
    size = record.size
    if size is None or size.basis == "exact" or size.text is not None:
        return ()
    return () if explains(notes_of(record), "/size/text") else [Hit("/size/text")]


@dataset_rule("NKHR-C006")
def law_strikes_a_public(index: Index) -> Iterator[Hit]:
    """An act of law or policy has a group of the kind general_public or social_category as its victim."""
    laws = family("13")
    groups = index.of("group")
    for act_id, act in index.of("act").items():
        if act.violation_type not in laws or not act.counted:
            continue
        party = victim_party(index, act.victim_id)
        if party is None:
            continue
        group = groups.get(party)
        if not party.startswith("grp-") or (group is not None and group.kind not in NEVER_COUNTED):
            yield Hit("/victim_id", {}, index.place_of(act_id))


@record_rule("NKHR-C007", "act")
def what_a_repetition_is(record: Any, context: Context) -> Iterable[Hit]:
    """A number of repetitions says what one repetition is; a number of one repeats nothing."""
    times = record.repetitions
    if times is None or times.text is not None or record.status in NOT_COUNTED:
        return ()
    if (times.maximum is not None and times.maximum <= 1) or explains(notes_of(record), "/repetitions/text"):
        return ()
    return [Hit("/repetitions/text")]


@record_rule("NKHR-C008", "group")
def one_is_a_person(record: Any, context: Context) -> Iterable[Hit]:
    """A group of at most one is a person."""
    size = record.size
    if size is None or size.maximum is None or size.maximum > 1:
        return ()
    return () if size.minimum is not None and size.minimum > size.maximum else [Hit("/size/maximum")]
