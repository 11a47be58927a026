"""Numbers and truth values, strict: ``"170"`` is not a number and ``1`` is not true.

Whole numbers stay within 2^53 - 1, the largest that every JSON reader keeps exact. ``170.0`` is the whole number 170, as it is
in JSON Schema: many programs write whole numbers so.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StrictBool, StrictFloat, StrictInt

__all__ = ["Age", "Count", "Flag", "Latitude", "Longitude", "Measure", "Months", "Ordinal", "Share"]

MAX_COUNT = 9_007_199_254_740_991


def _without_point(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


_POINT = BeforeValidator(_without_point)

Flag = StrictBool
"""True or false."""
Count = Annotated[StrictInt, Field(ge=0, le=MAX_COUNT), _POINT]
"""A whole number from 0."""
Ordinal = Annotated[StrictInt, Field(ge=1, le=MAX_COUNT), _POINT]
"""A whole number from 1."""
Age = Annotated[StrictInt, Field(ge=0, le=120), _POINT]
"""Full years, 0 to 120."""
Months = Annotated[StrictInt, Field(ge=0, le=1200), _POINT]
"""Months, 0 to 1200."""
Measure = Annotated[StrictFloat, Field(ge=0, le=1_000_000)]
"""A measured quantity that is not negative; the unit is in the name of the field."""
Share = Annotated[StrictFloat, Field(ge=0, le=1)]
"""A number from 0 to 1."""
Latitude = Annotated[StrictFloat, Field(ge=-90, le=90)]
"""Degrees north, WGS 84."""
Longitude = Annotated[StrictFloat, Field(ge=-180, le=180)]
"""Degrees east, WGS 84."""
