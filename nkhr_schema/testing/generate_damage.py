"""Small changes to a record, most of them damage: what a validator must notice, or must not mind.

Each change is one function, named by what it does. It changes a copy in place and returns the JSON Pointer of the place, or
``None`` when the record has nothing that it could change.
"""

import random
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple, get_args

from nkhr_schema.fields.identifiers import ID_MAX_LENGTH, PREFIXES, is_id
from nkhr_schema.testing.generate_strings import date_text, identifier
from nkhr_schema.testing.generate_words import LANGUAGES, sentence
from nkhr_schema.vocabularies import term_codes

__all__ = ["CHANGES", "Changed", "mutate"]

Chance = random.Random
Change = Callable[[Any, Chance], str | None]


class Changed(NamedTuple):
    """A changed record: the record, the name of the change, the JSON Pointer of what was changed."""

    record: dict[str, Any]
    change: str
    pointer: str


class _Slot(NamedTuple):
    """A place in a record: the object or list that holds a value, and the name or position of the value there."""

    holder: Any
    key: Any
    pointer: str

    @property
    def value(self) -> Any:
        return self.holder[self.key]


def _slots(value: Any, pointer: str = "") -> Iterator[_Slot]:
    items: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        here = f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
        yield _Slot(value, key, here)
        yield from _slots(item, here)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _some(record: Any, chance: Chance, fits: Callable[[Any], bool] = lambda value: True) -> _Slot | None:
    found = [slot for slot in _slots(record) if fits(slot.value)]
    return chance.choice(found) if found else None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_patterned(value: Any) -> bool:
    return isinstance(value, str) and value.isascii() and " " not in value and value != ""


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _is_filled(value: Any) -> bool:
    return isinstance(value, list) and bool(value)


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def _setting(fits: Callable[[Any], bool], change: Callable[[Any, Chance], Any]) -> Change:
    """Return a change that puts a new value into one place."""

    def apply(record: Any, chance: Chance) -> str | None:
        slot = _some(record, chance, fits)
        if slot is None:
            return None
        slot.holder[slot.key] = change(slot.value, chance)
        return slot.pointer

    return apply


@cache
def _codes() -> tuple[tuple[str, ...], ...]:
    return tuple(
        codes for alias in vars(term_codes).values() if (codes := get_args(alias)) and isinstance(codes[0], str)
    )


@cache
def _all_codes() -> frozenset[str]:
    return frozenset(code for codes in _codes() for code in codes)


def _other_type(value: Any, chance: Chance) -> Any:
    others = ("text", 7, 0.5, True, ["a"], {"a": 1})
    return chance.choice([other for other in others if type(other) is not type(value)])


def _drop_field(record: Any, chance: Chance) -> str | None:
    found = [slot for slot in _slots(record) if isinstance(slot.holder, dict)]
    slot = chance.choice(found)
    del slot.holder[slot.key]
    return slot.pointer


def _drop_item(record: Any, chance: Chance) -> str | None:
    slot = _some(record, chance, _is_filled)
    if slot is None:
        return None
    at = chance.randrange(len(slot.value))
    del slot.value[at]
    return f"{slot.pointer}/{at}"


def _unknown_field(record: Any, chance: Chance) -> str | None:
    objects = [record, *(slot.value for slot in _slots(record) if isinstance(slot.value, dict))]
    name = chance.choice(("x", "names_", "Type", "kind ", "note", "$id", "extensions2", "description"))
    chance.choice(objects)[name] = chance.choice(("a", 1, [], {}))
    return f"/{name}"


def _repeat_item(record: Any, chance: Chance) -> str | None:
    slot = _some(record, chance, _is_filled)
    if slot is None:
        return None
    slot.value.append(_copy(chance.choice(slot.value)))
    return f"{slot.pointer}/{len(slot.value) - 1}"


def _reorder_items(record: Any, chance: Chance) -> str | None:
    slot = _some(record, chance, lambda value: _is_list(value) and len(value) > 1)
    if slot is None:
        return None
    slot.value.reverse()
    return slot.pointer


def _reorder_fields(record: Any, chance: Chance) -> str | None:
    holder = chance.choice([record, *(slot.value for slot in _slots(record) if isinstance(slot.value, dict))])
    items = list(holder.items())
    chance.shuffle(items)
    holder.clear()
    holder.update(items)
    return ""


def _swap_tag(record: Any, chance: Chance) -> str | None:
    tags: dict[str, Any] = {"type": tuple(PREFIXES), "kind": ("missing", "inferred", "accepted", "mention", "screened")}
    found = [slot for slot in _slots(record) if slot.key in tags and isinstance(slot.value, str)]
    slot = chance.choice(found) if found else None
    if slot is None:
        return None
    slot.holder[slot.key] = chance.choice((*tags[slot.key], "Act", "unknown_type", ""))
    return slot.pointer


def _swap_values(record: Any, chance: Chance) -> str | None:
    found = [slot for slot in _slots(record) if isinstance(slot.holder, dict)]
    first, second = chance.choice(found), chance.choice(found)
    first_value, second_value = _copy(first.value), _copy(second.value)
    first.holder[first.key], second.holder[second.key] = second_value, first_value
    return first.pointer


def _date(value: Any, chance: Chance, texts: tuple[str, ...]) -> str | None:
    found = [slot for slot in _slots(value) if slot.key == "edtf"]
    if not found:
        return None
    slot = chance.choice(found)
    slot.holder["edtf"] = chance.choice(texts)
    return slot.pointer


_OFF_CALENDAR: Final = ("1997-02-30", "1900-02-29", "2001-02-29", "1997-13", "1997-00", "0000", "1997-04-31", "1997-25")
_OFF_FORM: Final = ("97", "1997-4", "1997-04-05T10:00", "1997??", "~1997", "1997/", "/1997", "../..", "199x", "1997 ")


def _string(value: str, chance: Chance) -> str:
    return value.upper() if value != value.upper() and chance.random() < 0.5 else value.swapcase()


def _other_id(value: str, chance: Chance) -> str:
    return identifier(chance.choice(tuple(PREFIXES)), chance.getrandbits(128))


def _at_random_place(value: str, chance: Chance, mark: str) -> str:
    at = chance.randrange(len(value) + 1)
    return value[:at] + mark + value[at:]


CHANGES: Final[dict[str, Change]] = {
    # harmless, mostly
    "reorder_fields": _reorder_fields,
    "reorder_items": _reorder_items,
    "drop_field": _drop_field,
    "drop_item": _drop_item,
    "new_text": _setting(lambda v: _is_text(v) and " " in v, lambda v, c: sentence(c.random, c.choice(LANGUAGES))),
    "new_date": lambda record, chance: _date(record, chance, (date_text(chance.random),)),
    "new_number": _setting(_is_number, lambda v, c: c.choice((0, 1, 2, 12, 90, 91, 120, 121, 0.5, 1.5, 1200, 1201))),
    "new_id": _setting(is_id, lambda v, c: identifier(_type_of(v), c.getrandbits(128))),
    "long_text": _setting(_is_text, lambda v, c: v * c.choice((2, 50))),
    "other_bool": _setting(lambda v: isinstance(v, bool), lambda v, c: not v),
    "empty_list": _setting(_is_list, lambda v, c: []),
    # of the kind of a value
    "null": _setting(lambda v: True, lambda v, c: None),
    "other_type": _setting(lambda v: True, _other_type),
    "number_as_text": _setting(_is_number, lambda v, c: str(v)),
    "bool_as_number": _setting(lambda v: isinstance(v, bool), lambda v, c: int(v)),
    "number_as_bool": _setting(_is_number, lambda v, c: bool(v)),
    "bool_as_text": _setting(lambda v: isinstance(v, bool), lambda v, c: str(v).lower()),
    "whole_with_point": _setting(_is_whole, lambda v, c: float(v)),
    "fraction": _setting(_is_number, lambda v, c: v + 0.5),
    "negative": _setting(_is_number, lambda v, c: -v - 1),
    "huge_number": _setting(_is_number, lambda v, c: c.choice((2**53, 2**64, 10**40, 1e300, -(2**70)))),
    "wrapped": _setting(lambda v: True, lambda v, c: [v]),
    "unwrapped": _setting(_is_filled, lambda v, c: v[0]),
    "object_as_text": _setting(_is_object, lambda v, c: c.choice(("1997", "text", ""))),
    "text_as_object": _setting(_is_text, lambda v, c: {"text": v, "lang": "ko"}),
    # of the fields of an object and the items of a list
    "unknown_field": _unknown_field,
    "empty_object": _setting(_is_object, lambda v, c: {}),
    "repeat_item": _repeat_item,
    "swap_tag": _swap_tag,
    "swap_values": _swap_values,
    # of a text
    "empty_text": _setting(_is_text, lambda v, c: ""),
    "trailing_newline": _setting(_is_patterned, lambda v, c: v + "\n"),
    "trailing_space": _setting(_is_patterned, lambda v, c: v + " "),
    "leading_space": _setting(_is_patterned, lambda v, c: " " + v),
    "wide_digits": _setting(_is_patterned, lambda v, c: v.translate({48 + n: 0xFF10 + n for n in range(10)})),
    "other_case": _setting(_is_patterned, _string),
    "cut_text": _setting(_is_text, lambda v, c: v[: c.randrange(len(v))] if v else v),
    "control_character": _setting(
        _is_text, lambda v, c: _at_random_place(v, c, c.choice(("\x00", "\x07", "\x7f", "\x85", "\r")))
    ),
    "direction_mark": _setting(
        _is_text, lambda v, c: _at_random_place(v, c, c.choice(("\u202e", "\u2066", "\u200f", "\u061c")))
    ),
    "line_separator": _setting(_is_text, lambda v, c: _at_random_place(v, c, c.choice(("\u2028", "\u2029", "\n")))),
    "far_character": _setting(_is_text, lambda v, c: _at_random_place(v, c, c.choice(("𝟘", "👩‍👧", "\ufeff", "é")))),
    "lone_surrogate": _setting(_is_text, lambda v, c: _at_random_place(v, c, "\ud800")),
    # of codes, ids and dates
    "other_id": _setting(is_id, _other_id),
    "longer_id": _setting(is_id, lambda v, c: v + "0" * (ID_MAX_LENGTH - len(v) + 1)),
    "code_of_other_list": _setting(
        lambda v: isinstance(v, str) and v in _all_codes(), lambda v, c: c.choice(c.choice(_codes()))
    ),
    "off_calendar": lambda record, chance: _date(record, chance, _OFF_CALENDAR),
    "off_form": lambda record, chance: _date(record, chance, _OFF_FORM),
}
"""Name -> change. The first ones leave most records valid."""


def _type_of(record_id: str) -> str:
    return next(name for name, prefix in PREFIXES.items() if record_id.startswith(f"{prefix}-"))


def mutate(record: dict[str, Any], chance: Chance, changes: tuple[str, ...] = tuple(CHANGES)) -> Changed:
    """Return a copy of a record with one small change, and what was changed where. The record itself stays as it is.

    A change that finds nothing to change makes room for another; the change ``none`` says that no one did.
    """
    waiting = list(changes)
    while waiting:
        name = waiting.pop(int(chance.random() * len(waiting)))
        copy = _copy(record)
        pointer = CHANGES[name](copy, chance)
        if pointer is not None:
            return Changed(copy, name, pointer)
    return Changed(_copy(record), "none", "")
