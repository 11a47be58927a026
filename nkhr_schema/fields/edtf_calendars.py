"""Dates that were told in another calendar: the Korean lunar one, and the years of Juche.

An ``edtf`` is always Gregorian. A lunar date is converted by a person or a table, never here. A year of Juche
is counted from 1912 as 1 (used officially until late 2024).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from nkhr_schema.errors import UsageError

__all__ = ["juche_year", "mentioned_calendar", "mentioned_calendars"]

OtherCalendar = Literal["lunar", "juche"]

_BEFORE_JUCHE_1 = 1911


def juche_year(n: int) -> int:
    """The Gregorian year of Juche ``n``.

    Raises:
        UsageError: there is no such year of Juche (they begin with 1; the result has at most four digits).
    """
    if not 1 <= n <= 9999 - _BEFORE_JUCHE_1:
        raise UsageError("a Juche year is a whole number from 1 (which is 1912) to 8088")
    return n + _BEFORE_JUCHE_1


def mentioned_calendars(text: str) -> frozenset[OtherCalendar]:
    """Every calendar, other than the Gregorian, that the words of a date name."""
    return frozenset(name for name, words in _words() if words.search(text))


def mentioned_calendar(text: str) -> OtherCalendar | None:
    """The calendar that the words of a date name, if any.

    Looks for 음력, lunar, 주체 and Juche; the idea and the tower of that name are no calendar. Lunar comes
    first where both are named, because there month and day need conversion as well.
    """
    named = mentioned_calendars(text)
    if "lunar" in named:
        return "lunar"
    return "juche" if named else None


@cache
def _words() -> tuple[tuple[OtherCalendar, re.Pattern[str]], ...]:
    lunar = r"음력|(?<![a-z])lunar(?![a-z])"
    juche = r"주체(?!\s*(?:사상|탑))|(?<![a-z])juche(?![a-z]|\s+(?:idea|ideology|thought|tower))"
    return ("lunar", re.compile(lunar, re.IGNORECASE)), ("juche", re.compile(juche, re.IGNORECASE))
