"""Family T, sentences: what was imposed and what was served. Source: NKHR standard 0.1."""

import math
from collections.abc import Iterator, Mapping
from typing import Final

from nkhr_schema.rules.chains import Episodes, ranks
from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facilities import lies_in
from nkhr_schema.rules.facts import Span
from nkhr_schema.rules.facts.notes import explains
from nkhr_schema.rules.knowledge import narrower_or_same
from nkhr_schema.rules.overlap import EVER, NEVER, bounds

__all__ = ["days_served"]

DAYS_A_MONTH: Final = 365.2425 / 12
CUT_SHORT: Final = ("amnesty", "bribe", "illness", "escaped", "died", "transferred")
"""Reasons for the end of an episode that explain why less than the sentence was served in it."""

_LONGER: Final = {
    "en": "The victim was held longer than the sentence in this episode says.",
    "ko": "선고 형량보다 오래 구금되었습니다.",
}
_SHORTER: Final = {
    "en": "The victim was held for a shorter time than the sentence in this episode says, and the reason for the release does not explain it.",
    "ko": "선고 형량보다 짧게 구금되었는데 종료 사유로 설명되지 않습니다.",
}


def days_served(span: Span) -> tuple[int, float]:
    """Return the least and the greatest number of days that a period lasts, its first and last day included."""
    start_first, start_last = bounds(span.start)
    end_first, end_last = bounds(span.end)
    if span.end is None:
        end_first = bounds(span.last_known)[0]
    open_end = end_last == NEVER or span.ongoing
    least = max(0, end_first - start_last + 1) if end_first > EVER else 0
    return least, math.inf if open_end or start_first == EVER else max(0, end_last - start_first + 1)


@dataset_rule("NKHR-T006")
def sentence_and_time_served(index: Index) -> Iterator[Hit]:
    """Sentence and time served agree within two months or a tenth; less is explained by how the episode ended.

    Custody ahead of the episode in its chain may count towards the term: less is found only where that does not fill it.
    """
    episodes: Episodes = index.of("detention_episode")
    before: Mapping[str, float] | None = None
    for episode_id, episode in episodes.items():
        if episode.sentence is None or episode.sentence[2] or explains(episode.notes, "/sentence"):
            continue
        minimum, maximum, _ = episode.sentence
        least, greatest = days_served(episode.span)
        if minimum is not None and maximum is not None and minimum > maximum:
            continue  # a sentence that contradicts itself sets no term
        if maximum is not None and least / DAYS_A_MONTH > maximum + _tolerance(maximum):
            yield Hit("/sentence", {"problem": _LONGER}, index.place_of(episode_id))
        elif minimum is not None and episode.release_reason not in CUT_SHORT:
            served = (minimum - _tolerance(minimum)) * DAYS_A_MONTH
            if greatest >= served:
                continue
            if before is None:
                before = _days_before(episodes)
            if greatest + before.get(episode_id, math.inf) < served:
                yield Hit("/sentence", {"problem": _SHORTER}, index.place_of(episode_id))


def _tolerance(months: int) -> float:
    return max(2.0, months / 10)


def _days_before(episodes: Episodes) -> dict[str, float]:
    """Return of each episode how many days at most its chain lasted ahead of it; nothing of those in a cycle."""
    number = ranks(episodes)
    totals: dict[str, float] = {}
    for episode_id in sorted(number, key=lambda item: number[item][1]):
        previous = episodes[episode_id].previous_id
        if previous is None:
            totals[episode_id] = 0
        elif previous in totals:
            totals[episode_id] = totals[previous] + days_served(episodes[previous].span)[1]
    return totals


@dataset_rule("NKHR-T007")
def sentence_in_a_political_prison_camp(index: Index) -> Iterator[Hit]:
    """An episode in a political prison camp has no fixed sentence, or says why it has one."""
    camps = narrower_or_same("location_type", "political_prison_camp")
    known: dict[str, bool] = {}
    for episode_id, episode in index.of("detention_episode").items():
        facility = episode.facility_id
        if facility is None or not _is_fixed(episode.sentence) or explains(episode.notes, "/sentence"):
            continue
        if facility not in known:
            known[facility] = lies_in(index, facility, camps)
        if known[facility]:
            yield Hit("/sentence", {}, index.place_of(episode_id))


def _is_fixed(sentence: tuple[int | None, int | None, bool] | None) -> bool:
    return sentence is not None and not sentence[2] and sentence[:2] != (None, None)
