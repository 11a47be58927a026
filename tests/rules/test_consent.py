"""Family G beyond its cases: any order, what is not in hand, uncertain days, roles, labels, and the fictional case."""

import copy
import json
import random
import re
from pathlib import Path

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance, derive_id
from nkhr_schema.conformance import ENVELOPE
from nkhr_schema.findings import entry
from nkhr_schema.validation import validate_records

FAMILY = [code for code in conformance.codes() if code[5] == "G"]
CASE = Path(nkhr.__file__).parents[1] / "examples" / "case.json"
PUBLIC = {"recipient_class": "general_public", "country": "KR"}
PERSON = derive_id("person", "conformance", "consent-1")
OTHER = derive_id("person", "conformance", "consent-2")
RECIPIENT = derive_id("organisation", "conformance", "consent-recipient")
HOLDER = derive_id("organisation", "conformance", "consent-holder")


def sample(code, at):
    return copy.deepcopy(list(conformance.cases_of(f"NKHR-{code}")[at]["records"]))


def found(records, **envelope):
    report = nkhr.validate({**ENVELOPE, **envelope, "records": records})
    return [(f.code[5:], f.record_id, re.sub("^/records/[0-9]+", "", f.pointer)) for f in report.findings]


def codes(records, **envelope):
    return sorted(code for code, _, _ in found(records, **envelope))


def the(records, kind):
    return next(record for record in records if record["type"] == kind)


def granted():
    """A person, a consent and a disclosure that it covers."""
    return sample("G001", 4)


def ungranted():
    """The same person, who consented to nothing."""
    return sample("G001", 1)


def test_the_family_is_here():
    assert len(FAMILY) == 9
    assert not [code for code in FAMILY if entry(code).presence]
    assert codes(granted()) == []
    assert codes(ungranted()) == ["G001"]


@pytest.mark.parametrize("code", FAMILY)
def test_order_does_not_matter(code):
    seen = 0
    for case in conformance.cases_of(code):
        expected = sorted(found(case["records"], **case.get("envelope", {})))
        seen += len(expected)
        for seed in range(4):
            records = list(case["records"])
            random.Random(seed).shuffle(records)
            assert sorted(found(records, **case.get("envelope", {}))) == expected
    assert seen


def test_the_fictional_case_is_decided_and_not_passed_over():
    case = json.loads(CASE.read_text(encoding="utf-8"))
    assert nkhr.validate(case).findings == ()
    sent = next(r for r in case["records"] if r["type"] == "disclosure" and r["outcome"] == "redact")
    sent["purpose"] = "cross_database_matching"
    report = nkhr.validate(case)
    # her name and home, and where she is now
    assert [(f.code, f.pointer[-2:]) for f in report.findings] == [("NKHR-G001", "/1"), ("NKHR-G001", "/2")]
    assert "agreement_purpose_not_covered" in report.findings[0].message["en"]


def test_reasons_are_codes_and_no_values():
    records = ungranted()
    message = nkhr.validate({**ENVELOPE, "records": records}).findings[0].message["en"]
    assert "consent_missing" in message
    assert the(records, "person")["names"][0]["full"] not in message


# -- what is not in hand --------------------------------------------------------------------------------------------------


def test_of_somebody_who_is_elsewhere_nothing_is_said():
    records = [record for record in ungranted() if record["type"] != "person"]
    assert "G001" not in codes(records)


def test_a_consent_that_is_named_and_elsewhere_may_have_granted_it():
    records = ungranted()
    the(records, "disclosure")["consent_ids"] = [derive_id("consent", "conformance", "consent-elsewhere")]
    assert codes(records) == ["I003"]


def test_a_consent_that_cannot_be_read_may_have_granted_it():
    records = granted()
    the(records, "consent")["given_on"] = {"edtf": "last spring"}
    assert "G001" not in codes(records)


def test_an_agreement_counts_where_one_is_in_hand():
    records = granted()
    sent = the(records, "disclosure")
    sent["holder_id"], sent["recipient"]["id"] = HOLDER, RECIPIENT
    for name, identifier in (("가상의 단체", HOLDER), ("가상의 기구", RECIPIENT)):
        records.append(
            {
                "type": "organisation",
                "id": identifier,
                "names": [{"text": name, "lang": "ko"}],
                "organisation_type": "ngo",
            }
        )
    assert codes(records) == []
    agreement = {
        "type": "sharing_agreement",
        "id": derive_id("sharing_agreement", "conformance", "consent-1"),
        "parties": [{"organisation_id": HOLDER}, {"organisation_id": RECIPIENT}],
        "status": "active",
        "starts_on": {"edtf": "2025-01-01"},
        "ends_on": {"edtf": "2025-12-31"},
        "purposes": ["un_human_rights_mechanism"],
        "onward": "prohibited",
        "confidential": True,
        "security": "high",
    }
    assert codes([*records, agreement]) == []
    assert codes([*records, {**agreement, "ends_on": {"edtf": "2025-08-31"}}]) == ["G001"]
    assert codes([*records, {**agreement, "purposes": ["academic_research"]}]) == ["G001"]


@pytest.mark.parametrize(("label", "expected"), [("amber", []), ("red", ["G001"]), ("amber_strict", ["G001"])])
def test_a_label_that_is_stated_is_a_limit(label, expected):
    records = granted()
    the(records, "person")["sensitivity"] = label
    assert codes(records) == expected


def test_whose_mandate_is_not_recorded_is_not_judged():
    records = ungranted()
    the(records, "disclosure")["recipient"] = {"recipient_class": "subject_representative", "country": "KR"}
    assert codes(records) == []


def test_of_records_by_themselves_nothing_is_missing():
    for code, kinds in (
        ("G001", None),
        ("G003", None),
        ("G004", None),
        ("G007", None),
        ("G009", {"person", "legal_ground"}),
    ):
        records = [r for r in sample(code, 0) if kinds is None or r["type"] in kinds]
        assert f"NKHR-{code}" in [f.code for f in nkhr.validate({**ENVELOPE, "records": records}).findings]
        alone = validate_records(records, follow_references=False)
        assert f"NKHR-{code}" not in [f.code for f in alone.findings]


@pytest.mark.parametrize("at", ["2025-02-30T00:00:00Z", "0000-01-01T00:00:00Z"])
def test_a_day_that_no_calendar_has_is_no_day(at):
    records = ungranted()
    the(records, "disclosure")["at"] = at
    assert "G001" not in codes(records)
    assert "G004" in codes(sample("G004", 0), created_at=at)


# -- what identifies ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "expected"), [("drop", []), ("mask", []), ("pseudonymise_hmac", []), ("keep", ["G001"])]
)
def test_what_was_taken_out_did_not_leave(method, expected):
    records = ungranted()
    sent = the(records, "disclosure")
    sent["outcome"] = "redact"
    sent["redactions"] = [{"category": "identity", "method": method}]
    assert codes(records) == expected
    # birth and names are two fields, and a pointer speaks of one
    sent["redactions"] = [{"record_id": PERSON, "pointer": "/names", "category": "identity", "method": method}]
    assert codes(records) == expected
    the(records, "person")["birth"] = {"edtf": "1975-04-02"}
    assert codes(records) == ["G001"]


def test_a_picture_is_about_everybody_in_it():
    records = granted()
    item = {
        "type": "evidence",
        "id": derive_id("evidence", "conformance", "consent-1"),
        "evidence_type": "photograph",
        "about_ids": [PERSON],
    }
    the(records, "disclosure")["record_ids"] = [item["id"]]
    assert codes([*records, item]) == []
    other = {**the(records, "person"), "id": OTHER, "names": [{"full": "견본인", "script": "hang", "lang": "ko"}]}
    assert codes([*records, {**item, "about_ids": [PERSON, OTHER]}, other]) == ["G001"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, ["G004"]),
        ({"official_capacity": True}, ["G004"]),
        ({"official_capacity": True, "corroborated": False}, ["G004"]),
        ({"official_capacity": True, "corroborated": True}, []),
    ],
)
def test_an_alleged_perpetrator_is_named_in_public_only_as_an_official(facts, expected):
    person = sample("G004", 0)
    role = {
        "type": "perpetrator",
        "id": derive_id("perpetrator", "conformance", "consent-1"),
        "party_id": PERSON,
        "identification": "named",
        **facts,
    }
    assert [code for code in codes([*person, role]) if code[0] == "G"] == expected
    # a victim does not lose the right to decide
    victim = {"type": "victim", "id": derive_id("victim", "conformance", "consent-1"), "party_id": PERSON}
    assert "G004" in codes([*person, role, victim])


@pytest.mark.parametrize("risk", ["low", "high", "critical"])
def test_risk_does_not_stand_in_for_a_grant(risk):
    named, consenting = sample("G004", 0), sample("G004", 3)
    for records, expected in ((named, {"G004"}), (consenting, set())):
        the(records, "person")["risk_level"] = risk
        assert set(codes(records)) - {"G005"} == expected


# -- days ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("effective_on", "expected"),
    [
        ("2025-08-31", ["G002"]),
        ("2025-09-01", ["G002"]),
        ("2025-09-02", []),
        ("2025-09", ["G002"]),
        ("2025", ["G002"]),
        ("2025-10", []),
        ("2026", []),
        ("../2025-12-31", ["G002"]),
    ],
)
def test_a_withdrawal_counts_from_its_first_possible_day(effective_on, expected):
    records = sample("G002", 0)
    the(records, "consent_withdrawal")["effective_on"] = {"edtf": effective_on}
    assert [code for code in codes(records) if code[0] == "G"] == expected


@pytest.mark.parametrize(
    ("birth", "given_on", "adult_age", "expected"),
    [
        ("2006-03-10", "2024-03-10", None, []),
        ("2006-03-11", "2024-03-10", None, ["G003"]),
        ("2006-03-11", "2024-03", None, []),
        ("2006", "2024-03-10", None, []),
        ("2007", "2024", None, ["G003"]),
        ("2007/..", "2024", None, ["G003"]),
        ("../2007", "2024", None, []),
        ("2005-03-11", "2024-03-10", None, []),
        ("2005-03-11", "2024-03-10", 19, ["G003"]),
        ("2006-03-10", "2024-03-10", 14, []),
        ("2008", "2024-03-10", 14, ["G003"]),
    ],
)
def test_who_is_certainly_a_child(birth, given_on, adult_age, expected):
    records = sample("G003", 0)
    the(records, "person")["birth"] = {"edtf": birth}
    the(records, "consent")["given_on"] = {"edtf": given_on}
    envelope = {} if adult_age is None else {"adult_age": adult_age}
    assert [code for code in codes(records, **envelope) if code == "G003"] == expected


# -- grounds --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("deceased", "status", "expected"),
    [
        ("no", None, ["G009"]),
        ("no", "released", ["G009"]),
        ("unknown", "alive_free", ["G009"]),
        ("unknown", None, []),
        ("unknown", "unknown", []),
        ("no", "missing", []),
        ("no", "alive_in_custody", []),
        ("yes", "died", []),
    ],
)
def test_who_can_be_asked(deceased, status, expected):
    records = sample("G009", 0)
    the(records, "person")["deceased"] = deceased
    victim = the(records, "victim")
    del victim["status"]
    if status is not None:
        victim["status"] = status
    assert [code for code in codes(records) if code == "G009"] == expected


def test_somebody_who_disappeared_and_is_still_gone_cannot_be_asked():
    records = [*sample("G002", 0)[:7], the(sample("G009", 0), "legal_ground")]
    act = the(records, "act")
    assert codes(records) == ["G009"]
    act["violation_type"] = "enforced_disappearance"
    act["period"] = {"start": {"edtf": "2012"}, "ongoing": True}
    assert "G009" not in codes(records)
    act["period"] = {"start": {"edtf": "2012"}, "end": {"edtf": "2014"}}
    assert "G009" in codes(records)
