"""Claims: what one source says about one field."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Many, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import Text
from nkhr_schema.fields.json_values import JsonValue
from nkhr_schema.fields.references import ClaimId, ClaimSubjectId, SourceLinkId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.annotations import Pointer
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import ClaimStatus, DataCategory

__all__ = ["Claim"]


class Claim(Record):
    """What one source says about one field of one record.

    Accounts that differ are kept side by side and never overwritten; a statement that was taken back becomes
    ``superseded`` and stays. The field on the record shows the value of its preferred claim, and a single
    claim that nobody contests is preferred without saying so. ``value`` and ``pointer`` have the data category
    of the field they speak of; where that cannot be told they are treated as identity. Source: NKHR standard 0.1; the statement model of FollowTheMoney.
    """

    label_ko: ClassVar[str] = "주장"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["claim"], about("기록 종류", "Tag that says which record this is.", "claim", "provenance")
    ] = AUTO
    id: Annotated[
        ClaimId, about("식별자", "Identifier of the claim.", "clm-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance")
    ] = AUTO
    subject_id: Annotated[
        ClaimSubjectId,
        about("대상 기록", "The record about which something is said.", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ]
    pointer: Annotated[
        Pointer,
        about("대상 필드", "JSON Pointer to the field that the claim is about.", "/period/start", "identity"),
    ]
    value: Annotated[
        JsonValue,
        about(
            "주장된 값",
            "What the source says, written exactly as that field is written.",
            {"edtf": "2007-03", "original_text": "2007년 3월"},
            "identity",
        ),
    ]
    source_link_id: Annotated[
        SourceLinkId,
        about(
            "근거 출처 연결",
            "The source that says so and how it knows; the link may go to the act or incident of the subject.",
            "lnk-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ]
    verbatim: Annotated[
        Many[LangText],
        about(
            "진술 원문",
            "The very words of the source, in the original and in translation.",
            [{"text": "삼월에 눈이 녹을 때였습니다.", "lang": "ko"}],
            "testimony_text",
        ),
    ] = ()
    status: Annotated[
        ClaimStatus,
        about(
            "주장 상태",
            "Where the claim stands among the others on the same field; asserted while it is alone.",
            "asserted",
            "provenance",
        ),
    ]
    reason: Annotated[
        LangText | None,
        about(
            "판단 이유",
            "Why it was preferred or rejected.",
            {"text": "판결문의 날짜와 일치함", "lang": "ko"},
            "testimony_text",
        ),
    ] = None
    made_on: Annotated[
        UncertainDate | None,
        about("진술일", "When the source said it.", {"edtf": "2015-06-02"}, "date_precise"),
    ] = None
    recorded_by_role: Annotated[
        Text | None, about("기록자 역할", "Role of who wrote it down, no name.", "interviewer", "staff_identity")
    ] = None
