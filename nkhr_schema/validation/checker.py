"""One run of validation: structure, rules, and what only the whole can tell.

The records are read one at a time and not kept. After structure, each is looked at by the rules of its type; its id, its
references and the facts that dataset rules need go into an index, and what the index tells is found at the end. A broken
record does not stop the run, and does not make the references to it dangle.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple, cast

from pydantic import ValidationError
from pydantic_core import from_json

from nkhr_schema.fields.identifiers import is_id
from nkhr_schema.fields.structure import findings_of
from nkhr_schema.findings import Finding, Report, entry, make
from nkhr_schema.io.raw import MAX_RECORD_BYTES, MAX_RECORD_WORDS, Raw
from nkhr_schema.io.wire import is_suspicious, wire_findings
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.record import Record
from nkhr_schema.models.references import Collector, collector
from nkhr_schema.models.table import RECORD_TYPES, record_reader
from nkhr_schema.rules import Context, Hit, Index, Place, collectors_for, dataset_rules, rules_for
from nkhr_schema.rules.engine import Collect, RecordRule
from nkhr_schema.rules.identity import may_carry_meaning, repeated_ids
from nkhr_schema.rules.vocabulary import envelope_versions
from nkhr_schema.validation.acceptance import without_accepted

__all__ = ["Checker", "Progress", "as_raw"]

Progress = Callable[[int], None]
"""Is called now and then with the number of records read so far."""

_EVERY = 4096
# what they miss may stand in a record that was not given: the one referred to, a consent, a role
_NEEDS_ALL = frozenset({"NKHR-I003", "NKHR-P001", "NKHR-G001", "NKHR-G003", "NKHR-G004", "NKHR-G007", "NKHR-G009"})


def as_raw(record: Any, position: int, pointer: str = "") -> Raw:
    """Return a record that came as plain Python data as the bytes it would be written as."""
    try:
        data = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    except (TypeError, ValueError, RecursionError, UnicodeEncodeError) as error:
        code = (
            "NKHR-F019"
            if isinstance(error, RecursionError)
            else "NKHR-F020"
            if isinstance(error, UnicodeError)
            else "NKHR-F008"
        )
        expected = {"en": "plain JSON data", "ko": "순수한 JSON 자료"}
        return Raw(
            b"", None, position, pointer, fault=make(code, pointer, position=position, bound="200", expected=expected)
        )
    return Raw(data, None, position, pointer)


class Checker:
    """One run. Holds what has been found and the index; never a record."""

    def __init__(self, name: str | None, progress: Progress | None) -> None:
        self.name = name
        self.progress = progress
        self.findings: list[Finding] = []
        self.index = Index()
        self.envelope: Dataset | None = None
        self.envelope_seen = False
        self.complete = True
        self.records_read = 0
        self.unchecked = 0
        self.counts: Counter[str] = Counter()
        self._validate = record_reader().validate_json
        self._checks = _checks()
        self.context = Context(undated=self.index.undated)

    # -- input ---------------------------------------------------------------------------------------------------------

    def take_raw(self, raws: Iterable[Raw]) -> None:
        """Check records that come as bytes."""
        for raw in raws:
            if raw.line is not None:
                self.index.lines = True
            elif raw.pointer:
                self.index.prefix = raw.pointer.rstrip("0123456789")
            if raw.fault is not None:
                self._fault(raw)
            elif raw.envelope:
                self._envelope_bytes(raw)
            else:
                self._record_bytes(raw)

    def take_records(self, records: "Iterable[Record | Mapping[str, Any]]") -> None:
        """Check records that come as objects."""
        for at, record in enumerate(records):
            if isinstance(record, Record):
                # a model built by hand holds already; written and read again, it goes the same way as a line
                self._record_bytes(Raw(record.to_json().encode("utf-8"), None, at + 1))
            else:
                self.take_raw([as_raw(record, at + 1)])

    def expect_envelope(self) -> None:
        """Report that a file has no envelope, once, when it holds records."""
        if not self.envelope_seen and self.records_read:
            self._add(make("NKHR-F026", source=self.name))

    def take_envelope(self, envelope: Dataset, raw: Raw) -> None:
        """Take over what the envelope says for all records."""
        self.envelope = self.context.envelope = self.index.envelope = envelope
        self.envelope_seen = True
        self.index.deleted = frozenset(stone.id for stone in envelope.deleted)
        for code, hit in envelope_versions(envelope):
            self._add_hit(code, hit._replace(place=Place(envelope.id, "dataset", raw.line, raw.position)))

    # -- one record ----------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        self.records_read += 1
        if self.progress is not None and not self.records_read % _EVERY:
            self.progress(self.records_read)

    def _fault(self, raw: Raw) -> None:
        assert raw.fault is not None
        if raw.position:
            self._count()
            self.unchecked += 1
        self._add(replace(raw.fault, source=self.name))

    def _record_bytes(self, raw: Raw) -> None:
        data = raw.data
        if len(data) > MAX_RECORD_BYTES:
            where = self._where(raw)
            self._fault(raw._replace(fault=make("NKHR-F021", raw.pointer, bound=MAX_RECORD_WORDS, **where)))
            return
        try:
            record = self._validate(data)
        except ValidationError as error:
            self._refused(raw, error)
            return
        self._count()
        self._accepted(record, raw)

    def _accepted(self, record: Record, raw: Raw) -> None:
        # runs for every sound record: places are made only where something is found or must be remembered
        tag = record.type
        checks = self._checks[tag]
        self.counts[tag] += 1
        context = self.context
        references: list[tuple[str, str]] = []
        languages: list[str] = []
        context.references, context.languages = references, languages
        dates = context.dates = []
        periods = context.periods = []
        keys = checks.collect(record, references, languages, dates, periods)
        if is_suspicious(raw.data, keys):
            self.findings += wire_findings(raw.data, raw.pointer, **self._where(raw, record.id, tag))
        self._register(record.id, tag, raw, references)
        # of a record that is deleted by status there is nothing to say but that
        deleted = record.record_status == "deleted"
        for rule in checks.if_deleted if deleted else checks.rules:
            for hit in rule.check(record, context):
                self._add_hit(rule.code, hit._replace(place=_place(record.id, tag, raw)))
        facts = self.index.facts
        for name, collect in () if deleted else checks.facts:
            fact = collect(record)
            if fact is not None:
                facts.setdefault(name, {}).setdefault(record.id, fact)
        if record.annotations:
            self._take_accepted(record, raw)

    def _take_accepted(self, record: Record, raw: Raw) -> None:
        # by number and not by id: where two records share an id, one does not speak for the other
        number = raw.number
        for note in record.annotations:
            if note.kind == "accepted":
                self.index.accepted.add((number, note.code, note.pointer))

    def _register(self, record_id: str, tag: str, raw: Raw, references: list[tuple[str, str]]) -> None:
        ids = self.index.ids
        number = raw.number
        first = ids.setdefault(record_id, number)
        if first != number:
            self._add_hit("NKHR-I002", repeated_ids(first, _place(record_id, tag, raw), lines=self.index.lines))
        waiting = self.index.waiting
        waiting.pop(record_id, None)
        for target, pointer in references:
            if target not in ids:
                waiting.setdefault(target, []).append((_place(record_id, tag, raw), pointer))

    def _refused(self, raw: Raw, error: ValidationError) -> None:
        content = _lenient(raw.data)
        if isinstance(content, dict) and content.get("type") == "dataset":
            if self.envelope_seen:
                self._count()
                self.unchecked += 1
                self._add(make("NKHR-F027", raw.pointer, **self._where(raw)))
            else:
                self._envelope_bytes(raw)
            return
        self._count()
        self.unchecked += 1
        tag = str(content.get("type")) if isinstance(content, dict) else None
        identifier = content.get("id") if isinstance(content, dict) else None
        known = identifier if is_id(identifier) else None
        where = self._where(raw, known, tag if tag in RECORD_TYPES else None)
        found = findings_of(error, RECORD_TYPES, **where)
        self._structural(found, raw, identifier)
        self.index.obscured.update(_ids_in(content))
        if known is not None:
            # the record is there, though not sound: what points to it does not dangle
            first = self.index.ids.setdefault(known, -raw.number)
            if abs(first) != raw.number:
                # a type that does not exist may be anything, a name too: it is not repeated
                place = _place(known, tag if tag in RECORD_TYPES else "", raw)
                self._add_hit("NKHR-I002", repeated_ids(first, place, lines=self.index.lines))
            self.index.waiting.pop(known, None)

    def _structural(self, found: list[Finding], raw: Raw, identifier: object = None) -> None:
        for finding in found:
            self._add(replace(finding, pointer=raw.pointer + finding.pointer, source=self.name))
            malformed = finding.code == "NKHR-I001" and finding.pointer == "/id" and isinstance(identifier, str)
            if malformed and may_carry_meaning(str(identifier)):
                meaning = make("NKHR-I007", raw.pointer + "/id", **self._where(raw))
                self._add(replace(meaning, record_type=finding.record_type))
        where = self._where(raw)
        self.findings += wire_findings(raw.data, raw.pointer, **where)

    def _envelope_bytes(self, raw: Raw) -> None:
        if raw.line is None and raw.position == 1:
            raw = raw._replace(position=0)
        try:
            envelope = Dataset.__pydantic_validator__.validate_json(raw.data)
        except ValidationError as error:
            self.envelope_seen = True
            found = findings_of(error, Dataset, **self._where(raw, None, "dataset"))
            self._structural(found, raw)
            self.index.deleted = _tombstones(raw.data)
            return
        self.findings += wire_findings(raw.data, raw.pointer, **self._where(raw, envelope.id, "dataset"))
        self.take_envelope(envelope, raw)

    # -- findings ------------------------------------------------------------------------------------------------------

    def _where(self, raw: Raw, record_id: str | None = None, record_type: str | None = None) -> dict[str, Any]:
        return {
            "source": self.name,
            "line": raw.line,
            "position": None if raw.line is not None else raw.position or None,
            "record_id": record_id,
            "record_type": record_type,
        }

    def _add(self, finding: Finding) -> None:
        self.findings.append(finding)

    def _add_hit(self, code: str, hit: Hit) -> None:
        place = hit.place
        assert place is not None
        self._add(
            make(
                code,
                place.prefix + hit.pointer,
                source=self.name,
                line=place.line,
                position=None if place.line is not None else place.position or None,
                record_id=place.record_id or None,
                record_type=place.record_type or None,
                **cast("Any", hit.params),
            )
        )

    def report(self) -> Report:
        """Finish the run: what only the whole can tell, then everything in one order that no shuffling changes."""
        for rule in dataset_rules():
            if not self.complete and (rule.code in _NEEDS_ALL or entry(rule.code).presence):
                continue  # what is not at hand is not missing
            for hit in rule.check(self.index):
                self._add_hit(rule.code, hit)
        if self.progress is not None:
            self.progress(self.records_read)
        if self.envelope is not None and self.envelope.derived is not None:
            # a redacted copy may lack what the original has; known only now, since the envelope may come last
            self.findings = [finding for finding in self.findings if not entry(finding.code).presence]
        accepted = 0
        if self.index.accepted:
            # at the end, because a record rule runs before the annotations are known, and a dataset rule after all
            self.findings, accepted = without_accepted(self.findings, self.index.accepted, self.index.prefix)
        self.findings.sort(key=_order)
        counts = dict(sorted(self.counts.items()))
        return Report(tuple(self.findings), self.records_read, self.unchecked, counts, accepted)


class _Checks(NamedTuple):
    """What is done with each sound record of one type."""

    collect: Collector
    rules: tuple[RecordRule, ...]
    if_deleted: tuple[RecordRule, ...]
    facts: tuple[tuple[str, Collect], ...]


@cache
def _checks() -> dict[str, _Checks]:
    return {
        tag: _Checks(
            collector(model),
            rules_for(tag),
            tuple(rule for rule in rules_for(tag) if rule.code == "NKHR-I006"),
            collectors_for(tag),
        )
        for tag, model in RECORD_TYPES.items()
    }


def _place(record_id: str, record_type: str, raw: Raw) -> Place:
    return Place(record_id, record_type, raw.line, raw.position, raw.pointer)


def _order(finding: Finding) -> tuple[Any, ...]:
    return (
        finding.line or 0,
        finding.position or 0,
        -finding.severity,
        finding.code,
        finding.pointer,
        finding.record_id or "",
    )


def _lenient(data: bytes) -> Any:
    try:
        return from_json(data)
    except ValueError:
        return None


def _ids_in(content: Any) -> Iterator[str]:
    """Yield every well-formed id that stands anywhere in a refused record."""
    waiting = [content]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str) and is_id(value):
            yield value


def _tombstones(data: bytes) -> frozenset[str]:
    content = _lenient(data)
    stones = content.get("deleted") if isinstance(content, dict) else None
    if not isinstance(stones, list):
        return frozenset()
    return frozenset(str(stone.get("id")) for stone in stones if isinstance(stone, dict))
