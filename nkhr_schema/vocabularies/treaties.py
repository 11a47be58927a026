"""Membership in treaties: which State was bound by which treaty, and when. The rows stand in the register ``treaties``.

Source: United Nations Treaty Collection and ILO NORMLEX; each row names how its dates are known.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from nkhr_schema.vocabularies.catalogue import get

__all__ = ["CONTINUED_BY", "Membership", "membership"]

CONTINUED_BY: Final = {"SU": "RU", "BU": "MM"}
"""Withdrawn country code -> the State that continues the membership: the Soviet Union, Burma."""


class Membership(NamedTuple):
    """How one State stands to one treaty.

    ``party_from`` is the day on which the treaty came into force for the State, ``party_until`` the last day on which it was;
    both are EDTF, an interval where the day is not certain. A State that was never a party has neither. After
    ``known_until`` (a day) the table knows nothing.
    """

    instrument: str
    """Code of the list ``instrument``."""
    state: str
    """ISO 3166-1 alpha-2."""
    party: bool
    party_from: str | None
    party_until: str | None
    known_until: str


def membership(instrument: str, state: str) -> tuple[Membership, ...]:
    """Return the rows of a treaty and a State, one for each time of membership.

    None at all says that it is not known, never that the State is not bound. The Soviet Union and Burma (``SU``, ``BU``)
    stand for the State that continues their membership.
    """
    return _memberships().get((instrument, CONTINUED_BY.get(state, state)), ())


@cache
def _memberships() -> dict[tuple[str, str], tuple[Membership, ...]]:
    found: dict[tuple[str, str], tuple[Membership, ...]] = {}
    for entry in get("treaties"):
        about = entry.extra
        row = Membership(
            about["instrument"],
            about["state"],
            entry.status == "party",
            about.get("party_from"),
            about.get("party_until"),
            about["known_until"],
        )
        key = row.instrument, row.state
        found[key] = (*found.get(key, ()), row)
    return found
