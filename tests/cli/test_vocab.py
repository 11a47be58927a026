"""``nkhr vocab``."""

import csv
import io
import json

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.cli.layout import width

SOME = ("violation_type", "location_type", "sex", "facilities", "institutions", "laws", "huridocs_lists", "country")


def test_all_lists(nkhr):
    result = nkhr("vocab")
    assert result.code == 0
    rows = result.out.splitlines()
    assert [row.split()[0] for row in rows[1:]] == list(vocabularies.names())
    korean = nkhr("vocab", "--lang", "ko").out
    for name in vocabularies.names():
        assert vocabularies.get(name).title("ko") in korean
        assert vocabularies.get(name).title("en") in result.out


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_columns_of_the_lists_are_aligned(nkhr, lang):
    rows = nkhr("vocab", "--lang", lang).out.splitlines()
    names = ["목록", *vocabularies.names()] if lang == "ko" else ["LIST", *vocabularies.names()]
    starts = set()
    for row, name in zip(rows, names, strict=True):
        rest = row[len(name) :]
        starts.add(width(name) + width(rest) - width(rest.lstrip()))
    assert len(starts) == 1


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_one_list(nkhr, name, lang):
    result = nkhr("vocab", name, "--lang", lang)
    assert result.code == 0
    chosen = vocabularies.get(name)
    rows = result.out.splitlines()
    assert rows[0].startswith(f"{name}: {chosen.title(lang)} (")
    codes = [row.split()[0] for row in rows[3:-2]]
    assert sorted(codes) == sorted(chosen.codes)
    for row, code in zip(rows[3:-2], codes, strict=True):
        term = chosen[code]
        assert row.startswith("  " * len(term.ancestors) + code)
        for label in (term.label_en, term.label_ko):
            assert label in row
    assert f"{len(chosen):,}" in rows[-1]


def test_the_language_of_the_user_comes_first(nkhr):
    term = vocabularies.get("violation_type")["forced_abortion"]
    for lang in ("en", "ko"):
        row = next(row for row in nkhr("vocab", "violation_type", "--lang", lang).out.splitlines() if term.code in row)
        assert (row.index(term.label_ko) < row.index(term.label_en)) == (lang == "ko")


def test_status_is_shown_where_it_says_something(nkhr):
    assert "STATUS" not in nkhr("vocab", "sex").out
    facilities = nkhr("vocab", "facilities").out
    assert "STATUS" in facilities
    assert "disputed" in facilities
    assert "다툼 있음" in nkhr("vocab", "facilities", "--lang", "ko").out


@pytest.mark.parametrize("given", ["forced_abortion", "Forced abortion", "강제낙태", "FORCED-ABORTION"])
def test_one_term_by_code_label_or_spelling(nkhr, given):
    result = nkhr("vocab", "violation_type", given)
    assert result.code == 0
    assert result.out.splitlines()[0] == "forced_abortion"
    term = vocabularies.get("violation_type")["forced_abortion"]
    told = " ".join(result.out.split())
    for part in (term.label_en, term.label_ko, term.definition, term.source, *(a.code for a in term.ancestors)):
        assert " ".join(part.split()) in told
    for scheme, matches in term.crosswalks.items():
        assert scheme in told
        for match in matches:
            assert f"{match.value} ({match.match})" in told


def test_every_term_can_be_shown_in_both_languages(nkhr):
    seen = 0
    for name in ("violation_type", "location_type", "institutions", "reason_code"):
        for code in vocabularies.get(name).codes:
            for lang in ("en", "ko"):
                result = nkhr("vocab", name, code, "--lang", lang)
                assert result.code == 0
                assert result.out.startswith(code + "\n")
                seen += 1
    assert seen > 600


def test_unverified_labels_are_marked(nkhr):
    result = nkhr("vocab", "admin_divisions", "Pyongyang")
    assert "평양시 [unverified]" in result.out
    assert "평양시 [미확인]" in nkhr("vocab", "admin_divisions", "Pyongyang", "--lang", "ko").out
    assert "loc-" in result.out


def test_names_over_time(nkhr):
    assert "국가안전보위부 (1993–2016)" in " ".join(nkhr("vocab", "institutions", "국가보위성").out.split())


def test_list_name_in_another_spelling(nkhr):
    assert nkhr("vocab", "Violation-Type") == nkhr("vocab", "violation_type")


def test_search(nkhr):
    result = nkhr("vocab", "violation_type", "--search", "abortion")
    codes = [row.split()[0] for row in result.out.splitlines()[1:]]
    assert codes == [term.code for term in vocabularies.get("violation_type").search("abortion")]
    assert "forced_abortion" in codes
    everywhere = nkhr("vocab", "--search", "낙태").out
    assert "violation_type" in everywhere
    assert "violation_categories" in everywhere
    assert nkhr("vocab", "--search", "zzzzqq") == (0, "Nothing found.\n", "")
    assert nkhr("vocab", "--search", "zzzzqq", "--lang", "ko").out == "찾은 것이 없습니다.\n"
    assert nkhr("vocab", "--search", "zzzzqq", "--format", "json").out == "[]\n"


def test_json(nkhr):
    lists = json.loads(nkhr("vocab", "--format", "json").out)
    assert [item["name"] for item in lists] == list(vocabularies.names())
    whole = json.loads(nkhr("vocab", "facilities", "--format", "json").out)
    assert whole["title"]["ko"] == vocabularies.get("facilities").title("ko")
    assert [item["code"] for item in whole["codes"]] == list(vocabularies.get("facilities").codes)
    assert all(item["record_id"].startswith("loc-") for item in whole["codes"])
    assert all(value not in (None, [], {}, "") for item in whole["codes"] for value in item.values())
    one = json.loads(nkhr("vocab", "violation_type", "forced_abortion", "--format", "json").out)
    assert one["crosswalks"]["huridocs_acts"] == [{"match": "exact", "value": "080103000000"}]
    assert one["label"] == {"en": "Forced abortion", "ko": "강제낙태"}
    found = json.loads(nkhr("vocab", "--search", "강제낙태", "--format", "json").out)
    assert one in found
    # the language of the user changes nothing for programs
    assert nkhr("vocab", "laws", "--format", "json", "--lang", "ko") == nkhr("vocab", "laws", "--format", "json")


def test_csv(nkhr):
    lists = list(csv.DictReader(io.StringIO(nkhr("vocab", "--format", "csv").out), strict=True))
    assert [(row["name"], int(row["terms"])) for row in lists] == [
        (name, len(vocabularies.get(name))) for name in vocabularies.names()
    ]
    for words in (("violation_type",), ("violation_type", "torture"), ("--search", "고문")):
        rows = list(csv.DictReader(io.StringIO(nkhr("vocab", *words, "--format", "csv").out), strict=True))
        assert rows
        assert all(row["label_en"] == vocabularies.get(row["vocabulary"])[row["code"]].label_en for row in rows)
    assert "\r" not in nkhr("vocab", "laws", "--format", "csv").out


def test_a_word_that_means_several(nkhr, monkeypatch):
    register = vocabularies.get("facilities")
    several = list(register)[:2]
    monkeypatch.setattr(type(register), "lookup", lambda self, text, at=None: several)
    result = nkhr("vocab", "facilities", "somewhere")
    assert result.code == 2
    assert all(entry.code in result.err for entry in several)


@pytest.mark.parametrize("word", ["x" * 100_000, "\ud800", "\0", "%s{}", "(" * 500])
def test_hostile_words(nkhr, word):
    assert nkhr("vocab", word).code == 2
    assert nkhr("vocab", "violation_type", word).code == 2
    assert nkhr("vocab", "admin_divisions", word).code == 2
    assert nkhr("vocab", "violation_type", "--search", word).code in (0, 2)
