"""Family S, eyewitnesses: whether somebody can have seen what a source says was seen. Source: NKHR standard 0.1."""

from collections.abc import Iterator
from typing import Final

from nkhr_schema.fields.edtf_order import Answer, certainly_before, within
from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facts import NOWHERE, PlaceFact, Span, StageFact, VictimFact
from nkhr_schema.rules.geography import country_of
from nkhr_schema.rules.knowledge import custody_acts

__all__ = ["absent_eyewitness"]

_STAYS: Final = frozenset({"residence_abroad", "arrest_abroad", "return_custody", "resettlement"})
"""Stages in which a person is in one country; in the others the way may lead through two."""

_Scene = tuple[Span, tuple[PlaceFact, ...]]
"""When and where something happened."""


class _Stays:
    """Where persons certainly were: (time, country) of custody and of stages of displacement."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.held: dict[str, list[tuple[Span, str]]] = {}
        self.moved: dict[str, list[tuple[Span, frozenset[str]]]] = {}
        victims = index.of("victim")
        for episode in index.of("detention_episode").values():
            self._hold(victims.get(episode.victim_id), episode.span, PlaceFact(episode.facility_id, False))
        for act in index.of("act").values():
            if act.violation_type in custody_acts() and act.counted and act.end_place == NOWHERE:
                self._hold(victims.get(act.victim_id), act.span, act.place)
        for stage in index.of("displacement_stage").values():
            countries = self._countries(stage)
            if countries:
                self.moved.setdefault(stage.person_id, []).append((stage.span, countries))

    def _hold(self, victim: VictimFact | None, span: Span, place: PlaceFact) -> None:
        country = country_of(self.index, place)
        if victim is not None and country is not None:
            self.held.setdefault(victim.party_id, []).append((span, country))

    def _countries(self, stage: StageFact) -> frozenset[str]:
        """Return every country that a person can have been in during a stage; empty where that cannot be told."""
        places = [place for place in (stage.from_place, stage.to_place) if place != NOWHERE]
        if len(places) < (1 if stage.stage in _STAYS else 2):
            return frozenset()
        countries = {country_of(self.index, place) for place in places}
        return (
            frozenset(country for country in countries if country is not None) if None not in countries else frozenset()
        )


@dataset_rule("NKHR-S010")
def absent_eyewitness(index: Index) -> Iterator[Hit]:
    """An eyewitness was not dead, and not in custody or on the move in another country, all the time that it lasted."""
    links = {key: link for key, link in index.of("source_link").items() if link.connection == "eyewitness"}
    if not links:
        return
    sources, persons, stays = index.of("source"), index.of("person"), _Stays(index)
    for link_id, link in links.items():
        source = sources.get(link.source_id)
        person = None if source is None or source.provider_id is None else persons.get(source.provider_id)
        scene = None if person is None else _scene(index, link.target_id)
        if source is None or person is None or scene is None:
            continue
        span, places = scene
        start = span.start
        if start is not None and person.death is not None and certainly_before(person.death, start):
            problem = {"en": "had died before it began", "ko": "그 일이 시작되기 전에 사망했습니다"}
        elif elsewhere := _elsewhere(stays, source.provider_id, span, places):
            problem = elsewhere
        else:
            continue
        yield Hit("/connection", {"problem": problem}, index.place_of(link_id))


def _scene(index: Index, target_id: str) -> _Scene | None:
    """Return when and where a target of a source happened: an act, an incident, a custody, or the act of a part in it."""
    part = index.of("involvement").get(target_id)
    act = index.of("act").get(target_id if part is None else part.act_id)
    if act is not None:
        if not act.counted:
            return None
        return act.span, tuple(place for place in (act.place, act.end_place) if place != NOWHERE)
    incident = index.of("incident").get(target_id)
    if incident is not None:
        return incident.span, (incident.place,)
    episode = index.of("detention_episode").get(target_id)
    return None if episode is None else (episode.span, (PlaceFact(episode.facility_id, False),))


def _elsewhere(
    stays: _Stays, person_id: str | None, span: Span, places: tuple[PlaceFact, ...]
) -> dict[str, str] | None:
    """Say how a person was certainly in another country for the whole of a time, or return ``None``."""
    if person_id is None or (person_id not in stays.held and person_id not in stays.moved):
        return None
    scene = {country_of(stays.index, place) for place in places}
    if not scene or None in scene:
        return None
    if any(country not in scene and _inside(span, stay) for stay, country in stays.held.get(person_id, ())):
        return {"en": "was in custody in another country", "ko": "다른 나라에 구금되어 있었습니다"}
    if any(scene.isdisjoint(countries) and _inside(span, stay) for stay, countries in stays.moved.get(person_id, ())):
        return {"en": "was in another country on the way", "ko": "이동 과정에서 다른 나라에 있었습니다"}
    return None


def _inside(span: Span, stay: Span) -> bool:
    """Tell whether a time lies certainly and wholly within another; what has no end may go on after it."""
    if span.start is None or span.end is None or span.ongoing:
        return False
    return all(within(day, stay.start, stay.end, ongoing=stay.ongoing) is Answer.YES for day in (span.start, span.end))
