"""The index of fields says of each field what the models say of it."""

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.fields.identifiers import PREFIXES
from nkhr_schema.publish import fields_json, json_schema
from nkhr_schema.publish.classes import ROOTS, value_types
from nkhr_schema.publish.fields_index import fields_index, humanised


def test_every_class_and_every_field_is_there() -> None:
    index = fields_json()
    assert index == fields_index()
    assert list(index["records"]) == list(ROOTS)
    assert list(index["value_types"]) == list(value_types())
    for name, block in ROOTS.items():
        assert set(index["records"][name]["fields"]) == set(block.model_fields)
        assert index["records"][name]["id_prefix"] == PREFIXES[name]
    for name, block in value_types().items():
        assert set(index["value_types"][name]["fields"]) == set(block.model_fields)


def test_entries_agree_with_the_schema_and_the_vocabularies() -> None:
    index, known = fields_json(), set(vocabularies.names())
    kinds = set()
    for name, record in index["records"].items():
        schema = json_schema(name)
        for field, entry in record["fields"].items():
            kinds.add(entry["kind"])
            assert entry["required"] == (field in schema["required"]), (name, field)
            assert (entry["kind"] == "code") == (entry["vocabulary"] is not None), (name, field)
            assert (entry["kind"] == "reference") == bool(entry["references"]), (name, field)
            assert entry["vocabulary"] is None or entry["vocabulary"] in known, (name, field)
            assert set(entry["references"]) <= set(PREFIXES), (name, field)
            assert set(entry["types"]) <= set(schema["$defs"]), (name, field)
    assert kinds == {"string", "integer", "number", "boolean", "object", "code", "reference", "constant", "any"}


@pytest.mark.parametrize(
    "place, expected",
    [
        ("act.violation_type", {"kind": "code", "vocabulary": "violation_type", "cardinality": "1", "esf": ["2109"]}),
        ("act.methods", {"kind": "code", "vocabulary": "torture_method", "cardinality": "0..*", "required": False}),
        ("act.incident_id", {"kind": "reference", "references": ["incident"], "types": ["IncidentId"]}),
        ("act.place", {"kind": "object", "types": ["PlaceRef"], "category": "location_precise", "cardinality": "0..1"}),
        ("act.k_estimate", {"kind": "integer", "vocabulary": None, "references": []}),
        ("case.themes", {"kind": "code", "vocabulary": "violation_type"}),
        ("group.kind", {"kind": "code", "vocabulary": "person_kind"}),
        ("consent.categories", {"kind": "code", "vocabulary": "data_category"}),
        ("organisation.names", {"kind": "object", "types": ["DatedName"], "cardinality": "1..*"}),
        ("victim.party_id", {"references": ["person", "group", "organisation"]}),
        ("claim.value", {"kind": "any"}),
        ("person.jurisdiction", {"kind": "code", "vocabulary": "country"}),
    ],
)
def test_samples(place: str, expected: dict[str, object]) -> None:
    name, field = place.split(".")
    entry = fields_json()["records"][name]["fields"][field]
    assert {key: entry[key] for key in expected} == expected


@pytest.mark.parametrize(
    "name, label",
    [
        ("victim_id", "Victim"),
        ("known_member_ids", "Known members"),
        ("party_ids", "Parties"),
        ("weight_before_kg", "Weight before (kg)"),
        ("coordinate_precision_m", "Coordinate precision (m)"),
        ("sex", "Sex"),
        ("id", "Id"),
        ("m", "M"),
    ],
)
def test_english_labels(name: str, label: str) -> None:
    assert humanised(name) == label
