"""The decision: what comes out of :func:`nkhr_schema.consent.may_share`. Source: DEC-01, DEC-14, RED-09."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from nkhr_schema.consent.gates import Step, implements
from nkhr_schema.errors import UsageError
from nkhr_schema.vocabularies.term_codes import DisclosureOutcome, Obligation, ReasonCode, RedactionMethod

__all__ = ["PolicyDecision"]


@dataclass(frozen=True, slots=True)
class PolicyDecision:
    """Whether, and with what changes, data may go. Everything here is the holder's; see :meth:`for_recipient`.

    Attributes:
        outcome: ``permit``, ``redact`` or ``deny``.
        reasons: codes of the list ``reason_code``, sorted; empty for ``permit``.
        redactions: element -> method, for the elements that change. An element that is not here goes unchanged, if it is
            one of ``elements``.
        obligations: codes of the list ``obligation``, sorted.
        trace: the gates that did not let through, or only in part, in the order in which they were asked.
        policy_version: version of the rules and of the parameters that differ from the standard.
        elements: the elements that were decided on, sorted. Nothing else may go. Empty for ``deny``.
        element_reasons: element -> why it changes, for the holder's report (RED-09).
        remaining_conditions: conditions that bind the recipient afterwards and go with the data (AUD-06).
        relied_on: person -> ids of the instruments, or the ground, that the sharing rests on (AUD-01).
        agreement_ids: agreements that it rests on, those of receipt included.
    """

    outcome: DisclosureOutcome
    reasons: tuple[ReasonCode, ...] = ()
    redactions: Mapping[str, RedactionMethod] = field(default_factory=dict)
    obligations: tuple[Obligation, ...] = ()
    trace: tuple[Step, ...] = ()
    policy_version: str = ""
    elements: tuple[str, ...] = ()
    element_reasons: Mapping[str, tuple[ReasonCode, ...]] = field(default_factory=dict)
    remaining_conditions: tuple[str, ...] = ()
    relied_on: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    agreement_ids: tuple[str, ...] = ()

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for yes or no: a redaction is neither, and a denial must not pass for yes."""
        raise UsageError("A decision is not yes or no: look at its outcome.")

    @property
    def shares(self) -> bool:
        """Whether anything may go at all."""
        return self.outcome != "deny"

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain JSON data, for the holder's log."""
        return {
            "outcome": self.outcome,
            "reasons": list(self.reasons),
            "redactions": dict(self.redactions),
            "obligations": list(self.obligations),
            "trace": [step.to_dict() for step in self.trace],
            "policy_version": self.policy_version,
            "elements": list(self.elements),
            "element_reasons": {name: list(reasons) for name, reasons in self.element_reasons.items()},
            "remaining_conditions": list(self.remaining_conditions),
            "relied_on": {person: list(grounds) for person, grounds in self.relied_on.items()},
            "agreement_ids": list(self.agreement_ids),
        }

    @implements("DEC-14")
    def for_recipient(self) -> dict[str, Any]:
        """Return what the requester may be told.

        Every denial reads the same, so that it does not confirm that a record or a person exists. Otherwise it says
        that data come and on which remaining conditions; never a reason, a person or what was taken out.
        """
        if self.outcome == "deny":
            return {"answer": "not_available"}
        return {
            "answer": "available",
            "policy_version": self.policy_version,
            "conditions": list(self.remaining_conditions),
        }
