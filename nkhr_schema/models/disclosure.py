"""Disclosures: the log of what left, or was asked for and denied."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Block, Many, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import Text, Timestamp
from nkhr_schema.fields.references import (
    AnyRecordId,
    ConsentId,
    DisclosureId,
    OrganisationId,
    PersonOrOrganisationId,
    SharingAgreementId,
)
from nkhr_schema.models.annotations import Pointer
from nkhr_schema.models.evidence import Sha256
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    Country,
    DataCategory,
    DisclosureOutcome,
    Obligation,
    Purpose,
    ReasonCode,
    RecipientClass,
    RedactionMethod,
)

__all__ = ["Disclosure", "DisclosureObligation", "DisclosureRecipient", "DisclosureRedaction"]


class DisclosureRecipient(Block):
    """Who got or asked for the data, as it was judged on that day. Source: consent requirements, section 10."""

    id: Annotated[
        PersonOrOrganisationId | None,
        about(
            "수령자",
            "The recipient's record; left out for the public and for people without one.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    recipient_class: Annotated[
        RecipientClass,
        about("수령자 유형", "Kind of recipient by which it was decided.", "un_human_rights_body", "provenance"),
    ]
    country: Annotated[
        Literal[Country, "INT"] | None,
        about("수령자 국가", "Country of the recipient; INT for an international body.", "INT", "provenance"),
    ] = None


class DisclosureRedaction(Block):
    """What was changed or left out before the data went, how, and why.

    Without a record it holds for all records of the disclosure; without a pointer for every value of that
    category. It stays with the holder: a recipient never learns the reasons. Source: consent requirements
    RED-09 and AUD-01.
    """

    record_id: Annotated[
        AnyRecordId | None,
        about(
            "해당 기록",
            "The record that was changed, in the holder's own id.",
            "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    pointer: Annotated[
        Pointer | None,
        about("해당 필드", "JSON Pointer to the value that was changed.", "/description/0/text", "provenance"),
    ] = None
    category: Annotated[
        DataCategory, about("정보 항목", "Kind of data that was changed.", "testimony_text", "provenance")
    ]
    method: Annotated[RedactionMethod, about("가림 방법", "What was done to it.", "drop", "provenance")]
    reasons: Annotated[
        Many[ReasonCode],
        about("가림 사유", "Why it could not go as it was.", ["free_text_unscreened"], "provenance"),
    ] = ()


class DisclosureObligation(Block):
    """Something that has to be done because of the disclosure. Source: consent requirement AUD-01."""

    code: Annotated[Obligation, about("의무", "What has to be done.", "notify_originator", "provenance")]
    fulfilled_on: Annotated[
        UncertainDate | None,
        about("이행일", "When it was done; left out while it is open.", {"edtf": "2026-11-25"}, "date_precise"),
    ] = None


class Disclosure(Record):
    """One entry in the log of sharing: what went to whom for what, on what grounds, or why nothing went.

    Denied requests are logged too. Each entry carries the SHA-256 digest of the one before it, so that a
    change or a gap can be found. The log stays with the holder; from it everybody who has data of a person
    can be told of a withdrawal. Source: consent requirements AUD-01 to AUD-03 and WDR-03.
    """

    label_ko: ClassVar[str] = "제공 기록"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["disclosure"], about("기록 종류", "Tag that says which record this is.", "disclosure", "provenance")
    ] = AUTO
    id: Annotated[
        DisclosureId,
        about("식별자", "Identifier of the log entry.", "dis-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    at: Annotated[
        Timestamp,
        about("제공 시각", "When it was decided and, unless denied, sent.", "2026-11-24T09:30:00Z", "provenance"),
    ]
    actor_role: Annotated[
        Text | None, about("처리자 역할", "Role of who sent or denied it, no name.", "data manager", "staff_identity")
    ] = None
    holder_id: Annotated[
        OrganisationId | None,
        about(
            "제공 기관",
            "Organisation that held the records and decided, if not the publisher of the dataset.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    recipient: Annotated[
        DisclosureRecipient,
        about(
            "수령자",
            "Who got or asked for the data.",
            {
                "id": "org-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b",
                "recipient_class": "un_human_rights_body",
                "country": "INT",
            },
            "provenance",
        ),
    ]
    purpose: Annotated[
        Purpose,
        about("제공 목적", "The one purpose for which it was asked.", "un_human_rights_mechanism", "provenance"),
    ]
    agreement_id: Annotated[
        SharingAgreementId | None,
        about(
            "근거 협약",
            "Agreement under which it went; left out where none is needed.",
            "agr-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    record_ids: Annotated[
        Many[AnyRecordId],
        about(
            "대상 기록",
            "Records that were decided on, in the holder's own ids.",
            ["act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "provenance",
        ),
    ] = ()
    package_digest: Annotated[
        Sha256 | None,
        about(
            "제공 파일 해시값",
            "SHA-256 digest of the package that was sent; left out when nothing was.",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "provenance",
        ),
    ] = None
    outcome: Annotated[
        DisclosureOutcome,
        about("결정", "Whether it went in full, in part or not at all.", "redact", "provenance"),
    ]
    reasons: Annotated[
        Many[ReasonCode],
        about(
            "결정 사유",
            "Why it was denied or redacted; never told to the requester.",
            ["third_party_unconsented"],
            "provenance",
        ),
    ] = ()
    redactions: Annotated[
        Many[DisclosureRedaction],
        about(
            "가림 내역",
            "What was changed or left out before it went, and how.",
            [
                {"category": "contact", "method": "drop", "reasons": ["category_not_covered"]},
                {
                    "record_id": "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
                    "pointer": "/description/0/text",
                    "category": "testimony_text",
                    "method": "mask",
                    "reasons": ["third_party_unconsented"],
                },
            ],
            "provenance",
        ),
    ] = ()
    obligations: Annotated[
        Many[DisclosureObligation],
        about(
            "이행 의무",
            "What has to be done because of it, and what has been.",
            [{"code": "log_disclosure", "fulfilled_on": {"edtf": "2026-11-24"}}, {"code": "notify_originator"}],
            "provenance",
        ),
    ] = ()
    consent_ids: Annotated[
        Many[ConsentId],
        about(
            "근거 동의",
            "Consents relied on; a consent never changes, so its id is also its version.",
            ["con-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "provenance",
        ),
    ] = ()
    policy_version: Annotated[
        Text, about("정책 판", "Version of the policy by which it was decided.", "2026.11", "provenance")
    ]
    previous_digest: Annotated[
        Sha256 | None,
        about(
            "이전 항목 해시값",
            "SHA-256 digest of the entry before this one; only the first entry has none.",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "provenance",
        ),
    ] = None
