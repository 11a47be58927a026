"""Running the command inside the test process."""

import io
import sys
from typing import NamedTuple

import pytest

from nkhr_schema.cli import main
from tests.samples import small_case

LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG", "NKHR_DEBUG", "NO_COLOR", "COLUMNS", "TERM")


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def nkhr(monkeypatch, capsys):
    """Call the command: ``nkhr("validate", path, stdin=b"...", LANG="ko_KR.UTF-8")``."""

    def call(*words, stdin=None, **environ):
        with monkeypatch.context() as patch:
            for name in LOCALE:
                patch.delenv(name, raising=False)
            for name, value in environ.items():
                patch.setenv(name, value)
            if stdin is not None:
                patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            capsys.readouterr()
            code = main([str(word) for word in words])
            out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Result(code, out, err)

    return call


@pytest.fixture
def lines():
    """The lines of a small sound dataset (fictional)."""
    return [line.encode() for line in small_case().iter_lines()]


@pytest.fixture
def clean(tmp_path, lines):
    """A file without findings."""
    path = tmp_path / "clean.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


@pytest.fixture
def faulty(tmp_path, lines):
    """A file with errors in two records: an unknown field, a wrong code, and a broken line."""
    path = tmp_path / "faulty.jsonl"
    person = lines[1].replace(b'"female"', b'"femal"')
    assert person != lines[1]
    act = lines[4][:-1] + b',"weather":"rain"}'
    path.write_bytes(b"\n".join([lines[0], person, *lines[2:4], act, *lines[5:], b'{"type":']) + b"\n")
    return path


@pytest.fixture
def warned(tmp_path, lines):
    """A file with a warning only: no envelope."""
    path = tmp_path / "warned.jsonl"
    path.write_bytes(b"\n".join(lines[1:]) + b"\n")
    return path
