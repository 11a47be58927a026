"""In which country and province a place lies, whichever scheme its codes are written in."""

from __future__ import annotations

from typing import Final

from nkhr_schema.counting.facts import Facts, PlaceFacts
from nkhr_schema.vocabularies.catalogue import get

__all__ = ["Places", "province_of"]

_ISO: Final = "iso_3166_2:"
_PCODE: Final = "pcode:"
_NO_PROVINCE: Final = ("country", "unknown")
"""Codes of ``place_precision`` at which the province is not known."""


def province_of(code: str) -> tuple[str | None, str | None]:
    """Return country and province of a place code; either is ``None`` where the code does not say.

    Codes of the register are brought to one scheme, and a county to its province. An ISO 3166-2 code outside the register
    stands for itself; of a P-code only the country is certain.
    """
    entry = get("admin_divisions").get(code)
    if entry is None:
        if code.startswith(_ISO):
            return code.removeprefix(_ISO)[:2], code
        return (code.removeprefix(_PCODE)[:2] if code.startswith(_PCODE) else None), None
    division = entry.canonical
    country = next((top.code for top in (division, *division.ancestors) if top.broader_code is None), "")
    provinces = [above.code for above in (division, *division.ancestors) if above.extra.get("level") == "1"]
    return country.partition(":")[2] or None, provinces[0] if provinces else None


class Places:
    """Looks places up: the location's own country and province, else those of the nearest place that it is part of."""

    def __init__(self, facts: Facts) -> None:
        self._locations = facts.locations
        self._deleted = facts.deleted
        self._known: dict[str, tuple[str | None, str | None]] = {}

    def codes(self, place: PlaceFacts | None) -> tuple[str, ...]:
        """Return the country, and the province where it is known; nothing where the country is not."""
        if place is None or place.location_id is None:
            return ()
        country, province = self._find(place.location_id)
        if country is None or place.precision == "unknown":
            return ()
        return (country,) if province is None or place.precision in _NO_PROVINCE else (country, province)

    def _find(self, location_id: str) -> tuple[str | None, str | None]:
        way: dict[str, None] = {}
        here: str | None = location_id
        while here is not None and here not in self._known and here in self._locations and here not in way:
            way[here] = None
            here = None if here in self._deleted else self._locations[here].parent_id
        found = self._known.get(here or "", (None, None))
        for step in reversed(way):
            found = self._known[step] = self._own(step, found)
        return found

    def _own(self, location_id: str, above: tuple[str | None, str | None]) -> tuple[str | None, str | None]:
        if location_id in self._deleted:
            return None, None
        location = self._locations[location_id]
        country, province = location.country, None
        for code in (location.province, location.county):
            if code is not None and province is None:
                its_country, its_province = province_of(code)
                # a province that lies in another country than the place says nothing
                if its_country is not None and country in (None, its_country):
                    country, province = its_country, its_province
        if province is None and country in (None, above[0]):
            return above
        return country, province
