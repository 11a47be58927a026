"""A figure that is known only within bounds, and how such figures add up. Source: domain model, section 5."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

__all__ = ["NONE", "ONE", "Range", "stated"]


@dataclass(frozen=True, slots=True)
class Range:
    """At least ``low``, at most ``high``, ``best`` as the best single figure; ``low <= best <= high``.

    ``best`` is ``None`` where nobody could say, ``high`` where it is open. All three are whole numbers from 0.
    """

    low: int
    best: int | None
    high: int | None

    @classmethod
    def exactly(cls, number: int) -> Range:
        """Return a figure that is known."""
        return cls(number, number, number)

    @classmethod
    def total(cls, parts: Iterable[Range]) -> Range:
        """Return the sum. Best is unknown as soon as one part has none; high is open as soon as one part is."""
        low = 0
        best: int | None = 0
        high: int | None = 0
        for part in parts:
            low += part.low
            best = None if best is None or part.best is None else best + part.best
            high = None if high is None or part.high is None else high + part.high
        return cls(low, best, high)

    def plus(self, other: Range) -> Range:
        """Return the sum of two."""
        return Range.total((self, other))

    def less(self, number: int) -> Range:
        """Return what is left when so many are taken out; never below 0."""
        return Range(
            max(0, self.low - number),
            None if self.best is None else max(0, self.best - number),
            None if self.high is None else max(0, self.high - number),
        )

    def at_least(self, number: int) -> Range:
        """Return the figure given that it is not smaller than a number that is certain."""
        low = max(self.low, number)
        high = None if self.high is None else max(self.high, low)
        best = None if self.best is None else max(self.best, low)
        return Range(low, low if best is None and high == low else best, high)

    def at_most(self, other: Range) -> Range:
        """Return the figure given that it is not larger than another one: each bound is limited by the same bound."""
        limits = [limit for limit in (other.best, other.high) if limit is not None]
        best = None if self.best is None else min([self.best, *limits])
        highs = [high for high in (self.high, other.high) if high is not None]
        return Range(min(self.low, other.low), best, min(highs, default=None))


NONE: Final = Range.exactly(0)
ONE: Final = Range.exactly(1)


def stated(minimum: int | None, best: int | None, maximum: int | None, *, without_minimum: int) -> Range:
    """Return the figure that a source states; ``without_minimum`` is the low one where it states no minimum.

    Minimum and maximum alike are a best figure. Bounds that contradict each other (NKHR-C001) are taken as wide as they
    were stated.
    """
    if best is None and minimum == maximum:
        best = minimum
    known = [number for number in (best, maximum) if number is not None]
    low = min([without_minimum if minimum is None else minimum, *known])
    high = None if maximum is None else max([number for number in (minimum, best, maximum) if number is not None])
    return Range(low, best, high)
