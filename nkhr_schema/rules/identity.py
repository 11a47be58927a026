"""Family I: identity and references. Source: NKHR standard 0.1.

I001 (form of an id) is found by structure.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from nkhr_schema.rules.engine import Context, Hit, Index, Place, collects, dataset_rule, record_rule

__all__ = ["may_carry_meaning", "missing_references", "repeated_ids"]

ORDERED: Final = {
    "detention_episode": ("previous_id",),
    "organisation": ("parent_id", "successor_id"),
    "location": ("parent_id", "successor_id"),
    "group": ("subset_of_ids", "known_member_ids"),
    "consent": ("supersedes_id",),
    "evidence": ("derived_from_id",),
    "source": ("derived_from_ids",),
}
"""Record type -> fields in which a record must not name itself."""

PAIRS: Final = {
    "link": ("from_id", "to_id"),
    "relationship": ("from_id", "to_id"),
    "command_relation": ("superior_id", "subordinate_id"),
    "identity_link": ("a_id", "b_id"),
}
"""Record type -> the two ends that must differ."""

_UUID_VERSION_1 = re.compile(r"[a-z]{3}-[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab]")


def may_carry_meaning(identifier: str) -> bool:
    """Tell whether an id may tell a name or a date: a UUID of version 1, or words and years in a malformed id."""
    if _UUID_VERSION_1.match(identifier):
        return True
    if re.fullmatch(r"[a-z]{3}-[0-9A-Za-z-]{20,}", identifier):
        return False
    return bool(
        re.search(
            r"[A-Za-z가-힣]{3,}.*[0-9]{4}|[A-Za-z가-힣]{3,}[-_. ][A-Za-z가-힣]{2,}|(?:19|20)[0-9]{2}", identifier[4:]
        )
    )


def repeated_ids(first: int, place: Place, *, lines: bool) -> Hit:
    """I002: the id of a record was used before in the dataset. Found while reading."""
    known = abs(first)
    word = {"en": f"line {known}" if lines else f"record {known}", "ko": f"{known}행" if lines else f"{known}번째 기록"}
    return Hit("/id", {"first": word}, place)


@dataset_rule("NKHR-I003")
def missing_references(index: Index) -> Iterator[Hit]:
    """References point to existing records of the right kind. The kind is fixed by the prefix and found by structure."""
    absent = {"en": "The dataset has no record with this id.", "ko": "데이터셋에 이 식별자를 가진 기록이 없습니다."}
    gone = {"en": "The record with this id was deleted.", "ko": "이 식별자의 기록은 삭제되었습니다."}
    for target, references in index.waiting.items():
        problem = gone if target in index.deleted else absent
        for place, pointer in references:
            yield Hit(pointer, {"problem": problem}, place)


@collects("external_ids")
def external_ids(record: Any) -> list[tuple[str, str, str, str]] | None:
    """Collect what identifies a record elsewhere; the pair is unique for a holder and record type."""
    return [(record.type, item.holder, item.scheme, item.value) for item in record.external_ids] or None


@dataset_rule("NKHR-I004")
def repeated_external_ids(index: Index) -> Iterator[Hit]:
    """External id scheme and value pair is unique for a holder and record type."""
    first: dict[tuple[str, str, str, str], str] = {}
    collected = index.of("external_ids")
    for record_id in sorted(collected, key=index.number_of):
        for key in collected[record_id]:
            other = first.setdefault(key, record_id)
            if other != record_id:
                yield Hit("/external_ids", {"first": other}, index.place_of(record_id))


@record_rule("NKHR-I005", *ORDERED, *PAIRS)
def refers_to_itself(record: Any, context: Context) -> Iterator[Hit]:
    """No record refers to itself where order matters; the two ends of a relation differ."""
    for name in ORDERED.get(record.type, ()):
        value = getattr(record, name)
        if value == record.id:
            yield Hit(f"/{name}")
        elif isinstance(value, tuple) and record.id in value:
            yield Hit(f"/{name}/{value.index(record.id)}")
    if record.type in PAIRS:
        left, right = PAIRS[record.type]
        if getattr(record, left) == getattr(record, right):
            yield Hit(f"/{right}")


@record_rule("NKHR-I006")
def deleted_by_status(record: Any, context: Context) -> Iterable[Hit]:
    """A deleted record carries no data: none is ``deleted`` by status."""
    if record.record_status != "deleted":
        return ()
    problem = {"en": "The record says that it is deleted.", "ko": "삭제되었다고 표시된 기록입니다."}
    return [Hit("/record_status", {"problem": problem})]


@dataset_rule("NKHR-I006")
def deleted_and_still_here(index: Index) -> Iterator[Hit]:
    """No record stands among the records and in ``deleted`` of the envelope."""
    problem = {"en": "The envelope lists this record as deleted.", "ko": "봉투의 삭제 목록에 있는 기록입니다."}
    for record_id in index.deleted & index.ids.keys():
        yield Hit("/id", {"problem": problem}, index.place_of(record_id))


@record_rule("NKHR-I007")
def meaningful_id(record: Any, context: Context) -> Iterable[Hit]:
    """An id contains no name or date; of the well-formed ones only a UUID of version 1 tells when it was made."""
    return [Hit("/id")] if record.id[18:19] == "1" and _UUID_VERSION_1.match(record.id) else ()
