"""A builder that makes the short case short.

It gives ids, turns plain strings into dates, places and texts in the language of the work, and keeps what was made. What it
makes are ordinary records, and everything that the records can hold can be given by name.

::

    case = CaseBuilder("Example Documentation Group", lang="ko")
    person = case.person("가상인", sex="female")
    ...
    dataset = case.dataset(title="예시 자료 (가상)")
"""

from typing import Any, TypeVar

from nkhr_schema.errors import UsageError
from nkhr_schema.fields.dates import Period, UncertainDate
from nkhr_schema.fields.names import DatedName, PersonName
from nkhr_schema.fields.places import PlaceRef
from nkhr_schema.fields.scripts import script_of
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.act import Act
from nkhr_schema.models.dataset import Dataset, Publisher
from nkhr_schema.models.incident import Incident
from nkhr_schema.models.involvement import Involvement
from nkhr_schema.models.location import Location
from nkhr_schema.models.parties import Group, Organisation, Person
from nkhr_schema.models.record import Record
from nkhr_schema.models.registers import entry_of, records_of
from nkhr_schema.models.roles import Perpetrator, Victim
from nkhr_schema.models.source import Source, SourceLink
from nkhr_schema.vocabularies.term_codes import (
    ActStatus,
    DegreeOfInvolvement,
    LocationType,
    OrganisationType,
    PerpetratorIdentification,
    PerpetratorType,
    Sex,
    SourceConnection,
    SourceReliability,
    SourceType,
    ViolationType,
    YesNoUnknown,
)

__all__ = ["CaseBuilder"]

R = TypeVar("R", bound=Record)


class CaseBuilder:
    """Makes records that belong together and puts them into a dataset.

    ``publisher`` is the name of the organisation; ``lang`` (BCP 47) the language of texts that are given as plain strings.
    Everything raises :class:`~nkhr_schema.errors.InvalidRecordError` as the records themselves do.
    """

    def __init__(self, publisher: str | None = None, *, lang: str = "ko") -> None:
        self.publisher = publisher
        self.lang = lang
        self._records: dict[str, Record] = {}
        self._brought: set[str] = set()

    # -- what a plain value becomes ------------------------------------------------------------------------------------

    def text(self, *texts: str | LangText | None) -> list[LangText]:
        """Return texts in the language of the work."""
        return [text if isinstance(text, LangText) else LangText(text, self.lang) for text in texts if text]

    def _date(self, value: "str | UncertainDate | None") -> UncertainDate | None:
        return UncertainDate(value) if isinstance(value, str) else value

    def _period(self, start: "str | UncertainDate | None", end: "str | UncertainDate | None") -> Period | None:
        first, last = self._date(start), self._date(end)
        return Period(start=first, end=last) if first or last else None

    def _name(self, value: str | PersonName) -> PersonName:
        # Latin letters are left alone: they would have to say by which system they were romanised
        if isinstance(value, PersonName):
            return value
        script = script_of(value)
        return PersonName(value, script=script if script != "latn" else None, lang=self.lang)

    def _place(self, value: "str | Location | PlaceRef | None") -> PlaceRef | None:
        if isinstance(value, Location):
            self.add(value)
            return PlaceRef(location_id=value.id)
        return PlaceRef(text=value) if isinstance(value, str) else value

    def add(self, record: R) -> R:
        """Take up a record made elsewhere; the same id twice must be the same record.

        A record of a register brings with it the register's records of what it refers to: its county, who runs it.
        """
        if record.id in self._brought:  # it only stood in for the one that comes now
            self._brought.discard(record.id)
            del self._records[record.id]
        known = self._records.setdefault(record.id, record)
        if known is not record and known != record:
            raise UsageError("Another record has this id already.")
        entry = entry_of(record)
        for other in records_of(entry) if entry is not None else ():
            if other.id not in self._records:
                self._records[other.id] = other
                self._brought.add(other.id)
        return record

    # -- records -------------------------------------------------------------------------------------------------------

    def person(
        self,
        name: "str | PersonName | None" = None,
        *,
        sex: Sex = "unknown",
        deceased: YesNoUnknown = "unknown",
        birth: "str | UncertainDate | None" = None,
        description: str | None = None,
        **more: Any,
    ) -> Person:
        """Add a person. Without a name it is somebody not identified, and then needs a description."""
        names = [self._name(name)] if name else []
        values: dict[str, Any] = {
            "names": names,
            "identity_known": bool(names),
            "sex": sex,
            "deceased": deceased,
            "birth": self._date(birth),
            "description": self.text(description),
            **more,
        }
        return self.add(Person(**values))

    def group(self, description: str | None, *, kind: Any = "group", **more: Any) -> Group:
        """Add a group of people who are not separately known."""
        return self.add(Group(**{"description": self.text(description), "kind": kind, **more}))

    def organisation(self, name: str, organisation_type: OrganisationType, **more: Any) -> Organisation:
        """Add an organisation."""
        return self.add(
            Organisation(**{"names": [DatedName(name, self.lang)], "organisation_type": organisation_type, **more})
        )

    def victim(self, party: "Person | Group | Organisation", **more: Any) -> Victim:
        """Add the role of victim of a party."""
        return self.add(Victim(party_id=party.id, **more))

    def perpetrator(
        self, party: "Person | Group | Organisation", identification: PerpetratorIdentification, **more: Any
    ) -> Perpetrator:
        """Add the role of alleged perpetrator of a party, and how far it is identified."""
        return self.add(Perpetrator(party_id=party.id, identification=identification, **more))

    def location(self, name: str, location_type: LocationType, **more: Any) -> Location:
        """Add a place that is in no register."""
        return self.add(Location(**{"names": [DatedName(name, self.lang)], "location_type": location_type, **more}))

    def incident(
        self,
        title: str | None = None,
        *,
        start: "str | UncertainDate | None" = None,
        end: "str | UncertainDate | None" = None,
        place: "str | Location | PlaceRef | None" = None,
        **more: Any,
    ) -> Incident:
        """Add an incident."""
        values = {"title": self.text(title), "period": self._period(start, end), "place": self._place(place), **more}
        return self.add(Incident(**values))

    def act(
        self,
        violation_type: ViolationType,
        *,
        victim: Victim,
        incident: Incident,
        start: "str | UncertainDate | None" = None,
        end: "str | UncertainDate | None" = None,
        place: "str | Location | PlaceRef | None" = None,
        description: str | None = None,
        status: ActStatus = "alleged",
        **more: Any,
    ) -> Act:
        """Add an act: one type of violation against one victim, in one episode."""
        values: dict[str, Any] = {
            "incident_id": incident.id,
            "violation_type": violation_type,
            "victim_id": victim.id,
            "period": self._period(start, end),
            "place": self._place(place),
            "description": self.text(description),
            "status": status,
            **more,
        }
        return self.add(Act(**values))

    def involvement(
        self,
        act: Act,
        perpetrator_type: PerpetratorType = "unknown",
        involvement: DegreeOfInvolvement = "unknown",
        *,
        perpetrator: Perpetrator | None = None,
        **more: Any,
    ) -> Involvement:
        """Add the part of a perpetrator in an act; without ``perpetrator`` nothing is known of who it was."""
        values: dict[str, Any] = {
            "act_id": act.id,
            "perpetrator_id": perpetrator.id if perpetrator else None,
            "perpetrator_type": perpetrator_type,
            "involvement": involvement,
            **more,
        }
        return self.add(Involvement(**values))

    def source(
        self,
        source_type: SourceType,
        title: str,
        *,
        about: "Record | list[Record] | None" = None,
        connection: SourceConnection = "unknown",
        reliability: SourceReliability = "f",
        date: "str | UncertainDate | None" = None,
        **more: Any,
    ) -> Source:
        """Add a source, and link it to the records that it speaks of, with the same connection to each."""
        values: dict[str, Any] = {
            "source_type": source_type,
            "title": self.text(title),
            "reliability": reliability,
            "date": self._date(date),
            **more,
        }
        source = self.add(Source(**values))
        for target in [about] if isinstance(about, Record) else about or []:
            self.link(source, target, connection)
        return source

    def link(self, source: Source, target: Record, connection: SourceConnection, **more: Any) -> SourceLink:
        """Add how a source knows of one record."""
        return self.add(SourceLink(source_id=source.id, target_id=target.id, connection=connection, **more))

    def dataset(self, title: str | None = None, **more: Any) -> Dataset:
        """Return everything made so far as a dataset."""
        values: dict[str, Any] = {
            "title": LangText(title, self.lang) if title else None,
            "publisher": Publisher(name=self.publisher) if self.publisher else None,
            "languages": [self.lang],
            "records": tuple(self._records.values()),
            **more,
        }
        return Dataset(**values)
