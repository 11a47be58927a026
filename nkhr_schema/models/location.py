"""Locations: places that several records speak of."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Block, Many, OneOrMore, about
from nkhr_schema.fields.dates import Period
from nkhr_schema.fields.forms import PlaceCode, Text
from nkhr_schema.fields.names import DatedName
from nkhr_schema.fields.numbers import Latitude, Longitude, Measure
from nkhr_schema.fields.references import LocationId, OrganisationId
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    Country,
    DataCategory,
    LocationType,
    PlacePrecision,
    YesNoUnknown,
)

__all__ = ["Location", "Operation"]


class Operation(Block):
    """Which body ran a place, and when. Source: NKHR standard 0.1."""

    any_of: ClassVar[tuple[str, ...]] = ("organisation_id", "period")

    organisation_id: Annotated[
        OrganisationId | None,
        about(
            "운영 기관",
            "The body that ran it; left out when the source could not say.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "location_precise",
        ),
    ] = None
    period: Annotated[
        Period | None,
        about(
            "운영 기간",
            "When that body ran it.",
            {"start": {"edtf": "1999"}, "end": {"edtf": "2008"}},
            "location_precise",
        ),
    ] = None


class Location(Record):
    """A place, from a country down to a cell: above all the facilities in which people are held.

    One place is one record, so that what happened in one prison can be found together. Camp numbers and
    official names change, so names and aliases may have their time. Entries of the register of facilities and
    of administrative divisions can be had as records of this type, with the same id for everybody. All but
    ``country`` and ``province`` counts as precise location, and ``export_precision`` limits what may leave.
    Source: NKHR standard 0.1; HURIDOCS ESF Act format (type of location, location).
    """

    label_ko: ClassVar[str] = "장소"
    main_category: ClassVar[DataCategory] = "location_precise"
    together: ClassVar[tuple[str, ...]] = ("latitude", "longitude")

    type: Annotated[
        Literal["location"],
        about("기록 종류", "Tag that says which record this is.", "location", "provenance"),
    ] = AUTO
    id: Annotated[
        LocationId,
        about("식별자", "Identifier of the location.", "loc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    names: Annotated[
        OneOrMore[DatedName],
        about(
            "명칭",
            "Proper names of the place and when they were in use; describe it here if its name is not known.",
            [{"text": "가상군 보위부 구류장", "lang": "ko"}],
            "location_precise",
        ),
    ]
    aliases: Annotated[
        Many[DatedName],
        about(
            "별칭",
            "What else it has been called: numbers, popular names, other spellings.",
            [{"text": "99호 시설(가상)", "lang": "ko", "period": {"end": {"edtf": "1990"}}}],
            "location_precise",
        ),
    ] = ()
    location_type: Annotated[
        LocationType,
        about(
            "장소 유형",
            "What kind of place it is; place_unknown when the source could not say.",
            "detention_centre_mss",
            "location_precise",
            esf="2153",
        ),
    ]
    country: Annotated[Country | None, about("국가", "State in which it lies.", "KP", "incident_facts")] = None
    province: Annotated[
        PlaceCode | None,
        about(
            "도·직할시",
            "First-level division in which it lies, with the scheme of the code.",
            "iso_3166_2:KP-09",
            "incident_facts",
        ),
    ] = None
    county: Annotated[
        PlaceCode | None,
        about(
            "시·군·구역",
            "Second-level division in which it lies, with the scheme of the code.",
            "pcode:KP0211",
            "location_precise",
        ),
    ] = None
    ri: Annotated[
        Text | None,
        about("리·동", "Village or ward in which it lies, as the source calls it.", "가상리", "location_precise"),
    ] = None
    parent_id: Annotated[
        LocationId | None,
        about(
            "상위 장소",
            "Larger place of which it is a part, such as the camp of a section.",
            "loc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "location_precise",
        ),
    ] = None
    latitude: Annotated[
        Latitude | None,
        about(
            "위도",
            "Degrees north (WGS 84), given together with the longitude; never the centre of a larger area.",
            41.0,
            "location_precise",
            esf="2172",
        ),
    ] = None
    longitude: Annotated[
        Longitude | None,
        about(
            "경도",
            "Degrees east (WGS 84), given together with the latitude.",
            128.0,
            "location_precise",
            esf="2172",
        ),
    ] = None
    coordinate_precision_m: Annotated[
        Measure | None,
        about(
            "좌표 오차(m)",
            "How far the true position may be from the coordinates, in metres.",
            500,
            "location_precise",
        ),
    ] = None
    operated_by: Annotated[
        Many[Operation],
        about(
            "운영 기관",
            "Bodies that ran the place, one entry for each time.",
            [{"organisation_id": "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "period": {"start": {"edtf": "1999"}}}],
            "location_precise",
        ),
    ] = ()
    period: Annotated[
        Period | None,
        about(
            "운영 기간",
            "When the place was in operation, whoever ran it.",
            {"start": {"edtf": "196X"}, "end": {"edtf": "1990~"}},
            "location_precise",
        ),
    ] = None
    closed: Annotated[
        YesNoUnknown | None,
        about(
            "폐쇄 여부",
            "Whether it has been closed; unknown when reports differ.",
            "unknown",
            "location_precise",
        ),
    ] = None
    successor_id: Annotated[
        LocationId | None,
        about(
            "후신 장소",
            "Place that took its function over when it was moved or closed.",
            "loc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "location_precise",
        ),
    ] = None
    export_precision: Annotated[
        PlacePrecision | None,
        about(
            "반출 허용 정밀도",
            "The finest level of detail about this place that may leave the holder.",
            "county",
            "location_precise",
        ),
    ] = None
    register_code: Annotated[
        Text | None,
        about(
            "등록부 코드",
            "Register of this standard in which the same place stands, and its code there.",
            "facilities:fictional_facility_99",
            "location_precise",
        ),
    ] = None
