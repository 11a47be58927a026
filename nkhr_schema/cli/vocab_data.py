"""Vocabularies as JSON and CSV for programs: codes as they are, labels in both languages, absent parts left out of JSON."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from nkhr_schema.vocabularies import Entry, Term, Vocabulary

__all__ = ["found", "lists", "one_term", "whole_list"]

_TERM_COLUMNS: Final = (
    *("vocabulary", "code", "broader", "status", "notation"),
    *("label_en", "label_ko", "definition_en", "aliases", "source"),
)
_LIST_COLUMNS: Final = ("name", "kind", "version", "terms", "title_en", "title_ko", "source", "licence")


def lists(all_lists: Sequence[Vocabulary[Term]], form: str) -> str:
    """Return what lists there are."""
    if form == "csv":
        rows = [{**item.info._asdict(), "terms": str(len(item))} for item in all_lists]
        return _csv(_LIST_COLUMNS, rows)
    return _json([_list_head(item) for item in all_lists])


def whole_list(chosen: Vocabulary[Term], form: str) -> str:
    """Return a list with all its terms, in the order of the list."""
    if form == "csv":
        return found(list(chosen), form)
    return _json({**_list_head(chosen), "codes": [_term(term) for term in chosen]})


def found(terms: Sequence[Term], form: str) -> str:
    """Return terms, of one list or several."""
    if form == "csv":
        return _csv(_TERM_COLUMNS, map(_row, terms))
    return _json([_term(term) for term in terms])


def one_term(term: Term, form: str) -> str:
    """Return one term."""
    return found([term], form) if form == "csv" else _json(_term(term))


def _list_head(item: Vocabulary[Term]) -> dict[str, Any]:
    info = item.info
    return {
        "name": info.name,
        "kind": info.kind,
        "version": info.version,
        "terms": len(item),
        "title": {"en": info.title_en, "ko": info.title_ko},
        "description_en": info.description_en,
        "source": info.source,
        "licence": info.licence,
    }


def _term(term: Term) -> dict[str, Any]:
    labels = {"en": term.label_en, "ko": term.label_ko}
    parts: dict[str, Any] = {
        "vocabulary": term.vocabulary,
        "code": term.code,
        "status": term.status,
        "label": {lang: text for lang, text in labels.items() if text},
        "definition_en": term.definition,
        "scope_note_en": term.scope_note,
        "broader": term.broader_code,
        "narrower": [str(below) for below in term.narrower],
        "notation": term.notation,
        "since": term.since,
        "deprecated_in": term.deprecated_in,
        "replaced_by": list(term.replaced_by),
        "aliases": list(term.aliases),
        "extra": dict(term.extra),
        "crosswalks": {scheme: [match._asdict() for match in found] for scheme, found in term.crosswalks.items()},
        "source": term.source,
        "label_ko_source": term.label_ko_source,
    }
    if isinstance(term, Entry):
        parts["record_id"] = term.register_id
        parts["names"] = [{k: v for k, v in name._asdict().items() if v} for name in term.names]
    return {name: value for name, value in parts.items() if value}


def _row(term: Term) -> dict[str, str]:
    return {
        "vocabulary": term.vocabulary,
        "code": term.code,
        "broader": term.broader_code or "",
        "status": term.status,
        "notation": term.notation or "",
        "label_en": term.label_en,
        "label_ko": term.label_ko,
        "definition_en": term.definition,
        "aliases": "|".join(term.aliases),
        "source": term.source,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _csv(columns: Sequence[str], rows: Iterable[dict[str, str]]) -> str:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()
