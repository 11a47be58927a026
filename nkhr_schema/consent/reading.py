"""Reading facts and recipients from plain data in the form of section 10 of the consent requirements.

Never raises for what it reads. What cannot be read counts as absent where it would open and as present where it would
close (DEC-02, DEC-04): an instrument that fails validation grants nothing and still refuses; a list of refusals that
cannot be read refuses everything; a withdrawal that cannot be read takes back everything; a subject that cannot be read
is everybody.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any, Final

from nkhr_schema.consent import codes
from nkhr_schema.consent.facts import (
    EVERYTHING,
    Agreement,
    Condition,
    Element,
    Event,
    Facts,
    Ground,
    Instrument,
    Person,
    Recipient,
    Record,
    Withdrawal,
)
from nkhr_schema.consent.gates import implements
from nkhr_schema.consent.parts import Fields, entries
from nkhr_schema.fields.edtf import Edtf, EdtfError, parse

__all__ = ["read_facts", "read_recipient"]

_FACTS: Final = ("record", "persons", "consents", "withdrawals", "events", "agreements", "requested")
_RECORD: Final = (
    *("holder", "originator", "received_under", "consent_state_as_of", "jurisdiction", "risk", "tlp", "tlp_named"),
    *("primary", "elements", "k_estimate", "k_after_generalisation", "legal_hold_review"),
)
_PERSON: Final = (
    *("role", "vital", "birth", "death_on", "family", "basis", "official_capacity", "corroborated"),
    *("location", "location_safety"),
)
_GROUND: Final = (
    *("code", "assessed", "covers_identity", "published_by", "categories"),
    *("assessor", "assessor_role", "date", "text", "jurisdiction"),
)
_INSTRUMENT: Final = (
    *("subject", "giver", "given_on", "status", "purposes", "recipient_classes", "categories", "recipients"),
    *("purposes_refused", "recipients_refused", "recipient_classes_refused", "class_refusal_except"),
    *("categories_refused", "states_excluded", "conditions", "valid_until", "valid_until_event", "review_due"),
    *("supersedes", "assent", "capacity", "capacity_of_subject", "mandate", "informed", "voluntary"),
    *("overseas_transfer", "survives_death"),
    # said about the talk, and of no weight for the decision
    *("schema_version", "created_at", "giver_id", "capacity_basis", "voluntary_note", "information_given"),
    *("notice_version", "notice_digest", "recording_method", "evidence_id", "organisation_id", "organisation_role"),
    *("contact", "jurisdiction", "conducted_by_id", "interpreter_present", "interpreter_bound", "talk_language"),
    *("form_language", "place", "copy_given"),
)
_SCOPE: Final = ("purposes", "recipients", "recipient_classes", "categories")
_WITHDRAWAL: Final = ("subject", "effective_on", "scope", "lifted_by", "effects", "entered_by_role")
_EVENT: Final = ("code", "on", "subject", "recipient", "purpose", "verified")
_AGREEMENT: Final = (
    *("parties", "status", "from", "to", "purposes", "categories", "onward", "onward_states", "confidential"),
    *("security", "transfer_ground", "min_k", "consent_refresh_days"),
    *("confidentiality_clause", "retention_until", "end_action", "jurisdiction", "governing_law"),
    *("breach_notice_hours", "dispute_settlement", "audit_right", "liability", "liaisons", "focal_points"),
    *("text_digest",),
)
_RECIPIENT: Final = ("class", "country", "is", "represents", "mandate_until")
_CATEGORIES: Final = codes.DATA_CATEGORIES | {codes.ALL_CATEGORIES}


@implements("DEC-02", "DEC-04")
def read_facts(value: object) -> Facts:
    """Read the facts of a decision. Of anything that is no mapping nothing remains but an unsound, empty record."""
    f = Fields(value, _FACTS)
    persons = f.items.get("persons", {})
    if not isinstance(persons, Mapping):
        persons = {}
    consents = _list(f, "consents")
    withdrawals = _list(f, "withdrawals")
    events = [_event(item) for item in _list(f, "events") or ()]
    return Facts(
        record=_record(f.items.get("record")),
        persons={key: _person(person) for key, person in persons.items() if isinstance(key, str)},
        consents=tuple(_instrument(item) for item in consents or ()),
        withdrawals=tuple(_withdrawal(item) for item in withdrawals or ()),
        events=tuple(event for event in events if event is not None),
        agreements=tuple(
            agreement for item in _list(f, "agreements") or () if (agreement := _agreement(item)) is not None
        ),
        requested=_requested(f),
        events_readable=None not in events,
        sound=f.sound,
    )


def _list(f: Fields, name: str) -> tuple[Any, ...] | None:
    """The entries of a list of objects; a list that cannot be read makes the facts unsound."""
    if not f.has(name):
        return None
    listed = entries(f.items[name])
    if listed is None:
        f.sound = False
    return listed


def _requested(f: Fields) -> frozenset[str] | None:
    if not f.has("requested") or f.items["requested"] is None:
        return None
    return f.names("requested") or frozenset()


def _record(value: object) -> Record:
    f = Fields(value, _RECORD)
    elements = f.items.get("elements")
    if not isinstance(elements, Mapping) or not all(isinstance(name, str) for name in elements):
        f.sound = False
        elements = {}
    return Record(
        holder=f.text("holder", required=True),
        type=f.text("type") or "testimony",
        originator=f.text("originator"),
        received_under=f.text("received_under"),
        received=f.has("received_under") or (f.has("originator") and f.items["originator"] != f.items.get("holder")),
        consent_state_as_of=f.day("consent_state_as_of"),
        jurisdiction=f.code("jurisdiction", codes.COUNTRIES),
        risk=_unless_wrong(f, "risk", codes.RISK_LEVELS),
        tlp=_unless_wrong(f, "tlp", codes.SENSITIVITIES),
        tlp_named=f.names("tlp_named", null=True) or frozenset(),
        primary=f.names("primary", required=True) or frozenset(),
        elements={name: _element(name, item) for name, item in elements.items()},
        k_estimate=f.count("k_estimate"),
        k_after_generalisation=f.count("k_after_generalisation", null=True),
        legal_hold_review=f.flag("legal_hold_review") is True,
        sound=f.sound,
    )


def _unless_wrong(f: Fields, name: str, known: Container[str]) -> str | None:
    """A code whose gate says for itself what an absent or unknown one means, so that the reason names the fault."""
    value = f.items.get(name)
    return value if isinstance(value, str) and value in known else None


def _element(name: str, value: object) -> Element:
    f = Fields(value, ("about", "screened", "mentions"))
    f.sound = f.sound and name in codes.DATA_CATEGORIES
    about = f.names("about", required=True)
    mentions = f.names("mentions")
    screened = f.flag("screened", null=True)
    return Element(about or frozenset(), mentions or frozenset(), screened, f.sound)


def _person(value: object) -> Person:
    f = Fields(value, _PERSON)
    return Person(
        role=f.code("role", codes.PERSON_ROLES, required=True) or "third_party",
        vital=f.code("vital", codes.VITAL_STATUSES, required=True) or "alive",
        birth=f.day("birth"),
        death_on=f.day("death_on"),
        family=f.code("family", codes.FAMILY_POSITIONS),
        ground=_ground(f.items.get("basis")),
        official_capacity=f.flag("official_capacity", null=True) is True,
        corroborated=f.flag("corroborated", null=True) is True,
        sound=f.sound,
    )


def _ground(value: object) -> Ground | None:
    if value is None:
        return None
    f = Fields(value, _GROUND)
    ground = Ground(
        code=f.code("code", codes.LEGAL_BASES, required=True) or "none",
        assessed=f.flag("assessed"),
        covers_identity=f.flag("covers_identity", null=True) is True,
        published_by=f.code("published_by", codes.PUBLISHED_BY, null=True),
        categories=f.granted("categories", codes.DATA_CATEGORIES),
    )
    # an unreadable ground is a claim without substance: enough to be reported, not to open anything
    return ground if f.sound else Ground(code=ground.code, assessed=False, sound=False)


def _instrument(value: object) -> Instrument:
    f = Fields(value, _INSTRUMENT)
    excluded = f.refused("states_excluded", codes.COUNTRIES)
    supersedes = f.text("supersedes", null=True)
    supersedes_all = supersedes is None and f.items.get("supersedes") is not None
    overseas = f.code("overseas_transfer", codes.TRANSFER_ANSWERS)
    assent = f.code("assent", codes.ASSENTS)
    conditions = _conditions(f)
    if any(condition.code == "not_to_states" for condition in conditions) and not f.has("states_excluded"):
        excluded = EVERYTHING  # some states are excluded, and nobody wrote down which
    return Instrument(
        id=f.text("id", required=True),
        subject=f.text("subject", required=True),
        giver=f.code("giver", codes.GIVERS, required=True),
        given_on=f.day("given_on", required=True),
        status=_unless_wrong(f, "status", codes.STATUSES),
        purposes=f.granted("purposes", codes.PURPOSES),
        purposes_refused=f.refused("purposes_refused", codes.PURPOSES),
        recipients=f.granted("recipients"),
        recipients_refused=f.refused("recipients_refused"),
        recipient_classes=f.granted("recipient_classes", codes.RECIPIENT_CLASSES),
        recipient_classes_refused=f.refused("recipient_classes_refused", codes.RECIPIENT_CLASSES),
        class_refusal_except=f.granted("class_refusal_except"),
        categories=f.granted("categories", _CATEGORIES),
        categories_refused=_all_if_starred(f.refused("categories_refused", _CATEGORIES)),
        states_excluded=excluded,
        excludes_states=bool(excluded),
        overseas_transfer=overseas or ("refused" if f.has("overseas_transfer") else None),
        conditions=conditions,
        valid_until=f.day("valid_until", null=True),
        valid_until_event=f.text("valid_until_event", null=True),
        review_due=f.day("review_due", null=True),
        supersedes=supersedes,
        supersedes_all=supersedes_all,
        assent=assent or ("refused" if f.has("assent") else None),
        capacity=f.code("capacity", codes.CAPACITIES),
        capacity_of_subject=f.code("capacity_of_subject", codes.CAPACITIES),
        mandate=_mandate(f),
        informed=f.flag("informed") is not False,
        voluntary=f.flag("voluntary") is not False,
        survives_death=f.flag("survives_death") is not False,
        sound=f.sound,
    )


def _all_if_starred(refused: Container[str]) -> Container[str]:
    return EVERYTHING if codes.ALL_CATEGORIES in refused else refused


def _conditions(f: Fields) -> tuple[Condition, ...]:
    if not f.has("conditions"):
        return ()
    listed = entries(f.items["conditions"])
    if listed is None:
        f.sound = False
        return (Condition(codes.UNREADABLE),)
    return tuple(_condition(f, item) for item in listed)


def _condition(outer: Fields, value: object) -> Condition:
    f = Fields(value, ("code", "date", "event"))
    code = f.code("code", codes.CONDITIONS, required=True)
    condition = Condition(code or codes.UNREADABLE, f.day("date", null=True), f.text("event", null=True))
    if not f.sound:
        outer.sound = False
        return Condition(codes.UNREADABLE)
    return condition


def _mandate(f: Fields) -> bool | Edtf | None:
    """A mandate is recorded by True, by words, or by its last day; also as an object that gives this day."""
    value = f.items.get("mandate")
    if value is None or isinstance(value, bool):
        return value or None
    if isinstance(value, Mapping):
        inner = Fields(value, ("until", "valid_until", "to", "text"))
        until = next((day for name in ("until", "valid_until", "to") if (day := inner.day(name, null=True))), None)
        f.sound = f.sound and inner.sound
        return until or (True if inner.text("text") else None)
    if not isinstance(value, str) or not value:
        f.sound = False
        return None
    try:
        return parse(value)
    except EdtfError:
        return True


def _withdrawal(value: object) -> Withdrawal:
    f = Fields(value, _WITHDRAWAL)
    subject = f.text("subject", required=True)
    effective_on = f.day("effective_on", required=True)
    lifted_by = f.names("lifted_by", null=True)
    s = Fields(f.items.get("scope"), ("all", *_SCOPE))
    everything = s.flag("all")
    known = (codes.PURPOSES, None, codes.RECIPIENT_CLASSES, _CATEGORIES)
    lists = {name: s.names(name, allowed) for name, allowed in zip(_SCOPE, known, strict=True)}
    # what has no readable scope, or an empty one, takes back all of it
    unreadable = not f.sound or not s.sound or (everything is not True and not any(lists.values()))
    return Withdrawal(
        subject=subject,
        effective_on=effective_on,
        all=unreadable or everything is True,
        purposes=lists["purposes"] or frozenset(),
        recipients=EVERYTHING if unreadable else lists["recipients"] or frozenset(),
        recipient_classes=lists["recipient_classes"] or frozenset(),
        categories=EVERYTHING if unreadable else _all_if_starred(lists["categories"] or frozenset()),
        lifted_by=frozenset() if unreadable or lifted_by is None else lifted_by,
    )


def _event(value: object) -> Event | None:
    f = Fields(value, _EVENT)
    code = f.text("code", required=True)
    on = f.day("on", required=True)
    subject = f.text("subject", null=True)
    recipient = f.text("recipient", null=True)
    purpose = f.code("purpose", codes.PURPOSES, null=True)
    verified = f.flag("verified")
    if code is None or on is None or not f.sound:
        return None
    return Event(code, on, subject, recipient, purpose, verified)


def _agreement(value: object) -> Agreement | None:
    f = Fields(value, _AGREEMENT)
    identifier = f.text("id", required=True)
    starts, ends = f.day("from", required=True), f.day("to", required=True)
    status = f.code("status", codes.AGREEMENT_STATUSES, required=True)
    onward = f.code("onward", codes.ONWARD_RULES, required=True)
    security = f.code("security", codes.SECURITY_LEVELS, required=True)
    agreement = Agreement(
        id=identifier or "",
        parties=f.names("parties", required=True) or frozenset(),
        status=status or "",
        starts=starts or _NEVER,
        ends=ends or _NEVER,
        purposes=f.names("purposes", codes.PURPOSES, required=True) or frozenset(),
        onward=onward or "",
        confidential=f.flag("confidential") is True,
        security=security or "",
        categories=f.names("categories", _CATEGORIES, null=True),
        onward_states=f.names("onward_states", codes.COUNTRIES, null=True),
        transfer_ground=f.text("transfer_ground", null=True),
        min_k=f.count("min_k", null=True),
        consent_refresh_days=f.count("consent_refresh_days", null=True),
    )
    return agreement if f.sound else None


_NEVER: Final = parse("XXXX")


@implements("DEC-03", "DEC-04")
def read_recipient(value: object) -> Recipient | None:
    """Read a recipient; None when there is anything about it that cannot be read: nobody unidentified gets data."""
    f = Fields(value, _RECIPIENT)
    identifier = f.text("id", required=True)
    kind = f.code("class", codes.RECIPIENT_CLASSES, required=True)
    country = f.code("country", codes.COUNTRIES | {codes.INTERNATIONAL}, null=True)
    person = f.text("is", null=True)
    represents = f.text("represents", null=True)
    until = f.day("mandate_until", null=True)
    if not f.sound or identifier is None or kind is None:
        return None
    return Recipient(identifier, kind, country, person, represents, until)
