"""The command ``nkhr``: validate, print schemas, look up vocabularies, explain findings.

This module stays light; what a subcommand needs is imported when it runs, so that ``nkhr --help`` answers at once. To add a
subcommand, write its module and its texts, and add its row to :data:`nkhr_schema.cli.commands.COMMANDS`.
"""

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; ``argv`` is without the name of the program.

    0 clean, 1 findings, 2 wrong use, 3 unreadable input; :class:`nkhr_schema.cli.exits.Exit` lists all of them. Nothing is
    raised for bad input.
    """
    from nkhr_schema.cli.app import run

    return run(sys.argv[1:] if argv is None else list(argv))
