"""Family C: numbers that contradict themselves, and people who would be counted twice."""

import copy
import itertools
import random

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance
from nkhr_schema.rules import counts, subsets
from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.facts import GroupFact


def ref(kind, name):
    return nkhr.derive_id(kind, "test-counts", str(name))


def findings(records, code):
    report = nkhr.validate({**conformance.ENVELOPE, "records": records})
    return [(f.record_id, f.pointer.split("/", 3)[-1]) for f in report.findings if f.code == code]


def case(code, at):
    return copy.deepcopy(conformance.cases_of(code)[at]["records"])


def group(name, **fields):
    return {"type": "group", "id": ref("group", name), "kind": "group", **fields}


def link(one, other, kind):
    return {"type": "link", "id": ref("link", (one, other, kind)), "from_id": one, "to_id": other, "link_type": kind}


def same(one, other, verdict="same"):
    pair = {"a_id": one["id"], "b_id": other["id"]}
    return {"type": "identity_link", "id": ref("identity_link", str(pair)), **pair, "verdict": verdict}


def size(low, best, high, basis="estimate"):
    bounds = {"minimum": low, "best": best, "maximum": high}
    return {**{name: value for name, value in bounds.items() if value is not None}, "basis": basis, "text": "여럿"}


def test_c001_is_found_exactly_where_the_numbers_do_not_rise():
    wrong = 0
    for numbers in itertools.product((None, 2, 3, 4), repeat=3):
        stated = [number for number in numbers if number is not None]
        expected = stated != sorted(stated)
        found = findings([group("one", size=size(*numbers))], "NKHR-C001")
        assert len(found) == expected, numbers
        wrong += expected
    assert wrong == 9 + 17  # of two stated numbers three pairs fall, of three all but ten triples


@pytest.mark.parametrize(
    ("basis", "sound"),
    [
        ("exact", lambda low, high: low is not None and low == high),
        ("range", lambda low, high: low is not None and high is not None),
        ("minimum", lambda low, high: low is not None and high is None),
        ("maximum", lambda low, high: low is None and high is not None),
        ("estimate", lambda low, high: True),
        ("unknown_plural", lambda low, high: True),
    ],
)
def test_c002_for_every_basis_and_every_pair_of_bounds(basis, sound):
    for low, high in itertools.product((None, 2, 3), repeat=2):
        found = findings([group("one", size=size(low, None, high, basis))], "NKHR-C002")
        assert bool(found) is not sound(low, high), (low, high)


@pytest.mark.parametrize("code", ["NKHR-C001", "NKHR-C002"])
@pytest.mark.parametrize("field", ["repetitions", "cell_population"])
def test_every_number_of_a_record_is_looked_at(code, field):
    wrong = size(5, None, 3, "exact")
    kind = {"repetitions": "act", "cell_population": "detention_episode"}[field]
    parts = {
        "act": {"incident_id": ref("incident", 1), "violation_type": "torture", "status": "alleged"},
        "detention_episode": {},
    }[kind]
    record = {"type": kind, "id": ref(kind, 1), "victim_id": ref("victim", 1), **parts, field: wrong}
    ((record_id, pointer),) = findings([record], code)
    assert record_id == record["id"]
    assert pointer.startswith(field)


def test_c003_looks_at_persons_and_not_at_records():
    records = case("NKHR-C003", 0)
    one, other, third = records[:3]
    assert findings(records, "NKHR-C003")
    for links, expected in (
        ([same(one, other)], 0),
        ([same(one, other, "different")], 1),
        ([same(one, third, "unclear")], 0),
    ):
        assert len(findings([*records, *links], "NKHR-C003")) == expected


def member_acts():
    records = case("NKHR-C004", 0)
    on_group, on_member = [record for record in records if record["type"] == "act"]
    person = next(record for record in records if record["type"] == "person")
    of_all = next(record for record in records if record["type"] == "group")
    return records, on_group, on_member, person, of_all


def test_c004_the_member_may_stand_in_a_part_of_the_group():
    records, _, on_member, person, of_all = member_acts()
    assert findings(records, "NKHR-C004") == [(on_member["id"], "victim_id")]
    del of_all["known_member_ids"]
    assert findings(records, "NKHR-C004") == []
    part = group("part", known_member_ids=[person["id"]], subset_of_ids=[of_all["id"]])
    assert findings([*records, part], "NKHR-C004") == [(on_member["id"], "victim_id")]


def test_c004_a_part_of_the_group_is_a_member_of_it():
    records, _, on_member, person, of_all = member_acts()
    del of_all["known_member_ids"]
    part = group("part", subset_of_ids=[of_all["id"]])
    for record in records:
        if record["type"] == "victim" and record["party_id"] == person["id"]:
            record["party_id"] = part["id"]
    assert findings([*records, part], "NKHR-C004") == [(on_member["id"], "victim_id")]


def test_c004_follows_records_that_are_one_person():
    records, _, on_member, person, of_all = member_acts()
    twin = {**person, "id": ref("person", "twin")}
    of_all["known_member_ids"] = [twin["id"]]
    assert findings([*records, twin], "NKHR-C004") == []
    assert findings([*records, twin, same(twin, person, "unclear")], "NKHR-C004") == []
    assert findings([*records, twin, same(twin, person)], "NKHR-C004") == [(on_member["id"], "victim_id")]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"victim_indirect": True}, 0),  # counted on its own, as one harmed indirectly
        ({"incident_id": ref("incident", "other")}, 0),
        ({"period": {"start": {"edtf": "2007-06"}}}, 0),  # certainly later
        ({"period": {"end": {"edtf": "2007-02"}}}, 0),  # certainly earlier
        ({"period": {"start": {"edtf": "2007-05"}}}, 1),  # it cannot be told
        ({"period": {"start": {"edtf": "199X"}}}, 1),
        ({"period": {"last_known": {"edtf": "2015"}}}, 1),
    ],
)
def test_c004_other_conduct_is_left_alone(change, expected):
    records, _, on_member, _, _ = member_acts()
    on_member.update(change)
    assert len(findings(records, "NKHR-C004")) == expected


def test_c004_the_indirectly_harmed_are_a_count_of_their_own():
    records, on_group, on_member, _, _ = member_acts()
    for of_group, of_member in itertools.product((True, False), repeat=2):
        on_group["victim_indirect"], on_member["victim_indirect"] = of_group, of_member
        assert len(findings(records, "NKHR-C004")) == (of_group is of_member)


def test_c004_kinds_of_link():
    records, on_group, on_member, _, _ = member_acts()
    one, other = on_member["id"], on_group["id"]
    for ends, kind, expected in (
        ((one, other), "part_of", 0),
        ((other, one), "has_part", 0),
        ((other, one), "part_of", 1),  # the wrong way round: the member's act would be the larger one
        ((one, other), "same_act", 0),
        ((one, other), "concurrent", 1),
        ((one, other), "causes", 1),
    ):
        assert len(findings([*records, link(*ends, kind)], "NKHR-C004")) == expected, (ends, kind)
    torture = {**on_group, "id": ref("act", "torture"), "violation_type": "torture"}
    records += [torture, link(one, torture["id"], "part_of")]
    assert len(findings(records, "NKHR-C004")) == 1, "part of an act of another type is counted all the same"


@pytest.mark.parametrize("kind", ["general_public", "social_category"])
def test_c004_a_group_without_a_number_counts_nobody(kind):
    records, _, _, _, of_all = member_acts()
    of_all["kind"] = kind
    assert findings(records, "NKHR-C004") == []


def test_c009_is_found_exactly_where_no_sizes_are_possible():
    possible = impossible = 0
    for seed in range(400):
        chance = random.Random(seed)
        names = list(range(chance.randint(2, 6)))
        bounds, groups = {}, {}
        for name in names:
            low = chance.choice((None, chance.randint(2, 9)))
            high = chance.choice((None, (low or 2) + chance.randint(0, 6)))
            larger = [other for other in names[:name] if chance.random() < 0.5]
            bounds[name] = low, high
            groups[name] = (low, high, "estimate"), larger
        above = {name: set(larger) for name, (_, larger) in groups.items()}
        for name in names:  # larger groups come first, so this closes the relation
            above[name] |= {far for near in above[name] for far in above[near]}
        # sizes are possible if no group must be larger than one that it lies in
        expected = any(
            (bounds[part][0] or 0) > high
            for part in names
            for whole in above[part]
            if (high := bounds[whole][1]) is not None
        )
        found = subset_findings({str(n): (stated, [str(o) for o in larger]) for n, (stated, larger) in groups.items()})
        assert bool(found) is expected, seed
        possible, impossible = possible + (not expected), impossible + expected
    assert min(possible, impossible) > 50


def index_of(groups):
    facts = {
        ref("group", name): GroupFact("group", stated, (), tuple(ref("group", other) for other in larger))
        for name, (stated, larger) in groups.items()
    }
    return Index(ids={name: at for at, name in enumerate(facts, 1)}, facts={"group": facts})


def subset_findings(groups):
    return [(hit.place.record_id, hit.pointer) for hit in subsets.subsets_fit_in(index_of(groups))]


def test_c009_a_group_that_contradicts_itself_says_nothing_of_others():
    assert subset_findings({"a": ((9, 3, "range"), ["b"]), "b": ((2, 4, "range"), [])}) == []
    assert subset_findings({"a": ((5, 5, "exact"), ["b"]), "b": ((9, 3, "range"), [])}) == []
    assert len(subset_findings({"a": ((5, 5, "exact"), ["b"]), "b": ((2, 3, "range"), [])})) == 1


def test_c009_only_the_circle_itself():
    circle = {"a": (None, ["b"]), "b": (None, ["c"]), "c": (None, ["a"]), "d": (None, ["a"]), "e": (None, [])}
    assert {name for name, _ in subset_findings(circle)} == {ref("group", name) for name in "abc"}


def test_groups_within_groups_however_deep():
    deep = {str(at): (None, [str(at + 1)]) for at in range(20_000)}
    deep["20000"] = ((2, 9, "range"), [])
    assert subset_findings(deep) == []
    deep["0"] = (12, 12, "exact"), ["1"]
    ((last, _),) = subset_findings(deep)
    assert last == ref("group", 19_999), "the size is carried up to where it no longer fits"


def test_c008_bounds_that_contradict_each_other_make_no_person():
    assert findings([group("one", size=size(5, None, 1))], "NKHR-C008") == []
    assert findings([group("one", size=size(None, None, 0))], "NKHR-C008")


def test_bounds_of_a_group_are_what_it_states():
    for stated, expected in (
        (None, (0, None)),
        ((None, None, "unknown_plural"), (0, None)),
        ((3, None, "minimum"), (3, None)),
        ((9, 3, "range"), (0, None)),
    ):
        assert counts.stated_bounds(GroupFact("group", stated, (), ())) == expected
