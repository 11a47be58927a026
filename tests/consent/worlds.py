"""Rich invented facts for property tests: several persons, instruments, withdrawals, events, agreements. Nobody is real."""

from dataclasses import dataclass
from typing import Any

AT = "2025-06-01"

RECIPIENTS = {
    "un": ({"id": "un_hr_office", "class": "un_human_rights_body", "country": "INT"}, "un_human_rights_mechanism"),
    "ngo": ({"id": "ngo_b", "class": "ngo_partner", "country": "KR"}, "secure_preservation"),
    "public": ({"id": "public", "class": "general_public"}, "public_report"),
    "media": ({"id": "paper", "class": "media", "country": "KR"}, "media"),
    "university": ({"id": "univ_x", "class": "academic_institution", "country": "KR"}, "academic_research"),
    "court": (
        {"id": "icc_otp", "class": "international_court_prosecutor", "country": "INT"},
        "criminal_accountability",
    ),
    "state": ({"id": "agency", "class": "government_other_state", "country": "CN"}, "refugee_protection_case"),
    "relief": ({"id": "relief", "class": "humanitarian_organisation", "country": "CN"}, "emergency_protection"),
    "search": ({"id": "un_hr_office", "class": "un_human_rights_body", "country": "INT"}, "search_for_missing"),
    "self": ({"id": "person_v1", "class": "data_subject", "is": "V1"}, "subject_access"),
    "lawyer": (
        {"id": "lawyer", "class": "subject_representative", "represents": "V1", "mandate_until": "2025-12-31"},
        "reparations",
    ),
    "holder": ({"id": "ngo_a", "class": "documenting_organisation", "country": "KR"}, "internal_case_management"),
}
"""Who asks, and for what."""

CATEGORIES = (
    *("identity", "contact", "family_relations", "photo", "incident_facts", "date_precise", "location_precise"),
    *("sexual_violence", "health_physical", "documents"),
)
ROLES = {"T1": "third_party", "W1": "witness", "S1": "source", "ST1": "staff", "X1": "alleged_perpetrator"}
OWN_ELEMENT = {
    "T1": "third_party_names",
    "W1": "documents",
    "S1": "source_identity",
    "ST1": "staff_identity",
    "X1": "perpetrator_identity",
}


@dataclass
class World:
    """One request with all its facts."""

    facts: dict[str, Any]
    recipient: dict[str, Any]
    purpose: str


def sometimes(rng, percent):
    """Say yes in so many of a hundred examples."""
    return rng.random() * 100 < percent


def pick(rng, *choices):
    return rng.choice(choices)


def some(rng, choices, least=1, most=3):
    choices = sorted(choices)
    return rng.sample(choices, min(len(choices), rng.randint(least, most)))


def invent(rng):
    """Make a world. A generator of random numbers makes it fast; hypothesis chooses, and repeats, the seed."""
    recipient, purpose = RECIPIENTS[pick(rng, *RECIPIENTS)]
    primary = ["V1", "V2"] if sometimes(rng, 45) else ["V1"]
    others = [name for name in ROLES if sometimes(rng, 40)] if sometimes(rng, 50) else []
    persons = {name: _person(rng, "victim", purpose) for name in primary}
    persons |= {name: _person(rng, ROLES[name], purpose) for name in others}
    record = _record(rng, primary, others, recipient, purpose)
    consents = []
    for name in [*primary, *others]:
        good = 96 if name in primary else 60
        for _ in range(pick(rng, 1, 1, 1, 2) if sometimes(rng, good) else 0):
            consents.append(_instrument(rng, f"C{len(consents) + 1}", name, persons[name], recipient, purpose))
    for later in consents[1:]:
        earlier = pick(rng, *consents)
        if earlier is not later and earlier["subject"] == later["subject"] and sometimes(rng, 30):
            later["supersedes"] = earlier["id"]
    facts = {"record": record, "persons": persons, "consents": consents}
    facts["agreements"] = _agreements(rng, recipient, purpose, record)
    if sometimes(rng, 15):
        facts["withdrawals"] = [withdrawal(rng, persons, consents, recipient, purpose)]
    facts["events"] = _events(rng, persons, recipient, purpose)
    if sometimes(rng, 10):
        facts["requested"] = some(rng, record["elements"], most=4)
    return World(facts, dict(recipient), purpose)


def _person(rng, role, purpose):
    person = {"role": role, "vital": "alive"}
    if role == "victim" and sometimes(rng, 25):
        person["vital"] = pick(rng, "deceased", "missing")
    if sometimes(rng, 70):
        person["birth"] = pick(rng, "1980", "1975-04", "1990-02-28", "1980", "2012-05-01")
    if person["vital"] == "deceased":
        person["death_on"] = pick(rng, "2005", "2024-12-01", "2025", "2025-08")
    if person["vital"] != "alive":
        person["family"] = pick(rng, "agreed", "agreed", "unreachable", "objected", "not_asked")
    if role == "alleged_perpetrator":
        person |= {"official_capacity": pick(rng, True, False), "corroborated": pick(rng, True, False)}
    needy = person["vital"] != "alive" or role == "alleged_perpetrator" or purpose == "emergency_protection"
    if sometimes(rng, 70 if needy else 12):
        person["basis"] = _basis(rng, purpose, person)
    return person


def _basis(rng, purpose, person):
    code = "vital_interest" if purpose == "emergency_protection" or person["vital"] == "missing" else "legal_claims"
    basis = {"code": pick(rng, code, code, "manifestly_public", "public_interest_archiving")}
    basis["assessed"] = not sometimes(rng, 10)
    if sometimes(rng, 60):
        basis["covers_identity"] = True
    if basis["code"] == "manifestly_public":
        basis["published_by"] = pick(rng, "data_subject", "data_subject", "third_party")
        basis["categories"] = some(rng, ("identity", "incident_facts", "photo", "date_precise"))
    return basis


def _record(rng, primary, others, recipient, purpose):
    public = recipient["class"] in {"general_public", "media"} or purpose == "public_report"
    record = {
        "type": "incident" if len(primary) > 1 else "testimony",
        "holder": "ngo_a",
        "jurisdiction": "KR",
        "risk": pick(rng, "low", *["moderate"] * 4, "high", "high", "critical"),
        "tlp": "clear" if public else pick(rng, "amber", "green", "clear", "red"),
        "primary": list(primary),
        "elements": {},
    }
    if record["tlp"] == "red":
        record["tlp_named"] = [recipient["id"]] if sometimes(rng, 80) else []
    for category in some(rng, CATEGORIES, least=1, most=6):
        about = list(primary) if sometimes(rng, 60) else [pick(rng, *primary)]
        if others and sometimes(rng, 15):
            about.append(pick(rng, *others))
        record["elements"][category] = {"about": about}
    if sometimes(rng, 50):
        mentions = some(rng, [*primary, *others, "Z1"], least=0, most=2) if sometimes(rng, 50) else []
        record["elements"]["testimony_text"] = {
            "about": [pick(rng, *primary)],
            "screened": not sometimes(rng, 15),
            "mentions": mentions,
        }
    for name in others:
        if sometimes(rng, 60):
            record["elements"].setdefault(OWN_ELEMENT[name], {"about": []})["about"].append(name)
    if sometimes(rng, 12):
        record |= {"originator": "ngo_c", "received_under": "AG9"}
        record["consent_state_as_of"] = pick(rng, "2025-05-20", "2025-05-20", "2025-05", "2025-01-01")
    if sometimes(rng, 20):
        record |= {"k_estimate": pick(rng, 2, 4, 5, 9), "k_after_generalisation": pick(rng, 4, 6, 12)}
    return record


def _instrument(rng, identifier, subject, person, recipient, purpose):
    minor = person.get("birth") == "2012-05-01"
    gone = person["vital"] != "alive"
    instrument = {
        "id": identifier,
        "subject": subject,
        "giver": "parent" if minor else pick(rng, "self", "self", "self", "sibling") if gone else "self",
        "given_on": pick(rng, *["2024-03-10"] * 5, "2023", "2019-05", "2025-05-20", "2025"),
        "status": pick(rng, *["given"] * 12, "renewed", "requested", "unknown"),
        "purposes": [purpose, *some(rng, ("media", "reparations", "secure_preservation"), least=0)],
        "recipient_classes": [recipient["class"]],
        "categories": pick(
            rng,
            ["*"],
            ["*", "sexual_violence", "health_physical"],
            ["*", "sexual_violence", "health_physical"],
            ["*", "sexual_violence", "health_physical"],
            ["incident_facts", "date_precise", "testimony_text"],
        ),
        "valid_until": pick(rng, *["2029-03-10"] * 6, "2026", "2025-06-01", "2025", "2024-12-31"),
    }
    instrument["purposes"] = sorted(set(instrument["purposes"]))
    if minor:
        instrument["assent"] = pick(rng, "given", "given", "not_capable", "refused")
    if sometimes(rng, 25):
        instrument["conditions"] = [condition(rng) for _ in range(pick(rng, 1, 1, 2))]
    if sometimes(rng, 15):
        instrument |= refusal(rng, recipient, purpose)
    if sometimes(rng, 15):
        instrument["review_due"] = pick(rng, "2026-01-01", "2025-06", "2025-03-01")
    if sometimes(rng, 20):
        instrument["overseas_transfer"] = "granted"
    if sometimes(rng, 15):
        instrument["survives_death"] = False
    return instrument


def condition(rng):
    """Any condition; the met, the unmet, and those that only redact."""
    return pick(
        rng,
        {"code": "anonymise"},
        {"code": "pseudonymise"},
        {"code": "generalise_date"},
        {"code": "generalise_place"},
        {"code": "generalise_place"},
        {"code": "embargo_until", "date": "2025-01-01"},
        {"code": "embargo_until", "date": "2025"},
        {"code": "after_relatives_relocated"},
        {"code": "after_event", "event": "political_transition"},
        {"code": "after_death_of_subject"},
        {"code": "recontact_before_use"},
        {"code": "named_recipients_only"},
        {"code": "confidential_handling"},
        {"code": "no_onward_transfer"},
        {"code": "non_commercial"},
        {"code": "time_limited_use", "date": "2025-12"},
    )


def refusal(rng, recipient, purpose):
    """Something refused: often what is asked for, often something else."""
    return pick(
        rng,
        {"purposes_refused": [purpose]},
        {"purposes_refused": ["training_of_documenters"]},
        {"recipients_refused": [recipient["id"]]},
        {"recipients_refused": ["somebody_else"]},
        {"recipient_classes_refused": [recipient["class"]]},
        {"recipient_classes_refused": [recipient["class"]], "class_refusal_except": [recipient["id"]]},
        {"recipient_classes_refused": ["funder_donor"]},
        {"categories_refused": some(rng, CATEGORIES)},
        {"categories_refused": ["contact"]},
        {"states_excluded": ["KP", "CN"]},
        {"states_excluded": ["US"]},
        {"overseas_transfer": "refused"},
    )


def withdrawal(rng, persons, consents, recipient, purpose):
    found = {
        "subject": pick(rng, *persons),
        "effective_on": pick(rng, "2025-01-01", "2025-06-01", "2025-07-01", "2025", "2020-04"),
        "scope": pick(
            rng,
            {"all": True},
            {"purposes": [purpose]},
            {"purposes": ["media"]},
            {"recipients": [recipient["id"]]},
            {"recipient_classes": [recipient["class"]]},
            {"categories": ["identity", "date_precise"]},
            {"categories": ["contact"], "purposes": ["training_of_documenters"]},
        ),
    }
    if consents and sometimes(rng, 60):
        found["lifted_by"] = [pick(rng, *consents)["id"]]
    return found


def _agreements(rng, recipient, purpose, record):
    if sometimes(rng, 4):
        return []
    found = [_agreement(rng, "AG1", recipient["id"], purpose)]
    if sometimes(rng, 25):
        found.append(_agreement(rng, "AG2", recipient["id"], purpose))
    if "received_under" in record:
        found.append(_agreement(rng, "AG9", "ngo_c", purpose))
    return found


def _agreement(rng, identifier, other, purpose):
    found = {
        "id": identifier,
        "parties": ["ngo_a", other],
        "status": pick(rng, *["active"] * 12, "draft"),
        "from": "2024-01-01",
        "to": pick(rng, "2026-12-31", "2026-12-31", "2026-12-31", "2025-06-01"),
        "purposes": [purpose],
        "categories": None,
        "onward": pick(rng, "prohibited", "prohibited", "same_terms", "with_originator_approval"),
        "confidential": not sometimes(rng, 8),
        "security": pick(rng, "high", "high", "high", "high", "enhanced"),
        "transfer_ground": pick(rng, "contractual_safeguards", "contractual_safeguards", None),
    }
    if sometimes(rng, 15):
        found["categories"] = some(rng, CATEGORIES, least=2, most=6)
    if found["onward"] != "prohibited":
        found["onward_states"] = pick(rng, ["US"], ["CN", "US"])
    if sometimes(rng, 10):
        found["min_k"] = pick(rng, 3, 10)
    return found


def _events(rng, persons, recipient, purpose):
    found = []
    if sometimes(rng, 70):
        found.append({"code": "risk_waiver", "recipient": recipient["id"], "on": pick(rng, "2025-05-20", "2025-03")})
    if sometimes(rng, 30):
        found.append(
            {
                "code": "recontact_confirmed",
                "subject": pick(rng, *persons),
                "recipient": recipient["id"],
                "purpose": purpose,
                "on": pick(rng, "2025-05-20", "2025-03-03", "2025-03-02", "2025-04"),
            }
        )
    if sometimes(rng, 30):
        found.append({"code": "originator_approval", "recipient": recipient["id"], "purpose": purpose, "on": "2025-05"})
    for code in ("political_transition", "relatives_relocated"):
        if sometimes(rng, 30):
            event = {"code": code, "on": pick(rng, "2025-02-01", "2024", "2025"), "verified": pick(rng, True, False)}
            if code == "relatives_relocated":
                event["subject"] = pick(rng, *persons)
            found.append(event)
    return found
