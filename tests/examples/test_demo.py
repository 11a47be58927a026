"""The demonstration and the scripts, run as people run them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import nkhr_schema as nkhr
from nkhr_schema.models import RECORD_CLASSES

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = ("case.json", "registers.jsonl", "broken.jsonl")
TIME_LIMIT = 60


def run(script, folder, **environment):
    return subprocess.run(
        [sys.executable, str(script)],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        timeout=TIME_LIMIT,
        check=False,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """Return a copy of the examples, so that a test leaves nothing behind in the repository."""
    folder = tmp_path_factory.mktemp("repository") / "examples"
    folder.mkdir()
    for file in (*EXAMPLES.glob("*.py"), *EXAMPLES.glob("*.json*"), EXAMPLES / "README.md"):
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


@pytest.fixture(scope="module")
def demo(copy):
    # a locale without Hangul must not matter
    return run(copy / "demo.py", copy.parent, LC_ALL="C", PYTHONUTF8="0")


def test_it_ends_well(demo):
    assert demo.stderr.decode() == ""
    assert demo.returncode == 0
    assert demo.stdout.decode().rstrip().endswith("Everything is as expected.")


@pytest.mark.parametrize(
    "shown",
    [
        "fictional",
        *(f"examples/{name}" for name in FILES),
        "침해 행위",
        "NKHR-F001",
        "what is wrong, and how to mend it",
        "무엇이 잘못되었고",
        "Torture",
        "물고문",
        "validate examples/broken.jsonl --lang ko",
        "explain NKHR-V003",
        "vocab --search 고문",
    ],
)
def test_it_shows(demo, shown):
    assert shown in demo.stdout.decode()


def test_every_type_is_counted(demo):
    lines = demo.stdout.decode().splitlines()
    assert all(any(f" {tag} " in f"{line} " for line in lines) for tag in RECORD_CLASSES)


def test_the_schemas_are_exported(demo, copy):
    assert demo.returncode == 0
    files = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in (copy.parent / ".demo").iterdir()}
    assert set(files) == {*(f"{tag}.schema.json" for tag in (*RECORD_CLASSES, "dataset")), "fields.json"}
    assert files["act.schema.json"] == nkhr.json_schema("act")


def test_a_fault_where_none_is_expected_is_said_and_gives_exit_code_1(copy, tmp_path):
    folder = tmp_path / "examples"
    folder.mkdir()
    for file in copy.iterdir():
        if file.is_file():
            (folder / file.name).write_bytes(file.read_bytes())
    case = folder / "case.json"
    case.write_text(case.read_text(encoding="utf-8").replace('"sex": "female"', '"sex": "femail"', 1), encoding="utf-8")
    done = run(folder / "demo.py", tmp_path)
    assert done.returncode == 1
    assert "not as expected: examples/case.json" in done.stdout.decode()


@pytest.mark.parametrize("script", ["build_case.py", "build_registers.py", "build_broken.py"])
def test_a_script_writes_the_same_bytes_again(copy, script):
    before = {name: (copy / name).read_bytes() for name in (*FILES, "README.md")}
    done = run(copy / script, copy.parent)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    assert {name: (copy / name).read_bytes() for name in before} == before


def test_the_readme_counts_the_records():
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    for name in FILES:
        row = next(line for line in text.splitlines() if line.startswith(f"| `{name}`"))
        assert row.split("|")[-2].strip() == str(nkhr.validate(EXAMPLES / name).records_read)
