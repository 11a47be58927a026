"""Generated records, whole and damaged, for the comparison of verdicts."""

import json
import random
from collections.abc import Iterator
from typing import NamedTuple

from nkhr_schema.testing.generate import CHANGES, RecordMaker, mutate


class Sample(NamedTuple):
    """A record as JSON text, the type that it had before the change, and what was changed where."""

    schema: str
    text: str
    change: str
    pointer: str


FILLS = ((0.0, True), (0.15, True), (0.5, True), (0.5, False), (1.0, False))
"""How full the records are, and whether their parts agree with each other."""


def samples(count: int, seed: int) -> Iterator[Sample]:
    """Yield so many samples: a third as made, the others with one change, and each change in its turn."""
    chance = random.Random(seed)
    sources = [RecordMaker(seed + at, fill, tidy=tidy).records(count) for at, (fill, tidy) in enumerate(FILLS)]
    names = tuple(CHANGES)
    for at in range(count):
        record = next(sources[at % len(sources)])
        schema: str = record["type"]
        if at % 3 == 0:
            yield Sample(schema, json.dumps(record), "none", "")
            continue
        changed = mutate(record, chance, (names[at % len(names)],))
        if changed.change == "none":  # there was nothing that it could have changed
            changed = mutate(record, chance)
        yield Sample(schema, json.dumps(changed.record), changed.change, changed.pointer)
