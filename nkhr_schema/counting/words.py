"""What counts say, in English and Korean: units, filters, reasons, the buckets of what could not be placed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nkhr_schema.vocabularies.terms import check_language

__all__ = ["BUCKETS", "DIMENSIONS", "NOTES", "REASONS", "SUBJECTS", "TEXTS", "UNITS", "UNIT_MEANINGS", "both", "said"]

Pair = tuple[str, str]
"""English, Korean."""

UNITS: Final[dict[str, Pair]] = {
    "victims": ("Victims", "피해자 수"),
    "indirect_victims": ("Indirect victims", "간접 피해자 수"),
    "acts": ("Acts", "침해 행위 수"),
    "victim_acts": ("Victim-acts", "피해 건수(피해자별 행위 수)"),
    "indirect_victim_acts": ("Indirect victim-acts", "간접 피해 건수"),
    "incidents": ("Incidents", "사건 수"),
    "cases": ("Cases", "사례 수"),
}
"""The units, in the order in which they are shown. A figure of one is never turned into a figure of another."""

UNIT_MEANINGS: Final[dict[str, Pair]] = {
    "victims": (
        "different people who suffered a counted act: persons, and groups by their size, nobody twice",
        "집계된 행위를 겪은 서로 다른 사람의 수. 개인과, 규모로 센 집단을 합하며 같은 사람은 한 번만 셈",
    ),
    "indirect_victims": (
        "different people recorded as harmed indirectly; not part of the victims, and not to be added to them",
        "간접 피해를 입은 것으로 기록된 서로 다른 사람의 수. 피해자 수에 들어 있지 않으며 합산하지 않음",
    ),
    "acts": (
        "acts of violation; repeated ones count more than once only where the record says how often",
        "침해 행위의 수. 횟수가 기록된 경우에만 반복을 여러 번으로 셈",
    ),
    "victim_acts": (
        "for each counted act the number of its victims; not the number of victims",
        "집계된 행위마다 그 피해자의 수를 더한 것. 피해자 수가 아님",
    ),
    "indirect_victim_acts": (
        "the same for acts whose victim was harmed indirectly",
        "간접 피해 행위에 대해 같은 방식으로 센 것",
    ),
    "incidents": (
        "incidents with a counted act; not a number of victims",
        "집계된 행위가 있는 사건의 수. 피해자 수가 아님",
    ),
    "cases": (
        "case files that hold a counted incident; not a number of victims",
        "집계된 사건이 들어 있는 사례 파일의 수. 피해자 수가 아님",
    ),
}

DIMENSIONS: Final[dict[str, Pair]] = {
    "violation_type": ("Type of violation", "침해 유형"),
    "family": ("Family of violations", "침해 대분류"),
    "place": ("Country and province", "국가와 도"),
    "year": ("Year", "연도"),
    "sex": ("Sex of the victim", "피해자 성별"),
    "age_category": ("Age of the victim at the act", "행위 당시 피해자 연령대"),
    "perpetrator_type": ("Type of perpetrator", "가해자 유형"),
}

BUCKETS: Final[dict[str, Pair]] = {
    "spanning": ("over several years, or ongoing", "여러 해에 걸침 또는 계속 중"),
    "uncertain": ("date allows more than one year", "날짜가 불확실하여 연도를 정할 수 없음"),
    "unknown": ("unknown", "미상"),
    "groups": ("groups, not recorded person by person", "집단(개인별 기록 없음)"),
    "organisations": ("organisations", "기관·단체"),
    "not_recorded": ("no perpetrator recorded", "가해자 기록 없음"),
    "no_act": ("no act recorded", "행위 기록 없음"),
}

SUBJECTS: Final[dict[str, Pair]] = {
    "acts": ("acts", "행위"),
    "victims": ("victims", "피해자"),
    "incidents": ("incidents", "사건"),
    "cases": ("cases", "사례"),
    "records": ("records", "기록"),
}

REASONS: Final[dict[str, Pair]] = {
    # acts, incidents and cases that are not counted
    "deleted": ("deleted", "삭제됨"),
    "retracted": ("retracted", "철회됨"),
    "merged": ("merged into another record", "다른 기록에 병합됨"),
    "refuted": ("refuted by the latest assessment", "최신 평가에서 사실 아님이 확인됨"),
    "needs_deleted": ("victim or incident deleted", "피해자 또는 사건이 삭제됨"),
    "no_victim": ("victim not in the data", "피해자 기록이 자료에 없음"),
    "same_act": ("duplicates of a counted act", "같은 행위의 중복 기록"),
    "same_incident": ("duplicates of another incident", "같은 사건의 중복 기록"),
    "same_case": ("duplicates of another case", "같은 사례의 중복 기록"),
    "below_threshold": ("below the verification threshold", "검증 기준 미달"),
    "no_date": ("no date, so not certainly in the period", "날짜가 없어 기간 안이라고 할 수 없음"),
    "outside_dates": ("outside the period", "기간 밖"),
    "dates_unclear": ("not certainly, or not wholly, in the period", "기간 안에 전부 들어가는지 확실하지 않음"),
    "no_counted_act": ("no counted act", "집계된 행위가 없음"),
    "no_counted_incident": ("no counted incident", "집계된 사건이 없음"),
    # what is counted once, or elsewhere
    "part_of": ("counted within the act they are part of", "상위 행위에 포함하여 셈"),
    "indirect": ("acts with an indirect victim, counted apart", "간접 피해 행위(따로 셈)"),
    "law": ("acts through law or policy, without countable victims", "법령·정책에 의한 행위(피해자를 세지 않음)"),
    "public": ("groups such as the general public, without a number", "일반 주민 등 수를 세지 않는 집단"),
    "organisation": ("organisations, which are not people", "사람이 아닌 기관·단체"),
    "subset": ("groups that are part of a counted group", "집계된 집단의 일부인 집단"),
    "same_party": ("records of somebody counted already", "동일인 판단으로 합쳐진 기록"),
    "repeated": ("the same record again", "같은 기록의 반복"),
}

NOTES: Final[dict[str, Pair]] = {
    "range": (
        "Low, best, high: best is unknown if any part has no best figure, high is open if any part is.",
        "최소·최선·최대: 일부라도 최선 추정이 없으면 최선은 미상이고, 상한을 알 수 없는 부분이 있으면 최대는 상한 미상입니다.",
    ),
    "not_additive": (
        "Rows must not be added up: a broader row holds the narrower ones, and one person may stand in several rows.",
        "행을 더하지 마십시오. 상위 행은 하위 행을 포함하며, 한 사람이 여러 행에 들어갈 수 있습니다.",
    ),
    "year": (
        "An act stands in a year if it certainly took place in it as a whole; one with a start only, in that of its start.",
        "행위 전체가 확실히 그 해 안에 있을 때만 그 연도로 셉니다. 시작일만 있는 행위는 시작한 해로 셉니다.",
    ),
    "data_date_open": (
        "The data have no date; what is ongoing counts as lasting over several years.",
        "자료에 기준일이 없습니다. 계속 중인 행위는 여러 해에 걸친 것으로 셉니다.",
    ),
    "redacted": (
        "The data are a redacted copy: what was withheld is not counted.",
        "비식별 사본입니다. 제외된 내용은 집계되지 않았습니다.",
    ),
    "versions": (
        "Rolled up along the vocabularies of this library, version {version}; the data name another version or none.",
        "이 라이브러리의 어휘 {version}판에 따라 상위 항목으로 묶었습니다. 자료의 어휘 판은 다르거나 적혀 있지 않습니다.",
    ),
    "small_cells": (
        (
            "Figures below {k} are shown as <{k}, and {withheld} further row(s) withheld so that none of them can be worked "
            "out from a total. Other tables of the same data may still reveal them: compare before publishing."
        ),
        (
            "{k} 미만의 수치는 <{k}로 나타내고, 합계에서 역산할 수 없도록 {withheld}개 행을 더 가렸습니다. 같은 자료의 다른 표와 "
            "대조하면 드러날 수 있으므로 공개 전에 확인하십시오."
        ),
    ),
}

TEXTS: Final[dict[str, Pair]] = {
    "total": ("Total", "전체"),
    "low": ("low", "최소"),
    "best": ("best", "최선"),
    "high": ("high", "최대"),
    "unknown": ("unknown", "미상"),
    "open": ("open", "상한 미상"),
    "withheld": ("withheld", "비공개"),
    "criteria": ("Counted", "집계 기준"),
    "criteria_text": (
        "acts that are not deleted, retracted, merged or refuted; duplicates once; the part of an act of the same type not again",
        "삭제·철회·병합되었거나 사실 아님이 확인된 행위는 제외. 중복은 한 번만, 같은 유형의 상위 행위에 속한 행위는 다시 세지 않음",
    ),
    "verification": ("Verification", "검증 기준"),
    "verification_none": ("no threshold: unassessed ones too", "기준 없음(미평가 포함)"),
    "verification_from": ("{label} ({code}) or higher", "{label}({code}) 이상"),
    "dates": ("Period", "기간"),
    "dates_none": ("all dates, and none", "모든 날짜(날짜 없는 것 포함)"),
    "dates_between": ("wholly within {first} to {last}", "{first}부터 {last}까지의 기간 안에 전부 들어가는 것"),
    "dates_from": ("wholly from {first} on", "전부 {first} 이후인 것"),
    "dates_to": ("wholly up to {last}", "전부 {last} 이전인 것(당일 포함)"),
    "vocabulary": ("Vocabulary version", "어휘 판"),
    "data_date": ("Data date", "자료 기준일"),
    "not_stated": ("not stated", "적혀 있지 않음"),
    "records_read": ("Records read", "읽은 기록"),
    "not_counted": ("Not counted, or not counted again", "집계하지 않았거나 다시 세지 않은 것"),
    "nothing_excluded": ("nothing", "없음"),
    "notes": ("Notes", "참고"),
}


def said(pair: Pair, lang: str, **params: object) -> str:
    """Return a text in English or Korean, filled in; :class:`~nkhr_schema.errors.UsageError` for another language."""
    text = pair[1] if check_language(lang) == "ko" else pair[0]
    return text.format(**params) if params else text


def both(table: Mapping[str, Pair], key: str) -> dict[str, str]:
    """Return a text of a table in both languages."""
    english, korean = table[key]
    return {"en": english, "ko": korean}
