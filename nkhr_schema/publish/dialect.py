"""How the published schemas are written: which keywords, in which order, and what is named.

Draft 2020-12, standard keywords only. Keywords stand in one fixed order, so that the text does not depend on what made it.
Lists of codes (``violation_type``) and string types that have a name (``Timestamp``) stand once, under ``$defs``, and
everything else refers to them.
"""

from typing import Any, Final

from nkhr_schema.fields.code_lists import list_of
from nkhr_schema.fields.forms import FORMS
from nkhr_schema.publish.classes import string_names

__all__ = ["DIALECT", "arranged", "first_paragraph", "named_parts", "references"]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_KEYWORDS: Final = (
    "$schema",
    "$id",
    "$ref",
    "description",
    "type",
    "const",
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "items",
    "minItems",
    "uniqueItems",
    "properties",
    "patternProperties",
    "required",
    "additionalProperties",
    "minProperties",
    "dependentRequired",
    "anyOf",
    "allOf",
    "if",
    "then",
    "$defs",
)
_ORDER: Final = {name: at for at, name in enumerate(_KEYWORDS)}
_OF_NAMES: Final = ("properties", "patternProperties", "$defs")
"""Keywords whose value maps names to schemas."""
_OF_SCHEMAS: Final = ("anyOf", "allOf")
_OF_SCHEMA: Final = ("items", "if", "then")


def first_paragraph(text: str) -> str:
    """Return the first paragraph of a docstring on one line, without markup."""
    return " ".join(text.strip().split("\n\n")[0].split()).replace("``", "").replace("`", "")


def arranged(schema: Any) -> Any:
    """Return a schema with its keywords in the fixed order. A keyword that is not in the list is a fault of ours."""
    if not isinstance(schema, dict):
        return schema
    found: dict[str, Any] = {}
    for name in sorted((key for key in schema if key != "title"), key=_ORDER.__getitem__):
        value = schema[name]
        if name in _OF_NAMES:
            value = {key: arranged(part) for key, part in value.items()}
        elif name in _OF_SCHEMAS:
            value = [arranged(part) for part in value]
        elif name in _OF_SCHEMA:
            value = arranged(value)
        elif isinstance(value, float) and value.is_integer():
            value = int(value)
        found[name] = value
    return found


def named_parts(schema: Any, parts: dict[str, Any]) -> Any:
    """Return a schema in which each list of codes and each string type with a name is a reference; add those to ``parts``."""
    if not isinstance(schema, dict):
        return schema
    found = {name: _named_inside(name, value, parts) for name, value in schema.items()}
    name, description = _name_of(found)
    if name is None:
        return found
    beside = {key: found.pop(key) for key in ("description",) if key in found}
    known = parts.setdefault(name, {"description": description, **found})
    if {**known, "description": ""} != {**found, "description": ""}:
        return {**found, **beside}  # the same pattern with other bounds
    return {"$ref": f"#/$defs/{name}", **beside}


def _named_inside(name: str, value: Any, parts: dict[str, Any]) -> Any:
    if name in _OF_NAMES:
        return {key: named_parts(part, parts) for key, part in value.items()}
    if name in _OF_SCHEMAS:
        return [named_parts(part, parts) for part in value]
    return named_parts(value, parts) if name in _OF_SCHEMA else value


def _name_of(schema: dict[str, Any]) -> tuple[str | None, str]:
    if schema.get("type") != "string":
        return None, ""
    pattern = schema.get("pattern")
    if pattern in string_names():
        form = FORMS[pattern].en
        return string_names()[pattern], f"{form[0].upper()}{form[1:]}."
    codes = list_of(tuple(schema.get("enum", ())))
    return codes, f"A code of the list {codes}."


def references(schema: Any) -> set[str]:
    """Return the names under ``$defs`` that a schema refers to, not through others."""
    if isinstance(schema, list):
        return {name for item in schema for name in references(item)}
    if not isinstance(schema, dict):
        return set()
    found = {name for key, value in schema.items() if key != "$ref" for name in references(value)}
    target = schema.get("$ref")
    return found | {target.removeprefix("#/$defs/")} if isinstance(target, str) else found
