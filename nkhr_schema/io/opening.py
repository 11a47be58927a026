"""From whatever the caller has (path, bytes, file object, ``-``) to a stream of UTF-8 bytes.

Compressed input is recognised by its first bytes, not by its name. An encoding other than UTF-8 is recognised where that can
be done for certain, and never converted: a wrong guess would change names.
"""

import gzip
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from nkhr_schema.errors import UnreadableError, UsageError

__all__ = ["BytesSource", "open_path", "open_source", "source_name"]

BytesSource = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes]
"""What can be read: a path (``-`` is standard input), bytes, or a binary file object."""

_BINARY_MAGIC = (
    b"PK\x03\x04",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"SQLite format",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\xd0\xcf\x11\xe0",
)


def source_name(source: object) -> str | None:
    """Return the name of a source for messages, or ``None`` when it has none."""
    if isinstance(source, str | os.PathLike):
        return "<stdin>" if source == "-" else os.fspath(source)
    name = getattr(source, "name", None)
    return name if isinstance(name, str) else None


@contextmanager
def open_source(source: BytesSource) -> Iterator[BinaryIO]:
    """Open a source for reading as bytes, gzip undone.

    Raises :class:`~nkhr_schema.errors.UnreadableError` for what cannot be opened or is no text, and
    :class:`~nkhr_schema.errors.UsageError` for an object that is no source.
    """
    stream, ours = _raw_stream(source)
    try:
        head = stream.peek(64)[:64]
        if head.startswith(b"\x1f\x8b"):
            yield cast("BinaryIO", io.BufferedReader(cast("Any", gzip.GzipFile(fileobj=stream, mode="rb")), 1 << 16))
            return
        if head.startswith(_BINARY_MAGIC):
            raise UnreadableError(
                f"{source_name(source) or 'The input'} is no JSON text (a binary file).", reason="binary"
            )
        yield cast("BinaryIO", stream)
    finally:
        if ours:
            stream.close()


def _raw_stream(source: BytesSource) -> tuple[io.BufferedReader, bool]:
    if isinstance(source, bytes | bytearray | memoryview):
        return io.BufferedReader(cast("Any", io.BytesIO(bytes(source)))), True
    if isinstance(source, str | os.PathLike):
        if source == "-":
            return cast("io.BufferedReader", sys.stdin.buffer), False
        return open_path(Path(source)), True
    if not hasattr(source, "read"):
        raise UsageError("Give a path, bytes, a binary file object, or an iterable of records.")
    if isinstance(source, io.TextIOBase):
        raise UsageError("Open the file in binary mode ('rb'): the library itself checks the encoding.")
    if isinstance(source, io.BufferedReader):
        return source, False
    return io.BufferedReader(cast("Any", _Readable(source))), False


def open_path(path: Path) -> io.BufferedReader:
    """Open a file for reading as bytes, as they are; raises :class:`~nkhr_schema.errors.UnreadableError`."""
    try:
        if path.is_dir():
            raise UnreadableError(
                f"{path} is a folder; name a file, or its files with {path}/*.jsonl.", reason="folder"
            )
        return path.open("rb")
    except UnreadableError:
        raise
    except FileNotFoundError:
        raise UnreadableError(f"There is no file {path}.", reason="missing") from None
    except PermissionError:
        raise UnreadableError(f"{path} may not be read by this user.", reason="forbidden") from None
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}.") from None
    except ValueError:
        raise UnreadableError("The path holds a character that no path can have.", reason="bad_path") from None


class _Readable(io.RawIOBase):
    """Lets any object with ``read(n) -> bytes`` be buffered and peeked into."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._source.read(len(buffer))
        if isinstance(data, str):
            raise UsageError("The file object gives text; open it in binary mode ('rb').")
        buffer[: len(data)] = data
        return len(data)
