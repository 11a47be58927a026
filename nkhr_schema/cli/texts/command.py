"""Texts of the command itself, which every subcommand needs."""

from typing import Final

__all__ = ["TEXTS"]

TEXTS: Final[dict[str, tuple[str, str]]] = {
    # the first help page
    "about": (
        "nkhr: check and exchange documentation of human-rights violations in the DPRK.",
        "nkhr: 북한 인권침해 기록을 검사하고 교환하는 도구입니다.",
    ),
    "usage": ("Usage", "사용법"),
    "usage_tail": ("COMMAND [ARGUMENT...] [OPTION...]", "명령 [인수...] [옵션...]"),
    "commands_heading": ("Commands", "명령"),
    "arguments_heading": ("Arguments", "인수"),
    "options_heading": ("Options", "옵션"),
    "examples_heading": ("Examples", "예시"),
    "main_examples": (
        "nkhr validate cases.jsonl\nnkhr vocab violation_type --search torture\nnkhr explain NKHR-F005",
        "nkhr validate cases.jsonl\nnkhr vocab violation_type --search 고문\nnkhr explain NKHR-F005",
    ),
    "exit_codes": (
        "Exit codes: 0 clean, 1 findings, 2 wrong use, 3 unreadable input.",
        "종료 코드: 0 문제없음, 1 발견 사항 있음, 2 잘못된 사용, 3 읽을 수 없는 입력.",
    ),
    "more_help": (
        "`nkhr COMMAND --help` says more about a command. Korean is used when the locale is Korean, or with --lang ko.",
        "명령의 자세한 설명은 `nkhr 명령 --help`로 볼 수 있습니다. 로캘이 한국어이거나 --lang ko를 주면 한국어로 나옵니다.",
    ),
    "help_option": ("Show this help and stop.", "이 도움말을 보여 주고 끝냅니다."),
    "version_option": (
        "Show the versions of library, schema and vocabularies.",
        "라이브러리, 스키마, 어휘의 판을 보여 줍니다.",
    ),
    "lang_option": (
        "Language: en or ko; otherwise that of the locale.",
        "언어: en 또는 ko. 없으면 로캘을 따릅니다.",
    ),
    "versions": (
        "nkhr-schema {library} (schema {schema}, vocabularies {vocabularies})",
        "nkhr-schema {library} (스키마 {schema}, 어휘 {vocabularies})",
    ),
    # wrong use
    "unknown_command": (
        "there is no command {name}{nearest}; `nkhr --help` lists them.",
        "{name} 명령은 없습니다{nearest}. 명령 목록은 `nkhr --help`로 볼 수 있습니다.",
    ),
    "unknown_option": (
        "there is no option {name}{nearest}; see `{program} --help`.",
        "{name} 옵션은 없습니다{nearest}. `{program} --help`를 보세요.",
    ),
    "did_you_mean": (" (did you mean {name}?)", "({name}을(를) 뜻하셨나요?)"),
    "needs_value": ("the option {name} needs a value after it.", "{name} 옵션 뒤에 값이 필요합니다."),
    "takes_no_value": ("the option {name} takes no value.", "{name} 옵션에는 값을 쓰지 않습니다."),
    "not_a_choice": (
        "the value of {name} must be one of: {values}.",
        "{name}의 값은 다음 중 하나여야 합니다: {values}.",
    ),
    "missing_argument": (
        "{name} is missing; see `nkhr {command} --help`.",
        "{name}이(가) 빠졌습니다. `nkhr {command} --help`를 보세요.",
    ),
    "too_many": (
        "too many arguments; see `nkhr {command} --help`.",
        "인수가 너무 많습니다. `nkhr {command} --help`를 보세요.",
    ),
    # output
    "output_is_folder": (
        "{name} is a folder; --output needs the name of a file.",
        "{name}은(는) 폴더입니다. --output에는 파일 이름을 쓰세요.",
    ),
    "output_no_folder": ("the folder of {name} does not exist.", "{name}의 상위 폴더가 없습니다."),
    "output_is_file": (
        "{name} is a file; --output needs the name of a folder.",
        "{name}은(는) 파일입니다. --output에는 폴더 이름을 쓰세요.",
    ),
    "output_failed": (
        "{name} cannot be written; check the folder, its permissions and the free space.",
        "{name}을(를) 쓸 수 없습니다. 폴더와 권한, 남은 공간을 확인하세요.",
    ),
    "not_written": (
        "the output cannot be written; is the disk full?",
        "출력을 쓸 수 없습니다. 디스크가 가득 찼는지 확인하세요.",
    ),
    # what ends a command
    "interrupted": ("stopped.", "중단했습니다."),
    "internal": (
        (
            "a fault in this program ({kind}), not in your data. Please tell the maintainers of nkhr-schema: the command, this "
            "line and `nkhr --version`. With NKHR_DEBUG=1 the place is shown; remove personal data before passing it on."
        ),
        (
            "자료가 아니라 이 프로그램의 오류입니다({kind}). 실행한 명령, 이 줄, `nkhr --version`의 결과를 nkhr-schema 관리자에게 "
            "알려 주세요. NKHR_DEBUG=1을 설정하면 오류 위치가 나옵니다. 전달하기 전에 개인정보를 지우세요."
        ),
    ),
}
