"""Family D, dates of one record: in themselves, against the day of the data, against the words they were read from.

Source: NKHR standard 0.1. Dates off the calendar (D002) are found by structure; what dates of several records say about each
other is in :mod:`nkhr_schema.rules.act_dates`. A finding needs that no reading of the dates is sound.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.edtf import Edtf, accepts, certainly_before, juche_year, mentioned_calendars, parse
from nkhr_schema.models.act import NOT_COUNTED
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.references import Dates
from nkhr_schema.rules.date_words import juche_years, lunar_days, names_no_day, names_solar_date
from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule
from nkhr_schema.rules.facts.notes import explains, notes_of

__all__ = ["data_day", "is_passed_over"]

SPANS: Final = {
    "person": ("birth", "death"),
    "consent": ("given_on", "valid_until"),
    "sharing_agreement": ("starts_on", "ends_on"),
}
"""Record type -> the fields between which something lasts, where they are no ``Period``."""

AHEAD: Final = {
    "consent": ("/valid_until", "/review_due", "/conditions/"),
    "consent_withdrawal": ("/effective_on",),
    "sharing_agreement": ("/starts_on", "/ends_on", "/retention_until"),
}
"""Record type -> beginnings of the pointers of dates that lie in the future by nature."""

_FARTHEST_EAST: Final = timedelta(hours=14)
"""Where a day begins first: by this much a local date may be ahead of the date in UTC."""


def is_passed_over(record: Any) -> bool:
    """Tell whether the rules leave a record alone: an act that is retracted or merged."""
    return record.type == "act" and record.status in NOT_COUNTED


# -- periods -----------------------------------------------------------------------------------------------------------


@record_rule("NKHR-D001")
def ends_before_it_begins(record: Any, context: Context) -> Iterable[Hit]:
    """An act, or any other period, does not end before it begins."""
    hits = [
        Hit(f"{pointer}/end")
        for pointer, period in context.periods
        if period.start is not None
        and period.end is not None
        and certainly_before(period.end.parsed, period.start.parsed)
    ]
    if record.type in SPANS:
        first, last = SPANS[record.type]
        start, end = getattr(record, first), getattr(record, last)
        if start is not None and end is not None and certainly_before(end.parsed, start.parsed):
            hits.append(Hit(f"/{last}"))
    return () if hits and is_passed_over(record) else hits


@record_rule("NKHR-D002")
def interval_runs_backwards(record: Any, context: Context) -> Iterable[Hit]:
    """An interval does not run backwards. Everything else of D002 is found by structure."""
    return [
        Hit(f"{pointer}/edtf", {"problem": _BACKWARDS, "advice": _TURN_AROUND})
        for pointer, value in context.dates
        if "/" in value.edtf and parse(value.edtf).is_backwards
    ]


_BACKWARDS: Final = {
    "en": "The interval ends before it begins.",
    "ko": "기간의 끝이 시작보다 앞섭니다.",
}
_TURN_AROUND: Final = {
    "en": "Write the earlier date first, as in 1997/1999.",
    "ko": "1997/1999처럼 이른 날짜를 먼저 쓰세요.",
}


@record_rule("NKHR-D006")
def ongoing_with_end(record: Any, context: Context) -> Iterable[Hit]:
    """What is ongoing has no end."""
    hits = [Hit(f"{pointer}/end") for pointer, period in context.periods if period.ongoing and period.end is not None]
    return () if hits and is_passed_over(record) else hits


@record_rule("NKHR-D007", "act")
def ongoing_without_news(record: Any, context: Context) -> Iterable[Hit]:
    """An ongoing act says on which date it was last known to last, or why that is not said."""
    period = record.period
    if period is None or not period.ongoing or period.last_known is not None or is_passed_over(record):
        return ()
    return () if explains(notes_of(record), "/period/last_known") else [Hit("/period/last_known")]


# -- the day of the data -----------------------------------------------------------------------------------------------


@record_rule("NKHR-D003")
def in_the_future(record: Any, context: Context) -> Iterable[Hit]:
    """No date lies in the future, seen from the day of the data, save those that do so by nature."""
    if context.envelope is None:
        # in a JSON document the envelope comes last
        if not is_passed_over(record):
            context.undated += [
                (record.id, pointer, parse(value.edtf)) for pointer, value in _past_dates(record, context)
            ]
        return ()
    today = data_day(context.envelope)
    # nearly every date is past, so that is asked first
    if not any(_lies_after(parse(value.edtf), today) for _, value in context.dates) or is_passed_over(record):
        return ()
    return [Hit(pointer) for pointer, value in _past_dates(record, context) if _lies_after(parse(value.edtf), today)]


@dataset_rule("NKHR-D003")
def in_the_future_after_all(index: Index) -> Iterator[Hit]:
    """The same for the records that were read before the envelope."""
    today = data_day(index.envelope)
    for record_id, pointer, day in index.undated:
        if _lies_after(day, today):
            yield Hit(pointer, {}, index.place_of(record_id))


def data_day(envelope: Dataset | None) -> date:
    """Return the last day that the data can be of: that of ``created_at``, else today, wherever on earth it is latest."""
    if envelope is None:
        return (datetime.now(UTC) + _FARTHEST_EAST).date()
    return _latest_day(envelope.created_at)


@lru_cache(maxsize=16)
def _latest_day(timestamp: str) -> date:
    try:
        return (datetime.fromisoformat(timestamp) + _FARTHEST_EAST).date()
    except (ValueError, OverflowError):
        # the form allows 30 February, and there is no day after the last of the calendar: then the month must do
        month = timestamp[:7]
        return (parse(month).latest if accepts(month) else None) or date.max


def _past_dates(record: Any, context: Context) -> Dates:
    ahead = AHEAD.get(record.type)
    return [item for item in context.dates if ahead is None or not item[0].startswith(ahead)]


def _lies_after(day: Edtf, today: date) -> bool:
    return day.earliest is not None and day.earliest > today and not day.is_backwards


# -- the words of a date -----------------------------------------------------------------------------------------------


@record_rule("NKHR-D009")
def first_of_month(record: Any, context: Context) -> Iterable[Hit]:
    """An exact date on the first of a month is not made of words that name no day."""
    hits = [
        Hit(f"{pointer}/edtf")
        for pointer, value in context.dates
        if value.original_text is not None
        and any(day == 1 for _, day in _exact_days(value))
        and names_no_day(value.original_text)
    ]
    return () if hits and is_passed_over(record) else hits


def _exact_days(value: UncertainDate) -> Iterator[tuple[int, int]]:
    """Yield month and day of a date that names a day; of both sides of an interval."""
    parsed = parse(value.edtf)
    for side in (parsed.start, parsed.end) if parsed.is_interval else (parsed,):
        if side is not None and side.precision == "exact":
            yield int(side.text[5:7]), int(side.text[8:10])


@record_rule("NKHR-D010")
def words_not_kept(record: Any, context: Context) -> Iterable[Hit]:
    """A date that was interpreted keeps the words it was read from, unless there were none or it is said why not."""
    pointers = [
        pointer
        for pointer, value in context.dates
        if value.original_text is None and (value.calendar in ("lunar", "juche") or parse(value.edtf).is_interpreted)
    ]
    if not pointers or is_passed_over(record):
        return ()
    missing = notes_of(record)
    inferred = frozenset(note.pointer for note in record.annotations if note.kind == "inferred")
    return [
        Hit(f"{pointer}/original_text")
        for pointer in pointers
        if not explains(missing, f"{pointer}/original_text") and not explains(inferred, f"{pointer}/edtf")
    ]


@record_rule("NKHR-D011")
def not_converted(record: Any, context: Context) -> Iterable[Hit]:
    """Lunar and Juche dates are converted and say so."""
    hits = [hit for pointer, value in context.dates if value.original_text for hit in _conversion(pointer, value)]
    return () if hits and is_passed_over(record) else hits


def _conversion(pointer: str, value: UncertainDate) -> Iterator[Hit]:
    words = value.original_text or ""
    named = mentioned_calendars(words)
    if named and value.calendar not in named and not (named == {"lunar"} and names_solar_date(words)):
        yield Hit(f"{pointer}/calendar", {"problem": _NO_CALENDAR["juche" if "juche" in named else "lunar"]})
        return
    calendars = {*named, value.calendar}
    if "lunar" in calendars and not set(lunar_days(words)).isdisjoint(_exact_days(value)):
        yield Hit(f"{pointer}/edtf", {"problem": _STILL_LUNAR})
    if "juche" in calendars and _other_year(words, parse(value.edtf), lunar="lunar" in calendars):
        yield Hit(f"{pointer}/edtf", {"problem": _OTHER_YEAR})


def _other_year(words: str, day: Edtf, *, lunar: bool) -> bool:
    """Tell whether no year of Juche in the words can be the Gregorian year; a lunar year ends in the next Gregorian one."""
    years = [juche_year(year) for year in juche_years(words)]
    first = day.earliest.year if day.earliest else 0
    last = day.latest.year if day.latest else 9999
    return bool(years) and not any(first - lunar <= year <= last for year in years)


_NO_CALENDAR: Final = {
    "lunar": {
        "en": "The words name the lunar calendar, the field `calendar` does not.",
        "ko": "원문은 음력이라고 하는데 calendar 필드에는 음력으로 표시되어 있지 않습니다.",
    },
    "juche": {
        "en": "The words name a Juche year, the field `calendar` does not.",
        "ko": "원문은 주체 연호를 쓰는데 calendar 필드에는 주체로 표시되어 있지 않습니다.",
    },
}
_STILL_LUNAR: Final = {
    "en": "The date repeats month and day of the lunar date in the words.",
    "ko": "원문에 있는 음력 월일이 변환되지 않고 그대로 적혀 있습니다.",
}
_OTHER_YEAR: Final = {
    "en": "The year is not the Juche year in the words plus 1911.",
    "ko": "연도가 원문의 주체 연도에 1911을 더한 값과 다릅니다.",
}
