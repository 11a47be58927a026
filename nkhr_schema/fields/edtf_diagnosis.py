"""Why a text is not an accepted date, and what to write instead, in English and Korean.

``diagnose`` looks at the forms in which dates are usually written and at the usual slips, from the coarse to
the fine, and names the first that fits. It repairs nothing: which day ``03/04/1997`` means is for a person to
say.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, TypedDict

from nkhr_schema.fields.edtf_calendars import mentioned_calendar
from nkhr_schema.fields.edtf_pattern import EDTF_MAX_LENGTH, accepts

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["HINTS", "Diagnosis", "Hint", "diagnose"]

Diagnosis = Literal[
    "empty", "too_long", "juche", "lunar", "whitespace", "look_alike", "words", "time", "set",
    "dotted_date", "slash_date", "day_first", "no_hyphens", "interval_sign", "interval_parts",
    "interval_open", "interval_side", "year_form", "year_zero", "qualifier", "unspecified_sign",
    "unspecified_place", "padding", "season_day", "month", "day", "form",
]  # fmt: skip


class Hint(TypedDict):
    """What to write instead, in both languages."""

    en: str
    ko: str


HINTS: Mapping[Diagnosis, Hint] = {
    "empty": {
        "en": "The date is empty: leave it out, or write XXXX if it is known to be unknown.",
        "ko": "날짜가 비어 있습니다. 항목을 빼거나, 미상임이 확인되었으면 XXXX로 쓰십시오.",
    },
    "too_long": {
        "en": f"A date has at most {EDTF_MAX_LENGTH} characters; words belong in original_text.",
        "ko": f"날짜는 최대 {EDTF_MAX_LENGTH}자입니다. 말로 된 표현은 original_text에 적으십시오.",
    },
    "juche": {
        "en": "Write the Gregorian year, which is the Juche year + 1911 (Juche 86 is 1997), put the words"
        " in original_text and set calendar to juche.",
        "ko": "서기 연도(주체 연도 + 1911, 예: 주체 86년은 1997)로 쓰고, 원래 표현은 original_text에 적은"
        " 뒤 calendar를 juche로 하십시오.",
    },
    "lunar": {
        "en": "Convert the lunar date to the Gregorian calendar, or write only the year; put the words in"
        " original_text and set calendar to lunar.",
        "ko": "음력 날짜를 양력으로 바꾸거나 연도만 쓰고, 원래 표현은 original_text에 적은 뒤 calendar를"
        " lunar로 하십시오.",
    },
    "whitespace": {
        "en": "Write the date without spaces, tabs or line breaks.",
        "ko": "빈칸, 탭, 줄 바꿈 없이 날짜만 쓰십시오.",
    },
    "look_alike": {
        "en": "Use plain digits, the plain hyphen - and the plain tilde ~, not signs that look like them.",
        "ko": "모양만 비슷한 전각 문자나 특수 기호 대신 보통 숫자와 -, ~를 쓰십시오.",
    },
    "words": {
        "en": "Write digits: 1997-04-15, 1997-04, 1997, 1997-21 for spring, 1997~ for about 1997, XXXX for"
        " unknown; words belong in original_text.",
        "ko": "숫자로 쓰십시오. 1997년 4월 15일은 1997-04-15, 1997년 봄은 1997-21, 1997년경은 1997~,"
        " 미상은 XXXX입니다. 원래 표현은 original_text에 적습니다.",
    },
    "time": {
        "en": "Write the day without a time of day, as in 1997-04-15; the time belongs in the description.",
        "ko": "시각을 빼고 1997-04-15처럼 날짜만 쓰십시오. 시각은 설명에 적습니다.",
    },
    "set": {
        "en": "Lists of dates in brackets are not accepted: write an interval, as in 1997/1999, or one record a date.",
        "ko": "괄호로 묶은 날짜 목록은 쓸 수 없습니다. 1997/1999처럼 기간으로 쓰거나 날짜마다 기록을 나누십시오.",
    },
    "dotted_date": {
        "en": "Write year, month and day with hyphens and two digits each, as in 1997-04-05, not with full stops.",
        "ko": "점 대신 붙임표를 쓰고 월과 일은 두 자리로 쓰십시오. 예: 1997-04-05",
    },
    "slash_date": {
        "en": "Write year, month and day with hyphens, as in 1997-04-05; a slash stands only between the"
        " two dates of an interval.",
        "ko": "1997-04-05처럼 붙임표로 쓰십시오. 빗금은 기간의 두 날짜 사이에만 씁니다.",
    },
    "day_first": {
        "en": "Write the year first, then month, then day: 1997-04-15.",
        "ko": "연, 월, 일 순서로 쓰십시오. 예: 1997-04-15",
    },
    "no_hyphens": {
        "en": "Put hyphens between year, month and day: 1997-04-15.",
        "ko": "연, 월, 일 사이에 붙임표를 넣으십시오. 예: 1997-04-15",
    },
    "interval_sign": {
        "en": "Put a slash between the two dates of an interval, as in 1997/1999; a final ~ means about.",
        "ko": "기간은 1997/1999처럼 빗금으로 쓰십시오. 끝의 ~는 '경'을 뜻합니다.",
    },
    "interval_parts": {
        "en": "An interval has two dates with one slash between them, as in 1997/1999.",
        "ko": "기간은 1997/1999처럼 두 날짜 사이에 빗금 하나만 씁니다.",
    },
    "interval_open": {
        "en": "One side of an interval is a date; if nothing is known, write XXXX.",
        "ko": "기간의 한쪽은 날짜여야 합니다. 아무것도 모르면 XXXX로 쓰십시오.",
    },
    "interval_side": {
        "en": "Write two full stops, and nothing else, for the open side of an interval: 1997/.. or ../1999.",
        "ko": "기간의 열린 쪽은 점 두 개로만 쓰십시오. 예: 1997/.. 또는 ../1999",
    },
    "year_form": {
        "en": "Write the year with four digits, 0001 to 9999.",
        "ko": "연도는 네 자리(0001~9999)로 쓰십시오.",
    },
    "year_zero": {
        "en": "There is no year 0000; if the year is not known, write XXXX.",
        "ko": "0000년은 없습니다. 연도를 모르면 XXXX로 쓰십시오.",
    },
    "qualifier": {
        "en": "One mark only, at the very end of a date: ? uncertain, ~ approximate, % both.",
        "ko": "부호는 날짜 맨 끝에 하나만 붙입니다. ? 불확실, ~ 대략, % 둘 다.",
    },
    "unspecified_sign": {
        "en": "Write a capital X for each digit that is not known, as in 199X or 1997-XX.",
        "ko": "모르는 숫자는 대문자 X로 쓰십시오. 예: 199X, 1997-XX",
    },
    "unspecified_place": {
        "en": "X may stand for the last or the last two digits of a year alone (199X, 19XX), for a month"
        " (1997-XX), a day (1997-04-XX) or both (1997-XX-XX), or for all (XXXX).",
        "ko": "X는 월·일 없는 연도의 끝 한두 자리(199X, 19XX), 월(1997-XX), 일(1997-04-XX), 월과"
        " 일(1997-XX-XX), 또는 전체(XXXX)에만 쓸 수 있습니다.",
    },
    "padding": {
        "en": "Write month and day with two digits each, as in 1997-04-05.",
        "ko": "월과 일은 두 자리로 쓰십시오. 예: 1997-04-05",
    },
    "season_day": {
        "en": "A season (21 to 24) has no day: write 1997-21 for spring, or month and day.",
        "ko": "계절(21~24)에는 일을 붙일 수 없습니다. 봄은 1997-21로 쓰거나 월과 일을 쓰십시오.",
    },
    "month": {
        "en": "After the year comes a month, 01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter.",
        "ko": "연도 다음에는 월(01~12)이나 계절(21 봄, 22 여름, 23 가을, 24 겨울)을 씁니다.",
    },
    "day": {
        "en": "The month has no such day (29 February only in leap years); if the day is not known, write the month.",
        "ko": "그 달에 없는 날입니다(2월 29일은 윤년에만 있음). 날을 모르면 월까지만 쓰십시오.",
    },
    "form": {
        "en": "Write 1997, 1997-04, 1997-04-15, 1997-21 (spring), 199X, 1997~ or 1997/1999.",
        "ko": "1997, 1997-04, 1997-04-15, 1997-21(봄), 199X, 1997~, 1997/1999처럼 쓰십시오.",
    },
}

# A text this long is a sentence; looking closer would only cost time.
_LONGEST_LOOKED_AT = 200
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc"), "-")
_TILDES = dict.fromkeys(map(ord, "\u223c\u301c\u02dc"), "~")

_ONE = r"[0-9]{4}(?:-[0-9]{1,2}){0,2}"
_WHOLE_TEXT: tuple[tuple[Diagnosis, str], ...] = (
    ("set", r"[\[{].*"),
    ("time", r"[0-9?~%X-]+\s*[Tt]\s*[0-9]{1,2}.*|.*[0-9]:[0-9].*"),
    ("unspecified_sign", r"[0-9X?~%./-]*[xu*][0-9Xxu*?~%./-]*"),
    ("dotted_date", r"[0-9]{1,4}\.\s*[0-9]{1,2}(?:\.\s*[0-9]{1,4})?\.?[?~%]?"),
    (
        "slash_date",
        r"[0-9]{4}/[0-9]{1,2}(?:/[0-9]{1,2})?[?~%]?|[0-9]{1,2}/(?:[0-9]{1,2}/)?(?:[0-9]{4}|[0-9]{2})",
    ),
    ("day_first", r"[0-9]{1,2}-(?:[0-9]{1,2}-)?[0-9]{4}"),
    ("no_hyphens", r"[0-9]{6}|[0-9]{8}|[0-9]{4}\s+[0-9]{1,2}(?:\s+[0-9]{1,2})?"),
    ("interval_sign", rf"{_ONE}\s*(?:--?|\.\.+)\s*{_ONE}|.*[0-9X]\s*~\s*[0-9X].*"),
)
_ONE_DATE: tuple[tuple[Diagnosis, str], ...] = (
    ("qualifier", r".*[?~%].+|[?~%]"),
    ("year_form", r"[+-].*|[0-9X]{1,3}(?:-.*)?[?~%]?|[0-9X]{5,}.*"),
    ("year_zero", r"0000.*"),
    ("unspecified_place", r".*X.*"),
    ("padding", r"[0-9]{4}-(?:[0-9](?:-[0-9]{1,2})?|[0-9]{2}-[0-9])[?~%]?"),
    ("season_day", r"[0-9]{4}-2[1-4]-[0-9]{2}[?~%]?"),
    ("day", r"[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}[?~%]?"),
    ("month", r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?[?~%]?"),
)


def diagnose(text: str) -> Diagnosis | None:
    """What is wrong with the text; None if it is accepted. Never raises, and keeps nothing of the text."""
    if accepts(text):
        return None
    if not text.strip():
        return "empty"
    calendar = mentioned_calendar(text[:_LONGEST_LOOKED_AT])
    if calendar is not None:
        return calendar
    if len(text) > _LONGEST_LOOKED_AT:
        return "too_long"
    plain = unicodedata.normalize("NFKC", text.translate(_DASHES | _TILDES))
    if accepts(plain):
        return "look_alike"
    plain = plain.strip()
    if accepts("".join(plain.split())):
        return "whitespace"
    return _first_that_fits(_WHOLE_TEXT, plain) or _reading_as_words(plain) or _reading_as_interval(plain) or "form"


def _first_that_fits(table: tuple[tuple[Diagnosis, str], ...], text: str) -> Diagnosis | None:
    return next((code for code, form in table if re.fullmatch(form, text, re.DOTALL)), None)


def _reading_as_words(text: str) -> Diagnosis | None:
    return "words" if any(sign.isalpha() and sign != "X" for sign in text) else None


def _reading_as_interval(text: str) -> Diagnosis | None:
    """The fault of the first side that has one; a text without a slash is its own only side."""
    sides = text.split("/")
    if len(sides) > 2:
        return "interval_parts"
    if len(sides) == 2 and sides[0] == sides[1] == "..":
        return "interval_open"
    for side in sides:
        if len(sides) == 2 and side != ".." and not side.strip(".?~%"):
            return "interval_side"
        if side != ".." and not accepts(side):
            return _first_that_fits(_ONE_DATE, side)
    return None
