"""Identifiers of records: a typed prefix and 128 bits that say nothing.

An id is ``<prefix>-<ULID>`` (upper case) or ``<prefix>-<UUID>`` (lower case). It never encodes a name, a date, a
place or a count, and it is never reused. The prefix fixes the record type, so that a reference field can refuse an id
of the wrong kind without looking at the record. Source: NKHR standard 0.1.
"""

import re
import secrets
import unicodedata
import uuid
from typing import Final

from nkhr_schema.errors import UsageError

__all__ = [
    "ID_MAX_LENGTH",
    "PREFIXES",
    "RECORD_TYPES",
    "derive_id",
    "id_pattern",
    "is_id",
    "new_id",
    "record_type_of",
]

PREFIXES: Final[dict[str, str]] = {
    "dataset": "dat",
    "case": "cas",
    "incident": "inc",
    "act": "act",
    "involvement": "inv",
    "person": "per",
    "group": "grp",
    "organisation": "org",
    "victim": "vic",
    "perpetrator": "ppt",
    "position": "pos",
    "command_relation": "cmd",
    "relationship": "rel",
    "identity_link": "idl",
    "location": "loc",
    "source": "src",
    "source_link": "lnk",
    "claim": "clm",
    "evidence": "evd",
    "assessment": "asm",
    "legal_characterisation": "lgl",
    "detention_episode": "det",
    "displacement_stage": "dsp",
    "link": "cha",
    "intervention": "itv",
    "consent": "con",
    "consent_withdrawal": "wdr",
    "condition_event": "cev",
    "legal_ground": "lgd",
    "sharing_agreement": "agr",
    "disclosure": "dis",
}
"""Record type -> prefix of its ids."""

RECORD_TYPES: Final[dict[str, str]] = {prefix: name for name, prefix in PREFIXES.items()}
"""Prefix of an id -> record type."""

ID_MAX_LENGTH: Final = 40
"""Longest id: three letters, a hyphen and a UUID. The limit of the standard is 45 characters."""

_ULID = "[0-7][0-9A-HJKMNP-TV-Z]{25}"
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:nkhr-schema")
_ANY_ID = re.compile(f"({'|'.join(RECORD_TYPES)})-(?:{_ULID}|{_UUID})")


def id_pattern(*record_types: str) -> str:
    """Return the regular expression of ids of these record types, anchored at both ends."""
    prefixes = "|".join(PREFIXES[name] for name in record_types)
    start = prefixes if len(record_types) == 1 else f"(?:{prefixes})"
    return f"^{start}-(?:{_ULID}|{_UUID})$"


def _prefix(kind: str) -> str:
    if kind in PREFIXES:
        return PREFIXES[kind]
    if kind in RECORD_TYPES:
        return kind
    raise UsageError(f"Not a record type or id prefix; write one of: {', '.join(PREFIXES)}.")


def new_id(kind: str) -> str:
    """Return a fresh id for a record type (``"act"``) or prefix (``"act"``), as a ULID of 128 random bits.

    All 128 bits are random: the time that a ULID usually begins with would tell the day of an interview.
    Raises :class:`~nkhr_schema.errors.UsageError` for an unknown kind.
    """
    bits = secrets.randbits(128)
    return f"{_prefix(kind)}-" + "".join(_CROCKFORD[bits >> shift & 31] for shift in range(125, -1, -5))


def derive_id(kind: str, holder: str, value: str) -> str:
    """Return the id that belongs to a foreign identifier: the same input always gives the same id.

    A second import of the same file then changes records instead of doubling them. The id is the UUID version 5 of
    prefix, holder and value joined by U+001F, in NFC and UTF-8. It can be found again by trying values, so it counts
    as an external identifier and must not leave where identity may not.

    Raises :class:`~nkhr_schema.errors.UsageError` when ``holder`` or ``value`` is empty.
    """
    prefix = _prefix(kind)
    if not holder or not value:
        raise UsageError("derive_id needs a holder and a value; an empty one would give many records the same id.")
    name = unicodedata.normalize("NFC", f"{prefix}\x1f{holder}\x1f{value}")
    return f"{prefix}-{uuid.uuid5(_NAMESPACE, name)}"


def is_id(text: object) -> bool:
    """Tell whether this is a well-formed id of any record type."""
    return isinstance(text, str) and _ANY_ID.fullmatch(text) is not None


def record_type_of(identifier: str) -> str | None:
    """Return the record type that a well-formed id belongs to, else ``None``."""
    match = _ANY_ID.fullmatch(identifier)
    return RECORD_TYPES[match[1]] if match else None
