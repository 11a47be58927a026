"""Where: a location record, the words of the source, or both."""

from typing import Annotated, ClassVar

from nkhr_schema.fields.block import Block, about
from nkhr_schema.fields.forms import Text
from nkhr_schema.fields.numbers import Flag
from nkhr_schema.fields.references import LocationId
from nkhr_schema.vocabularies.term_codes import PlacePrecision

__all__ = ["PlaceRef"]


class PlaceRef(Block):
    """A place: ``PlaceRef(location_id=...)``, or ``PlaceRef(text="함경북도 어느 군")`` when only words are known, or both."""

    label_ko: ClassVar[str] = "장소 표시"
    any_of: ClassVar[tuple[str, ...]] = ("location_id", "text")

    location_id: Annotated[
        LocationId | None,
        about("장소", "The location record.", "loc-5f0c1c1e-8a0b-5d1e-9a44-0d6f2b1c7e10", "location_precise"),
    ] = None
    text: Annotated[
        Text | None, about("원문 표현", "The source's own words for the place.", "국경 근처 마을", "testimony_text")
    ] = None
    precision: Annotated[
        PlacePrecision | None, about("정밀도", "How exactly the place is known.", "county", "location_precise")
    ] = None
    uncertain: Annotated[
        Flag | None, about("불확실", "True when the source was not sure of the place.", True, "provenance")
    ] = None
