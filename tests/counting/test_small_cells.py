"""Small figures are withheld, and so is what would give them away."""

import csv
import io
import json

import pytest

from nkhr_schema.errors import UsageError
from tests.counting.world import World, figures, table


def people(numbers, **more):
    """So many acts against so many people in each year."""
    world = World()
    for year, number in numbers.items():
        for _ in range(number):
            world.act(world.person(), start=year, **more)
    return world


def shown(counts, unit):
    """Code -> low figure as the CSV has it; the total under the empty code."""
    rows = csv.DictReader(io.StringIO(counts.to_csv()))
    return {row["code_1"]: row["low"] for row in rows if row["unit"] == unit}


def test_small_figures_are_not_shown():
    world = people({"2007": 3, "2008": 4, "2009": 5, "2010": 8})
    counts = world.count(by="year", min_cell=5)
    assert shown(counts, "acts") == {"": "20", "2007": "<5", "2008": "<5", "2009": "5", "2010": "8"}
    assert counts.get("acts", "2007").low is None
    assert counts.get("acts", "2007").withheld == ("low", "best", "high")
    assert "<5" in counts.to_text()
    assert "<5" in counts.to_text("ko")


def test_without_the_option_everything_is_shown():
    assert shown(people({"2007": 3, "2008": 9}).count(by="year"), "acts") == {"": "12", "2007": "3", "2008": "9"}


def test_one_small_figure_alone_is_protected_by_a_second_one():
    counts = people({"2007": 3, "2008": 9, "2009": 7}).count(by="year", unit="acts", min_cell=5)
    assert shown(counts, "acts") == {"": "19", "2007": "<5", "2008": "9", "2009": "withheld"}
    assert counts.get("acts", "2009").is_kept_back
    assert "1 further row(s) withheld" in counts.to_text()


def test_a_second_one_is_not_needed_where_the_total_is_withheld_too():
    counts = people({"2007": 3}).count(by="year", min_cell=5)
    assert shown(counts, "acts") == {"": "<5", "2007": "<5"}


def test_zero_is_shown():
    counts = World().count(min_cell=5)
    assert figures(counts, "victims") == (0, 0, 0)


def test_bounds_are_withheld_one_by_one():
    world = World()
    world.act(world.group(2, 50, best=20))
    counts = world.count(min_cell=5)
    assert figures(counts, "victims") == (None, 20, 50)
    assert counts.total("victims").withheld == ("low",)


def test_parts_of_a_broader_row():
    world = World()
    for violation_type, number in (("public_execution", 2), ("secret_execution", 7), ("summary_execution", 6)):
        for _ in range(number):
            world.act(world.person(), violation_type)
    counts = world.count(by="violation_type", min_cell=5)
    assert shown(counts, "acts") == {
        "": "15",
        "deprivation_of_life": "15",
        "execution": "15",
        "public_execution": "<5",
        "secret_execution": "7",
        "summary_execution": "withheld",
    }


def test_two_dimensions():
    world = World()
    for sex, year, number in (("female", "2007", 2), ("female", "2008", 6), ("male", "2007", 7), ("male", "2008", 9)):
        for _ in range(number):
            world.act(world.person(sex), start=year)
    counts = world.count(by=("sex", "year"), unit="victims", min_cell=5)
    assert {codes for codes, found in table(counts, "victims").items() if found[0] is None} == {
        ("female", "2007"),
        ("female", "2008"),
    }


def test_withheld_figures_are_nowhere_in_json():
    counts = people({"2007": 3, "2008": 9, "2009": 7}).count(by="year", unit="acts", min_cell=5)
    cells = {cell["codes"].get("year"): cell for cell in json.loads(counts.to_json())["cells"]}
    assert "low" not in cells["2007"]
    assert cells["2007"]["withheld"] == ["low", "best", "high"]
    assert cells["2007"]["because"] == "small"
    assert "low" not in cells["2009"]
    assert cells["2009"]["because"] == "protects_another_row"
    assert cells["2008"]["low"] == 9
    assert json.loads(counts.to_json())["criteria"]["min_cell"] == 5


def test_a_statement_keeps_what_is_withheld():
    counts = people({"2007": 3, "2008": 9}).count(by="year", min_cell=5)
    assert "low <5" in counts.statement("acts", "2007")
    assert "최소 <5" in counts.statement("acts", "2007", lang="ko")
    assert "low withheld" in counts.statement("acts", "2008")
    assert "최소 비공개" in counts.statement("acts", "2008", lang="ko")


@pytest.mark.parametrize("min_cell", [1, 0, -5, 10**9])
def test_wrong_limits(min_cell):
    with pytest.raises(UsageError):
        World().count(min_cell=min_cell)
