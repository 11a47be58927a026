"""Generated and damaged records: the model, python-jsonschema and jsonschema-rs say the same."""

import json
from collections import Counter
from typing import Any

import jsonschema_rs
import pytest
from pydantic import ValidationError

from nkhr_schema.models.table import RECORD_TYPES, record_adapter
from nkhr_schema.publish import json_schema, known_differences
from nkhr_schema.testing.generate import CHANGES, RecordMaker
from tests.parity.samples import Sample, samples
from tests.parity.validators import dissenters, model

EXPLAINED = {
    "trailing_newline": ("trailing_newline", "line_separator"),
    "lone_surrogate": ("lone_surrogate",),
    "repeated_but_for_an_empty_list": ("repeat_item", "empty_list"),
}
"""Known difference -> changes that can bring it about."""


def may_differ(sample: Sample) -> set[str]:
    """Return the validators that may accept the sample though the model refuses it."""
    known = {difference.id: difference.accepted_by for difference in known_differences()}
    return {name for key, changes in EXPLAINED.items() if sample.change in changes for name in known[key]}


def unexplained(
    count: int, seed: int, *, bundle: bool
) -> tuple[list[tuple[str, str, str, bool, set[str]]], Counter[str]]:
    """Return what differs and is not known to, and counts of types, changes and valid samples."""
    envelope = RecordMaker(seed, 0).envelope()
    found, counts = [], Counter[str]()
    for sample in samples(count, seed):
        if bundle:
            text = f'{json.dumps(envelope)[:-1]}, "records": [{sample.text}]}}'
            verdict, others = dissenters("dataset", text)
        else:
            verdict, others = dissenters(sample.schema, sample.text)
        counts.update([f"type {sample.schema}", f"change {sample.change}", "valid" if verdict else "refused"])
        if sample.change == "none" and not verdict:
            found.append((sample.schema, sample.change, sample.pointer, verdict, others))
        if others and (verdict or not others <= may_differ(sample)):
            found.append((sample.schema, sample.change, sample.pointer, verdict, others))
    return found, counts


def check(count: int, seed: int, *, bundle: bool) -> None:
    found, counts = unexplained(count, seed, bundle=bundle)
    assert not found
    assert 0.3 < counts["valid"] / count < 0.7
    assert {name for name in RECORD_TYPES if not counts[f"type {name}"]} == set()
    assert {name for name in CHANGES if not counts[f"change {name}"]} == set()


def test_records_and_their_schemas_agree() -> None:
    check(3000, 2026, bundle=False)


def test_datasets_and_the_bundle_agree() -> None:
    check(1500, 11, bundle=True)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(4))
def test_many_records_and_their_schemas_agree(seed: int) -> None:
    check(5000, 100 + seed, bundle=False)


@pytest.mark.full
def test_many_datasets_and_the_bundle_agree() -> None:
    check(6000, 200, bundle=True)


def test_the_union_of_all_records_agrees_with_the_class_of_the_tag() -> None:
    """What reads a line of any type says what the class of its tag says."""
    validate = record_adapter().validate_json
    seen = 0
    for sample in samples(900, 5):
        content = json.loads(sample.text)
        tag = content.get("type")
        expected = isinstance(tag, str) and tag in RECORD_TYPES and model(tag, sample.text)
        try:
            validate(sample.text)
            accepted = True
        except ValidationError:
            accepted = False
        assert accepted == expected, (sample.schema, sample.change, sample.pointer)
        seen += accepted
    assert seen > 200


def test_full_records_hold_every_field() -> None:
    """At a fill of 1 nothing is left out, or agreement would be shown of easy records only."""
    for name, kind in RECORD_TYPES.items():
        record = RecordMaker(3, 1.0, tidy=False).record(name)
        assert set(record) == set(kind.model_fields), name


def test_datasets_of_generated_records_agree() -> None:
    """Whole datasets, whose envelope is full too."""
    for seed, fill in enumerate((0.1, 0.5, 1.0)):
        dataset = RecordMaker(seed, fill).dataset(60)
        verdict, others = dissenters("dataset", json.dumps(dataset))
        assert (verdict, others) == (True, set())


@pytest.mark.parametrize("keyword", ["pattern", "uniqueItems", "additionalProperties", "required", "minLength", "enum"])
def test_the_comparison_would_notice_a_lost_keyword(keyword: str) -> None:
    """Take one keyword out of a schema, and some sample tells it from the model."""

    def without(schema: Any) -> Any:
        if isinstance(schema, list):
            return [without(item) for item in schema]
        if not isinstance(schema, dict):
            return schema
        return {key: without(value) for key, value in schema.items() if key != keyword or isinstance(value, dict)}

    loosened = {name: jsonschema_rs.Draft202012Validator(without(json_schema(name))) for name in RECORD_TYPES}
    accepted_too_much = 0
    for schema, text, change, _ in samples(1500, 2026):
        if change != "lone_surrogate" and not model(schema, text):
            accepted_too_much += loosened[schema].is_valid(json.loads(text))
    assert accepted_too_much
