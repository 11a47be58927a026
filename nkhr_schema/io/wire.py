"""Faults of the bytes that no model can see: a key that stands twice, text that is not in NFC.

Pydantic keeps the last of two equal keys without a word. Looking for them in every line would cost more than reading it, so the
reader first compares two numbers: how many keys the record was made from, and how often a quotation mark is followed by a
colon in the line. If they agree, no key can have been lost, and only otherwise is the line looked at closely.
"""

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from nkhr_schema.fields.structure import is_safe_name
from nkhr_schema.findings import Finding, make

__all__ = ["is_suspicious", "repeated_keys", "texts_not_in_nfc", "wire_findings"]

_WHITE_SPACE = b" \t\r\n"
_ASCII = bytes(range(128))


def is_suspicious(data: bytes, keys: int) -> bool:
    """Tell whether the bytes must be looked at closely; ``keys`` is the number of keys that the record was made from.

    Never false where a key stands twice. Outside of texts each colon follows a key, so if there are as many colons as keys, every key was
    kept. Where texts hold colons too, those that follow a quotation mark are counted, white space taken out. It may be true
    without need, for instance when a text holds a quotation mark before a colon.
    """
    if data.count(b":") != keys and data.translate(None, _WHITE_SPACE).count(b'":') != keys:
        return True
    return (b"\\" in data and b"\\u" in data) or not (data.isascii() or _is_nfc(data))


def _is_nfc(data: bytes) -> bool:
    # Most lines are ASCII with Hangul syllables. Without the ASCII characters they are short, and if only letters are left, no
    # combining mark can have stood behind one that was taken out.
    rest = data.translate(None, _ASCII).decode("utf-8", "replace")
    if rest.isalpha():
        return unicodedata.is_normalized("NFC", rest)
    return unicodedata.is_normalized("NFC", data.decode("utf-8", "replace"))


class _Object(list[tuple[str, Any]]):
    """The members of a JSON object in order, equal keys kept."""


def _parse(data: bytes) -> Any:
    try:
        return json.loads(data, object_pairs_hook=_Object)
    except (ValueError, RecursionError):
        return None


def repeated_keys(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield pointer of the object and name of each key that stands in it twice."""
    yield from _repeated(_parse(data), "")


def _repeated(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, _Object):
        seen: set[str] = set()
        for key, item in value:
            if key in seen:
                yield pointer, key
            seen.add(key)
            yield from _repeated(item, f"{pointer}/{key}" if is_safe_name(key) else pointer)
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _repeated(item, f"{pointer}/{at}")


def texts_not_in_nfc(data: bytes) -> Iterator[str]:
    """Yield the pointer of each text that is not in Unicode normal form C."""
    yield from _not_in_nfc(_parse(data), "")


def _not_in_nfc(value: Any, pointer: str) -> Iterator[str]:
    if isinstance(value, str):
        if not unicodedata.is_normalized("NFC", value):
            yield pointer
    elif isinstance(value, _Object):
        for key, item in value:
            yield from _not_in_nfc(item, f"{pointer}/{key}" if is_safe_name(key) else pointer)
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _not_in_nfc(item, f"{pointer}/{at}")


def wire_findings(data: bytes, prefix: str = "", **where: Any) -> Iterator[Finding]:
    """Yield the findings about repeated keys (F016) and normal form (F023) of these bytes."""
    content = _parse(data)
    for pointer, key in _repeated(content, ""):
        name = key if is_safe_name(key) else {"en": "(not shown)", "ko": "(표시하지 않음)"}
        yield make("NKHR-F016", prefix + pointer, name=name, **where)
    if data.isascii() and b"\\u" not in data:
        return
    for pointer in _not_in_nfc(content, ""):
        yield make("NKHR-F023", prefix + pointer, **where)
