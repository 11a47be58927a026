"""Who may know: consents, a withdrawal, events, other grounds, an agreement between organisations, and what was disclosed."""

import hashlib
from collections.abc import Iterator

from build_case_tools import day, digest, ko, ref

from nkhr_schema import (
    ConditionEvent,
    Consent,
    ConsentWithdrawal,
    Disclosure,
    LangText,
    LegalGround,
    PlaceRef,
    SharingAgreement,
    UncertainDate,
)
from nkhr_schema.models.agreement import AgreementParty
from nkhr_schema.models.consent import ConsentCondition
from nkhr_schema.models.consent_changes import WithdrawalScope
from nkhr_schema.models.disclosure import DisclosureObligation, DisclosureRecipient, DisclosureRedaction
from nkhr_schema.models.record import Record

_TOLD = [
    "who_we_are",
    "purposes",
    "recipients",
    "items",
    "retention",
    "right_to_refuse",
    "right_to_withdraw",
    "risks",
    "limits_of_confidentiality",
    "no_promises",
    "support_available",
    "overseas_transfer",
]
_TALK = {
    "informed": True,
    "voluntary": True,
    "information_given": _TOLD,
    "organisation_id": ref("organisation", "example-ngo"),
    "organisation_role": "controller",
    "contact": "consent@example.org",
    "conducted_by_id": ref("person", "interviewer"),
    "interpreter_present": "no",
    "talk_language": "ko",
    "form_language": "ko",
    "survives_death": True,
}


def consents() -> Iterator[Record]:
    """Yield the consents: first and renewed, of a child by her mother with her own assent, of witnesses."""
    own = {
        **_TALK,
        "subject_id": ref("person", "sanghui"),
        "giver": "self",
        "giver_id": ref("person", "sanghui"),
        "capacity": "full",
        "capacity_basis": ko("설명을 들은 뒤 자기 말로 다시 설명함"),
        "purposes": [
            "internal_case_management",
            "secure_preservation",
            "un_human_rights_mechanism",
            "un_special_procedures_communication",
            "criminal_accountability",
            "search_for_missing",
            "academic_research",
        ],
        "purposes_refused": ["media", "public_report", "public_database", "cross_database_matching"],
        "recipient_classes": [
            "documenting_organisation",
            "un_human_rights_body",
            "un_special_procedures",
            "international_court_prosecutor",
            "academic_institution",
        ],
        "recipient_classes_refused": ["government_state_concerned", "media", "general_public", "ngo_partner"],
        "categories": ["*", "health_physical", "health_mental", "criminal_history"],
        "categories_refused": ["escape_route", "songbun_status", "photo", "audio_video"],
        "states_excluded": ["KP", "CN"],
        "overseas_transfer": "granted",
        "recording_method": "signed_form",
        "place": PlaceRef(text="상담실"),
        "copy_given": "unsafe",
    }
    yield Consent(
        **own,
        id=ref("consent", "sanghui-1"),
        given_on=UncertainDate("2020-05-12"),
        status="given",
        conditions=[
            ConsentCondition(code="embargo_until", date=UncertainDate("2024-01-15")),
            ConsentCondition(code="generalise_place"),
        ],
        valid_until=UncertainDate("2023-05-12"),
        notice_version="2020-02",
        notice_digest=digest("notice 2020-02"),
    )
    yield Consent(
        **own,
        id=ref("consent", "sanghui-2"),
        given_on=UncertainDate("2023-04-18"),
        status="renewed",
        conditions=[
            ConsentCondition(code="embargo_until", date=UncertainDate("2024-01-15")),
            ConsentCondition(code="recontact_before_use"),
            ConsentCondition(code="generalise_place"),
            ConsentCondition(code="confidential_handling"),
            ConsentCondition(code="return_results"),
        ],
        class_refusal_except_ids=[ref("organisation", "example-ngo")],
        valid_until=UncertainDate("2028-04-18"),
        review_due=UncertainDate("2027-04-18"),
        supersedes_id=ref("consent", "sanghui-1"),
        notice_version="2023-01",
        notice_digest=digest("notice 2023-01"),
        evidence_id=ref("evidence", "consent-form"),
    )
    yield Consent(
        **_TALK,
        id=ref("consent", "yesi"),
        subject_id=ref("person", "yesi"),
        giver="parent",
        giver_id=ref("person", "sanghui"),
        given_on=UncertainDate("2023-04-18"),
        status="given",
        assent="given",
        capacity="full",
        capacity_of_subject="supported",
        purposes=["internal_case_management", "secure_preservation"],
        purposes_refused=["media", "public_report"],
        recipient_classes=["documenting_organisation"],
        recipient_classes_refused=["media", "general_public", "government_state_concerned"],
        categories=["*"],
        categories_refused=["photo", "audio_video"],
        states_excluded=["KP", "CN"],
        overseas_transfer="refused",
        valid_until=UncertainDate("2029-05"),
        review_due=UncertainDate("2027-04-18"),
        recording_method="signed_form",
        copy_given="no",
    )
    yield Consent(
        **_TALK,
        id=ref("consent", "bonsuk"),
        subject_id=ref("person", "bonsuk"),
        giver="self",
        giver_id=ref("person", "bonsuk"),
        given_on=UncertainDate("2020-11-17"),
        status="given",
        capacity="full",
        purposes=["internal_case_management", "secure_preservation", "un_human_rights_mechanism"],
        purposes_refused=["media"],
        recipient_classes=["documenting_organisation", "un_human_rights_body"],
        recipient_classes_refused=["government_state_concerned"],
        categories=["*"],
        overseas_transfer="granted",
        conditions=[ConsentCondition(code="pseudonymise")],
        review_due=UncertainDate("2027-11-17"),
        recording_method="oral_recorded",
        copy_given="no",
    )
    yield Consent(
        **_TALK,
        id=ref("consent", "insider"),
        subject_id=ref("person", "insider"),
        giver="self",
        giver_id=ref("person", "insider"),
        given_on=UncertainDate("2022-02-22"),
        status="given",
        capacity="full",
        purposes=["internal_case_management"],
        recipient_ids=[ref("organisation", "example-ngo")],
        recipient_classes_refused=["government_state_concerned", "media", "general_public"],
        categories=["testimony_text", "incident_facts", "perpetrator_identity"],
        categories_refused=["identity", "contact", "source_identity"],
        overseas_transfer="refused",
        conditions=[ConsentCondition(code="named_recipients_only")],
        review_due=UncertainDate("2027-02-22"),
        recording_method="oral_noted",
        copy_given="unsafe",
    )


def changes() -> Iterator[Record]:
    """Yield what came after: research withdrawn, and the talk before the material was used."""
    yield ConsentWithdrawal(
        id=ref("consent_withdrawal", "sanghui-research"),
        subject_id=ref("person", "sanghui"),
        effective_on=UncertainDate("2025-02-03"),
        scope=WithdrawalScope(purposes=["academic_research"], recipient_classes=["academic_institution"]),
        effects=["stop_new_sharing", "notify_recipients", "recall_copies"],
        entered_by_role="case officer",
    )
    yield ConditionEvent(
        id=ref("condition_event", "sanghui-recontact"),
        code="recontact_confirmed",
        on=UncertainDate("2026-09-15"),
        subject_id=ref("person", "sanghui"),
        recipient_id=ref("organisation", "example-repository"),
        purpose="un_human_rights_mechanism",
        verified=True,
    )


def grounds() -> Iterator[Record]:
    """Yield the grounds for those who cannot be asked: the missing, the dead, and those alleged to be responsible."""
    yield LegalGround(
        id=ref("legal_ground", "guseok"),
        subject_id=ref("person", "guseok"),
        code="vital_interest",
        assessed=True,
        assessor_role="data protection officer",
        date=UncertainDate("2022-03-08"),
        text=ko("실종자를 찾으려면 신원을 밝혀야 하며 아내가 동의함"),
        covers_identity=True,
        categories=["identity", "incident_facts", "date_precise", "location_precise"],
        jurisdiction="KR",
        family="agreed",
    )
    yield LegalGround(
        id=ref("legal_ground", "sicheol"),
        subject_id=ref("person", "sicheol"),
        code="public_interest_archiving",
        assessed=True,
        assessor_role="data protection officer",
        date=UncertainDate("2022-03-08"),
        text=ko("고인의 기록을 보존할 공익이 있음. 유족과 연락이 닿지 않음"),
        covers_identity=False,
        categories=["incident_facts", "testimony_text"],
        jurisdiction="KR",
        family="unreachable",
    )
    for person in ("director", "section-head"):
        yield LegalGround(
            id=ref("legal_ground", person),
            subject_id=ref("person", person),
            code="legal_claims",
            assessed=True,
            assessor_role="legal officer",
            date=UncertainDate("2026-07-14"),
            text=ko("책임 규명에 필요한 범위에서만 기록함"),
            covers_identity=True,
            jurisdiction="KR",
        )


def sharing() -> Iterator[Record]:
    """Yield the agreement with the recipient, a request that was denied, and a disclosure with parts taken out."""
    recipient = ref("organisation", "example-repository")
    yield SharingAgreement(
        id=ref("sharing_agreement", "repository"),
        parties=[
            AgreementParty(organisation_id=ref("organisation", "example-ngo"), role="provider", signatory="director"),
            AgreementParty(organisation_id=recipient, role="recipient", signatory="head of archive"),
        ],
        status="active",
        starts_on=UncertainDate("2026-01-05"),
        ends_on=UncertainDate("2028-01-04"),
        purposes=["un_human_rights_mechanism", "secure_preservation", "criminal_accountability"],
        onward="with_originator_approval",
        confidential=True,
        confidentiality_clause="article 6",
        security="high",
        transfer_ground="explicit consent of the person",
        min_k=5,
        consent_refresh_days=30,
        retention_until=UncertainDate("2033-01-04"),
        end_action="destroy",
        jurisdiction="KR",
        governing_law=LangText("대한민국 법", "ko"),
        dispute_settlement=ko("협의로 해결하고, 안 되면 중재에 맡김"),
        breach_notice_hours=24,
        audit_right=True,
        liaisons=["records desk, Example Documentation Group"],
        focal_points=["protection officer, Example Documentation Group"],
        text_digest=digest("signed agreement"),
    )
    denied = Disclosure(
        id=ref("disclosure", "denied"),
        at="2026-08-20T02:10:00Z",
        actor_role="data manager",
        holder_id=ref("organisation", "example-ngo"),
        recipient=DisclosureRecipient(recipient_class="media", country="KR"),
        purpose="media",
        record_ids=[ref("act", "torture")],
        outcome="deny",
        reasons=["agreement_missing", "purpose_refused", "recipient_refused"],
        policy_version="2026.11",
    )
    yield denied
    act, person = ref("act", "torture"), ref("person", "sanghui")
    yield Disclosure(
        id=ref("disclosure", "repository"),
        at="2026-10-05T05:30:00Z",
        actor_role="data manager",
        holder_id=ref("organisation", "example-ngo"),
        recipient=DisclosureRecipient(id=recipient, recipient_class="un_human_rights_body", country="INT"),
        purpose="un_human_rights_mechanism",
        agreement_id=ref("sharing_agreement", "repository"),
        record_ids=[act, ref("victim", "sanghui"), person],
        package_digest=digest("package"),
        outcome="redact",
        reasons=["category_refused", "explicit_category_consent_required", "generalise_required"],
        redactions=[
            DisclosureRedaction(
                record_id=act,
                pointer="/place",
                category="location_precise",
                method="generalise_place_province",
                reasons=["generalise_required"],
            ),
            DisclosureRedaction(
                record_id=person,
                pointer="/songbun",
                category="songbun_status",
                method="drop",
                reasons=["category_refused"],
            ),
            DisclosureRedaction(
                record_id=person,
                pointer="/nationality",
                category="ethnicity_nationality",
                method="drop",
                reasons=["explicit_category_consent_required"],
            ),
        ],
        obligations=[DisclosureObligation(code="log_disclosure", fulfilled_on=day("2026-10-05"))],
        consent_ids=[ref("consent", "sanghui-2")],
        policy_version="2026.11",
        previous_digest=hashlib.sha256(denied.to_json().encode()).hexdigest(),
    )
