"""The report as JUnit XML, for CI services that show test results.

One test suite a file. In it, one test case for each record with findings: the errors are its failure, warnings and what is
for information its output, so that a record with warnings alone passes. One more test case stands for all records without
findings, so that a file without faults is seen to have been checked. A file that could not be read is a test case with an
error. What was counted stands in the properties of the suite.

A test case is named by type and id of its record and not by its line, so that a service can tell from run to run which
faults are new. There is no time in it: the same file gives the same bytes.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Final

from nkhr_schema.findings import text
from nkhr_schema.findings.finding import Finding, Severity

if TYPE_CHECKING:
    from nkhr_schema.findings.checked import Checked
    from nkhr_schema.findings.report import Report

__all__ = ["junit"]

# everything but the characters of XML 1.0, section 2.2
_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES: Final = str.maketrans(
    # a parser turns line breaks and tabs of attributes into spaces, unless they are written as numbers
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_TIME: Final = 'time="0"'  # some readers ask for it
_WORDS: Final = {
    "file": {"en": "the file as a whole", "ko": "파일 전체"},
    "envelope": {"en": "envelope", "ko": "봉투"},
    "clean": {"en": "records without findings", "ko": "발견 사항이 없는 기록"},
    "reading": {"en": "reading the file", "ko": "파일 읽기"},
}


def junit(checked: "Sequence[Checked]", lang: str) -> Iterator[str]:
    """Yield the XML of several files, in their order; ``lang`` is ``en`` or ``ko``."""
    suites = [_suite(item, lang) for item in checked]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    totals = (
        (sum(numbers) for numbers in zip(*(suite.numbers for suite in suites), strict=True)) if suites else (0, 0, 0)
    )
    yield f'<testsuites name="nkhr validate" {_numbers(*totals)} {_TIME}>\n'
    for suite in suites:
        yield from suite.lines
    yield "</testsuites>\n"


class _Suite:
    """The lines of one test suite, and how many cases, failures and errors it has."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.numbers: tuple[int, int, int] = (0, 0, 0)


def _suite(item: "Checked", lang: str) -> _Suite:
    suite = _Suite()
    if item.report is None:
        suite.numbers = (1, 0, 1)
        cases, properties = [_unreadable(item, lang)], ""
    else:
        groups = text.grouped(item.report.findings)
        cases = _cases(groups, item, lang)
        failures = sum(group[0].severity is Severity.ERROR for group in groups)
        clean = _clean_case(item.report, groups, item, lang)
        cases += clean
        suite.numbers = (len(cases), failures, 0)
        properties = _properties(item.report)
    suite.lines = [
        f"  <testsuite name={_quoted(item.name)} {_numbers(*suite.numbers)} {_TIME}>\n",
        properties,
        *cases,
        "  </testsuite>\n",
    ]
    return suite


def _numbers(tests: int, failures: int, errors: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="{errors}" skipped="0"'


def _properties(report: "Report") -> str:
    values = {
        "records_read": report.records_read,
        "not_fully_checked": report.not_fully_checked,
        "warnings": report.count(Severity.WARNING),
        "accepted": report.accepted,
    }
    lines = [f'      <property name="{name}" value="{value}"/>\n' for name, value in values.items()]
    return "".join(["    <properties>\n", *lines, "    </properties>\n"])


# -- cases -------------------------------------------------------------------------------------------------------------


def _cases(groups: Sequence[Sequence[Finding]], item: "Checked", lang: str) -> list[str]:
    used: set[str] = set()
    cases: list[str] = []
    for group in groups:
        name = _name_of(group, lang, used)
        used.add(name)
        errors = [finding for finding in group if finding.severity is Severity.ERROR]
        others = [finding for finding in group if finding.severity is not Severity.ERROR]
        parts = [_failure(errors, lang)] if errors else []
        if others:
            parts.append(f"      <system-out>{_clean(_told(others, lang))}</system-out>\n")
        cases.append(_case(name, item.name, "".join(parts)))
    return cases


def _name_of(group: Sequence[Finding], lang: str, used: set[str]) -> str:
    """Return what a test case is called: the record, else its place; no name twice."""
    record_type, record_id = text.record(group)
    where = text.place(group, lang)
    if record_type == "dataset":
        name = _WORDS["envelope"][lang]
    elif record_id:
        name = " ".join(part for part in (record_type, record_id) if part)
    else:
        name = " · ".join(part for part in (where, record_type) if part) or _WORDS["file"][lang]
    if name in used and where:
        name = f"{name} ({where})"
    return name if name not in used else next(new for at in count(2) if (new := f"{name} #{at}") not in used)


def _failure(errors: Sequence[Finding], lang: str) -> str:
    more = f" (+{len(errors) - 1})" if len(errors) > 1 else ""
    message = f"{errors[0].code}: {errors[0].message[lang]}{more}"
    told = _clean(_told(errors, lang))
    return f"      <failure message={_quoted(message)} type={_quoted(errors[0].code)}>{told}</failure>\n"


def _told(findings: Sequence[Finding], lang: str) -> str:
    """Return the findings as lines: first where the record stands, then each with its hint."""
    where = [finding.source or "" for finding in findings[:1]] + [text.place(findings, lang)]
    lines = [", ".join(part for part in where if part)]
    for finding in findings:
        word = text.severity_word(finding.severity, lang)
        lines.append(" ".join(part for part in (word, finding.code, finding.pointer) if part))
        lines += ["  " + told for told in (finding.message[lang], finding.hint[lang]) if told]
    return "\n".join(line for line in lines if line)


def _clean_case(report: "Report", groups: Sequence[Sequence[Finding]], item: "Checked", lang: str) -> list[str]:
    """Return the case that stands for all records without findings; none where every record has some."""
    number = report.records_read - sum(_is_record(group) for group in groups)
    if number <= 0 and groups:
        return []
    told = f"{number} {'record' if number == 1 else 'records'}" if lang == "en" else f"기록 {number}건"
    told = f"      <system-out>{told}</system-out>\n"
    return [_case(_WORDS["clean"][lang], item.name, told)]


def _is_record(group: Sequence[Finding]) -> bool:
    """Tell whether the findings are about one of the records that were counted, not about the envelope or the file."""
    return (group[0].line or group[0].position) is not None and text.record(group)[0] != "dataset"


def _unreadable(item: "Checked", lang: str) -> str:
    reason = item.reason or "unreadable"
    return _case(
        _WORDS["reading"][lang],
        item.name,
        f"      <error message={_quoted(item.message.get(lang, reason))} type={_quoted(reason)}/>\n",
    )


def _case(name: str, class_name: str, content: str) -> str:
    head = f"    <testcase classname={_quoted(class_name)} name={_quoted(name)} {_TIME}"
    return f"{head}>\n{content}    </testcase>\n" if content else f"{head}/>\n"


# -- XML ---------------------------------------------------------------------------------------------------------------


def _clean(value: str) -> str:
    """Return a text as content of an element: escaped, and without what XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(value: str) -> str:
    """Return a text as the value of an attribute, in its quotation marks."""
    return '"' + _FORBIDDEN.sub("\ufffd", value).translate(_ESCAPES) + '"'
