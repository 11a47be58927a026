"""Reading the packaged tables: the only place that knows where the CSV files lie and how they are written.

UTF-8, RFC 4180, first line holds the names of the columns. Lists inside a cell are separated by ``|``.
"""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

__all__ = ["FOLDERS", "ListInfo", "cell_list", "index", "read_table"]

FOLDERS: Final[dict[str, str]] = {"codelist": "codelists", "register": "registers", "scheme": "schemes"}
"""Kind of a list -> folder of its table."""


class ListInfo(NamedTuple):
    """One row of the index: what a list is, in which version, from which source and on which terms."""

    name: str
    title_en: str
    title_ko: str
    kind: str
    version: str
    source: str
    licence: str
    description_en: str


def read_table(*path: str) -> list[dict[str, str]]:
    """Return the rows of one packaged CSV file, each as column -> cell; an empty cell is an empty string."""
    place = resources.files("nkhr_schema.vocabularies").joinpath("data", *path)
    return list(csv.DictReader(io.StringIO(place.read_text(encoding="utf-8")), strict=True))


def cell_list(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds a list."""
    return tuple(part for part in cell.split("|") if part)


@cache
def index() -> dict[str, ListInfo]:
    """Return name -> description of every list, in the order of the index."""
    return {row["name"]: ListInfo(**row) for row in read_table("index.csv")}
