"""From what pydantic found to findings that explain themselves.

Pydantic says what is wrong with a value and repeats the value; a finding says where, what would be right, and never
what stood there. A fault that belongs to a rule carries the code of that rule (a code that is not in its list is V001, a
malformed id I001, a date off the calendar D002, ...); everything else is family F.
"""

import difflib
import math
import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from nkhr_schema.fields.block import Block
from nkhr_schema.fields.forms import FORMS
from nkhr_schema.fields.identifiers import record_type_of
from nkhr_schema.fields.references import ID_PATTERNS
from nkhr_schema.fields.spots import Spot, follow
from nkhr_schema.fields.unreadable import json_fault
from nkhr_schema.findings import Finding, make
from nkhr_schema.versions import VOCABULARY_VERSION

__all__ = ["findings_of", "is_safe_name", "nearest", "nearest_hint"]

Params = Mapping[str, str | Mapping[str, str]]

_TYPES: Final[dict[str, tuple[str, str]]] = {
    "string_type": ("text in quotation marks", "따옴표로 묶은 글"),
    "int_type": ("a whole number", "정수"),
    "float_type": ("a number", "수"),
    "bool_type": ("true or false", "true 또는 false"),
    "tuple_type": ("a list [...]", "목록 [...]"),
    "model_type": ("an object {...}", "객체 {...}"),
    "model_attributes_type": ("an object {...}", "객체 {...}"),
    "dict_type": ("an object {...}", "객체 {...}"),
    "json_type": ("a JSON value", "JSON 값"),
}
_SAFE_NAME = re.compile("[A-Za-z][A-Za-z0-9_.:-]{0,39}")
_CODE = re.compile("'([^']*)'")
_CHARACTERIZATION_PARTS = ("act_ids", "author", "standard")


def is_safe_name(name: str) -> bool:
    """Tell whether the name of a field may be repeated in a message: it looks like one, and not like a person's."""
    return _SAFE_NAME.fullmatch(name) is not None


def nearest(word: object, known: "list[str] | tuple[str, ...]") -> str | None:
    """Return the known name that a mistyped one was probably meant to be, or ``None``."""
    if not isinstance(word, str):
        return None
    folded = word[:60].strip().casefold().replace("-", "_").replace(" ", "_")
    found = difflib.get_close_matches(folded, known, n=1, cutoff=0.6)
    return found[0] if found else None


def nearest_hint(name: str | None) -> dict[str, str]:
    """Return the two-language hint that names the nearest known field or code."""
    if name is None:
        return {
            "en": "Look it up in the reference; what the standard has no place for goes into extensions or local_codes.",
            "ko": "참고 문서를 확인하세요. 표준에 없는 것은 extensions나 local_codes에 넣습니다.",
        }
    return {"en": f"Did you mean {name}?", "ko": f"{name}을(를) 쓰려던 것인가요?"}


def findings_of(error: ValidationError, model: type[Block] | Mapping[str, type[Block]], **where: Any) -> list[Finding]:
    """Return one finding for each thing that pydantic found wrong.

    ``model`` is the class that was validated, or the table of record types when the union of all of them was. ``where``
    (line, position, record_id, ...) is handed on to each finding.
    """
    found = []
    for item in error.errors(include_url=False, include_input=True):
        spot = follow(model, item["loc"])
        code, pointer, params = _translate(item, spot)
        found.append(make(code, pointer, **{"record_type": spot.record_type, **where, **params}))
    return found


def _translate(item: Any, spot: Spot) -> tuple[str, str, Params]:
    kind: str = item["type"]
    context: Mapping[str, Any] = item.get("ctx", {})
    given: Any = item["input"]
    if kind == "json_invalid":
        code, params = json_fault(str(context.get("error", "")))
        return code, "", params
    if kind == "missing":
        return _missing(spot)
    if kind == "extra_forbidden":
        return _unknown_field(spot)
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return _tag(kind, context, given, spot)
    if given is None and spot.pointer:
        return "NKHR-F007", spot.pointer, {}
    if isinstance(given, float) and not math.isfinite(given):
        return "NKHR-F017" if math.isnan(given) else "NKHR-F018", spot.pointer, {}
    if kind == "literal_error":
        return _code(context, given, spot)
    if kind == "string_pattern_mismatch":
        return _pattern(str(context["pattern"]), given, spot)
    if kind in _TYPES:
        return _wrong_type(kind, given, spot)
    return _bounds(kind, context, spot)


def _missing(spot: Spot) -> tuple[str, str, Params]:
    name = str(spot.name)
    if name == "vocabulary_version" and spot.record_type == "dataset":
        problem = {"en": "The dataset names no vocabulary version.", "ko": "어휘 판이 적혀 있지 않습니다."}
        return "NKHR-V005", spot.parent_pointer, {"problem": problem, "known": VOCABULARY_VERSION}
    if name == "type" and spot.parent_pointer == "":
        return "NKHR-F004", "", {}
    if spot.record_type == "legal_characterisation" and name in _CHARACTERIZATION_PARTS and not spot.parent_pointer:
        return "NKHR-X003", spot.parent_pointer, {"name": name}
    return "NKHR-F005", spot.parent_pointer, {"name": name}


def _unknown_field(spot: Spot) -> tuple[str, str, Params]:
    name = str(spot.name)
    known = list(spot.container.model_fields) if spot.container else []
    hint = nearest_hint(nearest(name, known))
    if is_safe_name(name):
        return "NKHR-F006", spot.pointer, {"name": name, "nearest": hint}
    hidden = {"en": "of this name (not shown: it may be personal)", "ko": "이 이름의(개인정보일 수 있어 표시하지 않음)"}
    return "NKHR-F006", spot.parent_pointer, {"name": hidden, "nearest": hint}


def _tag(kind: str, context: Mapping[str, Any], given: Any, spot: Spot) -> tuple[str, str, Params]:
    if not isinstance(given, dict):
        return "NKHR-F002", spot.pointer, {"found": _name_of(given)}
    discriminator = str(context["discriminator"]).strip("'")
    value = given.get(discriminator)
    pointer = f"{spot.pointer}/{discriminator}"
    if discriminator in given and value is None:
        return "NKHR-F007", pointer, {}
    if kind == "union_tag_not_found":
        if discriminator == "type":
            return "NKHR-F004", spot.pointer, {}
        return "NKHR-F005", spot.pointer, {"name": discriminator}
    known = _CODE.findall(str(context["expected_tags"]))
    if discriminator == "type":
        match = nearest(value, known)
        return "NKHR-F003", pointer, {"nearest": match or ", ".join(known)}
    return "NKHR-V001", pointer, {"list": "annotation_kind", "nearest": nearest_hint(nearest(value, known))}


def _code(context: Mapping[str, Any], given: Any, spot: Spot) -> tuple[str, str, Params]:
    known = _CODE.findall(str(context["expected"]))
    if not isinstance(given, str):
        if not known:  # Literal[True]: a flag that can only be set
            return "NKHR-F008", spot.pointer, {"expected": {"en": "true, or be left out", "ko": "true이거나 빠져"}}
        return _wrong_type("string_type", given, spot)
    if spot.name == "type":
        return "NKHR-F003", spot.pointer, {"nearest": ", ".join(known)}
    from nkhr_schema.fields.code_lists import list_of

    name = list_of(tuple(known)) or "-"
    return "NKHR-V001", spot.pointer, {"list": name, "nearest": nearest_hint(_nearest_code(given, name, known))}


def _nearest_code(given: str, name: str, known: list[str]) -> str | None:
    """Look among the codes first, then among labels and aliases: a documenter may have written the Korean label."""
    from nkhr_schema import vocabularies

    if name in vocabularies.names():
        term = vocabularies.get(name).resolve(given[:100])
        if term is not None and term.code in known:
            return term.code
    return nearest(given, known)


def _pattern(pattern: str, given: Any, spot: Spot) -> tuple[str, str, Params]:
    form = FORMS.get(pattern)
    if form is None:
        return "NKHR-F009", spot.pointer, {"expected": {"en": "of another form", "ko": "다른 형식"}}
    words = {"en": form.en, "ko": form.ko}
    if pattern in ID_PATTERNS:
        return _identifier(ID_PATTERNS[pattern], given, spot, words)
    if form.code == "NKHR-D002":
        return _date(str(given), spot, words)
    return form.code, spot.pointer, {"expected": words}


def _identifier(kinds: tuple[str, ...], given: Any, spot: Spot, words: Mapping[str, str]) -> tuple[str, str, Params]:
    other = record_type_of(str(given))
    if other is None or spot.name == "id":
        return "NKHR-I001", spot.pointer, {"expected": words}
    expected = ", ".join(kinds)
    problem = {
        "en": f"This is the id of a record of type {other}; it must point to {expected}.",
        "ko": f"{other} 기록의 식별자인데 {expected} 기록을 가리켜야 합니다.",
    }
    return "NKHR-I003", spot.pointer, {"problem": problem}


def _date(given: str, spot: Spot, words: Mapping[str, str]) -> tuple[str, str, Params]:
    from nkhr_schema.fields.edtf_diagnosis import HINTS, diagnose

    problem = {
        "en": "This is not a date of the accepted forms in the real calendar.",
        "ko": "실제 달력에서 허용되는 형식의 날짜가 아닙니다.",
    }
    diagnosis = diagnose(given)
    advice = words if diagnosis is None else {lang: str(text) for lang, text in HINTS[diagnosis].items()}
    return "NKHR-D002", spot.pointer, {"problem": problem, "advice": advice}


def _wrong_type(kind: str, given: Any, spot: Spot) -> tuple[str, str, Params]:
    if kind in ("model_type", "model_attributes_type", "dict_type") and spot.pointer == "":
        return "NKHR-F002", "", {"found": _name_of(given)}
    en, ko = _TYPES[kind]
    return "NKHR-F008", spot.pointer, {"expected": {"en": en, "ko": ko}}


def _bounds(kind: str, context: Mapping[str, Any], spot: Spot) -> tuple[str, str, Params]:
    if kind in ("greater_than_equal", "less_than_equal"):
        return _number(kind, context, spot)
    if kind == "string_too_short":
        return "NKHR-F010", spot.pointer, {"bound": {"en": "at least one character", "ko": "한 글자 이상"}}
    if kind == "string_too_long":
        limit = context["max_length"]
        return "NKHR-F010", spot.pointer, {"bound": {"en": f"at most {limit} characters", "ko": f"{limit}자 이하"}}
    if kind == "too_short":
        return "NKHR-F015", spot.pointer, {"bound": {"en": "one item", "ko": "한 항목"}}
    if kind == "repeated_item":
        return "NKHR-F012", spot.pointer, {}
    if kind == "null_given":
        return "NKHR-F007", spot.pointer, {}
    if kind == "nothing_given" and spot.block:
        return "NKHR-F013", spot.pointer, {"names": ", ".join(spot.block.any_of)}
    if kind == "not_together" and spot.block:
        return "NKHR-F014", spot.pointer, {"names": ", ".join(spot.block.together)}
    if kind == "string_unicode":
        return "NKHR-F020", spot.pointer, {}
    if kind == "int_parsing_size":
        return "NKHR-F018", spot.pointer, {}
    if kind == "recursion_loop":
        return "NKHR-F019", spot.pointer, {"bound": "200"}
    return "NKHR-F008", spot.pointer, {"expected": {"en": "another kind of value", "ko": "다른 종류의 값"}}


def _number(kind: str, context: Mapping[str, Any], spot: Spot) -> tuple[str, str, Params]:
    if kind == "greater_than_equal":
        limit = _plain(context["ge"])
        bound = {"en": f"at least {limit}", "ko": f"{limit} 이상"}
    else:
        limit = _plain(context["le"])
        bound = {"en": f"at most {limit}", "ko": f"{limit} 이하"}
        if limit > 2**53 - 2:
            return "NKHR-F018", spot.pointer, {}
    problem = {"en": f"The number must be {bound['en']}.", "ko": f"수는 {bound['ko']}이어야 합니다."}
    if spot.name in ("latitude", "longitude"):
        return "NKHR-L001", spot.pointer, {"problem": problem}
    if spot.container is not None and spot.container.__name__ == "AgeRange":
        return "NKHR-P004", spot.pointer, {"problem": problem}
    return "NKHR-F011", spot.pointer, {"bound": bound}


def _plain(number: float) -> float:
    """Return 24 for 24.0: a bound is shown as people write it."""
    return int(number) if number == int(number) else number


def _name_of(value: object) -> dict[str, str]:
    """Name the kind of a JSON value, never the value."""
    for kind, en, ko in (
        (bool, "true or false", "참·거짓 값"),
        (str, "text", "글"),
        (int | float, "a number", "수"),
        (list | tuple, "a list", "목록"),
        (dict, "an object", "객체"),
    ):
        if isinstance(value, kind):
            return {"en": en, "ko": ko}
    return {"en": "null", "ko": "null"}
