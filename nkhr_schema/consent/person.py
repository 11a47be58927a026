"""What one person allows: withdrawal, refusal, instruments, other grounds, in this order. Source: DEC-10, DEC-11."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.conditions import (
    REDACTING,
    REMAINING,
    conditions_met,
    covered,
    overseas_ground,
    review_blocks,
    review_overdue,
    unmet,
)
from nkhr_schema.consent.facts import Instrument, Person
from nkhr_schema.consent.gates import Recorder, gate, implements
from nkhr_schema.consent.grounds import claims_ground, ground_assessed, opening_by_ground
from nkhr_schema.consent.instrument import VALIDITY_GATES, may_be_in_force, may_hold, survives
from nkhr_schema.consent.perpetrators import perpetrator_categories, perpetrator_reasons
from nkhr_schema.consent.refusals import REFUSAL_GATES, refused_recipient
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.consent.standing import Decisions, withdrawn
from nkhr_schema.vocabularies.term_codes import Obligation, ReasonCode

__all__ = ["Standing", "assess"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()

UNKNOWN_PERSON: Final = Person(role="third_party", vital="alive", sound=False)
"""Somebody whom an element names and the facts do not describe."""


@dataclass(frozen=True)
class Standing:
    """Whether a person allows this sharing in this way, why not, and within which limits.

    ``instruments`` are the satisfied ones, ``categories`` what another ground opens, ``bound_by`` the redacting
    conditions. ``own`` marks the person who gets their own data.
    """

    name: str
    person: Person
    decisions: Decisions
    reasons: Reasons = OPEN
    own: bool = False
    instruments: tuple[Instrument, ...] = ()
    categories: frozenset[str] = frozenset()
    bound_by: frozenset[str] = frozenset()
    obligations: frozenset[Obligation] = frozenset()
    remaining: frozenset[str] = frozenset()

    @property
    def allowed(self) -> bool:
        """Whether anything about the person may go at all."""
        return not self.reasons

    @property
    def relied_on(self) -> tuple[str, ...]:
        """Ids of the instruments, or the code of the ground, that the sharing rests on."""
        if self.own:
            return ("subject_access",)
        if not self.allowed:
            return ()
        ground = (self.person.ground.code,) if self.categories and self.person.ground is not None else ()
        return tuple(sorted(i.id for i in self.instruments if i.id is not None)) or ground

    def grants(self, category: str) -> bool:
        """Whether a category was opened by name or, for an ordinary one, as part of all of them."""
        if self.own or category in self.categories:
            return True
        ordinary = category in codes.DATA_CATEGORIES - codes.SPECIAL_CATEGORIES
        return any(
            (category in i.categories or (ordinary and codes.ALL_CATEGORIES in i.categories))
            and not self.decisions.category_ended(i, category)
            for i in self.instruments
        )

    @implements("DEC-12")
    def left_out(self, category: str) -> bool:
        """Whether a person who blocks would not even have allowed a category otherwise; then it is not coarsened."""
        if self.person.role == "alleged_perpetrator":
            return False
        ground = self.person.ground
        unreadable = not self.person.sound or (ground is not None and not ground.sound)
        if unreadable or self.decisions.refuses_category(category):
            return True
        # a refusal need not list categories; a grant that lists none grants none
        lists = [
            i.categories
            for i in self.decisions.instruments
            if self.decisions.stands(i) and (i.categories or i.status != "refused" or not i.sound)
        ]
        if ground is not None and ground.code == "manifestly_public":
            lists.append(ground.categories)
        elif ground is not None and ground.code == "vital_interest" and self.decisions.request.emergency:
            lists.append(codes.EMERGENCY_CATEGORIES)
        return any(category not in named and codes.ALL_CATEGORIES not in named for named in lists)


@gate("DEC-02", "DEC-04")
def person_readable(person: Person) -> Reasons:
    """Of somebody who is not described, or not readably, nothing goes."""
    return OPEN if person.sound else frozenset({"consent_unknown"})


@gate("DEC-02", "CON-24")
def consent_on_record(decisions: Decisions) -> Reasons:
    """Silence is not consent."""
    known = any(decisions.grants_of(i) for i in decisions.instruments)
    return OPEN if known else frozenset({"consent_missing"})


@gate("WDR-05")
def not_ended(decisions: Decisions, instrument: Instrument) -> Reasons:
    """What a withdrawal ended does not come back with a later consent."""
    return frozenset({"consent_withdrawn"}) if decisions.ended(instrument) else OPEN


@gate("DEC-02", "DEC-04")
def wishes_readable(instruments: list[Instrument]) -> Reasons:
    """Neither a ground nor a mandate passes over a decision that nobody can read: it may say what must not happen."""
    return OPEN if all(instrument.sound for instrument in instruments) else frozenset({"consent_unknown"})


@implements("DEC-10", "DEC-11", "SUB-01")
def assess(request: Request, channel: Channel, name: str, recorder: Recorder) -> Standing:
    """Return what one person allows in this way of sharing."""
    person = request.facts.persons.get(name, UNKNOWN_PERSON)
    standing = Standing(name, person, Decisions(request, name, person))
    if name == request.own:
        return _own(request, channel, standing, recorder)
    if person.role == "alleged_perpetrator":
        reasons = perpetrator_reasons(request, channel, person, name, recorder)
        if reasons:
            return replace(standing, reasons=reasons)
        return replace(
            standing,
            categories=perpetrator_categories(request),
            obligations=frozenset({"record_legal_basis"}),
        )
    decisions = standing.decisions
    blocked = (
        recorder.told(withdrawn, withdrawn(decisions, claims_ground(person)), person=name)
        or _refusals(request, channel, decisions, recorder)
        or recorder.told(person_readable, person_readable(person), person=name)
    )
    if blocked:
        return replace(standing, reasons=blocked)
    satisfied, collected = _instruments(request, channel, decisions, recorder)
    if satisfied:
        return _by_consent(request, standing, satisfied)
    return _by_ground(request, channel, standing, collected, recorder)


def _own(request: Request, channel: Channel, standing: Standing, recorder: Recorder) -> Standing:
    """Their own data, to the person or to who acts for them; but not to a representative whom the person refused."""
    reasons: set[ReasonCode] = set()
    decisions = standing.decisions
    if request.recipient.recipient_class == "subject_representative":
        who = request.recipient
        left = [i for i in decisions.instruments if decisions.stands(i)]
        reasons |= recorder.told(wishes_readable, wishes_readable(left), person=standing.name)
        for instrument in left:
            answer = refused_recipient(request, channel, instrument)
            reasons |= recorder.told(refused_recipient, answer, person=standing.name, instrument=instrument.id)
        if any(
            who.id in w.recipients or who.recipient_class in w.recipient_classes for w in decisions.standing_withdrawals
        ):
            reasons.add("consent_withdrawn")
            recorder.note(withdrawn, {"consent_withdrawn"}, person=standing.name)
    return replace(standing, own=not reasons, reasons=frozenset(reasons))


def _refusals(request: Request, channel: Channel, decisions: Decisions, recorder: Recorder) -> Reasons:
    """The refusals of every instrument that stands; each is reported."""
    reasons: set[ReasonCode] = set()
    for instrument in decisions.instruments:
        if decisions.stands(instrument):
            for asked in REFUSAL_GATES:
                answer = asked(request, channel, instrument)
                reasons |= recorder.told(asked, answer, person=decisions.name, instrument=instrument.id)
    return frozenset(reasons)


def _instruments(
    request: Request, channel: Channel, decisions: Decisions, recorder: Recorder
) -> tuple[tuple[Instrument, ...], Reasons]:
    """Return the instruments that open the sharing completely, each on its own; if none, all reasons."""
    satisfied: list[Instrument] = []
    reasons: set[ReasonCode] = set(
        recorder.told(consent_on_record, consent_on_record(decisions), person=decisions.name)
    )
    for instrument in decisions.instruments:
        if decisions.grants_of(instrument):
            answer = _one_instrument(request, channel, decisions, instrument, recorder)
            reasons |= answer
            if not answer:
                satisfied.append(instrument)
    if satisfied and channel.kind == "emergency":
        # consent needs an agreement with the recipient; the emergency replaces it for its own ground only
        reasons.add("agreement_missing")
        return (), frozenset(reasons)
    return tuple(satisfied), frozenset(reasons)


def _one_instrument(
    request: Request, channel: Channel, decisions: Decisions, instrument: Instrument, recorder: Recorder
) -> Reasons:
    about = {"person": decisions.name, "instrument": instrument.id}
    ended = recorder.told(not_ended, not_ended(decisions, instrument), **about)
    invalid = [recorder.told(asked, asked(request, decisions.person, instrument), **about) for asked in VALIDITY_GATES]
    if ended or any(invalid):
        return ended.union(*invalid)
    missing = recorder.told(covered, covered(request, instrument), **about)
    if missing:
        return missing
    granted = instrument.overseas_transfer == "granted"
    transfer = recorder.told(overseas_ground, overseas_ground(request, channel, granted), **about)
    if transfer:
        return transfer
    open_conditions = unmet(request, channel, decisions.person, instrument)
    if open_conditions:
        return recorder.told(conditions_met, open_conditions, **about)
    return recorder.told(review_blocks, review_blocks(request, instrument), **about)


@implements("CON-21", "CON-23", "CON-25", "DEC-15")
def _by_consent(request: Request, standing: Standing, satisfied: tuple[Instrument, ...]) -> Standing:
    """Grants of the satisfied instruments add up, and so do redacting conditions.

    Conditions of an instrument for the same purpose and recipient bind as long as it may be in force, even if another
    of its conditions is not met: to add a condition must never open anything. Those of an unreadable one bind too.
    """
    decisions = standing.decisions
    binding = [
        i
        for i in decisions.instruments
        if i in satisfied or (decisions.stands(i) and (not i.sound or _applies(request, i)))
    ]
    review: frozenset[Obligation] = frozenset(
        {"review_consent"} if any(review_overdue(request, i) for i in satisfied) else ()
    )
    return replace(
        standing,
        instruments=satisfied,
        bound_by=_redacting(binding),
        obligations=review,
        remaining=_remaining(satisfied),
    )


def _applies(request: Request, instrument: Instrument) -> bool:
    return may_be_in_force(request, instrument) and not covered(request, instrument)


def _redacting(instruments: list[Instrument]) -> frozenset[str]:
    named = {condition.code for instrument in instruments for condition in instrument.conditions}
    # what could not be read may have been the strictest of them
    return frozenset(named & REDACTING) | ({"anonymise"} if codes.UNREADABLE in named else frozenset())


def _remaining(instruments: tuple[Instrument, ...]) -> frozenset[str]:
    return frozenset(c.code for i in instruments for c in i.conditions if c.code in REMAINING)


@implements("LEG-02", "LEG-05", "DEC-11", "DEC-15")
def _by_ground(
    request: Request, channel: Channel, standing: Standing, collected: Reasons, recorder: Recorder
) -> Standing:
    """Try a ground other than consent. What the person attached to any decision binds it too.

    A wish such as an embargo, or that consent ends with life, is no gap that another ground may fill; nor is a consent
    that was withdrawn, or one for just this sharing that holds, or may hold, and lacks something else.
    """
    decisions, person = standing.decisions, standing.person
    if "consent_withdrawn" in collected:
        switched = claims_ground(person) and not request.is_dead(person)
        more: frozenset[ReasonCode] = frozenset({"withdrawn_no_basis_switch"} if switched else ())
        return replace(standing, reasons=collected | more)
    readable = any(i.sound and i.subject == standing.name for i in decisions.instruments)
    opening = opening_by_ground(request, channel, person, no_instrument=not readable)
    if opening is None:
        return replace(standing, reasons=collected)
    if opening.reasons:
        recorder.note(ground_assessed, opening.reasons, person=standing.name)
        only_ground = request.gone(person) and not readable
        return replace(standing, reasons=opening.reasons if only_ground else collected | opening.reasons)
    left = [i for i in decisions.instruments if decisions.stands(i)]
    unread = recorder.told(wishes_readable, wishes_readable(left), person=standing.name)
    # without an agreement no consent counts, so none stands in the way of the emergency
    holds = channel.kind != "emergency" and any(may_hold(request, person, i) and not covered(request, i) for i in left)
    if unread or holds:
        return replace(standing, reasons=collected | unread)
    wishes = [unmet(request, channel, person, i) | survives(request, person, i) for i in left]
    if any(wishes):
        return replace(standing, reasons=collected.union(*wishes))
    pseudonym: frozenset[str] = frozenset({"pseudonymise"} if opening.pseudonymous else ())
    return replace(
        standing,
        categories=opening.categories,
        bound_by=_redacting(left) | pseudonym,
        obligations=opening.obligations,
        remaining=_remaining(tuple(left)),
    )
