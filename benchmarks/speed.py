"""Structure alone, structure with references, and all of it, against each other and against the parsers and validators."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import nkhr_schema as nkhr
from benchmarks import parsers
from benchmarks.corpus import Corpus
from benchmarks.pairs import Ratio, Say, Work, per_byte, pieces, ratios, seconds
from nkhr_schema.models.references import collector
from nkhr_schema.models.table import RECORD_TYPES, record_reader

__all__ = ["SLOW_SAMPLE", "Speed", "measure", "whole"]

SLOW_SAMPLE = 100
"""How many lines of each piece python-jsonschema is given."""


@dataclass(frozen=True, slots=True)
class Speed:
    """The ratios of this module, each as the time of the first named over the time of the second."""

    structure: dict[str, Ratio]
    """Structure alone over another parser or validator, by its name."""
    references: Ratio
    """Structure with the collector of references over structure alone."""
    whole: dict[str, Ratio]
    """Structure, references and rules over structure alone, and over python-jsonschema."""
    findings: float
    """Findings for each 1,000 records of the data."""


def with_references(lines: Sequence[bytes]) -> None:
    """Validate one line at a time and collect its references, languages, dates and the number of its keys."""
    validate = record_reader().validate_json
    collectors = {tag: collector(model) for tag, model in RECORD_TYPES.items()}
    for line in lines:
        record = validate(line)
        collectors[record.type](record, [], [], [], [])


def whole(corpus: Corpus) -> Work:
    """Return what validates lines as a file under the envelope: structure, references, rules, report."""

    def work(lines: Sequence[bytes]) -> nkhr.Report:
        return nkhr.validate(b"\n".join((corpus.envelope, *lines)))

    return work


def measure(corpus: Corpus, rounds: int, say: Say) -> Speed:
    """Measure everything in ``rounds`` pairs, each pair on the next piece of the data."""
    chunks = pieces(corpus.lines, rounds)
    structure = per_byte(parsers.structure, chunks)
    found: dict[str, Ratio] = {}

    def against(name: str, work: Work, at_most: int | None = None) -> None:
        say(f"structure alone against {name}")
        found[name] = ratios(rounds, structure, per_byte(work, chunks, at_most=at_most))

    against("orjson.loads", parsers.bare_orjson)
    against("msgspec.json.decode", parsers.bare_msgspec)
    validators = parsers.validators(corpus.lines[:300])
    for name, work in validators.items():
        against(name, work, SLOW_SAMPLE if name.startswith("python") else None)

    say("references")
    references = ratios(rounds, per_byte(with_references, chunks), structure)

    # a piece of the file has references that lead out of it; each is a finding, and so is a fault of the data
    everything = per_byte(whole(corpus), chunks)
    together: dict[str, Ratio] = {}
    say("structure, references and rules against structure alone")
    together["structure alone"] = _whole_file(corpus.path, max(3, rounds // 4))
    for name, work in validators.items():
        if name.startswith("python"):
            say(f"structure, references and rules against {name}")
            together[name] = ratios(rounds, everything, per_byte(work, chunks, at_most=SLOW_SAMPLE))
    count = len(nkhr.validate(corpus.path).findings)
    return Speed(found, references, together, 1000 * count / len(corpus.lines))


def _whole_file(path: Path, rounds: int) -> Ratio:
    """Return the ratio over the whole file, so that the index and every reference count."""
    return ratios(rounds, seconds(lambda: nkhr.validate(path)), seconds(lambda: _structure_of_file(path)))


def _structure_of_file(path: Path) -> None:
    validate = record_reader().validate_json
    with path.open("rb") as file:
        file.readline()  # the envelope
        for line in file:
            validate(line)
