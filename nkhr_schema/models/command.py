"""Posts that people held, and who stood above whom."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Many, about
from nkhr_schema.fields.dates import Period
from nkhr_schema.fields.references import (
    CommandRelationId,
    OrganisationId,
    PersonId,
    PersonOrOrganisationId,
    PositionId,
)
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import ChainOfCommandRelation, DataCategory

__all__ = ["CommandRelation", "Position"]


class Position(Record):
    """A post that a person held in an organisation for some time.

    Promotions and transfers are further records, so that a post can be compared with the time of an act. A
    post alone says nothing about responsibility. The whole record has the category ``perpetrator_identity``:
    title, rank and unit can name a person. Source: NKHR standard 0.1; HURIDOCS ESF Biographic Details
    format.
    """

    label_ko: ClassVar[str] = "직위"
    main_category: ClassVar[DataCategory] = "perpetrator_identity"

    type: Annotated[
        Literal["position"],
        about("기록 종류", "Tag that says which record this is.", "position", "provenance"),
    ] = AUTO
    id: Annotated[
        PositionId,
        about("식별자", "Identifier of the position.", "pos-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    person_id: Annotated[
        PersonId,
        about("재직자", "Who held the post.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "perpetrator_identity"),
    ]
    organisation_id: Annotated[
        OrganisationId | None,
        about(
            "소속 기관",
            "Body to which the post belonged; left out when the source could not say.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "perpetrator_identity",
        ),
    ] = None
    title: Annotated[
        Many[LangText],
        about(
            "직책",
            "What the post was called, one entry for each language.",
            [{"text": "예심원", "lang": "ko"}, {"text": "preliminary examiner", "lang": "en"}],
            "perpetrator_identity",
            esf="2327",
        ),
    ] = ()
    rank: Annotated[
        Many[LangText],
        about(
            "계급",
            "Military or service rank held with the post, one entry for each language.",
            [{"text": "상위", "lang": "ko"}, {"text": "senior lieutenant", "lang": "en"}],
            "perpetrator_identity",
            esf="2328",
        ),
    ] = ()
    period: Annotated[
        Period | None,
        about(
            "재직 기간",
            "When the person is known to have held the post; bounds that no source gives stay open.",
            {"start": {"edtf": "2005"}, "end": {"edtf": "2010~"}},
            "perpetrator_identity",
        ),
    ] = None


class CommandRelation(Record):
    """Who stood above whom, between persons or bodies, and in what way.

    It describes a structure and proves nothing about any act: that a superior controlled, knew and did
    nothing is said on the involvement, each with its own claim. Source: NKHR standard 0.1; HURIDOCS
    ESF has no equivalent.
    """

    label_ko: ClassVar[str] = "지휘 관계"
    main_category: ClassVar[DataCategory] = "perpetrator_identity"

    type: Annotated[
        Literal["command_relation"],
        about("기록 종류", "Tag that says which record this is.", "command_relation", "provenance"),
    ] = AUTO
    id: Annotated[
        CommandRelationId,
        about("식별자", "Identifier of the command relation.", "cmd-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    superior_id: Annotated[
        PersonOrOrganisationId,
        about(
            "상급자·상급 기관",
            "The person or body that stood above.",
            "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "perpetrator_identity",
        ),
    ]
    subordinate_id: Annotated[
        PersonOrOrganisationId,
        about(
            "하급자·하급 기관",
            "The person or body that stood below.",
            "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "perpetrator_identity",
        ),
    ]
    relation: Annotated[
        ChainOfCommandRelation,
        about(
            "지휘 관계 유형",
            "How the one stood above the other: by rank, by control in fact, by Party guidance.",
            "effective_control",
            "perpetrator_identity",
        ),
    ]
    period: Annotated[
        Period | None,
        about(
            "기간",
            "When the relation held, as far as it is known.",
            {"start": {"edtf": "2005"}, "end": {"edtf": "2010"}},
            "perpetrator_identity",
        ),
    ] = None
