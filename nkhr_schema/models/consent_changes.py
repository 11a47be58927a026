"""What changes the effect of a consent: withdrawals, events that conditions wait for, and other grounds."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from nkhr_schema.fields.block import AUTO, Block, Many, OneOrMore, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import CodeName, Text
from nkhr_schema.fields.numbers import Flag
from nkhr_schema.fields.references import (
    ConditionEventId,
    ConsentId,
    ConsentWithdrawalId,
    LegalGroundId,
    PersonId,
    PersonOrOrganisationId,
)
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    Country,
    DataCategory,
    FamilyPosition,
    LegalBasis,
    PublishedBy,
    Purpose,
    RecipientClass,
    WithdrawalEffect,
)

__all__ = ["ConditionEvent", "ConsentWithdrawal", "LegalGround", "WithdrawalScope"]


class _StrictlyTrue:
    """Keeps ``true`` from being written as the number 1, which a bare ``Literal[True]`` lets pass."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.chain_schema([core_schema.bool_schema(strict=True), handler(source)])

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "boolean", "const": True}


class WithdrawalScope(Block):
    """What a withdrawal covers: everything, or what its lists name.

    Each entry counts by itself: naming a purpose and a category takes back that purpose for all data and that
    category for all purposes. With ``all`` the lists add nothing. Source: consent requirement WDR-02.
    """

    any_of: ClassVar[tuple[str, ...]] = ("all", "purposes", "recipient_ids", "recipient_classes", "categories")

    all: Annotated[
        Annotated[Literal[True], _StrictlyTrue()] | None,
        about("전체 철회", "True when everything is taken back; then the lists are left out.", True, "provenance"),
    ] = None
    # An empty list would be a withdrawal of nothing, so a list has at least one entry or is left out.
    purposes: Annotated[
        OneOrMore[Purpose],
        about("철회한 목적", "Purposes for which it may no longer be used.", ["public_report"], "provenance"),
    ] = ()
    recipient_ids: Annotated[
        OneOrMore[PersonOrOrganisationId],
        about(
            "철회 대상 수령자",
            "Recipients that may no longer get it.",
            ["org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "provenance",
        ),
    ] = ()
    recipient_classes: Annotated[
        OneOrMore[RecipientClass],
        about("철회 대상 수령자 유형", "Kinds of recipient that may no longer get it.", ["media"], "provenance"),
    ] = ()
    categories: Annotated[
        OneOrMore[DataCategory],
        about("철회한 정보 항목", "Kinds of data that may no longer be used.", ["photo"], "provenance"),
    ] = ()


class ConsentWithdrawal(Record):
    """That a person took consent back, in whole or in part.

    It works from its effective day on, that day included, and not backwards. No reason is asked, anyone in the
    organisation can enter it, and no other ground may be put in the place of the consent. It outlives the
    person, and only a later consent that it lists as lifting it lifts it; that list is its only part to which
    something may be added later. Source: consent requirements WDR-01 to WDR-06.
    """

    label_ko: ClassVar[str] = "동의 철회"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["consent_withdrawal"],
        about("기록 종류", "Tag that says which record this is.", "consent_withdrawal", "provenance"),
    ] = AUTO
    id: Annotated[
        ConsentWithdrawalId,
        about("식별자", "Identifier of the withdrawal.", "wdr-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    subject_id: Annotated[
        PersonId,
        about("정보주체", "Person whose consent is taken back.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ]
    effective_on: Annotated[
        UncertainDate,
        about(
            "철회 효력일",
            "First day on which it works; an imprecise one counts from its first possible day.",
            {"edtf": "2025-06-01"},
            "date_precise",
        ),
    ]
    scope: Annotated[
        WithdrawalScope,
        about("철회 범위", "What is taken back: all, or what the lists name.", {"all": True}, "provenance"),
    ]
    effects: Annotated[
        Many[WithdrawalEffect],
        about(
            "철회에 따른 조치",
            "What has to be done, by the holder and by those who already have the data.",
            ["stop_new_sharing", "notify_recipients"],
            "provenance",
        ),
    ] = ()
    lifted_by_ids: Annotated[
        Many[ConsentId],
        about(
            "철회를 해제한 동의",
            "Later consents that lift it, because the person said so.",
            ["con-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "provenance",
        ),
    ] = ()
    entered_by_role: Annotated[
        Text | None, about("입력자 역할", "Role of who entered it, no name.", "case officer", "staff_identity")
    ] = None


class ConditionEvent(Record):
    """That something happened on which a consent, an onward transfer or a risk waiver depends.

    Marked as not verified it does not count. An event that is tied to a recipient and a purpose counts for these alone.
    Source: consent requirements CON-20, CON-21, AGR-07 and RSK-01.
    """

    label_ko: ClassVar[str] = "조건 충족 사건"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["condition_event"],
        about("기록 종류", "Tag that says which record this is.", "condition_event", "provenance"),
    ] = AUTO
    id: Annotated[
        ConditionEventId,
        about("식별자", "Identifier of the event.", "cev-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    # that relatives left or died is a fact about the family
    code: Annotated[
        CodeName,
        about(
            "사건 코드",
            "Code of the list condition_event, or the name that a condition of a consent gives to the event.",
            "recontact_confirmed",
            "family_relations",
        ),
    ]
    on: Annotated[
        UncertainDate,
        about(
            "발생일",
            "When it happened; an imprecise one counts from its last possible day.",
            {"edtf": "2025-05-25"},
            "date_precise",
        ),
    ]
    subject_id: Annotated[
        PersonId | None,
        about(
            "정보주체",
            "Person whose consent depends on it; left out when it concerns everybody.",
            "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    recipient_id: Annotated[
        PersonOrOrganisationId | None,
        about(
            "해당 수령자",
            "Recipient for whom it counts, as with a re-contact or an approval.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    purpose: Annotated[
        Purpose | None,
        about("해당 목적", "Purpose for which it counts.", "un_human_rights_mechanism", "provenance"),
    ] = None
    verified: Annotated[
        Flag | None,
        about("확인 여부", "False while nobody has made sure of it; then it does not count.", True, "provenance"),
    ] = None


class LegalGround(Record):
    """An assessment that a ground other than the person's consent allows a use of data.

    Without an assessment there is no ground. For living victims, witnesses and relatives it opens nothing but
    what they published themselves and what an emergency needs; it serves for the dead, the missing and alleged
    perpetrators. Source: consent requirements LEG-01 to LEG-09.
    """

    label_ko: ClassVar[str] = "동의 외 법적 근거"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["legal_ground"], about("기록 종류", "Tag that says which record this is.", "legal_ground", "provenance")
    ] = AUTO
    id: Annotated[
        LegalGroundId,
        about("식별자", "Identifier of the ground.", "lgd-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    subject_id: Annotated[
        PersonId,
        about("정보주체", "Person whose data it is about.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ]
    code: Annotated[
        LegalBasis,
        about("법적 근거", "Ground that is relied on.", "public_interest_archiving", "provenance"),
    ]
    assessed: Annotated[
        Flag, about("평가 완료 여부", "True when the assessment was made and signed off.", True, "provenance")
    ]
    assessor_role: Annotated[
        Text | None,
        about("평가자 역할", "Role of who assessed it, no name.", "data protection officer", "staff_identity"),
    ] = None
    date: Annotated[
        UncertainDate | None, about("평가일", "When it was assessed.", {"edtf": "2025-02-01"}, "date_precise")
    ] = None
    text: Annotated[
        LangText | None,
        about(
            "평가 내용",
            "Why the ground applies, and for an emergency what the danger was.",
            {"text": "유족과 협의한 뒤 공익적 보존의 필요성을 검토함", "lang": "ko"},
            "testimony_text",
        ),
    ] = None
    covers_identity: Annotated[
        Flag | None,
        about("신원 포함 여부", "True when it also covers the name and not only a pseudonym.", False, "provenance"),
    ] = None
    categories: Annotated[
        Many[DataCategory],
        about(
            "해당 정보 항목",
            "Kinds of data that it covers; for data made public by the person, exactly what was published.",
            ["identity", "incident_facts"],
            "provenance",
        ),
    ] = ()
    jurisdiction: Annotated[
        Country | None, about("관할 국가", "State whose law gives the ground.", "KR", "provenance")
    ] = None
    published_by: Annotated[
        PublishedBy | None,
        about(
            "공개 주체",
            "Who made it public; publication by others, the UN among them, is no ground.",
            "data_subject",
            "provenance",
        ),
    ] = None
    family: Annotated[
        FamilyPosition | None,
        about(
            "가족의 의사",
            "What the family of a dead or missing person says; unreachable when asking would endanger them.",
            "unreachable",
            "family_relations",
        ),
    ] = None
