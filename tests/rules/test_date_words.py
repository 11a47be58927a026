"""What the words of a date name: a day or none, a lunar month and day, a year of Juche."""

import pytest

from nkhr_schema.rules.date_words import juche_years, lunar_days, names_no_day, names_solar_date

NO_DAY = [
    "March", "March 2007", "in March of that year", "early March", "mid-March", "spring of 2007", "Sept. 2007",
    "2007-03", "03.2007", "2007. 3.", "3/2007", "2007", "2007년", "2007년 3월", "07년 3월", "'07년 3월", "3월쯤", "3월 초",
    "삼월", "십이월", "동짓달", "봄", "주체96(2007)년 3월", "3월 어느 날", "some day in March", "二〇〇七年 三月 3月",
]  # fmt: skip
PERHAPS_A_DAY = [
    "1 March 2007", "March 1st", "the first of March", "2007-03-01", "2007.3.1", "1/3/2007", "3월 1일", "3월 초하루", "3월 첫날",
    "3.1절", "월요일", "설날", "아버지 생일", "May Day", "New Year's Day", "3月1日", "premier mars 2007", "март 2007", "",
    "그때", "십이월 하루",
]  # fmt: skip


@pytest.mark.parametrize("words", NO_DAY)
def test_words_that_name_no_day(words):
    assert names_no_day(words)


@pytest.mark.parametrize("words", PERHAPS_A_DAY)
def test_words_that_may_name_a_day(words):
    assert not names_no_day(words)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("음력 3월 5일", {(3, 5)}),
        ("음력 윤6월 5일", {(6, 5)}),
        ("음력 삼월 초닷새", {(3, 5)}),
        ("음력 정월 대보름", {(1, 15)}),
        ("음력 십이월 열흘", {(12, 10)}),
        ("1988.3.5(음력)", {(3, 5)}),
        ("음력 3.5", {(3, 5)}),
        ("lunar March 5", {(3, 5)}),
        ("5 March, lunar calendar", {(3, 5)}),
        ("the 5th day of the 3rd lunar month", {(3, 5)}),
        ("양력 3월 5일(음력 1월 17일)", {(1, 17)}),
        ("음력 1월 17일(양력 3월 5일)", {(1, 17)}),
        ("양력 3월 5일", set()),
        ("2월 3일, 음력설 다음날", set()),
        ("음력 윤6월 그믐", set()),
        ("음력 3월", set()),
        ("음력", set()),
    ],
)
def test_lunar_days(words, days):
    assert set(lunar_days(words)) == days


def test_names_solar_date():
    assert names_solar_date("양력 3월 5일(음력 1월 17일)")
    assert names_solar_date("5 March (Gregorian)")
    assert not names_solar_date("음력 1월 17일")


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("주체96(2007)년 3월", {96}),
        ("주체 96년", {96}),
        ("Juche 96", {96}),
        ("96년 봄", {96}),
        ("주체107년, 5년 전", {107}),
        ("2007년", set()),
        ("주체 0년", set()),
        ("", set()),
    ],
)
def test_juche_years(words, years):
    assert juche_years(words) == years
