"""Victims: the sentences of the counting rules, one after another."""

import pytest

from tests.counting.world import World, excluded, figures

ONE = (1, 1, 1)


def test_a_person_with_three_acts_is_one_victim_and_three_acts():
    world = World()
    person = world.person()
    for violation_type in ("torture", "rape", "arbitrary_arrest"):
        world.act(person, violation_type)
    counts = world.count()
    assert figures(counts, "victims") == ONE
    assert figures(counts, "acts") == (3, 3, 3)
    assert figures(counts, "victim_acts") == (3, 3, 3)
    assert figures(counts, "incidents") == ONE
    assert figures(counts, "cases") == (0, 0, 0)


def test_only_victims_with_a_counted_act_count():
    world = World()
    world.victim(world.person())  # a victim without an act
    world.act(world.person(), status="retracted")
    world.act(world.person())
    assert figures(world.count(), "victims") == ONE


def test_persons_that_are_the_same_are_one_victim():
    world = World()
    first, second, third = (world.person() for _ in range(3))
    for person in (first, second, third):
        world.act(person)
    assert figures(world.count(), "victims") == (3, 3, 3)
    world.identity(first, second)
    world.identity(third, second)  # through the second, the first and the third are one too
    counts = world.count()
    assert figures(counts, "victims") == ONE
    assert figures(counts, "acts") == (3, 3, 3)
    assert excluded(counts)["same_party"] == 2


@pytest.mark.parametrize("verdict", ["different", "unclear"])
def test_other_verdicts_merge_nobody(verdict):
    world = World()
    first, second = world.person(), world.person()
    world.act(first), world.act(second)
    world.identity(first, second, verdict)
    assert figures(world.count(), "victims") == (2, 2, 2)


def test_two_victim_records_of_one_party_or_said_to_be_the_same_are_one():
    world = World()
    first, second = world.person(), world.person()
    world.act(first), world.act(second)
    world.identity(world.victim(first), world.victim(second))
    assert figures(world.count(), "victims") == ONE
    other = World()
    person = other.person()
    other.act(person)
    other.case.act("rape", victim=other.case.victim(person), incident=other.incident)
    assert figures(other.count(), "victims") == ONE


SIZES = {
    "exact": ({"minimum": 20, "maximum": 20}, (20, 20, 20)),
    "range": ({"minimum": 10, "maximum": 20}, (10, None, 20)),
    "range with best": ({"minimum": 10, "maximum": 20, "best": 12}, (10, 12, 20)),
    "minimum": ({"minimum": 24}, (24, None, None)),
    "maximum": ({"maximum": 30}, (2, None, 30)),
    "best alone": ({"best": 15}, (2, 15, None)),
    "nobody could say": ({}, (2, None, None)),
    "one at most": ({"maximum": 1}, ONE),
    "nobody at least": ({"minimum": 0, "maximum": 5}, (0, None, 5)),
    "contradictory bounds": ({"minimum": 20, "best": 12, "maximum": 10}, (10, 12, 20)),
}


@pytest.mark.parametrize("name", SIZES)
def test_size_of_a_group(name):
    bounds, expected = SIZES[name]
    world = World()
    world.act(world.group(**bounds))
    assert figures(world.count(), "victims") == expected
    assert figures(world.count(), "victim_acts") == expected
    assert figures(world.count(), "acts") == ONE


def test_unknown_plural_counts_two():
    world = World()
    world.act(world.case.group("가상 집단", size={"basis": "unknown_plural"}))
    assert figures(world.count(), "victims") == (2, None, None)


def test_best_is_unknown_and_high_open_as_soon_as_one_group_is():
    world = World()
    world.act(world.exactly(20))
    world.act(world.person())
    assert figures(world.count(), "victims") == (21, 21, 21)
    world.act(world.group(10, 15))
    assert figures(world.count(), "victims") == (31, None, 36)
    world.act(world.group(24))
    assert figures(world.count(), "victims") == (55, None, None)


def test_known_members_are_not_counted_twice():
    world = World()
    members = [world.person() for _ in range(2)]
    world.act(world.exactly(20, members=members))
    assert figures(world.count(), "victims") == (20, 20, 20)  # whether they have acts of their own
    for member in members:
        world.act(member)
    assert figures(world.count(), "victims") == (20, 20, 20)  # or not
    world.act(world.person())
    assert figures(world.count(), "victims") == (21, 21, 21)


def test_members_that_are_the_same_person_are_taken_out_once():
    world = World()
    known, again = world.person(), world.person()
    world.act(world.exactly(20, members=[known, again]))
    world.act(known), world.act(again)
    world.identity(known, again)
    assert figures(world.count(), "victims") == (20, 20, 20)


def test_somebody_known_in_two_groups_is_one_person():
    world = World()
    both = world.person()
    world.act(world.exactly(20, members=[both]))
    world.act(world.exactly(30, members=[both]))
    assert figures(world.count(), "victims") == (49, 49, 49)


def test_a_group_is_at_least_as_large_as_its_known_members():
    world = World()
    members = [world.person() for _ in range(5)]
    world.act(world.group(members=members))
    assert figures(world.count(), "victims") == (5, None, None)
    other = World()
    members = [other.person() for _ in range(5)]
    other.act(other.exactly(3, members=members))  # a fault of the data (NKHR-C003); the five are certain
    assert figures(other.count(), "victims") == (5, 5, 5)


def test_deleted_members_stay_in_the_number_and_are_no_persons():
    world = World()
    member = world.person(record_status="deleted")
    world.act(world.exactly(20, members=[member]))
    counts = world.count(by="sex")
    assert figures(counts, "victims") == (20, 20, 20)
    assert figures(counts, "victims", "groups") == (20, 20, 20)


def test_a_part_of_a_counted_group_adds_nothing():
    world = World()
    whole = world.exactly(20)
    world.act(whole)
    world.act(world.exactly(12, part_of=[whole]), "rape")
    counts = world.count(by="violation_type")
    assert figures(counts, "victims") == (20, 20, 20)
    assert figures(counts, "victims", "rape") == (12, 12, 12)
    assert figures(counts, "victim_acts") == (32, 32, 32)
    assert excluded(counts)["subset"] == 1


def test_a_part_of_a_part_adds_nothing_even_if_the_part_between_has_no_act():
    world = World()
    whole = world.exactly(20)
    part = world.exactly(12, part_of=[whole])
    world.act(whole)
    world.act(world.exactly(5, part_of=[part]))
    assert figures(world.count(), "victims") == (20, 20, 20)


def test_a_part_counts_where_its_whole_does_not():
    world = World()
    whole = world.exactly(20)
    world.act(world.exactly(12, part_of=[whole]))
    assert figures(world.count(), "victims") == (12, 12, 12)
    world.act(whole, status="retracted")
    assert figures(world.count(), "victims") == (12, 12, 12)


def test_parts_of_one_group_are_together_no_more_than_the_group():
    world = World()
    whole = world.exactly(12)
    world.act(world.exactly(8, part_of=[whole]))
    world.act(world.exactly(6, part_of=[whole]))
    assert figures(world.count(), "victims") == (12, 12, 12)
    apart = World()
    apart.act(apart.exactly(8))
    apart.act(apart.exactly(6))
    assert figures(apart.count(), "victims") == (14, 14, 14)


def test_a_group_is_at_least_as_large_as_its_part():
    world = World()
    whole = world.group()
    world.act(world.exactly(15, part_of=[whole]))
    world.act(whole)
    assert figures(world.count(), "victims") == (15, None, None)


def test_members_of_a_part_are_members_of_the_whole():
    world = World()
    member = world.person()
    whole = world.exactly(20)
    world.exactly(12, part_of=[whole], members=[member])
    world.act(whole), world.act(member)
    assert figures(world.count(), "victims") == (20, 20, 20)


def test_groups_in_a_ring_are_one_group():
    world = World()
    first = world.exactly(12)
    second = world.exactly(12, part_of=[first])
    world.act(first), world.act(second)
    ring = first.revise(subset_of_ids=[second.id])
    records = [ring if record.id == first.id else record for record in world.dataset().records]
    from nkhr_schema.counting import count

    assert figures(count(records, by=()), "victims") == (12, 12, 12)


@pytest.mark.parametrize("kind", ["general_public", "social_category"])
def test_the_public_and_social_categories_are_never_counted(kind):
    world = World()
    world.act(world.exactly(1000, kind=kind), "denial_of_food")
    member = world.person()
    world.act(world.group(kind=kind, members=[member]), "denial_of_food")
    counts = world.count()
    assert figures(counts, "victims") == (0, 0, 0)
    assert figures(counts, "victim_acts") == (0, 0, 0)
    assert figures(counts, "acts") == (2, 2, 2)
    assert excluded(counts)["public"] == 2


@pytest.mark.parametrize("kind", ["family", "group", "community"])
def test_other_groups_are_counted(kind):
    world = World()
    world.act(world.exactly(10, kind=kind))
    assert figures(world.count(), "victims") == (10, 10, 10)


def test_being_part_of_the_public_limits_nothing():
    world = World()
    public = world.group(kind="general_public")
    for _ in range(2):
        world.act(world.exactly(8, part_of=[public]))
    assert figures(world.count(), "victims") == (16, 16, 16)


def test_acts_through_law_have_no_victims():
    world = World()
    world.act(world.group(kind="general_public"), "law_restricting_expression")
    world.act(world.exactly(10), "legislative_or_policy_violation")  # a fault of the data (NKHR-C006)
    world.act(world.person(), "order_to_use_lethal_force_at_border")
    counts = world.count()
    assert figures(counts, "victims") == (0, 0, 0)
    assert figures(counts, "victim_acts") == (0, 0, 0)
    assert figures(counts, "acts") == (3, 3, 3)
    assert excluded(counts, "victims") == {"law": 3}


def test_organisations_are_no_people():
    world = World()
    world.act(world.case.organisation("가상 교회", "ngo"), "religious_persecution")
    counts = world.count()
    assert figures(counts, "victims") == (0, 0, 0)
    assert figures(counts, "victim_acts") == (0, 0, 0)
    assert figures(counts, "acts") == ONE
    assert excluded(counts, "victims") == {"organisation": 1}


def test_indirect_victims_are_counted_apart():
    world = World()
    missing, mother, father = (world.person() for _ in range(3))
    world.act(missing, "enforced_disappearance")
    for relative in (mother, father):
        world.act(relative, "disappearance_fate_concealed", victim_indirect=True)
    world.act(mother, "arbitrary_arrest", victim_indirect=False)
    counts = world.count(by="violation_type")
    assert figures(counts, "victims") == (2, 2, 2)
    assert figures(counts, "indirect_victims") == (2, 2, 2)  # the mother is both, and the two figures are not added
    assert figures(counts, "victim_acts") == (2, 2, 2)
    assert figures(counts, "indirect_victim_acts") == (2, 2, 2)
    assert figures(counts, "acts") == (4, 4, 4)
    assert figures(counts, "victims", "enforced_disappearance") == ONE
    assert excluded(counts, "victims") == {"indirect": 2}


def test_groups_that_are_the_same_are_one_group():
    world = World()
    one, other = world.group(10, 20, best=12), world.group(15, 18, best=16)
    world.act(one), world.act(other)
    world.identity(one, other)
    assert figures(world.count(), "victims") == (10, None, 20)  # sources that differ: as wide as they say
    silent = world.group()
    world.act(silent)
    world.identity(one, silent)
    assert figures(world.count(), "victims") == (10, None, 20)  # who says nothing adds no doubt


def test_sameness_does_not_join_a_person_and_a_group():
    world = World()
    person, group = world.person(), world.exactly(5)
    world.act(person), world.act(group)
    world.identity(person, group)
    assert figures(world.count(), "victims") == (6, 6, 6)
