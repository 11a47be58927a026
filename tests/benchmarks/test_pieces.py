"""The benchmarks run, on very few data. Nothing here looks at how fast anything is."""

import re

import pytest

import nkhr_schema as nkhr
from nkhr_schema.models import RECORD_CLASSES


def part(name):
    return pytest.importorskip(f"benchmarks.{name}", reason="the extra bench is not installed")


corpus, imports, memory, pairs, parsers, peers, report, speed = map(
    part, ("corpus", "imports", "memory", "pairs", "parsers", "peers", "report", "speed")
)
Ratio = pairs.Ratio


def silent(_):
    pass


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return corpus.make(tmp_path_factory.mktemp("bench") / "records.jsonl", 200)


@pytest.fixture(scope="module")
def measured(data):
    return speed.measure(data, 2, silent)


def test_ratio_is_the_median_of_the_pairs():
    assert pairs.ratio_of([3.0, 1.0, 2.0]) == Ratio(2.0, 1.5, 2.5, 3)
    assert pairs.ratio_of([4.0]) == Ratio(4.0, 4.0, 4.0, 1)
    assert Ratio(2.0, 1.0, 4.0, 3).inverse() == Ratio(0.5, 0.25, 1.0, 3)


def test_pairs_are_taken_in_turn():
    seen = []

    def side(name, cost):
        return lambda at: seen.append((name, at)) or cost

    assert pairs.ratios(3, side("a", 6.0), side("b", 2.0)).median == 3.0
    assert seen == [("a", 0), ("b", 0), ("a", 1), ("b", 1), ("a", 2), ("b", 2)]


def test_pieces_have_one_size():
    assert pairs.pieces([b"a", b"b", b"c", b"d", b"e"], 2) == [[b"a", b"b"], [b"c", b"d"]]


def test_data_are_as_described(data):
    assert len(data.lines) == 200
    assert data.types == len(RECORD_CLASSES) >= 12
    assert 800 < data.average < 3200
    assert 0 < data.hangul < 1
    assert 0 < data.hangul_strings < 1
    assert data.path.read_bytes().splitlines() == [data.envelope, *data.lines]


def test_repeated_data_have_ids_of_their_own(data, tmp_path):
    path = tmp_path / "large.jsonl"
    assert corpus.repeat(data, path, 3) == 600
    lines = path.read_bytes().splitlines()[1:]
    assert lines[:200] == data.lines
    large, once = nkhr.validate(path), nkhr.validate(data.path)
    assert large.records_read == 600
    assert large.not_fully_checked == once.not_fully_checked == 0
    codes = [finding.code for finding in large.findings]
    assert not {"NKHR-I002", "NKHR-I004"} & set(codes), "an id stands twice"
    assert any(b'"external_ids"' in line for line in lines)
    assert codes.count("NKHR-I003") == 3 * [finding.code for finding in once.findings].count("NKHR-I003")
    with pytest.raises(ValueError, match="16"):
        corpus.repeat(data, path, 17)


def test_speed_has_every_row(measured):
    assert {"orjson.loads", "msgspec.json.decode"} < set(measured.structure)
    kinds = {name.split(",")[0] for name in measured.structure}
    assert {"python-jsonschema", "fastjsonschema", "jsonschema-rs"} < kinds
    assert {"structure alone", "python-jsonschema, bundle"} <= set(measured.whole)
    for ratio in (*measured.structure.values(), *measured.whole.values(), measured.references):
        assert ratio.median > 0


def test_a_validator_that_refuses_is_not_measured(data):
    with pytest.raises(parsers.BundleFault, match="refuses 1 of 1"):
        parsers.validators([b'{"type":"act"}'])
    assert parsers.validators(data.lines[:5])


@pytest.mark.full
def test_peers_accept_their_records(data):
    seen = 0
    for name, (make, records) in peers.PEERS.items():
        try:
            work = make()
        except ImportError:
            continue
        work([peers.line_of(record) for record in records])
        seen += 1
        assert 900 < sum(len(peers.line_of(record)) for record in records) / len(records) < 2400, name
    if not seen:
        pytest.skip("no peer is installed (extra bench)")


def test_imports_run():
    assert set(imports.CASES) >= {
        "import nkhr_schema",
        "from nkhr_schema import Act",
        "every record type",
        "nkhr --help",
    }
    assert "Act, " in imports.CASES["every record type"][1]
    assert imports.seconds_of(imports.CASES["import nkhr_schema"]) > 0
    with pytest.raises(RuntimeError, match="ended with 3"):
        imports.seconds_of(("-c", "raise SystemExit(3)"))


@pytest.mark.full
def test_memory_of_small_and_large(data, tmp_path):
    sizes = memory.measure(data, tmp_path, 2, silent)
    assert [row.records for row in sizes] == [200, 400]
    assert all(row.validate > row.idle / 2 > row.index >= 0 for row in sizes)
    assert [path.name for path in tmp_path.iterdir()] == []


def test_page_and_targets(data, measured):
    large = memory.Memory(1_000_000, 0, 90_000_000, 95_000_000, 300_000_000, 109_000_000, 90_000_000)
    one = Ratio(0.03, 0.02, 0.04, 2)
    results = report.Results(data, 2, measured, dict.fromkeys(imports.CASES, one), {"stix2": (one, one)}, [large])
    found = report.targets(results)
    assert len(found) == 9
    assert [target.met for target in found if "stix2" in target.what] == [False]
    assert [target.met for target in found if target.reached == "not installed"] == [None] * 2
    assert found[-1] == report.Target(found[-1].what, found[-1].must, "101 MB", met=False)
    assert [target.met for target in found if target.what.startswith("`import")] == [True]
    text = report.page(results)
    for title in ("Targets", "Structure alone", "Import", "Memory"):
        assert f"## {title}" in text
    assert "**not met**" in text
    tables = [line for line in text.splitlines() if line.startswith("|")]
    assert len(tables) > 25
    assert not re.search(r"/(tmp|home|root|work)\b", text)
