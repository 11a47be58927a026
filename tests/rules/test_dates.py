"""Family D: what the cases cannot show. Uncertain dates in a table, the day of the data, exceptions, the order of records."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nkhr_schema as nkhr
from nkhr_schema.fields.edtf import certainly_before, parse
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.rules import act_dates, dates
from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.facts import Span
from nkhr_schema.rules.facts.spans import NEVER
from tests.rules.faults import changed, date, document, found, period, the

EDTF = ["2005", "2005-06", "2005-06-15", "2005-22", "200X", "2005~", "2005?", "2004/2006", "../2005", "2005/..", "XXXX"]


@given(
    st.sampled_from([*EDTF, "2004", "2006-01", "2005-06-14", "2005-12-31"]), st.sampled_from([*EDTF, "2004-12", "1999"])
)
def test_d001_is_broken_only_by_a_certain_no(start, end):
    records = changed(act={"period": period(start, end)})
    expected = [("NKHR-D001", "period/end")] if certainly_before(parse(end), parse(start)) else []
    assert found(records, "NKHR-D001") == expected


def test_d001_looks_at_every_period_of_a_record_and_gives_its_place():
    backwards = period("2007", "2003")
    names = [{"text": "가", "lang": "ko"}, {"text": "나", "lang": "ko", "period": backwards}]
    place = {"type": "location", "id": nkhr.new_id("location"), "location_type": "market", "names": names}
    place["operated_by"] = [{"organisation_id": nkhr.new_id("organisation"), "period": backwards}]
    place["period"] = backwards
    assert [pointer for _, pointer in found(changed(place), "NKHR-D001")] == [
        "names/1/period/end",
        "operated_by/0/period/end",
        "period/end",
    ]


@pytest.mark.parametrize("changes", [{"status": "retracted"}, {"status": "merged"}, {"record_status": "deleted"}])
def test_acts_that_are_not_counted_are_left_alone(changes):
    faults = {
        "period": {
            "start": date("2091-03-01", "March"),
            "end": date("2003~"),
            "ongoing": True,
        }
    }
    codes = ["NKHR-D001", "NKHR-D003", "NKHR-D004", "NKHR-D005", "NKHR-D006", "NKHR-D007", "NKHR-D009", "NKHR-D010"]
    person = {"birth": date("2095"), "death": date("2000"), "deceased": "yes"}
    loud = found(changed(act=faults, person=person), *codes)
    assert {code for code, pointer in loud if pointer.startswith("period")} == set(codes)
    quiet = found(changed(act={**faults, **changes}, person=person), *codes)
    assert [pointer for _, pointer in quiet if pointer.startswith("period")] == []


# -- D003: the day of the data -----------------------------------------------------------------------------------------


def shapes(records, **envelope):
    """Yield the same dataset as JSON with the envelope last and first, as JSON Lines, and as a Dataset."""
    whole = document(records, **envelope)
    head = {key: value for key, value in whole.items() if key != "records"}
    yield json.dumps({"type": "dataset", "records": records, **head}).encode()
    yield json.dumps(whole).encode()
    yield b"\n".join(json.dumps(item).encode() for item in (head, *records))
    yield nkhr.read(json.dumps(whole).encode())


@pytest.mark.parametrize(
    ("day", "created_at", "future"),
    [
        ("2091", "2026-11-24T09:30:00Z", True),
        ("2019", "2018-06-30T00:00:00Z", True),
        ("2018", "2018-06-30T00:00:00Z", False),
        ("2018-07", "2018-06-30T09:00:00Z", True),
        ("2018-07", "2018-06-30T12:00:00Z", False),  # already July in the east
        ("2018-07-02", "2018-06-30T23:59:59Z", True),
        ("2018-12/2019", "2018-06-30T00:00:00Z", True),
        ("2018/..", "2018-06-30T00:00:00Z", False),
        ("../2091", "2018-06-30T00:00:00Z", False),
        ("XXXX", "2018-06-30T00:00:00Z", False),
        ("9999-12-31", "9999-12-31T23:59:59Z", False),
        ("2018-03", "2018-02-30T09:00:00Z", True),  # no such day, but a timestamp by its form
        ("2018-02-28", "2018-02-30T09:00:00Z", False),
    ],
)
def test_d003_by_the_day_of_the_data_in_every_shape(day, created_at, future):
    birth = date(day, "가")
    records = changed(person={"birth": birth}, source={"date": None})
    seen = 0
    for source in shapes(records, created_at=created_at):
        codes = [
            f.pointer[-6:] for f in nkhr.validate(source).findings if f.code == "NKHR-D003" and "birth" in f.pointer
        ]
        assert codes == (["/birth"] if future else [])
        seen += 1
    assert seen == 4


def test_d003_without_an_envelope_takes_today():
    person = the(changed(), "person")
    for year, count in (("2020", 0), ("9998", 1)):
        records = [{**person, "birth": date(year)}]
        assert sum(f.code == "NKHR-D003" for f in nkhr.validate(records).findings) == count


def test_d003_keeps_nothing_where_the_envelope_came_first():
    seen = []

    class Watched(list):
        def __iadd__(self, other):
            seen.extend(other)
            return self

    context = dates.Context(envelope=nkhr.Dataset(), undated=Watched())
    person = nkhr.Person(identity_known=True, sex="female", deceased="unknown", birth=nkhr.UncertainDate("9998"))
    context.dates = [("/birth", person.birth)]
    assert len(list(dates.in_the_future(person, context))) == 1
    assert seen == []
    context.envelope = None
    assert list(dates.in_the_future(person, context)) == []
    assert len(seen) == 1


def test_fields_named_by_rules_exist():
    pairs = [(kind, name) for kind, names in dates.SPANS.items() for name in names]
    pairs += [(kind, pointer.split("/")[1]) for kind, pointers in dates.AHEAD.items() for pointer in pointers]
    assert len(pairs) == 13
    for kind, name in pairs:
        assert name in RECORD_TYPES[kind].model_fields


def test_d003_leaves_alone_what_lies_ahead_by_nature():
    person = the(changed(), "person")["id"]
    holder = nkhr.new_id("organisation")
    agreement = {
        "type": "sharing_agreement",
        "id": nkhr.new_id("sharing_agreement"),
        "parties": [{"organisation_id": holder}],
        "status": "draft",
        "starts_on": date("2091"),
        "ends_on": date("2093"),
        "retention_until": date("2095"),
        "purposes": ["secure_preservation"],
        "onward": "prohibited",
        "confidential": True,
        "security": "high",
    }
    withdrawal = {
        "type": "consent_withdrawal",
        "id": nkhr.new_id("consent_withdrawal"),
        "subject_id": person,
        "effective_on": date("2091"),
        "scope": {"all": True},
    }
    report = nkhr.validate(document(changed(agreement, withdrawal)))
    assert report.counts["sharing_agreement"] == report.counts["consent_withdrawal"] == 1
    assert [f.pointer for f in report.findings if f.code == "NKHR-D003"] == []
    confirmed = {**agreement, "end_action_confirmed_on": date("2094")}
    assert found(changed(confirmed), "NKHR-D003") == [("NKHR-D003", "end_action_confirmed_on")]


# -- acts against other records ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birth", "act", "broken"),
    [
        ("2003", period("2001"), True),
        ("2003", period("2001", "2004"), True),
        ("2003", period(None, "2001"), True),
        ("2003", period(None, None, "2001", ongoing=True), True),
        ("2003", period("2003"), False),
        ("2003-06-01", period("2003-05"), True),
        ("2003~", period("2002"), False),
        ("200X", period("2001"), False),
        ("../2003", period("1950"), False),
        ("2003", period("XXXX"), False),
        ("2003", period(None, "2005"), False),
    ],
)
def test_d004_by_bounds(birth, act, broken):
    records = changed(person={"birth": date(birth, "가")}, act={"period": act})
    assert bool(found(records, "NKHR-D004")) is broken


DEAD = {"death": date("2000"), "deceased": "yes"}


@pytest.mark.parametrize(
    ("act", "broken"),
    [
        (period("2002"), True),
        (period("1999", "2002"), True),
        (period("1999", None, "2002", ongoing=True), True),
        (period("1999", None, "1999", ongoing=True), True),
        (period("2000", "2000-12-31"), False),
        (period("1999"), False),
        (period("2001~"), False),
        (period("199X/200X"), False),
    ],
)
def test_d005_by_bounds(act, broken):
    assert bool(found(changed(person=DEAD, act={"period": act}), "NKHR-D005")) is broken


def test_d005_exceptions():
    excepted = act_dates.may_outlast_the_victim()
    assert {
        "enforced_disappearance",
        "disappearance_fate_concealed",
        "property_deprivation",
        "confiscation_of_property",
        "legislative_or_policy_violation",
        "denial_of_remedy",
    } <= excepted
    assert {"torture", "arbitrary_detention", "unlawful_killing"}.isdisjoint(excepted)
    late = {"period": period("2002")}
    for code in sorted(excepted):
        assert found(changed(person=DEAD, act={**late, "violation_type": code}), "NKHR-D005") == []
    assert found(changed(person=DEAD, act={**late, "victim_indirect": True}), "NKHR-D005") == []
    assert len(found(changed(person=DEAD, act=late), "NKHR-D005")) == 1


@pytest.mark.parametrize(
    ("act", "incident", "broken"),
    [
        (period("2007-03"), period("2008", "2009"), True),
        (period("2007-03"), period("2008"), True),
        (period("2007-03", "2010"), period("2007", "2008"), True),
        (period("2007-03", ongoing=True), period("2007", "2008"), True),
        (period("2007-03", ongoing=True), period("2007", ongoing=True), False),
        (period("2007-03", ongoing=True), period("2007", "2008/.."), False),
        (period("2009"), period("2007", "2008/.."), False),
        (period("2009"), period(None, "2008"), True),
        (period("2009"), period("2007"), False),
        (period("2007-03"), period("2007-03-10", "2007-03-20"), False),
        (period("200X"), period("2007", "2008"), False),
        (None, period("2007", "2008"), False),
    ],
)
def test_d008_by_bounds(act, incident, broken):
    records = changed(act={"period": act}, incident={"period": incident})
    assert bool(found(records, "NKHR-D008")) is broken


def test_d012_looks_at_links_to_acts_only():
    records = changed(source={"date": date("2001")})
    assert found(records, "NKHR-D012") == [("NKHR-D012", "target_id")]
    the(records, "source_link")["target_id"] = the(records, "incident")["id"]
    assert found(records, "NKHR-D012") == []


def place(**more):
    names = [{"text": "가상 구류장", "lang": "ko"}]
    made = {"type": "location", "id": nkhr.new_id("location"), "names": names, "location_type": "detention_centre"}
    return {**made, **more}


@pytest.mark.parametrize(
    ("act", "operation", "broken"),
    [
        (period("2007"), period("1970", "1990"), True),
        (period("1985", "2007"), period("1970", "1990"), False),
        (period("1950", "1960"), period("1970", "1990"), True),
        (period("1950"), period("1970"), False),  # a beginning: it may have lasted
        (period("2007"), period(None, "1990"), True),
        (period("2007"), period("1970", ongoing=True), False),
        (period("1990"), period("1970", "1990"), False),
        (period("1991~"), period("1970", "1990"), False),
    ],
)
def test_d013_by_bounds(act, operation, broken):
    somewhere = place(period=operation)
    records = changed(somewhere, act={"period": act, "place": {"location_id": somewhere["id"]}})
    assert bool(found(records, "NKHR-D013")) is broken


def test_d013_takes_the_register_where_the_location_says_nothing(monkeypatch):
    asked = []

    def span_of(code):
        asked.append(code)
        return Span(parse("1970"), parse("1990"), False, None)

    monkeypatch.setattr(act_dates, "register_span", span_of)
    silent = place(register_code="facilities:any")
    act = {"period": period("2007"), "place": {"location_id": silent["id"]}}
    assert found(changed(silent, act=act), "NKHR-D013") == [("NKHR-D013", "place")]
    assert asked == ["facilities:any"]
    own = {**silent, "period": period("2000", "2010")}
    assert found(changed(own, act=act), "NKHR-D013") == []
    assert len(asked) == 1


def test_d013_a_register_that_says_nothing():
    for code in ("facilities:no_such_place", "institutions:mss", "elsewhere:1", "nonsense"):
        assert act_dates.register_span(code) is NEVER
    entry = next(iter(nkhr.vocabularies.get("facilities")))
    assert entry.period == (None, None)
    assert act_dates.register_span(f"facilities:{entry.code}") is NEVER


# -- the words of dates ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "pointers"),
    [
        (date("1988-04-20", "1988년 음력 3월 5일", "lunar"), []),
        (date("1988", "1988년 음력 3월 5일", "lunar"), []),
        (date("1988-03-05", "1988년 음력 3월 5일", "lunar"), ["edtf"]),
        (date("1988-03-05~", "음력 3월 5일쯤", "lunar"), ["edtf"]),
        (date("1988-03-05/1988-04-01", "음력 3월 5일 이후", "lunar"), ["edtf"]),
        (date("1988-03-05", "3월 5일", "lunar"), ["edtf"]),
        (date("1988-03-05", "3월 5일", "gregorian"), []),
        (date("1988-04-20", "음력 3월 5일", "gregorian"), ["calendar"]),
        (date("1988-03-05", "양력 3월 5일(음력 1월 18일)"), []),
        (date("1988-03-05", "양력 3월 5일(음력 1월 18일)", "lunar"), []),
        (date("1998-02-03", "2월 3일, 음력설 다음 주", "lunar"), []),
        (date("2007", "주체96년"), ["calendar"]),
        (date("2007", "주체96년", "juche"), []),
        (date("2006", "주체96년", "juche"), ["edtf"]),
        (date("2005/2008", "주체96년쯤", "juche"), []),
        (date("200X", "주체96년쯤", "juche"), []),
        (date("2008-01-20", "주체96년 음력 12월 13일", "lunar"), []),
        (date("2009-01-20", "주체96년 음력 12월 13일", "lunar"), ["edtf"]),
        (date("1997", "주체사상을 배우던 해"), []),
        (date("1997", "86년", "juche"), []),
        (date("1996", "86년", "juche"), ["edtf"]),
        (date("1997", None, "juche"), []),
    ],
)
def test_d011(value, pointers):
    records = changed(person={"birth": value})
    assert [pointer for _, pointer in found(records, "NKHR-D011")] == [f"birth/{name}" for name in pointers]


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        *(
            (date(text), True)
            for text in ("2007-21", "199X", "1997-XX", "1997/1999", "1997~", "1997?", "1997%", "XXXX")
        ),
        *((date(text), False) for text in ("1997", "1997-04", "1997-04-30")),
        (date("1997", None, "juche"), True),
        (date("1997", None, "lunar"), True),
        (date("1997", None, "gregorian"), False),
        (date("1997~", "1997년쯤"), False),
    ],
)
def test_d010(value, missing):
    assert bool(found(changed(person={"birth": value}), "NKHR-D010")) is missing


@pytest.mark.parametrize(
    ("note", "silent"),
    [
        ({"kind": "missing", "pointer": "/birth/original_text", "reason": "not_in_source_format"}, True),
        ({"kind": "missing", "pointer": "/birth", "reason": "not_in_source_format"}, True),
        ({"kind": "missing", "pointer": "/death", "reason": "not_asked"}, False),
        ({"kind": "inferred", "pointer": "/birth"}, True),
        ({"kind": "inferred", "pointer": "/birth/edtf"}, True),
        ({"kind": "inferred", "pointer": "/birth_place"}, False),
    ],
)
def test_d010_explained(note, silent):
    records = changed(person={"birth": date("1975~"), "annotations": [note]})
    assert (found(records, "NKHR-D010") == []) is silent


def test_d009_of_both_sides_of_an_interval():
    words = "2007년 3월부터 5월까지"
    assert found(changed(person={"birth": date("2007-03-01/2007-05-31", words)}), "NKHR-D009")
    assert not found(changed(person={"birth": date("2007-03/2007-05", words)}), "NKHR-D009")
    assert not found(changed(person={"birth": date("2007-03-02", "3월")}), "NKHR-D009")


def test_dates_in_annotations_have_their_full_pointer():
    note = {"kind": "screened", "pointer": "/description/0/text", "by_role": "case officer", "on": date("2091")}
    assert found(changed(act={"annotations": [note]}), "NKHR-D003") == [("NKHR-D003", "annotations/0/on")]


# -- order, values -----------------------------------------------------------------------------------------------------


def faulty():
    """Return records with many faults of the family, each several times."""
    records = []
    for _ in range(4):
        somewhere = place(period=period("1970", "1990"))
        some = changed(
            somewhere,
            person={"birth": date("2010"), "death": date("2000"), "deceased": "no"},
            incident={"period": period("1996", "1995")},
            act={"period": period("2007", "2009", ongoing=True), "place": {"location_id": somewhere["id"]}},
            source={"date": date("2001")},
        )
        new = {record["id"]: nkhr.new_id(record["type"]) for record in some}
        text = json.dumps(some)
        for old, fresh in new.items():
            text = text.replace(old, fresh)
        records += json.loads(text)
    return records


def test_the_order_of_records_does_not_matter():
    records = faulty()
    expected = None
    for seed in range(5):
        random.Random(seed).shuffle(records)
        findings = nkhr.validate(document(records)).findings
        seen = sorted((f.code, f.record_id, f.pointer.split("/", 3)[-1]) for f in findings if f.code[5] == "D")
        assert expected in (None, seen)
        expected = seen
    codes = {code for code, _, _ in expected}
    assert codes == {f"NKHR-D{number:03}" for number in (1, 4, 5, 6, 7, 8, 12, 13)}


def test_messages_hold_no_value():
    report = nkhr.validate(document(faulty()))
    texts = [text for f in report.findings for text in (*f.message.values(), *f.hint.values()) if f.code[5] == "D"]
    assert texts
    assert not [text for text in texts if any(year in text for year in ("2010", "2000", "2003", "2001", "1970"))]


def test_an_empty_index_has_no_findings():
    assert list(act_dates.before_birth(Index())) == list(dates.in_the_future_after_all(Index())) == []
