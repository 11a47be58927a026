"""Cases that any implementation of the standard can be checked with: plain JSON, usable without Python.

``rules/<CODE>.json`` holds the cases of one rule. Each case has a ``description``, ``records``, and what must be found in them:
``valid`` (no error), ``schema_valid`` (the JSON Schema accepts), ``findings`` (code and JSON Pointer into the dataset, all of them).

``situations/<name>.json`` holds, in the same form, the situations that documenters meet most, each recorded as the standard
says: none of them has a finding.
"""

import json
from functools import cache
from importlib import resources
from typing import Any

__all__ = ["ENVELOPE", "cases_of", "codes", "dataset_of"]

ENVELOPE: dict[str, Any] = {
    "type": "dataset",
    "id": "dat-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
    "schema_version": "0.1",
    "vocabulary_version": "2026.11",
    "created_at": "2026-11-24T09:30:00Z",
}
"""The envelope that the records of a case stand in; a case changes single members with its own ``envelope``."""


def codes(folder: str = "rules") -> tuple[str, ...]:
    """Return the codes that have a file of cases, sorted."""
    files = (resources.files("nkhr_schema.conformance") / folder).iterdir()
    return tuple(sorted(file.name.removesuffix(".json") for file in files if file.name.endswith(".json")))


@cache
def cases_of(code: str, folder: str = "rules") -> tuple[dict[str, Any], ...]:
    """Return the cases of one rule."""
    file = resources.files("nkhr_schema.conformance") / folder / f"{code}.json"
    return tuple(json.loads(file.read_text(encoding="utf-8"))["cases"])


def dataset_of(case: dict[str, Any]) -> dict[str, Any]:
    """Return the whole dataset that a case describes."""
    return {**ENVELOPE, **case.get("envelope", {}), "records": case["records"]}
