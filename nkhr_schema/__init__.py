"""Documentation standard for human-rights violations in the DPRK, in executable form.

Everything public is here and loaded when first used: ``import nkhr_schema`` alone costs next to nothing.

::

    import nkhr_schema as nkhr
    from nkhr_schema import Act, Dataset, Person

    report = nkhr.validate("case.json")
    nkhr.vocabularies.get("violation_type").search("고문")
"""

from nkhr_schema import _wiring
from nkhr_schema.versions import LIBRARY_VERSION as __version__
from nkhr_schema.versions import SCHEMA_VERSION, VOCABULARY_VERSION

TYPE_CHECKING = False  # as typing.TYPE_CHECKING, without loading typing
if TYPE_CHECKING:
    from typing import Any

    from nkhr_schema import vocabularies as vocabularies
    from nkhr_schema.counting import count as count
    from nkhr_schema.errors import InvalidRecordError as InvalidRecordError
    from nkhr_schema.errors import NkhrError as NkhrError
    from nkhr_schema.errors import UnknownTermError as UnknownTermError
    from nkhr_schema.errors import UnreadableError as UnreadableError
    from nkhr_schema.errors import UsageError as UsageError
    from nkhr_schema.fields.counts import AgeRange as AgeRange
    from nkhr_schema.fields.counts import CountRange as CountRange
    from nkhr_schema.fields.dates import Period as Period
    from nkhr_schema.fields.dates import UncertainDate as UncertainDate
    from nkhr_schema.fields.identifiers import derive_id as derive_id
    from nkhr_schema.fields.identifiers import new_id as new_id
    from nkhr_schema.fields.names import DatedName as DatedName
    from nkhr_schema.fields.names import PersonName as PersonName
    from nkhr_schema.fields.places import PlaceRef as PlaceRef
    from nkhr_schema.fields.text import LangText as LangText
    from nkhr_schema.findings import Finding as Finding
    from nkhr_schema.findings import Report as Report
    from nkhr_schema.findings import Severity as Severity
    from nkhr_schema.io.reading import iter_records as iter_records
    from nkhr_schema.io.reading import read as read
    from nkhr_schema.io.writing import write as write
    from nkhr_schema.models import *
    from nkhr_schema.models.builder import CaseBuilder as CaseBuilder
    from nkhr_schema.publish import json_schema as json_schema
    from nkhr_schema.validation import validate as validate

_MODULES = {
    "count": "counting",
    "InvalidRecordError": "errors",
    "NkhrError": "errors",
    "UnknownTermError": "errors",
    "UnreadableError": "errors",
    "UsageError": "errors",
    "AgeRange": "fields.counts",
    "CountRange": "fields.counts",
    "Period": "fields.dates",
    "UncertainDate": "fields.dates",
    "derive_id": "fields.identifiers",
    "new_id": "fields.identifiers",
    "DatedName": "fields.names",
    "PersonName": "fields.names",
    "PlaceRef": "fields.places",
    "LangText": "fields.text",
    "Finding": "findings",
    "Report": "findings",
    "Severity": "findings",
    "CaseBuilder": "models.builder",
    "iter_records": "io.reading",
    "read": "io.reading",
    "write": "io.writing",
    "json_schema": "publish",
    "validate": "validation",
}
_SUBPACKAGES = ("vocabularies",)

__all__ = [
    "SCHEMA_VERSION",
    "VOCABULARY_VERSION",
    "Act",
    "AgeRange",
    "Assessment",
    "Case",
    "CaseBuilder",
    "Claim",
    "CommandRelation",
    "ConditionEvent",
    "Consent",
    "ConsentWithdrawal",
    "CountRange",
    "Dataset",
    "DatedName",
    "DetentionEpisode",
    "Disclosure",
    "DisplacementStage",
    "Evidence",
    "Finding",
    "Group",
    "IdentityLink",
    "Incident",
    "Intervention",
    "InvalidRecordError",
    "Involvement",
    "LangText",
    "LegalCharacterisation",
    "LegalGround",
    "Link",
    "Location",
    "NkhrError",
    "Organisation",
    "Period",
    "Perpetrator",
    "Person",
    "PersonName",
    "PlaceRef",
    "Position",
    "Record",
    "Relationship",
    "Report",
    "Severity",
    "SharingAgreement",
    "Source",
    "SourceLink",
    "UncertainDate",
    "UnknownTermError",
    "UnreadableError",
    "UsageError",
    "Victim",
    "__version__",
    "count",
    "derive_id",
    "iter_records",
    "json_schema",
    "new_id",
    "read",
    "validate",
    "vocabularies",
    "write",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and an unknown name is an error to it

    def __getattr__(name):
        from importlib import import_module

        if name in _MODULES:
            value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        elif name in _SUBPACKAGES:
            value = import_module(f"{__name__}.{name}")
        else:
            models = import_module(f"{__name__}.models")
            if name not in models.CLASS_MODULES:
                raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
            value = getattr(models, name)
        globals()[name] = value  # found once, then an ordinary attribute
        return value

    def __dir__():
        from nkhr_schema.models import CLASS_MODULES

        return sorted({*__all__, *CLASS_MODULES})


def _record_of(entry: "Any") -> "Any":
    from nkhr_schema.models.registers import record_of

    return record_of(entry)


_wiring.record_maker = _record_of
