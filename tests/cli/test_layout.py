"""Columns and line breaks where a Hangul syllable takes two cells."""

import unicodedata

import pytest

from nkhr_schema.cli.layout import columns, fill, pad, safe, width, wrap


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("고문", 4),
        ("고문 a", 6),
        (unicodedata.normalize("NFD", "한글"), 4),
        ("P’yŏngyang", 10),
        (unicodedata.normalize("NFD", "ŏ"), 1),
        ("人權", 4),
        ("ＡＢ", 4),
        ("a\u200bb", 2),
        ("·–…", 3),
    ],
)
def test_width(text, cells):
    assert width(text) == cells
    assert width(pad(text, cells + 3)) == cells + 3
    assert pad(text, 0) == text


def test_columns_are_aligned_by_cells():
    table = columns([("고문", "1"), ("abcdef", "22"), ("", "3")], right=(1,))
    assert table == ["고문     1", "abcdef  22", "         3"]
    assert {width(line) for line in table} == {10}
    assert columns([]) == []
    assert columns([("a", ""), ("bb", "")]) == ["a", "bb"]


def test_a_very_wide_cell_shifts_its_own_row_only():
    table = columns([("a", "x"), ("b" * 30, "y"), ("cc", "z")], widest=10)
    assert table == ["a   x", "b" * 30 + "  y", "cc  z"]


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 10, []),
        ("one two", 20, ["one two"]),
        ("one two", 4, ["one", "two"]),
        ("고문 구타 감금", 9, ["고문 구타", "감금"]),
        ("고문 구타", 8, ["고문", "구타"]),
        ("longerthanthat a", 5, ["longerthanthat", "a"]),
        ("  spaced \n out ", 40, ["spaced out"]),
    ],
)
def test_wrap(text, cells, lines):
    assert wrap(text, cells) == lines


def test_fill_keeps_words_with_spaces_together():
    assert fill(["[--lang en|ko]", "[--format a|b]"], 20) == ["[--lang en|ko]", "[--format a|b]"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("cases.jsonl", "cases.jsonl"),
        ("사례 1.jsonl", "사례 1.jsonl"),
        ("a\x1b[31mb\n", "a\\x1b[31mb\\n"),
        ("a\u202eb", "a\\u202eb"),
        ("a\udc80", "a\\udc80"),
        ("", '""'),
        ("x" * 400, "x" * 300 + "…"),
    ],
)
def test_safe(text, shown):
    assert safe(text) == shown
    assert safe(text).isprintable()
