"""What two uncertain dates say about each other: their order, the overlap of periods, an age.

An uncertain date stands for **one day that is not known**, somewhere from ``earliest`` to ``latest``
(``None``: no bound on that side). A question about two of them has three answers: *yes* if every choice of
days says so, *no* if none does, else *cannot tell*. A rule on order is broken only by a *no*.

Laws, for all dates ``a``, ``b``, ``c``:

* ``before(a, b)`` is YES exactly if ``latest`` of a lies ahead of ``earliest`` of b.
* ``after(a, b) is before(b, a)``; ``same_day`` and ``overlaps`` do not depend on the order of their
  arguments.
* At most one of ``before``, ``same_day``, ``after`` is YES, and then the other two are NO. For two known days
  exactly one is YES.
* YES is transitive: a before b and b before c give a before c.
* Narrowing a date never turns YES into NO or the other way round: it only settles what could not be told.
* A date that allows no day (an interval that runs backwards) settles nothing: every answer is UNKNOWN.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NoReturn, Protocol

__all__ = [
    "Answer",
    "Bounded",
    "after",
    "before",
    "certainly_before",
    "korean_age",
    "overlaps",
    "same_day",
    "within",
    "years_between",
]


class Answer(Enum):
    """Yes, no or cannot tell. It has no truth value, as ``if answer:`` would hide the third: compare it."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        raise TypeError("an Answer has three values; compare it, as in `answer is Answer.YES`")


class Bounded(Protocol):
    """Whatever has a first and a last possible day, ``None`` where there is no bound."""

    @property
    def earliest(self) -> date | None:
        """First possible day; ``None`` when open."""

    @property
    def latest(self) -> date | None:
        """Last possible day; ``None`` when open."""


# Bounds as day numbers, so that "no bound" is a number too: one lower, one higher than that of any day.
_NEVER_EARLIER = 0
_NEVER_LATER = date.max.toordinal() + 1


def _first(value: Bounded) -> int:
    return _NEVER_EARLIER if value.earliest is None else value.earliest.toordinal()


def _last(value: Bounded) -> int:
    return _NEVER_LATER if value.latest is None else value.latest.toordinal()


def _answer(yes: bool, no: bool) -> Answer:
    if yes == no:
        return Answer.UNKNOWN
    return Answer.YES if yes else Answer.NO


def _allows_no_day(value: Bounded) -> bool:
    return _first(value) > _last(value)


def before(a: Bounded, b: Bounded) -> Answer:
    """Whether the day of ``a`` lies ahead of the day of ``b``."""
    if certainly_before(a, b):
        return Answer.YES
    first, last = a.earliest, b.latest
    if first is None or last is None or first < last or _allows_no_day(a) or _allows_no_day(b):
        return Answer.UNKNOWN
    return Answer.NO


def after(a: Bounded, b: Bounded) -> Answer:
    """Whether the day of ``a`` lies behind the day of ``b``."""
    return before(b, a)


def certainly_before(a: Bounded, b: Bounded) -> bool:
    """Whether every possible day of ``a`` lies ahead of every possible day of ``b``."""
    # Rules ask this of every record, and the answer is nearly always no: what decides that comes first.
    last, first = a.latest, b.earliest
    if last is None or first is None or last >= first:
        return False
    return not (_allows_no_day(a) or _allows_no_day(b))


def same_day(a: Bounded, b: Bounded) -> Answer:
    """Whether both are one day. YES needs two known days; equal months are only possibly one day."""
    if _allows_no_day(a) or _allows_no_day(b):
        return Answer.UNKNOWN
    apart = _last(a) < _first(b) or _last(b) < _first(a)
    return _answer(yes=_first(a) == _last(a) == _first(b) == _last(b), no=apart)


class _Span:
    """A period as bounds of its first and of its last day, each made as narrow as the other allows."""

    __slots__ = ("first_end", "first_start", "impossible", "last_end", "last_start")

    def __init__(self, start: Bounded | None, end: Bounded | None, ongoing: bool) -> None:
        start_first, start_last = _range(start)
        end_first, end_last = _range(end)
        if ongoing and end is None:
            end_first = _NEVER_LATER
        self.impossible = start_first > start_last or end_first > end_last or start_first > end_last
        self.first_start, self.last_start = start_first, min(start_last, end_last)
        self.first_end, self.last_end = max(end_first, start_first), end_last


def _range(value: Bounded | None) -> tuple[int, int]:
    return (_NEVER_EARLIER, _NEVER_LATER) if value is None else (_first(value), _last(value))


def overlaps(
    a_start: Bounded | None,
    a_end: Bounded | None,
    b_start: Bounded | None,
    b_end: Bounded | None,
    *,
    a_ongoing: bool = False,
    b_ongoing: bool = False,
) -> Answer:
    """Whether the two periods, from their first to their last day, have a day in common.

    ``None`` is a day that was not said: an end may then be any day from the start on, a start any day up to
    the end. A period that is ``ongoing`` and has no end reaches beyond every day on record. A period that can
    only run backwards settles nothing.
    """
    a, b = _Span(a_start, a_end, a_ongoing), _Span(b_start, b_end, b_ongoing)
    if a.impossible or b.impossible:
        return Answer.UNKNOWN
    return _answer(
        yes=a.last_start <= b.first_end and b.last_start <= a.first_end,
        no=a.first_start > b.last_end or b.first_start > a.last_end,
    )


def within(day: Bounded, start: Bounded | None, end: Bounded | None, *, ongoing: bool = False) -> Answer:
    """Whether the day lies in the period, its first and last day included.

    ``None`` and ``ongoing`` mean what they mean for ``overlaps``.
    """
    span = _Span(start, end, ongoing)
    if span.impossible or _allows_no_day(day):
        return Answer.UNKNOWN
    return _answer(
        yes=span.last_start <= _first(day) and _last(day) <= span.first_end,
        no=_last(day) < span.first_start or _first(day) > span.last_end,
    )


def years_between(birth: Bounded, on: Bounded) -> tuple[int, int | None] | None:
    """The least and the greatest age in full years on a day, international counting.

    A greatest age of ``None`` has no bound. The answer itself is ``None`` if no choice of days has the birth
    first (or a date allows no day): nobody has an age before being born. Someone born on 29 February
    completes a year on 1 March where the year has no such day.
    """
    if not _may_follow(on, birth):
        return None
    least = 0
    if birth.latest is not None and on.earliest is not None:
        least = max(0, _full_years(birth.latest, on.earliest))
    if birth.earliest is None or on.latest is None:
        return least, None
    return least, _full_years(birth.earliest, on.latest)


def korean_age(birth: Bounded, on: Bounded) -> tuple[int, int | None] | None:
    """The least and the greatest age in Korean counting: one at birth and one more each new year.

    Otherwise as ``years_between``.
    """
    if not _may_follow(on, birth):
        return None
    least = 1
    if birth.latest is not None and on.earliest is not None:
        least = max(1, on.earliest.year - birth.latest.year + 1)
    if birth.earliest is None or on.latest is None:
        return least, None
    return least, on.latest.year - birth.earliest.year + 1


def _may_follow(later: Bounded, earlier: Bounded) -> bool:
    if _allows_no_day(later) or _allows_no_day(earlier):
        return False
    return _first(earlier) <= _last(later)


def _full_years(birth: date, on: date) -> int:
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))
