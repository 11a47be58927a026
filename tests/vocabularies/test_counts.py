"""No term is lost: each list has the number of terms that it was published with."""

from nkhr_schema import vocabularies

COUNTS = {
    "sex": 5,
    "age_category": 7,
    "person_kind": 6,
    "victim_outcome": 16,
    "marital_status": 7,
    "education_level": 6,
    "occupation_group": 14,
    "songbun_class": 49,
    "vulnerability": 13,
    "act_status": 5,
    "verification_level": 7,
    "claim_status": 6,
    "source_reliability": 6,
    "information_credibility": 6,
    "source_connection": 9,
    "source_type": 12,
    "evidence_type": 14,
    "custody_event_type": 9,
    "date_precision": 9,
    "date_qualifier": 4,
    "calendar": 3,
    "place_precision": 6,
    "location_type": 52,
    "perpetrator_type": 16,
    "degree_of_involvement": 12,
    "mode_of_liability": 9,
    "perpetrator_accountability": 7,
    "legal_characterisation": 13,
    "detention_phase": 11,
    "detention_release_reason": 11,
    "detention_legal_basis": 12,
    "detention_arbitrariness_ground": 5,
    "due_process_flag": 14,
    "torture_method": 29,
    "torture_purpose": 7,
    "killing_method": 10,
    "cause_of_death": 14,
    "medical_condition": 14,
    "forced_labour_type": 11,
    "forced_labour_penalty": 9,
    "displacement_stage": 10,
    "displacement_reason": 8,
    "relationship_type": 18,
    "link_type": 9,
    "organisation_type": 14,
    "chain_of_command_relation": 5,
    "intervention_type": 15,
    "intervention_outcome": 7,
    "counting_basis": 6,
    "discrimination_ground": 9,
    "attribution_position": 6,
    "record_status": 5,
    "perpetrator_identification": 4,
    "yes_no_unknown": 3,
    "age_basis": 3,
    "age_counting": 2,
    "name_script": 7,
    "romanisation_system": 5,
    "name_kind": 6,
    "identity_verdict": 3,
    "characterisation_position": 3,
    "annotation_kind": 6,
    "missing_reason": 6,
    "digest_algorithm": 4,
    "instrument": 25,
    "violation_type": 162,
    "purpose": 23,
    "recipient_class": 26,
    "data_category": 25,
    "condition": 21,
    "consent_status": 10,
    "legal_basis": 12,
    "withdrawal_effect": 9,
    "consent_giver_relation": 10,
    "recording_method": 8,
    "risk_level": 4,
    "sensitivity": 5,
    "redaction_method": 11,
    "disclosure_outcome": 3,
    "reason_code": 76,
    "obligation": 6,
    "onward_transfer_rule": 4,
    "agreement_status": 5,
    "information_given": 13,
    "capacity": 5,
    "person_role": 7,
    "condition_event": 6,
    "assent": 4,
    "copy_given": 3,
    "transfer_answer": 2,
    "security_level": 3,
    "end_of_term_action": 3,
    "family_position": 4,
    "published_by": 2,
    "vital_status": 3,
    "admin_divisions": 234,
    "facilities": 190,
    "institutions": 87,
    "laws": 61,
    "dprk_terms": 88,
    "treaties": 110,
    "violation_categories": 270,
    "huridocs_microthesauri": 4524,
    "huridocs_lists": 61,
    "esf_fields": 238,
}
"""Terms of each list that comes from a table, version 2026.11."""

FROM_PYCOUNTRY = {"country": 274, "language": 7000}
"""At least so many in the lists that are built; languages are added every year."""


def test_every_list_has_its_terms():
    assert {name: len(vocabularies.get(name)) for name in vocabularies.names() if name in COUNTS} == COUNTS


def test_the_table_above_names_every_list():
    assert set(vocabularies.names()) == set(COUNTS) | set(FROM_PYCOUNTRY)


def test_built_lists_are_whole():
    for name, least in FROM_PYCOUNTRY.items():
        assert len(vocabularies.get(name)) >= least, name


def test_kinds():
    assert len(vocabularies.names("codelist")) == 95
    registers = ("admin_divisions", "facilities", "institutions", "laws", "dprk_terms", "treaties")
    assert vocabularies.names("register") == registers
    assert len(vocabularies.names("scheme")) == 6
