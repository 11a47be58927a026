"""``nkhr schema``."""

import json
from importlib import resources

import pytest

import nkhr_schema
from nkhr_schema.models import RECORD_CLASSES

PUBLISHED = {
    file.name: file.read_bytes()
    for file in (resources.files("nkhr_schema.publish") / "schemas").iterdir()
    if file.name.endswith(".json")
}


def test_published_files_are_there():
    names = (*RECORD_CLASSES, "dataset", "report")
    assert PUBLISHED.keys() == {f"{name}.schema.json" for name in names} | {"fields.json"}


@pytest.mark.parametrize("name", ["act", "person", "dataset", "report", None])
def test_one_schema(nkhr, name):
    result = nkhr("schema", *([name] if name else []))
    assert result.code == 0
    assert result.err == ""
    assert result.out.encode() == PUBLISHED[f"{name or 'dataset'}.schema.json"]
    assert json.loads(result.out) == nkhr_schema.json_schema(name)
    assert nkhr("schema", *([name] if name else []), "--output", "-").out == result.out


def test_list(nkhr):
    english, korean = nkhr("schema", "--list"), nkhr("schema", "--list", "--lang", "ko")
    for result in (english, korean):
        assert [line.split()[0] for line in result.out.splitlines()] == [*RECORD_CLASSES, "dataset", "report"]
    assert "침해 행위" in korean.out
    assert "act of violation" in english.out


def test_everything_into_a_folder(nkhr, tmp_path):
    folder = tmp_path / "new" / "schemas"
    result = nkhr("schema", "--output", folder)
    assert result.code == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == PUBLISHED
    assert len(result.out.splitlines()) == len(PUBLISHED)
    assert all(line.startswith("written ") for line in result.out.splitlines())


def test_says_what_it_did_to_each_file(nkhr, tmp_path):
    other = tmp_path / "mine.txt"
    other.write_text("left alone", encoding="utf-8")
    assert nkhr("schema", "act", "--output", tmp_path).out.startswith("written ")
    assert nkhr("schema", "act", "--output", tmp_path).out.startswith("unchanged ")
    target = tmp_path / "act.schema.json"
    target.write_text("{}", encoding="utf-8")
    result = nkhr("schema", "act", "--output", tmp_path, "--lang", "ko")
    assert result.out == f"바꿔 씀    {target}\n"
    assert target.read_bytes() == PUBLISHED["act.schema.json"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["act.schema.json", "mine.txt"]


def test_a_file_is_no_folder(nkhr, tmp_path):
    file = tmp_path / "file"
    file.write_text("kept", encoding="utf-8")
    for target in (file, file / "below"):
        result = nkhr("schema", "--output", target)
        assert result.code == 2
        assert result.err.startswith("nkhr: ")
    assert file.read_text(encoding="utf-8") == "kept"


def test_a_folder_that_cannot_be_made(nkhr):
    assert nkhr("schema", "--output", "a\0b").code == 74
    assert nkhr("schema", "--output", "x" * 5000).code == 74


def test_a_file_that_cannot_be_written(nkhr, tmp_path):
    (tmp_path / "act.schema.json").mkdir()
    result = nkhr("schema", "act", "--output", tmp_path)
    assert result.code == 74
    assert "act.schema.json" in result.err
