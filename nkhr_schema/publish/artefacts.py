"""Every generated file of the repository, in one table: what makes it and where it stands.

All of them are committed, so that people read and programs use them without running anything, and a test fails when one of
them is out of date. To add a kind of generated file: a function that returns path -> function giving the text, and a row in
:data:`FAMILIES`.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

__all__ = ["FAMILIES", "ROOT", "Difference", "Family", "write_all"]

Texts = dict[str, Callable[[], str]]
"""Path, from the root of the repository -> function that gives the text of the file."""


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of generated files.

    ``folders`` holds patterns of paths that belong to the family alone: a file that fits one of them and that nothing makes
    any more is a difference too, and is taken away.
    """

    name: str
    texts: Callable[[], Texts]
    folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is not as it should be; ``problem`` is ``missing``, ``outdated`` or ``orphaned``."""

    path: str
    problem: str


def _as_json(content: Any) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _schemas() -> Texts:
    from nkhr_schema.publish.classes import ROOTS
    from nkhr_schema.publish.report_schema import report_schema
    from nkhr_schema.publish.schema_generator import schema_of

    def text(name: str) -> Callable[[], str]:
        return lambda: _as_json(schema_of(name))

    found = {f"{_SCHEMAS}/{name}.schema.json": text(name) for name in ROOTS}
    return {**found, f"{_SCHEMAS}/report.schema.json": lambda: _as_json(report_schema())}


def _fields() -> Texts:
    from nkhr_schema.publish.fields_index import fields_index

    return {f"{_SCHEMAS}/fields.json": lambda: _as_json(fields_index())}


def _term_codes() -> Texts:
    from nkhr_schema.vocabularies.generate import term_codes_source

    return {"nkhr_schema/vocabularies/term_codes.py": term_codes_source}


def _reference() -> Texts:
    from nkhr_schema.publish.reference import pages

    return {path: partial(str, text) for path, text in pages().items()}


_SCHEMAS: Final = "nkhr_schema/publish/schemas"

FAMILIES: Final = (
    # first the codes: the models, and with them everything else, are made from them
    Family("codes of the lists", _term_codes),
    Family("JSON Schema", _schemas, (f"{_SCHEMAS}/*.schema.json",)),
    Family("index of fields", _fields),
    Family("reference pages", _reference, ("docs/reference/**/*.md",)),
)
"""Every kind of generated files."""

ROOT: Final = Path(__file__).parents[2]
"""Root of the repository: the folder that holds the package."""


def write_all(root: Path = ROOT, *, check: bool = False) -> list[Difference]:
    """Bring every generated file under ``root`` up to date and return what differed; with ``check`` write nothing."""
    found: list[Difference] = []
    for family in FAMILIES:  # one after the other: what comes later is made from what was just written
        texts = family.texts()
        for path, make in texts.items():
            file, data = root / path, make().encode("utf-8")
            if not file.is_file():
                found.append(Difference(path, "missing"))
            elif file.read_bytes() != data:
                found.append(Difference(path, "outdated"))
            else:
                continue
            if not check:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        for file in sorted(file for pattern in family.folders for file in root.glob(pattern)):
            path = file.relative_to(root).as_posix()
            if path not in texts:
                found.append(Difference(path, "orphaned"))
                if not check:
                    file.unlink()
    return found
