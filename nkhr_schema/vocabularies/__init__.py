"""Code lists, registers and schemes, in English and Korean.

``get("violation_type")["forced_abortion"].label("ko")``. A **code list** is closed for a vocabulary version: its codes
are an enumeration in the schema. A **register** is reference data (places, facilities, bodies, laws) whose entries have
stable ids and can be had as records. A **scheme** holds the codes of others, for checking and for crosswalks. The files
under ``data/`` are the only source; importing this package reads none of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from nkhr_schema.versions import VOCABULARY_VERSION as VERSION

if TYPE_CHECKING:
    from nkhr_schema.vocabularies.catalogue import get as get
    from nkhr_schema.vocabularies.catalogue import names as names
    from nkhr_schema.vocabularies.registers import Entry as Entry
    from nkhr_schema.vocabularies.registers import Name as Name
    from nkhr_schema.vocabularies.registers import Register as Register
    from nkhr_schema.vocabularies.registers import place_code as place_code
    from nkhr_schema.vocabularies.terms import MATCHES as MATCHES
    from nkhr_schema.vocabularies.terms import Match as Match
    from nkhr_schema.vocabularies.terms import Term as Term
    from nkhr_schema.vocabularies.vocabulary import Vocabulary as Vocabulary

__all__ = [
    "MATCHES",
    "VERSION",
    "Entry",
    "Match",
    "Name",
    "Register",
    "Term",
    "Vocabulary",
    "get",
    "names",
    "place_code",
]

_HOMES = {
    "MATCHES": "terms",
    "Entry": "registers",
    "Match": "terms",
    "Name": "registers",
    "Register": "registers",
    "Term": "terms",
    "Vocabulary": "vocabulary",
    "get": "catalogue",
    "names": "catalogue",
    "place_code": "registers",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
