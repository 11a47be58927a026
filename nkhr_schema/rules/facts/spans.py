"""Periods and places as rules keep them."""

from datetime import date
from typing import NamedTuple

from nkhr_schema.fields.dates import Period, UncertainDate
from nkhr_schema.fields.edtf import Edtf, parse
from nkhr_schema.fields.places import PlaceRef

__all__ = ["NEVER", "NOWHERE", "PlaceFact", "Span", "day", "place_fact", "span"]


class Span(NamedTuple):
    """A period: parsed dates, ``None`` where nothing is said."""

    start: Edtf | None
    end: Edtf | None
    ongoing: bool
    last_known: Edtf | None

    @property
    def begins_at_earliest(self) -> date | None:
        """First day that the beginning can be; ``None`` when open or not said."""
        return self.start.earliest if self.start else None

    @property
    def begins_at_latest(self) -> date | None:
        """Last day that the beginning can be; ``None`` when open or not said."""
        return self.start.latest if self.start else None

    @property
    def ends_at_earliest(self) -> date | None:
        """First day that the end can be; ``None`` when open, not said or ongoing."""
        return self.end.earliest if self.end and not self.ongoing else None

    @property
    def ends_at_latest(self) -> date | None:
        """Last day that the end can be; ``None`` when open, not said or ongoing."""
        return self.end.latest if self.end and not self.ongoing else None


class PlaceFact(NamedTuple):
    """A place: id of its location, and whether words are given."""

    location_id: str | None
    has_text: bool


NEVER = Span(None, None, False, None)
"""Nothing is said about the time."""
NOWHERE = PlaceFact(None, False)
"""Nothing is said about the place."""


def day(value: UncertainDate | None) -> Edtf | None:
    """Return a date as it is kept."""
    return parse(value.edtf) if value is not None else None


def span(period: Period | None) -> Span:
    """Return a period as it is kept."""
    if period is None:
        return NEVER
    return Span(day(period.start), day(period.end), bool(period.ongoing), day(period.last_known))


def place_fact(place: PlaceRef | None) -> PlaceFact:
    """Return a place as it is kept."""
    return NOWHERE if place is None else PlaceFact(place.location_id, place.text is not None)
