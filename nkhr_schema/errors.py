"""Exceptions: the caller did something wrong, or a file cannot be read at all.

A fault in the data is not an exception but a finding (:mod:`nkhr_schema.findings`). The one place where both meet
is a constructor: ``Act(...)`` has nowhere to return findings to, so it raises :class:`InvalidRecordError`, which
carries them.

::

    NkhrError
    ├── InvalidRecordError   (also ValueError)  a record or value that does not hold; has .findings
    ├── UnreadableError      (also OSError)     a file that cannot be opened or is no text
    ├── UsageError           (also ValueError)  an argument that makes no sense
    └── UnknownTermError     (also KeyError)    a code or list that does not exist

No message ever repeats a value of a record: it may be the name of a person at risk.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkhr_schema.findings import Finding

__all__ = ["InvalidRecordError", "NkhrError", "UnknownTermError", "UnreadableError", "UsageError"]


class NkhrError(Exception):
    """Root of everything that this library raises on purpose."""


class InvalidRecordError(NkhrError, ValueError):
    """A record or a value type that does not satisfy the standard.

    ``findings`` holds one :class:`~nkhr_schema.findings.Finding` for each fault, with code, JSON Pointer, message and
    hint in English and Korean. The input itself is not kept.
    """

    def __init__(self, subject: str, findings: "Sequence[Finding]") -> None:
        self.subject = subject
        self.findings = tuple(findings)
        lines = [f"{subject} does not hold ({len(self.findings)} findings):"]
        lines += [f"  {f.code} at {f.pointer or '/'}: {f.message['en']} {f.hint['en']}".rstrip() for f in self.findings]
        super().__init__("\n".join(lines))

    def __reduce__(self) -> tuple[type["InvalidRecordError"], tuple[str, tuple["Finding", ...]]]:
        return type(self), (self.subject, self.findings)


class UnreadableError(NkhrError, OSError):
    """The input cannot be read at all: missing, a folder, not permitted, no text.

    ``reason`` says which, for programs: ``missing``, ``folder``, ``forbidden``, ``bad_path``, ``binary``, or ``unreadable`` for
    anything else.
    """

    def __init__(self, message: str, *, reason: str = "unreadable") -> None:
        self.reason = reason
        super().__init__(message)


class UsageError(NkhrError, ValueError):
    """An argument is wrong; the message says what would be right."""


class UnknownTermError(NkhrError, KeyError):
    """A vocabulary, a code or a register entry that does not exist; the message names the nearest ones."""

    def __str__(self) -> str:
        # KeyError shows the representation of its argument, which turns a sentence into a quoted string
        return str(self.args[0]) if self.args else ""
