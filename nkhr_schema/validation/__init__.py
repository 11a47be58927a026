"""Validation: structure and rules over a stream or a dataset, gives a Report."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from nkhr_schema.errors import UsageError
from nkhr_schema.findings import Report
from nkhr_schema.io.opening import BytesSource, source_name
from nkhr_schema.io.raw import Raw, iter_raw
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.record import Record
from nkhr_schema.validation.checker import Checker, Progress, as_raw

__all__ = ["Progress", "validate", "validate_records"]


def validate(
    source: "BytesSource | Dataset | Record | Iterable[Record | Mapping[str, Any]]",
    *,
    name: str | None = None,
    progress: Progress | None = None,
) -> Report:
    """Check a file, bytes, a dataset or records against the standard; return all findings at once.

    ``source`` is a path (``-`` for standard input), bytes, a binary file object, a :class:`Dataset`, one record, or an iterable
    of records or plain dicts. Files may be JSON or JSON Lines, plain or gzip. References are followed within the input; a
    single record is looked at alone, and its references are not.

    Raises :class:`~nkhr_schema.errors.UnreadableError` when there is nothing to read from. Faults of the data are never
    raised: they are in the report.
    """
    checker = Checker(name or source_name(source), progress)
    if isinstance(source, Dataset):
        checker.take_envelope(source.envelope(), Raw(b"", None, 0))
        checker.take_records(source.records)
    elif isinstance(source, Record):
        checker.complete = False
        checker.take_records([source])
    elif isinstance(source, Mapping):
        document = cast("Mapping[str, Any]", source)
        checker.complete = document.get("type") == "dataset"
        checker.take_raw(_document(document))
    elif isinstance(source, str | bytes | bytearray | memoryview) or _is_file(source):
        checker.take_raw(iter_raw(cast("BytesSource", source), name=name))
        checker.expect_envelope()
    elif isinstance(source, Iterable):
        checker.take_records(cast("Iterable[Record | Mapping[str, Any]]", source))
    else:
        raise UsageError("Give a path, bytes, a binary file object, a dataset, a record, or an iterable of records.")
    return checker.report()


def validate_records(records: "Iterable[Record | Mapping[str, Any]]", *, follow_references: bool = True) -> Report:
    """Check records without an envelope, for instance in a unit test; references are followed among them if wished."""
    checker = Checker(None, None)
    checker.complete = follow_references
    checker.take_records(records)
    return checker.report()


def _is_file(source: object) -> bool:
    return hasattr(source, "read") or hasattr(source, "__fspath__")


def _document(source: Mapping[str, Any]) -> Iterator[Raw]:
    if source.get("type") == "dataset" and isinstance(source.get("records"), list | tuple):
        for at, record in enumerate(source["records"]):
            yield as_raw(record, at + 1, f"/records/{at}")
        yield as_raw({key: value for key, value in source.items() if key != "records"}, 0)
    else:
        yield as_raw(source, 1)
