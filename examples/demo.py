"""Shows in a few seconds what the library does with the three example files: ``make demo``.

Ends with exit code 0 when everything is as expected, and with 1 otherwise.
"""

import io
import sys
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import Final, NamedTuple

import build_broken

import nkhr_schema as nkhr
from nkhr_schema import Finding, Report, Severity, vocabularies
from nkhr_schema.cli.layout import columns
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.publish import fields_json, schema_text

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
EXPORT: Final = ROOT / ".demo"
CASE, REGISTERS, BROKEN = FILES = ("case.json", "registers.jsonl", "broken.jsonl")
FIRST_ENGLISH: Final = 6
IN_KOREAN: Final = ("NKHR-I003", "NKHR-V001", "NKHR-D002")
WORD: Final = "고문"


class Checked(NamedTuple):
    """One file with its report and how long it took, in seconds."""

    name: str
    report: Report
    seconds: float


def heading(text: str) -> None:
    """Print the title of a part."""
    print(f"\n{text}\n{'-' * len(text)}")


def show(lines: Iterable[str]) -> None:
    """Print lines, set in a little."""
    for line in lines:
        print(f"  {line}")


def check() -> list[Checked]:
    """Validate the three files."""
    checked = []
    for name in FILES:
        begin = perf_counter()
        report = nkhr.validate(HERE / name, name=f"examples/{name}")
        checked.append(Checked(name, report, perf_counter() - begin))
    return checked


def report_on(name: str, checked: list[Checked]) -> Report:
    """Return the report on one of the files."""
    return next(item.report for item in checked if item.name == name)


def show_files(checked: list[Checked]) -> None:
    """Print a row for each file."""
    rows: list[tuple[str, ...]] = [("file", "size", "records", "types", "errors", "warnings", "seconds")]
    for name, report, seconds in checked:
        size = f"{(HERE / name).stat().st_size / 1000:,.0f} kB"
        found = [f"{report.count(severity):,}" for severity in (Severity.ERROR, Severity.WARNING)]
        rows.append(
            (f"examples/{name}", size, f"{report.records_read:,}", str(len(report.counts)), *found, f"{seconds:.2f}")
        )
    show(columns(rows, right=range(1, 7)))


def show_counts(report: Report) -> None:
    """Print how many records of each type there are, in the order of the standard, two types a line."""
    cells = [
        (f"{count:,}", tag, model.label_ko) for tag, model in RECORD_TYPES.items() if (count := report.counts.get(tag))
    ]
    half = (len(cells) + 1) // 2
    empty = ("", "", "")
    rows = [
        (*left, *right)
        for left, right in zip(cells[:half], [*cells[half:], *[empty] * (2 * half - len(cells))], strict=True)
    ]
    show(columns(rows, right=(0, 3)))


def show_findings(report: Report) -> None:
    """Print the first findings in English, and a few others in Korean."""
    first = report.findings[:FIRST_ENGLISH]
    show(table_of(first, "en", ("line", "code", "field", "what is wrong, and how to mend it")))
    show([f"... and {len(report.findings) - len(first)} more"])
    print()
    chosen = [finding for finding in report.findings if finding.code in IN_KOREAN]
    show(table_of(chosen, "ko", ("행", "코드", "필드", "무엇이 잘못되었고 어떻게 고치는지")))


def table_of(findings: Iterable[Finding], lang: str, head: tuple[str, str, str, str]) -> list[str]:
    """Return findings as aligned lines: what is wrong, and under it how to mend it."""
    rows = [head]
    for finding in findings:
        rows.append((f"{finding.line}", finding.code, finding.pointer or "/", finding.message[lang]))
        rows.append(("", "", "", f"-> {finding.hint[lang]}"))
    return columns(rows, right=(0,))


def export() -> list[Path]:
    """Write the JSON Schema of every record type, of a dataset, and the index of fields."""
    EXPORT.mkdir(exist_ok=True)
    texts = {f"{name}.schema.json": schema_text(name) for name in (*RECORD_TYPES, "dataset")}
    written = []
    for name, text in texts.items():
        (EXPORT / name).write_text(text, encoding="utf-8", newline="\n")
        written.append(EXPORT / name)
    (EXPORT / "fields.json").write_text(fields_as_text(), encoding="utf-8", newline="\n")
    return [*written, EXPORT / "fields.json"]


def fields_as_text() -> str:
    """Return what is known of each field, as JSON."""
    import json

    return json.dumps(fields_json(), ensure_ascii=False, indent=2) + "\n"


def show_search() -> int:
    """Print which terms a Korean word finds, and return how many."""
    rows = [
        (name, term.code, term.label("ko"), term.label("en"))
        for name in ("violation_type", "torture_method", "legal_characterisation", "instrument")
        for term in vocabularies.get(name).search(WORD)
    ]
    show(columns(rows))
    return len(rows)


def command(*words: str) -> str:
    """Return a command as it can be typed in this folder."""
    tool = Path(sys.executable).with_name("nkhr")
    try:
        shown = tool.relative_to(Path.cwd()) if tool.exists() else Path("nkhr")
    except ValueError:
        shown = tool
    return " ".join((str(shown), *words))


def faults(checked: list[Checked], written: list[Path], terms: int) -> list[str]:
    """Return what is not as expected."""
    found = [
        f"examples/{name}: findings where none are expected"
        for name, report, _ in checked
        if name != BROKEN and report.findings
    ]
    expected = sorted((number, code) for number, line in enumerate(build_broken.lines(), 1) for code in line.codes)
    actual = sorted((finding.line or 0, finding.code) for finding in report_on(BROKEN, checked).findings)
    if expected != actual:
        found.append("examples/broken.jsonl: other findings than those of the table in examples/README.md")
    if len(written) != len(RECORD_TYPES) + 2:
        found.append("the schemas were not all written")
    if not terms:
        found.append("the search in the vocabularies found nothing")
    return found


def main() -> int:
    """Run the demonstration and return its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # whatever the locale says: half of what is shown is Korean
    print(
        f"nkhr_schema {nkhr.__version__}, schema {nkhr.SCHEMA_VERSION}, vocabularies {nkhr.VOCABULARY_VERSION}"
        "\nThe persons and events in the examples are fictional."
    )
    checked = check()
    heading("Three files, checked")
    show_files(checked)
    heading("What is in examples/case.json")
    show_counts(report_on(CASE, checked))
    heading("What is wrong in examples/broken.jsonl")
    show_findings(report_on(BROKEN, checked))
    heading(f"What the vocabularies say to {WORD}")
    terms = show_search()
    written = export()
    heading("JSON Schema for other languages and tools")
    show(
        [
            f"{len(written)} files in {EXPORT.relative_to(ROOT)}/: one for each record type, dataset.schema.json",
            "for a whole file, and fields.json with labels in both languages",
        ]
    )
    heading("What to try next")
    show(
        [
            command("validate", "examples/broken.jsonl", "--lang", "ko"),
            command("explain", "NKHR-V003"),
            command("vocab", "--search", WORD),
        ]
    )
    wrong = faults(checked, written, terms)
    print()
    for line in wrong:
        print(f"not as expected: {line}")
    if not wrong:
        print("Everything is as expected.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
