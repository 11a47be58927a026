"""The reader's validator: the same verdicts, errors and records as pydantic's own, on sound and on damaged records."""

import json
import random

from pydantic import ValidationError

from nkhr_schema.models.sharing import shared_validator
from nkhr_schema.models.table import RECORD_TYPES, record_adapter, record_reader
from nkhr_schema.testing.generate import RecordMaker, mutate


def outcome(validate, data):
    try:
        return validate(data).to_json()
    except ValidationError as error:
        return [
            (item["type"], item["loc"], item["msg"]) for item in error.errors(include_url=False, include_input=False)
        ]


def test_same_outcome_as_the_adapter():
    maker, chance = RecordMaker(11, 0.6, tidy=False), random.Random(11)
    sound = broken = 0
    types = set()
    for _ in range(40):
        for name in RECORD_TYPES:
            for record in (maker.record(name), mutate(maker.record(name), chance).record):
                data = json.dumps(record).encode()
                mine, theirs = (
                    outcome(record_reader().validate_json, data),
                    outcome(record_adapter().validate_json, data),
                )
                assert mine == theirs
                types.add(name)
                sound += isinstance(mine, str)
                broken += isinstance(mine, list)
    assert types == set(RECORD_TYPES)
    assert min(sound, broken) > 500


def test_without_the_choice_it_falls_back(monkeypatch):
    from nkhr_schema.models import sharing

    real = sharing.SchemaValidator

    def older(schema, **choices):
        if choices:
            raise TypeError
        return real(schema)

    monkeypatch.setattr(sharing, "SchemaValidator", older)
    validator = shared_validator(record_adapter().core_schema)
    record = json.dumps(RecordMaker(3).record("act")).encode()
    assert validator.validate_json(record).type == "act"
