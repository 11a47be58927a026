"""Whether a stated period can include a date, when both may be as coarse as a year."""

from __future__ import annotations

import re
from typing import Final

from nkhr_schema.errors import UsageError

__all__ = ["check_date", "overlaps"]

_DATE: Final = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")


def check_date(date: str) -> str:
    """Return the date; raise :class:`~nkhr_schema.errors.UsageError` when it is no year, month or day."""
    if not _DATE.fullmatch(date):
        raise UsageError("A date is written YYYY, YYYY-MM or YYYY-MM-DD.")
    return date


def overlaps(valid_from: str | None, valid_to: str | None, date: str) -> bool:
    """Tell whether some day of ``date`` may lie within the period, bounds included; an absent bound is open."""
    check_date(date)
    # of two such dates the shorter text holds the longer one or lies apart: their common part decides
    begins = valid_from is None or valid_from[: len(date)] <= date[: len(valid_from)]
    ends = valid_to is None or valid_to[: len(date)] >= date[: len(valid_to)]
    return begins and ends
