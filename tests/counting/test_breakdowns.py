"""Figures by type, family, place, year, sex, age and perpetrator, alone and two together."""

import pytest

from nkhr_schema import Period, vocabularies
from nkhr_schema.counting import DIMENSIONS, count
from nkhr_schema.counting.dimensions import _AGES, label, order, parent
from nkhr_schema.counting.words import BUCKETS
from nkhr_schema.errors import UsageError
from tests.counting.world import DATA_DATE, World, excluded, figures, ongoing, table

ONE = (1, 1, 1)
TWO = (2, 2, 2)
THREE = (3, 3, 3)


# -- type and family -------------------------------------------------------------------------------------------------


def test_roll_up_is_a_union_and_not_a_sum():
    world = World()
    person = world.person()
    for violation_type in ("public_execution", "secret_execution", "execution", "infanticide"):
        world.act(person, violation_type)
    counts = world.count(by="violation_type")
    assert table(counts, "victims") == dict.fromkeys(
        ["deprivation_of_life", "execution", "public_execution", "secret_execution", "unlawful_killing", "infanticide"],
        ONE,
    )
    assert table(counts, "acts") == {
        "deprivation_of_life": (4, 4, 4),
        "execution": THREE,
        "public_execution": ONE,
        "secret_execution": ONE,
        "unlawful_killing": ONE,
        "infanticide": ONE,
    }


def test_rows_stand_in_the_order_of_the_list_each_behind_what_is_broader():
    world = World()
    for violation_type in ("infanticide", "rape_in_custody", "public_execution", "other_violation"):
        world.act(world.person(), violation_type)
    codes = [c.codes[0] for c in world.count(by="violation_type", unit="acts").cells if c.codes]
    assert codes == [
        *("deprivation_of_life", "execution", "public_execution", "unlawful_killing", "infanticide"),
        *("sexual_and_reproductive_violence", "rape", "rape_in_custody", "other_violation"),
    ]


def test_family():
    world = World()
    world.act(world.person(), "rape_in_custody")
    world.act(world.person(), "torture")
    world.act(world.person(), "violation_of_personal_integrity")
    assert table(world.count(by="family"), "acts") == {
        "violation_of_personal_integrity": TWO,
        "sexual_and_reproductive_violence": ONE,
    }


def test_incidents_and_cases_by_type():
    world = World()
    second = world.case.incident("가상 사건 둘")
    world.act(world.person(), "torture")
    world.act(world.person(), "rape")
    world.act(world.person(), "torture", incident=second)
    world.file(world.incident, second)
    world.file(second)
    world.file()
    counts = world.count(by="family")
    assert table(counts, "incidents") == {
        "violation_of_personal_integrity": TWO,
        "sexual_and_reproductive_violence": ONE,
    }
    assert table(counts, "cases") == {
        "violation_of_personal_integrity": TWO,
        "sexual_and_reproductive_violence": ONE,
        "no_act": ONE,
    }


# -- place -----------------------------------------------------------------------------------------------------------

HAMGYONG = "iso_3166_2:KP-09"


def located(**place):
    """The codes under which an act at such a place stands."""
    world = World()
    location = world.case.location("가상 장소", "place_unknown", **place)
    world.act(world.person(), place=location)
    return set(table(world.count(by="place"), "acts"))


PLACES = {
    "country and province": ({"country": "KP", "province": HAMGYONG}, {"KP", HAMGYONG}),
    "province alone": ({"province": HAMGYONG}, {"KP", HAMGYONG}),
    "the province in another scheme": ({"province": "pcode:KP02"}, {"KP", HAMGYONG}),
    "a former code": ({"province": "iso_3166_2:KP-HAB"}, {"KP", HAMGYONG}),
    "a county that the register does not know": ({"county": "pcode:KP9999"}, {"KP"}),
    "county alone": ({"county": "pcode:KP0721"}, {"KP", "iso_3166_2:KP-02"}),
    "country alone": ({"country": "CN"}, {"CN"}),
    "a province abroad": ({"country": "CN", "province": "iso_3166_2:CN-22"}, {"CN", "iso_3166_2:CN-22"}),
    "a province abroad alone": ({"province": "iso_3166_2:CN-22"}, {"CN", "iso_3166_2:CN-22"}),
    "a province of another country": ({"country": "CN", "province": HAMGYONG}, {"CN"}),
    "a code of another scheme": ({"country": "KP", "province": "ngo_a:7"}, {"KP"}),
    "nothing": ({}, {"unknown"}),
}


@pytest.mark.parametrize("name", PLACES)
def test_country_and_province(name):
    place, expected = PLACES[name]
    assert located(**place) == expected


def test_a_place_takes_what_it_lacks_from_the_places_above():
    world = World()
    province = world.case.location("가상 도", "place_unknown", country="KP", province=HAMGYONG)
    camp = world.case.location("가상 시설", "place_unknown", parent_id=province.id)
    cell = world.case.location("가상 감방", "place_unknown", parent_id=camp.id, country="KP")
    abroad = world.case.location("다른 나라에 있는 가상 장소", "place_unknown", parent_id=camp.id, country="CN")
    for place in (camp, cell, abroad):
        world.act(world.person(), place=place)
    assert table(world.count(by="place"), "acts") == {"KP": TWO, HAMGYONG: TWO, "CN": ONE}


def test_places_in_a_ring_are_nowhere():
    world = World()
    first = world.case.location("가상 장소", "place_unknown")
    second = world.case.location("가상 장소", "place_unknown", parent_id=first.id)
    world.act(world.person(), place=first)
    ring = first.revise(parent_id=second.id)
    counts = count([ring if r.id == first.id else r for r in world.dataset().records], by="place")
    assert table(counts, "acts") == {"unknown": ONE}


@pytest.mark.parametrize(
    ("precision", "expected"),
    [("exact", {"KP", HAMGYONG}), ("province", {"KP", HAMGYONG}), ("country", {"KP"}), ("unknown", {"unknown"})],
)
def test_a_place_is_no_finer_than_it_is_known(precision, expected):
    world = World()
    location = world.case.location("가상 장소", "place_unknown", country="KP", province=HAMGYONG)
    world.act(world.person(), place={"location_id": location.id, "precision": precision})
    assert set(table(world.count(by="place"), "acts")) == expected


def test_a_place_in_words_only_no_place_and_a_missing_one_are_unknown():
    world = World()
    world.act(world.person(), place="국경 근처 어느 마을")
    world.act(world.person())
    gone = world.case.location("지워진 가상 장소", "place_unknown", country="KP", record_status="deleted")
    world.act(world.person(), place=gone)
    assert table(world.count(by="place"), "acts") == {"unknown": THREE}


def test_one_person_in_two_provinces_is_one_in_the_country():
    world = World()
    person = world.person()
    for code in (HAMGYONG, "iso_3166_2:KP-01"):
        world.act(person, place=world.case.location("가상 장소", "place_unknown", province=code))
    assert table(world.count(by="place"), "victims") == {"KP": ONE, "iso_3166_2:KP-01": ONE, HAMGYONG: ONE}


# -- year ------------------------------------------------------------------------------------------------------------

YEARS = {
    "a day": ({"start": "2007-03-14", "end": "2007-03-14"}, "2007"),
    "a start alone": ({"start": "2007-03"}, "2007"),
    "a year": ({"start": "2007"}, "2007"),
    "within a year": ({"start": "2007-03", "end": "2007-05"}, "2007"),
    "somewhen in a month": ({"start": "2007-03-XX"}, "2007"),
    "spring": ({"start": "2007-21"}, "2007"),
    "perhaps": ({"start": "2007?"}, "2007"),
    "an early year": ({"start": "0950"}, "0950"),
    "about": ({"start": "2007~"}, "uncertain"),
    "about a day": ({"start": "2007-06-14~"}, "2007"),
    "about New Year": ({"start": "2007-01-01~"}, "uncertain"),
    "winter may reach into the next year": ({"start": "2007-24"}, "uncertain"),
    "a decade": ({"start": "200X"}, "uncertain"),
    "one of two years": ({"start": "2007/2008"}, "uncertain"),
    "one of two months": ({"start": "2007-03/2007-05"}, "2007"),
    "before": ({"start": "../2007"}, "uncertain"),
    "no idea": ({"start": "XXXX"}, "uncertain"),
    "an end alone": ({"end": "2007-05"}, "uncertain"),
    "over a new year": ({"start": "2007-12", "end": "2008-01"}, "spanning"),
    "for years": ({"start": "1999", "end": "2008"}, "spanning"),
    "perhaps over a new year": ({"start": "2007", "end": "2007-12-20/2008-01-05"}, "uncertain"),
    "backwards": ({"start": "2007-05", "end": "2007-03"}, "uncertain"),
    "no date": ({}, "unknown"),
}


@pytest.mark.parametrize("name", YEARS)
def test_year(name):
    period, expected = YEARS[name]
    world = World()
    world.act(world.person(), **period)
    assert table(world.count(by="year"), "acts") == {expected: ONE}


PERIODS = {
    "ongoing since an earlier year": (ongoing("2007"), "spanning"),
    "ongoing since this year": (ongoing("2026-03"), "2026"),
    "ongoing, last known in the year of its start": (ongoing("2007-03", last_known={"edtf": "2007-11"}), "spanning"),
    "known to have lasted": (Period(start={"edtf": "2007-03"}, last_known={"edtf": "2009"}), "spanning"),
    "known to have lasted within the year": (Period(start={"edtf": "2007"}, last_known={"edtf": "2007-08"}), "2007"),
    "ongoing since nobody knows when": (Period(ongoing=True), "uncertain"),
    "last known alone": (Period(last_known={"edtf": "2007"}), "uncertain"),
}


@pytest.mark.parametrize("name", PERIODS)
def test_year_of_what_lasts(name):
    period, expected = PERIODS[name]
    world = World()
    world.act(world.person(), period=period)
    assert table(world.count(by="year"), "acts") == {expected: ONE}


def test_without_a_data_date_what_is_ongoing_spans_and_that_is_said():
    world = World()
    world.act(world.person(), period=ongoing("2026-03"))
    counts = count(world.dataset().records, by="year")
    assert table(counts, "acts") == {"spanning": ONE}
    assert counts.data_dates == ()
    assert "no date" in counts.to_text()
    assert "기준일이 없습니다" in counts.to_text("ko")


def test_years_come_in_order_and_what_has_none_last():
    world = World()
    for period in ({"start": "2008"}, {}, {"start": "199X"}, {"start": "1999"}, {"start": "1999", "end": "2008"}):
        world.act(world.person(), **period)
    assert list(table(world.count(by="year"), "acts")) == ["1999", "2008", "spanning", "uncertain", "unknown"]


# -- who -------------------------------------------------------------------------------------------------------------


def test_sex():
    world = World()
    for sex in ("female", "female", "male", "unknown", "other"):
        world.act(world.person(sex))
    members = [world.person("female"), world.person("male")]
    world.act(world.exactly(20, members=members))
    world.act(world.case.organisation("가상 교회", "ngo"), "religious_persecution")
    counts = world.count(by="sex")
    assert table(counts, "victims") == {
        "male": TWO,
        "female": THREE,
        "other": ONE,
        "groups": (18, 18, 18),
        "unknown": ONE,
    }
    assert figures(counts, "victims") == (25, 25, 25)
    assert table(counts, "acts")["groups"] == ONE
    assert table(counts, "acts")["organisations"] == ONE
    assert table(counts, "victim_acts")["groups"] == (20, 20, 20)
    assert "organisations" not in table(counts, "victims")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("female", "unknown", "female"), ("female", "female", "female"), ("female", "male", "unknown")],
)
def test_sex_of_somebody_with_two_records(one, other, expected):
    world = World()
    persons = world.person(one), world.person(other)
    for person in persons:
        world.act(person)
    world.identity(*persons)
    assert table(world.count(by="sex"), "victims") == {expected: ONE}


AGES = {
    "stated": ({"age_at_act": {"minimum": 14, "maximum": 14}}, {}, "adolescent"),
    "newborn": ({"age_at_act": {"minimum": 0, "maximum": 0}}, {}, "infant"),
    "a child of some age": ({"age_at_act": {"minimum": 10, "maximum": 15}}, {}, "child"),
    "under eighteen": ({"age_at_act": {"maximum": 17}}, {}, "child"),
    "child or adult": ({"age_at_act": {"minimum": 17, "maximum": 18}}, {}, "unknown"),
    "adult": ({"age_at_act": {"minimum": 18, "maximum": 59}}, {}, "adult"),
    "old": ({"age_at_act": {"minimum": 60}}, {}, "older_person"),
    "at least twenty": ({"age_at_act": {"minimum": 20}}, {}, "unknown"),
    "Korean 20 is 18 or 19": ({"age_at_act": {"minimum": 20, "maximum": 20, "counting": "korean"}}, {}, "adult"),
    "Korean 19 may be 17": ({"age_at_act": {"minimum": 19, "maximum": 19, "counting": "korean"}}, {}, "unknown"),
    "Korean 1 is 0": ({"age_at_act": {"minimum": 1, "maximum": 1, "counting": "korean"}}, {}, "infant"),
    "from birth": ({"start": "2007"}, {"birth": "1993"}, "adolescent"),
    "from an uncertain birth": ({"start": "2007"}, {"birth": "1989"}, "unknown"),
    "as said goes before birth": (
        {"start": "2007", "age_at_act": {"minimum": 30, "maximum": 30}},
        {"birth": "1993"},
        "adult",
    ),
    "born after the act": ({"start": "2007"}, {"birth": "2009"}, "unknown"),
    "no date of the act": ({}, {"birth": "1993"}, "unknown"),
    "nothing": ({"start": "2007"}, {}, "unknown"),
}


@pytest.mark.parametrize("name", AGES)
def test_age(name):
    act, person, expected = AGES[name]
    world = World()
    world.act(world.person(**person), **act)
    above = parent("age_category", expected)
    assert table(world.count(by="age_category"), "victims") == {expected: ONE} | ({above: ONE} if above else {})


def test_age_bands_are_those_of_the_list():
    codes = [code for code, _, _ in _AGES]
    assert sorted([*codes, "unknown"]) == sorted(vocabularies.get("age_category").codes)


def test_somebody_who_grew_up_between_two_acts_stands_in_both_rows():
    world = World()
    person = world.person(birth="1990-01-01")
    world.act(person, start="2000"), world.act(person, start="2015")
    counts = world.count(by="age_category")
    assert figures(counts, "victims") == ONE
    assert table(counts, "victims") == {"child": ONE, "young_child": ONE, "adult": ONE}


def test_age_of_known_members_of_a_group():
    world = World()
    child = world.person(birth="2000")
    world.act(world.exactly(5, members=[child]), start="2010")
    assert table(world.count(by="age_category"), "victims") == {
        "child": ONE,
        "young_child": ONE,
        "groups": (4, 4, 4),
    }


def test_perpetrator_type():
    world = World()
    act = world.act(world.person())
    world.case.involvement(act, "police")
    world.case.involvement(act, "police")
    world.case.involvement(act, "prison_staff")
    world.act(world.person())
    unknown = world.act(world.person())
    world.case.involvement(unknown, "unknown")
    counts = world.count(by="perpetrator_type")
    expected = {"police": ONE, "prison_staff": ONE, "unknown": ONE, "not_recorded": ONE}
    assert table(counts, "acts") == table(counts, "victims") == expected
    assert figures(counts, "acts") == THREE


def test_a_deleted_or_refuted_involvement_says_nothing():
    world = World()
    act = world.act(world.person())
    world.case.involvement(act, "police", record_status="deleted")
    world.assess(world.case.involvement(act, "military"), "refuted")
    assert table(world.count(by="perpetrator_type"), "acts") == {"not_recorded": ONE}


# -- together --------------------------------------------------------------------------------------------------------


def test_two_dimensions():
    world = World()
    woman, man = world.person("female"), world.person("male")
    world.act(woman, "rape", start="2007")
    world.act(woman, "rape_in_custody", start="2008")
    world.act(man, "torture", start="2007")
    counts = world.count(by=("violation_type", "year"))
    assert table(counts, "victims") == {
        ("violation_of_personal_integrity", "2007"): ONE,
        ("torture", "2007"): ONE,
        ("sexual_and_reproductive_violence", "2007"): ONE,
        ("sexual_and_reproductive_violence", "2008"): ONE,
        ("rape", "2007"): ONE,
        ("rape", "2008"): ONE,
        ("rape_in_custody", "2008"): ONE,
    }
    assert table(world.count(by=("sex", "year")), "victims") == {
        ("male", "2007"): ONE,
        ("female", "2007"): ONE,
        ("female", "2008"): ONE,
    }


def test_groups_and_their_members_by_sex_and_year():
    world = World()
    members = [world.person("female"), world.person("male")]
    group = world.exactly(20, members=members)
    whole = world.act(group, "refoulement", start="2007")
    for member in members:
        world.link(world.act(member, "refoulement", start="2007"), whole, "part_of")
    assert table(world.count(by=("year", "sex")), "victims") == {
        ("2007", "male"): ONE,
        ("2007", "female"): ONE,
        ("2007", "groups"): (18, 18, 18),
    }


def test_an_incident_without_acts_stands_where_it_says_itself():
    world = World()
    place = world.case.location("가상 장소", "place_unknown", country="KP")
    world.case.incident("행위 기록이 없는 가상 사건", start="2007-03", place=place)
    world.act(world.person(), start="2008", place=place)
    assert table(world.count(by="year"), "incidents") == {"2007": ONE, "2008": ONE}
    assert table(world.count(by="place"), "incidents") == {"KP": TWO}
    assert table(world.count(by="sex"), "incidents") == {"female": ONE, "no_act": ONE}


# -- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_every_code_has_a_name_in_both_languages(dimension):
    lists = {"family": "violation_type", "place": "country", "year": None}
    name = lists.get(dimension, dimension)
    codes = [*(vocabularies.get(name).codes if name else ["2007"]), *BUCKETS]
    assert len(codes) >= len(BUCKETS)
    for code in codes:
        for lang in ("en", "ko"):
            assert label(dimension, code, lang)
        assert order(dimension, code)
    assert label("place", HAMGYONG, "ko") == "함경북도"
    assert label("place", "iso_3166_2:CN-22", "ko") == "iso_3166_2:CN-22"
    assert label("place", "CN", "ko") == "중국"


WRONG = [["nothing"], ["year", "year"], ["year", "sex", "place"], ["violation_type", "family"], "weather"]


@pytest.mark.parametrize("by", WRONG, ids=str)
def test_wrong_dimensions(by):
    with pytest.raises(UsageError):
        World().count(by=by)


def test_the_data_date_is_that_of_the_envelope():
    counts = World().count()
    assert counts.data_dates == (DATA_DATE,)
    assert excluded(counts) == {}
