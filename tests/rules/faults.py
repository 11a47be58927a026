"""A small fictional case of plain dicts, changed one record at a time; and the findings of one family in it."""

import copy

import nkhr_schema as nkhr
from tests.samples import small_case

_CASE = [record.to_dict() for record in small_case().records]


def changed(*more, **changes):
    """Return the records of the small case; ``act={"status": ...}`` changes the one of this type, ``None`` drops a field."""
    records = copy.deepcopy(_CASE)
    for record in records:
        for name, value in changes.get(record["type"], {}).items():
            record[name] = value
            if value is None:
                del record[name]
    return [*records, *more]


def the(records, kind):
    """Return the record of a type."""
    return next(record for record in records if record["type"] == kind)


def document(records, **envelope):
    """Return the dataset as one JSON object."""
    return {**small_case().envelope().to_dict(), **envelope, "records": records}


def found(records, *codes, **envelope):
    """Return (code, pointer into the record) of the findings with these codes, sorted."""
    report = nkhr.validate(document(records, **envelope))
    return sorted((f.code, f.pointer.split("/", 3)[-1]) for f in report.findings if f.code in codes)


def date(edtf, words=None, calendar=None):
    """Return an uncertain date."""
    parts = {"edtf": edtf, "original_text": words, "calendar": calendar}
    return {name: value for name, value in parts.items() if value is not None}


def period(start=None, end=None, last_known=None, *, ongoing=None):
    """Return a period of dates given as EDTF."""
    parts = {"start": start, "end": end, "last_known": last_known}
    result = {name: date(value) for name, value in parts.items() if value is not None}
    return result if ongoing is None else {**result, "ongoing": ongoing}
