"""Writing a file whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from nkhr_schema.cli.exits import CommandError, Exit
from nkhr_schema.cli.layout import safe

__all__ = ["write_whole"]


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write text as UTF-8; what stood there before is replaced only when everything has been written.

    A device or pipe is written to directly. Raises :class:`~nkhr_schema.cli.exits.CommandError`.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
                stream.writelines(pieces)
            return
        _replace(path, pieces)
    except (OSError, ValueError):
        raise CommandError("output_failed", Exit.NOT_WRITTEN, name=safe(str(path))) from None


def _replace(path: Path, pieces: Iterable[str]) -> None:
    target = path.resolve()  # a link is followed, not replaced
    mode = target.stat().st_mode & 0o777 if target.exists() else None
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.writelines(pieces)
        if mode is not None:
            Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
