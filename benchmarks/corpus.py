"""The data that is measured: generated records of every type, the same for the same seed, fictional throughout."""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import orjson

from nkhr_schema.testing.generate import LINE_BYTES, RecordMaker

__all__ = ["SEED", "Corpus", "make", "repeat"]

SEED = 2026
_LETTERS = {"Hangul": re.compile("[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]"), "all": re.compile(r"[^\W\d_]")}
_ID = re.compile(
    rb'(?<=")([a-z]{3}-)([0-7][0-9A-HJKMNP-TV-Z]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{11})([0-9A-Z]|[0-9a-f])(?=")'
)
_EXTERNAL = re.compile(rb'"external_ids":\[[^\]]*\]')
_CROCKFORD = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_HEX = b"0123456789abcdef"


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file of JSON Lines, its envelope apart from its records, and what kind of data it is."""

    path: Path
    envelope: bytes
    lines: list[bytes]
    types: int
    """How many record types occur."""
    average: float
    """Bytes a line."""
    hangul: float
    """Share of the letters in string values that are Hangul."""
    hangul_strings: float
    """Share of the string values that hold Hangul."""


def make(path: Path, count: int) -> Corpus:
    """Write so many records to a file, with an envelope on the first line, and describe them."""
    envelope, *lines = RecordMaker(SEED).lines(count, size=LINE_BYTES, envelope=True)
    with path.open("wb") as file:
        for line in (envelope, *lines):
            file.write(line + b"\n")
    # record types come in rounds: a fixed step could meet the same few over and over
    sample = random.Random(SEED).sample(lines, min(len(lines), 2000))
    strings = [text for line in sample for text in _strings(orjson.loads(line))]
    letters = {name: sum(len(form.findall(text)) for text in strings) for name, form in _LETTERS.items()}
    return Corpus(
        path,
        envelope,
        lines,
        types=len(Counter(orjson.loads(line)["type"] for line in sample)),
        average=sum(map(len, lines)) / len(lines),
        hangul=letters["Hangul"] / letters["all"],
        hangul_strings=sum(bool(_LETTERS["Hangul"].search(text)) for text in strings) / len(strings),
    )


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def repeat(corpus: Corpus, path: Path, times: int) -> int:
    """Write the records several times over, every time under ids of their own; return the number of records.

    The last character of each id is turned on by one more place each time, so that ids stay unique and references resolve.
    The holders of external identifiers get another name each time, because a holder gives an identifier once.
    """
    at_most = len(_HEX)
    if times > at_most:
        raise ValueError(f"at most {at_most} times: there are no more digits to turn to")
    with path.open("wb") as file:
        file.write(corpus.envelope + b"\n")
        for turn in range(times):
            for line in corpus.lines:
                file.write((_again(line, turn) if turn else line) + b"\n")
    return times * len(corpus.lines)


def _again(line: bytes, turn: int) -> bytes:
    turned = _ID.sub(_turned(turn), line)
    return _EXTERNAL.sub(lambda found: found[0].replace(b'"holder":"', b'"holder":"%d. ' % turn), turned)


@cache
def _turned(turn: int) -> Callable[[re.Match[bytes]], bytes]:
    ulid = {_CROCKFORD[at : at + 1]: _CROCKFORD[(at + turn) % 32 :][:1] for at in range(32)}
    uuid = {_HEX[at : at + 1]: _HEX[(at + turn) % 16 :][:1] for at in range(16)}

    def replace(match: re.Match[bytes]) -> bytes:
        prefix, body, last = match.groups()
        return prefix + body + (uuid if b"-" in body else ulid)[last]

    return replace
