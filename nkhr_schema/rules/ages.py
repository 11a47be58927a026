"""Family P, ages: as said and as computed from birth, and acts that only children suffer.

Ages are full years, international counting, as ranges (least, greatest). Korean age is one or two years above it. Source: NKHR
standard 0.1. A finding needs that no reading of birth, act and age is sound.
"""

from collections.abc import Iterator
from typing import Final

from nkhr_schema.fields.edtf import Edtf, years_between
from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facts import ActFact
from nkhr_schema.rules.parties import victim_person

__all__ = ["CHILD_ACTS", "least_age"]

CHILD_ACTS: Final = frozenset(
    {"forced_child_labour", "children_in_armed_service", "child_separation", "denial_of_birth_registration"}
)
"""Types of act whose victims are children."""

ADULT: Final = 18
"""Age at which a person is no longer a child. Source: Convention on the Rights of the Child, article 1."""

INFANT: Final = 1
"""Age at which a person is no longer an infant."""

_KOREAN_AHEAD: Final = 2
"""Korean age is at most so many years above international age."""


def least_age(act: ActFact, birth: Edtf | None) -> int:
    """Return the age in full years that the victim certainly had when the act began: as said, else computed from birth."""
    if act.age is not None and act.age[:2] != (None, None):
        minimum, _, counting = act.age
        return max(0, (minimum or 0) - (_KOREAN_AHEAD if counting == "korean" else 0))
    if birth is None or act.span.start is None:
        return 0
    years = years_between(birth, act.span.start)
    return 0 if years is None else years[0]


def _certainly_of_age(index: Index, act: ActFact, age: int) -> bool:
    person = victim_person(index, act.victim_id)
    return person is not None and least_age(act, person.birth) >= age


@dataset_rule("NKHR-P003")
def age_against_birth(index: Index) -> Iterator[Hit]:
    """The age at the act agrees with birth and date, within a year, or two where Korean age was given."""
    for act_id, act in index.of("act").items():
        if act.age is None or not act.counted or (act.age[0] is None and act.age[1] is None):
            continue
        person = victim_person(index, act.victim_id)
        if person is None or person.birth is None:
            continue
        computed = _age_during(person.birth, act)
        if computed is not None and _disagree(act.age, computed):
            yield Hit("/age_at_act", {}, index.place_of(act_id))


def _age_during(birth: Edtf, act: ActFact) -> tuple[int, int | None] | None:
    """Return the age that the victim had at some time of the act; the greatest is ``None`` where the act has no known end."""
    first = act.span.start or act.span.end
    if first is None:
        return None
    at_start = years_between(birth, first)
    if at_start is None:
        return None  # not yet born: that is D004
    if act.span.start is None:
        return 0, at_start[1]
    if act.span.ongoing:
        return at_start[0], None
    at_end = years_between(birth, act.span.end) if act.span.end is not None else at_start
    return at_start[0], None if at_end is None else at_end[1]


def _disagree(said: tuple[int | None, int | None, str | None], computed: tuple[int, int | None]) -> bool:
    tolerance = 2 if said[2] == "korean" else 1
    minimum, maximum = said[:2]
    least, greatest = computed
    return (minimum is not None and greatest is not None and minimum - tolerance > greatest) or (
        maximum is not None and maximum + tolerance < least
    )


@dataset_rule("NKHR-P007")
def grown_up(index: Index) -> Iterator[Hit]:
    """An act that is done to children has a victim under 18, or one harmed indirectly."""
    for act_id, act in index.of("act").items():
        if act.violation_type not in CHILD_ACTS or not act.counted or act.indirect:
            continue
        if _certainly_of_age(index, act, ADULT):
            yield Hit("/violation_type", {}, index.place_of(act_id))


@dataset_rule("NKHR-P010")
def no_infant(index: Index) -> Iterator[Hit]:
    """The victim of an infanticide is under one year old, or was harmed indirectly."""
    for act_id, act in index.of("act").items():
        if act.violation_type != "infanticide" or not act.counted or act.indirect:
            continue
        if _certainly_of_age(index, act, INFANT):
            yield Hit("/violation_type", {}, index.place_of(act_id))
