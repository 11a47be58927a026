"""What the words of a date say: whether they name a day, which month and day they name, which year of Juche.

Read cautiously, in Korean, English and Chinese characters: words that are not understood count as possibly naming anything.
Nothing is converted. Source: NKHR standard 0.1, rules D009 and D011.
"""

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["juche_years", "lunar_days", "names_no_day", "names_solar_date"]

_ENGLISH_MONTHS: Final = (
    "jan(?:uary)?",
    "feb(?:ruary)?",
    "mar(?:ch)?",
    "apr(?:il)?",
    "may",
    "june?",
    "july?",
    "aug(?:ust)?",
    "sept?(?:ember)?",
    "oct(?:ober)?",
    "nov(?:ember)?",
    "dec(?:ember)?",
)
_ENGLISH_MONTH: Final = rf"\b(?:{'|'.join(_ENGLISH_MONTHS)})\b\.?"
# longer names first: "십이월" holds "이월"
_KOREAN_MONTHS: Final = {
    "십이월": 12,
    "십일월": 11,
    "동짓달": 11,
    "섣달": 12,
    "정월": 1,
    "일월": 1,
    "이월": 2,
    "삼월": 3,
    "사월": 4,
    "오월": 5,
    "유월": 6,
    "육월": 6,
    "칠월": 7,
    "팔월": 8,
    "구월": 9,
    "시월": 10,
    "십월": 10,
}
_KOREAN_DAYS: Final = {
    "초하루": 1,
    "초하룻날": 1,
    "초이틀": 2,
    "초사흘": 3,
    "초나흘": 4,
    "초닷새": 5,
    "초엿새": 6,
    "초이레": 7,
    "초여드레": 8,
    "초아흐레": 9,
    "열흘": 10,
    "보름": 15,
    "대보름": 15,
    "스무날": 20,
}
_KOREAN_MONTH: Final = "|".join(_KOREAN_MONTHS)
_SEASON: Final = r"봄|여름|가을|겨울|\b(?:spring|summer|autumn|fall|winter)\b|[春夏秋冬]"

_YEAR: Final = re.compile(
    r"(?:주체|juche)\s*\d{1,3}|\(\s*\d{4}\s*\)|\d{1,4}\s*[년年]|(?<!\d)'\d{2}(?!\d)|(?<!\d)\d{4}(?!\d)", re.IGNORECASE
)
_NUMERIC_MONTH: Final = re.compile(
    r"(?<![\d./-])(?:\d{4}\s*[./-]\s*\d{1,2}|\d{1,2}\s*[./-]\s*\d{4})(?!\s*[./-]?\s*\d)", re.IGNORECASE
)
_MONTH: Final = re.compile(rf"\d{{1,2}}\s*[월月]|{_KOREAN_MONTH}|{_ENGLISH_MONTH}|{_SEASON}", re.IGNORECASE)
# Hangul has no word boundaries: 일 may be a day, a Sunday or a birthday, and then the date rests on more than a month
_DAY: Final = re.compile(
    r"\d|일|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|그믐|스무날|날|설|추석|명절|절|신정|정초"
    r"|[日号號]|初|day\b|\b(?:first|one|eve|weekend|christmas|solstice)\b",
    re.IGNORECASE,
)
_SOME_DAY: Final = re.compile(r"어느\s*날|어떤\s*날|\b(?:some|one)\s+day\b", re.IGNORECASE)
_LETTERS_READ: Final = re.compile(r"[A-Za-z가-힣㐀-鿿]")


def names_no_day(text: str) -> bool:
    """Tell whether words certainly name no day: they name a month, a season or a year and nothing that could be a day."""
    rest, numeric = _NUMERIC_MONTH.subn(" ", _SOME_DAY.sub(" ", text))
    rest, months = _MONTH.subn(" ", rest)
    rest, years = _YEAR.subn(" ", rest)
    if _DAY.search(rest) or any(sign.isalpha() and not _LETTERS_READ.match(sign) for sign in rest):
        return False
    # other words may be the day in a language that is not read here, unless a month was recognised among them
    return bool(months or numeric or (years and not _LETTERS_READ.search(rest)))


_SOLAR: Final = re.compile(r"양력|서기|\b(?:solar|gregorian)\b", re.IGNORECASE)
_LUNAR: Final = re.compile(r"음력|(?<![a-z])lunar(?![a-z])", re.IGNORECASE)
_NEW_YEAR: Final = re.compile(r"음력\s*설|\blunar\s+new\s+year", re.IGNORECASE)
_ORDINAL: Final = r"(\d{1,2})(?:st|nd|rd|th)?"
_LEAP: Final = r"(?:윤\s*)?"
_DAY_FORMS: Final = (
    re.compile(rf"{_LEAP}(?P<month>\d{{1,2}})\s*[월月]\s*(?P<day>\d{{1,2}})\s*[일日]?"),
    re.compile(
        rf"(?P<month>\d{{1,2}}\s*월|{_KOREAN_MONTH})\s*(?P<day>{'|'.join(sorted(_KOREAN_DAYS, key=len, reverse=True))})"
    ),
    re.compile(r"\d{4}\s*[.\-/]\s*(?P<month>\d{1,2})\s*[.\-/]\s*(?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d./-])(?P<month>\d{1,2})\s*[./-]\s*(?P<day>\d{1,2})(?!\s*[./-]?\d)"),
    re.compile(
        rf"{_ORDINAL.replace('(', '(?P<day>', 1)}\s+day\s+of\s+(?:the\s+)?{_ORDINAL.replace('(', '(?P<month>', 1)}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<month>{_ENGLISH_MONTH})\s+(?:the\s+)?{_ORDINAL.replace('(', '(?P<day>', 1)}(?!\d)", re.IGNORECASE
    ),
    re.compile(
        rf"(?<!\d){_ORDINAL.replace('(', '(?P<day>', 1)}\s+(?:of\s+)?(?P<month>{_ENGLISH_MONTH})", re.IGNORECASE
    ),
)


def names_solar_date(text: str) -> bool:
    """Tell whether words say that they name a date of the Gregorian calendar, perhaps beside a lunar one."""
    return _SOLAR.search(text) is not None


def lunar_days(text: str) -> Iterator[tuple[int, int]]:
    """Yield (month, day) that the words of a lunar date name.

    Where they name a Gregorian date too, only what follows the word for lunar counts. A date beside the lunar new year
    ("two days after the lunar new year, 3 February") need not be lunar itself.
    """
    if _NEW_YEAR.search(text) and not _LUNAR.search(_NEW_YEAR.sub(" ", text)):
        return
    if _SOLAR.search(text):
        lunar = _LUNAR.search(text)
        if lunar is None:
            return
        text = _SOLAR.split(text[lunar.end() :])[0]
    for form in _DAY_FORMS:
        for found in form.finditer(text):
            month, day = _number(found["month"], _KOREAN_MONTHS), _number(found["day"], _KOREAN_DAYS)
            if month and day:
                yield month, day


def _number(words: str, names: dict[str, int]) -> int | None:
    if words in names:
        return names[words]
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    short = words.casefold()[:3]
    return next((at for at, name in enumerate(_ENGLISH_MONTHS, 1) if name.startswith(short)), None)


_JUCHE_YEAR: Final = re.compile(r"(?:주체|juche)\s*(\d{1,3})(?!\d)", re.IGNORECASE)
_SHORT_YEAR: Final = re.compile(r"(?<!\d)(\d{1,3})\s*년")


def juche_years(text: str) -> frozenset[int]:
    """Return the years of Juche, from 1, that the words of a date in that calendar name."""
    years = _JUCHE_YEAR.findall(text) or _SHORT_YEAR.findall(text)
    return frozenset(int(year) for year in years) - {0}
