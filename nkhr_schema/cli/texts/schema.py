"""Texts of ``nkhr schema``."""

from typing import Final

__all__ = ["TEXTS"]

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "schema.about": (
        (
            "Print the JSON Schema (draft 2020-12) of a record type, or of a whole dataset when none is named; or write the files "
            "into a folder. fields.json, written beside them, says what else is known of each field, with labels in both languages."
        ),
        (
            "기록 종류 하나의 JSON Schema(draft 2020-12)를 출력합니다. 종류를 쓰지 않으면 데이터셋 전체의 스키마입니다. 파일로 "
            "저장할 수도 있습니다. 함께 저장되는 fields.json에는 필드마다 두 언어의 명칭과 그 밖의 정보가 들어 있습니다."
        ),
    ),
    "schema.type": (
        "Record type, for example act; dataset is the bundle (default); report is what validate writes as JSON.",
        "기록 종류, 예를 들어 act. dataset은 전체 묶음이고(기본값), report는 validate가 쓰는 JSON 보고서입니다.",
    ),
    "schema.output": (
        "Write into this folder: the schema of TYPE, or everything when no TYPE is named.",
        "이 폴더에 저장합니다. TYPE을 쓰면 그 스키마만, 쓰지 않으면 모두 저장합니다.",
    ),
    "schema.list": ("List what there is a schema of.", "스키마가 있는 것의 목록을 보여 줍니다."),
    "schema.report": ("report of a validation run", "검사 보고서"),
    "schema.examples": (
        "nkhr schema act\nnkhr schema > dataset.schema.json\nnkhr schema --output schemas",
        "nkhr schema act\nnkhr schema > dataset.schema.json\nnkhr schema --output schemas",
    ),
    "schema.unknown": (
        "there is no record type of this name{nearest}; `nkhr schema --list` lists them.",
        "이런 이름의 기록 종류는 없습니다{nearest}. 목록은 `nkhr schema --list`로 볼 수 있습니다.",
    ),
    "schema.list_alone": ("--list stands alone, without TYPE and --output.", "--list는 TYPE이나 --output 없이 씁니다."),
    "schema.written": ("written    {name}", "새로 씀    {name}"),
    "schema.replaced": ("replaced   {name}", "바꿔 씀    {name}"),
    "schema.unchanged": ("unchanged  {name}", "그대로 둠  {name}"),
}
