"""The validators that are compared. Each takes the name of a schema and JSON text, and says whether it accepts the text."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import jsonschema
import jsonschema_rs
from pydantic import ValidationError

from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.publish import json_schema


def model(name: str, text: str) -> bool:
    """The verdict of the library's own class."""
    kind = Dataset if name == "dataset" else RECORD_TYPES[name]
    try:
        kind.__pydantic_validator__.validate_json(text)
    except ValidationError:
        return False
    return True


@cache
def _python(name: str) -> Any:
    return jsonschema.Draft202012Validator(json_schema(name))


@cache
def _rust(name: str) -> Any:
    return jsonschema_rs.Draft202012Validator(json_schema(name))


def python(name: str, text: str) -> bool:
    """The verdict of python-jsonschema."""
    return _read(text, _python(name).is_valid)


def rust(name: str, text: str) -> bool:
    """The verdict of jsonschema-rs."""
    return _read(text, _rust(name).is_valid)


def _read(text: str, is_valid: Callable[[Any], bool]) -> bool:
    try:
        return is_valid(json.loads(text))
    except (ValueError, RecursionError):
        return False  # what cannot be read or handed over is not accepted


SCHEMA_VALIDATORS: dict[str, Callable[[str, str], bool]] = {"jsonschema": python, "jsonschema_rs": rust}


def dissenters(name: str, text: str) -> tuple[bool, set[str]]:
    """Return the model's verdict, and the validators that say otherwise."""
    verdict = model(name, text)
    return verdict, {other for other, validate in SCHEMA_VALIDATORS.items() if validate(name, text) != verdict}
