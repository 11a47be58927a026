"""From the words of the command line to a subcommand, and from whatever happens there to an exit code."""

import contextlib
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from nkhr_schema.cli.commands import COMMANDS
from nkhr_schema.cli.console import LANGUAGES, Console, language_of
from nkhr_schema.cli.exits import CommandError, Exit
from nkhr_schema.cli.layout import columns, safe, wrap

__all__ = ["run"]


def run(argv: Sequence[str]) -> int:
    """Run the command line; never raises, whatever the input."""
    console = Console(language_of(argv, os.environ), os.environ)
    try:
        code = _dispatch(list(argv), console)
        console.flush()
    except CommandError as error:
        with contextlib.suppress(BrokenPipeError, CommandError):
            console.flush()
        if error.code is Exit.NOT_WRITTEN:
            _let_go_of_output()
        console.complain(error.key, **error.params)
        code = error.code
    except BrokenPipeError:
        _let_go_of_output()
        code = Exit.PIPE
    except KeyboardInterrupt:
        console.complain("interrupted")
        code = Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001  a fault of the program must not show a record, as its traceback may
        code = _fault(error, console)
    return int(code)


def _let_go_of_output() -> None:
    # the interpreter writes out what waits once more when it ends, and would complain then
    with contextlib.suppress(AttributeError, OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _fault(error: Exception, console: Console) -> Exit:
    if console.environ.get("NKHR_DEBUG") == "1":
        import traceback

        console.note("".join(traceback.format_exception(error)).rstrip())
    console.complain("internal", kind=type(error).__name__)
    return Exit.INTERNAL


def _dispatch(words: list[str], console: Console) -> int:
    words = _without_language(words)
    first = words[0] if words else ""
    if first in ("-h", "--help"):
        console.lines(_help(console))
        return Exit.CLEAN
    if first == "--version":
        console.write(_versions(console) + "\n")
        return Exit.CLEAN
    if not first:
        console.note("\n".join(_help(console)))
        return Exit.USAGE
    if first not in COMMANDS:
        raise _unknown(first, console)
    return _run_command(first, words[1:], console)


def _without_language(words: list[str]) -> list[str]:
    """Take ``--lang`` away where it stands before the subcommand."""
    while words and words[0].partition("=")[0] == "--lang":
        value = words[0].removeprefix("--lang=") if "=" in words[0] else words[1] if len(words) > 1 else None
        if value is None:
            raise CommandError("needs_value", name="--lang")
        if value not in LANGUAGES:
            raise CommandError("not_a_choice", name="--lang", values=", ".join(LANGUAGES))
        words = words[1:] if "=" in words[0] else words[2:]
    return words


def _run_command(name: str, words: list[str], console: Console) -> int:
    from nkhr_schema.cli.arguments import Parser

    console.learn(COMMANDS[name])
    command = import_module(f"nkhr_schema.cli.{COMMANDS[name]}")
    parser = Parser(name, console)
    command.declare(parser)
    arguments = parser.parse(words)
    if arguments is None:
        console.lines(parser.help())
        return Exit.CLEAN
    code: int = command.run(arguments, console)
    return code


def _unknown(word: str, console: Console) -> CommandError:
    from difflib import get_close_matches

    if word.startswith("-"):
        return CommandError("unknown_option", name=safe(word, 60), nearest="", program="nkhr")
    near = get_close_matches(word[:100].lower(), COMMANDS, n=1)
    hint = console.text("did_you_mean", name=near[0]) if near else ""
    return CommandError("unknown_command", name=safe(word, 60), nearest=hint)


def _versions(console: Console) -> str:
    from nkhr_schema.versions import LIBRARY_VERSION, SCHEMA_VERSION, VOCABULARY_VERSION

    return console.text("versions", library=LIBRARY_VERSION, schema=SCHEMA_VERSION, vocabularies=VOCABULARY_VERSION)


def _help(console: Console) -> list[str]:
    from nkhr_schema.cli.texts.summaries import SUMMARIES

    at = LANGUAGES.index(console.lang)
    options = [(flag, console.text(key)) for flag, key in _OPTIONS]
    commands = [(name, SUMMARIES[name][at]) for name in COMMANDS]
    table = columns(("  " + left, right) for left, right in [*commands, *options])
    return [
        *wrap(console.text("about"), console.cells()),
        "",
        console.text("usage") + ": nkhr " + console.text("usage_tail"),
        "",
        console.text("commands_heading") + ":",
        *table[: len(commands)],
        "",
        console.text("options_heading") + ":",
        *table[len(commands) :],
        "",
        console.text("examples_heading") + ":",
        *("  " + line for line in console.text("main_examples").splitlines()),
        "",
        *wrap(console.text("exit_codes"), console.cells()),
        *wrap(console.text("more_help"), console.cells()),
    ]


_OPTIONS = (("-h, --help", "help_option"), ("--version", "version_option"), ("--lang en|ko", "lang_option"))
