"""The roles that a party has: victim, perpetrator. One person may have both."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Many, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.numbers import Flag
from nkhr_schema.fields.places import PlaceRef
from nkhr_schema.fields.references import PartyId, PerpetratorId, VictimId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    DataCategory,
    PerpetratorAccountability,
    PerpetratorIdentification,
    VictimOutcome,
    Vulnerability,
)

__all__ = ["Perpetrator", "Victim"]


class Victim(Record):
    """A party as victim: what is true of it because it suffered violations.

    Names and other facts of identity stand on the person, group or organisation. A party has at most one
    victim record in a dataset, to which all its acts point. Victims are counted as distinct parties that have
    a counted act, after identity links have been followed; the number of these records is not that count.
    Needs, wishes, protection notes and whereabouts are among the most sensitive things a dataset holds.
    Source: NKHR standard 0.1; HURIDOCS ESF Act format (victim).
    """

    label_ko: ClassVar[str] = "피해자"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[
        Literal["victim"], about("기록 종류", "Tag that says which record this is.", "victim", "provenance")
    ] = AUTO
    id: Annotated[
        VictimId,
        about("식별자", "Identifier of the victim record.", "vic-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    party_id: Annotated[
        PartyId,
        about(
            "당사자",
            "The person, group or organisation that suffered.",
            "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "incident_facts",
        ),
    ]
    status: Annotated[
        VictimOutcome | None,
        about(
            "현재 상태",
            "Latest that is known: free, held, missing, dead; unknown when the source could not say.",
            "alive_in_custody",
            "incident_facts",
        ),
    ] = None
    status_as_of: Annotated[
        UncertainDate | None,
        about(
            "상태 기준일",
            "Date of the latest news on which the status rests.",
            {"edtf": "2015"},
            "date_precise",
        ),
    ] = None
    whereabouts: Annotated[
        PlaceRef | None,
        about(
            "현재 소재",
            "Latest place where the victim is known to have been; leave it out rather than guess.",
            {"text": "남쪽의 어느 도시", "precision": "province"},
            "contact",
        ),
    ] = None
    vulnerabilities: Annotated[
        Many[Vulnerability],
        about(
            "취약성",
            "Lasting circumstances of greater risk; those of the time of an act stand on the act.",
            ["defector_relative", "disability"],
            "health_physical",
        ),
    ] = ()
    needs: Annotated[
        Many[LangText],
        about(
            "지원 필요",
            "Help that the person needs, in the person's own words where possible.",
            [{"text": "허리 치료가 필요하다고 함", "lang": "ko"}],
            "testimony_text",
        ),
    ] = ()
    wishes: Annotated[
        Many[LangText],
        about(
            "피해자 의사",
            "What the person wants to come of the testimony: redress, the truth, to be left alone.",
            [{"text": "가족의 생사를 알고 싶다고 함", "lang": "ko"}],
            "testimony_text",
        ),
    ] = ()
    protection_notes: Annotated[
        Many[LangText],
        about(
            "신변 보호 사항",
            "What could endanger the person or relatives, for the eyes of those who must protect them.",
            [{"text": "고향에 부모가 남아 있어 공개 증언은 위험함", "lang": "ko"}],
            "testimony_text",
        ),
    ] = ()


class Perpetrator(Record):
    """A party as alleged perpetrator: how far it is identified and what has followed for it.

    The record states an allegation and no finding of guilt. What the party did stands on the involvements,
    its posts on the positions. A party has at most one perpetrator record in a dataset. The whole record has
    the category ``perpetrator_identity``; it becomes public only where the person acted in an official
    capacity and the allegation is corroborated. Source: NKHR standard 0.1;
    HURIDOCS ESF Involvement format.
    """

    label_ko: ClassVar[str] = "가해자"
    main_category: ClassVar[DataCategory] = "perpetrator_identity"

    type: Annotated[
        Literal["perpetrator"],
        about("기록 종류", "Tag that says which record this is.", "perpetrator", "provenance"),
    ] = AUTO
    id: Annotated[
        PerpetratorId,
        about("식별자", "Identifier of the perpetrator record.", "ppt-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    party_id: Annotated[
        PartyId,
        about(
            "당사자",
            "The person or body that is said to be responsible.",
            "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "perpetrator_identity",
        ),
    ]
    identification: Annotated[
        PerpetratorIdentification,
        about(
            "신원 확인 정도",
            "How far it is known who this was: by name, in part, by looks only, or the institution only.",
            "described_only",
            "perpetrator_identity",
        ),
    ]
    description: Annotated[
        Many[LangText],
        about(
            "인상착의·특징",
            "Marks by which to know the perpetrator again; needed when known by looks only.",
            [{"text": "왼쪽 볼에 흉터가 있는 마흔쯤의 남자", "lang": "ko"}],
            "perpetrator_identity",
        ),
    ] = ()
    accountability: Annotated[
        PerpetratorAccountability | None,
        about(
            "책임 추궁 상황",
            "What has followed for the perpetrator up to now, over all acts together.",
            "unknown",
            "perpetrator_identity",
        ),
    ] = None
    official_capacity: Annotated[
        Flag | None,
        about(
            "공무 수행 여부",
            "Whether the perpetrator acted as an official; leave it out when that is not established.",
            True,
            "perpetrator_identity",
        ),
    ] = None
    corroborated: Annotated[
        Flag | None,
        about(
            "교차 확인 여부",
            "Whether independent sources or documents confirm that it was this perpetrator.",
            False,
            "perpetrator_identity",
        ),
    ] = None
