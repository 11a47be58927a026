"""Text forms: the strings that have a fixed shape, each with one ASCII pattern that serves model and schema alike.

A pattern is anchored at both ends and uses explicit character classes only, because the regular-expression engines of
pydantic, Python, ECMAScript and jsonschema-rs differ in everything else. :data:`FORMS` tells, for each pattern, what a
person should write instead; a finding about a text that does not fit takes its words from there.
"""

from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import StringConstraints

__all__ = [
    "FORMS",
    "CodeName",
    "Form",
    "HexDigest",
    "LanguageTag",
    "PhoneNumber",
    "PlaceCode",
    "SchemeName",
    "Text",
    "Timestamp",
    "VersionNumber",
]


@dataclass(frozen=True, slots=True)
class Form:
    """The shape of a text: what it is called in a finding, and the finding's code when that is not the general one."""

    en: str
    ko: str
    code: str = "NKHR-F009"


FORMS: Final[dict[str, Form]] = {}
"""Pattern -> form."""


def _form(pattern: str, en: str, ko: str, *, code: str = "NKHR-F009") -> str:
    FORMS[pattern] = Form(en, ko, code)
    return pattern


# No C0 and C1 controls but tab and line feed, no marks that reverse the direction of writing: they can hide or reorder
# what a reader sees. Carriage return is out too, so that a text has one form on every system.
_TEXT = _form(
    "^[^\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]*$",
    "text without control characters and without marks that reverse the direction of writing",
    "제어 문자와 쓰기 방향을 뒤집는 문자가 없는 글",
    code="NKHR-F022",
)
_TIMESTAMP = _form(
    "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6})?Z$",
    "a time in UTC such as 2026-11-24T09:30:00Z",
    "2026-11-24T09:30:00Z 같은 협정 세계시(UTC) 시각",
)
_LANGUAGE = _form(
    "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-[a-z0-9]{5,8})*$",
    "a language tag such as ko, en, ko-KP or zh-Hans (und if unknown)",
    "ko, en, ko-KP, zh-Hans 같은 언어 태그(모르면 und)",
)
_PHONE = _form(
    "^\\+[1-9][0-9]{6,14}$",
    "a phone number in international form such as +82212345678, digits only",
    "+82212345678 같은 국제 전화번호(숫자만)",
)
_PLACE_CODE = _form(
    "^[a-z][a-z0-9_]{0,29}:[A-Za-z0-9][A-Za-z0-9._-]{0,29}$",
    "a place code with its scheme such as iso_3166_2:KP-08 or pcode:KP0721",
    "iso_3166_2:KP-08, pcode:KP0721처럼 체계 이름이 붙은 지역 코드",
)
_CODE_NAME = _form(
    "^[a-z][a-z0-9_]{0,62}$",
    "a code in lower-case letters, digits and underscores",
    "영문 소문자, 숫자, 밑줄로 된 코드",
)
_SCHEME = _form(
    "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$",
    "the name of a scheme: letters, digits, dot, hyphen, underscore",
    "체계 이름(영문자, 숫자, 점, 붙임표, 밑줄)",
)
_HEX = _form(
    "^[0-9a-f]{32,128}$",
    "a digest in lower-case hexadecimal digits",
    "소문자 16진수로 쓴 요약값",
)
_VERSION = _form("^[0-9]{1,4}\\.[0-9]{1,4}$", "a version such as 0.1 or 2026.11", "0.1, 2026.11 같은 판 번호")

Text = Annotated[str, StringConstraints(min_length=1, pattern=_TEXT)]
"""Text that a person reads: not empty, no control or direction characters."""
Timestamp = Annotated[str, StringConstraints(pattern=_TIMESTAMP, max_length=27)]
"""RFC 3339 in UTC, one form: ``2026-11-24T09:30:00Z``. Source: RFC 3339."""
LanguageTag = Annotated[str, StringConstraints(pattern=_LANGUAGE, max_length=35)]
"""BCP 47 language tag: language, script, region, variants. Source: RFC 5646."""
PhoneNumber = Annotated[str, StringConstraints(pattern=_PHONE, max_length=16)]
"""E.164 number. Source: ITU-T E.164."""
PlaceCode = Annotated[str, StringConstraints(pattern=_PLACE_CODE, max_length=61)]
"""Code of an administrative division with its scheme; a bare code is refused, because ``KP01`` and ``KP-01`` differ."""
CodeName = Annotated[str, StringConstraints(pattern=_CODE_NAME, max_length=63)]
"""A code of an open list, such as the name that a condition gives to an event."""
SchemeName = Annotated[str, StringConstraints(pattern=_SCHEME, max_length=63)]
"""Name of a foreign scheme or database."""
HexDigest = Annotated[str, StringConstraints(pattern=_HEX, max_length=128)]
"""A digest; the length that belongs to its algorithm is rule E001."""
VersionNumber = Annotated[str, StringConstraints(pattern=_VERSION, max_length=9)]
"""Version of the schema (``0.1``) or of the vocabularies (``2026.11``)."""
