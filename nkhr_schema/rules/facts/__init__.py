"""What rules on several records keep of each record: a few values, shared by all rules, collected in one pass.

One file a family of records, one named tuple a record type. A collection has the name of its record type: ``index.of("act")``
maps ids to :class:`ActFact`. Dates are kept as parsed EDTF, which equal texts share.

To let a rule know more, add a field here; to let it know another record type, add its tuple and the function that fills it.
"""

from nkhr_schema.rules.facts.custody import EpisodeFact, StageFact
from nkhr_schema.rules.facts.events import ActFact, CaseFact, IncidentFact, InterventionFact, InvolvementFact, LinkFact
from nkhr_schema.rules.facts.people import (
    CommandFact,
    GroupFact,
    IdentityFact,
    OrganisationFact,
    PerpetratorFact,
    PersonFact,
    PositionFact,
    RelationshipFact,
    VictimFact,
)
from nkhr_schema.rules.facts.places import LocationFact
from nkhr_schema.rules.facts.sources import (
    AssessmentFact,
    CharacterisationFact,
    ClaimFact,
    EvidenceFact,
    SourceFact,
    SourceLinkFact,
)
from nkhr_schema.rules.facts.spans import NOWHERE, PlaceFact, Span, place_fact, span

__all__ = [
    "NOWHERE",
    "ActFact",
    "AssessmentFact",
    "CaseFact",
    "CharacterisationFact",
    "ClaimFact",
    "CommandFact",
    "EpisodeFact",
    "EvidenceFact",
    "GroupFact",
    "IdentityFact",
    "IncidentFact",
    "InterventionFact",
    "InvolvementFact",
    "LinkFact",
    "LocationFact",
    "OrganisationFact",
    "PerpetratorFact",
    "PersonFact",
    "PlaceFact",
    "PositionFact",
    "RelationshipFact",
    "SourceFact",
    "SourceLinkFact",
    "Span",
    "StageFact",
    "VictimFact",
    "place_fact",
    "span",
]
