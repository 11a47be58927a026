"""The generator of records: valid, varied, repeatable, linked; and the changes that damage them."""

import json
import random
from collections import Counter
from typing import Any

import pytest

from nkhr_schema.errors import UnknownTermError
from nkhr_schema.fields.references import ID_PATTERNS
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.references import references_of
from nkhr_schema.models.table import RECORD_TYPES, record_adapter
from nkhr_schema.publish.classes import ROOTS, string_names, value_types
from nkhr_schema.testing.generate import CHANGES, LINE_BYTES, RecordMaker, mutate
from nkhr_schema.testing.generate_strings import SAMPLERS
from nkhr_schema.testing.generate_values import string_patterns


@pytest.mark.parametrize("tidy", [True, False])
@pytest.mark.parametrize("fill", [0.0, 0.3, 1.0])
def test_records_hold(fill: float, tidy: bool) -> None:
    validate = record_adapter().validate_json
    types = Counter()
    for record in RecordMaker(8, fill, tidy=tidy).records(300):
        types[validate(json.dumps(record)).type] += 1
    assert set(types) == set(RECORD_TYPES)


def test_values_of_every_class_hold() -> None:
    for fill in (0.0, 0.5, 1.0):
        maker = RecordMaker(4, fill)
        for block in value_types().values():
            block.model_validate_json(json.dumps(maker.value(block)))


def test_the_same_seed_makes_the_same_records() -> None:
    def some(seed: int) -> str:
        return json.dumps(list(RecordMaker(seed).records(60)))

    assert some(1) == some(1)
    assert some(1) != some(2)
    assert list(RecordMaker(1).lines(50)) == list(RecordMaker(1).lines(50))
    assert RecordMaker(1).dataset(40) == RecordMaker(1).dataset(40)


def test_fields_stand_in_the_order_of_the_wire() -> None:
    for fill, tidy in ((0.0, True), (0.6, True), (1.0, False)):
        for record in RecordMaker(2, fill, tidy=tidy).records(90):
            read = RECORD_TYPES[record["type"]].model_validate_json(json.dumps(record))
            assert list(record) == list(read.to_dict())


@pytest.mark.parametrize("count", [1, 5, 12, 40, 200])
def test_references_of_a_dataset_resolve(count: int) -> None:
    dataset = Dataset.model_validate_json(json.dumps(RecordMaker(count, 0.7).dataset(count)))
    assert len(dataset.records) == count
    assert len({record.id for record in dataset.records}) == count
    references = [(record, link) for record in dataset.records for link in references_of(record)]
    dangling = [(record.type, link.pointer) for record, link in references if link.target_id not in dataset]
    # the first records of a small dataset have too few neighbours for everything that they need
    assert len(dangling) == 0
    assert count < 40 or len(references) > count


def test_every_form_of_text_has_samples_of_its_own() -> None:
    patterns = {
        string_patterns([info.annotation, *info.metadata]) or ""
        for block in (*ROOTS.values(), *value_types().values())
        for info in block.model_fields.values()
    }
    assert {name for pattern, name in string_names().items() if pattern not in {*SAMPLERS, *ID_PATTERNS}} == set()
    assert patterns - {"", *SAMPLERS, *ID_PATTERNS} == set()


def test_lines_have_the_size_asked_for() -> None:
    lines = list(RecordMaker(3).lines(1500))
    assert abs(sum(map(len, lines)) / len(lines) - LINE_BYTES) < 0.15 * LINE_BYTES
    assert len({json.loads(line)["type"] for line in lines}) >= 12
    assert not any(b"\n" in line for line in lines)
    small = list(RecordMaker(3).lines(300, ["person", "act"], size=600))
    assert 400 < sum(map(len, small)) / len(small) < 800


def test_lines_may_begin_with_the_envelope() -> None:
    first, *others = RecordMaker(3).lines(20, envelope=True)
    assert json.loads(first)["type"] == "dataset"
    assert len(others) == 20


def test_lines_leave_the_fill_as_it_was() -> None:
    maker = RecordMaker(3, 0.9)
    list(maker.lines(5))
    assert maker.fill == 0.9


def test_an_unknown_type_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UnknownTermError, match="displacement_stage"):
        RecordMaker().record("no_such_type")


def test_names_are_marked_as_fictional() -> None:
    families = ("가상", "예시", "모의", "견본", "Kasang", "Yesi", "Moui", "Kyonbon")
    seen = 0
    for record in RecordMaker(6, 0.9).records(60, ["person"]):
        for name in record.get("names", ()):
            assert name["full"].startswith(families)
            seen += 1
    assert seen > 30


# -- changes -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CHANGES)
def test_each_change_changes_a_copy_and_says_where(name: str) -> None:
    chance = random.Random(5)
    seen = 0
    for record in RecordMaker(5, 0.8, tidy=False).records(30):
        before = json.dumps(record)
        changed = mutate(record, chance, (name,))
        assert json.dumps(record) == before
        if changed.change == "none":
            assert json.dumps(changed.record) == before
            continue
        assert changed.change == name
        assert changed.pointer == "" or changed.pointer.startswith("/")
        seen += json.dumps(changed.record) != before
    assert seen > 3


def test_changes_reach_every_depth() -> None:
    chance = random.Random(1)
    depths = Counter(
        mutate(record, chance).pointer.count("/") for record in RecordMaker(1, 0.8).records(600) for _ in range(2)
    )
    assert all(depths[depth] > 20 for depth in (1, 2, 3, 4))


def test_changes_are_repeatable() -> None:
    def some() -> list[Any]:
        chance = random.Random(3)
        return [mutate(record, chance) for record in RecordMaker(3).records(50)]

    assert some() == some()
