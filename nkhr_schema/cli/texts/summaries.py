"""One line on each subcommand, for the first help page: (English, Korean)."""

from typing import Final

__all__ = ["SUMMARIES"]

SUMMARIES: Final[dict[str, tuple[str, str]]] = {
    "validate": ("check files against the standard", "파일이 표준에 맞는지 검사"),
    "count": ("count victims, acts and incidents", "피해자, 침해 행위, 사건의 수 집계"),
    "schema": ("print or write the JSON Schema", "JSON Schema를 출력하거나 파일로 저장"),
    "vocab": ("look up codes, registers and their labels", "코드 목록, 등록부, 명칭 찾아보기"),
    "explain": ("say what a finding means and why it matters", "발견 사항의 뜻과 이유 설명"),
}
