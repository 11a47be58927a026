"""Codes of the code lists as ``Literal`` aliases, for models and type checkers.

Generated from the tables under ``data/`` by ``python -m nkhr_schema.vocabularies.generate``: do not edit.
"""

from typing import Literal

__all__ = [
    "ActStatus",
    "AgeBasis",
    "AgeCategory",
    "AgeCounting",
    "AgreementStatus",
    "AnnotationKind",
    "Assent",
    "AttributionPosition",
    "Calendar",
    "Capacity",
    "CauseOfDeath",
    "ChainOfCommandRelation",
    "CharacterisationPosition",
    "ClaimStatus",
    "Condition",
    "ConditionEvent",
    "ConsentGiverRelation",
    "ConsentStatus",
    "CopyGiven",
    "CountingBasis",
    "Country",
    "CustodyEventType",
    "DataCategory",
    "DatePrecision",
    "DateQualifier",
    "DegreeOfInvolvement",
    "DetentionArbitrarinessGround",
    "DetentionConditionType",
    "DetentionLegalBasis",
    "DetentionPhase",
    "DetentionReleaseReason",
    "DigestAlgorithm",
    "DisclosureOutcome",
    "DiscriminationGround",
    "DisplacementReason",
    "DisplacementStage",
    "DueProcessFlag",
    "EducationLevel",
    "EndOfTermAction",
    "EvidenceType",
    "FamilyPosition",
    "ForcedLabourPenalty",
    "ForcedLabourType",
    "IdentityVerdict",
    "InformationCredibility",
    "InformationGiven",
    "Instrument",
    "InterventionOutcome",
    "InterventionType",
    "KillingMethod",
    "LegalBasis",
    "LegalCharacterisation",
    "LinkType",
    "LocationType",
    "MaritalStatus",
    "MedicalCondition",
    "MissingReason",
    "ModeOfLiability",
    "NameKind",
    "NameScript",
    "Obligation",
    "OccupationGroup",
    "OnwardTransferRule",
    "OrganisationType",
    "PerpetratorAccountability",
    "PerpetratorIdentification",
    "PerpetratorType",
    "PersonKind",
    "PersonRole",
    "PlacePrecision",
    "PublishedBy",
    "Purpose",
    "ReasonCode",
    "RecipientClass",
    "RecordStatus",
    "RecordingMethod",
    "RedactionMethod",
    "RelationshipType",
    "RiskLevel",
    "RomanisationSystem",
    "SecurityLevel",
    "Sensitivity",
    "Sex",
    "SongbunClass",
    "SourceConnection",
    "SourceReliability",
    "SourceType",
    "TortureMethod",
    "TorturePurpose",
    "TransferAnswer",
    "VerificationLevel",
    "VictimOutcome",
    "ViolationFamily",
    "ViolationType",
    "VitalStatus",
    "Vulnerability",
    "WithdrawalEffect",
    "YesNoUnknown",
]

Sex = Literal["male", "female", "other", "not_applicable", "unknown"]
"""Sex / 성별"""

AgeCategory = Literal["infant", "child", "young_child", "adolescent", "adult", "older_person", "unknown"]
"""Age category / 연령 구분"""

PersonKind = Literal["individual", "family", "group", "community", "social_category", "general_public"]
"""Kind of party / 당사자 구분"""

VictimOutcome = Literal[
    "alive_free",
    "alive_in_custody",
    "alive_in_custody_arbitrarily",
    "serving_sentence",
    "released",
    "released_after_sentence",
    "escaped",
    "injured",
    "permanently_disabled",
    "died",
    "missing",
    "found_alive",
    "displaced",
    "in_third_country",
    "resettled",
    "unknown",
]
"""Outcome for the victim / 피해자의 결과 상태"""

MaritalStatus = Literal["single", "married", "widowed", "separated", "divorced", "de_facto", "unknown"]
"""Marital status / 혼인 상태"""

EducationLevel = Literal["none", "primary", "secondary", "technical_college", "university", "unknown"]
"""Level of education / 학력"""

OccupationGroup = Literal[
    "managers_officials",
    "professionals",
    "technicians",
    "clerical",
    "service_sales",
    "agriculture_fishery",
    "craft",
    "machine_operators",
    "elementary",
    "armed_forces",
    "student",
    "homemaker",
    "unemployed",
    "unknown",
]
"""Occupation group / 직업군"""

SongbunClass = Literal[
    "songbun",
    "songbun_origin",
    "songbun_social",
    "songbun_todae",
    "songbun_special",
    "songbun_core",
    "songbun_wavering",
    "songbun_hostile",
    "songbun_unknown",
    "songbun_core__revolutionary_bereaved",
    "songbun_core__guerrilla_families",
    "songbun_core__founders",
    "songbun_core__prewar_northgoers",
    "songbun_core__war_dead_families",
    "songbun_core__agents_families",
    "songbun_core__farm_servants",
    "songbun_core__met_the_leader",
    "songbun_wavering__poor_farmers",
    "songbun_wavering__workers",
    "songbun_wavering__war_veterans",
    "songbun_wavering__small_merchants",
    "songbun_wavering__craftsmen",
    "songbun_wavering__small_factory_owners",
    "songbun_wavering__innkeepers",
    "songbun_wavering__families_of_southgoers",
    "songbun_wavering__middle_farmers",
    "songbun_wavering__national_capitalists",
    "songbun_wavering__japanese_in_dprk",
    "songbun_wavering__returnees_from_japan",
    "songbun_wavering__idle_dissolute",
    "songbun_wavering__hostesses",
    "songbun_wavering__economic_offenders",
    "songbun_hostile__landlords",
    "songbun_hostile__rich_farmers",
    "songbun_hostile__subordinate_capitalists",
    "songbun_hostile__pro_japanese",
    "songbun_hostile__pro_american",
    "songbun_hostile__christians",
    "songbun_hostile__buddhists",
    "songbun_hostile__catholics",
    "songbun_hostile__cheondoists",
    "songbun_hostile__shamans",
    "songbun_hostile__expelled_party_members",
    "songbun_hostile__dismissed_cadres",
    "songbun_hostile__families_of_prisoners",
    "songbun_hostile__families_of_political_prisoners",
    "songbun_hostile__collaborators_in_war",
    "songbun_hostile__anti_party_factionists",
    "songbun_hostile__returnees_from_china",
]
"""Songbun class / 성분 분류"""

Vulnerability = Literal[
    "pregnant",
    "mother_of_young_child",
    "unaccompanied_child",
    "disability",
    "chronic_illness",
    "trafficked",
    "defector_relative",
    "religious_believer",
    "returnee_from_japan",
    "prisoner_of_war",
    "mixed_parentage_child",
    "conscript",
    "overseas_worker",
]
"""Vulnerability / 취약 상황"""

ActStatus = Literal["alleged", "under_review", "assessed", "retracted", "merged"]
"""Status of an act / 행위 기록의 상태"""

VerificationLevel = Literal[
    "unassessed",
    "unlikely",
    "possible",
    "likely",
    "confirmed",
    "beyond_reasonable_doubt",
    "refuted",
]
"""Level of verification / 검증 수준"""

ClaimStatus = Literal["asserted", "corroborated", "contested", "preferred", "superseded", "rejected"]
"""Status of a claim / 주장의 상태"""

SourceReliability = Literal["a", "b", "c", "d", "e", "f"]
"""Reliability of the source / 정보원의 신뢰도"""

InformationCredibility = Literal["c1", "c2", "c3", "c4", "c5", "c6"]
"""Credibility of the information / 정보의 신빙성"""

SourceConnection = Literal[
    "victim",
    "eyewitness",
    "perpetrator_insider",
    "relative",
    "hearsay",
    "professional",
    "organisation",
    "document_only",
    "unknown",
]
"""Connection of the source / 정보원과 대상의 관계"""

SourceType = Literal[
    "interview",
    "written_testimony",
    "signed_affidavit",
    "witness_testimony",
    "survey_response",
    "court_record",
    "official_document",
    "press_report",
    "ngo_report",
    "un_document",
    "other_database",
    "open_source_media",
]
"""Type of source / 자료 유형"""

EvidenceType = Literal[
    "photograph",
    "video",
    "audio",
    "satellite_imagery",
    "sketch_or_map",
    "facial_composite",
    "medical_report",
    "autopsy",
    "identity_document",
    "judgment_document",
    "leaked_order",
    "physical_object",
    "digital_forensic",
    "testimony_record",
]
"""Type of evidence / 증거 유형"""

CustodyEventType = Literal[
    "collected",
    "received",
    "copied",
    "hashed",
    "transferred",
    "translated",
    "redacted",
    "destroyed",
    "accessed",
]
"""Event in the chain of custody / 증거 보관 이력 사건"""

DatePrecision = Literal["exact", "month", "season", "year", "decade", "range", "before", "after", "unknown"]
"""Precision of a date / 날짜의 정밀도"""

DateQualifier = Literal["certain", "approximate", "uncertain", "inferred"]
"""Qualifier of a date / 날짜의 확실성"""

Calendar = Literal["gregorian", "lunar", "juche"]
"""Calendar / 역법"""

PlacePrecision = Literal["exact", "ri_dong", "county", "province", "country", "unknown"]
"""Precision of a place / 장소의 정밀도"""

LocationType = Literal[
    "place_of_detention",
    "political_prison_camp",
    "total_control_zone",
    "revolutionising_zone",
    "reeducation_camp",
    "reeducation_camp_branch",
    "labour_education_camp",
    "nodongdanryondae",
    "labour_training_camp",
    "labour_training_centre",
    "kpa_labour_training_camp",
    "holding_centre",
    "holding_centre_traveller",
    "holding_centre_provisional",
    "detention_centre",
    "detention_centre_mss",
    "detention_centre_mps",
    "detention_centre_msc",
    "detention_centre_kpa",
    "closed_detention_facility",
    "waiting_room",
    "security_office",
    "sub_municipal_police_station",
    "local_mss_guidance_office",
    "prosecutors_office",
    "court_place",
    "juvenile_facility",
    "kkotjebi_relief_station",
    "military_base",
    "psychiatric_facility",
    "quarantine_facility",
    "inn_or_guest_house",
    "worksite_forced_labour",
    "overseas_site",
    "foreign_detention",
    "detention_in_china",
    "military_prison",
    "border_crossing_handover",
    "in_transit",
    "public_place",
    "market",
    "transport_infrastructure",
    "workplace",
    "educational_facility",
    "medical_facility",
    "government_service_institution",
    "victims_home",
    "execution_site",
    "burial_or_body_disposal_site",
    "official_records_site",
    "place_other",
    "place_unknown",
]
"""Type of place / 장소 유형"""

PerpetratorType = Literal[
    "supreme_leadership",
    "state_security",
    "police",
    "prison_staff",
    "military",
    "party_official",
    "judicial_official",
    "local_official",
    "school_or_institution_staff",
    "detainee_on_order",
    "foreign_official",
    "trafficker",
    "buyer_or_spouse",
    "employer",
    "private_person",
    "unknown",
]
"""Type of perpetrator / 가해자 유형"""

DegreeOfInvolvement = Literal[
    "direct",
    "ordered",
    "planned",
    "present",
    "assisted",
    "passive",
    "failed_to_prevent",
    "authored_policy",
    "implemented_policy",
    "suspected",
    "political_responsibility",
    "unknown",
]
"""Degree of involvement / 관여 정도"""

ModeOfLiability = Literal[
    "individual_perpetration",
    "joint_perpetration",
    "perpetration_through_another",
    "ordering",
    "aiding",
    "common_purpose",
    "military_superior",
    "civilian_superior",
    "not_characterised",
]
"""Mode of liability / 책임 형태"""

PerpetratorAccountability = Literal[
    "in_post_uncharged",
    "removed",
    "charged",
    "convicted",
    "sanctioned",
    "died",
    "unknown",
]
"""Accountability of the perpetrator / 가해자의 책임 추궁 상태"""

LegalCharacterisation = Literal[
    "cah_murder",
    "cah_extermination",
    "cah_enslavement",
    "cah_forcible_transfer",
    "cah_imprisonment",
    "cah_torture",
    "cah_sexual_violence",
    "cah_persecution",
    "cah_enforced_disappearance",
    "cah_other_inhumane",
    "war_crime",
    "genocide",
    "treaty_violation",
]
"""Legal characterisation / 법적 성격 규정"""

DetentionPhase = Literal[
    "arrest",
    "inquiry",
    "preliminary_examination",
    "holding_for_transfer",
    "trial",
    "serving_sentence",
    "camp_confinement",
    "administrative_labour",
    "transfer",
    "release",
    "foreign_custody",
]
"""Phase of detention / 구금 단계"""

DetentionReleaseReason = Literal[
    "sentence_served",
    "amnesty",
    "bribe",
    "illness",
    "no_charge",
    "acquitted",
    "escaped",
    "died",
    "transferred",
    "handed_over",
    "unknown",
]
"""Reason for the end of detention / 구금 종료 사유"""

DetentionLegalBasis = Literal[
    "criminal_code",
    "administrative_penalty",
    "political_crime",
    "reactionary_culture_law",
    "youth_education_law",
    "language_law",
    "illegal_border_crossing",
    "religious_or_foreign_contact",
    "emergency_measure",
    "family_association",
    "none_stated",
    "unknown",
]
"""Stated basis of detention / 구금의 근거"""

DetentionArbitrarinessGround = Literal[
    "no_legal_basis",
    "exercise_of_right",
    "fair_trial_breach",
    "administrative_asylum",
    "discrimination",
]
"""Ground of arbitrariness / 자의적 구금 범주"""

DueProcessFlag = Literal[
    "no_warrant",
    "no_reason_given",
    "family_not_informed",
    "incommunicado",
    "no_lawyer",
    "lawyer_ineffective",
    "no_judge",
    "forced_confession",
    "no_trial",
    "closed_trial",
    "public_denunciation",
    "in_absentia",
    "no_appeal",
    "denied_medical",
]
"""Due process failure / 적법절차 위반 항목"""

TortureMethod = Literal[
    "beating",
    "kicking_punching",
    "beating_with_object",
    "falanga",
    "stress_position",
    "fixed_posture",
    "suspension",
    "pigeon_torture",
    "kneeling_on_object",
    "forced_exertion",
    "water_torture",
    "asphyxiation",
    "electric_shock",
    "burning",
    "exposure_cold_heat",
    "sleep_deprivation",
    "food_water_deprivation",
    "medical_deprivation",
    "isolation",
    "overcrowding",
    "sexual_violence",
    "forced_nudity",
    "threat",
    "death_threat",
    "forced_witness",
    "tooth_nail",
    "prisoner_beating_ordered",
    "other",
    "unknown",
]
"""Method of torture / 고문 방법"""

TorturePurpose = Literal[
    "information",
    "punishment",
    "intimidation",
    "coercion",
    "discrimination",
    "extortion",
    "unknown",
]
"""Purpose of torture / 고문 목적"""

KillingMethod = Literal[
    "shooting",
    "hanging",
    "beating",
    "starvation",
    "poisoning",
    "burning",
    "medical",
    "smothering",
    "other",
    "unknown",
]
"""Method of killing / 살해 방법"""

CauseOfDeath = Literal[
    "execution",
    "violence",
    "starvation",
    "untreated_illness",
    "infectious_disease",
    "childbirth",
    "work_accident",
    "exhaustion",
    "exposure",
    "suicide",
    "shooting",
    "drowning",
    "natural",
    "unknown",
]
"""Cause of death / 사망 원인"""

MedicalCondition = Literal[
    "malnutrition",
    "oedema",
    "tuberculosis",
    "paratyphoid",
    "diarrhoea",
    "skin_disease",
    "fracture",
    "head_injury",
    "tooth_loss",
    "infertility",
    "miscarriage",
    "disability",
    "psychological",
    "other",
]
"""Medical condition / 신체·정신적 영향"""

ForcedLabourType = Literal[
    "mining",
    "logging",
    "agriculture",
    "construction",
    "manufacturing",
    "stone_breaking",
    "domestic_service",
    "collection_drive",
    "seafood_processing",
    "military_labour",
    "unspecified",
]
"""Type of forced labour / 강제노동 유형"""

ForcedLabourPenalty = Literal[
    "beating",
    "ration_cut",
    "term_extension",
    "solitary",
    "no_visits",
    "family_penalty",
    "labour_detention",
    "fine",
    "unknown",
]
"""Penalty in forced labour / 강제노동 불이행 제재"""

DisplacementStage = Literal[
    "departure",
    "border_crossing",
    "transit",
    "residence_abroad",
    "arrest_abroad",
    "handover",
    "return_custody",
    "resettlement",
    "voluntary_return",
    "internal_move",
]
"""Stage of displacement / 이동 단계"""

DisplacementReason = Literal[
    "fear_of_persecution",
    "hunger",
    "family_reunion",
    "trafficking",
    "overseas_work",
    "banishment",
    "evacuation",
    "other",
]
"""Reason for displacement / 이동 사유"""

RelationshipType = Literal[
    "spouse",
    "parent",
    "child",
    "sibling",
    "grandparent",
    "grandchild",
    "other_relative",
    "partner",
    "fellow_detainee",
    "cell_leader",
    "colleague",
    "superior",
    "subordinate",
    "neighbour",
    "friend",
    "broker",
    "member_of",
    "same_person_as",
]
"""Type of relationship / 관계 유형"""

LinkType = Literal[
    "precedes",
    "follows",
    "causes",
    "consequence_of",
    "part_of",
    "has_part",
    "concurrent",
    "same_act",
    "continues",
]
"""Type of link / 연결 유형"""

OrganisationType = Literal[
    "security_service",
    "police",
    "military",
    "detention_facility",
    "party",
    "court_prosecution",
    "state_organ",
    "local_government",
    "enterprise",
    "mass_organisation",
    "foreign_authority",
    "ngo",
    "international_body",
    "criminal_group",
]
"""Type of organisation / 기관 유형"""

ChainOfCommandRelation = Literal[
    "superior_of",
    "reports_to",
    "effective_control",
    "party_guidance",
    "unknown",
]
"""Command relation / 지휘 관계"""

InterventionType = Literal[
    "legal_aid",
    "medical_aid",
    "financial_aid",
    "psychosocial_support",
    "urgent_appeal",
    "wgeid_submission",
    "wgad_submission",
    "treaty_body_submission",
    "icc_communication",
    "universal_jurisdiction_complaint",
    "civil_claim",
    "family_tracing",
    "publicity",
    "demand_investigation",
    "other",
]
"""Type of intervention / 개입 유형"""

InterventionOutcome = Literal[
    "favourable",
    "pledge",
    "denial",
    "more_information",
    "no_response",
    "other",
    "pending",
]
"""Outcome of an intervention / 개입 결과"""

CountingBasis = Literal["exact", "minimum", "maximum", "estimate", "range", "unknown_plural"]
"""Basis of a count / 수치의 근거"""

DiscriminationGround = Literal[
    "sex_gender",
    "songbun",
    "religion",
    "political_opinion",
    "disability",
    "national_origin",
    "family_status",
    "birth",
    "other",
]
"""Ground of discrimination / 차별 사유"""

AttributionPosition = Literal[
    "acknowledged",
    "denied",
    "acknowledged_denies_responsibility",
    "alternative_explanation",
    "no_statement",
    "unknown",
]
"""Position of the State / 국가의 입장"""

RecordStatus = Literal["draft", "reviewed", "published", "closed", "deleted"]
"""Status of a record / 기록 상태"""

PerpetratorIdentification = Literal["named", "partly", "described_only", "institution_only"]
"""Identification of the perpetrator / 가해자 식별 정도"""

YesNoUnknown = Literal["yes", "no", "unknown"]
"""Yes, no, unknown / 예·아니요·미상"""

AgeBasis = Literal["stated", "computed", "estimated"]
"""Basis of an age / 나이의 근거"""

AgeCounting = Literal["international", "korean"]
"""Way of counting age / 나이 계산 방식"""

NameScript = Literal["hang", "hani", "latn", "cyrl", "jpan", "thai", "other"]
"""Script of a name / 이름의 문자"""

RomanisationSystem = Literal["rr", "mr", "dprk", "pinyin", "other"]
"""Romanisation system / 로마자 표기 체계"""

NameKind = Literal["birth", "official", "alias", "nickname", "assumed_abroad", "pseudonym"]
"""Kind of name / 이름의 종류"""

IdentityVerdict = Literal["same", "different", "unclear"]
"""Verdict on identity / 동일성 판단"""

CharacterisationPosition = Literal["proposed", "found", "rejected"]
"""Position of a legal view / 법적 판단의 성격"""

AnnotationKind = Literal["missing", "inferred", "accepted", "mention", "screened", "redacted"]
"""Kind of annotation / 주석 종류"""

MissingReason = Literal[
    "not_asked",
    "asked_unknown",
    "refused",
    "withheld",
    "not_applicable",
    "not_in_source_format",
]
"""Reason for a missing value / 누락 사유"""

DigestAlgorithm = Literal["sha256", "sha512", "sha1", "md5"]
"""Digest algorithm / 해시 알고리즘"""

Instrument = Literal[
    "udhr",
    "iccpr",
    "icescr",
    "cat",
    "cedaw",
    "crc",
    "opac",
    "crpd",
    "icpped",
    "ilo_c29",
    "ilo_c105",
    "ilo_c182",
    "slavery_1926",
    "slavery_1956",
    "palermo_protocol",
    "refugee_convention",
    "gc_iii",
    "gc_iv",
    "vccr",
    "uncac",
    "genocide_convention",
    "rome_statute",
    "customary_law",
    "domestic_law",
    "other",
]
"""Legal instrument / 법률 문서"""

ViolationType = Literal[
    "deprivation_of_life",
    "execution",
    "judicial_execution",
    "public_execution",
    "secret_execution",
    "summary_execution",
    "unlawful_killing",
    "extrajudicial_killing",
    "border_killing",
    "killing_during_escape_from_custody",
    "infanticide",
    "mass_killing",
    "killing_by_experiment",
    "death_in_custody",
    "death_from_torture",
    "death_from_starvation_in_custody",
    "death_from_denied_medical_care",
    "death_from_forced_labour",
    "suicide_in_custody",
    "death_in_custody_cause_unknown",
    "attempted_killing",
    "starvation_death_outside_custody",
    "violation_of_personal_integrity",
    "torture",
    "cruel_inhuman_degrading_treatment",
    "beating_in_custody",
    "fixed_posture",
    "prolonged_solitary_confinement",
    "forced_witnessing_of_execution",
    "public_humiliation",
    "physical_assault_outside_custody",
    "assault_in_military_service",
    "domestic_violence_unaddressed",
    "threat_or_intimidation",
    "non_consensual_experimentation",
    "collective_punishment",
    "sexual_and_reproductive_violence",
    "rape",
    "rape_in_custody",
    "sexual_assault",
    "forced_nudity_and_body_search",
    "sexual_harassment",
    "sexual_extortion",
    "sexual_slavery_and_prostitution",
    "sexual_slavery",
    "enforced_prostitution",
    "reproductive_violence",
    "forced_abortion",
    "forced_sterilisation",
    "forced_contraception",
    "forced_marriage",
    "deprivation_of_liberty",
    "arbitrary_arrest",
    "arbitrary_detention",
    "pretrial_detention_without_review",
    "incommunicado_detention",
    "detention_in_political_prison_camp",
    "administrative_labour_detention",
    "detention_in_medical_or_psychiatric_facility",
    "quarantine_confinement",
    "excessive_or_extended_imprisonment",
    "enforced_disappearance",
    "disappearance_fate_concealed",
    "abduction_of_foreign_nationals",
    "wartime_abduction",
    "post_war_abduction",
    "non_repatriation_of_prisoner_of_war",
    "denial_of_departure_to_foreign_family",
    "detention_of_foreign_national",
    "denial_of_fair_trial",
    "punishment_without_trial",
    "denial_of_legal_counsel",
    "not_informed_of_charges",
    "use_of_coerced_confession",
    "public_mass_trial",
    "non_independent_tribunal",
    "denial_of_appeal",
    "disproportionate_or_retroactive_penalty",
    "inhumane_detention_conditions",
    "food_deprivation_in_custody",
    "denial_of_medical_care_in_custody",
    "unsanitary_or_overcrowded_conditions",
    "denial_of_womens_hygiene",
    "denial_of_family_contact",
    "failure_to_separate_categories",
    "slavery_forced_labour_trafficking",
    "enslavement",
    "forced_labour",
    "forced_labour_in_detention",
    "forced_mobilisation_labour",
    "forced_labour_of_conscripts",
    "forced_child_labour",
    "overseas_forced_labour",
    "compulsory_job_assignment",
    "trafficking_in_persons",
    "trafficking_for_forced_marriage",
    "trafficking_for_sexual_exploitation",
    "trafficking_for_labour",
    "wage_denial_or_seizure",
    "movement_and_repatriation",
    "internal_movement_restriction",
    "forced_internal_relocation",
    "denial_of_right_to_leave",
    "punishment_for_leaving",
    "refoulement",
    "denial_of_asylum_access",
    "detention_pending_return",
    "denial_of_return_or_reunion",
    "residence_restriction",
    "thought_expression_privacy_association",
    "punishment_for_expression",
    "punishment_for_criticism",
    "punishment_for_foreign_media_use",
    "punishment_for_foreign_media_distribution",
    "punishment_for_language_style",
    "denial_of_information_access",
    "punishment_for_foreign_communication",
    "censorship",
    "surveillance",
    "neighbourhood_surveillance",
    "communications_surveillance",
    "arbitrary_search",
    "coerced_informing",
    "religious_persecution",
    "punishment_for_religious_practice",
    "compelled_ideology",
    "denial_of_assembly_association",
    "denial_of_political_participation",
    "economic_social_rights",
    "denial_of_food",
    "discriminatory_food_distribution",
    "confiscation_of_food",
    "obstruction_of_humanitarian_aid",
    "suppression_of_livelihood",
    "denial_of_health",
    "denial_of_education",
    "housing_and_eviction",
    "property_deprivation",
    "confiscation_of_property",
    "extortion_by_officials",
    "forced_contributions",
    "family_life_violation",
    "forced_divorce",
    "child_separation",
    "denial_of_birth_registration",
    "discrimination",
    "songbun_discrimination",
    "gender_discrimination",
    "disability_discrimination",
    "discrimination_against_defector_families",
    "children_in_armed_service",
    "legislative_or_policy_violation",
    "law_restricting_expression",
    "law_extending_death_penalty",
    "order_to_use_lethal_force_at_border",
    "failure_of_protection_and_remedy",
    "failure_to_investigate",
    "reprisal_against_witness_or_family",
    "transnational_repression",
    "denial_of_remedy",
    "other_violation",
    "unspecified_violation",
]
"""Type of violation / 인권침해 유형"""

Purpose = Literal[
    "internal_case_management",
    "secure_preservation",
    "un_human_rights_mechanism",
    "un_special_procedures_communication",
    "criminal_accountability",
    "transitional_justice",
    "reparations",
    "sanctions_submission",
    "search_for_missing",
    "refugee_protection_case",
    "emergency_protection",
    "advocacy_non_public",
    "public_report",
    "public_database",
    "media",
    "academic_research",
    "statistics_aggregate",
    "education_memorialisation",
    "government_policy",
    "cross_database_matching",
    "automated_analysis",
    "training_of_documenters",
    "subject_access",
]
"""Purpose of use / 이용 목적"""

RecipientClass = Literal[
    "documenting_organisation",
    "ngo_partner",
    "un_human_rights_body",
    "un_special_procedures",
    "un_refugee_agency",
    "regional_organisation",
    "international_court_prosecutor",
    "national_court_prosecutor",
    "government_host_state",
    "government_other_state",
    "government_state_concerned",
    "law_enforcement_border",
    "national_human_rights_institution",
    "humanitarian_organisation",
    "protection_service",
    "academic_institution",
    "archive_memory_institution",
    "media",
    "general_public",
    "legal_counsel",
    "data_subject",
    "subject_representative",
    "family_of_subject",
    "technology_processor",
    "funder_donor",
    "unknown",
]
"""Class of recipient / 수령자 구분"""

DataCategory = Literal[
    "identity",
    "contact",
    "family_relations",
    "testimony_text",
    "incident_facts",
    "date_precise",
    "location_precise",
    "photo",
    "audio_video",
    "documents",
    "health_physical",
    "health_mental",
    "sexual_violence",
    "biometric_genetic",
    "belief_political_opinion",
    "ethnicity_nationality",
    "songbun_status",
    "criminal_history",
    "escape_route",
    "third_party_names",
    "source_identity",
    "staff_identity",
    "perpetrator_identity",
    "aggregate_counts",
    "provenance",
]
"""Category of data / 정보 항목"""

Condition = Literal[
    "anonymise",
    "pseudonymise",
    "generalise_date",
    "generalise_place",
    "aggregate_only",
    "recontact_before_use",
    "approve_final_text",
    "embargo_until",
    "after_death_of_subject",
    "after_relatives_relocated",
    "after_relatives_deceased",
    "after_event",
    "not_to_states",
    "named_recipients_only",
    "confidential_handling",
    "no_onward_transfer",
    "non_commercial",
    "ethics_approval",
    "project_specific",
    "time_limited_use",
    "return_results",
]
"""Condition of consent / 동의 조건"""

ConsentStatus = Literal[
    "given",
    "renewed",
    "requested",
    "deferred",
    "refused",
    "withdrawn",
    "revoked",
    "expired",
    "invalidated",
    "unknown",
]
"""Status of consent / 동의 상태"""

LegalBasis = Literal[
    "consent",
    "explicit_consent",
    "guardian_consent",
    "relative_consent_deceased",
    "vital_interest",
    "legal_claims",
    "public_interest_mandate",
    "public_interest_archiving",
    "legitimate_interest",
    "legal_obligation",
    "manifestly_public",
    "none",
]
"""Legal basis / 법적 근거"""

WithdrawalEffect = Literal[
    "stop_new_sharing",
    "stop_use",
    "delete_holder_copy",
    "retain_sealed",
    "anonymise_retained",
    "notify_recipients",
    "recall_copies",
    "remove_from_publication",
    "cannot_recall",
]
"""Effect of a withdrawal / 동의 철회의 효과"""

ConsentGiverRelation = Literal[
    "self",
    "parent",
    "legal_guardian",
    "authorised_representative",
    "spouse",
    "child",
    "sibling",
    "next_of_kin",
    "other_relative",
    "none",
]
"""Giver of consent / 동의자와의 관계"""

RecordingMethod = Literal[
    "signed_form",
    "thumbprint",
    "oral_recorded",
    "oral_witnessed",
    "oral_noted",
    "electronic",
    "reconstructed",
    "not_recorded",
]
"""Recording of consent / 동의 기록 방법"""

RiskLevel = Literal["low", "moderate", "high", "critical"]
"""Level of risk / 위험 수준"""

Sensitivity = Literal["clear", "green", "amber", "amber_strict", "red"]
"""Sensitivity / 민감도 표시"""

RedactionMethod = Literal[
    "keep",
    "drop",
    "mask",
    "generalise_date_year",
    "generalise_place_province",
    "generalise_event",
    "age_band",
    "pseudonymise_hmac",
    "aggregate",
    "media_obscure",
    "suppress_link",
]
"""Method of redaction / 가림 처리 방법"""

DisclosureOutcome = Literal["permit", "redact", "deny"]
"""Outcome of a disclosure / 제공 결정"""

ReasonCode = Literal[
    "purpose_unspecified",
    "recipient_unknown",
    "risk_critical",
    "state_concerned_at_risk",
    "legal_process_review",
    "tlp_restricted",
    "agreement_missing",
    "agreement_not_active",
    "agreement_not_yet_effective",
    "agreement_expired",
    "agreement_purpose_not_covered",
    "agreement_category_not_covered",
    "security_insufficient",
    "confidentiality_not_assured",
    "provenance_agreement_missing",
    "onward_transfer_prohibited",
    "originator_approval_missing",
    "onward_terms_weaker",
    "consent_state_stale",
    "onward_transfer_to_excluded_state",
    "onward_transfer_not_allowed",
    "overseas_transfer_ground_missing",
    "overseas_transfer_refused",
    "consent_missing",
    "consent_unknown",
    "consent_pending",
    "consent_refused",
    "consent_withdrawn",
    "consent_invalid",
    "consent_expired",
    "consent_not_yet_effective",
    "consent_ended_by_death",
    "withdrawn_no_basis_switch",
    "guardian_consent_missing",
    "child_assent_missing",
    "child_refused",
    "reconsent_required_adult",
    "giver_not_authorised",
    "capacity_lacking",
    "mandate_expired",
    "purpose_not_covered",
    "purpose_refused",
    "recipient_not_covered",
    "recipient_refused",
    "state_excluded",
    "category_refused",
    "category_not_covered",
    "explicit_category_consent_required",
    "embargo_active",
    "condition_unmet_death",
    "condition_unmet_relatives",
    "condition_unmet_event",
    "recontact_required",
    "final_text_approval_missing",
    "aggregate_only",
    "review_overdue",
    "anonymise_required",
    "pseudonymise_required",
    "generalise_required",
    "co_subject_blocked",
    "third_party_unconsented",
    "free_text_unscreened",
    "source_protected",
    "staff_protected",
    "perpetrator_not_public",
    "perpetrator_purpose_limited",
    "legal_basis_missing",
    "legal_basis_purpose_mismatch",
    "legal_basis_not_for_public",
    "family_objection",
    "family_not_consulted",
    "published_by_third_party",
    "risk_high_public",
    "reidentification_risk",
    "small_cell_risk",
    "nothing_left_to_share",
]
"""Reason for a decision / 제공 결정 사유"""

Obligation = Literal[
    "log_disclosure",
    "review_consent",
    "notify_originator",
    "record_legal_basis",
    "document_emergency_basis",
    "protection_measures_confirmed",
]
"""Obligation / 제공 시 의무"""

OnwardTransferRule = Literal["prohibited", "with_originator_approval", "same_terms", "unrestricted"]
"""Rule on onward transfer / 재제공 규칙"""

AgreementStatus = Literal["draft", "active", "suspended", "terminated", "expired"]
"""Status of an agreement / 협약 상태"""

InformationGiven = Literal[
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
    "interpreter_role",
    "overseas_transfer",
]
"""Information given / 고지 사항"""

Capacity = Literal["full", "supported", "impaired", "none", "not_assessed"]
"""Capacity to consent / 의사능력"""

PersonRole = Literal["victim", "witness", "source", "relative", "third_party", "alleged_perpetrator", "staff"]
"""Role of a person / 인물의 역할"""

ConditionEvent = Literal[
    "recontact_confirmed",
    "final_text_approved",
    "relatives_relocated",
    "relatives_deceased",
    "originator_approval",
    "risk_waiver",
]
"""Event that meets a condition / 조건 충족 사건"""

Assent = Literal["given", "refused", "not_sought", "not_capable"]
"""Assent / 본인의 승낙"""

CopyGiven = Literal["yes", "no", "unsafe"]
"""Copy of the consent / 동의서 사본 교부"""

TransferAnswer = Literal["granted", "refused"]
"""Answer on transfer abroad / 국외 이전에 대한 답변"""

SecurityLevel = Literal["basic", "enhanced", "high"]
"""Level of security / 보안 수준"""

EndOfTermAction = Literal["return", "destroy", "seal"]
"""Action at the end of an agreement / 협약 종료 시 조치"""

FamilyPosition = Literal["agreed", "objected", "unreachable", "not_asked"]
"""Position of the family / 가족의 의사"""

PublishedBy = Literal["data_subject", "third_party"]
"""Published by / 공개 주체"""

VitalStatus = Literal["alive", "deceased", "missing"]
"""Vital status / 생존 여부"""

ViolationFamily = Literal[
    "deprivation_of_life",
    "violation_of_personal_integrity",
    "sexual_and_reproductive_violence",
    "deprivation_of_liberty",
    "denial_of_fair_trial",
    "inhumane_detention_conditions",
    "slavery_forced_labour_trafficking",
    "movement_and_repatriation",
    "thought_expression_privacy_association",
    "economic_social_rights",
    "discrimination",
    "children_in_armed_service",
    "legislative_or_policy_violation",
    "failure_of_protection_and_remedy",
    "other_violation",
    "unspecified_violation",
]
"""Family of violations (first level of violation_type) / 인권침해 유형의 대분류"""

DetentionConditionType = Literal[
    "inhumane_detention_conditions",
    "food_deprivation_in_custody",
    "denial_of_medical_care_in_custody",
    "unsanitary_or_overcrowded_conditions",
    "denial_of_womens_hygiene",
    "denial_of_family_contact",
    "failure_to_separate_categories",
]
"""Conditions of detention (violation_type, family 06) / 구금 환경 관련 인권침해 유형"""

Country = Literal[
    "AD",
    "AE",
    "AF",
    "AG",
    "AI",
    "AL",
    "AM",
    "AN",
    "AO",
    "AQ",
    "AR",
    "AS",
    "AT",
    "AU",
    "AW",
    "AX",
    "AZ",
    "BA",
    "BB",
    "BD",
    "BE",
    "BF",
    "BG",
    "BH",
    "BI",
    "BJ",
    "BL",
    "BM",
    "BN",
    "BO",
    "BQ",
    "BR",
    "BS",
    "BT",
    "BU",
    "BV",
    "BW",
    "BY",
    "BZ",
    "CA",
    "CC",
    "CD",
    "CF",
    "CG",
    "CH",
    "CI",
    "CK",
    "CL",
    "CM",
    "CN",
    "CO",
    "CR",
    "CS",
    "CT",
    "CU",
    "CV",
    "CW",
    "CX",
    "CY",
    "CZ",
    "DD",
    "DE",
    "DJ",
    "DK",
    "DM",
    "DO",
    "DY",
    "DZ",
    "EC",
    "EE",
    "EG",
    "EH",
    "ER",
    "ES",
    "ET",
    "FI",
    "FJ",
    "FK",
    "FM",
    "FO",
    "FQ",
    "FR",
    "FX",
    "GA",
    "GB",
    "GD",
    "GE",
    "GF",
    "GG",
    "GH",
    "GI",
    "GL",
    "GM",
    "GN",
    "GP",
    "GQ",
    "GR",
    "GS",
    "GT",
    "GU",
    "GW",
    "GY",
    "HK",
    "HM",
    "HN",
    "HR",
    "HT",
    "HU",
    "HV",
    "ID",
    "IE",
    "IL",
    "IM",
    "IN",
    "IO",
    "IQ",
    "IR",
    "IS",
    "IT",
    "JE",
    "JM",
    "JO",
    "JP",
    "JT",
    "KE",
    "KG",
    "KH",
    "KI",
    "KM",
    "KN",
    "KP",
    "KR",
    "KW",
    "KY",
    "KZ",
    "LA",
    "LB",
    "LC",
    "LI",
    "LK",
    "LR",
    "LS",
    "LT",
    "LU",
    "LV",
    "LY",
    "MA",
    "MC",
    "MD",
    "ME",
    "MF",
    "MG",
    "MH",
    "MI",
    "MK",
    "ML",
    "MM",
    "MN",
    "MO",
    "MP",
    "MQ",
    "MR",
    "MS",
    "MT",
    "MU",
    "MV",
    "MW",
    "MX",
    "MY",
    "MZ",
    "NA",
    "NC",
    "NE",
    "NF",
    "NG",
    "NH",
    "NI",
    "NL",
    "NO",
    "NP",
    "NQ",
    "NR",
    "NT",
    "NU",
    "NZ",
    "OM",
    "PA",
    "PC",
    "PE",
    "PF",
    "PG",
    "PH",
    "PK",
    "PL",
    "PM",
    "PN",
    "PR",
    "PS",
    "PT",
    "PU",
    "PW",
    "PY",
    "PZ",
    "QA",
    "RE",
    "RH",
    "RO",
    "RS",
    "RU",
    "RW",
    "SA",
    "SB",
    "SC",
    "SD",
    "SE",
    "SG",
    "SH",
    "SI",
    "SJ",
    "SK",
    "SL",
    "SM",
    "SN",
    "SO",
    "SR",
    "SS",
    "ST",
    "SU",
    "SV",
    "SX",
    "SY",
    "SZ",
    "TC",
    "TD",
    "TF",
    "TG",
    "TH",
    "TJ",
    "TK",
    "TL",
    "TM",
    "TN",
    "TO",
    "TP",
    "TR",
    "TT",
    "TV",
    "TW",
    "TZ",
    "UA",
    "UG",
    "UM",
    "US",
    "UY",
    "UZ",
    "VA",
    "VC",
    "VD",
    "VE",
    "VG",
    "VI",
    "VN",
    "VU",
    "WF",
    "WK",
    "WS",
    "YD",
    "YE",
    "YT",
    "YU",
    "ZA",
    "ZM",
    "ZR",
    "ZW",
]
"""Countries / 국가"""
