"""The script of a name, by its letters."""

import pytest

from nkhr_schema import vocabularies
from nkhr_schema.fields.scripts import fits_script, script_of, scripts_in

TEXTS = {
    "가상인": "hang",
    "ㄱ 씨": "hang",
    "假相人": "hani",
    "Ga Sang-in": "latn",
    "Kŭ Sŏng-ŭn": "latn",
    "Гасан": "cyrl",
    "カサン": "jpan",
    "加藤まり": "jpan",
    "กา": "thai",
    "Γα": "other",
    "가상인 (假相人)": None,
    "Kim 가": None,
    "○○○": None,
    "12": None,
    "": None,
}


@pytest.mark.parametrize(("text", "script"), TEXTS.items())
def test_script_of(text, script):
    assert script_of(text) == script


def test_every_script_of_the_list_is_told():
    told = set().union(*(scripts_in(text) for text in TEXTS))
    assert told == {term.code for term in vocabularies.get("name_script")}


@pytest.mark.parametrize(
    ("text", "script", "fits"),
    [
        ("가상인", "hang", True),
        ("가상인", "latn", False),
        ("가상인 (Ga)", "latn", True),
        ("加藤", "jpan", True),
        ("加藤", "hang", False),
        ("○○○", "hang", True),
        ("가상인", "other", False),
        ("Γα", "other", True),
    ],
)
def test_fits_script(text, script, fits):
    assert fits_script(text, script) is fits
