"""Edge values: annotations and foreign content."""

from tests.parity.edges.group import ABSENT, NEWLINE, ULID, Group, at, inside

_NOTE = {"text": "면담 시간이 부족했음", "lang": "ko"}

_ON = {"edtf": "2026-11-24"}

ANNOTATIONS = Group(
    "Annotation",
    "act",
    inside("annotations", lambda value: [value]),
    (
        *({"kind": "missing", "pointer": "/place", "reason": "not_asked"}, {"kind": "inferred", "pointer": ""}),
        *({"kind": "missing", "pointer": "/place", "reason": "not_asked", "note": _NOTE},),
        *({"kind": "mention", "pointer": "/description/0/text", "start": 0, "end": 0},),
        *({"kind": "mention", "pointer": "/a", "start": 7, "end": 4, "person_id": f"per-{ULID}"},),
        *({"kind": "screened", "pointer": "/a", "by_role": "reader", "on": _ON},),
        *({"kind": "redacted", "pointer": "/a", "method": "mask", "policy_version": "2026.11"},),
        {"kind": "accepted", "pointer": "/a", "code": "NKHR-V003", "reason": _NOTE, "by_role": "x", "on": _ON},
    ),
    (
        *(
            {},
            {"pointer": "/place"},
            {"kind": "missing"},
            {"kind": "missing", "pointer": "/place"},
            {"kind": None, "pointer": ""},
        ),
        *({"kind": "Missing", "pointer": "/place", "reason": "not_asked"}, {"kind": "other", "pointer": "/place"}),
        *(
            {"kind": "missing", "pointer": "/place", "reason": "forgot"},
            {"kind": "inferred", "pointer": "/a", "reason": "not_asked"},
        ),
        *(
            {"kind": "mention", "pointer": "/a", "start": 0},
            {"kind": "mention", "pointer": "/a", "start": -1, "end": 2},
        ),
        *(
            {"kind": "screened", "pointer": "/a", "by_role": "", "on": _ON},
            {"kind": "screened", "pointer": "/a", "on": _ON},
        ),
        *(
            {"kind": "inferred", "pointer": "place"},
            {"kind": "accepted", "pointer": "/a", "code": "NKHR-V003"},
            None,
            [],
            "missing",
        ),
        *({"kind": 1, "pointer": "/a"}, {"kind": ["missing"], "pointer": "/a"}, {"kind": {}, "pointer": "/a"}),
    ),
)

EXTENSIONS = Group(
    "Extensions",
    "act",
    at("extensions"),
    (
        *(
            {},
            {"org.example:grade": "A"},
            {"org.example:grade": None},
            {"a:b": {"c": [1, None, {"d": 1e300}]}},
            {"7.b:_x": []},
        ),
        *({"a:b/c": True}, {"a:b:c": 0}, {"org.example:a": "\x00\u202e"}, {"a" * 63 + ":" + "b" * 63: 10**30}),
    ),
    (
        *(
            {"grade": "A"},
            {"org.example:": 1},
            {":grade": 1},
            {"org example:grade": 1},
            {"org.example:gra de": 1},
            {"가:나": 1},
        ),
        *(
            {"-a:b": 1},
            {"a:-b": 1},
            {"a" * 64 + ":b": 1},
            {"a:" + "b" * 64: 1},
            {"": 1},
            [],
            "a",
            None,
            True,
            {"a:b": 1, "c": 2},
        ),
    ),
    {NEWLINE: ({"a:b\n": 1},)},
)

CLAIM_VALUES = Group(
    "the value of a claim",
    "claim",
    at("value"),
    (
        "",
        "rape",
        "\x00",
        0,
        -1.5,
        1e300,
        10**30,
        True,
        False,
        [],
        [None],
        {},
        {"edtf": "not checked here"},
        {"a": None},
    ),
    (None, ABSENT),
)
