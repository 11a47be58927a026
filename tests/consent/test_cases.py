"""The cases of the standard and our own, and the function that runs such tables."""

import csv
import datetime
import json
from importlib import resources
from pathlib import Path
from typing import get_args

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.consent import check_cases, may_share
from nkhr_schema.consent.codes import REDACTION_STRENGTH
from nkhr_schema.consent.requirements import NOT_HERE, implemented
from nkhr_schema.errors import UnreadableError, UsageError
from nkhr_schema.vocabularies.term_codes import Obligation, ReasonCode

STANDARD = resources.files("nkhr_schema.consent").joinpath("decision_cases.csv")
MORE = Path(__file__).with_name("more_cases.csv")


def rows(path):
    csv.field_size_limit(1_000_000)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CASES = rows(STANDARD) + rows(MORE)


def run(row):
    at = datetime.date.fromisoformat(row["at_date"])
    return may_share(json.loads(row["facts"]), json.loads(row["recipient"]), row["purpose"], at)


@pytest.mark.parametrize(("path", "least"), [(None, 77), (MORE, 290)])
def test_all_cases_come_out_as_expected(path, least):
    report = check_cases(path)
    assert report.total >= least
    assert report.ok, report.to_text()
    assert report.to_dict()["passed"] == report.total


def test_cases_are_told_apart():
    assert len({row["case_id"] for row in CASES}) == len(CASES)
    assert len({(row["topic"], row["title"]) for row in CASES}) == len(CASES)
    assert len({(row["facts"], row["recipient"], row["purpose"], row["at_date"]) for row in CASES}) == len(CASES)


def test_cases_name_requirements_that_exist():
    known = {*implemented(), *NOT_HERE, "DEC-15"}
    for row in CASES:
        named = set(row["requirements"].split(";"))
        assert named, row["case_id"]
        assert named <= known, (row["case_id"], named - known)


def test_every_reason_and_obligation_occurs_and_is_a_term():
    decisions = [run(row) for row in CASES]
    reasons = {code for decision in decisions for code in decision.reasons}
    duties = {code for decision in decisions for code in decision.obligations}
    methods = {method for decision in decisions for method in decision.redactions.values()}
    assert reasons == set(get_args(ReasonCode))
    assert duties == set(get_args(Obligation))
    assert methods == set(REDACTION_STRENGTH) - {"keep"}
    for name, codes in (("reason_code", reasons), ("obligation", duties), ("redaction_method", methods)):
        assert all(code in vocabularies.get(name) for code in codes)
    assert {decision.outcome for decision in decisions} == {
        term.code for term in vocabularies.get("disclosure_outcome")
    }


def test_a_permit_has_no_reasons_and_a_denial_shares_nothing():
    for row in CASES:
        decision = run(row)
        if decision.outcome == "permit":
            assert not decision.reasons
            assert not decision.redactions
        if decision.outcome == "deny":
            assert decision.reasons
            assert not decision.redactions
            assert not decision.elements
            assert not decision.obligations
            assert not decision.relied_on
        else:
            assert set(decision.redactions) <= set(decision.elements)
            assert set(decision.element_reasons) == set(decision.redactions)
            assert all(decision.element_reasons.values())


def altered(tmp_path, **changes):
    row = {**rows(STANDARD)[0], **changes}
    path = tmp_path / "cases.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row)
    return check_cases(path)


@pytest.mark.parametrize(
    ("changes", "differences"),
    [
        ({"expected_outcome": "deny"}, ["outcome deny expected, got permit"]),
        ({"expected_reasons": "consent_missing"}, ["reason consent_missing is missing"]),
        ({"expected_redactions": '{"contact": "drop"}'}, ["contact: drop expected, got keep"]),
        ({"expected_obligations": "notify_originator"}, ["obligation notify_originator is missing"]),
        (
            {"purpose": "search_for_missing"},
            [
                "outcome permit expected, got deny",
                "reason agreement_purpose_not_covered was not expected",
                "obligation log_disclosure is missing",
            ],
        ),
        ({"facts": "{"}, ["facts, recipient and expected_redactions are JSON, and at_date is a date"]),
        ({"at_date": "2025"}, ["facts, recipient and expected_redactions are JSON, and at_date is a date"]),
        ({"expected_redactions": "[]"}, ["expected_redactions is a JSON object"]),
        ({"facts": "[" * 100_000}, ["facts, recipient and expected_redactions are JSON, and at_date is a date"]),
    ],
)
def test_what_differs_is_told(tmp_path, changes, differences):
    report = altered(tmp_path, **changes)
    assert (report.total, report.passed, report.ok) == (1, 0, False)
    assert list(report.failures[0].differences) == differences
    assert report.failures[0].case_id == "D001"
    assert differences[0] in report.to_text()
    assert report.to_dict()["failures"][0]["differences"] == differences


def test_extra_obligations_are_no_difference(tmp_path):
    assert altered(tmp_path, expected_obligations="").ok


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"case_id,facts\n1,{}\n", UsageError),
        (b"", UsageError),
        (b"\xff\xfe\x00\x01", UnreadableError),
        (b'case_id,facts\n"1', UsageError),
        (STANDARD.read_bytes() + b'"D999', UnreadableError),
    ],
)
def test_files_that_hold_no_cases(tmp_path, content, error):
    path = tmp_path / "cases.csv"
    path.write_bytes(content)
    with pytest.raises(error) as raised:
        check_cases(path)
    assert str(tmp_path) not in str(raised.value)


def test_a_table_without_cases_is_no_success(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_bytes(STANDARD.read_bytes().splitlines()[0] + b"\n")
    report = check_cases(path)
    assert report.total == 0
    assert not report.ok


@pytest.mark.parametrize("name", ["nowhere.csv", "", "a\0b"])
def test_files_that_are_not_there(tmp_path, name):
    with pytest.raises(UnreadableError):
        check_cases(f"{tmp_path}/{name}")
