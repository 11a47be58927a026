"""The registers as a dataset: complete, sound, and what the script gives."""

import importlib
from pathlib import Path

import pytest

import nkhr_schema as nkhr
from nkhr_schema import Location, Organisation, vocabularies
from nkhr_schema.io.writing import to_bytes

FILE = Path(__file__).parents[2] / "examples" / "registers.jsonl"


@pytest.fixture(scope="module")
def registers():
    return nkhr.read(FILE)


def test_the_file_is_what_the_script_gives():
    built = importlib.import_module("build_registers")
    assert FILE.read_bytes() == to_bytes(built.dataset(), format="jsonl")


def test_nothing_is_found_in_it():
    report = nkhr.validate(FILE)
    assert report.findings == ()
    assert report.counts == {"location": 256, "organisation": 80}


@pytest.mark.parametrize(("register", "number"), [("facilities", 190), ("institutions", 80)])
def test_every_entry_that_is_a_record_is_there(registers, register, number):
    ids = {entry.register_id for entry in vocabularies.get(register) if entry.register_id}
    assert len(ids) == number
    assert all(identifier in registers for identifier in ids)


def test_marks_of_doubt_are_kept(registers):
    facilities = [r for r in registers.of_type(Location) if r.register_code.startswith("facilities:")]
    doubtful = [r for r in facilities if "status" in r.extensions.get("nkhr-register:unverified", ())]
    assert len(doubtful) == 22
    assert {r.extensions["nkhr-register:status"] for r in doubtful} == {"unconfirmed", "disputed"}
    assert all(r.closed == "unknown" for r in doubtful)
    assert all(r.extensions["nkhr-register:source"] for r in registers.records)


def test_nothing_is_finer_than_the_county(registers):
    for record in registers.of_type(Location):
        assert record.export_precision in {"country", "province", "county"}
        assert (record.latitude, record.longitude, record.ri) == (None, None, None)


def test_bodies_begin_with_the_name_of_now(registers):
    police = registers[vocabularies.get("institutions")["ministry_of_social_security"].register_id]
    assert isinstance(police, Organisation)
    assert (police.names[0].text, police.names[0].period.start.edtf) == ("사회안전성", "2020-05-24")
    assert any(name.text == "인민보안성" and name.period.end for name in police.names)
