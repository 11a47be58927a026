"""The result of counting: figures with everything that must be said along with them. Source: domain model, section 5."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from nkhr_schema.counting import table, text
from nkhr_schema.counting.cells import Cell
from nkhr_schema.counting.words import REASONS, SUBJECTS, UNITS, both
from nkhr_schema.errors import UsageError

__all__ = ["Counts", "Excluded"]


@dataclass(frozen=True, slots=True)
class Excluded:
    """How many of something were not counted, or not counted again, and why: codes of ``SUBJECTS`` and ``REASONS``."""

    subject: str
    reason: str
    number: int

    def to_dict(self) -> dict[str, Any]:
        """Return this as plain JSON data with the reason in both languages."""
        return {
            "subject": self.subject,
            "reason": self.reason,
            "number": self.number,
            "label": both(REASONS, self.reason),
        }


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures of one run, their unit, what was counted and what was not, the versions and the date of the data.

    ``cells`` come by unit, each with its total first; ``by`` names the dimensions that the codes of a cell stand for.
    ``date_from`` and ``date_to`` are days as ``YYYY-MM-DD``, ``data_dates`` time stamps, ``min_cell`` the number below which
    figures are withheld. Two counts of the same records are equal, whatever the order of the records.
    """

    units: tuple[str, ...]
    by: tuple[str, ...]
    cells: tuple[Cell, ...]
    excluded: tuple[Excluded, ...]
    verification: str | None
    date_from: str | None
    date_to: str | None
    min_cell: int | None
    vocabulary_version: str
    """Version of the vocabularies along which was rolled up: that of this library."""
    data_versions: tuple[str, ...]
    """Versions that the data name; none without an envelope."""
    data_dates: tuple[str, ...]
    records_read: int
    is_redacted: bool

    def total(self, unit: str) -> Cell:
        """Return the total of a unit; raises :class:`~nkhr_schema.errors.UsageError` for one that was not counted."""
        return self.get(unit)

    def get(self, unit: str, *codes: str) -> Cell:
        """Return a cell by its codes, in the order of ``by``; what nothing was found for is zero.

        Raises :class:`~nkhr_schema.errors.UsageError` for a unit that was not counted and for a wrong number of codes.
        """
        if unit not in self.units:
            raise UsageError(f"This count has the units: {', '.join(self.units)}.")
        if codes and len(codes) != len(self.by):
            raise UsageError(
                f"Give one code for each of: {', '.join(self.by)}." if self.by else "There is only a total."
            )
        return next((c for c in self.cells if c.unit == unit and c.codes == codes), Cell(unit, codes, 0, 0, 0))

    def number_excluded(self, subject: str, reason: str) -> int:
        """Return how many were not counted for a reason; 0 when none were."""
        return sum(item.number for item in self.excluded if (item.subject, item.reason) == (subject, reason))

    def statement(self, unit: str, *codes: str, lang: str = "en") -> str:
        """Return one figure as a sentence that can stand alone: unit, criteria, threshold, versions, date, exclusions.

        Raises :class:`~nkhr_schema.errors.UsageError` as :meth:`get`, and for another language.
        """
        return text.statement(self, self.get(unit, *codes), lang)

    def to_text(self, lang: str = "en") -> str:
        """Return everything as text for people, in English or Korean (``ko``).

        Raises :class:`~nkhr_schema.errors.UsageError` for another language.
        """
        return text.whole(self, lang)

    def to_csv(self) -> str:
        """Return one row a cell, labels in both languages, and beside each figure all that belongs to it.

        Columns are those of :data:`nkhr_schema.counting.table.COLUMNS`. An unknown best figure and an open high one are
        empty; a small one is written ``<5``, one kept back to protect it ``withheld``.
        """
        return table.csv_text(self)

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain JSON data."""
        return {
            "units": {unit: both(UNITS, unit) for unit in self.units},
            "by": list(self.by),
            "criteria": table.criteria(self),
            "data_dates": list(self.data_dates),
            "data_vocabulary_versions": list(self.data_versions),
            "vocabulary_version": self.vocabulary_version,
            "records_read": self.records_read,
            "is_redacted": self.is_redacted,
            "excluded": [item.to_dict() for item in self.excluded],
            "cells": [{**cell.to_dict(self.by), "labels": table.labels(self.by, cell)} for cell in self.cells],
        }

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return everything as JSON text, Korean letters unescaped."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)


_SUBJECT_ORDER = list(SUBJECTS)
_REASON_ORDER = list(REASONS)


def in_order(found: list[Excluded]) -> tuple[Excluded, ...]:
    """Return exclusions in the order in which they are told, without those that did not occur."""
    there = (item for item in found if item.number)
    return tuple(sorted(there, key=lambda item: (_SUBJECT_ORDER.index(item.subject), _REASON_ORDER.index(item.reason))))
