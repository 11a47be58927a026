"""Family G, consents and grounds: who may decide, and what rests on something else (G003, G004, G005, G009).

Disclosures are in :mod:`nkhr_schema.rules.disclosures`, labels of linked records and places in
:mod:`nkhr_schema.rules.labels`. Source: NKHR standard 0.1; consent requirements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

from nkhr_schema.fields.edtf_order import years_between
from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule
from nkhr_schema.rules.facts.consent import GroundFact, IdentifyingFact, day_of

if TYPE_CHECKING:
    from nkhr_schema.rules.consent_facts import Known

__all__ = ["at_risk_and_open", "child_alone", "ground_for_the_living", "named_in_public"]

_GUARDIANS: Final = frozenset({"parent", "legal_guardian"})
_GIVEN: Final = frozenset({"given", "renewed"})


def _known(index: Index) -> Known:
    from nkhr_schema.rules.consent_facts import Known  # the decision is loaded where there is something to decide

    return Known(index)


@dataset_rule("NKHR-G003")
def child_alone(index: Index) -> Iterator[Hit]:
    """For a child a parent or legal guardian consents, or there is another ground."""
    if not index.of("consent"):
        return
    known = _known(index)
    persons = index.of("person")
    for consent_id, consent in index.of("consent").items():
        if consent.giver in _GUARDIANS or consent.status not in _GIVEN or consent.given_on is None:
            continue
        person = persons.get(consent.subject)
        if person is None or person.birth is None or not known.in_hand(consent.subject):
            continue
        age = years_between(person.birth, consent.given_on)
        if age is None or age[1] is None or age[1] >= known.adult_age:
            continue
        by_relative = consent.giver not in ("self", "authorised_representative")
        if by_relative and (known.vital(consent.subject) != "alive" or person.deceased == "unknown"):
            continue  # relatives decide for the dead and the missing
        beside = known.consents.get(consent.subject, ())
        if known.grounds.get(consent.subject) or any(
            other.giver in _GUARDIANS and other.status in _GIVEN for other in beside
        ):
            continue
        yield Hit("/giver", {}, index.place_of(consent_id))


@dataset_rule("NKHR-G004")
def named_in_public(index: Index) -> Iterator[Hit]:
    """A public record holds no direct identifier of a person, unless a valid grant covers publication with identity."""
    if index.envelope is not None and index.envelope.derived is not None:
        return  # the consents stayed with the holder, who decided when the copy was made
    public = (
        (record_id, fact)
        for record_id, fact in index.of("identifying").items()
        if record_id[:4] in _HOLDS_IDENTITY and _is_clear(index, record_id)
    )
    known: Known | None = None
    for record_id, fact in public:
        if known is None:
            known = _known(index)
        for field in _unpublishable(known, record_id, fact):
            yield Hit(f"/{field}", {}, index.place_of(record_id))


_HOLDS_IDENTITY: Final = ("per-", "vic-", "clm-")


def _is_clear(index: Index, record_id: str) -> bool:
    handling = index.of("handling").get(record_id)
    return handling is not None and handling.sensitivity == "clear"


def _unpublishable(known: Known, record_id: str, fact: IdentifyingFact) -> Iterator[str]:
    persons = known.persons_of(record_id)
    allowed: dict[str, bool] = {}
    for field, category in zip(fact.fields, fact.categories, strict=True):
        if category not in allowed:
            allowed[category] = all(_publishable(known, person, category, record_id) for person in persons)
        if not allowed[category]:
            yield field


def _publishable(known: Known, person_id: str, category: str, record_id: str) -> bool:
    if not known.in_hand(person_id):
        return True  # it cannot be told
    if category == "identity" and known.only_perpetrator(person_id):
        return all(known.perpetrators[person_id])
    at = _data_date(known.index)
    return known.publishable(person_id, category, record_id, at)


def _data_date(index: Index) -> date:
    """Return the day on which the dataset was made; without one, today."""
    stated = None if index.envelope is None else day_of(index.envelope.created_at)
    return stated or datetime.now(UTC).date()


@record_rule("NKHR-G005", "person")
def at_risk_and_open(record: Any, context: Context) -> Iterable[Hit]:
    """A person at high or critical risk is labelled amber or stricter."""
    if record.risk_level in ("high", "critical") and record.sensitivity in ("clear", "green"):
        return [Hit("/sensitivity")]
    return ()


_CONSENT: Final = frozenset({"consent", "explicit_consent", "guardian_consent", "none"})
"""Codes of the list ``legal_basis`` that are no ground other than consent."""
_MAY_BE_LOST: Final = frozenset(
    {"missing", "died", "alive_in_custody", "alive_in_custody_arbitrarily", "serving_sentence"}
)
"""States of a victim who is dead or missing, or may be in custody without news."""
_FREE: Final = frozenset(
    {"alive_free", "released", "released_after_sentence", "escaped", "found_alive", "in_third_country", "resettled"}
)
"""States of a victim who could be asked."""


@dataset_rule("NKHR-G009")
def ground_for_the_living(index: Index) -> Iterator[Hit]:
    """A ground other than consent is for the dead, the missing and alleged perpetrators, or as LEG-07 and LEG-08 allow."""
    if not index.of("legal_ground"):
        return
    known = _known(index)
    for ground_id, ground in index.of("legal_ground").items():
        if _needs_absence(ground) and _can_be_asked(known, ground.subject_id):
            yield Hit("/code", {}, index.place_of(ground_id))


def _needs_absence(ground: GroundFact) -> bool:
    """Tell whether a ground counts only where the person cannot be asked."""
    if not ground.assessed or ground.code in _CONSENT:
        return False  # without an assessment it is no ground
    if ground.code == "manifestly_public":
        return ground.published_by not in (None, "data_subject")
    return ground.code != "vital_interest"


def _can_be_asked(known: Known, person_id: str) -> bool:
    if not known.in_hand(person_id) or person_id in known.perpetrators:
        return False
    if known.vital(person_id) != "alive":
        return False
    states = known.victims.get(person_id, frozenset())
    if not states.isdisjoint(_MAY_BE_LOST):
        return False
    return known.index.of("person")[person_id].deceased == "no" or not states.isdisjoint(_FREE)
