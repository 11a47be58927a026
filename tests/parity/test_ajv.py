"""ajv in strict mode, without any setting: every schema compiles, and the verdicts are those of the model."""

import json
from collections.abc import Callable, Iterable

import pytest

from nkhr_schema.publish import known_differences
from nkhr_schema.testing.generate import RecordMaker
from tests.parity.edges import GROUPS
from tests.parity.samples import samples
from tests.parity.test_edges import texts_of
from tests.parity.test_generated import may_differ
from tests.parity.validators import model

pytestmark = pytest.mark.node

Verdicts = Callable[[Iterable[tuple[str, str]]], list[bool]]


def test_edge_values(ajv: Verdicts) -> None:
    known = {difference.id: difference.accepted_by for difference in known_differences()}
    rows = [(group, *row) for group in GROUPS for row in texts_of(group)]
    given = ajv((group.schema, text) for group, _, text, _, _ in rows)
    assert len(given) == len(rows) >= 700
    wrong = [
        (group.name, value)
        for (group, value, _, verdict, difference), accepted in zip(rows, given, strict=True)
        if accepted != verdict and "ajv" not in known.get(difference or "", ())
    ]
    assert not wrong


def test_generated_records(ajv: Verdicts) -> None:
    rows = list(samples(1500, 77))
    envelope = json.dumps(RecordMaker(7, 0).envelope())[:-1]
    single = ajv((sample.schema, sample.text) for sample in rows)
    bundled = ajv(("dataset", f'{envelope}, "records": [{sample.text}]}}') for sample in rows)
    wrong = []
    for sample, *accepted in zip(rows, single, bundled, strict=True):
        expected = model(sample.schema, sample.text)
        if accepted != [expected, expected] and not (not expected and "ajv" in may_differ(sample)):
            wrong.append((sample.schema, sample.change, sample.pointer, expected, accepted))
    assert not wrong
    assert 0.3 < sum(single) / len(rows) < 0.7


def test_known_differences(ajv: Verdicts) -> None:
    differences = known_differences()
    given = ajv((difference.schema, difference.example) for difference in differences)
    assert given == ["ajv" in difference.accepted_by for difference in differences]
