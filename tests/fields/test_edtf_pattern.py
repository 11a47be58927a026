"""The one expression for accepted dates: edge values, the real calendar, one verdict in every engine."""

from __future__ import annotations

import calendar
import datetime
import itertools
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from typing import Annotated

import jsonschema  # type: ignore[import-untyped]
import jsonschema_rs
import pytest
from pydantic import StringConstraints, TypeAdapter, ValidationError

from nkhr_schema.fields.edtf import EDTF_MAX_LENGTH, EDTF_PATTERN, EdtfError, accepts, diagnose, parse


def words(text: str) -> list[str]:
    return text.split()


ACCEPTED = words("""
    1997 0001 9999 0999 1000 0100 0010 2000 1900 1997-01 1997-09 1997-10 1997-12 0001-01 9999-12
    1997-01-01 1997-01-31 1997-02-28 1997-03-31 1997-04-30 1997-05-31 1997-06-30 1997-07-31 1997-08-31
    1997-09-30 1997-10-31 1997-11-30 1997-12-31 0001-01-01 9999-12-31 1996-02-29 2000-02-29 2004-02-29
    0004-02-29 0400-02-29 1600-02-29 2096-02-29 1904-02-29 1997-02-10 1997-02-19 1997-10-20 1997-21
    1997-22 1997-23 1997-24 0001-24 9999-24 199X 000X 999X 200X 19XX 00XX 99XX 20XX XXXX 010X 1997-XX
    1997-XX-XX 1997-04-XX 1997-02-XX 1997-12-XX 0001-XX 1997? 1997~ 1997% 1997-04? 1997-04-15~ 1997-21%
    199X~ 19XX? XXXX? XXXX~ 1997-XX~ 1997-XX-XX% 1997-04-XX~ 2000-02-29~ 1997/1999 1997-04/1997-06
    1997-04-15/1997-04-17 1997/1997-06 1997-06/1998 1997-21/1997-23 199X/2001 19XX/20XX 1997~/1999
    1997/1999~ 1997?/1999% ../1999 1997/.. ../1999-04-15~ 1997-04-15?/.. XXXX/1999 1997/XXXX XXXX/XXXX
    XXXX/.. ../XXXX 1999/1997 1997/1997 1996-02-29/2000-02-29 1997-XX/1998-04-XX 1997-04-15~/1997-04-16~
""")

REFUSED_WORDS = words("""
    0000 0000-01 0000-01-01 0000-02-29 0000-21 0000/1999 1999/0000 0000~ 0000-XX 1997-00 1997-13 1997-20
    1997-25 1997-41 1997-99 1997-00-01 1997-13-01 1997-01-00 1997-01-32 1997-02-29 1997-02-30 1997-02-31
    1997-04-31 1997-06-31 1997-09-31 1997-11-31 1900-02-29 2100-02-29 2001-02-29 1800-02-29 0100-02-29
    2000-02-30 1996-02-30 1997-1-01 1997-01-1 1997-1 97 997 19970 97-04 19970415 199704 -1997 +1997
    Y17000 1997- 1997-04- -04 1997--04 1997-04-15-16 19X7 1X97 X997 1XXX XXX7 XX97 19xx 199x 199u
    1997-xx 1997-XX-05 1997-0X 1997-1X 1997-X4 1997-04-0X 1997-02-3X 199X-05 19XX-05 XXXX-05 XXXX-XX
    XXXX-XX-XX 199X-21 199X-XX 1997-21-05 1997-21-XX 1997-24-01 1997?? 1997~? 1997?~ ?1997 ~1997
    1997?-04 1997-?04 1997-04?-15 1997! 1997* 1997-04-15?~ .. ../.. / 1997/ /1999 1997// //1999
    1997/1998/1999 ../1997/.. 1997/... ./1997 ..~/1997 1997/..? open/1999 1997/13 1997/04/15 1997/04
    1997/1999-13 1997-02-30/1999 1997-1999 1997~1999 1997..1999 1997.04.15 15.04.1997 15/04/1997
    1997-04-15T10:00 1997-04-15T10:00:00Z [1997,1998] {1997,1998} [..1997] 1997,1998 unknown 미상 1997년
    1997-04-１５ １９９７ ١٩٩٧ 1997–04 1997−04 1997～ ²000 1997\u200b
""")
REFUSED = [
    *REFUSED_WORDS,
    "",
    " ",
    " 1997",
    "1997 ",
    "1997 /1999",
    "1997\t",
    "\n1997",
    "1997\r",
    "1997\n04",
    "1997\x00",
]

FINAL_LINE_FEED = ["1997\n", "1997/1999\n", "1997-04-15~\n"]

# Any day number, 0 to 32, of any month number, 0 to 25: years that are leap, are not, and end a century.
CALENDAR_YEARS = (1900, 1997, 2000, 2001, 2004, 2100)

Verdict = Callable[[str], bool]


def of_pydantic() -> Verdict:
    adapter = TypeAdapter(Annotated[str, StringConstraints(pattern=EDTF_PATTERN, max_length=EDTF_MAX_LENGTH)])

    def verdict(text: str) -> bool:
        try:
            adapter.validate_json(json.dumps(text))
        except ValidationError:
            return False
        return True

    return verdict


def of_jsonschema() -> Verdict:
    verdict: Verdict = jsonschema.Draft202012Validator({"type": "string", "pattern": EDTF_PATTERN}).is_valid
    return verdict


def of_jsonschema_rs() -> Verdict:
    return jsonschema_rs.Draft202012Validator({"type": "string", "pattern": EDTF_PATTERN}).is_valid


def of_parse(text: str) -> bool:
    try:
        parse(text)
    except EdtfError:
        return False
    return True


ENGINES: dict[str, Verdict] = {
    "pydantic": of_pydantic(),
    "re": lambda text: re.fullmatch(EDTF_PATTERN, text) is not None,
    "jsonschema": of_jsonschema(),
    "jsonschema_rs": of_jsonschema_rs(),
    "accepts": accepts,
    "parse": of_parse,
    "diagnose": lambda text: diagnose(text) is None,
}


def test_the_tables_are_large_and_have_no_doubles() -> None:
    values = [*ACCEPTED, *REFUSED, *FINAL_LINE_FEED]
    assert len(values) == len(set(values))
    assert len(ACCEPTED) > 100
    assert len(REFUSED) > 120


@pytest.mark.parametrize("engine", ENGINES)
def test_edge_values(engine: str) -> None:
    verdict = ENGINES[engine]
    assert [text for text in ACCEPTED if not verdict(text)] == []
    assert [text for text in REFUSED if verdict(text)] == []


@pytest.mark.parametrize("engine", ENGINES)
def test_a_final_line_feed_passes_only_where_python_searches(engine: str) -> None:
    # `$` of Python's re matches ahead of a final line feed, and jsonschema searches with it: known.
    passes = [ENGINES[engine](text) for text in FINAL_LINE_FEED]
    assert passes == [engine == "jsonschema"] * len(FINAL_LINE_FEED)


def every_day_and_impossible_ones() -> Iterator[tuple[str, bool]]:
    for year, month, day in itertools.product(CALENDAR_YEARS, range(26), range(33)):
        try:
            datetime.date(year, month, day)
        except ValueError:
            real = False
        else:
            real = True
        yield f"{year}-{month:02d}-{day:02d}", real


@pytest.mark.parametrize("engine", ENGINES)
def test_the_calendar_is_the_real_one(engine: str) -> None:
    verdict = ENGINES[engine]
    days = list(every_day_and_impossible_ones())
    assert sum(real for _, real in days) == 365 * 6 + 2  # 2000 and 2004 are leap years
    assert [text for text, real in days if verdict(text) is not real] == []


def test_every_year_has_its_february() -> None:
    differences = [
        year
        for year in range(10_000)
        if accepts(f"{year:04d}-02-29") is not (year > 0 and calendar.isleap(year))
        or accepts(f"{year:04d}") is (year == 0)
    ]
    assert differences == []


def test_everything_short_that_is_made_of_the_right_signs() -> None:
    """Against an independent description: all texts of a year and up to two parts, with X anywhere."""
    years = ["".join(signs) for signs in itertools.product("019X", repeat=4)]
    parts = ["".join(signs) for signs in itertools.product("0129X", repeat=2)]
    seen = 0
    for year in years:
        year_allowed = re.fullmatch("[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX", year) is not None and year != "0000"
        assert accepts(year) is year_allowed, year
        for month in parts:
            real_month = month.isdigit() and 1 <= int(month) <= 12
            month_allowed = year_allowed and "X" not in year and (real_month or month in {"21", "22", "XX"})
            assert accepts(f"{year}-{month}") is month_allowed, (year, month)
            for day in ("XX", "X1", "1X", "00", "01", "29"):
                allowed = month_allowed and (
                    day == "XX" if month == "XX" else real_month and (day == "XX" or is_day(year, month, day))
                )
                assert accepts(f"{year}-{month}-{day}") is allowed, (year, month, day)
                seen += allowed
    assert seen > 300


def is_day(year: str, month: str, day: str) -> bool:
    return day.isdigit() and 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]


def test_longest_text() -> None:
    longest = "1997-04-15~/1997-04-16~"
    assert accepts(longest)
    assert len(longest) == EDTF_MAX_LENGTH == max(map(len, ACCEPTED))


def test_the_pattern_uses_only_what_all_engines_share() -> None:
    assert EDTF_PATTERN.isascii()
    assert EDTF_PATTERN.startswith("^(?:")
    assert EDTF_PATTERN.endswith(")$")
    assert "\\" not in EDTF_PATTERN
    assert set(re.findall(r"\(\?.|\((?!\?)", EDTF_PATTERN)) == {"(?:"}
    assert set(re.findall(r"\{.*?\}", EDTF_PATTERN)) == {"{2}"}
    assert re.search(r"[*+]|\?[+?]", EDTF_PATTERN.replace("[?~%]", "")) is None


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
def test_ecmascript_agrees() -> None:
    texts = [*ACCEPTED, *REFUSED, *FINAL_LINE_FEED, *(text for text, _ in every_day_and_impossible_ones())]
    script = (
        "const {pattern, texts} = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
        "console.log(JSON.stringify(['u', 'v', ''].map(f => texts.map(t => new RegExp(pattern, f).test(t)))))"
    )
    done = subprocess.run(
        ["node", "-e", script],
        input=json.dumps({"pattern": EDTF_PATTERN, "texts": texts}),
        capture_output=True,
        text=True,
        check=True,
    )
    expected = [accepts(text) for text in texts]
    assert sum(expected) > 2000
    assert json.loads(done.stdout) == [expected] * 3
