"""Writing: canonical JSON and JSON Lines, by path, to a file object, or as bytes.

Canonical means: fields in the order of the standard, absent instead of null, no empty lists, Korean letters unescaped, text as it
came (not normalised), line feed at each end of line, and no time stamp, so that the same data give the same bytes.
"""

import gzip
import io
import json
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Literal

from nkhr_schema.errors import UsageError
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.record import Record

__all__ = ["to_bytes", "write", "write_records"]

Format = Literal["json", "jsonl"]


def write(dataset: Dataset, target: "str | os.PathLike[str] | IO[bytes]", *, format: Format | None = None) -> None:
    """Write a dataset to a path or binary file object.

    The format follows the name: ``.jsonl`` and ``.ndjson`` give JSON Lines, anything else one JSON document; a further ``.gz``
    compresses. ``format`` overrides it. A file is replaced only when it has been written whole.
    """
    write_records(dataset.envelope(), dataset.records, target, format=format)


def write_records(
    envelope: Dataset,
    records: Iterable[Record],
    target: "str | os.PathLike[str] | IO[bytes]",
    *,
    format: Format | None = None,
) -> int:
    """Write records that come one at a time, under an envelope; return how many there were. Memory stays flat."""
    name = os.fspath(target) if isinstance(target, str | os.PathLike) else ""
    chosen = format or _format_of(name)
    if chosen not in ("json", "jsonl"):
        raise UsageError("The format is json or jsonl.")
    with _open(target, name) as stream:
        return _write_lines(envelope, records, stream) if chosen == "jsonl" else _write_json(envelope, records, stream)


def to_bytes(dataset: Dataset, *, format: Format = "json") -> bytes:
    """Return a dataset as bytes."""
    buffer = io.BytesIO()
    write(dataset, buffer, format=format)
    return buffer.getvalue()


def _format_of(name: str) -> Format:
    plain = name.removesuffix(".gz")
    return "jsonl" if plain.endswith((".jsonl", ".ndjson")) else "json"


@contextmanager
def _open(target: "str | os.PathLike[str] | IO[bytes]", name: str) -> Iterator[IO[bytes]]:
    if not isinstance(target, str | os.PathLike):
        yield target
        return
    path = Path(target)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        # made like any other file: the new one is readable by those who could read the old one, or by the user's own rule
        with temporary.open("xb") as file:
            if path.exists():
                shutil.copymode(path, temporary)
            if name.endswith(".gz"):
                # no name and no time in the header: the same data give the same bytes
                with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as stream:
                    yield stream  # type: ignore[misc]
            else:
                yield file
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _write_lines(envelope: Dataset, records: Iterable[Record], stream: IO[bytes]) -> int:
    stream.write(envelope.to_json().encode() + b"\n")
    count = 0
    for record in records:
        stream.write(record.to_json().encode() + b"\n")
        count += 1
    return count


def _write_json(envelope: Dataset, records: Iterable[Record], stream: IO[bytes]) -> int:
    head = json.dumps(envelope.to_dict(), ensure_ascii=False, indent=2).removesuffix("\n}")
    stream.write(head.encode())
    count = 0
    for record in records:
        body = json.dumps(record.to_dict(), ensure_ascii=False, indent=2).replace("\n", "\n    ")
        stream.write((",\n    " if count else ',\n  "records": [\n    ').encode() + body.encode())
        count += 1
    stream.write(b"\n  ]\n}\n" if count else b"\n}\n")
    return count
