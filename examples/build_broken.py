"""Builds ``broken.jsonl``: thirty different faults among sound records, and the table of them in ``README.md``.

Run it from anywhere: ``python examples/build_broken.py``. The lines are written by hand, because the library refuses to
write what is wrong. Everything in them is fictional.
"""

import json
import unicodedata
from pathlib import Path
from typing import Any, Final, NamedTuple

from nkhr_schema import SCHEMA_VERSION, VOCABULARY_VERSION, derive_id

TARGET: Final = Path(__file__).with_name("broken.jsonl")
README: Final = Path(__file__).with_name("README.md")
BEGIN: Final = "<!-- table of faults: begin -->"
END: Final = "<!-- table of faults: end -->"
HOLDER: Final = "example-broken"


class Line(NamedTuple):
    """One line of the file: its text, the codes that validation finds there, and what is wrong in both languages."""

    text: str
    codes: tuple[str, ...] = ()
    english: str = ""
    korean: str = ""


def ref(record_type: str, key: str) -> str:
    """Return the id of a record of this file."""
    return derive_id(record_type, HOLDER, key)


def record(record_type: str, key: str, **fields: Any) -> dict[str, Any]:
    """Return a record as plain JSON data."""
    return {"type": record_type, "id": ref(record_type, key), **fields}


def person(key: str, name: str, **fields: Any) -> dict[str, Any]:
    """Return a sound person, to be spoilt."""
    names = [{"full": name, "script": "hang", "lang": "ko"}]
    return record(
        "person", key, **{"names": names, "identity_known": True, "sex": "female", "deceased": "no", **fields}
    )


def act(key: str, violation_type: str, **fields: Any) -> dict[str, Any]:
    """Return a sound act, to be spoilt."""
    sound = {
        "incident_id": ref("incident", "one"),
        "violation_type": violation_type,
        "victim_id": ref("victim", "one"),
        "status": "alleged",
    }
    return record("act", key, **{**sound, **fields})


def location(key: str, **fields: Any) -> dict[str, Any]:
    """Return a sound place, to be spoilt."""
    names = [{"text": "가상의 작업장 (가상)", "lang": "ko"}]
    return record("location", key, **{"names": names, "location_type": "workplace", "country": "KP", **fields})


def text(value: dict[str, Any]) -> str:
    """Return a record as a line of JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def bad(value: dict[str, Any] | str, code: str, english: str, korean: str) -> Line:
    """Return a line with a fault; ``code`` may name several findings, separated by a space."""
    codes = tuple(f"NKHR-{part}" for part in code.split())
    return Line(value if isinstance(value, str) else text(value), codes, english, korean)


def good(value: dict[str, Any]) -> Line:
    """Return a sound line."""
    return Line(text(value))


def envelope(key: str) -> dict[str, Any]:
    """Return an envelope."""
    return record(
        "dataset",
        key,
        schema_version=SCHEMA_VERSION,
        vocabulary_version=VOCABULARY_VERSION,
        title={"text": "고장 난 가상 자료 (fictional)", "lang": "ko"},
        publisher={"name": "Example Documentation Group (fictional)"},
        created_at="2026-11-20T09:00:00Z",
        languages=["ko", "en"],
    )


def without(value: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a record that lacks a field."""
    return {key: item for key, item in value.items() if key != name}


def sound_start() -> list[Line]:
    """Return the envelope and the records that the others refer to."""
    return [
        good(envelope("one")),
        good(
            person("one", "가상일", external_ids=[{"scheme": "file-number", "value": "F-1", "holder": "example-ngo"}])
        ),
        good(record("victim", "one", party_id=ref("person", "one"))),
        good(record("incident", "one", title=[{"text": "가상의 사건", "lang": "ko"}])),
        good(act("one", "songbun_discrimination", period={"start": {"edtf": "2016"}, "end": {"edtf": "2017"}})),
        good(
            record(
                "source",
                "one",
                source_type="interview",
                title=[{"text": "가상 면담", "lang": "ko"}],
                date={"edtf": "2020-05"},
                reliability="b",
            )
        ),
        good(
            record(
                "source_link",
                "one",
                source_id=ref("source", "one"),
                target_id=ref("incident", "one"),
                connection="victim",
            )
        ),
        good(person("two", "가상이", sex="male")),
    ]


def faults_of_form() -> list[Line]:
    """Return what is wrong with the writing itself: JSON, names of fields, kinds of values."""
    return [
        bad(text(person("cut", "가상삼"))[:-1], "F001", "the closing brace is missing", "닫는 중괄호가 없음"),
        bad(
            person("type", "가상사") | {"type": "persom"},
            "F003",
            "the record type is misspelt",
            "기록 종류의 철자가 틀림",
        ),
        bad(
            without(act("no-status", "songbun_discrimination"), "status"),
            "F005",
            "the status of the act is missing",
            "침해 행위의 status가 없음",
        ),
        bad(
            person("unknown-field", "가상오", occupaton="student"),
            "F006",
            "the name of a field is misspelt",
            "필드 이름의 철자가 틀림",
        ),
        bad(
            person("null", "가상육", birth=None),
            "F007",
            "null stands where the field should be left out",
            "필드를 빼야 할 자리에 null이 있음",
        ),
        bad(
            person("kind-of-value", "가상칠", identity_known="yes"),
            "F008",
            "a text stands where true or false is needed",
            "참·거짓이 올 자리에 글이 있음",
        ),
        bad(
            person("time", "가상팔", created_at="2026-11-20 09:00"),
            "F009",
            "the time is not written in the one form",
            "시각이 정해진 형식이 아님",
        ),
        bad(
            act("hours", "forced_mobilisation_labour", forced_labour={"hours_per_day": 26}),
            "F011",
            "a day has more than 24 hours",
            "하루 노동이 24시간을 넘음",
        ),
        bad(
            person("twice", "가상구", nationality=["KP", "KP"]),
            "F012",
            "one nationality is listed twice",
            "같은 국적이 두 번 있음",
        ),
        bad(
            act("nowhere", "songbun_discrimination", place={"precision": "county"}),
            "F013",
            "the place says how exact it is, and not where",
            "장소의 정밀도만 있고 장소가 없음",
        ),
        bad(
            location("half", latitude=40.5),
            "F014",
            "there is a latitude without a longitude",
            "경도 없이 위도만 있음",
        ),
        bad(
            text(person("key", "가상십")).replace('"sex":"female"', '"sex":"female","sex":"male"'),
            "F016",
            "the key sex stands twice, with two values",
            "sex 키가 두 번 있고 값이 다름",
        ),
        bad(
            record("incident", "hidden", title=[{"text": "가상의 \u202e건사", "lang": "ko"}]),
            "F022",
            "a hidden character reverses the direction of the text",
            "숨은 문자가 글의 방향을 뒤집음",
        ),
        bad(
            record("incident", "apart", title=[{"text": unicodedata.normalize("NFD", "가상의 사건"), "lang": "ko"}]),
            "F023",
            "the Hangul is taken apart into letters",
            "한글이 자모로 분해되어 있음",
        ),
        bad(envelope("two"), "F027", "a second envelope: two files were joined", "봉투가 또 있음(두 파일을 이어 붙임)"),
    ]


def faults_of_content() -> list[Line]:
    """Return what is wrong with identifiers, references, codes, dates, places and law."""
    return [
        bad(
            record("incident", "language", title=[{"text": "가상의 사건", "lang": "xx"}]),
            "F030",
            "no language has this tag",
            "없는 언어 태그임",
        ),
        bad(
            person("phone", "가상영", phones=["+85021234"]),
            "F031",
            "no phone number of that country is that short",
            "그 나라에는 이렇게 짧은 전화번호가 없음",
        ),
        bad(
            person("id", "가상희") | {"id": "per-gasang-1975"},
            "I001 I007",
            "the id tells a name and a year",
            "식별자에 이름과 연도가 드러남",
        ),
        bad(person("one", "가상삼"), "I002", "the id of line 2 is used again", "2행의 식별자를 다시 씀"),
        bad(
            act("dangling", "songbun_discrimination", victim_id=ref("victim", "nobody")),
            "I003",
            "the victim is not in the file",
            "피해자 기록이 파일에 없음",
        ),
        bad(
            person(
                "same-number",
                "가상오",
                external_ids=[{"scheme": "file-number", "value": "F-1", "holder": "example-ngo"}],
            ),
            "I004",
            "two persons carry one file number",
            "두 사람에게 같은 파일 번호가 있음",
        ),
        bad(
            record(
                "relationship",
                "self",
                from_id=ref("person", "two"),
                to_id=ref("person", "two"),
                relationship_type="sibling",
            ),
            "I005",
            "a person is their own sibling",
            "자기 자신의 형제자매로 되어 있음",
        ),
        bad(
            person("deleted", "가상육", record_status="deleted"),
            "I006",
            "a record marked as deleted still holds a name",
            "삭제된 기록에 이름이 남아 있음",
        ),
        bad(
            act("code", "forced_abortoin"),
            "V001",
            "the code of the violation is misspelt",
            "침해 유형 코드의 철자가 틀림",
        ),
        bad(
            act(
                "broad",
                "denial_of_food",
                description=[{"text": "군량미라며 식량·농작물 강제 징수가 있었다고 함 (가상)", "lang": "ko"}],
            ),
            "V003",
            "the description names a narrower violation than the code",
            "설명이 코드보다 좁은 침해 유형을 가리킴",
        ),
        bad(
            act("other", "other_violation"),
            "V004",
            "the code says other, and nothing says what",
            "기타 침해인데 설명이 없음",
        ),
        bad(
            person("date", "가상칠", birth={"edtf": "1985-02-30"}),
            "D002",
            "there is no 30 February",
            "2월 30일은 없음",
        ),
        bad(
            location("far", latitude=129.5, longitude=41.5),
            "L001",
            "latitude and longitude are swapped",
            "위도와 경도가 바뀜",
        ),
        bad(
            act("old", "songbun_discrimination", age_at_act={"minimum": 170, "basis": "stated"}),
            "P004",
            "an age of 170 years",
            "나이가 170세임",
        ),
        bad(
            without(
                record(
                    "legal_characterisation",
                    "no-author",
                    act_ids=[ref("act", "one")],
                    crime="treaty_violation",
                    standard="possible",
                    author={"text": "가상 법률팀", "lang": "ko"},
                ),
                "author",
            ),
            "X003",
            "a legal view without its author",
            "법적 평가에 평가자가 없음",
        ),
    ]


def lines() -> list[Line]:
    """Return the whole file."""
    return [*sound_start(), *faults_of_form(), *faults_of_content()]


def content() -> str:
    """Return the text of the file."""
    return "".join(f"{line.text}\n" for line in lines())


def table() -> str:
    """Return the table of faults as Markdown."""
    rows = ["| line | code | what is wrong | 무엇이 잘못되었나 |", "|---:|---|---|---|"]
    for number, line in enumerate(lines(), 1):
        if line.codes:
            rows.append(f"| {number} | {', '.join(line.codes)} | {line.english} | {line.korean} |")
    return "\n".join(rows)


def readme() -> str:
    """Return the text of ``README.md`` with the table of now."""
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"


def main() -> None:
    """Write the file and the table."""
    TARGET.write_text(content(), encoding="utf-8", newline="\n")
    README.write_text(readme(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
