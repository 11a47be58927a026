"""A cell of a table of counts, and keeping small ones from being read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from nkhr_schema.counting.dimensions import order, parent
from nkhr_schema.counting.ranges import Range
from nkhr_schema.counting.words import UNITS

__all__ = ["FIGURES", "Cell", "sorted_cells", "withhold"]

FIGURES: Final = ("low", "best", "high")
_ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class Cell:
    """One row: how many of a unit there are under some codes, one code a dimension; without codes it is the total.

    ``low``, ``best`` and ``high`` are as in :class:`~nkhr_schema.counting.ranges.Range`: ``best`` is ``None`` where nobody could
    say, ``high`` where it is open. A figure named in ``withheld`` is ``None`` too, because it is small; where ``withheld`` is
    ``("all",)`` the row is kept back so that another cannot be worked out.
    """

    unit: str
    codes: tuple[str, ...]
    low: int | None
    best: int | None
    high: int | None
    withheld: tuple[str, ...] = ()

    @classmethod
    def of(cls, unit: str, codes: tuple[str, ...], figure: Range) -> Cell:
        """Return the cell of a figure."""
        return cls(unit, codes, figure.low, figure.best, figure.high)

    def is_withheld(self, figure: str) -> bool:
        """Tell whether a figure (``low``, ``best`` or ``high``) is kept back."""
        return figure in self.withheld or _ALL in self.withheld

    @property
    def is_kept_back(self) -> bool:
        """True when the whole row is kept back to protect another one."""
        return _ALL in self.withheld

    def shown(self, figure: str, min_cell: int | None, *, unknown: str, still_open: str, kept_back: str) -> str:
        """Return a figure as text, given the words for what has no number."""
        if self.is_kept_back:
            return kept_back
        if figure in self.withheld:
            return f"<{min_cell}"
        number: int | None = getattr(self, figure)
        if number is None:
            return still_open if figure == "high" else unknown
        return str(number)

    def to_dict(self, by: Sequence[str]) -> dict[str, Any]:
        """Return the cell as plain JSON data; unknown, open and withheld figures are left out, ``withheld`` says which."""
        numbers = {figure: getattr(self, figure) for figure in FIGURES}
        found: dict[str, Any] = {"unit": self.unit, "codes": dict(zip(by, self.codes, strict=False))}
        found |= {figure: number for figure, number in numbers.items() if number is not None}
        if self.withheld:
            found["withheld"] = list(FIGURES) if self.is_kept_back else list(self.withheld)
            found["because"] = "protects_another_row" if self.is_kept_back else "small"
        return found


def sorted_cells(cells: Iterable[Cell], by: Sequence[str]) -> list[Cell]:
    """Return cells by unit, the total first, then in the order of the lists."""
    units = list(UNITS)
    return sorted(
        cells,
        key=lambda cell: (
            units.index(cell.unit),
            [order(name, code) for name, code in zip(by, cell.codes, strict=False)],
        ),
    )


def withhold(cells: Sequence[Cell], by: Sequence[str], smallest: int) -> list[Cell]:
    """Return the cells without figures from 1 to below ``smallest``, and without what would give these away.

    Where one row alone of a whole is withheld, it is the whole less the others; then the smallest of the others is kept back
    with it. Wholes are the total, and each broader row.
    """
    found = {(cell.unit, cell.codes): _without_small(cell, smallest) for cell in cells}
    before = {(cell.unit, cell.codes): cell for cell in cells}
    wholes = _wholes(cells, by)
    waiting = True
    while waiting:
        waiting = False
        for whole, parts in wholes.items():
            withheld = [part for part in parts if found[part].withheld]
            rest = [part for part in parts if not found[part].withheld and before[part].low]
            if len(withheld) == 1 and rest and not found[whole].withheld:
                least = min(rest, key=lambda part: (before[part].low or 0, part))
                found[least] = replace(found[least], low=None, best=None, high=None, withheld=(_ALL,))
                waiting = True
    return list(found.values())


_Place = tuple[str, tuple[str, ...]]


def _without_small(cell: Cell, smallest: int) -> Cell:
    small = tuple(name for name in FIGURES if (number := getattr(cell, name)) is not None and 0 < number < smallest)
    values: dict[str, Any] = dict.fromkeys(small)
    return replace(cell, withheld=small, **values)


def _wholes(cells: Sequence[Cell], by: Sequence[str]) -> dict[_Place, list[_Place]]:
    """Return for each row the rows directly below it, dimension by dimension."""
    there = {(cell.unit, cell.codes) for cell in cells}
    wholes: dict[_Place, list[_Place]] = {}
    parts: dict[tuple[_Place, int], list[_Place]] = {}
    for cell in cells:
        if not cell.codes:
            continue
        above = [parent(name, code) for name, code in zip(by, cell.codes, strict=True)]
        if not any(above):
            wholes.setdefault((cell.unit, ()), []).append((cell.unit, cell.codes))
        for at, code in enumerate(above):
            if code is not None:
                whole = cell.unit, (*cell.codes[:at], code, *cell.codes[at + 1 :])
                if whole in there:
                    parts.setdefault((whole, at), []).append((cell.unit, cell.codes))
    return wholes | {whole: below for (whole, _), below in parts.items()}
