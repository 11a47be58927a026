"""Register entries as records: the same prison is the same ``Location`` with the same id for everybody.

Two organisations that both take a facility from the register write one id without having met. A record made here says what
the register says and no more: no coordinates, nothing finer than the county, names in their time, and the mark of an
entry that is unconfirmed, disputed or unverified. What the record types have no field for is kept under names that begin
with ``nkhr-register:`` in ``extensions``. The same entry always gives the same record.
"""

from collections.abc import Iterator
from typing import Any, Final, cast

from nkhr_schema import vocabularies
from nkhr_schema.errors import UsageError
from nkhr_schema.fields.dates import Period, UncertainDate
from nkhr_schema.fields.names import DatedName
from nkhr_schema.fields.text import LangText
from nkhr_schema.models.annotations import InferredAnnotation
from nkhr_schema.models.location import Location, Operation
from nkhr_schema.models.parties import Organisation
from nkhr_schema.models.record import ExternalId, Record
from nkhr_schema.vocabularies.registers import Entry, Name
from nkhr_schema.vocabularies.term_codes import LocationType, OrganisationType, PlacePrecision, YesNoUnknown

__all__ = ["EXTENSION_SPACE", "entry_of", "record_of", "records_of"]

EXTENSION_SPACE: Final = "nkhr-register"
"""Namespace of the extensions that keep what a record type has no field for."""

_CODE: Final = f"{EXTENSION_SPACE}:code"
"""Where an organisation says which entry it is; a location has a field for it."""

_REGISTERS: Final = ("admin_divisions", "facilities", "institutions")
"""The registers whose entries are records."""

_CLOSED: Final[dict[str, YesNoUnknown]] = {"operating": "no", "closed": "yes"}
"""Status of a facility -> whether it is closed; every other status leaves it unknown."""

_DOUBTFUL: Final = frozenset({"unconfirmed", "disputed"})

_TYPE_OF_BRANCH: Final[dict[str, OrganisationType]] = {
    "state": "state_organ",
    "local": "local_government",
    "party": "party",
    "security": "security_service",
    "police": "police",
    "military": "military",
    "justice": "court_prosecution",
    "mass": "mass_organisation",
    "economy": "enterprise",
    "foreign": "foreign_authority",
}
"""Branch of an institution in the register -> kind of organisation."""

_TYPE_OF_PATROL: Final[dict[str, OrganisationType]] = {"party": "party"}
_OTHER_PATROL: Final[OrganisationType] = "police"
"""The same for joint patrols (branch ``crackdown``), by the branch of the body that they belong to, if that tells."""

_TYPE_OF_INSTITUTION: Final[dict[str, OrganisationType]] = {
    "hospital": "state_organ",
    "school_or_university": "state_organ",
}
"""Institutions whose kind their branch does not tell: schools and hospitals are run by the State."""

_PRECISION_OF_LEVEL: Final[dict[str, PlacePrecision]] = {"0": "country", "1": "province"}
"""Level of an administrative division -> the finest that may leave; every lower level leaves as its county."""

_HELD_ELSEWHERE: Final = frozenset(
    {"type_code", "admin1", "admin2", "operator", "valid_from", "valid_to", "label_mr", "label_rr", "nkpd_id"}
)
"""Columns of the registers for which records have fields."""


def record_of(entry: Entry) -> Location | Organisation:
    """Return the record of a register entry: facilities and divisions are locations, institutions organisations.

    Its id is the entry's ``register_id``. It refers to the records of its parent and operator, which
    :func:`records_of` returns too. Raises :class:`~nkhr_schema.errors.UsageError` where no record type fits.
    """
    entry = entry.canonical
    if entry.register_id is None:
        raise UsageError(f"Entries of this kind in the register {entry.vocabulary} have no record type.")
    return _organisation(entry) if entry.vocabulary == "institutions" else _location(entry)


def records_of(*entries: Entry) -> tuple[Location | Organisation, ...]:
    """Return the records of these entries and of everything that they refer to, each once, the referred ones first."""
    found: dict[str, Location | Organisation] = {}

    def take(entry: Entry) -> None:
        record = record_of(entry)
        if record.id not in found:
            for other in _referred(entry.canonical):
                take(other)
            found[record.id] = record

    for entry in entries:
        take(entry)
    return tuple(found.values())


def entry_of(record: Record) -> Entry | None:
    """Return the register entry that a record names as its own, or ``None``; also of a record that was changed since."""
    code: Any = None
    if isinstance(record, Location):
        code = record.register_code
    elif isinstance(record, Organisation):
        code = (record.extensions or {}).get(_CODE)
    if not isinstance(code, str):
        return None
    register, _, key = code.partition(":")
    return cast("Entry | None", vocabularies.get(register).get(key)) if register in _REGISTERS else None


def _location(entry: Entry) -> Location:
    parent, operator = _parent(entry), _operator(entry)
    province, county = _division_codes(entry)
    is_facility = entry.vocabulary == "facilities"
    if is_facility:
        precision: PlacePrecision = "county" if county else "province"
    else:
        precision = _PRECISION_OF_LEVEL.get(entry.extra["level"], "county")
    return Location(
        id=cast("str", entry.register_id),
        names=_names(entry.names),
        aliases=_names(entry.other_names),
        location_type=cast("LocationType", entry.type_code or "place_other"),
        country="KP",
        province=province,
        county=county,
        parent_id=parent.register_id if parent else None,
        operated_by=[Operation(organisation_id=operator.register_id)] if operator else [],
        period=_period(*entry.period),
        closed=_CLOSED.get(entry.status, "unknown") if is_facility else None,
        export_precision=precision,
        register_code=f"{entry.vocabulary}:{entry.code}",
        external_ids=_external_ids(entry),
        extensions=_extensions(entry),
    )


def _organisation(entry: Entry) -> Organisation:
    parent = _parent(entry)
    kind, inferred = _organisation_type(entry)
    note = LangText("From the body in the register that it belongs to or resembles.", "en")
    return Organisation(
        id=cast("str", entry.register_id),
        names=[*_names(entry.names), *_names(entry.other_names)],
        organisation_type=kind,
        parent_id=parent.register_id if parent else None,
        period=_period(*entry.period),
        annotations=[InferredAnnotation(kind="inferred", pointer="/organisation_type", note=note)] if inferred else [],
        extensions={_CODE: f"{entry.vocabulary}:{entry.code}", **_extensions(entry)},
    )


def _organisation_type(entry: Entry) -> tuple[OrganisationType, bool]:
    """Return the kind of organisation, and whether it takes more than the entry's branch to tell."""
    if entry.code in _TYPE_OF_INSTITUTION:
        return _TYPE_OF_INSTITUTION[entry.code], True
    branch = entry.extra["branch"]
    if branch in _TYPE_OF_BRANCH:
        return _TYPE_OF_BRANCH[branch], False
    for above in entry.ancestors:
        if above.extra["branch"] in _TYPE_OF_PATROL:
            return _TYPE_OF_PATROL[above.extra["branch"]], True
    return _OTHER_PATROL, True


def _names(names: tuple[Name, ...]) -> list[DatedName]:
    """Return the names that are still in use, then the former ones, each once."""
    ordered = sorted(names, key=_is_former)
    made = (DatedName(name.text, name.lang, period=_period(name.valid_from, name.valid_to)) for name in ordered)
    return list(dict.fromkeys(made))


def _is_former(name: Name) -> bool:
    return name.valid_to is not None


def _period(start: str | None, end: str | None) -> Period | None:
    if not start and not end:
        return None
    return Period(start=UncertainDate(start) if start else None, end=UncertainDate(end) if end else None)


def _division_codes(entry: Entry) -> tuple[str | None, str | None]:
    """Return the place codes of province and county."""
    if entry.vocabulary == "facilities":
        return entry.admin1, entry.admin2
    line = {division.extra["level"]: division.code for division in (entry, *entry.ancestors)}
    return line.get("1"), line.get("2")


def _parent(entry: Entry) -> Entry | None:
    """Return the entry above; the division in which it lies, for a facility that is no part of another."""
    above = entry.parent
    if above is None and entry.vocabulary == "facilities":
        code = entry.admin2 or entry.admin1
        above = vocabularies.get("admin_divisions")[code].canonical if code else None
    return above if above is not None and above.register_id is not None else None


def _operator(entry: Entry) -> Entry | None:
    operator = vocabularies.get("institutions")[entry.operator] if entry.operator else None
    return operator if operator is not None and operator.register_id is not None else None


def _referred(entry: Entry) -> Iterator[Entry]:
    for other in (_parent(entry), _operator(entry)):
        if other is not None:
            yield other


def _external_ids(entry: Entry) -> list[ExternalId]:
    number = entry.extra.get("nkpd_id")
    return [ExternalId(scheme="nkpd", value=number, holder="Korea Future")] if number else []


def _extensions(entry: Entry) -> dict[str, Any]:
    """Return what the register says beyond the fields of the record, the marks of doubt among it."""
    doubts = {
        "status": entry.status in _DOUBTFUL,
        "source": "unverified" in entry.source,
        "label_ko": "unverified" in entry.label_ko_source,
    }
    content: dict[str, Any] = {
        "status": entry.status,
        "status_note": entry.status_note,
        "definition": entry.definition,
        "scope_note": entry.scope_note,
        **{name: value for name, value in entry.extra.items() if name not in _HELD_ELSEWHERE},
        **{f"crosswalk/{scheme}": [":".join(match) for match in found] for scheme, found in entry.crosswalks.items()},
        "source": entry.source,
        "label_ko_source": entry.label_ko_source,
        "unverified": [name for name, doubtful in doubts.items() if doubtful],
    }
    return {f"{EXTENSION_SPACE}:{name}": value for name, value in content.items() if value}
