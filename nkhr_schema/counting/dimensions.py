"""What figures are broken down by: under which codes an act and its victim stand, and how the codes are called and ordered.

A code list with broader terms gives each act all its levels at once, so that a broader row is a union and never a sum.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, NamedTuple

from nkhr_schema.counting.facts import ActFacts, IncidentFacts, PlaceFacts
from nkhr_schema.counting.places import Places, province_of
from nkhr_schema.counting.selection import Selection
from nkhr_schema.counting.times import Days, Extent, year_of
from nkhr_schema.counting.words import BUCKETS, DIMENSIONS, said
from nkhr_schema.errors import UsageError
from nkhr_schema.fields.edtf import years_between
from nkhr_schema.vocabularies.catalogue import get

__all__ = ["PERSONAL", "Keys", "check_dimensions", "label", "order", "parent"]

PERSONAL: Final = ("sex", "age_category")
"""Dimensions that are a matter of the single person and not of the act."""

_LISTS: Final = {
    "violation_type": "violation_type",
    "family": "violation_type",
    "sex": "sex",
    "age_category": "age_category",
    "perpetrator_type": "perpetrator_type",
}
_AGES: Final = (
    ("infant", 0, 0),
    ("young_child", 1, 11),
    ("adolescent", 12, 17),
    ("child", 0, 17),
    ("adult", 18, 59),
    ("older_person", 60, None),
)
"""Category, from and to which completed age; narrower ones first. Source: list ``age_category``."""
_MOST: Final = 2
_NO_ACT: Final = ("no_act",)
_UNKNOWN: Final = ("unknown",)
_NO_DATE: Final = Days(None, None)


def check_dimensions(by: str | Sequence[str]) -> tuple[str, ...]:
    """Return the dimensions asked for; raises :class:`~nkhr_schema.errors.UsageError` for unknown, repeated or too many."""
    names = (by,) if isinstance(by, str) else tuple(by)
    if any(name not in DIMENSIONS for name in names):
        raise UsageError(f"Figures can be broken down by: {', '.join(DIMENSIONS)}.")
    if len(set(names)) < len(names) or len(names) > _MOST:
        raise UsageError("Break figures down by one dimension, or by two different ones.")
    if set(names) == {"violation_type", "family"}:
        raise UsageError("violation_type has the families already.")
    return names


class Keys:
    """Finds the codes of acts, incidents and persons."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._places = Places(selection.facts)
        self._of_act: dict[str, Callable[[ActFacts], tuple[str, ...]]] = {
            "violation_type": lambda act: _levels("violation_type", act.violation_type),
            "family": lambda act: _levels("violation_type", act.violation_type)[-1:],
            "place": lambda act: self._place(act.place),
            "year": lambda act: self._year(act.extent),
            "perpetrator_type": self._perpetrator_types,
        }
        self._perpetrators = self._involved()
        self._sexes, self._births = self._people()

    def of_act(self, dimension: str, act: ActFacts) -> tuple[str, ...]:
        """Return the codes of an act, all levels; for a personal dimension those of its victim as a whole."""
        if dimension not in PERSONAL:
            return self._of_act[dimension](act)
        party = self._selection.party(act)
        if party[:3] == "per":
            return self.of_person(dimension, act, party)
        return ("groups",) if party[:3] == "grp" else ("organisations",)

    def of_person(self, dimension: str, act: ActFacts, person: str) -> tuple[str, ...]:
        """Return the codes of a person who suffered an act: its victim, or a member of the group that is."""
        if dimension == "sex":
            return (self._sexes.get(person, "unknown"),)
        own = self._selection.party(act) == person
        return _levels("age_category", _category(self._age(act, person, own=own)))

    def of_empty_incident(self, dimension: str, incident: IncidentFacts) -> tuple[str, ...]:
        """Return the codes of an incident of which no act is on record."""
        if dimension == "place":
            return self._place(incident.place)
        return self._year(incident.extent) if dimension == "year" else _NO_ACT

    def _place(self, place: PlaceFacts | None) -> tuple[str, ...]:
        return self._places.codes(place) or _UNKNOWN

    def _year(self, extent: Extent | None) -> tuple[str, ...]:
        return (year_of(extent, self._selection.data_date),)

    def _perpetrator_types(self, act: ActFacts) -> tuple[str, ...]:
        return tuple(sorted(self._perpetrators.get(act.id, ()))) or ("not_recorded",)

    def _involved(self) -> dict[str, set[str]]:
        facts = self._selection.facts
        found: dict[str, set[str]] = {}
        for involvement_id, (act_id, kind) in facts.involvements.items():
            if involvement_id not in facts.deleted and self._selection.level(involvement_id) != "refuted":
                found.setdefault(act_id, set()).add(kind)
        return found

    def _people(self) -> tuple[dict[str, str], dict[str, Days]]:
        """Return sex and birth of each person; where records of one person contradict each other, neither."""
        facts = self._selection.facts
        sexes: dict[str, set[str]] = {}
        births: dict[str, set[Days]] = {}
        for person_id, person in facts.persons.items():
            if person_id in facts.deleted:
                continue
            root = self._selection.parties.root(person_id)
            if person.sex != "unknown":
                sexes.setdefault(root, set()).add(person.sex)
            if person.birth is not None:
                births.setdefault(root, set()).add(person.birth)
        return (
            {root: found.pop() for root, found in sexes.items() if len(found) == 1},
            {root: found.pop() for root, found in births.items() if len(found) == 1},
        )

    def _age(self, act: ActFacts, person: str, *, own: bool) -> tuple[int, int | None] | None:
        if own and act.age is not None:
            return act.age
        birth = self._births.get(person)
        if birth is None:
            return None
        return years_between(birth, act.extent.start if act.extent else _NO_DATE)


@cache
def _levels(vocabulary: str, code: str) -> tuple[str, ...]:
    return (code, *(above.code for above in get(vocabulary)[code].ancestors))


def _category(age: tuple[int, int | None] | None) -> str:
    if age is not None:
        least, most = age
        for code, first, last in _AGES:
            if least >= first and (last is None or (most is not None and most <= last)):
                return code
    return "unknown"


# -- how codes are called and ordered ----------------------------------------------------------------------------------


def label(dimension: str, code: str, lang: str) -> str:
    """Return how a code is called."""
    if dimension in _LISTS and (term := get(_LISTS[dimension]).get(code)) is not None:
        return term.label(lang)
    if code in BUCKETS:
        return said(BUCKETS[code], lang)
    if dimension == "place":
        return _place_label(code, lang)
    return code


def _place_label(code: str, lang: str) -> str:
    entry = get("admin_divisions").get(code)
    if entry is not None:
        name: str = entry.label(lang)
        return name
    country = get("country").get(code)
    return code if country is None else country.label(lang)


def parent(dimension: str, code: str) -> str | None:
    """Return the next broader code of a breakdown, or ``None``."""
    if dimension == "place":
        return province_of(code)[0] if ":" in code else None
    if dimension == "family" or dimension not in _LISTS:
        return None
    term = get(_LISTS[dimension]).get(code)
    return term.broader_code if term is not None else None


class _Order(NamedTuple):
    """Where a code stands: buckets last, the others by their list, broader ones ahead of what is below them."""

    bucket: int
    path: tuple[tuple[int, str], ...]


@cache
def order(dimension: str, code: str) -> _Order:
    """Return what rows are sorted by."""
    way: list[str] = [code]
    while (above := parent(dimension, way[0])) is not None:
        way.insert(0, above)
    ranks = _ranks(_LISTS[dimension]) if dimension in _LISTS else {}
    is_bucket = code in BUCKETS
    return _Order(1 + list(BUCKETS).index(code) if is_bucket else 0, tuple((ranks.get(step, 0), step) for step in way))


@cache
def _ranks(vocabulary: str) -> dict[str, int]:
    return {code: rank for rank, code in enumerate(get(vocabulary).codes)}
