"""The reference pages are up to date and complete, and every link of every page leads somewhere."""

import re
import unicodedata
from functools import cache
from urllib.parse import unquote

import pytest

import nkhr_schema as nkhr
from nkhr_schema import vocabularies
from nkhr_schema.cli.texts import record_types
from nkhr_schema.findings import catalogue
from nkhr_schema.findings.families import FAMILIES
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.publish.artefacts import write_all
from nkhr_schema.publish.classes import ROOTS, value_types
from nkhr_schema.publish.differences import known_differences
from nkhr_schema.publish.reference import FOLDER, pages
from nkhr_schema.publish.reference_markdown import HEADER, cell, code, paragraphs, sentence, table
from nkhr_schema.publish.reference_shape import bounds, fields_of, own_fields, scalars, uses
from tests.docs.fences import ROOT, written_pages

HANGUL = re.compile("[가-힣]")
LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+(?:\([^()]*\)[^()\s]*)*)\)")
HEADING = re.compile(r"^(#{1,6}) +(.+?)\s*$", re.MULTILINE)
FENCE = re.compile(r"^(```+).*?^\1\s*$", re.MULTILINE | re.DOTALL)
ALL_PAGES = [*written_pages(), *sorted((ROOT / FOLDER).rglob("*.md"))]


@cache
def made():
    return pages()


def page(path):
    return made()[f"{FOLDER}/{path}"]


@cache
def anchors(file):
    text = FENCE.sub("", file.read_text(encoding="utf-8"))
    found = set(re.findall(r'<a id="([^"]+)"></a>', text))
    for _, title in HEADING.findall(text):
        found.add(slug(title))
    return found


def slug(title):
    """The name that forges give to a heading: letters, digits, hyphens; spaces become hyphens."""
    kept = [c for c in title.lower() if c in "-_ " or unicodedata.category(c)[0] in "LN"]
    return "".join(kept).replace(" ", "-")


# -- drift -----------------------------------------------------------------------------------------------------------------


def test_pages_are_up_to_date():
    assert len(made()) > 150
    for path, text in made().items():
        file = ROOT / path
        assert file.is_file(), f"{path}: run `make generate`"
        assert file.read_text(encoding="utf-8") == text, f"{path}: run `make generate`"


def test_no_page_is_left_over():
    present = {path.relative_to(ROOT).as_posix() for path in (ROOT / FOLDER).rglob("*") if path.is_file()}
    assert present - set(made()) == set()


def test_a_page_that_nothing_makes_is_noticed(tmp_path):
    left_over = tmp_path / FOLDER / "records" / "nothing.md"
    left_over.parent.mkdir(parents=True)
    left_over.write_text(HEADER, encoding="utf-8")
    problems = {(found.path, found.problem) for found in write_all(tmp_path, check=True)}
    assert (f"{FOLDER}/records/nothing.md", "orphaned") in problems
    assert (f"{FOLDER}/records/act.md", "missing") in problems


def test_pages_are_the_same_every_time():
    assert pages() == made()


def test_every_page_says_that_it_is_generated():
    assert all(text.startswith(HEADER + "\n") for text in made().values())
    assert not [file for file in written_pages() if HEADER in file.read_text(encoding="utf-8")]


# -- completeness ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", ROOTS)
def test_every_record_type_has_its_page(tag):
    text = page(f"records/{tag}.md")
    model = ROOTS[tag]
    assert HANGUL.search(model.label_ko), tag
    assert f"/ {model.label_ko}" in text
    for field in fields_of(model):
        home = text if field in own_fields(model) else page("records/common.md")
        assert f'<a id="{field.name}"></a>' in home, field.name
        assert field.about.label_ko in home
    smallest = re.search(r"```json\n(.*?)\n```", text, re.DOTALL)
    assert smallest is not None
    model.model_validate_json(smallest[1])


def test_korean_names_tell_record_types_apart():
    names = [model.label_ko for model in ROOTS.values()]
    assert len(set(names)) == len(names) > 30


@pytest.mark.parametrize("name", value_types())
def test_every_value_type_has_its_page(name):
    text = page(f"values/{name}.md")
    block = value_types()[name]
    assert HANGUL.search(text.split("\n")[2]), "Korean name"
    assert "## Used by" in text
    assert "](" in text.split("## Used by")[1]
    for field in fields_of(block):
        assert f'<a id="{field.name}"></a>' in text


def test_every_plain_type_is_explained():
    text = page("values/index.md")
    assert len(scalars()) >= 20
    for name in scalars():
        assert f'<a id="{name.lower()}"></a>' in text, name


@pytest.mark.parametrize("name", vocabularies.names())
def test_every_list_has_its_page(name):
    text = page(f"vocabularies/{name}.md")
    vocabulary = vocabularies.get(name)
    assert vocabulary.title("ko") in text
    if name in ("country", "language", "huridocs_microthesauri"):
        assert len(text) < 20_000
        return
    for term in vocabulary:
        assert f'<a id="{term.code}"></a>' in text, term.code
    for term in vocabulary:
        if "unverified" in term.label_ko_source and term.label_ko:
            assert f"{cell(term.label_ko)} †" in text, term.code
        if term.status in ("disputed", "unconfirmed"):
            row = next(line for line in text.split("\n") if f'<a id="{term.code}"></a>' in line)
            assert f"**{term.status}**" in row


def test_every_code_has_its_heading():
    for finding in catalogue().values():
        text = page(f"findings/{finding.family}.md")
        assert f"\n## {finding.code}\n" in text
        assert cell(finding.title["ko"]) in text
        assert finding.family in FAMILIES
        for name in finding.records:
            assert name in RECORD_TYPES, finding.code


def test_every_known_difference_is_shown():
    text = page("known-differences.md")
    assert known_differences()
    for known in known_differences():
        assert cell(known.en) in text
        assert cell(known.ko) in text


def test_record_types_are_called_alike_everywhere():
    assert set(record_types.RECORD_TYPES) == set(ROOTS)
    for tag, (_, korean) in record_types.RECORD_TYPES.items():
        assert korean.startswith(ROOTS[tag].label_ko), tag


def test_uses_are_told():
    assert ("Act", "victim_id") in [(use.owner, use.field) for use in uses()["reference", "victim"]]
    assert ("Record", "sensitivity") in [(use.owner, use.field) for use in uses()["code", "sensitivity"]]
    assert "[`Act.violation_type`](../records/act.md#violation_type)" in page("vocabularies/violation_type.md")
    assert "[`every record: annotations`](../records/common.md#annotations)" in page("values/MissingAnnotation.md")


@pytest.mark.parametrize(
    ("tag", "field", "words"),
    [
        ("case", "themes", "list of: code of [`violation_type`](../vocabularies/violation_type.md), top level only"),
        ("group", "kind", ", without `individual`"),
        ("detention_episode", "conditions", ", `inhumane_detention_conditions` and narrower"),
        ("consent", "categories", ", or `*`"),
        ("act", "victim_id", "id of [`victim`](victim.md)"),
        ("victim", "party_id", "id of [`person`](person.md), [`group`](group.md), [`organisation`](organisation.md)"),
        ("claim", "subject_id", "id of any [record](index.md) but `claim`"),
        ("claim", "value", "[any JSON value](../values/index.md#jsonvalue)"),
        ("location", "latitude", "[degrees north](../values/index.md#latitude)"),
        ("dataset", "records", "list of: any [record](../records/index.md)"),
        ("source", "title", "required, one or more"),
        ("act", "period", "[`Period`](../values/Period.md) | optional"),
        ("act", "type", 'always `"act"` | required'),
    ],
)
def test_types_in_plain_words(tag, field, words):
    row = next(line for line in page(f"records/{tag}.md").split("\n") if f'<a id="{field}"></a>' in line)
    assert words in row


# -- links -----------------------------------------------------------------------------------------------------------------


def links(file):
    return LINK.findall(FENCE.sub("", file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", ALL_PAGES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_links_resolve(file):
    for target in links(file):
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        path, _, anchor = target.partition("#")
        other = (file.parent / path).resolve() if path else file
        assert ROOT in (other, *other.parents), f"{target} leads out of the repository"
        assert other.exists(), target
        if anchor:
            assert unquote(anchor) in anchors(other), target


def test_lists_that_are_optional_but_not_empty():
    row = next(line for line in page("values/WithdrawalScope.md").split("\n") if '<a id="purposes"></a>' in line)
    assert "optional, one or more" in row


def test_there_are_links():
    assert sum(len(links(file)) for file in ALL_PAGES) > 3000
    assert sum(len(links(file)) for file in written_pages()) > 80


def test_every_written_page_is_reached_from_the_map():
    reached, waiting = set(), [ROOT / "docs" / "index.md"]
    while waiting:
        file = waiting.pop()
        if file in reached or file.suffix != ".md":
            continue
        reached.add(file)
        targets = (target.partition("#")[0] for target in links(file) if not target.startswith("http"))
        waiting += [(file.parent / target).resolve() for target in targets if target]
    assert set(written_pages()) - reached <= {ROOT / "README.md"}
    assert {path for path in ALL_PAGES if FOLDER in path.as_posix()} <= reached


def test_korean_twins_have_the_same_headings():
    korean = sorted((ROOT / "docs" / "ko").glob("*.md"))
    assert korean
    for file in korean:
        (english,) = (twin for twin in (ROOT / "docs").rglob(file.name) if twin.parent != file.parent)
        texts = [FENCE.sub("", twin.read_text(encoding="utf-8")) for twin in (file, english)]
        levels = [[marks for marks, _ in HEADING.findall(text)] for text in texts]
        assert levels[0] == levels[1]
        assert all(HANGUL.search(title) for _, title in HEADING.findall(texts[0]))
        blocks = [re.findall(r"^```(\w+)", twin.read_text(encoding="utf-8"), re.MULTILINE) for twin in (file, english)]
        assert blocks[0] == blocks[1]


# -- Markdown --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a | b", r"a \| b"), ("a_b *c*", r"a\_b \*c\*"), ("two\nlines", "two lines"), ("<b> [x]", r"\<b\> \[x\]")],
)
def test_cells_hold_any_text(text, shown):
    assert cell(text) == shown


def test_code_and_sentences():
    assert code("a|b") == r"`a\|b`"
    assert code("") == ""
    assert sentence("Says ``x`` of :class:`~nkhr_schema.fields.Block`.") == "Says `x` of `Block`."
    assert paragraphs("One\n    line.\n\n    Another.") == "One line.\n\nAnother."


def test_empty_columns_are_left_out():
    assert table(("A", "B"), [("1", ""), ("2", "")]) == "| A |\n|---|\n| 1 |\n| 2 |"


def test_bounds_in_words():
    kinds = {name: bounds(kind.__metadata__) for name, (kind, _) in scalars().items()}
    assert kinds["Age"] == "from 0, to 120"
    assert kinds["Text"] == "not empty"
    assert kinds["Pointer"] == "at most 500 characters"
    assert nkhr.AgeRange(minimum=120).minimum == 120
