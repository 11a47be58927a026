"""The catalogue of findings: one row a code, texts in English and Korean, as data.

The rows stand in ``data/<family>.csv`` (F structure, I identity, V vocabulary, ...). A code is never reused. Message
and hint are templates: ``{expected}`` and the like are filled from what the check knows of the *standard* (a field
name, the nearest code), never from the record.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from nkhr_schema.errors import UnknownTermError
from nkhr_schema.findings.finding import LANGUAGES, Finding, Severity

__all__ = ["Entry", "catalogue", "entry", "make"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the catalogue. ``message``, ``hint``, ``title`` and ``rationale`` map ``en`` and ``ko`` to text."""

    code: str
    severity: Severity
    title: Mapping[str, str]
    message: Mapping[str, str]
    hint: Mapping[str, str]
    rationale: Mapping[str, str]
    records: tuple[str, ...]
    """Record types that the check looks at; empty for every type."""
    source: str
    since: str
    presence: bool
    """True where the check only asks for something to be present; it is then silent in a redacted copy."""

    @property
    def family(self) -> str:
        """Letter of the family: ``NKHR-V001`` belongs to ``V``."""
        return self.code[5]


def _texts(row: Mapping[str, str], name: str) -> dict[str, str]:
    return {lang: row[f"{name}_{lang}"] for lang in LANGUAGES}


@cache
def catalogue() -> Mapping[str, Entry]:
    """Return every code with its entry, in order of family and number."""
    entries: dict[str, Entry] = {}
    folder = resources.files("nkhr_schema.findings") / "data"
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        if not file.name.endswith(".csv"):
            continue
        with io.StringIO(file.read_text(encoding="utf-8")) as stream:
            for row in csv.DictReader(stream):
                entries[row["code"]] = Entry(
                    code=row["code"],
                    severity=Severity[row["severity"].upper()],
                    title=_texts(row, "title"),
                    message=_texts(row, "message"),
                    hint=_texts(row, "hint"),
                    rationale=_texts(row, "rationale"),
                    records=tuple(row["records"].split()),
                    source=row["source"],
                    since=row["since"],
                    presence=row["presence"] == "yes",
                )
    return entries


def entry(code: str) -> Entry:
    """Return the catalogue entry of a code; raises :class:`~nkhr_schema.errors.UnknownTermError`."""
    try:
        return catalogue()[code]
    except KeyError:
        raise UnknownTermError("No finding has this code; `nkhr explain` lists them all.") from None


def _fill(template: str, params: Mapping[str, str | Mapping[str, str]], lang: str) -> str:
    if "{" not in template:
        return template
    # a part may differ by language ("a whole number" / "정수") or be the same in both (a code, a field name)
    values = {name: value if isinstance(value, str) else value[lang] for name, value in params.items()}
    return template.format(**values)


def make(
    code: str,
    pointer: str = "",
    *,
    hint: Mapping[str, str] | None = None,
    record_id: str | None = None,
    record_type: str | None = None,
    line: int | None = None,
    position: int | None = None,
    source: str | None = None,
    **params: str | Mapping[str, str],
) -> Finding:
    """Return a finding of this code with its texts filled in; ``hint`` replaces the hint of the catalogue."""
    row = entry(code)
    return Finding(
        code=code,
        severity=row.severity,
        pointer=pointer,
        message={lang: _fill(row.message[lang], params, lang) for lang in LANGUAGES},
        hint=hint or {lang: _fill(row.hint[lang], params, lang) for lang in LANGUAGES},
        record_id=record_id,
        record_type=record_type,
        line=line,
        position=position,
        source=source,
    )
