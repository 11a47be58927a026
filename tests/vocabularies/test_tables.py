"""The tables agree with each other and with the standard. What stands here is checked of every row of every list."""

import csv
import io
import re
import unicodedata
from importlib import resources

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.vocabularies import MATCHES
from nkhr_schema.vocabularies.tables import FOLDERS, index

DATA = resources.files("nkhr_schema.vocabularies").joinpath("data")
CODE = re.compile("[a-z][a-z0-9_]*")
HANGUL = re.compile("[가-힣]")
BUILT = {"country", "language"}
NUMBERED = {"huridocs_acts": 4, "huridocs_violations": 2}


def files():
    return sorted(
        (folder, place.name.removesuffix(".csv"))
        for folder in FOLDERS.values()
        for place in DATA.joinpath(folder).iterdir()
        if place.name.endswith(".csv")
    )


def raw(folder, name):
    return DATA.joinpath(folder, f"{name}.csv").read_bytes()


def rows(folder, name):
    return list(csv.DictReader(io.StringIO(raw(folder, name).decode("utf-8"), newline=""), strict=True))


ALL = files()
CODELISTS = [name for folder, name in ALL if folder == "codelists"]
WITH_CROSSWALK = [n for n in vocabularies.names() if n not in BUILT and vocabularies.get(n).schemes]


def test_index_and_files_agree():
    listed = {(FOLDERS[info.kind], name) for name, info in index().items() if name not in BUILT}
    assert listed == set(ALL)
    assert len(ALL) == 105


def test_index_is_complete():
    for name, info in index().items():
        assert all(info), name
        assert CODE.fullmatch(name)
        assert info.version == vocabularies.VERSION
        assert HANGUL.search(info.title_ko), name
        assert not HANGUL.search(info.title_en), name
    assert (
        len({info.title_en for info in index().values()}) == len({i.title_ko for i in index().values()}) == len(index())
    )


@pytest.mark.parametrize(("folder", "name"), ALL)
def test_file_form(folder, name):
    data = raw(folder, name)
    text = data.decode("utf-8")
    assert data.endswith(b"\n")
    assert b"\r" not in data
    assert not data.startswith(b"\xef\xbb\xbf")
    assert text == unicodedata.normalize("NFC", text)
    control = [c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Co", "Cn", "Zl", "Zp")]
    assert control == []
    table = rows(folder, name)
    assert table
    for row in table:
        assert None not in row, row["code"]
        assert None not in row.values(), row["code"]
        assert all(cell == cell.strip() for cell in row.values()), row["code"]
        for column in [c for c in row if c == "aliases" or c.startswith("crosswalk:")]:
            parts = row[column].split("|") if row[column] else []
            assert all(part and part == part.strip() for part in parts), (row["code"], column)
            assert len(parts) == len(set(parts)), (row["code"], column)


@pytest.mark.parametrize(("folder", "name"), ALL)
def test_codes_and_hierarchy(folder, name):
    table = rows(folder, name)
    codes = [row["code"] for row in table]
    assert len(codes) == len(set(codes))
    above = {row["code"]: row.get("broader", "") for row in table}
    for row in table:
        assert row.get("broader", "") in {"", *above}, row["code"]
        for other in filter(None, row.get("replaced_by", "").split("|")):
            assert other in above, row["code"]
        assert row.get("same_as", "") in {"", *above}
        walked, here = set(), row["code"]
        while here:
            assert here not in walked, f"cycle at {here}"
            walked.add(here)
            here = above[here]


@pytest.mark.parametrize("name", CODELISTS)
def test_code_list_terms(name):
    for row in rows("codelists", name):
        code = row["code"]
        assert CODE.fullmatch(code), code
        assert row["label_en"], code
        assert row["label_ko"], code
        assert row["definition_en"], code
        assert row["since"] == vocabularies.VERSION, code
        assert row["status"] in ("active", "deprecated"), code
        assert bool(row["deprecated_in"]) == (row["status"] == "deprecated"), code
        assert not {row["label_en"], row["label_ko"], code} & set(row["aliases"].split("|")), code


@pytest.mark.parametrize("name", CODELISTS)
def test_labels_tell_terms_apart(name):
    table = rows("codelists", name)
    for column in ("label_en", "label_ko"):
        labels = [row[column] for row in table]
        doubled = {label for label in labels if labels.count(label) > 1}
        assert doubled == set(), column


@pytest.mark.parametrize("name", CODELISTS)
def test_south_korean_spelling(name):
    """DPRK spelling stands among the aliases only."""
    for row in rows("codelists", name):
        assert not re.search("로동|녀성|녀자|려행|려관|림시|로씨야", row["label_ko"]), row["code"]


@pytest.mark.parametrize("name", WITH_CROSSWALK)
def test_crosswalks(name):
    vocabulary = vocabularies.get(name)
    theirs = vocabularies.get("huridocs_microthesauri")
    seen = 0
    for term in vocabulary:
        for scheme, matches in term.crosswalks.items():
            for match, value in matches:
                seen += 1
                assert match in MATCHES, (term, scheme)
                assert value, (term, scheme)
                if scheme.startswith("huridocs_"):
                    number = NUMBERED.get(scheme) or int(scheme.removeprefix("huridocs_mt"))
                    assert f"{number}:{value}" in theirs, (term, scheme, value)
                    assert theirs[f"{number}:{value}"].label_en, "a term that a crosswalk uses has its label"
                if scheme == "treaty_articles":
                    assert match == "engaged", term
                if scheme == "rome_statute":
                    assert match != "exact", term
    assert seen
    assert all(vocabulary.crosswalk(scheme) for scheme in vocabulary.schemes), "no column is empty"


@pytest.mark.parametrize("scheme", ["huridocs_acts", "iccs", "nkdb"])
def test_exact_is_unique_in_both_directions(scheme):
    vocabulary = vocabularies.get("violation_type")
    exact = [value for term in vocabulary for match, value in term.crosswalk(scheme) if match == "exact"]
    assert len(exact) > 5 or scheme == "iccs"
    assert len(exact) == len(set(exact))


@pytest.mark.parametrize("scheme", ["coi_2014", "nkdb", "korea_future"])
def test_categories_of_others_exist(scheme):
    theirs = vocabularies.get("violation_categories")
    values = set(vocabularies.get("violation_type").crosswalk(scheme))
    assert values
    assert {value for value in values if value not in theirs} == set()


@pytest.mark.parametrize(
    ("name", "scheme"), [("location_type", "nkdb_location_type"), ("institutions", "nkdb_perpetrator")]
)
def test_other_crosswalks_to_categories(name, scheme):
    theirs = vocabularies.get("violation_categories")
    values = vocabularies.get(name).crosswalk(scheme)
    assert values
    assert all(theirs[value].extra["scheme"] == scheme for value in values)


def test_labels_of_huridocs_only_where_used():
    used = {
        f"{NUMBERED.get(scheme) or int(scheme.removeprefix('huridocs_mt'))}:{value}"
        for name in WITH_CROSSWALK
        for scheme in vocabularies.get(name).schemes
        if scheme.startswith("huridocs_")
        for value in vocabularies.get(name).crosswalk(scheme)
    }
    labelled = {term.code for term in vocabularies.get("huridocs_microthesauri") if term.label_en}
    assert labelled == used
    assert len(used) == 369


def test_microthesauri_of_esf_fields_exist():
    numbers = {field.extra.get("microthesaurus_no") for field in vocabularies.get("esf_fields")} - {None}
    assert len(numbers) > 20
    assert numbers <= set(vocabularies.get("huridocs_lists").codes)
    lists = {term.extra["list_no"] for term in vocabularies.get("huridocs_microthesauri")}
    # some lists are only named: the terms of OpenEvSys do not fill them
    assert lists < set(vocabularies.get("huridocs_lists").codes)
    assert len(lists) > 40


def test_no_positions_anywhere():
    """The register of facilities is shipped without coordinates: neither as columns nor in a note."""
    position = re.compile(r"\d{1,3}\.\d{3,}|\d\s*°|[\d.]+\s*[NE]\b.*[\d.]+\s*[NE]\b")
    seen = 0
    for folder, name in ALL:
        for row in rows(folder, name):
            assert not {"lat", "lon", "latitude", "longitude"} & set(row)
            assert not any("coord" in column for column in row)
            for column, cell in row.items():
                seen += 1
                assert not position.search(cell), (name, row["code"], column)
    assert seen > 50_000
