"""Getting lists and terms, walking, searching, going back from foreign codes."""

import copy
import pickle
import subprocess
import sys
import time

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.errors import UnknownTermError, UsageError
from nkhr_schema.vocabularies import Match, Term, Vocabulary

SECRET = "김가상-비밀"  # a fictional name that must not come back in a message


def codes(terms):
    return [str(term) for term in terms]


def test_the_example_of_the_standard():
    assert vocabularies.get("violation_type")["forced_abortion"].label("ko") == "강제낙태"


def test_importing_reads_nothing():
    code = (
        "import sys, builtins, pathlib\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "import nkhr_schema.vocabularies\n"
        "import nkhr_schema.vocabularies.term_codes\n"
        "assert not [p for p in opened if p.endswith('.csv')]\n"
        "heavy = {'pydantic', 'pycountry', 'csv', 'difflib', 'nkhr_schema.vocabularies.catalogue'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
        "nkhr_schema.vocabularies.get('sex')\n"
        "assert len([p for p in opened if p.endswith('.csv')]) == 2\n"
        "assert 'pydantic' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_lists_are_kept():
    assert vocabularies.get("sex") is vocabularies.get("sex")


def test_public_names():
    for name in vocabularies.__all__:
        assert getattr(vocabularies, name) is not None
    assert set(vocabularies.__all__) <= set(dir(vocabularies))
    with pytest.raises(AttributeError):
        _ = vocabularies.nothing_of_that_name


@pytest.mark.parametrize(
    ("asked", "near"), [("violation_types", "violation_type"), ("Sexx", "sex"), (SECRET, "names()")]
)
def test_unknown_list(asked, near):
    with pytest.raises(UnknownTermError) as caught:
        vocabularies.get(asked)
    assert near in str(caught.value)
    assert SECRET not in str(caught.value)


def test_unknown_kind():
    with pytest.raises(UsageError, match="codelist, register, scheme"):
        vocabularies.names("thesaurus")


def test_a_vocabulary_is_a_collection():
    sex = vocabularies.get("sex")
    assert isinstance(sex, Vocabulary)
    assert sex.codes == ("male", "female", "other", "not_applicable", "unknown")
    assert codes(sex) == list(sex.codes)
    assert len(sex) == 5
    assert "male" in sex
    assert sex["male"] in sex
    assert vocabularies.get("yes_no_unknown")["unknown"] not in sex
    assert "Male" not in sex
    assert 7 not in sex
    assert (sex.name, sex.kind, sex.version) == ("sex", "codelist", "2026.11")
    assert (sex.title(), sex.title("ko")) == ("Sex", "성별")
    assert sex.get("none") is None
    assert sex.get("none", 1) == 1
    assert sex.get("male") is sex["male"]


@pytest.mark.parametrize(
    ("asked", "near"),
    [("forced_abortoin", "forced_abortion"), ("강제낙태", "forced_abortion"), (SECRET, "search()"), ("", "search()")],
)
def test_unknown_code_names_the_nearest(asked, near):
    with pytest.raises(UnknownTermError) as caught:
        vocabularies.get("violation_type")[asked]
    assert near in str(caught.value)
    assert SECRET not in str(caught.value)
    assert isinstance(caught.value, KeyError)


def test_a_term():
    term = vocabularies.get("violation_type")["forced_abortion"]
    assert isinstance(term, Term)
    assert str(term) == term.code == "forced_abortion"
    assert (term.vocabulary, term.status, term.since) == ("violation_type", "active", "2026.11")
    assert term.deprecated_in is None
    assert term.replaced_by == ()
    assert term.notation.startswith("03.")
    assert term.extra["level"] == "3"
    assert term.definition
    assert term.source
    with pytest.raises(AttributeError):
        term.code = "other"


def test_other_languages_are_refused():
    term = vocabularies.get("sex")["male"]
    with pytest.raises(UsageError, match="en and ko"):
        term.label("fr")
    with pytest.raises(UsageError):
        vocabularies.get("sex").title("fr")


def test_label_falls_back():
    entry = vocabularies.get("facilities")["nkpd_haeju_city_mps_detention_centre"]
    assert entry.label_ko == ""
    assert entry.label("ko") == entry.label("en") == "Haeju City MPS Detention Centre"
    silent = next(term for term in vocabularies.get("huridocs_microthesauri") if not term.label_en)
    assert silent.label() == silent.code


def test_copies_and_pickles_are_the_term_itself():
    term = vocabularies.get("violation_type")["rape"]
    assert copy.deepcopy(term) is pickle.loads(pickle.dumps(term)) is term
    assert pickle.loads(pickle.dumps(term.home)) is term.home
    assert len({term, copy.copy(term)}) == 1
    assert term != "rape"


def test_hierarchy():
    acts = vocabularies.get("violation_type")
    abortion = acts["forced_abortion"]
    assert codes(abortion.ancestors) == ["reproductive_violence", "sexual_and_reproductive_violence"]
    assert abortion.broader is acts["reproductive_violence"]
    assert abortion in abortion.broader.narrower
    assert abortion in acts["sexual_and_reproductive_violence"].descendants
    assert abortion not in acts["sexual_and_reproductive_violence"].narrower
    assert abortion.narrower == abortion.descendants == ()
    assert len(acts.top) == 16
    assert sum(1 + len(family.descendants) for family in acts.top) == len(acts)


@pytest.mark.parametrize(
    ("code", "ancestor", "answer"),
    [
        ("rape", "rape", True),
        ("forced_abortion", "sexual_and_reproductive_violence", True),
        ("sexual_and_reproductive_violence", "forced_abortion", False),
        ("forced_abortion", "torture", False),
    ],
)
def test_is_a(code, ancestor, answer):
    assert vocabularies.get("violation_type").is_a(code, ancestor) is answer


def test_is_a_refuses_unknown_codes():
    with pytest.raises(UnknownTermError):
        vocabularies.get("violation_type").is_a("rape", "nothing_such")


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("violation_type", "forced_abortion", "forced_abortion"),
        ("violation_type", "Forced-Abortion", "forced_abortion"),
        ("violation_type", "강제 낙태", "forced_abortion"),
        ("violation_type", "강제낙태", "forced_abortion"),  # decomposed
        ("location_type", "kwanliso", "political_prison_camp"),
        ("location_type", "Kwan-li-so", "political_prison_camp"),
        ("location_type", "노동단련대", "nodongdanryondae"),
        ("location_type", "로동단련대", "nodongdanryondae"),
        ("location_type", "려행자집결소", "holding_centre_traveller"),
        ("location_type", "unknown", "place_unknown"),
        ("location_type", "border_crossing", "border_crossing_handover"),
        ("songbun_class", "core", "songbun_core"),
        ("songbun_class", "토대", "songbun_todae"),
        ("country", "북한", "KP"),
        ("country", "중국", "CN"),
        ("country", "USSR, Union of Soviet Socialist Republics", "SU"),
        ("sex", "", None),
        ("sex", "---", None),
        ("sex", "m" * 100_000, None),
        ("sex", SECRET, None),
    ],
)
def test_resolve(name, text, code):
    found = vocabularies.get(name).resolve(text)
    assert (found and found.code) == code


def test_every_label_resolves_to_its_term():
    seen = 0
    for name in vocabularies.names("codelist"):
        vocabulary = vocabularies.get(name)
        for term in vocabulary:
            for word in (term.code, term.label("en"), term.label("ko"), term.label("en").upper()):
                assert vocabulary.resolve(word) is term, (name, word)
                seen += 1
    assert seen > 4 * 1000


@pytest.mark.parametrize(
    ("name", "word", "first"),
    [
        ("violation_type", "고문", "torture"),
        ("violation_type", "TORTURE", "torture"),
        ("violation_type", "rape", "rape"),
        ("location_type", "daekisil", "waiting_room"),
        ("instrument", "CRC", "crc"),
    ],
)
def test_search_puts_the_best_first(name, word, first):
    found = vocabularies.get(name).search(word)
    assert found[0].code == first
    assert len(found) == len(set(found))


def test_search_ranks():
    acts = vocabularies.get("violation_type")
    found = codes(acts.search("rape"))
    assert found.index("rape") < found.index("rape_in_custody")
    only_defined = [t for t in acts.search("songbun") if "songbun" not in f"{t.code}{t.label_en}{t.aliases}".casefold()]
    assert all("songbun" in term.definition.casefold() for term in only_defined)
    assert acts.search("") == acts.search("  ") == acts.search(SECRET) == []
    assert acts.search("torture") == acts.search("torture")


@pytest.mark.parametrize(
    ("text", "code"), [("forced abortoin", "forced_abortion"), ("tortur", "torture"), ("강제낙테", "forced_abortion")]
)
def test_nearest(text, code):
    assert codes(vocabularies.get("violation_type").nearest(text)) == [code]


def test_nearest_is_safe():
    acts = vocabularies.get("violation_type")
    assert acts.nearest("torture", 0) == ()
    assert len(acts.nearest("torture", 4)) <= 4
    started = time.perf_counter()
    for hostile in ("a" * 5_000_000, "\u0301" * 1_000_000, "((((((" * 100_000, "\ud800"):
        assert len(acts.nearest(hostile, 3)) <= 3
        acts.search(hostile)
        acts.resolve(hostile)
    assert time.perf_counter() - started < 5


def test_crosswalks():
    acts = vocabularies.get("violation_type")
    assert acts["torture"].crosswalk("huridocs_acts") == (Match("exact", "020111110000"),)
    assert acts.crosswalk("huridocs_acts")["020111110000"][0] == (acts["torture"], "exact")
    assert acts["execution"].crosswalk("treaty_articles") == (
        Match("engaged", "ICCPR:6(2)"),
        Match("engaged", "ICCPR:14"),
    )
    assert acts["execution"].crosswalk("no_such") == ()
    assert acts.schemes == (
        *("huridocs_acts", "huridocs_violations", "rome_statute", "treaty_articles", "iccs"),
        *("coi_2014", "nkdb", "korea_future"),
    )
    with pytest.raises(UsageError, match="huridocs_acts"):
        acts.crosswalk("no_such")
    with pytest.raises(UsageError, match="none"):
        vocabularies.get("yes_no_unknown").crosswalk("huridocs_acts")


@pytest.mark.parametrize(
    ("name", "code", "scheme", "matches"),
    [
        ("sex", "female", "huridocs_mt39", [("exact", "020000000000")]),
        ("name_script", "hang", "iso_15924", [("exact", "Hang")]),
        ("information_credibility", "c1", "admiralty", [("exact", "1")]),
        ("source_reliability", "a", "admiralty", [("exact", "A")]),
        ("sensitivity", "amber_strict", "tlp", [("exact", "AMBER+STRICT")]),
        ("purpose", "public_report", "odrl", [("close", "distribute")]),
        ("purpose", "academic_research", "duo", [("close", "0000042")]),
        ("data_category", "contact", "dpv_pd", [("close", "Contact")]),
        ("instrument", "iccpr", "treaty_articles", [("engaged", "ICCPR")]),
        ("discrimination_ground", "disability", "treaty_articles", [("engaged", "CRPD:5")]),
        ("mode_of_liability", "ordering", "rome_statute", [("related", "25(3)(b)")]),
        ("cause_of_death", "starvation", "huridocs_acts", [("related", "010190030100")]),
    ],
)
def test_crosswalk_of_other_lists(name, code, scheme, matches):
    assert list(vocabularies.get(name)[code].crosswalk(scheme)) == [Match(*pair) for pair in matches]
