"""Incidents: things that happened together."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Many, about
from nkhr_schema.fields.dates import Period, UncertainDate
from nkhr_schema.fields.places import PlaceRef
from nkhr_schema.fields.references import IncidentId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import AttributionPosition, DataCategory

__all__ = ["Incident"]


class Incident(Record):
    """Things that happened together, such as one arrest and what followed it in the same place.

    Its acts point to it, and at least one is expected; who suffered what is said by the acts and not here.
    Incidents are a unit of their own: a number of incidents is never turned into a number of victims. How
    well the incident is established is computed from its latest assessment. Source: NKHR standard 0.1; HURIDOCS ESF Event format.
    """

    label_ko: ClassVar[str] = "사건"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[
        Literal["incident"],
        about("기록 종류", "Tag that says which record this is.", "incident", "provenance"),
    ] = AUTO
    id: Annotated[
        IncidentId,
        about("식별자", "Identifier of the incident.", "inc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    title: Annotated[
        Many[LangText],
        about(
            "제목",
            "Short neutral heading, one entry for each language, that names nobody who could be at risk.",
            [
                {"text": "구류장 내 구타", "lang": "ko"},
                {"text": "Beating in a detention centre", "lang": "en"},
            ],
            "incident_facts",
            esf="0102",
        ),
    ] = ()
    narrative: Annotated[
        Many[LangText],
        about(
            "사건 경위",
            "What happened, told from the sources in the order of events.",
            [{"text": "밤에 두 사람이 보위부로 끌려가 열흘 동안 조사를 받았다.", "lang": "ko"}],
            "testimony_text",
            esf="0115",
        ),
    ] = ()
    period: Annotated[
        Period | None,
        about(
            "기간",
            "From first to last act as a source states it; left out when only the acts tell it.",
            {"start": {"edtf": "2007-03"}, "end": {"edtf": "2007-05"}},
            "date_precise",
            esf="0113, 0114",
        ),
    ] = None
    place: Annotated[
        PlaceRef | None,
        about(
            "장소",
            "Where it happened, as exactly as the sources allow and no more.",
            {"text": "국경 근처 마을", "precision": "county"},
            "location_precise",
            esf="0111, 0112, 0173",
        ),
    ] = None
    attribution: Annotated[
        AttributionPosition | None,
        about(
            "국가 입장",
            "What the State says about the incident; no_statement when it has said nothing.",
            "denied",
            "incident_facts",
            esf="2115",
        ),
    ] = None
    impact: Annotated[
        Many[LangText],
        about(
            "가족·지역사회 영향",
            "What the incident did to the family and the community.",
            [{"text": "남은 가족이 다른 군으로 추방되었다.", "lang": "ko"}],
            "testimony_text",
            esf="0116",
        ),
    ] = ()
    received: Annotated[
        UncertainDate | None,
        about(
            "접수일",
            "When the holder first learned of the incident.",
            {"edtf": "2015-06-02"},
            "date_precise",
            esf="0160",
        ),
    ] = None
