"""Texts of ``nkhr count``."""

from typing import Final

__all__ = ["TEXTS"]

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "count.about": (
        (
            "Count victims, acts, victim-acts, incidents and cases, each as low, best and high. The units are never mixed. "
            "Duplicates, merged, retracted, refuted and deleted records are left out, and it is said how many. Several files "
            "are counted together."
        ),
        (
            "피해자, 침해 행위, 피해 건수, 사건, 사례의 수를 최소·최선·최대로 집계합니다. 단위는 서로 섞지 않습니다. 중복되거나 병합·"
            "철회·삭제된 기록과 사실 아님이 확인된 기록은 빼고, 그 수를 함께 알려 줍니다. 여러 파일은 한데 모아 집계합니다."
        ),
    ),
    "count.files": (
        "JSON or JSON Lines, plain or gzip; - is standard input. Check them first with `nkhr validate`.",
        "JSON 또는 JSON Lines 파일(gzip 가능). -는 표준 입력입니다. 먼저 `nkhr validate`로 검사하세요.",
    ),
    "count.unit": (
        "What to count: victims, acts, victim_acts, incidents, cases, all; several with commas. Default: all.",
        "집계할 단위: victims, acts, victim_acts, incidents, cases, all. 여러 개는 쉼표로 나눕니다. 기본값은 all입니다.",
    ),
    "count.by": (
        (
            "Break down by one or two of: violation_type, family, place, year, sex, age_category, perpetrator_type; none "
            "gives totals only. Default: violation_type."
        ),
        (
            "나누어 볼 기준을 하나 또는 둘 고릅니다: violation_type, family, place, year, sex, age_category, perpetrator_type. "
            "none이면 전체만 보여 줍니다. 기본값은 violation_type입니다."
        ),
    ),
    "count.from": (
        "Only what certainly lies wholly on or after this date: 2007, 2007-03 or 2007-03-14.",
        "전부 이 날짜 이후인 것이 확실한 행위만 셉니다: 2007, 2007-03, 2007-03-14.",
    ),
    "count.to": (
        "Only what certainly lies wholly on or before this date.",
        "전부 이 날짜 이전인 것이 확실한 행위만 셉니다.",
    ),
    "count.verification": (
        "Only what is verified to this level or higher: unassessed, unlikely, possible, likely, confirmed, beyond_reasonable_doubt.",
        "이 수준 이상으로 검증된 것만 셉니다: unassessed, unlikely, possible, likely, confirmed, beyond_reasonable_doubt.",
    ),
    "count.format": (
        "text for people (default); csv or json for programs, in both languages.",
        "text는 사람이 읽는 형식(기본값), csv와 json은 두 언어가 모두 들어 있는 프로그램용 형식입니다.",
    ),
    "count.min_cell": (
        (
            "Withhold figures from 1 to below K, and what would give them away. Use it before publishing: small numbers can point "
            "to a person. Not done by default."
        ),
        (
            "1 이상 K 미만의 수치와 이를 역산하게 하는 수치를 가립니다. 작은 수는 개인을 드러낼 수 있으므로 공개 전에 쓰세요. "
            "기본으로는 가리지 않습니다."
        ),
    ),
    "count.examples": (
        (
            "nkhr count cases.jsonl\n"
            "nkhr count cases.jsonl --unit victims --by violation_type,year\n"
            "nkhr count *.jsonl --by place --verification likely --from 2000 --to 2009\n"
            "nkhr count cases.jsonl --by sex --min-cell 5 --format csv > counts.csv"
        ),
        (
            "nkhr count cases.jsonl --lang ko\n"
            "nkhr count cases.jsonl --unit victims --by violation_type,year --lang ko\n"
            "nkhr count *.jsonl --by place --verification likely --from 2000 --to 2009\n"
            "nkhr count cases.jsonl --by sex --min-cell 5 --format csv > 집계.csv"
        ),
    ),
    # wrong use
    "count.bad_list": (
        "the value of {name} must be one or more of: {values}; several with commas.",
        "{name}의 값은 다음 가운데에서 골라 쉼표로 나누어 써야 합니다: {values}.",
    ),
    "count.bad_by": (
        "the value of --by must be one or two different ones of: {values}; or none.",
        "--by의 값은 다음 가운데 하나 또는 서로 다른 둘이거나 none이어야 합니다: {values}.",
    ),
    "count.bad_date": (
        "{name} needs a date as YYYY, YYYY-MM or YYYY-MM-DD, by the real calendar.",
        "{name}에는 실제 달력에 있는 날짜를 YYYY, YYYY-MM, YYYY-MM-DD 가운데 한 형식으로 쓰세요.",
    ),
    "count.backwards": ("--from is later than --to.", "--from이 --to보다 늦습니다."),
    "count.bad_min_cell": (
        "the value of --min-cell must be a whole number from 2, such as 5.",
        "--min-cell의 값은 5처럼 2 이상의 정수여야 합니다.",
    ),
    "count.faulty": (
        "{name} has faults, and half a file is not counted; `nkhr validate {name}` lists them.",
        "{name}에 오류가 있습니다. 파일의 일부만 집계하지는 않습니다. 오류는 `nkhr validate {name}`으로 볼 수 있습니다.",
    ),
    "count.all_files": ("all files", "모든 파일"),
}
