"""Texts of ``nkhr explain``."""

from typing import Final

__all__ = ["TEXTS"]

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "explain.about": (
        "Say what the code of a finding means, why it matters and how to mend the data, with examples. Without CODE: list every code.",
        "발견 사항 코드의 뜻과 이유, 고치는 방법을 예와 함께 설명합니다. CODE를 쓰지 않으면 모든 코드의 목록을 보여 줍니다.",
    ),
    "explain.code": (
        "Code such as NKHR-F005; f005 is enough. A letter alone lists its family.",
        "NKHR-F005와 같은 코드. f005처럼 짧게 써도 됩니다. 글자 하나만 쓰면 그 계열의 목록을 보여 줍니다.",
    ),
    "explain.examples": (
        "nkhr explain NKHR-F005\nnkhr explain v003 --lang ko\nnkhr explain",
        "nkhr explain NKHR-F005\nnkhr explain v003 --lang ko\nnkhr explain",
    ),
    "explain.unknown": (
        "no finding has this code{nearest}; `nkhr explain` lists them all.",
        "이런 코드는 없습니다{nearest}. 전체 목록은 `nkhr explain`으로 볼 수 있습니다.",
    ),
    "explain.severity": ("Severity", "심각도"),
    "explain.family": ("Family", "계열"),
    "explain.message": ("Message", "메시지"),
    "explain.hint": ("How to mend it", "고치는 방법"),
    "explain.rationale": ("Why it matters", "중요한 이유"),
    "explain.records": ("Records", "대상 기록"),
    "explain.every_record": ("every type", "모든 종류"),
    "explain.presence": ("Redacted copies", "가림 처리한 사본"),
    "explain.presence_note": (
        "not reported there: the copy may lack what the original has",
        "보고하지 않음: 원본에 있는 내용이 사본에는 없을 수 있음",
    ),
    "explain.source": ("Source", "근거"),
    "explain.since": ("Since version", "도입 판"),
    "explain.bad": ("An example that is reported", "보고되는 예"),
    "explain.found_at": ("Reported at {pointer}", "보고되는 위치: {pointer}"),
    "explain.good": ("An example that is not", "보고되지 않는 예"),
    "explain.left_out": (
        "(left out here: {count} other records of this example)",
        "(이 예의 나머지 기록 {count}건은 줄임)",
    ),
    "explain.varies": ("(depends on the case)", "(경우에 따라 다름)"),
}
