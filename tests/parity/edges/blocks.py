"""Edge values: objects inside records."""

from tests.parity.edges.group import ABSENT, ULID, Group, at

TEXT_LISTS = Group(
    "a list of LangText",
    "act",
    at("description"),
    (
        *([{"text": "a", "lang": "en"}], [{"text": "a", "lang": "en"}, {"text": "a", "lang": "ko"}], []),
        *([{"text": "a", "lang": "en", "machine_translated": False}, {"text": "a", "lang": "en"}],),
        [{"text": "a", "lang": "en", "translation_of": "ko", "machine_translated": True}],
    ),
    (
        *(
            [{"text": "a", "lang": "en"}, {"text": "a", "lang": "en"}],
            [{"text": "a", "lang": "en"}, {"lang": "en", "text": "a"}],
        ),
        *({"text": "a", "lang": "en"}, "a", ["a"], [{"text": "a"}], [{"lang": "en"}], [{}], [None], [[]]),
        *(
            [{"text": "", "lang": "en"}],
            [{"text": "a", "lang": ""}],
            [{"text": "a", "lang": "en", "note": "b"}],
            None,
            1,
        ),
    ),
)

PLACE_REFS = Group(
    "PlaceRef",
    "act",
    at("place"),
    (
        *({"text": "국경 근처"}, {"location_id": f"loc-{ULID}"}, {"location_id": f"loc-{ULID}", "text": "a"}),
        {"text": "a", "precision": "county", "uncertain": True},
    ),
    (
        *(
            {},
            {"precision": "county"},
            {"uncertain": True},
            {"precision": "county", "uncertain": False},
            {"text": None},
        ),
        *({"location_id": f"org-{ULID}"}, {"text": "a", "extra": 1}, {"text": "a", "location_id": None}, [], "a", None),
    ),
)

SUB_BLOCKS = Group(
    "a block of which any part is enough",
    "act",
    at("nutrition"),
    (
        {"ration": {"text": "죽", "lang": "ko"}},
        {"grams_per_day_minimum": 0},
        {"weight_before_kg": 62, "weight_after_kg": 41},
    ),
    ({}, {"ration": "죽"}, {"ration": {}}, {"ration": None}, {"weight": 62}, [], None, True),
)

HEALTH = Group(
    "a list of blocks",
    "act",
    at("physical_effects"),
    ([{"condition": "fracture"}], [{"condition": "fracture"}, {"text": {"text": "a", "lang": "en"}}], []),
    (
        [{}],
        [{"condition": "fracture"}, {"condition": "fracture"}],
        [{"condition": "x"}],
        [None],
        {"condition": "fracture"},
    ),
)

SCOPES = Group(
    "WithdrawalScope",
    "consent_withdrawal",
    at("scope"),
    (
        {"all": True},
        {"purposes": ["media"]},
        {"categories": ["identity"], "all": True},
        {"recipient_ids": [f"org-{ULID}"]},
    ),
    (
        *(
            {},
            {"all": False},
            {"all": 1},
            {"all": "true"},
            {"all": None},
            {"purposes": []},
            {"purposes": None},
            "all",
            None,
        ),
        *({"purposes": ["media", "media"]}, {"recipient_ids": [f"loc-{ULID}"]}, ABSENT),
    ),
)
