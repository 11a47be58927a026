"""Facts of persons, groups, organisations, roles, posts and what relates them."""

from typing import Any, NamedTuple

from nkhr_schema.fields.edtf import Edtf
from nkhr_schema.rules.engine import collects
from nkhr_schema.rules.facts.spans import PlaceFact, Span, day, place_fact, span

__all__ = [
    "CommandFact",
    "GroupFact",
    "IdentityFact",
    "OrganisationFact",
    "PerpetratorFact",
    "PersonFact",
    "PositionFact",
    "RelationshipFact",
    "VictimFact",
]


class PersonFact(NamedTuple):
    """Of a person. ``names`` are the full names, folded for comparison; they stay in the index and reach no message."""

    identity_known: bool
    names: tuple[str, ...]
    has_description: bool
    sex: str
    birth: Edtf | None
    death: Edtf | None
    deceased: str
    home: PlaceFact
    risk_level: str | None
    sensitivity: str | None


class GroupFact(NamedTuple):
    """Of a group. ``size`` is (minimum, maximum, basis), or ``None`` when nobody could say."""

    kind: str
    size: tuple[int | None, int | None, str] | None
    members: tuple[str, ...]
    subset_of: tuple[str, ...]


class OrganisationFact(NamedTuple):
    """Of an organisation."""

    organisation_type: str
    parent_id: str | None
    place: PlaceFact


class VictimFact(NamedTuple):
    """Of the role of victim."""

    party_id: str
    status: str | None


class PerpetratorFact(NamedTuple):
    """Of the role of perpetrator. ``publishable``: acted as an official, and the allegation is corroborated."""

    party_id: str
    identification: str
    has_description: bool
    publishable: bool


class PositionFact(NamedTuple):
    """Of a post."""

    person_id: str
    organisation_id: str | None
    span: Span


class CommandFact(NamedTuple):
    """Of a command relation."""

    superior_id: str
    subordinate_id: str
    relation: str
    span: Span


class RelationshipFact(NamedTuple):
    """Of a relationship."""

    from_id: str
    to_id: str
    relationship_type: str


class IdentityFact(NamedTuple):
    """Of an identity link."""

    a_id: str
    b_id: str
    verdict: str


@collects("person", "person")
def person_fact(record: Any) -> PersonFact:
    """Keep identity, birth and death."""
    return PersonFact(
        record.identity_known,
        tuple(name.full.casefold().replace(" ", "") for name in record.names),
        bool(record.description),
        record.sex,
        day(record.birth),
        day(record.death),
        record.deceased,
        place_fact(record.home_place),
        record.risk_level,
        record.sensitivity,
    )


@collects("group", "group")
def group_fact(record: Any) -> GroupFact:
    """Keep kind, size and members."""
    size = record.size
    bounds = None if size is None else (size.minimum, size.maximum, size.basis)
    return GroupFact(record.kind, bounds, record.known_member_ids, record.subset_of_ids)


@collects("organisation", "organisation")
def organisation_fact(record: Any) -> OrganisationFact:
    """Keep type, parent and place."""
    return OrganisationFact(record.organisation_type, record.parent_id, place_fact(record.place))


@collects("victim", "victim")
def victim_fact(record: Any) -> VictimFact:
    """Keep whose role it is."""
    return VictimFact(record.party_id, record.status)


@collects("perpetrator", "perpetrator")
def perpetrator_fact(record: Any) -> PerpetratorFact:
    """Keep whose role it is, and how far identified."""
    publishable = bool(record.official_capacity and record.corroborated)
    return PerpetratorFact(record.party_id, record.identification, bool(record.description), publishable)


@collects("position", "position")
def position_fact(record: Any) -> PositionFact:
    """Keep who held a post where and when."""
    return PositionFact(record.person_id, record.organisation_id, span(record.period))


@collects("command_relation", "command_relation")
def command_fact(record: Any) -> CommandFact:
    """Keep who stood above whom and when."""
    return CommandFact(record.superior_id, record.subordinate_id, record.relation, span(record.period))


@collects("relationship", "relationship")
def relationship_fact(record: Any) -> RelationshipFact:
    """Keep who is what of whom."""
    return RelationshipFact(record.from_id, record.to_id, record.relationship_type)


@collects("identity_link", "identity_link")
def identity_fact(record: Any) -> IdentityFact:
    """Keep which two records were compared, and the verdict."""
    return IdentityFact(record.a_id, record.b_id, record.verdict)
