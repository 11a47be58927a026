"""Sources, and what each of them is a source for."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Block, Many, OneOrMore, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import LanguageTag, Text
from nkhr_schema.fields.numbers import Count, Ordinal
from nkhr_schema.fields.references import PartyId, PersonId, SourceId, SourceLinkId, SourceTargetId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    DataCategory,
    InformationCredibility,
    LocationType,
    SourceConnection,
    SourceReliability,
    SourceType,
    YesNoUnknown,
)

__all__ = ["Interview", "Source", "SourceLink"]


class Interview(Block):
    """How an interview was held: by whom, when, in what kind of place, through whose interpretation.

    Date and place of an interview can lead to the person who gave it, so they are protected like the
    source's identity. Source: NKHR standard 0.1; consent requirements SRC-01 and SRC-02.
    """

    any_of: ClassVar[tuple[str, ...]] = (
        "interviewer_id",
        "interpreter_id",
        "interviewer_role",
        "date",
        "place_type",
        "interpreter_present",
        "session",
        "protocol",
    )

    interviewer_id: Annotated[
        PersonId | None,
        about("면담자", "Who asked the questions.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "staff_identity"),
    ] = None
    interpreter_id: Annotated[
        PersonId | None,
        about("통역인", "Who interpreted.", "per-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b", "staff_identity"),
    ] = None
    interviewer_role: Annotated[
        Text | None,
        about("면담자 역할", "Role of who asked, no name.", "documentation officer", "staff_identity"),
    ] = None
    date: Annotated[
        UncertainDate | None,
        about("면담일", "When this session was held.", {"edtf": "2015-06-02"}, "source_identity"),
    ] = None
    place_type: Annotated[
        LocationType | None,
        about(
            "면담 장소 유형",
            "Kind of place in which it was held, never the address.",
            "government_service_institution",
            "source_identity",
        ),
    ] = None
    interpreter_present: Annotated[
        YesNoUnknown | None,
        about("통역인 동석 여부", "Whether an interpreter was in the room or on the line.", "no", "provenance"),
    ] = None
    session: Annotated[
        Ordinal | None,
        about("면담 회차", "Which session with this person it was, counted from 1.", 2, "provenance"),
    ] = None
    protocol: Annotated[
        Text | None,
        about(
            "면담 지침·질문지",
            "Questionnaire or interview guide that was followed, with its version.",
            "arrival interview guide 3.2",
            "provenance",
        ),
    ] = None


class Source(Record):
    """Where information comes from: an interview, a document, a report, a record in another database.

    How reliable the source is stands here; how it came to know a certain thing, and how credible that is,
    stands on its source links. Sources with one origin share an independence group, so that one story told
    twice does not count as two. Source: NKHR standard 0.1; HURIDOCS ESF Information format.
    """

    label_ko: ClassVar[str] = "출처"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["source"], about("기록 종류", "Tag that says which record this is.", "source", "provenance")
    ] = AUTO
    id: Annotated[
        SourceId, about("식별자", "Identifier of the source.", "src-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance")
    ] = AUTO
    source_type: Annotated[
        SourceType,
        about(
            "자료 유형",
            "Kind of material in which the information reached the holder.",
            "interview",
            "provenance",
            esf="2512",
        ),
    ]
    provider_id: Annotated[
        PartyId | None,
        about(
            "정보 제공자",
            "Who told or supplied it; may be left out to protect that person.",
            "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "source_identity",
            esf="2502",
        ),
    ] = None
    title: Annotated[
        OneOrMore[LangText],
        about(
            "자료 제목",
            "Citation of published material, or a neutral heading that gives no hint who spoke.",
            [{"text": "입국 초기 면담 기록(가상)", "lang": "ko"}],
            "provenance",
        ),
    ]
    reference: Annotated[
        Text | None,
        about(
            "참조 번호·주소",
            "Shelf mark, file number or web address by which the holder finds the material.",
            "archive box 12, folder 3",
            "source_identity",
        ),
    ] = None
    date: Annotated[
        UncertainDate | None,
        about(
            "자료 작성일",
            "When the material was made or published, which may be long after what it tells.",
            {"edtf": "2015-06"},
            "date_precise",
            esf="2511",
        ),
    ] = None
    languages: Annotated[
        Many[LanguageTag],
        about("자료 언어", "Languages in which the material speaks.", ["ko"], "provenance", esf="2510"),
    ] = ()
    reliability: Annotated[
        SourceReliability,
        about(
            "출처 신뢰도",
            "How far the source itself has proved reliable; f for somebody who testifies for the first time.",
            "f",
            "provenance",
            esf="0953",
        ),
    ]
    interview: Annotated[
        Interview | None,
        about(
            "면담 정보",
            "How the interview was held, where the source is one.",
            {"interviewer_role": "documentation officer", "interpreter_present": "no", "session": 1},
            "provenance",
            esf="2550",
        ),
    ] = None
    independence_group: Annotated[
        Text | None,
        about(
            "동일 출처 묶음",
            "Word of your own that all sources with the same origin share; left out when it stands alone.",
            "origin-17",
            "provenance",
        ),
    ] = None
    derived_from_ids: Annotated[
        Many[SourceId],
        about(
            "원출처",
            "Sources on which this one is built, such as the interviews behind a report.",
            ["src-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b"],
            "provenance",
        ),
    ] = ()


class SourceLink(Record):
    """That one source speaks of one thing, how it knows of it, and how credible that is.

    The same witness may have suffered one act, seen another and heard of a third: three links with three
    connections. Every act needs at least one, to itself or to its incident. Source: NKHR standard 0.1; HURIDOCS ESF Information format.
    """

    label_ko: ClassVar[str] = "출처 연결"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["source_link"], about("기록 종류", "Tag that says which record this is.", "source_link", "provenance")
    ] = AUTO
    id: Annotated[
        SourceLinkId,
        about("식별자", "Identifier of the source link.", "lnk-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    source_id: Annotated[
        SourceId,
        about("출처", "The source that speaks.", "src-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance", esf="2502"),
    ]
    target_id: Annotated[
        SourceTargetId,
        about(
            "대상 기록",
            "What it speaks of: an act, incident, party, place, custody or the like.",
            "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
            esf="2503, 2504",
        ),
    ]
    connection: Annotated[
        SourceConnection,
        about(
            "정보 인지 경위",
            "How the source came to know of this very thing; unknown when nobody asked.",
            "eyewitness",
            "provenance",
            esf="2509",
        ),
    ]
    hearsay_depth: Annotated[
        Count | None,
        about(
            "전언 단계 수",
            "How many people stand between who saw it and this source; needed for hearsay, 0 for a witness.",
            1,
            "provenance",
        ),
    ] = None
    credibility: Annotated[
        InformationCredibility | None,
        about(
            "정보 신빙성",
            "How credible this piece of information is, whoever gave it; c6 when it cannot be judged.",
            "c3",
            "provenance",
            esf="2553",
        ),
    ] = None
    locator: Annotated[
        Text | None,
        about(
            "자료 내 위치",
            "Where in the material it stands: page, time in the recording, number of the question.",
            "question 14",
            "provenance",
        ),
    ] = None
