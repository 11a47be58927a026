"""Edge values: text, and strings of a fixed form."""

from tests.parity.edges.group import ABSENT, NEWLINE, Group, at, inside

TEXTS = Group(
    "Text",
    "person",
    inside("names", lambda value: [{} if value is ABSENT else {"full": value}]),
    (
        *(
            "가상인",
            "a",
            " ",
            "\t",
            "\n",
            "a\n",
            "two\nlines",
            "漢字 かな ﻋ",
            "é",
            "e\u0301",
            "👩‍👧",
            "\u200b",
            "\u200d",
            "\ufeff",
        ),
        *(
            "\u2028",
            "\u2029",
            "\u00a0",
            "\u061c",
            "\u2065",
            "\u206a",
            "\uffff",
            "\U0010ffff",
            "a" * 20_000,
            "null",
            "<b>&\"'\\",
        ),
    ),
    (
        *(
            "",
            "\x00",
            "a\x00b",
            "\x01",
            "\x07",
            "\x08",
            "\x0b",
            "\x0c",
            "\r",
            "a\r\nb",
            "\x0e",
            "\x1b[31m",
            "\x1f",
            "\x7f",
        ),
        *(
            "\x80",
            "\x85",
            "\x9f",
            "\u200e",
            "\u200f",
            "\u202a",
            "\u202b",
            "\u202c",
            "\u202d",
            "a\u202eb",
            "\u2066",
            "\u2069",
        ),
        *(1, 1.5, True, None, ["a"], {"text": "a"}, ABSENT),
    ),
    {"lone_surrogate": ("\ud800", "a\udfff")},
)

LANGUAGES = Group(
    "LanguageTag",
    "source",
    inside("languages", lambda value: [value]),
    ("ko", "en", "kor", "ko-KP", "zh-Hans", "zh-Hans-CN", "es-419", "und", "sl-rozaj", "ko-Kore-KP", "de-DE-1996x"),
    (
        *(
            "",
            "k",
            "kore",
            "KO",
            "Ko",
            "ko_KP",
            "ko-kp",
            "ko-KPR",
            "zh-hans",
            "zh-HANS",
            "es-41",
            "es-4190",
            "ko-",
            "-ko",
        ),
        *(
            "ko--KP",
            "x-private",
            "i-default",
            "ko-KP-a",
            "korean",
            "한국어",
            "ko ",
            " ko",
            "a" * 40,
            1,
            None,
            True,
            ["ko"],
        ),
        "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee",
    ),
    {NEWLINE: ("ko\n", "zh-Hans\n")},
)

PHONES = Group(
    "PhoneNumber",
    "person",
    inside("phones", lambda value: [value]),
    ("+12025550123", "+442079460123", "+8501234567", "+1234567", "+123456789012345"),
    (
        *(
            "12025550123",
            "+02025550123",
            "+1 202 555 0123",
            "+1-202-5550123",
            "+1(202)5550123",
            "++12025550123",
            "00442079460",
        ),
        *(
            "+123456",
            "+1234567890123456",
            "+12025550123 ",
            "+１２０２５５５",
            "tel:+12025550123",
            "",
            "+",
            12025550123,
            None,
        ),
    ),
    {NEWLINE: ("+12025550123\n",)},
)

PLACES = Group(
    "PlaceCode",
    "location",
    at("province"),
    ("iso_3166_2:KP-09", "pcode:KP0721", "a:0", "own_list2:A.b_c-d", "a" * 30 + ":" + "b" * 30),
    (
        *(
            "KP-09",
            "KP09",
            ":KP-09",
            "iso_3166_2:",
            "iso_3166_2: KP-09",
            "ISO_3166_2:KP-09",
            "2iso:KP",
            "_iso:KP",
            "a:b:c",
        ),
        *("a:-b", "a:.b", "a:_b", "a" * 31 + ":b", "a:" + "b" * 31, "가:나", "a:가", "", "a: ", 9, None, {}),
    ),
    {NEWLINE: ("pcode:KP0721\n",)},
)

CODE_NAMES = Group(
    "CodeName",
    "condition_event",
    at("code"),
    ("x", "family_has_left", "a1_b2", "a" * 63, "a_"),
    ("", "X", "1a", "_a", "a-b", "a b", "a" * 64, "가", "a.b", 1, None, ABSENT),
    {NEWLINE: ("after_review\n",)},
)

SCHEMES = Group(
    "SchemeName",
    "act",
    inside("external_ids", lambda value: [{"scheme": value, "value": "K-1", "holder": "ngo-a"}]),
    ("ngo-a-case-number", "A", "7", "a.b_c-D", "a" * 63),
    ("", "-a", ".a", "_a", "a b", "a:b", "a/b", "a" * 64, "가", None, 1),
    {NEWLINE: ("a\n",)},
)

DIGESTS = Group(
    "HexDigest",
    "evidence",
    inside("digests", lambda value: [{"algorithm": "sha256", "hex": value}]),
    ("0" * 32, "9f" * 32, "a" * 128, "0123456789abcdef" * 4),
    ("", "0" * 31, "A" * 64, "g" * 64, "0x" + "0" * 62, "a" * 129, "9f" * 31 + "9F", " " + "a" * 63, 0, None),
    {NEWLINE: ("9f" * 32 + "\n",)},
)

FIXED_DIGESTS = Group(
    "Sha256",
    "disclosure",
    at("package_digest"),
    ("0" * 64, "9f" * 32),
    ("0" * 63, "0" * 65, "A" * 64, "", None),
)

VERSIONS = Group(
    "VersionNumber",
    "dataset",
    at("schema_version"),
    ("0.1", "2026.11", "1.0", "9999.9999", "00.00"),
    ("1", "1.", ".1", "1.0.0", "v1.0", "1,0", "10000.0", "1.00000", "-1.0", " 1.0", "", 0.1, 1, None, ABSENT),
    {NEWLINE: ("0.1\n",)},
)

POINTERS = Group(
    "Pointer",
    "claim",
    at("pointer"),
    ("", "/", "/a", "/period/start", "/a/0/b", "/a~0b", "/a~1b", "//", "/가", "/a b", "/a~01"),
    ("a", "a/b", "#/a", "/a~", "/a~2", "/~", "~0", "/a\x00", "/a\x7f", "/a\x85", "/" + "a" * 500, 0, None, ["a"]),
    {NEWLINE: ("/a\n",)},
)

RULES = Group(
    "RuleCode",
    "act",
    inside(
        "annotations",
        lambda value: [
            {
                "kind": "accepted",
                "pointer": "/place",
                "code": value,
                "reason": {"text": "두 진술이 일치함", "lang": "ko"},
                "by_role": "analyst",
                "on": {"edtf": "2026-11-24"},
            }
        ],
    ),
    ("NKHR-V003", "NKHR-D009", "NKHR-Z999"),
    ("V003", "NKHR-v003", "nkhr-V003", "NKHR-V03", "NKHR-V0003", "NKHR-VV03", "NKHR_V003", "", None, 3),
)
