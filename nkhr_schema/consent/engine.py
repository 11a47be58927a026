"""May this be shared? One function, pure: no clock, no file, no network, nothing kept between calls. Source: section 7."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Final

from nkhr_schema.consent.agreements import channels
from nkhr_schema.consent.channel_verdict import Verdict, combined, judge
from nkhr_schema.consent.decision import PolicyDecision
from nkhr_schema.consent.facts import Facts, Recipient
from nkhr_schema.consent.gates import Gate, Recorder, implements
from nkhr_schema.consent.gates_record import HARD_GATES, label, purpose_known, recipient_known
from nkhr_schema.consent.onward import onward_channels
from nkhr_schema.consent.policy import STANDARD, Policy
from nkhr_schema.consent.reading import read_facts, read_recipient
from nkhr_schema.consent.request import Request
from nkhr_schema.errors import UsageError
from nkhr_schema.vocabularies.term_codes import ReasonCode, RedactionMethod

__all__ = ["may_share"]

_RECORD_GATES: Final[tuple[Gate[[Request], frozenset[ReasonCode]], ...]] = (*HARD_GATES, label)


@implements("DEC-01", "DEC-02", "DEC-03", "DEC-04", "DEC-06", "DEC-09")
def may_share(
    facts: Facts | Mapping[str, Any],
    recipient: Recipient | Mapping[str, Any],
    purpose: str,
    at_date: datetime.date,
    *,
    policy: Policy = STANDARD,
) -> PolicyDecision:
    """Decide whether a record, or which part of it, may go to a recipient for a purpose on a day.

    Gates are asked in order, and the first that fails ends the matter with its reasons: hard gates (purpose, recipient,
    critical risk, state concerned, legal process), label, agreement, onward terms, persons, elements, disclosure risk.

    Args:
        facts: the record, the persons, and what they decided; plain data in the form of section 10 of the consent
            requirements, or read already by :func:`read_facts`. Faults in it deny, and never raise.
        recipient: who asks: ``id``, ``class``, ``country``; ``is`` or ``represents`` for a person in the record.
        purpose: one code of the list ``purpose``.
        at_date: the day on which it would be shared. The decision is the same whenever it is computed.
        policy: parameters, where a deployment is stricter than the standard.

    Raises:
        UsageError: ``at_date`` is no ``datetime.date`` (a ``datetime`` is none), or ``policy`` is no :class:`Policy`.
    """
    _check_call(at_date, policy)
    recorder = Recorder()
    reasons = recorder.told(purpose_known, purpose_known(purpose))
    if reasons:
        return _denied(policy, recorder, reasons)
    who = recipient if isinstance(recipient, Recipient) else read_recipient(recipient)
    reasons = recorder.told(recipient_known, recipient_known(who))
    if reasons or who is None:
        return _denied(policy, recorder, reasons)
    known = facts if isinstance(facts, Facts) else read_facts(facts)
    return _decide(Request(known, who, purpose, at_date, policy), recorder)


def _check_call(at_date: object, policy: object) -> None:
    if not isinstance(at_date, datetime.date) or isinstance(at_date, datetime.datetime):
        raise UsageError("at_date is a datetime.date: the day on which the data would be shared.")
    if not isinstance(policy, Policy):
        raise UsageError("policy is a Policy.")


def _decide(request: Request, recorder: Recorder) -> PolicyDecision:
    for asked in _RECORD_GATES:
        reasons = recorder.told(asked, asked(request))
        if reasons:
            return _denied(request.policy, recorder, reasons)
    ways, reasons = channels(request, recorder)
    if ways:
        ways, reasons = onward_channels(request, ways, recorder)
    if not ways:
        return _denied(request.policy, recorder, reasons)
    verdict = combined([judge(request, way, recorder) for way in ways])
    if verdict.denied:
        return _denied(request.policy, recorder, verdict.reasons)
    return _shared(request.policy, recorder, verdict)


def _denied(policy: Policy, recorder: Recorder, reasons: Iterable[ReasonCode]) -> PolicyDecision:
    return PolicyDecision("deny", tuple(sorted(reasons)), trace=tuple(recorder.steps), policy_version=policy.version)


def _shared(policy: Policy, recorder: Recorder, verdict: Verdict) -> PolicyDecision:
    redactions: dict[str, RedactionMethod] = {
        name: method for name, method in verdict.methods.items() if method != "keep"
    }
    why = {name: tuple(sorted(verdict.element_reasons[name])) for name in redactions}
    changed = bool(redactions) or bool(verdict.subject_reasons)
    reasons = verdict.subject_reasons.union(*why.values())
    return PolicyDecision(
        "redact" if changed else "permit",
        tuple(sorted(reasons)),
        redactions=redactions,
        obligations=tuple(sorted(verdict.obligations)),
        trace=tuple(recorder.steps),
        policy_version=policy.version,
        elements=tuple(verdict.methods),
        element_reasons=why,
        remaining_conditions=tuple(sorted(verdict.remaining)),
        relied_on=verdict.relied_on,
        agreement_ids=tuple(sorted(verdict.agreements)),
    )
