"""Hand-picked values at the edge of each type: model and schema say what the table says."""

import json
from typing import Any

import pytest

from nkhr_schema.publish import known_differences
from tests.parity.edges import GROUPS
from tests.parity.edges.group import Group
from tests.parity.validators import SCHEMA_VALIDATORS, model

KNOWN = {difference.id: difference for difference in known_differences()}


def texts_of(group: Group) -> list[tuple[Any, str, bool, str | None]]:
    """Return value, JSON text, expected verdict and, where one applies, the known difference."""
    expected = [(value, True, None) for value in group.accepted]
    expected += [(value, False, None) for value in group.refused]
    expected += [(value, False, name) for name, values in group.differs.items() for value in values]
    return [(value, json.dumps(group.record(value)), verdict, name) for value, verdict, name in expected]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_each_edge_value_has_one_verdict(group: Group) -> None:
    wrong = []
    rows = texts_of(group)
    for value, text, verdict, difference in rows:
        if model(group.schema, text) != verdict:
            wrong.append((value, "model"))
        accepting = set(KNOWN[difference].accepted_by) if difference else set()
        for name, validate in SCHEMA_VALIDATORS.items():
            if validate(group.schema, text) != verdict and name not in accepting:
                wrong.append((value, name))
    assert rows
    assert not wrong


def test_the_tables_are_not_thin() -> None:
    rows = [row for group in GROUPS for row in texts_of(group)]
    assert len(rows) >= 700
    accepted = sum(verdict for _, _, verdict, _ in rows)
    assert 0.25 < accepted / len(rows) < 0.5
    assert len({group.schema for group in GROUPS}) >= 15
