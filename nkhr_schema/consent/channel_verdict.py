"""The verdict on one way of sharing, and how the verdicts on several ways come together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.disclosure_risk import coarsened_for_release, reidentifiable, small_cells
from nkhr_schema.consent.elements import about_whom, blocked_subject_reasons, restrictions_of
from nkhr_schema.consent.gates import Recorder, gate, implements
from nkhr_schema.consent.person import Standing, assess
from nkhr_schema.consent.redaction_methods import Restriction, strength, stronger, strongest
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.vocabularies.term_codes import Obligation, ReasonCode, RedactionMethod

__all__ = ["Verdict", "combined", "judge"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What may go in one way of sharing. ``denied`` with its reasons, or a method and reasons for every element.

    ``subject_reasons`` report primary subjects who block.
    """

    denied: bool
    reasons: Reasons = OPEN
    methods: dict[str, RedactionMethod] = field(default_factory=dict)
    element_reasons: dict[str, Reasons] = field(default_factory=dict)
    subject_reasons: Reasons = OPEN
    obligations: frozenset[Obligation] = frozenset()
    remaining: frozenset[str] = frozenset()
    relied_on: dict[str, tuple[str, ...]] = field(default_factory=dict)
    agreements: frozenset[str] = frozenset()


def _deny(reasons: Iterable[ReasonCode]) -> Verdict:
    return Verdict(denied=True, reasons=frozenset(reasons))


@gate("DEC-12", "DEC-02")
def subjects_block(request: Request, primary: tuple[Standing, ...]) -> Reasons:
    """When everybody whom the record is mainly about blocks, nothing goes. Only a table may be about nobody."""
    if not primary:
        return OPEN if request.record.type == "aggregate" else frozenset({"consent_missing"})
    if any(standing.allowed for standing in primary):
        return OPEN
    return frozenset().union(*(standing.reasons for standing in primary))


@gate("DEC-13")
def something_left(methods: dict[str, RedactionMethod]) -> Reasons:
    """An empty shell is not shared. A masked perpetrator is as good as none."""
    substance = [
        name
        for name, method in methods.items()
        if method != "drop"
        and name not in codes.SHELL_CATEGORIES
        and (name, method) != ("perpetrator_identity", "mask")
    ]
    return OPEN if substance else frozenset({"nothing_left_to_share"})


@implements("DEC-09", "DEC-12", "DEC-13")
def judge(request: Request, channel: Channel, recorder: Recorder) -> Verdict:
    """Decide on one way of sharing: persons, then elements, then disclosure risk."""
    recorder.under = channel.agreement_id
    names = set(request.record.primary)
    for name, element in request.elements.items():
        names |= about_whom(request, name, element) | element.mentions
    standings = {name: assess(request, channel, name, recorder) for name in sorted(names)}
    primary = tuple(standings[name] for name in sorted(request.record.primary))
    blocked = recorder.told(subjects_block, subjects_block(request, primary))
    if blocked:
        return _deny(blocked)
    subject_reasons: set[ReasonCode] = set()
    for standing in primary:
        answer = blocked_subject_reasons(request, standing)
        subject_reasons |= recorder.told(blocked_subject_reasons, answer, person=standing.name)
    restrictions = {
        name: restrictions_of(request, channel, name, element, standings, recorder)
        for name, element in request.elements.items()
    }
    methods: dict[str, RedactionMethod] = {name: strongest(found) for name, found in restrictions.items()}
    reasons = {name: _reasons(found) for name, found in restrictions.items()}
    empty = recorder.told(something_left, something_left(methods))
    if empty:
        return _deny(empty.union(subject_reasons, *reasons.values()))
    return _after_risk(request, channel, recorder, standings, methods, reasons, frozenset(subject_reasons))


def _reasons(restrictions: Iterable[Restriction]) -> Reasons:
    return frozenset().union(*(restriction.reasons for restriction in restrictions))


def _after_risk(
    request: Request,
    channel: Channel,
    recorder: Recorder,
    standings: dict[str, Standing],
    methods: dict[str, RedactionMethod],
    reasons: dict[str, Reasons],
    subject_reasons: Reasons,
) -> Verdict:
    risk = recorder.told(small_cells, small_cells(request, channel)) | recorder.told(
        reidentifiable, reidentifiable(request, channel)
    )
    if risk:
        return _deny(risk)
    for name, restriction in coarsened_for_release(request, channel, methods).items():
        recorder.note(coarsened_for_release, restriction.reasons, element=name)
        methods[name] = stronger(methods[name], restriction.method)
        reasons[name] |= restriction.reasons
    allowed = [standing for standing in standings.values() if standing.allowed]
    parts = (channel.agreement, channel.receipt)
    return Verdict(
        denied=False,
        methods=methods,
        element_reasons=reasons,
        subject_reasons=subject_reasons,
        obligations=_obligations(request, allowed),
        remaining=frozenset().union(*(standing.remaining for standing in allowed)),
        relied_on={standing.name: standing.relied_on for standing in allowed},
        agreements=frozenset(part.id for part in parts if part is not None),
    )


@implements("AUD-01", "AGR-07", "RSK-01", "CON-23", "LEG-08")
def _obligations(request: Request, allowed: list[Standing]) -> frozenset[Obligation]:
    """What has to be done because of the sharing."""
    found: set[Obligation] = set()
    for standing in allowed:
        found |= standing.obligations
    if not request.internal:
        found.add("log_disclosure")
        if request.record.received:
            found.add("notify_originator")
        if request.grave:
            found.add("protection_measures_confirmed")
    return frozenset(found)


@implements("AGR-02", "DEC-01")
def combined(verdicts: list[Verdict]) -> Verdict:
    """One valid agreement suffices: each element goes in the way that asks least of it, if any way is open.

    Several ways matter only where a recipient has more than one agreement. All duties of the ways that are open hold.
    """
    open_ways = [verdict for verdict in verdicts if not verdict.denied]
    if not open_ways:
        return _deny(frozenset().union(*(verdict.reasons for verdict in verdicts)))
    first = open_ways[0]
    methods = dict(first.methods)
    reasons = dict(first.element_reasons)
    for verdict in open_ways[1:]:
        for name, method in verdict.methods.items():
            if strength(method) < strength(methods[name]):
                methods[name], reasons[name] = method, verdict.element_reasons[name]
    relied_on: dict[str, set[str]] = {}
    for verdict in open_ways:
        for person, grounds in verdict.relied_on.items():
            relied_on.setdefault(person, set()).update(grounds)
    return Verdict(
        denied=False,
        methods=methods,
        element_reasons=reasons,
        subject_reasons=frozenset.intersection(*(verdict.subject_reasons for verdict in open_ways)),
        obligations=frozenset().union(*(verdict.obligations for verdict in open_ways)),
        remaining=frozenset().union(*(verdict.remaining for verdict in open_ways)),
        relied_on={person: tuple(sorted(grounds)) for person, grounds in sorted(relied_on.items())},
        agreements=frozenset().union(*(verdict.agreements for verdict in open_ways)),
    )
