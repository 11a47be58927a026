"""Facts of locations."""

from typing import Any, NamedTuple

from nkhr_schema.rules.engine import collects
from nkhr_schema.rules.facts.spans import NEVER, Span, span

__all__ = ["LocationFact"]


class LocationFact(NamedTuple):
    """Of a location.

    ``country`` is the one stated or told by a place code of the DPRK; ``position`` is latitude, longitude (degrees,
    WGS 84) and how far they may be off (metres).
    """

    location_type: str
    country: str | None
    province: str | None
    county: str | None
    parent_id: str | None
    span: Span
    closed: str | None
    register_code: str | None
    export_precision: str | None
    position: tuple[float, float, float] | None


@collects("location", "location")
def location_fact(record: Any) -> LocationFact:
    """Keep type, place in the hierarchy and time of operation."""
    country = record.country
    if country is None and any(_is_dprk(code) for code in (record.province, record.county)):
        country = "KP"
    return LocationFact(
        record.location_type,
        country,
        record.province,
        record.county,
        record.parent_id,
        span(record.period) if record.period else NEVER,
        record.closed,
        record.register_code,
        record.export_precision,
        None if record.latitude is None else (record.latitude, record.longitude, record.coordinate_precision_m or 0.0),
    )


def _is_dprk(code: str | None) -> bool:
    return code is not None and code.startswith(("iso_3166_2:KP", "pcode:KP"))
