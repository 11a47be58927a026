"""Imprecise dates, decided against disclosure."""

import datetime

import pytest

from nkhr_schema.consent import dates
from nkhr_schema.fields.edtf import parse

AT = datetime.date(2025, 6, 1)


@pytest.mark.parametrize(
    ("text", "has_come", "may_have_come", "may_be_over", "is_over"),
    [
        ("2025-05-31", True, True, True, True),
        ("2025-06-01", True, True, False, False),
        ("2025-06-02", False, False, False, False),
        ("2025-05", True, True, True, True),
        ("2025-06", False, True, False, False),
        ("2025", False, True, True, False),
        ("2024", True, True, True, True),
        ("2025-05-31~", True, True, True, False),
        ("2025-06-02~", False, True, False, False),
        ("202X", False, True, True, False),
        ("XXXX", False, True, True, False),
        ("../2025-05", True, True, True, True),
        ("2025-07/..", False, False, False, False),
        ("2024/2026", False, True, True, False),
    ],
)
def test_what_opens_waits_and_what_closes_does_not(text, has_come, may_have_come, may_be_over, is_over):
    day = parse(text)
    assert dates.has_come(day, AT) is has_come
    assert dates.may_have_come(day, AT) is may_have_come
    assert dates.may_be_over(day, AT) is may_be_over
    assert dates.is_over(day, AT) is is_over


def test_no_date_never_opens_and_always_closes():
    assert not dates.has_come(None, AT)
    assert not dates.is_over(None, AT)
    assert not dates.recent(None, AT, 90)
    assert dates.may_have_come(None, AT)
    assert dates.may_be_over(None, AT)


@pytest.mark.parametrize(
    ("text", "recent"),
    [
        ("2025-06-01", True),
        ("2025-03-03", True),
        ("2025-03-02", False),
        ("2025-06-02", False),
        ("2025-03", False),
        ("2025-04", True),
        ("2025-06", False),
        ("../2025-05", False),
    ],
)
def test_recent_in_every_reading(text, recent):
    assert dates.recent(parse(text), AT, 90) is recent


@pytest.mark.parametrize(
    ("birth", "at", "reached"),
    [
        ("2007-06-01", "2025-06-01", True),
        ("2007-06-02", "2025-06-01", False),
        ("2007-06", "2025-06-29", False),
        ("2007-06", "2025-06-30", True),
        ("2007", "2025-12-30", False),
        ("2007", "2025-12-31", True),
        ("2008-02-29", "2026-02-28", False),
        ("2008-02-29", "2026-03-01", True),
        ("2007-06-01~", "2025-06-01", False),
        ("../1950", "2025-06-01", True),
        ("XXXX", "2025-06-01", False),
        ("1990/..", "2025-06-01", False),
        ("9990", "9999-12-31", False),
    ],
)
def test_age_counts_from_the_latest_possible_birth(birth, at, reached):
    assert dates.age_reached(parse(birth), 18, datetime.date.fromisoformat(at)) is reached


def test_no_day_no_age():
    assert not dates.age_reached(parse("1950"), 18, None)


@pytest.mark.parametrize(
    ("day", "other", "not_before", "later"),
    [
        ("2025-04-01", "2025-01-01", True, True),
        ("2025-01-01", "2025-01-01", True, False),
        ("2024-12-31", "2025-01-01", False, False),
        ("2025-04-01", "2025", False, False),
        ("2025", "2025-04-01", False, False),
        ("2026", "2025", True, True),
        ("XXXX", "2025", False, False),
        ("2025", "XXXX", False, False),
    ],
)
def test_order_counts_only_when_it_is_certain(day, other, not_before, later):
    assert dates.certainly_from(parse(day), parse(other)) is not_before
    assert dates.certainly_after(parse(day), parse(other)) is later
    assert not dates.certainly_from(parse(day), None)
    assert not dates.certainly_after(None, parse(other))
