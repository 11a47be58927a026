"""The facts of a decision, read: a record, the persons in it, what they decided, what was agreed, what happened.

Made by :func:`nkhr_schema.consent.reading.read_facts` and :func:`~nkhr_schema.consent.reading.read_recipient`, which decide
what becomes of input that cannot be read; made by hand they are taken at their word. Names follow section 10 of the
consent requirements. ``sound`` is False for an object that failed validation: it grants nothing, and what it refuses
stands (DEC-04). Dates are uncertain; None is "not stated".
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from nkhr_schema.fields.edtf import Edtf

__all__ = [
    "EVERYTHING",
    "Agreement",
    "Condition",
    "Element",
    "Event",
    "Everything",
    "Facts",
    "Ground",
    "Instrument",
    "Person",
    "Recipient",
    "Record",
    "Withdrawal",
]


class Everything:
    """Holds whatever it is asked for. Stands for a refusal that could not be read."""

    def __contains__(self, item: object) -> bool:
        return True

    def __repr__(self) -> str:
        return "EVERYTHING"


EVERYTHING = Everything()
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Element:
    """One data category of the record, and the persons it is about.

    ``mentions`` are persons named in it; ``screened`` says whether a human has marked all of them.
    """

    about: frozenset[str]
    mentions: frozenset[str] = NOTHING
    screened: bool | None = None
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Record:
    """What is asked for. A missing ``originator`` means that the holder collected it itself.

    ``elements`` maps the data category, or whatever name the caller gave, to the element.
    """

    holder: str | None = None
    type: str = "testimony"
    originator: str | None = None
    received_under: str | None = None
    received: bool = False
    consent_state_as_of: Edtf | None = None
    jurisdiction: str | None = None
    risk: str | None = None
    tlp: str | None = None
    tlp_named: frozenset[str] = NOTHING
    primary: frozenset[str] = NOTHING
    elements: Mapping[str, Element] = field(default_factory=dict)
    k_estimate: int | None = None
    k_after_generalisation: int | None = None
    legal_hold_review: bool = False
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Ground:
    """An assessed ground other than consent. Source: LEG-01."""

    code: str
    assessed: bool | None = None
    covers_identity: bool = False
    published_by: str | None = None
    categories: frozenset[str] = NOTHING
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the record, by role. ``family`` is what the family of a dead or missing person says."""

    role: str
    vital: str
    birth: Edtf | None = None
    death_on: Edtf | None = None
    family: str | None = None
    ground: Ground | None = None
    official_capacity: bool = False
    corroborated: bool = False
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a consent; ``date`` and ``event`` where the code needs one."""

    code: str
    date: Edtf | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """One act of consent or refusal. ``subject`` is None when it could not be read: then its refusals bind for everybody.

    ``mandate`` is True, or the last day of the mandate; None where none is recorded. ``supersedes_all`` stands for a
    reference that could not be read.
    """

    id: str | None
    subject: str | None
    giver: str | None = None
    given_on: Edtf | None = None
    status: str | None = None
    purposes: frozenset[str] = NOTHING
    purposes_refused: Container[str] = NOTHING
    recipients: frozenset[str] = NOTHING
    recipients_refused: Container[str] = NOTHING
    recipient_classes: frozenset[str] = NOTHING
    recipient_classes_refused: Container[str] = NOTHING
    class_refusal_except: frozenset[str] = NOTHING
    categories: frozenset[str] = NOTHING
    categories_refused: Container[str] = NOTHING
    states_excluded: Container[str] = NOTHING
    excludes_states: bool = False
    overseas_transfer: str | None = None
    conditions: tuple[Condition, ...] = ()
    valid_until: Edtf | None = None
    valid_until_event: str | None = None
    review_due: Edtf | None = None
    supersedes: str | None = None
    supersedes_all: bool = False
    assent: str | None = None
    capacity: str | None = None
    capacity_of_subject: str | None = None
    mandate: bool | Edtf | None = None
    informed: bool = True
    voluntary: bool = True
    survives_death: bool = True
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a person took consent back. ``subject`` None: unreadable, and then it holds for everybody."""

    subject: str | None
    effective_on: Edtf | None
    all: bool = False
    purposes: Container[str] = NOTHING
    recipients: Container[str] = NOTHING
    recipient_classes: Container[str] = NOTHING
    categories: Container[str] = NOTHING
    lifted_by: frozenset[str] = NOTHING


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on which a consent, an onward transfer or a waiver depends."""

    code: str
    on: Edtf
    subject: str | None = None
    recipient: str | None = None
    purpose: str | None = None
    verified: bool | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A sharing agreement. ``categories`` None: no limit of its own. ``onward_states`` None: not stated."""

    id: str
    parties: frozenset[str]
    status: str
    starts: Edtf
    ends: Edtf
    purposes: frozenset[str]
    onward: str
    confidential: bool
    security: str
    categories: frozenset[str] | None = None
    onward_states: frozenset[str] | None = None
    transfer_ground: str | None = None
    min_k: int | None = None
    consent_refresh_days: int | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who asks. ``person`` is the data subject that the recipient is; ``represents`` whom it acts for."""

    id: str
    recipient_class: str
    country: str | None = None
    person: str | None = None
    represents: str | None = None
    mandate_until: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that a decision may know. ``requested`` None asks for all elements of the record.

    ``events_readable`` is False when an event could not be read: it may be one that ends a consent.
    """

    record: Record
    persons: Mapping[str, Person] = field(default_factory=dict)
    consents: tuple[Instrument, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    requested: frozenset[str] | None = None
    events_readable: bool = True
    sound: bool = True
