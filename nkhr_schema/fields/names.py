"""Names of persons, and names that change over time."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from nkhr_schema.fields.block import Block, about
from nkhr_schema.fields.dates import Period
from nkhr_schema.fields.forms import LanguageTag, Text
from nkhr_schema.fields.numbers import Flag
from nkhr_schema.vocabularies.term_codes import NameKind, NameScript, RomanisationSystem

__all__ = ["DatedName", "PersonName"]


class PersonName(Block):
    """One name of a person, in one script: ``PersonName("가상인", script="hang")``.

    Hangul is the primary form of a Korean name. Another spelling is another entry, with its romanisation system, because the
    same name is written in many ways in Latin letters.
    """

    label_ko: ClassVar[str] = "인물 이름"
    by_position: ClassVar[tuple[str, ...]] = ("full",)

    full: Annotated[Text, about("성명", "The whole name as it is written.", "가상인", "identity")]
    family: Annotated[Text | None, about("성", "Family name, if it can be told apart.", "가", "identity")] = None
    given: Annotated[Text | None, about("이름", "Given name, if it can be told apart.", "상인", "identity")] = None
    script: Annotated[NameScript | None, about("문자", "Script of this spelling.", "hang", "identity")] = None
    romanisation: Annotated[
        RomanisationSystem | None, about("로마자 표기법", "System of a Latin spelling.", "mr", "identity")
    ] = None
    lang: Annotated[LanguageTag | None, about("언어", "Language of the name (BCP 47).", "ko", "identity")] = None
    kind: Annotated[NameKind | None, about("이름 종류", "What kind of name it is.", "official", "identity")] = None
    sensitive: Annotated[
        Flag | None, about("민감", "True where this name needs more care than the others.", True, "identity")
    ] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            full: str,
            *,
            family: str | None = None,
            given: str | None = None,
            script: NameScript | None = None,
            romanisation: RomanisationSystem | None = None,
            lang: str | None = None,
            kind: NameKind | None = None,
            sensitive: bool | None = None,
        ) -> None: ...


class DatedName(Block):
    """A name and the time in which it was used: institutions are renamed, camps get other numbers."""

    label_ko: ClassVar[str] = "시기별 이름"
    by_position: ClassVar[tuple[str, ...]] = ("text", "lang")

    text: Annotated[Text, about("이름", "The name.", "국가안전보위부")]
    lang: Annotated[LanguageTag, about("언어", "Language of the name (BCP 47).", "ko")]
    period: Annotated[Period | None, about("사용 기간", "When the name was in use.", {"start": {"edtf": "1993"}})] = (
        None
    )

    if TYPE_CHECKING:

        def __init__(self, text: str, lang: str, *, period: Period | None = None) -> None: ...
