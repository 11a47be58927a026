"""``nkhr validate``: check files and report every finding.

What takes long to load (the models) is loaded when the words of the command line have been found right.
"""

import os
import stat
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from nkhr_schema.cli.arguments import Parser
from nkhr_schema.cli.console import Console
from nkhr_schema.cli.exits import CommandError, Exit
from nkhr_schema.cli.layout import safe

if TYPE_CHECKING:
    from nkhr_schema.findings import Report
    from nkhr_schema.findings.checked import Checked

__all__ = ["declare", "run"]

_STDIN: Final = "-"
_TERMINAL_LIMIT: Final = 100
_MOST_FINDINGS: Final = 10**9
_FORMATS: Final = ("text", "json", "junit", "html")


def declare(parser: Parser) -> None:
    """Say what may be given."""
    parser.argument("files", "FILE", required=True, many=True)
    parser.option("--format", values=_FORMATS, default="text")
    parser.option("--fail-on", values=("error", "warning"), default="error")
    parser.option("--limit", shown="N")
    parser.option("--output", shown="FILE")


def run(arguments: Namespace, console: Console) -> int:
    """Check every file, write the report, and say by the exit code what came out."""
    limit = _limit(arguments.limit)
    if arguments.files.count(_STDIN) > 1:
        raise CommandError("validate.stdin_once")
    output = None if arguments.output in (None, _STDIN) else Path(arguments.output)
    if output is not None:
        _check_output(output, arguments.files)

    from nkhr_schema.cli import validate_report as forms
    from nkhr_schema.cli.output import write_whole
    from nkhr_schema.findings import Severity

    checked = [_check(name, console) for name in arguments.files]
    if limit is None and output is None and console.is_terminal(sys.stdout):
        limit = _TERMINAL_LIMIT
    if arguments.format == "text":
        pieces = forms.as_text(checked, console, limit, colour=output is None)
    elif arguments.format == "json":
        pieces = forms.as_json(checked)
    elif arguments.format == "junit":
        pieces = forms.as_junit(checked, console)
    else:
        pieces = forms.as_html(checked, console)
    if output is None:
        for piece in pieces:
            console.write(piece)
    else:
        write_whole(output, pieces)
        console.complain("validate.written", name=safe(str(output)))
    if any(item.report is None for item in checked):
        return Exit.UNREADABLE
    threshold = Severity[arguments.fail_on.upper()]
    failed = any(f.severity >= threshold for item in checked if item.report is not None for f in item.report.findings)
    return Exit.FINDINGS if failed else Exit.CLEAN


def _limit(given: str | None) -> int | None:
    if given is None:
        return None
    if given == "all":
        return _MOST_FINDINGS
    if not (given.isascii() and given.isdecimal() and len(given) < 10):
        raise CommandError("validate.bad_limit")
    return int(given)


def _check_output(output: Path, files: list[str]) -> None:
    """Find out before the long work that the report cannot be written there, or would overwrite an input."""
    name = safe(str(output))
    try:
        if output.is_dir():
            raise CommandError("output_is_folder", name=name)
        if not output.parent.is_dir():
            raise CommandError("output_no_folder", name=name)
        for file in files:
            if file != _STDIN and output.exists() and Path(file).exists() and output.samefile(file):
                raise CommandError("validate.output_is_input")
    except (OSError, ValueError):
        raise CommandError("output_failed", Exit.NOT_WRITTEN, name=name) from None


def _check(file: str, console: Console) -> "Checked":
    from nkhr_schema.errors import UnreadableError
    from nkhr_schema.findings.checked import Checked

    name = console.text("validate.stdin") if file == _STDIN else safe(file, 4096)
    try:
        return Checked(name, _validate(file, name, console))
    except UnreadableError as error:
        reason = error.reason
    except OSError:
        # met while reading: a broken disk, a device, a folder as standard input
        reason = "unreadable"
    key = f"validate.{reason}"
    console.complain(key, name=name)
    return Checked(name, None, reason, console.both(key, name=name))


def _validate(file: str, name: str, console: Console) -> "Report":
    from nkhr_schema.cli.progress import Progress
    from nkhr_schema.errors import UnreadableError
    from nkhr_schema.io.opening import open_path
    from nkhr_schema.validation import validate

    if file == _STDIN and sys.stdin is None:
        raise UnreadableError("There is no standard input.", reason="no_stdin")
    stream: BinaryIO = sys.stdin.buffer if file == _STDIN else open_path(Path(file))
    try:
        with Progress(console, name, _size(stream)) as progress:
            return validate(stream, name=name, progress=lambda records: progress(records, _position(stream)))
    finally:
        if file != _STDIN:
            stream.close()


def _size(stream: BinaryIO) -> int | None:
    """Return the number of bytes of a regular file; ``None`` for a pipe and the like."""
    try:
        status = os.fstat(stream.fileno())
    except (AttributeError, OSError):
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _position(stream: BinaryIO) -> int | None:
    """Return how many bytes have been taken from the file, compressed ones where it is compressed."""
    try:
        return os.lseek(stream.fileno(), 0, os.SEEK_CUR)
    except (AttributeError, OSError):
        return None
