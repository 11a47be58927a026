"""Vocabularies as text for the terminal, labels in both languages, that of the user first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from nkhr_schema.cli.console import LANGUAGES, Console
from nkhr_schema.cli.layout import columns, pad, width, wrap
from nkhr_schema.cli.texts.vocab import COLUMNS, KINDS, STATUSES
from nkhr_schema.vocabularies import Entry, Term, Vocabulary

__all__ = ["found", "lists", "one_term", "whole_list"]

_PLAIN_STATUSES: Final = ("active", "current")
"""Statuses that need not be said."""
_WIDEST: Final = 48
"""Cells of a column, so that one long label does not push the other language off the screen."""
_UNVERIFIED: Final = "unverified"
"""Stands in the source of a label that nobody has confirmed yet."""


def lists(all_lists: Sequence[Vocabulary[Term]], console: Console) -> list[str]:
    """Return a table of the lists."""
    heads = tuple(console.text(f"vocab.head_{name}") for name in ("list", "kind", "terms", "title"))
    rows = [
        (item.name, _named(KINDS, item.kind, console), f"{len(item):,}", item.title(console.lang)) for item in all_lists
    ]
    return columns([heads, *rows], right=(2,))


def whole_list(chosen: Vocabulary[Term], console: Console) -> list[str]:
    """Return the codes of a list as a tree, with labels."""
    title = f"{chosen.name}: {chosen.title(console.lang)} ({_named(KINDS, chosen.kind, console)}, {chosen.version})"
    rows = [("  " * depth + term.code, term) for depth, term in _tree(chosen)]
    return [title, "", *_table(rows, console), "", console.text("vocab.total", count=len(chosen))]


def found(terms: Sequence[Term], console: Console) -> list[str]:
    """Return the terms that a search found, each with its list."""
    if not terms:
        return [console.text("vocab.none")]
    return _table([(term.code, term) for term in terms], console, with_list=len({t.vocabulary for t in terms}) > 1)


def one_term(term: Term, console: Console) -> list[str]:
    """Return everything that is known of one term."""
    rows = [(label, told) for label, told in _parts(term, console) if told]
    size = max(width(label) for label, _ in rows)
    lines = [term.code]
    for label, told in rows:
        for at, line in enumerate(wrap(told, console.cells() - size - 4)):
            lines.append(f"  {pad('' if at else label, size)}  {line}")
    return lines


def _tree(chosen: Vocabulary[Term]) -> Iterator[tuple[int, Term]]:
    waiting = [(0, term) for term in reversed(chosen.top)]
    while waiting:
        depth, term = waiting.pop()
        yield depth, term
        waiting += [(depth + 1, below) for below in reversed(chosen.children(term.code))]


def _table(rows: Sequence[tuple[str, Term]], console: Console, *, with_list: bool = False) -> list[str]:
    order = sorted(LANGUAGES, key=lambda lang: lang != console.lang)
    has_status = any(term.status not in _PLAIN_STATUSES for _, term in rows)
    heads = [console.text("vocab.head_list")] if with_list else []
    heads += [console.text(f"vocab.head_{name}") for name in ("code", *order)]
    heads += [console.text("vocab.head_status")] if has_status else []
    table: list[list[str]] = [heads]
    for code, term in rows:
        labels = {"en": term.label_en, "ko": term.label_ko}
        cells = [term.vocabulary] if with_list else []
        cells += [code, *(labels[lang] for lang in order)]
        cells += [_named(STATUSES, term.status, console)] if has_status else []
        table.append(cells)
    return columns(table, widest=_WIDEST)


def _parts(term: Term, console: Console) -> Iterator[tuple[str, str]]:
    def say(name: str) -> str:
        return console.text(f"vocab.{name}")

    home = term.home
    yield say("list_line"), f"{home.name} ({home.title(console.lang)})"
    yield say("status_line"), _named(STATUSES, term.status, console)
    for lang in sorted(LANGUAGES, key=lambda lang: lang != console.lang):
        yield say(f"label_{lang}"), _label(term, lang, console)
    yield say("definition"), term.definition
    yield say("scope_note"), term.scope_note
    yield say("notation"), term.notation or ""
    yield say("aliases"), "; ".join(term.aliases)
    if isinstance(term, Entry):
        yield from _register_parts(term, console)
    yield say("broader"), " < ".join(str(above) for above in term.ancestors)
    yield say("narrower"), ", ".join(str(below) for below in term.narrower)
    yield say("replaced_by"), ", ".join(term.replaced_by)
    yield say("deprecated_in"), term.deprecated_in or ""
    for name, value in term.extra.items():
        yield _named(COLUMNS, name, console), value
    for at, (scheme, matches) in enumerate(term.crosswalks.items()):
        told = f"{scheme}: " + ", ".join(f"{match.value} ({match.match})" for match in matches)
        yield ("" if at else say("crosswalk")), told
    yield say("since"), term.since
    yield say("source"), term.source
    yield say("label_ko_source"), term.label_ko_source


def _register_parts(entry: Entry, console: Console) -> Iterator[tuple[str, str]]:
    dated = [name for name in (*entry.dated_names, *entry.dated_aliases) if name.valid_from or name.valid_to]
    names = _joined(f"{name.text} ({name.valid_from or '..'}–{name.valid_to or '..'})" for name in dated)
    yield console.text("vocab.names"), names
    yield console.text("vocab.record_id"), entry.register_id or ""


def _label(term: Term, lang: str, console: Console) -> str:
    if lang == "en":
        return term.label_en
    unsure = term.label_ko and _UNVERIFIED in term.label_ko_source
    return f"{term.label_ko} [{console.text('vocab.unverified')}]" if unsure else term.label_ko


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(parts))


def _named(names: Mapping[str, tuple[str, str]], code: str, console: Console) -> str:
    return names[code][LANGUAGES.index(console.lang)] if code in names else code
