"""What two uncertain dates say about each other. Every answer is checked against all days that they allow."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_schema.fields.edtf import (
    Answer,
    Edtf,
    after,
    before,
    certainly_before,
    korean_age,
    overlaps,
    parse,
    same_day,
    within,
    years_between,
)

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN

ORDER = [
    ("1997", "1998", YES, NO),
    ("1998", "1997", NO, NO),
    ("1997", "1997", UNKNOWN, UNKNOWN),
    ("1997-04-15", "1997-04-15", NO, YES),
    ("1997-04-15", "1997-04-16", YES, NO),
    ("1997-04-15?", "1997-04-15", NO, YES),
    ("1997-04-15~", "1997-04-16", UNKNOWN, UNKNOWN),
    ("1997-04", "1997-04-30", UNKNOWN, UNKNOWN),
    ("1997-05-01", "1997-04", NO, NO),
    ("1997-04-30", "1997-04", NO, UNKNOWN),
    ("1997-04", "1997-04-01", NO, UNKNOWN),
    ("1997~", "1998", UNKNOWN, UNKNOWN),
    ("1997-24", "1998-02", UNKNOWN, UNKNOWN),
    ("1997-24", "1998-03", YES, NO),
    ("XXXX", "1997", UNKNOWN, UNKNOWN),
    ("XXXX", "XXXX", UNKNOWN, UNKNOWN),
    ("0001-01-01", "XXXX", UNKNOWN, UNKNOWN),
    ("../1996", "1997", YES, NO),
    ("1997", "../1996", NO, NO),
    ("1997/..", "1996", NO, NO),
    ("1997/..", "2050", UNKNOWN, UNKNOWN),
    ("1999/1997", "2005", UNKNOWN, UNKNOWN),
    ("2005", "1999/1997", UNKNOWN, UNKNOWN),
]


@pytest.mark.parametrize(("a", "b", "earlier", "same"), ORDER)
def test_order(a: str, b: str, earlier: Answer, same: Answer) -> None:
    assert before(parse(a), parse(b)) is earlier
    assert after(parse(b), parse(a)) is earlier
    assert same_day(parse(a), parse(b)) is same
    assert certainly_before(parse(a), parse(b)) is (earlier is YES)


def test_an_answer_has_no_truth_value() -> None:
    for answer in Answer:
        with pytest.raises(TypeError, match="three values"):
            bool(answer)
    assert [answer.value for answer in Answer] == ["yes", "no", "unknown"]


# Every reading, over a few days: what the answers mean

FIRST = date(1997, 4, 10)


@dataclass(frozen=True)
class Days:
    """Bounds over a stretch of six days; 0 and 5 may stand for no bound, which allows those days too."""

    low: int
    high: int
    open_low: bool = False
    open_high: bool = False

    @property
    def earliest(self) -> date | None:
        return None if self.open_low else FIRST + timedelta(self.low)

    @property
    def latest(self) -> date | None:
        return None if self.open_high else FIRST + timedelta(self.high)

    def choices(self) -> Iterator[int]:
        # an open side allows more days than can be counted; three beyond all others stand for them
        yield from range(-3 if self.open_low else self.low, (8 if self.open_high else self.high) + 1)


ALL_DAYS = [Days(low, high) for low, high in itertools.combinations_with_replacement(range(5), 2)]
ALL_DAYS += [Days(0, high, open_low=True) for high in range(5)]
ALL_DAYS += [Days(low, 5, open_high=True) for low in range(5)]
ALL_DAYS.append(Days(0, 5, open_low=True, open_high=True))


def verdict(readings: Iterable[bool]) -> Answer:
    seen = set(readings)
    assert seen
    return UNKNOWN if len(seen) == 2 else YES if seen == {True} else NO


def test_order_is_what_every_choice_of_days_says() -> None:
    seen = set()
    for a, b in itertools.product(ALL_DAYS, repeat=2):
        pairs = list(itertools.product(a.choices(), b.choices()))
        assert before(a, b) is verdict(x < y for x, y in pairs), (a, b)
        assert same_day(a, b) is verdict(x == y for x, y in pairs), (a, b)
        seen.add((before(a, b), same_day(a, b)))
    # All that can go together: where the order cannot be told, the two may also be one day
    assert seen == {(YES, NO), (NO, NO), (NO, YES), (NO, UNKNOWN), (UNKNOWN, UNKNOWN)}


def periods(start: Days | None, end: Days | None) -> list[tuple[int, int]]:
    anything = range(-3, 9)
    starts = anything if start is None else start.choices()
    ends = list(anything if end is None else end.choices())
    return [(x, y) for x in starts for y in ends if x <= y]


SOME_DAYS: list[Days | None] = [None, Days(0, 0), Days(1, 1), Days(0, 2), Days(1, 3), Days(3, 4), Days(4, 4)]
SOME_DAYS += [Days(0, 2, open_low=True), Days(2, 5, open_high=True)]


def test_overlap_and_within_are_what_every_choice_of_days_says() -> None:
    seen: set[Answer] = set()
    ends = list(itertools.product(SOME_DAYS, repeat=2))
    readings = {pair: periods(*pair) for pair in ends}
    for a, b in itertools.product(ends, repeat=2):
        answer = overlaps(*a, *b)
        assert answer is overlaps(*b, *a)
        if not readings[a] or not readings[b]:
            assert answer is UNKNOWN
            continue
        expected = verdict(x[0] <= y[1] and y[0] <= x[1] for x in readings[a] for y in readings[b])
        assert answer is expected, (a, b)
        seen.add(answer)
    assert seen == {YES, NO, UNKNOWN}
    for day, pair in itertools.product(ALL_DAYS, ends):
        expected = verdict(x <= d <= y for d in day.choices() for x, y in readings[pair]) if readings[pair] else UNKNOWN
        assert within(day, *pair) is expected, (day, pair)


def test_periods_in_words() -> None:
    spring, summer = parse("1997-03"), parse("1997-07")
    autumn = parse("1997-10")
    assert overlaps(spring, autumn, summer, autumn) is YES
    assert overlaps(spring, summer, autumn, None) is NO
    assert overlaps(spring, None, summer, None) is UNKNOWN  # a beginning, or all there was: not said
    assert overlaps(spring, None, summer, None, a_ongoing=True) is YES
    assert overlaps(spring, None, summer, None, b_ongoing=True) is UNKNOWN
    assert overlaps(autumn, None, spring, summer, a_ongoing=True) is NO
    assert overlaps(spring, spring, spring, None, b_ongoing=True) is UNKNOWN  # it may be over before the other begins
    assert overlaps(autumn, spring, spring, autumn) is UNKNOWN  # runs backwards
    assert overlaps(None, None, None, None) is UNKNOWN
    assert within(summer, spring, None) is UNKNOWN
    assert within(summer, spring, None, ongoing=True) is YES
    assert within(spring, summer, None, ongoing=True) is NO
    assert within(parse("1997"), spring, autumn) is UNKNOWN
    assert within(parse("1997-04-15"), parse("1997-04-15"), parse("1997-04-15")) is YES


# Laws, over real expressions

DATES = st.builds(date, st.integers(1990, 1999), st.integers(1, 12), st.integers(1, 28)).map(date.isoformat)
ONE = st.builds(
    "{}{}".format,
    st.one_of(
        DATES,
        DATES.map(lambda d: d[:7]),
        DATES.map(lambda d: d[:4]),
        DATES.map(lambda d: d[:4] + "-24"),
        st.just("199X"),
    ),
    st.sampled_from(["", "?", "~"]),
)
EXPRESSIONS = st.one_of(
    ONE,
    st.just("XXXX"),
    ONE.map("../{}".format),
    ONE.map("{}/..".format),
    st.builds("{}/{}".format, ONE, ONE),
).map(parse)


@given(EXPRESSIONS, EXPRESSIONS)
def test_antisymmetry_and_bounds(a: Edtf, b: Edtf) -> None:
    answers = [before(a, b), same_day(a, b), after(a, b)]
    assert answers.count(YES) <= 1
    if YES in answers:
        assert answers.count(NO) == 2
    assert after(a, b) is before(b, a)
    assert same_day(a, b) is same_day(b, a)
    if not a.is_backwards and not b.is_backwards:
        ahead = a.latest is not None and b.earliest is not None and a.latest < b.earliest
        assert certainly_before(a, b) is ahead
    if a.earliest == a.latest and b.earliest == b.latest and a.earliest and b.earliest:
        assert answers.count(YES) == 1


@given(EXPRESSIONS)
def test_nothing_is_before_itself(a: Edtf) -> None:
    assert before(a, a) is not YES
    assert same_day(a, a) is not NO


@given(EXPRESSIONS, EXPRESSIONS, EXPRESSIONS)
def test_yes_is_transitive(a: Edtf, b: Edtf, c: Edtf) -> None:
    if before(a, b) is YES and before(b, c) is YES:
        assert before(a, c) is YES


@given(DATES, DATES)
def test_narrowing_settles_and_never_turns_an_answer_round(a: str, b: str) -> None:
    widenings: list[Callable[[str], str]] = [
        lambda d: f"{d}~",
        lambda d: d[:7],
        lambda d: f"{d[:7]}~",
        lambda d: d[:4],
    ]
    settled = before(parse(a), parse(b))
    assert settled is not UNKNOWN
    for widen_a, widen_b in itertools.product(widenings, repeat=2):
        assert before(parse(widen_a(a)), parse(widen_b(b))) in (settled, UNKNOWN)


AGES = [
    # birth, on, full years, Korean age
    ("1980-05-10", "2000-05-09", (19, 19), (21, 21)),
    ("1980-05-10", "2000-05-10", (20, 20), (21, 21)),
    ("1980", "2000", (19, 20), (21, 21)),
    ("1980", "2000-12-31", (20, 20), (21, 21)),
    ("1980~", "2000", (18, 21), (20, 22)),
    ("198X", "2000", (10, 20), (12, 21)),
    ("1980-05", "2000/2003", (19, 23), (21, 24)),
    ("2000-02-29", "2001-02-28", (0, 0), (2, 2)),
    ("2000-02-29", "2001-03-01", (1, 1), (2, 2)),
    ("2000-02-29", "2004-02-29", (4, 4), (5, 5)),
    ("1997-06", "1997", (0, 0), (1, 1)),
    ("1997-12-31", "1998-01-01", (0, 0), (2, 2)),
    ("1997", "1996-12-31", None, None),
    ("XXXX", "1997", (0, None), (1, None)),
    ("../1980", "2000", (19, None), (21, None)),
    ("1980/..", "2000", (0, 20), (1, 21)),
    ("1980", "2000/..", (19, None), (21, None)),
    ("1980", "../2000", (0, 20), (1, 21)),
    ("1999/1997", "2010", None, None),
    ("1980", "2003/2001", None, None),
]


@pytest.mark.parametrize(("birth", "on", "full", "korean"), AGES)
def test_ages(birth: str, on: str, full: tuple[int, int | None] | None, korean: tuple[int, int | None] | None) -> None:
    assert years_between(parse(birth), parse(on)) == full
    assert korean_age(parse(birth), parse(on)) == korean


@given(st.dates(date(1900, 1, 1), date(2020, 1, 1)), st.integers(0, 40_000))
def test_korean_age_runs_one_or_two_years_ahead(birth: date, days: int) -> None:
    on = birth + timedelta(days)
    full = years_between(parse(birth.isoformat()), parse(on.isoformat()))
    korean = korean_age(parse(birth.isoformat()), parse(on.isoformat()))
    assert full is not None
    assert korean is not None
    assert full[0] == full[1]
    assert korean[0] == korean[1]
    assert korean[0] - full[0] in (1, 2)


@given(EXPRESSIONS, EXPRESSIONS)
def test_an_age_exists_unless_the_day_is_certainly_ahead_of_birth(birth: Edtf, on: Edtf) -> None:
    if birth.is_backwards or on.is_backwards:
        assert years_between(birth, on) is None
        return
    age = years_between(birth, on)
    assert (age is None) is certainly_before(on, birth)
    if age is not None and age[1] is not None:
        assert 0 <= age[0] <= age[1]
