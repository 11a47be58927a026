"""Acts: one violation against one victim, the unit that is counted."""

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field, StrictFloat

from nkhr_schema.fields.block import AUTO, Block, Many, OneOrMore, about
from nkhr_schema.fields.counts import AgeRange, CountRange
from nkhr_schema.fields.dates import Period
from nkhr_schema.fields.numbers import Flag, Measure
from nkhr_schema.fields.places import PlaceRef
from nkhr_schema.fields.references import ActId, IncidentId, VictimId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    ActStatus,
    AttributionPosition,
    CauseOfDeath,
    DataCategory,
    DiscriminationGround,
    ForcedLabourPenalty,
    ForcedLabourType,
    KillingMethod,
    MedicalCondition,
    TortureMethod,
    TorturePurpose,
    VictimOutcome,
    ViolationType,
    Vulnerability,
)

__all__ = ["NOT_COUNTED", "Act", "ForcedLabour", "HealthEffect", "Nutrition"]

NOT_COUNTED: Final = ("retracted", "merged")
"""Statuses of acts that rules skip and counts leave out."""

_HoursADay = Annotated[StrictFloat, Field(ge=0, le=24)]


class HealthEffect(Block):
    """One effect on the victim's body or mind: a coded condition, the source's account of it, or both.

    It repeats what a source says and is no diagnosis. Source: NKHR standard 0.1.
    """

    label_ko: ClassVar[str] = "건강 피해"
    any_of: ClassVar[tuple[str, ...]] = ("condition", "text")

    condition: Annotated[
        MedicalCondition | None,
        about("증상·질환", "Nearest entry of the list of conditions; other when none fits.", "fracture"),
    ] = None
    text: Annotated[
        LangText | None,
        about(
            "상세 설명",
            "What the source says of the injury, illness or distress and how long it lasted.",
            {"text": "갈비뼈가 부러져 두 달 동안 눕지 못했다", "lang": "ko"},
        ),
    ] = None


class ForcedLabour(Block):
    """What the victim was made to work, how long, for what pay and under what threat.

    Source: NKHR standard 0.1; ILO Convention No. 29, article 2 (work exacted under a penalty).
    """

    any_of: ClassVar[tuple[str, ...]] = ("labour_type", "hours_per_day", "quota", "pay", "penalties")

    labour_type: Annotated[
        ForcedLabourType | None,
        about("노동 종류", "Kind of work that took most of the time.", "logging", "incident_facts"),
    ] = None
    hours_per_day: Annotated[
        _HoursADay | None, about("하루 노동 시간", "Hours of work on an ordinary day.", 14, "incident_facts")
    ] = None
    quota: Annotated[
        LangText | None,
        about(
            "작업 할당량",
            "How much had to be done, in the source's words.",
            {"text": "한 조가 하루에 통나무 스무 대", "lang": "ko"},
            "incident_facts",
        ),
    ] = None
    pay: Annotated[
        LangText | None,
        about(
            "보수",
            "What was given for the work in money or kind; say so when it was nothing.",
            {"text": "없음", "lang": "ko"},
            "incident_facts",
        ),
    ] = None
    penalties: Annotated[
        OneOrMore[ForcedLabourPenalty],
        about(
            "불이행 시 제재",
            "What those who refused or fell short were threatened with or suffered.",
            ["beating", "ration_cut"],
            "incident_facts",
        ),
    ] = ()


class Nutrition(Block):
    """What the victim got to eat, and what that did to the body's weight.

    Amounts are grams of food a day, weights are kilograms. Source: NKHR standard 0.1.
    """

    any_of: ClassVar[tuple[str, ...]] = (
        "ration",
        "grams_per_day_minimum",
        "grams_per_day_maximum",
        "weight_before_kg",
        "weight_after_kg",
    )

    ration: Annotated[
        LangText | None,
        about(
            "급식 내용",
            "What a day's food was, in the source's words.",
            {"text": "통옥수수 한 줌과 소금국", "lang": "ko"},
            "incident_facts",
        ),
    ] = None
    grams_per_day_minimum: Annotated[
        Measure | None, about("하루 급식량 최소(g)", "Least food in a day, in grams.", 150, "incident_facts")
    ] = None
    grams_per_day_maximum: Annotated[
        Measure | None, about("하루 급식량 최대(g)", "Most food in a day, in grams.", 300, "incident_facts")
    ] = None
    weight_before_kg: Annotated[
        Measure | None, about("이전 체중(kg)", "Weight before the act, in kilograms.", 62, "health_physical")
    ] = None
    weight_after_kg: Annotated[
        Measure | None,
        about("이후 체중(kg)", "Weight at the end of the act, in kilograms.", 41.5, "health_physical"),
    ] = None


class Act(Record):
    """One type of violation against one victim, a person or a group, in one continuous episode.

    The unit that is counted: a beating of two named people is two acts. Each act counts one; several episodes
    stand in one act only where they cannot be told apart (``repetitions``). An act describes conduct and is
    no legal finding: crimes and breaches are legal characterisations that point here. Who did it is said by
    involvements. Source: NKHR standard 0.1; HURIDOCS ESF Act format.
    """

    label_ko: ClassVar[str] = "침해 행위"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[Literal["act"], about("기록 종류", "Tag that says which record this is.", "act", "provenance")] = (
        AUTO
    )
    id: Annotated[ActId, about("식별자", "Identifier of the act.", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance")] = (
        AUTO
    )
    incident_id: Annotated[
        IncidentId,
        about(
            "소속 사건",
            "Incident to which the act belongs.",
            "inc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "incident_facts",
            esf="2103",
        ),
    ]
    violation_type: Annotated[
        ViolationType,
        about(
            "침해 유형",
            "The one kind of violation that this act is, as narrow as the evidence supports and no narrower.",
            "beating_in_custody",
            "incident_facts",
            esf="2109",
        ),
    ]
    victim_id: Annotated[
        VictimId,
        about(
            "피해자",
            "Who suffered it; people who cannot be told apart are one group.",
            "vic-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "incident_facts",
            esf="2102",
        ),
    ]
    victim_indirect: Annotated[
        Flag | None,
        about("간접 피해", "True when harmed by what was done to a relative.", False, "family_relations"),
    ] = None
    description: Annotated[
        Many[LangText],
        about(
            "행위 내용",
            "What was done to the victim, in words; needed where no listed kind of violation fits.",
            [{"text": "조사실에서 세 차례 각목으로 맞았다.", "lang": "ko"}],
            "testimony_text",
            esf="2150",
        ),
    ] = ()
    period: Annotated[
        Period | None,
        about(
            "기간",
            "From when to when; what has not ended is ongoing and says when that was last known.",
            {"start": {"edtf": "2007-03"}, "end": {"edtf": "2007-05"}},
            "date_precise",
            esf="2111, 2121",
        ),
    ] = None
    place: Annotated[
        PlaceRef | None,
        about(
            "장소",
            "Where it happened or began, as exactly as the sources allow and no more.",
            {"location_id": "loc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "precision": "county"},
            "location_precise",
            esf="2112, 2153, 2172",
        ),
    ] = None
    end_place: Annotated[
        PlaceRef | None,
        about(
            "종료 장소",
            "Where it ended, when that is another place: the border bridge at the end of a forced return.",
            {"text": "국경 다리 건너편"},
            "location_precise",
            esf="2122",
        ),
    ] = None
    age_at_act: Annotated[
        AgeRange | None,
        about(
            "행위 당시 나이",
            "Age of the victim when it began, as the source says; left out when the birth date tells it.",
            {"minimum": 20, "maximum": 25, "basis": "estimated", "counting": "international"},
            "identity",
            esf="2118",
        ),
    ] = None
    victim_conditions: Annotated[
        Many[Vulnerability],
        about(
            "행위 당시 취약 상태",
            "Circumstances of that time which made the victim more vulnerable, such as a pregnancy.",
            ["pregnant"],
            "health_physical",
            esf="2152",
        ),
    ] = ()
    methods: Annotated[
        Many[TortureMethod],
        about(
            "가해 방법",
            "How the victim was hurt or put under pressure.",
            ["beating_with_object", "sleep_deprivation"],
            "incident_facts",
            esf="2114",
        ),
    ] = ()
    killing_methods: Annotated[
        Many[KillingMethod],
        about(
            "살해 방법",
            "How the victim was killed or was meant to be killed.",
            ["shooting"],
            "incident_facts",
            esf="2114",
        ),
    ] = ()
    purposes: Annotated[
        Many[TorturePurpose],
        about(
            "가해 목적",
            "What the perpetrator wanted to reach by it, as far as a source says or the facts show.",
            ["information", "punishment"],
            "incident_facts",
            esf="3351",
        ),
    ] = ()
    stated_reason: Annotated[
        Many[LangText],
        about(
            "가해 측이 밝힌 이유",
            "The reason that the perpetrator or the authority gave for it.",
            [{"text": "국경을 몰래 넘었기 때문이라고 들었다.", "lang": "ko"}],
            "testimony_text",
            esf="2113",
        ),
    ] = ()
    discrimination_grounds: Annotated[
        Many[DiscriminationGround],
        about(
            "차별 사유",
            "Traits of the victim because of which it was done or was made worse.",
            ["songbun", "religion"],
            "belief_political_opinion",
        ),
    ] = ()
    physical_effects: Annotated[
        Many[HealthEffect],
        about(
            "신체적 피해",
            "What it did to the victim's body, one entry for each injury or illness.",
            [{"condition": "fracture", "text": {"text": "갈비뼈 두 대가 부러짐", "lang": "ko"}}],
            "health_physical",
            esf="2116",
        ),
    ] = ()
    mental_effects: Annotated[
        Many[HealthEffect],
        about(
            "정신적 피해",
            "What it did to the victim's mind, one entry for each effect.",
            [{"condition": "psychological", "text": {"text": "지금도 악몽을 꾼다고 함", "lang": "ko"}}],
            "health_mental",
            esf="2117",
        ),
    ] = ()
    outcome: Annotated[
        VictimOutcome | None,
        about(
            "종료 시 피해자 상태",
            "How the victim was when the act ended; unknown when the source could not say.",
            "released",
            "incident_facts",
            esf="2123",
        ),
    ] = None
    cause_of_death: Annotated[
        CauseOfDeath | None,
        about(
            "사망 원인",
            "What the victim died of; only where the victim died, and unknown when no source says.",
            "untreated_illness",
            "health_physical",
            esf="3212, 3213",
        ),
    ] = None
    repetitions: Annotated[
        CountRange | None,
        about(
            "반복 횟수",
            "How often it happened, where the single times cannot be told apart; say what one time is.",
            {"minimum": 3, "maximum": 3, "basis": "exact", "text": "세 차례 구타"},
            "incident_facts",
        ),
    ] = None
    status: Annotated[
        ActStatus,
        about(
            "평가 상태",
            "How far the holder has come in judging it: alleged until somebody has assessed it.",
            "alleged",
            "incident_facts",
            esf="0151",
        ),
    ]
    forced_labour: Annotated[
        ForcedLabour | None,
        about(
            "강제노동 내용",
            "The work that was exacted, its hours, pay and penalties.",
            {"labour_type": "logging", "hours_per_day": 14, "penalties": ["ration_cut"]},
            "incident_facts",
        ),
    ] = None
    nutrition: Annotated[
        Nutrition | None,
        about(
            "급식·영양 상태",
            "What there was to eat and how the victim's weight changed.",
            {"ration": {"text": "통옥수수 한 줌", "lang": "ko"}, "grams_per_day_maximum": 300},
            "incident_facts",
        ),
    ] = None
    legal_instrument: Annotated[
        Many[LangText],
        about(
            "근거 법령·지시",
            "Law, order or decree that is itself the violation or on which it was based.",
            [{"text": "사회질서 위반에 관한 포고(가상)", "lang": "ko"}],
            "incident_facts",
            esf="2154",
        ),
    ] = ()
    state_position: Annotated[
        AttributionPosition | None,
        about(
            "국가 입장",
            "What the State says about the act; no_statement when it has said nothing.",
            "no_statement",
            "incident_facts",
            esf="2115",
        ),
    ] = None
