"""The codes of the consent lists, and the groups of them that the requirements name."""

from __future__ import annotations

from typing import Any, Final, get_args

from nkhr_schema.vocabularies import term_codes as t

__all__ = [
    "ACCOUNTABILITY_PURPOSES",
    "AGREEMENT_STATUSES",
    "ALL_CATEGORIES",
    "ASSENTS",
    "CAPACITIES",
    "CONDITIONS",
    "COUNTRIES",
    "DATA_CATEGORIES",
    "DEAD_OR_MISSING_GROUNDS",
    "EMERGENCY_CATEGORIES",
    "EMERGENCY_CLASSES",
    "FAMILY_POSITIONS",
    "GIVERS",
    "GOVERNMENT_CLASSES",
    "IDENTIFYING_CATEGORIES",
    "INTERNATIONAL",
    "LEGAL_BASES",
    "ONWARD_RULES",
    "ONWARD_STRICTNESS",
    "PERSON_ROLES",
    "PUBLIC_CLASSES",
    "PUBLISHED_BY",
    "PUBLISHING_PURPOSES",
    "PURPOSES",
    "RECIPIENT_CLASSES",
    "REDACTION_STRENGTH",
    "RELATIVES",
    "REQUIRED_SECURITY",
    "RISK_LEVELS",
    "SECURITY_LEVELS",
    "SENSITIVITIES",
    "SHARED_EVENT_CATEGORIES",
    "SHELL_CATEGORIES",
    "SPECIAL_CATEGORIES",
    "STATUSES",
    "TRANSFER_ANSWERS",
    "TRANSMITTING_PURPOSE",
    "UNBOUND_CATEGORIES",
    "UNREADABLE",
    "VITAL_STATUSES",
]


def _codes(literal: Any) -> frozenset[str]:
    return frozenset(get_args(literal))


PURPOSES: Final = _codes(t.Purpose)
RECIPIENT_CLASSES: Final = _codes(t.RecipientClass)
DATA_CATEGORIES: Final = _codes(t.DataCategory)
CONDITIONS: Final = _codes(t.Condition)
STATUSES: Final = _codes(t.ConsentStatus)
GIVERS: Final = _codes(t.ConsentGiverRelation)
ASSENTS: Final = _codes(t.Assent)
CAPACITIES: Final = _codes(t.Capacity)
TRANSFER_ANSWERS: Final = _codes(t.TransferAnswer)
LEGAL_BASES: Final = _codes(t.LegalBasis)
PUBLISHED_BY: Final = _codes(t.PublishedBy)
FAMILY_POSITIONS: Final = _codes(t.FamilyPosition)
PERSON_ROLES: Final = _codes(t.PersonRole)
VITAL_STATUSES: Final = _codes(t.VitalStatus)
AGREEMENT_STATUSES: Final = _codes(t.AgreementStatus)
ONWARD_RULES: Final = _codes(t.OnwardTransferRule)
RISK_LEVELS: Final = _codes(t.RiskLevel)
SENSITIVITIES: Final = _codes(t.Sensitivity)
COUNTRIES: Final = _codes(t.Country)

INTERNATIONAL: Final = "INT"
"""Stands for a country where the recipient is an international body. Source: section 10."""

ALL_CATEGORIES: Final = "*"
"""All ordinary categories in a grant (CON-17); every category, the special ones too, in a refusal."""

UNREADABLE: Final = "unreadable"
"""Stands for a condition that could not be read. No code of any list."""

SPECIAL_CATEGORIES: Final = frozenset(
    {
        "health_physical",
        "health_mental",
        "sexual_violence",
        "biometric_genetic",
        "belief_political_opinion",
        "ethnicity_nationality",
        "criminal_history",
        "songbun_status",
        "escape_route",
    }
)
"""Never part of ``*``; each needs to be named. Source: CON-18, SRC-03."""

GOVERNMENT_CLASSES: Final = frozenset(
    {
        "government_host_state",
        "government_other_state",
        "government_state_concerned",
        "law_enforcement_border",
        "national_court_prosecutor",
        "national_human_rights_institution",
    }
)
"""Recipients that belong to a state. Source: CON-19; that courts and statutory bodies count is the cautious reading."""

PUBLIC_CLASSES: Final = frozenset({"general_public", "media"})
"""Recipients that publish. Source: RSK-03, RED-10, LBL-01."""

PUBLISHING_PURPOSES: Final = frozenset({"public_report", "public_database", "media"})
"""Purposes that end in publication, whoever receives the data."""

TRANSMITTING_PURPOSE: Final = "un_special_procedures_communication"
"""The purpose whose recipient passes the case to the government concerned. Source: RSK-02."""

EMERGENCY_CLASSES: Final = frozenset({"humanitarian_organisation", "protection_service", "un_refugee_agency"})
EMERGENCY_CATEGORIES: Final = frozenset({"identity", "contact", "location_precise", "health_physical"})
"""Who may get what in an emergency. Source: LEG-08."""

ACCOUNTABILITY_PURPOSES: Final = frozenset(
    {
        "criminal_accountability",
        "un_human_rights_mechanism",
        "sanctions_submission",
        "transitional_justice",
        "secure_preservation",
    }
)
"""Purposes for which data of alleged perpetrators may go. Source: PRP-01."""

DEAD_OR_MISSING_GROUNDS: Final = frozenset(
    {
        "vital_interest",
        "legal_claims",
        "public_interest_mandate",
        "public_interest_archiving",
        "legitimate_interest",
        "relative_consent_deceased",
    }
)
"""Grounds that an assessment may rest on for the dead, the missing and alleged perpetrators. Source: LEG-01, LEG-03."""

UNBOUND_CATEGORIES: Final = frozenset(
    {"identity", "incident_facts", "date_precise", "location_precise", "testimony_text"}
)
"""What such a ground carries. Source: LEG-03."""

SHARED_EVENT_CATEGORIES: Final = frozenset({"incident_facts", "date_precise", "location_precise"})
"""Coarsened, not dropped, when one of several persons blocks. Source: DEC-12."""

SHELL_CATEGORIES: Final = frozenset({"contact", "staff_identity", "source_identity", "third_party_names"})
"""What does not count as substance. Source: DEC-13."""

IDENTIFYING_CATEGORIES: Final = frozenset(
    {
        "identity",
        "contact",
        "family_relations",
        "photo",
        "audio_video",
        "documents",
        "biometric_genetic",
        "source_identity",
        "staff_identity",
        "third_party_names",
    }
)
"""Direct identifiers. Source: RED-02; the last three name persons just as well."""

RELATIVES: Final = frozenset({"parent", "spouse", "child", "sibling", "next_of_kin", "other_relative"})
"""Givers who may decide only for the dead and the missing, parents of minors apart. Source: CON-05."""

SECURITY_LEVELS: Final[dict[str, int]] = {"basic": 0, "enhanced": 1, "high": 2}
REQUIRED_SECURITY: Final[dict[str, str]] = {"low": "basic", "moderate": "enhanced", "high": "high", "critical": "high"}
"""Risk -> security level that an agreement must give. Source: AGR-09."""

ONWARD_STRICTNESS: Final[dict[str, int]] = {
    "unrestricted": 0,
    "same_terms": 1,
    "with_originator_approval": 2,
    "prohibited": 3,
}
"""Onward rule -> how strict; along a chain it may only rise. Source: AGR-07."""

REDACTION_STRENGTH: Final[dict[str, int]] = {
    "keep": 0,
    "pseudonymise_hmac": 1,
    "generalise_date_year": 2,
    "generalise_place_province": 3,
    "generalise_event": 4,
    "mask": 5,
    "drop": 6,
}
"""Method -> strength; of several the strongest is taken. Source: RED-01."""
