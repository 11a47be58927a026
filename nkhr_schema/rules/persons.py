"""Family P, persons: whether they are there, can be told from others, are alive, and how their names are written.

Source: NKHR standard 0.1. P004 (range of an age) is found by structure; ages are in :mod:`nkhr_schema.rules.ages`, possible
duplicates in :mod:`nkhr_schema.rules.duplicates`.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from nkhr_schema.fields.identifiers import record_type_of
from nkhr_schema.fields.scripts import fits_script, scripts_in
from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule
from nkhr_schema.rules.facts.notes import NO_NOTES, explains, notes_of
from nkhr_schema.rules.parties import victim_party, victim_person

__all__ = ["MASK"]

MASK: Final = "[withheld]"
"""What stands in a redacted copy for a required text that may not leave."""

WOMEN: Final = frozenset({"forced_abortion", "denial_of_womens_hygiene", "gender_discrimination"})
"""Types of act whose victims are women."""


@dataset_rule("NKHR-P001")
def victim_without_party(index: Index) -> Iterator[Hit]:
    """The party behind the victim of an act is in the dataset and not deleted. A dangling ``victim_id`` itself is I003."""
    for act_id, act in index.of("act").items():
        if not act.counted:
            continue
        party = victim_party(index, act.victim_id)
        if party is None:
            continue
        if party in index.deleted or _is_deleted_by_status(index, party):
            yield Hit("/victim_id", {"problem": _DELETED}, index.place_of(act_id))
        elif party not in index.ids:
            yield Hit("/victim_id", {"problem": _ABSENT}, index.place_of(act_id))


def _is_deleted_by_status(index: Index, party: str) -> bool:
    # of such a record no fact is kept; one that structure refused has none either, and a negative number
    return index.ids.get(party, 0) > 0 and party not in index.of(record_type_of(party) or "")


_DELETED: Final = {
    "en": "The person or group behind the victim of this act was deleted.",
    "ko": "이 행위의 피해자에 해당하는 사람이나 집단이 삭제되었습니다.",
}
_ABSENT: Final = {
    "en": "The dataset lacks the person or group behind the victim of this act.",
    "ko": "이 행위의 피해자에 해당하는 사람이나 집단이 데이터셋에 없습니다.",
}


@dataset_rule("NKHR-P002")
def nobody_in_particular(index: Index) -> Iterator[Hit]:
    """A person who is not identified has a name or a description, on the person or on the record of a role."""
    nameless = {
        person_id
        for person_id, person in index.of("person").items()
        if not person.identity_known and not person.names and not person.has_description
    }
    if nameless:
        nameless -= {role.party_id for role in index.of("perpetrator").values() if role.has_description}
        nameless -= index.obscured
    for person_id in nameless:
        yield Hit("/description", {}, index.place_of(person_id))


@record_rule("NKHR-P005", "person")
def alive_with_date_of_death(record: Any, context: Context) -> Iterable[Hit]:
    """Nobody has a date of death and is said not to be dead."""
    return [Hit("/death")] if record.death is not None and record.deceased == "no" else ()


@dataset_rule("NKHR-P006")
def other_sex(index: Index) -> Iterator[Hit]:
    """An act that is done to women has no man as its victim, unless it is explained or he was harmed indirectly."""
    for act_id, act in index.of("act").items():
        if act.violation_type not in WOMEN or not act.counted or act.indirect:
            continue
        person = victim_person(index, act.victim_id)
        if person is not None and person.sex == "male" and not explains(act.notes, "/violation_type"):
            yield Hit("/violation_type", {}, index.place_of(act_id))


@record_rule("NKHR-P008", "person")
def script_of_names(record: Any, context: Context) -> Iterable[Hit]:
    """A name says its script where that is not Latin, and truly; a Korean name in Latin letters says its romanisation."""
    hits = [
        Hit(f"/names/{at}/{field}", {"problem": problem})
        for at, name in enumerate(record.names)
        for field, problem in _name_faults(name)
    ]
    notes = notes_of(record) if hits else NO_NOTES
    return [hit for hit in hits if not explains(notes, hit.pointer)]


def _name_faults(name: Any) -> Iterator[tuple[str, dict[str, str]]]:
    if name.script is None:
        if not (name.full.isascii() or scripts_in(name.full) <= {"latn"}):
            yield "script", _NO_SCRIPT
        return
    if name.full == MASK:
        return
    if not fits_script(name.full, name.script):
        yield "script", _OTHER_SCRIPT
    elif name.script == "latn" and name.romanisation is None and (name.lang or "").split("-", 1)[0].lower() == "ko":
        yield "romanisation", _NO_SYSTEM


_NO_SCRIPT: Final = {
    "en": "The name is not in Latin letters and does not say its script.",
    "ko": "로마자가 아닌 이름인데 문자(script)가 표시되어 있지 않습니다.",
}
_OTHER_SCRIPT: Final = {
    "en": "The name has no letter of the script that it names.",
    "ko": "표시된 문자(script)와 실제 이름의 글자가 다릅니다.",
}
_NO_SYSTEM: Final = {
    "en": "A Korean name in Latin letters does not say how it was romanised.",
    "ko": "로마자로 쓴 한국어 이름에 로마자 표기법(romanisation)이 없습니다.",
}


@dataset_rule("NKHR-P011")
def died_and_alive(index: Index) -> Iterator[Hit]:
    """Nobody died of an act, or has died by their status as a victim, who is said not to be dead."""
    for act_id, act in index.of("act").items():
        if act.outcome == "died" and act.counted:
            person = victim_person(index, act.victim_id)
            if person is not None and person.deceased == "no":
                yield Hit("/outcome", {}, index.place_of(act_id))
    persons = index.of("person")
    for victim_id, victim in index.of("victim").items():
        if victim.status == "died":
            person = persons.get(victim.party_id)
            if person is not None and person.deceased == "no":
                yield Hit("/status", {}, index.place_of(victim_id))
