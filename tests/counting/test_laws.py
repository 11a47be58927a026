"""What holds for every count, over generated worlds (fictional)."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkhr_schema import (
    Act,
    Assessment,
    Case,
    Group,
    IdentityLink,
    Incident,
    Link,
    Person,
    Victim,
    derive_id,
    vocabularies,
)
from nkhr_schema.counting import UNITS, count
from nkhr_schema.counting.dimensions import parent

LEAVES = (
    "public_execution",
    "secret_execution",
    "infanticide",
    "torture",
    "fixed_posture",
    "law_extending_death_penalty",
)


@cache
def ident(kind, number):
    return derive_id(kind, "laws", str(number))


def ids(kind, numbers):
    return [ident(kind, number) for number in numbers]


@st.composite
def sizes(draw):
    low = draw(st.none() | st.integers(0, 9))
    high = draw(st.none() | st.integers(low or 0, 12))
    best = draw(st.none() | st.integers(low or 0, 12 if high is None else high))
    known = {"minimum": low, "best": best, "maximum": high}
    known = {name: number for name, number in known.items() if number is not None}
    return {"basis": "estimate", **known} if known else None


@st.composite
def groups(draw, number, persons, *, nested, shared):
    made = []
    free = set(range(persons))
    for at in range(number):
        whole = draw(st.none() | st.integers(0, at - 1)) if nested and at else None
        members = draw(st.sets(st.sampled_from(sorted(free)), max_size=3)) if free else set()
        if not shared:
            free -= members
        made.append(
            Group(
                id=ident("group", at),
                kind=draw(st.sampled_from(["group", "group", "group", "family", "general_public"])),
                size=draw(sizes()),
                known_member_ids=ids("person", sorted(members)),
                subset_of_ids=[] if whole is None else [ident("group", whole)],
            )
        )
    return made


@st.composite
def acts(draw, number, parties):
    made = []
    for at in range(number):
        year = draw(st.sampled_from([None, "2007", "2008", "2007~"]))
        times = draw(st.none() | sizes())
        made.append(
            Act(
                id=ident("act", at),
                incident_id=ident("incident", draw(st.integers(0, 2))),
                victim_id=ident("victim", draw(st.integers(0, parties - 1))),
                violation_type=draw(st.sampled_from(LEAVES)),
                victim_indirect=draw(st.sampled_from([None, None, None, True])),
                status=draw(st.sampled_from(["alleged", "alleged", "assessed", "retracted"])),
                period={"start": {"edtf": year}} if year else None,
                repetitions=times,
            )
        )
    return made


PAIR = st.tuples(st.integers(0, 9), st.integers(0, 9))


@st.composite
def worlds(draw, *, nested=True, shared=True, rings=True):
    """Records of a small world: persons, groups, acts on them, and everything that ties these together."""
    persons = [
        Person(id=ident("person", at), identity_known=True, sex=sex, deceased="unknown")
        for at, sex in enumerate(draw(st.lists(st.sampled_from(["female", "male", "unknown"]), min_size=2, max_size=5)))
    ]
    grouped = draw(groups(draw(st.integers(0, 4)), len(persons), nested=nested, shared=shared))
    parties = [*persons, *grouped]
    done = draw(acts(draw(st.integers(1, 9)), len(parties)))
    records = [
        *parties,
        *(Victim(id=ident("victim", at), party_id=party.id) for at, party in enumerate(parties)),
        *(Incident(id=ident("incident", at)) for at in range(4)),
        *(Case(id=ident("case", at), incident_ids=ids("incident", range(at))) for at in range(3)),
        *done,
    ]
    for at, (one, other) in enumerate(draw(st.lists(PAIR, max_size=6))):
        if one < len(done) and other < len(done):
            kind = draw(st.sampled_from(["part_of", "part_of", "has_part", "same_act", "precedes"]))
            if not rings:
                one, other = max(one, other), min(one, other)
                kind = "part_of" if kind in ("has_part", "same_act") else kind
            records.append(Link(id=ident("link", at), from_id=done[one].id, to_id=done[other].id, link_type=kind))
    for at, (one, other) in enumerate(draw(st.lists(PAIR, max_size=2))):
        if one < len(persons) and other < len(persons):
            verdict = draw(st.sampled_from(["same", "same", "different", "unclear"]))
            records.append(identity(at, persons[one], persons[other], verdict))
    for at, target in enumerate(draw(st.lists(st.integers(0, 8), max_size=4))):
        level = draw(st.sampled_from(["possible", "likely", "confirmed", "refuted"]))
        target_id = done[target].id if target < len(done) else ident("incident", 0)
        records.append(Assessment(id=ident("assessment", at), target_id=target_id, level=level))
    return records


def identity(number, one, other, verdict="same"):
    return IdentityLink(id=ident("identity_link", number), a_id=one.id, b_id=other.id, verdict=verdict)


def of_type(records, record_type):
    return [record for record in records if record.type == record_type]


def bounds(cell):
    return {"low": cell.low, "best": cell.best, "high": cell.high}


def not_above(lower, upper):
    """Each bound of the one is at most the same bound of the other; what is unknown says nothing."""
    pairs = [(bounds(lower)[name], bounds(upper)[name]) for name in bounds(lower)]
    return all(one <= other for one, other in pairs if one is not None and other is not None)


def law(*strategies, met=5):
    """Make a test of a law: it holds in every example, and at least so many of them had something to say about it.

    The same 60 examples each time; in the nightly profile 1,500 others.
    """

    def decorate(check):
        @pytest.mark.parametrize("examples", [60, pytest.param(1_500, marks=pytest.mark.full)])
        def test(examples):
            telling = 0

            @settings(max_examples=examples, deadline=None, derandomize=examples == 60)
            @given(st.tuples(*strategies))
            def holds(values):
                nonlocal telling
                telling += bool(check(*values))

            holds()
            assert telling >= met, "the examples say nothing about this law"

        test.__doc__ = check.__doc__
        return test

    return decorate


BREAKDOWNS = st.sampled_from([(), ("violation_type", "year"), ("sex", "violation_type"), ("year",)])


@law(worlds(), st.randoms(use_true_random=False), BREAKDOWNS)
def test_the_order_of_records_does_not_matter(records, random, by):
    shuffled = list(records)
    random.shuffle(shuffled)
    found = count(records, by=by)
    assert count(shuffled, by=by) == found
    return found.total("acts").low


@law(worlds(), BREAKDOWNS)
def test_low_best_and_high_stand_in_order(records, by):
    counts = count(records, by=by)
    for cell in counts.cells:
        known = [number for number in bounds(cell).values() if number is not None]
        assert known == sorted(known)
        assert cell.low >= 0
    return len(counts.cells) > 10


@law(worlds())
def test_a_broader_row_is_between_the_largest_and_the_sum_of_its_parts(records):
    counts = count(records, by="violation_type")
    several = False
    for unit in UNITS:
        cells = {cell.codes: cell for cell in counts.cells if cell.unit == unit}
        for codes, whole in cells.items():
            parts = [cell for found, cell in cells.items() if found and above(*found) == (codes or (None,))[0]]
            several = several or len(parts) > 1
            assert all(not_above(part, whole) for part in parts)
            for name in bounds(whole):
                numbers = [bounds(part)[name] for part in parts]
                if parts and None not in numbers and bounds(whole)[name] is not None:
                    assert bounds(whole)[name] <= sum(numbers)
    return several


def above(code):
    return parent("violation_type", code)


@law(worlds())
def test_acts_of_all_years_and_people_of_all_sexes_are_the_total(records):
    by_year = count(records, by="year", unit=("acts", "victim_acts"))
    by_sex = count(records, by="sex", unit="victims")
    for counts, unit in ((by_year, "acts"), (by_year, "victim_acts"), (by_sex, "victims")):
        cells = [cell for cell in counts.cells if cell.unit == unit and cell.codes]
        assert sum(cell.low for cell in cells) == counts.total(unit).low
    return len(cells) > 1


@law(worlds(rings=False), PAIR, st.sampled_from(["part_of", "has_part", "same_act"]))
def test_adding_a_link_never_raises(records, pair, link_type):
    if link_type == "same_act":  # an act that is said to be part of another and to be the same is a fault of the data
        records = [record for record in records if record.type != "link"]
    done = of_type(records, "act")
    part, whole = sorted((done[at % len(done)] for at in pair), key=done.index, reverse=True)
    one, other = (whole, part) if link_type == "has_part" else (part, whole)
    before = count(records, by=())
    after = count([*records, Link(id=ident("link", 99), from_id=one.id, to_id=other.id, link_type=link_type)], by=())
    # two records of one act may name two groups; which of them holds the larger number is not for the link to say
    for unit in ("acts", "incidents", "cases") if link_type == "same_act" else before.units:
        assert not_above(after.total(unit), before.total(unit)), unit
    return before.total("acts") != after.total("acts")


@law(worlds(shared=False), PAIR)
def test_saying_that_two_persons_are_the_same_never_raises(records, pair):
    # nobody in two groups: two people in two groups of at least two may be all there are, one person cannot
    persons = of_type(records, "person")
    one, other = (persons[at % len(persons)] for at in pair)
    before, after = count(records, by=()), count([*records, identity(99, one, other)], by=())
    for unit in before.units:
        assert not_above(after.total(unit), before.total(unit)), unit
    return before.total("victims") != after.total("victims")


@law(worlds(nested=False), PAIR)
def test_saying_that_two_groups_are_the_same_never_raises(records, pair):
    grouped = of_type(records, "group")
    if len(grouped) < 2:
        return False
    one, other = (grouped[at % len(grouped)] for at in pair)
    # of a group that is counted; what is learnt from one that is not may well raise the other
    known = [record for record in records if record.type != "link"]
    for at, group in enumerate((one, other)):
        victim_id = next(record.id for record in of_type(known, "victim") if record.party_id == group.id)
        for indirect in (False, True):
            values = {"violation_type": "torture", "status": "alleged", "victim_indirect": indirect}
            number = 90 + 2 * at + indirect
            known.append(Act(id=ident("act", number), incident_id=ident("incident", 3), victim_id=victim_id, **values))
    before, after = count(known, by=()), count([*known, identity(99, one, other)], by=())
    for unit in ("victims", "indirect_victims"):
        assert not_above(after.total(unit), before.total(unit)), unit
    return before.total("victims") != after.total("victims")


@law(worlds())
def test_victims_are_never_more_than_victim_acts(records):
    # without links: an act on one person that is said to be part of an act on another is a fault of the data
    counts = count([record for record in records if record.type != "link"], by="violation_type")
    for cell in counts.cells:
        if cell.unit in ("victims", "indirect_victims"):
            assert not_above(cell, counts.get(cell.unit.replace("victims", "victim_acts"), *cell.codes))
    return counts.total("victims").low < counts.total("victim_acts").low


@law(worlds())
def test_a_higher_threshold_never_raises_the_number_of_victims(records):
    levels = list(vocabularies.get("verification_level").codes)[:-1]
    found = [count(records, by=(), unit="victims", verification=level) for level in levels]
    for weaker, stronger in pairwise(found):
        for unit in weaker.units:
            assert not_above(stronger.total(unit), weaker.total(unit))
    return found[0].cells != found[-1].cells


@law(worlds(), st.sampled_from(["violation_type", "year", ("sex", "year"), ("violation_type", "sex")]))
def test_totals_do_not_depend_on_the_breakdown(records, by):
    plain, broken_down = count(records, by=()), count(records, by=by)
    assert [plain.total(unit) for unit in UNITS] == [broken_down.total(unit) for unit in UNITS]
    assert plain.excluded == broken_down.excluded
    return plain.total("victims").low


@law(worlds())
def test_every_act_is_counted_or_accounted_for(records):
    counts = count([record.revise(repetitions=None) if record.type == "act" else record for record in records], by=())
    left_out = sum(item.number for item in counts.excluded if item.subject == "acts")
    assert counts.total("acts").low + left_out == len(of_type(records, "act"))
    return left_out


@law(worlds(), st.integers(2, 6), st.sampled_from(["violation_type", ("violation_type", "year"), "sex"]))
def test_small_figures_are_never_shown(records, smallest, by):
    counts = count(records, by=by, min_cell=smallest)
    for cell in counts.cells:
        for number in bounds(cell).values():
            assert number is None or number == 0 or number >= smallest
    assert all((counts.to_text(), counts.to_csv(), counts.to_json()))
    return any(cell.withheld for cell in counts.cells)
