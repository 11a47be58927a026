"""Counts and ages that are known only within bounds."""

from typing import Annotated, ClassVar

from nkhr_schema.fields.block import Block, about
from nkhr_schema.fields.forms import Text
from nkhr_schema.fields.numbers import Age, Count
from nkhr_schema.vocabularies.term_codes import AgeBasis, AgeCounting, CountingBasis

__all__ = ["AgeRange", "CountRange"]


class CountRange(Block):
    """How many, as far as it is known. An absent maximum is open; exact means minimum and maximum alike.

    "Dozens" is ``CountRange(minimum=24, basis="minimum", text="dozens")``: the words are kept, nothing is rounded.
    """

    label_ko: ClassVar[str] = "수의 범위"

    minimum: Annotated[Count | None, about("최소", "At least so many.", 24)] = None
    maximum: Annotated[Count | None, about("최대", "At most so many; absent when open.", 30)] = None
    best: Annotated[Count | None, about("최선 추정", "The best single figure within the bounds.", 26)] = None
    basis: Annotated[CountingBasis, about("산정 근거", "What the bounds rest on.", "minimum")]
    text: Annotated[Text | None, about("원문 표현", "The source's own words for the number.", "수십 명")] = None


class AgeRange(Block):
    """An age in full years, as a range. Korean age runs up to two years above international age."""

    label_ko: ClassVar[str] = "나이 범위"
    any_of: ClassVar[tuple[str, ...]] = ("minimum", "maximum", "basis", "counting")

    minimum: Annotated[Age | None, about("최소", "At least so old, in full years.", 20)] = None
    maximum: Annotated[Age | None, about("최대", "At most so old, in full years.", 25)] = None
    basis: Annotated[AgeBasis | None, about("산정 근거", "How the age is known.", "stated")] = None
    counting: Annotated[AgeCounting | None, about("나이 셈법", "Which way of counting years was used.", "korean")] = (
        None
    )
