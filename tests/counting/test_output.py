"""Every figure carries its unit, what was counted, the threshold, the versions and the date, in both languages."""

import csv
import io
import json
import re
from string import Formatter

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.counting import UNITS, Counts, count, words
from nkhr_schema.counting.table import COLUMNS, CRITERIA
from nkhr_schema.errors import UsageError
from nkhr_schema.versions import VOCABULARY_VERSION
from tests.counting.world import DATA_DATE, World, table

HANGUL = re.compile("[가-힣]")


@pytest.fixture(scope="module")
def counts():
    world = World()
    woman, man = world.person("female"), world.person("male")
    for person, year in ((woman, "2007"), (man, "2008"), (man, None)):
        world.assess(world.act(person, "beating_in_custody", start=year), "likely", "2020")
    world.act(world.exactly(1200), "denial_of_food", start="2007", status="retracted")
    world.act(world.person(), "rape", start="2007")
    world.assess(world.act(world.group(20), "denial_of_food", start="2007"), "confirmed")
    return world.count(by=("violation_type", "year"), verification="likely", date_from="2007", date_to="2009-06")


def test_english_text(counts):
    text = counts.to_text()
    for part in (
        "Victims: different people",
        "Acts: acts of violation",
        "Victim-acts: for each counted act",
        "Incidents: incidents with a counted act",
        "Cases: case files",
        "Beating in custody",
        "Verification: Reasonable grounds to believe (likely) or higher",
        "Period: wholly within 2007-01-01 to 2009-06-30",
        f"Vocabulary version: {VOCABULARY_VERSION}",
        "Data date: 2026-11-24",
        "acts - retracted: 1",
        "acts - below the verification threshold: 1",
        "acts - no date, so not certainly in the period: 1",
        "Rows must not be added up",
    ):
        assert part in text
    assert not HANGUL.search(text)


def test_korean_text(counts):
    text = counts.to_text("ko")
    for part in (
        "피해자 수: ",
        "침해 행위 수: ",
        "피해 건수(피해자별 행위 수): ",
        "사건 수: ",
        "사례 수: ",
        "구금 중 구타",
        "침해 유형",
        "최소",
        "최선",
        "최대",
        "상한 미상",
        "검증 기준: 믿을 만한 합리적 근거(likely) 이상",
        "기간: 2007-01-01부터 2009-06-30까지의 기간 안에 전부 들어가는 것",
        f"어휘 판: {VOCABULARY_VERSION}",
        "자료 기준일: 2026-11-24",
        "행위 - 철회됨: 1",
        "행위 - 검증 기준 미달: 1",
        "행을 더하지 마십시오",
    ):
        assert part in text
    assert not re.search("Victims|Total|Notes", text)


def test_columns_stand_below_each_other_in_both_languages(counts):
    from nkhr_schema.cli.layout import width

    for lang in ("en", "ko"):
        rows = [line for line in counts.to_text(lang).split("\n\n")[0].splitlines() if line.startswith("  ")]
        assert len(rows) > 4
        assert len({width(row) for row in rows}) == 1


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("unit", UNITS)
def test_a_statement_stands_alone(counts, unit, lang):
    for codes in ((), ("beating_in_custody", "2007")):
        told = counts.statement(unit, *codes, lang=lang)
        assert "\n" not in told
        at = ["en", "ko"].index(lang)
        for part in (words.UNITS[unit][at], VOCABULARY_VERSION, "2026-11-24", "likely", "2007-01-01", "2009-06-30"):
            assert part in told
        assert words.REASONS["retracted"][at] in told
        assert words.TEXTS["criteria_text"][at] in told
    assert vocabularies.get("violation_type")["beating_in_custody"].label(lang) in told


def test_large_numbers_can_be_read():
    world = World()
    world.act(world.exactly(12345))
    assert "12,345" in world.count().to_text()
    assert "12,345" in world.count().statement("victims")
    assert ",12345,12345,12345," in world.count().to_csv()


def test_csv_has_one_row_a_cell_and_all_that_belongs_to_it(counts):
    rows = list(csv.DictReader(io.StringIO(counts.to_csv())))
    assert len(rows) == len(counts.cells)
    assert tuple(rows[0]) == COLUMNS
    for row, cell in zip(rows, counts.cells, strict=True):
        assert row["unit"] == cell.unit
        assert row["unit_en"]
        assert HANGUL.search(row["unit_ko"])
        assert (row["code_1"], row["code_2"]) == (cell.codes or ("", ""))
        assert bool(cell.codes) == bool(row["label_en_1"]) == bool(row["label_ko_2"])
        assert row["low"] == str(cell.low)
        assert row["high"] == ("" if cell.high is None else str(cell.high))
        assert row["verification"] == "likely"
        assert (row["date_from"], row["date_to"]) == ("2007-01-01", "2009-06-30")
        assert row["criteria"] == "|".join(CRITERIA)
        assert row["vocabulary_version"] == row["data_vocabulary_version"] == VOCABULARY_VERSION
        assert row["data_date"] == DATA_DATE
        assert "acts.retracted=1" in row["excluded"]
    assert any(row["high"] == "" for row in rows)
    assert counts.to_csv().encode("utf-8").decode("utf-8") == counts.to_csv()


def test_json(counts):
    found = json.loads(counts.to_json())
    assert found == counts.to_dict()
    assert found["by"] == ["violation_type", "year"]
    assert found["criteria"] == {
        "always": list(CRITERIA),
        "verification": "likely",
        "date_from": "2007-01-01",
        "date_to": "2009-06-30",
    }
    assert found["data_dates"] == [DATA_DATE]
    assert found["units"]["victims"] == {"en": "Victims", "ko": "피해자 수"}
    cell = next(
        c for c in found["cells"] if c["unit"] == "victims" and c["codes"].get("violation_type") == "denial_of_food"
    )
    assert cell == {
        "unit": "victims",
        "codes": {"violation_type": "denial_of_food", "year": "2007"},
        "low": 20,
        "labels": {
            "violation_type": {"en": "Denial of adequate food", "ko": "식량권 침해"},
            "year": {"en": "2007", "ko": "2007"},
        },
    }  # neither best nor high: unknown and open
    assert {key: value for key, value in found["excluded"][0].items() if key != "label"} == {
        "subject": "acts",
        "reason": "retracted",
        "number": 1,
    }
    assert "구타" in counts.to_json()


def test_everything_is_the_same_every_time():
    world = World()
    for number in range(12):
        world.act(world.person(), "torture" if number % 2 else "rape", start=f"20{number:02}")
    records = world.dataset().records
    first, second = (count(some, by=("year", "violation_type")) for some in (records, records[::-1]))
    assert first == second
    for write in (Counts.to_text, Counts.to_csv, Counts.to_json):
        assert write(first) == write(second)


def test_a_redacted_copy_says_so():
    world = World()
    world.act(world.person())
    dataset = world.dataset(derived={"policy_version": "2026.11", "at": DATA_DATE})
    counts = count(dataset)
    assert counts.is_redacted
    assert "redacted copy" in counts.to_text()
    assert "비식별 사본" in counts.to_text("ko")
    assert "redacted copy" not in world.count().to_text()


def test_other_versions_of_the_vocabularies_are_named():
    world = World()
    world.act(world.person())
    counts = count(world.dataset(vocabulary_version="2025.01"))
    assert counts.data_versions == ("2025.01",)
    assert counts.vocabulary_version == VOCABULARY_VERSION
    assert "another version" in counts.to_text()
    assert "not stated" in count(world.dataset().records).to_text()
    assert "적혀 있지 않음" in count(world.dataset().records).to_text("ko")


def test_cells():
    world = World()
    world.act(world.person(), start="2007")
    counts = world.count(by="year", unit=("acts", "incidents"))
    assert counts.units == ("acts", "incidents")
    assert table(counts, "acts") == {"2007": (1, 1, 1)}
    assert counts.get("acts", "1900").low == 0
    for wrong in (("victims",), ("acts", "2007", "2008"), ("weather",)):
        with pytest.raises(UsageError):
            counts.get(*wrong)
    with pytest.raises(UsageError):
        world.count().get("acts", "2007")
    with pytest.raises(UsageError):
        counts.to_text("fr")
    with pytest.raises(UsageError):
        counts.statement("acts", lang="fr")


@pytest.mark.parametrize("unit", ["people", "", (), ("victims", "all of them"), "indirect_victims"])
def test_wrong_units(unit):
    with pytest.raises(UsageError):
        World().count(unit=unit)


def test_victims_come_with_indirect_victims():
    assert World().count(unit="victims").units == ("victims", "indirect_victims")
    assert World().count(unit="victim_acts").units == ("victim_acts", "indirect_victim_acts")
    assert World().count().units == tuple(UNITS)


TABLES = ("UNITS", "UNIT_MEANINGS", "DIMENSIONS", "BUCKETS", "SUBJECTS", "REASONS", "NOTES", "TEXTS")


@pytest.mark.parametrize("name", TABLES)
def test_every_text_is_there_in_both_languages(name):
    found = getattr(words, name)
    assert len(found) > 3
    for english, korean in found.values():
        assert not HANGUL.search(english)
        assert HANGUL.search(korean)
        assert fields(english) == fields(korean)


def fields(text):
    return {field for _, field, _, _ in Formatter().parse(text) if field}


def test_units_and_their_meanings_agree():
    assert words.UNITS.keys() == words.UNIT_MEANINGS.keys()
