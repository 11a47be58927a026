"""Strings of the fixed forms, by pattern: ids, dates, times, codes, digests."""

from collections.abc import Callable
from typing import Annotated, Any, Final, get_args, get_origin

from pydantic import StringConstraints

from nkhr_schema.fields import forms
from nkhr_schema.fields.dates import EdtfText
from nkhr_schema.fields.identifiers import PREFIXES
from nkhr_schema.models.annotations import Pointer, RuleCode
from nkhr_schema.models.evidence import Sha256
from nkhr_schema.testing.generate_words import LANGUAGES, Random, pick, sentence, title

__all__ = ["SAMPLERS", "date_text", "identifier", "pattern_of"]

Sampler = Callable[[Random], str]

_CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS: Final = tuple(first + second for first in _CROCKFORD for second in _CROCKFORD)
_TIMES: Final = ("08:00:00", "09:30:00", "12:15:59", "23:59:59", "00:00:00", "17:45:10.5", "06:07:08.123456")
_POINTERS: Final = (
    "",
    "/period/start",
    "/place",
    "/description/0/text",
    "/names/1/full",
    "/violation_type",
    "/extensions/org.example:a~1b~0c",
)
_PLACES: Final = (
    *(f"iso_3166_2:KP-{number:02d}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13)),
    "pcode:KP0721",
    "pcode:KP0211",
    "iso_3166_2:CN-JL",
)


def pattern_of(annotation: Any) -> str | None:
    """Return the pattern of an annotated string type, or ``None``."""
    if get_origin(annotation) is Annotated:
        for note in get_args(annotation)[1:]:
            if isinstance(note, StringConstraints) and isinstance(note.pattern, str):
                return note.pattern
    return None


def identifier(record_type: str, bits: int) -> str:
    """Return an id made of 128 bits: a ULID where they are even, a UUID where they are odd."""
    prefix = PREFIXES[record_type]
    if bits & 1:
        digits = f"{bits:032x}"
        return f"{prefix}-{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"
    return f"{prefix}-" + "".join([_PAIRS[bits >> shift & 1023] for shift in range(120, -1, -10)])


def _year(random: Random) -> int:
    return 1955 + int(random() * 70)


def _day(random: Random) -> str:
    return f"{_year(random)}-{int(random() * 12) + 1:02d}-{int(random() * 28) + 1:02d}"


def _month(random: Random) -> str:
    return f"{_year(random)}-{int(random() * 12) + 1:02d}"


def _plain(random: Random) -> str:
    kind = random()
    return str(_year(random)) if kind < 0.3 else _month(random) if kind < 0.6 else _day(random)


_FORMS: Final[tuple[Sampler, ...]] = (
    lambda random: f"{_year(random)}-{21 + int(random() * 4)}",
    lambda random: f"{_plain(random)}{pick(random, '?~%')}",
    lambda random: f"{_year(random) // 10}X",
    lambda random: pick(random, ("19XX", "20XX~", "XXXX", "19XX?")),
    lambda random: f"{_year(random)}-XX",
    lambda random: f"{_year(random)}-XX-XX{pick(random, ('', '?'))}",
    lambda random: f"{_month(random)}-XX",
    lambda random: pick(random, ("2000-02-29", "2012-02-29~", "1996-02-29", "0004-02-29", "9999-12-31", "0001")),
    lambda random: f"{(start := _year(random))}/{start + int(random() * 5)}{pick(random, ('', '~', '?'))}",
    lambda random: f"../{_plain(random)}",
    lambda random: f"{_plain(random)}/..",
)


def date_text(random: Random) -> str:
    """Return a date in one of the accepted forms, a plain one in seven of ten cases."""
    return _plain(random) if random() < 0.7 else pick(random, _FORMS)(random)


def _timestamp(random: Random) -> str:
    month, day = int(random() * 12) + 1, int(random() * 28) + 1
    return f"{2015 + int(random() * 12)}-{month:02d}-{day:02d}T{pick(random, _TIMES)}Z"


def _digest(random: Random) -> str:
    return f"{int(random() * 2**53):016x}" * 4


def _text(random: Random) -> str:
    kind = random()
    if kind < 0.02:
        return pick(random, ('줄\n바꿈\t"따옴표" \\', "é 漢字 ㄱㄴ 👩‍👧 ﹏", "x", "0", "null", "가" * 300))
    return title(random, "ko" if kind < 0.6 else "en") if kind < 0.85 else sentence(random)


def _pool(*items: str) -> Sampler:
    return lambda random: pick(random, items)


def _pattern(annotation: Any) -> str:
    found = pattern_of(annotation)
    assert found is not None
    return found


SAMPLERS: Final[dict[str, Sampler]] = {
    _pattern(forms.Text): _text,
    _pattern(forms.Timestamp): _timestamp,
    _pattern(forms.LanguageTag): _pool(*LANGUAGES, "sl-rozaj", "zh-Hant-TW"),
    _pattern(forms.PhoneNumber): lambda random: (
        # the ranges that the numbering plans keep free for fiction
        f"+120255501{int(random() * 100):02d}" if random() < 0.5 else f"+442079460{int(random() * 1000):03d}"
    ),
    _pattern(forms.PlaceCode): _pool(*_PLACES),
    _pattern(forms.CodeName): _pool("family_has_left", "x", "report_published_2026", "after_review", "a1_b2"),
    _pattern(forms.SchemeName): _pool("ngo-a-case-number", "ngo-b.persons", "EXAMPLE_archive", "7", "a-list"),
    _pattern(forms.HexDigest): _digest,
    _pattern(Sha256): _digest,
    _pattern(forms.VersionNumber): _pool("0.1", "2026.11", "1.0"),
    _pattern(EdtfText): date_text,
    _pattern(Pointer): _pool(*_POINTERS),
    _pattern(RuleCode): _pool("NKHR-V003", "NKHR-D009", "NKHR-S003"),
}
"""Pattern -> sampler. References are not among them: which record they point to is decided elsewhere."""
