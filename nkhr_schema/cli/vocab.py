"""``nkhr vocab``: look up code lists, registers and schemes. Needs no models."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import Any, Final

from nkhr_schema import vocabularies
from nkhr_schema.cli import vocab_data, vocab_text
from nkhr_schema.cli.arguments import Parser
from nkhr_schema.cli.console import Console
from nkhr_schema.cli.exits import CommandError, Exit
from nkhr_schema.errors import UsageError
from nkhr_schema.vocabularies import Register, Term, Vocabulary

__all__ = ["declare", "run"]

_FORMATS: Final = ("text", "json", "csv")


def declare(parser: Parser) -> None:
    """Say what may be given."""
    parser.argument("list", "LIST")
    parser.argument("code", "CODE")
    parser.option("--search", shown="WORD")
    parser.option("--format", values=_FORMATS, default="text")


def run(arguments: Namespace, console: Console) -> int:
    """Print all lists, one list, one term, or what a search finds."""
    chosen = None if arguments.list is None else _list(arguments.list, console)
    if arguments.search is not None:
        if arguments.code is not None:
            raise CommandError("vocab.code_or_search")
        _show_found(arguments.search, chosen, arguments.format, console)
    elif chosen is None:
        _show(arguments.format, console, vocab_text.lists, vocab_data.lists, _all_lists())
    elif arguments.code is None:
        _show(arguments.format, console, vocab_text.whole_list, vocab_data.whole_list, chosen)
    else:
        term = _term(arguments.code, chosen, console)
        _show(arguments.format, console, vocab_text.one_term, vocab_data.one_term, term)
    return Exit.CLEAN


def _show(
    form: str,
    console: Console,
    as_text: Callable[[Any, Console], list[str]],
    as_data: Callable[[Any, str], str],
    subject: object,
) -> None:
    if form == "text":
        console.lines(as_text(subject, console))
    else:
        console.write(as_data(subject, form))


def _show_found(word: str, chosen: Vocabulary[Term] | None, form: str, console: Console) -> None:
    if not word.strip():
        raise CommandError("vocab.empty_search")
    places: Sequence[Vocabulary[Term]] = _all_lists() if chosen is None else [chosen]
    found = [term for place in places for term in place.search(word)]
    _show(form, console, vocab_text.found, vocab_data.found, found)


def _all_lists() -> list[Vocabulary[Term]]:
    return [vocabularies.get(name) for name in vocabularies.names()]


def _list(given: str, console: Console) -> Vocabulary[Term]:
    from difflib import get_close_matches

    names = vocabularies.names()
    name = given.strip()[:100].lower().replace("-", "_")
    if name in names:
        return vocabularies.get(name)
    near = get_close_matches(name, names, n=3)
    raise CommandError("vocab.unknown_list", nearest=_nearest(near, console))


def _term(given: str, chosen: Vocabulary[Term], console: Console) -> Term:
    """Return the term of a code, label or alias."""
    try:
        term = chosen.resolve(given)
        several = chosen.lookup(given) if term is None and isinstance(chosen, Register) else []
    except UsageError:
        raise CommandError("vocab.bare_place_code") from None
    if term is not None:
        return term
    if several:
        raise CommandError("vocab.several", list=chosen.name, names=", ".join(entry.code for entry in several[:10]))
    near = [other.code for other in chosen.nearest(given, 3)]
    raise CommandError("vocab.unknown_code", list=chosen.name, nearest=_nearest(near, console))


def _nearest(names: Sequence[str], console: Console) -> str:
    return console.text("vocab.nearest", names=", ".join(names)) if names else ""
