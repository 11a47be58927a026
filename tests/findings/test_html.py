"""The report as one HTML page: complete in itself, in both languages, sound HTML whatever stands in it."""

import re
import shutil
import subprocess
import time
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources
from itertools import pairwise
from pathlib import Path
from string import Formatter

import pytest

import nkhr_schema as nkhr
from nkhr_schema import Finding, Report, Severity, UsageError
from nkhr_schema.findings import entry, make
from nkhr_schema.findings import html as page_module
from nkhr_schema.findings.checked import Checked
from nkhr_schema.findings.html import html
from nkhr_schema.findings.html_texts import TEXTS

EXAMPLES = Path(__file__).parents[2] / "examples"
HANGUL = re.compile("[가-힣]")
VOID = {"meta", "input"}
TAGS = (
    "html head meta title style body a header div h1 h2 h3 p fieldset legend label input bdi main section dl dt dd details "
    "summary table thead tbody tr th td code span b i button form select option output ul li footer script"
)
ALLOWED_TAGS = set(TAGS.split())


class Page(HTMLParser):
    """The elements of a page: tag, attributes, and the text that stands directly or deeper in each."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.declaration = [], [], None
        self.feed(text)
        self.close()
        assert not self.open

    def handle_decl(self, decl):
        self.declaration = decl

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "attributes": dict(attributes), "text": "", "parents": [e["tag"] for e in self.open]}
        assert len(dict(attributes)) == len(attributes)
        element["langs"] = [e["attributes"]["lang"] for e in self.open if "lang" in e["attributes"]]
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def all(self, tag, **attributes):
        return [
            e
            for e in self.elements
            if e["tag"] == tag
            and all(e["attributes"].get(name.rstrip("_")) == value for name, value in attributes.items())
        ]

    def one(self, tag, **attributes):
        (found,) = self.all(tag, **attributes)
        return found


@pytest.fixture(scope="module")
def report():
    return nkhr.validate(EXAMPLES / "broken.jsonl")


@pytest.fixture(scope="module")
def page(report):
    return Page(report.to_html())


def several(report):
    return [
        Checked("a.jsonl", report),
        Checked("b.jsonl", Report((), 3, 0, {"act": 3}, 2)),
        Checked("c.jsonl", None, "missing", {"en": "there is no file c.jsonl.", "ko": "c.jsonl 파일이 없습니다."}),
    ]


# -- complete in itself ------------------------------------------------------------------------------------------------


def test_nothing_comes_from_elsewhere(report):
    texts = [report.to_html(), report.to_html("ko"), "".join(html(several(report), "en"))]
    for text in texts:
        assert not re.search(r"(?:https?|file|ftp)://|(?:data|javascript|blob):", text, re.IGNORECASE)
        assert not re.search(r"url\(|@import|@font-face|//[a-z]", text.replace("// ", ""), re.IGNORECASE)
        page = Page(text)
        assert {e["tag"] for e in page.elements} <= ALLOWED_TAGS
        for element in page.elements:
            names = set(element["attributes"])
            assert not names & {
                "src",
                "srcset",
                "action",
                "formaction",
                "style",
                "background",
                "poster",
                "ping",
                "data",
            }
            assert not [name for name in names if name.startswith("on")]
            assert "href" not in names or element["attributes"]["href"].startswith("#")
        assert len(page.all("script")) == len(page.all("style")) == 1


def test_the_policy_forbids_it_too(page):
    policy = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    (content,) = [meta["attributes"]["content"] for meta in policy]
    assert content.startswith("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'")
    # before anything that it is to govern
    order = [e["attributes"].get("http-equiv") or e["tag"] for e in page.elements]
    assert order.index("Content-Security-Policy") < min(order.index("style"), order.index("script"))


def test_the_script_only_reads_and_hides():
    script = (resources.files("nkhr_schema.findings") / "page" / "report.js").read_text(encoding="utf-8")
    assert "</" not in script
    assert "<!--" not in script
    forbidden = (
        "innerHTML|outerHTML|insertAdjacent|document.write|eval|Function|fetch|XMLHttp|WebSocket|import|storage|cookie"
    )
    assert not re.search(forbidden, script, re.IGNORECASE)
    style = (resources.files("nkhr_schema.findings") / "page" / "report.css").read_text(encoding="utf-8")
    assert "</" not in style
    assert style.count("{") == style.count("}")


def test_the_script_finds_what_it_looks_for(page):
    script = page.one("script")["text"]
    ids = {e["attributes"].get("id") for e in page.elements}
    wanted = set(re.findall(r'byId\("([^"]+)"\)', script)) | {"code", "type"}
    assert len(wanted) >= 8
    assert wanted <= ids


@pytest.mark.node
def test_the_script_is_sound(tmp_path):
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    with resources.as_file(resources.files("nkhr_schema.findings") / "page" / "report.js") as script:
        subprocess.run([node, "--check", str(script)], check=True, cwd=tmp_path)


# -- sound HTML --------------------------------------------------------------------------------------------------------


def test_form(report):
    for text in (report.to_html(), "".join(html(several(report), "ko")), Report().to_html()):
        page = Page(text)
        assert page.declaration == "DOCTYPE html"
        assert page.elements[1]["tag"] == "head"
        assert page.elements[2]["attributes"] == {"charset": "utf-8"}
        ids = [e["attributes"]["id"] for e in page.elements if "id" in e["attributes"]]
        assert len(ids) == len(set(ids))
        targets = {e["attributes"]["href"][1:] for e in page.all("a")} - (
            {"findings"} if not page.all("form") else set()
        )
        targets |= {e["attributes"]["for"] for e in page.all("label") if "for" in e["attributes"]}
        targets |= {
            e["attributes"]["aria-labelledby"] for e in page.all("section") if "aria-labelledby" in e["attributes"]
        }
        assert targets <= set(ids)
        for field in (*page.all("input"), *page.all("select")):
            named = "label" in field["parents"] or page.all("label", for_=field["attributes"]["id"])
            assert named, field
        assert all(button["attributes"]["type"] == "button" for button in page.all("button"))
        headings = [int(e["tag"][1]) for e in page.elements if re.fullmatch("h[1-6]", e["tag"])]
        assert headings[0] == 1
        assert headings.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(headings))
        for row in page.all("th"):
            assert row["attributes"]["scope"] in ("row", "col")


AWKWARD = "</script><script>alert(1)</script><img src=x onerror=y>&amp;\"'\x00\ud800\u202e가.jsonl"


def test_any_text_is_held():
    texts = {"en": AWKWARD, "ko": "가" + AWKWARD}
    awkward = Finding("NKHR-V001", Severity.ERROR, f"/{AWKWARD}", texts, texts, AWKWARD, AWKWARD, 1, None, AWKWARD)
    text = Report((awkward,), 1, 0, {AWKWARD: 1}).to_html(name=AWKWARD)
    assert text.encode("utf-8")
    assert "\x00" not in text
    assert "\u202e" not in text
    page = Page(text)
    assert {e["tag"] for e in page.elements} <= ALLOWED_TAGS
    assert len(page.all("script")) == 1
    shown = re.sub("[\x00\ud800\u202e]", "\ufffd", AWKWARD)
    assert shown in page.one("p", class_="name")["text"]
    assert shown in page.one("li")["text"]


def test_the_same_every_time(report):
    assert report.to_html() == nkhr.validate(EXAMPLES / "broken.jsonl").to_html()


# -- two languages -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_it_opens_in_the_language_that_was_asked_for(report, lang):
    page = Page(report.to_html(lang))
    assert page.one("html")["attributes"]["lang"] == lang
    chosen = [e for e in page.all("input", type="radio") if "checked" in e["attributes"]]
    assert [e["attributes"]["value"] for e in chosen] == [lang]
    title = page.one("title")
    assert title["attributes"][f"data-{lang}"] == title["text"]
    assert bool(HANGUL.search(title["text"])) == (lang == "ko")
    # nothing else differs
    assert len(page.elements) == len(Page(report.to_html()).elements)


def test_every_text_is_marked_with_its_language(page, report):
    spans = [e for e in page.elements if e["tag"] == "span"]
    languages = Counter(span["attributes"]["lang"] for span in spans)
    assert languages["en"] == languages["ko"] > 200
    for span in spans:
        assert span["langs"] == ["en"]  # that of the page, and of nothing between
        if span["attributes"]["lang"] == "en":
            assert not HANGUL.search(span["text"])
    # what stands outside of them is of no language: Hangul is always marked
    outside = "".join(re.split(r'<(?:span|bdi) lang="ko">.*?</(?:span|bdi)>|data-ko="[^"]*"', report.to_html()))
    assert not HANGUL.search(re.sub("<style>.*</style>|<script>.*</script>", "", outside, flags=re.DOTALL))
    told = page.one("main")["text"]
    for finding in report.findings:
        for lang in ("en", "ko"):
            assert finding.message[lang] in told
            assert finding.hint[lang] in told


def test_texts_exist_in_both_languages():
    assert len(TEXTS) > 40
    source = (resources.files("nkhr_schema.findings") / "html.py").read_text(encoding="utf-8")
    for key, (english, korean) in TEXTS.items():
        assert english, key
        assert HANGUL.search(korean), key
        assert not HANGUL.search(english), key
        fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (english, korean)]
        assert fields[0] == fields[1], key
        by_severity = key.removesuffix("_note") in ("error", "warning", "info")
        assert by_severity or re.search(f"[\"']{key}[\"']", source), key


def test_other_languages(report):
    with pytest.raises(UsageError):
        report.to_html("fr")


# -- what it tells -----------------------------------------------------------------------------------------------------


def tiles(page):
    terms = [e["text"] for e in page.elements if e["tag"] == "dt" and "details" not in e["parents"]]
    values = [
        e["text"]
        for e in page.elements
        if e["tag"] == "dd" and e["attributes"].get("class") != "note" and "details" not in e["parents"]
    ]
    assert len(terms) == len(values) == 6
    return dict(zip(terms, values, strict=True))


def test_tiles(report):
    page = Page(replace(report, accepted=1234).to_html())
    assert tiles(page) == {
        "Records read읽은 기록": str(report.records_read),
        "Errors오류": str(report.count(Severity.ERROR)),
        "Warnings경고": str(report.count(Severity.WARNING)),
        "For information참고": "0",
        "Warnings accepted수용한 경고": "1,234",
        "Not fully checked끝까지 검사하지 못함": str(report.not_fully_checked),
    }
    types = dict(re.findall(r'<th scope="row"><code>(\w+)</code></th><td>(\d+)</td>', report.to_html()))
    assert types == {tag: str(count) for tag, count in report.counts.items()}


@pytest.mark.parametrize(
    ("items", "key", "tone"),
    [
        ([Report((), 3)], "valid", "fine"),
        ([Report((make("NKHR-F023", "/a", line=1),), 3)], "look", "warning"),
        ([Report((make("NKHR-F007", "/a", line=1),), 3)], "invalid", "error"),
        ([Report((), 3), None], "unread", "error"),
    ],
)
def test_verdict(items, key, tone):
    checked = [Checked("a", item, None if item else "missing", {"en": "x", "ko": "y"}) for item in items]
    page = Page("".join(html(checked, "en")))
    verdict = page.one("p", class_=f"verdict {tone}")
    assert verdict["text"] == "".join(TEXTS[key])


def test_every_code_is_counted_and_explained(page, report):
    rows = {e["attributes"]["id"]: e["text"] for e in page.all("tr") if "id" in e["attributes"]}
    assert rows.keys() == report.by_code().keys()
    for code, count in report.by_code().items():
        assert str(count) in rows[code]
        for texts in (entry(code).title, entry(code).rationale):
            assert texts["en"] in rows[code]
            assert texts["ko"] in rows[code]
    assert [e["attributes"]["data-only"] for e in page.all("button") if "data-only" in e["attributes"]] == list(rows)


def test_findings_are_grouped_by_record(page, report):
    groups = page.all("section", class_="group")
    assert len(groups) == len({(f.line, f.record_id if f.line is None else None) for f in report.findings})
    rows = page.all("li")
    assert len(rows) == len(report.findings)
    assert Counter(row["attributes"]["data-code"] for row in rows) == report.by_code()
    assert (
        Counter(row["attributes"]["class"] for row in rows)
        == {"error": 25, "warning": 6}
        == {severity.code: report.count(severity) for severity in (Severity.ERROR, Severity.WARNING)}
    )
    kinds = {group["attributes"]["data-kinds"] for group in groups}
    assert kinds <= {"e", "w", "i", "ew", "ei", "wi", "ewi"}
    style = page.one("style")["text"]
    assert all(f'[data-kinds="{kind}"]' in style for kind in ("e", "w", "i", "ew", "ei", "wi", "ewi"))
    assert {group["attributes"]["data-type"] for group in groups} >= {"act", "person", ""}


def test_an_unknown_code_and_a_missing_hint():
    texts, none = {"en": "odd", "ko": "이상함"}, {"en": "", "ko": ""}
    page = Page(Report((Finding("NKHR-Z999", Severity.INFO, "", texts, none, position=2),), 2).to_html())
    assert "NKHR-Z999" in page.one("tr", id="NKHR-Z999")["text"]
    assert not page.all("p", class_="hint")
    assert page.one("h3")["text"] == "record 22번째 기록"


def test_several_files(report):
    page = Page("".join(html(several(report), "ko")))
    assert [e["text"] for e in page.all("th", scope="row") if "jsonl" in e["text"]] == ["a.jsonl", "b.jsonl", "c.jsonl"]
    assert page.one("td", class_="left")["text"] == "there is no file c.jsonl.c.jsonl 파일이 없습니다."
    assert [o["text"] for o in page.all("option") if "jsonl" in o["text"]] == ["a.jsonl", "b.jsonl", "c.jsonl"]
    assert all(h3["text"].startswith("a.jsonl · ") for h3 in page.all("h3"))
    assert tiles(page)["Warnings accepted수용한 경고"] == "2"


def test_one_report_under_two_names(report):
    page = Page("".join(html([Checked("a.jsonl", report), Checked("b.jsonl", report)], "en")))
    assert len(page.all("li")) == 2 * len(report.findings)
    assert len(page.all("p", class_="notice")) == 1  # the one that is shown when nothing fits


def test_nothing_found():
    page = Page(Report((), 3, 0, {"act": 3}).to_html(name="a.jsonl"))
    assert not page.all("form")
    assert not page.all("li")
    assert "Nothing was found." in page.one("body")["text"]


# -- large reports -----------------------------------------------------------------------------------------------------


def test_the_worst_are_listed_when_there_are_too_many(monkeypatch):
    monkeypatch.setattr(page_module, "MOST_ROWS", 3)
    warnings = [make("NKHR-F023", "/a", line=n) for n in range(1, 6)]
    report = Report((*warnings, make("NKHR-F007", "/a", line=9)), 9)
    page = Page(report.to_html())
    assert [row["attributes"]["class"] for row in page.all("li")] == ["warning", "warning", "error"]
    (notice,) = [e["text"] for e in page.all("p", class_="notice") if "hidden" not in e["attributes"]]
    assert notice.startswith("3 more findings")
    assert "가장 덜 심각한 3건" in notice
    assert page.one("output")["attributes"]["data-all"] == "3"
    assert tiles(page)["Warnings경고"] == "5"  # what was counted is counted all the same
    monkeypatch.setattr(page_module, "MOST_ROWS", 6)
    assert len(Page(report.to_html()).all("p", class_="notice")) == 1


def test_ten_thousand_findings():
    one = make("NKHR-F005", name="sex", record_id="per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC", record_type="person")
    report = Report(tuple(replace(one, line=n) for n in range(1, 10_001)), 10_000)
    begin = time.perf_counter()
    text = report.to_html()
    assert time.perf_counter() - begin < 5
    assert text.count("<li ") == 10_000
    assert len(text) < 10_000_000


def test_it_is_made_piece_by_piece(report):
    assert max(len(piece) for piece in html([Checked("a", report)], "en")) < 20_000
