"""``nkhr explain``."""

import pytest

from nkhr_schema.cli.layout import width
from nkhr_schema.findings import catalogue
from nkhr_schema.findings.families import FAMILIES


def test_every_code_is_explained_in_both_languages(nkhr):
    assert len(catalogue()) > 40
    for code, entry in catalogue().items():
        for lang in ("en", "ko"):
            result = nkhr("explain", code, "--lang", lang)
            assert result.code == 0
            assert result.err == ""
            told = " ".join(result.out.split())
            assert told.startswith(f"{code} {entry.title[lang]}")
            assert " ".join(entry.rationale[lang].split()) in told
            assert entry.source in told
            assert FAMILIES[entry.family][lang] in told
            assert "{" not in told.replace("{...}", "").replace('{"type": "dataset", ...}', "")
            assert all(width(line) <= 100 for line in result.out.splitlines())


@pytest.mark.parametrize("given", ["NKHR-V003", "nkhr-v003", "v003", "V003", "v3", "V03", "nkhrv003", " nkhr-v003 "])
def test_code_in_any_form(nkhr, given):
    assert nkhr("explain", given) == nkhr("explain", "NKHR-V003")
    assert nkhr("explain", given).out.startswith("NKHR-V003")


@pytest.mark.parametrize(
    ("given", "nearest"), [("NKHR-V999", "NKHR-V00"), ("v00", ""), ("nkhr-x", None), ("F099", "NKHR-F0")]
)
def test_unknown_code(nkhr, given, nearest):
    result = nkhr("explain", given)
    if nearest is None:  # the letter of a family
        assert result.code == 0
        return
    assert result.code == 2
    assert nearest in result.err


def test_all_codes_by_family(nkhr):
    result = nkhr("explain")
    assert result.code == 0
    listed = [line.split()[0] for line in result.out.splitlines() if line.startswith("  NKHR-")]
    assert listed == list(catalogue())
    headings = [line[0] for line in result.out.splitlines() if line and not line.startswith(" ")]
    assert headings == list(dict.fromkeys(code[5] for code in catalogue()))
    korean = nkhr("explain", "--lang", "ko").out
    assert "오류" in korean
    assert "  NKHR-F005  오류  필수 필드 없음" in korean.splitlines()


def test_one_family(nkhr):
    result = nkhr("explain", "v")
    codes = [line.split()[0] for line in result.out.splitlines() if line.startswith("  NKHR-")]
    assert codes == [code for code in catalogue() if code.startswith("NKHR-V")]
    assert nkhr("explain", "nkhr-v") == result


def test_placeholders_are_shown_as_such(nkhr):
    assert "<name>" in nkhr("explain", "F005").out
    assert "(depends on the case)" in nkhr("explain", "I003").out
    assert "(경우에 따라 다름)" in nkhr("explain", "I003", "--lang", "ko").out
    assert "Redacted copies" in nkhr("explain", "V004").out
    assert "Redacted copies" not in nkhr("explain", "F005").out
