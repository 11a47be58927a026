"""The schema of reports accepts every real report, of the library and of the command, and nothing much else."""

import copy
import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import nkhr_schema as nkhr
from nkhr_schema import Severity
from nkhr_schema.cli import main
from nkhr_schema.findings import catalogue, make
from nkhr_schema.testing.generate import RecordMaker, mutate

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = [EXAMPLES / name for name in ("broken.jsonl", "case.json", "registers.jsonl")]
VALIDATOR = jsonschema.Draft202012Validator(nkhr.json_schema("report"))


def faults(report: Any) -> list[str]:
    return [f"{error.json_path} {error.validator}" for error in VALIDATOR.iter_errors(report)]


def test_the_schema_itself() -> None:
    schema = nkhr.json_schema("report")
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:nkhr-schema:{nkhr.SCHEMA_VERSION}:report"
    assert "null" not in json.dumps(schema)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_reports_of_the_examples(file: Path) -> None:
    report = nkhr.validate(file)
    assert report.records_read > 30
    assert faults(json.loads(report.to_json())) == []
    assert faults(json.loads(replace(report, accepted=3).to_json())) == []


def test_reports_of_damaged_records() -> None:
    chance = random.Random(3)
    records = [mutate(record, chance).record for record in RecordMaker(3, 0.6).records(400)]
    report = nkhr.validate({"type": "dataset", "records": records})
    assert len({finding.code for finding in report.findings}) > 20
    assert any(finding.position for finding in report.findings)
    assert faults(report.to_dict()) == []


def test_every_code() -> None:
    both = {"en": "x", "ko": "가"}
    words = dict.fromkeys(_names_in_templates(), both)
    found = tuple(make(code, "/a/0", line=3, **words) for code in catalogue())
    assert len(found) > 50
    assert faults(nkhr.Report(found, 1).to_dict()) == []


def _names_in_templates() -> set[str]:
    from string import Formatter

    texts = [text for row in catalogue().values() for kind in (row.message, row.hint) for text in kind.values()]
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def test_what_the_command_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    unreadable = [tmp_path / "missing.jsonl", tmp_path, tmp_path / "a.png", Path("a\0b")]
    unreadable[2].write_bytes(b"\x89PNG\r\n\x1a\n")
    files = [str(file) for file in (*FILES, *unreadable)]
    assert main(["validate", *files, "--format", "json"]) == 3
    report = json.loads(capsys.readouterr().out)
    reasons = [file["unreadable"]["reason"] for file in report["files"] if "unreadable" in file]
    assert reasons == ["missing", "folder", "binary", "bad_path"]
    assert faults(report) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("ok",), "yes"),
        (("records_read",), -1),
        (("accepted",), None),
        (("counts",), {"alien": 1}),
        (("codes",), {"F001": 1}),
        (("severities",), {"error": 1}),
        (("findings", 0, "code"), "F001"),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "pointer"), "status"),
        (("findings", 0, "message"), {"en": "only English"}),
        (("findings", 0, "line"), 0),
        (("findings", 0, "value"), "not shown"),
        (("elapsed",), 3),
    ],
)
def test_what_is_no_report(path: tuple[str | int, ...], value: Any) -> None:
    report = nkhr.validate(FILES[0]).to_dict()
    assert faults(report) == []
    changed: Any = copy.deepcopy(report)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert faults(changed)


def test_every_part_is_needed_but_the_places() -> None:
    report = nkhr.validate(FILES[0]).to_dict()
    for name in report:
        assert faults({key: value for key, value in report.items() if key != name}), name
    finding = make("NKHR-F026").to_dict()
    assert faults({**report, "findings": [finding]}) == []
    for name in finding:
        assert faults({**report, "findings": [{key: value for key, value in finding.items() if key != name}]}), name


def test_severities_are_those_of_the_library() -> None:
    definitions = nkhr.json_schema("report")["$defs"]
    assert definitions["Finding"]["properties"]["severity"]["enum"] == [s.code for s in sorted(Severity, reverse=True)]
