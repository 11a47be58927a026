"""Lists that two sources had, and which the standard made one (NKHR standard 0.1)."""

import pytest

from nkhr_schema import vocabularies

ONE_THING = {
    "kwanliso": "political_prison_camp",
    "kyohwaso": "reeducation_camp",
    "jipkyulso": "holding_centre",
    "kuryujang": "detention_centre",
    "ministry_office": "security_office",
    "roksim": "waiting_room",
    "border_crossing": "border_crossing_handover",
    "transport": "in_transit",
    "home": "victims_home",
    "school": "educational_facility",
    "public_space": "public_place",
    "work_site": "worksite_forced_labour",
    "burial_site": "burial_or_body_disposal_site",
    "unknown": "place_unknown",
}


@pytest.mark.parametrize(("alias", "code"), ONE_THING.items())
def test_coarse_code_is_an_alias(alias, code):
    places = vocabularies.get("location_type")
    assert alias not in places
    assert alias in places[code].aliases
    assert places.resolve(alias) is places[code]


@pytest.mark.parametrize(
    ("code", "match", "value"),
    [
        ("political_prison_camp", "close", "090200000000"),
        ("reeducation_camp", "close", "030600000000"),
        ("holding_centre", "broad", "030600000000"),
        ("waiting_room", "close", "030500000000"),
        ("border_crossing_handover", "exact", "080400000000"),
        ("victims_home", "exact", "010101000000"),
        ("place_unknown", "exact", "990000000000"),
        ("nodongdanryondae", "close", "090200000000"),
        ("market", "close", "020700000000"),
    ],
)
def test_huridocs_mapping_is_kept(code, match, value):
    assert list(vocabularies.get("location_type")[code].crosswalk("huridocs_mt17")) == [(match, value)]


@pytest.mark.parametrize(
    ("broader", "narrower"),
    [
        ("nodongdanryondae", {"labour_training_camp", "labour_training_centre"}),
        ("juvenile_facility", {"kkotjebi_relief_station"}),
        ("foreign_detention", {"detention_in_china"}),
    ],
)
def test_kept_as_broader_term(broader, narrower):
    places = vocabularies.get("location_type")
    assert {term.code for term in places[broader].narrower} == narrower
    assert places.is_a(broader, "place_of_detention")


def test_columns_of_places_are_kept():
    camp = vocabularies.get("location_type")["political_prison_camp"]
    assert camp.extra["usual_operator"].split("|")[0] == "ministry_of_state_security"
    assert camp.extra["usual_level"] == "national"
    assert camp.extra["legal_basis"] == "extra-legal"
    assert list(camp.crosswalk("nkdb_location_type")) == [("related", "nkdb_loc_political_prison_camp")]


def test_usual_operators_are_institutions():
    bodies = vocabularies.get("institutions")
    named = {
        operator.split(" (")[0]
        for term in vocabularies.get("location_type")
        for operator in term.extra.get("usual_operator", "").split("|")
        if operator
    }
    assert len(named) > 8
    assert {code for code in named if code not in bodies} == set()


def test_songbun():
    songbun = vocabularies.get("songbun_class")
    for word in ("core", "wavering", "hostile", "unknown"):
        assert word not in songbun
        assert songbun.resolve(word).code == f"songbun_{word}"
    assert songbun["songbun_core__founders"].broader is songbun["songbun_core"]
    assert songbun["songbun_wavering__workers"].label("ko") == "노동자"
    assert "로동자" in songbun["songbun_wavering__workers"].aliases


def test_credibility_has_codes_and_digits():
    assert [(t.code, t.notation) for t in vocabularies.get("information_credibility")] == [
        (f"c{digit}", str(digit)) for digit in range(1, 7)
    ]
    assert [(t.code, t.notation) for t in vocabularies.get("source_reliability")] == [(c, c.upper()) for c in "abcdef"]


def test_one_owner_for_each_list():
    names = set(vocabularies.names())
    assert not names & {"confidentiality_level", "risk_flag", "treaty_status", "operating_authority"}
    assert {"sensitivity", "risk_level", "person_role", "vital_status", "reason_code", "obligation"} <= names
    assert vocabularies.get("person_role").codes == (
        *("victim", "witness", "source", "relative", "third_party", "alleged_perpetrator", "staff"),
    )
    assert vocabularies.get("sensitivity").codes == ("clear", "green", "amber", "amber_strict", "red")
