"""Reference pages of findings: one a family, with message, hint and reason of each code in both languages."""

from collections.abc import Iterable

from nkhr_schema.findings import Entry, catalogue
from nkhr_schema.findings.families import FAMILIES
from nkhr_schema.publish.reference_markdown import cell, code, link, page, table

__all__ = ["finding_pages"]

_ROWS = (("Message", "메시지", "message"), ("What to do", "조치", "hint"), ("Why", "이유", "rationale"))


def finding_pages() -> dict[str, str]:
    """Return the pages of findings: path below ``docs/reference`` -> text."""
    families: dict[str, list[Entry]] = {}
    for entry in catalogue().values():
        families.setdefault(entry.family, []).append(entry)
    ordered = {letter: families[letter] for letter in FAMILIES if letter in families}
    assert len(ordered) == len(families), "every family has a title"
    found = {f"findings/{letter}.md": _family(letter, entries) for letter, entries in ordered.items()}
    return {"findings/index.md": _index(ordered), **found}


def _index(families: dict[str, list[Entry]]) -> str:
    parts = []
    for letter, entries in families.items():
        title = FAMILIES[letter]
        rows = [
            (
                link(entry.code, f"{letter}.md#{entry.code.lower()}"),
                entry.severity.code,
                cell(entry.title["en"]),
                cell(entry.title["ko"]),
            )
            for entry in entries
        ]
        parts += [f"## {letter}: {title['en']} / {title['ko']}", table(("Code", "Severity", "Title", "한국어"), rows)]
    return page(
        "Findings / 발견 사항",
        "Each fault in the data has a code that is never used for anything else. An **error** makes a record invalid; a"
        " **warning** asks a person to look; **info** may be worth a look. `nkhr explain CODE` shows the same on a terminal.",
        *parts,
    )


def _family(letter: str, entries: list[Entry]) -> str:
    title = FAMILIES[letter]
    return page(
        f"{letter}: {title['en']} / {title['ko']}",
        "Words in braces are filled in from what the standard says, never from the record.",
        *(part for entry in entries for part in _entry(entry)),
    )


def _entry(entry: Entry) -> Iterable[str]:
    yield f"## {entry.code}"
    yield f"**{cell(entry.title['en'])} / {cell(entry.title['ko'])}** · {entry.severity.code}"
    yield table(
        ("", "English", "한국어"),
        [
            (f"{en} / {ko}", cell(_shown(texts["en"])), cell(_shown(texts["ko"])))
            for en, ko, name in _ROWS
            for texts in (getattr(entry, name),)
        ],
    )
    records = ", ".join(link(code(name), f"../records/{name}.md") for name in entry.records)
    facts = [f"Looks at: {records or 'every record'}", f"Source: {cell(entry.source)}", f"Since schema {entry.since}"]
    if entry.presence:
        facts.append("Silent in a redacted copy, which may lack what the original has")
    yield ". ".join(facts) + "."


def _shown(template: str) -> str:
    """Return a message as the catalogue shows it: doubled braces stand for single ones."""
    return template.replace("{{", "{").replace("}}", "}")
