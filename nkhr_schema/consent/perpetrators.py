"""Alleged perpetrators: no consent, but a recorded ground and a purpose or office that carries it. Source: section 5."""

from __future__ import annotations

from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.conditions import overseas_ground
from nkhr_schema.consent.facts import Person
from nkhr_schema.consent.gates import Recorder, gate, implements
from nkhr_schema.consent.grounds import compelled, ground_assessed
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.vocabularies.term_codes import ReasonCode

__all__ = ["perpetrator_categories", "perpetrator_reasons"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()

_PUBLIC: Final = codes.SHARED_EVENT_CATEGORIES | {"perpetrator_identity", "testimony_text"}
_FOR_ACCOUNTABILITY: Final = (
    codes.DATA_CATEGORIES - codes.SPECIAL_CATEGORIES - {"contact", "family_relations", "source_identity"}
)


@gate("PRP-01")
def perpetrator_ground(person: Person) -> Reasons:
    """There is a recorded and assessed ground; compelled disclosure is for people to decide."""
    if not person.sound:
        return frozenset({"legal_basis_missing"})
    return compelled(person) or ground_assessed(person)


@gate("PRP-01")
def perpetrator_purpose(request: Request) -> Reasons:
    """Only purposes of accountability and preservation; publication follows its own rule."""
    if request.for_public_class or request.purpose in codes.ACCOUNTABILITY_PURPOSES:
        return OPEN
    return frozenset({"perpetrator_purpose_limited"})


@gate("PRP-02")
def perpetrator_public(request: Request, person: Person) -> Reasons:
    """The public learns a name only of somebody in official capacity, and only if it was corroborated."""
    if request.for_public_class and not (person.official_capacity and person.corroborated):
        return frozenset({"perpetrator_not_public"})
    return OPEN


@implements("PRP-01", "PRP-02")
def perpetrator_reasons(request: Request, channel: Channel, person: Person, name: str, recorder: Recorder) -> Reasons:
    """Return why nothing about an alleged perpetrator may go; empty if it may."""
    return (
        recorder.told(perpetrator_ground, perpetrator_ground(person), person=name)
        | recorder.told(perpetrator_purpose, perpetrator_purpose(request), person=name)
        | recorder.told(perpetrator_public, perpetrator_public(request, person), person=name)
        | recorder.told(overseas_ground, overseas_ground(request, channel, granted=False), person=name)
    )


def perpetrator_categories(request: Request) -> frozenset[str]:
    """What may go about an alleged perpetrator: to the public what the act needs, else all but private life."""
    return _PUBLIC if request.for_public_class else _FOR_ACCOUNTABILITY
