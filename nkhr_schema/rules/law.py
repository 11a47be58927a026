"""Family X: what acts are said to be in law. Source: NKHR standard 0.1; Rome Statute; the treaties' status lists.

X003 (acts, author and standard are named) is found by structure.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from nkhr_schema.fields.edtf import parse
from nkhr_schema.fields.edtf_order import Answer, certainly_before, overlaps
from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule
from nkhr_schema.rules.facts import ActFact, CharacterisationFact, Span
from nkhr_schema.rules.geography import country_of
from nkhr_schema.vocabularies.treaties import membership

__all__ = ["bound", "context_missing", "jurisdiction_unsaid", "not_bound"]

_ROME: Final = "rome_statute"
_COURT_OPENS: Final = parse("2002-07-01")
"""Day on which the Rome Statute came into force; before it the court has no jurisdiction (Rome Statute, article 11)."""


@record_rule("NKHR-X001", "legal_characterisation")
def context_missing(record: Any, context: Context) -> Iterable[Hit]:
    """A crime against humanity has its contextual elements recorded, met or not."""
    return [Hit("/contextual_elements")] if record.crime.startswith("cah_") and not record.contextual_elements else ()


def bound(instrument: str, state: str, span: Span) -> Answer:
    """Whether a treaty was in force for a State at some time of a period.

    NO: the State was not bound on any day that the period may have had. That a State was no party is known up to a certain
    day; a period that began later settles nothing, nor does a treaty and State of which nothing is known.
    """
    answers = []
    for row in membership(instrument, state):
        if not row.party:
            began = span.start or span.end
            known = date.fromisoformat(row.known_until)
            settled = began is not None and began.latest is not None and began.latest <= known
            answers.append(Answer.NO if settled else Answer.UNKNOWN)
            continue
        first = parse(row.party_from) if row.party_from else None
        last = parse(row.party_until) if row.party_until else None
        answers.append(overlaps(span.start, span.end, first, last, a_ongoing=span.ongoing, b_ongoing=last is None))
    if Answer.YES in answers:
        return Answer.YES
    return Answer.NO if answers and all(answer is Answer.NO for answer in answers) else Answer.UNKNOWN


def _cited(index: Index, *, court: bool) -> Iterator[tuple[str, CharacterisationFact, list[tuple[int, ActFact]]]]:
    """Yield the characterisations that apply an instrument, with their counted acts. One that was rejected applies none."""
    acts = index.of("act")
    for record_id, fact in index.of("legal_characterisation").items():
        if fact.instrument is None or fact.position == "rejected" or (fact.instrument == _ROME) is not court:
            continue
        known = [
            (at, acts[act_id]) for at, act_id in enumerate(fact.act_ids) if act_id in acts and acts[act_id].counted
        ]
        yield record_id, fact, known


@dataset_rule("NKHR-X002")
def not_bound(index: Index) -> Iterator[Hit]:
    """A treaty is cited for a State that was bound by it at the time of the acts. The Rome Statute is X004."""
    for record_id, fact, acts in _cited(index, court=False):
        if fact.state is None:
            continue
        outside = [at for at, act in acts if bound(fact.instrument or "", fact.state, act.span) is Answer.NO]
        if outside and len(outside) == len(fact.act_ids):
            yield Hit("/instrument", {"acts": {"en": "the acts", "ko": "행위"}}, index.place_of(record_id))
            continue
        for at in outside:
            yield Hit(f"/act_ids/{at}", {"acts": {"en": "this act", "ko": "이 행위"}}, index.place_of(record_id))


@dataset_rule("NKHR-X004")
def jurisdiction_unsaid(index: Index) -> Iterator[Hit]:
    """The Rome Statute, used for what happened before 1 July 2002 or for a non-party, claims no jurisdiction.

    The State is the one named, else the one in which the act happened.
    """
    early = {"en": "before 1 July 2002, when it came into force", "ko": "발효일인 2002년 7월 1일 이전에 일어난 일에"}
    stranger = {"en": "for a State that was not a party", "ko": "당사국이 아닌 국가에"}
    for record_id, fact, acts in _cited(index, court=True):
        if fact.jurisdictional_claim is False:
            continue
        for _, act in acts:
            state = fact.state or country_of(index, act.place)
            if act.span.end is not None and certainly_before(act.span.end, _COURT_OPENS) and not act.span.ongoing:
                problem = early
            elif state is not None and bound(_ROME, state, act.span) is Answer.NO:
                problem = stranger
            else:
                continue
            yield Hit("/jurisdictional_claim", {"problem": problem}, index.place_of(record_id))
            break
