"""One finding: what is wrong, where, and how to mend it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

__all__ = ["LANGUAGES", "Finding", "Severity"]

LANGUAGES = ("en", "ko")
"""Languages that every message, hint and label exists in."""


class Severity(IntEnum):
    """How bad a finding is; larger is worse, so that ``finding.severity >= Severity.WARNING`` reads naturally."""

    INFO = 0
    """A person may want to look."""
    WARNING = 1
    """A person must look: the record may be right."""
    ERROR = 2
    """The record is invalid."""

    @property
    def code(self) -> str:
        """Name on the wire and on the command line: ``error``, ``warning`` or ``info``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in the data.

    ``pointer`` is a JSON Pointer (RFC 6901) into the record, ``""`` for the record as a whole; ``line`` counts from
    1 in JSON Lines and is ``None`` elsewhere; ``position`` counts the records of the input from 1. ``record_id`` is
    given only when it is well formed, because a malformed one may carry a name. ``message`` and ``hint`` map a
    language (``en``, ``ko``) to a sentence. Nothing in a finding repeats a value of the record.
    """

    code: str
    severity: Severity
    pointer: str
    message: Mapping[str, str]
    hint: Mapping[str, str]
    record_id: str | None = None
    record_type: str | None = None
    line: int | None = None
    position: int | None = None
    source: str | None = field(default=None)
    """Name of the file, as it was given by the caller."""

    def __hash__(self) -> int:
        return hash((self.code, self.pointer, self.record_id, self.line, self.position, self.source))

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain JSON data, absent parts left out."""
        data: dict[str, Any] = {"code": self.code, "severity": self.severity.code}
        for name in ("source", "line", "position", "record_id", "record_type"):
            value = getattr(self, name)
            if value is not None:
                data[name] = value
        data["pointer"] = self.pointer
        data["message"] = dict(self.message)
        data["hint"] = dict(self.hint)
        return data

    def to_text(self, lang: str = "en") -> str:
        """Return the finding as one line for a terminal."""
        place = self.pointer or "/"
        hint = self.hint.get(lang) or self.hint["en"]
        message = self.message.get(lang) or self.message["en"]
        return f"{self.severity.code:<7} {self.code} {place}  {message} {hint}".rstrip()
