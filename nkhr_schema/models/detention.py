"""Detention episodes: one custody in one facility, chained into a history."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Block, Many, about
from nkhr_schema.fields.counts import CountRange
from nkhr_schema.fields.dates import Period
from nkhr_schema.fields.forms import Text
from nkhr_schema.fields.numbers import Flag, Months
from nkhr_schema.fields.references import ActId, DetentionEpisodeId, LocationId, OrganisationId, VictimId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    DataCategory,
    DetentionArbitrarinessGround,
    DetentionConditionType,
    DetentionLegalBasis,
    DetentionPhase,
    DetentionReleaseReason,
    DueProcessFlag,
    YesNoUnknown,
)

__all__ = ["DetentionEpisode", "Sentence"]


class Sentence(Block):
    """The term that was imposed, in months, as the source understood it.

    A single term has minimum and maximum alike; what was in fact served is told by the episode's period.
    Source: NKHR standard 0.1.
    """

    any_of: ClassVar[tuple[str, ...]] = ("minimum_months", "maximum_months", "indefinite", "text")

    minimum_months: Annotated[
        Months | None,
        about("최소 형기(개월)", "Shortest term that the account allows, in months.", 24, "criminal_history"),
    ] = None
    maximum_months: Annotated[
        Months | None,
        about("최대 형기(개월)", "Longest term that the account allows, in months.", 36, "criminal_history"),
    ] = None
    indefinite: Annotated[
        Flag | None,
        about(
            "무기한",
            "True when no term was set, as in a political prison camp, or for life.",
            False,
            "criminal_history",
        ),
    ] = None
    text: Annotated[
        Text | None,
        about("원문 표현", "The source's own words for the sentence.", "로동교화형 3년", "criminal_history"),
    ] = None


class DetentionEpisode(Record):
    """One unbroken custody of one victim in one facility.

    Each transfer begins a new episode, which names the one before it; the order is told by that alone, gaps are
    allowed, and a person may have several chains. What was done to the victim meanwhile is told by acts. A
    custody that is itself a violation is an act as well, to which the episode points; the act is counted, the
    episode never. The whole record has the category ``criminal_history``. Source: NKHR standard 0.1;
    HURIDOCS ESF additional details of arrest and detention.
    """

    label_ko: ClassVar[str] = "구금 이력"
    main_category: ClassVar[DataCategory] = "criminal_history"

    type: Annotated[
        Literal["detention_episode"],
        about("기록 종류", "Tag that says which record this is.", "detention_episode", "provenance"),
    ] = AUTO
    id: Annotated[
        DetentionEpisodeId,
        about("식별자", "Identifier of the episode.", "det-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    victim_id: Annotated[
        VictimId, about("구금된 피해자", "Who was held.", "vic-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "criminal_history")
    ]
    act_id: Annotated[
        ActId | None,
        about(
            "해당 침해 행위",
            "Act that this custody is; a short stay on the way need not be one.",
            "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "criminal_history",
        ),
    ] = None
    facility_id: Annotated[
        LocationId | None,
        about(
            "구금 시설",
            "Facility in which the victim was held; left out when the source could not say.",
            "loc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "criminal_history",
        ),
    ] = None
    authority_id: Annotated[
        OrganisationId | None,
        about("구금 기관", "Body that held the victim.", "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "criminal_history"),
    ] = None
    phase: Annotated[
        DetentionPhase | None,
        about(
            "구금 단계", "Stage of the proceedings or of the custody.", "preliminary_examination", "criminal_history"
        ),
    ] = None
    period: Annotated[
        Period | None,
        about(
            "구금 기간",
            "From arrival in the facility to leaving it; ongoing with last_known when there is no news.",
            {"start": {"edtf": "2007-03"}, "end": {"edtf": "2007-05"}},
            "criminal_history",
        ),
    ] = None
    legal_basis: Annotated[
        DetentionLegalBasis | None,
        about(
            "구금 사유",
            "Ground that the authority gave; none_stated when it gave none, unknown when no source says.",
            "illegal_border_crossing",
            "criminal_history",
            esf="3112",
        ),
    ] = None
    charges: Annotated[
        Many[LangText],
        about(
            "혐의 내용",
            "What the victim was accused of, in the words of the authority as reported.",
            [{"text": "비법국경출입죄", "lang": "ko"}],
            "criminal_history",
            esf="3110",
        ),
    ] = ()
    sentence: Annotated[
        Sentence | None,
        about(
            "선고 형량",
            "Term that was imposed, in months; left out where there was none.",
            {"minimum_months": 36, "maximum_months": 36, "text": "로동교화형 3년"},
            "criminal_history",
        ),
    ] = None
    arbitrariness_grounds: Annotated[
        Many[DetentionArbitrarinessGround],
        about(
            "자의적 구금 근거",
            "Why the custody was arbitrary, by the categories of the UN Working Group on Arbitrary Detention.",
            ["no_legal_basis", "fair_trial_breach"],
            "criminal_history",
        ),
    ] = ()
    due_process: Annotated[
        Many[DueProcessFlag],
        about(
            "적법절차 위반",
            "Guarantees that were denied, as far as the source was asked about them.",
            ["no_warrant", "family_not_informed", "no_lawyer"],
            "criminal_history",
            esf="3114, 3115",
        ),
    ] = ()
    conditions: Annotated[
        Many[DetentionConditionType],
        about(
            "구금 환경",
            "Inhumane conditions met there; what was done to this victim is also an act.",
            ["food_deprivation_in_custody", "unsanitary_or_overcrowded_conditions"],
            "criminal_history",
            esf="3113",
        ),
    ] = ()
    release_reason: Annotated[
        DetentionReleaseReason | None,
        about(
            "종료 사유",
            "Why this episode ended; left out while it lasts, unknown when no source says.",
            "transferred",
            "criminal_history",
        ),
    ] = None
    previous_id: Annotated[
        DetentionEpisodeId | None,
        about(
            "직전 구금",
            "Episode from which the victim came; the first of a chain has none.",
            "det-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b",
            "criminal_history",
        ),
    ] = None
    transferred_under_escort: Annotated[
        YesNoUnknown | None,
        about(
            "호송 여부",
            "Whether guards brought the victim here from the episode before.",
            "yes",
            "criminal_history",
        ),
    ] = None
    cell_population: Annotated[
        CountRange | None,
        about(
            "수용실 인원",
            "How many people were held in the same cell, as the source says.",
            {"minimum": 20, "maximum": 25, "basis": "range", "text": "스무 명에서 스물댓 명"},
            "criminal_history",
        ),
    ] = None
