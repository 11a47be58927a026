"""What is known of each field beside the schema: labels in both languages, examples, category, vocabulary, references.

Stands in ``fields.json`` beside the schemas, because a strict validator refuses keywords that it does not know. Programs in
any language draw forms, tables and help from it.
"""

from typing import Any, Final

from nkhr_schema import vocabularies
from nkhr_schema.fields.block import About, Block
from nkhr_schema.fields.code_lists import alias_names, list_of
from nkhr_schema.fields.identifiers import PREFIXES
from nkhr_schema.fields.references import ID_PATTERNS
from nkhr_schema.publish.classes import ROOTS, value_types
from nkhr_schema.publish.dialect import first_paragraph, references
from nkhr_schema.publish.schema_generator import definitions
from nkhr_schema.versions import SCHEMA_VERSION, VOCABULARY_VERSION

__all__ = ["fields_index", "humanised"]

_UNITS: Final = {"kg": "kg", "m": "m"}


def humanised(name: str) -> str:
    """Return the English label of a field: ``weight_before_kg`` -> ``Weight before (kg)``, ``victim_id`` -> ``Victim``."""
    words = name.split("_")
    if len(words) > 1 and words[-1] == "id":
        words.pop()
    elif len(words) > 1 and words[-1] == "ids":
        words.pop()
        last = words[-1]
        words[-1] = f"{last[:-1]}ies" if last.endswith("y") else f"{last}s"
    unit = f" ({_UNITS[words.pop()]})" if len(words) > 1 and words[-1] in _UNITS else ""
    text = " ".join(words)
    return text[0].upper() + text[1:] + unit


def fields_index() -> dict[str, Any]:
    """Return the index of fields: every record type, the envelope (``dataset``) and every value type with its fields.

    Each field has ``label`` (``en``, ``ko``), ``description``, ``example``, ``category`` (code of the list ``data_category``, or
    ``as_container`` for the part of a value type), ``kind`` of its value (``string``, ``integer``, ``number``, ``boolean``,
    ``object``, ``code``, ``reference``, ``constant``, ``any``) and its ``types`` (names under ``$defs``), ``vocabulary`` (name of
    a list, or null), ``references`` (record types that it may point to), ``esf`` (field numbers of the HURIDOCS Events Standard Formats), ``since`` (schema version),
    ``required``, and ``cardinality`` (``1``, ``0..1``, ``0..*``, ``1..*``).
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "vocabulary_version": VOCABULARY_VERSION,
        "records": {name: _record(name, block) for name, block in ROOTS.items()},
        "value_types": {name: _value_type(block) for name, block in value_types().items()},
    }


def _record(name: str, block: type[Block]) -> dict[str, Any]:
    category: str = getattr(block, "main_category", "")
    return {
        "class": block.__name__,
        "description": first_paragraph(block.__doc__ or ""),
        "id_prefix": PREFIXES[name],
        "main_category": category,
        **_needs(block),
        "fields": _fields(block),
    }


def _value_type(block: type[Block]) -> dict[str, Any]:
    return {"description": first_paragraph(block.__doc__ or ""), **_needs(block), "fields": _fields(block)}


def _needs(block: type[Block]) -> dict[str, Any]:
    return {"any_of": list(block.any_of), "together": list(block.together)}


def _fields(block: type[Block]) -> dict[str, Any]:
    schema, notes = definitions()[block.__name__], block.field_notes()
    required = schema.get("required", ())
    return {
        name: _field(name, notes[name], part, required=name in required) for name, part in schema["properties"].items()
    }


def _field(name: str, note: About, schema: dict[str, Any], *, required: bool) -> dict[str, Any]:
    least = "1" if required else "0"
    is_list = schema.get("type") == "array"
    return {
        "label": {"en": humanised(name), "ko": note.label_ko},
        "description": note.description,
        "example": note.example,
        "category": note.category,
        **_value(schema["items"] if is_list else schema),
        "esf": list(note.esf),
        "since": note.since,
        "required": required,
        "cardinality": f"{least}..*" if is_list else "1" if required else "0..1",
    }


def _value(schema: dict[str, Any]) -> dict[str, Any]:
    """Say what one value is: its kind, the names of its types, its list of codes, the records that it points to."""
    target = references({"$ref": schema["$ref"]} if "$ref" in schema else {})
    name = next(iter(target), None)
    resolved = definitions()[name] if name is not None else schema
    codes = tuple(resolved.get("enum", ()))
    kinds = ID_PATTERNS.get(resolved.get("pattern", ""), ())
    found: dict[str, Any] = {"kind": "any", "types": [], "vocabulary": None, "references": []}
    if codes and "allOf" not in resolved:
        return {**found, "kind": "code", "vocabulary": _vocabulary(codes)}
    if kinds:
        return {**found, "kind": "reference", "types": [name], "references": list(kinds)}
    if "const" in resolved:
        return {**found, "kind": "constant"}
    if "allOf" in resolved:  # chosen by a tag
        branches = [branch["then"] for branch in resolved["allOf"]]
        return {
            **found,
            "kind": "object",
            "types": [part for branch in branches for part in sorted(references(branch))],
        }
    return {**found, "kind": resolved.get("type", "any"), "types": [] if name is None else [name]}


def _vocabulary(codes: tuple[str, ...]) -> str:
    """Return the list that the codes are of: all of it, a part of it, or all and one more such as ``*``."""
    name = list_of(codes)
    known = set(vocabularies.names())
    if name in known:
        return name
    shared = {
        (len(set(codes) & set(others)), -len(others), other)
        for others, other in alias_names().items()
        if other in known and len(set(codes) - set(others)) <= 1
    }
    return max(shared)[2]
