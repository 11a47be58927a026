"""What is never counted, and that it is said how much was left out."""

import pytest

from nkhr_schema.counting import count
from tests.counting.world import World, excluded, figures

ONE = (1, 1, 1)
NONE = (0, 0, 0)


def with_one_more(**act):
    world = World()
    world.act(world.person())
    return world, world.act(world.person(), **act)


@pytest.mark.parametrize("status", ["retracted", "merged"])
def test_status(status):
    world, _ = with_one_more(status=status)
    counts = world.count()
    assert figures(counts, "acts") == figures(counts, "victims") == figures(counts, "victim_acts") == ONE
    assert excluded(counts) == {status: 1}


@pytest.mark.parametrize("status", ["alleged", "under_review", "assessed"])
def test_every_other_status_counts(status):
    world, _ = with_one_more(status=status)
    assert figures(world.count(), "acts") == (2, 2, 2)


def test_deleted_by_status():
    world, _ = with_one_more(record_status="deleted")
    assert figures(world.count(), "acts") == ONE
    assert excluded(world.count()) == {"deleted": 1}


@pytest.mark.parametrize("record_status", ["draft", "reviewed", "published", "closed"])
def test_every_other_state_of_work_counts(record_status):
    world, _ = with_one_more(record_status=record_status)
    assert figures(world.count(), "acts") == (2, 2, 2)


def tombstones(*records):
    return [{"id": record.id, "deleted_on": {"edtf": "2026-11-20"}} for record in records]


def test_deleted_by_tombstone():
    world, act = with_one_more()
    counts = count(world.dataset(deleted=tombstones(act)), by=())
    assert figures(counts, "acts") == ONE
    assert excluded(counts) == {"deleted": 1}


@pytest.mark.parametrize("what", ["victim", "party", "incident"])
def test_what_needs_a_deleted_record_goes_with_it(what):
    world = World()
    world.act(world.person())
    person, incident = world.person(), world.case.incident("지워질 가상 사건")
    world.act(person, incident=incident)
    gone = {"victim": world.victim(person), "party": person, "incident": incident}[what]
    counts = count(world.dataset(deleted=tombstones(gone)), by=())
    assert figures(counts, "acts") == figures(counts, "victims") == figures(counts, "incidents") == ONE
    assert excluded(counts, "acts") == {"needs_deleted": 1}
    assert excluded(counts, "incidents") == {"deleted" if what == "incident" else "no_counted_act": 1}


def test_a_victim_that_is_not_in_the_data():
    world, act = with_one_more()
    counts = count([r for r in world.dataset().records if r.id != act.victim_id], by=())
    assert figures(counts, "acts") == ONE
    assert excluded(counts, "acts") == {"no_victim": 1}


ASSESSMENTS = {
    "refuted": ([("refuted", "2020")], True),
    "refuted, then likely": ([("refuted", "2020"), ("likely", "2021")], False),
    "likely, then refuted": ([("likely", "2020"), ("refuted", "2021")], True),
    "refuted on the same day": ([("likely", "2020-05-01"), ("refuted", "2020-05-01")], True),
    "refuted without a day, then likely": ([("refuted", None), ("likely", "2021")], False),
    "unlikely is not refuted": ([("unlikely", "2020")], False),
}


@pytest.mark.parametrize("of", ["act", "incident"])
@pytest.mark.parametrize("name", ASSESSMENTS)
def test_refuted_by_the_latest_assessment(name, of):
    assessments, is_refuted = ASSESSMENTS[name]
    world = World()
    other = world.case.incident("다른 가상 사건")
    act = world.act(world.person(), incident=other)
    world.act(world.person())
    for level, date in assessments:
        world.assess(act if of == "act" else other, level, date)
    for records in (world.dataset().records, world.dataset().records[::-1]):
        counts = count(records, by=())
        assert figures(counts, "acts") == (ONE if is_refuted else (2, 2, 2))
        assert excluded(counts, "acts") == ({"refuted": 1} if is_refuted else {})


def test_the_time_of_entry_stands_in_for_a_missing_date():
    world, act = with_one_more()
    world.assess(act, "refuted", created_at="2020-01-01T00:00:00Z")
    world.assess(act, "likely", created_at="2021-01-01T00:00:00Z")
    assert figures(world.count(), "acts") == (2, 2, 2)


def test_a_deleted_assessment_says_nothing():
    world, act = with_one_more()
    world.assess(act, "refuted", record_status="deleted")
    assert figures(world.count(), "acts") == (2, 2, 2)


def test_duplicates_flagged_same_act_count_once():
    world = World()
    acts = [world.act(world.person()) for _ in range(3)]
    world.link(acts[0], acts[1], "same_act")
    world.link(acts[2], acts[1], "same_act")
    counts = world.count()
    assert figures(counts, "acts") == figures(counts, "victims") == figures(counts, "victim_acts") == ONE
    assert excluded(counts) == {"same_act": 2}


def test_acts_with_the_verdict_same_count_once():
    world, act = with_one_more()
    world.identity(act, world.act(world.person()))
    assert figures(world.count(), "acts") == (2, 2, 2)


def test_of_duplicates_the_one_that_holds_counts():
    world = World()
    retracted, held = world.act(world.person(), status="retracted"), world.act(world.person())
    world.link(retracted, held, "same_act")
    assert figures(world.count(), "acts") == ONE
    assert excluded(world.count()) == {"retracted": 1}


@pytest.mark.parametrize("better", [0, 1])
def test_of_duplicates_the_better_verified_counts(better):
    world = World()
    acts = [world.act(world.person("male"), "torture"), world.act(world.person("female"), "torture")]
    world.link(*acts, "same_act")
    world.assess(acts[better], "likely")
    assert figures(world.count(verification="likely"), "acts") == ONE
    assert figures(world.count(by="sex"), "victims", ["male", "female"][better]) == ONE


def test_of_duplicates_the_more_specific_dated_and_placed_counts():
    world = World()
    person = world.person()
    acts = [
        world.act(person, "violation_of_personal_integrity", start="2007", place="가상 장소"),
        world.act(person, "cruel_inhuman_degrading_treatment", start="2007"),
        world.act(person, "beating_in_custody"),
        world.act(person, "beating_in_custody", start="2007"),
    ]
    for act in acts[1:]:
        world.link(acts[0], act, "same_act")
    counts = world.count(by=("violation_type", "year"))
    assert figures(counts, "acts", "beating_in_custody", "2007") == ONE
    assert figures(counts, "acts") == ONE


def test_deleted_links_say_nothing():
    world = World()
    first, second, third = (world.person() for _ in range(3))
    acts = [world.act(person) for person in (first, second, third)]
    links = [world.link(acts[0], acts[1], "same_act"), world.link(acts[1], acts[2], "part_of")]
    links.append(world.identity(first, second))
    counts = count(world.dataset(deleted=tombstones(*links)), by=())
    assert figures(counts, "acts") == figures(counts, "victims") == (3, 3, 3)
    assert figures(world.count(), "victims") == (2, 2, 2)


def test_the_first_reason_that_applies_is_told_and_each_act_once():
    world = World()
    act = world.act(world.person(), status="retracted", record_status="deleted")
    world.assess(act, "refuted")
    assert excluded(world.count(), "acts") == {"deleted": 1}


def test_deleted_cases_and_incidents():
    world = World()
    world.act(world.person())
    world.file(world.incident)
    world.file(world.incident, record_status="deleted")
    world.file(world.incident, status="deleted")
    world.case.incident("지워진 가상 사건", record_status="deleted")
    refuted = world.case.incident("사실이 아닌 가상 사건")
    world.assess(refuted, "refuted")
    counts = world.count()
    assert figures(counts, "cases") == figures(counts, "incidents") == ONE
    assert excluded(counts, "cases") == {"deleted": 2}
    assert excluded(counts, "incidents") == {"deleted": 1, "refuted": 1}


def test_nothing_to_count():
    world = World()
    counts = count([], by="violation_type")
    assert all(figures(counts, unit) == NONE for unit in counts.units)
    assert len(counts.cells) == len(counts.units)
    assert excluded(counts) == {}
    assert "0" in counts.to_text()
    assert figures(world.count(), "incidents") == ONE
