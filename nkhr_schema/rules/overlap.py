"""What is certain of many uncertain periods at once: whether one of them surely shares a day with another.

Says of a whole collection what :func:`nkhr_schema.fields.edtf_order.overlaps` says of two periods, without comparing each
with each. Days are ordinals; ``EVER`` and ``NEVER`` stand where there is no bound.
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from nkhr_schema.fields.edtf import Edtf
from nkhr_schema.rules.facts import Span

__all__ = ["EVER", "NEVER", "Core", "Overlaps", "bounds", "core", "reach"]

EVER: Final = 0
"""Ahead of every day: the first possible day where there is no bound."""
NEVER: Final = date.max.toordinal() + 1
"""Behind every day: the last possible day where there is no bound."""


class Core(NamedTuple):
    """What is certain of a period: it has begun by ``begun`` and lasts until ``lasts``. ``begun`` may be the later one."""

    begun: int
    lasts: int


def bounds(value: Edtf | None) -> tuple[int, int]:
    """Return first and last possible day; without bounds where nothing is said, or where the date allows no day."""
    if value is None:
        return EVER, NEVER
    first = EVER if value.earliest is None else value.earliest.toordinal()
    last = NEVER if value.latest is None else value.latest.toordinal()
    return (first, last) if first <= last else (EVER, NEVER)


def core(span: Span) -> Core | None:
    """Return what is certain of a period; ``None`` where it can only run backwards."""
    start_first, start_last = bounds(span.start)
    end_first, end_last = bounds(span.end)
    if span.ongoing and span.end is None:
        end_first = NEVER
    if start_first > end_last:
        return None
    return Core(min(start_last, end_last), max(end_first, start_first))


def reach(span: Span) -> tuple[int, int]:
    """Return the first day that a period may begin and the last that it may end; ``NEVER`` where no end is said."""
    return bounds(span.start)[0], NEVER if span.ongoing else bounds(span.end)[1]


class Overlaps:
    """Answers for a period which one of a collection certainly overlaps it. Built in n log n, asked in log n.

    Each entry has an ``owner``: entries of one owner are not compared with each other.
    """

    def __init__(self, entries: Iterable[tuple[Core, str, str]]) -> None:
        """Take (core, owner, id) of each period."""
        ordered = sorted(entries)
        self._begun = [entry[0].begun for entry in ordered]
        self._best: list[tuple[tuple[int, str, str], ...]] = []
        # up to each entry, who lasts longest, and who of the other owners does
        best: tuple[tuple[int, str, str], ...] = ()
        for one, owner, record_id in ordered:
            best = _two_longest(((one.lasts, owner, record_id), *best))
            self._best.append(best)

    def of(self, one: Core, owner: str | None = None, *, days: int = 1) -> str | None:
        """Return the id of a period of another owner that certainly shares at least so many days, one or two, or ``None``.

        With two days, a period that ends on the day on which the next begins does not overlap it.
        """
        at = bisect_right(self._begun, one.lasts - days + 1)
        if not at:
            return None
        for lasts, other, record_id in self._best[at - 1]:
            if other != owner:
                return record_id if lasts >= one.begun + days - 1 else None
        return None


def _two_longest(entries: tuple[tuple[int, str, str], ...]) -> tuple[tuple[int, str, str], ...]:
    longest = max(entries)
    others = [entry for entry in entries if entry[1] != longest[1]]
    return (longest, max(others)) if others else (longest,)
