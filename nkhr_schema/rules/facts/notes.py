"""What annotations explain: which fields are said to be missing for a reason."""

from typing import Any

__all__ = ["NO_NOTES", "Notes", "explains", "notes_of"]

Notes = frozenset[str]
"""Pointers of the fields whose absence is explained by an annotation of kind ``missing``."""

NO_NOTES: Notes = frozenset()


def notes_of(record: Any) -> Notes:
    """Return the pointers that annotations of kind ``missing`` explain."""
    return frozenset(note.pointer for note in record.annotations if note.kind == "missing")


def explains(notes: Notes, pointer: str) -> bool:
    """Tell whether the absence of a field is explained: at the field itself or at something that holds it."""
    return any(pointer == note or pointer.startswith(note + "/") for note in notes)
