"""Whether one instrument is valid on a day: its state, its defects, its time, and who gave it. Source: section 2."""

from __future__ import annotations

from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.dates import (
    age_reached,
    certainly_after,
    certainly_from,
    has_come,
    is_over,
    may_be_over,
    may_have_come,
)
from nkhr_schema.consent.facts import Instrument, Person
from nkhr_schema.consent.gates import Gate, gate, implements
from nkhr_schema.consent.request import Request
from nkhr_schema.fields.edtf import Edtf
from nkhr_schema.vocabularies.term_codes import ReasonCode

__all__ = ["VALIDITY_GATES", "genuine_decision", "may_be_in_force", "may_hold", "valid_reasons"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()

_STATUS: Final[dict[str | None, ReasonCode]] = {
    "requested": "consent_pending",
    "deferred": "consent_pending",
    "refused": "consent_refused",
    "withdrawn": "consent_withdrawn",
    "revoked": "consent_invalid",
    "expired": "consent_expired",
    "invalidated": "consent_invalid",
}
_NO_CAPACITY: Final = {"impaired", "none"}
_LAPSED: Final[frozenset[ReasonCode]] = frozenset(
    {
        "consent_expired",
        "consent_withdrawn",
        "consent_refused",
        "consent_ended_by_death",
        "reconsent_required_adult",
        "mandate_expired",
    }
)
"""Reasons that leave it true that the person once decided."""
_OF_GIVER: Final[frozenset[ReasonCode]] = frozenset(
    {"giver_not_authorised", "guardian_consent_missing", "reconsent_required_adult", "consent_ended_by_death"}
)
_OF_TIME: Final[frozenset[ReasonCode]] = frozenset({"consent_expired", "consent_not_yet_effective", "mandate_expired"})


@gate("CON-24", "DEC-02")
def status_permits(request: Request, person: Person, instrument: Instrument) -> Reasons:
    """Two states permit, given and renewed. Every other denies, an unknown one too."""
    if instrument.status in {"given", "renewed"}:
        return OPEN
    return frozenset({_STATUS.get(instrument.status, "consent_unknown")})


@gate("CON-12", "CON-14", "CON-22")
def free_of_defects(request: Request, person: Person, instrument: Instrument) -> Reasons:
    """Consent is informed and voluntary, and ends on a day, with an event, or is at least looked at again."""
    bounded = instrument.valid_until or instrument.valid_until_event or instrument.review_due
    if instrument.informed and instrument.voluntary and bounded:
        return OPEN
    return frozenset({"consent_invalid"})


@gate("CON-10", "DEC-08")
def in_effect(request: Request, person: Person, instrument: Instrument) -> Reasons:
    """It starts on the day it was given; an imprecise one on the last day that it could mean."""
    return OPEN if has_come(instrument.given_on, request.at) else frozenset({"consent_not_yet_effective"})


@gate("CON-22", "DEC-07", "DEC-08")
def not_expired(request: Request, person: Person, instrument: Instrument) -> Reasons:
    """It ends after its last day, or once the event that ends it may have happened, verified or not."""
    ended = instrument.valid_until is not None and may_be_over(instrument.valid_until, request.at)
    if instrument.valid_until_event is not None:
        ended = ended or not request.facts.events_readable
        ended = ended or any(
            event.code == instrument.valid_until_event
            and (event.subject == instrument.subject or event.subject not in request.facts.persons)
            and may_have_come(event.on, request.at)
            for event in request.facts.events
        )
    return frozenset({"consent_expired"}) if ended else OPEN


@gate("LEG-05")
def survives(request: Request, person: Person, instrument: Instrument) -> Reasons:
    """Consent outlives the person unless the person limited it to their lifetime."""
    died = person.vital == "deceased" and may_have_come(person.death_on, request.at)
    return frozenset({"consent_ended_by_death"}) if died and not instrument.survives_death else OPEN


@gate("CON-05", "CON-06", "CON-07", "CON-08", "CON-09", "LEG-04", "SUB-02")
def giver_may_decide(request: Request, person: Person, instrument: Instrument) -> Reasons:
    """The person decides. Somebody else does only for a minor, without capacity, by mandate, or for the dead and missing."""
    giver = instrument.giver
    if giver == "self":
        return _self(request, person, instrument)
    if instrument.capacity in _NO_CAPACITY:
        return frozenset({"capacity_lacking"})
    if giver in {"parent", "legal_guardian"}:
        return _guardian(request, person, instrument)
    if giver == "authorised_representative":
        return _representative(request, person, instrument)
    return _relative(request, person, instrument)


VALIDITY_GATES: Final[tuple[Gate[[Request, Person, Instrument], Reasons], ...]] = (
    status_permits,
    free_of_defects,
    in_effect,
    not_expired,
    survives,
    giver_may_decide,
)


@implements("DEC-11")
def valid_reasons(request: Request, person: Person, instrument: Instrument) -> Reasons:
    """Return everything that makes the instrument invalid on that day."""
    return frozenset().union(*(asked(request, person, instrument) for asked in VALIDITY_GATES))


@implements("CON-25", "WDR-05")
def genuine_decision(request: Request, person: Person, instrument: Instrument) -> bool:
    """Whether it is a decision that a person who could decide made by that day, be it lapsed since.

    Only such an instrument can replace an earlier refusal or lift a withdrawal.
    """
    return instrument.sound and valid_reasons(request, person, instrument) <= _LAPSED


@implements("DEC-08", "DEC-15")
def may_be_in_force(request: Request, instrument: Instrument) -> bool:
    """Whether the person may be bound to it and by it: a permissive state, and a time that has not certainly passed.

    A grant counts only while it is certainly in force; what limits counts as long as it may be.
    """
    until = instrument.valid_until
    event = instrument.valid_until_event
    ended = is_over(until, request.at) or any(
        found.code == event and found.verified is True and has_come(found.on, request.at)
        for found in request.facts.events
    )
    permissive = instrument.status in {"given", "renewed"}
    return permissive and not ended and may_have_come(instrument.given_on, request.at)


@implements("DEC-08", "DEC-15")
def may_hold(request: Request, person: Person, instrument: Instrument) -> bool:
    """Whether it is valid, or fails for its time alone and may be in force all the same.

    Who might decide depends on ages and on a death: where one of these days is not exactly known, that counts as time.
    """
    reasons = valid_reasons(request, person, instrument)
    days = (person.birth, person.death_on, instrument.given_on)
    if any(day is not None and (day.earliest is None or day.earliest != day.latest) for day in days):
        reasons -= _OF_GIVER
    mandate = instrument.mandate
    over = isinstance(mandate, Edtf) and is_over(mandate, request.at)
    return reasons <= _OF_TIME and may_be_in_force(request, instrument) and not over


def _adult(request: Request, person: Person, day: Edtf | None) -> bool:
    """Whether the person was certainly of age by the first day that ``day`` may mean; None is the day of decision."""
    if person.birth is None:
        return not request.policy.birth_required
    at = request.at if day is None else day.earliest
    if day is None and request.is_dead(person) and person.death_on is not None:
        at = person.death_on.latest  # nobody comes of age after death
    return age_reached(person.birth, request.policy.adult_age, at)


def _self(request: Request, person: Person, instrument: Instrument) -> Reasons:
    reasons: set[ReasonCode] = set()
    if person.vital == "deceased" and certainly_after(instrument.given_on, person.death_on):
        reasons.add("consent_invalid")  # the dead do not consent
    if {instrument.capacity, instrument.capacity_of_subject} & _NO_CAPACITY:
        reasons.add("capacity_lacking")
    if not _adult(request, person, None):
        reasons.add("guardian_consent_missing")
    elif instrument.given_on is not None and not _adult(request, person, instrument.given_on):
        reasons.add("reconsent_required_adult")  # given alone as a minor; coming of age does not mend it
    return frozenset(reasons)


def _guardian(request: Request, person: Person, instrument: Instrument) -> Reasons:
    known_birth = person.birth is not None and person.birth.latest is not None
    if known_birth and not _adult(request, person, None) and not _given_for_gone(request, person, instrument):
        return _assent(instrument)
    if instrument.giver == "legal_guardian" and instrument.capacity_of_subject == "none":
        return OPEN
    if instrument.giver == "parent" and _given_for_gone(request, person, instrument):
        return _relative(request, person, instrument)
    was_minor = known_birth and not _adult(request, person, instrument.given_on)
    return frozenset({"reconsent_required_adult" if was_minor else "giver_not_authorised"})


def _assent(instrument: Instrument) -> Reasons:
    if instrument.assent in {"given", "not_capable"}:
        return OPEN
    return frozenset({"child_refused" if instrument.assent == "refused" else "child_assent_missing"})


def _representative(request: Request, person: Person, instrument: Instrument) -> Reasons:
    mandate = instrument.mandate
    if mandate is None or mandate is False:
        return frozenset({"giver_not_authorised"})
    if person.vital == "deceased" and not certainly_from(person.death_on, instrument.given_on):
        return frozenset({"giver_not_authorised"})  # a mandate ends with the life of who gave it
    if not _adult(request, person, None):
        return frozenset({"guardian_consent_missing"})
    if mandate is not True and may_be_over(mandate, request.at):
        return frozenset({"mandate_expired"})
    return OPEN


def _given_for_gone(request: Request, person: Person, instrument: Instrument) -> bool:
    """Whether it was given for somebody who had died; of a missing adult nobody knows better than the family."""
    if person.vital == "missing":
        return _adult(request, person, None)
    return request.is_dead(person) and certainly_from(instrument.given_on, person.death_on)


def _relative(request: Request, person: Person, instrument: Instrument) -> Reasons:
    if instrument.giver not in codes.RELATIVES or not _given_for_gone(request, person, instrument):
        return frozenset({"giver_not_authorised"})
    return frozenset({"family_objection"}) if person.family == "objected" else OPEN
