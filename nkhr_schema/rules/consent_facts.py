"""What the records in hand say about persons and their consent, as the decision of the consent model asks for it.

What a dataset does not tell is taken as it would have to be for the sharing: a label, a jurisdiction, an agreement that is
kept elsewhere. What it does tell is decided by :func:`nkhr_schema.consent.may_share`. Source: consent requirements, section
10; vital status and data categories by the domain model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple, TypeVar

from nkhr_schema.consent import Facts, Policy, Recipient, may_share
from nkhr_schema.consent.dates import has_come, may_have_come
from nkhr_schema.consent.facts import Agreement, Element, Event, Ground, Instrument, Person, Record, Withdrawal
from nkhr_schema.fields.edtf import parse
from nkhr_schema.fields.identifiers import record_type_of
from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.facts import ActFact
from nkhr_schema.rules.facts.consent import DisclosureFact, GroundFact
from nkhr_schema.rules.facts.labels import HandlingFact
from nkhr_schema.rules.knowledge import narrower_or_same

__all__ = ["Known", "Request"]

T = TypeVar("T")

_NOTHING_SAID: Final = HandlingFact(None, None, (), None, False, None, None, None, None, None)
_RISKS: Final = ("low", "moderate", "high", "critical")
_NOT_IN_HAND: Final = "agreement-not-in-hand"
_HOLDER: Final = "holder-not-stated"
_SOME_COUNTRY: Final = "KR"


class Request(NamedTuple):
    """Who asks a holder for what purpose, on which day. ``consent_alone`` leaves label, risk and group size aside."""

    recipient_id: str | None
    recipient_class: str
    country: str | None
    purpose: str
    at: date
    holder_id: str | None
    consent_alone: bool = False

    @classmethod
    def of(cls, disclosure: DisclosureFact) -> Request:
        """Return what was asked for when something was disclosed."""
        return cls(
            disclosure.recipient_id,
            disclosure.recipient_class,
            disclosure.country,
            disclosure.purpose,
            disclosure.at,
            disclosure.holder_id,
        )

    def own(self, person_id: str) -> bool | None:
        """Whether the person gets their own data; ``None`` when that cannot be told."""
        if self.recipient_class == "subject_representative":
            return None  # nothing says for whom, and until when
        if self.recipient_class != "data_subject":
            return False
        return None if self.recipient_id is None else self.recipient_id == person_id


class Known:
    """The consent records of a dataset, by person, and the roles of persons."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.consents: dict[str, list[Instrument]] = {}
        for consent in index.of("consent").values():
            self.consents.setdefault(consent.subject, []).append(consent)
        self.withdrawals: dict[str, list[Withdrawal]] = {}
        for withdrawal in index.of("consent_withdrawal").values():
            self.withdrawals.setdefault(withdrawal.subject, []).append(withdrawal)
        self.grounds: dict[str, list[GroundFact]] = {}
        for ground in index.of("legal_ground").values():
            self.grounds.setdefault(ground.subject_id, []).append(ground)
        self.events: dict[str | None, list[Event]] = {}
        for event in index.of("condition_event").values():
            self.events.setdefault(event.subject, []).append(event)
        self.agreements: dict[frozenset[str], list[Agreement]] = {}
        for agreement in index.of("sharing_agreement").values():
            parties = sorted(agreement.parties)
            for at, one in enumerate(parties):
                for other in parties[at + 1 :]:
                    self.agreements.setdefault(frozenset({one, other}), []).append(agreement)

    # -- persons -------------------------------------------------------------------------------------------------------

    @cached_property
    def victims(self) -> Mapping[str, frozenset[str]]:
        """Person -> states of their records as a victim."""
        found: dict[str, set[str]] = {}
        for victim in self.index.of("victim").values():
            found.setdefault(victim.party_id, set()).add(victim.status or "")
        return {person: frozenset(states) for person, states in found.items()}

    @cached_property
    def perpetrators(self) -> Mapping[str, tuple[bool, ...]]:
        """Person -> for each record as a perpetrator, whether a name may be published: official and corroborated."""
        found: dict[str, list[bool]] = {}
        for perpetrator in self.index.of("perpetrator").values():
            found.setdefault(perpetrator.party_id, []).append(perpetrator.publishable)
        return {person: tuple(answers) for person, answers in found.items()}

    @cached_property
    def providers(self) -> frozenset[str]:
        """Persons who are a source."""
        return frozenset(source.provider_id for source in self.index.of("source").values() if source.provider_id)

    @cached_property
    def disappeared(self) -> frozenset[str]:
        """Persons whose enforced disappearance is said to go on."""
        types = narrower_or_same("violation_type", "enforced_disappearance")
        found = (
            self._party(act)
            for act in self.index.of("act").values()
            if act.span.ongoing and act.counted and act.violation_type in types
        )
        return frozenset(person for person in found if person is not None)

    def _party(self, act: ActFact) -> str | None:
        victim = self.index.of("victim").get(act.victim_id)
        return None if victim is None else str(victim.party_id)

    def vital(self, person_id: str) -> str:
        """Return whether a person is dead, missing, or taken to be alive (domain model, consent records)."""
        person = self.index.of("person").get(person_id)
        if person is not None and person.deceased == "yes":
            return "deceased"
        missing = "missing" in self.victims.get(person_id, ()) or person_id in self.disappeared
        return "missing" if missing else "alive"

    def only_perpetrator(self, person_id: str) -> bool:
        """Whether a person is an alleged perpetrator and neither a victim nor a source."""
        return person_id in self.perpetrators and person_id not in self.victims and person_id not in self.providers

    def in_hand(self, person_id: str) -> bool:
        """Whether enough is known of a person to decide: the record is there, and no unreadable one speaks of them."""
        return person_id in self.index.of("person") and person_id not in self.index.obscured

    def in_effect(self, person_id: str, disclosure: DisclosureFact) -> list[Withdrawal]:
        """Return the withdrawals of a person that were in effect and that nothing may have lifted.

        An imprecise day counts from its first possible one. People get their own data in spite of them.
        """
        if Request.of(disclosure).own(person_id) is not False:
            return []
        return [
            withdrawal
            for withdrawal in self.withdrawals.get(person_id, ())
            if may_have_come(withdrawal.effective_on, disclosure.at)
            and not self._may_be_lifted(withdrawal, disclosure.at)
        ]

    def _may_be_lifted(self, withdrawal: Withdrawal, at: date) -> bool:
        consents = self.index.of("consent")
        lifting = [consents.get(consent_id) for consent_id in withdrawal.lifted_by]
        return any(consent is None or has_come(consent.given_on, at) for consent in lifting)

    def publishable(self, person_id: str, category: str, record_id: str, at: date) -> bool:
        """Whether a consent covers the publication of this category. That somebody is at risk is another matter."""
        return any(
            not self.refusal(
                person_id,
                category,
                record_id,
                Request(None, "general_public", None, purpose, at, None, consent_alone=True),
            )
            for purpose in ("public_report", "public_database")
        )

    # -- whom a record is about ----------------------------------------------------------------------------------------

    def persons_of(self, record_id: str) -> frozenset[str]:
        """Return the persons whom a record is mainly about: empty where several share it or nobody can be told."""
        seen: set[str] = set()
        found: set[str] = set()
        waiting = [record_id]
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            if current.startswith("per-"):
                found.add(current)
            else:
                waiting += [target for target in self._next(current) if target]
        return frozenset(found)

    def _next(self, record_id: str) -> Iterator[str | None]:
        kind = record_type_of(record_id) or ""
        name = _LEADS_TO.get(kind)
        fact = self.index.of(kind).get(record_id)
        if fact is None or name is None:
            return
        for part in name:
            value = getattr(fact, part)
            if isinstance(value, tuple):
                yield from value
            else:
                yield value

    # -- the decision --------------------------------------------------------------------------------------------------

    def refusal_at(self, disclosure: DisclosureFact, person_id: str, category: str, record_id: str) -> frozenset[str]:
        """Return why data could not go as they were disclosed; empty when they could, or when that cannot be told."""
        request = Request.of(disclosure)
        if request.own(person_id) is None or not self.in_hand(person_id):
            return frozenset()
        return self.refusal(person_id, category, record_id, request)

    def refusal(self, person_id: str, category: str, record_id: str, request: Request) -> frozenset[str]:
        """Return why data of this category about a person may not go; empty when it may.

        The category is decided by itself, as part of this record, and once more for each recorded ground.
        """
        grounds: list[Ground | None] = [None]
        families: list[str | None] = [None]
        for ground in self.grounds.get(person_id, ()):
            if ground.date is None or ground.date.earliest is None or ground.date.earliest <= request.at:
                grounds.append(
                    Ground(
                        ground.code,
                        ground.assessed,
                        ground.covers_identity,
                        ground.published_by,
                        frozenset(ground.categories),
                    )
                )
                families.append(ground.family)
        if len(grounds) > 1:
            del grounds[0], families[0]
        reasons: set[str] = set()
        for basis, family in zip(grounds, families, strict=True):
            answer = self._decide(person_id, category, record_id, request, basis, family)
            if not answer:
                return frozenset()
            reasons |= answer
        return frozenset(reasons)

    def _decide(
        self,
        person_id: str,
        category: str,
        record_id: str,
        request: Request,
        ground: Ground | None,
        family: str | None,
    ) -> frozenset[str]:
        record = self._record(person_id, category, record_id, request)
        holder = record.holder or _HOLDER
        who = request.recipient_id or f"recipient-of-class-{request.recipient_class}"
        country = request.country if request.country is not None else record.jurisdiction
        recipient = Recipient(who, request.recipient_class, country, who if request.own(person_id) else None)
        facts = Facts(
            record,
            {person_id: self._person(person_id, request.at, ground, family)},
            tuple(self.consents.get(person_id, ())),
            tuple(self.withdrawals.get(person_id, ())),
            (*self.events.get(person_id, ()), *self.events.get(None, ())),
            self._agreements(holder, who, record, request),
        )
        decision = may_share(facts, recipient, request.purpose, request.at, policy=self._policy)
        if decision.outcome == "deny" or decision.redactions.get(category) == "drop":
            # that contact or a source alone is no substance is no lack of consent
            return frozenset(decision.reasons) - {"nothing_left_to_share"}
        return frozenset()

    @cached_property
    def _policy(self) -> Policy:
        return Policy(adult_age=self.adult_age)

    @property
    def adult_age(self) -> int:
        """Age from which a person consents alone: what the envelope says, and never below 18."""
        envelope = self.index.envelope
        stated = None if envelope is None else envelope.adult_age
        return 18 if stated is None else min(max(18, stated), 100)

    def _record(self, person_id: str, category: str, record_id: str, request: Request) -> Record:
        handling: HandlingFact = self.index.of("handling").get(record_id, _NOTHING_SAID)
        if request.consent_alone:
            handling = _NOTHING_SAID._replace(risk_level="low", jurisdiction=handling.jurisdiction)
        envelope = self.index.envelope
        publisher = None if envelope is None or envelope.publisher is None else envelope.publisher.organisation_id
        jurisdiction = handling.jurisdiction or (None if envelope is None else envelope.jurisdiction)
        if jurisdiction is None:
            stated = request.country
            jurisdiction = stated if stated is not None and stated != "INT" else _SOME_COUNTRY
        received = handling.received_under_id is not None and handling.received_under_id in self.index.of(
            "sharing_agreement"
        )
        return Record(
            holder=request.holder_id or publisher or _HOLDER,
            originator=handling.originator_id if received else None,
            received_under=handling.received_under_id if received else None,
            received=received,
            consent_state_as_of=handling.consent_state_as_of,
            jurisdiction=jurisdiction,
            risk=handling.risk_level or self._risk_of(person_id),
            tlp=handling.sensitivity or "clear",
            tlp_named=frozenset(handling.named),
            primary=frozenset({person_id}),
            elements={category: Element(frozenset({person_id}), screened=True)},
            k_estimate=handling.k_estimate,
            k_after_generalisation=handling.k_after,
            legal_hold_review=handling.legal_hold,
        )

    def _risk_of(self, person_id: str) -> str:
        person = self.index.of("person").get(person_id)
        return "moderate" if person is None or person.risk_level not in _RISKS else str(person.risk_level)

    def _person(self, person_id: str, at: date, ground: Ground | None, family: str | None) -> Person:
        fact = self.index.of("person")[person_id]
        role = (
            "victim"
            if person_id in self.victims
            else "source"
            if person_id in self.providers
            else "alleged_perpetrator"
            if person_id in self.perpetrators
            else "third_party"
        )
        vital = self.vital(person_id)
        death = fact.death
        if vital == "deceased" and death is None:
            death = parse(at.isoformat())  # that somebody is dead is said, only not since when
        return Person(role, vital, fact.birth, death, family, ground)

    def _agreements(self, holder: str, who: str, record: Record, request: Request) -> tuple[Agreement, ...]:
        found = list(self.agreements.get(frozenset({holder, who}), ()))
        if not found:
            found.append(_agreement(holder, who, request))
        terms = self.index.of("sharing_agreement").get(record.received_under or "")
        if terms is not None and terms not in found:
            found.append(terms)
        return tuple(found)


def _agreement(holder: str, who: str, request: Request) -> Agreement:
    """Return an agreement that lets through what consent allows. It stands for one that is kept elsewhere."""
    today = parse(request.at.isoformat())
    return Agreement(
        _NOT_IN_HAND,
        frozenset({holder, who}),
        "active",
        today,
        today,
        frozenset({request.purpose}),
        "prohibited",
        confidential=True,
        security="high",
        transfer_ground=_NOT_IN_HAND,
    )


_LEADS_TO: Final[Mapping[str, tuple[str, ...]]] = {
    "victim": ("party_id",),
    "act": ("victim_id",),
    "involvement": ("act_id",),
    "detention_episode": ("victim_id",),
    "displacement_stage": ("person_id",),
    "relationship": ("from_id", "to_id"),
    "claim": ("subject_id",),
    "source": ("provider_id",),
    "source_link": ("source_id",),
    "evidence": ("about_ids",),
}
"""Record type -> what of its fact leads to the person whom it is about."""
