"""Foreign JSON that the standard carries without knowing it."""

import math
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

__all__ = ["Extensions", "JsonValue"]

EXTENSION_NAME = "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}:[A-Za-z0-9_][A-Za-z0-9._:/-]{0,62}$"
"""Namespaced name of a foreign field: ``org.example:field``."""


def _finite(value: Any) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, dict):
        return all(_finite(item) for item in value.values())
    if isinstance(value, list | tuple):
        return all(_finite(item) for item in value)
    return True


def _no_null(value: Any) -> Any:
    if value is None:
        raise PydanticCustomError("null_given", "null is not a value.")
    if not isinstance(value, str | bool | int | float | list | tuple | dict):
        raise PydanticCustomError("json_type", "Not a JSON value.")
    if not _finite(value):
        raise PydanticCustomError("finite_number", "Input should be a finite number")
    return value


class _AnyJson:
    """Any JSON value but null, with numbers that JSON can hold."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_no_null, core_schema.any_schema())

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": name} for name in ("string", "number", "boolean", "array", "object")]}


class _Extensions:
    """A JSON object whose names carry a namespace and whose values are any JSON."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        value = core_schema.no_info_after_validator_function(_finite_or_refuse, core_schema.any_schema())
        return core_schema.dict_schema(core_schema.str_schema(pattern=EXTENSION_NAME), value)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {
            "type": "object",
            "patternProperties": {EXTENSION_NAME: True},
            "additionalProperties": False,
        }


def _finite_or_refuse(value: Any) -> Any:
    if not _finite(value):
        raise PydanticCustomError("finite_number", "Input should be a finite number")
    return value


JsonValue = Annotated[Any, _AnyJson()]
"""Any JSON value but null: what a claim asserts, written as the field itself is written."""
Extensions = Annotated[dict[str, Any], _Extensions()]
"""Namespaced foreign content, kept as it came: ``{"org.example:field": ...}``."""

FOREIGN = (_AnyJson, _Extensions)
"""Marks of the types whose content the standard does not know."""
