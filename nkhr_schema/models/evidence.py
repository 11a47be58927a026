"""Evidence: the items kept, whose hands they went through, and what they support."""

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from nkhr_schema.fields.block import AUTO, Block, Many, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import FORMS, Form, HexDigest, Text
from nkhr_schema.fields.places import PlaceRef
from nkhr_schema.fields.references import AnyRecordId, EvidenceId, PartyId, PersonId, SourceId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.annotations import Pointer
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import CustodyEventType, DataCategory, DigestAlgorithm, EvidenceType

__all__ = ["CustodyEvent", "Digest", "Evidence", "Sha256", "Support"]

_SHA256 = "^[0-9a-f]{64}$"
FORMS[_SHA256] = Form("a SHA-256 digest: 64 lower-case hexadecimal digits", "SHA-256 해시값(소문자 16진수 64자리)")

Sha256 = Annotated[str, StringConstraints(pattern=_SHA256, max_length=64)]
"""A digest where the algorithm is fixed: notices, signed agreements, packages, the chain of disclosures."""


class Digest(Block):
    """A fingerprint of a file, which shows later that not one bit has changed.

    Source: NKHR standard 0.1; Berkeley Protocol on Digital Open Source Investigations (authenticity).
    """

    label_ko: ClassVar[str] = "해시값"

    algorithm: Annotated[
        DigestAlgorithm,
        about(
            "해시 알고리즘",
            "How it was computed; sha1 and md5 only where an old holding has nothing better.",
            "sha256",
            "provenance",
        ),
    ]
    hex: Annotated[
        HexDigest,
        about(
            "해시값",
            "The fingerprint in lower-case hexadecimal digits.",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "provenance",
        ),
    ]


class CustodyEvent(Block):
    """One step in the custody of an item: who did what with it, when, and what its digest was before and after.

    Source: NKHR standard 0.1; Berkeley Protocol (chain of custody); consent requirement AUD-04.
    """

    event: Annotated[
        CustodyEventType, about("보관 이력 유형", "What was done with the item.", "collected", "provenance")
    ]
    on: Annotated[UncertainDate | None, about("일자", "When it was done.", {"edtf": "2015-06-03"}, "date_precise")] = (
        None
    )
    actor_role: Annotated[
        Text | None, about("행위자 역할", "Role of who did it, no name.", "evidence custodian", "staff_identity")
    ] = None
    actor_id: Annotated[
        PartyId | None,
        about("행위자", "Person or organisation that did it.", "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "staff_identity"),
    ] = None
    place: Annotated[
        PlaceRef | None,
        about(
            "장소",
            "Where it was done, when that matters and is safe to keep.",
            {"text": "본부 기록실"},
            "location_precise",
        ),
    ] = None
    note: Annotated[
        LangText | None,
        about(
            "비고",
            "What a later reader has to know about this step.",
            {"text": "제공자가 직접 건넨 메모리 카드에서 복사함", "lang": "ko"},
            "testimony_text",
        ),
    ] = None
    digest_before: Annotated[
        Digest | None,
        about(
            "이전 해시값",
            "Digest of the item before this step.",
            {"algorithm": "md5", "hex": "9f86d081884c7d659a2feaa0c55ad015"},
            "provenance",
        ),
    ] = None
    digest_after: Annotated[
        Digest | None,
        about(
            "이후 해시값",
            "Digest after it; the same as before unless the step was meant to change the item.",
            {"algorithm": "md5", "hex": "9f86d081884c7d659a2feaa0c55ad015"},
            "provenance",
        ),
    ] = None


class Support(Block):
    """What an item supports: a record, or one field of it. Source: NKHR standard 0.1."""

    record_id: Annotated[
        AnyRecordId,
        about("뒷받침 대상 기록", "The record that the item supports.", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ]
    pointer: Annotated[
        Pointer | None,
        about(
            "뒷받침 대상 필드",
            "JSON Pointer to the field that it supports; left out when it supports the record as a whole.",
            "/period/start",
            "provenance",
        ),
    ] = None


class Evidence(Record):
    """One item of evidence: a photograph, recording, document or object, and its chain of custody.

    The item itself stays in the holder's store; this record says what it is, who keeps it and how to prove
    that it is unchanged. A copy, translation or redacted version is an item of its own that names its original.
    Its data category follows ``evidence_type``: photo, audio_video, documents or biometric_genetic. Source:
    NKHR standard 0.1; Istanbul, Minnesota and Berkeley Protocols; HURIDOCS ESF and OpenEvSys
    supporting documents.
    """

    # the category of most types; the consent layer takes the stricter one of the item's own type
    label_ko: ClassVar[str] = "증거"
    main_category: ClassVar[DataCategory] = "documents"

    type: Annotated[
        Literal["evidence"], about("기록 종류", "Tag that says which record this is.", "evidence", "provenance")
    ] = AUTO
    id: Annotated[
        EvidenceId,
        about("식별자", "Identifier of the item.", "evd-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance", esf="9001"),
    ] = AUTO
    evidence_type: Annotated[
        EvidenceType, about("증거 유형", "What kind of item it is.", "medical_report", "documents", esf="9007")
    ]
    description: Annotated[
        Many[LangText],
        about(
            "내용 설명",
            "What can be seen, heard or read in it.",
            [{"text": "입국 직후 병원에서 받은 진단서 사본", "lang": "ko"}],
            "testimony_text",
            esf="9002, 9004",
        ),
    ] = ()
    holder: Annotated[
        Text | None,
        about(
            "원본 보관처",
            "Who keeps the item itself, if not the holder of this record.",
            "hospital archive",
            "provenance",
        ),
    ] = None
    captured: Annotated[
        UncertainDate | None,
        about(
            "생성일",
            "When it was written, taken or recorded, not when it was handed over.",
            {"edtf": "2015-05"},
            "date_precise",
            esf="9005",
        ),
    ] = None
    captured_at: Annotated[
        PlaceRef | None,
        about("생성 장소", "Where it was written, taken or recorded.", {"text": "국경 근처 마을"}, "location_precise"),
    ] = None
    digests: Annotated[
        Many[Digest],
        about(
            "해시값",
            "Fingerprints of the file as it was received.",
            [{"algorithm": "sha256", "hex": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}],
            "provenance",
        ),
    ] = ()
    custody: Annotated[
        Many[CustodyEvent],
        about(
            "보관 이력",
            "Every step from collection on, in the order of time.",
            [
                {"event": "collected", "on": {"edtf": "2015-06-03"}, "actor_role": "documentation officer"},
                {"event": "copied", "on": {"edtf": "2015-06-04"}, "actor_role": "evidence custodian"},
            ],
            "provenance",
        ),
    ] = ()
    derived_from_id: Annotated[
        EvidenceId | None,
        about(
            "원본 증거",
            "The item of which this one is a copy, translation or redacted version.",
            "evd-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b",
            "provenance",
        ),
    ] = None
    source_id: Annotated[
        SourceId | None,
        about("출처", "Source from which it was obtained.", "src-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = None
    storage_reference: Annotated[
        Text | None,
        about(
            "저장 위치 참조",
            "Opaque key under which the store finds the file; file names can betray people, so not the name.",
            "store:7f3a-0042",
            "documents",
            esf="9009, 9011",
        ),
    ] = None
    about_ids: Annotated[
        Many[PersonId],
        about(
            "등장 인물",
            "Who is seen, heard or named in it, so that their consent is asked for as well.",
            ["per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "identity",
        ),
    ] = ()
    supports: Annotated[
        Many[Support],
        about(
            "뒷받침 대상",
            "Records and fields that the item supports.",
            [{"record_id": "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "pointer": "/physical_effects/0"}],
            "provenance",
            esf="0166, 2166",
        ),
    ] = ()
