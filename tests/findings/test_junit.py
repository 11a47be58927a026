"""The report as JUnit XML: well formed whatever stands in it, the same every time, one case a record."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

import nkhr_schema as nkhr
from nkhr_schema import Finding, Report, Severity, UsageError
from nkhr_schema.findings import make
from nkhr_schema.findings.checked import Checked
from nkhr_schema.findings.junit import junit

EXAMPLES = Path(__file__).parents[2] / "examples"
PERSON = {"record_id": "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "record_type": "person"}
ERROR = make("NKHR-F005", name="sex", source="a.jsonl", line=3, **PERSON)
NULL = make("NKHR-F007", "/age", source="a.jsonl", line=3, **PERSON)
WARNING = make("NKHR-F023", "/title", source="a.jsonl", line=5, record_id="inc-1", record_type="incident")
REPORT = Report((ERROR, NULL, WARNING), 6, 1, {"incident": 5}, 2)


def suites(*items, lang="en"):
    root = ET.fromstring("".join(junit(items, lang)))
    assert root.tag == "testsuites"
    return root, root.findall("testsuite")


def cases(report, lang="en"):
    _, (suite,) = suites(Checked("a.jsonl", report), lang=lang)
    return {case.get("name"): case for case in suite.findall("testcase")}


def test_one_case_a_record_and_one_for_the_others():
    found = cases(REPORT)
    assert list(found) == ["person per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "incident inc-1", "records without findings"]
    assert {case.get("classname") for case in found.values()} == {"a.jsonl"}
    person, incident, clean = found.values()
    (failure,) = person
    assert failure.tag == "failure"
    assert failure.get("type") == "NKHR-F005"
    assert failure.get("message") == f"NKHR-F005: {ERROR.message['en']} (+1)"
    assert failure.text.splitlines() == [
        "a.jsonl, line 3",
        "error NKHR-F005",
        f"  {ERROR.message['en']}",
        f"  {ERROR.hint['en']}",
        "error NKHR-F007 /age",
        f"  {NULL.message['en']}",
        f"  {NULL.hint['en']}",
    ]
    assert [part.tag for part in incident] == ["system-out"]
    assert incident[0].text.startswith("a.jsonl, line 5\nwarning NKHR-F023 /title\n")
    assert [(part.tag, part.text) for part in clean] == [("system-out", "4 records")]


def test_errors_and_warnings_of_one_record():
    both = replace(WARNING, line=3, **PERSON)
    (case, _) = cases(Report((both, ERROR), 6)).values()
    assert [part.tag for part in case] == ["failure", "system-out"]
    assert "NKHR-F023" not in case[0].text
    assert "NKHR-F005" not in case[1].text


def test_counts():
    root, (first, second, third) = suites(
        Checked("a.jsonl", REPORT),
        Checked("b.jsonl", Report((), 3)),
        Checked("c.jsonl", None, "missing", {"en": "there is no file c.jsonl.", "ko": "c.jsonl 파일이 없습니다."}),
    )
    numbers = [{name: element.get(name) for name in ("tests", "failures", "errors", "skipped")} for element in root]
    assert [list(item.values()) for item in numbers] == [
        ["3", "1", "0", "0"],
        ["1", "0", "0", "0"],
        ["1", "0", "1", "0"],
    ]
    assert [root.get(name) for name in ("tests", "failures", "errors", "skipped")] == ["5", "1", "1", "0"]
    assert [suite.get("name") for suite in root] == ["a.jsonl", "b.jsonl", "c.jsonl"]
    properties = {item.get("name"): item.get("value") for item in first.find("properties")}
    assert properties == {"records_read": "6", "not_fully_checked": "1", "warnings": "1", "accepted": "2"}
    assert second.find("testcase/system-out").text == "3 records"
    assert third.find("testcase/error").attrib == {"message": "there is no file c.jsonl.", "type": "missing"}
    for suite in root:
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("errors")) == len(suite.findall("testcase/error"))


def test_korean():
    found = cases(REPORT, "ko")
    assert "발견 사항이 없는 기록" in found
    failure = next(iter(found.values()))[0]
    assert failure.get("message").startswith(f"NKHR-F005: {ERROR.message['ko']}")
    assert failure.text.startswith("a.jsonl, 3행\n오류 NKHR-F005\n")


def test_names_are_stable_and_unique():
    moved = replace(ERROR, line=70)
    assert list(cases(Report((moved,), 1))) == list(cases(Report((ERROR,), 1)))
    twice = Report((ERROR, replace(ERROR, line=9), replace(ERROR, line=9, source="x")), 3)
    assert list(cases(twice)) == [
        "person per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
        "person per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC (line 9)",
        "person per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC (line 9) #2",
    ]


def test_places_without_a_record():
    whole = make("NKHR-F026", source="a.jsonl")
    envelope = make("NKHR-F005", name="id", record_type="dataset", line=1, source="a.jsonl")
    unknown = make("NKHR-F001", problem="x", line=7, source="a.jsonl")
    item = make("NKHR-F002", found="a list", position=4, record_type="act")
    found = cases(Report((whole, envelope, unknown, item), 10))
    assert list(found) == ["the file as a whole", "envelope", "line 7", "record 4 · act", "records without findings"]
    assert found["records without findings"][0].text == "8 records"  # file and envelope are no records


def test_every_record_has_findings():
    assert list(cases(Report((ERROR,), 1))) == ["person per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"]
    assert list(cases(Report())) == ["records without findings"]


AWKWARD = "a<b>&\"'\x00\x0b\x1f\ud800\ufffe\x7f]]>\u202e\u2028😀가.jsonl"
FOLDED = "line\nbreak\tand\rreturn"


@pytest.mark.parametrize("name", [AWKWARD, FOLDED, "", "é", "<![CDATA["])
def test_any_text_is_held(name):
    awkward = Finding(
        "NKHR-F005", Severity.ERROR, f"/{name}", {"en": name, "ko": name}, {"en": name, "ko": name}, source=name, line=1
    )
    text = Report((awkward,), 1).to_junit(name)
    assert text.encode("utf-8")
    (suite,) = ET.fromstring(text)
    kept = "".join("\ufffd" if c in "\x00\x0b\x1f\ud800\ufffe" else c for c in name)
    assert suite.get("name") == kept or not name
    failure = suite.find("testcase/failure")
    assert failure.get("message") == f"NKHR-F005: {kept}"
    assert kept.replace("\r\n", "\n").replace("\r", "\n") in failure.text


def test_the_same_every_time():
    report = nkhr.validate(EXAMPLES / "broken.jsonl")
    assert len(report.findings) >= 30
    text = report.to_junit()
    assert text == nkhr.validate(EXAMPLES / "broken.jsonl").to_junit()
    assert text.endswith("</testsuites>\n")
    (suite,) = ET.fromstring(text)
    assert suite.get("name") == str(EXAMPLES / "broken.jsonl")
    told = "".join(suite.itertext())
    assert all(finding.message["en"] in told and finding.hint["en"] in told for finding in report.findings)
    names = [case.get("name") for case in suite.findall("testcase")]
    assert len(names) == len(set(names))


def test_a_report_without_a_file():
    (suite,) = ET.fromstring(Report().to_junit())
    assert suite.get("name") == "records"
    (suite,) = ET.fromstring(Report().to_junit(lang="ko"))
    assert suite.get("name") == "기록"
    (suite,) = ET.fromstring(REPORT.to_junit("nightly"))
    assert suite.get("name") == "nightly"
    with pytest.raises(UsageError):
        REPORT.to_junit(lang="fr")
