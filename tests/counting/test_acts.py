"""Acts, victim-acts, incidents and cases: the sentences of the counting rules."""

import pytest

from nkhr_schema.counting import count
from tests.counting.world import World, excluded, figures

ONE = (1, 1, 1)

REPETITIONS = {
    "not stated": (None, ONE),
    "exact": ({"minimum": 3, "maximum": 3, "basis": "exact"}, (3, 3, 3)),
    "at least": ({"minimum": 3, "basis": "minimum"}, (3, None, None)),
    "at most": ({"maximum": 5, "basis": "maximum"}, (1, None, 5)),
    "range with best": ({"minimum": 2, "best": 4, "maximum": 6, "basis": "range"}, (2, 4, 6)),
    "several": ({"basis": "unknown_plural"}, (2, None, None)),
    "words only": ({"basis": "estimate", "text": "자주"}, (1, None, None)),
    "never fewer than one": ({"minimum": 0, "maximum": 0, "basis": "exact"}, ONE),
}


@pytest.mark.parametrize("name", REPETITIONS)
def test_repetitions_raise_an_act_only_where_stated(name):
    repetitions, expected = REPETITIONS[name]
    world = World()
    world.act(world.person(), repetitions=repetitions)
    counts = world.count()
    assert figures(counts, "acts") == expected
    assert figures(counts, "victim_acts") == ONE  # an act against one person, however often
    assert figures(counts, "victims") == ONE


@pytest.mark.parametrize("link_type", ["part_of", "has_part"])
def test_an_act_that_is_part_of_one_of_the_same_type_is_not_counted_again(link_type):
    world = World()
    named = world.person()
    whole, part = world.act(world.exactly(20)), world.act(named)
    one, other = (part, whole) if link_type == "part_of" else (whole, part)
    assert figures(world.count(), "acts") == (2, 2, 2)
    world.link(one, other, link_type)
    counts = world.count()
    assert figures(counts, "acts") == ONE
    assert figures(counts, "victim_acts") == (20, 20, 20)
    assert figures(counts, "victims") == (20, 20, 20)
    assert excluded(counts, "acts") == {"part_of": 1}


@pytest.mark.parametrize("link_type", ["precedes", "follows", "causes", "consequence_of", "concurrent", "continues"])
def test_other_links_do_not_matter(link_type):
    world = World()
    world.link(world.act(world.exactly(20)), world.act(world.person()), link_type)
    assert figures(world.count(), "acts") == (2, 2, 2)
    assert figures(world.count(), "victims") == (21, 21, 21)


def test_a_part_of_another_type_is_counted():
    world = World()
    person = world.person()
    world.link(world.act(person, "rape"), world.act(person, "torture"), "part_of")
    assert figures(world.count(), "acts") == (2, 2, 2)


def test_what_has_an_indirect_victim_is_no_part_of_what_has_not():
    world = World()
    indirect = world.act(world.person(), "enforced_disappearance", victim_indirect=True)
    world.link(indirect, world.act(world.exactly(20), "enforced_disappearance"), "part_of")
    counts = world.count()
    assert figures(counts, "acts") == (2, 2, 2)
    assert figures(counts, "victims") == (20, 20, 20)
    assert figures(counts, "indirect_victims") == ONE


def test_a_part_is_counted_where_the_whole_is_not():
    world = World()
    whole, part = world.act(world.exactly(20), status="retracted"), world.act(world.person())
    world.link(part, whole, "part_of")
    assert figures(world.count(), "acts") == ONE
    assert figures(world.count(), "victims") == ONE
    other = World()
    whole, part = other.act(other.exactly(20)), other.act(other.person())
    other.link(part, whole, "part_of")
    other.assess(part, "confirmed")
    assert figures(other.count(verification="confirmed"), "acts") == ONE
    assert figures(other.count(verification="confirmed"), "victims") == ONE
    assert figures(other.count(), "victims") == (20, 20, 20)


def test_a_part_of_a_part_is_part_of_the_whole():
    world = World()
    whole = world.act(world.exactly(20), start="2007")
    between = world.act(world.exactly(5))  # without a date
    part = world.act(world.person(), start="2007")
    world.link(part, between, "part_of")
    world.link(between, whole, "part_of")
    assert figures(world.count(), "acts") == ONE
    assert figures(world.count(date_from="2007", date_to="2007"), "acts") == ONE
    assert figures(world.count(date_from="2007", date_to="2007"), "victims") == (20, 20, 20)


def test_the_group_of_a_part_is_part_of_the_group_of_the_whole():
    world = World()
    world.link(world.act(world.exactly(5)), world.act(world.exactly(20)), "part_of")
    assert figures(world.count(), "victims") == (20, 20, 20)
    assert figures(world.count(), "victim_acts") == (20, 20, 20)


def test_acts_in_a_ring_are_one_act():
    world = World()
    acts = [world.act(world.person()) for _ in range(3)]
    for one, other in zip(acts, [*acts[1:], acts[0]], strict=True):
        world.link(one, other, "part_of")
    world.link(world.act(world.person()), acts[0], "part_of")
    assert figures(world.count(), "acts") == ONE


def test_more_named_members_than_the_group_was_said_to_have():
    world = World()
    whole = world.act(world.group())
    for _ in range(3):
        world.link(world.act(world.person()), whole, "part_of")
    counts = world.count()
    assert figures(counts, "victims") == (3, None, None)
    assert figures(counts, "victim_acts") == (3, None, None)


def test_victim_acts_are_the_size_of_the_victim_of_each_counted_act():
    world = World()
    group = world.group(10, 20, best=12)
    world.act(group)
    world.act(group, "rape")
    world.act(world.person())
    counts = world.count()
    assert figures(counts, "victim_acts") == (21, 25, 41)
    assert figures(counts, "victims") == (11, 13, 21)


def test_incidents_and_cases_are_numbers_of_records():
    world = World()
    second = world.case.incident("가상 사건 둘")
    for incident in (world.incident, second):
        for _ in range(2):
            world.act(world.exactly(20), incident=incident)
    world.file(world.incident, second)
    world.file(second)
    world.file()  # a file without incidents is a file
    counts = world.count()
    assert figures(counts, "incidents") == (2, 2, 2)
    assert figures(counts, "cases") == (3, 3, 3)
    assert figures(counts, "victims") == (80, 80, 80)


def test_an_incident_without_acts_is_a_record_and_one_whose_acts_do_not_count_is_none():
    world = World()
    world.case.incident("기록된 행위가 없는 가상 사건")
    only_merged = world.case.incident("병합된 행위만 있는 가상 사건")
    world.act(world.person())
    world.act(world.person(), incident=only_merged, status="merged")
    world.file(only_merged)
    counts = world.count(by="violation_type")
    assert figures(counts, "incidents") == (2, 2, 2)
    assert figures(counts, "incidents", "no_act") == ONE
    assert excluded(counts, "incidents") == {"no_counted_act": 1}
    assert figures(counts, "cases") == (0, 0, 0)
    assert excluded(counts, "cases") == {"no_counted_incident": 1}


def test_incidents_and_cases_that_are_the_same_count_once():
    world = World()
    second, third = world.case.incident("가상 사건 둘"), world.case.incident("가상 사건 셋")
    for incident in (world.incident, second, third):
        world.act(world.person(), incident=incident)
    world.link(world.incident, second, "same_act")
    world.identity(second, third)
    world.identity(world.file(world.incident), world.file(third))
    counts = world.count()
    assert figures(counts, "incidents") == ONE
    assert figures(counts, "acts") == (3, 3, 3)
    assert figures(counts, "cases") == ONE
    assert excluded(counts) == {"same_incident": 2, "same_case": 1}


def test_an_act_whose_incident_is_not_in_the_data_counts():
    world = World()
    world.act(world.person())
    counts = count([r for r in world.dataset().records if r.type != "incident"], by=())
    assert figures(counts, "acts") == ONE
    assert figures(counts, "incidents") == (0, 0, 0)
