"""Places in relation: which country, within which other place. Everything from the index, nothing looked up elsewhere."""

from collections.abc import Iterator

from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.facts import LocationFact, PlaceFact

__all__ = ["ancestors", "country_of", "location_of", "places_differ", "same_place"]


def location_of(index: Index, place: PlaceFact) -> LocationFact | None:
    """Return the location that a place names, if it is in the dataset."""
    return index.of("location").get(place.location_id) if place.location_id else None


def ancestors(index: Index, location_id: str) -> Iterator[str]:
    """Yield the id of a location and of everything that it lies in; stops where the hierarchy has a cycle."""
    locations = index.of("location")
    seen: set[str] = set()
    current: str | None = location_id
    while current is not None and current not in seen:
        seen.add(current)
        yield current
        fact = locations.get(current)
        current = fact.parent_id if fact is not None else None


def country_of(index: Index, place: PlaceFact) -> str | None:
    """Return the country of a place: of its location or of the nearest place around it that has one."""
    if place.location_id is None:
        return None
    locations = index.of("location")
    for location_id in ancestors(index, place.location_id):
        fact = locations.get(location_id)
        if fact is not None and fact.country is not None:
            return str(fact.country)
    return None


def same_place(one: PlaceFact, other: PlaceFact) -> bool:
    """Tell whether two places are certainly the same: they name the same location."""
    return one.location_id is not None and one.location_id == other.location_id


def places_differ(index: Index, one: PlaceFact, other: PlaceFact) -> bool:
    """Tell whether two places are certainly different: two locations, neither of which lies in the other."""
    if one.location_id is None or other.location_id is None or one.location_id == other.location_id:
        return False
    return one.location_id not in ancestors(index, other.location_id) and other.location_id not in ancestors(
        index, one.location_id
    )
