"""Families C, L and R together: what holds for every case that ships, beyond the findings that the case names."""

import json
import random
import re

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.rules import rule_codes

FAMILIES = "CLR"
CODES = sorted(code for code in rule_codes() if code[5] in FAMILIES)
CASES = [
    pytest.param(code, case, id=f"{code}-{at}")
    for code in conformance.codes()
    if code[5] in FAMILIES
    for at, case in enumerate(conformance.cases_of(code))
]
FAILING = [param for param in CASES if any(code == param.values[0] for code, _ in param.values[1]["findings"])]
ON_ACTS = ["C004", "C006", "C007", "L003", "L004", "R001", "R003", "R004", "R005", "R006", "R008"]


def found(case, records, code=None):
    report = nkhr.validate({**conformance.dataset_of(case), "records": records})
    return sorted(
        (f.code, f.record_id or "", re.sub("^/records/[0-9]+", "", f.pointer), f.message["en"], f.message["ko"])
        for f in report.findings
        if f.code[5] in FAMILIES and (code is None or f.code == code)
    )


def test_the_families_are_whole():
    assert [
        *(f"NKHR-C00{n}" for n in range(1, 10)),
        *(f"NKHR-L00{n}" for n in range(1, 7)),
        *(f"NKHR-R00{n}" for n in range(1, 9)),
    ] == CODES
    assert {param.values[0] for param in FAILING} == set(CODES)


@pytest.mark.parametrize(("code", "case"), CASES)
def test_order_of_records_does_not_matter(code, case):
    expected = found(case, case["records"])
    for seed in range(4):
        assert found(case, random.Random(seed).sample(case["records"], len(case["records"]))) == expected
    backwards = case["records"][::-1]
    lines = b"\n".join(
        json.dumps(item).encode() for item in [*backwards, {**conformance.dataset_of(case), "records": []}]
    )
    report = nkhr.validate(lines)
    assert len([f for f in report.findings if f.code[5] in FAMILIES]) == len(expected)


@pytest.mark.parametrize(("code", "case"), FAILING)
def test_findings_repeat_no_value_of_a_record(code, case):
    report = nkhr.validate(conformance.dataset_of(case))
    values = set()

    def walk(value, key=""):
        if isinstance(value, dict):
            for name, item in value.items():
                walk(item, name)
        elif isinstance(value, list):
            for item in value:
                walk(item, key)
        elif isinstance(value, str) and key in ("text", "full", "edtf", "original_text", "register_code"):
            values.add(value)

    walk(case["records"])
    assert values
    told = " ".join(text for f in report.findings for text in (*f.message.values(), *f.hint.values()))
    assert told
    assert not [value for value in values if value in told]


@pytest.mark.parametrize(("code", "case"), [param for param in FAILING if param.values[0][5:] in ON_ACTS])
@pytest.mark.parametrize("change", [{"status": "retracted"}, {"status": "merged"}, {"record_status": "deleted"}])
def test_acts_that_do_not_count_are_skipped(code, case, change):
    records = [{**record, **change} if record["type"] == "act" else record for record in case["records"]]
    assert any(record["type"] == "act" for record in records)
    assert found(case, records, code) == []


@pytest.mark.parametrize(("code", "case"), FAILING)
def test_records_that_are_deleted_say_nothing(code, case):
    records = [{**record, "record_status": "deleted"} for record in case["records"]]
    structural = not case["schema_valid"]
    assert structural or found(case, records) == []


@pytest.mark.parametrize(("code", "case"), CASES)
def test_a_record_that_is_not_there_is_no_reason_to_stop(code, case):
    for at in range(len(case["records"])):
        rest = case["records"][:at] + case["records"][at + 1 :]
        nkhr.validate({**conformance.dataset_of(case), "records": rest})


@pytest.mark.parametrize(
    ("code", "case"), [p for p in FAILING if p.values[0][5:] in ("C005", "C007", "L003", "R001", "R005")]
)
def test_what_is_only_absent_is_not_missed_in_a_redacted_copy(code, case):
    envelope = {"derived": {"policy_version": "1", "at": "2026-11-24T09:30:00Z"}}
    assert found(case, case["records"], code)
    assert found({**case, "envelope": envelope}, case["records"], code) == []


@pytest.mark.parametrize("code", ["NKHR-R001", "NKHR-L003", "NKHR-R005"])
def test_of_records_looked_at_alone_nothing_is_missed(code):
    case = next(param.values[1] for param in FAILING if param.values[0] == code)
    for record in case["records"]:
        assert code not in [f.code for f in nkhr.validate(record).findings]
    dataset = Dataset.model_validate_json(json.dumps(conformance.dataset_of(case)))
    report = nkhr.validation.validate_records(dataset.records, follow_references=False)
    assert code not in [f.code for f in report.findings]
    assert code in [f.code for f in nkhr.validation.validate_records(dataset.records).findings]


ABSENT = {"R001": "involvement", "L003": "detention_episode", "R005": "claim", "C004": "link"}


@pytest.mark.parametrize(("code", "kind"), list(ABSENT.items()))
def test_a_record_that_could_not_be_read_may_be_the_one_that_is_missing(code, kind):
    code = f"NKHR-{code}"
    case = next(param.values[1] for param in FAILING if param.values[0] == code)
    acts = [record["id"] for record in case["records"] if record["type"] == "act"]
    involved = [record["id"] for record in case["records"] if record["type"] == "involvement"]
    parts = {
        "involvement": {"act_id": acts[0]},
        "detention_episode": {"act_id": acts[0]},
        "claim": {"subject_id": involved[0] if involved else acts[0]},
        "link": {"from_id": acts[-1], "to_id": acts[0]},
    }[kind]
    unreadable = {"type": kind, "id": nkhr.derive_id(kind, "test", "unreadable"), **parts, "no_such_field": 1}
    assert found(case, case["records"], code)
    assert found(case, [*case["records"], unreadable], code) == []
