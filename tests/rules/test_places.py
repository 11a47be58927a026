"""Family L: places that cannot be as they are recorded, and names of another time."""

import copy

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance, vocabularies
from nkhr_schema.models.registers import record_of
from nkhr_schema.rules import institution_names, places
from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.facts.places import location_fact


def findings(records, code, **envelope):
    report = nkhr.validate({**conformance.ENVELOPE, **envelope, "records": records})
    return [(f.record_id, f.pointer.split("/", 3)[-1]) for f in report.findings if f.code == code]


def case(code, at):
    return copy.deepcopy(conformance.cases_of(code)[at]["records"])


def by_type(records, kind):
    return next(record for record in records if record["type"] == kind)


def location(name, **fields):
    names = [{"text": f"가상 장소 {name} (가상)", "lang": "ko"}]
    return {
        "type": "location",
        "id": nkhr.derive_id("location", "test-places", name),
        "names": names,
        "location_type": "place_other",
        **fields,
    }


@pytest.mark.parametrize(
    ("latitude", "longitude", "off", "expected"),
    [
        (37.5, 124.0, None, []),
        (43.1, 131.0, None, []),
        (37.4999, 127.0, None, ["latitude"]),
        (43.1001, 127.0, None, ["latitude"]),
        (40.0, 123.9999, None, ["longitude"]),
        (40.0, 131.0001, None, ["longitude"]),
        (127.0 - 90, 39.0, None, ["latitude", "longitude"]),  # no country is looked for in swapped degrees
        (37.45, 127.0, 1000, ["latitude"]),
        (37.45, 127.0, 10_000, []),  # six kilometres outside, ten off: it cannot be told
        (40.0, 131.1, 1000, ["longitude"]),
        (40.0, 131.1, 10_000, []),
    ],
)
def test_l001_bounds_and_the_error_of_the_position(latitude, longitude, off, expected):
    place = location("one", country="KP", latitude=latitude, longitude=longitude)
    if off is not None:
        place["coordinate_precision_m"] = off
    assert [pointer for _, pointer in findings([place], "NKHR-L001")] == expected


@pytest.mark.parametrize(("country", "expected"), [("KP", 1), ("CN", 0), ("KR", 0), (None, 0)])
def test_l001_the_country_comes_from_the_nearest_place_that_has_one(country, expected):
    outer = location("outer", country="KP")
    middle = location("middle", parent_id=outer["id"])
    inner = location("inner", parent_id=middle["id"], latitude=35.0, longitude=126.0)
    if country is None:
        records = [inner, middle]
    else:
        middle["country"] = country
        records = [inner, middle, outer]
    assert len(findings(records, "NKHR-L001")) == expected
    own = {**inner, "country": "KR"}
    assert findings([own, *records[1:]], "NKHR-L001") == []


def test_l002_deep_hierarchies_and_a_large_circle():
    number = 20_000
    ids = [nkhr.derive_id("location", "test-places", str(at)) for at in range(number)]

    def fact(parent):
        return location_fact(
            nkhr.Location(names=[{"text": "가", "lang": "ko"}], location_type="market", parent_id=parent)
        )

    template = fact(ids[0])
    chain = {ids[at]: template._replace(parent_id=ids[at + 1]) for at in range(number - 1)}
    index = Index(ids={name: at for at, name in enumerate(ids, 1)}, facts={"location": chain})
    assert list(places.place_within_itself(index)) == []
    chain[ids[-1]] = template._replace(parent_id=ids[0])
    assert len(list(places.place_within_itself(index))) == number


@pytest.mark.parametrize(
    "kind",
    [
        "arbitrary_detention",
        "detention_in_political_prison_camp",
        "detention_pending_return",
        "detention_of_foreign_national",
        "quarantine_confinement",
    ],
)
def test_l003_every_kind_of_custody(kind):
    records = case("NKHR-L003", 0)
    by_type(records, "act")["violation_type"] = kind
    assert findings(records, "NKHR-L003") == [(by_type(records, "act")["id"], "place")]


def test_l003_any_one_episode_will_do_and_a_reason_there_too():
    records = case("NKHR-L003", 2)
    assert findings(records, "NKHR-L003") == []
    act, episode, facility = (by_type(records, kind) for kind in ("act", "detention_episode", "location"))
    del episode["facility_id"]
    records.remove(facility)
    assert findings(records, "NKHR-L003") == [(act["id"], "place")]
    episode["annotations"] = [{"kind": "missing", "pointer": "/facility_id", "reason": "asked_unknown"}]
    assert findings(records, "NKHR-L003") == []
    episode["annotations"][0]["pointer"] = "/phase"
    assert findings(records, "NKHR-L003") == [(act["id"], "place")]
    second = {**episode, "id": nkhr.derive_id("detention_episode", "test-places", "two"), "facility_id": facility["id"]}
    del second["annotations"]
    assert findings([*records, second, facility], "NKHR-L003") == []


@pytest.mark.parametrize("reason", ["/place", "/place/location_id"])
def test_l003_where_the_reason_may_stand(reason):
    records = case("NKHR-L003", 0)
    act = by_type(records, "act")
    act["annotations"] = [{"kind": "missing", "pointer": reason, "reason": "asked_unknown"}]
    assert findings(records, "NKHR-L003") == []
    act["annotations"][0]["pointer"] = "/places"
    assert len(findings(records, "NKHR-L003")) == 1


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("CN", "KP", []),
        ("CN", None, []),
        (None, "KP", []),
        (None, None, []),
        ("VN", "CN", []),
        ("KP", None, ["place"]),
        ("KP", "CN", ["place"]),
        ("KP", "KP", ["place"]),
        ("VN", "VN", ["end_place"]),
    ],
)
def test_l004_countries_from_and_to(start, end, expected):
    records = case("NKHR-L004", 0)
    act = by_type(records, "act")
    for name, country in (("place", start), ("end_place", end)):
        where = next(record for record in records if record["id"] == act[name]["location_id"])
        del where["country"]
        if country is not None:
            where["country"] = country
    assert [pointer for _, pointer in findings(records, "NKHR-L004")] == expected


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("제14호 관리소", {14}),
        ("22호 관리소", {22}),
        ("12교화소", {12}),
        ("제 25 호", {25}),
        ("49호병원", {49}),
        ("정치범수용소", set()),
        ("11호 3구역", {11}),
        ("Camp 14", {14}),
        ("Political prison camp No. 25", {25}),
        ("Kwan-li-so 15", {15}),
        ("kwanliso no 16", {16}),
        ("14-ho kwalliso", {14}),
        ("Camp No.014", {14}),
        ("제１４호 관리소", {14}),  # full-width digits
        ("Camp 14 and Camp 18", {14, 18}),
        ("가상 훈련소 (1999)", set()),
        ("8.15 농장", set()),
        ("Campus", set()),
        ("Highway 9 post", set()),
    ],
)
def test_l005_numbers_of_a_name(name, numbers):
    assert places.numbers_in(name) == numbers


def test_l005_no_facility_of_the_register_has_a_number_without_its_years():
    records = [record_of(entry).to_dict() for entry in vocabularies.get("facilities")]
    assert sum(any(places.numbers_in(name["text"]) for name in record["names"]) for record in records) > 10
    assert findings(records, "NKHR-L005") == []


MSS = {"ko": "국가보위성", "en": "Ministry of State Security"}


@pytest.mark.parametrize(
    ("name", "period", "expected"),
    [
        # in use from 29 June 2016
        ("국가보위성", {"start": "1998-03", "end": "1998-05"}, 1),
        ("국가 보위성", {"start": "1998-03", "end": "1998-05"}, 1),
        ("국가보위성", {"start": "2016-06-28", "end": "2016-06-28"}, 1),
        ("국가보위성", {"start": "2016-06-28", "end": "2016-06-29"}, 0),
        ("국가보위성", {"start": "2016", "end": "2016"}, 0),
        ("국가보위성", {"start": "2015~", "end": "2015~"}, 0),
        ("국가보위성", {"start": "199X", "end": "199X"}, 1),
        ("국가보위성", {"start": "1998", "ongoing": True}, 0),
        ("국가보위성", {"start": "1998"}, 0),
        ("국가보위성", {"end": "1998"}, 1),
        ("국가보위성", {"start": "../1999", "end": "1999"}, 1),
        ("국가보위성", {"last_known": "1998"}, 0),
        # 1993 to 2016
        ("국가안전보위부", {"start": "2017"}, 1),
        ("국가안전보위부", {"start": "1992-12", "end": "1992-12-31"}, 1),
        ("국가안전보위부", {"start": "1993", "end": "1993"}, 0),
        # 1982 to 1993 and 1993 to 2016 under one English name
        ("State Security Department", {"start": "1993", "end": "2005"}, 0),
        ("State Security Department", {"start": "1975", "end": "1975"}, 1),
        # a word of any time
        ("보위부", {"start": "1950", "end": "1950"}, 0),
        ("가상군 국가보위성", {"start": "1998", "end": "1998"}, 0),
    ],
)
def test_l006_names_of_their_time(name, period, expected):
    records = case("NKHR-L006", 0)
    by_type(records, "organisation")["names"] = [{"text": name, "lang": "ko"}]
    dates = {key: value if key == "ongoing" else {"edtf": value} for key, value in period.items()}
    by_type(records, "act")["period"] = dates
    assert len(findings(records, "NKHR-L006")) == expected


def test_l006_a_name_that_came_back_has_several_times():
    records = case("NKHR-L006", 0)
    body = by_type(records, "organisation")
    body.update(names=[{"text": "사회안전성", "lang": "ko"}], organisation_type="police")
    for year, expected in ((1951, 0), (1955, 1), (1965, 0), (1985, 1), (1999, 0), (2010, 1), (2021, 0)):
        by_type(records, "act")["period"] = {"start": {"edtf": str(year)}, "end": {"edtf": str(year)}}
        assert len(findings(records, "NKHR-L006")) == expected, year


@pytest.mark.parametrize("kind", ["foreign_authority", "police", "ngo"])
def test_l006_a_body_of_another_kind_is_another_body(kind):
    records = case("NKHR-L006", 0)
    assert len(findings(records, "NKHR-L006")) == 1
    by_type(records, "organisation")["organisation_type"] = kind
    assert findings(records, "NKHR-L006") == []


def test_l006_the_record_speaks_before_the_register():
    records = case("NKHR-L006", 0)
    body = by_type(records, "organisation")
    names = [{"text": MSS["ko"], "lang": "ko"}, {"text": "모의 명칭 (가상)", "lang": "ko"}]
    for period, expected in (
        (None, 0),  # a word that the register does not know
        ({"start": {"edtf": "1990"}}, 0),
        ({"start": {"edtf": "2001"}}, 1),
        ({"end": {"edtf": "1997"}}, 1),
        ({"end": {"edtf": "1998"}}, 0),
    ):
        body["names"] = [names[0], {**names[1], **({"period": period} if period else {})}]
        assert len(findings(records, "NKHR-L006")) == expected, period


def test_l006_only_names_of_the_register_are_judged():
    records = case("NKHR-L006", 0)
    period = {"start": {"edtf": "2010"}}
    by_type(records, "organisation")["names"] = [{"text": "모의 보위 기관 (가상)", "lang": "ko", "period": period}]
    assert findings(records, "NKHR-L006") == []


def test_l006_bodies_of_the_register_are_never_called_wrongly():
    checked = 0
    for entry in vocabularies.get("institutions"):
        if entry.register_id is not None:
            record = record_of(entry)
            assert institution_names.times_of_names(record) is None, entry.code
            checked += 1
    assert checked > 40
