"""All record types together: the classes by type, and the union that a reader validates against.

Importing this module loads every model; a program that builds a few records imports only their modules.
"""

from functools import cache, reduce
from importlib import import_module
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import Field, TypeAdapter
from pydantic_core import SchemaValidator

from nkhr_schema.models import RECORD_CLASSES
from nkhr_schema.models.record import Record
from nkhr_schema.models.sharing import shared_validator

__all__ = ["RECORD_TYPES", "AnyRecord", "record_adapter", "record_class", "record_reader"]


def _load() -> dict[str, type[Record]]:
    return {
        tag: getattr(import_module(f"nkhr_schema.models.{module}"), name)
        for tag, (module, name) in RECORD_CLASSES.items()
    }


RECORD_TYPES: Final[dict[str, type[Record]]] = _load()
"""Record type -> class, in the order of the standard."""

if TYPE_CHECKING:
    AnyRecord = Record
    """Any record; ``type`` says which."""
else:
    AnyRecord = Annotated[reduce(or_, RECORD_TYPES.values()), Field(discriminator="type")]


def record_class(record_type: str) -> type[Record]:
    """Return the class of a record type; raises :class:`KeyError`."""
    return RECORD_TYPES[record_type]


@cache
def record_adapter() -> "TypeAdapter[Any]":
    """Return pydantic's adapter of any record; built once, because building costs more than reading a thousand records."""
    return TypeAdapter(AnyRecord)


@cache
def record_reader() -> SchemaValidator:
    """Return the validator that the readers use: it accepts, makes and refuses what :func:`record_adapter` does, faster."""
    return shared_validator(record_adapter().core_schema)
