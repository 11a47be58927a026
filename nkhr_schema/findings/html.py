"""The report as one HTML page: complete in itself, in English and Korean, for people who read and filter it offline.

The page loads nothing and sends nothing; its content security policy forbids both. Both languages stand in it and are
switched inside. Language and severity can be chosen without script; with it, code, record type, file and any text too. A
page lists at most :data:`MOST_ROWS` findings, the worst ones, and says how many it leaves out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import escape
from importlib import resources
from itertools import count
from typing import TYPE_CHECKING, Final

from nkhr_schema.findings import text
from nkhr_schema.findings.catalogue import Entry, catalogue
from nkhr_schema.findings.finding import LANGUAGES, Finding, Severity
from nkhr_schema.findings.html_texts import TEXTS
from nkhr_schema.findings.report import Report
from nkhr_schema.versions import LIBRARY_VERSION, SCHEMA_VERSION, VOCABULARY_VERSION

if TYPE_CHECKING:
    from nkhr_schema.findings.checked import Checked

__all__ = ["MOST_ROWS", "html"]

MOST_ROWS: Final = 20_000
"""Findings that one page lists; more would make a browser slow."""

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)
_WORST_FIRST: Final = sorted(Severity, reverse=True)


def html(checked: "Sequence[Checked]", lang: str) -> Iterator[str]:
    """Yield the page over several files; ``lang`` (``en`` or ``ko``) is the language in which it opens."""
    everything = Report.merged(item.report for item in checked if item.report is not None)
    yield from _head(checked, lang)
    yield from _header(checked, everything, lang)
    yield "<main>\n"
    yield from _overview(everything)
    if len(checked) > 1 or everything.records_read == 0:
        yield from _files(checked)
    if everything.findings:
        yield from _codes(everything)
        yield from _findings(checked, everything)
    yield "</main>\n"
    yield from _end()


# -- texts -------------------------------------------------------------------------------------------------------------


def _both(english: str, korean: str) -> str:
    """Return a text in both languages, once where they are the same; the page shows the one that is chosen."""
    if english == korean:
        return _safe(english)
    return f'<span lang="en">{_safe(english)}</span><span lang="ko">{_safe(korean)}</span>'


def _say(key: str, **params: str) -> str:
    english, korean = TEXTS[key]
    return _both(english.format(**params), korean.format(**params)) if params else _both(english, korean)


def _each(texts: Mapping[str, str]) -> str:
    return _both(texts["en"], texts["ko"])


def _data(key: str) -> str:
    """Return a text as attributes, for what the script writes."""
    english, korean = TEXTS[key]
    return f'data-en="{escape(english)}" data-ko="{escape(korean)}"'


def _safe(value: str) -> str:
    # a name of a file may hold anything; a lone surrogate could not be written, and the others can mislead a reader
    shown = value if value.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in value)
    return escape(shown)


def _word(severity: Severity) -> str:
    words = {lang: text.severity_word(severity, lang) for lang in LANGUAGES}
    return f'<b class="word {severity.code}">{_each(words)}</b>'


@cache
def _part(name: str) -> str:
    return (resources.files("nkhr_schema.findings") / "page" / name).read_text(encoding="utf-8")


# -- the frame of the page ---------------------------------------------------------------------------------------------


def _head(checked: "Sequence[Checked]", lang: str) -> Iterator[str]:
    name = f"{_safe(checked[0].name)} · " if len(checked) == 1 else ""
    english, korean = (f"{name}{title}" for title in TEXTS["title"])
    shown = korean if lang == "ko" else english
    yield f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
    yield f'<title data-en="{english}" data-ko="{korean}">{shown}</title>\n'
    yield f"<style>\n{_part('report.css')}</style>\n</head>\n<body>\n"


def _header(checked: "Sequence[Checked]", everything: Report, lang: str) -> Iterator[str]:
    if everything.findings:
        yield f'<a class="skip" href="#findings">{_say("skip")}</a>\n'
    yield "<header>\n<div>\n"
    yield f"<h1>{_say('title')}</h1>\n"
    if len(checked) == 1:
        yield f'<p class="name">{_safe(checked[0].name)}</p>\n'
    yield "</div>\n<fieldset>\n"
    yield f'<legend class="unseen">{_say("language")}</legend>\n'
    for code, name in (("en", "English"), ("ko", "한국어")):
        chosen = " checked" if code == lang else ""
        yield f'<label><input type="radio" name="language" id="in-{code}" value="{code}" autocomplete="off"{chosen}>'
        yield f' <bdi lang="{code}">{name}</bdi></label>\n'
    yield "</fieldset>\n</header>\n"
    unread = any(item.report is None for item in checked)
    verdict = "unread" if unread else "valid" if not everything.findings else "look" if everything.ok else "invalid"
    tone = {"unread": "error", "invalid": "error", "look": "warning", "valid": "fine"}[verdict]
    yield f'<p class="verdict {tone}">{_say(verdict)}</p>\n'


def _end() -> Iterator[str]:
    versions = {"library": LIBRARY_VERSION, "schema": SCHEMA_VERSION, "vocabularies": VOCABULARY_VERSION}
    yield f"<footer>\n<p>{_say('privacy')}</p>\n<p>{_say('versions', **versions)}</p>\n</footer>\n"
    yield f"<script>\n{_part('report.js')}</script>\n</body>\n</html>\n"


# -- what was counted --------------------------------------------------------------------------------------------------


def _overview(report: Report) -> Iterator[str]:
    tiles = [("records", report.records_read, "", "")]
    tiles += [(s.code, report.count(s), f"{s.code}_note", s.code) for s in _WORST_FIRST]
    tiles += [
        ("accepted", report.accepted, "accepted_note", ""),
        ("unchecked", report.not_fully_checked, "unchecked_note", ""),
    ]
    yield f'<section aria-labelledby="overview">\n<h2 id="overview" class="unseen">{_say("overview")}</h2>\n<dl class="tiles">\n'
    for key, number, note, tone in tiles:
        look = f' class="{tone}"' if tone and number else ""
        told = f'<dd class="note">{_say(note)}</dd>' if note and number else ""
        yield f"<div{look}><dt>{_say(key)}</dt><dd>{number:,}</dd>{told}</div>\n"
    yield "</dl>\n"
    if report.counts:
        yield f"<details>\n<summary>{_say('types')}</summary>\n<table class='small'>\n"
        yield f'<thead><tr><th scope="col">{_say("type")}</th><th scope="col">{_say("number")}</th></tr></thead>\n<tbody>\n'
        for tag, number in sorted(report.counts.items()):
            yield f'<tr><th scope="row"><code>{_safe(tag)}</code></th><td>{number:,}</td></tr>\n'
        yield "</tbody>\n</table>\n</details>\n"
    yield "</section>\n"


def _files(checked: "Sequence[Checked]") -> Iterator[str]:
    keys = ("records", "error", "warning", "info", "accepted", "unchecked")
    yield f'<section aria-labelledby="files">\n<h2 id="files">{_say("files")}</h2>\n<div class="wide">\n<table class="files">\n<thead><tr>'
    yield f'<th scope="col">{_say("file")}</th>' + "".join(f'<th scope="col">{_say(key)}</th>' for key in keys)
    yield "</tr></thead>\n<tbody>\n"
    for item in checked:
        yield f'<tr><th scope="row">{_safe(item.name)}</th>'
        if item.report is None:
            yield f'<td colspan="{len(keys)}" class="left">{_each({"en": "", "ko": "", **item.message})}</td></tr>\n'
            continue
        counts = [item.report.count(s) for s in _WORST_FIRST]
        numbers = (item.report.records_read, *counts, item.report.accepted, item.report.not_fully_checked)
        for key, number in zip(keys, numbers, strict=True):
            # on a narrow screen there are no columns, and each number says what it is
            yield f'<td><i class="narrow">{_say(key)}</i> {number:,}</td>'
        yield "</tr>\n"
    yield "</tbody>\n</table>\n</div>\n</section>\n"


# -- codes -------------------------------------------------------------------------------------------------------------


def _codes(report: Report) -> Iterator[str]:
    counts = Counter(finding.code for finding in report.findings)
    severities = {finding.code: finding.severity for finding in report.findings}
    yield f'<section aria-labelledby="codes">\n<h2 id="codes">{_say("codes")}</h2>\n<p class="lead">{_say("codes_note")}</p>\n'
    heads = "".join(f'<th scope="col">{_say(key)}</th>' for key in ("severity", "code", "count", "meaning"))
    yield f'<table class="codes">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n'
    for code in sorted(counts, key=lambda code: (-severities[code], -counts[code], code)):
        yield f'<tr id="{_safe(code)}"><td>{_word(severities[code])}</td><th scope="row"><code>{_safe(code)}</code></th>'
        yield f"<td>{counts[code]:,}</td><td>{_meaning(code, catalogue().get(code))}"
        yield f'<button type="button" data-only="{_safe(code)}" hidden>{_say("only")}</button></td></tr>\n'
    yield "</tbody>\n</table>\n</section>\n"


def _meaning(code: str, row: Entry | None) -> str:
    if row is None:  # of another version of the standard
        return _safe(code)
    hint = {lang: text.template(row.hint[lang]) for lang in LANGUAGES}
    parts = [("rationale", row.rationale)] + ([("hint", hint)] if hint["en"] else [])
    told = "".join(f"<dt>{_say(key)}</dt><dd>{_each(texts)}</dd>" for key, texts in parts)
    return f"<details><summary>{_each(row.title)}</summary><dl>{told}</dl></details>"


# -- findings ----------------------------------------------------------------------------------------------------------


def _findings(checked: "Sequence[Checked]", everything: Report) -> Iterator[str]:
    shown = text.worst_places(everything.findings, MOST_ROWS)
    yield f'<section aria-labelledby="findings">\n<h2 id="findings" tabindex="-1">{_say("findings")}</h2>\n'
    yield from _filter(checked, [everything.findings[at] for at in shown])
    left_out = len(everything.findings) - len(shown)
    if left_out:
        yield f'<p class="notice">{_say("left_out", count=f"{left_out:,}")}</p>\n'
    yield f'<p id="nothing" class="notice" hidden>{_say("nothing")}</p>\n'
    wanted, number = set(shown), count()
    for at, item in enumerate(checked):
        found = item.report.findings if item.report else ()
        listed = [finding for finding in found if next(number) in wanted]
        for group in text.grouped(listed):
            yield from _group(group, item.name if len(checked) > 1 else "", at)
    yield "</section>\n"


def _filter(checked: "Sequence[Checked]", findings: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(finding.severity for finding in findings)
    yield f'<form class="filter">\n<fieldset>\n<legend>{_say("severity")}</legend>\n'
    for severity in _WORST_FIRST:
        if counts[severity]:
            box = (
                f'<input type="checkbox" id="show-{severity.code}" value="{severity.code}" autocomplete="off" checked>'
            )
            yield f"<label>{box} {_word(severity)} {counts[severity]:,}</label>\n"
    yield "</fieldset>\n"
    # what needs the script is shown by it
    yield '<div id="choices" hidden>\n'
    yield from _choice("code", "code", ((code, code) for code in sorted({f.code for f in findings})))
    types = sorted({f.record_type for f in findings if f.record_type})
    yield from _choice("type", "record_type", ((tag, tag) for tag in types))
    if len(checked) > 1:
        yield from _choice("file", "file", ((str(at), item.name) for at, item in enumerate(checked)))
    yield f'<label for="search">{_say("search")}</label>'
    yield '<input type="search" id="search" autocomplete="off" spellcheck="false">\n'
    yield f'<button type="button" id="reset">{_say("reset")}</button>\n'
    yield f'</div>\n<output id="shown" {_data("shown")} data-all="{len(findings)}"></output>\n</form>\n'


def _choice(name: str, key: str, options: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f'<label for="{name}">{_say(key)}</label><select id="{name}" autocomplete="off">'
    yield f'<option value="" {_data("all")}></option>'
    yield "".join(f'<option value="{_safe(value)}">{_safe(told)}</option>' for value, told in options) + "</select>\n"


def _group(group: Sequence[Finding], file: str, number: int) -> Iterator[str]:
    kinds = "".join(s.code[0] for s in _WORST_FIRST if any(f.severity is s for f in group))
    record_type, record_id = text.record(group)
    where = {lang: text.place(group, lang) for lang in LANGUAGES}
    parts = [_safe(file)] if file else []
    if where["en"]:
        parts.append(_each(where))
    parts += [f"<code>{_safe(part)}</code>" for part in (record_type, record_id) if part]
    if not where["en"] and not record_type:
        parts.append(_say("whole"))
    yield f'<section class="group" data-kinds="{kinds}" data-type="{_safe(record_type)}" data-file="{number}">'
    yield f"<h3>{' · '.join(parts)}</h3>\n<ul>\n"
    for finding in group:
        yield from _row(finding)
    yield "</ul></section>\n"


def _row(finding: Finding) -> Iterator[str]:
    code = _safe(finding.code)
    pointer = f' <code class="pointer">{_safe(finding.pointer)}</code>' if finding.pointer else ""
    yield f'<li class="{finding.severity.code}" data-code="{code}">'
    yield f'<p class="what">{_word(finding.severity)} <a href="#{code}"><code>{code}</code></a>{pointer}</p>'
    yield f"<p>{_each(finding.message)}</p>"
    yield f'<p class="hint">{_each(finding.hint)}</p></li>\n' if finding.hint["en"] else "</li>\n"
