"""Family L: where it happened, and whether places can be as they are recorded. Source: NKHR standard 0.1."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule
from nkhr_schema.rules.facts import EpisodeFact, PlaceFact
from nkhr_schema.rules.facts.notes import explains, notes_of
from nkhr_schema.rules.geography import country_of
from nkhr_schema.rules.graphs import ring_edges
from nkhr_schema.rules.knowledge import custody_acts

__all__ = ["numbers_in"]

LATITUDES: Final = (37.5, 43.1)
"""Degrees north between which the DPRK lies."""
LONGITUDES: Final = (124.0, 131.0)
"""Degrees east between which the DPRK lies."""

_METRES_PER_DEGREE: Final = (110_500, 81_000)
"""Least length of a degree of latitude, and of longitude in the north of the country: an error of position is then
never taken for smaller than it is."""


@dataset_rule("NKHR-L001")
def within_the_country(index: Index) -> Iterator[Hit]:
    """Coordinates lie in the country given; checked for the DPRK, with the error that the coordinates may have."""
    for location_id, location in index.of("location").items():
        if location.position is None or country_of(index, PlaceFact(location_id, False)) != "KP":
            continue
        latitude, longitude, error = location.position
        for pointer, value, bounds, metres, problem in (
            ("/latitude", latitude, LATITUDES, _METRES_PER_DEGREE[0], _NOT_NORTH),
            ("/longitude", longitude, LONGITUDES, _METRES_PER_DEGREE[1], _NOT_EAST),
        ):
            if not bounds[0] - error / metres <= value <= bounds[1] + error / metres:
                yield Hit(pointer, {"problem": problem}, index.place_of(location_id))


_NOT_NORTH: Final = {
    "en": "The place is in the DPRK, which lies between 37.5 and 43.1 degrees north; the latitude does not.",
    "ko": "북한에 있는 장소인데 위도가 북위 37.5도에서 43.1도 사이에 있지 않습니다.",
}
_NOT_EAST: Final = {
    "en": "The place is in the DPRK, which lies between 124.0 and 131.0 degrees east; the longitude does not.",
    "ko": "북한에 있는 장소인데 경도가 동경 124.0도에서 131.0도 사이에 있지 않습니다.",
}


@dataset_rule("NKHR-L002")
def place_within_itself(index: Index) -> Iterator[Hit]:
    """The hierarchy of places has no cycle."""
    locations = index.of("location")
    for inner, _ in ring_edges((name, place.parent_id) for name, place in locations.items() if place.parent_id):
        yield Hit("/parent_id", {}, index.place_of(inner))


@dataset_rule("NKHR-L003")
def custody_without_facility(index: Index) -> Iterator[Hit]:
    """An act of custody names a facility, itself or by its detention episode, or says why none is known."""
    held = custody_acts()
    episodes: dict[str, list[EpisodeFact]] | None = None
    for act_id, act in index.of("act").items():
        if act.violation_type not in held or not act.counted or act_id in index.obscured:
            continue
        if _may_be_facility(index, act.place) or explains(act.notes, "/place/location_id"):
            continue
        if episodes is None:
            episodes = _episodes_of_acts(index)
        if not any(
            _may_be_facility(index, PlaceFact(episode.facility_id, False)) or explains(episode.notes, "/facility_id")
            for episode in episodes.get(act_id, ())
        ):
            yield Hit("/place", {}, index.place_of(act_id))


def _episodes_of_acts(index: Index) -> dict[str, list[EpisodeFact]]:
    found: dict[str, list[EpisodeFact]] = {}
    for episode in index.of("detention_episode").values():
        if episode.act_id is not None:
            found.setdefault(episode.act_id, []).append(episode)
    return found


def _may_be_facility(index: Index, place: PlaceFact) -> bool:
    """Tell whether a place may name a facility: words may, a location does unless it is a division of the country."""
    if place.has_text:
        return True
    if place.location_id is None:
        return False
    location = index.of("location").get(place.location_id)
    return location is None or not (location.register_code or "").startswith("admin_divisions:")


@dataset_rule("NKHR-L004")
def return_across_a_border(index: Index) -> Iterator[Hit]:
    """Refoulement starts outside the DPRK and ends in another country than it starts in."""
    for act_id, act in index.of("act").items():
        if act.violation_type != "refoulement" or not act.counted:
            continue
        start = country_of(index, act.place)
        if start == "KP":
            problem = {
                "en": "A forced return starts abroad; this one starts in the DPRK.",
                "ko": "강제송환은 국외에서 시작하는데 시작 장소가 북한입니다.",
            }
            yield Hit("/place", {"problem": problem}, index.place_of(act_id))
        elif start is not None and start == country_of(index, act.end_place):
            problem = {
                "en": "A forced return ends in the country returned to; this one ends in the country where it starts.",
                "ko": "강제송환은 송환된 나라에서 끝나는데 시작한 나라에서 끝납니다.",
            }
            yield Hit("/end_place", {"problem": problem}, index.place_of(act_id))


_NUMBER: Final = re.compile(
    r"제\s*(\d+)"
    r"|(\d+)\s*(?:호|(?:정치범)?(?:관리소|교화소|교양소|수용소|로동단련대|노동단련대|단련대|집결소|구류장))"
    r"|(?:\bno\.?|\bnr\.?|\bnumber|#|№|\bcamp|\bkwan-?li-?so|\bgwan-?li-?so|\bkyo-?hwa-?so|\bgyo-?hwa-?so)\s*(\d+)"
    r"|\b(\d+)-?ho\b",
    re.IGNORECASE,
)
"""A number that a place bears: ``제14호``, ``22호 관리소``, ``12교화소``, ``Camp 14``, ``No. 25``; not a year in a name."""


def numbers_in(name: str) -> frozenset[int]:
    """Return the numbers that a name of a place gives it."""
    return frozenset(int(digits) for match in _NUMBER.finditer(name) for digits in match.groups() if digits)


@record_rule("NKHR-L005", "location")
def numbers_with_their_years(record: Any, context: Context) -> Iterable[Hit]:
    """Of several numbers of a place each name says when it was in use."""
    if len(record.names) + len(record.aliases) < 2:
        return ()
    numbered = [
        (f"/{field}/{at}", name, numbers)
        for field in ("names", "aliases")
        for at, name in enumerate(getattr(record, field))
        if (numbers := numbers_in(name.text))
    ]
    # one number in two languages is one number
    if len({numbers for _, _, numbers in numbered}) < 2:
        return ()
    notes = notes_of(record)
    undated = [f"{pointer}/period" for pointer, name, _ in numbered if name.period is None]
    return [Hit(pointer) for pointer in undated if not explains(notes, pointer)]
