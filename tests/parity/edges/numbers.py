"""Edge values: numbers and truth values."""

from tests.parity.edges.group import ABSENT, Group, at, inside, merged

COUNTS = Group(
    "Count",
    "act",
    inside("repetitions", lambda value: {"basis": "estimate", "minimum": value}),
    (0, 1, 24, 9007199254740991, 1.0, 0.0, -0.0, 1e3, 9007199254740991.0),
    (
        *(-1, -1.0, 1.5, 0.1, -0.5, 9007199254740992, 2**63, 2**64, 10**30, 1e300, 9007199254740993.0),
        *("1", "", "one", True, False, None, [], [1], {}, {"minimum": 1}),
    ),
)

ORDINALS = Group(
    "Ordinal",
    "displacement_stage",
    at("sequence"),
    (1, 2, 9007199254740991, 1.0),
    (0, -1, 1.5, "1", True, None, 0.0, ABSENT),
)

AGES = Group(
    "Age",
    "act",
    inside("age_at_act", lambda value: {"minimum": value}),
    (0, 1, 18, 120, 120.0),
    (-1, 121, 17.5, "17", True, None, 120.5, [17], 2**70),
)

MEASURES = Group(
    "Measure",
    "act",
    inside("nutrition", lambda value: {"weight_after_kg": value}),
    (0, 41.5, 62, 1_000_000, 1e-9, 1e6, 0.1 + 0.2),
    (-0.1, -1, 1_000_000.1, 1e300, 10**400, "41.5", True, None, [41.5], {}),
)

SHARES = Group(
    "Share",
    "identity_link",
    at("confidence"),
    (0, 1, 0.5, 1.0, 0.999999),
    (-0.01, 1.01, 2, "0.5", True, None, 1 + 2**-40),
)

HOURS = Group(
    "hours of work",
    "act",
    inside("forced_labour", lambda value: {"hours_per_day": value}),
    (0, 14, 24, 13.75),
    (-1, 24.01, 25, "14", None, False),
)

COORDINATES = Group(
    "latitude and longitude",
    "location",
    merged,
    (
        *(
            {"latitude": 41, "longitude": 128},
            {"latitude": -90, "longitude": -180},
            {"latitude": 90.0, "longitude": 180.0},
        ),
        {"latitude": 0, "longitude": 0, "coordinate_precision_m": 500},
    ),
    (
        *(
            {"latitude": 41},
            {"longitude": 128},
            {"latitude": 90.01, "longitude": 0},
            {"latitude": 0, "longitude": -180.01},
        ),
        *(
            {"latitude": "41", "longitude": 128},
            {"latitude": None, "longitude": 128},
            {"latitude": 41, "longitude": None},
        ),
        {"latitude": 200, "longitude": 500},
    ),
)

FLAGS = Group(
    "Flag",
    "person",
    at("identity_known"),
    (True, False),
    (1, 0, "true", "false", "", "yes", None, [], [True], 1.0, ABSENT),
)

COUNT_RANGES = Group(
    "CountRange",
    "group",
    at("size"),
    (
        {"basis": "unknown_plural"},
        {"basis": "range", "minimum": 5, "maximum": 3},
        {"basis": "exact", "best": 0, "text": "x"},
    ),
    ({}, {"minimum": 1}, {"basis": "about"}, {"basis": "range", "minimum": "5"}, {"basis": None}, 5, None, "many"),
)

AGE_RANGES = Group(
    "AgeRange",
    "act",
    at("age_at_act"),
    ({"counting": "korean"}, {"minimum": 20, "maximum": 18}, {"basis": "stated"}),
    ({}, {"age": 20}, {"minimum": None}, 20, [20], {"counting": "Korean"}),
)
