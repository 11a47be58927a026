"""Which list a set of codes is: the way back from a refused ``Literal`` to the name of its vocabulary."""

from functools import cache
from typing import get_args

from nkhr_schema.vocabularies import term_codes

__all__ = ["PARTS", "alias_names", "list_of"]

PARTS = {
    "violation_family": "violation_type",
    "detention_condition_type": "violation_type",
}
"""Name of an alias that holds a part of a list -> the list."""


@cache
def alias_names() -> dict[tuple[str, ...], str]:
    """Return the codes of each generated alias with the name of its list (``YesNoUnknown`` -> ``yes_no_unknown``)."""
    found: dict[tuple[str, ...], str] = {}
    for name, alias in vars(term_codes).items():
        codes = get_args(alias)
        if codes and all(isinstance(code, str) for code in codes):
            found.setdefault(tuple(codes), _snake(name))
    return found


def _snake(name: str) -> str:
    return "".join(
        f"_{letter.lower()}" if letter.isupper() and at else letter.lower() for at, letter in enumerate(name)
    )


def list_of(codes: tuple[str, ...]) -> str | None:
    """Return the name of the list that these codes are, or are a part of, or ``None``.

    ``*`` (all categories) and ``INT`` (international body) may stand beside the codes of a list without being of it.
    """
    wanted = tuple(code for code in codes if code not in ("*", "INT"))
    name = alias_names().get(wanted) or _smallest_with(frozenset(wanted))
    return PARTS.get(name, name) if name else None


def _smallest_with(wanted: frozenset[str]) -> str | None:
    """Return the smallest list that has all these codes: a field may leave out some codes of its list."""
    found = [(len(codes), name) for codes, name in alias_names().items() if wanted.issubset(codes)]
    return min(found)[1] if len(wanted) > 1 and found else None
