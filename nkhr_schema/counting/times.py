"""When an act took place: its first and last possible day, the one year it falls into, and whether it lies in a range.

Uncertain dates are never rounded. A figure for a year holds the acts that certainly took place in that year as a whole;
what lasted longer, or may belong to another year, is shown apart. Source: domain model, sections 3 and 5.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from nkhr_schema.errors import UsageError
from nkhr_schema.fields.dates import Period

__all__ = ["SPANNING", "UNCERTAIN", "UNKNOWN", "DateRange", "Days", "Extent", "year_of"]

SPANNING: Final = "spanning"
"""Lasted over a new year, whatever the exact days; or lasts still, in data that have no date."""
UNCERTAIN: Final = "uncertain"
"""There is a date, and it allows more than one year."""
UNKNOWN: Final = "unknown"
"""There is no date."""


@dataclass(frozen=True, slots=True)
class Days:
    """A day that lies between two, for the arithmetic of uncertain dates."""

    earliest: date | None
    latest: date | None


class Extent(NamedTuple):
    """Bounds of the first and of the last day of a period, ``None`` where there is none.

    A start without an end is a point or a beginning: it counts where it stands. An end without a start leaves the first day
    open.
    """

    start_first: date | None
    start_last: date | None
    end_first: date | None
    end_last: date | None
    ongoing: bool

    @classmethod
    def of(cls, period: Period | None) -> Extent | None:
        """Return the bounds of a period, or ``None`` when it has no date."""
        if period is None:
            return None
        start, end = period.start, period.end or (None if period.ongoing else period.last_known)
        if start is None and end is None and not period.ongoing:
            return None
        end = end or (None if period.ongoing else start)
        return cls(
            start.earliest if start else None,
            start.latest if start else None,
            end.earliest if end else None,
            end.latest if end else None,
            bool(period.ongoing),
        )

    @property
    def start(self) -> Days:
        """The first day."""
        return Days(self.start_first, self.start_last)

    def until(self, data_date: date | None) -> Extent:
        """Return the extent with the end of what is ongoing at the data date, up to which it is known to last."""
        return self._replace(end_first=data_date, end_last=data_date) if self.ongoing else self


def year_of(extent: Extent | None, data_date: date | None) -> str:
    """Return the year that the whole period certainly lies in, as four digits, else what keeps it from having one."""
    if extent is None:
        return UNKNOWN
    first, start_last, end_first, last, ongoing = extent.until(data_date)
    if start_last is not None and end_first is not None and start_last.year < end_first.year:
        return SPANNING
    if ongoing and last is None:
        return SPANNING
    if first is not None and last is not None and first <= last and first.year == last.year:
        return f"{first.year:04}"
    return UNCERTAIN


_BOUND: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class DateRange(NamedTuple):
    """Days from ``first`` to ``last``, both included; ``None`` is open."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def between(cls, first: str | date | None, last: str | date | None) -> DateRange:
        """Return a range from bounds such as ``2007``, ``2007-03`` or ``2007-03-14``; a year or month counts as a whole.

        Raises :class:`~nkhr_schema.errors.UsageError` for another form and for a range that runs backwards.
        """
        found = cls(_bound(first, last_day=False), _bound(last, last_day=True))
        if found.first is not None and found.last is not None and found.first > found.last:
            raise UsageError("The range of dates runs backwards.")
        return found

    @property
    def is_open(self) -> bool:
        """True when it limits nothing."""
        return self.first is None and self.last is None

    def fault(self, extent: Extent | None, data_date: date | None) -> str | None:
        """Return why a period is not certainly within the range as a whole: a reason of the count, or ``None``."""
        if self.is_open:
            return None
        if extent is None:
            return "no_date"
        first, _, _, last, _ = extent.until(data_date)
        if first is not None and last is not None and first > last:
            return "dates_unclear"
        if (self.first and last and last < self.first) or (self.last and first and first > self.last):
            return "outside_dates"
        begins_inside = self.first is None or (first is not None and first >= self.first)
        ends_inside = self.last is None or (last is not None and last <= self.last)
        return None if begins_inside and ends_inside else "dates_unclear"


def _bound(given: str | date | None, *, last_day: bool) -> date | None:
    if given is None or isinstance(given, date):
        return given
    match = _BOUND.fullmatch(given)
    try:
        if match is None:
            raise ValueError  # said below
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if day is not None and month is not None:
            return date(year, month, day)
        if not last_day:
            return date(year, month or 1, 1)
        if month is None or month == 12:
            return date(year, month or 12, 31)
        return date(year, month + 1, 1) - timedelta(days=1)
    except ValueError:
        raise UsageError("Write a date as YYYY, YYYY-MM or YYYY-MM-DD, by the real calendar.") from None
