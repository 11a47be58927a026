"""References: ids that say which record types they may point to.

``ActId`` is a string that must be a well-formed id of an act. A field whose name ends in ``_id`` or ``_ids`` has one of
these types, and no other field has.
"""

from typing import Annotated, Final

from pydantic import StringConstraints

from nkhr_schema.fields.forms import FORMS, Form
from nkhr_schema.fields.identifiers import ID_MAX_LENGTH, PREFIXES, id_pattern

__all__ = [
    "ID_PATTERNS",
    "ActId",
    "ActOrIncidentId",
    "AnyRecordId",
    "AssessmentId",
    "AssessmentTargetId",
    "CaseId",
    "ClaimId",
    "ClaimSubjectId",
    "CommandRelationId",
    "ConditionEventId",
    "ConsentId",
    "ConsentWithdrawalId",
    "DatasetId",
    "DetentionEpisodeId",
    "DisclosureId",
    "DisplacementStageId",
    "EvidenceId",
    "GroupId",
    "IdentityLinkId",
    "IncidentId",
    "InterventionId",
    "InterventionTargetId",
    "InvolvementId",
    "LegalCharacterisationId",
    "LegalGroundId",
    "LinkId",
    "LocationId",
    "OrganisationId",
    "PartyId",
    "PerpetratorId",
    "PersonId",
    "PersonOrGroupId",
    "PersonOrOrganisationId",
    "PositionId",
    "RelationshipId",
    "SharingAgreementId",
    "SourceId",
    "SourceLinkId",
    "SourceTargetId",
    "VictimId",
]

ID_PATTERNS: Final[dict[str, tuple[str, ...]]] = {}
"""Pattern of a reference -> record types that it may point to."""


def _reference(*record_types: str) -> str:
    pattern = id_pattern(*record_types)
    ID_PATTERNS[pattern] = record_types
    example = " or ".join(f"{PREFIXES[name]}-..." for name in record_types)
    FORMS[pattern] = Form(f"an id {example}", f"{example.replace(' or ', ', ')} 형식의 식별자", "NKHR-I001")
    return pattern


_ALL_BUT_CLAIM = tuple(name for name in PREFIXES if name not in ("dataset", "claim"))
_ALL = tuple(name for name in PREFIXES if name != "dataset")

DatasetId = Annotated[str, StringConstraints(pattern=_reference("dataset"), max_length=ID_MAX_LENGTH)]
CaseId = Annotated[str, StringConstraints(pattern=_reference("case"), max_length=ID_MAX_LENGTH)]
IncidentId = Annotated[str, StringConstraints(pattern=_reference("incident"), max_length=ID_MAX_LENGTH)]
ActId = Annotated[str, StringConstraints(pattern=_reference("act"), max_length=ID_MAX_LENGTH)]
InvolvementId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("involvement"),
        max_length=ID_MAX_LENGTH,
    ),
]
PersonId = Annotated[str, StringConstraints(pattern=_reference("person"), max_length=ID_MAX_LENGTH)]
GroupId = Annotated[str, StringConstraints(pattern=_reference("group"), max_length=ID_MAX_LENGTH)]
OrganisationId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("organisation"),
        max_length=ID_MAX_LENGTH,
    ),
]
VictimId = Annotated[str, StringConstraints(pattern=_reference("victim"), max_length=ID_MAX_LENGTH)]
PerpetratorId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("perpetrator"),
        max_length=ID_MAX_LENGTH,
    ),
]
PositionId = Annotated[str, StringConstraints(pattern=_reference("position"), max_length=ID_MAX_LENGTH)]
CommandRelationId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("command_relation"),
        max_length=ID_MAX_LENGTH,
    ),
]
RelationshipId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("relationship"),
        max_length=ID_MAX_LENGTH,
    ),
]
IdentityLinkId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("identity_link"),
        max_length=ID_MAX_LENGTH,
    ),
]
LocationId = Annotated[str, StringConstraints(pattern=_reference("location"), max_length=ID_MAX_LENGTH)]
SourceId = Annotated[str, StringConstraints(pattern=_reference("source"), max_length=ID_MAX_LENGTH)]
SourceLinkId = Annotated[str, StringConstraints(pattern=_reference("source_link"), max_length=ID_MAX_LENGTH)]
ClaimId = Annotated[str, StringConstraints(pattern=_reference("claim"), max_length=ID_MAX_LENGTH)]
EvidenceId = Annotated[str, StringConstraints(pattern=_reference("evidence"), max_length=ID_MAX_LENGTH)]
AssessmentId = Annotated[str, StringConstraints(pattern=_reference("assessment"), max_length=ID_MAX_LENGTH)]
LegalCharacterisationId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("legal_characterisation"),
        max_length=ID_MAX_LENGTH,
    ),
]
DetentionEpisodeId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("detention_episode"),
        max_length=ID_MAX_LENGTH,
    ),
]
DisplacementStageId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("displacement_stage"),
        max_length=ID_MAX_LENGTH,
    ),
]
LinkId = Annotated[str, StringConstraints(pattern=_reference("link"), max_length=ID_MAX_LENGTH)]
InterventionId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("intervention"),
        max_length=ID_MAX_LENGTH,
    ),
]
ConsentId = Annotated[str, StringConstraints(pattern=_reference("consent"), max_length=ID_MAX_LENGTH)]
ConsentWithdrawalId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("consent_withdrawal"),
        max_length=ID_MAX_LENGTH,
    ),
]
ConditionEventId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("condition_event"),
        max_length=ID_MAX_LENGTH,
    ),
]
LegalGroundId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("legal_ground"),
        max_length=ID_MAX_LENGTH,
    ),
]
SharingAgreementId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("sharing_agreement"),
        max_length=ID_MAX_LENGTH,
    ),
]
DisclosureId = Annotated[str, StringConstraints(pattern=_reference("disclosure"), max_length=ID_MAX_LENGTH)]
PartyId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("person", "group", "organisation"),
        max_length=ID_MAX_LENGTH,
    ),
]
"""A party: person, group or organisation."""
PersonOrGroupId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("person", "group"),
        max_length=ID_MAX_LENGTH,
    ),
]
PersonOrOrganisationId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("person", "organisation"),
        max_length=ID_MAX_LENGTH,
    ),
]
ActOrIncidentId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("act", "incident"),
        max_length=ID_MAX_LENGTH,
    ),
]
"""Either end of a link; both ends have the same type."""
SourceTargetId = Annotated[
    str,
    StringConstraints(
        pattern=_reference(
            "incident",
            "act",
            "involvement",
            "person",
            "group",
            "organisation",
            "location",
            "detention_episode",
            "displacement_stage",
            "relationship",
        ),
        max_length=ID_MAX_LENGTH,
    ),
]
"""What a source may speak of."""
AssessmentTargetId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("incident", "act", "involvement", "detention_episode", "person", "group", "organisation"),
        max_length=ID_MAX_LENGTH,
    ),
]
"""What may be assessed."""
InterventionTargetId = Annotated[
    str,
    StringConstraints(
        pattern=_reference("person", "group", "organisation", "case", "incident", "act"),
        max_length=ID_MAX_LENGTH,
    ),
]
"""On whose behalf an intervention may be made."""
ClaimSubjectId = Annotated[str, StringConstraints(pattern=_reference(*_ALL_BUT_CLAIM), max_length=ID_MAX_LENGTH)]
"""Any record but a claim."""
AnyRecordId = Annotated[str, StringConstraints(pattern=_reference(*_ALL), max_length=ID_MAX_LENGTH)]
"""Any record."""
