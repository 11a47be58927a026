"""Uncertain dates: what an EDTF expression means.

``parse`` reads one of the accepted forms (``edtf_pattern.py`` lists them) and gives its first and last
possible day. The other parts of the engine can be had from here too: order and ages (``edtf_order.py``),
other calendars (``edtf_calendars.py``), and why a text is refused (``edtf_diagnosis.py``, loaded when first
needed).

Bounds:

* a season is three whole months, spring March to May, summer June to August, autumn September to November;
  winter takes its widest reading, from 1 January of the year to the end of February of the next;
* ``~`` and ``%`` widen by one unit of what is known, on either side: a day, a month, three months (a season),
  a year, ten years, a hundred years. An unspecified part is not known: ``1997-04-XX~`` widens by a month,
  ``1997-XX~`` by a year. Months widen to whole months;
* ``?`` leaves bounds alone;
* ``XXXX`` and the ``..`` of an interval have none;
* an interval is some time between: from the earliest day of its start to the latest day of its end;
* bounds stop at 0001-01-01 and 9999-12-31.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from nkhr_schema.errors import UsageError
from nkhr_schema.fields.edtf_calendars import juche_year, mentioned_calendar, mentioned_calendars
from nkhr_schema.fields.edtf_order import (
    Answer,
    Bounded,
    after,
    before,
    certainly_before,
    korean_age,
    overlaps,
    same_day,
    within,
    years_between,
)
from nkhr_schema.fields.edtf_pattern import EDTF_MAX_LENGTH, EDTF_PATTERN, accepts

if TYPE_CHECKING:
    from nkhr_schema.fields.edtf_diagnosis import Diagnosis

__all__ = [
    "EDTF_MAX_LENGTH",
    "EDTF_PATTERN",
    "Answer",
    "Bounded",
    "Edtf",
    "EdtfError",
    "Precision",
    "Qualifier",
    "accepts",
    "after",
    "before",
    "certainly_before",
    "diagnose",
    "from_parts",
    "juche_year",
    "korean_age",
    "mentioned_calendar",
    "mentioned_calendars",
    "overlaps",
    "parse",
    "same_day",
    "within",
    "years_between",
]

#: Codes of the list ``date_precision``.
Precision = Literal["exact", "month", "season", "year", "decade", "range", "before", "after", "unknown"]
#: Codes of the list ``date_qualifier``, save ``inferred``, which no expression can say.
Qualifier = Literal["certain", "approximate", "uncertain"]

_UNCERTAIN_MARKS = "?%"
_APPROXIMATE_MARKS = "~%"
_MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_OPEN = ".."


class EdtfError(UsageError):
    """The text is none of the accepted forms. Never holds the text, which may be personal.

    Attributes:
        code: what is wrong, a key of ``edtf_diagnosis.HINTS``.
    """

    def __init__(self, code: Diagnosis) -> None:
        super().__init__(code)
        self.code: Diagnosis = code

    def __str__(self) -> str:
        return self.hint()

    def hint(self, lang: Literal["en", "ko"] = "en") -> str:
        """What to write instead, in one sentence or two."""
        from nkhr_schema.fields.edtf_diagnosis import HINTS  # loaded only when something is wrong

        return HINTS[self.code][lang]


@dataclass(frozen=True, slots=True)
class Edtf:
    """An uncertain date, read. Made by ``parse``; two are equal if their texts are.

    Attributes:
        text: the expression as given.
        precision: ``range`` for an interval and for a century, which has no code of its own; ``before`` and
            ``after`` for an interval with only a latest or only an earliest bound; for the other forms what
            is known (``1997-XX`` is ``year``, ``1997-04-XX`` is ``month``).
        is_approximate: marked ``~`` or ``%`` (an interval: on either side).
        is_uncertain: marked ``?`` or ``%`` (an interval: on either side).
        earliest: first possible day; None if there is no bound.
        latest: last possible day; None if there is no bound.
        is_interval: whether it has two sides.
        start: left side of an interval; None for ``..`` and outside intervals.
        end: right side of an interval; None for ``..`` and outside intervals.
    """

    text: str
    precision: Precision = field(compare=False)
    is_approximate: bool = field(compare=False)
    is_uncertain: bool = field(compare=False)
    earliest: date | None = field(compare=False)
    latest: date | None = field(compare=False)
    is_interval: bool = field(default=False, compare=False)
    start: Edtf | None = field(default=None, compare=False)
    end: Edtf | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return self.text

    @property
    def qualifier(self) -> Qualifier:
        """One code for the marks. Of the two that ``%`` says it is the one that moves bounds, approximate."""
        if self.is_approximate:
            return "approximate"
        return "uncertain" if self.is_uncertain else "certain"

    @property
    def is_backwards(self) -> bool:
        """Whether it is an interval that no choice of days can make run forwards."""
        return self.earliest is not None and self.latest is not None and self.earliest > self.latest

    @property
    def is_interpreted(self) -> bool:
        """Whether it is more than a plain year, month or day: season, ``X``, mark or interval."""
        if self.is_interval or self.is_approximate or self.is_uncertain:
            return True
        return self.precision == "season" or "X" in self.text


def parse(text: str) -> Edtf:
    """Read one of the accepted forms.

    Results are kept and shared, up to a fixed number. An interval that runs backwards is read too, as the
    schema accepts it; see ``is_backwards``.

    Raises:
        EdtfError: any other text; the exception says what to write, and does not hold the text.
    """
    return _READ[text]


class _Interned(dict[str, Edtf]):
    """Expressions read so far. Keys come from files, so their number is bounded: when full, start afresh."""

    limit = 8192

    def __missing__(self, text: str) -> Edtf:
        if not accepts(text):
            raise EdtfError(diagnose(text) or "form")
        value = _read_interval(text) if "/" in text else _read_date(text)
        if len(self) >= self.limit:
            self.clear()
        self[text] = value
        return value


_READ = _Interned()


def diagnose(text: str) -> Diagnosis | None:
    """What is wrong with the text, a key of ``edtf_diagnosis.HINTS``; None if it is accepted."""
    from nkhr_schema.fields import edtf_diagnosis  # most programs never read a wrong date

    return edtf_diagnosis.diagnose(text)


def from_parts(
    year: int,
    month: int | None = None,
    day: int | None = None,
    *,
    approximate: bool = False,
    uncertain: bool = False,
) -> Edtf:
    """Make a date from numbers; leave out from the right what is not known. Months 21 to 24 are seasons.

    Raises:
        EdtfError: there is no such year, month or day, or a day comes without its month.
    """
    if day is not None and month is None:
        raise EdtfError("unspecified_place")
    parts = [f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part is not None)]
    return parse("-".join(parts) + _MARKS[approximate, uncertain])


# What follows reads texts that the pattern has accepted. Months are counted through: 12 * year + month - 1.

_UNITS: dict[Precision, int] = {"month": 1, "season": 3, "year": 12, "decade": 120, "range": 1200}
_SEASONS = {"21": (2, 3), "22": (5, 3), "23": (8, 3), "24": (0, 14)}
_LAST_DAY = date.max.toordinal()


def _read_interval(text: str) -> Edtf:
    left, _, right = text.partition("/")
    start = None if left == _OPEN else parse(left)
    end = None if right == _OPEN else parse(right)
    sides = [side for side in (start, end) if side is not None]
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    return Edtf(
        text,
        precision=_precision_between(earliest, latest),
        is_approximate=any(side.is_approximate for side in sides),
        is_uncertain=any(side.is_uncertain for side in sides),
        earliest=earliest,
        latest=latest,
        is_interval=True,
        start=start,
        end=end,
    )


def _precision_between(earliest: date | None, latest: date | None) -> Precision:
    if earliest is None:
        return "unknown" if latest is None else "before"
    return "after" if latest is None else "range"


def _read_date(text: str) -> Edtf:
    body = text.rstrip("?~%")
    mark = text[len(body) :]
    approximate = mark != "" and mark in _APPROXIMATE_MARKS
    year, _, rest = body.partition("-")
    month, _, day = rest.partition("-")
    earliest: date | None
    latest: date | None
    if year == "XXXX":
        precision: Precision = "unknown"
        earliest = latest = None
    elif day not in ("", "XX"):
        precision = "exact"
        known = date(int(year), int(month), int(day)).toordinal()
        earliest = date.fromordinal(max(known - approximate, 1))
        latest = date.fromordinal(min(known + approximate, _LAST_DAY))
    else:
        precision, first, months = _months(year, month)
        margin = _UNITS[precision] if approximate else 0
        earliest = _first_day(first - margin)
        latest = _day_ahead(first + months + margin)
    return Edtf(
        text,
        precision=precision,
        is_approximate=approximate,
        is_uncertain=mark != "" and mark in _UNCERTAIN_MARKS,
        earliest=earliest,
        latest=latest,
    )


def _months(year: str, month: str) -> tuple[Precision, int, int]:
    """Precision, first month and number of months of a date whose day is not known."""
    digits = year.rstrip("X")
    unspecified = len(year) - len(digits)
    first = 12 * int(digits) * 10**unspecified
    if unspecified:
        return ("decade", first, 120) if unspecified == 1 else ("range", first, 1200)
    if month in ("", "XX"):
        return "year", first, 12
    if month in _SEASONS:
        offset, length = _SEASONS[month]
        return "season", first + offset, length
    return "month", first + int(month) - 1, 1


def _first_day(month: int) -> date:
    """First day of a month that is counted through; the first day there is, if it lies ahead of year 1."""
    return date.min if month < 12 else date(month // 12, month % 12 + 1, 1)


def _day_ahead(month: int) -> date:
    """Last day of the month before; the last day there is, if it lies behind year 9999."""
    return date.max if month >= 120_000 else date.fromordinal(_first_day(month).toordinal() - 1)
