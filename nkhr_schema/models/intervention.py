"""Interventions: what was done for victims, and what came of it."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, OneOrMore, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import Text
from nkhr_schema.fields.references import InterventionId, InterventionTargetId, PartyId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import DataCategory, InterventionOutcome, InterventionType

__all__ = ["Intervention"]


class Intervention(Record):
    """A step taken for victims: aid, an appeal, a submission to a UN body, a complaint, a search.

    One step to one addressee is one record. That a submission was made gives no permission to share: what went
    out with it stands in disclosures. Source: NKHR standard 0.1; HURIDOCS ESF Intervention format.
    """

    label_ko: ClassVar[str] = "개입·조치"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[
        Literal["intervention"], about("기록 종류", "Tag that says which record this is.", "intervention", "provenance")
    ] = AUTO
    id: Annotated[
        InterventionId,
        about("식별자", "Identifier of the intervention.", "itv-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance", esf="2601"),
    ] = AUTO
    target_ids: Annotated[
        OneOrMore[InterventionTargetId],
        about(
            "대상",
            "Persons, cases, incidents or acts for the sake of which it was done.",
            ["inc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "incident_facts",
            esf="2603, 2604",
        ),
    ]
    intervention_type: Annotated[
        InterventionType, about("조치 유형", "What was done.", "wgeid_submission", "incident_facts", esf="2609")
    ]
    actor_id: Annotated[
        PartyId | None,
        about(
            "조치 주체",
            "Person or organisation that acted.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "staff_identity",
            esf="2602",
        ),
    ] = None
    date: Annotated[
        UncertainDate | None,
        about("조치일", "When it was done or sent.", {"edtf": "2016-02-10"}, "date_precise", esf="2611"),
    ] = None
    addressed_to: Annotated[
        LangText | None,
        about(
            "수신 기관",
            "Body that was asked to act or to answer.",
            {"text": "유엔 강제적·비자발적 실종 실무그룹", "lang": "ko"},
            "incident_facts",
            esf="2612",
        ),
    ] = None
    outcome: Annotated[
        InterventionOutcome | None,
        about(
            "결과",
            "What came back; pending while the time for an answer is still open.",
            "no_response",
            "incident_facts",
            esf="2613",
        ),
    ] = None
    outcome_date: Annotated[
        UncertainDate | None,
        about(
            "결과 확인일",
            "When the answer came, or when it was clear that none would.",
            {"edtf": "2017"},
            "date_precise",
        ),
    ] = None
    # the number that a mechanism gives to a case leads straight to the person
    reference: Annotated[
        Text | None,
        about("접수·문서 번호", "Number under which the addressee keeps it.", "EX-0000", "identity"),
    ] = None
