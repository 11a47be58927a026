"""Family G, what left: disclosures looked at again with the records in hand (G001, G002, G007). Source: NKHR standard 0.1.

A disclosure that was denied is no subject here. What it cannot be told about is not reported: records and persons that are
not in the dataset, consents that it names and that are elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from nkhr_schema.fields.identifiers import record_type_of
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facts.consent import DisclosureFact, IdentifyingFact

if TYPE_CHECKING:
    from nkhr_schema.consent.facts import Withdrawal
    from nkhr_schema.rules.consent_facts import Known

__all__ = ["identifying_without_grant", "quoted_without_grant", "used_after_withdrawal"]

_GONE: Final = frozenset({"drop", "mask", "pseudonymise_hmac", "aggregate", "media_obscure"})
"""Methods after which a value says no more who it is about."""
_TAKEN_OUT: Final = frozenset({"drop", "mask", "aggregate"})
"""Methods after which the words of a text are gone."""
_HEEDED: Final = frozenset({"consent_withdrawn", "co_subject_blocked"})
"""Reasons of a redaction that show that a withdrawal was heeded."""


def _is_redacted(
    disclosure: DisclosureFact, record_id: str, category: str, field: str, methods: frozenset[str] = _GONE
) -> bool:
    """Tell whether a value was taken out: with its whole category, or by a pointer that leads to it or into it."""
    return any(
        part.method in methods
        and part.record_id in (None, record_id)
        and (part.field == field if part.field is not None else part.category == category)
        for part in disclosure.redactions
    )


def _tellable(index: Index, disclosure: DisclosureFact) -> bool:
    """Tell whether the consents that a disclosure relies on are in hand."""
    consents = index.of("consent")
    return all(consent_id in consents for consent_id in disclosure.consent_ids)


def _known(index: Index) -> Known:
    from nkhr_schema.rules.consent_facts import Known  # the decision is loaded where there is something to decide

    return Known(index)


def _category(known: Known, category: str, person_id: str) -> str | None:
    """Return the category of a value about a person; ``None`` for the name of somebody who is a perpetrator only."""
    return None if category == "identity" and known.only_perpetrator(person_id) else category


@dataset_rule("NKHR-G001")
def identifying_without_grant(index: Index) -> Iterator[Hit]:
    """Identifying data leave only under a grant for that purpose and that kind of recipient."""
    if not index.of("disclosure"):
        return
    known = _known(index)
    for disclosure_id, disclosure in index.of("disclosure").items():
        if not _tellable(index, disclosure):
            continue
        for at, record_id in enumerate(disclosure.record_ids):
            fact: IdentifyingFact | None = index.of("identifying").get(record_id)
            if fact is None:
                continue
            left = {
                category
                for field, category in zip(fact.fields, fact.categories, strict=True)
                if not _is_redacted(disclosure, record_id, category, field)
            }
            reasons: set[str] = set()
            for person_id in fact.subjects or known.persons_of(record_id):
                reasons |= _refused(known, disclosure, record_id, person_id, left)
            if reasons:
                params = {"reasons": ", ".join(sorted(reasons))}
                yield Hit(f"/record_ids/{at}", params, index.place_of(disclosure_id))


def _refused(
    known: Known, disclosure: DisclosureFact, record_id: str, person_id: str, categories: set[str]
) -> frozenset[str]:
    """Return why these categories about a person may not go. What a withdrawal takes back is left to G002."""
    if any(_in_scope(withdrawal, disclosure) for withdrawal in known.in_effect(person_id, disclosure)):
        return frozenset()
    reasons: set[str] = set()
    for category in sorted(categories):
        named = _category(known, category, person_id)
        if named is not None and not _withdrawn_category(known, disclosure, person_id, named):
            reasons |= known.refusal_at(disclosure, person_id, named, record_id)
    return frozenset(reasons)


# -- withdrawals -------------------------------------------------------------------------------------------------------


def _in_scope(withdrawal: Withdrawal, disclosure: DisclosureFact) -> bool:
    return (
        withdrawal.all
        or disclosure.purpose in withdrawal.purposes
        or (disclosure.recipient_id is not None and disclosure.recipient_id in withdrawal.recipients)
        or disclosure.recipient_class in withdrawal.recipient_classes
    )


def _withdrawn_category(known: Known, disclosure: DisclosureFact, person_id: str, category: str) -> bool:
    return any(category in w.categories for w in known.in_effect(person_id, disclosure))


def _categories(index: Index, record_id: str) -> set[tuple[str, str]]:
    """Return (category, field) of what certainly stands in a record, so far as its facts tell."""
    found: set[tuple[str, str]] = set()
    fact: IdentifyingFact | None = index.of("identifying").get(record_id)
    if fact is not None:
        found.update(zip(fact.categories, fact.fields, strict=True))
        if fact.verbatim:
            found.add(("testimony_text", "verbatim"))
    act = index.of("act").get(record_id)
    if act is not None and act.has_description:
        found.add(("testimony_text", "description"))
    main = _MAIN.get(record_id[:3])
    if main is not None:
        found.add((main, ""))
    return found


_MAIN: Final = {"det": "criminal_history", "dsp": "escape_route", "rel": "family_relations", "act": "incident_facts"}
"""Prefix of an id -> category of everything that a record of this type must have."""


@dataset_rule("NKHR-G002")
def used_after_withdrawal(index: Index) -> Iterator[Hit]:
    """From the day on which a withdrawal takes effect, what it takes back is not disclosed."""
    if not index.of("disclosure") or not index.of("consent_withdrawal"):
        return
    known = _known(index)
    for disclosure_id, disclosure in index.of("disclosure").items():
        for at, record_id in enumerate(disclosure.record_ids):
            if _withdrawn(known, disclosure, record_id):
                yield Hit(f"/record_ids/{at}", {}, index.place_of(disclosure_id))


def _withdrawn(known: Known, disclosure: DisclosureFact, record_id: str) -> bool:
    if _was_heeded(disclosure, record_id):
        return False
    fact: IdentifyingFact | None = known.index.of("identifying").get(record_id)
    persons = fact.subjects if fact is not None and fact.subjects else known.persons_of(record_id)
    for person_id in persons:
        for withdrawal in known.in_effect(person_id, disclosure):
            if _in_scope(withdrawal, disclosure):
                return True
            for category, field in _categories(known.index, record_id):
                named = _category(known, category, person_id)
                if named is None:
                    continue
                if named in withdrawal.categories and not _is_redacted(disclosure, record_id, category, field):
                    return True
    return False


def _was_heeded(disclosure: DisclosureFact, record_id: str) -> bool:
    """Tell whether a record was left out, or changed because of a withdrawal."""
    main = _main_category(record_id)
    return any(
        part.record_id in (None, record_id)
        and (
            not _HEEDED.isdisjoint(part.reasons)
            or (part.method == "drop" and part.field is None and part.category == main)
        )
        for part in disclosure.redactions
    )


def _main_category(record_id: str) -> str | None:
    model = RECORD_TYPES.get(record_type_of(record_id) or "")
    return None if model is None else model.main_category


# -- quotations --------------------------------------------------------------------------------------------------------


@dataset_rule("NKHR-G007")
def quoted_without_grant(index: Index) -> Iterator[Hit]:
    """The very words of a person are disclosed only under a grant of testimony text."""
    if not index.of("disclosure"):
        return
    known = _known(index)
    for disclosure_id, disclosure in index.of("disclosure").items():
        if not _tellable(index, disclosure):
            continue
        for at, record_id in enumerate(disclosure.record_ids):
            speaker = _speaker(index, record_id)
            if speaker is None:
                continue
            if _is_redacted(disclosure, record_id, "testimony_text", "verbatim", _TAKEN_OUT):
                continue
            withdrawn = any(
                _in_scope(w, disclosure) or "testimony_text" in w.categories
                for w in known.in_effect(speaker, disclosure)
            )
            if not withdrawn and known.refusal_at(disclosure, speaker, "testimony_text", record_id):
                yield Hit(f"/record_ids/{at}", {}, index.place_of(disclosure_id))


def _speaker(index: Index, claim_id: str) -> str | None:
    """Return whose words a claim quotes: the provider of its source, else the person whom it is about."""
    fact: IdentifyingFact | None = index.of("identifying").get(claim_id)
    claim = index.of("claim").get(claim_id)
    if fact is None or claim is None or not fact.verbatim:
        return None
    link = index.of("source_link").get(claim.source_link_id)
    source = None if link is None else index.of("source").get(link.source_id)
    return None if source is None else source.provider_id
