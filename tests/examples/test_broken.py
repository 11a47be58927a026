"""The broken file: exactly the faults of its table are found, and each says something in both languages."""

import importlib
import re
from pathlib import Path

import pytest

import nkhr_schema as nkhr

EXAMPLES = Path(__file__).parents[2] / "examples"
FILE = EXAMPLES / "broken.jsonl"
README = EXAMPLES / "README.md"
ROW = re.compile(r"^\| (\d+) \| ([A-Z0-9, -]+) \| (.+) \| (.+) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def built():
    return importlib.import_module("build_broken")


@pytest.fixture(scope="module")
def found():
    return nkhr.validate(FILE)


def test_the_file_and_the_table_are_what_the_script_gives(built):
    assert FILE.read_text(encoding="utf-8") == built.content()
    assert README.read_text(encoding="utf-8") == built.readme()


def test_the_findings_are_those_of_the_table(found):
    table = ROW.findall(README.read_text(encoding="utf-8"))
    expected = {(int(line), code) for line, codes, _, _ in table for code in codes.split(", ")}
    assert len(table) == 30
    assert sorted((finding.line, finding.code) for finding in found.findings) == sorted(expected)


def test_thirty_different_faults_of_at_least_twenty_two_codes(found):
    assert len({finding.line for finding in found.findings}) == 30
    assert len(found.by_code()) == len(found.findings) == 31
    assert {code[5] for code in found.by_code()} == set("FIVDLPX")


def test_each_finding_speaks_both_languages(found):
    for finding in found.findings:
        for lang, letters in (("en", "[A-Za-z]"), ("ko", "[가-힣]")):
            assert re.search(letters, finding.message[lang] + finding.hint[lang]), (finding.code, lang)


def test_sound_records_stand_among_the_broken(found):
    assert found.records_read == len(FILE.read_text(encoding="utf-8").splitlines()) - 1
    assert sum(found.counts.values()) + found.not_fully_checked == found.records_read
    assert not any(finding.line <= 8 for finding in found.findings)


def test_no_name_is_in_a_finding(found):
    names = set(re.findall(r'"full":"([^"]+)"', FILE.read_text(encoding="utf-8")))
    assert len(names) > 8
    for text in (found.to_text("en"), found.to_text("ko"), found.to_json()):
        assert not any(name in text for name in names)
