"""Where the models and the published schemas are known to differ: listed as data, shown in the docs, held by tests.

In every one of them the library refuses what some validator accepts; the other way round there is none.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["KnownDifference", "known_differences"]


@dataclass(frozen=True, slots=True)
class KnownDifference:
    """One difference. The library refuses ``example``, and the validators in ``accepted_by`` accept it.

    ``en`` and ``ko`` say what it is; ``schema`` is the record type of the example, which is JSON text.
    """

    id: str
    en: str
    ko: str
    schema: str
    example: str
    accepted_by: tuple[str, ...]


@cache
def known_differences() -> tuple[KnownDifference, ...]:
    """Return every known difference between the models and the published schemas."""
    text = (resources.files("nkhr_schema.publish") / "known_differences.json").read_text(encoding="utf-8")
    return tuple(
        KnownDifference(
            row["id"],
            row["en"],
            row["ko"],
            row["schema"],
            # pieces with the number of their repetitions: what is long stays readable
            "".join(piece * times for piece, times in row["example"]),
            tuple(row["accepted_by"]),
        )
        for row in json.loads(text)
    )
