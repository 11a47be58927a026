"""What happens to one element, given what every person in it allows. Source: DEC-12, section 5, section 8.

Each gate returns restrictions; the strongest method wins and all reasons are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.facts import Element
from nkhr_schema.consent.gates import Gate, Recorder, gate, implements
from nkhr_schema.consent.person import Standing
from nkhr_schema.consent.redaction_methods import (
    Restriction,
    coarsened,
    de_identified,
    pseudonymised,
    strength,
    strongest,
    withheld,
)
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.vocabularies.term_codes import ReasonCode, RedactionMethod

__all__ = ["about_whom", "blocked_subject_reasons", "restrictions_of"]

Restrictions = tuple[Restriction, ...]
NONE: Final[Restrictions] = ()

_CO_SUBJECT: Final[frozenset[ReasonCode]] = frozenset({"co_subject_blocked"})
_UNSCREENED: Final[frozenset[ReasonCode]] = frozenset({"free_text_unscreened"})

_NAME_CATEGORIES: Final[dict[str, frozenset[str]]] = {
    "source": frozenset({"identity", "source_identity"}),
    "staff": frozenset({"identity", "staff_identity"}),
    "alleged_perpetrator": frozenset({"perpetrator_identity"}),
}
_OTHER_NAMES: Final = frozenset({"identity", "third_party_names"})


def _because(method: RedactionMethod, *reasons: ReasonCode) -> Restrictions:
    return NONE if method == "keep" else (Restriction(method, frozenset(reasons)),)


def _reasons(restrictions: Restrictions) -> frozenset[ReasonCode]:
    return frozenset(reason for restriction in restrictions for reason in restriction.reasons)


def about_whom(request: Request, name: str, element: Element) -> frozenset[str]:
    """Return the persons an element is about: where it names none, those the record is about. Counts are about nobody."""
    return element.about if element.about or name == "aggregate_counts" else request.record.primary


@gate("DEC-02", "DEC-04")
def element_readable(request: Request, name: str, element: Element) -> Restrictions:
    """An element that cannot be read, or is about nobody known, is dropped."""
    if not element.sound:
        return _because("drop", "category_not_covered")
    if name != "aggregate_counts" and not about_whom(request, name, element):
        return _because("drop", "consent_missing")
    return NONE


@gate("AGR-05", "AGR-07")
def within_agreement(channel: Channel, name: str) -> Restrictions:
    """The category is one that the agreement, and the terms of receipt, speak of."""
    ordinary = name not in codes.SPECIAL_CATEGORIES
    if all(name in limit or (ordinary and codes.ALL_CATEGORIES in limit) for limit in channel.limits):
        return NONE
    return _because("drop", "agreement_category_not_covered")


@gate("CON-17", "CON-18", "SRC-03", "WDR-02", "RED-01")
def category_allowed(standing: Standing, name: str, element: Element) -> Restrictions:
    """A refused category is removed, and so is one that nobody named; special ones are named one by one."""
    if standing.own:
        return NONE
    if standing.person.role != "alleged_perpetrator" and standing.decisions.refuses_category(name):
        return _because("drop", "category_refused")
    if standing.grants(name):
        return NONE
    special = name in codes.SPECIAL_CATEGORIES
    reason: ReasonCode = "explicit_category_consent_required" if special else "category_not_covered"
    return _because(withheld(name, element), reason)


@gate("CON-21", "RED-02", "RED-03", "RED-04", "RED-05")
def conditions_of_person(standing: Standing, name: str, element: Element) -> Restrictions:
    """What the person allowed only without a name, under another name, or less precisely."""
    bound = standing.bound_by
    found: Restrictions = NONE
    if "anonymise" in bound:
        found += _because(de_identified(name, element), "anonymise_required")
    if "pseudonymise" in bound:
        found += _because(pseudonymised(name, element), "pseudonymise_required")
    if "generalise_date" in bound and name == "date_precise":
        found += _because(coarsened(name), "generalise_required")
    if "generalise_place" in bound and name == "location_precise":
        found += _because(coarsened(name), "generalise_required")
    return found


@implements("SRC-01", "SRC-02", "PRP-01", "DEC-12")
def reported(standing: Standing, name: str, *, co_subject: bool) -> frozenset[ReasonCode]:
    """Return the reasons under which a blocked person is reported, which depend on the role."""
    role = standing.person.role
    if co_subject:
        return standing.reasons | _CO_SUBJECT
    if role == "source" or name == "source_identity":
        return frozenset({"source_protected"})
    if role == "staff":
        return frozenset({"staff_protected"})
    return standing.reasons if role == "alleged_perpetrator" else frozenset({"third_party_unconsented"})


def _co_subject(request: Request, standing: Standing) -> bool:
    return standing.name in request.record.primary or (standing.person.sound and standing.person.role == "victim")


@gate("DEC-12", "SRC-01", "SRC-02", "PRP-01", "PRP-02", "RED-01", "RED-07")
def blocked_person(
    request: Request, standing: Standing, name: str, element: Element, standings: Mapping[str, Standing]
) -> Restrictions:
    """An element follows the most restrictive person in it.

    Facts, date and place of an event that a permitting primary subject shares are coarsened; what points to a source
    is not. Everything else goes.
    """
    reasons = reported(standing, name, co_subject=_co_subject(request, standing))
    shared = any(
        other in request.record.primary and standings[other].allowed for other in about_whom(request, name, element)
    )
    event = name in codes.SHARED_EVENT_CATEGORIES and standing.person.role != "source"
    if shared and event and not standing.left_out(name):
        return (Restriction(coarsened(name), reasons),)
    perpetrator = standing.person.role == "alleged_perpetrator"
    refused = not perpetrator and standing.decisions.refuses_category(name)
    method: RedactionMethod = "drop" if refused else withheld(name, element)
    return (Restriction(method, reasons),)


@gate("SRC-02", "DEC-05")
def staff_refuses(standing: Standing, name: str) -> Restrictions:
    """Within the organisation staff are protected only where they refused."""
    return _because("drop", "staff_protected") if standing.decisions.refuses_category(name) else NONE


@gate("RED-07", "DEC-12", "SRC-01", "SRC-02", "PRP-02")
def mentioned_person(request: Request, standing: Standing, name: str, element: Element) -> Restrictions:
    """Whoever is named in a text must have allowed their name. Marked spans are masked; without marks the text goes."""
    if standing.own or (standing.person.role == "staff" and request.internal):
        return NONE
    reasons = _name_withheld(standing) if standing.allowed else reported(standing, name, co_subject=False)
    if not reasons:
        return NONE
    if element.screened is True:
        return (Restriction("mask", reasons),)
    return (Restriction("drop", reasons | _UNSCREENED),)


def _name_withheld(standing: Standing) -> frozenset[ReasonCode]:
    """Why a person who allows the sharing does not allow to be named in it."""
    reasons: set[ReasonCode] = set()
    if "anonymise" in standing.bound_by:
        reasons.add("anonymise_required")
    if "pseudonymise" in standing.bound_by:
        reasons.add("pseudonymise_required")
    categories = _NAME_CATEGORIES.get(standing.person.role, _OTHER_NAMES)
    perpetrator = standing.person.role == "alleged_perpetrator"
    if not perpetrator and any(standing.decisions.refuses_category(category) for category in categories):
        reasons.add("category_refused")
    elif not any(standing.grants(category) for category in categories):
        reasons.add("category_not_covered")
    return frozenset(reasons)


@gate("RED-07", "DEC-02")
def text_screened(request: Request, name: str, element: Element, so_far: Restrictions) -> Restrictions:
    """A text in which nobody has looked for third parties stays behind; only a human says that it was screened."""
    free_text = name == "testimony_text" or element.screened is False
    goes = strongest(so_far) != "drop"
    if free_text and element.screened is not True and goes and not request.internal:
        return _because("drop", "free_text_unscreened")
    return NONE


@gate("RSK-03")
def high_risk_in_public(request: Request, name: str, element: Element, so_far: Restrictions) -> Restrictions:
    """High-risk material is published only without identifying details, even with full consent."""
    if not (request.grave and request.publishes):
        return NONE
    method = de_identified(name, element)
    return _because(method, "risk_high_public") if strength(method) > strength(strongest(so_far)) else NONE


@implements("DEC-12", "DEC-10")
def restrictions_of(
    request: Request,
    channel: Channel,
    name: str,
    element: Element,
    standings: Mapping[str, Standing],
    recorder: Recorder,
) -> Restrictions:
    """Return everything that restricts one element, from all persons in it and from the agreement."""
    found: list[Restriction] = []

    def take(asked: Gate[..., Restrictions], answer: Restrictions, person: str | None = None) -> None:
        if answer:
            found.extend(answer)
            recorder.note(asked, _reasons(answer), element=name, person=person)

    take(element_readable, element_readable(request, name, element))
    if element.sound:
        take(within_agreement, within_agreement(channel, name))
        for person in sorted(about_whom(request, name, element)):
            standing = standings[person]
            if standing.person.role == "staff" and request.internal:
                take(staff_refuses, staff_refuses(standing, name), person)
                continue
            if not standing.allowed:
                answer = blocked_person(request, standing, name, element, standings)
                take(blocked_person, answer, person)
                continue
            refused = category_allowed(standing, name, element)
            take(category_allowed, refused, person)
            if not refused:
                take(conditions_of_person, conditions_of_person(standing, name, element), person)
        for person in sorted(element.mentions):
            take(mentioned_person, mentioned_person(request, standings[person], name, element), person)
        take(high_risk_in_public, high_risk_in_public(request, name, element, tuple(found)))
        take(text_screened, text_screened(request, name, element, tuple(found)))
    return tuple(found)


@gate("DEC-12")
def blocked_subject_reasons(request: Request, standing: Standing) -> frozenset[ReasonCode]:
    """A primary subject who blocks while another permits is reported even where no element names them."""
    return frozenset() if standing.allowed else reported(standing, "", co_subject=True)
