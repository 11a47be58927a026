"""Counting: from records to figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from nkhr_schema.counting.cells import Cell, sorted_cells, withhold
from nkhr_schema.counting.counts import Counts, Excluded, in_order
from nkhr_schema.counting.dimensions import check_dimensions
from nkhr_schema.counting.selection import Selection, level_ranks
from nkhr_schema.counting.sources import CountSource, gather
from nkhr_schema.counting.tally import Tally
from nkhr_schema.counting.times import DateRange
from nkhr_schema.counting.words import UNITS
from nkhr_schema.errors import UsageError
from nkhr_schema.versions import VOCABULARY_VERSION

__all__ = ["UNIT_CHOICES", "count"]

UNIT_CHOICES = ("victims", "acts", "victim_acts", "incidents", "cases", "all")
"""What can be asked for. Victims and victim-acts come with their indirect counterparts, which are figures of their own."""

_MOST_WITHHELD = 1_000_000


def count(
    source: CountSource,
    *more: CountSource,
    by: str | Sequence[str] = ("violation_type",),
    unit: str | Sequence[str] = "all",
    verification: str | None = None,
    date_from: str | date | None = None,
    date_to: str | date | None = None,
    min_cell: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Counts:
    """Count victims, acts, victim-acts, incidents and cases; each as low, best and high.

    ``source``, and ``more`` of the same, is a path (``-`` for standard input), bytes, a binary file object, a
    :class:`~nkhr_schema.models.dataset.Dataset`, or an iterable of these or of records. Several are counted as one body of data, in which
    one id is one record. They are read one record at a time, and only the facts that counting needs are kept.

    * ``by``: one or two of ``violation_type``, ``family``, ``place``, ``year``, ``sex``, ``age_category``,
      ``perpetrator_type``. With ``()`` there are only totals.
    * ``unit``: one or more of ``victims``, ``acts``, ``victim_acts``, ``incidents``, ``cases``, or ``all``.
    * ``verification``: count from this level on, a code of ``verification_level`` such as ``likely``. The level of an act is
      that of its latest assessment, else of its incident's.
    * ``date_from``, ``date_to``: days, months or years (``2007``, ``2007-03``, ``2007-03-14``), both included. Counted is what
      certainly lies within them as a whole; what may lie outside is left out and reported.
    * ``min_cell``: withhold figures from 1 to below this number, and what would give them away.

    Never counted: what is deleted, retracted, merged or refuted, and duplicates flagged ``same_act``. How many were left out,
    and why, is in ``excluded``. Source of the rules: domain model, section 5.

    Raises :class:`~nkhr_schema.errors.UsageError` for an argument that makes no sense,
    :class:`~nkhr_schema.errors.InvalidRecordError` at the first fault of structure (figures over half of a file would be
    false), and :class:`~nkhr_schema.errors.UnreadableError` when there is nothing to read from.
    """
    dimensions = check_dimensions(by)
    units = _units(unit)
    dates = DateRange.between(date_from, date_to)
    _check_limits(verification, min_cell)
    facts = gather((source, *more), progress)
    selection = Selection(facts, verification, dates)
    tally = Tally(selection, dimensions)
    cells = [Cell.of(name, key, figure) for name in units for key, figure in tally.figures[name].items()]
    if min_cell is not None:
        cells = withhold(cells, dimensions, min_cell)
    return Counts(
        units=units,
        by=dimensions,
        cells=tuple(sorted_cells(cells, dimensions)),
        excluded=in_order(_excluded(selection, tally)),
        verification=verification,
        date_from=dates.first.isoformat() if dates.first else None,
        date_to=dates.last.isoformat() if dates.last else None,
        min_cell=min_cell,
        vocabulary_version=VOCABULARY_VERSION,
        data_versions=tuple(sorted(facts.vocabulary_versions)),
        data_dates=tuple(sorted(facts.data_dates)),
        records_read=facts.records_read,
        is_redacted=facts.redacted,
    )


def _units(given: str | Sequence[str]) -> tuple[str, ...]:
    names = (given,) if isinstance(given, str) else tuple(given)
    if not names or any(name not in UNIT_CHOICES for name in names):
        raise UsageError(f"Units are: {', '.join(UNIT_CHOICES)}.")
    return tuple(name for name in UNITS if "all" in names or name.removeprefix("indirect_") in names)


def _check_limits(verification: str | None, min_cell: int | None) -> None:
    ranks = level_ranks()
    if verification is not None and verification not in ranks:
        raise UsageError(f"Levels of verification to count from are: {', '.join(ranks)}.")
    if min_cell is not None and not 2 <= min_cell <= _MOST_WITHHELD:
        raise UsageError("min_cell is a whole number from 2, such as 5.")


def _excluded(selection: Selection, tally: Tally) -> list[Excluded]:
    found = [
        Excluded(subject, reason, number)
        for subject, reasons in selection.excluded.items()
        for reason, number in reasons.items()
    ]
    found += [
        Excluded("acts" if reason == "part_of" else "victims", reason, number) for reason, number in tally.notes.items()
    ]
    return [*found, Excluded("records", "repeated", selection.facts.repeated)]
