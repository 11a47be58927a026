"""The call, what comes back, and what a requester may be told."""

import copy
import datetime
import json
import pickle
import sys
from dataclasses import FrozenInstanceError, replace
from subprocess import run

import pytest

from nkhr_schema.consent import Facts, Policy, PolicyDecision, Recipient, may_share, read_facts, read_recipient
from nkhr_schema.consent.facts import EVERYTHING
from nkhr_schema.errors import UsageError
from tests.consent.test_cases import CASES

AT = datetime.date(2025, 6, 1)
PURPOSE = "un_human_rights_mechanism"


def case(identifier):
    row = next(row for row in CASES if row["case_id"] == identifier)
    return json.loads(row["facts"]), json.loads(row["recipient"]), row["purpose"]


def decide(identifier, policy=None, at=AT, change=None):
    facts, recipient, purpose = case(identifier)
    if change:
        change(facts)
    return may_share(facts, recipient, purpose, at, **({"policy": policy} if policy else {}))


@pytest.mark.parametrize("at", [None, "2025-06-01", 2025, datetime.datetime(2025, 6, 1)])
def test_the_day_is_a_date(at):
    with pytest.raises(UsageError):
        may_share(*case("D001"), at)


@pytest.mark.parametrize("policy", [None, {}, 18])
def test_the_policy_is_a_policy(policy):
    with pytest.raises(UsageError):
        may_share(*case("D001"), AT, policy=policy)


@pytest.mark.parametrize("purpose", [None, 7, [], {}, "", object()])
def test_any_other_purpose_denies(purpose):
    facts, recipient, _ = case("D001")
    assert may_share(facts, recipient, purpose, AT).reasons == ("purpose_unspecified",)


def test_read_facts_decide_as_plain_ones():
    for row in CASES:
        facts, recipient, purpose = case(row["case_id"])
        at = datetime.date.fromisoformat(row["at_date"])
        known, who = read_facts(facts), read_recipient(recipient)
        assert isinstance(known, Facts)
        if who is not None:
            assert isinstance(who, Recipient)
            assert may_share(known, who, purpose, at) == may_share(facts, recipient, purpose, at)


def test_the_arguments_are_left_alone():
    facts, recipient, purpose = case("D041")
    before = copy.deepcopy((facts, recipient))
    first = may_share(facts, recipient, purpose, AT)
    assert (facts, recipient) == before
    assert may_share(facts, recipient, purpose, AT) == first


def test_a_decision_is_not_yes_or_no():
    decision = decide("D005")
    assert decision.outcome == "deny"
    assert decision.shares is False
    with pytest.raises(UsageError):
        bool(decision)
    with pytest.raises(UsageError):
        print("shared" if decision else "kept")


def test_a_decision_does_not_change():
    decision = decide("D041")
    with pytest.raises(FrozenInstanceError):
        decision.outcome = "permit"
    assert pickle.loads(pickle.dumps(decision)) == decision


def test_a_decision_can_be_written_down():
    for row in CASES:
        decision = decide(row["case_id"], at=datetime.date.fromisoformat(row["at_date"]))
        written = decision.to_dict()
        assert json.loads(json.dumps(written)) == written
        assert written["policy_version"]
        assert written["trace"] or not written["reasons"]


def test_every_denial_reads_the_same():
    answers = {json.dumps(decide(row["case_id"]).for_recipient()) for row in CASES if row["expected_outcome"] == "deny"}
    assert len([row for row in CASES if row["expected_outcome"] == "deny" and row["at_date"] == "2025-06-01"]) > 100
    assert '{"answer": "not_available"}' in answers
    denied = {
        json.dumps(decision.for_recipient())
        for decision in (decide(row["case_id"]) for row in CASES)
        if decision.outcome == "deny"
    }
    assert denied == {'{"answer": "not_available"}'}


def test_a_recipient_learns_no_reason_person_or_redaction():
    looked = 0
    for row in CASES:
        decision = decide(row["case_id"], at=datetime.date.fromisoformat(row["at_date"]))
        told = json.dumps(decision.for_recipient())
        secrets = {*decision.reasons, *decision.redactions, *decision.relied_on}
        secrets |= {ground for grounds in decision.relied_on.values() for ground in grounds}
        looked += len(secrets)
        assert not [secret for secret in secrets if f'"{secret}"' in told]
    assert looked > 500


def test_conditions_for_the_recipient_go_along():
    decision = decide("D001", change=lambda f: f["consents"][0].update(conditions=[{"code": "return_results"}]))
    assert decision.outcome == "permit"
    assert decision.remaining_conditions == ("return_results",)
    assert decision.for_recipient()["conditions"] == ["return_results"]


def test_the_trace_says_who_and_why():
    decision = decide("D041")
    steps = {(step.gate, step.person, step.element) for step in decision.trace}
    assert ("refused_outright", "V3", None) in steps
    assert ("blocked_person", "V3", "identity") in steps
    assert ("mentioned_person", "V3", "testimony_text") in steps
    assert all(step.requirements and step.reasons for step in decision.trace)
    assert decision.element_reasons["testimony_text"] == ("third_party_unconsented",)
    assert decision.relied_on == {"V1": ("C1",), "V2": ("C2",)}
    assert decision.agreement_ids == ("AG1",)


def test_what_was_not_asked_for_is_not_among_the_elements():
    decision = decide("D001", change=lambda f: f.update(requested=["incident_facts"]))
    assert (decision.outcome, decision.elements) == ("permit", ("incident_facts",))


def test_two_agreements_are_no_licence_to_combine_denials():
    def change(facts):
        first, second = facts["agreements"][0], dict(facts["agreements"][0], id="AG2")
        first["categories"], second["categories"] = ["identity", "contact"], ["incident_facts", "date_precise"]
        facts["agreements"] = [first, second]

    decision = decide("D001", change=change)
    assert decision.redactions == {"location_precise": "drop", "testimony_text": "drop"}
    assert decision.agreement_ids == ("AG1", "AG2")


# The policy


@pytest.mark.parametrize(
    "laxer",
    [
        {"adult_age": 17},
        {"adult_age": True},
        {"adult_age": "18"},
        {"recontact_days": 91},
        {"recontact_days": -1},
        {"waiver_days": 365},
        {"min_k": 4},
        {"min_k": 5.5},
        {"consent_refresh_days": 31},
        {"states_concerned": frozenset()},
        {"states_concerned": frozenset({"KP", "??"})},
        {"states_concerned": {"KP"}},
        {"birth_required": None},
    ],
)
def test_a_policy_is_never_laxer(laxer):
    with pytest.raises(UsageError):
        Policy(**laxer)
    with pytest.raises(UsageError):
        replace(Policy(), **laxer)


@pytest.mark.parametrize(
    ("identifier", "stricter", "reason"),
    [
        ("D001", {"birth_required": True}, "guardian_consent_missing"),
        ("D001", {"adult_age": 50}, "guardian_consent_missing"),
        ("D061", {"consent_refresh_days": 5}, "consent_state_stale"),
        ("D001", {"states_concerned": frozenset({"KP", "CN"})}, "state_concerned_at_risk"),
        ("D001", {"waiver_days": 5}, "risk_critical"),
        ("D001", {"recontact_days": 5}, "recontact_required"),
    ],
)
def test_a_stricter_policy_denies_more(identifier, stricter, reason):
    facts, recipient, purpose = case(identifier)
    confirmed = {"recipient": recipient["id"], "purpose": purpose, "on": "2025-05-20"}
    if "birth_required" in stricter:
        del facts["persons"]["V1"]["birth"]
    if "states_concerned" in stricter:
        facts["record"]["risk"] = "high"
        recipient.update({"class": "government_other_state", "country": "CN"})
        facts["consents"][0]["recipient_classes"] = ["government_other_state"]
    if "waiver_days" in stricter:
        facts["record"]["risk"] = "critical"
        facts["events"] = [{"code": "risk_waiver", **confirmed}]
    if "recontact_days" in stricter:
        facts["consents"][0]["conditions"] = [{"code": "recontact_before_use"}]
        facts["events"] = [{"code": "recontact_confirmed", "subject": "V1", **confirmed}]
    assert may_share(facts, recipient, purpose, AT).outcome == "permit"
    strict = may_share(facts, recipient, purpose, AT, policy=Policy(**stricter))
    assert strict.reasons == (reason,)


def test_the_version_tells_a_stricter_policy():
    standard = Policy().version
    assert decide("D001").policy_version == standard
    stricter = Policy(adult_age=19, states_concerned=frozenset({"KP", "CN"}), birth_required=True)
    assert stricter.version == f"{standard}+adult_age=19+states_concerned=CN,KP+birth_required=true"


# Reading


def test_dates_may_be_dates():
    def change(facts):
        facts["consents"][0]["given_on"] = datetime.date(2024, 3, 10)
        facts["agreements"][0]["to"] = datetime.date(2025, 6, 1)

    assert decide("D001", change=change).outcome == "permit"
    wrong = decide("D001", change=lambda f: f["consents"][0].update(given_on=datetime.datetime(2024, 3, 10)))
    assert wrong.reasons == ("consent_missing",)


@pytest.mark.parametrize("text", ["2025-02-30", "10.3.2024", "", "2024/2020", "yesterday", "9" * 5000])
def test_dates_that_are_none_deny(text):
    for name in ("given_on", "valid_until"):
        assert decide("D001", change=lambda f, name=name: f["consents"][0].update({name: text})).outcome == "deny"
    assert decide("D001", change=lambda f: f["agreements"][0].update(to=text)).reasons == ("agreement_missing",)


@pytest.mark.parametrize("value", ["media", None, 3, {"media": 1}, [["media"]], ["media", None], ["medai"]])
def test_refusals_that_cannot_be_read_refuse_everything(value):
    facts, recipient, purpose = case("D001")
    facts["consents"][0]["purposes_refused"] = value
    assert read_facts(facts).consents[0].purposes_refused is EVERYTHING
    assert "whatever" in EVERYTHING
    assert may_share(facts, recipient, purpose, AT).reasons == ("purpose_refused",)


def test_lists_may_be_tuples_and_sets():
    facts, recipient, purpose = case("D001")
    instrument = facts["consents"][0]
    instrument["purposes"], instrument["categories"] = (
        tuple(instrument["purposes"]),
        frozenset(instrument["categories"]),
    )
    facts["consents"] = tuple(facts["consents"])
    assert may_share(facts, recipient, purpose, AT).outcome == "permit"


def test_nothing_of_the_input_comes_back_but_ids_and_element_names():
    secret = "SECRET"
    facts, recipient, purpose = case("D041")
    facts["consents"][0]["note"] = secret
    facts["persons"]["V1"]["location"] = secret
    facts["consents"][1]["given_on"] = secret
    assert secret not in json.dumps(may_share(facts, recipient, purpose, AT).to_dict())


def test_the_engine_stands_without_pydantic():
    code = "import sys, nkhr_schema.consent as c; assert c.check_cases().ok; print('pydantic' in sys.modules)"
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_decisions_made_by_hand_have_defaults():
    assert PolicyDecision("deny").to_dict()["reasons"] == []
