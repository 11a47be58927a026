"""Displacement stages: the steps of a person's way out, back, or elsewhere."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Many, about
from nkhr_schema.fields.dates import Period
from nkhr_schema.fields.numbers import Ordinal
from nkhr_schema.fields.places import PlaceRef
from nkhr_schema.fields.references import ActId, DetentionEpisodeId, DisplacementStageId, PersonOrGroupId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import Country, DataCategory, DisplacementReason
from nkhr_schema.vocabularies.term_codes import DisplacementStage as DisplacementStageCode

__all__ = ["DisplacementStage"]


class DisplacementStage(Record):
    """One step on the way of a person or group: departure, crossing, arrest abroad, handover, resettlement.

    The steps of one person are numbered in order. A forced return reads: arrest abroad, custody abroad,
    handover, custody after return, and then its onward episodes. Violations on the way are acts, and only they
    are counted. The whole record has the category ``escape_route``, which leaves only under a grant of its own:
    routes and helpers are still in use. Source: NKHR standard 0.1; HURIDOCS ESF has no equivalent.
    """

    label_ko: ClassVar[str] = "이동 단계"
    main_category: ClassVar[DataCategory] = "escape_route"

    type: Annotated[
        Literal["displacement_stage"],
        about("기록 종류", "Tag that says which record this is.", "displacement_stage", "provenance"),
    ] = AUTO
    id: Annotated[
        DisplacementStageId,
        about("식별자", "Identifier of the stage.", "dsp-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    person_id: Annotated[
        PersonOrGroupId,
        about(
            "이동한 사람", "Person or group that moved or was moved.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "escape_route"
        ),
    ]
    sequence: Annotated[
        Ordinal,
        about("순서", "Place of this step among all steps of the person, counted from 1.", 3, "escape_route"),
    ]
    stage: Annotated[
        DisplacementStageCode, about("이동 단계", "What kind of step it was.", "border_crossing", "escape_route")
    ]
    reason: Annotated[
        DisplacementReason | None,
        about("이동 사유", "Main reason for the step; left out when nobody asked.", "hunger", "escape_route"),
    ] = None
    period: Annotated[
        Period | None,
        about(
            "기간",
            "When the step was made, or how long the stay lasted.",
            {"start": {"edtf": "2006-24"}, "end": {"edtf": "2007-03"}},
            "escape_route",
        ),
    ] = None
    from_place: Annotated[
        PlaceRef | None,
        about("출발지", "Where it began, no more exactly than is needed.", {"text": "강변 마을"}, "escape_route"),
    ] = None
    to_place: Annotated[
        PlaceRef | None,
        about("도착지", "Where it led, no more exactly than is needed.", {"text": "강 건너편"}, "escape_route"),
    ] = None
    authority: Annotated[
        Country | None,
        about(
            "관여 국가", "State whose authorities arrested, handed over or took in the person.", "CN", "escape_route"
        ),
    ] = None
    means: Annotated[
        Many[LangText],
        about(
            "이동 수단·방법",
            "How the step was made and with whose help, without names of helpers.",
            [{"text": "밤에 얼어붙은 강을 걸어서 건넘", "lang": "ko"}],
            "escape_route",
        ),
    ] = ()
    act_id: Annotated[
        ActId | None,
        about(
            "관련 침해 행위",
            "Act that this step is, such as a refoulement or a trafficking.",
            "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "escape_route",
        ),
    ] = None
    next_custody_id: Annotated[
        DetentionEpisodeId | None,
        about(
            "이후 구금",
            "Custody into which the step led, as a handover does.",
            "det-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
            "escape_route",
        ),
    ] = None
