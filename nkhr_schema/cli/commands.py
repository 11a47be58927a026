"""The one table of subcommands."""

from typing import Final

__all__ = ["COMMANDS"]

COMMANDS: Final[dict[str, str]] = {
    "validate": "validate",
    "count": "count",
    "schema": "schema",
    "vocab": "vocab",
    "explain": "explain",
}
"""Name of the subcommand -> module of this package, in the order of the help page.

The module has ``declare(parser)``, which says what may be given, and ``run(arguments, console)``, which returns the exit
code. Its texts in both languages stand in the module of the same name in :mod:`nkhr_schema.cli.texts`.
"""
