"""A JSON document taken apart into its records without reading it whole.

The scanner looks only at strings, brackets and commas. It knows where a value ends; whether the value is right is for the
validator to say. What stands between the values is checked here.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from nkhr_schema.findings import Finding, make

__all__ = ["iter_document"]

Item = tuple[bytes, int | None, int, str, bool, Finding | None]
"""Bytes, line, position, pointer prefix, envelope or not, fault: the parts of a :class:`~nkhr_schema.io.raw.Raw`."""

# a whole string, a string that has not ended yet, or a bracket
_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|"|[{}\[\]]', re.DOTALL)
_SPACE = re.compile(rb"[ \t\r\n]*")
_SCALAR = re.compile(rb"[^ \t\r\n,\]}]*")
_CHUNK = 1 << 18
_DEEPEST = 1_000_000


class _EndsEarly(Exception):
    """The input ends inside a value."""


class _TooDeep(Exception):
    """Brackets are nested beyond all reason; going on would take long and find nothing."""


class _TooLarge(Exception):
    """A value is larger than the limit."""


class _Scanner:
    """A window on the stream: what has been read and not yet used."""

    def __init__(self, head: bytes, stream: BinaryIO, line: int, limit: int) -> None:
        self.buffer = head
        self.stream = stream
        self.at = 0
        self.line = line
        self.limit = limit

    def more(self) -> bool:
        """Read on, at least as much again as is waiting, so that a long string is not looked through too often."""
        waiting = len(self.buffer) - self.at
        if waiting > self.limit:
            raise _TooLarge
        data = self.stream.read(max(_CHUNK, waiting))
        if not data:
            return False
        self.line += self.buffer.count(b"\n", 0, self.at)
        self.buffer = self.buffer[self.at :] + data
        self.at = 0
        return True

    def here(self) -> int:
        """Return the line of the present place."""
        return self.line + self.buffer.count(b"\n", 0, self.at)

    def peek(self) -> bytes:
        """Skip white space; return the next byte, empty at the end."""
        while True:
            match = _SPACE.match(self.buffer, self.at)
            self.at = match.end() if match else self.at
            if self.at < len(self.buffer):
                return self.buffer[self.at : self.at + 1]
            if not self.more():
                return b""

    def value(self) -> bytes:
        """Return the bytes of the value that begins here, and go past it."""
        first = self.peek()
        if first in (b"{", b"[", b'"'):
            return self._nested()
        while True:
            match = _SCALAR.match(self.buffer, self.at)
            end = match.end() if match else self.at
            if end < len(self.buffer) or not self.more():
                value = self.buffer[self.at : end]
                self.at = end
                return value

    def _nested(self) -> bytes:
        depth = 0
        scan = self.at
        while True:
            for match in _TOKEN.finditer(self.buffer, scan):
                token = match.group()
                if token == b'"':
                    break  # a string that goes on beyond what has been read
                scan = match.end()
                if token in (b"{", b"["):
                    depth += 1
                    if depth > _DEEPEST:
                        raise _TooDeep
                elif token in (b"}", b"]"):
                    depth -= 1
                if depth <= 0:
                    value = self.buffer[self.at : scan]
                    self.at = scan
                    return value
            offset = scan - self.at
            if not self.more():
                raise _EndsEarly
            scan = self.at + offset


def iter_document(
    head: bytes, stream: BinaryIO, line: int, name: str | None, limit: int, limit_words: str
) -> Iterator[Item]:
    """Yield the records of a JSON document, then its envelope; faults where the document is broken.

    The document is a dataset, a bare list of records, or one single record.
    """
    scanner = _Scanner(head, stream, line, limit)
    try:
        if scanner.peek() == b"[":
            scanner.at += 1
            yield from _items(scanner, "", name)
            yield from _rest(scanner, name)
        else:
            yield from _object(scanner, name)
    except _EndsEarly:
        place = {"en": f" of a value, after line {scanner.here()}", "ko": f"({scanner.here()}행 뒤)"}
        yield b"", None, 0, "", False, make("NKHR-F028", source=name, place=place)
    except _TooDeep:
        yield b"", None, 0, "", False, make("NKHR-F019", source=name, bound="200")
    except _TooLarge:
        yield b"", None, 0, "", False, make("NKHR-F021", source=name, bound=limit_words)


def _fault(scanner: _Scanner, name: str | None, en: str, ko: str) -> Item:
    number = scanner.here()
    problem = {"en": f"{en} at line {number}", "ko": f"{number}행에서 {ko}"}
    return b"", None, 0, "", False, make("NKHR-F001", source=name, problem=problem)


def _items(scanner: _Scanner, pointer: str, name: str | None) -> Iterator[Item]:
    """Yield the items of the list whose opening bracket has just been passed."""
    position = 0
    while True:
        first = scanner.peek()
        if first == b"]":
            scanner.at += 1
            return
        if not first:
            raise _EndsEarly
        if first in (b",", b":", b"}"):
            yield _fault(scanner, name, "a record is expected", "기록이 와야 할 자리에 다른 것이 있음")
            scanner.at += 1
            continue
        value = scanner.value()
        yield value, None, position + 1, f"{pointer}/{position}", False, None
        position += 1
        after = scanner.peek()
        if after == b",":
            scanner.at += 1
        elif after and after != b"]":
            yield _fault(scanner, name, "a comma is missing between two records", "두 기록 사이에 쉼표가 없음")


def _object(scanner: _Scanner, name: str | None) -> Iterator[Item]:
    """Yield the records of a dataset object, then its other members as the envelope."""
    scanner.at += 1
    members: list[bytes] = []
    has_records = False
    while True:
        first = scanner.peek()
        if first == b"}":
            scanner.at += 1
            break
        if not first:
            raise _EndsEarly
        if first != b'"':
            yield _fault(
                scanner, name, "a field name in quotation marks is expected", "따옴표로 묶은 필드 이름이 와야 함"
            )
            return
        key = scanner.value()
        if scanner.peek() != b":":
            yield _fault(scanner, name, "a colon is missing after a field name", "필드 이름 뒤에 쌍점이 없음")
            return
        scanner.at += 1
        if key == b'"records"' and scanner.peek() == b"[" and not has_records:
            has_records = True
            scanner.at += 1
            yield from _items(scanner, "/records", name)
        else:
            members.append(key + b":" + scanner.value())
        after = scanner.peek()
        if after == b",":
            scanner.at += 1
        elif after != b"}":
            if not after:
                raise _EndsEarly
            yield _fault(scanner, name, "a comma is missing between two fields", "두 필드 사이에 쉼표가 없음")
            return
    whole = b"{" + b",".join(members) + b"}"
    yield whole, None, 0 if has_records else 1, "", has_records, None
    yield from _rest(scanner, name)


def _rest(scanner: _Scanner, name: str | None) -> Iterator[Item]:
    if scanner.peek():
        yield _fault(scanner, name, "something follows the end of the document", "문서가 끝난 뒤에 다른 것이 있음")
