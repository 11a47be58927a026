"""JSON that cannot be read: from the parser's words to a finding. The parser's words hold places, never values."""

import re
from collections.abc import Mapping

__all__ = ["MAX_DEPTH", "json_fault"]

MAX_DEPTH = 200
"""How deep arrays and objects may be nested; the parser's own limit."""

_PLACE = re.compile(r" at line (\d+) column (\d+)$")

_PROBLEMS = (
    ("recursion limit", "NKHR-F019"),
    ("surrogate", "NKHR-F020"),
    ("hex escape", "NKHR-F020"),
    ("unicode code point", "NKHR-F024"),
    ("number out of range", "NKHR-F018"),
)


def json_fault(words: str) -> tuple[str, Mapping[str, str | Mapping[str, str]]]:
    """Return code and parts of the finding for the parser's message."""
    for word, code in _PROBLEMS:
        if word in words:
            return code, _parts(code)
    place = _PLACE.search(words)
    problem = words[: place.start()] if place else words
    known_end = "EOF" in problem
    if known_end:  # the place would be that of the end, which says nothing
        return "NKHR-F001", {"problem": {"en": "it ends too early", "ko": "중간에 끝남"}}
    column = f"column {place[2]}" if place else "an unknown place"
    column_ko = f"{place[2]}번째 글자" if place else "알 수 없는 위치"
    what = problem.replace("`", "")
    return "NKHR-F001", {"problem": {"en": f"{what} at {column}", "ko": f"{column_ko}에서 문법 오류"}}


def _parts(code: str) -> Mapping[str, str | Mapping[str, str]]:
    if code == "NKHR-F019":
        return {"bound": str(MAX_DEPTH)}
    if code == "NKHR-F024":
        return {"guess": ""}
    return {}
