"""``nkhr schema``: print or write the published JSON Schema files, byte for byte as they were published."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Final

from nkhr_schema.cli.arguments import Parser
from nkhr_schema.cli.console import LANGUAGES, Console
from nkhr_schema.cli.exits import CommandError, Exit
from nkhr_schema.cli.layout import columns, safe
from nkhr_schema.cli.texts.record_types import RECORD_TYPES
from nkhr_schema.models import RECORD_CLASSES
from nkhr_schema.publish import fields_json, schema_text

__all__ = ["declare", "run"]

_BUNDLE: Final = "dataset"
_REPORT: Final = "report"
_FIELDS: Final = "fields.json"
_SUFFIX: Final = ".schema.json"


def declare(parser: Parser) -> None:
    """Say what may be given."""
    parser.argument("type", "TYPE")
    parser.option("--output", shown="DIR")
    parser.flag("--list")


def run(arguments: Namespace, console: Console) -> int:
    """Print one schema, list the types, or write files."""
    types = [*RECORD_CLASSES, _BUNDLE]
    names = [*types, _REPORT]
    if arguments.list:
        if arguments.type or arguments.output:
            raise CommandError("schema.list_alone")
        rows = [(name, RECORD_TYPES[name][LANGUAGES.index(console.lang)]) for name in types]
        console.lines(columns([*rows, (_REPORT, console.text("schema.report"))]))
        return Exit.CLEAN
    chosen = arguments.type
    if chosen is not None and chosen not in names:
        raise _unknown(chosen, names, console)
    if arguments.output in (None, "-"):
        console.write(schema_text(chosen))
        return Exit.CLEAN
    files = [f"{chosen}{_SUFFIX}"] if chosen else [*(f"{name}{_SUFFIX}" for name in names), _FIELDS]
    _write(files, arguments.output, console)
    return Exit.CLEAN


def _unknown(given: str, names: list[str], console: Console) -> CommandError:
    from difflib import get_close_matches

    near = get_close_matches(given[:100].lower().replace("-", "_"), names, n=1)
    return CommandError("schema.unknown", nearest=console.text("did_you_mean", name=near[0]) if near else "")


def _published(file: str) -> str:
    if file == _FIELDS:
        return json.dumps(fields_json(), ensure_ascii=False, indent=2) + "\n"
    return schema_text(file.removesuffix(_SUFFIX))


def _write(files: list[str], output: str, console: Console) -> None:
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise CommandError("output_is_file", name=safe(output)) from None
    except (OSError, ValueError):
        raise CommandError("output_failed", Exit.NOT_WRITTEN, name=safe(output)) from None
    for file in files:
        target = folder / file
        content = _published(file).encode("utf-8")
        try:
            before = target.read_bytes() if target.exists() else None
            if before != content:
                target.write_bytes(content)
        except OSError:
            raise CommandError("output_failed", Exit.NOT_WRITTEN, name=safe(str(target))) from None
        done = "schema.written" if before is None else "schema.unchanged" if before == content else "schema.replaced"
        console.lines([console.text(done, name=safe(str(target)))])
