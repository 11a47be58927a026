"""Families T and N together: what holds for every case that ships, and what cases cannot show."""

import json
import random
import re

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance
from nkhr_schema.fields.edtf import parse
from nkhr_schema.rules import dataset_rules, rule_codes
from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.facts import Span
from nkhr_schema.rules.facts.custody import episode_fact
from nkhr_schema.rules.sentences import days_served, sentence_and_time_served

FAMILIES = "TN"
CASES = [
    pytest.param(code, case, id=f"{code}-{at}")
    for code in conformance.codes()
    if code[5] in FAMILIES
    for at, case in enumerate(conformance.cases_of(code))
]
FAILING = [param for param in CASES if param.values[1]["findings"]]
ON_ACTS = ("NKHR-T008", "NKHR-T011", "NKHR-T012", "NKHR-T013", "NKHR-T014", "NKHR-N001")
ON_CUSTODY = ("NKHR-T001", "NKHR-T002", "NKHR-T003", "NKHR-T004", "NKHR-T005", "NKHR-T006", "NKHR-T007", "NKHR-T009")


def found(case, records, code=None):
    report = nkhr.validate({**conformance.dataset_of(case), "records": records})
    return sorted(
        (f.code, f.record_id or "", re.sub("^/records/[0-9]+", "", f.pointer), f.message["en"], f.message["ko"])
        for f in report.findings
        if f.code[5] in FAMILIES and (code is None or f.code == code)
    )


def at(code, number):
    """Return a case as a copy that may be changed."""
    return json.loads(json.dumps(conformance.cases_of(f"NKHR-{code}")[number]))


def by_id(case, kind, label):
    identifier = nkhr.derive_id(kind, "conformance", label)
    return next(record for record in case["records"] if record["id"] == identifier)


def test_every_rule_is_registered_once():
    codes = [rule.code for rule in dataset_rules() if rule.code[5] in FAMILIES]
    assert len(codes) == len(set(codes)) == 15  # N002 looks at one record


def test_the_families_are_whole():
    codes = sorted(code for code in rule_codes() if code[5] in FAMILIES)
    assert codes == ["NKHR-N001", "NKHR-N002", *(f"NKHR-T{number:03}" for number in range(1, 15))]
    assert {param.values[0] for param in FAILING} == set(codes)
    assert len(CASES) > 75


@pytest.mark.parametrize(("code", "case"), CASES)
def test_order_of_records_does_not_matter(code, case):
    expected = found(case, case["records"])
    for seed in range(4):
        assert found(case, random.Random(seed).sample(case["records"], len(case["records"]))) == expected
    lines = [*case["records"][::-1], {**conformance.dataset_of(case), "records": []}]
    report = nkhr.validate(b"\n".join(json.dumps(item).encode() for item in lines))
    assert sorted(f.code for f in report.findings if f.code[5] in FAMILIES) == [code for code, *_ in expected]


@pytest.mark.parametrize(("code", "case"), FAILING)
def test_findings_repeat_no_value_of_a_record(code, case):
    values = re.findall(
        '"(?:text|full|edtf|original_text)": "([^"]+)"', json.dumps(case["records"], ensure_ascii=False)
    )
    assert values
    for finding in nkhr.validate(conformance.dataset_of(case)).findings:
        told = " ".join((*finding.message.values(), *finding.hint.values()))
        told = re.sub("[a-z]{3}-[0-9a-f-]{36}", "", told)  # ids mean nothing
        assert told
        assert not [value for value in values if value in told]


@pytest.mark.parametrize(("code", "case"), [param for param in FAILING if param.values[0] in ON_ACTS])
@pytest.mark.parametrize("change", [{"status": "retracted"}, {"status": "merged"}, {"record_status": "deleted"}])
def test_acts_that_do_not_count_are_skipped(code, case, change):
    assert found(case, case["records"], code)
    records = [{**record, **change} if record["type"] == "act" else record for record in case["records"]]
    assert found(case, records, code) == []


@pytest.mark.parametrize(("code", "case"), [param for param in FAILING if param.values[0] in ON_CUSTODY])
def test_deleted_episodes_and_stages_are_skipped(code, case):
    assert found(case, case["records"], code)
    kinds = ("detention_episode", "displacement_stage")
    records = [
        {**record, "record_status": "deleted"} if record["type"] in kinds else record for record in case["records"]
    ]
    assert found(case, records, code) == []


# -- what dates that are not exact leave open ------------------------------------------------------------------------


def second(case, **changes):
    episode = next(record for record in case["records"] if record.get("previous_id"))
    episode.update(changes)
    return case


@pytest.mark.parametrize(
    ("start", "fails"),
    [
        ("2007-05-20", False),  # the day of the transfer
        ("2007-05-19", True),
        ("2007-05", False),
        ("2007-04", True),
        ("2007-04~", False),  # may be May
        ("2007-21", False),  # spring
        ("2007", False),
        ("2006", True),
        ("200X", False),
        ("2006/2008", False),
        ("../2006", True),
        ("2006/..", False),
    ],
)
def test_t002_by_what_the_dates_allow(start, fails):
    case = second(at("T002", 1), period={"start": {"edtf": start, "original_text": "봄쯤"}, "end": {"edtf": "2007-09"}})
    assert bool(found(case, case["records"], "NKHR-T002")) is fails


def test_t002_the_sections_of_one_camp_are_one_facility():
    case = at("T002", 1)
    outer = {
        **by_id(case, "location", "T002-1/camp"),
        "id": nkhr.derive_id("location", "conformance", "T002-1/outer"),
        "location_type": "political_prison_camp",
    }
    for record in case["records"]:
        if record["type"] == "location":
            record["parent_id"] = outer["id"]
    assert found(case, [*case["records"], outer], "NKHR-T002") == []
    # a county is no facility: two places in it are two
    outer["location_type"] = "place_other"
    assert found(case, [*case["records"], outer], "NKHR-T002")


@pytest.mark.parametrize(
    ("end", "start", "fails"),
    [
        ("2007-05-20", "2007-06-19", False),  # thirty days
        ("2007-05-20", "2007-06-20", True),
        ("2007-05", "2007-06", False),
        ("2007-05", "2007-07", True),  # a whole June at least
        ("2007", "2008", False),
        ("2007", "2009", True),
        ("2007-05-20", "2007-06-20?", True),
        ("2007-05-20", "2007-06-20~", False),
        ("2007/..", "2020", False),
    ],
)
def test_t003_by_what_the_dates_allow(end, start, fails):
    case = at("T003", 0)
    first = by_id(case, "detention_episode", "T003-0/first")
    first["period"] = {"end": {"edtf": end}}
    second(case, period={"start": {"edtf": start, "original_text": "그 무렵"}})
    assert bool(found(case, case["records"], "NKHR-T003")) is fails


_EPISODE = episode_fact(nkhr.DetentionEpisode(victim_id=nkhr.derive_id("victim", "test", "a")))


def episode(**values):
    return _EPISODE._replace(**values)


@pytest.mark.parametrize(
    ("sentence", "start", "end", "reason", "fails"),
    [
        ((24, 24), "2008-01-01", "2009-11-30", "sentence_served", False),
        ((12, 12), "2008-01-01", "2008-11-10", "sentence_served", False),  # two months are more than a tenth of twelve
        ((24, 24), "2008-01-01", "2010-03-10", "sentence_served", False),  # a tenth is 2.4 months
        ((24, 24), "2008-01-01", "2010-04-01", "sentence_served", True),
        ((24, 24), "2008-01-01", "2009-09-01", "sentence_served", True),
        ((24, 24), "2008", "2010", "sentence_served", False),
        ((12, 36), "2008-01-01", "2008-12-30", "sentence_served", False),
        ((None, 12), "2008-01-01", "2008-03-01", "sentence_served", False),  # no shortest term
        ((12, None), "2008-01-01", "2012-03-01", "sentence_served", False),  # no longest term
        ((12, None), "2008-01-01", "2008-03-01", None, True),
        *(
            ((12, 12), "2008-01-01", "2008-03-01", reason, False)
            for reason in ("amnesty", "bribe", "illness", "escaped", "died", "transferred")
        ),
        *(((12, 12), "2008-01-01", "2008-03-01", reason, True) for reason in ("acquitted", "no_charge", "unknown")),
        ((6, 6), "2008-01-01", "2011-05-01", "amnesty", True),  # longer is explained by nothing
        ((36, 12), "2008-01-01", "2008-02-01", "sentence_served", False),  # contradicts itself
    ],
)
def test_t006_by_what_the_dates_allow(sentence, start, end, reason, fails):
    index = Index(ids={"det-a": 1})
    span = Span(parse(start), parse(end), False, None)
    index.facts["detention_episode"] = {"det-a": episode(span=span, release_reason=reason, sentence=(*sentence, False))}
    assert bool(list(sentence_and_time_served(index))) is fails


def test_t006_a_term_that_goes_on_is_not_cut_short():
    index = Index(ids={"det-a": 1})
    span = Span(parse("2008-01-01"), parse("2008-03-01"), True, None)  # and contradicts itself: that is D006
    index.facts["detention_episode"] = {"det-a": episode(span=span, sentence=(12, 12, False))}
    assert list(sentence_and_time_served(index)) == []


def test_t006_nothing_is_told_of_a_term_without_dates():
    never = Span(None, None, False, None)
    assert days_served(never) == (0, float("inf"))
    index = Index(ids={"det-a": 1})
    index.facts["detention_episode"] = {"det-a": episode(span=never, sentence=(12, 12, False))}
    assert list(sentence_and_time_served(index)) == []


def test_t003_custody_that_goes_on_leaves_no_gap():
    case = at("T003", 1)
    by_id(case, "detention_episode", "T003-1/first")["period"]["ongoing"] = True  # beside its end: that is D006
    assert found(case, case["records"], "NKHR-T003") == []


def test_t004_what_a_handover_may_lead_to():
    case = at("T004", 4)
    abroad = by_id(case, "detention_episode", "T004-4/abroad")
    assert found(case, case["records"], "NKHR-T004") == []
    abroad["release_reason"] = "transferred"  # a transfer is followed within the chain
    assert found(case, case["records"], "NKHR-T004")
    abroad["release_reason"] = "handed_over"
    by_id(case, "displacement_stage", "T004-4/handover")["next_custody_id"] = abroad["id"]  # leads back to itself
    assert found(case, case["records"], "NKHR-T004")


@pytest.mark.parametrize(
    ("period", "fails"),
    [
        ({"start": "2007-01", "end": "2007-04"}, False),
        ({"start": "2007-01", "end": "2007-05"}, False),
        ({"start": "2007-01", "end": "2007-06"}, True),
        ({"start": "2007-01", "last_known": "2008"}, True),
        ({"start": "2007-06"}, True),
        ({"start": "2007-05"}, False),
        ({"start": "2007-06~"}, False),
        ({"start": "2007-01"}, False),
    ],
)
def test_t005_by_what_the_dates_allow(period, fails):
    case = at("T005", 0)
    by_id(case, "detention_episode", "T005-0/other")["period"] = {key: {"edtf": value} for key, value in period.items()}
    assert bool(found(case, case["records"], "NKHR-T005")) is fails


def test_t005_the_episode_of_the_death_is_not_later_than_itself():
    case = at("T005", 0)
    by_id(case, "detention_episode", "T005-0/last")["period"]["last_known"] = {"edtf": "2008"}
    assert found(case, case["records"], "NKHR-T005") == []


@pytest.mark.parametrize("days", [("2005-10-04", "2005-10-06"), ("2005-10-06", "2005-10-04")])
def test_t009_two_stages_of_one_number_are_not_compared(days):
    case = at("T009", 1)
    for number, day in enumerate(days, 1):
        by_id(case, "displacement_stage", f"T009-1/stage {number}")["period"] = {"start": {"edtf": day}}
    assert {pointer for _, _, pointer, *_ in found(case, case["records"], "NKHR-T009")} == {"/sequence"}


def test_t009_a_stage_begins_no_later_than_it_ends():
    case = at("T009", 2)
    stage = by_id(case, "displacement_stage", "T009-2/stage 1")
    stage["period"] = {"end": {"edtf": "2005-09-28"}}
    assert found(case, case["records"], "NKHR-T009")
    stage["period"] = {"end": {"edtf": "2005-10"}}
    assert found(case, case["records"], "NKHR-T009") == []
    # what contradicts itself settles nothing
    stage["period"] = {"start": {"edtf": "2006"}, "end": {"edtf": "2005-09-28"}}
    assert found(case, case["records"], "NKHR-T009") == []


def test_t008_a_section_belongs_to_its_facility():
    case = at("T008", 1)
    section = {
        **by_id(case, "location", "T008-1/camp"),
        "id": nkhr.new_id("location"),
        "location_type": "worksite_forced_labour",
        "parent_id": by_id(case, "location", "T008-1/cells")["id"],
    }
    by_id(case, "act", "T008-1/beating")["place"] = {"location_id": section["id"]}
    assert found(case, [*case["records"], section], "NKHR-T008")
    del section["parent_id"]
    assert found(case, [*case["records"], section], "NKHR-T008") == []


@pytest.mark.parametrize(
    ("period", "fails"),
    [
        ({"start": "2007-03-02"}, False),
        ({"start": "2007-03-02", "end": "2007-03-10"}, True),
        ({"start": "2007-03-02", "end": "2007-03-09"}, False),
        ({"start": "2007-03", "end": "2007-04"}, False),
        ({"start": "2007-03", "end": "2007-05"}, True),
        ({"start": "2007", "end": "2007"}, False),
        ({"end": "2007-03-10"}, False),
        ({"start": "2007-03-02", "last_known": "2007-03-20"}, True),
        ({"start": "2026-11-22", "ongoing": True, "last_known": "2026-11-23"}, False),  # two days ahead of the data
        ({"start": "2026-10", "ongoing": True, "last_known": "2026-11"}, True),
        ({"ongoing": True, "last_known": "2026-11"}, False),
    ],
)
def test_t014_by_what_the_dates_allow(period, fails):
    case = at("T014", 0)
    dates = {key: value if value is True else {"edtf": value} for key, value in period.items()}
    by_id(case, "act", "T014-0/arrest")["period"] = dates
    assert bool(found(case, case["records"], "NKHR-T014")) is fails


@pytest.mark.parametrize(
    ("period", "fails"),
    [
        ({"start": "2007-03-02", "end": "2007-05-20"}, False),
        ({"start": "2007-02", "end": "2007-04"}, True),
        ({"start": "2007-04", "end": "2007-06"}, True),
        ({"start": "2007-04", "ongoing": True, "last_known": "2007-05"}, True),
        ({"start": "2007-04"}, False),
        ({"end": "2007-04"}, False),
        ({"start": "2007"}, False),
        ({"last_known": "2010"}, True),
    ],
)
def test_t008_by_what_the_dates_allow(period, fails):
    case = at("T008", 0)
    dates = {key: value if value is True else {"edtf": value} for key, value in period.items()}
    by_id(case, "act", "T008-0/beating")["period"] = dates
    assert bool(found(case, case["records"], "NKHR-T008")) is fails
    del by_id(case, "act", "T008-0/beating")["period"]
    assert found(case, case["records"], "NKHR-T008") == []


def test_t008_custody_that_goes_on_holds_what_comes_later():
    case = at("T008", 1)
    by_id(case, "detention_episode", "T008-1/held")["period"] = {
        "start": {"edtf": "2007-03"},
        "ongoing": True,
        "last_known": {"edtf": "2007-04"},
    }
    assert found(case, case["records"], "NKHR-T008") == []


def test_t012_known_members_of_a_group_that_was_held_were_held():
    case = at("T012", 1)
    person = by_id(case, "person", "T012-1/person")
    group = {
        "type": "group",
        "id": nkhr.new_id("group"),
        "kind": "group",
        "known_member_ids": [person["id"]],
        "description": [{"text": "같은 방 사람들", "lang": "ko"}],
    }
    victim = {"type": "victim", "id": nkhr.new_id("victim"), "party_id": group["id"]}
    death = by_id(case, "act", "T012-1/death")
    held = {**death, "id": nkhr.new_id("act"), "violation_type": "arbitrary_detention", "victim_id": victim["id"]}
    pointers = [pointer for _, _, pointer, *_ in found(case, [*case["records"], group, victim, held], "NKHR-T012")]
    assert pointers == ["/cause_of_death"]


def test_two_victims_of_one_party_are_one():
    case = at("T013", 1)
    victim = by_id(case, "victim", "T013-1/victim")
    other = {**victim, "id": nkhr.new_id("victim")}
    by_id(case, "act", "T013-1/disappearance")["victim_id"] = other["id"]
    assert found(case, [*case["records"], other], "NKHR-T013")
    person = by_id(case, "person", "T013-1/person")
    stranger = {**person, "id": nkhr.new_id("person")}
    other["party_id"] = stranger["id"]
    records = [*case["records"], other, stranger]
    assert found(case, records, "NKHR-T013") == []
    link = {
        "type": "identity_link",
        "id": nkhr.new_id("identity_link"),
        "a_id": person["id"],
        "b_id": stranger["id"],
        "verdict": "same",
    }
    assert found(case, [*records, link], "NKHR-T013")
    assert found(case, [*records, {**link, "verdict": "unclear"}], "NKHR-T013") == []
    assert found(case, [*records, {**link, "a_id": victim["id"], "b_id": other["id"]}], "NKHR-T013")
