"""A list of terms: look up, walk, search, and go back from foreign codes."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar, overload

from nkhr_schema.errors import UnknownTermError, UsageError
from nkhr_schema.vocabularies.spelling import LONGEST, fold_case, fold_spelling
from nkhr_schema.vocabularies.tables import ListInfo, cell_list
from nkhr_schema.vocabularies.terms import Match, Term, check_language

__all__ = ["Vocabulary", "broadest"]

T_co = TypeVar("T_co", bound=Term, covariant=True)
D = TypeVar("D")
AnyTerm = TypeVar("AnyTerm", bound=Term)

_OWN_COLUMNS = frozenset(
    {
        *("code", "broader", "notation", "status", "since", "deprecated_in", "replaced_by"),
        *("label_en", "label_ko", "definition_en", "scope_note_en", "aliases", "source", "label_ko_source"),
    }
)
_CROSSWALK = "crosswalk:"
_SUGGESTION_INPUT = 100


class Vocabulary(Generic[T_co]):
    """A code list, register or scheme: code -> :class:`Term`, in the order of its file.

    ``vocabulary["rape"]``, ``"rape" in vocabulary``, ``len(vocabulary)``, ``for term in vocabulary``. ``[...]`` takes
    codes only; :meth:`resolve` takes labels and aliases too, :meth:`search` parts of words. A code that does not exist
    raises :class:`~nkhr_schema.errors.UnknownTermError`, which names near codes and does not repeat the input.
    """

    term_class: type[Any] = Term

    def __init__(self, info: ListInfo, rows: Sequence[Mapping[str, str]]) -> None:
        self.info = info
        self._schemes = tuple(c[len(_CROSSWALK) :] for c in (rows[0] if rows else ()) if c.startswith(_CROSSWALK))
        self._terms: dict[str, T_co] = {row["code"]: self._make(row) for row in rows}

    def _make(self, row: Mapping[str, str]) -> T_co:
        term: T_co = self.term_class(**self._parts(row))
        return term

    def _parts(self, row: Mapping[str, str]) -> dict[str, Any]:
        extra = {k: v for k, v in row.items() if v and k not in _OWN_COLUMNS and not k.startswith(_CROSSWALK)}
        crosswalks = {s: _matches(cell) for s in self._schemes if (cell := row[_CROSSWALK + s])}
        return {
            "code": row["code"],
            "vocabulary": self.info.name,
            "label_en": row["label_en"],
            "label_ko": row.get("label_ko", ""),
            "definition": row.get("definition_en", ""),
            "scope_note": row.get("scope_note_en", ""),
            "status": row.get("status") or "active",
            "since": row.get("since") or self.info.version,
            "deprecated_in": row.get("deprecated_in") or None,
            "replaced_by": cell_list(row.get("replaced_by", "")),
            "notation": row.get("notation") or None,
            "aliases": cell_list(row.get("aliases", "")),
            "source": row.get("source") or self.info.source,
            "label_ko_source": row.get("label_ko_source", ""),
            "extra": extra,
            "crosswalks": crosswalks,
            "broader_code": row.get("broader") or None,
            "home": self,
        }

    # what it is

    @property
    def name(self) -> str:
        """Name of the list, as ``get`` takes it."""
        return self.info.name

    @property
    def kind(self) -> str:
        """``codelist``, ``register`` or ``scheme``."""
        return self.info.kind

    @property
    def version(self) -> str:
        """Version of the vocabularies that the list belongs to."""
        return self.info.version

    @property
    def schemes(self) -> tuple[str, ...]:
        """Names of the foreign schemes that the list has crosswalks to."""
        return self._schemes

    def title(self, lang: str = "en") -> str:
        """Return the title in English or Korean; :class:`~nkhr_schema.errors.UsageError` for another language."""
        return self.info.title_ko if check_language(lang) == "ko" else self.info.title_en

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}: {len(self)} terms>"

    def __reduce__(self) -> tuple[Any, ...]:
        from nkhr_schema.vocabularies.catalogue import get

        return get, (self.name,)

    # codes

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in file order."""
        return tuple(self._terms)

    def __getitem__(self, code: str) -> T_co:
        if (term := self._terms.get(code)) is not None:
            return term
        near = ", ".join(other.code for other in self.nearest(code, 3))
        hint = f"; nearest: {near}" if near else "; search() looks in labels and aliases too"
        raise UnknownTermError(f"The list {self.name} has no such code{hint}.")

    def __contains__(self, code: object) -> bool:
        """Tell whether a code, or a term of this list, is in it."""
        if isinstance(code, Term):
            return self._terms.get(code.code) == code
        return isinstance(code, str) and code in self._terms

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._terms.values())

    def __len__(self) -> int:
        return len(self._terms)

    @overload
    def get(self, key: str, /) -> T_co | None: ...
    @overload
    def get(self, key: str, /, default: D) -> T_co | D: ...
    def get(self, key: str, /, default: Any = None) -> Any:
        """Return the term of a code, or the default. Unlike ``[...]`` it spends nothing on finding near codes."""
        return self._terms.get(key, default)

    # hierarchy

    @cached_property
    def _children(self) -> dict[str, tuple[T_co, ...]]:
        below: dict[str, list[T_co]] = {}
        for term in self._terms.values():
            if term.broader_code is not None:
                below.setdefault(term.broader_code, []).append(term)
        return {code: tuple(terms) for code, terms in below.items()}

    def children(self, code: str) -> tuple[T_co, ...]:
        """Return the terms directly below a code, in file order."""
        return self._children.get(code, ())

    @property
    def top(self) -> tuple[T_co, ...]:
        """The terms that have no broader one, in file order."""
        return tuple(term for term in self._terms.values() if term.broader_code is None)

    def is_a(self, code: str, ancestor: str) -> bool:
        """Tell whether a code is the other one or narrower than it. Both must exist."""
        here, sought = self[code], self[ancestor]
        return here is sought or any(above is sought for above in here.ancestors)

    # words

    @cached_property
    def _spellings(self) -> tuple[dict[str, list[T_co]], dict[str, list[T_co]], dict[str, list[T_co]]]:
        tables: tuple[dict[str, list[T_co]], ...] = ({}, {}, {})
        for term in self._terms.values():
            for table, words in zip(tables, ((term.code,), (term.label_en, term.label_ko), term.aliases), strict=True):
                for word in words:
                    key = fold_spelling(word)
                    if key and term not in (known := table.setdefault(key, [])):
                        known.append(term)
        return tables[0], tables[1], tables[2]

    def resolve(self, text: str) -> T_co | None:
        """Return the one term that a code, label or alias in any spelling means, else ``None``.

        Case, spaces, hyphens, apostrophes and marks above letters do not count. A code goes before a label, a label
        before an alias. A word that several terms share means the one that is broader than all the others, if there
        is one.
        """
        if len(text) > LONGEST:
            return None
        if (exact := self._terms.get(text)) is not None:
            return exact
        key = fold_spelling(text)
        for table in self._spellings if key else ():
            if found := table.get(key):
                return broadest(found)
        return None

    def search(self, word: str) -> list[T_co]:
        """Return the terms in whose code, labels, aliases or definition a word stands, best first.

        First the terms that are called so, then those whose label begins with it or holds it, then alias or code, then
        definition; within each in file order. Case does not count.
        """
        sought = fold_case(word.strip()[:LONGEST])
        if not sought:
            return []
        ranked = [(rank, term) for term in self._terms.values() if (rank := _rank(term, sought)) is not None]
        return [term for _, term in sorted(ranked, key=_by_rank)]

    def nearest(self, text: str, n: int = 1) -> tuple[T_co, ...]:
        """Return up to ``n`` terms that a misspelt code or label may have meant, best first.

        Only the first 100 characters are looked at, so that a long input costs no more than a short one.
        """
        if n < 1:
            return ()
        text = text[:_SUGGESTION_INPUT]
        found: dict[T_co, None] = {}
        if (same := self.resolve(text)) is not None:
            found[same] = None
        key = fold_spelling(text)
        codes, labels, aliases = self._spellings
        for table in (codes, labels, aliases):
            for near in difflib.get_close_matches(key, table, n) if key else ():
                found.update(dict.fromkeys(table[near]))
            if len(found) >= n:
                break
        return tuple(found)[:n]

    # foreign codes

    @cached_property
    def _backward(self) -> dict[str, dict[str, tuple[tuple[T_co, str], ...]]]:
        tables: dict[str, dict[str, list[tuple[T_co, str]]]] = {scheme: {} for scheme in self._schemes}
        for term in self._terms.values():
            for scheme, matches in term.crosswalks.items():
                for match, value in matches:
                    tables[scheme].setdefault(value, []).append((term, match))
        return {s: {value: tuple(pairs) for value, pairs in table.items()} for s, table in tables.items()}

    def crosswalk(self, scheme: str) -> Mapping[str, tuple[tuple[T_co, str], ...]]:
        """Return foreign code -> our terms with the kind of match (see :data:`~nkhr_schema.vocabularies.MATCHES`).

        Raises :class:`~nkhr_schema.errors.UsageError` for a scheme that the list has no crosswalk to.
        """
        try:
            return self._backward[scheme]
        except KeyError:
            known = ", ".join(self._schemes) or "none"
            raise UsageError(f"The list {self.name} has no such crosswalk; it has: {known}.") from None


def _matches(cell: str) -> tuple[Match, ...]:
    return tuple(Match(*part.split(":", 1)) for part in cell_list(cell))


def broadest(terms: Sequence[AnyTerm]) -> AnyTerm | None:
    """Return the term that is broader than all the others, or ``None``."""
    for one in terms:
        if all(other is one or one in other.ancestors for other in terms):
            return one
    return None


def _by_rank(pair: tuple[int, Any]) -> int:
    return pair[0]


_RANKS: tuple[Callable[[str, str], bool], ...] = (str.__eq__, str.startswith, str.__contains__)


def _rank(term: Term, sought: str) -> int | None:
    labels = [fold_case(label) for label in (term.label_en, term.label_ko)]
    others = [fold_case(word) for word in (term.code, *term.aliases)]
    if sought in labels:
        return 0
    if sought in others:
        return 1
    for rank, holds in enumerate(_RANKS[1:], 2):
        if any(holds(label, sought) for label in labels):
            return rank
    if any(sought in word for word in others):
        return 4
    return 5 if sought in fold_case(term.definition) else None
