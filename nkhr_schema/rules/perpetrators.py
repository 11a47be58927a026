"""Family R: who did it, in which post, and by what part in the act. Source: NKHR standard 0.1.

R007 (command relations) stands in ``command.py``.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from nkhr_schema.fields.edtf_order import Answer, overlaps
from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facts import ActFact, InvolvementFact, PositionFact
from nkhr_schema.rules.geography import country_of
from nkhr_schema.rules.knowledge import is_state_act, refoulement_acts
from nkhr_schema.rules.parties import perpetrator_party, same_records, victim_party

__all__ = ["counted_involvements"]


def counted_involvements(index: Index) -> Iterator[tuple[str, InvolvementFact, ActFact]]:
    """Yield id and fact of each involvement in an act that is at hand and counted, and the act."""
    acts = index.of("act")
    for involvement_id, involvement in index.of("involvement").items():
        act = acts.get(involvement.act_id)
        if act is not None and act.counted:
            yield involvement_id, involvement, act


@dataset_rule("NKHR-R001")
def state_act_without_involvement(index: Index) -> Iterator[Hit]:
    """An act of the State has at least one involvement, be it of somebody unknown."""
    involved = {involvement.act_id for involvement in index.of("involvement").values()}
    for act_id, act in index.of("act").items():
        if act_id not in involved and act.counted and act_id not in index.obscured and is_state_act(act.violation_type):
            yield Hit("", {}, index.place_of(act_id))


@dataset_rule("NKHR-R002")
def nobody_as_perpetrator(index: Index) -> Iterator[Hit]:
    """Where nothing is known of the perpetrator, the involvement names none instead of an empty person."""
    perpetrators, persons = index.of("perpetrator"), index.of("person")
    for involvement_id, involvement, _ in counted_involvements(index):
        if involvement.perpetrator_type != "unknown" or involvement.perpetrator_id is None:
            continue
        perpetrator = perpetrators.get(involvement.perpetrator_id)
        person = None if perpetrator is None else persons.get(perpetrator.party_id)
        if perpetrator is None or person is None or perpetrator.has_description:
            continue
        if not (person.identity_known or person.names or person.has_description):
            yield Hit("/perpetrator_id", {}, index.place_of(involvement_id))


@dataset_rule("NKHR-R003")
def victim_as_perpetrator(index: Index) -> Iterator[Hit]:
    """The perpetrator of an act is not its victim too."""
    for involvement_id, involvement, act in counted_involvements(index):
        party = perpetrator_party(index, involvement.perpetrator_id)
        if party is not None and party == victim_party(index, act.victim_id):
            yield Hit("/perpetrator_id", {}, index.place_of(involvement_id))


@dataset_rule("NKHR-R004")
def post_held_at_the_time(index: Index) -> Iterator[Hit]:
    """The post that an involvement names was held by its perpetrator, and at the time of the act."""
    positions = index.of("position")
    one_party = same_records(index, at_most=True)
    for involvement_id, involvement, act in counted_involvements(index):
        position = None if involvement.position_id is None else positions.get(involvement.position_id)
        if position is None:
            continue
        party = perpetrator_party(index, involvement.perpetrator_id)
        if party is not None and one_party.root(party) != one_party.root(position.person_id):
            problem = {
                "en": "The post named here was held by another party than this perpetrator.",
                "ko": "여기에 적은 직위는 이 가해자가 아닌 다른 당사자의 직위입니다.",
            }
        elif _never_held_during(position, act):
            problem = {
                "en": "The post named here was not held at any time of the act.",
                "ko": "여기에 적은 직위의 재직 기간이 행위 시기와 겹치지 않습니다.",
            }
        else:
            continue
        yield Hit("/position_id", {"problem": problem}, index.place_of(involvement_id))


def _never_held_during(position: PositionFact, act: ActFact) -> bool:
    held, done = position.span, act.span
    shared = overlaps(held.start, held.end, done.start, done.end, a_ongoing=held.ongoing, b_ongoing=done.ongoing)
    return shared is Answer.NO


SUPERIORS: Final = ("military_superior", "civilian_superior")
"""Modes of liability of those who answer for what subordinates did."""

_PARTS: Final = "/superior_responsibility/"
_ELEMENTS: Final = {
    "effective_control": ("effective control", "실효적 통제"),
    "knowledge": ("knowledge", "인지"),
    "failure_to_act": ("failure to act", "방지·처벌 불이행"),
}
"""Part of ``superior_responsibility`` -> what it is called in English and Korean."""

_NO_LONGER_HELD: Final = ("rejected", "superseded")
"""Statuses of claims on which nothing rests any more."""


@dataset_rule("NKHR-R005")
def superior_by_rank_only(index: Index) -> Iterator[Hit]:
    """Liability as a superior rests on a claim each to control, knowledge and failure to act."""
    superiors = [name for name, involvement, _ in counted_involvements(index) if involvement.liability in SUPERIORS]
    if not superiors:
        return
    claimed: dict[str, set[str]] = {name: set() for name in superiors}
    for claim in index.of("claim").values():
        if claim.subject_id in claimed and claim.status not in _NO_LONGER_HELD:
            claimed[claim.subject_id].add(claim.pointer)
    for involvement_id in superiors:
        missing = [words for part, words in _ELEMENTS.items() if _PARTS + part not in claimed[involvement_id]]
        if missing and involvement_id not in index.obscured:
            names = {"en": ", ".join(en for en, _ in missing), "ko": ", ".join(ko for _, ko in missing)}
            yield Hit("/liability", {"missing": names}, index.place_of(involvement_id))


@dataset_rule("NKHR-R006")
def ordered_and_carried_out(index: Index) -> Iterator[Hit]:
    """Who carried an act out did not also order it, unless each of the two has a source of its own."""
    parts: dict[tuple[str, str], dict[str, list[str]]] = {}
    for involvement_id, involvement, _ in counted_involvements(index):
        party = perpetrator_party(index, involvement.perpetrator_id)
        if involvement.involvement in ("direct", "ordered") and party is not None:
            of_party = parts.setdefault((involvement.act_id, party), {})
            of_party.setdefault(involvement.involvement, []).append(involvement_id)
    doubtful = [of_party for of_party in parts.values() if len(of_party) == 2]
    if not doubtful:
        return
    stated = _with_a_source(index)
    for of_party in doubtful:
        if not (_all_in(of_party["direct"], stated) and _all_in(of_party["ordered"], stated)):
            for involvement_id in of_party["ordered"]:
                yield Hit("/involvement", {}, index.place_of(involvement_id))


def _with_a_source(index: Index) -> set[str]:
    """Return the records that a source link or a claim speaks of, and those of which a refused record does."""
    targets = {link.target_id for link in index.of("source_link").values()}
    subjects = {claim.subject_id for claim in index.of("claim").values() if claim.status not in _NO_LONGER_HELD}
    return targets | subjects | index.obscured


def _all_in(names: Iterable[str], known: set[str]) -> bool:
    return all(name in known for name in names)


@dataset_rule("NKHR-R008")
def home_authority_abroad(index: Index) -> Iterator[Hit]:
    """Forced return and what belongs to it, done abroad, involves an authority of the State where it is done."""
    if index.envelope is not None and index.envelope.derived is not None:
        return  # a redacted copy keeps involvements without their perpetrators: whose police it was cannot be told
    kinds = refoulement_acts()
    employers: dict[str, list[str]] | None = None
    settled: dict[str, bool] = {}
    for _, involvement, act in counted_involvements(index):
        if act.violation_type in kinds and not settled.get(involvement.act_id, False):
            employers = _employers(index) if employers is None else employers
            settled[involvement.act_id] = _may_be_foreign(index, involvement, employers)
    acts = index.of("act")
    for act_id, foreign in settled.items():
        country = country_of(index, acts[act_id].place)
        if not foreign and country is not None and country != "KP" and act_id not in index.obscured:
            yield Hit("", {}, index.place_of(act_id))


def _employers(index: Index) -> dict[str, list[str]]:
    """Return the bodies in which each person had a post."""
    found: dict[str, list[str]] = {}
    for position in index.of("position").values():
        if position.organisation_id is not None:
            found.setdefault(position.person_id, []).append(position.organisation_id)
    return found


def _may_be_foreign(index: Index, involvement: InvolvementFact, employers: Mapping[str, list[str]]) -> bool:
    """Tell whether an involvement is, or for all that is recorded may be, one of a foreign authority."""
    if involvement.perpetrator_type in ("foreign_official", "unknown"):
        return True
    party: str | None = None
    if involvement.perpetrator_id is not None:
        party = perpetrator_party(index, involvement.perpetrator_id)
        if party is None:
            return True  # not at hand
    elif involvement.position_id is not None:
        position = index.of("position").get(involvement.position_id)
        party = None if position is None else position.person_id
    bodies = [] if party is None else [party] if party.startswith("org-") else employers.get(party, [])
    return any(_is_foreign(index, body) for body in bodies)


def _is_foreign(index: Index, organisation_id: str) -> bool:
    """Tell whether a body may be one of another State: it or one above it is, stands abroad, or is not at hand."""
    organisations = index.of("organisation")
    seen: set[str] = set()
    current: str | None = organisation_id
    while current is not None and current not in seen:
        seen.add(current)
        organisation = organisations.get(current)
        if organisation is None or organisation.organisation_type == "foreign_authority":
            return True
        if country_of(index, organisation.place) not in (None, "KP"):
            return True
        current = organisation.parent_id
    return False
