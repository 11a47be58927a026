"""Grounds other than consent. Source: section 4 of the requirements.

They are tried when no withdrawal and no refusal stands and no instrument opens the sharing. For the living only what they
published themselves (LEG-07) and an emergency (LEG-08) count; for the dead and the missing also an assessed ground with
the family's position (LEG-03, LEG-04, LEG-06).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.conditions import overseas_ground
from nkhr_schema.consent.facts import Person
from nkhr_schema.consent.gates import gate, implements
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.vocabularies.term_codes import Obligation, ReasonCode

__all__ = ["Opening", "claims_ground", "ground_assessed", "has_emergency_ground", "opening_by_ground"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()

_CONSENT_WORDS: Final = {"consent", "explicit_consent", "guardian_consent", "none"}
_UNREACHABLE_PURPOSES: Final = {"search_for_missing", "un_human_rights_mechanism", "secure_preservation"}


@dataclass(frozen=True, slots=True)
class Opening:
    """What a ground opens: categories, whether only under a pseudonym, and what has to be done; or why it opens nothing."""

    reasons: Reasons
    categories: frozenset[str] = frozenset()
    pseudonymous: bool = False
    obligations: frozenset[Obligation] = frozenset()


def claims_ground(person: Person) -> bool:
    """Whether somebody relies on a ground other than consent."""
    return person.ground is not None and person.ground.code not in _CONSENT_WORDS


def has_emergency_ground(request: Request) -> bool:
    """Whether an assessed vital interest is recorded for one of the persons the record is mainly about."""
    persons = (request.facts.persons.get(name) for name in request.record.primary)
    return any(person is not None and _vital(person) for person in persons)


def _vital(person: Person) -> bool:
    ground = person.ground
    living = person.sound and person.vital != "deceased"
    return living and ground is not None and ground.code == "vital_interest" and ground.assessed is True


@gate("LEG-01", "DEC-02")
def ground_assessed(person: Person) -> Reasons:
    """No assessment, no ground."""
    ground = person.ground
    known = ground is not None and ground.code in codes.DEAD_OR_MISSING_GROUNDS and ground.assessed is True
    return OPEN if known else frozenset({"legal_basis_missing"})


@gate("LEG-03")
def ground_not_for_public(request: Request) -> Reasons:
    """A ground other than consent never publishes by itself."""
    return frozenset({"legal_basis_not_for_public"}) if request.publishes else OPEN


@gate("LEG-04")
def family_step(person: Person) -> Reasons:
    """The family of a dead or missing person was asked and does not object, or could not be reached safely."""
    if person.family in {"agreed", "unreachable"}:
        return OPEN
    return frozenset({"family_objection" if person.family == "objected" else "family_not_consulted"})


@gate("LEG-01", "LEG-06")
def ground_fits(request: Request, person: Person) -> Reasons:
    """The ground fits the purpose: an unreachable family of a missing person limits it, and the dead have no vital interest."""
    ground = person.ground
    vital_of_dead = ground is not None and ground.code == "vital_interest" and person.vital != "missing"
    unreachable = person.vital == "missing" and person.family == "unreachable"
    if vital_of_dead or (unreachable and request.purpose not in _UNREACHABLE_PURPOSES):
        return frozenset({"legal_basis_purpose_mismatch"})
    return OPEN


@gate("LEG-09")
def compelled(person: Person) -> Reasons:
    """A legal obligation is for people to decide with counsel."""
    by_law = person.ground is not None and person.ground.code == "legal_obligation"
    return frozenset({"legal_process_review"}) if by_law else OPEN


@gate("LEG-07")
def published_by_person(person: Person) -> Reasons:
    """Only what the person made public is public: not what others published, the UN included."""
    ground = person.ground
    if ground is None or ground.published_by != "data_subject":
        return frozenset({"published_by_third_party"})
    # who published what is the assessment; a marked lack of one still counts
    return OPEN if ground.categories and ground.assessed is not False else frozenset({"legal_basis_missing"})


@implements("LEG-01", "LEG-02", "LEG-03", "LEG-04", "LEG-06", "LEG-07", "LEG-08", "SRC-01", "SRC-02")
def opening_by_ground(request: Request, channel: Channel, person: Person, *, no_instrument: bool) -> Opening | None:
    """Return what a ground opens for a person, or why nothing; None where no ground was claimed or could count.

    Sources and staff leave with their own consent only. ``no_instrument`` says that the person left no decision at all;
    then a missing ground is what is missing for the dead and the missing.
    """
    if person.role in {"source", "staff"}:
        return None
    if channel.kind == "emergency":
        return _emergency(person)
    gone = request.gone(person)
    if not claims_ground(person):
        return Opening(ground_assessed(person)) if gone and no_instrument else None
    answer = compelled(person)
    if answer:
        return Opening(answer)
    assert person.ground is not None
    if person.vital == "deceased" and not gone:
        return None  # dead, but perhaps not yet on that day: neither living nor dead for any ground
    if person.ground.code == "manifestly_public":
        return _published(request, channel, person)
    if request.emergency and _vital(person):
        return _emergency(person)
    if not gone:
        return None
    steps = (
        ground_assessed(person)
        or ground_not_for_public(request)
        or family_step(person)
        or ground_fits(request, person)
        or overseas_ground(request, channel, granted=False)
    )
    if steps:
        return Opening(steps)
    return Opening(
        OPEN,
        codes.UNBOUND_CATEGORIES,
        pseudonymous=not person.ground.covers_identity,
        obligations=frozenset({"record_legal_basis"}),
    )


def _published(request: Request, channel: Channel, person: Person) -> Opening:
    assert person.ground is not None
    reasons = published_by_person(person)
    if not reasons and person.vital != "alive":
        reasons = family_step(person)
    reasons = reasons or overseas_ground(request, channel, granted=False)
    if reasons:
        return Opening(reasons)
    return Opening(OPEN, person.ground.categories, obligations=frozenset({"record_legal_basis"}))


def _emergency(person: Person) -> Opening | None:
    if not _vital(person):
        return None
    if person.family == "objected" and person.vital != "alive":
        return Opening(family_step(person))
    return Opening(
        OPEN,
        codes.EMERGENCY_CATEGORIES,
        obligations=frozenset({"record_legal_basis", "document_emergency_basis"}),
    )
