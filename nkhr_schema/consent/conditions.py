"""Whether a valid instrument opens this sharing: coverage, cross-border ground, conditions, review. Source: DEC-11."""

from __future__ import annotations

from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.dates import has_come, may_be_over, recent
from nkhr_schema.consent.facts import Condition, Instrument, Person
from nkhr_schema.consent.gates import gate, implements
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.vocabularies.term_codes import ReasonCode

__all__ = [
    "REDACTING",
    "REMAINING",
    "conditions_met",
    "covered",
    "overseas_ground",
    "review_blocks",
    "review_overdue",
    "unmet",
]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()

REDACTING: Final = frozenset({"anonymise", "pseudonymise", "generalise_date", "generalise_place"})
"""Conditions that change what is shared, not whether."""

REMAINING: Final = frozenset(
    {
        "confidential_handling",
        "ethics_approval",
        "no_onward_transfer",
        "non_commercial",
        "not_to_states",
        "project_specific",
        "return_results",
        "time_limited_use",
    }
)
"""Conditions that bind the recipient afterwards, and go with the data."""


@gate("CON-13", "CON-15", "CON-16", "MAT-01", "DEC-05")
def covered(request: Request, instrument: Instrument) -> Reasons:
    """Purpose and recipient are named in the same instrument. For use by the holder itself the purpose suffices."""
    reasons: set[ReasonCode] = set()
    if request.purpose not in instrument.purposes:
        reasons.add("purpose_not_covered")
    who = request.recipient
    named = who.id in instrument.recipients or who.recipient_class in instrument.recipient_classes
    if not named and not request.internal:
        reasons.add("recipient_not_covered")
    return frozenset(reasons)


@gate("AGR-11", "DEC-05")
def overseas_ground(request: Request, channel: Channel, granted: bool) -> Reasons:
    """To leave the jurisdiction takes the person's separate consent or a ground in the agreement.

    Publication needs none beyond the consent that names the public; nor does an emergency.
    """
    if not request.abroad or channel.kind in {"internal", "public", "emergency"}:
        return OPEN
    by_agreement = channel.agreement is not None and channel.agreement.transfer_ground is not None
    return OPEN if granted or by_agreement else frozenset({"overseas_transfer_ground_missing"})


@implements("CON-20", "CON-21")
def unmet(request: Request, channel: Channel, person: Person, instrument: Instrument) -> Reasons:
    """Return the reasons of all conditions that are not met."""
    reasons: set[ReasonCode] = set()
    for condition in instrument.conditions:
        reasons |= conditions_met(request, channel, person, instrument, condition)
    return frozenset(reasons)


@gate("CON-20", "CON-21", "DEC-07", "DEC-08")
def conditions_met(
    request: Request, channel: Channel, person: Person, instrument: Instrument, condition: Condition
) -> Reasons:
    """A condition is met, or the instrument opens nothing."""
    reason, met = _time(request, person, instrument, condition) or _handling(request, channel, instrument, condition)
    return OPEN if met or reason is None else frozenset({reason})


_Answer = tuple[ReasonCode | None, bool]


def _time(request: Request, person: Person, instrument: Instrument, condition: Condition) -> _Answer | None:
    """Conditions of time and event. An event counts only if it was verified; a death only if its day is known."""
    match condition.code:
        case "embargo_until":
            return "embargo_active", has_come(condition.date, request.at)
        case "after_death_of_subject":
            return "condition_unmet_death", request.is_dead(person)
        case "after_relatives_relocated":
            return "condition_unmet_relatives", _event(request, instrument, "relatives_relocated", own=True)
        case "after_relatives_deceased":
            return "condition_unmet_relatives", _event(request, instrument, "relatives_deceased", own=True)
        case "after_event":
            return "condition_unmet_event", _event(request, instrument, condition.event)
        case "time_limited_use":
            over = condition.date is not None and may_be_over(condition.date, request.at)
            return "consent_expired", not over
        case _:
            return None


def _handling(request: Request, channel: Channel, instrument: Instrument, condition: Condition) -> _Answer:
    """Conditions on who handles the data how."""
    agreement = channel.agreement
    match condition.code:
        case "recontact_before_use":
            return "recontact_required", _confirmed(request, instrument)
        case "approve_final_text":
            return "final_text_approval_missing", _by_recipient(request, instrument, "final_text_approved")
        case "aggregate_only":
            return "aggregate_only", request.record.type == "aggregate"
        case "named_recipients_only":
            return "recipient_not_covered", request.internal or request.recipient.id in instrument.recipients
        case "confidential_handling":
            bound = agreement is not None and agreement.confidential
            return "confidentiality_not_assured", request.internal or bound
        case "no_onward_transfer":
            bound = agreement is not None and agreement.onward == "prohibited"
            return "onward_transfer_not_allowed", request.internal or bound
        case "ethics_approval":
            return "condition_unmet_event", _shown(request, condition.event or "ethics_approval")
        case codes.UNREADABLE:
            return "consent_invalid", False
        case _:
            return None, True  # it changes what is shared, or binds the recipient afterwards


def _event(request: Request, instrument: Instrument, code: str | None, *, own: bool = False) -> bool:
    """A verified event; one about the person's own relatives must name the person."""
    subjects = {instrument.subject} if own else {None, instrument.subject}
    return any(
        event.code == code and event.subject in subjects and request.happened(event, verified=True)
        for event in request.facts.events
    )


def _confirmed(request: Request, instrument: Instrument) -> bool:
    """The person was reached again for this recipient and this purpose, and not too long ago."""
    return any(
        event.code == "recontact_confirmed"
        and event.subject == instrument.subject
        and event.recipient == request.recipient.id
        and event.purpose == request.purpose
        and request.happened(event, verified=False)
        and recent(event.on, request.at, request.policy.recontact_days)
        for event in request.facts.events
    )


def _by_recipient(request: Request, instrument: Instrument, code: str) -> bool:
    return any(
        event.code == code
        and event.subject == instrument.subject
        and event.recipient == request.recipient.id
        and request.happened(event, verified=False)
        for event in request.facts.events
    )


def _shown(request: Request, code: str) -> bool:
    return any(
        event.code == code and event.recipient == request.recipient.id and request.happened(event, verified=False)
        for event in request.facts.events
    )


def review_overdue(request: Request, instrument: Instrument) -> bool:
    """Whether the day by which the person was to be asked again may lie behind."""
    return instrument.review_due is not None and may_be_over(instrument.review_due, request.at)


@gate("CON-23", "RSK-01", "DEC-08")
def review_blocks(request: Request, instrument: Instrument) -> Reasons:
    """An overdue review blocks at high and critical risk; below, it is a duty."""
    return frozenset({"review_overdue"}) if request.grave and review_overdue(request, instrument) else OPEN
