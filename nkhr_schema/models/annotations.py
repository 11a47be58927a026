"""Annotations: what is known about a field of a record beside its value.

Each annotation points to a field by JSON Pointer (RFC 6901) and has a ``kind``, which says what further parts it has.
Source: NKHR standard 0.1.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from nkhr_schema.fields.block import Block, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import FORMS, Form, Text
from nkhr_schema.fields.numbers import Count
from nkhr_schema.fields.references import PersonId
from nkhr_schema.fields.text import LangText
from nkhr_schema.vocabularies.term_codes import MissingReason, RedactionMethod

__all__ = [
    "AcceptedAnnotation",
    "Annotation",
    "InferredAnnotation",
    "MentionAnnotation",
    "MissingAnnotation",
    "Pointer",
    "RedactedAnnotation",
    "RuleCode",
    "ScreenedAnnotation",
]

# "~" may stand only as ~0 or ~1 (RFC 6901); control characters have no place in the name of a field
_POINTER = "^(?:/(?:[^~/\\x00-\\x1F\\x7F-\\x9F]|~[01])*)*$"
_RULE_CODE = "^NKHR-[A-Z][0-9]{3}$"
FORMS[_POINTER] = Form("a JSON Pointer such as /period/start", "/period/start 같은 JSON Pointer")
FORMS[_RULE_CODE] = Form("the code of a rule such as NKHR-D009", "NKHR-D009 같은 규칙 코드")

Pointer = Annotated[str, StringConstraints(pattern=_POINTER, max_length=500)]
"""JSON Pointer into the record; empty for the record as a whole. Source: RFC 6901."""
RuleCode = Annotated[str, StringConstraints(pattern=_RULE_CODE, max_length=9)]
"""Code of a rule."""

_TARGET = about("필드 위치", "JSON Pointer to the field that is meant.", "/place", "provenance")


class MissingAnnotation(Block):
    """Why the field at ``pointer`` is absent: not asked is not the same as not known."""

    label_ko: ClassVar[str] = "누락 주석"

    kind: Annotated[Literal["missing"], about("종류", "What the annotation says.", "missing", "provenance")]
    pointer: Annotated[Pointer, _TARGET]
    reason: Annotated[MissingReason, about("누락 사유", "Why the value is absent.", "not_asked", "provenance")]
    note: Annotated[
        LangText | None,
        about("비고", "More on the reason.", {"text": "면담 시간이 부족했음", "lang": "ko"}, "testimony_text"),
    ] = None


class InferredAnnotation(Block):
    """The value at ``pointer`` was derived by the documenter from other facts."""

    label_ko: ClassVar[str] = "추론 주석"

    kind: Annotated[Literal["inferred"], about("종류", "What the annotation says.", "inferred", "provenance")]
    pointer: Annotated[Pointer, _TARGET]
    note: Annotated[
        LangText | None,
        about(
            "비고",
            "How it was derived.",
            {"text": "From the year of the currency reform.", "lang": "en"},
            "testimony_text",
        ),
    ] = None


class AcceptedAnnotation(Block):
    """A warning that a person has reviewed and accepts, with the reason. Errors cannot be accepted."""

    label_ko: ClassVar[str] = "승인 주석"

    kind: Annotated[Literal["accepted"], about("종류", "What the annotation says.", "accepted", "provenance")]
    pointer: Annotated[Pointer, _TARGET]
    code: Annotated[RuleCode, about("규칙 코드", "Code of the accepted finding.", "NKHR-V003", "provenance")]
    reason: Annotated[
        LangText,
        about("사유", "Why it is right all the same.", {"text": "두 진술이 일치함", "lang": "ko"}, "testimony_text"),
    ]
    by_role: Annotated[Text, about("검토자 역할", "Role of the reviewer, no name.", "senior analyst", "staff_identity")]
    on: Annotated[UncertainDate, about("검토일", "When it was reviewed.", {"edtf": "2026-11-24"}, "provenance")]


class MentionAnnotation(Block):
    """A person named in the text at ``pointer``. Offsets count Unicode code points; ``end`` is the first one after.

    Without ``person_id`` it is somebody who has no record.
    """

    label_ko: ClassVar[str] = "인물 언급 주석"

    kind: Annotated[Literal["mention"], about("종류", "What the annotation says.", "mention", "provenance")]
    pointer: Annotated[Pointer, _TARGET]
    start: Annotated[Count, about("시작 위치", "First code point of the mention.", 4, "third_party_names")]
    end: Annotated[Count, about("끝 위치", "First code point after the mention.", 7, "third_party_names")]
    person_id: Annotated[
        PersonId | None,
        about("인물", "Who is named, if recorded.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "third_party_names"),
    ] = None


class ScreenedAnnotation(Block):
    """A human has looked for third persons in the text at ``pointer``, and all mentions are marked."""

    label_ko: ClassVar[str] = "검토 완료 주석"

    kind: Annotated[Literal["screened"], about("종류", "What the annotation says.", "screened", "provenance")]
    pointer: Annotated[Pointer, _TARGET]
    by_role: Annotated[Text, about("검토자 역할", "Role of the reader, no name.", "case officer", "staff_identity")]
    on: Annotated[UncertainDate, about("검토일", "When it was read.", {"edtf": "2026-11-24"}, "provenance")]


class RedactedAnnotation(Block):
    """Only in derived datasets: the value at ``pointer`` was changed or left out. Never the reason."""

    label_ko: ClassVar[str] = "가림 처리 주석"

    kind: Annotated[Literal["redacted"], about("종류", "What the annotation says.", "redacted", "provenance")]
    pointer: Annotated[Pointer, _TARGET]
    method: Annotated[RedactionMethod, about("가림 방법", "What was done to the value.", "mask", "provenance")]
    policy_version: Annotated[Text, about("정책 판", "Version of the policy applied.", "2026.11", "provenance")]


Annotation = Annotated[
    MissingAnnotation
    | InferredAnnotation
    | AcceptedAnnotation
    | MentionAnnotation
    | ScreenedAnnotation
    | RedactedAnnotation,
    Field(discriminator="kind"),
]
"""Any annotation; ``kind`` says which."""
