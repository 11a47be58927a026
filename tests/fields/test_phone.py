"""Phone numbers: any notation in, E.164 out."""

import pytest

from nkhr_schema.errors import UsageError
from nkhr_schema.fields.phone import format_phone, is_possible_phone, parse_phone


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("02-1234-5678", "KR", "+82212345678"),
        ("+82 2 1234 5678", None, "+82212345678"),
        ("+850 2 18111", None, "+850218111"),
        ("+850-191-321-1234", None, "+8501913211234"),
        ("(010) 1234-5678", "KR", "+821012345678"),
    ],
)
def test_parse(text, country, expected):
    assert parse_phone(text, country) == expected


@pytest.mark.parametrize(("text", "country"), [("02-1234-5678", None), ("12", "KR"), ("no number", "KR"), ("", None)])
def test_refusal_does_not_repeat_the_number(text, country):
    with pytest.raises(UsageError) as error:
        parse_phone(text, country)
    assert not text or text not in str(error.value)


def test_possible_and_formatted():
    assert is_possible_phone("+82212345678")
    assert not is_possible_phone("+8212")
    assert not is_possible_phone("+999999999999")
    assert format_phone("+82212345678").startswith("+82 2")
