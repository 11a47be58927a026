"""Shorthand for writing the case: ids, texts in both languages, dates, places, annotations.

Every id is derived from the fictional holder ``example-ngo`` and a key, so that building the case again gives the same file.
"""

import hashlib
from typing import Final

from nkhr_schema import LangText, Period, PlaceRef, UncertainDate, derive_id
from nkhr_schema.models.annotations import MentionAnnotation, ScreenedAnnotation
from nkhr_schema.models.evidence import Digest

HOLDER: Final = "example-ngo"
"""Name under which the fictional organisation numbers its records."""

SCREENED_ON: Final = "2026-06-18"
"""Day on which a reader of the fictional organisation went through the texts."""

Day = str | UncertainDate


def ref(record_type: str, key: str) -> str:
    """Return the id of a record of the case: ``ref("act", "torture")``."""
    return derive_id(record_type, HOLDER, key)


def both(korean: str, english: str) -> list[LangText]:
    """Return a text in Korean and its English translation."""
    return [LangText(korean, "ko"), LangText(english, "en", translation_of="ko")]


def ko(text: str) -> LangText:
    """Return a Korean text, for fields that hold one."""
    return LangText(text, "ko")


def day(edtf: str, words: str | None = None, calendar: str | None = None) -> UncertainDate:
    """Return a date with the words of the source and the calendar of those words."""
    return UncertainDate.model_validate(
        {"edtf": edtf} | ({"original_text": words} if words else {}) | ({"calendar": calendar} if calendar else {})
    )


def span(start: Day, end: Day | None = None, *, last_known: Day | None = None) -> Period:
    """Return a period; one with ``last_known`` has not ended. A single day is given twice."""
    return Period(
        start=_date(start),
        end=_date(end) if end else None,
        ongoing=True if last_known else None,
        last_known=_date(last_known) if last_known else None,
    )


def _date(value: Day) -> UncertainDate:
    return UncertainDate(value) if isinstance(value, str) else value


def at(location_id: str, words: str | None = None) -> PlaceRef:
    """Return a place that has a record, with the source's words if they matter."""
    return PlaceRef(location_id=location_id, text=words)


def screened(pointer: str) -> ScreenedAnnotation:
    """Return the note that somebody has looked for third persons in a text."""
    return ScreenedAnnotation(kind="screened", pointer=pointer, by_role="case officer", on=UncertainDate(SCREENED_ON))


def mentions(field: str, texts: list[LangText], words: dict[str, str]) -> list[MentionAnnotation]:
    """Return a note for each place where a person is named. ``words`` maps what stands in the texts to the person's id."""
    found = []
    for number, text in enumerate(texts):
        for word, person_id in words.items():
            start = text.text.find(word)
            while start >= 0:
                end = start + len(word)
                found.append(
                    MentionAnnotation(
                        kind="mention",
                        pointer=f"/{field}/{number}/text",
                        start=start,
                        end=end,
                        person_id=person_id,
                    )
                )
                start = text.text.find(word, end)
    return found


def digest(content: str) -> str:
    """Return the SHA-256 of some words, in place of the digest of a file that does not exist."""
    return hashlib.sha256(f"{HOLDER} {content}".encode()).hexdigest()


def sha256(content: str) -> Digest:
    """Return the same as a digest block."""
    return Digest(algorithm="sha256", hex=digest(content))
