"""No output of the command ever repeats what a record says, in any form and language, from a file of any form.

What every other way of looking at a report tells is tried in ``tests/findings/test_nothing_personal.py``.
"""

import json
import random

import pytest

from nkhr_schema.testing.generate import RecordMaker, mutate
from tests.canaries import TEXT, damaged, places, put, tainted, value_at

CANARIES = (TEXT, "Xkanary", "xkanary", "8317294651", "8,317,294,651", "8.317")


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


@pytest.mark.parametrize(
    ("form", "lang", "step"),
    [
        ("json", "en", 2),
        ("text", "en", 11),
        ("text", "ko", 13),
        ("junit", "en", 17),
        ("junit", "ko", 19),
        ("html", "en", 16),
        ("html", "ko", 23),
    ],
)
def test_no_canary_in_any_output(nkhr, canaries, tmp_path, form, lang, step):
    """JSON and HTML hold both languages; text and JUnit are made of the same findings, and a part of them shows their form."""
    lines = canaries.read_text(encoding="utf-8").split("\n")[::step]
    path = tmp_path / "some.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    result = nkhr("validate", path, "--lang", lang, "--format", form, "--limit", "all")
    assert result.code == 1
    assert result.out.count("NKHR-") > len(lines)
    for canary in CANARIES:
        assert canary not in result.out
        assert canary not in result.err


@pytest.mark.parametrize("form", ["text", "json", "junit", "html"])
def test_no_canary_from_sound_records(nkhr, tmp_path, form):
    path = tmp_path / "sound.json"
    dataset, planted = tainted(60)
    assert planted > 1500
    path.write_text(json.dumps(dataset, ensure_ascii=False), encoding="utf-8")
    result = nkhr("validate", path, "--format", form)
    assert "NKHR-" in result.out
    assert "NKHR-F00" not in result.out
    assert not any(canary in result.out + result.err for canary in CANARIES)


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
