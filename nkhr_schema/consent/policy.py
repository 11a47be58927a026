"""What a deployment may set, and the floors below which it may not go."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from nkhr_schema.consent.codes import COUNTRIES
from nkhr_schema.consent.gates import implements
from nkhr_schema.errors import UsageError
from nkhr_schema.versions import VOCABULARY_VERSION

__all__ = ["STANDARD", "Policy"]

_AT_LEAST: Final = {"adult_age": 18, "min_k": 5}
_AT_MOST: Final = {"recontact_days": 90, "waiver_days": 90, "consent_refresh_days": 30}
# nobody grows that old, waits that long or counts that many: a larger number is a slip
_SENSIBLE: Final = 1000


@dataclass(frozen=True, slots=True)
class Policy:
    """Parameters of the decision. They may be stricter than the standard, never laxer.

    Attributes:
        adult_age: years; from that birthday on a person decides alone. At least 18 (CON-06).
        recontact_days: how long a re-contact counts, the last day included. At most 90 (CON-21).
        waiver_days: how long a waiver for a critical record counts, the last day included. At most 90 (RSK-01).
        min_k: smallest group that may be released. At least 5 (RED-10).
        consent_refresh_days: how old the consent state of a received record may be where its agreement says nothing.
            At most 30 (AGR-10).
        states_concerned: countries whose authorities are alleged to be responsible (RSK-02). Holds ``KP``.
        birth_required: whether somebody without a recorded birth is taken for a minor (CON-06). Off by default, as the
            births of third persons and staff are rarely recorded.

    Raises:
        UsageError: a parameter is below its floor, above its ceiling or of the wrong kind.
    """

    adult_age: int = 18
    recontact_days: int = 90
    waiver_days: int = 90
    min_k: int = 5
    consent_refresh_days: int = 30
    states_concerned: frozenset[str] = frozenset({"KP"})
    birth_required: bool = False

    def __post_init__(self) -> None:
        _check(self)

    @property
    def version(self) -> str:
        """Version of the rules, and each parameter that differs from the standard."""
        changed = [
            f"{part.name}={_written(value)}"
            for part in fields(self)
            if (value := getattr(self, part.name)) != part.default
        ]
        return "+".join([VOCABULARY_VERSION, *changed])


def _written(value: object) -> str:
    return ",".join(sorted(value)) if isinstance(value, frozenset) else str(value).lower()


@implements("CON-06", "RED-10")
def _check(policy: Policy) -> None:
    """Refuse parameters that are laxer than the standard."""
    for name in (*_AT_LEAST, *_AT_MOST):
        value = getattr(policy, name)
        low, high = _AT_LEAST.get(name, 0), _AT_MOST.get(name, _SENSIBLE)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise UsageError(f"{name} is a whole number from {low} to {high}: a policy may only be stricter.")
    states: object = policy.states_concerned
    if not isinstance(states, frozenset) or not {"KP"} <= states <= COUNTRIES:
        raise UsageError("states_concerned is a frozenset of ISO 3166-1 codes that holds KP.")
    birth_required: object = policy.birth_required
    if not isinstance(birth_required, bool):
        raise UsageError("birth_required is True or False.")


STANDARD: Final = Policy()
"""The parameters of the standard."""
