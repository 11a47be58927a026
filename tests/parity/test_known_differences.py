"""The list of known differences is exact: each example differs as it says, and the library is always the stricter one."""

import json

import pytest

from nkhr_schema.publish import KnownDifference, known_differences
from tests.parity.validators import SCHEMA_VALIDATORS, model


@pytest.mark.parametrize("difference", known_differences(), ids=lambda difference: difference.id)
def test_each_difference_is_as_it_is_described(difference: KnownDifference) -> None:
    assert not model(difference.schema, difference.example)
    accepted = {name for name, validate in SCHEMA_VALIDATORS.items() if validate(difference.schema, difference.example)}
    assert accepted == set(difference.accepted_by) - {"ajv"}
    assert difference.accepted_by


@pytest.mark.parametrize("difference", known_differences(), ids=lambda difference: difference.id)
def test_each_difference_is_told_in_both_languages(difference: KnownDifference) -> None:
    assert difference.en.endswith(".")
    assert difference.ko.endswith(".")
    assert any("가" <= letter <= "힣" for letter in difference.ko)


def test_without_what_differs_the_examples_are_sound() -> None:
    """Each example is refused for the one thing that it shows."""
    mended = {
        "trailing_newline": ("\\n", ""),
        "lone_surrogate": ("\\ud800", "x"),
        "number_without_end": ("1e400", "1e300"),
        "not_a_number": ("NaN", "0"),
        "nested_too_deep": ("[" * 250 + "]" * 250, "[" * 150 + "]" * 150),
        "repeated_but_for_an_empty_list": ('"met":"yes"},', '"met":"no"},'),
    }
    assert set(mended) == {difference.id for difference in known_differences()}
    for difference in known_differences():
        before, after = mended[difference.id]
        assert before in difference.example, difference.id
        text = difference.example.replace(before, after)
        assert model(difference.schema, text), difference.id
        assert all(validate(difference.schema, text) for validate in SCHEMA_VALIDATORS.values()), difference.id
        json.loads(text)
