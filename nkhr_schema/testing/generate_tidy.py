"""Sense for generated values: parts that chance alone would let contradict each other.

Structure does not ask for it, the rules do: a range has its minimum below its maximum, a period does not end before it
begins, a text is in the language that it names. A generated record should be mostly free of findings, so that what is
measured with it is reading and checking, and not the making of findings.
"""

from collections.abc import Callable
from typing import Any, Final

from nkhr_schema.testing.generate_words import (
    Random,
    organisation_name,
    person_name,
    pick,
    place_words,
    sentence,
    title,
)

__all__ = ["TIDY"]

Part = dict[str, Any]
Tidy = Callable[[Part, Random], None]

_HEX_DIGITS: Final = {"sha256": 64, "sha512": 128, "sha1": 40, "md5": 32}


def _lang_text(value: Part, random: Random) -> None:
    count = 1 + int(random() * random() * 4)
    value["text"] = " ".join([sentence(random, value["lang"]) for _ in range(count)])


def _person_name(value: Part, random: Random) -> None:
    script = "latn" if value.get("script") == "latn" or "romanisation" in value else "hang"
    family, given = person_name(random)[script]
    value["full"] = f"{family} {given}" if script == "latn" else family + given
    for part, content in (("family", family), ("given", given)):
        if part in value:
            value[part] = content
    value["script"] = script
    if script == "latn":
        value.setdefault("romanisation", "rr")
    if "lang" in value:
        value["lang"] = "ko"


def _dated_name(value: Part, random: Random) -> None:
    value["text"], value["lang"] = organisation_name(random), "ko"


def _place(value: Part, random: Random) -> None:
    if "text" in value:
        value["text"] = place_words(random)


def _uncertain_date(value: Part, random: Random) -> None:
    edtf = value["edtf"]
    interpreted = len(edtf) not in (4, 7, 10) or "X" in edtf or edtf[5:6] == "2"
    if interpreted or "original_text" in value:
        year = next((part[:4] for part in edtf.split("/") if part[:2].isdigit()), "몇")
        value["original_text"] = f"{year}년쯤이라고 함" if interpreted else f"{edtf}"
        if value.pop("calendar", None) == "gregorian":
            value["calendar"] = "gregorian"  # behind the words, in the order of the fields
    else:
        value.pop("calendar", None)  # it is the calendar of the original words


def _period(value: Part, random: Random) -> None:
    start, end = value.get("start"), value.get("end")
    if start and end:
        year = 1955 + int(random() * 60)
        start["edtf"] = pick(random, (f"{year}", f"{year}-03", f"{year}-03-15"))
        end["edtf"] = pick(random, (f"{year}", f"{year}-05", f"{year + 1}-05-20", f"{year + 2}"))
        for date in (start, end):
            date.pop("original_text", None)
            date.pop("calendar", None)
    if value.get("ongoing") and end:
        value["ongoing"] = False


def _count_range(value: Part, random: Random) -> None:
    low = int(random() * 40)
    high = low + int(random() * 20)
    basis = value["basis"]
    bounds: Part = {}
    if basis == "exact":
        bounds = {"minimum": low, "maximum": low}
    elif basis == "range":
        bounds = {"minimum": low, "maximum": high}
    elif basis == "minimum":
        bounds = {"minimum": low}
    elif basis == "maximum":
        bounds = {"maximum": high}
    elif "minimum" in value:
        bounds = {"minimum": low}
    if "best" in value and basis in ("exact", "range"):
        bounds["best"] = low
    bounds["basis"] = basis
    bounds["text"] = value.get("text") or title(random)
    value.clear()
    value.update(bounds)


def _age_range(value: Part, random: Random) -> None:
    if "minimum" in value and "maximum" in value:
        value["minimum"], value["maximum"] = sorted((value["minimum"], value["maximum"]))


def _digest(value: Part, random: Random) -> None:
    value["hex"] = (value["hex"] * 2)[: _HEX_DIGITS[value["algorithm"]]]


def _location(value: Part, random: Random) -> None:
    if "latitude" in value:
        value["latitude"] = round(38 + random() * 4.5, 4)
        value["longitude"] = round(124.5 + random() * 6, 4)
    if "country" in value:
        value["country"] = "KP"


def _metadata(value: Part, random: Random) -> None:
    if "created_at" in value and "updated_at" in value:
        value["created_at"], value["updated_at"] = sorted((value["created_at"], value["updated_at"]))
    if value.get("record_status") == "deleted":
        value["record_status"] = "draft"


TIDY: Final[dict[str, Tidy]] = {
    "AgeRange": _age_range,
    "CountRange": _count_range,
    "DatedName": _dated_name,
    "Digest": _digest,
    "LangText": _lang_text,
    "Location": _location,
    "Period": _period,
    "PersonName": _person_name,
    "PlaceRef": _place,
    "Record": _metadata,
    "UncertainDate": _uncertain_date,
}
"""Name of a class -> function that puts a generated value of it in order, in place. ``Record`` stands for every record."""
