"""Family S, claims: what sources say about single fields. Source: NKHR standard 0.1."""

from collections.abc import Iterable, Iterator
from typing import Any

from nkhr_schema.fields.identifiers import record_type_of
from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule
from nkhr_schema.rules.field_types import fits, names_field

__all__ = ["contested_alone", "decided_without_reason", "preferred_twice", "value_and_field"]


@dataset_rule("NKHR-S005")
def contested_alone(index: Index) -> Iterator[Hit]:
    """A contested claim has a partner: a claim on the same field of the same record with another value."""
    claims = index.of("claim")
    values: dict[tuple[str, str], set[bytes]] = {}
    for claim in claims.values():
        values.setdefault((claim.subject_id, claim.pointer), set()).add(claim.value)
    for claim_id, claim in claims.items():
        alone = claim.status == "contested" and len(values[claim.subject_id, claim.pointer]) == 1
        if alone and claim.subject_id not in index.obscured:
            yield Hit("/status", {}, index.place_of(claim_id))


@dataset_rule("NKHR-S006")
def preferred_twice(index: Index) -> Iterator[Hit]:
    """At most one claim on a field is preferred. Of several the one with the lowest id stays, whatever their order."""
    preferred: dict[tuple[str, str], list[str]] = {}
    for claim_id, claim in index.of("claim").items():
        if claim.status == "preferred":
            preferred.setdefault((claim.subject_id, claim.pointer), []).append(claim_id)
    for ids in preferred.values():
        first, *others = sorted(ids)
        for claim_id in others:
            yield Hit("/status", {"first": first}, index.place_of(claim_id))


@record_rule("NKHR-S007", "claim")
def decided_without_reason(record: Any, context: Context) -> Iterable[Hit]:
    """A preferred or rejected claim has a reason."""
    return [Hit("/reason")] if record.reason is None and record.status in ("preferred", "rejected") else ()


@record_rule("NKHR-S009", "claim")
def value_and_field(record: Any, context: Context) -> Iterable[Hit]:
    """The pointer names a field of the subject's type, and the value fits that field."""
    subject = record_type_of(record.subject_id)
    if subject is None:
        return ()
    if not names_field(subject, record.pointer):
        problem = {
            "en": f"A record of type {subject} has no field at this pointer.",
            "ko": f"{subject} 기록에는 이 위치에 해당하는 필드가 없습니다.",
        }
        return [Hit("/pointer", {"problem": problem})]
    if not fits(subject, record.pointer, record.value):
        problem = {
            "en": f"The value could not stand in this field of a record of type {subject}.",
            "ko": f"{subject} 기록의 해당 필드에 들어갈 수 없는 값입니다.",
        }
        return [Hit("/value", {"problem": problem})]
    return ()
