"""``nkhr count``: count victims, acts, victim-acts, incidents and cases over one or more files.

What takes long to load (the models) is loaded when the words of the command line have been found right.
"""

import os
import stat
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from nkhr_schema.cli.arguments import Parser
from nkhr_schema.cli.console import Console
from nkhr_schema.cli.exits import CommandError, Exit
from nkhr_schema.cli.layout import safe

if TYPE_CHECKING:
    from nkhr_schema.counting import Counts

__all__ = ["declare", "run"]

_STDIN: Final = "-"
_FORMATS: Final = ("text", "csv", "json")
_NO_BREAKDOWN: Final = "none"
_MOST_DIGITS: Final = 6


def declare(parser: Parser) -> None:
    """Say what may be given."""
    parser.argument("files", "FILE", required=True, many=True)
    parser.option("--unit", shown="UNIT", default="all")
    parser.option("--by", shown="NAME[,NAME]", default="violation_type")
    parser.option("--from", shown="DATE")
    parser.option("--to", shown="DATE")
    parser.option("--verification", shown="LEVEL")
    parser.option("--min-cell", shown="K")
    parser.option("--format", values=_FORMATS, default="text")


def run(arguments: Namespace, console: Console) -> int:
    """Count, and print the figures; nothing is printed when a file cannot be counted whole."""
    console.learn("validate")  # what is said of a file that cannot be read
    if arguments.files.count(_STDIN) > 1:
        raise CommandError("validate.stdin_once")
    counts = _count(arguments.files, _limits(arguments), console)
    if arguments.format == "csv":
        console.write(counts.to_csv())
    elif arguments.format == "json":
        console.write(counts.to_json() + "\n")
    else:
        console.write(counts.to_text(console.lang) + "\n")
    return Exit.CLEAN


def _limits(arguments: Namespace) -> dict[str, Any]:
    """Return what was asked for, as arguments of ``count``; all of it is checked before a file is opened."""
    from nkhr_schema.counting import DIMENSIONS, UNIT_CHOICES
    from nkhr_schema.counting.dimensions import check_dimensions
    from nkhr_schema.counting.selection import level_ranks
    from nkhr_schema.errors import UsageError

    units = _listed(arguments.unit)
    if not units or not set(units) <= set(UNIT_CHOICES):
        raise CommandError("count.bad_list", name="--unit", values=", ".join(UNIT_CHOICES))
    by = () if arguments.by == _NO_BREAKDOWN else _listed(arguments.by)
    try:
        check_dimensions(by)
    except UsageError:
        by = ()
    if not by and arguments.by != _NO_BREAKDOWN:
        raise CommandError("count.bad_by", values=", ".join(DIMENSIONS))
    if arguments.verification is not None and arguments.verification not in level_ranks():
        raise CommandError("not_a_choice", name="--verification", values=", ".join(level_ranks()))
    first, last = getattr(arguments, "from"), arguments.to
    _check_dates(first, last)
    return {
        "unit": units,
        "by": by,
        "date_from": first,
        "date_to": last,
        "verification": arguments.verification,
        "min_cell": _min_cell(arguments.min_cell),
    }


def _listed(given: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in given.split(",") if part.strip())


def _check_dates(first: str | None, last: str | None) -> None:
    from nkhr_schema.counting.times import DateRange
    from nkhr_schema.errors import UsageError

    for name, alone in (("--from", (first, None)), ("--to", (None, last))):
        try:
            DateRange.between(*alone)
        except UsageError:
            raise CommandError("count.bad_date", name=name) from None
    try:
        DateRange.between(first, last)
    except UsageError:
        raise CommandError("count.backwards") from None


def _min_cell(given: str | None) -> int | None:
    if given is None:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) <= _MOST_DIGITS and int(given) >= 2):
        raise CommandError("count.bad_min_cell")
    return int(given)


def _count(files: Sequence[str], limits: dict[str, Any], console: Console) -> "Counts":
    from nkhr_schema.cli.progress import Progress
    from nkhr_schema.counting import count
    from nkhr_schema.errors import InvalidRecordError, UnreadableError

    names = [console.text("validate.stdin") if file == _STDIN else safe(file, 4096) for file in files]
    reader = _Reader(files)
    name = names[0] if len(names) == 1 else console.text("count.all_files")
    try:
        with Progress(console, name, None if files == [_STDIN] else _size(files)) as progress:
            return count(reader.items(), progress=lambda records: progress(records, reader.position()), **limits)
    except InvalidRecordError:
        raise CommandError("count.faulty", Exit.FINDINGS, name=names[reader.at]) from None
    except UnreadableError as error:
        raise CommandError(f"validate.{error.reason}", Exit.UNREADABLE, name=names[reader.at]) from None
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise CommandError("validate.unreadable", Exit.UNREADABLE, name=names[reader.at]) from None


class _Reader:
    """Reads one file after another as one body of records; ``at`` is the number of the file at hand."""

    def __init__(self, files: Sequence[str]) -> None:
        self._files = files
        self._stream: BinaryIO | None = None
        self._done = 0
        self.at = 0

    def items(self) -> Iterator[Any]:
        """Yield envelopes and records."""
        from nkhr_schema.counting.sources import items_of

        for at, file in enumerate(self._files):
            self.at = at
            self._stream = self._open(file)
            try:
                yield from items_of(self._stream)
                self._done += _position(self._stream) or 0
            finally:
                if file != _STDIN:
                    self._stream.close()

    def position(self) -> int | None:
        """Return how many bytes have been read of all files together."""
        here = None if self._stream is None or self._stream.closed else _position(self._stream)
        return self._done if here is None else self._done + here

    def _open(self, file: str) -> BinaryIO:
        from nkhr_schema.errors import UnreadableError
        from nkhr_schema.io.opening import open_path

        if file != _STDIN:
            return open_path(Path(file))
        if sys.stdin is None:
            raise UnreadableError("There is no standard input.", reason="no_stdin")
        return sys.stdin.buffer


def _size(files: Sequence[str]) -> int | None:
    """Return the number of bytes of all files; ``None`` where one is a pipe or the like."""
    total = 0
    for file in files:
        try:
            status = os.stat(file)  # noqa: PTH116  a name that no path can have is told later
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(status.st_mode):
            return None
        total += status.st_size
    return total


def _position(stream: BinaryIO) -> int | None:
    try:
        return os.lseek(stream.fileno(), 0, os.SEEK_CUR)
    except (AttributeError, OSError, ValueError):
        return None
