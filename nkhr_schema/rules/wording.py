"""Words that name a violation type, looked for in descriptions. Used to suggest a narrower code, never to set one."""

import re
from functools import cache

from nkhr_schema import vocabularies

__all__ = ["mentions", "needles"]

_HANGUL = re.compile("[가-힣]")
_LATIN_MINIMUM = 5
_HANGUL_MINIMUM = 2
_IN_BRACKETS = re.compile(r"\s*[(（].*?[)）]")


@cache
def needles(code: str) -> tuple[tuple[str, "re.Pattern[str]"], ...]:
    """Return each narrower violation type with the pattern of its labels and aliases, empty where there is none."""
    found = []
    for term in vocabularies.get("violation_type")[code].descendants:
        words = {_IN_BRACKETS.sub("", word).strip() for word in (term.label("en"), term.label("ko"), *term.aliases)}
        patterns = [_pattern(word) for word in sorted(words) if _long_enough(word)]
        if patterns:
            found.append((term.code, re.compile("|".join(patterns), re.IGNORECASE)))
    return tuple(found)


def _long_enough(word: str) -> bool:
    return len(word) >= (_HANGUL_MINIMUM if _HANGUL.search(word) else _LATIN_MINIMUM)


def _pattern(word: str) -> str:
    # Korean particles follow without a space, so only Latin words need a boundary
    escaped = re.escape(word)
    return escaped if _HANGUL.search(word) else rf"\b{escaped}\b"


def mentions(text: str, words: "re.Pattern[str]") -> bool:
    """Tell whether one of the words stands in the text."""
    return words.search(text) is not None
