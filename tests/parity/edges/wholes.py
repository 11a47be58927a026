"""Edge values: whole records and datasets."""

from tests.parity.edges.group import ABSENT, ULID, UUID, Group, at, kept, merged

_ON = {"edtf": "2026-11-24"}

WHOLE = Group(
    "a whole record",
    "link",
    kept,
    (
        *(
            {
                "type": "link",
                "id": f"cha-{ULID}",
                "from_id": f"act-{ULID}",
                "to_id": f"act-{ULID}",
                "link_type": "precedes",
            },
            {
                "link_type": "precedes",
                "to_id": f"act-{ULID}",
                "from_id": f"inc-{ULID}",
                "id": f"cha-{ULID}",
                "type": "link",
            },
        ),
    ),
    (
        {},
        {"type": "link"},
        {
            "type": "link",
            "id": f"cha-{ULID}",
            "from_id": f"act-{ULID}",
            "to_id": f"act-{ULID}",
            "link_type": "precedes",
            "x": 1,
        },
        {
            "type": "link",
            "id": f"cha-{ULID}",
            "from_id": f"act-{ULID}",
            "to_id": f"act-{ULID}",
            "link_type": "precedes",
            "note": None,
        },
        {"type": "act", "id": f"cha-{ULID}", "from_id": f"act-{ULID}", "to_id": f"act-{ULID}", "link_type": "precedes"},
        {
            "type": "Link",
            "id": f"cha-{ULID}",
            "from_id": f"act-{ULID}",
            "to_id": f"act-{ULID}",
            "link_type": "precedes",
        },
        {"type": None, "id": f"cha-{ULID}", "from_id": f"act-{ULID}", "to_id": f"act-{ULID}", "link_type": "precedes"},
        {
            "type": ["link"],
            "id": f"cha-{ULID}",
            "from_id": f"act-{ULID}",
            "to_id": f"act-{ULID}",
            "link_type": "precedes",
        },
        {"id": f"cha-{ULID}", "from_id": f"act-{ULID}", "to_id": f"act-{ULID}", "link_type": "precedes"},
        {
            "TYPE": "link",
            "id": f"cha-{ULID}",
            "from_id": f"act-{ULID}",
            "to_id": f"act-{ULID}",
            "link_type": "precedes",
        },
        {
            "type": "link",
            "_id": f"cha-{ULID}",
            "from_id": f"act-{ULID}",
            "to_id": f"act-{ULID}",
            "link_type": "precedes",
        },
        {"type": "link", "id": f"cha-{ULID}", "from_id": f"act-{ULID}", "link_type": "precedes"},
    ),
)

_LINK = {"type": "link", "id": f"cha-{ULID}", "from_id": f"act-{ULID}", "to_id": f"act-{UUID}", "link_type": "precedes"}

BUNDLES = Group(
    "the records of a dataset",
    "dataset",
    at("records"),
    ([], [_LINK], [_LINK, _LINK], [_LINK, {"type": "case", "id": f"cas-{ULID}"}], ABSENT),
    (
        *(
            [{}],
            [None],
            [[]],
            ["act"],
            [1],
            {},
            None,
            "records",
            [{"type": "link"}],
            [{**_LINK, "type": "unknown_type"}],
        ),
        *([{**_LINK, "type": "case"}], [{**_LINK, "type": None}], [{**_LINK, "type": "dataset"}], [{**_LINK, "x": 1}]),
        *(
            [{key: value for key, value in _LINK.items() if key != "type"}],
            [_LINK, {"type": "case"}],
            [{"type": ["link"]}],
        ),
    ),
)

ENVELOPES = Group(
    "an envelope",
    "dataset",
    merged,
    (
        *({}, {"languages": ["ko", "en"]}, {"adult_age": 18}, {"publisher": {"name": "Example Group"}}),
        *(
            {"deleted": [{"id": f"per-{ULID}", "deleted_on": _ON}]},
            {"derived": {"policy_version": "1", "at": "2026-11-24T09:30:00Z"}},
        ),
        {"title": {"text": "예시 자료 (가상)", "lang": "ko"}, "extensions": {"org.example:batch": 7}},
    ),
    (
        *({"type": "act"}, {"type": None}, {"id": f"act-{ULID}"}, {"languages": ["ko", "ko"]}, {"languages": "ko"}),
        *(
            {"publisher": {}},
            {"publisher": "Example Group"},
            {"deleted": [f"per-{ULID}"]},
            {"derived": {}},
            {"adult_age": 0},
        ),
        *(
            {"deleted": [{"id": f"dat-{ULID}", "deleted_on": _ON}]},
            {"title": "예시"},
            {"title": [{"text": "a", "lang": "en"}]},
        ),
        *({"vocabulary_version": None}, {"holder_id": f"org-{ULID}"}, {"created_at": "2026-11-24"}),
    ),
)
