"""Writes ``term_codes.py``: one ``Literal`` alias for each code list, generated from the tables.

``python -m nkhr_schema.vocabularies.generate`` rewrites the file; a test compares it with the tables. The models take
their code fields from these aliases, so that a type checker knows every code and no table is read at import.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from nkhr_schema.vocabularies.schemes import country_codes
from nkhr_schema.vocabularies.tables import FOLDERS, ListInfo, index, read_table

__all__ = ["main", "term_codes_source"]

_HEADER = '''"""Codes of the code lists as ``Literal`` aliases, for models and type checkers.

Generated from the tables under ``data/`` by ``python -m nkhr_schema.vocabularies.generate``: do not edit.
"""

from typing import Literal
'''
_CONDITIONS_FAMILY = "06"
_WIDTH = 110


def term_codes_source() -> str:
    """Return the whole text of ``term_codes.py``."""
    aliases: list[str] = []
    every: list[str] = []
    lists = index()

    def add(name: str, titles: tuple[str, str], codes: Iterable[str]) -> None:
        every.append(name)
        aliases.append(_alias(name, titles, codes))

    for info in lists.values():
        if info.kind == "codelist":
            rows = read_table(FOLDERS[info.kind], f"{info.name}.csv")
            add(_class_name(info.name), _titles(info), (row["code"] for row in rows))
    acts = read_table(FOLDERS["codelist"], "violation_type.csv")
    add(
        "ViolationFamily",
        ("Family of violations (first level of violation_type)", "인권침해 유형의 대분류"),
        (row["code"] for row in acts if not row["broader"]),
    )
    add(
        "DetentionConditionType",
        ("Conditions of detention (violation_type, family 06)", "구금 환경 관련 인권침해 유형"),
        (row["code"] for row in acts if row["notation"].split(".")[0] == _CONDITIONS_FAMILY),
    )
    add("Country", _titles(lists["country"]), country_codes())
    names = "\n".join(f'    "{name}",' for name in sorted(every))
    return f"{_HEADER}\n__all__ = [\n{names}\n]\n\n" + "\n".join(aliases)


def _class_name(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def _titles(info: ListInfo) -> tuple[str, str]:
    return info.title_en, info.title_ko


def _alias(name: str, titles: tuple[str, str], codes: Iterable[str]) -> str:
    quoted = [f'"{code}"' for code in codes]
    short = f"{name} = Literal[{', '.join(quoted)}]"
    # one code a line where a line does not hold them: a new term is then a change of one line
    body = short if len(short) <= _WIDTH else f"{name} = Literal[\n" + "".join(f"    {q},\n" for q in quoted) + "]"
    return f'{body}\n"""{titles[0]} / {titles[1]}"""\n'


def main() -> None:
    """Rewrite the file."""
    Path(__file__).with_name("term_codes.py").write_text(term_codes_source(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
