"""Cases: the files in which an organisation keeps what it works on together."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Many, about
from nkhr_schema.fields.references import CaseId, IncidentId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import DataCategory, RecordStatus, ViolationFamily

__all__ = ["Case"]


class Case(Record):
    """A file kept by an organisation: incidents that are worked on together.

    It serves the work of its holder. It is never a unit for counting violations or victims: a published
    number of cases says how many files there are, and nothing else. What happened stands in the incidents and
    their acts. Source: NKHR standard 0.1; HURIDOCS ESF Event format (record grouping).
    """

    label_ko: ClassVar[str] = "사례"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[
        Literal["case"], about("기록 종류", "Tag that says which record this is.", "case", "provenance")
    ] = AUTO
    id: Annotated[
        CaseId, about("식별자", "Identifier of the case.", "cas-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance")
    ] = AUTO
    title: Annotated[
        Many[LangText],
        about(
            "제목",
            "Short neutral heading, one entry for each language, that names nobody who could be at risk.",
            [
                {"text": "국경 지역 송환 사례 모음", "lang": "ko"},
                {"text": "Returns at the border", "lang": "en"},
            ],
            "incident_facts",
            esf="0168",
        ),
    ] = ()
    incident_ids: Annotated[
        Many[IncidentId],
        about(
            "포함 사건",
            "Incidents that are kept in this file; one incident may stand in several files.",
            ["inc-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "incident_facts",
            esf="0168",
        ),
    ] = ()
    themes: Annotated[
        Many[ViolationFamily],
        about(
            "주제",
            "Families of violations under which people should find the file.",
            ["deprivation_of_liberty", "movement_and_repatriation"],
            "incident_facts",
            esf="0154",
        ),
    ] = ()
    status: Annotated[
        RecordStatus | None,
        about(
            "처리 상태",
            "How far the organisation has come with its work on this file.",
            "reviewed",
            "incident_facts",
            esf="0172",
        ),
    ] = None
