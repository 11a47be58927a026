"""Facts of sources, links, claims, assessments, evidence and legal characterisations."""

import hashlib
import json
from typing import Any, Final, NamedTuple

from nkhr_schema.fields.edtf import Edtf
from nkhr_schema.rules.engine import collects
from nkhr_schema.rules.facts.notes import explains, notes_of
from nkhr_schema.rules.facts.spans import day

__all__ = [
    "AssessmentFact",
    "CharacterisationFact",
    "ClaimFact",
    "EvidenceFact",
    "SourceFact",
    "SourceLinkFact",
]


_MAKES_A_COPY: Final = frozenset({"copied", "translated", "redacted"})
"""Custody events by which an item comes out of another one."""


class SourceFact(NamedTuple):
    """Of a source. ``group`` is its independence group; without one it stands alone."""

    source_type: str
    provider_id: str | None
    date: Edtf | None
    interview_date: Edtf | None
    group: str | None
    derived_from: tuple[str, ...]
    sensitivity: str | None


class SourceLinkFact(NamedTuple):
    """Of a source link."""

    source_id: str
    target_id: str
    connection: str
    hearsay_depth: int | None


class ClaimFact(NamedTuple):
    """Of a claim. ``value`` is a digest of the canonical JSON of what is asserted: enough to tell whether two differ."""

    subject_id: str
    pointer: str
    value: bytes
    source_link_id: str
    status: str


class AssessmentFact(NamedTuple):
    """Of an assessment."""

    target_id: str
    level: str
    date: Edtf | None
    source_link_ids: tuple[str, ...]
    independent_source_count: int | None


class EvidenceFact(NamedTuple):
    """Of an item of evidence. ``lacks_original``: it was copied, translated or redacted, and no original is named or noted."""

    evidence_type: str
    source_id: str | None
    derived_from_id: str | None
    about_ids: tuple[str, ...]
    sensitivity: str | None
    lacks_original: bool


class CharacterisationFact(NamedTuple):
    """Of a legal characterisation."""

    act_ids: tuple[str, ...]
    crime: str
    instrument: str | None
    state: str | None
    jurisdictional_claim: bool | None
    position: str | None


@collects("source", "source")
def source_fact(record: Any) -> SourceFact:
    """Keep what kind of source it is, from whom and when."""
    return SourceFact(
        record.source_type,
        record.provider_id,
        day(record.date),
        day(record.interview.date) if record.interview else None,
        record.independence_group,
        record.derived_from_ids,
        record.sensitivity,
    )


@collects("source_link", "source_link")
def source_link_fact(record: Any) -> SourceLinkFact:
    """Keep which source speaks of which record, and how it knows."""
    return SourceLinkFact(record.source_id, record.target_id, record.connection, record.hearsay_depth)


@collects("claim", "claim")
def claim_fact(record: Any) -> ClaimFact:
    """Keep what is asserted of which field."""
    value = _whole_numbers(record.value)
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "replace")
    digest = hashlib.blake2b(canonical, digest_size=8).digest()
    return ClaimFact(record.subject_id, record.pointer, digest, record.source_link_id, record.status)


def _whole_numbers(value: Any) -> Any:
    """Return a JSON value with ``170.0`` as ``170``, which is the same number and has one canonical form."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list | tuple):
        return [_whole_numbers(item) for item in value]
    if isinstance(value, dict):
        return {name: _whole_numbers(item) for name, item in value.items()}
    return value


@collects("assessment", "assessment")
def assessment_fact(record: Any) -> AssessmentFact:
    """Keep what was assessed how."""
    return AssessmentFact(
        record.target_id, record.level, day(record.date), record.source_link_ids, record.independent_source_count
    )


@collects("evidence", "evidence")
def evidence_fact(record: Any) -> EvidenceFact:
    """Keep kind and origin of an item."""
    lacks_original = (
        record.derived_from_id is None
        and any(event.event in _MAKES_A_COPY for event in record.custody)
        and not explains(notes_of(record), "/derived_from_id")
    )
    return EvidenceFact(
        record.evidence_type,
        record.source_id,
        record.derived_from_id,
        record.about_ids,
        record.sensitivity,
        lacks_original,
    )


@collects("legal_characterisation", "legal_characterisation")
def characterisation_fact(record: Any) -> CharacterisationFact:
    """Keep which acts are characterised as what."""
    return CharacterisationFact(
        record.act_ids, record.crime, record.instrument, record.state, record.jurisdictional_claim, record.position
    )
