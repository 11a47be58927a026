"""Records: one class a record type, loaded when first used.

:data:`RECORD_CLASSES` is the one table of record types: type -> (module, class). The public face, the reader, the JSON Schema
and the reference pages all go by it. To add a record type, write its class and add its row here (and its line below, so
that editors and type checkers see it).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from nkhr_schema.models.act import Act as Act
    from nkhr_schema.models.agreement import SharingAgreement as SharingAgreement
    from nkhr_schema.models.assessment import Assessment as Assessment
    from nkhr_schema.models.case import Case as Case
    from nkhr_schema.models.claim import Claim as Claim
    from nkhr_schema.models.command import CommandRelation as CommandRelation
    from nkhr_schema.models.command import Position as Position
    from nkhr_schema.models.consent import Consent as Consent
    from nkhr_schema.models.consent_changes import ConditionEvent as ConditionEvent
    from nkhr_schema.models.consent_changes import ConsentWithdrawal as ConsentWithdrawal
    from nkhr_schema.models.consent_changes import LegalGround as LegalGround
    from nkhr_schema.models.dataset import Dataset as Dataset
    from nkhr_schema.models.detention import DetentionEpisode as DetentionEpisode
    from nkhr_schema.models.disclosure import Disclosure as Disclosure
    from nkhr_schema.models.displacement import DisplacementStage as DisplacementStage
    from nkhr_schema.models.evidence import Evidence as Evidence
    from nkhr_schema.models.incident import Incident as Incident
    from nkhr_schema.models.intervention import Intervention as Intervention
    from nkhr_schema.models.involvement import Involvement as Involvement
    from nkhr_schema.models.legal import LegalCharacterisation as LegalCharacterisation
    from nkhr_schema.models.location import Location as Location
    from nkhr_schema.models.parties import Group as Group
    from nkhr_schema.models.parties import Organisation as Organisation
    from nkhr_schema.models.parties import Person as Person
    from nkhr_schema.models.record import Record as Record
    from nkhr_schema.models.relations import IdentityLink as IdentityLink
    from nkhr_schema.models.relations import Link as Link
    from nkhr_schema.models.relations import Relationship as Relationship
    from nkhr_schema.models.roles import Perpetrator as Perpetrator
    from nkhr_schema.models.roles import Victim as Victim
    from nkhr_schema.models.source import Source as Source
    from nkhr_schema.models.source import SourceLink as SourceLink

RECORD_CLASSES: Final[dict[str, tuple[str, str]]] = {
    "case": ("case", "Case"),
    "incident": ("incident", "Incident"),
    "act": ("act", "Act"),
    "involvement": ("involvement", "Involvement"),
    "person": ("parties", "Person"),
    "group": ("parties", "Group"),
    "organisation": ("parties", "Organisation"),
    "victim": ("roles", "Victim"),
    "perpetrator": ("roles", "Perpetrator"),
    "position": ("command", "Position"),
    "command_relation": ("command", "CommandRelation"),
    "relationship": ("relations", "Relationship"),
    "identity_link": ("relations", "IdentityLink"),
    "location": ("location", "Location"),
    "source": ("source", "Source"),
    "source_link": ("source", "SourceLink"),
    "claim": ("claim", "Claim"),
    "evidence": ("evidence", "Evidence"),
    "assessment": ("assessment", "Assessment"),
    "legal_characterisation": ("legal", "LegalCharacterisation"),
    "detention_episode": ("detention", "DetentionEpisode"),
    "displacement_stage": ("displacement", "DisplacementStage"),
    "link": ("relations", "Link"),
    "intervention": ("intervention", "Intervention"),
    "consent": ("consent", "Consent"),
    "consent_withdrawal": ("consent_changes", "ConsentWithdrawal"),
    "condition_event": ("consent_changes", "ConditionEvent"),
    "legal_ground": ("consent_changes", "LegalGround"),
    "sharing_agreement": ("agreement", "SharingAgreement"),
    "disclosure": ("disclosure", "Disclosure"),
}
"""Record type -> (module of this package, class)."""

CLASS_MODULES: Final[dict[str, str]] = {
    **{name: module for module, name in RECORD_CLASSES.values()},
    "Dataset": "dataset",
    "Record": "record",
}
"""Class -> module of this package."""

__all__ = [
    "CLASS_MODULES",
    "RECORD_CLASSES",
    "Act",
    "Assessment",
    "Case",
    "Claim",
    "CommandRelation",
    "ConditionEvent",
    "Consent",
    "ConsentWithdrawal",
    "Dataset",
    "DetentionEpisode",
    "Disclosure",
    "DisplacementStage",
    "Evidence",
    "Group",
    "IdentityLink",
    "Incident",
    "Intervention",
    "Involvement",
    "LegalCharacterisation",
    "LegalGround",
    "Link",
    "Location",
    "Organisation",
    "Perpetrator",
    "Person",
    "Position",
    "Record",
    "Relationship",
    "SharingAgreement",
    "Source",
    "SourceLink",
    "Victim",
]


def __getattr__(name: str) -> Any:
    if name in CLASS_MODULES:
        return getattr(import_module(f"nkhr_schema.models.{CLASS_MODULES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
