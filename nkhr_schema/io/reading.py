"""Reading: a dataset in memory, or one record at a time.

Both read JSON and JSON Lines, plain or gzip, and stop at the first fault of structure with
:class:`~nkhr_schema.errors.InvalidRecordError`. To hear about all faults at once, and about those that the rules find, call
:func:`nkhr_schema.validate`.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from nkhr_schema.errors import InvalidRecordError
from nkhr_schema.fields.structure import findings_of
from nkhr_schema.io.opening import BytesSource, source_name
from nkhr_schema.io.raw import Raw, iter_raw
from nkhr_schema.io.wire import is_suspicious, repeated_keys, wire_findings
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.record import Record
from nkhr_schema.models.references import collector
from nkhr_schema.models.table import RECORD_TYPES, record_reader

__all__ = ["iter_items", "iter_records", "read"]


def iter_records(source: BytesSource) -> Iterator[Record]:
    """Yield the records of a file one at a time; memory does not grow with the file. The envelope is not among them.

    Raises :class:`~nkhr_schema.errors.InvalidRecordError` at the first fault of structure, and
    :class:`~nkhr_schema.errors.UnreadableError` when there is nothing to read from.
    """
    for item in iter_items(source):
        if isinstance(item, Record):
            yield item


def read(source: BytesSource) -> Dataset:
    """Return a whole dataset in memory; records without an envelope get a plain new one.

    Raises like :func:`iter_records`.
    """
    envelope: Dataset | None = None
    records: list[Record] = []
    with _without_garbage_collection():
        for item in iter_items(source):
            if isinstance(item, Record):
                records.append(item)
            else:
                envelope = item
    return (Dataset() if envelope is None else envelope).model_copy(update={"records": tuple(records)})


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    # looking for cycles among objects that are all kept takes two thirds of the time of loading them
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def iter_items(source: BytesSource) -> Iterator[Dataset | Record]:
    """Yield the envelope and the records of a file, one at a time. Raises like :func:`iter_records`."""
    name = source_name(source)
    validate = record_reader().validate_json
    seen = False
    for raw in iter_raw(source):
        if raw.fault is not None:
            raise InvalidRecordError("The input", [raw.fault])
        if raw.envelope:
            yield _envelope(raw, name)
            continue
        try:
            record: Record = validate(raw.data)
        except ValidationError as error:
            if not seen and _is_envelope(raw.data):
                seen = True
                yield _envelope(raw, name)
                continue
            where = _where(raw, name)
            raise InvalidRecordError("The input", findings_of(error, RECORD_TYPES, **where)) from None
        _check_keys(raw, collector(record.__class__)(record, [], [], [], []), name)
        yield record


def _where(raw: Raw, name: str | None) -> dict[str, Any]:
    return {"source": name, "line": raw.line, "position": None if raw.line is not None else raw.position or None}


def _is_envelope(data: bytes) -> bool:
    try:
        content = from_json(data)
    except ValueError:
        return False
    return isinstance(content, dict) and content.get("type") == "dataset"


def _envelope(raw: Raw, name: str | None) -> Dataset:
    try:
        envelope = Dataset.__pydantic_validator__.validate_json(raw.data)
    except ValidationError as error:
        raise InvalidRecordError("The envelope", findings_of(error, Dataset, **_where(raw, name))) from None
    _check_keys(raw, -1, name)
    result: Dataset = envelope
    return result


def _check_keys(raw: Raw, keys: int, name: str | None) -> None:
    """Refuse a record that lost a value to a repeated key."""
    if is_suspicious(raw.data, keys) and any(True for _ in repeated_keys(raw.data)):
        found = [item for item in wire_findings(raw.data, raw.pointer, **_where(raw, name)) if item.code == "NKHR-F016"]
        raise InvalidRecordError("The input", found)
