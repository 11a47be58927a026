"""What a person said no to. A refusal blocks at once, whatever else is wrong with its instrument. Source: DEC-10, DEC-11.

Each gate looks at one instrument that nothing has replaced, be it expired, invalid or unreadable.
"""

from __future__ import annotations

from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.facts import Instrument
from nkhr_schema.consent.gates import Gate, gate
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.vocabularies.term_codes import ReasonCode

__all__ = ["REFUSAL_GATES", "refused_recipient"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()


@gate("CON-24", "DEC-10", "DEC-04")
def refused_outright(request: Request, channel: Channel, instrument: Instrument) -> Reasons:
    """The person said no. A state that no list knows may mean just that."""
    if instrument.status == "refused":
        return frozenset({"consent_refused"})
    return frozenset({"consent_unknown"}) if instrument.status is None else OPEN


@gate("CON-07")
def refused_by_child(request: Request, channel: Channel, instrument: Instrument) -> Reasons:
    """The child's own refusal prevails over the guardian's consent."""
    return frozenset({"child_refused"}) if instrument.assent == "refused" else OPEN


@gate("CON-15", "DEC-10")
def refused_purpose(request: Request, channel: Channel, instrument: Instrument) -> Reasons:
    """A purpose that was refused stays refused, even where the same instrument grants it."""
    return frozenset({"purpose_refused"}) if request.purpose in instrument.purposes_refused else OPEN


@gate("CON-16", "DEC-10")
def refused_recipient(request: Request, channel: Channel, instrument: Instrument) -> Reasons:
    """By name; or by class, unless the refusal of the class names this recipient as an exception."""
    who = request.recipient
    by_name = who.id in instrument.recipients_refused
    by_class = who.recipient_class in instrument.recipient_classes_refused
    excepted = who.id in instrument.class_refusal_except
    return frozenset({"recipient_refused"}) if by_name or (by_class and not excepted) else OPEN


@gate("CON-19")
def refused_state(request: Request, channel: Channel, instrument: Instrument) -> Reasons:
    """No authority of an excluded state. An authority of no known state may be one of them."""
    if not request.to_government:
        return OPEN
    country = request.recipient.country
    excluded = instrument.excludes_states if country is None else country in instrument.states_excluded
    return frozenset({"state_excluded"}) if excluded else OPEN


@gate("CON-19", "AGR-07", "RSK-02")
def refused_state_indirectly(request: Request, channel: Channel, instrument: Instrument) -> Reasons:
    """Nor any way by which the data could reach it: passing on, publication, or a procedure that informs it."""
    if not instrument.excludes_states or request.internal:
        return OPEN
    by_procedure = request.purpose == codes.TRANSMITTING_PURPOSE and any(
        state in instrument.states_excluded for state in request.policy.states_concerned
    )
    if request.publishes or by_procedure or _passes_on(channel, instrument):
        return frozenset({"onward_transfer_to_excluded_state"})
    return OPEN


def _passes_on(channel: Channel, instrument: Instrument) -> bool:
    agreement = channel.agreement
    if agreement is None or agreement.onward == "prohibited":
        return False
    if agreement.onward_states is not None and agreement.onward != "unrestricted":
        return any(state in instrument.states_excluded for state in agreement.onward_states)
    # no list: anywhere. With the originator's approval each passing on is decided anew.
    return agreement.onward != "with_originator_approval"


@gate("AGR-11")
def refused_transfer(request: Request, channel: Channel, instrument: Instrument) -> Reasons:
    """A refusal of transfer abroad beats the agreement. What is published is everywhere."""
    if instrument.overseas_transfer == "refused" and (request.abroad or request.publishes):
        return frozenset({"overseas_transfer_refused"})
    return OPEN


REFUSAL_GATES: Final[tuple[Gate[[Request, Channel, Instrument], Reasons], ...]] = (
    refused_outright,
    refused_by_child,
    refused_purpose,
    refused_recipient,
    refused_state,
    refused_state_indirectly,
    refused_transfer,
)
