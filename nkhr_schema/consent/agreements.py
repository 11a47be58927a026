"""The agreement gate: under which agreement data may go, or why none is needed. Source: section 6 of the requirements."""

from __future__ import annotations

from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.dates import has_come, may_be_over
from nkhr_schema.consent.facts import Agreement
from nkhr_schema.consent.gates import Gate, Recorder, gate, implements
from nkhr_schema.consent.grounds import has_emergency_ground
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.vocabularies.term_codes import ReasonCode

__all__ = ["AGREEMENT_GATES", "agreement_exists", "agreement_in_force", "agreement_purpose", "channels"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()


@gate("AGR-02", "AGR-03", "DEC-07", "DEC-08")
def agreement_in_force(request: Request, agreement: Agreement) -> Reasons:
    """Only an active agreement counts, from its first to its last day, both included."""
    reasons: set[ReasonCode] = set()
    if agreement.status != "active":
        reasons.add("agreement_not_active")
    if not has_come(agreement.starts, request.at):
        reasons.add("agreement_not_yet_effective")
    if may_be_over(agreement.ends, request.at):
        reasons.add("agreement_expired")
    return frozenset(reasons)


@gate("AGR-04")
def agreement_purpose(request: Request, agreement: Agreement) -> Reasons:
    """The list of purposes is closed."""
    return OPEN if request.purpose in agreement.purposes else frozenset({"agreement_purpose_not_covered"})


@gate("AGR-09", "RSK-01")
def agreement_security(request: Request, agreement: Agreement) -> Reasons:
    """The security level follows the risk: low basic, moderate enhanced, high and critical high."""
    needed = codes.SECURITY_LEVELS[codes.REQUIRED_SECURITY.get(request.record.risk or "", "high")]
    given = codes.SECURITY_LEVELS.get(agreement.security, -1)
    return OPEN if given >= needed else frozenset({"security_insufficient"})


@gate("AGR-08", "RSK-01")
def agreement_confidentiality(request: Request, agreement: Agreement) -> Reasons:
    """High and critical records need an undertaking of confidentiality."""
    if request.grave and not agreement.confidential:
        return frozenset({"confidentiality_not_assured"})
    return OPEN


AGREEMENT_GATES: Final[tuple[Gate[[Request, Agreement], Reasons], ...]] = (
    agreement_in_force,
    agreement_purpose,
    agreement_security,
    agreement_confidentiality,
)


@gate("AGR-01")
def agreement_exists(between: tuple[Agreement, ...]) -> Reasons:
    """Without an agreement between holder and recipient nothing goes out, save for the exceptions."""
    return OPEN if between else frozenset({"agreement_missing"})


@implements("AGR-01", "DEC-05", "SUB-01", "LEG-08")
def exempt(request: Request) -> Channel | None:
    """The way that needs no agreement: to the holder itself, to the person or who acts for them, to the public."""
    if request.internal:
        return Channel("internal")
    if request.own is not None:
        return Channel("own")
    if request.recipient.recipient_class == "general_public":
        return Channel("public")
    return None


@implements("AGR-01", "AGR-02")
def channels(request: Request, recorder: Recorder) -> tuple[tuple[Channel, ...], Reasons]:
    """Return the ways in which the data may go; if there is none, the reasons of all agreements.

    One valid agreement suffices. An emergency is a way of its own beside the agreements.
    """
    free = exempt(request)
    if free is not None:
        return (free,), OPEN
    found: list[Channel] = []
    parties = {request.record.holder, request.recipient.id}
    between = tuple(
        agreement
        for agreement in request.facts.agreements
        if len(parties) == 2 and all(party in agreement.parties for party in parties)
    )
    reasons: set[ReasonCode] = set(recorder.told(agreement_exists, agreement_exists(between)))
    for agreement in sorted(between, key=lambda item: (item.id, repr(item))):
        faults = [recorder.told(asked, asked(request, agreement), agreement=agreement.id) for asked in AGREEMENT_GATES]
        if any(faults):
            reasons.update(*faults)
        else:
            found.append(Channel("agreement", agreement))
    if request.emergency and has_emergency_ground(request):
        found.append(Channel("emergency"))
    return tuple(found), OPEN if found else frozenset(reasons)
