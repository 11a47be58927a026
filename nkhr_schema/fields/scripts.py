"""Which scripts the letters of a name belong to. Decided by code point alone; nothing is transliterated.

The scripts are the codes of the list ``name_script``. Source of the ranges: the Unicode Standard, blocks of each script.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from nkhr_schema.vocabularies.term_codes import NameScript

__all__ = ["fits_script", "script_of", "scripts_in"]

_RANGES: Final = (
    (0x0041, 0x02AF, "latn"),
    (0x0400, 0x052F, "cyrl"),
    (0x0E00, 0x0E7F, "thai"),
    (0x1100, 0x11FF, "hang"),
    (0x1C80, 0x1C8F, "cyrl"),
    (0x1E00, 0x1EFF, "latn"),
    (0x2C60, 0x2C7F, "latn"),
    (0x2DE0, 0x2DFF, "cyrl"),
    (0x3005, 0x3007, "hani"),
    (0x3041, 0x30FF, "jpan"),
    (0x3131, 0x318E, "hang"),
    (0x31F0, 0x31FF, "jpan"),
    (0x3400, 0x4DBF, "hani"),
    (0x4E00, 0x9FFF, "hani"),
    (0xA640, 0xA69F, "cyrl"),
    (0xA720, 0xA7FF, "latn"),
    (0xA960, 0xA97F, "hang"),
    (0xAC00, 0xD7FB, "hang"),
    (0xF900, 0xFAFF, "hani"),
    (0xFF21, 0xFF5A, "latn"),
    (0xFF66, 0xFF9D, "jpan"),
    (0xFFA0, 0xFFDC, "hang"),
    (0x20000, 0x3FFFF, "hani"),
)
"""First and last code point of a range and its script, in order; everything between them is another script."""
_STARTS: Final = [first for first, _, _ in _RANGES]


def _script_of_letter(letter: str) -> str:
    code = ord(letter)
    at = bisect_right(_STARTS, code) - 1
    if at < 0 or code > _RANGES[at][1]:
        return "other"
    return _RANGES[at][2]


def scripts_in(text: str) -> frozenset[str]:
    """Return the scripts of the letters in a text; empty where it has none. Kana are ``jpan``, Chinese characters ``hani``."""
    return frozenset(_script_of_letter(sign) for sign in text if sign.isalpha())


def script_of(text: str) -> NameScript | None:
    """Return the one script that a text is written in, ``None`` where it has no letters or mixes scripts.

    Chinese characters beside kana are Japanese.
    """
    found = scripts_in(text)
    if found == {"jpan", "hani"}:
        return "jpan"
    return cast("NameScript", next(iter(found))) if len(found) == 1 else None


def fits_script(text: str, script: NameScript) -> bool:
    """Tell whether a text can be said to be in a script: it has a letter of it, or no letter at all."""
    found = scripts_in(text)
    return not found or script in found or (script == "jpan" and "hani" in found)
