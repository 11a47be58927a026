"""Family V: codes and their lists, and what belongs to the open lists. Source: NKHR standard 0.1.

V001 (code not in its list) is found by structure where the list is closed; here are place codes, whose register is reference
data, and the languages (F030) and phone numbers (F031), whose lists other bodies keep.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from nkhr_schema import vocabularies
from nkhr_schema.fields.phone import is_possible_phone
from nkhr_schema.fields.structure import nearest_hint
from nkhr_schema.models.act import NOT_COUNTED
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.rules.coded_fields import coded_values
from nkhr_schema.rules.engine import Context, Hit, Index, collects, dataset_rule, record_rule
from nkhr_schema.rules.wording import mentions, needles
from nkhr_schema.versions import SCHEMA_VERSION, VOCABULARY_VERSION

__all__ = ["envelope_versions"]


@record_rule("NKHR-V001", "location")
def place_codes(record: Any, context: Context) -> Iterator[Hit]:
    """A place code of a scheme that the library holds stands in its register."""
    for name in ("province", "county"):
        code = getattr(record, name)
        if code is not None and not _place_code_exists(code):
            yield Hit(f"/{name}", {"list": "admin_divisions", "nearest": nearest_hint(None)})


@cache
def _place_code_exists(code: str) -> bool:
    scheme, value = code.split(":", 1)
    if scheme == "iso_3166_2" and not value.startswith("KP"):
        import pycountry

        subdivisions: Any = pycountry.subdivisions
        return subdivisions.get(code=value) is not None
    if scheme not in ("iso_3166_2", "pcode"):
        return True  # a scheme that the library does not hold cannot be checked
    return code in vocabularies.get("admin_divisions")


@cache
def _deprecated() -> frozenset[tuple[str, str]]:
    """Return (list, code) of every deprecated term."""
    return frozenset(
        (name, term.code)
        for name in vocabularies.names("codelist")
        for term in vocabularies.get(name)
        if term.status == "deprecated"
    )


@record_rule("NKHR-V002")
def retired_codes(record: Any, context: Context) -> Iterable[Hit]:
    """A code is not deprecated."""
    retired = _deprecated()
    return _retired(record, retired) if retired else ()


def _retired(record: Any, retired: frozenset[tuple[str, str]]) -> Iterator[Hit]:
    for pointer, name, code in coded_values(record):
        if (name, code) in retired:
            term = vocabularies.get(name)[code]
            hint = nearest_hint(", ".join(term.replaced_by) or None)
            yield Hit(pointer, {"term": code, "list": name, "nearest": hint})


@record_rule("NKHR-V003", "act")
def narrower_code(record: Any, context: Context) -> Iterator[Hit]:
    """The most specific code is used when a narrower one is evidenced by the description or the methods."""
    if record.status in NOT_COUNTED:
        return
    narrower = needles(record.violation_type)
    if not narrower:
        return
    methods = {*record.methods, *record.killing_methods}
    for code, words in narrower:
        if code in methods:
            evidence = {"en": "method recorded", "ko": "기록된 방법"}
        elif any(mentions(text.text, words) for text in record.description):
            evidence = {"en": "description", "ko": "설명"}
        else:
            continue
        yield Hit("/violation_type", {"evidence": evidence, "nearest": code})


@record_rule("NKHR-V004", "act")
def other_violation(record: Any, context: Context) -> Iterator[Hit]:
    """``other_violation`` has a description."""
    if record.violation_type == "other_violation" and not record.description and record.status not in NOT_COUNTED:
        yield Hit("/description")


def envelope_versions(envelope: Dataset) -> Iterator[tuple[str, Hit]]:
    """V005 and F029: the envelope names a vocabulary and a schema version that this library knows."""
    if envelope.vocabulary_version != VOCABULARY_VERSION:
        problem = {
            "en": "The dataset names a vocabulary version that this library does not know.",
            "ko": "이 라이브러리가 모르는 어휘 판입니다.",
        }
        yield "NKHR-V005", Hit("/vocabulary_version", {"problem": problem, "known": VOCABULARY_VERSION})
    if envelope.schema_version != SCHEMA_VERSION:
        yield "NKHR-F029", Hit("/schema_version", {"known": SCHEMA_VERSION})


@collects("torture_or_ill_treatment", "act")
def torture_or_ill_treatment(record: Any) -> tuple[str, str, str, Any, Any] | None:
    """Collect the acts that V006 compares: with a place by id and a period, and counted."""
    if record.violation_type not in ("torture", "cruel_inhuman_degrading_treatment") or record.status in NOT_COUNTED:
        return None
    place, period = record.place, record.period
    if place is None or place.location_id is None or period is None or period.start is None:
        return None
    first, last = period.start.latest, (period.end or period.start).earliest
    if first is None or last is None:
        return None
    return record.violation_type, record.victim_id, place.location_id, first, last


@dataset_rule("NKHR-V006")
def torture_twice(index: Index) -> Iterator[Hit]:
    """Torture and cruel, inhuman or degrading treatment are not both coded for the same conduct."""
    torture: dict[tuple[str, str], list[tuple[Any, Any]]] = {}
    facts = index.of("torture_or_ill_treatment")
    for code, victim, location, first, last in facts.values():
        if code == "torture":
            torture.setdefault((victim, location), []).append((first, last))
    for record_id, (code, victim, location, first, last) in facts.items():
        if code == "torture":
            continue
        # the periods certainly overlap when neither can lie wholly before the other
        periods = torture.get((victim, location), ())
        if any(first <= other_last and other_first <= last for other_first, other_last in periods):
            yield Hit("/violation_type", {}, index.place_of(record_id))


@record_rule("NKHR-F030")
def unknown_language(record: Any, context: Context) -> Iterable[Hit]:
    """A language tag begins with a language of ISO 639."""
    if _CHECKED.issuperset(context.languages):
        return ()
    return [Hit(pointer) for pointer, tag in _language_tags(record) if not _is_language(tag)]


_CHECKED: set[str] = {"ko", "en", "und"}
"""Tags that have been looked up and are known."""


def _is_language(tag: str) -> bool:
    if tag in _CHECKED:
        return True
    if tag.split("-", 1)[0] in vocabularies.get("language"):
        _CHECKED.add(tag)
        return True
    return False


def _language_tags(record: Any) -> Iterator[tuple[str, str]]:
    """Yield pointer and value of every language tag; only walked when one of them is new."""

    def walk(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
        if isinstance(value, dict):
            for key, item in value.items():
                if key in ("lang", "translation_of") and isinstance(item, str):
                    yield f"{pointer}/{key}", item
                elif key != "extensions":
                    yield from walk(item, f"{pointer}/{key}")
        elif isinstance(value, list):
            for at, item in enumerate(value):
                yield from walk(item, f"{pointer}/{at}")

    return walk(record.to_dict(), "")


@record_rule("NKHR-F031", "person")
def phone_numbers(record: Any, context: Context) -> Iterator[Hit]:
    """A phone number can exist by the numbering plan of its country."""
    for at, number in enumerate(record.phones):
        if not is_possible_phone(number):
            yield Hit(f"/phones/{at}")
