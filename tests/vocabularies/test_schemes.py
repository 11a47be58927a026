"""Countries and languages, which pycountry knows, and the generated codes of all lists."""

from importlib import resources
from typing import get_args

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.vocabularies import term_codes
from nkhr_schema.vocabularies.generate import term_codes_source


@pytest.mark.parametrize(
    ("code", "english", "korean", "status"),
    [
        ("KP", "Korea, Democratic People's Republic of", "조선민주주의인민공화국", "active"),
        ("KR", "Korea, Republic of", "대한민국", "active"),
        ("CN", "China", "중국", "active"),
        ("SU", "USSR, Union of Soviet Socialist Republics", "소비에트 사회주의 공화국 연방", "withdrawn"),
        ("DD", "German Democratic Republic", "독일 민주공화국", "withdrawn"),
        ("SK", "Slovakia", "슬로바키아", "active"),
        ("CS", "Serbia and Montenegro", "세르비아 몬테네그로", "withdrawn"),
    ],
)
def test_countries(code, english, korean, status):
    term = vocabularies.get("country")[code]
    assert (term.label("en"), term.label("ko"), term.status) == (english, korean, status)


def test_a_code_given_twice_names_both():
    countries = vocabularies.get("country")
    assert any("Czechoslovakia" in name for name in countries["CS"].aliases)
    assert "Sikkim" in countries["SK"].aliases
    assert countries["SU"].extra["withdrawn_on"] == "1992-08-30"


def test_withdrawn_countries_without_translation_are_english():
    assert all(term.label("ko") for term in vocabularies.get("country"))
    assert all(len(code) == 2 and code.isupper() for code in vocabularies.get("country").codes)


def test_languages():
    languages = vocabularies.get("language")
    assert languages["ko"].label("ko") == "한국어"
    assert languages["zh"].label("en") == "Chinese"
    assert {"und", "mul", "en", "ru", "jje"} <= set(languages.codes)
    assert "kor" not in languages, "BCP 47 writes two letters where there are two"
    assert languages.resolve("kor") is languages["ko"]


def test_term_codes_are_up_to_date():
    committed = resources.files("nkhr_schema.vocabularies").joinpath("term_codes.py").read_text(encoding="utf-8")
    assert committed == term_codes_source(), "run: python -m nkhr_schema.vocabularies.generate"


def test_aliases_hold_the_codes_of_their_list():
    for name in (*vocabularies.names("codelist"), "country"):
        alias = "".join(part.capitalize() for part in name.split("_"))
        assert get_args(getattr(term_codes, alias)) == vocabularies.get(name).codes, name
    assert len(term_codes.__all__) == 95 + 3


def test_narrowed_aliases():
    acts = vocabularies.get("violation_type")
    assert get_args(term_codes.ViolationFamily) == tuple(term.code for term in acts.top)
    conditions = get_args(term_codes.DetentionConditionType)
    assert conditions[0] == "inhumane_detention_conditions"
    assert set(conditions) == {code for code in acts.codes if acts.is_a(code, "inhumane_detention_conditions")}
    assert len(conditions) == 7
