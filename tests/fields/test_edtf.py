"""What an expression means: precision, marks, bounds, sides; and how it is made, kept and refused."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError
from datetime import date
from typing import Any

import pytest

from nkhr_schema.errors import NkhrError
from nkhr_schema.fields import edtf
from nkhr_schema.fields.edtf import EdtfError, from_parts, parse

D = date.fromisoformat

# text, precision, qualifier, earliest, latest ("": no bound)
BOUNDS = """
    1997-04-15      exact    certain      1997-04-15  1997-04-15
    1997-04-15?     exact    uncertain    1997-04-15  1997-04-15
    1997-04-15~     exact    approximate  1997-04-14  1997-04-16
    1997-01-01%     exact    approximate  1996-12-31  1997-01-02
    2000-02-29~     exact    approximate  2000-02-28  2000-03-01
    0001-01-01~     exact    approximate  0001-01-01  0001-01-02
    9999-12-31~     exact    approximate  9999-12-30  9999-12-31
    1997-04         month    certain      1997-04-01  1997-04-30
    1997-12         month    certain      1997-12-01  1997-12-31
    2000-02         month    certain      2000-02-01  2000-02-29
    1900-02         month    certain      1900-02-01  1900-02-28
    9999-12         month    certain      9999-12-01  9999-12-31
    1997-04~        month    approximate  1997-03-01  1997-05-31
    1997-01~        month    approximate  1996-12-01  1997-02-28
    1997-12%        month    approximate  1997-11-01  1998-01-31
    1997-04-XX      month    certain      1997-04-01  1997-04-30
    1997-04-XX~     month    approximate  1997-03-01  1997-05-31
    0001-01~        month    approximate  0001-01-01  0001-02-28
    9999-12~        month    approximate  9999-11-01  9999-12-31
    1997-21         season   certain      1997-03-01  1997-05-31
    1997-22         season   certain      1997-06-01  1997-08-31
    1997-23         season   certain      1997-09-01  1997-11-30
    1997-24         season   certain      1997-01-01  1998-02-28
    1999-24         season   certain      1999-01-01  2000-02-29
    9999-24         season   certain      9999-01-01  9999-12-31
    1997-21?        season   uncertain    1997-03-01  1997-05-31
    1997-21~        season   approximate  1996-12-01  1997-08-31
    1997-22~        season   approximate  1997-03-01  1997-11-30
    1997-23~        season   approximate  1997-06-01  1998-02-28
    1997-24~        season   approximate  1996-10-01  1998-05-31
    1997            year     certain      1997-01-01  1997-12-31
    1997?           year     uncertain    1997-01-01  1997-12-31
    1997~           year     approximate  1996-01-01  1998-12-31
    1997%           year     approximate  1996-01-01  1998-12-31
    1997-XX         year     certain      1997-01-01  1997-12-31
    1997-XX-XX      year     certain      1997-01-01  1997-12-31
    1997-XX~        year     approximate  1996-01-01  1998-12-31
    1997-XX-XX~     year     approximate  1996-01-01  1998-12-31
    0001~           year     approximate  0001-01-01  0002-12-31
    9999~           year     approximate  9998-01-01  9999-12-31
    199X            decade   certain      1990-01-01  1999-12-31
    199X~           decade   approximate  1980-01-01  2009-12-31
    000X            decade   certain      0001-01-01  0009-12-31
    999X~           decade   approximate  9980-01-01  9999-12-31
    19XX            range    certain      1900-01-01  1999-12-31
    19XX?           range    uncertain    1900-01-01  1999-12-31
    19XX%           range    approximate  1800-01-01  2099-12-31
    00XX            range    certain      0001-01-01  0099-12-31
    00XX~           range    approximate  0001-01-01  0199-12-31
    99XX~           range    approximate  9800-01-01  9999-12-31
    XXXX            unknown  certain      -           -
    XXXX?           unknown  uncertain    -           -
    XXXX~           unknown  approximate  -           -
    1997/1999       range    certain      1997-01-01  1999-12-31
    1997-03/1997-05 range    certain      1997-03-01  1997-05-31
    1997~/1999      range    approximate  1996-01-01  1999-12-31
    1997/1999~      range    approximate  1997-01-01  2000-12-31
    1997?/1999      range    uncertain    1997-01-01  1999-12-31
    1997?/1999~     range    approximate  1997-01-01  2000-12-31
    1997/1997-24    range    certain      1997-01-01  1998-02-28
    199X/2003-04-05 range    certain      1990-01-01  2003-04-05
    ../1999         before   certain      -           1999-12-31
    ../1999-04-15~  before   approximate  -           1999-04-16
    1997/..         after    certain      1997-01-01  -
    1997-21?/..     after    uncertain    1997-03-01  -
    XXXX/1999       before   certain      -           1999-12-31
    1997/XXXX       after    certain      1997-01-01  -
    XXXX/..         unknown  certain      -           -
    ../XXXX         unknown  certain      -           -
    XXXX/XXXX?      unknown  uncertain    -           -
    1999/1997       range    certain      1999-01-01  1997-12-31
"""
ROWS = [line.split() for line in BOUNDS.strip().splitlines()]


def bound(text: str) -> date | None:
    return None if text == "-" else D(text)


@pytest.mark.parametrize(("text", "precision", "qualifier", "earliest", "latest"), ROWS, ids=[row[0] for row in ROWS])
def test_meaning(text: str, precision: str, qualifier: str, earliest: str, latest: str) -> None:
    value = parse(text)
    assert (value.precision, value.qualifier) == (precision, qualifier)
    assert (value.earliest, value.latest) == (bound(earliest), bound(latest))
    assert (value.text, str(value)) == (text, text)
    assert value.is_interval is ("/" in text)
    marks = {sign for sign in text if sign in "?~%"}
    assert value.is_approximate is bool(marks & set("~%"))
    assert value.is_uncertain is bool(marks & set("?%"))


def test_every_precision_and_qualifier_is_in_the_table() -> None:
    assert {row[1] for row in ROWS} == set(edtf.Precision.__args__)  # type: ignore[attr-defined]
    assert {row[2] for row in ROWS} == set(edtf.Qualifier.__args__)  # type: ignore[attr-defined]


def test_sides_of_an_interval() -> None:
    value = parse("1997~/1999-04?")
    assert (value.start, value.end) == (parse("1997~"), parse("1999-04?"))
    assert parse("../1999").start is None
    assert parse("../1999").end == parse("1999")
    assert parse("1997/..").start == parse("1997")
    assert parse("1997/..").end is None
    assert (parse("1997").start, parse("1997").end) == (None, None)


@pytest.mark.parametrize(
    ("text", "backwards"),
    [
        ("1999/1997", True),
        ("1997-05/1997-03", True),
        ("1999~/1998", False),
        ("1997/1997-03", False),
        ("1997-06/1997", False),
        ("1997-04-15/1997-04-14", True),
        ("1997", False),
        ("../1999", False),
        ("1997/..", False),
    ],
)
def test_backwards_only_if_no_reading_runs_forwards(text: str, backwards: bool) -> None:
    assert parse(text).is_backwards is backwards


def test_interpreted_is_all_but_plain_year_month_and_day() -> None:
    plain = ["1997", "1997-04", "1997-04-15"]
    more = [
        "1997?",
        "1997-04~",
        "1997-21",
        "199X",
        "19XX",
        "XXXX",
        "1997-XX",
        "1997-04-XX",
        "1997/1999",
        "1997/..",
    ]
    assert [text for text in plain + more if parse(text).is_interpreted] == more


def test_values_are_shared_hashable_and_frozen() -> None:
    first = parse("1997-04")
    assert parse("1997" + "-04") is first
    assert {first: 1}[parse("1997-04")] == 1
    assert first != parse("1997-04-XX")
    with pytest.raises(FrozenInstanceError):
        first.text = "1998"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(parse("1997~/.."))) == parse("1997~/..")


def test_the_cache_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edtf, "_READ", edtf._Interned())
    monkeypatch.setattr(edtf._Interned, "limit", 50)
    largest = 0
    for year in range(1, 500):
        assert parse(f"{year:04d}/{year + 1:04d}").precision == "range"
        largest = max(largest, len(edtf._READ))
    assert 40 < largest <= 50


def test_refused_text_is_neither_kept_nor_shown() -> None:
    secret = "Gang Ga-sang, 1975-13"
    with pytest.raises(EdtfError) as caught:
        parse(secret)
    error = caught.value
    assert isinstance(error, ValueError)
    assert isinstance(error, NkhrError)
    shown = f"{error} {error!r} {error.hint('ko')} {error.args} {vars(error)}"
    assert "Gang" not in shown
    assert "1975" not in shown
    assert error.__cause__ is None
    assert error.__context__ is None
    assert secret not in edtf._READ
    assert pickle.loads(pickle.dumps(error)).code == error.code


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("1997", from_parts(1997)),
        ("1997-04", from_parts(1997, 4)),
        ("1997-04-05", from_parts(1997, 4, 5)),
        ("0033-04", from_parts(33, 4)),
        ("1997-21~", from_parts(1997, 21, approximate=True)),
        ("1997?", from_parts(1997, uncertain=True)),
        ("1997-04-05%", from_parts(1997, 4, 5, approximate=True, uncertain=True)),
    ],
)
def test_from_parts(text: str, made: edtf.Edtf) -> None:
    assert made == parse(text)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((0,), "year_zero"),
        ((-5,), "year_form"),
        ((19970,), "year_form"),
        ((1997, 13), "month"),
        ((1997, 0), "month"),
        ((1997, -4), "form"),
        ((1997, 2, 29), "day"),
        ((1997, 21, 5), "season_day"),
        ((1997, None, 5), "unspecified_place"),
    ],
)
def test_from_parts_refuses(parts: tuple[Any, ...], code: str) -> None:
    with pytest.raises(EdtfError) as caught:
        from_parts(*parts)
    assert caught.value.code == code
