"""Parties: the persons, groups and organisations that records speak of. They hold identity, and no role."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Block, Many, OneOrMore, about
from nkhr_schema.fields.counts import CountRange
from nkhr_schema.fields.dates import Period, UncertainDate
from nkhr_schema.fields.forms import PhoneNumber
from nkhr_schema.fields.names import DatedName, PersonName
from nkhr_schema.fields.numbers import Flag
from nkhr_schema.fields.places import PlaceRef
from nkhr_schema.fields.references import GroupId, OrganisationId, PersonId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    AgeCategory,
    Country,
    DataCategory,
    EducationLevel,
    MaritalStatus,
    OccupationGroup,
    OrganisationType,
    Sex,
    SongbunClass,
    YesNoUnknown,
)

__all__ = ["Group", "GroupComposition", "GroupKind", "Organisation", "Person"]

# The list `person_kind` without `individual`: a group of one is a person.
GroupKind = Literal["family", "group", "community", "social_category", "general_public"]
"""What holds a group together: codes of the list ``person_kind`` that stand for several people."""


class Person(Record):
    """One human being, whatever part they have in what is documented.

    Holds identity only: that somebody is a victim, a perpetrator, a source or a relative is said by other
    records, and one person may be all of these. A person whom nobody could name is a record too, with a
    description. Two records that mean one human being are joined by an identity link, which counting follows.
    Consent is given by person, and this record is where identity is withheld. Source: NKHR standard 0.1; HURIDOCS ESF Person format.
    """

    label_ko: ClassVar[str] = "인물"
    main_category: ClassVar[DataCategory] = "identity"

    type: Annotated[
        Literal["person"], about("기록 종류", "Tag that says which record this is.", "person", "provenance")
    ] = AUTO
    id: Annotated[
        PersonId, about("식별자", "Identifier of the person.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance")
    ] = AUTO
    names: Annotated[
        Many[PersonName],
        about(
            "이름",
            "Every name and spelling of the person, the Hangul form first; none if the source gave none.",
            [{"full": "가상인", "family": "가", "given": "상인", "script": "hang", "kind": "official"}],
            "identity",
            esf="0903, 0904",
        ),
    ] = ()
    identity_known: Annotated[
        Flag,
        about(
            "신원 확인 여부",
            "Whether it is known who this is; false for one known only by looks, nickname or function.",
            True,
            "identity",
        ),
    ]
    description: Annotated[
        Many[LangText],
        about(
            "인상착의·특징",
            "Marks by which to know the person again; needed when neither identity nor name is known.",
            [{"text": "왼쪽 볼에 흉터가 있는 마흔쯤의 남자", "lang": "ko"}],
            "identity",
            esf="0926",
        ),
    ] = ()
    sex: Annotated[
        Sex, about("성별", "Sex as recorded; unknown when no source says.", "female", "identity", esf="0915")
    ]
    birth: Annotated[
        UncertainDate | None,
        about(
            "생년월일",
            "Date of birth in the Gregorian calendar; a lunar date keeps its words and calendar.",
            {"edtf": "1975~", "original_text": "1975년경"},
            "identity",
            esf="0911",
        ),
    ] = None
    birth_place: Annotated[
        PlaceRef | None,
        about(
            "출생지",
            "Where the person was born.",
            {"text": "함경북도의 어느 군", "precision": "province"},
            "identity",
            esf="0912, 0913",
        ),
    ] = None
    home_place: Annotated[
        PlaceRef | None,
        about(
            "거주지",
            "Where the person lived at the time in question; relatives may still live there.",
            {"text": "국경 근처 마을", "precision": "county"},
            "contact",
            esf="0910",
        ),
    ] = None
    death: Annotated[
        UncertainDate | None,
        about(
            "사망일",
            "When the person died; left out when nothing is known of the date.",
            {"edtf": "2009-21", "original_text": "2009년 봄"},
            "date_precise",
            esf="0928",
        ),
    ] = None
    deceased: Annotated[
        YesNoUnknown,
        about(
            "사망 여부",
            "Whether the person is dead; unknown, and not no, when there is no news.",
            "unknown",
            "identity",
            esf="0927",
        ),
    ]
    nationality: Annotated[
        Many[Country],
        about(
            "국적",
            "States whose national the person is or was, those that no longer exist among them.",
            ["KP"],
            "ethnicity_nationality",
            esf="0941",
        ),
    ] = ()
    ethnicity: Annotated[
        Many[LangText],
        about(
            "민족",
            "Ethnic belonging in the person's own words; recorded only where it matters to what happened.",
            [{"text": "조선족", "lang": "ko"}],
            "ethnicity_nationality",
            esf="0942",
        ),
    ] = ()
    religion: Annotated[
        Many[LangText],
        about(
            "종교",
            "Religion or belief in the person's own words; recorded only where it matters to what happened.",
            [{"text": "개신교", "lang": "ko"}],
            "belief_political_opinion",
            esf="0940",
        ),
    ] = ()
    marital_status: Annotated[
        MaritalStatus | None,
        about(
            "혼인 상태",
            "Whether married and how, on the date given for these statuses.",
            "married",
            "identity",
            esf="0918",
        ),
    ] = None
    education: Annotated[
        EducationLevel | None,
        about(
            "학력",
            "Highest schooling, on the date given for these statuses.",
            "secondary",
            "identity",
            esf="0920",
        ),
    ] = None
    occupation: Annotated[
        OccupationGroup | None,
        about(
            "직업",
            "Main work by broad group, on the date given for these statuses.",
            "agriculture_fishery",
            "identity",
            esf="0922",
        ),
    ] = None
    statuses_as_of: Annotated[
        UncertainDate | None,
        about(
            "신상 기준일",
            "Date for which marital status, education and occupation are given.",
            {"edtf": "2007"},
            "date_precise",
        ),
    ] = None
    occupation_text: Annotated[
        Many[LangText],
        about(
            "직업 원문 표현",
            "What the person worked as, in the source's words.",
            [{"text": "협동농장 농장원", "lang": "ko"}],
            "identity",
            esf="0923",
        ),
    ] = ()
    songbun: Annotated[
        SongbunClass | None,
        about(
            "성분",
            "Class that the authorities assigned to the person, as reported and never inferred.",
            "songbun_wavering",
            "songbun_status",
            esf="0943",
        ),
    ] = None
    phones: Annotated[
        Many[PhoneNumber],
        about(
            "전화번호",
            "Numbers at which the person can be reached, in international form.",
            ["+82212345678"],
            "contact",
            esf="0910",
        ),
    ] = ()


class GroupComposition(Block):
    """How many members of a group are of one sex, one age group, or both.

    Several entries may overlap (women; children), so they are not added up. Source: NKHR standard 0.1.
    """

    any_of: ClassVar[tuple[str, ...]] = ("sex", "age_category", "count")

    sex: Annotated[
        Sex | None,
        about("성별", "Sex of the members meant; left out when it covers all.", "female", "identity"),
    ] = None
    age_category: Annotated[
        AgeCategory | None,
        about("연령대", "Age group of the members meant; left out when it covers all.", "child", "identity"),
    ] = None
    count: Annotated[
        CountRange | None,
        about(
            "인원",
            "How many members are meant, as a range where it is not sure.",
            {"minimum": 3, "maximum": 5, "basis": "range"},
            "identity",
        ),
    ] = None


class Group(Record):
    """Several people who are recorded together because they are not, or not all, known one by one.

    It counts with its size as a range, less those members who have records and are counted themselves; a
    group that is part of another adds nothing. Groups of the kinds ``general_public`` and ``social_category``
    stand for those whom a law or policy strikes and are never counted. An institution is an organisation.
    Source: NKHR standard 0.1; HURIDOCS ESF Person format (counting unit).
    """

    label_ko: ClassVar[str] = "집단"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[
        Literal["group"], about("기록 종류", "Tag that says which record this is.", "group", "provenance")
    ] = AUTO
    id: Annotated[
        GroupId, about("식별자", "Identifier of the group.", "grp-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance")
    ] = AUTO
    description: Annotated[
        Many[LangText],
        about(
            "집단 설명",
            "Who the people are, in words that tell this group from others.",
            [{"text": "같은 날 함께 송환된 사람들", "lang": "ko"}],
            "identity",
            esf="0930",
        ),
    ] = ()
    kind: Annotated[
        GroupKind,
        about(
            "집단 종류",
            "What the people have in common: kinship, a situation, a place, a status.",
            "group",
            "incident_facts",
            esf="0902",
        ),
    ]
    size: Annotated[
        CountRange | None,
        about(
            "인원",
            "How many there are, with the source's words unless exact; left out when nobody could say.",
            {"minimum": 24, "basis": "minimum", "text": "수십 명"},
            "incident_facts",
            esf="0931",
        ),
    ] = None
    known_member_ids: Annotated[
        Many[PersonId],
        about(
            "확인된 구성원",
            "Members who have records of their own.",
            ["per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "incident_facts",
        ),
    ] = ()
    subset_of_ids: Annotated[
        Many[GroupId],
        about(
            "상위 집단",
            "Larger groups of which this one is wholly a part.",
            ["grp-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "incident_facts",
        ),
    ] = ()
    composition: Annotated[
        Many[GroupComposition],
        about(
            "집단 구성",
            "How many of the people were women, men, children, as far as it is known.",
            [{"sex": "female", "count": {"minimum": 10, "maximum": 15, "basis": "range"}}],
            "identity",
        ),
    ] = ()


class Organisation(Record):
    """A body that acts in its own name: a ministry, a unit, a Party organ, an enterprise, an association.

    It may be a perpetrator, a holder of records, a recipient, seldom a victim. Names change while the body
    stays, so each has its time; a body that replaces it is its successor and another record. A place where
    people are held is a location, and its administration an organisation. Source: NKHR standard 0.1; in the HURIDOCS ESF an organisation is a person with its own counting unit.
    """

    label_ko: ClassVar[str] = "기관·단체"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[
        Literal["organisation"],
        about("기록 종류", "Tag that says which record this is.", "organisation", "provenance"),
    ] = AUTO
    id: Annotated[
        OrganisationId,
        about("식별자", "Identifier of the organisation.", "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    names: Annotated[
        OneOrMore[DatedName],
        about(
            "명칭",
            "Every name of the body and when it was in use; describe it here if its name is not known.",
            [{"text": "가상군 보위부", "lang": "ko", "period": {"start": {"edtf": "1993"}}}],
            "identity",
        ),
    ]
    organisation_type: Annotated[
        OrganisationType, about("기관 유형", "What kind of body it is.", "security_service", "incident_facts")
    ]
    parent_id: Annotated[
        OrganisationId | None,
        about("상위 기관", "Body of which it is a part.", "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "incident_facts"),
    ] = None
    period: Annotated[
        Period | None,
        about(
            "존속 기간",
            "From its founding to its end, as far as it is known.",
            {"start": {"edtf": "1973"}, "ongoing": True},
            "date_precise",
        ),
    ] = None
    place: Annotated[
        PlaceRef | None,
        about(
            "소재지",
            "Where it has its seat.",
            {"text": "군 소재지", "precision": "county"},
            "location_precise",
        ),
    ] = None
    successor_id: Annotated[
        OrganisationId | None,
        about("후신 기관", "Body that took over its tasks.", "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "incident_facts"),
    ] = None
