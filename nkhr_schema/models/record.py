"""What every record has: a tag, an id, and metadata that may be left to the envelope.

Nothing of the metadata is required. What the envelope of a dataset says once (holder, languages, versions) is not
repeated on each record. Source: NKHR standard 0.1.
"""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from nkhr_schema.fields.block import Block, Many, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import SchemeName, Text, Timestamp
from nkhr_schema.fields.identifiers import new_id
from nkhr_schema.fields.json_values import Extensions
from nkhr_schema.fields.numbers import Flag, Ordinal
from nkhr_schema.fields.references import OrganisationId, PartyId, SharingAgreementId
from nkhr_schema.models.annotations import Annotation
from nkhr_schema.vocabularies.term_codes import Country, DataCategory, RecordStatus, RiskLevel, Sensitivity

__all__ = ["ExternalId", "ImportedFrom", "LocalCode", "Record"]


class ExternalId(Block):
    """An identifier that another database gave: the key for a round trip."""

    scheme: Annotated[SchemeName, about("체계", "Name of the numbering scheme.", "ngo-a-case-number", "identity")]
    value: Annotated[Text, about("값", "The identifier as it is written there.", "K-1234", "identity")]
    holder: Annotated[Text, about("보유 기관", "Who gave it.", "ngo-a", "identity")]


class LocalCode(Block):
    """What the holder itself calls the same thing, kept beside the standard's code."""

    scheme: Annotated[SchemeName, about("체계", "Name of the holder's own list.", "ngo-a-violations", "incident_facts")]
    code: Annotated[Text, about("코드", "The holder's code.", "B-07", "incident_facts")]
    label: Annotated[Text | None, about("명칭", "The holder's name for it.", "구타", "incident_facts")] = None
    pointer: Annotated[
        Text | None,
        about("필드 위치", "JSON Pointer to the field that it stands beside.", "/violation_type", "provenance"),
    ] = None


class ImportedFrom(Block):
    """Where an imported record came from."""

    any_of: ClassVar[tuple[str, ...]] = ("system", "id", "at", "notes")

    system: Annotated[Text | None, about("원본 시스템", "Name of the system.", "openevsys", "provenance")] = None
    id: Annotated[Text | None, about("원본 식별자", "Identifier of the record there.", "E-17", "identity")] = None
    at: Annotated[
        Timestamp | None, about("가져온 시각", "When it was imported.", "2026-11-24T09:30:00Z", "provenance")
    ] = None
    notes: Annotated[
        Text | None, about("비고", "What the import had to decide.", "day of month was unknown", "testimony_text")
    ] = None


class Record(Block):
    """Base of every record type.

    ``main_category`` is the data category of what the record says. Own fields come before the metadata in everything that
    is written.
    """

    main_category: ClassVar[DataCategory] = "incident_facts"
    shown: ClassVar[tuple[str, ...]] = ("type", "id")

    type: Annotated[str, about("기록 종류", "Tag that says which record this is.", "act", "provenance")]
    id: Annotated[
        str,
        about("식별자", "Identifier: typed prefix and ULID or UUID.", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ]
    created_at: Annotated[
        Timestamp | None,
        about("작성 시각", "When the record was made.", "2026-11-24T09:30:00Z", "provenance", esf="0161"),
    ] = None
    updated_at: Annotated[
        Timestamp | None,
        about("수정 시각", "When it was last changed.", "2026-11-25T10:00:00Z", "provenance", esf="0170"),
    ] = None
    created_by_role: Annotated[
        Text | None,
        about("작성자 역할", "Role of who made it, no name.", "interviewer", "staff_identity", esf="0162"),
    ] = None
    updated_by_role: Annotated[
        Text | None,
        about("수정자 역할", "Role of who last changed it, no name.", "analyst", "staff_identity", esf="0171"),
    ] = None
    holder_id: Annotated[
        OrganisationId | None,
        about(
            "보유 기관",
            "Organisation that holds the record, if not the publisher of the dataset.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    record_status: Annotated[
        RecordStatus | None, about("작업 상태", "State of the work on this record.", "reviewed", "provenance")
    ] = None
    sensitivity: Annotated[
        Sensitivity | None,
        about("민감도", "Traffic light label: how far it may go at most.", "amber", "provenance", esf="0108"),
    ] = None
    risk_level: Annotated[
        RiskLevel | None,
        about("위험도", "How much harm could follow if it became known.", "high", "provenance"),
    ] = None
    external_ids: Annotated[
        Many[ExternalId],
        about(
            "외부 식별자",
            "Identifiers that other databases gave.",
            [{"scheme": "ngo-a-case-number", "value": "K-1234", "holder": "ngo-a"}],
            "identity",
        ),
    ] = ()
    local_codes: Annotated[
        Many[LocalCode],
        about(
            "자체 코드",
            "What the holder calls the same thing.",
            [{"scheme": "ngo-a-violations", "code": "B-07", "pointer": "/violation_type"}],
            "incident_facts",
        ),
    ] = ()
    imported_from: Annotated[
        ImportedFrom | None,
        about("가져온 곳", "Where an imported record came from.", {"system": "openevsys", "id": "E-17"}, "provenance"),
    ] = None
    originator_id: Annotated[
        PartyId | None,
        about(
            "원제공자",
            "Who gave the record to the holder.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    received_under_id: Annotated[
        SharingAgreementId | None,
        about(
            "근거 협약",
            "Agreement under which it was received.",
            "agr-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    consent_state_as_of: Annotated[
        UncertainDate | None,
        about("동의 기준일", "Date of the consent state that came with it.", {"edtf": "2026-10-01"}, "provenance"),
    ] = None
    sensitivity_recipient_ids: Annotated[
        Many[PartyId],
        about(
            "지정 수령자",
            "Who may have it when it is red.",
            ["org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "provenance",
        ),
    ] = ()
    jurisdiction: Annotated[
        Country | None, about("관할 국가", "State whose law governs the record.", "KR", "provenance")
    ] = None
    legal_hold_review: Annotated[
        Flag | None,
        about("법적 보존 검토", "True while a court order or the like is under review.", False, "provenance"),
    ] = None
    k_estimate: Annotated[
        Ordinal | None,
        about("k 추정값", "How many people at least share its visible traits.", 7, "provenance"),
    ] = None
    k_after_generalisation: Annotated[
        Ordinal | None,
        about("일반화 후 k", "The same after dates and places are coarsened.", 12, "provenance"),
    ] = None
    annotations: Annotated[
        Many[Annotation],
        about(
            "주석",
            "What is known about single fields beside their values.",
            [{"kind": "missing", "pointer": "/place", "reason": "not_asked"}],
            "provenance",
        ),
    ] = ()
    extensions: Annotated[
        Extensions | None,
        about(
            "확장", "Foreign content under namespaced names, kept as it came.", {"org.example:grade": "A"}, "identity"
        ),
    ] = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler, /) -> CoreSchema:
        schema = super().__get_pydantic_core_schema__(source, handler)
        if cls.__bases__ == (Block,) or schema["type"] == "definition-ref":
            return schema  # this base itself, which is no record type
        # ordered as people read them: tag, id, what the record says, then the metadata
        model: Any = schema
        while model["type"] != "model":
            model = model["schema"]
        fields = model["schema"]["fields"]
        for name in Record.model_fields:
            if name not in ("type", "id"):
                fields[name] = fields.pop(name)
        return schema

    @classmethod
    def fill_in(cls, values: dict[str, Any]) -> None:
        """Add the tag, and a fresh id where none is given."""
        tag = cls.record_type()
        values.setdefault("type", tag)
        if "id" not in values:
            values["id"] = new_id(tag)

    @classmethod
    def record_type(cls) -> str:
        """Return the tag of this class: ``act`` for ``Act``."""
        return str(get_args(cls.model_fields["type"].annotation)[0])

    if not TYPE_CHECKING:  # mypy takes it for the hash of the class

        def __hash__(self):
            # ids are unique within a dataset, and `extensions` is a dict, which has no hash
            return hash(self.id)
