"""Where a command speaks: the language, the two streams, and what the terminal can do."""

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Final, TextIO

from nkhr_schema.cli.exits import CommandError, Exit

__all__ = ["LANGUAGES", "Console", "language_of"]

LANGUAGES: Final = ("en", "ko")
"""Languages that every text of the command exists in."""

_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_PIECE: Final = 1 << 14
_FEWEST_CELLS: Final = 60
_MOST_CELLS: Final = 100


def language_of(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """Return the language of the interface: ``--lang``, else that of the locale if it is Korean, else English."""
    for at, word in enumerate(argv):
        if word == "--":
            break
        value = argv[at + 1] if word == "--lang" and at + 1 < len(argv) else word.removeprefix("--lang=")
        if word.startswith("--lang") and value in LANGUAGES:
            return value
    locale = next((environ[name] for name in _LOCALE_VARIABLES if environ.get(name)), "")
    return "ko" if locale.lower().startswith("ko") else "en"


class Console:
    """The two streams and the language in which they are written to."""

    def __init__(self, lang: str, environ: Mapping[str, str]) -> None:
        self.lang = lang
        self.environ = environ
        self._texts: dict[str, tuple[str, str]] = {}
        self.learn("command")
        for stream in (sys.stdout, sys.stderr):
            _speak_utf8(stream)

    # -- texts ---------------------------------------------------------------------------------------------------------

    def learn(self, module: str) -> None:
        """Add the texts of one module of :mod:`nkhr_schema.cli.texts`."""
        self._texts.update(import_module(f"nkhr_schema.cli.texts.{module}").TEXTS)

    def text(self, key: str, **params: object) -> str:
        """Return a text in the language of the user, ``{name}`` filled from ``params``."""
        chosen = self._texts[key][LANGUAGES.index(self.lang)]
        return chosen.format(**params) if params else chosen

    def both(self, key: str, **params: object) -> dict[str, str]:
        """Return a text in every language, for output that holds them all."""
        return {lang: text.format(**params) for lang, text in zip(LANGUAGES, self._texts[key], strict=True)}

    # -- output --------------------------------------------------------------------------------------------------------

    def write(self, text: str) -> None:
        """Write to standard output; a full disk ends the command, a closed pipe ends it quietly."""
        if sys.stdout is None:
            return
        try:
            # an unbuffered stream (PYTHONUNBUFFERED) passes over a write that a closed pipe cut short; the next one fails
            for start in range(0, len(text), _PIECE):
                sys.stdout.write(text[start : start + _PIECE])
        except BrokenPipeError:
            raise
        except OSError:
            raise CommandError("not_written", Exit.NOT_WRITTEN) from None

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines to standard output."""
        for line in lines:
            self.write(line + "\n")

    def flush(self) -> None:
        """Write out what waits, so that a fault is noticed while it can be told."""
        if sys.stdout is None:
            return
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError:
            raise CommandError("not_written", Exit.NOT_WRITTEN) from None

    def note(self, text: str) -> None:
        """Write a line to standard error."""
        if sys.stderr is not None:
            with contextlib.suppress(OSError):
                sys.stderr.write(text + "\n")
                sys.stderr.flush()

    def complain(self, key: str, **params: object) -> None:
        """Write one line ``nkhr: ...`` to standard error."""
        self.note("nkhr: " + self.text(key, **params))

    # -- the terminal --------------------------------------------------------------------------------------------------

    def is_terminal(self, stream: TextIO | None) -> bool:
        """Tell whether a person looks at this stream."""
        try:
            return stream is not None and stream.isatty()
        except ValueError:  # closed
            return False

    def is_plain(self) -> bool:
        """Tell whether the terminal understands nothing but text."""
        return self.environ.get("TERM") == "dumb"

    def has_colour(self) -> bool:
        """Tell whether standard output may be coloured."""
        if self.environ.get("NO_COLOR") or self.is_plain() or not self.is_terminal(sys.stdout):
            return False
        # the old Windows console shows the escape sequences as they are
        return sys.platform != "win32" or "WT_SESSION" in self.environ or "TERM" in self.environ

    def cells(self) -> int:
        """Return the width to which help is wrapped."""
        given = self.environ.get("COLUMNS", "")
        if given.isdecimal() and int(given) > 0:
            return max(_FEWEST_CELLS, min(int(given), _MOST_CELLS))
        try:
            return max(_FEWEST_CELLS, min(os.get_terminal_size(sys.stdout.fileno()).columns, _MOST_CELLS))
        except (AttributeError, OSError, ValueError):
            return _MOST_CELLS


def _speak_utf8(stream: TextIO | None) -> None:
    # a locale of C would otherwise turn every Korean letter into an exception; a file name may hold half a character
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        with contextlib.suppress(OSError, ValueError):
            reconfigure(encoding="utf-8", errors="backslashreplace")
