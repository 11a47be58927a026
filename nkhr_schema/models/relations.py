"""What ties two records of one kind together: relationships of parties, chains of events, and sameness."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, about
from nkhr_schema.fields.dates import Period, UncertainDate
from nkhr_schema.fields.forms import Text
from nkhr_schema.fields.numbers import Share
from nkhr_schema.fields.references import (
    ActOrIncidentId,
    AnyRecordId,
    IdentityLinkId,
    LinkId,
    PartyId,
    RelationshipId,
)
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import DataCategory, IdentityVerdict, LinkType, RelationshipType

__all__ = ["IdentityLink", "Link", "Relationship"]


class Relationship(Record):
    """What one party is to another: parent, spouse, fellow detainee, member.

    Read "from is the ... of to": with ``parent``, from is the parent of to. It is stored once; the other
    direction is computed. Posts are positions, and command is a command relation. The whole record has the
    category ``family_relations``: it can lead to relatives who are at risk. Source: NKHR standard 0.1; HURIDOCS ESF Biographic Details format.
    """

    label_ko: ClassVar[str] = "인적 관계"
    main_category: ClassVar[DataCategory] = "family_relations"

    type: Annotated[
        Literal["relationship"],
        about("기록 종류", "Tag that says which record this is.", "relationship", "provenance"),
    ] = AUTO
    id: Annotated[
        RelationshipId,
        about(
            "식별자",
            "Identifier of the relationship.",
            "rel-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "provenance",
            esf="2301",
        ),
    ] = AUTO
    from_id: Annotated[
        PartyId,
        about(
            "관계 주체",
            "The party that is the parent, spouse, member or the like.",
            "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "family_relations",
            esf="2302",
        ),
    ]
    to_id: Annotated[
        PartyId,
        about(
            "관계 상대",
            "The party whose parent, spouse, member or the like the other one is.",
            "per-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b",
            "family_relations",
            esf="2303",
        ),
    ]
    relationship_type: Annotated[
        RelationshipType,
        about("관계 유형", "What the first party is to the second.", "parent", "family_relations", esf="2309"),
    ]
    period: Annotated[
        Period | None,
        about(
            "관계 기간",
            "When the relationship lasted, where it has a beginning or an end.",
            {"start": {"edtf": "1998"}, "end": {"edtf": "2007"}},
            "family_relations",
            esf="2310, 2311",
        ),
    ] = None


class Link(Record):
    """How two acts, or two incidents, hang together: one precedes, causes or is part of the other.

    Read "from precedes to". Of two inverse codes (precedes and follows, causes and consequence_of, part_of
    and has_part) either is read and the first is written; they mean the same. Counting depends on it: an act
    that is ``part_of`` an act of the same type, or that is linked as the ``same_act``, is not counted again.
    Source: NKHR standard 0.1; HURIDOCS ESF Chain of Events format.
    """

    label_ko: ClassVar[str] = "사건·행위 연결"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[
        Literal["link"], about("기록 종류", "Tag that says which record this is.", "link", "provenance")
    ] = AUTO
    id: Annotated[
        LinkId,
        about("식별자", "Identifier of the link.", "cha-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance", esf="2201"),
    ] = AUTO
    from_id: Annotated[
        ActOrIncidentId,
        about(
            "연결 주체",
            "The act or incident that precedes, causes or is part of the other.",
            "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "incident_facts",
            esf="2202",
        ),
    ]
    to_id: Annotated[
        ActOrIncidentId,
        about(
            "연결 상대",
            "The other act or incident, of the same record type.",
            "act-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b",
            "incident_facts",
            esf="2203",
        ),
    ]
    link_type: Annotated[
        LinkType,
        about("연결 유형", "How the first stands to the second.", "precedes", "incident_facts", esf="2209"),
    ]


class IdentityLink(Record):
    """A judgement whether two records mean the same person, place or thing.

    The records stay as they are, because each holder keeps its own and a judgement can be revised. Counting
    takes two records with the verdict ``same`` as one; ``different`` and ``unclear`` are kept so that a
    reviewed pair is not reported again. Matching people across databases is a purpose that needs consent of
    its own. Source: NKHR standard 0.1; HURIDOCS ESF has no equivalent.
    """

    label_ko: ClassVar[str] = "동일성 판단"
    main_category: ClassVar[DataCategory] = "identity"

    type: Annotated[
        Literal["identity_link"],
        about("기록 종류", "Tag that says which record this is.", "identity_link", "provenance"),
    ] = AUTO
    id: Annotated[
        IdentityLinkId,
        about("식별자", "Identifier of the identity link.", "idl-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    a_id: Annotated[
        AnyRecordId,
        about("첫째 기록", "One of the two records.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "identity"),
    ]
    b_id: Annotated[
        AnyRecordId,
        about(
            "둘째 기록",
            "The other record, of the same record type.",
            "per-6f1d2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b",
            "identity",
        ),
    ]
    verdict: Annotated[
        IdentityVerdict,
        about(
            "동일 여부 판단",
            "Whether both mean the same; unclear when the evidence does not decide it.",
            "same",
            "identity",
        ),
    ]
    method: Annotated[
        Text | None,
        about(
            "판단 방법",
            "How the judgement was reached, without the facts that were compared.",
            "two reviewers, independently",
            "identity",
        ),
    ] = None
    confidence: Annotated[
        Share | None,
        about("확신도", "How sure the judgement is, from 0 (not at all) to 1 (certain).", 0.95, "identity"),
    ] = None
    decided_by_role: Annotated[
        Text | None, about("판단자 역할", "Role of who decided, no name.", "senior analyst", "staff_identity")
    ] = None
    date: Annotated[
        UncertainDate | None, about("판단일", "When it was decided.", {"edtf": "2026-11-24"}, "date_precise")
    ] = None
