"""Family T, chains of detention: order, gaps and ends. Source: NKHR standard 0.1.

A chain is told by ``previous_id`` alone. What a rule says of time holds for the bounds of the dates: it finds a fault only
where no reading of them is sound. Episodes and stages with the record status ``deleted`` are not looked at.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facilities import whole_facility
from nkhr_schema.rules.facts import EpisodeFact, Span
from nkhr_schema.rules.facts.notes import explains
from nkhr_schema.rules.graphs import Edge, ring_edges
from nkhr_schema.rules.overlap import NEVER, Core, Overlaps, bounds, core
from nkhr_schema.rules.parties import same_victim

__all__ = ["Episodes", "ranks", "steps"]

Episodes = Mapping[str, EpisodeFact]

GAP_DAYS: Final = 30
"""Days between two episodes of a chain that need no explanation."""
MOVED_ON: Final = ("transferred", "handed_over")
"""Reasons for the end of an episode after which another one is expected."""

_CIRCLE: Final = {
    "en": "By the episodes before it, this episode comes after itself.",
    "ko": "이전 구금을 따라가면 이 구금이 자기 자신보다 뒤에 옵니다.",
}
_FORK: Final = {
    "en": "Another episode follows the same episode as this one.",
    "ko": "다른 구금도 같은 구금을 직전 구금으로 가리킵니다.",
}
_TWO_VICTIMS: Final = {
    "en": "The episode before this one is the custody of another victim.",
    "ko": "직전 구금이 다른 피해자의 구금입니다.",
}


def steps(episodes: Episodes) -> list[Edge]:
    """Return (episode, the one before it) wherever both are known and are two."""
    return [
        (episode_id, episode.previous_id)
        for episode_id, episode in episodes.items()
        if episode.previous_id is not None and episode.previous_id in episodes and episode.previous_id != episode_id
    ]


@dataset_rule("NKHR-T001")
def chain_is_a_chain(index: Index) -> Iterator[Hit]:
    """A chain has no cycle and no fork, and one victim."""
    episodes: Episodes = index.of("detention_episode")
    edges = steps(episodes)
    if not edges:
        return
    followers: dict[str, int] = {}
    for _, previous in edges:
        followers[previous] = followers.get(previous, 0) + 1
    circle = ring_edges(edges)
    victim = same_victim(index, at_most=True)
    for edge in edges:
        episode_id, previous = edge
        problems = (
            (_CIRCLE, edge in circle),
            (_FORK, followers[previous] > 1),
            (_TWO_VICTIMS, victim(episodes[episode_id].victim_id) != victim(episodes[previous].victim_id)),
        )
        for problem, found in problems:
            if found:
                yield Hit("/previous_id", {"problem": problem}, index.place_of(episode_id))


def ranks(episodes: Episodes) -> dict[str, tuple[str, int]]:
    """Return of each episode the first of its chain and its number in it; nothing of those that lead into a cycle."""
    found: dict[str, tuple[str, int] | None] = {}
    for start in episodes:
        way: list[str] = []
        current: str | None = start
        while current is not None and current in episodes and current not in found:
            found[current] = None  # on the way; and for good where the way comes back to it
            way.append(current)
            current = episodes[current].previous_id
        origin = found[current] if current is not None and current in episodes else (way[-1], -1)
        for number, episode_id in enumerate(reversed(way), 1):
            found[episode_id] = None if origin is None else (origin[0], origin[1] + number)
    return {episode_id: rank for episode_id, rank in found.items() if rank is not None}


@dataset_rule("NKHR-T002")
def two_facilities_at_once(index: Index) -> Iterator[Hit]:
    """Episodes of one chain in different facilities do not overlap; the day of a transfer may belong to both."""
    episodes: Episodes = index.of("detention_episode")
    if not steps(episodes):
        return
    facility = whole_facility(index)
    rank = ranks(episodes)
    chains: dict[str, list[tuple[Core, str, str]]] = {}
    for episode_id, (first, _) in rank.items():
        episode = episodes[episode_id]
        certain = core(episode.span)
        if episode.facility_id is not None and certain is not None:
            chains.setdefault(first, []).append((certain, facility(episode.facility_id), episode_id))
    pairs: set[tuple[str, str]] = set()
    for chain in chains.values():
        if len(chain) > 1:
            others = Overlaps(chain)
            for certain, owner, episode_id in chain:
                other = others.of(certain, owner, days=2)
                if other is not None:
                    # one finding a pair, at the one that comes later in the chain
                    one, two = sorted((episode_id, other), key=lambda item: (rank[item][1], item))
                    pairs.add((two, one))
    for later, earlier in pairs:
        yield Hit("/period", {"other": earlier}, index.place_of(later))


@dataset_rule("NKHR-T003")
def unexplained_gap(index: Index) -> Iterator[Hit]:
    """A gap of more than thirty days between two episodes of a chain is explained."""
    episodes: Episodes = index.of("detention_episode")
    for episode_id, previous_id in steps(episodes):
        episode, previous = episodes[episode_id], episodes[previous_id]
        if previous.span.ongoing:
            continue
        begins, ended = bounds(episode.span.start)[0], bounds(previous.span.end)[1]
        if begins - ended <= GAP_DAYS:
            continue
        explained = any(explains(episode.notes, pointer) for pointer in ("/period/start", "/previous_id"))
        if not explained and not explains(previous.notes, "/period/end"):
            yield Hit("/period/start", {"other": previous_id}, index.place_of(episode_id))


@dataset_rule("NKHR-T004")
def nothing_after_a_transfer(index: Index) -> Iterator[Hit]:
    """An episode that ended by transfer or handover is followed by another one.

    The next episode names it as the one before; after a handover, the stage of that name may point to the next one instead.
    """
    episodes: Episodes = index.of("detention_episode")
    moved = [(key, episode) for key, episode in episodes.items() if episode.release_reason in MOVED_ON]
    if not moved:
        return
    followed = {previous for _, previous in steps(episodes)}
    victim = same_victim(index)
    handed_to: dict[str, set[str]] = {}
    for stage in index.of("displacement_stage").values():
        if stage.stage == "handover" and stage.next_custody_id in episodes:
            handed_to.setdefault(victim(stage.person_id), set()).add(stage.next_custody_id)
    for episode_id, episode in moved:
        if episode_id in followed or explains(episode.notes, "/release_reason"):
            continue
        next_ones = handed_to.get(victim(episode.victim_id), ()) if episode.release_reason == "handed_over" else ()
        if not any(next_id != episode_id for next_id in next_ones):
            yield Hit("/release_reason", {}, index.place_of(episode_id))


@dataset_rule("NKHR-T005")
def custody_after_death(index: Index) -> Iterator[Hit]:
    """No episode of a victim comes after the one that ended with the victim's death, in the chain or in time."""
    episodes: Episodes = index.of("detention_episode")
    deaths = {episode_id: episode for episode_id, episode in episodes.items() if episode.release_reason == "died"}
    if not deaths:
        return
    after = _after(episodes, deaths)
    victim = same_victim(index)
    died: dict[str, tuple[int, str]] = {}
    for episode_id, episode in deaths.items():
        name = victim(episode.victim_id)
        died[name] = min((bounds(episode.span.end)[1], episode_id), died.get(name, (NEVER, "")))
    for episode_id, episode in episodes.items():
        if episode_id in after:
            yield Hit("/previous_id", {"other": after[episode_id]}, index.place_of(episode_id))
            continue
        day, other = died.get(victim(episode.victim_id), (NEVER, ""))
        if day < NEVER and other != episode_id and _goes_on_after(episode.span, day):
            yield Hit("/period", {"other": other}, index.place_of(episode_id))


def _after(episodes: Episodes, deaths: Episodes) -> dict[str, str]:
    """Return the episodes that follow one of these in a chain, with the id of the nearest such one before them."""
    next_ones: dict[str, list[str]] = {}
    for episode_id, previous in steps(episodes):
        next_ones.setdefault(previous, []).append(episode_id)
    found: dict[str, str] = {}
    for death in sorted(deaths):
        ready = list(next_ones.get(death, ()))
        while ready:
            episode_id = ready.pop()
            if episode_id == death or episode_id in found:
                continue
            found[episode_id] = death
            if episode_id not in deaths:  # beyond it, that one is the nearest
                ready += next_ones.get(episode_id, ())
    return found


def _goes_on_after(span: Span, day: int) -> bool:
    """Tell whether a period certainly begins, ends or was known to last after a day."""
    if span.ongoing and span.end is None:
        return True
    return any(bounds(date)[0] > day for date in (span.start, span.end, span.last_known))
