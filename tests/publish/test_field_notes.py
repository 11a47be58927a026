"""Every field of every class is explained: in Korean and English, with an example that holds, a category and ESF numbers."""

import json
import re
from typing import Any

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.fields.block import Block
from nkhr_schema.publish.classes import ROOTS, value_types
from nkhr_schema.testing.generate import RecordMaker

CLASSES: dict[str, type[Block]] = {**ROOTS, **value_types()}
FIELDS = [(name, field) for name, block in CLASSES.items() for field in block.model_fields]


def example_in_place(name: str, field: str) -> dict[str, Any]:
    """Return a value of the class in which the field has its example, and nothing else is more than needed."""
    block, maker = CLASSES[name], RecordMaker(1, 0)
    value = maker.envelope() if name == "dataset" else maker.record(name) if name in ROOTS else maker.value(block)
    value[field] = block.field_notes()[field].example
    for other in block.together:
        if field in block.together:
            value[other] = block.field_notes()[other].example
    return value


def test_there_are_fields() -> None:
    assert len(FIELDS) > 900


@pytest.mark.parametrize("name", CLASSES)
def test_every_field_has_a_note(name: str) -> None:
    assert set(CLASSES[name].field_notes()) == set(CLASSES[name].model_fields)


@pytest.mark.parametrize("name", CLASSES)
def test_every_example_holds(name: str) -> None:
    for field in CLASSES[name].model_fields:
        text = json.dumps(example_in_place(name, field))
        CLASSES[name].model_validate_json(text)  # says what is wrong, and where


@pytest.mark.parametrize("name", CLASSES)
def test_every_note_is_complete(name: str) -> None:
    categories = {str(term) for term in vocabularies.get("data_category")} | {"as_container"}
    esf = {str(term.extra["field_number"]) for term in vocabularies.get("esf_fields")}
    for field, note in CLASSES[name].field_notes().items():
        assert re.search("[가-힣]", note.label_ko), (field, note.label_ko)
        assert note.label_ko == note.label_ko.strip(), field
        assert note.description.endswith("."), field
        assert note.description[0].isupper() or note.description[0].isdigit(), field
        assert not re.search("[가-힣]", note.description), field
        assert note.category in categories, field
        assert name not in ROOTS or note.category != "as_container" or field == "records", field
        assert set(note.esf) <= esf, field
        assert re.fullmatch(r"[0-9]+\.[0-9]+", note.since), field


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_says_what_it_is(name: str) -> None:
    text = CLASSES[name].__doc__ or ""
    assert text.strip().split("\n\n")[0].rstrip().endswith("."), name
