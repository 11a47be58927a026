"""A warning is accepted by an annotation with a reason, on its own record, at its own place or above; an error never is."""

import json
import unicodedata

import pytest

import nkhr_schema as nkhr
from nkhr_schema.validation.acceptance import without_accepted
from tests.samples import small_case

WARNING = "NKHR-V004"
"""other_violation without a description: found at /description by a rule that looks at one record."""


def note(code=WARNING, pointer="/description", **changes):
    return {
        "kind": "accepted",
        "code": code,
        "pointer": pointer,
        "reason": {"text": "출처가 이 이상 말하지 않음 (가상)", "lang": "ko"},
        "by_role": "senior analyst",
        "on": {"edtf": "2026-11-24"},
        **changes,
    }


def items(*notes, **changes):
    """The records of a small case with one warning, and these annotations on the act that has it."""
    found = [record.to_dict() for record in small_case().records]
    act = next(item for item in found if item["type"] == "act")
    act.update({"violation_type": "other_violation", **changes})
    del act["description"]
    if notes:
        act["annotations"] = list(notes)
    return found


def document(records):
    return {**small_case().envelope().to_dict(), "records": records}


def as_lines(records):
    return "\n".join(json.dumps(item) for item in [small_case().envelope().to_dict(), *records]).encode()


def as_document(records):
    return json.dumps(document(records), indent=1).encode()


def as_list(records):
    return json.dumps(records).encode()


def as_dict(records):
    return document(records)


def as_dataset(records):
    return nkhr.read(as_lines(records))


def as_records(records):
    return list(nkhr.iter_records(as_lines(records)))


FORMS = [as_lines, as_document, as_list, as_dict, as_dataset, as_records]


def found(report):
    # a bare list has no envelope, which is a warning that no record can accept
    return sorted(finding.code for finding in report.findings if finding.code != "NKHR-F026")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("notes", "accepted"),
    [
        ([], False),
        ([note()], True),
        ([note(pointer="")], True),
        ([note(pointer="/descr")], False),
        ([note(pointer="/description/0")], False),
        ([note(pointer="/violation_type")], False),
        ([note(code="NKHR-V003")], False),
        ([note(code="NKHR-V003"), note(pointer="/place"), note()], True),
        ([note(), note(pointer="")], True),
        ([{"kind": "missing", "pointer": "/description", "reason": "not_asked"}], False),
    ],
    ids=lambda value: "",
)
def test_warning_of_a_record_rule(form, notes, accepted):
    report = nkhr.validate(form(items(*notes)))
    assert found(report) == ([] if accepted else [WARNING])
    assert report.accepted == (1 if accepted else 0)
    assert report.records_read == len(items())


@pytest.mark.parametrize("form", FORMS)
def test_warning_of_a_rule_on_all_records(form):
    """External ids that two records share: found at the second, when everything has been read."""
    external = [{"scheme": "ngo-case", "value": "K-1", "holder": "ngo-a"}]
    records = [record.to_dict() for record in small_case().records]
    person = next(item for item in records if item["type"] == "person")
    person["external_ids"] = external
    second = {**person, "id": nkhr.derive_id("person", "test", "second")}
    assert found(nkhr.validate(form([*records, second]))) == ["NKHR-I004"]
    accepted = {**second, "annotations": [note(code="NKHR-I004", pointer="/external_ids")]}
    report = nkhr.validate(form([*records, accepted]))
    assert found(report) == []
    assert report.accepted == 1
    # the annotation of the other record says nothing about this one
    person["annotations"] = [note(code="NKHR-I004", pointer="")]
    report = nkhr.validate(form([*records, second]))
    assert found(report) == ["NKHR-I004"]
    assert report.accepted == 0


@pytest.mark.parametrize("form", [as_lines, as_document, as_dict])
def test_warning_about_the_bytes(form):
    decomposed = unicodedata.normalize("NFD", "가상의 사건")
    records = [record.to_dict() for record in small_case().records]
    incident = next(item for item in records if item["type"] == "incident")
    incident["title"][0]["text"] = decomposed
    assert found(nkhr.validate(form(records))) == ["NKHR-F023"]
    incident["annotations"] = [note(code="NKHR-F023", pointer="/title")]
    report = nkhr.validate(form(records))
    assert (found(report), report.accepted) == ([], 1)


@pytest.mark.parametrize("form", FORMS)
def test_an_error_is_never_accepted(form):
    unknown = nkhr.derive_id("victim", "test", "nobody")
    notes = [note(code=code, pointer=pointer) for code in ("NKHR-I003", WARNING) for pointer in ("", "/victim_id")]
    report = nkhr.validate(form(items(*notes, victim_id=unknown)))
    assert found(report) == ["NKHR-I003"]
    assert not report.ok
    assert report.accepted == 1  # the warning, by the note on the whole record


def test_a_record_that_structure_refuses_accepts_nothing():
    broken = {"extensions": {"org.example:a": unicodedata.normalize("NFD", "가상")}, "weather": "rain"}
    records = items(note(code="NKHR-F023", pointer=""), note(pointer=""), **broken)
    report = nkhr.validate(as_lines(records))
    assert "NKHR-F006" in found(report)
    assert "NKHR-F023" in found(report)
    assert report.accepted == 0


def test_a_second_record_with_the_same_id_does_not_speak_for_the_first():
    records = items()
    act = next(item for item in records if item["type"] == "act")
    report = nkhr.validate(as_lines([*records, {**act, "annotations": [note(pointer="")]}]))
    assert [code for code in found(report) if code == WARNING] == [WARNING]
    assert report.accepted == 1
    assert "NKHR-I002" in found(report)


def test_the_order_of_the_records_does_not_matter():
    records = items(note())
    for form in (as_lines, as_document):
        report = nkhr.validate(form(records[::-1]))
        assert (found(report), report.accepted) == ([], 1)


def test_what_a_redacted_copy_may_lack_was_not_accepted_by_anybody():
    whole = document(items(note()))
    whole["derived"] = {"policy_version": "1", "at": "2026-11-24T09:30:00Z"}
    report = nkhr.validate(whole)
    assert WARNING not in found(report)
    assert report.accepted == 0


def test_a_single_record():
    act = next(record for record in as_dataset(items(note())).records if record.type == "act")
    report = nkhr.validate(act)
    assert (found(report), report.accepted) == ([], 1)


def test_what_is_for_information_stays():
    kept, count = without_accepted(
        [nkhr.Finding("NKHR-V004", nkhr.Severity.INFO, "/a", {"en": "", "ko": ""}, {"en": "", "ko": ""}, line=2)],
        {(2, "NKHR-V004", "")},
        None,
    )
    assert (len(kept), count) == (1, 0)


# -- the number in the report ------------------------------------------------------------------------------------------


def test_it_is_told():
    report = nkhr.validate(as_lines(items(note())))
    assert report.summary().endswith("0 errors, 0 warnings, 0 for information; 1 warning accepted")
    assert report.summary("ko").endswith("오류 0건, 경고 0건, 참고 0건; 수용한 경고 1건")
    assert "1 warning accepted" in report.to_text()
    assert "수용한 경고 1건" in report.to_text("ko")
    assert report.to_dict()["accepted"] == report.totals()["accepted"] == 1
    both = nkhr.Report.merged([report, report])
    assert both.accepted == 2
    assert "2 warnings accepted" in both.summary()
    none = nkhr.validate(as_lines(items()))
    assert "accepted" not in none.summary()
    assert none.to_dict()["accepted"] == 0


def test_the_reason_is_not_told():
    report = nkhr.validate(as_lines(items(note())))
    for told in (report.to_text("ko"), report.to_json(), report.to_junit(), report.to_html()):
        assert "출처가 이 이상" not in told
        assert "senior analyst" not in told
