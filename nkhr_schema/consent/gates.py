"""What a gate is: one question with the requirements that it answers, and where the questions are registered.

A gate looks at the facts and returns what stands in the way: reason codes, or restrictions of an element. Nothing means
that the gate is open. The identifiers (``CON-15``, ``DEC-11`` ...) are those of the consent requirements.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, Final, Generic, ParamSpec, TypeVar

from nkhr_schema.vocabularies.term_codes import ReasonCode

__all__ = ["GATES", "IMPLEMENTED", "Gate", "Recorder", "Step", "gate", "implements"]

P = ParamSpec("P")
R = TypeVar("R", bound=Collection[Any])
F = TypeVar("F", bound=Callable[..., Any])

GATES: Final[dict[str, Gate[Any, Any]]] = {}
"""Name -> gate, in the order of the files."""

IMPLEMENTED: Final[dict[str, list[str]]] = {}
"""Requirement -> names of the gates and functions that carry it out."""


class Gate(Generic[P, R]):
    """A question about the facts. Calling it returns what stands in the way; an empty answer opens it."""

    def __init__(self, function: Callable[P, R], requirements: tuple[str, ...]) -> None:
        self.function = function
        self.name = function.__name__
        self.requirements = requirements
        self.__doc__ = function.__doc__

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Ask the question."""
        return self.function(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<gate {self.name}: {', '.join(self.requirements)}>"


def gate(*requirements: str) -> Callable[[Callable[P, R]], Gate[P, R]]:
    """Make a gate of a function that carries out these requirements."""

    def register(function: Callable[P, R]) -> Gate[P, R]:
        made = Gate(function, requirements)
        if made.name in GATES:
            raise TypeError(f"there is a gate {made.name} already")
        GATES[made.name] = made
        _note(made.name, requirements)
        return made

    return register


def implements(*requirements: str) -> Callable[[F], F]:
    """Say which requirements a function carries out that is no gate."""

    def register(function: F) -> F:
        _note(function.__name__, requirements)
        return function

    return register


def _note(name: str, requirements: tuple[str, ...]) -> None:
    for requirement in requirements:
        IMPLEMENTED.setdefault(requirement, []).append(name)


@dataclass(frozen=True, slots=True)
class Step:
    """One gate that did not let through, or let through only in part.

    ``person``, ``instrument``, ``element`` and ``agreement`` say about whom and what it was asked, where it was. The ids
    are the holder's: a step is for the holder alone.
    """

    gate: str
    requirements: tuple[str, ...]
    reasons: tuple[ReasonCode, ...]
    person: str | None = None
    instrument: str | None = None
    element: str | None = None
    agreement: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the step as plain JSON data, without the parts that are empty."""
        items: dict[str, Any] = {
            "gate": self.gate,
            "requirements": list(self.requirements),
            "reasons": list(self.reasons),
            "person": self.person,
            "instrument": self.instrument,
            "element": self.element,
            "agreement": self.agreement,
        }
        return {name: value for name, value in items.items() if value is not None}


@dataclass(slots=True)
class Recorder:
    """Keeps the steps of one decision. ``under`` is the agreement that is being looked at, if any."""

    steps: list[Step] = field(default_factory=list)
    under: str | None = None

    def note(self, source: Gate[Any, Any], reasons: Collection[ReasonCode], **about: str | None) -> None:
        """Write down that a gate answered with these reasons."""
        about.setdefault("agreement", self.under)
        self.steps.append(Step(source.name, source.requirements, tuple(sorted(set(reasons))), **about))

    def told(
        self, source: Gate[Any, Any], reasons: frozenset[ReasonCode], **about: str | None
    ) -> frozenset[ReasonCode]:
        """Write the answer of a gate down unless it is empty, and hand it on."""
        if reasons:
            self.note(source, reasons, **about)
        return reasons
