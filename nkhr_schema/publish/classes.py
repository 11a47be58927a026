"""Every class that the standard consists of, by name, and the names that its simple types have in the library."""

import pkgutil
from functools import cache
from importlib import import_module
from typing import Annotated, Any, Final, get_args, get_origin

from pydantic import StringConstraints

from nkhr_schema import fields, models
from nkhr_schema.fields.block import Block
from nkhr_schema.fields.spots import blocks_in
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.table import RECORD_TYPES

__all__ = ["ROOTS", "string_names", "value_types", "wire_order"]

ROOTS: Final[dict[str, type[Block]]] = {"dataset": Dataset, **RECORD_TYPES}
"""Name of a published schema -> class."""


def _parts(block: type[Block]) -> list[type[Block]]:
    return [part for info in block.model_fields.values() for part in blocks_in(info.annotation)]


@cache
def value_types() -> dict[str, type[Block]]:
    """Return every class that stands inside a record or the envelope, by name, sorted."""
    found: dict[str, type[Block]] = {}
    waiting = [part for block in ROOTS.values() for part in _parts(block)]
    while waiting:
        block = waiting.pop()
        known = found.setdefault(block.__name__, block)
        assert known is block, f"two classes are called {block.__name__}"
        waiting += [part for part in _parts(block) if part.__name__ not in found]
    roots = {block.__name__ for block in ROOTS.values()}
    return {name: found[name] for name in sorted(found) if name not in roots}


def wire_order(block: type[Block]) -> tuple[str, ...]:
    """Return the fields of a class in the order in which they are written."""
    schema: Any = block.__pydantic_core_schema__
    schemas = {part["ref"]: part for part in schema["definitions"]} if schema["type"] == "definitions" else {}
    while schema["type"] != "model-fields":
        schema = schemas[schema["schema_ref"]] if schema["type"] == "definition-ref" else schema["schema"]
    return tuple(schema["fields"])


@cache
def string_names() -> dict[str, str]:
    """Return pattern -> name of the string type, for each string type that has a public name."""
    found: dict[str, str] = {}
    for package in (fields, models):
        for module in sorted(item.name for item in pkgutil.iter_modules(package.__path__)):
            content = vars(import_module(f"{package.__name__}.{module}"))
            for name, alias in content.items():
                if not name.startswith("_") and get_origin(alias) is Annotated:
                    for note in get_args(alias)[1:]:
                        if isinstance(note, StringConstraints) and isinstance(note.pattern, str):
                            found.setdefault(note.pattern, name)
    return found
