"""Thresholds of verification and ranges of dates, and that what they leave out is reported."""

from datetime import date

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.errors import UsageError
from tests.counting.world import World, excluded, figures, ongoing

LEVELS = ["unassessed", "unlikely", "possible", "likely", "confirmed", "beyond_reasonable_doubt"]


def test_levels_are_those_of_the_list_without_refuted():
    assert [*LEVELS, "refuted"] == list(vocabularies.get("verification_level").codes)


@pytest.mark.parametrize("threshold", LEVELS)
def test_threshold(threshold):
    world = World()
    for level in LEVELS:
        act = world.act(world.person())
        if level != "unassessed":
            world.assess(act, level)
    counts = world.count(verification=threshold)
    passing = len(LEVELS) - LEVELS.index(threshold)
    assert figures(counts, "acts") == figures(counts, "victims") == (passing,) * 3
    assert excluded(counts, "acts").get("below_threshold", 0) == len(LEVELS) - passing
    assert counts.verification == threshold
    assert figures(world.count(), "acts") == (6, 6, 6)


def test_an_act_without_assessment_has_the_level_of_its_incident():
    world = World()
    world.assess(world.incident, "likely")
    weaker, same = world.act(world.person()), world.act(world.person())
    world.assess(weaker, "possible")
    counts = world.count(verification="likely")
    assert figures(counts, "acts") == (1, 1, 1)
    assert figures(counts, "incidents") == (1, 1, 1)
    assert same.id != weaker.id


def test_incidents_and_cases_follow_their_acts():
    world = World()
    act = world.act(world.person())
    weak = world.case.incident("약한 가상 사건")
    world.act(world.person(), incident=weak)
    strong = world.case.incident("행위 기록이 없는 가상 사건")
    world.assess(act, "confirmed"), world.assess(strong, "confirmed")
    world.file(world.incident), world.file(weak), world.file(strong), world.file()
    counts = world.count(verification="likely")
    assert figures(counts, "incidents") == (2, 2, 2)
    assert figures(counts, "cases") == (2, 2, 2)
    assert excluded(counts, "incidents") == {"no_counted_act": 1}
    assert excluded(counts, "cases") == {"no_counted_incident": 2}


@pytest.mark.parametrize("verification", ["refuted", "sure", ""])
def test_no_threshold(verification):
    with pytest.raises(UsageError):
        World().count(verification=verification)


INSIDE, OUTSIDE, UNCLEAR, NO_DATE = None, "outside_dates", "dates_unclear", "no_date"

DATES = {
    "inside": ({"start": "2007-03", "end": "2008-05"}, INSIDE),
    "first day": ({"start": "2007-01-01"}, INSIDE),
    "last day": ({"start": "2009-12-31"}, INSIDE),
    "the day before": ({"start": "2006-12-31"}, OUTSIDE),
    "the day after": ({"start": "2010-01-01"}, OUTSIDE),
    "long after": ({"start": "2015", "end": "2017"}, OUTSIDE),
    "reaches out of it": ({"start": "2008", "end": "2012"}, UNCLEAR),
    "around it": ({"start": "1999", "end": "2015"}, UNCLEAR),
    "perhaps inside": ({"start": "200X"}, UNCLEAR),
    "about its beginning": ({"start": "2007~"}, UNCLEAR),
    "about its middle": ({"start": "2008~"}, INSIDE),
    "one of its years": ({"start": "2007/2009"}, INSIDE),
    "end alone": ({"end": "2008"}, UNCLEAR),
    "end alone, before it": ({"end": "2005"}, OUTSIDE),
    "backwards": ({"start": "2008-05", "end": "2008-03"}, UNCLEAR),
    "no date": ({}, NO_DATE),
}


@pytest.mark.parametrize("name", DATES)
def test_dates(name):
    period, reason = DATES[name]
    world = World()
    world.act(world.person(), **period)
    counts = world.count(date_from="2007", date_to="2009")
    assert figures(counts, "acts") == figures(counts, "victims") == ((1, 1, 1) if reason is None else (0, 0, 0))
    assert excluded(counts, "acts") == ({} if reason is None else {reason: 1})
    assert (counts.date_from, counts.date_to) == ("2007-01-01", "2009-12-31")


def test_a_range_that_is_open_on_one_side():
    world = World()
    world.act(world.person(), end="2008")
    world.act(world.person(), start="2008")
    assert figures(world.count(date_to="2009"), "acts") == (2, 2, 2)
    assert figures(world.count(date_from="2007"), "acts") == (1, 1, 1)


def test_what_is_ongoing_lasts_up_to_the_data_date():
    world = World()
    world.act(world.person(), period=ongoing("2020"))
    assert figures(world.count(date_from="2019"), "acts") == (1, 1, 1)
    assert figures(world.count(date_from="2019", date_to="2026-11-24"), "acts") == (1, 1, 1)
    assert excluded(world.count(date_from="2019", date_to="2026-11-23"), "acts") == {"dates_unclear": 1}


def test_years_of_a_filter_and_of_a_breakdown_agree():
    world = World()
    for start in ("2006-12-31", "2007", "2007-03", "2007~", "2008", "200X"):
        world.act(world.person(), start=start)
    rows = world.count(by="year")
    for year in ("2006", "2007", "2008"):
        assert figures(world.count(date_from=year, date_to=year), "acts") == figures(rows, "acts", year)


def test_an_incident_without_acts_has_its_own_date():
    world = World()
    world.act(world.person(), start="2008")
    world.case.incident("행위 기록이 없는 가상 사건", start="2008")
    world.case.incident("행위도 날짜도 없는 가상 사건")
    counts = world.count(date_from="2007")
    assert figures(counts, "incidents") == (2, 2, 2)
    assert excluded(counts, "incidents") == {"no_date": 1}


BOUNDS = {
    "a year": ("2007", "2007", "2007-01-01", "2007-12-31"),
    "a month": ("2007-02", "2008-02", "2007-02-01", "2008-02-29"),
    "December": ("2007-12", "2007-12", "2007-12-01", "2007-12-31"),
    "days": ("2007-02-03", "2007-02-04", "2007-02-03", "2007-02-04"),
    "date objects": (date(2007, 2, 3), date(2007, 2, 4), "2007-02-03", "2007-02-04"),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_bounds(name):
    first, last, expected_first, expected_last = BOUNDS[name]
    counts = World().count(date_from=first, date_to=last)
    assert (counts.date_from, counts.date_to) == (expected_first, expected_last)


@pytest.mark.parametrize("wrong", ["2007-13", "2007-02-30", "0000", "07", "200X", "2007~", "spring", "", "2007-02-03x"])
def test_wrong_bounds(wrong):
    with pytest.raises(UsageError) as error:
        World().count(date_from=wrong)
    assert wrong == "" or wrong not in str(error.value)


def test_a_range_that_runs_backwards():
    with pytest.raises(UsageError):
        World().count(date_from="2008", date_to="2007")
