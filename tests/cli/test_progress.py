"""Progress is shown to a person who waits, and to nobody else."""

import builtins
import io
import sys

import pytest

from nkhr_schema.cli import progress as module
from nkhr_schema.cli.console import Console
from nkhr_schema.cli.layout import width
from nkhr_schema.cli.progress import Progress


class Screen(io.StringIO):
    def __init__(self, terminal):
        super().__init__()
        self.terminal = terminal

    def isatty(self):
        return self.terminal


@pytest.fixture
def clock(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def without_rich(monkeypatch):
    real = builtins.__import__

    def refuse(name, *args, **options):
        if name.split(".")[0] == "rich":
            raise ImportError(name)
        return real(name, *args, **options)

    monkeypatch.setattr(builtins, "__import__", refuse)


def show(monkeypatch, clock, steps, *, terminal=True, size=1000, environ=None, lang="en", name="cases.jsonl"):
    screen = Screen(terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    console = Console(lang, environ or {})
    console.learn("validate")
    with Progress(console, name, size) as progress:
        for now, records, done in steps:
            clock[0] = now
            progress(records, done)
    return screen.getvalue()


STEPS = [(0.5, 4096, 100), (1.5, 8192, 500), (1.55, 12288, 550), (2.0, 16384, 900), (2.5, 20000, 1000)]


def test_one_line_that_is_written_over(monkeypatch, clock, without_rich):
    told = show(monkeypatch, clock, STEPS)
    assert "\n" not in told
    steps = [step.strip() for step in told.split("\r") if step.strip()]
    assert steps == [
        "cases.jsonl: 8,192 records, 50 %",
        "cases.jsonl: 16,384 records, 90 %",
        "cases.jsonl: 20,000 records, 100 %",
    ]
    # nothing is left behind
    assert told.endswith("\r" + " " * max(map(len, steps)) + "\r")


def test_in_korean_the_line_is_wiped_out_too(monkeypatch, clock, without_rich):
    told = show(monkeypatch, clock, STEPS, lang="ko")
    assert "기록 8,192건, 50 %" in told
    *_, blank, end = told.split("\r")
    assert end == ""
    assert len(blank) == max(width(step.rstrip()) for step in told.split("\r"))


def test_unknown_size(monkeypatch, clock, without_rich):
    told = show(monkeypatch, clock, [(1.5, 4096, None)], size=None)
    assert "cases.jsonl: 4,096 records" in told
    assert "%" not in told


@pytest.mark.parametrize("options", [{"terminal": False}, {"environ": {"TERM": "dumb"}}], ids=["pipe", "dumb terminal"])
def test_nothing(monkeypatch, clock, options):
    assert show(monkeypatch, clock, STEPS, **options) == ""


def test_nothing_for_a_short_run(monkeypatch, clock):
    assert show(monkeypatch, clock, [(0.1, 4096, 500), (0.9, 8192, 1000)]) == ""


def test_a_bar_where_rich_is_installed(monkeypatch, clock):
    pytest.importorskip("rich")
    monkeypatch.setenv("TERM", "xterm")
    told = show(monkeypatch, clock, STEPS, name="[red]" + "x" * 200 + ".jsonl")
    assert "20,000 records" in told
    assert "…" in told
    assert "x" * 40 not in told


def test_a_terminal_that_has_gone(monkeypatch, clock, without_rich):
    class Gone(Screen):
        def write(self, text):
            raise OSError(5, "gone")

    monkeypatch.setattr(sys, "stderr", Gone(terminal=True))
    console = Console("en", {})
    console.learn("validate")
    with Progress(console, "cases.jsonl", 10) as progress:
        clock[0] = 2.0
        progress(4096, 10)


def test_validate_reports_its_progress(nkhr, monkeypatch, tmp_path, lines):
    path = tmp_path / "long.jsonl"
    broken = b'{"type":"person"}'
    path.write_bytes(b"\n".join([*lines, *[broken] * 5000]))
    monkeypatch.setattr("nkhr_schema.validation.checker._EVERY", 1000)
    seen = []
    monkeypatch.setattr(Progress, "__call__", lambda self, records, done: seen.append((records, done)))
    assert nkhr("validate", path).code == 1
    counts = [records for records, _ in seen]
    assert counts == sorted(counts)
    assert len(counts) >= 2
    assert counts[-1] == 5007
    done = [position for _, position in seen]
    assert done == sorted(done)
    assert done[-1] == path.stat().st_size
    seen.clear()
    assert nkhr("validate", "-", stdin=path.read_bytes()).code == 1
    assert len(seen) == len(counts)
    assert {position for _, position in seen} == {None}
