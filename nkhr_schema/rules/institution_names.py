"""Family L, names of institutions: the security bodies were renamed often, and a name tells its time.

What a body was called when is taken from the register of institutions, and from the record where it says so itself.
Source: NKHR standard 0.1.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from nkhr_schema import vocabularies
from nkhr_schema.fields.edtf import parse
from nkhr_schema.fields.edtf_order import Answer, overlaps
from nkhr_schema.models.registers import record_of
from nkhr_schema.rules.engine import Hit, Index, collects, dataset_rule
from nkhr_schema.rules.facts import Span, span
from nkhr_schema.rules.parties import perpetrator_party
from nkhr_schema.vocabularies.registers import Entry, Name
from nkhr_schema.vocabularies.spelling import fold_spelling

__all__ = ["times_of_names"]


@cache
def _dated_names() -> dict[str, tuple[frozenset[str], tuple[Span, ...]]]:
    """Return each name that the register dates everywhere: spelling -> kinds of organisation called so, and when."""
    kinds: dict[str, set[str]] = {}
    times: dict[str, list[Span]] = {}
    undated: set[str] = set()
    entry: Entry
    for entry in vocabularies.get("institutions"):
        for name in (*entry.names, *entry.other_names):
            if name.valid_from is None and name.valid_to is None:
                undated.add(fold_spelling(name.text))
            elif name in entry.dated_names:
                key = fold_spelling(name.text)
                times.setdefault(key, []).append(_time_of(name))
                kinds.setdefault(key, set()).add(_kind_of(entry))
    return {key: (frozenset(kinds[key]), tuple(spans)) for key, spans in times.items() if key not in undated}


def _time_of(name: Name) -> Span:
    start = parse(name.valid_from) if name.valid_from else None
    end = parse(name.valid_to) if name.valid_to else None
    return Span(start, end, ongoing=False, last_known=None)


def _kind_of(entry: Entry) -> str:
    record: Any = record_of(entry)
    return str(record.organisation_type)


@collects("institution_names", "organisation")
def times_of_names(record: Any) -> tuple[Span, ...] | None:
    """Return when the names of an organisation were in use; ``None`` where that cannot be told of each of them.

    At least one must be a name that the register dates for a body of this kind: the police of another country may be
    called what the police of the DPRK was called.
    """
    known = _dated_names()
    found: list[Span] = []
    in_register = False
    for name in record.names:
        kinds, times = known.get(fold_spelling(name.text), (frozenset(), ()))
        listed = record.organisation_type in kinds
        in_register = in_register or listed
        if name.period is not None:
            found.append(span(name.period))
        elif listed:
            found += times
        else:
            return None
    return tuple(found) if in_register else None


@dataset_rule("NKHR-L006")
def called_so_at_the_time(index: Index) -> Iterator[Hit]:
    """An institution is recorded under a name that it may have borne when it did what is recorded."""
    names = index.of("institution_names")
    if not names:
        return
    acts = index.of("act")
    for involvement_id, involvement in index.of("involvement").items():
        act = acts.get(involvement.act_id)
        party = perpetrator_party(index, involvement.perpetrator_id)
        if act is not None and act.counted and party is not None and _never_during(names.get(party), act.span):
            yield Hit("/perpetrator_id", {"organisation": party}, index.place_of(involvement_id))
    for episode_id, episode in index.of("detention_episode").items():
        if episode.authority_id is not None and _never_during(names.get(episode.authority_id), episode.span):
            yield Hit("/authority_id", {"organisation": episode.authority_id}, index.place_of(episode_id))


def _never_during(times: tuple[Span, ...] | None, event: Span) -> bool:
    """Tell whether none of the names can have been in use at any time of the event."""
    if times is None or (event.start is None and event.end is None):
        return False
    return all(
        overlaps(name.start, name.end, event.start, event.end, a_ongoing=name.ongoing, b_ongoing=event.ongoing)
        is Answer.NO
        for name in times
    )
