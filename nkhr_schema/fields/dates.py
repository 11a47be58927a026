"""Uncertain dates and periods as they stand in records. The arithmetic is in :mod:`nkhr_schema.fields.edtf`."""

import datetime
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import StringConstraints

from nkhr_schema.fields import edtf as _edtf
from nkhr_schema.fields.block import Block, about
from nkhr_schema.fields.forms import FORMS, Form, Text
from nkhr_schema.fields.numbers import Flag
from nkhr_schema.vocabularies.term_codes import Calendar

__all__ = ["EdtfText", "Period", "UncertainDate"]

FORMS[_edtf.EDTF_PATTERN] = Form(
    "a date such as 1997, 1997-04, 1997-04-30, 1997-21 (spring), 199X, 1997~ or 1997/1999, by the real calendar",
    "1997, 1997-04, 1997-04-30, 1997-21(봄), 199X, 1997~, 1997/1999 같은 실제 달력의 날짜",
    "NKHR-D002",
)

EdtfText = Annotated[str, StringConstraints(pattern=_edtf.EDTF_PATTERN, max_length=_edtf.EDTF_MAX_LENGTH)]
"""A date in the accepted subset of EDTF (ISO 8601-2:2019)."""


class UncertainDate(Block):
    """A date as well as it is known: ``UncertainDate("1997~", original_text="1997년경")``.

    ``edtf`` is always Gregorian; ``calendar`` is the calendar of ``original_text``. A lunar date that nobody converted gets
    an ``edtf`` as wide as is certain and keeps its words. Precision and bounds are computed and never stored.
    """

    label_ko: ClassVar[str] = "불확실한 날짜"
    by_position: ClassVar[tuple[str, ...]] = ("edtf",)

    edtf: Annotated[
        EdtfText, about("날짜(EDTF)", "The date in the Gregorian calendar, EDTF.", "1997-04~", "date_precise")
    ]
    original_text: Annotated[
        Text | None, about("원문 표현", "The source's own words for the date.", "1997년 봄쯤", "testimony_text")
    ] = None
    calendar: Annotated[
        Calendar | None, about("원문 역법", "Calendar of the original words.", "gregorian", "date_precise")
    ] = None

    if TYPE_CHECKING:

        def __init__(
            self, edtf: str, *, original_text: str | None = None, calendar: Calendar | None = None
        ) -> None: ...

    @property
    def parsed(self) -> _edtf.Edtf:
        """The date taken apart: precision, qualifier, bounds."""
        return _edtf.parse(self.edtf)

    @property
    def earliest(self) -> datetime.date | None:
        """First day that the expression allows; ``None`` when it is open."""
        return _edtf.parse(self.edtf).earliest

    @property
    def latest(self) -> datetime.date | None:
        """Last day that the expression allows; ``None`` when it is open."""
        return _edtf.parse(self.edtf).latest

    @property
    def precision(self) -> str:
        """Code of the list ``date_precision``."""
        return _edtf.parse(self.edtf).precision

    @property
    def qualifier(self) -> str | None:
        """Code of the list ``date_qualifier``, or ``None``."""
        return _edtf.parse(self.edtf).qualifier


class Period(Block):
    """From when to when. ``Period(start=UncertainDate("1999"), ongoing=True)``.

    No ``end`` says nothing about the end; ``ongoing`` says that it lasts, and then there is no end. ``last_known`` is the last
    date on which the state was known to hold. A one-day act has start and end alike.
    """

    label_ko: ClassVar[str] = "기간"
    any_of: ClassVar[tuple[str, ...]] = ("start", "end", "ongoing", "last_known")

    start: Annotated[
        UncertainDate | None, about("시작", "When it began, or when it happened.", {"edtf": "1999-03"}, "date_precise")
    ] = None
    end: Annotated[UncertainDate | None, about("끝", "When it ended.", {"edtf": "1999-05"}, "date_precise")] = None
    ongoing: Annotated[
        Flag | None, about("계속 중", "True while it lasts; then there is no end.", True, "incident_facts")
    ] = None
    last_known: Annotated[
        UncertainDate | None,
        about("마지막 확인일", "Last date on which it was known to last.", {"edtf": "2015"}, "date_precise"),
    ] = None

    @property
    def earliest(self) -> datetime.date | None:
        """First day that the period can include; ``None`` when unknown or open."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> datetime.date | None:
        """Last day that the period can include; ``None`` when unknown, open or ongoing."""
        return self.end.latest if self.end else None
