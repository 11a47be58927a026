"""Families S and E beyond their cases: any order, cycles, what was refused, redacted copies, dates that cannot be told."""

import random
import re
from pathlib import Path

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance
from nkhr_schema.conformance import ENVELOPE
from nkhr_schema.findings import entry
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.rules.field_types import fits, names_field

ROOT = Path(nkhr.__file__).parents[1]
FAMILY = [code for code in conformance.codes() if code[5] in "SEX"]
DERIVED = {"derived": {"policy_version": "2026.11", "at": "2026-11-24T09:30:00Z"}}


def sample(code, at):
    return [dict(record) for record in conformance.cases_of(f"NKHR-{code}")[at]["records"]]


def found(records, **envelope):
    report = nkhr.validate({**ENVELOPE, **envelope, "records": records})
    return [(f.code[5:], f.record_id, re.sub("^/records/[0-9]+", "", f.pointer)) for f in report.findings]


def codes(records, **envelope):
    return sorted(code for code, _, _ in found(records, **envelope))


def of_type(records, kind):
    return [record for record in records if record["type"] == kind]


def test_every_rule_of_the_families_is_here():
    assert len(FAMILY) == 10 + 4 + 4
    presence = {code[5:] for code in FAMILY if entry(code).presence}
    assert presence == {"S001", "S003", "S004", "S005", "S007", "E002", "E004", "X001"}


@pytest.mark.parametrize("code", FAMILY)
def test_order_does_not_matter(code):
    seen = 0
    for case in conformance.cases_of(code):
        expected = sorted(found(case["records"], **case.get("envelope", {})))
        seen += len(expected)
        for seed in range(6):
            shuffled = random.Random(seed).sample(case["records"], len(case["records"]))
            assert sorted(found(shuffled, **case.get("envelope", {}))) == expected
    assert seen


@pytest.mark.parametrize("code", FAMILY)
def test_no_message_has_a_value_of_the_records(code):
    for case in conformance.cases_of(code):
        for finding in nkhr.validate(conformance.dataset_of(case)).findings:
            for text in (*finding.message.values(), *finding.hint.values()):
                assert "{" not in text
                assert not re.search("가상인|견본인|origin-|2007|1979", text)


# -- S001 ---------------------------------------------------------------------------------------------------------------


def test_s001_a_link_that_structure_refused_is_not_missing():
    records = sample("S001", 1)
    records[-1] = {**records[-1], "connection": "perhaps"}
    assert codes(records) == ["V001"]


# -- S003, S008 ---------------------------------------------------------------------------------------------------------


def test_sources_that_derive_from_each_other_in_a_circle_end():
    records = sample("S003", 3)
    first, second = of_type(records, "source")
    first["derived_from_ids"], second["derived_from_ids"] = [second["id"]], [first["id"]]
    assert set(codes(records)) == {"S003", "S008"}


def test_s003_a_source_that_is_not_at_hand_may_be_the_document():
    records = sample("S003", 0)
    broken = [{**r, "reliability": "z"} if r["type"] == "source" else r for r in records]
    assert codes(broken) == ["V001"]


def test_s003_links_that_the_assessment_names_count():
    records = sample("S003", 3)
    second = of_type(records, "source_link")[1]
    second["target_id"] = of_type(records, "person")[0]["id"]
    assert codes(records) == ["S003"]
    of_type(records, "assessment")[0]["source_link_ids"] = [second["id"]]
    assert codes(records) == []


def test_s003_the_act_of_an_involvement_and_of_a_custody():
    records = sample("S003", 3)
    assessment, act = of_type(records, "assessment")[0], of_type(records, "act")[0]
    episode = {
        "type": "detention_episode",
        "id": nkhr.derive_id("detention_episode", "test", "1"),
        "victim_id": act["victim_id"],
        "act_id": act["id"],
    }
    for target in (of_type(records, "involvement")[0], episode):
        assessment["target_id"] = target["id"]
        assert codes([*records, episode]) == []
    assessment["target_id"] = of_type(records, "person")[0]["id"]
    assert codes(records) == ["S003"]


def test_s008_a_report_without_group_counts_for_what_it_is_built_on():
    records = sample("S008", 4)
    report = of_type(records, "source")[2]
    del report["independence_group"]
    assert codes(records) == ["S008"]  # it shares no group; the count of two still holds
    assert found(records)[0][1] == report["id"]


def test_s008_a_redacted_copy_may_have_lost_links():
    records = sample("S008", 0)
    assert codes(records) == ["S008"]
    assert codes(records, **DERIVED) == []


# -- S009 ---------------------------------------------------------------------------------------------------------------


def _pointers(value, pointer=""):
    yield pointer, value
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _pointers(item, f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _pointers(item, f"{pointer}/{at}")


def test_s009_everything_that_a_sound_record_holds_fits_where_it_stands():
    seen = set()
    for record in nkhr.read(ROOT / "examples" / "case.json").records:
        if record.type == "claim":
            continue  # is never the subject of one
        for pointer, value in _pointers(record.to_dict()):
            if pointer:
                seen.add((record.type, re.sub("[0-9]+", "0", pointer)))
                assert names_field(record.type, pointer), (record.type, pointer)
                assert fits(record.type, pointer, value), (record.type, pointer)
                if not pointer.startswith("/extensions"):
                    assert not fits(record.type, pointer, {"no such": "object"}), (record.type, pointer)
                    assert not fits(record.type, pointer, None), (record.type, pointer)
                    assert not names_field(record.type, f"{pointer}/no_such_field"), (record.type, pointer)
    assert len(seen) > 500


def test_s009_the_example_of_every_field_fits():
    seen = 0
    for tag, model in RECORD_TYPES.items():
        for name, note in model.field_notes().items():
            seen += 1
            assert fits(tag, f"/{name}", note.example), (tag, name)
    assert seen > 600


@pytest.mark.parametrize(
    ("pointer", "known"),
    [
        ("", False),
        ("/", False),
        ("period", False),
        ("/period", True),
        ("/period/", False),
        ("/period/0", False),
        ("/methods/0", True),
        ("/methods/10", True),
        ("/methods/01", False),
        ("/methods/-", False),
        ("/methods/x", False),
        ("/methods/0/0", False),
        ("/physical_effects/3/condition", True),
        ("/annotations/0/reason", True),
        ("/extensions", True),
        ("/extensions/org.example:grade", True),
        ("/extensions/org.example:a~1b", True),
        ("/extensions/org.example:grade/inner/0", True),
        ("/extensions/grade", False),
        ("/model_fields", False),
        ("/__class__", False),
        ("/methods/" + "9" * 400, False),
    ],
)
def test_s009_pointers(pointer, known):
    assert names_field("act", pointer) is known


@pytest.mark.parametrize(
    ("pointer", "value", "sound"),
    [
        ("/victim_indirect", True, True),
        ("/victim_indirect", 1, False),
        ("/forced_labour/hours_per_day", 12, True),
        ("/forced_labour/hours_per_day", "12", False),
        ("/forced_labour/hours_per_day", True, False),
        ("/repetitions", {"minimum": 3, "basis": "minimum"}, True),
        ("/repetitions/minimum", 3.0, True),
        ("/repetitions/minimum", 3.5, False),
        ("/repetitions/minimum", -1, False),
        ("/period/start", {"edtf": "2007-02-30"}, False),
        ("/period", {}, False),
        ("/methods", [], True),
        ("/methods", ["fixed_posture", "fixed_posture"], False),
        ("/incident_id", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", False),
        ("/incident_id", "inc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", True),
        ("/extensions/org.example:grade", [1, {"a": "b"}], True),
        ("/extensions", {"org.example:grade": 1}, True),
        ("/extensions", {"grade": 1}, False),
        ("/extensions", "A", False),
        ("/annotations/0/reason", "not_asked", True),
        ("/annotations/0/reason", {"text": "이유", "lang": "ko"}, True),
        ("/annotations/0/reason", "because", False),
    ],
)
def test_s009_values(pointer, value, sound):
    assert fits("act", pointer, value) is sound


# -- S010 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stay", "act", "expected"),
    [
        (("2006", "2008"), ("2007", "2007"), True),
        (("2006", "2008"), ("2006", "2008"), False),  # may have begun later and ended earlier than the act
        (("2006", None), ("2007", "2007"), False),  # nobody said how long
        (("2006", "2008"), ("2007", None), False),  # the act may have gone on
        (("2006", "2007"), ("2007", "2007"), False),
        (("2006", "2007"), ("2007-01", "2006-12"), False),  # backwards: settles nothing here
        (("2006~", "2008"), ("2007-06", "2007-06"), False),  # about 2006 may be 2007
        (("2005~", "2008"), ("2007-06", "2007-06"), True),
        (("2006", "2008"), ("200X", "200X"), False),
    ],
)
def test_s010_only_what_certainly_covers_the_act(stay, act, expected):
    def period(pair):
        return {name: {"edtf": edtf} for name, edtf in zip(("start", "end"), pair, strict=True) if edtf}

    records = sample("S010", 1)
    of_type(records, "act")[0]["period"] = period(act)
    of_type(records, "displacement_stage")[0]["period"] = period(stay)
    assert ("S010" in codes(records)) is expected


def test_s010_an_ongoing_stay_reaches_beyond_every_act():
    records = sample("S010", 1)
    of_type(records, "displacement_stage")[0]["period"] = {"start": {"edtf": "2006"}, "ongoing": True}
    assert codes(records) == ["D007", "S010"] or codes(records) == ["S010"]


def test_s010_other_targets_and_connections():
    records = sample("S010", 1)
    link, act = of_type(records, "source_link")[0], of_type(records, "act")[0]
    incident = of_type(records, "incident")[0]
    assert codes([*records[:7], {**link, "connection": "victim"}, *records[8:]]) == []
    link["target_id"] = incident["id"]
    assert codes(records) == []  # the incident has no time and place of its own
    incident.update(period=act["period"], place=act["place"])
    assert codes(records) == ["S010"]
    extra = {**link, "id": nkhr.derive_id("source_link", "test", "1"), "connection": "victim"}
    link["target_id"] = of_type(records, "involvement")[0]["id"]
    assert codes([*records, extra]) == ["S010"]
    act["status"] = "merged"
    assert codes([*records, extra]) == []


def test_s010_an_act_that_ends_in_the_other_country_could_be_seen_there():
    records = sample("S010", 1)
    of_type(records, "act")[0]["end_place"] = {"location_id": of_type(records, "location")[1]["id"]}
    assert codes(records) == []


# -- E ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dates", "wrong"),
    [
        (["2015-06-03", "2015-06-03"], []),
        (["2015-06", "2015-06-01"], []),
        (["2015", "2014"], [1]),
        (["2015", None, "2016", "2014"], [3]),
        (["2015-06", "2015-05", "2015-05"], [1, 2]),
        (["2015~", "2014"], []),
        (["2015/2017", "2014"], [1]),
        (["2015/..", "2014"], [1]),
        (["../2015", "2014"], []),
        (["XXXX", "1999"], []),
        ([None, None], []),
    ],
)
def test_e003_dates(dates, wrong):
    custody = [
        {"event": "accessed", "actor_role": f"role {at}", **({"on": {"edtf": edtf}} if edtf else {})}
        for at, edtf in enumerate(dates)
    ]
    item = {
        "type": "evidence",
        "id": nkhr.derive_id("evidence", "test", "1"),
        "evidence_type": "photograph",
        "custody": custody,
    }
    assert [pointer for code, _, pointer in found([item]) if code == "E003"] == [f"/custody/{at}/on" for at in wrong]


def test_e_rules_that_ask_for_presence_are_silent_in_a_redacted_copy():
    for code in ("E002", "E004"):
        records = sample(code, 0)
        assert codes(records) == [code]
        assert codes(records, **DERIVED) == []
