"""Markdown for the reference pages: tables, anchors and the few marks that a cell must not hold bare."""

import inspect
import re
from collections.abc import Iterable, Sequence
from typing import Final

__all__ = ["HEADER", "anchored", "cell", "code", "link", "page", "paragraphs", "sentence", "table"]

HEADER: Final = "<!-- Generated from the models and vocabularies; do not edit. -->"
"""First line of every generated page."""

_ROLE: Final = re.compile(r":(?:class|func|data|mod|meth|attr|exc):`~?(?:[\w.]*\.)?(\w+)`")
_LITERAL: Final = re.compile(r"``(.+?)``")
# what Markdown would take for a mark of its own: a tag, a bar that ends the cell, an emphasis, a bracket of a link
_MARKS: Final = re.compile(r"([\\`*_<>\[\]|])")


def cell(text: str) -> str:
    """Return text for a table cell, without line breaks and with the marks of Markdown escaped."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def code(text: str) -> str:
    """Return text as code, fit for a table cell."""
    fence = "``" if "`" in text else "`"
    inner = text.replace("|", "\\|")
    return f"{fence}{inner}{fence}" if text else ""


def link(label: str, target: str) -> str:
    """Return a link; the label is Markdown already."""
    return f"[{label}]({target})"


def anchored(name: str, label: str) -> str:
    """Return a label that can be pointed at: the name is what stands after ``#``."""
    return f'<a id="{name}"></a>{label}'


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; columns in which no row says anything are left out."""
    rows = list(rows)
    kept = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    lines = ["| " + " | ".join(heads[at] for at in kept) + " |", "|" + "---|" * len(kept)]
    lines += ["| " + " | ".join(row[at] for at in kept) + " |" for row in rows]
    return "\n".join(lines)


def paragraphs(docstring: str | None) -> str:
    """Return a docstring as Markdown: roles and double back quotes become code, lines of a paragraph are joined."""
    text = inspect.cleandoc(docstring or "")
    text = _LITERAL.sub(r"`\1`", _ROLE.sub(r"`\1`", text))
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def sentence(docstring: str) -> str:
    """Return a short docstring for a table cell; its code stays code."""
    return paragraphs(docstring).replace("\n\n", " ").replace("|", "\\|")


def page(title: str, *parts: str) -> str:
    """Return a whole page; empty parts are left out."""
    return "\n\n".join([HEADER, f"# {title}", *(part for part in parts if part)]) + "\n"
