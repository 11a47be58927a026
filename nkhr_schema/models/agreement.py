"""Sharing agreements between organisations."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Block, Many, OneOrMore, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import Text
from nkhr_schema.fields.numbers import Count, Flag, Ordinal
from nkhr_schema.fields.references import OrganisationId, SharingAgreementId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.evidence import Sha256
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    AgreementStatus,
    Country,
    DataCategory,
    EndOfTermAction,
    OnwardTransferRule,
    Purpose,
    SecurityLevel,
)

__all__ = ["AgreementParty", "SharingAgreement"]


class AgreementParty(Block):
    """One organisation that signed, in what role, and who signed for it. Source: consent requirement AGR-02."""

    organisation_id: Annotated[
        OrganisationId,
        about("당사자 기관", "Organisation that is bound.", "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ]
    role: Annotated[
        Text | None,
        about("당사자 역할", "What the party does under the agreement.", "provider and recipient", "provenance"),
    ] = None
    signatory: Annotated[
        Text | None,
        about("서명자", "Who signed for the party; the office is enough.", "executive director", "staff_identity"),
    ] = None


class SharingAgreement(Record):
    """The terms on which organisations may pass records to each other.

    It limits and never permits by itself: consent decides for each person, the agreement what may pass at all
    and how it must be kept. Only an active one counts, between its first and last day. Passed on, terms stay
    as they are or become stricter. The signed text prevails over this record. Source: consent requirements
    AGR-01 to AGR-13.
    """

    label_ko: ClassVar[str] = "공유 협약"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["sharing_agreement"],
        about("기록 종류", "Tag that says which record this is.", "sharing_agreement", "provenance"),
    ] = AUTO
    id: Annotated[
        SharingAgreementId,
        about("식별자", "Identifier of the agreement.", "agr-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    parties: Annotated[
        OneOrMore[AgreementParty],
        about(
            "협약 당사자",
            "All organisations that signed.",
            [
                {"organisation_id": "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "role": "provider"},
                {"organisation_id": "org-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b", "role": "recipient"},
            ],
            "provenance",
        ),
    ]
    status: Annotated[
        AgreementStatus, about("협약 상태", "Where it stands; only active counts.", "active", "provenance")
    ]
    starts_on: Annotated[
        UncertainDate,
        about(
            "효력 시작일",
            "First day on which it holds; an imprecise one counts from its last possible day.",
            {"edtf": "2024-01-01"},
            "date_precise",
        ),
    ]
    ends_on: Annotated[
        UncertainDate,
        about(
            "효력 종료일",
            "Last day on which it holds; an imprecise one counts to its first possible day.",
            {"edtf": "2026-12-31"},
            "date_precise",
        ),
    ]
    purposes: Annotated[
        OneOrMore[Purpose],
        about(
            "허용 목적",
            "The only purposes for which records may pass.",
            ["secure_preservation", "un_human_rights_mechanism"],
            "provenance",
        ),
    ]
    # An empty list would read as "no further limit", the opposite of what its writer meant.
    categories: Annotated[
        OneOrMore[DataCategory],
        about(
            "허용 정보 항목",
            "The only kinds of data that may pass; left out when the agreement sets no further limit.",
            ["testimony_text", "incident_facts"],
            "provenance",
        ),
    ] = ()
    onward: Annotated[
        OnwardTransferRule,
        about("재제공 조건", "Whether the recipient may pass records on.", "prohibited", "provenance"),
    ]
    onward_states: Annotated[
        Many[Country],
        about(
            "재제공 가능 국가",
            "States whose authorities may get them from the recipient.",
            ["US"],
            "provenance",
        ),
    ] = ()
    confidential: Annotated[
        Flag,
        about("비밀유지 확약", "True when the recipient and its staff are bound to silence.", True, "provenance"),
    ]
    confidentiality_clause: Annotated[
        Text | None, about("비밀유지 조항", "Clause that says so.", "article 6", "provenance")
    ] = None
    security: Annotated[
        SecurityLevel,
        about(
            "보안 수준",
            "Protection that the recipient must give: basic for low, enhanced for moderate, high for any higher risk.",
            "high",
            "provenance",
        ),
    ]
    transfer_ground: Annotated[
        Text | None,
        about(
            "국외 이전 근거",
            "Ground for transfer to another country; left out when the agreement names none.",
            "contractual_safeguards",
            "provenance",
        ),
    ] = None
    min_k: Annotated[
        Ordinal | None,
        about(
            "최소 k값", "How many people at least must share the visible traits in what is released.", 10, "provenance"
        ),
    ] = None
    consent_refresh_days: Annotated[
        Count | None,
        about(
            "동의 상태 갱신 주기(일)",
            "After how many days the recipient must ask for the state of consent again; 30 when left out.",
            30,
            "provenance",
        ),
    ] = None
    retention_until: Annotated[
        UncertainDate | None,
        about(
            "보유 기한", "Last day on which the recipient may keep the records.", {"edtf": "2028-12-31"}, "date_precise"
        ),
    ] = None
    end_action: Annotated[
        EndOfTermAction | None,
        about("종료 시 조치", "What the recipient does with the records at the end.", "destroy", "provenance"),
    ] = None
    end_action_confirmed_on: Annotated[
        UncertainDate | None,
        about(
            "종료 조치 확인일", "When the recipient confirmed that it was done.", {"edtf": "2029-01-15"}, "date_precise"
        ),
    ] = None
    jurisdiction: Annotated[
        Country | None, about("관할 국가", "State whose courts decide disputes.", "KR", "provenance")
    ] = None
    governing_law: Annotated[
        LangText | None,
        about("준거법", "Law by which the agreement is read.", {"text": "대한민국 법", "lang": "ko"}, "provenance"),
    ] = None
    dispute_settlement: Annotated[
        LangText | None,
        about(
            "분쟁 해결 방법",
            "How disputes are settled.",
            {"text": "협의로 해결하고, 안 되면 중재에 맡김", "lang": "ko"},
            "provenance",
        ),
    ] = None
    breach_notice_hours: Annotated[
        Count | None,
        about("유출 통지 기한(시간)", "Within how many hours a breach must be reported.", 24, "provenance"),
    ] = None
    audit_right: Annotated[
        Flag | None,
        about("점검 권한", "True when the provider may check how the records are kept.", True, "provenance"),
    ] = None
    liability: Annotated[
        LangText | None,
        about(
            "책임 범위",
            "Who answers for harm, and how far.",
            {"text": "수령 기관의 과실로 생긴 손해는 수령 기관이 배상함", "lang": "ko"},
            "provenance",
        ),
    ] = None
    liaisons: Annotated[
        Many[Text],
        about(
            "연락 담당자",
            "Who answers for day-to-day questions on each side; the office is enough.",
            ["archive desk, Example Documentation Group"],
            "staff_identity",
        ),
    ] = ()
    focal_points: Annotated[
        Many[Text],
        about(
            "보호 담당자",
            "Whom to call on each side when somebody is in danger.",
            ["protection officer, Example Documentation Group"],
            "staff_identity",
        ),
    ] = ()
    text_digest: Annotated[
        Sha256 | None,
        about(
            "서명본 해시값",
            "SHA-256 digest of the signed text.",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "provenance",
        ),
    ] = None
