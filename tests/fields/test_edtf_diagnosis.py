"""Why a text is refused, and other calendars."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_schema.errors import UsageError
from nkhr_schema.fields.edtf import (
    EdtfError,
    accepts,
    diagnose,
    juche_year,
    mentioned_calendar,
    mentioned_calendars,
    parse,
)
from nkhr_schema.fields.edtf_diagnosis import HINTS, Diagnosis

REFUSALS: dict[Diagnosis, list[str]] = {
    "empty": ["", " ", "\n"],
    "too_long": ["x" * 300, "1997" * 100],
    "juche": ["주체86년", "주체 86(1997)년 4월", "Juche 86", "juche86"],
    "lunar": ["음력 1997년 3월 5일", "lunar 1997-03-05", "주체 86년 음력 3월"],
    "whitespace": [" 1997", "1997\n", "1997 / 1999", "1997-04-15 ", "1997 - 04", "\t1997~", "1997\u3000"],
    "look_alike": [
        "１９９７",
        "1997\u201304",
        "1997\u221204\u221215",
        "1997\uff5e",
        "1997\u301c",
        "1997\uff0f1999",
    ],
    "words": ["1997년 4월", "April 1997", "unknown", "미상", "1997년경", "c. 1997", "Y17000", "봄", "1997年"],
    "time": ["1997-04-15T10:00", "1997-04-15 10:30", "1997-04-15T10", "1997-04-15T10:00:00+09:00", "10:30"],
    "set": ["[1997,1998]", "{1997..1999}", "[..1997]"],
    "dotted_date": ["1997.4.5", "1997. 4. 5.", "15.4.1997", "1997.04"],
    "slash_date": ["1997/04/15", "1997/04", "15/04/1997", "4/1997", "1997/4/5", "3/4/97", "97/1999"],
    "day_first": ["15-04-1997", "04-1997"],
    "no_hyphens": ["19970415", "199704", "1997 04 15"],
    "interval_sign": [
        "1997~1999",
        "1997-1999",
        "1997..1999",
        "1997-04~1997-06",
        "1997-04 - 1997-06",
        "1997.4~1997.6",
    ],
    "interval_parts": ["1997/1998/1999", "../1997/..", "1997//"],
    "interval_open": ["../.."],
    "interval_side": ["1997/", "/1997", "1997/...", "..~/1997", "1997/..?", "/", "?/1997"],
    "year_form": ["97", "97-04", "-1997", "+1997", "19970", "997~", "97-04/1999"],
    "year_zero": ["0000", "0000-01-01", "0000/1999", "1999/0000~"],
    "qualifier": ["1997~?", "1997??", "~1997", "1997?-04", "?", "1997/1999~~"],
    "unspecified_sign": ["199x", "199u", "1997-xx", "1997-**", "19xx/2001"],
    "unspecified_place": [
        "19X7",
        "199X-05",
        "XXXX-05",
        "1997-XX-05",
        "1997-02-3X",
        "1XXX",
        "1997-24-XX",
        "XX97",
    ],
    "padding": ["1997-4-5", "1997-04-5", "1997-4", "1997-4~", "1997-4/1997-06"],
    "season_day": ["1997-21-05"],
    "month": ["1997-13", "1997-00", "1997-25", "1997-13-01", "1997/1999-13", "1997-13~"],
    "day": ["1997-02-30", "1997-04-31", "1997-04-00", "1900-02-29", "1997-02-29~", "1997/1999-06-31"],
    "form": ["1997-", "1997-04-15-16", "1997,1998", "1997-04-", "..", "١٩٩٧", "1997\x00", "\ud800"],
}


@pytest.mark.parametrize("code", REFUSALS)
def test_diagnosis(code: Diagnosis) -> None:
    assert {text: diagnose(text) for text in REFUSALS[code]} == dict.fromkeys(REFUSALS[code], code)
    for text in REFUSALS[code]:
        with pytest.raises(EdtfError) as caught:
            parse(text)
        assert caught.value.code == code


def test_every_code_has_examples_and_hints_in_both_languages() -> None:
    assert set(REFUSALS) == set(HINTS) == set(get_args(Diagnosis))
    for code, hint in HINTS.items():
        assert re.search("[가-힣]", hint["ko"]), code
        assert hint["en"].isascii(), code
        assert hint["en"].endswith("."), code
        assert hint["ko"].endswith(("오.", "다.", "%.", "..", "-05", "-15", "1999", "XX")), code
        assert EdtfError(code).hint("ko") == hint["ko"]
        assert str(EdtfError(code)) == hint["en"]


def test_dates_that_hints_give_as_examples_are_accepted() -> None:
    meant_as_wrong = {"0000"}
    seen = 0
    for hint in HINTS.values():
        for example in re.findall(r"(?<![\w.])(?:[0-9X]{4}|\.\.)(?:[-/0-9X]|(?<=/)\.\.)*~?", hint["en"]):
            if example.strip(".") and example not in meant_as_wrong:
                assert accepts(example.rstrip("-")), example
                seen += 1
    assert seen > 40


@given(st.one_of(st.text(), st.text("0123456789X?~%/.- ", max_size=24), st.text("019XxT:-/~.", max_size=300)))
def test_diagnosis_is_total_and_agrees_with_the_pattern(text: str) -> None:
    assert (diagnose(text) is None) is accepts(text)


def test_diagnosis_is_loaded_only_when_something_is_wrong() -> None:
    script = (
        "import sys; from nkhr_schema.fields import edtf; edtf.parse('1997');"
        "print('nkhr_schema.fields.edtf_diagnosis' in sys.modules, 'pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.parametrize(("n", "year"), [(1, 1912), (79, 1990), (86, 1997), (113, 2024), (8088, 9999)])
def test_juche_years(n: int, year: int) -> None:
    assert juche_year(n) == year


@pytest.mark.parametrize("n", [0, -1, 8089])
def test_there_is_no_such_juche_year(n: int) -> None:
    with pytest.raises(UsageError):
        juche_year(n)


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("음력 3월 15일", "lunar"),
        ("Lunar New Year 1997", "lunar"),
        ("lunar", "lunar"),
        ("주체 86년", "juche"),
        ("주체86(1997)년 4월", "juche"),
        ("JUCHE 86", "juche"),
        ("the year Juche 86", "juche"),
        ("주체 86년 음력 3월", "lunar"),
        ("1997년 봄", None),
        ("양력 3월", None),
        ("주체사상탑 준공 무렵", None),
        ("주체 사상이 나온 때", None),
        ("when the Juche Tower opened", None),
        ("sublunary", None),
        ("", None),
    ],
)
def test_mentioned_calendar(text: str, calendar: str | None) -> None:
    assert mentioned_calendar(text) == calendar


def test_both_calendars_can_be_mentioned() -> None:
    assert mentioned_calendars("주체 86년 음력 3월") == {"lunar", "juche"}
    assert mentioned_calendars("1997") == frozenset()
