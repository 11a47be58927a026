"""Families I and V, one fault at a time in a small sound case; and the engine that finds them."""

import json
import random
import re

import pytest

import nkhr_schema as nkhr
from nkhr_schema.findings import Severity, catalogue
from nkhr_schema.rules import rule_codes
from tests.samples import small_case

UNKNOWN = "vic-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"


def records(*extra):
    return [record.to_dict() for record in small_case().records] + list(extra)


def by_type(items, name):
    return next(item for item in items if item["type"] == name)


def envelope(**changes):
    return {**small_case().envelope().to_dict(), **changes}


def findings(items, **envelope_changes):
    report = nkhr.validate({**envelope(**envelope_changes), "records": items})
    return sorted((finding.code, finding.pointer.split("/", 3)[-1]) for finding in report.findings)


def changed(name, **changes):
    items = records()
    by_type(items, name).update(changes)
    return items


def act_like(items, **changes):
    return {**by_type(items, "act"), "id": nkhr.new_id("act"), **changes}


def linked(items, *targets):
    """Return what an act needs beside itself: a link to a source, and who took part."""
    link, involvement = by_type(items, "source_link"), by_type(items, "involvement")
    return [
        *({**link, "id": nkhr.new_id("source_link"), "target_id": target["id"]} for target in targets),
        *({**involvement, "id": nkhr.new_id("involvement"), "act_id": target["id"]} for target in targets),
    ]


def test_the_sample_has_no_finding():
    assert findings(records()) == []


def test_i002_id_used_twice():
    items = records()
    assert ("NKHR-I002", "id") in findings([*items, by_type(items, "person")])


def test_i002_also_when_one_of_the_two_is_broken():
    items = records()
    broken = {**by_type(items, "person"), "sex": "x"}
    for order in ([*items, broken], [broken, *items]):
        assert ("NKHR-I002", "id") in findings(order)


def test_i003_reference_to_nothing():
    assert findings(changed("act", victim_id=UNKNOWN)) == [("NKHR-I003", "victim_id")]


def test_i003_reference_to_a_deleted_record():
    items = records()
    stone = {"id": UNKNOWN, "deleted_on": {"edtf": "2026"}}
    by_type(items, "act")["victim_id"] = UNKNOWN
    report = nkhr.validate({**envelope(deleted=[stone]), "records": items})
    (finding,) = report.findings
    assert finding.code == "NKHR-I003"
    assert "deleted" in finding.message["en"]


def test_i003_wrong_kind_is_found_by_structure():
    items = records()
    by_type(items, "act")["victim_id"] = by_type(items, "person")["id"]
    assert findings(items) == [("NKHR-I003", "victim_id")]


def test_a_broken_record_does_not_make_its_references_dangle():
    items = changed("victim", status="perhaps")
    assert findings(items) == [("NKHR-V001", "status")]


def test_i004_external_id_of_two_records():
    items = records()
    external = [{"scheme": "ngo-case", "value": "K-1", "holder": "ngo-a"}]
    person = by_type(items, "person")
    person["external_ids"] = external
    other = {**person, "id": nkhr.new_id("person")}
    assert findings([*items, other]) == [("NKHR-I004", "external_ids")]
    other["external_ids"] = [{**external[0], "holder": "ngo-b"}]
    assert findings([*items, other]) == []
    by_type(items, "victim")["external_ids"] = external
    assert findings(items) == []


@pytest.mark.parametrize(
    ("make", "pointer"),
    [
        (lambda id: {"type": "location", "id": id("location"), "names": [{"text": "가", "lang": "ko"}], "location_type": "market", "parent_id": id("location")}, "parent_id"),
        (lambda id: {"type": "organisation", "id": id("organisation"), "names": [{"text": "가", "lang": "ko"}], "organisation_type": "party", "parent_id": id("organisation")}, "parent_id"),
        (lambda id: {"type": "group", "id": id("group"), "kind": "group", "subset_of_ids": [id("group")]}, "subset_of_ids/0"),
        (lambda id: {"type": "evidence", "id": id("evidence"), "evidence_type": "photograph", "derived_from_id": id("evidence")}, "derived_from_id"),
        (lambda id: {"type": "source", "id": id("source"), "source_type": "interview", "reliability": "f", "title": [{"text": "가", "lang": "ko"}], "derived_from_ids": [id("source")]}, "derived_from_ids/0"),
    ],
)  # fmt: skip
def test_i005_record_refers_to_itself(make, pointer):
    record = make(lambda kind: nkhr.derive_id(kind, "test", "self"))
    assert findings([*records(), record]) == [("NKHR-I005", pointer)]


@pytest.mark.parametrize("kind", ["link", "relationship", "command_relation", "identity_link"])
def test_i005_both_ends_alike(kind):
    items = records()
    act, person = by_type(items, "act")["id"], by_type(items, "person")["id"]
    extra = {
        "link": {"from_id": act, "to_id": act, "link_type": "precedes"},
        "relationship": {"from_id": person, "to_id": person, "relationship_type": "friend"},
        "command_relation": {"superior_id": person, "subordinate_id": person, "relation": "superior_of"},
        "identity_link": {"a_id": person, "b_id": person, "verdict": "same"},
    }[kind]
    assert [code for code, _ in findings([*items, {"type": kind, "id": nkhr.new_id(kind), **extra}])] == ["NKHR-I005"]


def test_i006_deleted_record():
    assert findings(changed("person", record_status="deleted")) == [
        ("NKHR-I006", "record_status"),
        ("NKHR-P001", "victim_id"),  # of the act
    ]
    items = records()
    stone = {"id": by_type(items, "source")["id"], "deleted_on": {"edtf": "2026"}}
    assert ("NKHR-I006", "id") in findings(items, deleted=[stone])


@pytest.mark.parametrize(
    ("identifier", "codes"),
    [
        ("per-kim-1975", ["NKHR-I001", "NKHR-I007"]),
        ("per-2019-0042", ["NKHR-I001", "NKHR-I007"]),
        ("per-7", ["NKHR-I001"]),
        ("per-c232ab00-9414-11ec-b3c8-9f6bdeced846", ["NKHR-I007"]),
        ("per-5f0c1c1e-8a0b-4d1e-9a44-0d6f2b1c7e10", []),
    ],
)
def test_i001_and_i007(identifier, codes):
    person = {"type": "person", "id": identifier, "identity_known": True, "sex": "unknown", "deceased": "unknown"}
    report = nkhr.validate({**envelope(), "records": [*records(), person]})
    assert [finding.code for finding in report.findings] == codes
    assert identifier not in report.to_json() or codes == ["NKHR-I007"]


def test_v001_place_code_that_no_register_has():
    place = {
        "type": "location",
        "id": nkhr.new_id("location"),
        "names": [{"text": "가", "lang": "ko"}],
        "location_type": "market",
    }
    for code, codes in (
        ("iso_3166_2:KP-08", []),
        ("pcode:KP0721", []),
        ("iso_3166_2:CN-JL", []),
        ("other_scheme:17", []),
        ("iso_3166_2:KP-99", ["NKHR-V001"]),
        ("pcode:KP-01", ["NKHR-V001"]),
        ("iso_3166_2:KP01", ["NKHR-V001"]),
        ("iso_3166_2:CN-ZZ", ["NKHR-V001"]),
    ):
        found = [name for name, _ in findings([*records(), {**place, "province": code}])]
        assert found == codes, code


def test_v002_deprecated_code(monkeypatch):
    from nkhr_schema.rules import vocabulary

    monkeypatch.setattr(vocabulary, "_deprecated", lambda: frozenset({("act_status", "alleged")}))
    assert findings(records()) == [("NKHR-V002", "status")]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("reproductive_violence", "A forced abortion was carried out.", True),
        ("reproductive_violence", "강제낙태를 당했다", True),
        ("reproductive_violence", "병원으로 끌려갔다", False),
        ("forced_abortion", "A forced abortion was carried out.", False),
    ],
)
def test_v003_narrower_code(code, text, expected):
    lang = "en" if text.isascii() else "ko"
    items = changed("act", violation_type=code, description=[{"text": text, "lang": lang}])
    assert bool([name for name, _ in findings(items) if name == "NKHR-V003"]) is expected


def test_v004_other_violation_needs_a_description():
    items = changed("act", violation_type="other_violation")
    assert findings(items) == []
    del by_type(items, "act")["description"]
    assert findings(items) == [("NKHR-V004", "description")]
    assert findings(items, derived={"policy_version": "1", "at": "2026-11-24T09:30:00Z"}) == []


def test_v005_vocabulary_version():
    assert findings(records(), vocabulary_version="2019.01") == [("NKHR-V005", "vocabulary_version")]
    whole = {**envelope(), "records": records()}
    del whole["vocabulary_version"]
    assert [finding.code for finding in nkhr.validate(whole).findings] == ["NKHR-V005"]


def test_f029_schema_version():
    assert findings(records(), schema_version="9.9") == [("NKHR-F029", "schema_version")]


def test_v006_torture_twice():
    place = {
        "type": "location",
        "id": nkhr.new_id("location"),
        "names": [{"text": "가", "lang": "ko"}],
        "location_type": "market",
    }
    at = {"place": {"location_id": place["id"]}}
    items = changed(
        "act", violation_type="torture", period={"start": {"edtf": "2007-03-04"}, "end": {"edtf": "2007-03-09"}}, **at
    )
    other = act_like(
        items, violation_type="cruel_inhuman_degrading_treatment", period={"start": {"edtf": "2007-03-05"}}
    )
    assert findings([*items, place, other, *linked(items, other)]) == [("NKHR-V006", "violation_type")]
    for harmless in (
        {"period": {"start": {"edtf": "2007-04"}}},
        {"period": {"start": {"edtf": "2007"}}},  # cannot be told
        {"place": {"text": "다른 곳"}},
        {"status": "retracted"},
    ):
        assert findings([*items, place, {**other, **harmless}, *linked(items, other)]) == [], harmless


@pytest.mark.parametrize(
    ("tag", "known"), [("ko", True), ("zh-Hans", True), ("vi", True), ("und", True), ("kp", False), ("qq", False)]
)
def test_f030_language(tag, known):
    items = changed("act", description=[{"text": "글", "lang": tag}])
    assert findings(items) == ([] if known else [("NKHR-F030", "description/0/lang")])
    # and again, now that it has been seen
    assert findings(items) == ([] if known else [("NKHR-F030", "description/0/lang")])


def test_f031_phone():
    assert findings(changed("person", phones=["+999999999999"])) == [("NKHR-F031", "phones/0")]
    assert findings(changed("person", phones=["+82212345678"])) == []


def test_order_of_records_does_not_matter():
    items = records()
    items += [by_type(items, "person"), act_like(items, victim_id=UNKNOWN), {"type": "act"}]

    def ids(report):
        return sorted((f.code, f.record_id or "", re.sub("^/records/[0-9]+", "", f.pointer)) for f in report.findings)

    expected = ids(nkhr.validate({**envelope(), "records": items}))
    assert len(expected) > 5
    for seed in range(20):
        shuffled = random.Random(seed).sample(items, len(items))
        assert ids(nkhr.validate({**envelope(), "records": shuffled})) == expected


def test_a_single_record_is_looked_at_alone():
    act = small_case().of_type("act")[0]
    assert nkhr.validate(act).ok
    assert nkhr.validate(act.to_dict()).ok
    assert nkhr.validate(act).findings == ()
    # several records are a dataset, however few: what is not among them is missing
    missing = ["NKHR-I003", "NKHR-I003", "NKHR-S001", "NKHR-R001"]
    assert [f.code for f in nkhr.validate([act]).findings] == missing


def test_records_without_envelope_are_read_with_a_warning():
    lines = b"\n".join(json.dumps(item).encode() for item in records())
    report = nkhr.validate(lines)
    assert [(f.code, f.severity) for f in report.findings] == [("NKHR-F026", Severity.WARNING)]
    assert report.ok


def test_every_rule_has_its_row_and_every_row_its_check():
    form = {f"NKHR-F{number:03}" for number in range(1, 29)}
    found_by_structure = form | {"NKHR-D002", "NKHR-I001", "NKHR-L001", "NKHR-P004", "NKHR-V001", "NKHR-X003"}
    found_while_reading = {"NKHR-I002", "NKHR-V005", "NKHR-F029"}
    assert rule_codes() <= set(catalogue())
    assert set(catalogue()) == rule_codes() | found_by_structure | found_while_reading


def test_catalogue_is_complete_in_both_languages():
    assert len(catalogue()) >= 45
    for code, row in catalogue().items():
        for texts in (row.title, row.message, row.hint, row.rationale):
            assert texts["en"], code
            assert any("가" <= letter <= "힣" for letter in texts["ko"]) or "{" in texts["ko"], code
