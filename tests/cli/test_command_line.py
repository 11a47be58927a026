"""The words of the command line: help, versions, languages, wrong use, and what happens when something breaks."""

import sys
import unicodedata
from types import SimpleNamespace

import pytest

from nkhr_schema.cli.commands import COMMANDS
from nkhr_schema.cli.console import language_of
from nkhr_schema.cli.layout import width
from nkhr_schema.versions import LIBRARY_VERSION, SCHEMA_VERSION, VOCABULARY_VERSION

KOREAN = {"LANG": "ko_KR.UTF-8"}


def has_hangul(text):
    return any(unicodedata.name(letter, "").startswith("HANGUL") for letter in text)


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help(nkhr, flag):
    result = nkhr(flag)
    assert result.code == 0
    assert result.err == ""
    assert "Usage: nkhr COMMAND" in result.out
    assert not has_hangul(result.out)
    for name in COMMANDS:
        assert f"  {name} " in result.out


def test_help_in_korean(nkhr):
    result = nkhr("--help", **KOREAN)
    assert result.code == 0
    assert "사용법: nkhr 명령" in result.out
    assert result.out == nkhr("--lang", "ko", "--help").out == nkhr("--lang=ko", "-h").out


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("columns", ["30", "60", "100", "400"])
def test_help_of_a_command(nkhr, name, lang, columns):
    result = nkhr(name, "--help", "--lang", lang, COLUMNS=columns)
    assert result.code == 0
    assert result.err == ""
    heading = "Examples:" if lang == "en" else "예시:"
    body, examples = result.out.split(heading)
    assert f": nkhr {name}" in body
    assert f"nkhr {name}" in examples
    assert has_hangul(body) == (lang == "ko")
    assert all(width(line) <= max(60, min(int(columns), 100)) for line in body.splitlines())


def test_help_wins_over_what_is_missing(nkhr):
    assert nkhr("validate", "--format", "--help").code == 0
    assert nkhr("validate", "--", "--help").code == 3  # a file of that name


def test_nothing_given(nkhr):
    result = nkhr()
    assert result.code == 2
    assert result.out == ""
    assert "Usage: nkhr" in result.err


def test_version(nkhr):
    result = nkhr("--version")
    assert result == (
        0,
        f"nkhr-schema {LIBRARY_VERSION} (schema {SCHEMA_VERSION}, vocabularies {VOCABULARY_VERSION})\n",
        "",
    )
    assert has_hangul(nkhr("--version", "--lang", "ko", LANG="ko").out)


@pytest.mark.parametrize(
    ("argv", "environ", "lang"),
    [
        ([], {}, "en"),
        ([], {"LANG": "ko_KR.UTF-8"}, "ko"),
        ([], {"LANG": "ko"}, "ko"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ([], {"LC_ALL": "C", "LANG": "ko_KR.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LANG": "ko_KR.UTF-8"}, "ko"),
        (["--lang", "en"], {"LANG": "ko_KR.UTF-8"}, "en"),
        (["validate", "x", "--lang=ko"], {}, "ko"),
        (["validate", "x", "--lang", "ko"], {"LANG": "en_US.UTF-8"}, "ko"),
        (["validate", "--", "--lang", "ko"], {}, "en"),
        (["--lang", "fr"], {"LANG": "ko_KR.UTF-8"}, "ko"),
        (["--lang"], {}, "en"),
    ],
)
def test_language(argv, environ, lang):
    assert language_of(argv, environ) == lang


WRONG = [
    (["vlidate"], "validate"),
    (["--validate"], "--validate"),
    (["nonsense"], "nonsense"),
    (["--lang"], "--lang"),
    (["--lang", "fr", "validate"], "en, ko"),
    (["validate"], "FILE"),
    (["validate", "x", "--lang", "fr"], "en, ko"),
    (["validate", "x", "--fromat", "json"], "--format"),
    (["validate", "x", "--format", "xml"], "text, json, junit, html"),
    (["validate", "x", "--format"], "--format"),
    (["validate", "x", "--fail-on", "info"], "error, warning"),
    (["validate", "x", "--limit", "-1"], "--limit"),
    (["validate", "x", "--limit", "many"], "--limit"),
    (["validate", "x", "--limit", "٣"], "--limit"),
    (["validate", "x", "--limit", "9" * 5000], "--limit"),
    (["validate", "x", "--help=yes"], "--help"),
    (["validate", "x", "--form", "json"], "--form"),
    (["validate", "-x"], "-x"),
    (["validate", "-", "-"], "-"),
    (["schema", "actt"], "act"),
    (["schema", "act", "case"], "nkhr schema --help"),
    (["schema", "act", "--list"], "--list"),
    (["schema", "--list=yes"], "--list"),
    (["vocab", "violation_typ"], "violation_type"),
    (["vocab", "violation_type", "forced_abortoin"], "forced_abortion"),
    (["vocab", "violation_type", "torture", "--search", "x"], "--search"),
    (["vocab", "--search", " "], "--search"),
    (["vocab", "violation_type", "a", "b"], "nkhr vocab --help"),
    (["vocab", "admin_divisions", "KP01"], "iso_3166_2:KP-01"),
    (["explain", "NKHR-F0O5"], "nkhr explain"),
    (["explain", "x" * 100_000], "nkhr explain"),
    (["explain", "a", "b"], "nkhr explain --help"),
]


@pytest.mark.parametrize(("words", "named"), WRONG, ids=lambda value: " ".join(value)[:40] if value else "none")
def test_wrong_use(nkhr, words, named):
    for environ in ({}, KOREAN):
        result = nkhr(*words, **environ)
        assert result.code == 2
        assert result.out == ""
        assert result.err.startswith("nkhr: ")
        assert result.err.count("\n") == 1
        assert named in result.err
        assert has_hangul(result.err) == bool(environ)
        assert len(result.err) < 400


def test_what_was_typed_cannot_steer_the_terminal(nkhr):
    for words in (["\x1b[31m"], ["validate", "--\x1b[31m"], ["validate", "\x1b[31m.jsonl"], ["-\x1b"]):
        result = nkhr(*words)
        assert result.code in (2, 3)
        assert "\x1b" not in result.err + result.out
        assert "\\x1b" in result.err


def test_options_may_stand_anywhere(nkhr, clean, faulty):
    expected = nkhr("validate", clean, faulty, "--format", "json", "--limit", "3")
    assert expected.code == 1
    assert nkhr("validate", "--format", "json", clean, "--limit", "3", faulty) == expected
    assert nkhr("validate", "--format=json", clean, faulty, "--limit=3") == expected
    assert nkhr("vocab", "sex", "--lang", "ko", "female").out == nkhr("vocab", "--lang=ko", "sex", "female").out


class Secret(RuntimeError):
    pass


def broken(arguments, console):
    raise Secret("가상인 was beaten")


def stopped(arguments, console):
    raise KeyboardInterrupt


def test_a_fault_of_the_program_shows_its_kind_only(nkhr, monkeypatch):
    monkeypatch.setattr("nkhr_schema.cli.explain.run", broken)
    for environ in ({}, KOREAN):
        result = nkhr("explain", **environ)
        assert result.code == 70
        assert "Secret" in result.err
        assert "가상인" not in result.err
        assert "NKHR_DEBUG=1" in result.err
        assert result.err.count("\n") == 1


def test_a_fault_of_the_program_can_be_looked_into(monkeypatch, capsys):
    from nkhr_schema.cli import main

    monkeypatch.setattr("nkhr_schema.cli.explain.run", broken)
    monkeypatch.setenv("NKHR_DEBUG", "1")
    assert main(["explain"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_interrupted(nkhr, monkeypatch):
    monkeypatch.setattr("nkhr_schema.cli.explain.run", stopped)
    assert nkhr("explain") == (130, "", "nkhr: stopped.\n")
    assert nkhr("explain", "--lang", "ko") == (130, "", "nkhr: 중단했습니다.\n")


class Stream:
    """A standard output that refuses."""

    def __init__(self, error):
        self.error = error

    def write(self, text):
        raise self.error

    def flush(self):
        raise self.error

    def isatty(self):
        return False


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [(OSError(28, "No space left"), 74, "nkhr: the output cannot be written"), (BrokenPipeError(), 141, "")],
    ids=["full", "pipe"],
)
def test_output_that_cannot_be_written(nkhr, monkeypatch, error, code, told):
    monkeypatch.setattr(sys, "stdout", Stream(error))
    result = nkhr("explain")
    assert result.code == code
    assert result.err.startswith(told)
    assert result.err.count("\n") == bool(told)


def test_no_streams_at_all(nkhr, monkeypatch, clean):
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert nkhr("explain").code == 0
    assert nkhr("validate", clean).code == 0
    assert nkhr("validate", "-").code == 3
    assert nkhr("vlidate").code == 2


def test_a_closed_terminal_is_none(nkhr):
    from nkhr_schema.cli.console import Console

    def closed():
        raise ValueError("closed")

    console = Console("en", {})
    assert not console.is_terminal(SimpleNamespace(isatty=closed))
    assert not console.is_terminal(None)
