"""How much memory a stream takes: the peak of a process that validates a file, beside the ids and findings that it must keep."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from benchmarks import corpus as data
from benchmarks.children import PEAK, output_of
from benchmarks.corpus import Corpus
from benchmarks.pairs import Say

__all__ = ["TIMES", "Memory", "measure"]

TIMES = 10
"""How many times the data are written over for the large file."""

_IDLE = f"""{PEAK}
from nkhr_schema.models.table import record_reader
import nkhr_schema
nkhr_schema.validate
record_reader()
print(peak())
"""
_VALIDATE = f"""{PEAK}
import sys, nkhr_schema
report = nkhr_schema.validate(sys.argv[1])
print(peak(), report.records_read, len(report.findings))
"""
_STREAM = f"""{PEAK}
import sys, nkhr_schema
count = sum(1 for _ in nkhr_schema.iter_records(sys.argv[1]))
print(peak(), count)
"""
_INDEX = f"""{PEAK}
import json, sys
from nkhr_schema.rules import Index
before = None
with open(sys.argv[1], "rb") as file:
    file.readline()
    index = Index()
    for number, line in enumerate(file, 2):
        if before is None:
            json.loads(line)
            before = peak()
        index.ids[json.loads(line)["id"]] = number
print(peak() - before, len(index.ids))
"""
_FINDINGS = f"""{PEAK}
import sys
from dataclasses import replace
from itertools import islice
import nkhr_schema
from nkhr_schema.findings.catalogue import catalogue
with open(sys.argv[1], "rb") as file:
    sample = nkhr_schema.validate(b"".join(islice(file, 2001))).findings
shared = {{text for entry in catalogue().values() for texts in (entry.message, entry.hint) for text in texts.values()}}
def again(texts):
    # a text without a gap to fill is that of the catalogue itself
    return {{lang: text if text in shared else text[:1] + text[1:] for lang, text in texts.items()}}
before = peak()
kept = []
for number in range(int(sys.argv[2])):
    one = sample[number % len(sample)]
    name = one.record_id and one.record_id[:1] + one.record_id[1:]
    kept.append(replace(one, line=number, record_id=name, message=again(one.message), hint=again(one.hint)))
print(peak() - before)
"""


@dataclass(frozen=True, slots=True)
class Memory:
    """Peaks in bytes of processes that read one file."""

    records: int
    findings: int
    idle: int
    """Everything imported, nothing read."""
    stream: int
    """``iter_records``, which keeps no index."""
    validate: int
    """``validate``, all of it."""
    index: int
    """The index of ids alone, built in a process that does nothing else."""
    found: int
    """So many findings alone, copies of some of them, made in a process that does nothing else."""

    @property
    def beside(self) -> int:
        """Peak of validation less the index of ids and the findings."""
        return self.validate - self.index - self.found


def measure(corpus: Corpus, folder: Path, times: int, say: Say) -> list[Memory]:
    """Measure the file of the data, and one that holds them ``times`` over, as far as the disk has room for it."""
    found = [_measure(corpus.path, say)]
    room = shutil.disk_usage(folder).free - (1 << 30)
    times = min(times, room // max(1, corpus.path.stat().st_size))
    if times > 1:
        say(f"writing {times * len(corpus.lines):,} records")
        large = folder / "large.jsonl"
        data.repeat(corpus, large, times)
        try:
            found.append(_measure(large, say))
        finally:
            large.unlink()
    return found


def _measure(path: Path, say: Say) -> Memory:
    say(f"memory of {path.stat().st_size / 1e6:,.0f} MB")
    name = str(path)
    (idle,) = output_of(_IDLE)
    stream, records = output_of(_STREAM, name)
    whole, read, findings = output_of(_VALIDATE, name)
    index, ids = output_of(_INDEX, name)
    if not records == read == ids:
        raise AssertionError(f"{records}, {read} and {ids} records in one file")
    (found,) = output_of(_FINDINGS, name, str(findings))
    return Memory(records, findings, idle, stream, whole, index, found)
