"""What a record says is found nowhere: not in a report of any form, not in an exception, not in a log.

Canaries stand in every place of records of every type, once so that each makes a fault, once so that none does and the rules
run over them. That these tests can fail is shown at the end, where the library is made to leak.
"""

import json
import logging
import pickle
import random
import re
import traceback

import pytest
from pydantic import ValidationError

import nkhr_schema as nkhr
from nkhr_schema import Report, conformance
from nkhr_schema.fields import structure
from nkhr_schema.findings import catalogue, make
from nkhr_schema.findings.checked import Checked
from nkhr_schema.findings.html import html
from nkhr_schema.findings.junit import junit
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.rules import Hit
from nkhr_schema.rules.engine import RecordRule
from nkhr_schema.testing.generate import RecordMaker, mutate
from nkhr_schema.validation import checker
from tests import canaries

LANGUAGES = ("en", "ko")


def forms(report: Report):
    """Every way in which a report can be read, by name."""
    yield "json", report.to_json()
    yield "dict", repr(report.to_dict())
    yield "repr", repr(report)
    yield "str", str(report)
    yield "pickle", repr(pickle.loads(pickle.dumps(report)))
    yield "findings", "\n".join(f"{finding} {finding!r}" for finding in report.findings)
    yield "totals", repr(report.totals())
    for lang in LANGUAGES:
        yield f"text {lang}", report.to_text(lang)
        yield f"summary {lang}", report.summary(lang)
        yield f"lines {lang}", "\n".join(finding.to_text(lang) for finding in report.findings)
        yield f"junit {lang}", report.to_junit(lang=lang)
        yield f"html {lang}", report.to_html(lang)
    checked = [Checked("a.jsonl", report), Checked("b.jsonl", report)]
    yield "junit of files", "".join(junit(checked, "en"))
    yield "html of files", "".join(html(checked, "en"))


def leaks(report: Report):
    """Name of the form -> what stands around the canary."""
    return {name: seen for name, text in forms(report) if (seen := canaries.seen_in(text)) is not None}


@pytest.fixture(autouse=True)
def nothing_is_logged(caplog, capfd):
    with caplog.at_level(logging.DEBUG):
        yield
    assert canaries.seen_in(caplog.text) is None
    out, err = capfd.readouterr()
    assert canaries.seen_in(out + err) is None


@pytest.fixture(scope="module")
def damaged():
    found = list(canaries.damaged())
    assert len(found) > 15_000
    return found


@pytest.fixture(scope="module")
def tainted():
    dataset, planted = canaries.tainted(240)
    assert {record["type"] for record in dataset["records"]} == set(RECORD_TYPES)
    assert planted > 6000
    text = json.dumps(dataset, ensure_ascii=False)
    for canary in (canaries.TEXT, canaries.NAME, canaries.DATE, str(canaries.COUNT)):
        assert text.count(canary) > 200
    return dataset


# -- reports -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [0, 1, 2])
def test_faults_in_every_place(damaged, step):
    report = nkhr.validate(damaged[step::12])
    assert report.not_fully_checked > 1000
    assert len(report.by_code()) > 15
    assert leaks(report) == {}


@pytest.mark.parametrize("form", ["lines", "document"])
def test_faults_in_a_file(damaged, form):
    envelope = {"type": "dataset", "title": canaries.TEXT, canaries.TEXT: canaries.TEXT, canaries.NAME: canaries.NUMBER}
    records = damaged[3::13]
    if form == "lines":
        lines = [json.dumps(item, ensure_ascii=False) for item in (envelope, *records)]
        lines += [line[: len(line) // 2] for line in lines[:200]]
        twice = f', "{canaries.TEXT}": 1, "{canaries.TEXT}": {{"{canaries.NAME}": 1, "{canaries.NAME}": 2}}}}'
        lines += [line[:-1] + twice for line in lines[1:100]]
        data = "\n".join(lines).encode()
    else:
        data = json.dumps({**envelope, "records": records}, ensure_ascii=False, indent=1).encode()
    report = nkhr.validate(data)
    assert report.not_fully_checked > 1000
    assert leaks(report) == {}


def test_the_rules_keep_what_they_see(tainted):
    report = nkhr.validate(tainted)
    assert report.not_fully_checked == 0
    found = {code[5] for code in report.by_code()}
    assert len(report.by_code()) > 10
    assert found >= set("IP")
    assert leaks(report) == {}


def test_damage_of_every_kind(tainted):
    chance = random.Random(29)
    records = [mutate(record, chance).record for record in tainted["records"] * 3]
    report = nkhr.validate({**tainted, "records": records})
    assert report.not_fully_checked > 200
    assert len(report.by_code()) > 30
    assert leaks(report) == {}


PERSONAL = ("edtf", "original_text", "text", "full", "family", "given", "value", "by_role", "storage_reference")


def values_of(case, code):
    """Dates, texts and names that stand in the records of a case, but for those that are examples of the message itself."""
    row = catalogue()[code]
    own = " ".join(text for texts in (row.message, row.hint) for text in texts.values())
    for record in case["records"]:
        for path in canaries.places(record):
            value = canaries.value_at(record, path)
            if path[-1] in PERSONAL and isinstance(value, str) and len(value) > 1 and value not in own:
                yield value


@pytest.mark.parametrize("code", conformance.codes())
def test_no_rule_tells_what_its_case_says(code):
    for case in conformance.cases_of(code):
        report = nkhr.validate(conformance.dataset_of(case))
        told = "\n".join(text for f in report.findings for text in (*f.message.values(), *f.hint.values(), f.pointer))
        for value in values_of(case, code):
            assert not re.search(f"(?<![0-9A-Za-z]){re.escape(value)}(?![0-9A-Za-z])", told), case["description"]["en"]


def test_conformance_cases_hold_values():
    values = [
        value for code in conformance.codes() for case in conformance.cases_of(code) for value in values_of(case, code)
    ]
    assert len(values) > 500


# -- exceptions --------------------------------------------------------------------------------------------------------


def told_by(error: BaseException) -> str:
    """Everything that an exception tells by itself, and what a program shows that it ends."""
    shown = [str(error), repr(error), repr(error.args), "".join(traceback.format_exception(error))]
    if isinstance(error, nkhr.InvalidRecordError):
        again = pickle.loads(pickle.dumps(error))
        assert again.findings == error.findings
        assert error.findings
        shown += [str(again), repr(again), error.subject, repr(error.findings), repr(vars(error))]
        shown += [repr(finding.to_dict()) for finding in error.findings]
    return "\n".join(shown)


def refused(action, *arguments, **options):
    """What the exception tells that an action ends with; ``None`` when it ends well."""
    try:
        action(*arguments, **options)
    except (nkhr.NkhrError, ValidationError) as error:
        return told_by(error)
    return None


def class_of(record):
    return RECORD_TYPES.get(record.get("type")) if isinstance(record.get("type"), str) else None


def test_reading_stops_without_telling(damaged, tmp_path):
    path = tmp_path / "one.jsonl"
    seen = 0
    for record in damaged[4::23]:
        path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
        for action in (nkhr.read, lambda file: list(nkhr.iter_records(file))):
            told = refused(action, path)
            if told is not None:
                seen += 1
                assert canaries.seen_in(told) is None
    assert seen > 1000


def test_models_refuse_without_telling(damaged):
    seen = {"constructor": 0, "model_validate": 0, "model_validate_json": 0}
    for record in damaged[5::11]:
        model = class_of(record)
        if model is None:
            continue
        fields = {name: value for name, value in record.items() if name != "type"}
        for name, told in (
            ("constructor", refused(model, **fields)),
            ("model_validate", refused(model.model_validate, record)),
            ("model_validate_json", refused(model.model_validate_json, json.dumps(record))),
        ):
            if told is not None:
                seen[name] += 1
                assert canaries.seen_in(told) is None, name
    assert min(seen.values()) > 500


def test_a_change_is_refused_without_telling(tainted):
    seen = 0
    chosen = {record["type"]: record for record in tainted["records"]}
    for tag, record in chosen.items():
        model = RECORD_TYPES[tag].model_validate_json(json.dumps(record))
        assert canaries.seen_in(repr(model) + str(model)) is None
        for name in model.to_dict():
            for value in (canaries.TEXT, canaries.NUMBER, [{canaries.TEXT: canaries.NAME}]):
                told = refused(model.revise, **{name: value})
                if told is not None:
                    seen += 1
                    assert canaries.seen_in(told) is None, (tag, name)
        told = refused(model.revise, **{canaries.TEXT: 1})
        assert told is not None
        assert canaries.seen_in(told) is None
        with pytest.raises(nkhr.NkhrError) as caught:
            setattr(model, canaries.NAME, canaries.TEXT)
        assert canaries.TEXT not in told_by(caught.value)
    assert seen > 500


VALUES = [
    (nkhr.UncertainDate, "edtf"),
    (nkhr.LangText, "text"),
    (nkhr.PersonName, "full"),
    (nkhr.Period, "start"),
    (nkhr.PlaceRef, "text"),
    (nkhr.CountRange, "minimum"),
    (nkhr.AgeRange, "minimum"),
]


@pytest.mark.parametrize(("block", "field"), VALUES, ids=lambda value: getattr(value, "__name__", ""))
def test_value_types_refuse_without_telling(block, field):
    seen = 0
    for value in (
        canaries.TEXT,
        canaries.NUMBER,
        [canaries.TEXT],
        {canaries.TEXT: canaries.NAME},
        canaries.TEXT + "\u202e",
    ):
        for fields in ({field: value}, {field: value, canaries.TEXT: value}, {canaries.NAME: value}):
            told = refused(block, **fields)
            if told is not None:
                seen += 1
                assert canaries.seen_in(told) is None
    assert seen > 8


def test_records_that_are_no_json():
    class Odd:
        def __repr__(self):
            return canaries.TEXT

    records = [
        {"type": "person", "note": Odd()},
        {canaries.TEXT: {1, 2}},
        [canaries.TEXT],
        canaries.TEXT,
        {"a": "\ud800"},
    ]
    report = nkhr.validate(records)
    assert report.not_fully_checked == len(records)
    assert leaks(report) == {}


# -- the proof that these tests can fail -------------------------------------------------------------------------------


def test_a_message_that_tells_the_value_is_noticed(monkeypatch):
    def leaky(kind, given, spot):
        return "NKHR-F008", spot.pointer, {"expected": {"en": f"not {given}", "ko": f"{given} 아님"}}

    record = {**RecordMaker(1).record("person"), "identity_known": canaries.TEXT}
    assert leaks(nkhr.validate([record])) == {}
    assert canaries.seen_in(refused(nkhr.Person.model_validate_json, json.dumps(record)) or "") is None
    monkeypatch.setattr(structure, "_wrong_type", leaky)
    report = nkhr.validate([record])
    silent = {"totals", *(f"summary {lang}" for lang in LANGUAGES)}
    assert leaks(report).keys() == {name for name, _ in forms(report)} - silent
    with pytest.raises(nkhr.InvalidRecordError) as caught:
        nkhr.read(json.dumps(record).encode())
    assert canaries.seen_in(told_by(caught.value)) is not None
    with pytest.raises(nkhr.InvalidRecordError) as caught:
        nkhr.Person(identity_known=canaries.TEXT)
    assert canaries.seen_in(told_by(caught.value)) is not None


@pytest.mark.parametrize("value", [canaries.TEXT, canaries.DATE, f"{canaries.COUNT:,}", str(canaries.NUMBER)])
def test_a_rule_that_tells_the_value_is_noticed(monkeypatch, value):
    rule = RecordRule("NKHR-V003", (), lambda record, context: [Hit("", {"evidence": value, "nearest": "torture"})])
    checks = {tag: item._replace(rules=(rule,)) for tag, item in checker._checks().items()}
    monkeypatch.setattr(checker, "_checks", lambda: checks)
    report = nkhr.validate([RecordMaker(1).record("person")])
    assert "NKHR-V003" in report.by_code()
    assert {"json", "text en", "text ko", "junit en", "junit ko", "html en", "html ko"} <= leaks(report).keys()


@pytest.mark.parametrize(
    "where", [{"pointer": f"/{canaries.TEXT}"}, {"record_id": canaries.NAME}, {"record_type": canaries.NAME}]
)
def test_a_place_that_tells_a_value_is_noticed(where):
    report = Report((make("NKHR-F007", **{"pointer": "/a", "line": 1, **where}),), 1)
    assert {"json", "text en", "junit en", "html ko"} <= leaks(report).keys()
