"""The situations of the domain model, as far as they bear on counting."""

from nkhr_schema.counting import count
from tests.counting.world import World, excluded, figures, ongoing, table

ONE = (1, 1, 1)
TWO = (2, 2, 2)


def test_victim_not_named():
    world = World()
    for _ in range(2):
        world.act(world.case.person(sex="unknown", description="이름을 알 수 없는 사람 (가상)"))
    assert figures(world.count(), "victims") == TWO


def test_twenty_deported_together_two_named():
    world = World()
    named = [world.person() for _ in range(2)]
    whole = world.act(world.exactly(20, members=named), "refoulement")
    for person in named:
        world.link(world.act(person, "refoulement"), whole, "part_of")
    counts = world.count()
    assert figures(counts, "victims") == (20, 20, 20)
    assert figures(counts, "acts") == ONE
    assert figures(counts, "victim_acts") == (20, 20, 20)


def test_twenty_deported_two_named_by_links_alone():
    world = World()
    whole = world.act(world.exactly(20), "refoulement")
    for _ in range(2):
        world.link(whole, world.act(world.person(), "refoulement"), "has_part")
    counts = world.count()
    assert figures(counts, "victims") == (20, 20, 20)
    assert figures(counts, "victim_acts") == (20, 20, 20)


def test_dozens_were_shot():
    world = World()
    size = {"minimum": 24, "basis": "minimum", "text": "수십 명"}
    world.act(world.case.group("총에 맞은 사람들 (가상)", size=size), "border_killing")
    assert figures(world.count(), "victims") == (24, None, None)


def test_perpetrator_unknown_or_known_by_the_body_alone():
    world = World()
    unknown, body = world.act(world.person()), world.act(world.person())
    world.case.involvement(unknown, "unknown")
    world.case.involvement(body, "state_security")
    assert table(world.count(by="perpetrator_type"), "acts") == {"state_security": ONE, "unknown": ONE}


def test_order_chain_is_one_act():
    world = World()
    act = world.act(world.person())
    for kind, involvement in (
        ("prison_staff", "direct"),
        ("prison_staff", "ordered"),
        ("party_official", "failed_to_prevent"),
    ):
        world.case.involvement(act, kind, involvement)
    counts = world.count(by="perpetrator_type")
    assert figures(counts, "acts") == ONE
    assert table(counts, "acts") == {"prison_staff": ONE, "party_official": ONE}


def test_detention_history_is_one_act_a_facility_and_one_victim():
    world = World()
    person = world.person()
    for start, end in (("2007-03", "2007-05"), ("2007-06", "2007-08"), ("2007-09", "2009-02")):
        world.act(person, "arbitrary_detention", start=start, end=end)
    counts = world.count(by="year")
    assert figures(counts, "victims") == ONE
    assert figures(counts, "acts") == (3, 3, 3)
    assert table(counts, "acts") == {"2007": TWO, "spanning": ONE}


def test_arrest_and_custody_are_two_acts():
    world = World()
    person = world.person()
    world.link(world.act(person, "arbitrary_arrest"), world.act(person, "arbitrary_detention"), "precedes")
    assert figures(world.count(), "acts") == TWO
    assert figures(world.count(), "victims") == ONE


def test_enforced_disappearance_with_relatives():
    world = World()
    missing, relative = world.person(), world.person()
    act = world.act(missing, "enforced_disappearance", period=ongoing("2011"))
    concealed = world.act(relative, "disappearance_fate_concealed", victim_indirect=True)
    world.link(act, concealed, "causes")
    counts = world.count(by="violation_type")
    assert figures(counts, "victims") == figures(counts, "indirect_victims") == ONE
    assert figures(counts, "acts", "enforced_disappearance") == TWO  # the concealment is a narrower type
    assert figures(counts, "victims", "enforced_disappearance") == ONE


def test_a_disappearance_that_is_closed_with_a_death():
    world = World()
    person = world.person()
    world.act(person, "enforced_disappearance", start="2011", end="2015")
    world.act(person, "death_in_custody_cause_unknown", start="2015")
    counts = world.count(by="family")
    assert figures(counts, "victims") == ONE
    assert table(counts, "acts") == {"deprivation_of_life": ONE, "deprivation_of_liberty": ONE}


def test_death_in_custody_is_one_victim_with_two_acts():
    world = World()
    person = world.person()
    world.act(person, "arbitrary_detention", outcome="died")
    world.act(person, "death_from_torture", cause_of_death="unknown")
    counts = world.count(by="violation_type")
    assert figures(counts, "victims") == ONE
    assert figures(counts, "victims", "death_in_custody") == figures(counts, "victims", "arbitrary_detention") == ONE


def test_forced_abortion_and_infanticide_are_two_victims():
    world = World()
    mother = world.person("female")
    newborn = world.case.person(sex="unknown", description="태어난 직후 숨진 아기 (가상)", deceased="yes")
    world.act(mother, "forced_abortion")
    world.act(newborn, "infanticide", age_at_act={"minimum": 0, "maximum": 0})
    counts = world.count(by="age_category")
    assert figures(counts, "victims") == TWO
    assert figures(counts, "victims", "infant") == ONE


def test_a_child_is_a_child_by_the_age_at_the_act():
    world = World()
    person = world.person(birth="1993-05-01")
    world.act(person, "forced_child_labour", start="2007")
    assert set(table(world.count(by="age_category"), "victims")) == {"child", "adolescent"}


def test_punishment_of_a_family_and_of_each_member():
    world = World()
    members = [world.person() for _ in range(3)]
    family = world.exactly(3, kind="family", members=members)
    world.act(family, "collective_punishment")
    for member in members:
        world.act(member, "forced_internal_relocation")
    counts = world.count(by="violation_type")
    assert figures(counts, "victims") == (3, 3, 3)
    assert figures(counts, "acts") == (4, 4, 4)
    assert figures(counts, "victim_acts") == (6, 6, 6)


def test_a_law_is_an_act_without_victims():
    world = World()
    world.act(world.group(kind="general_public"), "law_extending_death_penalty", start="2022")
    counts = world.count()
    assert figures(counts, "acts") == ONE
    assert figures(counts, "victims") == figures(counts, "victim_acts") == (0, 0, 0)
    assert excluded(counts) == {"law": 1}


def test_a_trafficked_woman_who_was_returned_is_one_victim_of_four_acts():
    world = World()
    woman = world.person("female")
    chain = (
        ("trafficking_for_forced_marriage", "trafficker"),
        ("forced_marriage", "buyer_or_spouse"),
        ("refoulement", "foreign_official"),
        ("arbitrary_detention", "state_security"),
    )
    for violation_type, perpetrator_type in chain:
        world.case.involvement(world.act(woman, violation_type), perpetrator_type)
    counts = world.count(by="perpetrator_type")
    assert figures(counts, "victims") == ONE
    assert figures(counts, "acts") == (4, 4, 4)
    assert table(counts, "victims") == {kind: ONE for _, kind in chain}


def test_the_one_who_did_it_may_be_a_victim_of_another_act():
    world = World()
    leader = world.person()
    world.act(leader, "torture")
    other = world.act(world.person(), "beating_in_custody")
    world.case.involvement(other, "detainee_on_order", perpetrator=world.case.perpetrator(leader, "named"))
    assert figures(world.count(), "victims") == TWO


def test_removal_on_request():
    world = World()
    named = [world.person(), world.person()]
    whole = world.act(world.exactly(20, members=named), "refoulement")
    for person in named:
        world.link(world.act(person, "refoulement"), whole, "part_of")
    gone = named[0]
    records = [r for r in world.dataset().records if r.id not in {gone.id, world.victim(gone).id}]
    records = [r for r in records if r.type != "act" or r.victim_id != world.victim(gone).id]
    stones = [{"id": gone.id, "deleted_on": {"edtf": "2026-11-20"}}]
    dataset = world.dataset(deleted=stones).revise(records=tuple(records))
    assert figures(count(dataset, by=()), "victims") == (20, 20, 20)


def test_conflicting_dates_are_not_rounded():
    world = World()
    world.act(world.person(), start="2006/2008")
    assert table(world.count(by="year"), "acts") == {"uncertain": ONE}
