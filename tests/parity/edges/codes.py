"""Edge values: codes, and lists of codes."""

from tests.parity.edges.group import ABSENT, ULID, UUID, Group, at, inside

CODES = Group(
    "a code of violation_type",
    "act",
    at("violation_type"),
    ("rape", "forced_abortion", "beating_in_custody", "other_violation", "refoulement"),
    (
        *(
            "raped",
            "Rape",
            "RAPE",
            "rape ",
            " rape",
            "rape\n",
            "",
            "unknown",
            "male",
            "01",
            "강간",
            1,
            True,
            None,
            ["rape"],
            {},
        ),
        ABSENT,
    ),
)

SEXES = Group(
    "a code of sex",
    "person",
    at("sex"),
    ("female", "male", "unknown"),
    ("f", "Female", "여성", "yes", None, 2, True, ABSENT),
)

COUNTRIES = Group(
    "a country",
    "act",
    at("jurisdiction"),
    ("KP", "KR", "CN", "SU", "DD", "YU"),
    ("kp", "PRK", "KPR", "XX", "INT", "KP-09", "408", "", None, 408),
)

WITH_STAR = Group(
    "categories with *",
    "consent",
    at("categories"),
    (["*"], ["identity"], ["identity", "*"], [], ABSENT),
    (["**"], ["all"], ["identity", "identity"], "*", ["*", "*"], [None], [[]]),
)

WITH_INT = Group(
    "the country of a recipient",
    "disclosure",
    inside("recipient", lambda value: {"recipient_class": "un_human_rights_body", "country": value}),
    ("INT", "KR", "SU"),
    ("int", "UN", "XX", None, ""),
)

GROUP_KINDS = Group(
    "kinds of a group", "group", at("kind"), ("family", "general_public"), ("individual", "", None, "Group", ABSENT)
)

CODE_LISTS = Group(
    "a list of codes",
    "act",
    at("methods"),
    (["sleep_deprivation"], ["sleep_deprivation", "beating_with_object"], [], ABSENT),
    (
        *(
            ["sleep_deprivation", "sleep_deprivation"],
            ["shooting"],
            "sleep_deprivation",
            {},
            None,
            [None],
            [1],
            [["shooting"]],
        ),
        *({"0": "sleep_deprivation"}, True, 0, ""),
    ),
)

NEEDED_LISTS = Group(
    "a list with at least one item",
    "legal_characterisation",
    at("act_ids"),
    ([f"act-{ULID}"], [f"act-{ULID}", f"act-{UUID}"]),
    ([], [f"act-{ULID}", f"act-{ULID}"], f"act-{ULID}", None, {}, [f"inc-{ULID}"], [""], ABSENT),
)
