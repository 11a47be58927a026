"""The JSON Schema of reports: of :meth:`Report.to_json` and of what ``nkhr validate --format json`` writes.

Written by hand, because no model stands behind a report; a test compares it with real reports. It is as closed as the
schemas of the records: a field that it does not name is none of this version.
"""

from collections.abc import Mapping
from typing import Any, Final

from nkhr_schema.fields.identifiers import ID_MAX_LENGTH, PREFIXES
from nkhr_schema.findings import Severity
from nkhr_schema.findings.finding import LANGUAGES
from nkhr_schema.versions import SCHEMA_VERSION

__all__ = ["report_schema"]

Schema = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_SEVERITIES: Final = [severity.code for severity in sorted(Severity, reverse=True)]
_REASONS: Final = ["missing", "folder", "forbidden", "bad_path", "binary", "no_stdin", "unreadable"]


def report_schema() -> Schema:
    """Return the schema (draft 2020-12): the report of one run, or of a command over several files."""
    return {
        "$schema": _DIALECT,
        "$id": f"urn:nkhr-schema:{SCHEMA_VERSION}:report",
        "description": "What a validation run found: one report, or the reports of several files as the command writes them.",
        "type": "object",
        # the one has findings, the other files
        "if": {"properties": {"files": {"type": "array"}}, "required": ["files"]},
        "then": {"$ref": "#/$defs/Run"},
        "else": {"$ref": "#/$defs/Report"},
        "$defs": {
            "Run": _run(),
            "File": _file(),
            "Report": _object(
                "The report of one file, or of records in memory.",
                {**_totals(), "findings": _list("All findings, in the order of the input.", _part("Finding"))},
            ),
            "Finding": _finding(),
            "Texts": _object(
                "A sentence in English and Korean.",
                {lang: {"description": f"The sentence in {name}.", "type": "string"} for lang, name in _names()},
            ),
            "Count": {"description": "How many.", "type": "integer", "minimum": 0},
            "Code": {"description": "Code of a finding.", "type": "string", "pattern": "^NKHR-[A-Z][0-9]{3}$"},
            "RecordType": {"description": "Record type.", "type": "string", "enum": list(PREFIXES)},
        },
    }


def _names() -> list[tuple[str, str]]:
    return list(zip(LANGUAGES, ("English", "Korean"), strict=True))


def _object(description: str, properties: Mapping[str, Schema], optional: tuple[str, ...] = ()) -> Schema:
    return {
        "description": description,
        "type": "object",
        "properties": dict(properties),
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _part(name: str, description: str = "") -> Schema:
    return {**({"description": description} if description else {}), "$ref": f"#/$defs/{name}"}


def _list(description: str, items: Schema) -> Schema:
    return {"description": description, "type": "array", "items": items}


def _counted_by(name: str, description: str) -> Schema:
    return {
        "description": description,
        "type": "object",
        "propertyNames": _part(name),
        "additionalProperties": _part("Count"),
    }


def _totals() -> dict[str, Schema]:
    severities = {code: _part("Count") for code in _SEVERITIES}
    return {
        "ok": {"description": "True when there is no error; warnings do not count.", "type": "boolean"},
        "records_read": _part("Count", "Records that the input held, broken ones included."),
        "not_fully_checked": _part(
            "Count", "Records that structure refused, so that the rules could not look at them."
        ),
        "accepted": _part("Count", "Warnings left out because an annotation of the record accepts them with a reason."),
        "counts": _counted_by("RecordType", "Fully checked records by type."),
        "severities": _object("Findings by severity.", severities),
        "codes": _counted_by("Code", "Findings by code."),
    }


def _finding() -> Schema:
    number: Schema = {"type": "integer", "minimum": 1}
    return _object(
        "A fault in the data. It never repeats a value of the record.",
        {
            "code": _part("Code"),
            "severity": {"description": "How bad it is.", "type": "string", "enum": _SEVERITIES},
            "source": {"description": "Name of the file, as it was given.", "type": "string"},
            "line": {"description": "Line of the record in JSON Lines.", **number},
            "position": {"description": "Number of the record in a JSON document.", **number},
            "record_id": {
                "description": "Id of the record, where it is well formed.",
                "type": "string",
                "maxLength": ID_MAX_LENGTH,
            },
            "record_type": _part("RecordType"),
            "pointer": {
                "description": "JSON Pointer (RFC 6901) to the place: into the record of a line, or into the document.",
                "type": "string",
                "pattern": "^(?:/(?:[^~/]|~[01])*)*$",
            },
            "message": _part("Texts", "What is wrong."),
            "hint": _part("Texts", "How to mend it; empty where there is no general advice."),
        },
        ("source", "line", "position", "record_id", "record_type"),
    )


def _run() -> Schema:
    versions = {name: {"type": "string"} for name in ("library", "schema", "vocabularies")}
    total = {"files": _part("Count", "Files named."), "unreadable": _part("Count", "Files that could not be read.")}
    return _object(
        "What nkhr validate --format json writes.",
        {
            "versions": _object("Versions of library, schema and vocabularies.", versions),
            "total": _object("Counts of all files together.", {**total, **_totals()}),
            "files": _list("The files in the order in which they were named.", _part("File")),
        },
    )


def _file() -> Schema:
    unreadable = _object(
        "Why the file could not be read.",
        {"reason": {"description": "For programs.", "type": "string", "enum": _REASONS}, "message": _part("Texts")},
    )
    named = {"name": {"description": "Name of the file.", "type": "string"}}
    return {
        "description": "One file: its report, or why there is none.",
        "type": "object",
        "if": {"properties": {"report": {"type": "object"}}, "required": ["report"]},
        "then": _object("A file that was read.", {**named, "report": _part("Report")}),
        "else": _object("A file that could not be read.", {**named, "unreadable": unreadable}),
    }
