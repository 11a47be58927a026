"""One request: who asks for what, for which purpose, on which day; and the way in which the data would go."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from nkhr_schema.consent import codes
from nkhr_schema.consent.dates import has_come
from nkhr_schema.consent.facts import Agreement, Element, Event, Facts, Person, Recipient, Record
from nkhr_schema.consent.gates import implements
from nkhr_schema.consent.policy import Policy

__all__ = ["Channel", "Request"]


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be decided. The recipient has been read; the decision depends on this and on nothing else (DEC-06)."""

    facts: Facts
    recipient: Recipient
    purpose: str
    at: datetime.date
    policy: Policy

    @property
    def record(self) -> Record:
        """The record that is asked for."""
        return self.facts.record

    @property
    def elements(self) -> dict[str, Element]:
        """The elements that are asked for: all, or the requested ones."""
        wanted = self.facts.requested
        return {
            name: element for name, element in sorted(self.record.elements.items()) if wanted is None or name in wanted
        }

    @property
    @implements("DEC-05")
    def internal(self) -> bool:
        """Whether the holder asks for itself. Both must say so, its id and its class."""
        return self.recipient.id == self.record.holder and self.recipient.recipient_class == "documenting_organisation"

    @property
    @implements("SUB-01", "SUB-02")
    def own(self) -> str | None:
        """The person who asks for their own data, or in whose name somebody asks; None if nobody in the record."""
        kind = self.recipient.recipient_class
        person = {"data_subject": self.recipient.person, "subject_representative": self.recipient.represents}.get(kind)
        return person if person in self.facts.persons else None

    @property
    def for_public_class(self) -> bool:
        """Whether the recipient itself is the public or a medium."""
        return self.recipient.recipient_class in codes.PUBLIC_CLASSES

    @property
    def publishes(self) -> bool:
        """Whether the data would become public: by the recipient's nature or by the purpose."""
        return not self.internal and (self.for_public_class or self.purpose in codes.PUBLISHING_PURPOSES)

    @property
    def to_government(self) -> bool:
        """Whether the recipient belongs to a state."""
        return self.recipient.recipient_class in codes.GOVERNMENT_CLASSES

    @property
    def reaches_state_concerned(self) -> bool:
        """Whether authorities of the state concerned would get the data, themselves or through the procedure."""
        named = self.recipient.recipient_class == "government_state_concerned"
        by_country = self.to_government and self.recipient.country in self.policy.states_concerned
        return not self.internal and (named or by_country or self.purpose == codes.TRANSMITTING_PURPOSE)

    @property
    @implements("AGR-11")
    def abroad(self) -> bool:
        """Whether the data would leave the record's jurisdiction. International bodies and unknown countries count."""
        if self.internal:
            return False
        country = self.recipient.country
        return country is None or country == codes.INTERNATIONAL or country != self.record.jurisdiction

    @property
    def emergency(self) -> bool:
        """Whether purpose and recipient are those of an emergency (LEG-08)."""
        agency = self.recipient.recipient_class in codes.EMERGENCY_CLASSES
        return agency and self.purpose == "emergency_protection" and not self.internal

    @property
    def grave(self) -> bool:
        """Whether the risk is high, critical or unknown."""
        return self.record.risk not in {"low", "moderate"}

    def is_dead(self, person: Person) -> bool:
        """Whether the person has certainly died by that day."""
        return person.vital == "deceased" and has_come(person.death_on, self.at)

    def gone(self, person: Person) -> bool:
        """Whether the person is certainly dead, or missing."""
        return person.vital == "missing" or self.is_dead(person)

    def happened(self, event: Event, *, verified: bool) -> bool:
        """Whether an event counts by that day, for this recipient and purpose where it names one.

        With ``verified`` somebody must have made sure of it; without, it only must not be marked as unverified.
        """
        sure = event.verified is True if verified else event.verified is not False
        to_them = event.recipient in {None, self.recipient.id} and event.purpose in {None, self.purpose}
        return sure and to_them and has_come(event.on, self.at)


@dataclass(frozen=True, slots=True)
class Channel:
    """One way in which the data could go: under an agreement, or where none is needed (AGR-01).

    ``receipt`` are the terms under which the holder got the record from somebody else.
    """

    kind: Literal["internal", "own", "public", "emergency", "agreement"]
    agreement: Agreement | None = None
    receipt: Agreement | None = None

    @property
    def agreement_id(self) -> str | None:
        """Id of the agreement, if there is one."""
        return None if self.agreement is None else self.agreement.id

    @property
    def limits(self) -> tuple[frozenset[str], ...]:
        """Category lists that apply, of the agreement and of the terms of receipt."""
        parts = (self.agreement, self.receipt)
        return tuple(part.categories for part in parts if part is not None and part.categories is not None)

    def min_k(self, policy: Policy) -> int:
        """Smallest group that may be released this way."""
        stated = [part.min_k for part in (self.agreement, self.receipt) if part is not None and part.min_k is not None]
        return max([policy.min_k, *stated])
