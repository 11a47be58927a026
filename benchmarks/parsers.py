"""What structure alone is measured against: bare parsers, and validators of JSON Schema on the published schemas."""

import warnings
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import fastjsonschema
import jsonschema  # type: ignore[import-untyped]
import jsonschema_rs
import msgspec
import orjson

import nkhr_schema as nkhr
from benchmarks.pairs import Work
from nkhr_schema.models import RECORD_CLASSES
from nkhr_schema.models.table import record_reader

__all__ = ["BundleFault", "bare_msgspec", "bare_orjson", "record_schema", "structure", "validators"]


class BundleFault(AssertionError):
    """A validator refuses data that the models accept: what it took would be the time of something else."""


def structure(lines: Sequence[bytes]) -> None:
    """Validate one line at a time into a model."""
    validate = record_reader().validate_json
    for line in lines:
        validate(line)


def bare_orjson(lines: Sequence[bytes]) -> None:
    """Parse one line at a time into dicts."""
    loads = orjson.loads
    for line in lines:
        loads(line)


def bare_msgspec(lines: Sequence[bytes]) -> None:
    """Parse one line at a time into dicts."""
    decode = msgspec.json.decode
    for line in lines:
        decode(line)


def record_schema() -> dict[str, Any]:
    """Return the schema of one record of any type: what the published schema of a dataset says of its records."""
    bundle = nkhr.json_schema("dataset")
    return {"$schema": bundle["$schema"], "$defs": bundle["$defs"], **bundle["properties"]["records"]["items"]}


def _sound(accepts: Callable[[Any], bool], sample: Sequence[bytes], name: str) -> None:
    if refused := sum(not accepts(orjson.loads(line)) for line in sample):
        raise BundleFault(f"{name} refuses {refused} of {len(sample)} records that the models accept")


def _by_type(checks: dict[str, Callable[[Any], bool]]) -> Callable[[Any], bool]:
    return lambda record: checks[record["type"]](record)


def _worker(accepts: Callable[[Any], bool]) -> Work:
    def work(lines: Sequence[bytes]) -> None:
        loads = orjson.loads
        for line in lines:
            accepts(loads(line))

    return work


def validators(sample: Sequence[bytes]) -> dict[str, Work]:
    """Return what validates a line by the published schemas, by name: parsed with orjson, then checked.

    Raises :class:`BundleFault` if one refuses a line of the sample, all of which the models accept.
    """
    found = _validators()
    for name, accepts in found.items():
        _sound(accepts, sample, name)
    return {name: _worker(accepts) for name, accepts in found.items()}


@cache
def _validators() -> dict[str, Callable[[Any], bool]]:
    return {
        "python-jsonschema, bundle": _python(record_schema()),
        "python-jsonschema, one schema a type": _by_type({name: _python(_schema(name)) for name in RECORD_CLASSES}),
        "fastjsonschema, one schema a type": _by_type({name: _fast(_schema(name)) for name in RECORD_CLASSES}),
        "jsonschema-rs, bundle": jsonschema_rs.validator_for(record_schema()).is_valid,
        "jsonschema-rs, one schema a type": _by_type(
            {name: jsonschema_rs.validator_for(_schema(name)).is_valid for name in RECORD_CLASSES}
        ),
    }


@cache
def _schema(name: str) -> dict[str, Any]:
    return nkhr.json_schema(name)


def _python(schema: dict[str, Any]) -> Callable[[Any], bool]:
    # nothing but a check of validity: a report of the errors would take longer
    accepts: Callable[[Any], bool] = jsonschema.Draft202012Validator(schema).is_valid
    return accepts


def _fast(schema: dict[str, Any]) -> Callable[[Any], bool]:
    # it knows drafts up to 7: of the keywords of the published schemas it passes over `dependentRequired` alone
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        check = fastjsonschema.compile({key: value for key, value in schema.items() if key not in ("$schema", "$id")})

    def accepts(record: Any) -> bool:
        try:
            check(record)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True

    return accepts
