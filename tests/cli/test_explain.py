"""``nkhr explain``."""

import json

import pytest

from nkhr_schema import conformance
from nkhr_schema.cli.console import Console
from nkhr_schema.cli.explain_cases import example_lines
from nkhr_schema.cli.layout import width
from nkhr_schema.findings import catalogue
from nkhr_schema.findings.families import FAMILIES


def test_every_code_is_explained_in_both_languages(nkhr):
    assert len(catalogue()) > 40
    for code, entry in catalogue().items():
        for lang in ("en", "ko"):
            result = nkhr("explain", code, "--lang", lang)
            assert result.code == 0
            assert result.err == ""
            told = " ".join(result.out.split())
            assert told.startswith(f"{code} {entry.title[lang]}")
            assert " ".join(entry.rationale[lang].split()) in told
            assert entry.source in told
            assert FAMILIES[entry.family][lang] in told
            words = told.partition("An example that is" if lang == "en" else "보고되는 예")[0]
            assert "{" not in words.replace("{...}", "").replace('{"type": "dataset", ...}', "")
            assert all(width(line) <= 100 for line in result.out.splitlines())


@pytest.mark.parametrize("given", ["NKHR-V003", "nkhr-v003", "v003", "V003", "v3", "V03", "nkhrv003", " nkhr-v003 "])
def test_code_in_any_form(nkhr, given):
    assert nkhr("explain", given) == nkhr("explain", "NKHR-V003")
    assert nkhr("explain", given).out.startswith("NKHR-V003")


@pytest.mark.parametrize(
    ("given", "nearest"), [("NKHR-V999", "NKHR-V00"), ("v00", ""), ("nkhr-x", None), ("F099", "NKHR-F0")]
)
def test_unknown_code(nkhr, given, nearest):
    result = nkhr("explain", given)
    if nearest is None:  # the letter of a family
        assert result.code == 0
        return
    assert result.code == 2
    assert nearest in result.err


def test_all_codes_by_family(nkhr):
    result = nkhr("explain")
    assert result.code == 0
    listed = [line.split()[0] for line in result.out.splitlines() if line.startswith("  NKHR-")]
    assert listed == list(catalogue())
    headings = [line[0] for line in result.out.splitlines() if line and not line.startswith(" ")]
    assert headings == list(dict.fromkeys(code[5] for code in catalogue()))
    korean = nkhr("explain", "--lang", "ko").out
    assert "오류" in korean
    assert "  NKHR-F005  오류  필수 필드 없음" in korean.splitlines()


def test_one_family(nkhr):
    result = nkhr("explain", "v")
    codes = [line.split()[0] for line in result.out.splitlines() if line.startswith("  NKHR-")]
    assert codes == [code for code in catalogue() if code.startswith("NKHR-V")]
    assert nkhr("explain", "nkhr-v") == result


def test_placeholders_are_shown_as_such(nkhr):
    assert "<name>" in nkhr("explain", "F005").out
    assert "(depends on the case)" in nkhr("explain", "I003").out
    assert "(경우에 따라 다름)" in nkhr("explain", "I003", "--lang", "ko").out
    assert "Redacted copies" in nkhr("explain", "V004").out
    assert "Redacted copies" not in nkhr("explain", "F005").out


# -- examples ----------------------------------------------------------------------------------------------------------


def records_in(told):
    """The records that an explanation shows, before and after the words on the second example."""
    found, lines = [], told.splitlines()
    for at, line in enumerate(lines):
        if line == "    {":
            end = lines.index("    }", at)
            found.append(json.loads("\n".join(lines[at : end + 1])))
        elif line.startswith("  An example that is not:"):
            found.append(None)
    at = found.index(None)
    return found[:at], found[at + 1 :]


def test_every_code_with_cases_shows_a_failing_and_a_passing_example(nkhr):
    assert len(conformance.codes()) > 60
    for code in conformance.codes():
        told = nkhr("explain", code).out
        cases = conformance.cases_of(code)
        bad = next(case for case in cases if code in [found for found, _ in case["findings"]])
        good = next(case for case in cases if code not in [found for found, _ in case["findings"]])
        pointer = next(pointer for found, pointer in bad["findings"] if found == code)
        flat = " ".join(told.split())
        assert f"An example that is reported: {' '.join(bad['description']['en'].split())}" in flat
        assert f"An example that is not: {' '.join(good['description']['en'].split())}" in flat
        assert f"보고되는 예: {' '.join(bad['description']['ko'].split())}" in " ".join(
            nkhr("explain", code, "--lang", "ko").out.split()
        )
        failing, passing = records_in(told)
        assert 1 <= len(failing) <= 3
        assert len(passing) <= 3
        assert any(passing) or not bad["records"]
        if pointer.startswith("/records/"):
            # the record that the finding points to comes first
            record = bad["records"][int(pointer.split("/")[2])]
            assert failing[0].keys() == record.keys()
            assert failing[0].get("id") == record.get("id")
            assert f"Reported at {'/' + pointer.split('/', 3)[3] if pointer.count('/') > 2 else '/'}" in told
        assert len(told.splitlines()) < 100


def test_a_code_without_cases_shows_no_example(nkhr):
    without = [code for code in catalogue() if code not in conformance.codes()]
    assert without
    assert "An example" not in nkhr("explain", without[0]).out


EVENT = {"type": "act", "id": "act-1", "note": "가" * 100, "parts": [{"a": "b" * 40}, {"a": "c" * 40}], "none": []}
CASES = {
    "an envelope": (
        [{"description": {"en": "Bad", "ko": "나쁨"}, "records": [], "envelope": {"title": "x"}, "findings": [["C", "/title"]]}],
        [{"description": {"en": "Good", "ko": "좋음"}, "records": [], "findings": []}],
    ),
    "ids that differ": (
        [{"description": {"en": "Bad", "ko": "나쁨"}, "records": [{"type": "case", "id": "cas-0"}, EVENT], "findings": [["C", "/records/1/note"]]}],
        [{"description": {"en": "Good", "ko": "좋음"}, "records": [{"type": "case", "id": "cas-9"}, {**EVENT, "id": "act-2", "note": "x"}], "findings": []}],
    ),
    "no record": (
        [{"description": {"en": "Bad", "ko": "나쁨"}, "records": ["x", None, {"type": "act"}], "findings": [["C", "/records/0"]]}],
        [{"description": {"en": "Good", "ko": "좋음"}, "records": [{"type": "act"}], "findings": []}],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_examples_of_any_form(monkeypatch, name):
    bad, good = CASES[name]
    monkeypatch.setattr(conformance, "codes", lambda: ("C",))
    monkeypatch.setattr(conformance, "cases_of", lambda code: (*good, *bad))
    console = Console("en", {"COLUMNS": "70"})
    console.learn("explain")
    lines = example_lines("C", console)
    assert all(width(line) <= 70 for line in lines)
    told = "\n".join(lines)
    assert "An example that is reported: Bad" in told
    assert "An example that is not: Good" in told
    if name == "an envelope":
        assert '"title": "x"' in told
        assert "Reported at /title" in told
    elif name == "ids that differ":
        failing, passing = records_in(told)
        assert [record["id"] for record in failing] == ["act-1"]
        assert [record["id"] for record in passing] == ["act-2"]  # the case is the same but for its id
        assert failing[0]["note"].endswith("…")
        assert "left out here: 1 other" in told
    monkeypatch.setattr(conformance, "cases_of", lambda code: tuple(good))
    assert example_lines("C", console) == []
