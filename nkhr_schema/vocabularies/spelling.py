"""When two spellings are the same word: letters that differ only in case, marks, spaces or punctuation.

McCune-Reischauer ``P'yŏngyang``, its plain form ``Pyongyang`` and a name with hyphens fold to one text. Nothing is
transliterated: Hangul and Latin spellings meet only where a table gives both.
"""

from __future__ import annotations

import unicodedata
from typing import Final

__all__ = ["LONGEST", "fold_case", "fold_spelling"]

LONGEST: Final = 400
"""Longest text that is looked up, in characters; no label is as long, and a longer text costs time for nothing."""


def fold_case(text: str) -> str:
    """Return the text in NFC without distinction of case, for a search inside longer text."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def fold_spelling(text: str) -> str:
    """Return the letters and digits of the text alone: no case, marks, spaces, hyphens, apostrophes or other signs."""
    if text.isascii():
        return "".join(filter(str.isalnum, text)).lower()
    # compatibility forms too: half-width Hangul and full-width Latin letters are typed by some input methods
    apart = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(filter(_carries_meaning, apart)))


def _carries_meaning(letter: str) -> bool:
    return letter.isalnum()
