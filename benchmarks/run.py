"""Measure everything and write ``results.md`` beside this file. With ``--quick``: few data, for development.

The full run makes 100,000 records, then 1,000,000 for the measure of memory (about 1.6 GB in the folder for temporary files),
and takes some ten minutes.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import corpus, imports, memory, peers, speed
from benchmarks.pairs import Say
from benchmarks.report import Results, page, targets

RESULTS = Path(__file__).with_name("results.md")


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Measure the speed of nkhr_schema, as ratios.")
    parser.add_argument("--quick", action="store_true", help="5,000 records and no large file")
    parser.add_argument("--output", type=Path, default=RESULTS, metavar="FILE", help="where the results go")
    chosen = parser.parse_args(arguments)
    start = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - start:5.0f} s  {text}", file=sys.stderr, flush=True)

    with tempfile.TemporaryDirectory(prefix="nkhr-bench-") as name:
        results = measure(Path(name), say, quick=chosen.quick)
    chosen.output.write_text(page(results), encoding="utf-8")
    for target in targets(results):
        print(
            f"{ {True: 'met', False: 'NOT MET', None: '-'}[target.met]:8} {target.what}: {target.reached} ({target.must})"
        )
    say(f"written: {chosen.output}")
    return 0


def measure(
    folder: Path, say: Say, *, quick: bool = False, count: int | None = None, rounds: int | None = None
) -> Results:
    """Measure every topic with data in this folder; ``count`` and ``rounds`` are for tests."""
    records = count or (5_000 if quick else 100_000)
    rounds = rounds or (5 if quick else 20)
    say(f"making {records:,} records")
    data = corpus.make(folder / "records.jsonl", records)
    return Results(
        data,
        rounds,
        speed.measure(data, rounds, say),
        imports.measure(rounds, say),
        peers.measure(data, rounds, say),
        [] if quick else memory.measure(data, folder, memory.TIMES, say),
        quick=quick,
    )


if __name__ == "__main__":
    sys.exit(main())
