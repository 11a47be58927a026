"""What importing costs, as a share of "import pydantic and define one empty model", an empty interpreter taken off both."""

from benchmarks.children import seconds_of
from benchmarks.pairs import Ratio, Say, ratio_of
from nkhr_schema.models import RECORD_CLASSES

__all__ = ["CASES", "measure"]

_EVERY = ", ".join(name for _, name in RECORD_CLASSES.values())
_FLOOR = ("-c", "import pydantic\nclass Empty(pydantic.BaseModel): pass")
_BARE = ("-c", "pass")

CASES: dict[str, tuple[str, ...]] = {
    "import nkhr_schema": ("-c", "import nkhr_schema"),
    "one vocabulary": ("-c", "import nkhr_schema\nnkhr_schema.vocabularies.get('violation_type')"),
    "from nkhr_schema import Act": ("-c", "from nkhr_schema import Act"),
    "every record type": ("-c", f"from nkhr_schema import {_EVERY}"),
    "every record type and the reader": (
        "-c",
        "from nkhr_schema.models.table import record_reader\nrecord_reader()",
    ),
    "nkhr --help": ("-m", "nkhr_schema.cli", "--help"),
}
"""What is measured -> arguments of the interpreter."""


def measure(rounds: int, say: Say) -> dict[str, Ratio]:
    """Return, for each case, its cost in units of the floor; each round runs bare, floor and case one after the other."""
    found = {}
    for name, arguments in CASES.items():
        say(name)
        seconds_of(arguments)  # the first run may have to write compiled files
        values = []
        for _ in range(rounds):
            bare, floor, case = seconds_of(_BARE), seconds_of(_FLOOR), seconds_of(arguments)
            values.append((case - bare) / (floor - bare))
        found[name] = ratio_of(values)
    return found
