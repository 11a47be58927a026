"""Text in columns, where a Hangul syllable takes two cells of the terminal."""

import unicodedata
from collections.abc import Iterable, Sequence

__all__ = ["columns", "fill", "pad", "safe", "width", "wrap"]


def width(text: str) -> int:
    """Return how many cells a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_cells(letter) for letter in text)


def _cells(letter: str) -> int:
    # vowels and final consonants of decomposed Hangul join the letter before them, as combining marks do
    if unicodedata.category(letter) in ("Mn", "Me", "Cf") or "\u1160" <= letter <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def pad(text: str, cells: int) -> str:
    """Return the text filled up with spaces to this many cells."""
    return text + " " * (cells - width(text))


def columns(
    rows: Iterable[Sequence[str]], *, gap: str = "  ", right: Sequence[int] = (), widest: int = 1000
) -> list[str]:
    """Return rows as lines with aligned columns.

    ``right`` names the columns that are aligned to the right. A cell of more than ``widest`` cells shifts its own row instead of
    widening the column for all.
    """
    table = [tuple(row) for row in rows]
    if not table:
        return []
    sizes = [
        max((w for row in table if (w := width(row[at])) <= widest), default=widest) for at in range(len(table[0]))
    ]
    lines: list[str] = []
    for row in table:
        cells = [
            " " * (size - width(cell)) + cell if at in right else pad(cell, size)
            for at, (cell, size) in enumerate(zip(row, sizes, strict=True))
        ]
        lines.append(gap.join(cells).rstrip())
    return lines


def fill(words: Iterable[str], cells: int) -> list[str]:
    """Put words into lines of at most so many cells; a longer word stands on a line of its own."""
    lines: list[str] = []
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and width(longer) > cells:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def wrap(text: str, cells: int) -> list[str]:
    """Break a text at spaces into lines of at most so many cells."""
    return fill(text.split(), cells)


def safe(text: str, longest: int = 300) -> str:
    """Return a text from outside (a file name, an argument) so that it cannot steer the terminal."""
    if not text:
        return '""'
    shown = "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape", "surrogatepass").decode("ascii")
        for letter in text[: longest + 1]
    )
    return shown if len(text) <= longest else shown[:longest] + "…"
