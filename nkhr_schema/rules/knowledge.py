"""Groups of codes that several rules speak of, taken from the vocabularies. Source: NKHR standard 0.1, rules."""

from functools import cache

from nkhr_schema import vocabularies

__all__ = [
    "custody_acts",
    "family",
    "ill_treatment_acts",
    "is_state_act",
    "killing_acts",
    "narrower_or_same",
    "places_of_detention",
    "refoulement_acts",
]


@cache
def narrower_or_same(name: str, *codes: str) -> frozenset[str]:
    """Return these codes of a list and everything narrower."""
    terms = vocabularies.get(name)
    return frozenset(codes) | {term.code for code in codes for term in terms[code].descendants}


@cache
def family(number: str) -> frozenset[str]:
    """Return the violation types of a family, by the number of its notation: ``family("03")``."""
    return frozenset(
        term.code for term in vocabularies.get("violation_type") if (term.notation or "").split(".")[0] == number
    )


@cache
def custody_acts() -> frozenset[str]:
    """Return the types of act that hold a person: arbitrary detention and the like."""
    return narrower_or_same(
        "violation_type", "arbitrary_detention", "detention_pending_return", "detention_of_foreign_national"
    )


@cache
def places_of_detention() -> frozenset[str]:
    """Return the types of place where people are held."""
    return narrower_or_same(
        "location_type",
        "place_of_detention",
        "foreign_detention",
        "nodongdanryondae",
        "juvenile_facility",
        "military_prison",
    )


@cache
def ill_treatment_acts() -> frozenset[str]:
    """Return the types of ill-treatment: families 02, 03 and 06."""
    return family("02") | family("03") | family("06")


@cache
def killing_acts() -> frozenset[str]:
    """Return the types of killing: family 01."""
    return family("01")


@cache
def refoulement_acts() -> frozenset[str]:
    """Return forced return and everything narrower."""
    return narrower_or_same("violation_type", "refoulement")


@cache
def is_state_act(code: str) -> bool:
    """Tell whether a type of act is one of the State: its HURIDOCS violation begins 0101, 0105 or 0106."""
    term = vocabularies.get("violation_type")[code]
    return any(match.value[:4] in ("0101", "0105", "0106") for match in term.crosswalk("huridocs_violations"))
