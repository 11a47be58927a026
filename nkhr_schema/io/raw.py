"""Records as bytes, one at a time, with the place where each stands. Nothing is interpreted yet.

JSON Lines are split at line breaks, a JSON document at the items of its ``records``; both give the same stream, so that
everything above reads both alike, in memory that does not grow with the file.
"""

import codecs
import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from pydantic_core import from_json

from nkhr_schema.findings import Finding, make
from nkhr_schema.io.documents import iter_document
from nkhr_schema.io.opening import BytesSource, open_source, source_name

__all__ = ["MAX_RECORD_BYTES", "MAX_RECORD_WORDS", "Raw", "iter_raw"]

MAX_RECORD_BYTES = 16 * 1024 * 1024
"""Largest record that is read. Recordings and scans belong into files, not into records."""
MAX_RECORD_WORDS = "16 MiB"

_LINE_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


class Raw(NamedTuple):
    """One record, envelope or fault of the input.

    ``line`` is given for JSON Lines, ``pointer`` is the prefix of pointers in a JSON document (``/records/3``). A ``fault``
    comes instead of bytes when they could not be had.
    """

    data: bytes
    line: int | None
    position: int
    pointer: str = ""
    envelope: bool = False
    fault: Finding | None = None

    @property
    def number(self) -> int:
        """The line where there are lines, else the position: what a person counts by."""
        return self.position if self.line is None else self.line


def iter_raw(source: BytesSource, *, name: str | None = None) -> Iterator[Raw]:
    """Yield the records of a source as bytes, and faults where there is something that is none.

    Raises :class:`~nkhr_schema.errors.UnreadableError` when there is nothing to read from.
    """
    name = name or source_name(source)
    with open_source(source) as stream:
        try:
            yield from _iter_stream(stream, name)
        except (EOFError, gzip.BadGzipFile, zlib.error):
            place = {"en": " of the compressed data", "ko": "(압축 자료)"}
            yield Raw(b"", None, 0, fault=make("NKHR-F028", source=name, place=place))


def _iter_stream(stream: BinaryIO, name: str | None) -> Iterator[Raw]:
    first = stream.readline(MAX_RECORD_BYTES + 1)
    guess = _other_encoding(first)
    if guess:
        yield Raw(b"", None, 0, fault=make("NKHR-F024", source=name, guess=guess))
        return
    first = first.removeprefix(codecs.BOM_UTF8)
    number = 1
    while first and not first.strip():
        first = stream.readline(MAX_RECORD_BYTES + 1)
        number += 1
    if not first:
        yield Raw(b"", None, 0, fault=make("NKHR-F025", source=name))
        return
    if _is_lines(first, name):
        yield from _iter_lines(first, number, stream, name)
    else:
        for item in iter_document(first, stream, number, name, MAX_RECORD_BYTES, MAX_RECORD_WORDS):
            yield Raw(*item)


def _other_encoding(head: bytes) -> dict[str, str] | None:
    for marks, label in (
        ((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE), "UTF-32"),
        ((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE), "UTF-16"),
    ):
        if head.startswith(marks):
            return {"en": f" but {label}", "ko": f" ({label}임)"}
    if b"\x00" in head[:200]:
        return {
            "en": ": it holds zero bytes, as UTF-16 and binary files do",
            "ko": ": UTF-16이나 이진 파일처럼 0바이트가 있음",
        }
    return None


def _is_lines(first: bytes, name: str | None) -> bool:
    """Decide between JSON Lines and one JSON document by the first line that is not blank."""
    head = first.lstrip()
    if head.startswith(b"["):
        return False
    if len(first) > MAX_RECORD_BYTES:
        return not head.startswith(b'{"type":"dataset"') or bool(name and name.endswith(_LINE_SUFFIXES))
    try:
        value = from_json(first)
    except ValueError as error:
        # a document begins on its first line and goes on; a broken line of JSON Lines is broken in itself
        return bool(name and name.endswith(_LINE_SUFFIXES)) or "EOF" not in str(error)
    return not (isinstance(value, dict) and isinstance(value.get("records"), list))


def _iter_lines(first: bytes, number: int, stream: BinaryIO, name: str | None) -> Iterator[Raw]:
    line = first
    position = 0
    while line:
        if len(line) > MAX_RECORD_BYTES:
            position += 1
            fault = make("NKHR-F021", source=name, line=number, position=position, bound=MAX_RECORD_WORDS)
            yield Raw(b"", number, position, fault=fault)
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
        elif line.strip():
            position += 1
            yield Raw(line, number, position)
        number += 1
        line = stream.readline(MAX_RECORD_BYTES + 1)
