"""Assessments: how well something is established."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Many, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import Text
from nkhr_schema.fields.numbers import Count
from nkhr_schema.fields.references import AssessmentId, AssessmentTargetId, SourceLinkId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import DataCategory, VerificationLevel

__all__ = ["Assessment"]


class Assessment(Record):
    """A judgement of how well an incident, an act, a custody or a party's part is established.

    It concerns facts, not law. Later assessments do not replace earlier ones: the latest by date holds, and
    the history stays. A published count states the level from which it counts. Source: NKHR standard 0.1; HURIDOCS ESF Event format (violation status).
    """

    label_ko: ClassVar[str] = "평가"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["assessment"], about("기록 종류", "Tag that says which record this is.", "assessment", "provenance")
    ] = AUTO
    id: Annotated[
        AssessmentId,
        about("식별자", "Identifier of the assessment.", "asm-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    target_id: Annotated[
        AssessmentTargetId,
        about("평가 대상", "What was assessed.", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ]
    level: Annotated[
        VerificationLevel,
        about(
            "검증 수준",
            "Standard of proof that is reached, not the one that is hoped for.",
            "likely",
            "provenance",
            esf="0151",
        ),
    ]
    standard_text: Annotated[
        LangText | None,
        about(
            "적용 기준",
            "How the assessing body words the standard that it applied.",
            {"text": "믿을 만한 합리적 근거", "lang": "ko"},
            "provenance",
        ),
    ] = None
    rationale: Annotated[
        LangText | None,
        about(
            "평가 근거",
            "Why this level: what agrees, what contradicts, what is missing. Needed from likely upwards.",
            {"text": "서로 모르는 두 사람의 진술이 시기와 장소에서 일치함", "lang": "ko"},
            "testimony_text",
        ),
    ] = None
    assessor_role: Annotated[
        Text | None, about("평가자 역할", "Role of who assessed it, no name.", "senior analyst", "staff_identity")
    ] = None
    date: Annotated[
        UncertainDate | None, about("평가일", "When it was assessed.", {"edtf": "2026-10-15"}, "date_precise")
    ] = None
    source_link_ids: Annotated[
        Many[SourceLinkId],
        about(
            "검토한 출처 연결",
            "Source links that were weighed, those against it among them.",
            ["lnk-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "provenance",
        ),
    ] = ()
    independent_source_count: Annotated[
        Count | None,
        about(
            "독립 출처 수",
            "How many sources know it independently; sources with one origin count once.",
            2,
            "provenance",
        ),
    ] = None
