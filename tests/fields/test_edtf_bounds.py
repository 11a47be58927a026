"""Laws of bounds, and PyPI's ``edtf`` as their oracle; where the two differ by definition, it is declared."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from nkhr_schema.fields.edtf import parse

D = date.fromisoformat


def oracle(text: str, way: str) -> tuple[date | None, date | None]:
    """Bounds after PyPI's ``edtf``; ``way`` is ``strict`` (marks ignored) or ``fuzzy`` (widened)."""
    value: Any = parse_edtf(text)
    lower, upper = (getattr(value, f"{side}_{way}")() for side in ("lower", "upper"))
    return tuple(None if isinstance(day, float) else date(*day[:3]) for day in (lower, upper))  # type: ignore[return-value]


def first_year_of_oracle(text: str) -> int:
    value: Any = parse_edtf(text)
    return int(value.lower_strict()[0])


def bounds(text: str) -> tuple[date | None, date | None]:
    value = parse(text)
    return value.earliest, value.latest


YEARS = st.integers(1, 9999).map("{:04d}".format)
DAYS = st.dates().map(date.isoformat)
UNMARKED = st.one_of(
    YEARS,
    DAYS,
    DAYS.map(lambda day: day[:7]),
    DAYS.map(lambda day: f"{day[:7]}-XX"),
    st.builds("{}-{}".format, YEARS, st.sampled_from(["21", "22", "23", "XX", "XX-XX"])),
    st.integers(1, 999).map("{:03d}X".format),
    st.integers(1, 99).map("{:02d}XX".format),
)
SIDES = st.one_of(UNMARKED, YEARS.map(lambda year: f"{year}-24"), st.just("XXXX"), st.just("000X"), st.just("00XX"))
MARKED = st.builds("{}{}".format, SIDES, st.sampled_from(["", "?", "~", "%"]))
TEXTS = st.one_of(
    MARKED,
    st.builds("{}/{}".format, MARKED, MARKED),
    MARKED.map("../{}".format),
    MARKED.map("{}/..".format),
)


@given(UNMARKED)
def test_unmarked_bounds_are_those_of_the_oracle(text: str) -> None:
    assert bounds(text) == oracle(text, "strict")


@given(st.integers(2, 9998).map("{:04d}".format))
def test_approximate_years_are_those_of_the_oracle(year: str) -> None:
    assert bounds(f"{year}~") == oracle(f"{year}~", "fuzzy")


@given(st.one_of(st.integers(11, 998).map("{:03d}X~".format), st.integers(2, 98).map("{:02d}XX~".format)))
def test_approximate_decades_and_centuries_are_those_of_the_oracle(text: str) -> None:
    assert bounds(text) == oracle(text, "fuzzy")


# The oracle cannot read a month of XX beside a slash, nor any X beside `..`.
@given(
    UNMARKED.filter(lambda text: len(text) != 7 or "X" not in text),
    UNMARKED.filter(lambda text: "X" not in text),
)
def test_intervals_are_those_of_the_oracle(left: str, right: str) -> None:
    assert bounds(f"{left}/{right}") == oracle(f"{left}/{right}", "strict")
    assert bounds(f"../{right}") == oracle(f"../{right}", "strict")
    assert bounds(f"{right}/..") == oracle(f"{right}/..", "strict")


# Where this standard and the oracle differ by definition: text, way, ours, theirs.
DIFFERENCES = [
    # winter: the widest reading against December alone
    ("1997-24", "strict", ("1997-01-01", "1998-02-28"), ("1997-12-01", "1997-12-31")),
    # an uncertain date keeps its bounds; the oracle widens it as it does an approximate one
    ("1997?", "fuzzy", ("1997-01-01", "1997-12-31"), ("1996-01-01", "1998-12-31")),
    # both marks widen once, not twice
    ("1997%", "fuzzy", ("1996-01-01", "1998-12-31"), ("1995-01-01", "1999-12-31")),
    # one unit of what is known (whole months); the oracle adds up the units of all parts
    ("1997-04~", "fuzzy", ("1997-03-01", "1997-05-31"), ("1996-03-01", "1998-05-30")),
    ("1997-04-15~", "fuzzy", ("1997-04-14", "1997-04-16"), ("1996-03-14", "1998-05-16")),
    ("1997-04-XX~", "fuzzy", ("1997-03-01", "1997-05-31"), ("1997-02-28", "1997-05-31")),
    ("1997-XX~", "fuzzy", ("1996-01-01", "1998-12-31"), ("1996-12-01", "1998-01-31")),
]


@pytest.mark.parametrize(("text", "way", "ours", "theirs"), DIFFERENCES, ids=[row[0] for row in DIFFERENCES])
def test_declared_differences_from_the_oracle(
    text: str, way: str, ours: tuple[str, str], theirs: tuple[str, str]
) -> None:
    assert bounds(text) == (D(ours[0]), D(ours[1]))
    assert oracle(text, way) == (D(theirs[0]), D(theirs[1]))


def test_what_the_oracle_cannot_read_or_bound() -> None:
    # marks on seasons and on XXXX, a month of XX beside a slash, an X beside two full stops
    for text in ("1997-21~", "XXXX?", "1997-XX/1999", "1997/1999-XX", "199X/..", "../199X", "../1997-XX"):
        assert parse(text).is_interpreted
        with pytest.raises((EDTFParseException, AttributeError, TypeError)):
            parse_edtf(text)
    assert bounds("XXXX") == (None, None)
    assert first_year_of_oracle("XXXX") == 0  # unbounded here, years 0 to 9999 there
    assert bounds("000X")[0] == date.min
    assert first_year_of_oracle("000X") == 0  # the standard knows no year 0


# Laws of bounds


@given(TEXTS)
def test_bounds_are_in_order_unless_backwards(text: str) -> None:
    value = parse(text)
    if not value.is_interval:
        assert not value.is_backwards
    if value.earliest is not None and value.latest is not None:
        assert (value.earliest <= value.latest) is not value.is_backwards
    if value.precision == "exact" and not value.is_approximate:
        assert value.earliest == value.latest


@given(SIDES)
def test_marks_widen_or_leave_alone(text: str) -> None:
    plain = parse(text)
    assert bounds(f"{text}?") == bounds(text)
    assert bounds(f"{text}~") == bounds(f"{text}%")
    for mark in "?~%":
        assert parse(text + mark).precision == plain.precision
    wide = parse(f"{text}~")
    if plain.earliest is None or plain.latest is None:
        assert (wide.earliest, wide.latest) == (None, None)
    else:
        assert wide.earliest is not None
        assert wide.latest is not None
        assert wide.earliest < plain.earliest or plain.earliest == date.min
        assert wide.latest > plain.latest or plain.latest == date.max


@given(st.dates())
def test_a_day_lies_in_every_wider_expression_of_it(day: date) -> None:
    text = day.isoformat()
    wider = [
        text,
        text[:7],
        f"{text[:7]}-XX",
        text[:4],
        f"{text[:4]}-XX",
        f"{text[:3]}X",
        f"{text[:2]}XX",
        f"{text[:4]}-XX-XX",
    ]
    season = {3: "21", 4: "21", 5: "21", 6: "22", 7: "22", 8: "22", 9: "23", 10: "23", 11: "23"}.get(day.month, "24")
    for expression in [*wider, f"{text[:4]}-{season}"]:
        value = parse(expression)
        assert value.earliest is not None
        assert value.latest is not None
        assert value.earliest <= day <= value.latest
        if expression in (text[:7], text[:4]):  # and the day ahead of the first does not
            assert value.earliest == date.min or not (value.earliest - timedelta(1)).isoformat().startswith(expression)
            assert value.latest == date.max or not (value.latest + timedelta(1)).isoformat().startswith(expression)


@given(TEXTS)
def test_an_interval_joins_the_bounds_of_its_sides(text: str) -> None:
    value = parse(text)
    if value.is_interval:
        assert value.earliest == (value.start.earliest if value.start else None)
        assert value.latest == (value.end.latest if value.end else None)
        assert "/".join(str(side or "..") for side in (value.start, value.end)) == text
