"""Counts as a table for programs and spreadsheets: each row carries all that must be said along with its figure."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

from nkhr_schema.counting.cells import FIGURES, Cell
from nkhr_schema.counting.dimensions import label
from nkhr_schema.counting.words import UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkhr_schema.counting.counts import Counts

__all__ = ["COLUMNS", "CRITERIA", "criteria", "csv_text", "labels"]

CRITERIA: Final = (
    "not_deleted",
    "not_retracted",
    "not_merged",
    "not_refuted",
    "same_act_once",
    "same_party_once",
    "part_of_same_type_not_again",
    "group_members_once",
)
"""What holds for every count, as codes."""

COLUMNS: Final = (
    *("unit", "unit_en", "unit_ko"),
    *(f"{name}_{at}" for at in (1, 2) for name in ("by", "code", "label_en", "label_ko")),
    *FIGURES,
    *("criteria", "verification", "date_from", "date_to", "min_cell", "excluded"),
    *("vocabulary_version", "data_vocabulary_version", "data_date", "is_redacted"),
)
_LANGUAGES: Final = ("en", "ko")


def labels(by: Sequence[str], cell: Cell) -> dict[str, dict[str, str]]:
    """Return the labels of the codes of a cell, by dimension and language."""
    return {
        name: {lang: label(name, code, lang) for lang in _LANGUAGES} for name, code in zip(by, cell.codes, strict=False)
    }


def criteria(counts: Counts) -> dict[str, Any]:
    """Return what was counted, as plain JSON data; what limits nothing is left out."""
    limits = {
        "verification": counts.verification,
        "date_from": counts.date_from,
        "date_to": counts.date_to,
        "min_cell": counts.min_cell,
    }
    return {"always": list(CRITERIA)} | {name: value for name, value in limits.items() if value is not None}


def csv_text(counts: Counts) -> str:
    """Return the counts as CSV with a header line."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    common = {
        "criteria": "|".join(CRITERIA),
        "verification": counts.verification or "none",
        "date_from": counts.date_from or "",
        "date_to": counts.date_to or "",
        "min_cell": counts.min_cell or "",
        "excluded": "|".join(f"{item.subject}.{item.reason}={item.number}" for item in counts.excluded),
        "vocabulary_version": counts.vocabulary_version,
        "data_vocabulary_version": "|".join(counts.data_versions),
        "data_date": "|".join(counts.data_dates),
        "is_redacted": "true" if counts.is_redacted else "false",
    }
    for cell in counts.cells:
        writer.writerow({**_own(counts, cell), **common})
    return buffer.getvalue()


def _own(counts: Counts, cell: Cell) -> dict[str, str]:
    english, korean = UNITS[cell.unit]
    row = {"unit": cell.unit, "unit_en": english, "unit_ko": korean}
    for at, (name, code) in enumerate(zip(counts.by, cell.codes, strict=False), 1):
        row |= {f"by_{at}": name, f"code_{at}": code}
        row |= {f"label_{lang}_{at}": label(name, code, lang) for lang in _LANGUAGES}
    for figure in FIGURES:
        row[figure] = cell.shown(figure, counts.min_cell, unknown="", still_open="", kept_back="withheld")
    return row
