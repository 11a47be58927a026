"""The published files, read as they stand in the package: no model is imported for it."""

import json
from importlib import resources
from typing import Any, Final

from nkhr_schema.errors import UnknownTermError
from nkhr_schema.fields.identifiers import PREFIXES

__all__ = ["fields_json", "json_schema", "schema_text"]

_REPORT: Final = "report"


def schema_text(name: str | None = None) -> str:
    """Return the text of the JSON Schema of one record type (``"act"``), of a ``"report"``, or of a whole dataset.

    Raises :class:`~nkhr_schema.errors.UnknownTermError`, which names the record types.
    """
    chosen = "dataset" if name is None else name
    if chosen not in PREFIXES and chosen != _REPORT:
        raise UnknownTermError(f"No schema of that name; there are: {', '.join([*PREFIXES, _REPORT])}.")
    return _read(f"{chosen}.schema.json")


def json_schema(name: str | None = None) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one record type (``"act"``), or of a whole dataset.

    Each is complete in itself; the one of a dataset holds all record types. ``"report"`` is the schema of a validation
    report as JSON. Every call returns a dict of its own.
    Raises :class:`~nkhr_schema.errors.UnknownTermError`, which names the record types.
    """
    found: dict[str, Any] = json.loads(schema_text(name))
    return found


def fields_json() -> dict[str, Any]:
    """Return what is known of each field beside the schema: labels, examples, data category, vocabulary, references."""
    found: dict[str, Any] = json.loads(_read("fields.json"))
    return found


def _read(name: str) -> str:
    return (resources.files("nkhr_schema.publish") / "schemas" / name).read_text(encoding="utf-8")
