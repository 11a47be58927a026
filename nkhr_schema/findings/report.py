"""The report of one validation run."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from nkhr_schema.errors import UsageError
from nkhr_schema.findings import text
from nkhr_schema.findings.finding import LANGUAGES, Finding, Severity

__all__ = ["Report"]

_CLEAN = {"en": "No findings.", "ko": "발견된 문제가 없습니다."}
_UNNAMED = {"en": "records", "ko": "기록"}


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run, and what was counted on the way.

    ``records_read`` is the number of records that the input held, broken ones included; ``not_fully_checked`` the
    number of those that structure refused, so that the rules could not look at them; ``counts`` the number of
    sound records by type; ``accepted`` the number of warnings that are not among the findings because an annotation
    of kind ``accepted`` gives the reason why the record is right all the same.
    """

    findings: tuple[Finding, ...] = ()
    records_read: int = 0
    not_fully_checked: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    accepted: int = 0

    @property
    def ok(self) -> bool:
        """True when there is no error; warnings do not count."""
        return not any(f.severity is Severity.ERROR for f in self.findings)

    def count(self, severity: Severity) -> int:
        """Return the number of findings of exactly this severity."""
        return sum(f.severity is severity for f in self.findings)

    def by_code(self) -> dict[str, int]:
        """Return how often each code occurs, in order of code."""
        return dict(sorted(Counter(f.code for f in self.findings).items()))

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of this severity or worse."""
        return tuple(f for f in self.findings if f.severity >= severity)

    @classmethod
    def merged(cls, reports: "Iterable[Report]") -> "Report":
        """Return one report over several runs, in their order."""
        found: list[Finding] = []
        counts: Counter[str] = Counter()
        read = unchecked = accepted = 0
        for report in reports:
            found += report.findings
            counts.update(report.counts)
            read += report.records_read
            unchecked += report.not_fully_checked
            accepted += report.accepted
        return cls(tuple(found), read, unchecked, dict(sorted(counts.items())), accepted)

    def totals(self) -> dict[str, Any]:
        """Return what was counted as plain JSON data: everything but the findings themselves."""
        return {
            "ok": self.ok,
            "records_read": self.records_read,
            "not_fully_checked": self.not_fully_checked,
            "accepted": self.accepted,
            "counts": dict(self.counts),
            "severities": {s.code: self.count(s) for s in sorted(Severity, reverse=True)},
            "codes": self.by_code(),
        }

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain JSON data."""
        return {**self.totals(), "findings": [f.to_dict() for f in self.findings]}

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the report as JSON text, Korean letters unescaped."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_text(self, lang: str = "en", *, limit: int | None = None) -> str:
        """Return the report for a terminal: findings grouped by record, then the counts.

        ``lang`` is ``en`` or ``ko``; ``limit`` shows at most so many findings, the worst ones, and says how many were left
        out. Raises :class:`~nkhr_schema.errors.UsageError` for another language.
        """
        _check_language(lang)
        shown = text.worst(self.findings, limit)
        lines = text.finding_lines(shown, lang)
        if len(shown) < len(self.findings):
            lines.append(text.left_out(len(self.findings) - len(shown), lang))
        lines += text.code_lines(self.findings, lang) or [_CLEAN[lang]]
        lines += [text.summary(self, lang), text.type_counts(self, lang)]
        return "\n".join(line for line in lines if line)

    def to_junit(self, name: str | None = None, *, lang: str = "en") -> str:
        """Return the report as JUnit XML, which CI services show as the results of tests.

        ``name`` is that of the one test suite: the file, if it is not given. See :mod:`nkhr_schema.findings.junit` for what
        stands where. Raises :class:`~nkhr_schema.errors.UsageError` for another language than ``en`` and ``ko``.
        """
        from nkhr_schema.findings.checked import Checked
        from nkhr_schema.findings.junit import junit

        _check_language(lang)
        return "".join(junit([Checked(name or _name(self, lang), self)], lang))

    def to_html(self, lang: str = "en", *, name: str | None = None) -> str:
        """Return the report as one HTML page in both languages, complete in itself, that is read and filtered offline.

        ``lang`` is the language in which it opens, ``name`` the file that it names, if not that of the findings. See
        :mod:`nkhr_schema.findings.html`. Raises :class:`~nkhr_schema.errors.UsageError` for another language.
        """
        from nkhr_schema.findings.checked import Checked
        from nkhr_schema.findings.html import html

        _check_language(lang)
        return "".join(html([Checked(name or _name(self, lang), self)], lang))

    def summary(self, lang: str = "en") -> str:
        """Return the counts as one line. Raises :class:`~nkhr_schema.errors.UsageError` for another language."""
        _check_language(lang)
        return text.summary(self, lang)


def _name(report: Report, lang: str) -> str:
    named = next((finding.source for finding in report.findings if finding.source), None)
    return named or _UNNAMED[lang]


def _check_language(lang: str) -> None:
    if lang not in LANGUAGES:
        raise UsageError(f"Reports are written in {' or '.join(LANGUAGES)}.")
