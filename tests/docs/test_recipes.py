"""The recipes under docs/how-to, carried out in a copy of the repository; and again with a step left out, which must be noticed.

Blocks of a recipe name the file that they change: ``append=`` adds to it, ``create=`` makes it, ``edit=`` replaces in it.
"""

import os
import shutil
import subprocess
import sys
from collections import Counter

import pytest

from tests.docs.fences import ROOT, blocks_of

HOW_TO = ROOT / "docs" / "how-to"
RECIPES = sorted(path.stem for path in HOW_TO.glob("add-*.md"))
"""The pages that change the library; what the others show is run by tests/docs/test_code_blocks.py."""
COPIED = (
    "nkhr_schema",
    "tests",
    "docs",
    "examples",
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "NOTICE",
    "LICENSE",
)
GENERATE = "generate"

# recipe -> tests that must pass when it was followed
WHOLE = {
    "add-a-term": ["tests/vocabularies", "tests/docs/test_reference.py"],
    "add-a-rule": ["tests/rules/test_rules.py", "tests/docs/test_reference.py", "tests/cli/test_explain.py"],
    "add-a-record-type": [
        "tests/test_face.py",
        "tests/test_architecture.py",
        "tests/docs/test_reference.py",
        "tests/cli/test_texts.py",
        "tests/publish",
        "tests/parity",
    ],
}

# recipe, file whose step is left out (None: what the page leaves to the reader), test that must fail
FORGOTTEN = [
    ("add-a-term", "tests/vocabularies/test_counts.py", "tests/vocabularies/test_counts.py"),
    ("add-a-term", GENERATE, "tests/vocabularies/test_schemes.py::test_term_codes_are_up_to_date"),
    ("add-a-term", GENERATE, "tests/docs/test_reference.py"),
    ("add-a-rule", "nkhr_schema/findings/data/I.csv", "tests/rules/test_rules.py"),
    (
        "add-a-rule",
        "nkhr_schema/rules/identity.py",
        "tests/rules/test_rules.py::test_every_rule_has_its_row_and_every_row_its_check",
    ),
    ("add-a-rule", GENERATE, "tests/docs/test_reference.py"),
    ("add-a-record-type", "tests/test_face.py", "tests/test_face.py"),
    (
        "add-a-record-type",
        "nkhr_schema/cli/texts/record_types.py",
        "tests/cli/test_texts.py::test_tables_follow_the_data",
    ),
    ("add-a-record-type", GENERATE, "tests/docs/test_reference.py"),
    ("add-a-record-type", GENERATE, "tests/publish"),
    ("add-a-record-type", None, "tests/examples"),
]


def steps(recipe):
    return [block for block in blocks_of(HOW_TO / f"{recipe}.md") if changed_file(block)]


def changed_file(block):
    return block.options.get("append") or block.options.get("create") or block.options.get("edit")


def carry_out(block, copy):
    file = copy / changed_file(block)
    if "create" in block.options:
        assert not file.exists(), f"{block.place}: the file is there already"
        file.write_text(block.text + "\n", encoding="utf-8")
        return
    text = file.read_text(encoding="utf-8")
    if "append" in block.options:
        gap = "\n\n" if file.suffix == ".py" else ""
        file.write_text(f"{text}{gap}{block.text}\n", encoding="utf-8")
        return
    lines = block.text.split("\n")
    assert all(line[:1] in " +-" for line in lines), block.place
    old = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
    new = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
    assert text.count(old) == 1, f"{block.place}: {file.name} does not have these lines once"
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def copy(tmp_path):
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, tmp_path / name)
    return tmp_path


def run(copy, *words):
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=copy, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def outcome(copy, *names):
    return run(copy, "pytest", "-q", "-x", "-p", "no:cacheprovider", "-m", "not full", *names)


def follow(recipe, copy, without=None):
    left_out = 0
    for block in steps(recipe):
        if changed_file(block) == without:
            left_out += 1
        else:
            carry_out(block, copy)
    if without == GENERATE:
        return
    assert (left_out > 0) is (without is not None)
    made = run(copy, "nkhr_schema.publish")
    assert made.returncode == 0, made.stdout + made.stderr


@pytest.mark.parametrize("recipe", RECIPES)
def test_steps_fit_the_repository(recipe, copy):
    found = steps(recipe)
    assert len(found) >= 2
    for block in found:
        carry_out(block, copy)


def test_every_recipe_is_tried():
    assert set(RECIPES) == set(WHOLE)
    assert min(Counter(recipe for recipe, _, _ in FORGOTTEN).values()) >= 3


@pytest.mark.full
@pytest.mark.parametrize("recipe", WHOLE)
def test_recipe_works(recipe, copy):
    follow(recipe, copy)
    result = outcome(copy, *WHOLE[recipe])
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.full
@pytest.mark.parametrize(("recipe", "without", "noticed_by"), FORGOTTEN)
def test_what_is_forgotten_is_noticed(recipe, without, noticed_by, copy):
    follow(recipe, copy, without)
    result = outcome(copy, noticed_by)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "FAILED" in result.stdout or "ERROR" in result.stdout
