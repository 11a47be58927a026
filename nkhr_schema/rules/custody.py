"""Family T, acts in custody: ill-treatment, disappearance, death, arrest. Source: NKHR standard 0.1.

Acts that are retracted, merged or deleted are not looked at.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from nkhr_schema.rules.dates import data_day
from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facilities import lies_in, whole_facility
from nkhr_schema.rules.facts import ActFact, EpisodeFact, PersonFact, Span
from nkhr_schema.rules.facts.notes import explains
from nkhr_schema.rules.knowledge import custody_acts, ill_treatment_acts, narrower_or_same, places_of_detention
from nkhr_schema.rules.overlap import EVER, NEVER, Core, Overlaps, bounds, core, reach
from nkhr_schema.rules.parties import same_victim

__all__ = ["acts_of"]

DISAPPEARANCE: Final = "enforced_disappearance"
FATE_KNOWN: Final = frozenset({
    "died",
    "found_alive",
    "alive_free",
    "released",
    "released_after_sentence",
    "serving_sentence",
    "escaped",
    "in_third_country",
    "resettled",
})  # fmt: skip
"""Outcomes that say what became of a person who had disappeared."""
ARREST_DAYS: Final = 7
"""Days from the first to the last of an arrest."""

_NO_CAUSE: Final = {"en": "No cause of death is given.", "ko": "사망 원인이 없습니다."}
_NO_CUSTODY: Final = {
    "en": "No act says that this victim was held in custody.",
    "ko": "이 피해자가 구금되었다는 행위가 없습니다.",
}


def acts_of(index: Index, types: Iterable[str]) -> Iterator[tuple[str, ActFact]]:
    """Yield the counted acts of these types with their ids."""
    wanted = frozenset(types)
    for act_id, act in index.of("act").items():
        if act.violation_type in wanted and act.counted:
            yield act_id, act


@dataset_rule("NKHR-T008")
def ill_treatment_outside_custody(index: Index) -> Iterator[Hit]:
    """Ill-treatment in a facility where its victim was held falls within the time of that custody."""
    episodes: Mapping[str, EpisodeFact] = index.of("detention_episode")
    if not episodes:
        return
    victim, facility = same_victim(index), whole_facility(index)
    held: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for episode in episodes.values():
        if episode.facility_id is not None:
            key = victim(episode.victim_id), facility(episode.facility_id)
            held.setdefault(key, []).append(_possible(episode.span))
    times = {key: _Times(spans) for key, spans in held.items()}
    for act_id, act in acts_of(index, ill_treatment_acts()):
        if act.place.location_id is None or explains(act.notes, "/period"):
            continue
        custody = times.get((victim(act.victim_id), facility(act.place.location_id)))
        if custody is not None and not all(custody.may_hold(*day) for day in _days(act.span)):
            yield Hit("/period", {}, index.place_of(act_id))


def _possible(span: Span) -> tuple[int, int]:
    first, last = reach(span)
    return (first, last) if first <= last else (EVER, NEVER)  # dates that contradict each other exclude nothing


def _days(span: Span) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the days on which a period certainly holds."""
    yield bounds(span.start)
    yield (NEVER, NEVER) if span.ongoing and span.end is None else bounds(span.end)
    yield bounds(span.last_known)


class _Times:
    """Whether a day may lie in one of many periods, each from its first possible day to its last."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._firsts: list[int] = []
        self._lasts: list[int] = []
        for first, last in sorted(spans):
            if self._lasts and first <= self._lasts[-1]:
                self._lasts[-1] = max(last, self._lasts[-1])
            else:
                self._firsts.append(first)
                self._lasts.append(last)

    def may_hold(self, first: int, last: int) -> bool:
        """Tell whether some day from ``first`` to ``last`` lies in one of them."""
        at = bisect_right(self._firsts, last) - 1
        return at >= 0 and self._lasts[at] >= first


@dataset_rule("NKHR-T011")
def disappearance_with_a_known_fate(index: Index) -> Iterator[Hit]:
    """A disappearance is not ongoing when it is established what became of the person."""
    victims, persons = index.of("victim"), index.of("person")
    for act_id, act in acts_of(
        index, narrower_or_same("violation_type", DISAPPEARANCE) - {"disappearance_fate_concealed"}
    ):
        if not act.span.ongoing:
            continue
        victim = victims.get(act.victim_id)
        person: PersonFact | None = persons.get(victim.party_id) if victim is not None else None
        if act.outcome in FATE_KNOWN or (person is not None and person.deceased == "yes"):
            yield Hit("/period/ongoing", {}, index.place_of(act_id))


@dataset_rule("NKHR-T012")
def death_in_custody_alone(index: Index) -> Iterator[Hit]:
    """A death in custody has a custody act of its victim and a cause; after forced labour elsewhere, a cause."""
    deaths = list(acts_of(index, narrower_or_same("violation_type", "death_in_custody")))
    if not deaths:
        return
    victim = same_victim(index)
    held = _held(index, victim)
    for act_id, act in deaths:
        # one type of death says itself that the cause is not known
        caused = act.cause_of_death is not None or act.violation_type == "death_in_custody_cause_unknown"
        if not caused and not explains(act.notes, "/cause_of_death"):
            yield Hit("/cause_of_death", {"problem": _NO_CAUSE}, index.place_of(act_id))
        if victim(act.victim_id) in held or explains(act.notes, "/victim_id"):
            continue
        if act.violation_type != "death_from_forced_labour" or _in_detention(index, act):
            yield Hit("/victim_id", {"problem": _NO_CUSTODY}, index.place_of(act_id))


def _held(index: Index, victim: Callable[[str], str]) -> set[str]:
    """Return who was held by a custody act, the known members of a group that was held among them."""
    groups, victims = index.of("group"), index.of("victim")
    held: set[str] = set()
    groups_held: set[str] = set()
    for _, act in acts_of(index, custody_acts()):
        held.add(victim(act.victim_id))
        fact = victims.get(act.victim_id)
        if fact is not None and fact.party_id in groups:
            groups_held.add(fact.party_id)
    for group_id in groups_held:
        held.update(victim(member) for member in groups[group_id].members)
    return held


def _in_detention(index: Index, act: ActFact) -> bool:
    location_id = act.place.location_id
    return location_id is not None and lies_in(index, location_id, places_of_detention())


@dataset_rule("NKHR-T013")
def disappeared_and_incommunicado(index: Index) -> Iterator[Hit]:
    """The same time is not coded as disappearance and as incommunicado detention of one victim."""
    incommunicado = list(acts_of(index, ("incommunicado_detention",)))
    if not incommunicado:
        return
    victim = same_victim(index)
    gone: dict[str, list[tuple[Core, str, str]]] = {}
    for act_id, act in acts_of(index, (DISAPPEARANCE,)):
        certain = core(act.span)
        if certain is not None:
            gone.setdefault(victim(act.victim_id), []).append((certain, "", act_id))
    times = {name: Overlaps(entries) for name, entries in gone.items()}
    for act_id, act in incommunicado:
        disappearances, certain = times.get(victim(act.victim_id)), core(act.span)
        other = disappearances.of(certain) if disappearances is not None and certain is not None else None
        if other is not None:
            yield Hit("/period", {"other": other}, index.place_of(act_id))


@dataset_rule("NKHR-T014")
def arrest_that_lasts(index: Index) -> Iterator[Hit]:
    """An arrest is a point in time, or lasts seven days at most; one that is ongoing lasts until the data date."""
    for act_id, act in acts_of(index, ("arbitrary_arrest",)):
        span = act.span
        begun = bounds(span.start)[1]
        known = [bounds(day)[0] for day in (span.end, span.last_known)]
        if span.ongoing and span.end is None:
            # the data day is the latest that it may be anywhere on earth: the day ahead of it is certain
            known.append(data_day(index.envelope).toordinal() - 1)
        if max(known) - begun > ARREST_DAYS:
            yield Hit("/period", {}, index.place_of(act_id))
