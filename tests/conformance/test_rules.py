"""The cases that ship in the package, run against the library: every finding, and no other."""

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance
from nkhr_schema.findings import catalogue
from nkhr_schema.rules import rule_codes

CASES = [
    pytest.param(code, case, id=f"{code}-{at}")
    for code in conformance.codes()
    for at, case in enumerate(conformance.cases_of(code))
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_case(code, case):
    report = nkhr.validate(conformance.dataset_of(case))
    assert sorted([f.code, f.pointer] for f in report.findings) == sorted(case["findings"]), case["description"]
    assert report.ok is case["valid"]
    # what the schema refuses is what structure refuses, and a record that it refuses is not fully checked
    assert case["schema_valid"] is (report.not_fully_checked == 0)
    assert set(case) <= {"description", "envelope", "records", "valid", "schema_valid", "findings"}


@pytest.mark.parametrize("code", conformance.codes())
def test_every_rule_is_shown_failing_and_passing(code):
    assert code in catalogue()
    cases = conformance.cases_of(code)
    assert any(code in [finding[0] for finding in case["findings"]] for case in cases), "no failing case"
    assert any(code not in [finding[0] for finding in case["findings"]] for case in cases), "no passing case"


def test_every_registered_rule_has_cases():
    missing = sorted(code for code in rule_codes() if code[5] in "DPCLRTSEXGN" and code not in conformance.codes())
    assert not missing
