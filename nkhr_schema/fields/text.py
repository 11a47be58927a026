"""Text that a person reads, with its language."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from nkhr_schema.fields.block import Block, about
from nkhr_schema.fields.forms import LanguageTag, Text
from nkhr_schema.fields.numbers import Flag

__all__ = ["LangText"]


class LangText(Block):
    """A text and the language it is in: ``LangText("세 번 맞았다", "ko")``.

    Several entries of one field are the same text in several languages, or several texts. Languages are BCP 47 tags;
    ``und`` says that the language is not known.
    """

    label_ko: ClassVar[str] = "언어를 밝힌 글"
    by_position: ClassVar[tuple[str, ...]] = ("text", "lang")

    text: Annotated[Text, about("글", "The text, in the words to be kept.", "구류장에서 맞았다")]
    lang: Annotated[LanguageTag, about("언어", "Language of the text (BCP 47); und if unknown.", "ko", "provenance")]
    translation_of: Annotated[
        LanguageTag | None,
        about("번역 원문 언어", "The lang of the entry that this one translates.", "ko", "provenance"),
    ] = None
    machine_translated: Annotated[
        Flag | None,
        about("기계 번역", "True when a machine made the translation and nobody has checked it.", False, "provenance"),
    ] = None

    if TYPE_CHECKING:

        def __init__(
            self, text: str, lang: str, *, translation_of: str | None = None, machine_translated: bool | None = None
        ) -> None: ...
