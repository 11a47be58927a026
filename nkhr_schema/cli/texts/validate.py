"""Texts of ``nkhr validate``."""

from typing import Final

__all__ = ["TEXTS"]

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "validate.about": (
        (
            "Check files against the standard: structure, references, codes and rules. Every finding says where it is, what is "
            "wrong and how to mend it; none repeats what a record says. References are followed within each file."
        ),
        (
            "파일을 표준에 비추어 구조, 참조, 코드, 규칙을 검사합니다. 발견 사항마다 위치, 문제, 고치는 방법이 나오며 기록의 내용은 "
            "되풀이하지 않습니다. 참조는 각 파일 안에서만 따라갑니다."
        ),
    ),
    "validate.files": (
        "JSON or JSON Lines, plain or gzip; - is standard input.",
        "JSON 또는 JSON Lines 파일(gzip 가능). -는 표준 입력입니다.",
    ),
    "validate.format": (
        (
            "text for people on a terminal (default); html for people, as one page to filter offline; json for programs; junit for "
            "CI services. json and junit hold every finding, html the worst 20,000; json and html hold both languages."
        ),
        (
            "text는 터미널에서 읽는 형식(기본값), html은 브라우저에서 오프라인으로 골라 볼 수 있는 한 장의 문서, json은 프로그램용, "
            "junit은 CI 서비스용입니다. json과 junit에는 모든 발견 사항이, html에는 심각한 것부터 20,000건이 들어 있습니다. json과 html에는 "
            "두 언어가 들어 있습니다."
        ),
    ),
    "validate.fail_on": (
        "From which severity on the exit code is 1 (default: error).",
        "종료 코드 1이 되는 가장 낮은 심각도(기본값: error).",
    ),
    "validate.limit": (
        (
            "For text: show at most so many findings, the worst ones; all shows every one. Default: 100 on a terminal, otherwise "
            "all."
        ),
        (
            "text 형식에서 발견 사항을 심각한 것부터 이만큼만 보여 줍니다. all이면 모두 보여 줍니다. 기본값은 터미널에서 100, 그 밖에는 "
            "all입니다."
        ),
    ),
    "validate.output": (
        "Write the report to this file instead; - is standard output.",
        "보고서를 이 파일에 씁니다. -는 표준 출력입니다.",
    ),
    "validate.examples": (
        (
            "nkhr validate cases.jsonl\n"
            "nkhr validate *.jsonl --fail-on warning\n"
            "nkhr validate cases.json --format html --output report.html\n"
            "cat cases.jsonl | nkhr validate -"
        ),
        (
            "nkhr validate cases.jsonl --lang ko\n"
            "nkhr validate *.jsonl --fail-on warning\n"
            "nkhr validate cases.json --format html --output report.html\n"
            "cat cases.jsonl | nkhr validate -"
        ),
    ),
    # wrong use
    "validate.stdin_once": ("standard input (-) can be read only once.", "표준 입력(-)은 한 번만 읽을 수 있습니다."),
    "validate.bad_limit": (
        "the value of --limit must be a whole number from 0, or all.",
        "--limit의 값은 0 이상의 정수이거나 all이어야 합니다.",
    ),
    "validate.output_is_input": (
        "--output names a file that is to be checked; it would be overwritten.",
        "--output이 검사할 파일을 가리킵니다. 그대로 쓰면 그 파일을 덮어쓰게 됩니다.",
    ),
    # unreadable input, by reason
    "validate.missing": ("there is no file {name}.", "{name} 파일이 없습니다."),
    "validate.folder": (
        "{name} is a folder; name its files, for example *.jsonl.",
        "{name}은(는) 폴더입니다. *.jsonl처럼 그 안의 파일을 쓰세요.",
    ),
    "validate.forbidden": ("{name} may not be read by this user.", "{name}을(를) 읽을 권한이 없습니다."),
    "validate.bad_path": (
        "{name} holds a character that no file name can have.",
        "{name}에 파일 이름으로 쓸 수 없는 문자가 있습니다.",
    ),
    "validate.binary": ("{name} is a binary file, not JSON.", "{name}은(는) 이진 파일이며 JSON이 아닙니다."),
    "validate.no_stdin": ("there is no standard input.", "표준 입력이 없습니다."),
    "validate.unreadable": ("{name} cannot be read.", "{name}을(를) 읽을 수 없습니다."),
    # the report
    "validate.stdin": ("<standard input>", "<표준 입력>"),
    "validate.clean": ("{name}: no findings", "{name}: 발견된 문제 없음"),
    "validate.left_out": (
        "... and {count:,} more findings in {name} (--limit all shows every one)",
        "... {name}에 그 밖에 {count:,}건(--limit all로 모두 볼 수 있음)",
    ),
    "validate.codes_heading": (
        "Findings by code (`nkhr explain CODE` says more):",
        "코드별 발견 사항(자세한 설명은 `nkhr explain 코드`):",
    ),
    "validate.file_summary": ("{name}: {summary}", "{name}: {summary}"),
    "validate.not_read": ("{name}: not read", "{name}: 읽지 못함"),
    "validate.all_files": ("All {count:,} files: {summary}", "파일 {count:,}개 전체: {summary}"),
    "validate.written": ("report written to {name}", "보고서를 {name}에 썼습니다"),
    # progress
    "validate.progress": ("{name}: {count:,} records", "{name}: 기록 {count:,}건"),
    "validate.progress_share": ("{name}: {count:,} records, {share} %", "{name}: 기록 {count:,}건, {share} %"),
}
