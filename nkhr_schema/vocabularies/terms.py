"""One term of a vocabulary, and how it matches the terms of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from nkhr_schema.errors import UsageError

if TYPE_CHECKING:
    from nkhr_schema.vocabularies.vocabulary import Vocabulary

__all__ = ["LANGUAGES", "MATCHES", "Match", "Term", "check_language"]

LANGUAGES: Final = ("en", "ko")
"""Languages of the labels."""

MATCHES: Final = ("exact", "close", "broad", "narrow", "related", "engaged")
"""How a term of ours stands to a foreign one, read from ours to theirs as in SKOS: ``broad`` means that theirs is the
broader one. Only ``exact`` may be used for automatic conversion in both directions. ``engaged`` is for articles of
treaties: the conduct engages them, it does not equal them."""


class Match(NamedTuple):
    """A foreign term that corresponds to one of ours: kind of match (see :data:`MATCHES`) and foreign code."""

    match: str
    value: str


def check_language(lang: str) -> str:
    """Return the language; raise :class:`~nkhr_schema.errors.UsageError` when there are no labels in it."""
    if lang not in LANGUAGES:
        raise UsageError(f"Labels exist in {' and '.join(LANGUAGES)}; write lang={LANGUAGES[0]!r} or {LANGUAGES[1]!r}.")
    return lang


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Term:
    """A code with everything the vocabulary says about it. ``str(term)`` is the code.

    ``code`` is the identity and is never reused. ``notation`` is a place in a scheme or a foreign digit and may change
    between versions: do not store it. ``status`` is ``active`` or ``deprecated`` in code lists; registers state what
    their source says (``operating``, ``unconfirmed``, ``withdrawn`` ...). ``extra`` holds the columns that only this
    list has. Terms are equal when vocabulary and code are.
    """

    code: str
    vocabulary: str
    """Name of the list."""
    label_en: str
    label_ko: str
    definition: str
    """What the term means, in English; empty where the code is only held for checking."""
    scope_note: str
    """How to apply the term, in English."""
    status: str
    since: str
    """Version of the vocabulary that first had the term."""
    deprecated_in: str | None
    replaced_by: tuple[str, ...]
    """Codes that took the place of this one; mostly none."""
    notation: str | None
    aliases: tuple[str, ...]
    """Other words for the same thing, in either language; DPRK spellings are here, South Korean ones in the label."""
    source: str
    label_ko_source: str
    extra: Mapping[str, str]
    crosswalks: Mapping[str, tuple[Match, ...]]
    """Scheme -> matches, for the schemes in which the term has any."""
    broader_code: str | None
    home: Vocabulary[Any]
    """The list that the term belongs to."""

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.vocabulary}:{self.code}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Term):
            return NotImplemented
        return self.code == other.code and self.vocabulary == other.vocabulary

    def __hash__(self) -> int:
        return hash((self.vocabulary, self.code))

    def __reduce__(self) -> tuple[Any, ...]:
        # a term is a view into its list: copies and pickles lead back to the one object
        return _find, (self.vocabulary, self.code)

    def label(self, lang: str = "en") -> str:
        """Return the label in English or Korean; without a Korean one, the English one; without any, the code.

        Raises :class:`~nkhr_schema.errors.UsageError` for another language.
        """
        if check_language(lang) == "ko" and self.label_ko:
            return self.label_ko
        return self.label_en or self.label_ko or self.code

    def crosswalk(self, scheme: str) -> tuple[Match, ...]:
        """Return the foreign terms of a scheme (``"huridocs_acts"``); empty means "not established", not "none"."""
        return self.crosswalks.get(scheme, ())

    @property
    def broader(self) -> Term | None:
        """The next broader term of the same list."""
        return None if self.broader_code is None else self.home[self.broader_code]

    @property
    def narrower(self) -> tuple[Any, ...]:
        """The terms directly below this one, in file order."""
        return self.home.children(self.code)

    @property
    def ancestors(self) -> tuple[Any, ...]:
        """Every broader term, nearest first."""
        found: list[Term] = []
        above = self.broader
        while above is not None:
            found.append(above)
            above = above.broader
        return tuple(found)

    @property
    def descendants(self) -> tuple[Any, ...]:
        """Every narrower term at any depth, each before what is below it."""
        return tuple(_below(self))


def _below(term: Term) -> Iterator[Any]:
    for narrower in term.narrower:
        yield narrower
        yield from _below(narrower)


def _find(vocabulary: str, code: str) -> Term:
    from nkhr_schema.vocabularies.catalogue import get

    return get(vocabulary)[code]
