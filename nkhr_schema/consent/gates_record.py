"""Gates that look at the record as a whole, before anybody's consent: the hard gates and the label.

They are asked in the order of ``HARD_GATES``, then the label (DEC-09). The first that answers ends the matter.
"""

from __future__ import annotations

from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.dates import may_be_over, recent
from nkhr_schema.consent.facts import Recipient
from nkhr_schema.consent.gates import Gate, gate
from nkhr_schema.consent.request import Request
from nkhr_schema.vocabularies.term_codes import ReasonCode

__all__ = ["HARD_GATES", "label", "purpose_known", "recipient_known"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()


@gate("DEC-03", "CON-15")
def purpose_known(purpose: object) -> Reasons:
    """A request names one known purpose."""
    known = isinstance(purpose, str) and purpose in codes.PURPOSES
    return OPEN if known else frozenset({"purpose_unspecified"})


@gate("DEC-03", "CON-16")
def recipient_known(recipient: Recipient | None) -> Reasons:
    """Nobody unidentified receives data."""
    known = recipient is not None and recipient.recipient_class != "unknown"
    return OPEN if known else frozenset({"recipient_unknown"})


@gate("SUB-02", "DEC-07")
def mandate_valid(request: Request) -> Reasons:
    """Who acts for a person has a mandate on that day, its last day included."""
    recipient = request.recipient
    if recipient.recipient_class != "subject_representative":
        return OPEN
    until = recipient.mandate_until
    return frozenset({"mandate_expired"}) if until is None or may_be_over(until, request.at) else OPEN


@gate("DEC-02", "DEC-04")
def facts_readable(request: Request) -> Reasons:
    """A record that cannot be read as a whole is not decided on."""
    return OPEN if request.facts.sound and request.record.sound else frozenset({"consent_unknown"})


@gate("RSK-01", "DEC-08")
def critical_risk(request: Request) -> Reasons:
    """A critical record leaves only with a waiver for this recipient that is at most 90 days old."""
    risk = request.record.risk
    if request.internal or risk in codes.RISK_LEVELS - {"critical"}:
        return OPEN
    if risk == "critical" and any(
        event.code == "risk_waiver"
        and event.recipient == request.recipient.id
        and (event.subject is None or request.record.primary == {event.subject})
        and request.happened(event, verified=False)
        and recent(event.on, request.at, request.policy.waiver_days)
        for event in request.facts.events
    ):
        return OPEN
    return frozenset({"risk_critical"})


@gate("RSK-02")
def state_concerned(request: Request) -> Reasons:
    """Authorities of the state concerned never get a high or critical record, nor does a procedure that passes it on."""
    if request.grave and request.reaches_state_concerned:
        return frozenset({"state_concerned_at_risk"})
    return OPEN


@gate("LEG-09")
def legal_process(request: Request) -> Reasons:
    """Compelled disclosure is decided by people with counsel."""
    return frozenset({"legal_process_review"}) if request.record.legal_hold_review else OPEN


HARD_GATES: Final[tuple[Gate[[Request], Reasons], ...]] = (
    mandate_valid,
    facts_readable,
    critical_risk,
    state_concerned,
    legal_process,
)
"""After purpose and recipient, in this order."""


@gate("LBL-01", "DEC-05")
def label(request: Request) -> Reasons:
    """The label is a further limit and never widens anything.

    Red: named recipients. Amber and strict: the holder. Amber, green: never the public. Clear: no limit. A label that
    is missing or unknown lets nothing out.
    """
    if request.internal:
        return OPEN
    tlp = request.record.tlp
    allowed = {
        "clear": True,
        "green": not request.publishes,
        "amber": not request.publishes,
        "red": not request.publishes and request.recipient.id in request.record.tlp_named,
    }
    return OPEN if tlp is not None and allowed.get(tlp, False) else frozenset({"tlp_restricted"})
