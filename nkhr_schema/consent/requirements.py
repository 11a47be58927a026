"""Where each consent requirement is carried out, or why that is not here."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Final

from nkhr_schema.consent.gates import IMPLEMENTED

__all__ = ["NOT_HERE", "implemented"]

NOT_HERE: Final[Mapping[str, str]] = {
    "CON-01": "identifiers and versions of the consent record; the decision knows the ids of instruments and persons",
    "CON-02": "fields of the consent record; who is accountable does not change what may be shared",
    "CON-03": "fields of the consent record; how the talk was held does not change what may be shared",
    "CON-04": "the export keeps the evidence of consent back; it is a protected element of its own",
    "CON-11": "checklist of the consent record; what was lacking is told by informed = false (CON-14)",
    "CON-26": "field of the consent record; a copy does not change what may be shared",
    "AGR-06": "what happens at the end of the term is followed up by the holder of the agreement",
    "AGR-12": "terms that the organisations follow up; none of them changes what may be shared",
    "AGR-13": "the digest of the signed text is checked when an agreement is entered",
    "DEC-16": "the export calls the decision; there is no way around it",
    "RED-06": "the redaction treats file names, metadata and notes as elements when it derives facts",
    "RED-08": "the redaction removes links to what is withheld, on both sides",
    "RED-09": "the redaction writes the marks; the decision gives method, reasons and policy version for them",
    "RED-11": "the redaction works on a copy; the decision changes nothing",
}
"""Requirement of sections 2 to 8 -> why the decision leaves it to somebody else."""


def implemented() -> dict[str, tuple[str, ...]]:
    """Return requirement -> names of the gates and functions that carry it out."""
    import_module("nkhr_schema.consent.engine")  # which loads every gate
    return {requirement: tuple(names) for requirement, names in sorted(IMPLEMENTED.items())}
