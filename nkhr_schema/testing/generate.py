"""Records made by chance: valid by structure, fictional, the same for the same seed.

::

    maker = RecordMaker(seed=7)
    maker.record("act")                      # one record, as it stands in JSON
    maker.dataset(200)                       # a dataset whose references resolve
    for line in maker.lines(100_000): ...    # JSON Lines of about 1.6 kB each, for measuring

What a field may hold is read from the annotations of the models, so that a new field or record type is made without a
line here. The values are tidied (a period does not end before it begins), but nothing looks across records: a generated
dataset keeps the structure of the standard and not all of its rules.
"""

import json
import random
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import blake2b
from importlib import import_module
from typing import Any, Final

from nkhr_schema.errors import UnknownTermError
from nkhr_schema.fields.block import Block
from nkhr_schema.fields.references import ID_PATTERNS
from nkhr_schema.models import RECORD_CLASSES
from nkhr_schema.testing.generate_damage import CHANGES, Changed, mutate
from nkhr_schema.testing.generate_strings import identifier
from nkhr_schema.testing.generate_values import Maker, block_maker, string_patterns
from nkhr_schema.versions import SCHEMA_VERSION, VOCABULARY_VERSION

__all__ = ["CHANGES", "LINE_BYTES", "Changed", "RecordMaker", "mutate"]

LINE_BYTES: Final = 1600
"""Average length of a generated line, in bytes of UTF-8."""

_OFTEN: Final = (
    "act",
    "involvement",
    "source_link",
    "person",
    "victim",
    "act",
    "claim",
    "person",
    "source_link",
    "act",
)
_NEAR: Final = 4
"""How many rounds of record types away a reference may point: neighbours in a file mostly belong together."""


@cache
def _class_of(record_type: str) -> type[Block]:
    if record_type not in RECORD_CLASSES:
        raise UnknownTermError(f"Not a record type; write one of: {', '.join(RECORD_CLASSES)}.")
    module, name = RECORD_CLASSES[record_type]
    found: type[Block] = getattr(import_module(f"nkhr_schema.models.{module}"), name)
    return found


@cache
def _needs(record_type: str) -> tuple[tuple[str, ...], ...]:
    """Return, for each reference that a record of this type must have, the types of which one must be there."""
    block = _class_of(record_type)
    patterns = [
        string_patterns(info.metadata)
        for name, info in block.model_fields.items()
        if name != "id" and info.is_required()
    ]
    return tuple(ID_PATTERNS[pattern] for pattern in patterns if pattern in ID_PATTERNS)


@cache
def _round(types: tuple[str, ...]) -> tuple[str, ...]:
    """Return the types in an order in which each required reference finds a record ahead, then the frequent ones again."""
    waiting = list(types)
    order: list[str] = []
    while waiting:
        ready = [name for name in waiting if all(set(order) & set(kinds) for kinds in _needs(name))]
        order.append((ready or waiting)[0])
        waiting.remove(order[-1])
    return (*order, *(name for name in _OFTEN if name in types))


class _Rows:
    """Ids of the records of one dataset, by row, without keeping them: type and id follow from the number of the row."""

    def __init__(self, seed: int, count: int, types: tuple[str, ...]) -> None:
        self.seed = seed
        self.count = count
        self.round = _round(types)
        self.places: dict[str, tuple[int, ...]] = {
            name: tuple(at for at, other in enumerate(self.round) if other == name and at < count) for name in types
        }

    def type_of(self, row: int) -> str:
        return self.round[row % len(self.round)]

    def id_of(self, row: int) -> str:
        digest = blake2b(b"%d/%d" % (self.seed, row), digest_size=16).digest()
        return identifier(self.type_of(row), int.from_bytes(digest))

    def pick(self, chance: random.Random, kinds: Sequence[str], row: int) -> str | None:
        """Return the id of a record of one of these types near a row, not of that row itself; ``None`` if there is none."""
        places = [place for kind in kinds for place in self.places.get(kind, ())]
        if not places:
            return None
        length = len(self.round)
        place = places[int(chance.random() * len(places))]
        here = row // length + int(chance.random() * (2 * _NEAR + 1)) - _NEAR
        found = max(0, min(here, (self.count - 1 - place) // length)) * length + place
        if found == row:  # a record does not point to itself
            found = row + length if row + length < self.count else row - length
        return self.id_of(found) if found >= 0 else None


class RecordMaker:
    """Makes records by chance; the same seed and the same calls make the same records.

    ``fill`` is the share of the optional fields that are filled, at every level: 0 gives the smallest records, 1 those with
    every field. ``tidy=False`` leaves out what makes values agree with each other, for tests of structure alone.
    """

    def __init__(self, seed: int = 0, fill: float = 0.5, *, tidy: bool = True) -> None:
        self.seed = seed
        self.fill = fill
        self.tidy = tidy
        self._chance = random.Random(seed)  # noqa: S311  # not for secrets
        self.random = self._chance.random
        self._rows: _Rows | None = None
        self._row = 0

    # -- what makers draw from -----------------------------------------------------------------------------------------

    def reference(self, record_types: tuple[str, ...]) -> str | None:
        """Return the id of a record of one of these types: of the dataset that is being made, else a fresh one."""
        if self._rows is not None:
            return self._rows.pick(self._chance, record_types, self._row)
        return self._fresh_id(record_types[int(self.random() * len(record_types))])

    def whatever(self, maker: Maker) -> Any:
        """Return what a maker makes when it may point to records that are not in the dataset."""
        rows, self._rows = self._rows, None
        try:
            return maker(self)
        finally:
            self._rows = rows

    def _fresh_id(self, record_type: str) -> str:
        return identifier(record_type, self._chance.getrandbits(128))

    # -- records -------------------------------------------------------------------------------------------------------

    def record(self, record_type: str) -> dict[str, Any]:
        """Return a record as plain JSON data. Raises :class:`~nkhr_schema.errors.UnknownTermError`."""
        maker = block_maker(_class_of(record_type))
        return {"type": record_type, "id": self._fresh_id(record_type), **maker(self)}

    def value(self, block: type[Block]) -> dict[str, Any]:
        """Return a value of a value type as plain JSON data."""
        found: dict[str, Any] = block_maker(block)(self)
        return found

    def records(self, count: int, types: Sequence[str] | None = None) -> Iterator[dict[str, Any]]:
        """Yield records of all types, or of these, in turn. Their references point nowhere."""
        chosen = tuple(types or RECORD_CLASSES)
        for at in range(count):
            yield self.record(chosen[at % len(chosen)])

    def envelope(self) -> dict[str, Any]:
        """Return the envelope of a dataset, without records."""
        from nkhr_schema.models.dataset import Dataset

        parts = self.whatever(block_maker(Dataset))
        parts["schema_version"], parts["vocabulary_version"] = SCHEMA_VERSION, VOCABULARY_VERSION
        if "publisher" in parts:
            parts["publisher"].pop("organisation_id", None)
        return {"type": "dataset", "id": self._fresh_id("dataset"), **parts}

    def dataset(self, count: int, types: Sequence[str] | None = None) -> dict[str, Any]:
        """Return a dataset of so many records as plain JSON data. Every reference between the records resolves.

        Given ``types``, a reference that must be there and has no record of its types to point to points nowhere.
        """
        return {**self.envelope(), "records": list(self._linked(count, types))}

    def _linked(self, count: int, types: Sequence[str] | None) -> Iterator[dict[str, Any]]:
        rows = _Rows(self.seed, count, tuple(types or RECORD_CLASSES))
        for row in range(count):
            self._rows, self._row = rows, row
            try:
                record_type = rows.type_of(row)
                body = block_maker(_class_of(record_type))(self)
            finally:
                self._rows = None
            yield {"type": record_type, "id": rows.id_of(row), **body}

    # -- JSON Lines ----------------------------------------------------------------------------------------------------

    def lines(
        self,
        count: int,
        types: Sequence[str] | None = None,
        *,
        size: int | None = LINE_BYTES,
        envelope: bool = False,
    ) -> Iterator[bytes]:
        """Yield records as lines of JSON, without line breaks, whose references resolve among the lines.

        ``size`` is the average length in bytes: ``fill`` is set so that the lines come near it; ``None`` leaves ``fill`` as
        it is. With ``envelope`` the first line is the envelope of the dataset, beside the records.
        """
        fill = self.fill
        if size is not None:
            self.fill = _fill_for(size, self.seed, _round(tuple(types or RECORD_CLASSES)), tidy=self.tidy)
        try:
            if envelope:
                yield _line(self.envelope())
            for record in self._linked(count, types):
                yield _line(record)
        finally:
            self.fill = fill


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


@cache
def _fill_for(size: int, seed: int, types: tuple[str, ...], *, tidy: bool) -> float:
    """Return the fill at which records of these types have this average length: found by halving."""
    low, high = 0.0, 1.0
    for _ in range(9):
        middle = (low + high) / 2
        maker = RecordMaker(seed, middle, tidy=tidy)
        lengths = [len(_line(maker.record(name))) for name in types * 4]
        if sum(lengths) / len(lengths) < size:
            low = middle
        else:
            high = middle
    return (low + high) / 2
