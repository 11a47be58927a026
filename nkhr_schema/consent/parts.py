"""Reading one object of the facts, field by field, without trusting it. Source: consent requirements DEC-02, DEC-04."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Container, Mapping
from typing import Any, Final

from nkhr_schema.consent.facts import EVERYTHING
from nkhr_schema.errors import UsageError
from nkhr_schema.fields.edtf import Edtf, parse

__all__ = ["INERT", "Fields", "entries"]

INERT: Final = frozenset({"id", "type", "title", "label", "description", "note", "notes", "comment"})
"""Fields that say nothing to the decision and may stand in any object."""

_ABSENT: Final = object()
_MOST_DIGITS: Final = 10**9


def entries(value: object) -> tuple[Any, ...] | None:
    """Return the entries of a list; None if it is none. A text is no list."""
    if isinstance(value, (list, tuple)):
        return tuple(value)
    if isinstance(value, (set, frozenset)):
        return tuple(sorted(value, key=repr))  # a set has no order, and the decision must not depend on one
    return None


class Fields:
    """Takes the fields out of one object. ``sound`` turns False at the first thing that is not as it should be.

    A null counts as absent only where ``null`` says so: elsewhere it may stand in the place of a refusal.
    """

    def __init__(self, value: object, known: Collection[str]) -> None:
        self.items: Mapping[Any, Any] = value if isinstance(value, Mapping) else {}
        # an unknown field may be a refusal that was misspelt
        self.sound = isinstance(value, Mapping) and all(
            isinstance(name, str) and (name in known or name in INERT) for name in self.items
        )

    def _get(self, name: str, *, null: bool) -> Any:
        value = self.items.get(name, _ABSENT)
        return _ABSENT if value is None and null else value

    def has(self, name: str) -> bool:
        """Whether the field stands there, be it null."""
        return name in self.items

    def text(self, name: str, *, required: bool = False, null: bool = False) -> str | None:
        """A text that is not empty, such as an id."""
        value = self._get(name, null=null)
        if isinstance(value, str) and value:
            return value
        if value is not _ABSENT or required:
            self.sound = False
        return None

    def code(self, name: str, known: Container[str], *, required: bool = False, null: bool = False) -> str | None:
        """A code of a list."""
        value = self.text(name, required=required, null=null)
        if value is None or value in known:
            return value
        self.sound = False
        return None

    def flag(self, name: str, *, null: bool = False) -> bool | None:
        """True or False, and nothing that is merely like it."""
        value = self._get(name, null=null)
        if isinstance(value, bool):
            return value
        if value is not _ABSENT:
            self.sound = False
        return None

    def count(self, name: str, *, null: bool = False) -> int | None:
        """A whole number, not negative."""
        value = self._get(name, null=null)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _MOST_DIGITS:
            return value
        if value is not _ABSENT:
            self.sound = False
        return None

    def day(self, name: str, *, required: bool = False, null: bool = False) -> Edtf | None:
        """An uncertain date: an EDTF text or a ``datetime.date``."""
        value = self._get(name, null=null)
        if value is _ABSENT:
            self.sound = self.sound and not required
            return None
        read = _date(value)
        if read is None:
            self.sound = False
        return read

    def names(
        self, name: str, known: Container[str] | None = None, *, required: bool = False, null: bool = False
    ) -> frozenset[str] | None:
        """A list of texts or of codes; None when absent or not readable."""
        value = self._get(name, null=null)
        if value is _ABSENT:
            self.sound = self.sound and not required
            return None
        listed = entries(value)
        if listed is None or not all(isinstance(part, str) and part for part in listed):
            self.sound = False
            return None
        if known is not None and not all(part in known for part in listed):
            self.sound = False
            return None
        return frozenset(listed)

    def granted(self, name: str, known: Container[str] | None = None) -> frozenset[str]:
        """A list that opens: unreadable, it is empty."""
        return self.names(name, known) or frozenset()

    def refused(self, name: str, known: Container[str] | None = None) -> Container[str]:
        """A list that closes: unreadable, it holds everything."""
        if not self.has(name):
            return frozenset()
        value = self.names(name, known)
        return EVERYTHING if value is None else value


def _date(value: object) -> Edtf | None:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        value = value.isoformat()
    if not isinstance(value, str):
        return None
    try:
        read = parse(value)
    except UsageError:
        return None
    return None if read.is_backwards else read
