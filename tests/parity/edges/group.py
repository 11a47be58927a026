"""A group of edge values: the place where they are put, what is accepted there and what is refused."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from nkhr_schema.testing.generate import RecordMaker

ULID = "01J9ZQ4W5Y7N8M2K3T6R0V1XBC"
UUID = "5f0c1c1e-8a0b-5d1e-9a44-0d6f2b1c7e10"
ABSENT = object()
"""Stands for a field that is left out."""


@dataclass(frozen=True)
class Group:
    """Values of one type in one place. ``differs`` holds those refused values that a validator is known to accept."""

    name: str
    schema: str
    place: Callable[[dict[str, Any], Any], None]
    accepted: tuple[Any, ...]
    refused: tuple[Any, ...]
    differs: dict[str, tuple[Any, ...]] = field(default_factory=dict)

    def record(self, value: Any) -> dict[str, Any]:
        """Return the smallest record with the value in its place."""
        maker = RecordMaker(1, 0)
        record = maker.envelope() if self.schema == "dataset" else maker.record(self.schema)
        self.place(record, value)
        return record


def at(name: str) -> Callable[[dict[str, Any], Any], None]:
    """Put the value into a field of the record, or take the field out."""

    def place(record: dict[str, Any], value: Any) -> None:
        if value is ABSENT:
            record.pop(name, None)
        else:
            record[name] = value

    return place


def inside(name: str, make: Callable[[Any], Any]) -> Callable[[dict[str, Any], Any], None]:
    """Put what is made of the value into a field of the record."""

    def place(record: dict[str, Any], value: Any) -> None:
        record[name] = make(value)

    return place


def merged(record: dict[str, Any], value: Any) -> None:
    """Put the fields of the value into the record."""
    record.update(value)


def kept(record: dict[str, Any], value: Any) -> None:
    """Replace the whole record."""
    record.clear()
    record.update(value)


NEWLINE = "trailing_newline"
"""The known difference of a line feed at the end."""
