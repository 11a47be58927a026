"""Ratios measured in pairs: A B A B ..., each pair on the same data at the same moment, then the median of the ratios.

Two things timed one after the other on one machine share its clock rate, its caches and its other work; their ratio keeps
little of the machine, which a time in seconds does not. The spread of the ratios tells what the median is worth.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Ratio", "Say", "Side", "Work", "per_byte", "pieces", "ratio_of", "ratios", "seconds"]

Work = Callable[[Sequence[bytes]], object]
"""Does the measured work on lines of JSON."""
Say = Callable[[str], None]
"""Is told what is measured next."""
Side = Callable[[int], float]
"""Does the work of one round and returns its cost: processor seconds, or seconds a byte."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Cost of A in units of the cost of B: the median of the pairs, and the quartiles as the spread."""

    median: float
    low: float
    high: float
    pairs: int

    def inverse(self) -> "Ratio":
        """Return how many times as fast A is, instead of how long it takes."""
        return Ratio(1 / self.median, 1 / self.high, 1 / self.low, self.pairs)

    def __str__(self) -> str:
        return f"{_digits(self.median)} ({_digits(self.low)}–{_digits(self.high)})"


def _digits(value: float) -> str:
    size = abs(value)
    return (
        f"{value:.0f}"
        if size >= 100
        else f"{value:.1f}"
        if size >= 10
        else f"{value:.2f}"
        if size >= 0.1
        else f"{value:.3f}"
    )


def ratio_of(values: Iterable[float]) -> Ratio:
    """Return median and quartiles of ratios that were measured pair by pair."""
    found = sorted(values)
    if len(found) == 1:
        return Ratio(found[0], found[0], found[0], 1)
    low, median, high = statistics.quantiles(found, n=4, method="inclusive")
    return Ratio(median, low, high, len(found))


def ratios(rounds: int, first: Side, second: Side) -> Ratio:
    """Return the ratio of the costs of two sides, measured in turn."""
    return ratio_of(first(at) / second(at) for at in range(rounds))


def pieces(lines: Sequence[bytes], count: int) -> list[Sequence[bytes]]:
    """Return the lines as so many pieces of one size; a remainder is left out."""
    size = len(lines) // count
    return [lines[at * size : (at + 1) * size] for at in range(count)]


def seconds(work: Callable[[], object]) -> Side:
    """Return a side that does the same work every round and gives processor seconds."""

    def side(_: int) -> float:
        gc.collect()
        start = time.process_time()
        work()
        return time.process_time() - start

    return side


def per_byte(work: Work, chunks: Sequence[Sequence[bytes]], *, at_most: int | None = None) -> Side:
    """Return a side that does the work on one piece a round and gives processor seconds a byte.

    ``at_most`` limits a slow worker to the first lines of each piece. The first piece is done once unmeasured.
    """
    work(chunks[0][:at_most])
    sizes = [sum(map(len, chunk[:at_most])) for chunk in chunks]

    def side(at: int) -> float:
        chunk = chunks[at][:at_most]
        gc.collect()
        start = time.process_time()
        work(chunk)
        return (time.process_time() - start) / sizes[at]

    return side
