"""Identifiers: form, randomness, derivation."""

import re
import unicodedata
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_schema.errors import UsageError
from nkhr_schema.fields.identifiers import ID_MAX_LENGTH, PREFIXES, derive_id, id_pattern, is_id, new_id, record_type_of


@pytest.mark.parametrize("record_type", PREFIXES)
def test_new_id_is_well_formed_and_says_its_type(record_type):
    made = new_id(record_type)
    assert is_id(made)
    assert re.fullmatch(id_pattern(record_type), made)
    assert record_type_of(made) == record_type
    assert len(made) <= ID_MAX_LENGTH <= 45


def test_new_id_does_not_tell_the_time():
    # the first ten letters of an ordinary ULID are the time in milliseconds: two made together share most of them
    starts = {new_id("act")[4:10] for _ in range(64)}
    assert len(starts) == 64


def test_prefixes_are_unique():
    assert len(set(PREFIXES.values())) == len(PREFIXES) == 31


def test_derived_id_is_the_documented_one():
    namespace = uuid.uuid5(uuid.NAMESPACE_URL, "urn:nkhr-schema")
    expected = uuid.uuid5(namespace, "act\x1fngo-a\x1fK-1234")
    assert derive_id("act", "ngo-a", "K-1234") == f"act-{expected}"


@given(st.text(min_size=1), st.text(min_size=1))
def test_derived_id_depends_on_everything_and_on_nothing_else(holder, value):
    first = derive_id("person", holder, value)
    assert first == derive_id("per", holder, value)
    assert is_id(first)
    assert first[4:] != derive_id("victim", holder, value)[4:]
    assert first != derive_id("person", holder + "x", value)


def test_derived_id_does_not_depend_on_the_normal_form():
    apart = unicodedata.normalize("NFD", "기관")
    assert apart != "기관"
    assert derive_id("person", "기관", "1") == derive_id("person", apart, "1")


@pytest.mark.parametrize("arguments", [("person", "", "x"), ("person", "x", ""), ("nothing", "a", "b")])
def test_derive_id_refuses_what_would_not_tell_records_apart(arguments):
    with pytest.raises(UsageError):
        derive_id(*arguments)


@pytest.mark.parametrize(
    "text",
    [
        "act-7", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XB", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBCC", "ACT-01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
        "act-01j9zq4w5y7n8m2k3t6r0v1xbc", "act-81J9ZQ4W5Y7N8M2K3T6R0V1XBC", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBI",
        "act-5F0C1C1E-8a0b-5d1e-9a44-0d6f2b1c7e10", "xyz-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "act_01J9ZQ4W5Y7N8M2K3T6R0V1XBC",
        " act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC\n", "", "per-kim-1975",
    ],
)  # fmt: skip
def test_malformed_ids(text):
    assert not is_id(text)
    assert record_type_of(text) is None
