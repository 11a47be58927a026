"""One validator in which equal parts stand once.

Pydantic gives each field its own copy of its pattern, of its list of codes and of every small model: some 1,600 compiled patterns for
fifty different ones. Where records of many types follow one another, each copy has left the processor's caches before it is needed
again. Here equal parts become one definition that all fields refer to; what is accepted, made and refused is the same.
"""

from typing import Any, cast

from pydantic_core import CoreSchema, SchemaValidator

__all__ = ["shared_validator"]

_SHARED = frozenset({"str", "literal", "model", "function-after"})
_OPAQUE = frozenset({"cls", "config", "function", "serialization", "metadata"})
"""Parts of a core schema that hold no schemas, and those that only serialising or describing needs."""


def shared_validator(schema: CoreSchema) -> SchemaValidator:
    """Return a validator of this schema in which equal parts are one object.

    The choice to leave the finished validators of the classes aside is no public part of pydantic-core; where it is missing the
    ordinary validator is returned, which is correct and slower.
    """
    content = _Sharing(schema).result
    try:
        # not from the finished validators of the classes, each of which has copies of its own
        return SchemaValidator(content, _use_prebuilt=False)
    except TypeError:
        return SchemaValidator(schema)


class _Sharing:
    """Rewrites a core schema so that equal parts are definitions."""

    def __init__(self, schema: CoreSchema) -> None:
        self.references: dict[Any, str] = {}
        self.definitions: list[Any] = []
        inner = cast("dict[str, Any]", schema)
        self.kept: frozenset[str] = frozenset()
        if inner["type"] == "definitions":
            self.kept = frozenset(part["ref"] for part in inner["definitions"])
            self.definitions += [self._inside(part) for part in inner["definitions"]]
            inner = inner["schema"]
        root = self._shared(inner)
        self.result = cast("CoreSchema", {"type": "definitions", "schema": root, "definitions": self.definitions})

    def _shared(self, part: Any) -> Any:
        if isinstance(part, list):
            return [self._shared(item) for item in part]
        if isinstance(part, tuple):
            return tuple(self._shared(item) for item in part)
        if not isinstance(part, dict):
            return part
        found = self._inside(part)
        kind = part.get("type")
        if not isinstance(kind, str) or kind not in _SHARED or (kind == "str" and "pattern" not in part):
            return found
        key = _frozen(found)
        if key not in self.references:
            self.references[key] = f"shared:{len(self.references)}"
            self.definitions.append({**found, "ref": self.references[key]})
        return {"type": "definition-ref", "schema_ref": self.references[key]}

    def _inside(self, part: dict[str, Any]) -> dict[str, Any]:
        found = {
            name: value if name in _OPAQUE else self._shared(value)
            for name, value in part.items()
            if name not in ("serialization", "metadata")
        }
        if isinstance(found.get("type"), str) and found.get("ref") not in self.kept:
            found.pop("ref", None)
        return found


def _frozen(value: Any) -> Any:
    """Return a hashable stand-in: equal for equal content; classes and functions by identity."""
    if isinstance(value, dict):
        return tuple((name, _frozen(item)) for name, item in value.items())
    if isinstance(value, list | tuple):
        return tuple(map(_frozen, value))
    # 1, 1.0 and True are equal and not the same
    return (type(value).__name__, value) if isinstance(value, bool | int | float) else value
