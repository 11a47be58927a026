"""Registers: stable ids, dated names, lookups in any spelling, places that name their scheme, marks that stay."""

from collections import Counter
from types import SimpleNamespace

import pytest

from nkhr_schema import _wiring, vocabularies
from nkhr_schema.errors import UnknownTermError, UsageError
from nkhr_schema.fields.identifiers import derive_id, is_id
from nkhr_schema.vocabularies import Name, Register, place_code


def codes(entries):
    return [entry.code for entry in entries]


@pytest.fixture
def divisions():
    return vocabularies.get("admin_divisions")


@pytest.fixture
def facilities():
    return vocabularies.get("facilities")


@pytest.fixture
def institutions():
    return vocabularies.get("institutions")


PINNED = [
    ("facilities", "kwanliso_14_kaechon", "loc-1e00d9b1-7699-5043-9e47-0463e556fc96"),
    ("institutions", "ministry_of_state_security", "org-ab629150-3a97-5bbc-83c1-9d4e6697b1d1"),
    ("admin_divisions", "iso_3166_2:KP-09", "loc-4232ae59-6280-5f89-bc5d-e9b86d8d5da9"),
]


@pytest.mark.parametrize(("register", "code", "identifier"), PINNED)
def test_ids_never_change(register, code, identifier):
    entry = vocabularies.get(register)[code]
    assert isinstance(entry.home, Register)
    assert entry.register_id == identifier
    assert entry.register_id == derive_id(identifier[:3], f"nkhr-register:{register}", code)


def test_ids_are_unique_and_well_formed():
    seen = 0
    for name in vocabularies.names("register"):
        owner = {}
        for entry in vocabularies.get(name):
            if entry.register_id is not None:
                seen += 1
                assert is_id(entry.register_id)
                assert owner.setdefault(entry.register_id, entry.canonical) is entry.canonical
    assert seen == 234 + 190 + 87 - 7


@pytest.mark.parametrize(
    ("register", "code"),
    [
        ("laws", "constitution"),
        ("dprk_terms", "exit_in_dprk"),
        ("institutions", "perpetrator_unknown"),
        ("institutions", "broker"),
        ("institutions", "prison_staff"),
    ],
)
def test_what_is_no_place_or_body_has_no_id(register, code):
    entry = vocabularies.get(register)[code]
    assert entry.register_id is None
    with pytest.raises(UsageError, match="no record type"):
        entry.as_record()


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("iso_3166_2:KP-PYO", "iso_3166_2:KP-01"),
        ("iso_3166_2:KP-NAJ", "iso_3166_2:KP-13"),
        ("pcode:KP0201", "iso_3166_2:KP-13"),
        ("pcode:KP0803", "iso_3166_2:KP-15"),
    ],
)
def test_one_place_has_one_id(divisions, other, one):
    assert divisions[other].canonical is divisions[one]
    assert divisions[other].register_id == divisions[one].register_id
    assert place_code(divisions[other]) == one


def test_record_of_an_entry(divisions, facilities, monkeypatch):
    monkeypatch.setattr(_wiring, "record_maker", None)
    with pytest.raises(UsageError, match="models"):
        facilities["kwanliso_14_kaechon"].as_record()
    monkeypatch.setattr(_wiring, "record_maker", lambda entry: SimpleNamespace(id=entry.register_id, code=entry.code))
    assert facilities["kwanliso_14_kaechon"].as_record().id == PINNED[0][2]
    assert divisions["iso_3166_2:KP-PYO"].as_record().code == "iso_3166_2:KP-01"


def test_marks_of_facilities_stay(facilities):
    assert Counter(entry.status for entry in facilities) == {
        "unknown": 100,
        "operating": 62,
        "unconfirmed": 18,
        "closed": 6,
        "disputed": 4,
    }
    assert all(entry.source for entry in facilities)


def test_facilities_refer_to_what_exists(divisions, facilities, institutions):
    places = vocabularies.get("location_type")
    for entry in facilities:
        assert entry.type_code in places
        assert entry.admin1 in divisions
        assert entry.admin2 is None or entry.admin2 in divisions
        assert entry.operator is None or entry.operator in institutions
        assert place_code(entry) == (entry.admin2 or entry.admin1)
    assert any(entry.parent is not None for entry in facilities)


def test_county_of_a_facility_lies_in_its_province(divisions, facilities):
    """Up to the entries whose source contradicts itself, which say so in their note."""
    apart = {
        entry.code
        for entry in facilities
        if entry.admin2 and divisions[entry.admin1] not in (divisions[entry.admin2], *divisions[entry.admin2].ancestors)
    }
    assert all(facilities[code].status_note for code in apart)
    assert len(apart) <= 2


@pytest.mark.parametrize(
    "spelling",
    [
        "Pyongyang",
        "P'yongyang",
        "P’yŏngyang",
        "P\u2019yo\u0306ngyang",
        "PYONG-YANG",
        "Phyongyang",
        "평양",
        "평양시",
        "평양직할시",
    ],
)
def test_pyongyang_in_many_spellings(divisions, spelling):
    assert "iso_3166_2:KP-01" in codes(divisions.lookup(spelling))
    assert divisions.resolve(spelling).code == "iso_3166_2:KP-01"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Onsong", ["pcode:KP0220"]),
        ("onsŏng county", ["pcode:KP0220"]),
        ("온성", ["pcode:KP0220"]),
        ("온성군", ["pcode:KP0220"]),
        ("양강도", ["iso_3166_2:KP-10"]),
        ("량강도", ["iso_3166_2:KP-10"]),
        ("Yanggang-do", ["iso_3166_2:KP-10"]),
        ("새별군", ["pcode:KP0221"]),
        ("나선시", ["iso_3166_2:KP-13"]),
        ("Rajin Sonbong", ["iso_3166_2:KP-13"]),
        ("iso_3166_2:KP-01", ["iso_3166_2:KP-01"]),
        ("pcode:KP01", ["iso_3166_2:KP-10"]),
        ("pcode:KP10", ["iso_3166_2:KP-01"]),
        ("KP", ["iso_3166_1:KP"]),
        ("북한", ["iso_3166_1:KP"]),
        ("", []),
        ("???", []),
        ("Gotham", []),
        ("x" * 1_000_000, []),
    ],
)
def test_lookup_of_divisions(divisions, text, found):
    assert codes(divisions.lookup(text)) == found


@pytest.mark.parametrize("bare", ["KP01", "KP-01", "kp01", " KP 01 ", "KP0721", "KP-PYO"])
def test_bare_place_codes_are_refused(divisions, bare):
    with pytest.raises(UsageError, match="names its scheme"):
        divisions.lookup(bare)
    with pytest.raises(UsageError, match="names its scheme"):
        divisions[bare]
    assert bare not in divisions


def test_codes_of_two_schemes_differ(divisions):
    assert divisions["pcode:KP01"] is not divisions["iso_3166_2:KP-01"]
    assert "pcode:KP10" in divisions
    assert divisions["pcode:KP10"] is divisions["iso_3166_2:KP-01"]
    assert divisions.get("pcode:KP99") is None
    with pytest.raises(UnknownTermError):
        divisions["pcode:KP99"]


def test_every_division_is_found_by_its_names(divisions):
    seen = 0
    for entry in divisions:
        for name in (entry.label("en"), entry.label("ko"), *(n.text for n in (*entry.names, *entry.other_names))):
            seen += 1
            assert entry.canonical in divisions.lookup(name), (entry, name)
    assert seen > 900


def test_divisions_spell_the_southern_way(divisions):
    assert divisions["iso_3166_2:KP-10"].label("ko") == "양강도"
    assert Name("량강도", "ko") in divisions["iso_3166_2:KP-10"].other_names
    assert Name("P’yŏngyang", "ko-Latn") in divisions["iso_3166_2:KP-01"].other_names


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("국가안전보위부", None, ["ministry_of_state_security"]),
        ("국가안전보위부", "2000", ["ministry_of_state_security"]),
        ("국가안전보위부", "2016-03-01", ["ministry_of_state_security"]),
        ("국가안전보위부", "2018", []),
        ("국가보위성", "2018-05", ["ministry_of_state_security"]),
        ("국가보위성", "2015", []),
        ("State Security Department", "2000", ["ministry_of_state_security"]),
        ("State Security Department", "2020", []),
        ("보위부", "1985", ["ministry_of_state_security"]),
        ("bowi-bu", None, ["ministry_of_state_security"]),
        ("사회안전성", "1970", ["ministry_of_social_security"]),
        ("사회안전성", "2005", []),
        ("인민보안성", "2005-06-30", ["ministry_of_social_security"]),
        ("사회안전성", "1940", []),
        ("mss_name_state_security_department_1993", None, ["ministry_of_state_security"]),
        ("로동당", None, ["workers_party_of_korea"]),
        ("조선노동당", None, ["workers_party_of_korea"]),
    ],
)
def test_lookup_of_bodies_at_a_date(institutions, text, at, found):
    assert codes(institutions.lookup(text, at=at)) == found


@pytest.mark.parametrize("date", ["2018-13", "2018-1", "18", "2018-02-32", "yesterday", "", "2018-05-01T00:00"])
def test_dates_of_another_form_are_refused(institutions, date):
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        institutions.lookup("보위부", at=date)
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        institutions["ministry_of_state_security"].valid_at(date)


@pytest.mark.parametrize(
    ("code", "date", "answer"),
    [
        ("ministry_of_state_security", "1973", True),
        ("ministry_of_state_security", "1972-12-31", False),
        ("ministry_of_state_security", "2026", True),
        ("ministry_of_social_security", "1945", True),
        ("ministry_of_social_security", "1945-11", True),
        ("ministry_of_social_security", "1945-11-18", False),
        ("national_defence_commission", "2016-06", True),
        ("national_defence_commission", "2016-06-30", False),
        ("national_defence_commission", "1950", True),
        ("dprk_state", "1990", True),
    ],
)
def test_valid_at(institutions, code, date, answer):
    assert institutions[code].valid_at(date) is answer


def test_names_of_a_body(institutions):
    ministry = institutions["ministry_of_state_security"]
    assert Name("국가안전보위부", "ko", "1993", "2016") in ministry.names
    assert Name("State Security Department", "en", "1993", "2016") in ministry.names
    assert Name("SSD", "en", "1993", "2016") in ministry.other_names
    assert Name("보위부", "ko") in ministry.other_names
    assert ministry.period == ("1973", None)
    assert ministry.kind == "body"
    assert ministry.parent is institutions["dprk_state"]
    assert institutions["mss_railway"].parent is ministry
    assert sum(len(entry.dated_names) for entry in institutions) == 2 * 14
    for entry in institutions:
        assert entry.names
        assert not any(name.text.endswith(")") and name.text[-5:-1].isdigit() for name in entry.names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Camp 14", ["kwanliso_14_kaechon"]),
        ("camp-14", ["kwanliso_14_kaechon"]),
        ("개천 제14호 관리소", ["kwanliso_14_kaechon"]),
        ("14호관리소", ["kwanliso_14_kaechon"]),
        ("Yodeok", ["kwanliso_15_yodok"]),
        ("용담교화소", ["kyohwaso_8_yongdam"]),
        ("룡담 제8호 교화소", ["kyohwaso_8_yongdam"]),
        ("kwanliso_15_yodok", ["kwanliso_15_yodok"]),
    ],
)
def test_lookup_of_facilities(facilities, text, found):
    assert codes(facilities.lookup(text)) == found


def test_terms_of_practice_keep_their_vocabulary():
    assert Counter(entry.extra["vocabulary"] for entry in vocabularies.get("dprk_terms")) == {
        "rank": 22,
        "exit_status": 16,
        "victim_status": 11,
        "post": 11,
        "repatriation_stage": 10,
        "information_role": 7,
        "age_and_calendar": 6,
        "admin_level": 5,
    }
