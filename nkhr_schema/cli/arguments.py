"""What a subcommand accepts: parsed by argparse, explained in the language of the user.

argparse writes its messages and help pages in English only and counts a Hangul syllable as one cell. So it only takes the words
apart here; help, errors and the check of values are our own, and the same on every version of Python.
"""

import argparse
from collections.abc import Sequence
from typing import Final, NoReturn

from nkhr_schema.cli.console import LANGUAGES, Console
from nkhr_schema.cli.exits import CommandError
from nkhr_schema.cli.layout import fill, pad, safe, width, wrap

__all__ = ["Parser"]

_WIDEST_LEFT: Final = 30


class _Splitter(argparse.ArgumentParser):
    """argparse without a voice."""

    def error(self, message: str) -> NoReturn:
        """Never let argparse write or exit."""
        raise argparse.ArgumentError(None, message)


class Parser:
    """The arguments and options of one subcommand.

    The help of each is the text with the key ``<command>.<name>``; ``<command>.about`` and ``<command>.examples`` frame them.
    """

    def __init__(self, command: str, console: Console) -> None:
        self.command = command
        self.console = console
        self._splitter = _Splitter(prog=f"nkhr {command}", add_help=False, allow_abbrev=False, exit_on_error=False)
        self._words = self._splitter.add_argument("words", nargs="*")
        self._arguments: list[tuple[str, str, bool, bool]] = []
        self._options: list[tuple[str, str, str]] = []
        self._values: dict[str, Sequence[str]] = {}
        self._flags: list[str] = []
        self.option("--lang", values=LANGUAGES, key="lang_option")
        self.flag("--help", "-h", key="help_option")
        self._common = len(self._options)

    # -- declaring -----------------------------------------------------------------------------------------------------

    def argument(self, name: str, shown: str, *, required: bool = False, many: bool = False) -> None:
        """Declare a word that stands by its place; ``many`` (the last one only) takes all that remain, as a list."""
        self._arguments.append((name, shown, required, many))

    def option(
        self,
        flag: str,
        *,
        shown: str = "",
        values: Sequence[str] = (),
        default: str | None = None,
        key: str = "",
    ) -> None:
        """Declare an option with a value: one of ``values``, or any, called ``shown`` in the help."""
        self._splitter.add_argument(flag, default=default)
        if values:
            self._values[flag] = values
        self._options.append((flag, f"{flag} {shown or '|'.join(values)}", key or self._key(flag)))

    def flag(self, flag: str, *short: str, key: str = "") -> None:
        """Declare an option without a value."""
        self._splitter.add_argument(*short, flag, action="store_true")
        self._flags += [flag, *short]
        self._options.append((flag, ", ".join([*short, flag]), key or self._key(flag)))

    def _key(self, flag: str) -> str:
        return f"{self.command}.{flag.removeprefix('--').replace('-', '_')}"

    # -- parsing -------------------------------------------------------------------------------------------------------

    def parse(self, words: Sequence[str]) -> argparse.Namespace | None:
        """Return what was given, or ``None`` when help was asked for.

        Raises :class:`~nkhr_schema.cli.exits.CommandError` for anything that was not declared.
        """
        # argparse loses what follows `--` when arguments and options are mixed
        at = list(words).index("--") if "--" in words else len(words)
        words, verbatim = words[:at], words[at + 1 :]
        if "-h" in words or "--help" in words:
            return None
        try:
            found, rest = self._splitter.parse_known_intermixed_args(words)
        except argparse.ArgumentError as error:
            name = error.argument_name or ""
            is_flag = name.rpartition("/")[2] in self._flags
            raise CommandError("takes_no_value" if is_flag else "needs_value", name=name) from None
        if rest:
            raise self._unknown(rest[0])
        for flag, values in self._values.items():
            value = getattr(found, flag.removeprefix("--").replace("-", "_"))
            if value is not None and value not in values:
                raise CommandError("not_a_choice", name=flag, values=", ".join(values))
        self._place([*found.words, *verbatim], found)
        return found

    def _place(self, words: list[str], found: argparse.Namespace) -> None:
        for name, shown, required, many in self._arguments:
            if required and not words:
                raise CommandError("missing_argument", name=shown, command=self.command)
            if many:
                setattr(found, name, words)
                words = []
            else:
                setattr(found, name, words.pop(0) if words else None)
        if words:
            raise CommandError("too_many", command=self.command)

    def _unknown(self, word: str) -> CommandError:
        from difflib import get_close_matches

        flags = [flag for flag, _, _ in self._options]
        near = get_close_matches(word[:100].partition("=")[0], flags, n=1)
        hint = self.console.text("did_you_mean", name=near[0]) if near else ""
        return CommandError("unknown_option", name=safe(word, 60), nearest=hint, program=f"nkhr {self.command}")

    def _ordered_options(self) -> list[tuple[str, str, str]]:
        # what only this command has comes first
        return [*self._options[self._common :], *self._options[: self._common]]

    # -- help ----------------------------------------------------------------------------------------------------------

    def help(self) -> list[str]:
        """Return the help page as lines."""
        say = self.console.text
        arguments = [(shown, f"{self.command}.{name}") for name, shown, _, _ in self._arguments]
        options = [(left, key) for _, left, key in self._ordered_options()]
        size = min(max(width(left) for left, _ in [*arguments, *options]), _WIDEST_LEFT)
        page = [*wrap(say(f"{self.command}.about"), self.console.cells()), "", self._usage(), ""]
        if arguments:
            page += [say("arguments_heading") + ":", *self._rows(arguments, size), ""]
        page += [say("options_heading") + ":", *self._rows(options, size), ""]
        page += [say("examples_heading") + ":"]
        page += ["  " + line if line else "" for line in say(f"{self.command}.examples").splitlines()]
        return page

    def _usage(self) -> str:
        parts = [
            (shown if required else f"[{shown}]") if not many else f"{shown}..." if required else f"[{shown}...]"
            for _, shown, required, many in self._arguments
        ]
        parts += [f"[{left}]" for _, left, _ in self._ordered_options()]
        head = f"{self.console.text('usage')}: nkhr {self.command} "
        lines = fill(parts, self.console.cells() - width(head))
        return ("\n" + " " * width(head)).join([head + lines[0], *lines[1:]])

    def _rows(self, rows: Sequence[tuple[str, str]], size: int) -> list[str]:
        lines: list[str] = []
        for left, key in rows:
            told = wrap(self.console.text(key), self.console.cells() - size - 4)
            if width(left) > size:
                told.insert(0, "")  # the explanation begins below
            starts = [left, *[""] * (len(told) - 1)]
            lines += [
                ("  " + pad(start, size) + "  " + line).rstrip() for start, line in zip(starts, told, strict=True)
            ]
        return lines
