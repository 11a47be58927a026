"""How strong a redaction is, and what the redacting conditions do to each category. Source: RED-01 to RED-05."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from nkhr_schema.consent import codes
from nkhr_schema.consent.facts import Element
from nkhr_schema.consent.gates import implements
from nkhr_schema.vocabularies.term_codes import ReasonCode, RedactionMethod

__all__ = [
    "Restriction",
    "coarsened",
    "de_identified",
    "pseudonymised",
    "strength",
    "stronger",
    "strongest",
    "withheld",
]


class Restriction(NamedTuple):
    """What is to be done to an element, and why."""

    method: RedactionMethod
    reasons: frozenset[ReasonCode]


_COARSE: Final[dict[str, RedactionMethod]] = {
    "incident_facts": "generalise_event",
    "date_precise": "generalise_date_year",
    "location_precise": "generalise_place_province",
}
_MASKED: Final = {"third_party_names", "perpetrator_identity"}


def strength(method: RedactionMethod) -> int:
    """Return how much a method takes away; a higher number is more."""
    return codes.REDACTION_STRENGTH[method]


def stronger(one: RedactionMethod, other: RedactionMethod) -> RedactionMethod:
    """Return the method of the two that takes more away."""
    return other if strength(other) > strength(one) else one


@implements("RED-01", "DEC-10")
def strongest(restrictions: Iterable[Restriction]) -> RedactionMethod:
    """Of several methods the strongest is taken."""
    found: RedactionMethod = "keep"
    for restriction in restrictions:
        found = stronger(found, restriction.method)
    return found


@implements("RED-01", "RED-07")
def withheld(category: str, element: Element) -> RedactionMethod:
    """What is not permitted is dropped; marked names of third parties and the identity of a perpetrator are masked."""
    return "mask" if category in _MASKED and element.screened is not False else "drop"


@implements("RED-03", "RED-04", "DEC-12")
def coarsened(category: str) -> RedactionMethod:
    """Dates to the year, places to the province, the facts of an event to both."""
    return _COARSE.get(category, "drop")


@implements("RED-02")
def de_identified(category: str, element: Element) -> RedactionMethod:
    """What anonymising does: identifiers go, date and place are coarsened, a text is masked if a human screened it."""
    if category in codes.IDENTIFYING_CATEGORIES:
        return withheld(category, element)
    if category == "testimony_text":
        return "mask" if element.screened is True else "drop"
    return "keep" if category == "incident_facts" else _COARSE.get(category, "keep")


@implements("RED-05")
def pseudonymised(category: str, element: Element) -> RedactionMethod:
    """What a pseudonym does: it takes the place of the identity; no other direct identifier can go beside it."""
    if category == "identity":
        return "pseudonymise_hmac"
    return withheld(category, element) if category in codes.IDENTIFYING_CATEGORIES else "keep"
