"""Family X beyond its cases: when a treaty bound a State, for dates that are more or less certain."""

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance
from nkhr_schema.conformance import ENVELOPE
from nkhr_schema.fields.edtf import parse
from nkhr_schema.fields.edtf_order import Answer
from nkhr_schema.rules.facts import Span
from nkhr_schema.rules.law import bound


def span(start, end=None, *, ongoing=False):
    return Span(start and parse(start), end and parse(end), ongoing, None)


@pytest.mark.parametrize(
    ("instrument", "state", "time", "expected"),
    [
        ("iccpr", "KP", span("1982", "1982"), Answer.YES),
        ("iccpr", "KP", span("1981-12-14", "1981-12-14"), Answer.YES),
        ("iccpr", "KP", span("1981-12-13", "1981-12-13"), Answer.NO),
        ("iccpr", "KP", span("1981", "1981"), Answer.UNKNOWN),
        ("iccpr", "KP", span("1979", "1985"), Answer.YES),  # lasted until it was in force
        ("iccpr", "KP", span("1979"), Answer.UNKNOWN),
        ("iccpr", "KP", span(None, "1979"), Answer.NO),
        ("iccpr", "KP", span("1979", ongoing=True), Answer.YES),
        ("iccpr", "KP", span("197X", "197X"), Answer.NO),
        ("iccpr", "KP", span("198X", "198X"), Answer.UNKNOWN),
        ("iccpr", "KP", span(None), Answer.UNKNOWN),
        ("iccpr", "KP", span("1998", "1998"), Answer.YES),  # the notice of withdrawal had no effect
        ("cat", "KP", span("2007", "2007"), Answer.NO),
        ("cat", "KP", span("2007"), Answer.NO),
        ("cat", "KP", span("2007", ongoing=True), Answer.NO),
        ("cat", "KP", span(None), Answer.UNKNOWN),
        ("cat", "KP", span("2025-01-01", "2025-01-01"), Answer.UNKNOWN),  # later than the table knows
        ("cat", "KP", span("20XX", "20XX"), Answer.UNKNOWN),
        ("opac", "KP", span("1950", "1950"), Answer.UNKNOWN),
        ("refugee_convention", "CN", span("1982-10-15", "1982-10-15"), Answer.UNKNOWN),
        ("refugee_convention", "CN", span("1982-09", "1982-09-23"), Answer.NO),
        ("refugee_convention", "CN", span("1983", "1983"), Answer.YES),
        ("iccpr", "SU", span("1980", "1980"), Answer.YES),
    ],
)
def test_bound(instrument, state, time, expected):
    assert bound(instrument, state, time) is expected


def records_of(code, at):
    return [dict(record) for record in conformance.cases_of(f"NKHR-{code}")[at]["records"]]


def codes(records):
    return sorted(f.code[5:] for f in nkhr.validate({**ENVELOPE, "records": records}).findings)


def test_acts_that_are_not_counted_are_not_looked_at():
    for code in ("X002", "X004"):
        records = records_of(code, 0)
        assert codes(records) == [code]
        next(record for record in records if record["type"] == "act")["status"] = "retracted"
        assert codes(records) == []


def test_without_a_state_no_treaty_is_looked_up():
    records = records_of("X002", 0)
    del records[-1]["state"]
    assert codes(records) == []


def test_the_rome_statute_is_left_to_its_own_rule():
    records = records_of("X004", 4)
    assert records[-1]["state"] == "KP"
    assert records[-1]["jurisdictional_claim"] is False
    assert codes(records) == []
    records[-1]["position"] = "rejected"
    del records[-1]["jurisdictional_claim"]
    assert codes(records) == []


def test_one_finding_for_many_early_acts():
    records = records_of("X004", 0)
    act = next(record for record in records if record["type"] == "act")
    link = next(record for record in records if record["type"] == "source_link")
    for number in range(3):
        other = {**act, "id": nkhr.derive_id("act", "test", str(number))}
        records += [other, {**link, "id": nkhr.derive_id("source_link", "test", str(number)), "target_id": other["id"]}]
        view = next(record for record in records if record["type"] == "legal_characterisation")
        view["act_ids"] = [*view["act_ids"], other["id"]]
        records.append(
            {
                "type": "involvement",
                "id": nkhr.derive_id("involvement", "test", str(number)),
                "act_id": other["id"],
                "perpetrator_type": "unknown",
                "involvement": "unknown",
            }
        )
    assert codes(records) == ["X004"]
