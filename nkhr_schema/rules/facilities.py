"""Which place of detention a location is or lies in. Everything from the index."""

from collections.abc import Callable

from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.geography import ancestors
from nkhr_schema.rules.knowledge import places_of_detention

__all__ = ["lies_in", "whole_facility"]


def whole_facility(index: Index) -> Callable[[str], str]:
    """Return a function from a location to the facility that it belongs to.

    That is the outermost place of detention in which it lies: the sections of a camp are one camp. A location that lies in
    none stands for itself.
    """
    locations = index.of("location")
    detention = places_of_detention()
    known: dict[str, str] = {}

    def facility(location_id: str) -> str:
        found = known.get(location_id)
        if found is None:
            found = location_id
            for outer in ancestors(index, location_id):
                if outer in locations and locations[outer].location_type in detention:
                    found = outer
            known[location_id] = found
        return found

    return facility


def lies_in(index: Index, location_id: str, types: frozenset[str]) -> bool:
    """Tell whether a location, or one that it lies in, is of one of these types."""
    locations = index.of("location")
    return any(
        outer in locations and locations[outer].location_type in types for outer in ancestors(index, location_id)
    )
