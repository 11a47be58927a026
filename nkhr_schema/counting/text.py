"""Counts as text for people, English or Korean: the figures, and what must be said along with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from nkhr_schema.counting.cells import FIGURES, Cell
from nkhr_schema.counting.dimensions import label, parent
from nkhr_schema.counting.words import DIMENSIONS, NOTES, REASONS, SUBJECTS, TEXTS, UNIT_MEANINGS, UNITS, said
from nkhr_schema.vocabularies.catalogue import get

if TYPE_CHECKING:
    from nkhr_schema.counting.counts import Counts

__all__ = ["statement", "whole"]

_GAP: Final = "  "


def whole(counts: Counts, lang: str) -> str:
    """Return a table for each unit, then what was counted, what was not, and what to mind."""
    lines: list[str] = []
    for unit in counts.units:
        lines += [f"{said(UNITS[unit], lang)}: {said(UNIT_MEANINGS[unit], lang)}"]
        lines += _table(counts, [cell for cell in counts.cells if cell.unit == unit], lang)
        lines.append("")
    lines += [f"{name}: {told}" for name, told in _said_of_all(counts, lang)]
    lines += ["", said(TEXTS["not_counted"], lang) + ":"]
    lines += ["  " + told for told in _excluded(counts, lang)]
    lines += ["", said(TEXTS["notes"], lang) + ":"]
    lines += ["  " + told for told in _notes(counts, lang)]
    return "\n".join(lines)


def statement(counts: Counts, cell: Cell, lang: str) -> str:
    """Return one figure in one sentence, with all that belongs to it."""
    figures = ", ".join(
        f"{said(TEXTS[figure], lang)} {number}"
        for figure, number in zip(FIGURES, _numbers(counts, cell, lang), strict=True)
    )
    codes = [
        f"{said(DIMENSIONS[name], lang)}: {label(name, code, lang)}"
        for name, code in zip(counts.by, cell.codes, strict=False)
    ]
    parts = [f"{said(UNITS[cell.unit], lang)} ({'; '.join(codes) or said(TEXTS['total'], lang)}): {figures}"]
    parts += [f"{name}: {told}" for name, told in _said_of_all(counts, lang)]
    parts.append(f"{said(TEXTS['not_counted'], lang)}: {'; '.join(_excluded(counts, lang))}")
    return ". ".join(parts) + "."


# -- the figures -------------------------------------------------------------------------------------------------------


def _numbers(counts: Counts, cell: Cell, lang: str) -> list[str]:
    words = {"unknown": said(TEXTS["unknown"], lang), "still_open": said(TEXTS["open"], lang)}
    kept_back = said(TEXTS["withheld"], lang)
    shown = [cell.shown(figure, counts.min_cell, kept_back=kept_back, **words) for figure in FIGURES]
    return [f"{int(number):,}" if number.isdecimal() else number for number in shown]


def _table(counts: Counts, cells: Sequence[Cell], lang: str) -> Iterator[str]:
    heads = [said(DIMENSIONS[name], lang) for name in counts.by] or [""]
    rows = [[*heads, *(said(TEXTS[figure], lang) for figure in FIGURES)]]
    before: tuple[str, ...] = ()
    for cell in cells:
        rows.append([*_names(counts, cell, before, lang), *_numbers(counts, cell, lang)])
        before = cell.codes
    sizes = [max(_width(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        names = [text + " " * (size - _width(text)) for text, size in zip(row[:-3], sizes, strict=False)]
        numbers = [" " * (size - _width(text)) + text for text, size in zip(row[-3:], sizes[-3:], strict=True)]
        yield _GAP + _GAP.join([*names, *numbers])


def _names(counts: Counts, cell: Cell, before: tuple[str, ...], lang: str) -> list[str]:
    """Return the labels of a row, narrower codes set in; the first is not repeated from row to row."""
    if not cell.codes:
        return [said(TEXTS["total"], lang), *[""] * (len(counts.by) - 1)]
    names = [
        _GAP * _depth(name, code) + label(name, code, lang) for name, code in zip(counts.by, cell.codes, strict=True)
    ]
    if len(names) > 1 and before[:1] == cell.codes[:1]:
        names[0] = ""
    return names


def _depth(dimension: str, code: str) -> int:
    above = parent(dimension, code)
    return 0 if above is None else 1 + _depth(dimension, above)


def _width(text: str) -> int:
    """Return how many cells a text takes on a terminal: a Hangul syllable takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


# -- what must be said along with them ---------------------------------------------------------------------------------


def _said_of_all(counts: Counts, lang: str) -> Iterator[tuple[str, str]]:
    missing = said(TEXTS["not_stated"], lang)
    yield said(TEXTS["criteria"], lang), said(TEXTS["criteria_text"], lang)
    yield said(TEXTS["verification"], lang), _verification(counts, lang)
    yield said(TEXTS["dates"], lang), _dates(counts, lang)
    yield said(TEXTS["vocabulary"], lang), counts.vocabulary_version
    yield said(TEXTS["data_date"], lang), ", ".join(stamp[:10] for stamp in counts.data_dates) or missing
    yield said(TEXTS["records_read"], lang), f"{counts.records_read:,}"


def _verification(counts: Counts, lang: str) -> str:
    if counts.verification is None:
        return said(TEXTS["verification_none"], lang)
    term = get("verification_level")[counts.verification]
    return said(TEXTS["verification_from"], lang, label=term.label(lang), code=term.code)


def _dates(counts: Counts, lang: str) -> str:
    key = {
        (False, False): "dates_none",
        (True, False): "dates_from",
        (False, True): "dates_to",
        (True, True): "dates_between",
    }[counts.date_from is not None, counts.date_to is not None]
    return said(TEXTS[key], lang, first=counts.date_from, last=counts.date_to)


def _excluded(counts: Counts, lang: str) -> list[str]:
    found = [
        f"{said(SUBJECTS[item.subject], lang)} - {said(REASONS[item.reason], lang)}: {item.number:,}"
        for item in counts.excluded
    ]
    return found or [said(TEXTS["nothing_excluded"], lang)]


def _notes(counts: Counts, lang: str) -> Iterator[str]:
    yield said(NOTES["range"], lang)
    if counts.by:
        yield said(NOTES["not_additive"], lang)
    if "year" in counts.by:
        yield said(NOTES["year"], lang)
        if not counts.data_dates:
            yield said(NOTES["data_date_open"], lang)
    if counts.is_redacted:
        yield said(NOTES["redacted"], lang)
    if counts.data_versions != (counts.vocabulary_version,):
        yield said(NOTES["versions"], lang, version=counts.vocabulary_version)
    if counts.min_cell is not None:
        withheld = sum(cell.is_kept_back for cell in counts.cells)
        yield said(NOTES["small_cells"], lang, k=counts.min_cell, withheld=withheld)
