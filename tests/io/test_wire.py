"""Faults that no model sees: repeated keys and text that is not in NFC. The quick look must never miss what the close look finds."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_schema.io.wire import is_suspicious, repeated_keys, texts_not_in_nfc
from nkhr_schema.models.references import count_keys

# letters that compose and their parts, written as escapes because an editor may normalise them
ODD = "\u00e9e\u0301\uac00\uac01\u1100\u1161\u11a8\u00c5\u212b\u2019\u201c"
TEXTS = st.text(alphabet=st.sampled_from(list('ab:"\\ \t\n1' + ODD)), max_size=12)
KEYS = st.one_of(st.sampled_from(["a", "b", "text"]), TEXTS)
VALUES = st.recursive(
    st.one_of(TEXTS, st.integers(0, 9), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.lists(st.tuples(KEYS, inner), max_size=4).map(tuple)),
    max_leaves=12,
)
OBJECTS = st.lists(st.tuples(KEYS, VALUES), min_size=1, max_size=5).map(tuple)


def spell(value, space, escaped):
    """Write a value in which an object is a tuple of pairs, so that keys can repeat."""
    if isinstance(value, tuple):
        members = (f"{json.dumps(k, ensure_ascii=escaped)}{space}:{space}{spell(v, space, escaped)}" for k, v in value)
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(spell(item, space, escaped) for item in value) + "]"
    return json.dumps(value, ensure_ascii=escaped)


@given(OBJECTS, st.sampled_from(["", " ", "\t", " \n "]), st.booleans())
def test_the_quick_look_never_misses(value, space, escaped):
    data = spell(value, space, escaped).encode()
    keys = count_keys(json.loads(data))
    wrong = list(repeated_keys(data)) + list(texts_not_in_nfc(data))
    if wrong:
        assert is_suspicious(data, keys)


def test_the_quick_look_spares_ordinary_lines():
    for text in ("09:30:00Z", "가: 나", "a : b", "it’s “so”", "é"):
        for separators in ((",", ":"), (", ", ": ")):
            data = json.dumps({"a": text, "b": {"c": 1}}, ensure_ascii=False, separators=separators).encode()
            assert not is_suspicious(data, 3), text


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("e\u0301", False),
        ("\u1100\u1161", False),
        ("\u212b", False),
        ("\u00e9", True),
        ("\uac01", True),
        ("a\u0332", True),
    ],
)
def test_normal_form(text, normal):
    assert unicodedata.is_normalized("NFC", text) is normal
    data = json.dumps({"a": {"b": [text]}}, ensure_ascii=False).encode()
    assert list(texts_not_in_nfc(data)) == ([] if normal else ["/a/b/0"])
    assert is_suspicious(data, 2) is not normal
