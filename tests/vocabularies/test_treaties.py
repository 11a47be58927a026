"""Membership in treaties: the table is sound, says what it does not know, and keeps the days that were checked."""

from datetime import date
from typing import get_args

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.fields.edtf import parse
from nkhr_schema.vocabularies.term_codes import Country
from nkhr_schema.vocabularies.treaties import CONTINUED_BY, membership

ROWS = list(vocabularies.get("treaties"))
STATES = {"KP", "KR", "CN", "RU", "MN", "TH", "LA", "VN", "MM", "KH", "JP"}
TREATIES = {"iccpr", "icescr", "cat", "cedaw", "crc", "crpd", "icpped", "ilo_c29", "rome_statute", "refugee_convention"}


def test_what_is_covered():
    assert {(row.extra["instrument"], row.extra["state"]) for row in ROWS} == {(t, s) for t in TREATIES for s in STATES}
    instruments = vocabularies.get("instrument")
    assert all(name in instruments for name in TREATIES)
    assert set(get_args(Country)) >= STATES | set(CONTINUED_BY)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row(row):
    extra = row.extra
    assert row.code == f"{extra['instrument']}:{extra['state']}"
    assert row.status in ("party", "not_party")
    assert row.source
    assert row.label("ko") != row.label("en")
    assert row.register_id is None
    known = date.fromisoformat(extra["known_until"])
    dates = {name for name in ("deposited", "party_from", "party_until") if name in extra}
    if row.status == "not_party":
        assert dates == set()
        assert "not a party" in row.definition
        return
    assert {"deposited", "party_from"} <= dates
    deposited, bound = date.fromisoformat(extra["deposited"]), parse(extra["party_from"])
    assert deposited <= bound.earliest <= bound.latest <= known
    assert str(bound.latest.year) in row.definition


@pytest.mark.parametrize(
    ("instrument", "state", "day"),
    [
        ("iccpr", "KP", "1981-12-14"),
        ("icescr", "KP", "1981-12-14"),
        ("cedaw", "KP", "2001-03-29"),
        ("crc", "KP", "1990-10-21"),
        ("crpd", "KP", "2017-01-05"),
        ("iccpr", "KR", "1990-07-10"),
        ("cat", "CN", "1988-11-03"),
        ("cat", "VN", "2015-03-07"),
        ("icpped", "KR", "2023-02-03"),
        ("icpped", "TH", "2024-06-13"),
        ("icpped", "JP", "2010-12-23"),
        ("ilo_c29", "KR", "2022-04-20"),
        ("rome_statute", "JP", "2007-10-01"),
        ("rome_statute", "KH", "2002-07-01"),
        ("iccpr", "RU", "1976-03-23"),
    ],
)
def test_days_that_were_checked(instrument, state, day):
    (row,) = membership(instrument, state)
    assert row.party
    assert row.party_from == day
    assert row.party_until is None


def test_a_notice_of_withdrawal_without_effect_ends_nothing():
    row = vocabularies.get("treaties")["iccpr:KP"]
    assert "party_until" not in row.extra
    assert "1997" in row.scope_note


@pytest.mark.parametrize("instrument", ["cat", "icpped", "ilo_c29", "rome_statute", "refugee_convention"])
def test_not_a_party_is_said(instrument):
    (row,) = membership(instrument, "KP")
    assert (row.party, row.party_from, row.party_until) == (False, None, None)


def test_what_has_no_row_is_not_known():
    assert membership("opac", "KP") == ()
    assert membership("iccpr", "FR") == ()


def test_a_state_that_continues_another():
    assert membership("cat", "SU") == membership("cat", "RU")
    assert membership("crc", "BU") == membership("crc", "MM")
    assert all("USSR" in vocabularies.get("treaties")[f"{name}:RU"].scope_note for name in ("iccpr", "cat", "crc"))


def test_days_of_the_ilo_are_marked_where_nobody_has_checked_them():
    unverified = [row for row in ROWS if row.extra["instrument"] == "ilo_c29" and "unverified" in row.source]
    assert len(unverified) == 8
