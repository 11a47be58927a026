"""Fenced blocks of Markdown pages, with the words after the opening fence."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"

_OPENING = re.compile(r"^(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")


@dataclass(frozen=True)
class Block:
    page: Path
    line: int
    language: str
    options: dict[str, str]
    text: str

    @property
    def place(self):
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"


def written_pages():
    """README and every page that a person wrote."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in pages if REFERENCE not in page.parents]


def blocks_of(page):
    lines = page.read_text(encoding="utf-8").split("\n")
    found, at = [], 0
    while at < len(lines):
        opening = _OPENING.match(lines[at])
        if opening is None:
            at += 1
            continue
        end = lines.index(opening["fence"], at + 1)  # a block that is never closed is an error here
        language, *options = opening["info"].split()[:1] + opening["info"].split()[1:] or [""]
        pairs = dict(option.split("=", 1) for option in options)
        found.append(Block(page, at + 1, language, pairs, "\n".join(lines[at + 1 : end])))
        at = end + 1
    return found
