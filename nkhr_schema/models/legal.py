"""Legal characterisations: what acts are in law, in whose view."""

from typing import Annotated, ClassVar, Literal

from nkhr_schema.fields.block import AUTO, Block, Many, OneOrMore, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import Text
from nkhr_schema.fields.numbers import Flag
from nkhr_schema.fields.references import ActId, ClaimId, LegalCharacterisationId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.vocabularies.term_codes import (
    CharacterisationPosition,
    Country,
    DataCategory,
    Instrument,
    VerificationLevel,
    YesNoUnknown,
)
from nkhr_schema.vocabularies.term_codes import LegalCharacterisation as LegalCharacterisationCode

__all__ = ["LegalCharacterisation", "LegalElement"]


class LegalElement(Block):
    """One element of a crime or breach, and whether it is met.

    Source: NKHR standard 0.1; Elements of Crimes of the International Criminal Court.
    """

    label_ko: ClassVar[str] = "구성 요건"

    text: Annotated[
        LangText,
        about(
            "요건",
            "The element as the law words it, without particulars of persons.",
            {"text": "민간인 주민에 대한 광범위하거나 체계적인 공격의 일부일 것", "lang": "ko"},
            "incident_facts",
        ),
    ]
    met: Annotated[
        YesNoUnknown,
        about("충족 여부", "Whether it is met; unknown while it has not been looked at.", "yes", "incident_facts"),
    ]
    claim_ids: Annotated[
        Many[ClaimId],
        about("근거 주장", "Claims on which the answer rests.", ["clm-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"], "provenance"),
    ] = ()


class LegalCharacterisation(Record):
    """What acts amount to in law, in the view of a named author and by a stated standard of proof.

    Kept apart from the acts, which describe conduct: several authors may differ, and a later view does not
    change what happened. A crime against humanity needs its contextual elements. It is no count of crimes and
    no finding of guilt. Source: NKHR standard 0.1; Rome Statute and Elements of Crimes; HURIDOCS
    ESF Event and Act formats (rights affected, international instruments).
    """

    label_ko: ClassVar[str] = "법적 성격 규정"
    main_category: ClassVar[DataCategory] = "incident_facts"

    type: Annotated[
        Literal["legal_characterisation"],
        about("기록 종류", "Tag that says which record this is.", "legal_characterisation", "provenance"),
    ] = AUTO
    id: Annotated[
        LegalCharacterisationId,
        about("식별자", "Identifier of the characterisation.", "lgl-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = AUTO
    act_ids: Annotated[
        OneOrMore[ActId],
        about("대상 행위", "The acts that are characterised.", ["act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"], "incident_facts"),
    ]
    crime: Annotated[
        LegalCharacterisationCode,
        about(
            "법적 성격",
            "Crime or breach that the acts are said to be.",
            "cah_imprisonment",
            "incident_facts",
            esf="0152",
        ),
    ]
    instrument: Annotated[
        Instrument | None,
        about("적용 규범", "Treaty or other law that is applied.", "rome_statute", "incident_facts", esf="2155"),
    ] = None
    article: Annotated[
        Text | None,
        about("조항", "Article and paragraph of that law.", "7(1)(e)", "incident_facts", esf="0153, 2155"),
    ] = None
    state: Annotated[
        Country | None,
        about("의무 국가", "State whose obligation is said to be breached.", "KP", "incident_facts"),
    ] = None
    elements: Annotated[
        Many[LegalElement],
        about(
            "구성 요건",
            "Elements of the crime or breach itself, one entry for each.",
            [{"text": {"text": "신체적 자유의 심각한 박탈", "lang": "ko"}, "met": "yes"}],
            "incident_facts",
        ),
    ] = ()
    contextual_elements: Annotated[
        Many[LegalElement],
        about(
            "맥락 요건",
            "Elements of the context, such as a widespread or systematic attack and the knowledge of it.",
            [{"text": {"text": "공격에 대한 인식", "lang": "ko"}, "met": "unknown"}],
            "incident_facts",
        ),
    ] = ()
    standard: Annotated[
        VerificationLevel,
        about(
            "증명 수준",
            "Standard of proof by which the author takes the elements as met.",
            "likely",
            "incident_facts",
        ),
    ]
    author: Annotated[
        LangText,
        about(
            "판단 주체",
            "The court, inquiry or organisation whose view it is; for staff the role and no name.",
            {"text": "예시 기록 단체 법률팀(가상)", "lang": "ko"},
            "provenance",
        ),
    ]
    date: Annotated[
        UncertainDate | None,
        about("판단일", "When the author took this view.", {"edtf": "2026-10"}, "date_precise"),
    ] = None
    position: Annotated[
        CharacterisationPosition | None,
        about(
            "판단 결과",
            "Whether the author puts it forward, holds it as found, or considered and rejected it.",
            "proposed",
            "incident_facts",
        ),
    ] = None
    jurisdictional_claim: Annotated[
        Flag | None,
        about(
            "관할권 주장 여부",
            "True when a court is said to have jurisdiction; false when its law serves as a yardstick only.",
            False,
            "incident_facts",
        ),
    ] = None
