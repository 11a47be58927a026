"""The report as text: grouped by record, worst first, counted."""

import pytest

from nkhr_schema import Finding, Report, Severity, UsageError
from nkhr_schema.findings import make
from nkhr_schema.findings.text import finding_lines, worst

PLACE = {"source": "a.jsonl", "line": 3}
WARNING = make("NKHR-V002", "/status", list="x", term="y", nearest={"en": "", "ko": ""}, **PLACE)
ERROR = make("NKHR-F005", "", name="sex", record_id="per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", record_type="person", **PLACE)
ELSEWHERE = make("NKHR-F007", "/records/3/age", source="a.json", position=4)
REPORT = Report((WARNING, ERROR, ELSEWHERE), 1200, 2, {"act": 1000, "person": 198})


def test_english():
    assert REPORT.to_text().splitlines() == [
        "a.jsonl:3 · person · per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
        f"  error    NKHR-F005  {ERROR.message['en']}",
        f"           → {ERROR.hint['en']}",
        f"  warning  NKHR-V002  /status  {WARNING.message['en']}",
        "a.json · record 4",
        f"  error    NKHR-F007  /records/3/age  {ELSEWHERE.message['en']}",
        f"           → {ELSEWHERE.hint['en']}",
        "  1  error    NKHR-F005  Required field missing",
        "  1  error    NKHR-F007  Null given",
        "  1  warning  NKHR-V002  Code retired",
        "1,200 records read, 2 not fully checked; 2 errors, 1 warning, 0 for information",
        "Fully checked: act 1,000, person 198",
    ]


def test_korean():
    lines = REPORT.to_text("ko").splitlines()
    assert lines[0] == "a.jsonl:3 · person · per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"
    assert lines[1] == f"  오류  NKHR-F005  {ERROR.message['ko']}"
    assert "a.json · 4번째 기록" in lines
    assert "기록 1,200건을 읽음, 2건은 끝까지 검사하지 못함; 오류 2건, 경고 1건, 참고 0건" in lines


def test_limit_keeps_the_worst_in_their_order():
    assert worst(REPORT.findings, 2) == (ERROR, ELSEWHERE)
    assert worst(REPORT.findings, None) == worst(REPORT.findings, 9) == REPORT.findings
    assert worst(REPORT.findings, 0) == ()
    text = REPORT.to_text(limit=2)
    assert "... and 1 more" in text
    assert "  warning  NKHR-V002  /status" not in text
    assert "... 그 밖에 1건" in REPORT.to_text("ko", limit=2)


def test_nothing_found():
    assert Report().to_text().splitlines()[0] == "No findings."
    assert Report().to_text("ko").splitlines()[0] == "발견된 문제가 없습니다."
    assert Report((), 1, 0, {"act": 1}).summary() == (
        "1 record read, 0 not fully checked; 0 errors, 0 warnings, 0 for information"
    )


def test_a_place_without_numbers_is_its_record():
    one, other = (make("NKHR-F007", "/a", record_id=f"per-{n}", record_type="person") for n in (1, 2))
    assert [line for line in finding_lines([one, other, one], "en") if not line.startswith(" ")] == [
        "person · per-1",
        "person · per-2",
    ]
    assert finding_lines([make("NKHR-F025")], "en")[0] == "-"
    assert finding_lines([make("NKHR-F007", line=7)], "ko")[0] == "7행"


def test_looks():
    painted = finding_lines([ERROR], "en", lambda word, severity: f"<{severity.code}>{word}</>")
    assert painted[1].startswith("  <error>error</>    NKHR-F005")


@pytest.mark.parametrize("call", [lambda: REPORT.to_text("fr"), lambda: REPORT.summary("fr")])
def test_other_languages(call):
    with pytest.raises(UsageError):
        call()


def test_totals_are_the_report_without_its_findings():
    data = REPORT.to_dict()
    assert len(data.pop("findings")) == 3
    assert data == REPORT.totals()
    assert isinstance(REPORT.findings[0], Finding)
    assert REPORT.count(Severity.ERROR) == 2
