"""The page of results: ratios, versions and targets, and nothing that belongs to one machine."""

import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import metadata

from benchmarks.corpus import SEED, Corpus
from benchmarks.memory import Memory
from benchmarks.pairs import Ratio
from benchmarks.speed import SLOW_SAMPLE, Speed
from nkhr_schema.versions import LIBRARY_VERSION, SCHEMA_VERSION, VOCABULARY_VERSION

__all__ = ["Results", "Target", "page", "targets"]

_PACKAGES = (
    "pydantic",
    "pydantic-core",
    "orjson",
    "msgspec",
    "jsonschema",
    "jsonschema-rs",
    "fastjsonschema",
    "followthemoney",
    "stix2",
    "fhir.resources",
)
_BUNDLE = "python-jsonschema, bundle"
_MEGABYTE = 1_000_000
_LIMIT = 100 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that one run measured."""

    corpus: Corpus
    rounds: int
    speed: Speed
    imports: dict[str, Ratio]
    peers: dict[str, tuple[Ratio, Ratio]]
    memory: list[Memory]
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """One line of the budget: what must be reached, what was, and whether that is enough."""

    what: str
    must: str
    reached: str
    met: bool | None
    """``None`` when this run did not measure it."""


def targets(results: Results) -> list[Target]:
    """Return the whole budget beside what this run reached."""
    speed, imports = results.speed, results.imports
    found = [
        _least(
            "structure, references and all rules, against python-jsonschema (structure only)",
            20,
            speed.whole[_BUNDLE].inverse(),
        ),
        _most("structure alone, against the bare parse of orjson", 3.4, speed.structure["orjson.loads"]),
        _most("structure, references and all rules, against structure alone", 1.5, speed.whole["structure alone"]),
    ]
    for name, least in (("followthemoney, with cleaning", 7), ("stix2", 7), ("fhir.resources", 10)):
        what = f"structure alone, against {name}, by the byte of its own records"
        if name in results.peers:
            found.append(_least(what, least, results.peers[name][0]))
        else:
            found.append(Target(what, f"at least {least} times as fast", "not installed", None))
    found += [
        _most("`import nkhr_schema`, in floors", 0.05, imports["import nkhr_schema"]),
        _most("the first model, in floors", 1.6, imports["from nkhr_schema import Act"]),
        _memory(results.memory),
    ]
    return found


def _least(what: str, least: float, ratio: Ratio) -> Target:
    return Target(what, f"at least {least:g} times as fast", f"{ratio}", ratio.median >= least)


def _most(what: str, most: float, ratio: Ratio) -> Target:
    return Target(what, f"at most {most:g}", f"{ratio}", ratio.median <= most)


def _memory(rows: Sequence[Memory]) -> Target:
    what, must = (
        "memory of a stream of 1,000,000 records, beside the index of ids and the findings",
        "flat, at most 100 MB",
    )
    if not rows or rows[-1].records < 1_000_000:
        return Target(what, must, "not measured in this run", None)
    last = rows[-1]
    return Target(what, must, f"{last.beside / _MEGABYTE:.0f} MB", last.beside <= _LIMIT)


def page(results: Results) -> str:
    """Return the page as Markdown."""
    parts = [
        _head(results),
        _section("Targets", ("what", "must reach", "reached", ""), _target_rows(results)),
        _section(
            "Structure alone",
            ("against", "structure alone takes, times its time", "structure alone is, times as fast"),
            ((name, str(ratio), str(ratio.inverse())) for name, ratio in results.speed.structure.items()),
            "One line at a time into a model, against a bare parse into dicts, and against validators of the published "
            "JSON Schemas, which get what orjson parsed. fastjsonschema knows drafts up to 7 and passes over "
            f"`dependentRequired`. python-jsonschema gets the first {SLOW_SAMPLE} lines of each piece.",
        ),
        _section(
            "Structure, references and rules",
            ("what", "times its time", "times as fast"),
            _whole_rows(results),
            f"`nkhr_schema.validate`, of the whole file against structure alone and of pieces against python-jsonschema. "
            f"The generated data give {results.speed.findings:.1f} findings for 1,000 records.",
        ),
        _section(
            "Import",
            ("what", "floors"),
            ((name, str(ratio)) for name, ratio in results.imports.items()),
            'One floor is the time of "import pydantic and define one empty model"; what an empty interpreter takes is off both.',
        ),
        _section(
            "Other libraries on their own records",
            ("library", "its time a byte, times structure alone", "times structure, references and rules"),
            ((name, str(one), str(two)) for name, (one, two) in results.peers.items()),
            "Each reads records of its own kinds, as long as ours and made up for this; costs are by the byte.",
        ),
    ]
    if results.memory:
        parts.append(
            _section(
                "Memory",
                (
                    "records",
                    "everything imported, nothing read",
                    "`iter_records`",
                    "`validate`",
                    "index of ids",
                    "findings",
                    "`validate` beside both",
                    "number of findings",
                ),
                map(_memory_row, results.memory),
                "Peak of a process of its own, in MB. The larger file repeats the data under fresh ids. The index of ids is what every "
                "validation must keep; a finding takes some 700 bytes, and generated data have many.",
            )
        )
    return "\n".join(parts)


def _head(results: Results) -> str:
    corpus = results.corpus
    versions = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    warning = "\n**A quick run, for development: few data, rough figures.**\n" if results.quick else ""
    return f"""# Benchmarks

Written by `make bench`; do not edit. Only ratios stand here: each was measured in pairs within one run (A B A B ...), in
processor time, and is given as the median of the pairs with its quartiles. Measure on an idle machine: models use more of the
processor's caches than a bare parse does, so that other work on the machine slows them more, and the ratios grow.
{warning}
nkhr_schema {LIBRARY_VERSION}, schema {SCHEMA_VERSION}, vocabularies {VOCABULARY_VERSION}. {platform.python_implementation()}
{platform.python_version()}, {versions}.

Data: {len(corpus.lines):,} generated records (seed {SEED}) of {corpus.types} types, {corpus.average:,.0f} bytes a line on average.
{corpus.hangul_strings:.0%} of the string values hold Hangul, and {corpus.hangul:.0%} of the letters in them are Hangul. {results.rounds} pairs,
each on the next piece of the data, all record types mixed as they come.
"""


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "(not installed)"


def _section(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], text: str = "") -> str:
    lines = [f"## {title}", ""]
    if text:
        lines += [text, ""]
    lines += [_row(columns), _row(["---"] * len(columns)), *map(_row, rows), ""]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _target_rows(results: Results) -> Iterable[Sequence[str]]:
    for target in targets(results):
        yield target.what, target.must, target.reached, {True: "met", False: "**not met**", None: "—"}[target.met]


def _whole_rows(results: Results) -> Iterable[Sequence[str]]:
    speed = results.speed
    yield "structure and the collector of references, against structure alone", str(speed.references), ""
    for name, ratio in speed.whole.items():
        yield f"all of it, against {name}", str(ratio), str(ratio.inverse())


def _memory_row(row: Memory) -> Sequence[str]:
    sizes = (row.idle, row.stream, row.validate, row.index, row.found, row.beside)
    return f"{row.records:,}", *(f"{size / _MEGABYTE:.0f}" for size in sizes), f"{row.findings:,}"
