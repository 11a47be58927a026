"""Facts of consents, of what changes them, of agreements and disclosures; and of what identifies persons.

Consents, withdrawals, events and agreements are kept in the form in which the decision reads them
(:mod:`nkhr_schema.consent.facts`): the rules decide with what the decision itself would know. The decision is loaded when
the first of them comes: most datasets have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from nkhr_schema.fields.edtf import Edtf
from nkhr_schema.rules.engine import collects
from nkhr_schema.rules.facts.spans import day

if TYPE_CHECKING:
    from nkhr_schema.consent.facts import Agreement, Event, Facts, Instrument, Withdrawal

__all__ = [
    "MASK",
    "DisclosureFact",
    "GroundFact",
    "IdentifyingFact",
    "RedactionFact",
    "day_of",
]

MASK: Final = "[withheld]"
"""What stands in a redacted copy for a required text that may not leave."""


class GroundFact(NamedTuple):
    """Of a ground other than consent."""

    subject_id: str
    code: str
    assessed: bool
    date: Edtf | None
    covers_identity: bool
    categories: tuple[str, ...]
    published_by: str | None
    family: str | None


class RedactionFact(NamedTuple):
    """Of a redaction in a disclosure. ``field`` is the field that its pointer leads into; ``None`` for all of the category."""

    record_id: str | None
    field: str | None
    category: str
    method: str
    reasons: tuple[str, ...]


class DisclosureFact(NamedTuple):
    """Of a disclosure that was not denied."""

    at: date
    holder_id: str | None
    recipient_id: str | None
    recipient_class: str
    country: str | None
    purpose: str
    agreement_id: str | None
    record_ids: tuple[str, ...]
    redactions: tuple[RedactionFact, ...]
    consent_ids: tuple[str, ...]


class IdentifyingFact(NamedTuple):
    """Of a record with direct identifiers of persons: the fields that hold them, a pseudonym not being one.

    ``categories`` has the data category of each field. ``subjects`` are the persons where the record names them itself.
    """

    fields: tuple[str, ...]
    categories: tuple[str, ...]
    subjects: tuple[str, ...]
    verbatim: bool


def day_of(timestamp: str) -> date | None:
    """Return the day of a timestamp; ``None`` for one that the calendar does not have, such as 30 February."""
    try:
        return date.fromisoformat(timestamp[:10])
    except ValueError:
        return None


# -- what persons decided ----------------------------------------------------------------------------------------------

_SAME: Final = (
    *("giver", "status", "purposes", "purposes_refused", "recipient_classes", "recipient_classes_refused"),
    *("categories", "categories_refused", "states_excluded", "overseas_transfer", "valid_until_event", "assent"),
    *("capacity", "capacity_of_subject", "informed", "voluntary", "survives_death"),
)
_RENAMED: Final = (
    ("subject", "subject_id"),
    ("recipients", "recipient_ids"),
    ("recipients_refused", "recipient_ids_refused"),
    ("class_refusal_except", "class_refusal_except_ids"),
    ("supersedes", "supersedes_id"),
)
_DATED: Final = ("given_on", "valid_until", "review_due")


def _plain(record: Any, same: Iterable[str], renamed: Iterable[tuple[str, str]] = ()) -> dict[str, Any]:
    """Return fields that are set, under the names of section 10 of the consent requirements."""
    values = {name: getattr(record, name) for name in same}
    values.update((name, getattr(record, own)) for name, own in renamed)
    return {name: value for name, value in values.items() if value is not None and value != ()}


def _read(name: str, data: dict[str, Any]) -> Facts:
    from nkhr_schema.consent import read_facts

    return read_facts({name: [data]})


def _edtf(value: Any) -> str | None:
    return None if value is None else str(value.edtf)


@collects("consent", "consent")
def consent_fact(record: Any) -> Instrument:
    """Keep a consent as the decision reads it."""
    data = {"id": record.id, **_plain(record, _SAME, _RENAMED)}
    data.update((name, text) for name in _DATED if (text := _edtf(getattr(record, name))) is not None)
    if record.mandate is not None:
        data["mandate"] = record.mandate.text
    if record.conditions:
        data["conditions"] = [
            {"code": part.code, "date": _edtf(part.date), "event": part.event} for part in record.conditions
        ]
    return _read("consents", data).consents[0]


@collects("consent_withdrawal", "consent_withdrawal")
def withdrawal_fact(record: Any) -> Withdrawal:
    """Keep a withdrawal as the decision reads it."""
    scope = _plain(record.scope, ("all", "purposes", "recipient_classes", "categories"))
    if record.scope.recipient_ids:
        scope["recipients"] = record.scope.recipient_ids
    data = {
        "subject": record.subject_id,
        "effective_on": record.effective_on.edtf,
        "scope": scope,
        "lifted_by": record.lifted_by_ids,
    }
    return _read("withdrawals", data).withdrawals[0]


@collects("condition_event", "condition_event")
def event_fact(record: Any) -> Event | None:
    """Keep an event as the decision reads it."""
    renamed = (("subject", "subject_id"), ("recipient", "recipient_id"))
    data = {"on": record.on.edtf, **_plain(record, ("code", "purpose", "verified"), renamed)}
    return next(iter(_read("events", data).events), None)


@collects("legal_ground", "legal_ground")
def ground_fact(record: Any) -> GroundFact:
    """Keep on what a use without consent rests."""
    return GroundFact(
        record.subject_id,
        record.code,
        record.assessed,
        day(record.date),
        bool(record.covers_identity),
        record.categories,
        record.published_by,
        record.family,
    )


@collects("sharing_agreement", "sharing_agreement")
def agreement_fact(record: Any) -> Agreement | None:
    """Keep an agreement as the decision reads it."""
    same = ("status", "purposes", "categories", "onward", "onward_states", "confidential", "security")
    data = {
        "id": record.id,
        "parties": [party.organisation_id for party in record.parties],
        "from": record.starts_on.edtf,
        "to": record.ends_on.edtf,
        **_plain(record, (*same, "transfer_ground", "min_k", "consent_refresh_days")),
    }
    return next(iter(_read("agreements", data).agreements), None)


@collects("disclosure", "disclosure")
def disclosure_fact(record: Any) -> DisclosureFact | None:
    """Keep what went to whom for what, unless it was denied."""
    at = day_of(record.at)
    if record.outcome == "deny" or at is None:
        return None
    redactions = tuple(
        RedactionFact(
            part.record_id,
            part.pointer.split("/")[1] if part.pointer else None,
            part.category,
            part.method,
            part.reasons,
        )
        for part in record.redactions
    )
    who = record.recipient
    return DisclosureFact(
        at,
        record.holder_id,
        who.id,
        who.recipient_class,
        who.country,
        record.purpose,
        record.agreement_id,
        record.record_ids,
        redactions,
        record.consent_ids,
    )


# -- what identifies a person ---------------------------------------------------------------------------------------------

_OF_PERSON: Final[Mapping[str, str]] = {
    **dict.fromkeys(("names", "description", "birth_place", "marital_status", "education"), "identity"),
    **dict.fromkeys(("occupation", "occupation_text", "external_ids", "birth"), "identity"),
    **dict.fromkeys(("home_place", "phones"), "contact"),
}
"""Fields of a person that are direct identifiers: those of identity and contact, without sex and what only says an age."""
_YEAR: Final = 364
"""Days between the first and the last day of a year. A birth that is known no better only says an age."""
_OF_EVIDENCE: Final[Mapping[str, str]] = {
    "photograph": "photo",
    "video": "audio_video",
    "audio": "audio_video",
    "facial_composite": "biometric_genetic",
    "identity_document": "documents",
    "medical_report": "documents",
    "autopsy": "documents",
    "judgment_document": "documents",
    "testimony_record": "documents",
}
"""Types of evidence that show or name the persons whom the item is about."""


@lru_cache(maxsize=4096)
def _identifying(fields: tuple[str, ...], categories: tuple[str, ...]) -> IdentifyingFact:
    return IdentifyingFact(fields, categories, (), False)


@collects("identifying", "person")
def identifiers_of_person(record: Any) -> IdentifyingFact | None:
    """Keep which direct identifiers of a person stand there."""
    fields = sorted(_OF_PERSON.keys() & record.model_fields_set)
    fields = [name for name in fields if getattr(record, name) and _tells_who(record, name)]
    if not fields:
        return None
    return _identifying(tuple(fields), tuple(_OF_PERSON[name] for name in fields))


def _tells_who(record: Any, name: str) -> bool:
    if name == "names":
        return any(part.kind != "pseudonym" and part.full != MASK for part in record.names)
    if name == "description":
        return any(part.text != MASK for part in record.description)
    if name == "birth":
        born = day(record.birth)
        if born is None or born.earliest is None or born.latest is None:
            return False
        return (born.latest - born.earliest).days < _YEAR
    return True


@collects("identifying", "victim")
def identifiers_of_victim(record: Any) -> IdentifyingFact | None:
    """Keep that the whereabouts of a victim stand there."""
    place = record.whereabouts
    if place is None or (place.location_id is None and place.text == MASK):
        return None
    return _identifying(("whereabouts",), ("contact",))


@collects("identifying", "evidence")
def identifiers_of_evidence(record: Any) -> IdentifyingFact | None:
    """Keep what an item shows of the persons whom it is about."""
    category = _OF_EVIDENCE.get(record.evidence_type)
    if category is None or not record.about_ids:
        return None
    return IdentifyingFact(("evidence_type",), (category,), record.about_ids, False)


@collects("identifying", "claim")
def identifiers_of_claim(record: Any) -> IdentifyingFact | None:
    """Keep that a claim asserts a direct identifier of a person, and whether it quotes."""
    name = record.pointer.split("/")[1] if record.pointer else ""
    asserts = record.subject_id.startswith("per-") and name in _OF_PERSON and record.value != MASK
    asserts = asserts and name != "birth"
    quotes = any(words.text != MASK for words in record.verbatim)
    if not asserts and not quotes:
        return None
    categories = (_OF_PERSON[name],) if asserts else ()
    return IdentifyingFact(("value",) if asserts else (), categories, (), quotes)
