"""Where records come from, one at a time; and that half a file is not counted."""

import gzip
import io
import sys

import pytest

from nkhr_schema import Act, Incident, Period, Person, Victim, write
from nkhr_schema.counting import count
from nkhr_schema.errors import InvalidRecordError, UnreadableError, UsageError
from tests.counting.world import World, excluded, figures


def world():
    made = World()
    for violation_type in ("torture", "rape"):
        made.act(made.person(), violation_type)
    return made


@pytest.mark.parametrize("name", ["data.json", "data.jsonl", "data.jsonl.gz"])
def test_files(tmp_path, name):
    dataset = world().dataset()
    path = tmp_path / name
    if name.endswith(".gz"):
        lines = "\n".join(dataset.iter_lines())
        path.write_bytes(gzip.compress(lines.encode("utf-8")))
    else:
        write(dataset, path)
    found = count(path)
    assert found == count(dataset)
    assert figures(found, "acts") == (2, 2, 2)
    data = path.read_bytes()
    assert found == count(data) == count(io.BytesIO(data)) == count(str(path))


def test_records_come_from_anything_that_can_be_walked_through():
    records = world().dataset().records
    assert figures(count(iter(records)), "acts") == figures(count(list(records)), "acts") == (2, 2, 2)


def test_datasets_may_come_in_a_list():
    first, second = world().dataset(), world().dataset()
    assert count([first, second]) == count(first, second)
    assert figures(count([first, second]), "acts") == (4, 4, 4)


def test_several_sources_are_one_body_of_data():
    first = world()
    dataset = first.dataset()
    again = World()
    again.act(again.person())
    counts = count(dataset, again.dataset(), dataset.records, by=())
    assert figures(counts, "acts") == (3, 3, 3)
    assert figures(counts, "victims") == (3, 3, 3)
    assert excluded(counts, "records")["repeated"] == 7  # an incident, and two of each: person, victim, act
    assert counts.records_read == len(dataset.records) * 2 + len(again.dataset().records)


def test_a_link_across_two_sources():
    here, there = World(), World()
    one, other = here.person(), there.person()
    here.act(one), there.act(other)
    here.identity(one, other)
    assert figures(count(here.dataset(), there.dataset(), by=()), "victims") == (1, 1, 1)


NO_SOURCES = {
    "nothing": None,
    "a number": 7,
    "numbers": [1, 2],
    "a list of paths": ["data.json"],
    "an object": object(),
    "a plain dict": {"type": "act"},
}


@pytest.mark.parametrize("source", NO_SOURCES.values(), ids=NO_SOURCES)
def test_no_source(source):
    with pytest.raises(UsageError):
        count(source)


def test_a_missing_file(tmp_path):
    with pytest.raises(UnreadableError):
        count(tmp_path / "missing.jsonl")


def test_a_faulty_file_is_not_counted_and_its_values_are_not_told():
    lines = list(world().dataset().iter_lines())
    faulty = [line.replace('"torture"', '"가상의비밀"') for line in lines]
    assert faulty != lines
    with pytest.raises(InvalidRecordError) as error:
        count("\n".join(faulty).encode("utf-8"))
    assert "비밀" not in str(error.value)


def test_progress_is_told():
    told = []
    count(world().dataset(), progress=told.append)
    assert told == [len(world().dataset().records)]


# -- size ------------------------------------------------------------------------------------------------------------


def many(number):
    """Records of so many acts, two against each person (fictional); put together without checks, to be quick."""
    years = [Period(start={"edtf": f"20{year:02}"}) for year in range(20)]
    yield Incident.model_construct(type="incident", id="inc-0")
    for at in range(number // 2):
        yield Person.model_construct(type="person", id=f"per-{at}", sex="female")
        yield Victim.model_construct(type="victim", id=f"vic-{at}", party_id=f"per-{at}")
        for violation_type in ("beating_in_custody", "fixed_posture"):
            yield Act.model_construct(
                type="act",
                id=f"act-{violation_type}-{at}",
                incident_id="inc-0",
                victim_id=f"vic-{at}",
                violation_type=violation_type,
                status="alleged",
                period=years[at % len(years)],
            )


def calls(number, **options):
    """How many functions of ours are called to count so many acts, records themselves aside."""
    records = list(many(number))
    seen = 0

    def take(frame, event, _):
        nonlocal seen
        seen += event == "call" and "counting" in frame.f_code.co_filename

    sys.setprofile(take)
    try:
        counts = count(records, **options)
    finally:
        sys.setprofile(None)
    assert counts.total("acts").low == number
    assert counts.total("victims").low == number // 2
    return seen


@pytest.mark.parametrize(
    "options", [{"by": ("violation_type", "year")}, {"by": ("sex", "year"), "min_cell": 5}], ids=str
)
def test_work_grows_with_the_number_of_acts_and_no_faster(options):
    small, large = calls(1_000, **options), calls(10_000, **options)
    assert small > 1_000
    assert large < 10.5 * small


def chain(number):
    """So many acts, each part of the one before it, on groups each part of the one before it (fictional)."""
    made = World()
    records = []
    for at in range(number):
        group = made.group(minimum=at + 1, part_of=records[-1:] and [records[-1][0]])
        act = made.act(group)
        if records:
            made.link(act, records[-1][1], "part_of")
        records.append((group, act))
    return made.dataset().records


def test_long_chains_are_no_deeper_than_they_are_long():
    counts = count(chain(1_500), by=())
    assert figures(counts, "acts") == (1, 1, 1)
    assert counts.total("victims").low == 1_500


def test_a_hundred_thousand_acts():
    records = many(100_000)
    counts = count(records)
    assert figures(counts, "acts") == (100_000,) * 3
    assert figures(counts, "victims") == (50_000,) * 3
    assert figures(counts, "victims", "cruel_inhuman_degrading_treatment") == (50_000,) * 3
