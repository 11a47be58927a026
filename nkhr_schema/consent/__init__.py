"""Consent: whether a record, or which part of it, may go to whom, for what, on which day.

::

    from nkhr_schema.consent import may_share

    decision = may_share(facts, recipient, "un_human_rights_mechanism", date(2025, 6, 1))
    decision.outcome  # "permit", "redact" or "deny"

Denies by default: silence, the unknown and the unreadable open nothing. Where to look for what, in the order in which the
gates are asked (DEC-09):

===========================  ==================================================================================
``gates_record``             purpose, recipient, critical risk, state concerned, legal process; the label
``agreements``, ``onward``   under which agreement it may go; the terms on which it was received
``person``                   what one person allows: ``standing`` (what was replaced or withdrawn), ``refusals``,
                             ``instrument`` (valid?), ``conditions`` (covering, and met?), ``grounds``, ``perpetrators``
``elements``                 what happens to each element; ``redaction_methods`` says how strong a method is
``disclosure_risk``          whether somebody could be found again in what is left
``channel_verdict``          puts these together; ``engine`` is the function itself
``facts``, ``reading``       what a decision may know, and what becomes of input that cannot be read
``dates``                    imprecise dates, always against disclosure
``policy``                   what a deployment may make stricter
``requirements``             requirement -> where it is carried out, or why not here
===========================  ==================================================================================
"""

from nkhr_schema.consent.cases import CaseFailure, CaseReport, check_cases
from nkhr_schema.consent.decision import PolicyDecision
from nkhr_schema.consent.engine import may_share
from nkhr_schema.consent.facts import Facts, Recipient
from nkhr_schema.consent.gates import Step
from nkhr_schema.consent.policy import Policy
from nkhr_schema.consent.reading import read_facts, read_recipient

__all__ = [
    "CaseFailure",
    "CaseReport",
    "Facts",
    "Policy",
    "PolicyDecision",
    "Recipient",
    "Step",
    "check_cases",
    "may_share",
    "read_facts",
    "read_recipient",
]
