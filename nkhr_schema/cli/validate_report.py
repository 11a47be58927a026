"""The reports of several files in each form: text with one summary, one JSON object, JUnit XML, one HTML page."""

import json
from collections.abc import Iterator, Sequence
from typing import Final

from nkhr_schema.cli.console import Console
from nkhr_schema.findings import Report, Severity
from nkhr_schema.findings.checked import Checked
from nkhr_schema.findings.text import code_lines, finding_lines, type_counts, worst
from nkhr_schema.versions import LIBRARY_VERSION, SCHEMA_VERSION, VOCABULARY_VERSION

__all__ = ["as_html", "as_json", "as_junit", "as_text"]

_COLOURS: Final = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m", Severity.INFO: "\x1b[36m"}
_COLOUR_OFF: Final = "\x1b[0m"


# -- text --------------------------------------------------------------------------------------------------------------


def as_text(checked: Sequence[Checked], console: Console, limit: int | None, *, colour: bool) -> Iterator[str]:
    """Yield the report for people: findings of each file, counts by code, counts of records.

    ``limit`` holds for all files together.
    """
    paint = _paint if colour and console.has_colour() else _as_it_is
    remaining = limit
    for item in checked:
        if item.report is None or not item.report.findings:
            continue
        shown = worst(item.report.findings, remaining)
        yield from _lines(finding_lines(shown, console.lang, paint))
        rest = len(item.report.findings) - len(shown)
        if rest:
            yield from _lines([console.text("validate.left_out", count=rest, name=item.name)])
        if remaining is not None:
            remaining -= len(shown)
    everything = Report.merged(item.report for item in checked if item.report is not None)
    if everything.findings:
        yield from _lines(["", console.text("validate.codes_heading")])
        yield from _lines([*code_lines(everything.findings, console.lang, paint), ""])
    yield from _lines(_summaries(checked, everything, console))


def _summaries(checked: Sequence[Checked], everything: Report, console: Console) -> Iterator[str]:
    for item in checked:
        if item.report is None:
            yield console.text("validate.not_read", name=item.name)
        elif item.report.findings:
            yield console.text("validate.file_summary", name=item.name, summary=item.report.summary(console.lang))
        else:
            yield console.text("validate.clean", name=item.name)
    if len(checked) > 1:
        yield console.text("validate.all_files", count=len(checked), summary=everything.summary(console.lang))
    elif checked[0].report is not None and not everything.findings:
        yield everything.summary(console.lang)
    counts = type_counts(everything, console.lang)
    if counts:
        yield counts


def _lines(lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield line + "\n"


def _paint(word: str, severity: Severity) -> str:
    return _COLOURS[severity] + word + _COLOUR_OFF


def _as_it_is(word: str, severity: Severity) -> str:
    del severity
    return word


# -- JSON --------------------------------------------------------------------------------------------------------------


def as_json(checked: Sequence[Checked]) -> Iterator[str]:
    """Yield the report for programs: one object, each finding on a line of its own.

    ``files`` holds name and report of each file in the order given (``unreadable`` instead of ``report`` where it could not be
    read), ``total`` the counts of all of them together.
    """
    everything = Report.merged(item.report for item in checked if item.report is not None)
    versions = {"library": LIBRARY_VERSION, "schema": SCHEMA_VERSION, "vocabularies": VOCABULARY_VERSION}
    total = {"files": len(checked), "unreadable": sum(item.report is None for item in checked), **everything.totals()}
    total["ok"] = everything.ok and not total["unreadable"]
    yield '{\n"versions": ' + _dump(versions) + ',\n"total": ' + _dump(total) + ',\n"files": [\n'
    for at, item in enumerate(checked):
        yield ",\n" if at else ""
        if item.report is None:
            yield _dump({"name": item.name, "unreadable": {"reason": item.reason, "message": dict(item.message)}})
        else:
            yield from _report(item.name, item.report)
    yield "\n]\n}\n"


def _report(name: str, report: Report) -> Iterator[str]:
    yield '{"name": ' + _dump(name) + ', "report": ' + _dump(report.totals())[:-1] + ', "findings": ['
    for at, finding in enumerate(report.findings):
        yield (",\n" if at else "\n") + _dump(finding.to_dict())
    yield "\n]}}" if report.findings else "]}}"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


# -- others ------------------------------------------------------------------------------------------------------------


def as_junit(checked: Sequence[Checked], console: Console) -> Iterator[str]:
    """Yield JUnit XML: one test suite a file."""
    from nkhr_schema.findings.junit import junit

    return junit(checked, console.lang)


def as_html(checked: Sequence[Checked], console: Console) -> Iterator[str]:
    """Yield one HTML page over all files, in both languages; it opens in that of the user."""
    from nkhr_schema.findings.html import html

    return html(checked, console.lang)
