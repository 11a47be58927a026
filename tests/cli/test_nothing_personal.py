"""No output ever repeats what a record says: a canary is put into every field, in every way that makes a fault."""

import copy
import json
import random

import pytest

from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.testing.generate import RecordMaker, mutate

TEXT = "Zq가상Xkanary"
NUMBER = 8_317_294_651
CANARIES = (TEXT, "Xkanary", str(NUMBER), "8317294651", "8,317,294,651", "8.317")


def places(value, path=()):
    """Yield the path of every value in a record, containers too."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


def with_value(record, path, new):
    changed = copy.deepcopy(record)
    put(changed, path, new)
    return changed


def with_key(record, path, new):
    changed = copy.deepcopy(record)
    inner = value_at(changed, path[:-1])
    if isinstance(inner, dict):
        inner[new] = inner.pop(path[-1])
    return changed


def value_at(record, path):
    for key in path:
        record = record[key]
    return record


def put(record, path, new):
    value_at(record, path[:-1])[path[-1]] = new


def damaged():
    for tag in RECORD_TYPES:
        record = RecordMaker(seed=11, fill=1.0).record(tag)
        # the second item of a list is like the first
        fields = {tuple(0 if isinstance(step, int) else step for step in path): path for path in places(record)}
        for path in fields.values():
            old = value_at(record, path)
            yield with_value(record, path, TEXT)
            yield with_value(record, path, NUMBER)
            yield with_value(record, path, [TEXT])
            yield with_value(record, path, {TEXT: TEXT})
            yield with_key(record, path, TEXT)
            if isinstance(old, str):
                yield with_value(record, path, old + TEXT)
                yield with_value(record, path, TEXT + "\u202e\u0007")
                yield with_value(record, path, TEXT + "e\u0301")
                yield with_value(record, path, old[:4] + TEXT)


@pytest.fixture(scope="module")
def canaries(tmp_path_factory):
    folder = tmp_path_factory.mktemp("canaries")
    path = folder / "all.jsonl"
    lines = [json.dumps(record, ensure_ascii=False) for record in damaged()]
    # broken text around the canary
    lines += [line[:cut] for line in lines[:200] for cut in (len(line) // 3, len(line) // 2, len(line) - 1)]
    # a key that stands twice
    lines += [line[:-1] + f', "{TEXT}": 1, "{TEXT}": "{TEXT}"}}' for line in lines[:50]]
    lines += [line[:-1] + f', "{TEXT}": {{"a": {{"{TEXT}": 1, "b": 1, "b": 2}}}}}}' for line in lines[:50]]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert len(lines) > 8000
    return path


@pytest.mark.parametrize(("form", "lang", "step"), [("json", "en", 1), ("text", "en", 7), ("text", "ko", 6)])
def test_no_canary_in_any_output(nkhr, canaries, tmp_path, form, lang, step):
    """JSON holds both languages; the text is made of the same findings, and a part of them shows its form."""
    lines = canaries.read_text(encoding="utf-8").split("\n")[::step]
    path = tmp_path / "some.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    result = nkhr("validate", path, "--lang", lang, "--format", form, "--limit", "all")
    assert result.code == 1
    assert result.out.count("NKHR-") > len(lines)
    for canary in CANARIES:
        assert canary not in result.out
        assert canary not in result.err


def test_no_canary_from_a_document_either(nkhr, canaries, tmp_path):
    document = tmp_path / "all.json"
    records = [line for line in canaries.read_text(encoding="utf-8").split("\n")[:3000] if line.endswith("}")]
    document.write_text(
        f'{{"type": "dataset", "title": "{TEXT}", "{TEXT}": "{TEXT}", "records": [{",".join(records)}]}}',
        encoding="utf-8",
    )
    result = nkhr("validate", document, "--format", "json")
    assert result.code == 1
    assert result.out.count("NKHR-") > 3000
    assert not any(canary in result.out + result.err for canary in CANARIES)


def test_no_word_of_a_damaged_record(nkhr, tmp_path):
    """What the generator of damage does, looked for in the output: texts that are no code and no id of the record."""
    path = tmp_path / "damaged.jsonl"
    chance = random.Random(5)
    records = list(RecordMaker(seed=5, fill=0.6).records(300))
    for record in records:
        for place in list(places(record)):
            if place[-1] in ("text", "original_text") and isinstance(value_at(record, place), str):
                put(record, place, TEXT)
    lines = [json.dumps(mutate(record, chance).record) for record in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert sum("Xkanary" in line for line in lines) > 100
    result = nkhr("validate", path, "--format", "json")
    assert result.code == 1
    assert "Xkanary" not in result.out
