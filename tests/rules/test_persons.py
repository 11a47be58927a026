"""Family P: what the cases cannot show. Ages in a table, scripts of names, possible duplicates and how many are compared."""

import json
import random

import pytest

import nkhr_schema as nkhr
from nkhr_schema.rules import ages, duplicates, persons
from nkhr_schema.rules.knowledge import narrower_or_same
from nkhr_schema.validation import validate_records
from tests.rules.faults import changed, date, document, found, period, the

CHILD = "forced_child_labour"


def aged(minimum=None, maximum=None, counting=None):
    parts = {"minimum": minimum, "maximum": maximum, "counting": counting}
    return {name: value for name, value in parts.items() if value is not None}


# -- ages --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birth", "when", "age", "broken"),
    [
        ("1990", period("2007"), aged(30, 30), True),
        ("1990", period("2007"), aged(17, 17), False),
        ("1990", period("2007"), aged(18, 18), False),
        ("1990", period("2007"), aged(19, 19), True),
        ("1990", period("2007"), aged(15, 15), False),
        ("1990", period("2007"), aged(14, 14), True),
        ("1990", period("2007"), aged(14, 30), False),
        ("1990", period("2007"), aged(30), True),
        ("1990", period("2007"), aged(None, 14), True),
        ("1990", period("2007"), aged(None, 30), False),
        ("1990", period("2007"), aged(19, 19, "korean"), False),
        ("1990", period("2007"), aged(20, 20, "korean"), True),
        ("1990", period("2007"), {"basis": "estimated"}, False),
        ("1990", period("2007", "2015"), aged(25, 25), False),
        ("1990", period("2007", None, "2008", ongoing=True), aged(40, 40), False),
        ("1990", period("2007", None, "2008", ongoing=True), aged(10, 10), True),
        ("1990", period(None, "2007"), aged(3, 3), False),
        ("1990", period(None, "2007"), aged(30, 30), True),
        ("199X", period("2007"), aged(8, 8), False),
        ("../1990", period("2007"), aged(90, 90), False),
        ("../1990", period("2007"), aged(14, 14), True),
        ("XXXX", period("2007"), aged(90, 90), False),
        ("2010", period("2007"), aged(3, 3), False),  # not yet born: D004
        ("1990", None, aged(30, 30), False),
    ],
)
def test_p003_by_bounds(birth, when, age, broken):
    records = changed(person={"birth": date(birth, "가")}, act={"period": when, "age_at_act": age})
    assert bool(found(records, "NKHR-P003")) is broken


@pytest.mark.parametrize(
    ("birth", "when", "age", "adult"),
    [
        (None, period("2007"), aged(18, 18), True),
        (None, period("2007"), aged(17, 25), False),
        (None, period("2007"), aged(None, 25), False),
        (None, period("2007"), aged(20, 20, "korean"), True),
        (None, period("2007"), aged(19, 19, "korean"), False),
        (None, period("2007"), None, False),
        ("1988", period("2007"), None, True),
        ("1989", period("2007"), None, False),
        ("1989-03-31", period("2007-04"), None, True),
        ("1989-04-30", period("2007-04"), None, False),
        ("1980", period("1990", "2007"), None, False),
        ("1980", period(None, "2007"), None, False),
        ("1980", period("2007"), aged(15, 15), False),  # said comes before computed
        ("1980", period("2007"), aged(None, 15), False),
        ("XXXX", period("2007"), None, False),
    ],
)
def test_p007_by_bounds(birth, when, age, adult):
    born = date(birth, "가") if birth else None
    records = changed(person={"birth": born}, act={"violation_type": CHILD, "period": when})
    if age:
        the(records, "act")["age_at_act"] = age
    assert bool(found(records, "NKHR-P007")) is adult


def test_acts_on_children_and_women_have_no_narrower_types():
    for code in (*ages.CHILD_ACTS, *persons.WOMEN, "infanticide"):
        assert narrower_or_same("violation_type", code) == {code}


@pytest.mark.parametrize("code", sorted(ages.CHILD_ACTS))
def test_p007_types_and_who_is_left_alone(code):
    adult = {"violation_type": code, "age_at_act": aged(40, 40)}
    assert found(changed(act=adult), "NKHR-P007") == [("NKHR-P007", "violation_type")]
    for harmless in ({"victim_indirect": True}, {"status": "merged"}, {"violation_type": "forced_labour"}):
        assert found(changed(act={**adult, **harmless}), "NKHR-P007") == []


@pytest.mark.parametrize("code", sorted(persons.WOMEN))
@pytest.mark.parametrize("sex", [term.code for term in nkhr.vocabularies.get("sex")])
def test_p006_only_male_contradicts(code, sex):
    records = changed(person={"sex": sex}, act={"violation_type": code})
    assert found(records, "NKHR-P006") == ([("NKHR-P006", "violation_type")] if sex == "male" else [])


def test_p006_and_p007_leave_groups_alone():
    group = {"type": "group", "id": nkhr.new_id("group"), "kind": "group"}
    for code in (*ages.CHILD_ACTS, *persons.WOMEN):
        records = changed(group, victim={"party_id": group["id"]}, act={"violation_type": code, "age_at_act": aged(40)})
        assert found(records, "NKHR-P006", "NKHR-P007") == []


# -- persons -----------------------------------------------------------------------------------------------------------

NOBODY = {"identity_known": False, "names": None, "birth": None}


def test_p002_looks_at_all_that_may_describe():
    assert found(changed(person=NOBODY), "NKHR-P002") == [("NKHR-P002", "description")]
    person = the(changed(), "person")["id"]
    role = {
        "type": "perpetrator",
        "id": nkhr.new_id("perpetrator"),
        "party_id": person,
        "identification": "described_only",
    }
    assert len(found(changed(role, person=NOBODY), "NKHR-P002")) == 1
    described = {**role, "description": [{"text": "흉터", "lang": "ko"}]}
    assert found(changed(described, person=NOBODY), "NKHR-P002") == []
    # the role may describe the person, but could not be read
    assert found(changed({**role, "identification": "perhaps"}, person=NOBODY), "NKHR-P002") == []


def test_p001_and_a_single_record():
    act = the(changed(), "act")
    assert [f.code for f in nkhr.validate(act).findings] == []
    victim = the(changed(), "victim")
    report = validate_records([act, victim], follow_references=False)
    assert not {"NKHR-P001", "NKHR-P002"} & {f.code for f in report.findings}


@pytest.mark.parametrize("status", [None, "draft", "deleted"])
def test_p001_party_deleted_by_status(status):
    records = changed(person={"record_status": status} if status else {})
    assert bool(found(records, "NKHR-P001")) is (status == "deleted")


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ({"full": "가상인"}, "script"),
        ({"full": "가상인", "script": "hang"}, None),
        ({"full": "가상인", "script": "latn"}, "script"),
        ({"full": "假相人"}, "script"),
        ({"full": "假相人", "script": "hani"}, None),
        ({"full": "Kŭ Sangin"}, None),
        ({"full": "Kŭ Sangin", "script": "latn"}, None),
        ({"full": "Kŭ Sangin", "script": "latn", "lang": "ko"}, "romanisation"),
        ({"full": "Kŭ Sangin", "script": "latn", "lang": "ko-Latn"}, "romanisation"),
        ({"full": "Kŭ Sangin", "script": "latn", "lang": "kok"}, None),
        ({"full": "Kŭ Sangin", "script": "latn", "lang": "ko", "romanisation": "mr"}, None),
        ({"full": "가상인 (Ga)", "script": "hang"}, None),
        ({"full": "가상인 (Ga)"}, "script"),
        ({"full": "[withheld]", "script": "hang"}, None),
        ({"full": "○○○", "script": "hang"}, None),
    ],
)
def test_p008(name, field):
    records = changed(person={"names": [{"full": "Ga"}, name]})
    assert found(records, "NKHR-P008") == ([("NKHR-P008", f"names/1/{field}")] if field else [])
    note = {"kind": "missing", "pointer": f"/names/1/{field}", "reason": "not_in_source_format"}
    the(records, "person")["annotations"] = [note]
    assert found(records, "NKHR-P008") == []


def test_the_builder_says_the_script_of_a_name():
    case = nkhr.CaseBuilder()
    for text, script in (("가상인", "hang"), ("假相人", "hani"), ("Ga Sangin", None), ("가 Ga", None)):
        assert case.person(text).names[0].script == script


def test_p011_of_acts_and_victims():
    alive = {"deceased": "no"}
    assert found(changed(person=alive, act={"outcome": "died"}), "NKHR-P011") == [("NKHR-P011", "outcome")]
    assert found(changed(person=alive, victim={"status": "died"}), "NKHR-P011") == [("NKHR-P011", "status")]
    for unclear in ("yes", "unknown"):
        records = changed(person={"deceased": unclear}, act={"outcome": "died"}, victim={"status": "died"})
        assert found(records, "NKHR-P011") == []
    assert found(changed(person=alive, act={"outcome": "died", "status": "retracted"}), "NKHR-P011") == []


# -- P009: possible duplicates -----------------------------------------------------------------------------------------

HOME = {
    "type": "location",
    "id": nkhr.derive_id("location", "test", "home"),
    "names": [{"text": "가상군", "lang": "ko"}],
    "location_type": "place_other",
}


def person(number, **more):
    made = {
        "type": "person",
        "id": nkhr.derive_id("person", "test", str(number)),
        "identity_known": True,
        "names": [{"full": "가상인", "script": "hang"}],
        "sex": "unknown",
        "deceased": "unknown",
        "birth": date("1975"),
        "home_place": {"location_id": HOME["id"]},
        **more,
    }
    return {name: value for name, value in made.items() if value is not None}


def reported(*people):
    report = nkhr.validate(document([HOME, *people]))
    return [f.record_id for f in report.findings if f.code == "NKHR-P009"]


def compared(one, other, verdict="unclear"):
    link = {"type": "identity_link", "id": nkhr.new_id("identity_link"), "verdict": verdict}
    return {**link, "a_id": one["id"], "b_id": other["id"]}


@pytest.mark.parametrize(
    ("more", "alike"),
    [
        ({}, True),
        ({"names": [{"full": "가 상인", "script": "hang"}]}, True),
        (
            {"names": [{"full": "다른이", "script": "hang"}, {"full": "가상인", "script": "hang", "kind": "birth"}]},
            True,
        ),
        ({"names": [{"full": "가상인", "script": "hang", "kind": "nickname"}]}, False),
        ({"names": [{"full": "가상인", "script": "hang", "kind": "pseudonym"}]}, False),
        ({"names": [{"full": "다른이", "script": "hang"}]}, False),
        ({"names": []}, False),
        ({"birth": date("1975-03-02")}, True),
        ({"birth": date("1975~", "1975년쯤")}, True),
        ({"birth": date("1976")}, False),
        ({"birth": date("197X", "70년대")}, False),
        ({"birth": date("1975/1976", "1975년에서 1976년")}, False),
        ({"birth": None}, False),
        ({"home_place": {"text": "가상군"}}, False),
        ({"home_place": None}, False),
        ({"sex": "male"}, True),
    ],
)
def test_p009_what_is_alike(more, alike):
    one, other = person(1), person(2, **more)
    expected = [max(one["id"], other["id"])] if alike else []
    assert reported(one, other) == reported(other, one) == expected


@pytest.mark.parametrize("sexes", [("male", "female"), ("female", "male")])
def test_p009_sex_and_day_of_birth_tell_apart(sexes):
    assert reported(person(1, sex=sexes[0]), person(2, sex=sexes[1])) == []
    assert reported(person(1, birth=date("1975-03-02")), person(2, birth=date("1975-08-10"))) == []
    # the third may be either
    first, second, third = person(1, sex=sexes[0]), person(2, sex=sexes[1]), person(3)
    assert len(reported(first, second, third)) in (1, 2)


@pytest.mark.parametrize("verdict", [term.code for term in nkhr.vocabularies.get("identity_verdict")])
def test_p009_any_verdict_is_a_review(verdict):
    one, other = person(1), person(2)
    assert reported(one, other, compared(one, other, verdict)) == []
    assert reported(one, other, compared(other, one, verdict)) == []


def test_p009_of_several_each_new_one_must_be_compared():
    first, second, third = sorted((person(number) for number in range(3)), key=lambda item: item["id"])
    assert reported(first, second, third) == sorted((second["id"], third["id"]), key=[second["id"], third["id"]].index)
    assert reported(first, second, third, compared(first, second)) == [third["id"]]
    assert reported(first, second, third, compared(first, second), compared(second, third)) == []
    assert reported(first, second, third, compared(second, third)) == [second["id"]]


@pytest.mark.parametrize("role", ["victim", "perpetrator"])
def test_p009_roles_of_one_party(role):
    extra = {"identification": "named"} if role == "perpetrator" else {}
    owner = person(1)
    roles = [
        {"type": role, "id": nkhr.derive_id(role, "test", str(number)), "party_id": owner["id"], **extra}
        for number in range(2)
    ]
    assert reported(owner, *roles) == [max(item["id"] for item in roles)]
    assert reported(owner, roles[0]) == []
    assert reported(owner, *roles, compared(*roles)) == []


def test_p009_the_time_grows_with_the_number_of_persons(monkeypatch):
    count = 0
    compare = duplicates._may_be_one

    def counted(key, fact):
        nonlocal count
        count += 1
        return compare(key, fact)

    monkeypatch.setattr(duplicates, "_may_be_one", counted)
    assert len(reported(*(person(number) for number in range(1000)))) == 999
    assert count == 999
    count = 0
    # the worst: the same two sexes and twelve days of birth again and again
    days = [f"1975-{month:02}-01" for month in range(1, 13)]
    people = [
        person(number, sex=("male", "female")[number % 2], birth=date(days[number // 2 % 12])) for number in range(1200)
    ]
    assert len(reported(*people)) == 1200 - 24
    assert 0 < count <= 1200 * 24


def test_the_order_of_records_does_not_matter():
    people = [person(number, names=[{"full": "가"}, {"full": "나", "script": "hang"}]) for number in range(6)]
    odd = person(9, **NOBODY, death=date("2001"), home_place=None) | {"deceased": "no"}
    records = [HOME, *people, {name: value for name, value in odd.items() if value is not None}]
    records += changed(
        person={"sex": "male", "deceased": "no"}, act={"violation_type": "forced_abortion", "outcome": "died"}
    )
    expected = None
    for seed in range(5):
        random.Random(seed).shuffle(records)
        findings = [f for f in nkhr.validate(document(records)).findings if f.code[5] == "P"]
        seen = sorted((f.code, f.record_id, f.pointer.split("/", 3)[-1], f.message["en"]) for f in findings)
        assert expected in (None, seen)
        expected = seen
    assert {code[-4:] for code, *_ in expected} == {"P002", "P005", "P006", "P008", "P009", "P011"}


def test_messages_hold_no_value():
    people = [person(1), person(2), person(3, names=[{"full": "나상인"}])]
    report = nkhr.validate(document([HOME, *people]))
    assert {"NKHR-P008", "NKHR-P009"} <= {f.code for f in report.findings}
    text = json.dumps(report.to_dict(), ensure_ascii=False)
    assert not [word for word in ("상인", "1975") if word in text]
