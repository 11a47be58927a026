"""Registers: places, facilities, bodies, laws. Entries have dated names and stable ids, and can be had as records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple

from nkhr_schema.errors import UsageError
from nkhr_schema.vocabularies.periods import check_date, overlaps
from nkhr_schema.vocabularies.spelling import LONGEST, fold_spelling
from nkhr_schema.vocabularies.tables import ListInfo, cell_list
from nkhr_schema.vocabularies.terms import Term
from nkhr_schema.vocabularies.vocabulary import Vocabulary, broadest

__all__ = ["Entry", "Name", "Register", "place_code"]

_PREFIXES: Final[dict[str, str]] = {"admin_divisions": "loc", "facilities": "loc", "institutions": "org"}
"""Register -> prefix of the ids of its entries; the other registers have no record type."""

_NOT_BODIES: Final = frozenset({"role_group", "non_state", "unknown"})
"""Kinds of institution rows that say what sort of person it was; no organisation stands behind them."""

_NAME_ROW: Final = "name_period"
_BARE_PLACE_CODE: Final = re.compile(r"\s*KP[\s-]*(?:[0-9]+|[A-Z]{3})\s*", re.IGNORECASE)
_HANGUL: Final = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
_YEAR_OF_NAME: Final = re.compile(r" \([0-9]{4}\)$")
_DIVISION_WORDS: Final = re.compile(r"(?: (?:City|County|District|Province))?(?: \([^)]*\))?$")
_DIVISION_SUFFIX: Final = re.compile("(?<=[가-힣]{2})(?:구역|시|군|구|도)$")


class Name(NamedTuple):
    """A name with its language (BCP 47) and, where known, the time it was in use (``YYYY``, ``YYYY-MM`` or day)."""

    text: str
    lang: str
    valid_from: str | None = None
    valid_to: str | None = None

    def valid_at(self, date: str) -> bool:
        """Tell whether the name may have been in use at a date; without a period it always may."""
        return overlaps(self.valid_from, self.valid_to, date)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Entry(Term):
    """One entry of a register: a place, a facility, a body, a law or a term of practice.

    What stands here is a claim of the named ``source``: ``status`` keeps its ``unconfirmed`` or ``disputed`` mark,
    which must be passed on. Facilities have no position, only the codes of province and county.
    """

    dated_names: tuple[Name, ...]
    """Official names that were in use for a time."""
    dated_aliases: tuple[Name, ...]
    """Other words for the thing that were in use for a time."""

    @property
    def names(self) -> tuple[Name, ...]:
        """The names of the thing itself, Korean first: the current ones without period, then former ones with it."""
        current = (Name(self.label_ko, "ko"), Name(self.label_en, "en"))
        dated = {(name.text, name.lang) for name in self.dated_names}
        return (*(n for n in current if n.text and (n.text, n.lang) not in dated), *self.dated_names)

    @property
    def other_names(self) -> tuple[Name, ...]:
        """Aliases and romanised forms, each with its language: Hangul is Korean, Latin letters count as English."""
        dated = {name.text for name in (*self.dated_names, *self.dated_aliases)}
        romanised = (self.extra.get("label_mr"), self.extra.get("label_rr"))
        found = {Name(text, "ko-Latn"): None for text in romanised if text}
        found.update({Name(text, _language(text)): None for text in self.aliases if text not in dated})
        return (*found, *self.dated_aliases)

    @property
    def canonical(self) -> Entry:
        """The entry that stands for this one, mostly itself.

        For a withdrawn code it is the entry of the current code, for a place with codes in two schemes the first one.
        """
        other = self.replaced_by[0] if self.replaced_by else self.extra.get("same_as")
        return self.home[other].canonical if other else self

    @property
    def register_id(self) -> str | None:
        """The id that a record of this thing has everywhere; ``None`` where no record type fits (laws, terms, roles).

        ``derive_id(prefix, "nkhr-register:<register>", code)`` of the canonical entry.
        """
        prefix = _PREFIXES.get(self.vocabulary)
        if prefix is None or self.kind in _NOT_BODIES:
            return None
        from nkhr_schema.fields.identifiers import derive_id

        return derive_id(prefix, f"nkhr-register:{self.vocabulary}", self.canonical.code)

    @property
    def kind(self) -> str | None:
        """What sort of entry it is within the register: ``body``, ``law``, ``county`` ..."""
        return self.extra.get("kind") or self.extra.get("type")

    @property
    def parent(self) -> Entry | None:
        """The entry above: the province of a county, the ministry of a bureau."""
        return None if self.broader_code is None else self.home[self.broader_code]

    @property
    def type_code(self) -> str | None:
        """Code of ``location_type`` (facilities)."""
        return self.extra.get("type_code")

    @property
    def admin1(self) -> str | None:
        """Place code of the province or special city (facilities)."""
        return self.extra.get("admin1")

    @property
    def admin2(self) -> str | None:
        """Place code of the city, county or district (facilities)."""
        return self.extra.get("admin2")

    @property
    def operator(self) -> str | None:
        """Code of the body in the register of institutions that runs the facility."""
        return self.extra.get("operator")

    @property
    def status_note(self) -> str:
        """What the source says about the status."""
        return self.extra.get("status_note", "")

    @property
    def valid_from(self) -> str | None:
        """Since when the thing has existed, as far as the source says."""
        return self.extra.get("valid_from") or self.extra.get("adopted")

    @property
    def valid_to(self) -> str | None:
        """Until when the thing existed, as far as the source says."""
        return self.extra.get("valid_to")

    @property
    def period(self) -> tuple[str | None, str | None]:
        """``valid_from`` and ``valid_to``."""
        return self.valid_from, self.valid_to

    def valid_at(self, date: str) -> bool:
        """Tell whether the thing may have existed at a date: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

        A bound that the source does not give is open. Raises :class:`~nkhr_schema.errors.UsageError` for another form.
        """
        return overlaps(self.valid_from, self.valid_to, date)

    def as_record(self) -> Any:
        """Return the entry as a ``Location`` or ``Organisation`` record with its ``register_id`` as id.

        Raises :class:`~nkhr_schema.errors.UsageError` where no record type fits.
        """
        from nkhr_schema import _wiring

        if self.register_id is None:
            raise UsageError(f"Entries of this kind in the register {self.vocabulary} have no record type.")
        if _wiring.record_maker is None:
            raise UsageError("Records of register entries need the models: import nkhr_schema first.")
        return _wiring.record_maker(self.canonical)


class Register(Vocabulary[Entry]):
    """Reference data: a vocabulary whose entries have dated names and ids. Places and bodies are found by any spelling.

    Codes of administrative divisions name their scheme, because ``KP01`` and ``KP-01`` are two different provinces:
    ``iso_3166_2:KP-01``, ``pcode:KP10``. A bare one raises :class:`~nkhr_schema.errors.UsageError`.
    """

    term_class = Entry

    def __init__(self, info: ListInfo, rows: Sequence[Mapping[str, str]]) -> None:
        self._name_rows = [row for row in rows if row.get("kind") == _NAME_ROW]
        super().__init__(info, [row for row in rows if row.get("kind") != _NAME_ROW])
        # a division that has codes in two schemes is found under both
        self._second_codes = {
            f"pcode:{entry.extra['pcode']}": entry
            for entry in self._terms.values()
            if "pcode" in entry.extra and f"pcode:{entry.extra['pcode']}" not in self._terms
        }

    def _parts(self, row: Mapping[str, str]) -> dict[str, Any]:
        mine = [name for name in self._name_rows if name["broader"] == row["code"]]
        return super()._parts(row) | {
            "dated_names": tuple(name for r in mine for name in _official(r)),
            "dated_aliases": tuple(name for r in mine for name in _unofficial(r)),
        }

    def __getitem__(self, code: str) -> Entry:
        found: Entry | None = self.get(code)
        if found is not None:
            return found
        self._refuse_bare(code)
        return super().__getitem__(code)

    def __contains__(self, code: object) -> bool:
        return super().__contains__(code) or (isinstance(code, str) and code in self._second_codes)

    def get(self, key: str, /, default: Any = None) -> Any:
        """Return the entry of a code, or the default."""
        return self._terms.get(key) or self._second_codes.get(key, default)

    def resolve(self, text: str) -> Entry | None:
        """Return the one entry that a code or name in any spelling means, else ``None``.

        Of several the one above all the others is meant, if there is one: "Pyongyang" is the city, not its centre.
        """
        return broadest(self.lookup(text))

    def lookup(self, text: str, at: str | None = None) -> list[Entry]:
        """Return the entries that a code, name or alias means, in file order; each thing once.

        Spelling does not matter: case, spaces, hyphens, apostrophes and marks above letters do not count, nor does a
        final "City" or "County". ``at`` (``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``) keeps the entries that may have
        existed and borne that name at the date.

        Raises :class:`~nkhr_schema.errors.UsageError` for a date of another form and for a bare place code.
        """
        if at is not None:
            check_date(at)
        if len(text) > LONGEST:
            return []
        self._refuse_bare(text)
        exact: Entry | None = self.get(text)
        found = [exact] if exact is not None else self._by_word.get(fold_spelling(text), [])
        if at is not None:
            found = [entry for entry in found if entry.valid_at(at) and _called_so(entry, text, at)]
        once: dict[str, Entry] = {}
        for entry in found:
            once.setdefault(entry.canonical.code, entry.canonical)
        return list(once.values())

    @cached_property
    def _by_word(self) -> dict[str, list[Entry]]:
        table: dict[str, list[Entry]] = {}
        named = {row["code"]: row["broader"] for row in self._name_rows}
        for entry in self._terms.values():
            own = (code for code, owner in named.items() if owner == entry.code)
            for key in {fold_spelling(word) for word in (*own, *self._words(entry))} - {""}:
                table.setdefault(key, []).append(entry)
        return table

    def _words(self, entry: Entry) -> Iterable[str]:
        for name in (*entry.names, *entry.other_names, Name(entry.label_en, "en"), Name(entry.label_ko, "ko")):
            yield name.text
            if self.name == "admin_divisions":
                yield _DIVISION_WORDS.sub("", name.text)
                yield _DIVISION_SUFFIX.sub("", name.text)
        # a code with its scheme is a word too; the bare one of a division is not
        yield entry.code

    def _refuse_bare(self, text: str) -> None:
        if self.name == "admin_divisions" and _BARE_PLACE_CODE.fullmatch(text[:LONGEST]):
            raise UsageError(
                "A place code names its scheme, because KP01 and KP-01 are different places: "
                "write iso_3166_2:KP-01 or pcode:KP01."
            )


def place_code(entry: Entry) -> str | None:
    """Return the place code of an entry as records write it: ``iso_3166_2:KP-08``, ``pcode:KP0721``.

    For a facility, that of its county, else of its province; ``None`` where neither is known.
    """
    if entry.vocabulary == "admin_divisions":
        return entry.canonical.code
    return entry.admin2 or entry.admin1


def _official(row: Mapping[str, str]) -> Iterable[Name]:
    # the year in brackets tells rows apart whose names are alike; it is no part of the name
    yield Name(row["label_ko"], "ko", row["valid_from"] or None, row["valid_to"] or None)
    yield Name(_YEAR_OF_NAME.sub("", row["label_en"]), "en", row["valid_from"] or None, row["valid_to"] or None)


def _unofficial(row: Mapping[str, str]) -> Iterable[Name]:
    for text in cell_list(row["aliases"]):
        yield Name(text, _language(text), row["valid_from"] or None, row["valid_to"] or None)


def _language(text: str) -> str:
    return "ko" if _HANGUL.search(text) else "en"


def _called_so(entry: Entry, text: str, at: str) -> bool:
    """A name that had its time counts only in that time, even where it is an alias or the label too."""
    known = (*entry.dated_names, *entry.dated_aliases)
    dated = [name for name in known if fold_spelling(name.text) == fold_spelling(text)]
    return not dated or any(name.valid_at(at) for name in dated)
