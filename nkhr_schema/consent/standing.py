"""Which of a person's decisions stand on a day: what was replaced, what was taken back, what was given again.

Replacing and lifting cut both ways, so they are judged against disclosure twice: a grant goes as soon as it may have been
replaced or taken back; a refusal or withdrawal goes only by a later decision that the person certainly made by then.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from nkhr_schema.consent.dates import certainly_after, certainly_from, has_come, may_have_come
from nkhr_schema.consent.facts import Instrument, Person, Withdrawal
from nkhr_schema.consent.gates import gate, implements
from nkhr_schema.consent.instrument import genuine_decision
from nkhr_schema.consent.request import Request
from nkhr_schema.vocabularies.term_codes import ReasonCode

__all__ = ["Decisions", "withdrawn"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()


@dataclass(frozen=True)
class Decisions:
    """All instruments and withdrawals of one person, in the order of their ids."""

    request: Request
    name: str
    person: Person

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """The person's instruments, and those whose subject nobody knows."""
        persons = self.request.facts.persons
        mine = [i for i in self.request.facts.consents if i.subject == self.name or i.subject not in persons]
        return tuple(sorted(mine, key=lambda item: (item.id or "", repr(item))))

    @cached_property
    def withdrawals(self) -> tuple[Withdrawal, ...]:
        """The person's withdrawals that may be in effect, and those of an unknown person."""
        persons = self.request.facts.persons
        return tuple(
            w
            for w in self.request.facts.withdrawals
            if (w.subject == self.name or w.subject not in persons) and may_have_come(w.effective_on, self.request.at)
        )

    @cached_property
    def _unique(self) -> dict[str, Instrument]:
        """Instruments by id; an id that occurs twice points to nothing."""
        ids = Counter(i.id for i in self.request.facts.consents)
        return {i.id: i for i in self.request.facts.consents if i.id is not None and ids[i.id] == 1}

    @cached_property
    def _known_ids(self) -> frozenset[str | None]:
        return frozenset(i.id for i in self.request.facts.consents)

    def grants_of(self, instrument: Instrument) -> bool:
        """Whether an instrument may grant at all: readable, the person's own, and certainly not replaced."""
        return instrument.sound and instrument.subject == self.name and not self._replaced(instrument)

    @implements("CON-25")
    def _replaced(self, instrument: Instrument) -> bool:
        """A later instrument names it, or names one that nobody has, which may have been this one."""
        return any(
            may_have_come(other.given_on, self.request.at) and self._may_replace(other, instrument)
            for other in self.request.facts.consents
        )

    def _may_replace(self, other: Instrument, instrument: Instrument) -> bool:
        if other.supersedes is not None and other.supersedes == instrument.id:
            return True
        lost = other.supersedes_all or (other.supersedes is not None and other.supersedes not in self._known_ids)
        if not lost or other is instrument or other not in self.instruments:
            return False
        return not certainly_after(instrument.given_on, other.given_on)

    @implements("CON-25", "DEC-11")
    def stands(self, instrument: Instrument) -> bool:
        """Whether what an instrument refuses still holds: unless a later decision of the person certainly replaced it."""
        return not any(
            self._decided(other)
            and certainly_from(other.given_on, instrument.given_on)
            and instrument in self._chain(other)
            for other in self.instruments
        )

    def _decided(self, instrument: Instrument) -> bool:
        return (
            instrument.subject == self.name
            and instrument.id in self._unique
            and has_come(instrument.given_on, self.request.at)
            and genuine_decision(self.request, self.person, instrument)
        )

    def _chain(self, instrument: Instrument) -> list[Instrument]:
        """What an instrument replaces, and what that one replaced, and so on. Empty when it leads back to itself."""
        chain: list[Instrument] = []
        step = self._unique.get(instrument.supersedes or "")
        while step is not None and step not in chain:
            if step is instrument or step.subject != self.name:
                return []
            chain.append(step)
            step = self._unique.get(step.supersedes or "")
        return chain if step is None else []

    @implements("WDR-05")
    def lifters(self, withdrawal: Withdrawal) -> tuple[Instrument, ...]:
        """The later instruments that lift a withdrawal: those that it lists, if the person really consented again."""
        if withdrawal.subject != self.name:
            return ()
        return tuple(
            i
            for i in self.instruments
            if i.id in withdrawal.lifted_by
            and i.status in {"given", "renewed"}
            and self._decided(i)
            and certainly_after(i.given_on, withdrawal.effective_on)
        )

    def _outlived(self, withdrawal: Withdrawal, instrument: Instrument) -> bool:
        """Whether an instrument grants in spite of a lifted withdrawal: it lifted it, or came later than what did."""
        lifters = self.lifters(withdrawal)
        return instrument in lifters or any(certainly_from(instrument.given_on, i.given_on) for i in lifters)

    def _in_scope(self, withdrawal: Withdrawal) -> bool:
        who = self.request.recipient
        return (
            withdrawal.all
            or self.request.purpose in withdrawal.purposes
            or who.id in withdrawal.recipients
            or who.recipient_class in withdrawal.recipient_classes
        )

    @cached_property
    def standing_withdrawals(self) -> tuple[Withdrawal, ...]:
        """Withdrawals in effect that nothing has lifted."""
        return tuple(w for w in self.withdrawals if not self.lifters(w))

    def blocking_withdrawals(self) -> tuple[Withdrawal, ...]:
        """Those of them that take this purpose or this recipient back."""
        return tuple(w for w in self.standing_withdrawals if self._in_scope(w))

    @implements("WDR-05")
    def ended(self, instrument: Instrument) -> bool:
        """Whether a withdrawal in scope ended an instrument for good. To lift it does not revive what it ended."""
        return any(self._in_scope(w) and not self._outlived(w, instrument) for w in self.withdrawals)

    def category_ended(self, instrument: Instrument, category: str) -> bool:
        """The same for one category."""
        return any(category in w.categories and not self._outlived(w, instrument) for w in self.withdrawals)

    @implements("CON-17", "CON-18", "WDR-02", "DEC-11")
    def refuses_category(self, category: str) -> bool:
        """Whether any instrument that stands, or a withdrawal of categories, takes a category out."""
        refused = any(category in i.categories_refused and self.stands(i) for i in self.instruments)
        return refused or any(category in w.categories for w in self.standing_withdrawals)


@gate("WDR-01", "WDR-02", "WDR-04", "WDR-05", "WDR-06", "LEG-05", "DEC-07", "DEC-08")
def withdrawn(decisions: Decisions, claimed: bool) -> Reasons:
    """A withdrawal works from its first day on, for what it names, beyond death, until it is lifted.

    For the living no other ground takes the place of the consent.
    """
    if not decisions.blocking_withdrawals():
        return OPEN
    switched = claimed and not decisions.request.is_dead(decisions.person)
    return frozenset({"consent_withdrawn", "withdrawn_no_basis_switch"} if switched else {"consent_withdrawn"})
