"""What is promised of the published schemas beside agreement with the models: form, completeness, determinism."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from nkhr_schema import SCHEMA_VERSION
from nkhr_schema.errors import UnknownTermError
from nkhr_schema.fields.identifiers import PREFIXES
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.publish import json_schema, schema_text
from nkhr_schema.publish.classes import ROOTS, string_names, value_types, wire_order
from nkhr_schema.publish.schema_generator import schema_of

NAMES = tuple(ROOTS)


def subschemas(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema inside a schema, itself included, with its path; names of fields are no keywords."""
    if not isinstance(schema, dict):
        return
    yield path, schema
    for keyword, value in schema.items():
        here = f"{path}/{keyword}"
        if keyword in ("properties", "patternProperties", "$defs"):
            for name, part in value.items():
                yield from subschemas(part, f"{here}/{name}")
        elif keyword in ("allOf", "anyOf", "oneOf"):
            for at, part in enumerate(value):
                yield from subschemas(part, f"{here}/{at}")
        elif keyword in ("items", "if", "then", "else", "not", "additionalProperties"):
            yield from subschemas(value, here)


def test_there_is_one_schema_for_each_record_type_and_one_for_a_dataset() -> None:
    assert set(NAMES) == {"dataset", *RECORD_TYPES} == set(PREFIXES)


@pytest.mark.parametrize("name", NAMES)
def test_head(name: str) -> None:
    schema = json_schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:nkhr-schema:{SCHEMA_VERSION}:{name}"
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False
    assert schema["properties"]["type"]["const"] == name
    assert list(schema["properties"])[:2] == schema["required"][:2] == ["type", "id"]


@pytest.mark.parametrize("name", NAMES)
def test_only_what_every_tool_reads(name: str) -> None:
    forbidden = {
        "title",
        "default",
        "discriminator",
        "format",
        "prefixItems",
        "oneOf",
        "nullable",
        "examples",
        "definitions",
    }
    seen = 0
    for path, schema in subschemas(json_schema(name)):
        seen += 1
        assert not forbidden & set(schema), path
        assert schema.get("type") != "null", path
        assert "const" not in schema or schema["const"] is not None, path
        if "if" in schema:
            assert schema["if"]["required"] == list(schema["if"]["properties"]), path
    assert seen > 50


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_is_inside_and_every_part_is_used(name: str) -> None:
    schema = json_schema(name)
    used = {part["$ref"] for _, part in subschemas(schema) if "$ref" in part}
    assert used == {f"#/$defs/{part}" for part in schema["$defs"]}


@pytest.mark.parametrize("name", NAMES)
def test_every_class_field_and_part_has_a_description(name: str) -> None:
    schema = json_schema(name)
    described = [("", schema), *schema["$defs"].items()]
    for path, part in described:
        assert part["description"], path
        assert "``" not in part["description"], path
        if path == "" or path in value_types():
            for field, content in part["properties"].items():
                assert content["description"].endswith("."), (path, field)


def test_every_pattern_is_anchored_ascii_and_without_what_engines_read_differently() -> None:
    patterns = {part["pattern"] for _, part in subschemas(json_schema()) if "pattern" in part}
    patterns |= {name for _, part in subschemas(json_schema()) for name in part.get("patternProperties", ())}
    assert len(patterns) > 40
    for pattern in patterns:
        assert pattern.startswith("^"), pattern
        assert pattern.endswith("$"), pattern
        assert pattern.isascii()
        assert not re.search(r"\\[dDwWsSbBpP]|\(\?[=!<]", pattern), pattern


def test_string_types_and_code_lists_stand_once() -> None:
    """A name under ``$defs`` means the same in every schema, and what has a name is never written out again."""
    bundle = json_schema()
    assert len(set(string_names().values()) & set(bundle["$defs"])) > 30
    for name in RECORD_TYPES:
        for part, content in json_schema(name)["$defs"].items():
            assert content == bundle["$defs"][part], (name, part)
    for path, part in subschemas(bundle):
        if path.count("/") > 2 or not path.startswith("/$defs"):
            assert part.get("pattern") not in string_names(), path


def test_the_bundle_holds_every_record_type_and_refuses_others() -> None:
    bundle = json_schema()
    items = bundle["properties"]["records"]["items"]
    assert items["properties"]["type"]["enum"] == list(RECORD_TYPES)
    assert items["required"] == ["type"]
    assert [branch["if"]["properties"]["type"]["const"] for branch in items["allOf"]] == list(RECORD_TYPES)
    for name, kind in RECORD_TYPES.items():
        alone = json_schema(name)
        inside = bundle["$defs"][kind.__name__]
        assert inside == {key: value for key, value in alone.items() if not key.startswith("$")}, name


@pytest.mark.parametrize("name", NAMES)
def test_fields_stand_in_the_order_of_the_wire(name: str) -> None:
    assert tuple(json_schema(name)["properties"]) == wire_order(ROOTS[name])


def test_generation_is_deterministic_and_gives_copies() -> None:
    first = schema_of("act")
    first["properties"].clear()
    assert schema_of("act")["properties"]
    assert json.dumps(schema_of("act")) == json.dumps(schema_of("act"))
    assert json_schema("act") is not json_schema("act")
    assert schema_of() == schema_of("dataset") == json_schema() == json_schema("dataset")


@pytest.mark.parametrize("read", [json_schema, schema_of, schema_text])
def test_an_unknown_name_is_answered_with_the_known_ones(read: Any) -> None:
    with pytest.raises(UnknownTermError, match="detention_episode") as caught:
        read("no_such_type")
    assert "no_such_type" not in str(caught.value)


def test_reading_a_schema_loads_no_model() -> None:
    program = (
        "import sys; from nkhr_schema.publish import json_schema, fields_json, known_differences;"
        "json_schema('act'); fields_json(); known_differences();"
        "print(sorted({'pydantic', 'jsonschema', 'nkhr_schema.models'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
