"""``nkhr validate``: reports as text, JSON, JUnit XML and HTML, exit codes, several files, output to a file."""

import gzip
import json
import os
import sys
import xml.etree.ElementTree as ET

import pytest

import nkhr_schema
from nkhr_schema import Severity, vocabularies

FORMS = ("text", "json", "junit", "html")
UNREADABLE = ("missing.jsonl", "folder", "picture.png")


@pytest.fixture
def unreadable(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    return {name: tmp_path / name for name in UNREADABLE}


def test_clean(nkhr, clean):
    result = nkhr("validate", clean)
    assert result.code == 0
    assert result.err == ""
    assert result.out.splitlines() == [
        f"{clean}: no findings",
        "7 records read, 0 not fully checked; 0 errors, 0 warnings, 0 for information",
        "Fully checked: act 1, incident 1, involvement 1, person 1, source 1, source_link 1, victim 1",
    ]
    korean = nkhr("validate", clean, LC_ALL="ko_KR.UTF-8")
    assert korean.code == 0
    assert f"{clean}: 발견된 문제 없음" in korean.out
    assert "기록 7건을 읽음" in korean.out


def test_findings_as_text(nkhr, faulty):
    result = nkhr("validate", faulty)
    assert result.code == 1
    report = nkhr_schema.validate(faulty)
    assert len(report.findings) >= 3
    for finding in report.findings:
        assert finding.code in result.out
        assert finding.message["en"] in result.out
        assert finding.hint["en"] in result.out
    assert f"{faulty}:2 · person · per-" in result.out
    assert f"{faulty}:5 · act · act-" in result.out
    assert "→ Did you mean female?" in result.out
    assert "  1  error    NKHR-V001  Code not in the list" in result.out
    assert f"{faulty}: 8 records read, 3 not fully checked; 3 errors, 0 warnings" in result.out
    korean = nkhr("validate", faulty, "--lang", "ko").out
    for finding in report.findings:
        assert finding.message["ko"] in korean
    assert "  1  오류  NKHR-V001  목록에 없는 코드" in korean
    assert "error" not in korean


def test_findings_as_json(nkhr, faulty, clean):
    result = nkhr("validate", faulty, clean, "--format", "json")
    assert result.code == 1
    data = json.loads(result.out)
    assert list(data) == ["versions", "total", "files"]
    assert [file["name"] for file in data["files"]] == [str(faulty), str(clean)]
    expected = [nkhr_schema.validate(path).to_dict() for path in (faulty, clean)]
    assert [file["report"] for file in data["files"]] == expected
    assert data["total"]["files"] == 2
    assert data["total"]["unreadable"] == 0
    assert data["total"]["ok"] is False
    assert data["total"]["records_read"] == 15
    assert data["total"]["codes"] == expected[0]["codes"]
    assert data["versions"]["vocabularies"] == vocabularies.VERSION
    # stable: the same again, in another language, with a limit
    assert nkhr("validate", faulty, clean, "--format", "json", "--lang", "ko", "--limit", "0") == result


def test_findings_as_junit(nkhr, faulty, clean, unreadable):
    missing = unreadable["missing.jsonl"]
    result = nkhr("validate", faulty, clean, missing, "--format", "junit", "--limit", "0")
    assert result.code == 3
    suites = ET.fromstring(result.out).findall("testsuite")
    assert [suite.get("name") for suite in suites] == [str(faulty), str(clean), str(missing)]
    report = nkhr_schema.validate(faulty)
    assert len(suites[0].findall("testcase/failure")) == 3
    told = "".join(suites[0].itertext())
    assert all(finding.message["en"] in told for finding in report.findings)
    assert not suites[1].findall("testcase/failure")
    assert suites[2].find("testcase/error").get("message") == f"there is no file {missing}."
    korean = ET.fromstring(nkhr("validate", faulty, missing, "--format", "junit", "--lang", "ko").out)
    assert report.findings[0].message["ko"] in "".join(korean.itertext())
    assert korean.find(".//error").get("message") == f"{missing} 파일이 없습니다."


def test_findings_as_html(nkhr, faulty, clean, unreadable):
    missing = unreadable["missing.jsonl"]
    english = nkhr("validate", faulty, clean, missing, "--format", "html")
    korean = nkhr("validate", faulty, clean, missing, "--format", "html", "--lang", "ko")
    assert english.code == korean.code == 3
    assert english.out.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert korean.out.startswith('<!DOCTYPE html>\n<html lang="ko">')
    for finding in nkhr_schema.validate(faulty).findings:
        for lang in ("en", "ko"):
            assert finding.message[lang] in english.out
            assert finding.message[lang] in korean.out
    for told in (str(faulty), str(clean), f"there is no file {missing}.", f"{missing} 파일이 없습니다."):
        assert told in english.out
    alone = nkhr("validate", faulty, "--format", "html").out
    assert alone == nkhr_schema.validate(faulty).to_html()


def test_accepted_warnings_are_told(nkhr, tmp_path, lines):
    path = tmp_path / "accepted.jsonl"
    act = json.loads(lines[4])
    assert act.pop("description")
    act["violation_type"] = "other_violation"
    warned = b"\n".join([*lines[:4], json.dumps(act).encode(), *lines[5:]])
    path.write_bytes(warned)
    assert nkhr("validate", path, "--fail-on", "warning").code == 1
    reason = {"text": "출처가 이 이상 말하지 않음", "lang": "ko"}
    note = {"kind": "accepted", "pointer": "", "code": "NKHR-V004", "reason": reason, "by_role": "analyst"}
    act["annotations"] = [{**note, "on": {"edtf": "2026-11-24"}}]
    path.write_bytes(b"\n".join([*lines[:4], json.dumps(act).encode(), *lines[5:]]))
    result = nkhr("validate", path, "--fail-on", "warning")
    assert result.code == 0
    assert "; 1 warning accepted" in result.out
    assert "수용한 경고 1건" in nkhr("validate", path, "--lang", "ko").out
    data = json.loads(nkhr("validate", path, "--format", "json").out)
    assert data["total"]["accepted"] == data["files"][0]["report"]["accepted"] == 1


@pytest.mark.parametrize(
    ("file", "threshold", "code"),
    [
        ("clean", "error", 0),
        ("clean", "warning", 0),
        ("warned", "error", 0),
        ("warned", "warning", 1),
        ("faulty", "error", 1),
        ("faulty", "warning", 1),
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_exit_code(nkhr, request, file, threshold, code, form):
    path = request.getfixturevalue(file)
    assert nkhr("validate", path, "--fail-on", threshold, "--format", form).code == code
    if threshold == "error":
        assert nkhr("validate", path, "--format", form).code == code


def test_several_files(nkhr, clean, warned, faulty):
    result = nkhr("validate", clean, warned, faulty)
    assert result.code == 1
    tail = result.out.splitlines()[-5:]
    assert tail[0] == f"{clean}: no findings"
    assert tail[1].startswith(f"{warned}: 7 records read")
    assert tail[2].startswith(f"{faulty}: 8 records read")
    assert tail[3] == "All 3 files: 22 records read, 3 not fully checked; 3 errors, 1 warning, 0 for information"
    assert tail[4].startswith("Fully checked: act 2, ")


def test_references_are_followed_within_each_file(nkhr, tmp_path, lines):
    first, second = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    first.write_bytes(b"\n".join(lines[:2]))
    second.write_bytes(b"\n".join([lines[0], *lines[2:]]))
    result = nkhr("validate", first, second)
    assert result.code == 1
    assert "NKHR-I003" in result.out


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable(nkhr, unreadable, name):
    path = unreadable[name]
    result = nkhr("validate", path)
    assert result.code == 3
    assert result.out == f"{path}: not read\n"
    assert result.err.startswith("nkhr: ")
    assert result.err.count("\n") == 1
    assert str(path) in result.err
    korean = nkhr("validate", path, "--lang", "ko")
    assert korean.code == 3
    assert "읽지 못함" in korean.out
    assert korean.err != result.err
    data = json.loads(nkhr("validate", path, "--format", "json").out)
    assert data["total"]["unreadable"] == 1
    assert data["total"]["ok"] is False
    assert data["files"][0]["unreadable"]["message"]["en"] in result.err
    assert data["files"][0]["unreadable"]["message"]["ko"] in korean.err


def test_each_reason_has_its_own_words(nkhr, unreadable):
    told = {nkhr("validate", path).err.replace(str(path), "") for path in unreadable.values()}
    assert len(told) == len(UNREADABLE)
    assert nkhr("validate", "a\0b").code == 3
    assert nkhr("validate", "x" * 5000).code == 3
    assert nkhr("validate", "").code == 3


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_forbidden(nkhr, clean):
    clean.chmod(0)
    assert nkhr("validate", clean).code == 3


def test_the_others_are_checked_when_one_is_unreadable(nkhr, clean, faulty, unreadable):
    result = nkhr("validate", clean, *unreadable.values(), faulty)
    assert result.code == 3
    assert "NKHR-V001" in result.out
    assert result.err.count("\n") == 3
    assert "All 5 files: 15 records read" in result.out
    assert nkhr("validate", clean, unreadable["folder"]).code == 3


def test_a_disk_that_breaks(nkhr, clean, monkeypatch):
    def broken(*args, **options):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("nkhr_schema.validation.validate", broken)
    result = nkhr("validate", clean)
    assert result.code == 3
    assert result.err == f"nkhr: {clean} cannot be read.\n"


def test_standard_input(nkhr, lines, faulty):
    result = nkhr("validate", "-", stdin=b"\n".join(lines))
    assert result.code == 0
    assert "<standard input>: no findings" in result.out
    result = nkhr("validate", "-", stdin=faulty.read_bytes())
    assert result.code == 1
    assert "<standard input>:2 · person" in result.out
    assert nkhr("validate", "-", faulty, stdin=gzip.compress(b"\n".join(lines)), LANG="ko").code == 1
    assert nkhr("validate", "-", stdin=b"").code == 1


def test_limit(nkhr, tmp_path, lines):
    path = tmp_path / "many.jsonl"
    # a warning comes first (no envelope), five errors last
    wrong = [b'{"type":"person","id":"per-%026d"}' % n for n in range(5)]
    path.write_bytes(b"\n".join([*lines[1:], *wrong]))
    report = nkhr_schema.validate(path)
    total = len(report.findings)
    errors = report.count(Severity.ERROR)
    assert report.findings[0].severity is Severity.WARNING
    assert 5 <= errors < total
    for limit in (0, 1, 5, errors, total, total + 1, "all"):
        result = nkhr("validate", path, "--limit", limit)
        assert result.code == 1
        shown = min(total, total if limit == "all" else limit)
        assert result.out.count("  → ") == shown
        assert ("more findings" in result.out) == (shown < total)
        if shown < total:
            assert f"... and {total - shown} more findings" in result.out
        # the worst are shown, though the warning comes first in the file
        assert ("  warning  NKHR-F026  The" in result.out) == (shown > errors)
        # the counts are those of all findings
        for code, count in report.by_code().items():
            assert any(line.split()[0] == str(count) for line in result.out.splitlines() if f" {code}  " in line)
    assert nkhr("validate", path).out == nkhr("validate", path, "--limit", "all").out


def test_limit_holds_for_all_files_together(nkhr, faulty):
    out = nkhr("validate", faulty, faulty, "--limit", "4").out
    assert out.count("→") == 4
    assert "... and 2 more findings" in out


def test_on_a_terminal_there_are_colours_and_a_limit(nkhr, tmp_path, lines, monkeypatch):
    path = tmp_path / "many.jsonl"
    wrong = [b'{"type":"person","id":"per-%026d","sex":7}' % n for n in range(60)]
    path.write_bytes(b"\n".join([*lines, *wrong]))
    monkeypatch.setattr("nkhr_schema.cli.console.Console.is_terminal", lambda self, stream: stream is sys.stdout)
    result = nkhr("validate", path, TERM="xterm")
    assert "\x1b[31merror\x1b[0m" in result.out
    assert result.out.count("\n  \x1b[31merror") == 100
    assert "more findings" in result.out
    assert "\x1b" not in nkhr("validate", path, NO_COLOR="1").out
    assert "\x1b" not in nkhr("validate", path, TERM="dumb").out
    assert "\x1b" not in nkhr("validate", path, "--format", "json").out
    assert "more findings" not in nkhr("validate", path, "--limit", "all").out


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_output_file(nkhr, faulty, tmp_path, form, lang):
    target = tmp_path / "report"
    target.write_text("old", encoding="utf-8")
    shown = nkhr("validate", faulty, "--format", form, "--lang", lang)
    result = nkhr("validate", faulty, "--format", form, "--lang", lang, "--output", target)
    assert result.code == 1
    assert result.out == ""
    assert str(target) in result.err
    assert target.read_text(encoding="utf-8") == shown.out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["faulty.jsonl", "report"]
    assert nkhr("validate", faulty, "--format", form, "--lang", lang, "--output", "-") == shown


def test_output_is_never_an_input(nkhr, faulty, tmp_path):
    before = faulty.read_bytes()
    link = tmp_path / "link.jsonl"
    link.symlink_to(faulty)
    for target in (faulty, link, tmp_path / "." / "faulty.jsonl"):
        assert nkhr("validate", faulty, "--output", target).code == 2
    assert faulty.read_bytes() == before


def test_output_that_cannot_be(nkhr, faulty, tmp_path):
    for target, code in ((tmp_path, 2), (tmp_path / "none" / "report", 2), ("a\0b", 74), ("x" * 5000, 74)):
        result = nkhr("validate", faulty, "--output", target)
        assert result.code == code
        assert result.out == ""
        assert result.err.startswith("nkhr: ")


def test_output_through_a_link_and_to_a_device(nkhr, faulty, tmp_path):
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    assert nkhr("validate", faulty, "--output", link).code == 1
    assert link.is_symlink()
    assert "NKHR-" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640
    assert nkhr("validate", faulty, "--output", os.devnull).code == 1


def test_a_report_is_written_whole_or_not_at_all(nkhr, faulty, tmp_path, monkeypatch):
    target = tmp_path / "report"
    target.write_text("old", encoding="utf-8")

    def breaks(*args, **options):
        yield "half"
        raise OSError(28, "No space left")

    monkeypatch.setattr("nkhr_schema.cli.validate_report.as_text", breaks)
    assert nkhr("validate", faulty, "--output", target).code == 74
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["faulty.jsonl", "report"]


def test_a_file_name_cannot_steer_the_terminal(nkhr, tmp_path, faulty):
    path = tmp_path / "a\x1b[31m\n.jsonl"
    path.write_bytes(faulty.read_bytes())
    for form in FORMS:
        result = nkhr("validate", path, "--format", form)
        assert result.code == 1
        assert "\x1b" not in result.out
    odd = os.fsdecode(b"\xff.jsonl")
    (tmp_path / odd).write_bytes(faulty.read_bytes())
    assert nkhr("validate", tmp_path / odd).code == 1
    json.loads(nkhr("validate", tmp_path / odd, "--format", "json").out)


def test_gzip_and_documents(nkhr, tmp_path, faulty, lines):
    packed = tmp_path / "a.jsonl.gz"
    packed.write_bytes(gzip.compress(faulty.read_bytes()))
    assert "NKHR-V001" in nkhr("validate", packed).out
    document = tmp_path / "a.json"
    records = b",".join([lines[1], lines[1].replace(b"female", b"femal")])
    document.write_bytes(lines[0][:-1] + b',"records":[' + records + b"]}")
    result = nkhr("validate", document)
    assert f"{document} · record 2 · person · per-" in result.out
    assert "/records/1/sex" in result.out
    assert "2번째 기록" in nkhr("validate", document, "--lang", "ko").out
