"""The report as text for people, in English and Korean.

Findings are grouped by record, the worst first within each; then follow how often each code occurs, how many records were
read, and how many of each type were sound.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from string import Formatter
from typing import TYPE_CHECKING, Final

from nkhr_schema.findings.catalogue import catalogue
from nkhr_schema.findings.finding import Finding, Severity

if TYPE_CHECKING:
    from nkhr_schema.findings.report import Report

__all__ = [
    "Paint",
    "code_lines",
    "finding_lines",
    "grouped",
    "left_out",
    "place",
    "plain",
    "record",
    "severity_word",
    "summary",
    "template",
    "type_counts",
    "worst",
    "worst_places",
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
    return tuple(findings[at] for at in worst_places(findings, limit))


def worst_places(findings: Sequence[Finding], limit: int | None) -> Sequence[int]:
    """Return where at most ``limit`` findings stand, the worst ones, in their order."""
    if limit is None or limit >= len(findings):
        return range(len(findings))
    by_severity = sorted(range(len(findings)), key=lambda at: -findings[at].severity)
    return sorted(by_severity[:limit])


def grouped(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Return the findings by record, in their order, the worst first within each record."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        numbered = finding.line is not None or finding.position is not None
        key = (finding.source, finding.line, finding.position, None if numbered else finding.record_id)
        groups.setdefault(key, []).append(finding)
    return [sorted(group, key=lambda item: -item.severity) for group in groups.values()]


def finding_lines(findings: Sequence[Finding], lang: str, paint: Paint = plain) -> list[str]:
    """Return the findings as lines, grouped by record under a heading, the worst first."""
    lines: list[str] = []
    for group in grouped(findings):
        lines.append(_heading(group, lang))
        for finding in group:
            lines += _finding(finding, lang, paint)
    return lines


def _finding(finding: Finding, lang: str, paint: Paint) -> list[str]:
    parts = (_word(finding.severity, lang, paint), finding.code, finding.pointer, finding.message[lang])
    first = "  " + "  ".join(part for part in parts if part)
    hint = finding.hint[lang]
    return [first, " " * (_CELLS[lang] + 4) + "→ " + hint] if hint else [first]


def _heading(group: Sequence[Finding], lang: str) -> str:
    source, line = group[0].source or "", group[0].line
    if source and line is not None:
        where = f"{source}:{line}"  # a form that editors and terminals turn into a link
    else:
        where = " · ".join(part for part in (source, place(group, lang)) if part)
    return " · ".join(part for part in (where, *record(group)) if part) or "-"


def place(group: Sequence[Finding], lang: str) -> str:
    """Return line or position of a group of findings in words; empty when they are about the whole."""
    line, position = group[0].line, group[0].position
    if line is not None:
        return f"line {line}" if lang == "en" else f"{line}행"
    if position is not None:
        return f"record {position}" if lang == "en" else f"{position}번째 기록"
    return ""


def record(group: Sequence[Finding]) -> tuple[str, str]:
    """Return type and id of the record that a group of findings is about; empty where they are not known."""
    # what is found in the bytes of a record does not know its id; what the rules find does
    record_type = next((item.record_type for item in group if item.record_type), "")
    return record_type, next((item.record_id for item in group if item.record_id), "")


def template(text: str) -> str:
    """Return a template of the catalogue with ``<name>`` where the check fills something in; empty if that is all of it."""
    parts = list(Formatter().parse(text))
    if not any(literal.strip(" .:") for literal, _, _, _ in parts):
        return ""
    return "".join(literal + (f"<{name}>" if name else "") for literal, name, _, _ in parts)


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
    """Return the counts of a report as one line; accepted warnings are told when there are any."""
    read, unchecked, accepted = report.records_read, report.not_fully_checked, report.accepted
    error, warning, info = (report.count(s) for s in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    if lang == "ko":
        told = (
            f"기록 {read:,}건을 읽음, {unchecked:,}건은 끝까지 검사하지 못함; "
            f"오류 {error:,}건, 경고 {warning:,}건, 참고 {info:,}건"
        )
        return f"{told}; 수용한 경고 {accepted:,}건" if accepted else told
    told = (
        f"{read:,} {'record' if read == 1 else 'records'} read, {unchecked:,} not fully checked; "
        f"{error:,} {'error' if error == 1 else 'errors'}, {warning:,} {'warning' if warning == 1 else 'warnings'}, "
        f"{info:,} for information"
    )
    return f"{told}; {accepted:,} {'warning' if accepted == 1 else 'warnings'} accepted" if accepted else told


def type_counts(report: "Report", lang: str) -> str:
    """Return how many records of each type were fully checked, as one line; empty when there is none."""
    counts = ", ".join(f"{tag} {count:,}" for tag, count in sorted(report.counts.items()) if count)
    if not counts:
        return ""
    return f"Fully checked: {counts}" if lang == "en" else f"끝까지 검사한 기록: {counts}"
