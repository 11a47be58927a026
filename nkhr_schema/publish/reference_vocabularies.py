"""Reference pages of code lists, registers and schemes."""

from collections.abc import Iterable
from typing import Any, Final, get_args

from nkhr_schema import vocabularies
from nkhr_schema.publish.reference_markdown import anchored, cell, code, link, page, table
from nkhr_schema.publish.reference_models import used_by
from nkhr_schema.vocabularies import Term, Vocabulary
from nkhr_schema.vocabularies.term_codes import Country

__all__ = ["vocabulary_pages"]

_KINDS: Final = {
    "codelist": (
        "Code lists / 코드 목록",
        "Closed for a vocabulary version: a code that is not in the list is refused.",
    ),
    "register": (
        "Registers / 등록부",
        "Reference data, each entry a claim by its source. Where a record type fits, an entry can be had as a record.",
    ),
    "scheme": ("Schemes / 분류 체계", "Codes of other bodies, held for checking and for crosswalks."),
}
_USUAL: Final = frozenset({"active", "current"})
"""Statuses that need no word."""
_DOUBTFUL: Final = frozenset({"deprecated", "disputed", "unconfirmed", "withdrawn"})
"""Statuses that nobody should overlook."""
_LINKED: Final = {
    "type_code": "location_type",
    "operator": "institutions",
    "admin1": "admin_divisions",
    "admin2": "admin_divisions",
}
"""Column of a register -> list that its codes belong to."""
_LEVEL: Final = "level"
_UNVERIFIED: Final = "unverified"
_LEGEND: Final = "† not verified against a published source."


def vocabulary_pages() -> dict[str, str]:
    """Return the pages of the lists: path below ``docs/reference`` -> text."""
    found = {"vocabularies/index.md": _index()}
    for name in vocabularies.names():
        found[f"vocabularies/{name}.md"] = _page(
            vocabularies.get(name) if name not in ("country", "language") else name
        )
    return found


def _index() -> str:
    parts = []
    for kind, (title, text) in _KINDS.items():
        rows = [
            (
                link(code(name), f"{name}.md"),
                cell(info.title_en),
                cell(info.title_ko),
                _size(name),
                cell(info.description_en),
            )
            for name in vocabularies.names(kind)
            for info in (_info(name),)
        ]
        parts += [f"## {title}", text, table(("List", "English", "한국어", "Terms", "What it holds"), rows)]
    return page(
        "Vocabularies / 어휘",
        f"Version {vocabularies.VERSION}. Every code list has labels in English and Korean. Registers and schemes carry a Korean"
        " label where their source has one; none is made by machine.",
        *parts,
    )


def _info(name: str) -> Any:
    from nkhr_schema.vocabularies.tables import index

    return index()[name]


def _size(name: str) -> str:
    if name == "country":
        return str(len(get_args(Country)))
    # the languages come from another package, whose releases differ in their number
    return f"{len(vocabularies.get(name)):,}" if name != "language" else ""


def _page(vocabulary: "Vocabulary[Any] | str") -> str:
    name = vocabulary if isinstance(vocabulary, str) else vocabulary.name
    info = _info(name)
    head = (
        f"{info.title_en} / {info.title_ko}",
        info.description_en,
        f"`{name}` · {_KINDS[info.kind][0].split(' / ')[0][:-1].lower()} · version {info.version}"
        + (f" · {_size(name)} terms" if _size(name) else ""),
        f"Source: {cell(info.source)}. Terms of use: {cell(info.licence)}.",
    )
    users = used_by(("code", name), "vocabularies")
    tail = ("## Used by / 사용하는 필드", users) if users else ()
    if isinstance(vocabulary, str):
        return page(*head, *_from_elsewhere(name), *tail)
    if name == "huridocs_microthesauri":
        return page(*head, *_by_list(vocabulary), *tail)
    terms = list(vocabulary)
    marked = any(_UNVERIFIED in f"{term.source} {term.label_ko_source}" for term in terms)
    return page(
        *head,
        "## Terms / 용어",
        _LEGEND if marked else "",
        _terms(vocabulary, terms),
        *_other_codes(vocabulary, terms),
        *_sources(vocabulary, terms),
        *tail,
    )


def _from_elsewhere(name: str) -> Iterable[str]:
    yield f"The names come from pycountry when they are asked for: `nkhr vocab {name}` lists them in English and Korean."
    if name == "country":
        yield "## Codes / 코드"
        yield " ".join(code(country) for country in get_args(Country))


def _by_list(vocabulary: "Vocabulary[Any]") -> Iterable[str]:
    yield (
        "The key of a term is the number of its list, a colon, and the code: codes repeat between lists. Labels are carried for"
        " the terms that a crosswalk of the code lists uses."
    )
    counts: dict[str, list[int]] = {}
    for term in vocabulary:
        count = counts.setdefault(term.extra["list_no"], [0, 0])
        count[0] += 1
        count[1] += bool(term.label_en)
    titles = vocabularies.get("huridocs_lists")
    yield table(
        ("List", "Title", "Codes", "With label"),
        [
            (number, cell(titles[number].label()) if number in titles else "", f"{all_:,}", f"{labelled:,}")
            for number, (all_, labelled) in sorted(counts.items(), key=lambda item: int(item[0]))
        ],
    )


def _terms(vocabulary: "Vocabulary[Any]", terms: list[Any]) -> str:
    extras = [
        name
        for name in dict.fromkeys(name for term in terms for name in term.extra)
        if not (name == _LEVEL and vocabulary.kind == "codelist")
    ]
    heads = ("Code", "Notation", "English", "한국어", "Status", "Meaning", "Broader", "Other names")
    rows = [
        (
            anchored(term.code, code(term.code)),
            cell(term.notation or ""),
            cell(term.label_en) + _mark(term.source),
            cell(term.label_ko) + (_mark(term.label_ko_source) if term.label_ko else ""),
            _status(term),
            cell(" ".join(text for text in (term.definition, term.scope_note) if text)),
            link(code(term.broader_code), f"#{term.broader_code}") if term.broader_code else "",
            cell("; ".join(term.aliases)),
            *(_extra(name, term.extra.get(name, "")) for name in extras),
        )
        for term in terms
    ]
    return table((*heads, *(name.replace("_", " ").capitalize() for name in extras)), rows)


def _mark(source: str) -> str:
    return " †" if _UNVERIFIED in source else ""


def _extra(name: str, content: str) -> str:
    if name in _LINKED and content:
        return link(code(content), f"{_LINKED[name]}.md#{content}")
    return cell(content.replace("|", "; "))


def _status(term: Term) -> str:
    """Return what is unusual about a term, so that nobody takes a doubtful entry for a plain one."""
    if term.status in _USUAL:
        return ""
    words = f"**{cell(term.status)}**" if term.status in _DOUBTFUL else cell(term.status)
    if term.deprecated_in:
        words += f" since {cell(term.deprecated_in)}"
    if term.replaced_by:
        words += ": use " + ", ".join(map(code, term.replaced_by))
    return words


def _other_codes(vocabulary: "Vocabulary[Any]", terms: list[Any]) -> Iterable[str]:
    if not vocabulary.schemes:
        return
    rows = []
    for term in terms:
        matches = [
            ", ".join(f"{code(match.value)} ({match.match})" for match in term.crosswalk(scheme))
            for scheme in vocabulary.schemes
        ]
        if any(matches):
            rows.append((code(term.code), *matches))
    yield "## Crosswalks / 다른 체계와의 대응"
    yield (
        "Read from this list to the other: `broad` means that theirs is the broader term. Only `exact` may be converted in both"
        " directions without a person looking; an empty cell says that no correspondence was established, not that there is none."
    )
    yield table(("Code", *map(code, vocabulary.schemes)), rows)


def _sources(vocabulary: "Vocabulary[Any]", terms: list[Any]) -> Iterable[str]:
    if all(term.source == vocabulary.info.source and not term.label_ko_source for term in terms):
        return
    yield "## Sources / 출처"
    yield table(
        ("Code", "Source of the term", "Source of the Korean label"),
        [
            (
                code(term.code),
                "" if term.source == vocabulary.info.source else cell(term.source),
                cell(term.label_ko_source),
            )
            for term in terms
        ],
    )
