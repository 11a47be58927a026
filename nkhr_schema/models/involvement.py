"""Involvements: what part a perpetrator had in an act."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Block, Many, about
from nkhr_schema.fields.references import ActId, InvolvementId, PerpetratorId, PositionId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    DataCategory,
    DegreeOfInvolvement,
    ModeOfLiability,
    PerpetratorAccountability,
    PerpetratorType,
    YesNoUnknown,
)

__all__ = ["Involvement", "SuperiorResponsibility"]


class SuperiorResponsibility(Block):
    """The three things that make a superior answer for what subordinates did.

    Each answer rests on a claim of its own that points here; none of them may be inferred from rank.
    Source: Rome Statute of the International Criminal Court, article 28; NKHR standard 0.1.
    """

    any_of: ClassVar[tuple[str, ...]] = ("effective_control", "knowledge", "failure_to_act")

    effective_control: Annotated[
        YesNoUnknown | None,
        about(
            "실효적 통제",
            "Whether the superior could in fact command those who did it and hold them back.",
            "yes",
            "incident_facts",
        ),
    ] = None
    knowledge: Annotated[
        YesNoUnknown | None,
        about("인지 여부", "Whether the superior knew of it or had reason to know.", "unknown", "incident_facts"),
    ] = None
    failure_to_act: Annotated[
        YesNoUnknown | None,
        about(
            "방지·처벌 불이행",
            "Whether the superior did not prevent it and did not have it punished.",
            "yes",
            "incident_facts",
        ),
    ] = None


class Involvement(Record):
    """The part that one perpetrator, known or unknown, had in one act.

    One record for each link of a chain of orders: who carried it out, who ordered it, who failed to prevent
    it. Having been ordered does not take away one's own part. The factual role (``involvement``) is kept
    apart from the legal view of it (``liability``). When nothing is known of who did it there is no
    ``perpetrator_id``, and the record still says that somebody did. Source: NKHR standard 0.1;
    HURIDOCS ESF Involvement format.
    """

    label_ko: ClassVar[str] = "관여"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[
        Literal["involvement"],
        about("기록 종류", "Tag that says which record this is.", "involvement", "provenance"),
    ] = AUTO
    id: Annotated[
        InvolvementId,
        about("식별자", "Identifier of the involvement.", "inv-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    act_id: Annotated[
        ActId,
        about(
            "침해 행위",
            "The act in which somebody took part.",
            "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "incident_facts",
            esf="2404",
        ),
    ]
    perpetrator_id: Annotated[
        PerpetratorId | None,
        about(
            "가해 혐의자",
            "Who took part; left out when nothing is known of the person or body.",
            "ppt-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "perpetrator_identity",
            esf="2402",
        ),
    ] = None
    perpetrator_type: Annotated[
        PerpetratorType,
        about(
            "가해 혐의자 유형",
            "Kind of official or private person, by function at that time; unknown if no source says.",
            "state_security",
            "incident_facts",
            esf="2412",
        ),
    ]
    involvement: Annotated[
        DegreeOfInvolvement,
        about(
            "가담 형태",
            "What the perpetrator did in fact, such as ordering it; unknown if no source says.",
            "direct",
            "incident_facts",
            esf="2409",
        ),
    ]
    liability: Annotated[
        ModeOfLiability | None,
        about(
            "법적 책임 형태",
            "How a lawyer would class the part taken; left out when nobody has made that judgement.",
            "ordering",
            "incident_facts",
        ),
    ] = None
    superior_responsibility: Annotated[
        SuperiorResponsibility | None,
        about(
            "상급자 책임",
            "Control, knowledge and failure to act, when the perpetrator is a superior of those who did it.",
            {"effective_control": "yes", "knowledge": "unknown", "failure_to_act": "yes"},
            "incident_facts",
        ),
    ] = None
    position_id: Annotated[
        PositionId | None,
        about(
            "당시 직위",
            "Post that the perpetrator held when it happened.",
            "pos-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "perpetrator_identity",
            esf="2327",
        ),
    ] = None
    description: Annotated[
        Many[LangText],
        about(
            "가담 내용",
            "What this perpetrator did in this act, in words.",
            [{"text": "조사실에서 각목으로 여러 차례 때렸다.", "lang": "ko"}],
            "testimony_text",
            esf="2450",
        ),
    ] = ()
    accountability: Annotated[
        PerpetratorAccountability | None,
        about(
            "책임 추궁 상황",
            "What has followed for the perpetrator because of this act, as far as it is known.",
            "in_post_uncharged",
            "incident_facts",
            esf="2422",
        ),
    ] = None
