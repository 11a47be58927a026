"""The dataset: an envelope that says once what holds for all records, and the records.

Source: NKHR standard 0.1.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeVar, overload

from nkhr_schema.errors import UnknownTermError
from nkhr_schema.fields.block import AUTO, Block, Many, about
from nkhr_schema.fields.dates import UncertainDate
from nkhr_schema.fields.forms import LanguageTag, Text, Timestamp, VersionNumber
from nkhr_schema.fields.identifiers import new_id
from nkhr_schema.fields.json_values import Extensions
from nkhr_schema.fields.numbers import Ordinal
from nkhr_schema.fields.references import AnyRecordId, DatasetId, OrganisationId
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.record import Record
from nkhr_schema.models.references import references_of
from nkhr_schema.models.table import AnyRecord
from nkhr_schema.versions import SCHEMA_VERSION, VOCABULARY_VERSION
from nkhr_schema.vocabularies.term_codes import Country

__all__ = ["Dataset", "Derived", "Publisher", "Tombstone"]

R = TypeVar("R", bound=Record)

Kind = type[R]
"""A record class, said outside the class below, where ``type`` is the tag."""

if TYPE_CHECKING:
    Records = Sequence[Record]
else:
    Records = tuple[AnyRecord, ...]


class Publisher(Block):
    """Who publishes the dataset. It holds every record that names no holder."""

    name: Annotated[
        Text, about("기관명", "Name of the publishing organisation.", "Example Documentation Group", "provenance")
    ]
    organisation_id: Annotated[
        OrganisationId | None,
        about("기관", "Its organisation record.", "org-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ] = None


class Tombstone(Block):
    """What remains of a record that was deleted: its id and the day."""

    id: Annotated[
        AnyRecordId,
        about("식별자", "Id of the deleted record.", "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance"),
    ]
    deleted_on: Annotated[UncertainDate, about("삭제일", "When it was deleted.", {"edtf": "2026-11-24"}, "provenance")]


class Derived(Block):
    """Marks a redacted copy, and by which policy it was made."""

    policy_version: Annotated[Text, about("정책 판", "Version of the policy applied.", "2026.11", "provenance")]
    at: Annotated[Timestamp, about("작성 시각", "When the copy was made.", "2026-11-24T09:30:00Z", "provenance")]


class Dataset(Block):
    """An envelope with its records, in memory.

    References may point forward and backward; the order of the records is kept and means nothing. A large file is better
    read one record at a time (:func:`nkhr_schema.iter_records`): in memory a record takes about seven times its size in
    the file.
    """

    label_ko: ClassVar[str] = "데이터셋"
    main_category: ClassVar[str] = "provenance"
    shown: ClassVar[tuple[str, ...]] = ("type", "id", "schema_version", "vocabulary_version")

    type: Annotated[Literal["dataset"], about("종류", "Tag of the envelope.", "dataset", "provenance")] = AUTO
    id: Annotated[
        DatasetId, about("식별자", "Identifier of the dataset.", "dat-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "provenance")
    ] = AUTO
    schema_version: Annotated[
        VersionNumber, about("스키마 판", "Version of the schema that the records follow.", "0.1", "provenance")
    ] = AUTO
    vocabulary_version: Annotated[
        VersionNumber,
        about("어휘 판", "Version of the vocabularies that the codes belong to.", "2026.11", "provenance"),
    ] = AUTO
    title: Annotated[
        LangText | None,
        about("제목", "Title of the dataset.", {"text": "예시 자료 (가상)", "lang": "ko"}, "provenance"),
    ] = None
    publisher: Annotated[
        Publisher | None,
        about("발행 기관", "Who publishes the dataset.", {"name": "Example Documentation Group"}, "provenance"),
    ] = None
    created_at: Annotated[
        Timestamp, about("작성 시각", "When the dataset was made: the data date.", "2026-11-24T09:30:00Z", "provenance")
    ] = AUTO
    languages: Annotated[Many[LanguageTag], about("언어", "Languages of the texts.", ["ko", "en"], "provenance")] = ()
    jurisdiction: Annotated[
        Country | None,
        about("관할 국가", "State whose law governs the data, if records do not say.", "KR", "provenance"),
    ] = None
    adult_age: Annotated[
        Ordinal | None,
        about("성년 나이", "From which age a person consents alone; never below 18.", 18, "provenance"),
    ] = None
    deleted: Annotated[
        Many[Tombstone],
        about(
            "삭제 기록",
            "Records that were deleted: id and day only.",
            [{"id": "per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", "deleted_on": {"edtf": "2026-11-24"}}],
            "provenance",
        ),
    ] = ()
    derived: Annotated[
        Derived | None,
        about(
            "파생 자료",
            "Present in a redacted copy only.",
            {"policy_version": "2026.11", "at": "2026-11-24T09:30:00Z"},
            "provenance",
        ),
    ] = None
    extensions: Annotated[
        Extensions | None,
        about("확장", "Foreign content under namespaced names.", {"org.example:batch": 7}, "identity"),
    ] = None
    records: Annotated[
        Records,
        about("기록", "The records, in any order.", [], "as_container"),
    ] = ()

    @classmethod
    def fill_in(cls, values: dict[str, Any]) -> None:
        """Add the tag, a fresh id, the versions of this library and the present time, where none is given."""
        values.setdefault("type", "dataset")
        if "id" not in values:
            values["id"] = new_id("dataset")
        values.setdefault("schema_version", SCHEMA_VERSION)
        values.setdefault("vocabulary_version", VOCABULARY_VERSION)
        if "created_at" not in values:
            values["created_at"] = _now()
        if "records" in values:
            values["records"] = tuple(values["records"])

    @cached_property
    def _by_id(self) -> dict[str, Record]:
        found: dict[str, Record] = {}
        for record in self.records:
            found.setdefault(record.id, record)
        return found

    @cached_property
    def _referrers(self) -> dict[str, tuple[Record, ...]]:
        found: dict[str, dict[Record, None]] = {}
        for record in self.records:
            for reference in references_of(record):
                found.setdefault(reference.target_id, {})[record] = None
        return {target: tuple(records) for target, records in found.items()}

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._by_id

    def get(self, record_id: str) -> Record | None:
        """Return the record with this id, or ``None``."""
        return self._by_id.get(record_id)

    def __getitem__(self, record_id: str) -> Record:
        """Return the record with this id; raises :class:`~nkhr_schema.errors.UnknownTermError`."""
        try:
            return self._by_id[record_id]
        except KeyError:
            raise UnknownTermError("The dataset has no record with this id.") from None

    @overload
    def of_type(self, kind: Kind[R]) -> tuple[R, ...]: ...
    @overload
    def of_type(self, kind: str) -> tuple[Record, ...]: ...
    def of_type(self, kind: "str | Kind[Record]") -> tuple[Record, ...]:
        """Return the records of one type, named by its tag (``"act"``) or class (``Act``), in file order."""
        if isinstance(kind, str):
            return tuple(record for record in self.records if record.type == kind)
        return tuple(record for record in self.records if isinstance(record, kind))

    @overload
    def referring_to(self, record_id: str, kind: Kind[R]) -> tuple[R, ...]: ...
    @overload
    def referring_to(self, record_id: str, kind: None = None) -> tuple[Record, ...]: ...
    def referring_to(self, record_id: str, kind: "Kind[Record] | None" = None) -> tuple[Record, ...]:
        """Return the records that point to this id: the acts of an incident, the links of a source, ..."""
        found = self._referrers.get(record_id, ())
        return found if kind is None else tuple(record for record in found if isinstance(record, kind))

    def with_records(self, records: Iterable[Record]) -> "Dataset":
        """Return the same envelope with other records."""
        return self.revise(records=tuple(records))

    def envelope(self) -> "Dataset":
        """Return the envelope alone, as it stands on the first line of JSON Lines."""
        return self.revise(records=None)

    def iter_lines(self) -> Iterator[str]:
        """Yield the dataset as JSON Lines, without line breaks: the envelope, then one record a line."""
        yield self.envelope().to_json()
        for record in self.records:
            yield record.to_json()


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
