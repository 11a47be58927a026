"""Edge values: ids of records and references."""

from tests.parity.edges.group import ABSENT, NEWLINE, ULID, UUID, Group, at

IDS = Group(
    "ActId",
    "involvement",
    at("act_id"),
    (
        *(f"act-{ULID}", f"act-{UUID}", "act-00000000000000000000000000", "act-7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
        *("act-00000000-0000-0000-0000-000000000000", "act-ffffffff-ffff-ffff-ffff-ffffffffffff"),
    ),
    (
        *(
            f"inc-{ULID}",
            f"per-{ULID}",
            f"ACT-{ULID}",
            f"Act-{UUID}",
            f"act{ULID}",
            f"act_{ULID}",
            f"act-{ULID.lower()}",
        ),
        *(
            f"act-{UUID.upper()}",
            f"act-{ULID}0",
            f"act-{ULID[:-1]}",
            f"act-{UUID}0",
            f"act-{UUID[:-1]}",
            f"act-{{{UUID}}}",
        ),
        *("act-8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBI", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBL"),
        *("act-01J9ZQ4W5Y7N8M2K3T6R0V1XBO", "act-01J9ZQ4W5Y7N8M2K3T6R0V1XBU", f"act-{UUID.replace('-', '')}"),
        *(f" act-{ULID}", f"act-{ULID} ", f"act-{ULID}\r", f"act-{UUID}\u2028", "act-", "act-7", "", ULID, UUID, "act"),
        *(f"dat-{ULID}", f"clm-{ULID}", 7, None, [f"act-{ULID}"], {"id": f"act-{ULID}"}, True, ABSENT),
    ),
    {NEWLINE: (f"act-{ULID}\n",)},
)

OWN_IDS = Group(
    "the id of a record",
    "person",
    at("id"),
    (f"per-{ULID}", f"per-{UUID}"),
    (f"act-{ULID}", f"vic-{ULID}", "per-kim-1975", "", None, 1, ABSENT),
)

PARTIES = Group(
    "PartyId",
    "victim",
    at("party_id"),
    (f"per-{ULID}", f"grp-{UUID}", f"org-{ULID}"),
    (f"vic-{ULID}", f"loc-{ULID}", f"per-grp-{ULID}", f"perx-{ULID}", f"(?:per)-{ULID}", ABSENT, None),
    {NEWLINE: (f"org-{ULID}\n",)},
)

ANY_IDS = Group(
    "AnyRecordId",
    "identity_link",
    at("a_id"),
    tuple(f"{prefix}-{ULID}" for prefix in ("cas", "act", "per", "clm", "dis", "agr", "lnk")),
    (f"dat-{ULID}", f"xyz-{ULID}", f"-{ULID}", "per"),
)
