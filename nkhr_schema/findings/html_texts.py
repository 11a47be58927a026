"""Texts of the report as an HTML page: key -> (English, Korean)."""

from typing import Final

__all__ = ["TEXTS"]

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "title": ("Validation report", "검사 보고서"),
    "skip": ("Go to the findings", "발견 사항으로 바로 가기"),
    "language": ("Language", "언어"),
    # the verdict
    "valid": ("Nothing was found.", "발견된 문제가 없습니다."),
    "look": (
        "No errors. A person should look at what was found.",
        "오류는 없습니다. 발견된 것은 사람이 한번 살펴보세요.",
    ),
    "invalid": (
        "Not valid yet: errors have to be mended.",
        "아직 유효하지 않습니다. 오류를 고쳐야 합니다.",
    ),
    "unread": ("Not everything could be read.", "읽지 못한 파일이 있습니다."),
    # what was counted
    "overview": ("Overview", "한눈에 보기"),
    "records": ("Records read", "읽은 기록"),
    "error": ("Errors", "오류"),
    "error_note": ("The record is invalid.", "기록이 유효하지 않습니다."),
    "warning": ("Warnings", "경고"),
    "warning_note": ("A person must look: the record may be right.", "맞는 기록일 수도 있어 사람이 살펴보아야 합니다."),
    "info": ("For information", "참고"),
    "info_note": ("May be worth a look.", "살펴볼 만합니다."),
    "accepted": ("Warnings accepted", "수용한 경고"),
    "accepted_note": ("The record gives the reason.", "기록에 사유가 적혀 있습니다."),
    "unchecked": ("Not fully checked", "끝까지 검사하지 못함"),
    "unchecked_note": (
        "Mend the errors of these records first; then the rules can look at them.",
        "이 기록들의 오류를 먼저 고쳐야 규칙을 적용할 수 있습니다.",
    ),
    "types": ("Fully checked records by type", "끝까지 검사한 기록(종류별)"),
    "type": ("Type", "종류"),
    "number": ("Records", "기록 수"),
    # files
    "files": ("Files", "파일"),
    "file": ("File", "파일"),
    # codes
    "codes": ("What was found", "무엇이 발견되었나"),
    "codes_note": (
        "Open a line to read why it matters and how to mend it.",
        "줄을 펼치면 중요한 이유와 고치는 방법이 나옵니다.",
    ),
    "severity": ("Severity", "심각도"),
    "code": ("Code", "코드"),
    "count": ("Findings", "건수"),
    "meaning": ("Meaning", "뜻"),
    "rationale": ("Why it matters", "중요한 이유"),
    "hint": ("How to mend it", "고치는 방법"),
    "only": ("Show only these", "이것만 보기"),
    # findings
    "findings": ("Findings by record", "기록별 발견 사항"),
    "filter": ("Choose what to show", "볼 것 고르기"),
    "record_type": ("Record type", "기록 종류"),
    "search": ("Text", "찾을 말"),
    "all": ("All", "전체"),
    "reset": ("Show everything", "모두 보기"),
    "shown": ("{shown} of {all} findings shown", "{all}건 가운데 {shown}건 표시"),
    "nothing": ("Nothing fits this choice.", "조건에 맞는 발견 사항이 없습니다."),
    "whole": ("The file as a whole", "파일 전체"),
    "left_out": (
        "{count} more findings, the least severe ones, are left out of this page; --format json holds all of them.",
        "가장 덜 심각한 {count}건은 이 문서에 싣지 않았습니다. --format json에는 모두 들어 있습니다.",
    ),
    # the end of the page
    "privacy": (
        "No finding repeats what a record says. Names of files and ids of records are shown.",
        "발견 사항은 기록의 내용을 되풀이하지 않습니다. 파일 이름과 기록의 식별자는 나옵니다.",
    ),
    "versions": (
        "nkhr-schema {library}, schema {schema}, vocabularies {vocabularies}",
        "nkhr-schema {library}, 스키마 {schema}, 어휘 {vocabularies}",
    ),
}
