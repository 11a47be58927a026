"""Consent: what one person allowed and refused, for which purpose, to whom, on what conditions."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Block, Many, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import CodeName, LanguageTag, Text
from nkhr_schema.fields.numbers import Flag
from nkhr_schema.fields.places import PlaceRef
from nkhr_schema.fields.references import ConsentId, EvidenceId, OrganisationId, PersonId, PersonOrOrganisationId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.evidence import Sha256
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    Assent,
    Capacity,
    Condition,
    ConsentGiverRelation,
    ConsentStatus,
    CopyGiven,
    Country,
    DataCategory,
    InformationGiven,
    Purpose,
    RecipientClass,
    RecordingMethod,
    TransferAnswer,
    YesNoUnknown,
)

__all__ = ["Consent", "ConsentCondition"]


class ConsentCondition(Block):
    """One condition on which a consent depends. Source: consent requirements CON-20 and CON-21."""

    code: Annotated[
        Condition, about("조건", "What has to be observed or to happen first.", "embargo_until", "provenance")
    ]
    date: Annotated[
        UncertainDate | None,
        about(
            "기준일",
            "First permitted day of an embargo, or last day of a limited use.",
            {"edtf": "2030-01-01"},
            "date_precise",
        ),
    ] = None
    event: Annotated[
        CodeName | None,
        about(
            "기준 사건",
            "Name of the event that is waited for; its condition event repeats it.",
            "camp_closed",
            "provenance",
        ),
    ] = None
    note: Annotated[
        LangText | None,
        about(
            "조건 내용",
            "What the person asked for, such as the one project it is meant for.",
            {"text": "이 보고서 집필에만 사용", "lang": "ko"},
            "testimony_text",
        ),
    ] = None


class Consent(Record):
    """One act of consent or refusal by one person, or by somebody who may speak for that person.

    Nothing follows from silence: a purpose, recipient or category that is not named is not granted. Consent to
    an interview, to keeping and to sharing are different things, and none is derived from another. The record
    is never changed afterwards: a new talk is a new record that supersedes this one, taking back is a
    withdrawal, and what holds on a day is computed from all of them. Source: consent requirements CON-01 to
    CON-26; ISO/IEC TS 27560:2023; HURIDOCS ESF has no equivalent.
    """

    label_ko: ClassVar[str] = "동의"
    main_category: ClassVar[DataCategory] = "provenance"

    type: Annotated[
        Literal["consent"], about("기록 종류", "Tag that says which record this is.", "consent", "provenance")
    ] = AUTO
    id: Annotated[
        ConsentId, about("식별자", "Identifier of the consent.", "con-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance")
    ] = AUTO
    subject_id: Annotated[
        PersonId,
        about("정보주체", "Person whose data it is about.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ]
    giver: Annotated[
        ConsentGiverRelation,
        about(
            "동의자와의 관계",
            "Who decided, seen from the person concerned; a relative only for the dead and the missing.",
            "self",
            "family_relations",
        ),
    ]
    giver_id: Annotated[
        PersonId | None,
        about(
            "동의자",
            "Who decided, when it was somebody else.",
            "per-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b",
            "family_relations",
        ),
    ] = None
    given_on: Annotated[
        UncertainDate,
        about(
            "동의일",
            "Day of the decision, a refusal too; an imprecise one counts from its last possible day.",
            {"edtf": "2024-03-10"},
            "date_precise",
        ),
    ]
    status: Annotated[
        ConsentStatus,
        about(
            "동의 상태",
            "State as noted when it was made; only given and renewed allow anything.",
            "given",
            "provenance",
        ),
    ]
    purposes: Annotated[
        Many[Purpose],
        about("동의한 목적", "Each purpose that was agreed to by itself.", ["un_human_rights_mechanism"], "provenance"),
    ] = ()
    purposes_refused: Annotated[
        Many[Purpose], about("거부한 목적", "Purposes that were expressly refused.", ["media"], "provenance")
    ] = ()
    recipient_classes: Annotated[
        Many[RecipientClass],
        about(
            "동의한 수령자 유형", "Kinds of recipient that may have the data.", ["un_human_rights_body"], "provenance"
        ),
    ] = ()
    recipient_classes_refused: Annotated[
        Many[RecipientClass],
        about(
            "거부한 수령자 유형", "Kinds of recipient that must not have it.", ["government_host_state"], "provenance"
        ),
    ] = ()
    recipient_ids: Annotated[
        Many[PersonOrOrganisationId],
        about("동의한 수령자", "Recipients agreed to by name.", ["org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"], "provenance"),
    ] = ()
    recipient_ids_refused: Annotated[
        Many[PersonOrOrganisationId],
        about(
            "거부한 수령자", "Recipients refused by name.", ["org-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b"], "provenance"
        ),
    ] = ()
    class_refusal_except_ids: Annotated[
        Many[PersonOrOrganisationId],
        about(
            "유형 거부의 예외 수령자",
            "Recipients that may have it although their kind was refused.",
            ["org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"],
            "provenance",
        ),
    ] = ()
    categories: Annotated[
        Many[Literal[DataCategory, "*"]],
        about(
            "동의한 정보 항목",
            "Kinds of data agreed to; * means all but the special ones, each of which is named.",
            ["*", "health_physical"],
            "provenance",
        ),
    ] = ()
    categories_refused: Annotated[
        Many[DataCategory],
        about("거부한 정보 항목", "Kinds of data that must be taken out.", ["photo", "audio_video"], "provenance"),
    ] = ()
    states_excluded: Annotated[
        Many[Country],
        about(
            "제공 제외 국가",
            "States whose authorities must never get the data, directly or through others.",
            ["KP", "CN"],
            "provenance",
        ),
    ] = ()
    overseas_transfer: Annotated[
        TransferAnswer | None,
        about(
            "국외 이전 동의 여부",
            "Answer to the separate question on transfer abroad; left out when not asked.",
            "granted",
            "provenance",
        ),
    ] = None
    conditions: Annotated[
        Many[ConsentCondition],
        about(
            "동의 조건",
            "Conditions that all have to be met.",
            [{"code": "embargo_until", "date": {"edtf": "2030-01-01"}}, {"code": "pseudonymise"}],
            "provenance",
        ),
    ] = ()
    valid_until: Annotated[
        UncertainDate | None,
        about(
            "동의 만료일",
            "Last day on which it holds; without one there must be a date of review.",
            {"edtf": "2029-03-10"},
            "date_precise",
        ),
    ] = None
    valid_until_event: Annotated[
        CodeName | None,
        about(
            "동의 만료 사건",
            "Name of an event that ends it; the condition event with this name gives the day.",
            "relatives_arrested",
            "provenance",
        ),
    ] = None
    review_due: Annotated[
        UncertainDate | None,
        about("재검토 기한", "When the person should be asked again.", {"edtf": "2026-03-10"}, "date_precise"),
    ] = None
    supersedes_id: Annotated[
        ConsentId | None,
        about(
            "대체한 이전 동의",
            "Earlier consent that this one replaces; otherwise both hold and refusals add up.",
            "con-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b",
            "provenance",
        ),
    ] = None
    survives_death: Annotated[
        Flag | None,
        about("사후 효력 유지", "False when the person limited it to their lifetime.", True, "provenance"),
    ] = None
    assent: Annotated[
        Assent | None,
        about(
            "아동 본인의 의사", "The child's own view beside the guardian's; a refusal prevails.", "given", "provenance"
        ),
    ] = None
    capacity: Annotated[
        Capacity | None,
        about(
            "동의자의 의사능력", "Whether the giver could understand and decide at the time.", "full", "health_mental"
        ),
    ] = None
    capacity_of_subject: Annotated[
        Capacity | None,
        about(
            "정보주체의 의사능력",
            "The same of the person concerned, when somebody else decided.",
            "none",
            "health_mental",
        ),
    ] = None
    capacity_basis: Annotated[
        LangText | None,
        about(
            "의사능력 판단 근거",
            "On what the judgement of capacity rests.",
            {"text": "설명을 들은 뒤 자기 말로 다시 설명함", "lang": "ko"},
            "health_mental",
        ),
    ] = None
    mandate: Annotated[
        LangText | None,
        about(
            "위임 근거",
            "What entitles the giver: power of attorney or court order, and how long it lasts.",
            {"text": "2024년 3월 1일자 위임장", "lang": "ko"},
            "testimony_text",
        ),
    ] = None
    informed: Annotated[
        Flag | None,
        about(
            "충분한 설명 여부",
            "False when the person was not told enough, which makes the consent invalid.",
            True,
            "provenance",
        ),
    ] = None
    voluntary: Annotated[
        Flag | None,
        about(
            "자발적 동의 여부",
            "False when aid, payment, status or pressure was tied to it, which makes it invalid.",
            True,
            "provenance",
        ),
    ] = None
    voluntary_note: Annotated[
        LangText | None,
        about(
            "자발성 비고",
            "What was observed about pressure or its absence.",
            {"text": "지원 여부와 무관함을 먼저 설명함", "lang": "ko"},
            "testimony_text",
        ),
    ] = None
    information_given: Annotated[
        Many[InformationGiven],
        about(
            "고지한 사항",
            "Points that were explained before the decision.",
            ["who_we_are", "purposes", "risks"],
            "provenance",
        ),
    ] = ()
    notice_version: Annotated[
        Text | None, about("안내문 버전", "Version of the notice that was used.", "2024-02", "provenance")
    ] = None
    notice_digest: Annotated[
        Sha256 | None,
        about(
            "안내문 해시값",
            "SHA-256 digest of that notice.",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "provenance",
        ),
    ] = None
    recording_method: Annotated[
        RecordingMethod | None,
        about("동의 기록 방법", "How the decision was put on record.", "signed_form", "provenance"),
    ] = None
    evidence_id: Annotated[
        EvidenceId | None,
        about(
            "동의서·녹음 증거",
            "Item that holds the form or recording with its digest; never exported by default.",
            "evd-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "documents",
        ),
    ] = None
    organisation_id: Annotated[
        OrganisationId | None,
        about(
            "동의 책임 기관",
            "Organisation that answers to the person for it.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
        ),
    ] = None
    organisation_role: Annotated[
        Text | None,
        about("책임 기관의 역할", "What that organisation is towards the data.", "controller", "provenance"),
    ] = None
    contact: Annotated[
        Text | None,
        about(
            "문의·철회 연락처",
            "Where the person can ask, complain or withdraw; an office, no staff name.",
            "consent@example.org",
            "provenance",
        ),
    ] = None
    jurisdiction: Annotated[
        Country | None, about("관할 국가", "State whose law governs the consent.", "KR", "provenance")
    ] = None
    conducted_by_id: Annotated[
        PersonId | None,
        about("동의 면담자", "Who held the talk.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "staff_identity"),
    ] = None
    interpreter_present: Annotated[
        YesNoUnknown | None,
        about("통역인 동석 여부", "Whether an interpreter took part in the talk.", "no", "provenance"),
    ] = None
    interpreter_bound: Annotated[
        YesNoUnknown | None,
        about("통역인 비밀유지 서약", "Whether the interpreter had undertaken to keep silent.", "yes", "provenance"),
    ] = None
    talk_language: Annotated[LanguageTag | None, about("면담 언어", "Language of the talk.", "ko", "provenance")] = None
    form_language: Annotated[
        LanguageTag | None, about("동의서 언어", "Language of the form or notice.", "ko", "provenance")
    ] = None
    place: Annotated[
        PlaceRef | None,
        about("동의 장소", "Where the talk was held, if it is safe to keep.", {"text": "상담실"}, "location_precise"),
    ] = None
    copy_given: Annotated[
        CopyGiven | None,
        about(
            "사본 교부",
            "Whether the person got a copy; unsafe when a paper could endanger them.",
            "unsafe",
            "provenance",
        ),
    ] = None
