"""``nkhr explain``: what a finding means, with examples. Reads the catalogue and the conformance cases, no models."""

import re
from argparse import Namespace
from collections.abc import Iterable

from nkhr_schema.cli.arguments import Parser
from nkhr_schema.cli.console import Console
from nkhr_schema.cli.exits import CommandError, Exit
from nkhr_schema.cli.layout import columns, pad, width, wrap
from nkhr_schema.findings.catalogue import Entry, catalogue
from nkhr_schema.findings.families import FAMILIES
from nkhr_schema.findings.text import severity_word, template

__all__ = ["declare", "run"]

_CODE = re.compile(r"(?:NKHR-?)?([A-Z])0*([0-9]{1,3})")


def declare(parser: Parser) -> None:
    """Say what may be given."""
    parser.argument("code", "CODE")


def run(arguments: Namespace, console: Console) -> int:
    """Print one entry, one family or the whole list."""
    entries = catalogue()
    if arguments.code is None:
        console.lines(_list(entries.values(), console))
        return Exit.CLEAN
    given = arguments.code.strip().upper()[:100]
    family = [item for item in entries.values() if item.family == given.removeprefix("NKHR-")]
    if family:
        console.lines(_list(family, console))
        return Exit.CLEAN
    found = entries.get(_normal(given))
    if found is None:
        raise _unknown(_normal(given), entries, console)
    from nkhr_schema.cli.explain_cases import example_lines

    console.lines([*_page(found, console), *example_lines(found.code, console)])
    return Exit.CLEAN


def _normal(given: str) -> str:
    """Return the code in its full form: ``V3``, ``v003`` and ``nkhr-v003`` are ``NKHR-V003``."""
    match = _CODE.fullmatch(given)
    return f"NKHR-{match[1]}{int(match[2]):03}" if match else given


def _unknown(code: str, entries: Iterable[str], console: Console) -> CommandError:
    from difflib import get_close_matches

    near = get_close_matches(code, list(entries), n=1)
    return CommandError("explain.unknown", nearest=console.text("did_you_mean", name=near[0]) if near else "")


def _family(letter: str, console: Console) -> str:
    return FAMILIES[letter][console.lang] if letter in FAMILIES else letter


def _list(entries: Iterable[Entry], console: Console) -> list[str]:
    families: dict[str, list[Entry]] = {}
    for item in entries:
        families.setdefault(item.family, []).append(item)
    rows = {
        letter: [
            (f"  {item.code}", severity_word(item.severity, console.lang), item.title[console.lang]) for item in items
        ]
        for letter, items in families.items()
    }
    aligned = iter(columns(row for group in rows.values() for row in group))
    lines: list[str] = []
    for letter, group in rows.items():
        lines += ["", f"{letter}  {_family(letter, console)}", *(next(aligned) for _ in group)]
    return lines[1:]


def _page(item: Entry, console: Console) -> list[str]:
    lang, say = console.lang, console.text
    rows = [
        ("explain.severity", severity_word(item.severity, lang)),
        ("explain.family", f"{item.family} ({_family(item.family, console)})"),
        ("explain.message", _template(item.message[lang], console)),
        ("explain.hint", _template(item.hint[lang], console)),
        ("explain.rationale", item.rationale[lang]),
        ("explain.records", ", ".join(item.records) or say("explain.every_record")),
        ("explain.presence", say("explain.presence_note") if item.presence else ""),
        ("explain.source", item.source),
        ("explain.since", item.since),
    ]
    size = max(width(say(key)) for key, _ in rows)
    lines = [f"{item.code}  {item.title[lang]}"]
    for key, told in rows:
        for at, line in enumerate(wrap(told, console.cells() - size - 4)):
            lines.append(f"  {pad('' if at else say(key), size)}  {line}")
    return lines


def _template(told: str, console: Console) -> str:
    return template(told) or (console.text("explain.varies") if told else "")
