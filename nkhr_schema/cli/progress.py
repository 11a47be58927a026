"""How far a long run has come, for somebody who looks at the terminal; nothing in a pipe, nothing for a short run."""

import contextlib
import sys
import time
from typing import Any, Final, Self

from nkhr_schema.cli.console import Console
from nkhr_schema.cli.layout import pad, width

__all__ = ["Progress"]

_PATIENCE: Final = 1.0
"""Seconds after which a run counts as long."""
_PACE: Final = 0.2
"""Seconds between two steps of the display."""
_LONGEST_NAME: Final = 40
"""Letters of the name: the line must not be wider than the terminal."""


class Progress:
    """Shows the number of records, and the share of the file where its size is known.

    A context manager; call it with the number of records read and the bytes read so far. It writes to standard error: a bar
    where rich is installed, otherwise one line that is written over.
    """

    def __init__(self, console: Console, name: str, size: int | None) -> None:
        self._console = console
        self._name = name if len(name) <= _LONGEST_NAME else "…" + name[1 - _LONGEST_NAME :]
        self._size = size or None
        self._wanted = console.is_terminal(sys.stderr) and not console.is_plain()
        self._next = time.monotonic() + _PATIENCE
        self._bar: Any = None
        self._task: Any = None
        self._shown = 0
        self._started = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()
        elif self._shown:
            self._put("\r" + " " * self._shown + "\r")

    def __call__(self, records: int, done: int | None) -> None:
        """Take note of how many records and bytes have been read."""
        now = time.monotonic()
        if not self._wanted or now < self._next:
            return
        self._next = now + _PACE
        if not self._started:
            self._started = True
            self._bar = self._rich_bar(records)
        if self._bar is not None:
            self._bar.update(self._task, completed=done or 0, description=self._told(records, None))
            return
        share = f"{min(100, 100 * done // self._size)}" if self._size and done is not None else None
        told = self._told(records, share)
        self._put("\r" + pad(told, self._shown))
        self._shown = max(self._shown, width(told))

    def _told(self, records: int, share: str | None) -> str:
        key = "validate.progress" if share is None else "validate.progress_share"
        return self._console.text(key, name=self._name, count=records, share=share)

    def _rich_bar(self, records: int) -> Any:
        try:
            from rich.console import Console as RichConsole
            from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
            from rich.progress import Progress as RichProgress
        except ImportError:
            return None
        parts = [TextColumn("{task.description}", markup=False), BarColumn()]
        if self._size:
            parts += [TaskProgressColumn(), TimeRemainingColumn()]
        bar = RichProgress(*parts, console=RichConsole(stderr=True), transient=True)
        self._task = bar.add_task(self._told(records, None), total=self._size)
        bar.start()
        return bar

    def _put(self, text: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(text)
            sys.stderr.flush()
