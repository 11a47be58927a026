"""``nkhr count``: from the shell, in English and Korean."""

import csv
import io
import json
import sys
from typing import NamedTuple

import pytest

from nkhr_schema import write
from nkhr_schema.cli import main
from nkhr_schema.cli.texts.count import TEXTS
from nkhr_schema.counting import DIMENSIONS, UNIT_CHOICES, count
from nkhr_schema.counting.selection import level_ranks
from tests.counting.world import World


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def nkhr(monkeypatch, capsys):
    def call(*words, stdin=None, **environ):
        with monkeypatch.context() as patch:
            for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NKHR_DEBUG", "COLUMNS"):
                patch.delenv(name, raising=False)
            for name, value in environ.items():
                patch.setenv(name, value)
            if stdin is not None:
                patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            code = main(["count", *map(str, words)])
            out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Result(code, out, err)

    return call


def saved(path, violation_type="torture"):
    world = World()
    for sex in ("female", "male"):
        world.act(world.person(sex), violation_type, start="2007")
    write(world.dataset(), path)
    return path


@pytest.fixture
def file(tmp_path):
    return saved(tmp_path / "cases.jsonl")


def test_text_in_english_and_korean(nkhr, file):
    english, korean = nkhr(file), nkhr(file, "--lang", "ko")
    assert english.code == korean.code == 0
    assert english.out == count(file).to_text() + "\n"
    assert korean.out == count(file).to_text("ko") + "\n"
    assert nkhr(file, LANG="ko_KR.UTF-8").out == korean.out
    assert "피해자 수: " in korean.out
    assert english.err == korean.err == ""


def test_csv_and_json(nkhr, file):
    found = nkhr(file, "--format", "csv", "--by", "sex,year", "--unit", "victims")
    rows = list(csv.DictReader(io.StringIO(found.out)))
    assert {(row["code_1"], row["code_2"], row["low"]) for row in rows if row["unit"] == "victims"} == {
        ("", "", "2"),
        ("female", "2007", "1"),
        ("male", "2007", "1"),
    }
    found = json.loads(nkhr(file, "--format", "json", "--by", "none", "--unit", "acts, incidents").out)
    assert list(found["units"]) == ["acts", "incidents"]
    assert [cell["low"] for cell in found["cells"]] == [2, 1]


def test_limits_are_passed_on(nkhr, file):
    found = nkhr(
        file, "--from", "2007", "--to", "2007-06", "--verification", "likely", "--min-cell", "5", "--format", "json"
    )
    assert (
        json.loads(found.out)
        == count(file, date_from="2007", date_to="2007-06", verification="likely", min_cell=5).to_dict()
    )


def test_several_files_and_standard_input(nkhr, file, tmp_path):
    other = saved(tmp_path / "other.json", "rape")
    found = json.loads(nkhr(file, other, "--format", "json").out)
    assert found == count(file, other).to_dict()
    assert nkhr("-", stdin=file.read_bytes()).out == nkhr(file).out
    assert (
        nkhr("-", other, "--format", "json", stdin=file.read_bytes()).out == nkhr(file, other, "--format", "json").out
    )


WRONG = [
    ("--unit", "people"),
    ("--unit", ","),
    ("--by", "weather"),
    ("--by", "year,year"),
    ("--by", "year,sex,place"),
    ("--by", ""),
    ("--verification", "refuted"),
    ("--verification", "sure"),
    ("--from", "2007-13"),
    ("--to", "soon"),
    ("--min-cell", "1"),
    ("--min-cell", "five"),
    ("--min-cell", "99999999999999"),
    ("--format", "xml"),
    ("--colour", "red"),
]


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_wrong_use(nkhr, file, words, lang):
    found = nkhr(file, *words, "--lang", lang)
    assert found.code == 2
    assert found.out == ""
    assert len(found.err.splitlines()) == 1
    assert found.err.startswith("nkhr: ")


def test_a_range_that_runs_backwards(nkhr, file):
    found = nkhr(file, "--from", "2008", "--to", "2007")
    assert (found.code, found.out) == (2, "")
    assert "--from is later than --to" in found.err


def test_no_file_and_standard_input_twice(nkhr):
    assert nkhr().code == nkhr("-", "-").code == 2


@pytest.mark.parametrize("make", ["missing", "folder", "binary"])
def test_a_file_that_cannot_be_read(nkhr, file, tmp_path, make):
    bad = tmp_path / "bad"
    if make == "folder":
        bad.mkdir()
    elif make == "binary":
        bad.write_bytes(b"%PDF-1.7")
    found = nkhr(file, bad)
    assert (found.code, found.out) == (3, "")
    assert str(bad) in found.err
    assert nkhr(file, bad, "--lang", "ko").err != found.err


def test_a_faulty_file_is_not_counted(nkhr, file, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_text(file.read_text(encoding="utf-8").replace('"torture"', '"가상의비밀"'), encoding="utf-8")
    found = nkhr(file, bad)
    assert (found.code, found.out) == (1, "")
    assert f"nkhr validate {bad}" in found.err
    assert "비밀" not in found.err


def test_help_names_every_choice(nkhr):
    for lang in ("en", "ko"):
        page = " ".join(nkhr("--help", "--lang", lang).out.split())
        for choices in (UNIT_CHOICES, DIMENSIONS, level_ranks()):
            assert ", ".join(choices) in page
        assert "--min-cell" in page


def test_examples_of_the_help_page_run(nkhr, file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    seen = 0
    for text in TEXTS["count.examples"]:
        for line in text.splitlines():
            words = line.partition(" > ")[0].replace("*.jsonl", file.name).split()
            assert words[:2] == ["nkhr", "count"]
            assert nkhr(*words[2:]).code == 0
            seen += 1
    assert seen == 8
