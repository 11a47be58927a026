"""Family P, possible duplicates that nobody has reviewed (P009). Source: NKHR standard 0.1.

Cautious: two persons are possible duplicates where a name, the year of birth and the home are alike, and neither sex nor
date of birth says otherwise. An identity link, whatever its verdict, is the review. Of the records that are alike the one
with the smallest id passes, and each of the others is reported once: the order of the records does not matter, and the time
that it takes grows with their number only.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from nkhr_schema.fields.edtf import Answer, Edtf, same_day
from nkhr_schema.rules.engine import Hit, Index, collects, dataset_rule
from nkhr_schema.rules.persons import MASK

__all__ = ["LikenessFact"]

BORROWED: Final = frozenset({"nickname", "pseudonym", "assumed_abroad"})
"""Kinds of name that many persons share, or that were given to hide who it is."""


class LikenessFact(NamedTuple):
    """What a person can be recognised by. ``names`` stay in the index and reach no message."""

    names: tuple[str, ...]
    year: str
    home_id: str
    birth: Edtf
    sex: str


@collects("likeness", "person")
def likeness(record: Any) -> LikenessFact | None:
    """Keep names, birth and home of a person who has all three."""
    birth, home = record.birth, record.home_place
    if birth is None or home is None or home.location_id is None:
        return None
    if "/" in birth.edtf or not birth.edtf[:4].isdigit():
        return None  # no one year is named
    names = {_folded(name.full) for name in record.names if name.kind not in BORROWED and name.full != MASK} - {""}
    if not names:
        return None
    return LikenessFact(tuple(sorted(names)), birth.edtf[:4], home.location_id, birth.parsed, record.sex)


def _folded(name: str) -> str:
    """Return a name as it is compared: spaces, hyphens, case and width do not matter."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", name).casefold() if sign.isalnum())


@dataset_rule("NKHR-P009")
def persons_alike(index: Index) -> Iterator[Hit]:
    """Persons of one name, year of birth and home have been compared by somebody."""
    alike: dict[tuple[str, str, str], dict[str, LikenessFact]] = {}
    facts: Mapping[str, LikenessFact] = index.of("likeness")
    for person_id in sorted(facts):
        fact = facts[person_id]
        for name in fact.names:
            alike.setdefault((name, fact.year, fact.home_id), {})[person_id] = fact
    groups = [group for group in alike.values() if len(group) > 1]
    reviewed = _reviewed(index) if groups else {}
    reported: set[str] = set()
    for group in groups:
        for person_id, other_id in _not_compared(group, reviewed):
            if person_id not in reported:
                reported.add(person_id)
                yield Hit("/names", {"other": other_id, "problem": _ALIKE}, index.place_of(person_id))


def _not_compared(group: Mapping[str, LikenessFact], reviewed: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield (id, id of an earlier one) of those that were compared with none of the earlier ones."""
    first: dict[tuple[str, Edtf], str] = {}
    for person_id, fact in group.items():
        # one of each sex and date of birth stands for all: there are no more of them than a year has days
        other = next((other for key, other in first.items() if _may_be_one(key, fact)), None)
        first.setdefault((fact.sex, fact.birth), person_id)
        if other is not None and not any(known < person_id and known in group for known in reviewed.get(person_id, ())):
            yield person_id, other


def _may_be_one(key: tuple[str, Edtf], fact: LikenessFact) -> bool:
    sex, birth = key
    if sex != fact.sex and {sex, fact.sex} <= {"male", "female"}:
        return False
    return birth == fact.birth or same_day(birth, fact.birth) is not Answer.NO


def _reviewed(index: Index) -> dict[str, set[str]]:
    """Return with which records each was compared."""
    found: dict[str, set[str]] = {}
    for link in index.of("identity_link").values():
        found.setdefault(link.a_id, set()).add(link.b_id)
        found.setdefault(link.b_id, set()).add(link.a_id)
    return found


@dataset_rule("NKHR-P009")
def roles_of_one_party(index: Index) -> Iterator[Hit]:
    """A party has one record as victim and one as perpetrator."""
    reviewed: dict[str, set[str]] | None = None
    for role in ("victim", "perpetrator"):
        roles: dict[str, list[str]] = {}
        for role_id, fact in index.of(role).items():
            roles.setdefault(fact.party_id, []).append(role_id)
        for same in roles.values():
            if len(same) == 1:
                continue
            reviewed = _reviewed(index) if reviewed is None else reviewed
            same.sort()
            group = set(same)
            for role_id in same[1:]:
                if not any(known < role_id and known in group for known in reviewed.get(role_id, ())):
                    yield Hit("/party_id", {"other": same[0], "problem": _ROLES}, index.place_of(role_id))


_ALIKE: Final = {
    "en": "the name, the year of birth and the home are the same, and nobody has compared the two",
    "ko": "이름, 출생연도, 거주지가 같은데 동일인인지 검토되지 않음",
}
_ROLES: Final = {
    "en": "both are records of one role of the same party",
    "ko": "같은 당사자에게 같은 역할의 기록이 둘 있음",
}
