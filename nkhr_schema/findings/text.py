"""The report as text for people, in English and Korean.

Findings are grouped by record, the worst first within each; then follow how often each code occurs, how many records were
read, and how many of each type were sound.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from nkhr_schema.findings.catalogue import catalogue
from nkhr_schema.findings.finding import Finding, Severity

if TYPE_CHECKING:
    from nkhr_schema.findings.report import Report

__all__ = [
    "Paint",
    "code_lines",
    "finding_lines",
    "left_out",
    "plain",
    "severity_word",
    "summary",
    "type_counts",
    "worst",
]

Paint = Callable[[str, Severity], str]
"""Gives a word the look of a severity, for instance by a colour."""

_SEVERITIES: Final[Mapping[str, Mapping[Severity, str]]] = {
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"},
    "ko": {Severity.ERROR: "오류", Severity.WARNING: "경고", Severity.INFO: "참고"},
}
_LONGEST: Final = {lang: max(map(len, words.values())) for lang, words in _SEVERITIES.items()}
_CELLS: Final = {"en": _LONGEST["en"], "ko": 2 * _LONGEST["ko"]}
"""What the longest name of a severity takes on a terminal: two cells a Hangul syllable."""


def plain(word: str, severity: Severity) -> str:
    """Return the word as it is: no colours."""
    del severity
    return word


def _word(severity: Severity, lang: str, paint: Paint) -> str:
    word = _SEVERITIES[lang][severity]
    return paint(word, severity) + " " * (_LONGEST[lang] - len(word))


def severity_word(severity: Severity, lang: str) -> str:
    """Return the name of a severity in a language."""
    return _SEVERITIES[lang][severity]


def worst(findings: Sequence[Finding], limit: int | None) -> tuple[Finding, ...]:
    """Return at most ``limit`` findings, the worst ones, in their order."""
    if limit is None or limit >= len(findings):
        return tuple(findings)
    by_severity = sorted(range(len(findings)), key=lambda at: -findings[at].severity)
    return tuple(findings[at] for at in sorted(by_severity[:limit]))


def finding_lines(findings: Sequence[Finding], lang: str, paint: Paint = plain) -> list[str]:
    """Return the findings as lines, grouped by record under a heading, the worst first."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        numbered = finding.line is not None or finding.position is not None
        place = (finding.source, finding.line, finding.position, None if numbered else finding.record_id)
        groups.setdefault(place, []).append(finding)
    lines: list[str] = []
    for group in groups.values():
        lines.append(_heading(group, lang))
        for finding in sorted(group, key=lambda item: -item.severity):
            lines += _finding(finding, lang, paint)
    return lines


def _finding(finding: Finding, lang: str, paint: Paint) -> list[str]:
    parts = (_word(finding.severity, lang, paint), finding.code, finding.pointer, finding.message[lang])
    first = "  " + "  ".join(part for part in parts if part)
    hint = finding.hint[lang]
    return [first, " " * (_CELLS[lang] + 4) + "→ " + hint] if hint else [first]


def _heading(group: Sequence[Finding], lang: str) -> str:
    finding = group[0]
    source = finding.source or ""
    if finding.line is not None:
        place = (
            f"{source}:{finding.line}" if source else f"line {finding.line}" if lang == "en" else f"{finding.line}행"
        )
    elif finding.position is not None:
        record = f"record {finding.position}" if lang == "en" else f"{finding.position}번째 기록"
        place = f"{source} · {record}" if source else record
    else:
        place = source
    # what is found in the bytes of a record does not know its id; what the rules find does
    record_type = next((item.record_type for item in group if item.record_type), None)
    record_id = next((item.record_id for item in group if item.record_id), None)
    parts = (place, record_type, record_id)
    return " · ".join(part for part in parts if part) or "-"


def left_out(count: int, lang: str) -> str:
    """Say how many findings are not shown."""
    return f"... and {count:,} more" if lang == "en" else f"... 그 밖에 {count:,}건"


def code_lines(findings: Sequence[Finding], lang: str, paint: Paint = plain) -> list[str]:
    """Return how often each code occurs, with its title; the worst and most frequent first."""
    counts = Counter(finding.code for finding in findings)
    severities = {finding.code: finding.severity for finding in findings}
    titles = {code: entry.title[lang] for code, entry in catalogue().items()}
    digits = max((len(f"{count:,}") for count in counts.values()), default=0)
    lines: list[str] = []
    for code in sorted(counts, key=lambda code: (-severities[code], -counts[code], code)):
        word = _word(severities[code], lang, paint)
        lines.append(f"  {counts[code]:>{digits},}  {word}  {code}  {titles.get(code, '')}".rstrip())
    return lines


def summary(report: "Report", lang: str) -> str:
    """Return the counts of a report as one line."""
    read, unchecked = report.records_read, report.not_fully_checked
    error, warning, info = (report.count(s) for s in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    if lang == "ko":
        return (
            f"기록 {read:,}건을 읽음, {unchecked:,}건은 끝까지 검사하지 못함; "
            f"오류 {error:,}건, 경고 {warning:,}건, 참고 {info:,}건"
        )
    return (
        f"{read:,} {'record' if read == 1 else 'records'} read, {unchecked:,} not fully checked; "
        f"{error:,} {'error' if error == 1 else 'errors'}, {warning:,} {'warning' if warning == 1 else 'warnings'}, "
        f"{info:,} for information"
    )


def type_counts(report: "Report", lang: str) -> str:
    """Return how many records of each type were fully checked, as one line; empty when there is none."""
    counts = ", ".join(f"{tag} {count:,}" for tag, count in sorted(report.counts.items()) if count)
    if not counts:
        return ""
    return f"Fully checked: {counts}" if lang == "en" else f"끝까지 검사한 기록: {counts}"
