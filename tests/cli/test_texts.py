"""Everything that the command says exists in English and Korean."""

import ast
import re
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import nkhr_schema.cli
from nkhr_schema import vocabularies
from nkhr_schema.cli.commands import COMMANDS
from nkhr_schema.cli.exits import CommandError
from nkhr_schema.cli.texts.record_types import RECORD_TYPES
from nkhr_schema.cli.texts.summaries import SUMMARIES
from nkhr_schema.cli.texts.vocab import COLUMNS, KINDS, STATUSES
from nkhr_schema.findings import catalogue
from nkhr_schema.findings.families import FAMILIES
from nkhr_schema.models import RECORD_CLASSES

ROOT = Path(nkhr_schema.cli.__file__).parent
MODULES = ["command", *COMMANDS.values()]
TEXTS = {module: import_module(f"nkhr_schema.cli.texts.{module}").TEXTS for module in MODULES}
ALL = {key: pair for texts in TEXTS.values() for key, pair in texts.items()}
TABLES = {
    "record_types": RECORD_TYPES,
    "summaries": SUMMARIES,
    "columns": COLUMNS,
    "kinds": KINDS,
    "statuses": STATUSES,
}
HANGUL = re.compile("[가-힣]")
# lines of commands, and names that stand as they are
SAME_IN_BOTH = {"schema.examples", "validate.examples", "explain.examples", "ISO 3166-2"}


def fields(text):
    return {field for _, field, _, _ in Formatter().parse(text) if field}


@pytest.mark.parametrize(("key", "pair"), ALL.items(), ids=ALL)
def test_text(key, pair):
    english, korean = pair
    assert english
    assert korean
    assert not HANGUL.search(english)
    assert fields(english) == fields(korean)
    # a text that is nothing but its fields has no language
    bare = "".join(literal for literal, _, _, _ in Formatter().parse(korean))
    if key not in SAME_IN_BOTH and bare.strip(" :"):
        assert HANGUL.search(korean)


@pytest.mark.parametrize("name", TABLES)
def test_table(name):
    assert TABLES[name]
    for english, korean in TABLES[name].values():
        assert english
        assert not HANGUL.search(english)
        assert HANGUL.search(korean) or korean in SAME_IN_BOTH, korean


def test_no_key_twice():
    assert len(ALL) == sum(map(len, TEXTS.values()))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_all_that_belongs_to_it(name):
    assert SUMMARIES.keys() == COMMANDS.keys()
    module = import_module(f"nkhr_schema.cli.{COMMANDS[name]}")
    assert callable(module.declare)
    assert callable(module.run)
    assert {f"{name}.about", f"{name}.examples"} <= TEXTS[COMMANDS[name]].keys()
    for example in (line for text in TEXTS[COMMANDS[name]][f"{name}.examples"] for line in text.splitlines()):
        assert f"nkhr {name}" in example


def test_every_key_in_the_code_exists():
    found = set()
    for path in ROOT.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("text", "complain", CommandError.__name__):
                found.add(node.args[0].value)
    assert len(found) > 40
    assert not {key for key in found if key not in ALL}


def test_tables_follow_the_data():
    assert RECORD_TYPES.keys() == {*RECORD_CLASSES, "dataset"}
    assert {entry.family for entry in catalogue().values()} <= FAMILIES.keys()
    lists = [vocabularies.get(name) for name in vocabularies.names()]
    assert {item.kind for item in lists} == KINDS.keys()
    assert {term.status for item in lists for term in item} <= STATUSES.keys()
    assert {column for item in lists for term in item for column in term.extra} <= COLUMNS.keys()
