"""Dates that are not exactly known, decided against disclosure. Source: consent requirements DEC-07 and DEC-08.

Whatever opens (a grant, an embargo that ends, an event, a death) counts from its last possible day; whatever closes (an
expiry, a withdrawal, a review that is due) from its first. A date without a bound on the side that is asked for never
opens and always closes.
"""

from __future__ import annotations

import datetime

from nkhr_schema.consent.gates import implements
from nkhr_schema.fields.edtf import Edtf

__all__ = [
    "age_reached",
    "certainly_after",
    "certainly_from",
    "has_come",
    "is_over",
    "may_be_over",
    "may_have_come",
    "recent",
]


@implements("DEC-07", "DEC-08")
def has_come(day: Edtf | None, at: datetime.date) -> bool:
    """Whether the day is certainly here or past. For what opens."""
    return day is not None and day.latest is not None and day.latest <= at


@implements("DEC-07", "DEC-08")
def may_have_come(day: Edtf | None, at: datetime.date) -> bool:
    """Whether the day may be here or past. For what closes on the day itself, such as a withdrawal."""
    return day is None or day.earliest is None or day.earliest <= at


@implements("DEC-07", "DEC-08")
def may_be_over(day: Edtf | None, at: datetime.date) -> bool:
    """Whether the day may lie behind. For what closes on the day after, such as an expiry: the last day is included."""
    return day is None or day.earliest is None or day.earliest < at


@implements("DEC-07", "DEC-08")
def is_over(day: Edtf | None, at: datetime.date) -> bool:
    """Whether the day certainly lies behind. For what closes no longer, such as a condition of a lapsed consent."""
    return day is not None and day.latest is not None and day.latest < at


@implements("DEC-08")
def recent(day: Edtf | None, at: datetime.date, days: int) -> bool:
    """Whether the day has come and is certainly not more than so many days ago, the last of them included."""
    return has_come(day, at) and day is not None and day.earliest is not None and (at - day.earliest).days <= days


def certainly_from(day: Edtf | None, other: Edtf | None) -> bool:
    """Whether ``day`` is certainly not before ``other``."""
    if day is None or other is None or day.earliest is None or other.latest is None:
        return False
    return day.earliest >= other.latest


def certainly_after(day: Edtf | None, other: Edtf | None) -> bool:
    """Whether ``day`` is certainly later than ``other``."""
    return certainly_from(day, other) and day is not None and other is not None and day.earliest != other.latest


@implements("CON-08", "DEC-07", "DEC-08")
def age_reached(birth: Edtf, years: int, at: datetime.date | None) -> bool:
    """Whether a person born then has certainly reached an age; on the birthday they have.

    An imprecise birth counts from its last possible day. Who was born on 29 February reaches an age on 1 March of a
    year that has no such day.
    """
    born = birth.latest
    if born is None or at is None:
        return False
    completed = at.year - born.year - ((at.month, at.day) < (born.month, born.day))
    return completed >= years
