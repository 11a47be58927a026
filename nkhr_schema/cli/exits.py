"""Exit codes, and the one exception that ends a command early."""

from enum import IntEnum

__all__ = ["CommandError", "Exit"]


class Exit(IntEnum):
    """What the command tells the shell. The first four are promised by NKHR standard 0.1."""

    CLEAN = 0
    FINDINGS = 1
    """Findings at or above ``--fail-on``."""
    USAGE = 2
    """The command was called in a wrong way."""
    UNREADABLE = 3
    """An input cannot be read at all."""
    INTERNAL = 70
    """The program has a fault."""
    NOT_WRITTEN = 74
    """The output cannot be written: the disk is full, the folder is protected."""
    INTERRUPTED = 130
    """Ctrl-C."""
    PIPE = 141
    """Whoever read the output has stopped reading, as ``head`` does."""


class CommandError(Exception):
    """Ends a command with one line for the user: ``key`` names its text, ``params`` fill it."""

    def __init__(self, key: str, code: Exit = Exit.USAGE, /, **params: object) -> None:
        self.key = key
        self.code = code
        self.params = params
        super().__init__(key)
