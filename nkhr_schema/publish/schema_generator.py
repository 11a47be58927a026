"""JSON Schema from the models: one schema for each record type, and one for a dataset with all of them.

Draft 2020-12, each complete in itself, named ``urn:nkhr-schema:<version>:<name>``. Clean for other tools: no null branches, no
titles, no defaults, no ``discriminator``, no ``format``; the tag is a required ``const``; what is one of several kinds is
chosen by ``if`` and ``then`` on its tag, so that a validator speaks of the one kind that is meant. It compiles in strict
validators without any setting. Source: NKHR standard 0.1.
"""

from collections.abc import Iterable
from copy import deepcopy
from functools import cache
from typing import Any

from pydantic.json_schema import CoreRef, GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from nkhr_schema.errors import UnknownTermError
from nkhr_schema.fields.block import Block
from nkhr_schema.publish.classes import ROOTS, value_types, wire_order
from nkhr_schema.publish.dialect import DIALECT, arranged, first_paragraph, named_parts, references
from nkhr_schema.versions import SCHEMA_VERSION

__all__ = ["definitions", "schema_of"]


class _Generator(GenerateJsonSchema):
    """Pydantic's generator without what other tools stumble over."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        return value

    def generate_inner(self, schema: Any) -> JsonSchemaValue:
        made = super().generate_inner(schema)
        model = schema
        while model["type"] == "function-after":  # what stands round a class that needs some of its parts
            model = model["schema"]
        if model is schema or "ref" not in model:
            return made
        name, reference = self.get_cache_defs_ref_schema(CoreRef(model["ref"]))
        self.definitions[name] = made
        return reference

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        tag = schema["discriminator"]
        assert isinstance(tag, str)
        branches = {str(name): self.generate_inner(choice) for name, choice in schema["choices"].items()}
        return {
            "type": "object",
            "properties": {tag: {"type": "string", "enum": list(branches)}},
            "required": [tag],
            "allOf": [
                # `required` in the condition: without it the condition holds where the tag is missing
                {"if": {"properties": {tag: {"const": name}}, "required": [tag]}, "then": branch}
                for name, branch in branches.items()
            ],
        }


def schema_of(name: str | None = None) -> dict[str, Any]:
    """Return the JSON Schema of one record type (``"act"``), or of a dataset: made from the models, not read from a file.

    Raises :class:`~nkhr_schema.errors.UnknownTermError`, which names the record types.
    """
    chosen = "dataset" if name is None else name
    if chosen not in ROOTS:
        raise UnknownTermError(f"No schema of that name; there are: {', '.join(ROOTS)}.")
    parts = definitions()
    root = parts[ROOTS[chosen].__name__]
    used = _reachable(references(root), parts)
    head = {"$schema": DIALECT, "$id": f"urn:nkhr-schema:{SCHEMA_VERSION}:{chosen}"}
    found: dict[str, Any] = arranged({**head, **root, "$defs": {part: parts[part] for part in used}})
    return deepcopy(found)


def _reachable(names: Iterable[str], parts: dict[str, Any]) -> list[str]:
    waiting, found = list(names), set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += references(parts[name])
    return sorted(found)


@cache
def definitions() -> dict[str, Any]:
    """Return the schema of every class by its name, with the string types and lists of codes that they share.

    It is made once and shared: not to be changed.
    """
    blocks = {block.__name__: block for block in ROOTS.values()} | value_types()
    _, generated = _Generator(ref_template="#/$defs/{model}").generate_definitions(
        [(name, "validation", block.__pydantic_core_schema__) for name, block in blocks.items()]
    )
    made: dict[str, Any] = {str(name): schema for name, schema in generated.items()}
    parts: dict[str, Any] = {}
    found = {name: named_parts(_described(made[name], block), parts) for name, block in blocks.items()}
    assert not set(found) & set(parts), "a class and a simple type have one name"
    return {**found, **parts}


def _described(schema: dict[str, Any], block: type[Block]) -> dict[str, Any]:
    """Return the schema of a class with its description and those of its fields, and the fields in the order of the wire."""
    notes = block.field_notes()
    properties = {
        name: {**schema["properties"][name], "description": notes[name].description} for name in wire_order(block)
    }
    required = [name for name in properties if name in schema.get("required", ())]
    described = {**schema, "description": first_paragraph(block.__doc__ or ""), "properties": properties}
    return {**described, "required": required} if required else described
