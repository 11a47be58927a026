"""The onward gate: a record that came from somebody else carries their terms. Source: AGR-07, AGR-10."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.agreements import agreement_in_force, agreement_purpose
from nkhr_schema.consent.dates import recent
from nkhr_schema.consent.facts import Agreement
from nkhr_schema.consent.gates import Gate, Recorder, gate, implements
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.vocabularies.term_codes import ReasonCode

__all__ = ["onward_channels"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()


@gate("AGR-07", "AUD-05")
def terms_of_receipt_known(terms: tuple[Agreement, ...]) -> Reasons:
    """Unknown terms of receipt block, and so do terms that are not unique."""
    return OPEN if len(terms) == 1 else frozenset({"provenance_agreement_missing"})


@gate("AGR-07")
def onward_rule(request: Request, terms: Agreement) -> Reasons:
    """Prohibited, with the originator's approval for this recipient and purpose, or on the same terms."""
    if terms.onward == "same_terms" or (terms.onward == "unrestricted" and not request.record.primary):
        return OPEN
    if terms.onward != "with_originator_approval":
        return frozenset({"onward_transfer_prohibited"})
    approved = any(
        event.code == "originator_approval"
        and event.recipient == request.recipient.id
        and event.purpose == request.purpose
        and request.happened(event, verified=False)
        for event in request.facts.events
    )
    return OPEN if approved else frozenset({"originator_approval_missing"})


@gate("AGR-10", "WDR-03", "DEC-08")
def consent_state_fresh(request: Request, terms: Agreement) -> Reasons:
    """Somebody looked for withdrawals lately: a snapshot that is too old hides them."""
    stated = terms.consent_refresh_days
    days = request.policy.consent_refresh_days if stated is None else stated
    fresh = recent(request.record.consent_state_as_of, request.at, days)
    return OPEN if fresh else frozenset({"consent_state_stale"})


_RECEIPT_GATES: Final[tuple[Gate[[Request, Agreement], Reasons], ...]] = (
    agreement_in_force,
    agreement_purpose,
    onward_rule,
    consent_state_fresh,
)


@gate("AGR-07")
def terms_not_weaker(channel: Channel, terms: Agreement) -> Reasons:
    """Terms may only stay or tighten along the chain. The public cannot be bound by any."""
    if channel.kind == "public":
        weaker = terms.onward != "with_originator_approval"  # the originator approved of the publication itself
    elif channel.agreement is None:
        weaker = False
    else:
        weaker = _weaker(channel.agreement, terms)
    return frozenset({"onward_terms_weaker"}) if weaker else OPEN


def _weaker(new: Agreement, old: Agreement) -> bool:
    if codes.SECURITY_LEVELS[new.security] < codes.SECURITY_LEVELS[old.security]:
        return True
    if old.confidential and not new.confidential:
        return True
    if codes.ONWARD_STRICTNESS[new.onward] < codes.ONWARD_STRICTNESS[old.onward]:
        return True
    if _reaches_more_states(new, old):
        return True
    refresh = (new.consent_refresh_days, old.consent_refresh_days)
    return refresh[0] is not None and refresh[1] is not None and refresh[0] > refresh[1]


def _reaches_more_states(new: Agreement, old: Agreement) -> bool:
    if new.onward == "prohibited" or old.onward_states is None:
        return False
    return new.onward_states is None or not new.onward_states <= old.onward_states


@gate("AGR-07")
def onward_limited(request: Request, channel: Channel) -> Reasons:
    """Unrestricted passing on is never agreed for personal data."""
    personal = request.record.primary or any(element.about for element in request.elements.values())
    if channel.agreement is not None and channel.agreement.onward == "unrestricted" and personal:
        return frozenset({"onward_transfer_not_allowed"})
    return OPEN


@implements("AGR-07", "AUD-05")
def onward_channels(
    request: Request, found: tuple[Channel, ...], recorder: Recorder
) -> tuple[tuple[Channel, ...], Reasons]:
    """Return the ways that the terms of receipt, and what is agreed on passing on, leave open; if there is none, why.

    A record of the holder's own, and use by the holder itself, have no terms of receipt. Otherwise what is left carries
    them, as their category list and group size hold on.
    """
    if request.record.received and not request.internal:
        found, reasons = _under_terms_of_receipt(request, found, recorder)
        if not found:
            return found, reasons
    return _left(found, [onward_limited(request, channel) for channel in found], onward_limited, recorder)


def _left(
    found: tuple[Channel, ...], answers: list[Reasons], asked: Gate[..., Reasons], recorder: Recorder
) -> tuple[tuple[Channel, ...], Reasons]:
    """The ways to which there is no objection; if there is none, the objections."""
    for channel, answer in zip(found, answers, strict=True):
        recorder.told(asked, answer, agreement=channel.agreement_id)
    left = tuple(channel for channel, answer in zip(found, answers, strict=True) if not answer)
    return left, OPEN if left else frozenset().union(*answers)


def _under_terms_of_receipt(
    request: Request, found: tuple[Channel, ...], recorder: Recorder
) -> tuple[tuple[Channel, ...], Reasons]:
    record = request.record
    parties = {record.holder} | ({record.originator} if record.originator else set())
    terms = tuple(
        agreement
        for agreement in request.facts.agreements
        if agreement.id == record.received_under and all(party in agreement.parties for party in parties)
    )
    unknown = recorder.told(terms_of_receipt_known, terms_of_receipt_known(terms))
    if unknown or not terms:
        return (), unknown
    receipt = terms[0]
    answers = [recorder.told(asked, asked(request, receipt), agreement=receipt.id) for asked in _RECEIPT_GATES]
    if any(answers):
        return (), frozenset().union(*answers)
    weaker = [terms_not_weaker(channel, receipt) for channel in found]
    left, reasons = _left(found, weaker, terms_not_weaker, recorder)
    return tuple(replace(channel, receipt=receipt) for channel in left), reasons
