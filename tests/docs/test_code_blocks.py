"""Every fenced block of README and docs is run, or checked, or of a language that is not run.

The blocks of a page share one folder, in which the examples stand, and its Python blocks one set of names, as for a reader who
follows the page from the top.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import nkhr_schema as nkhr
from nkhr_schema.fields.identifiers import PREFIXES
from tests.docs.fences import ROOT, blocks_of, written_pages

NOT_RUN = {"csv", "diff", "text", "toml", "yaml"}
RUN = {"bash", "console", "json", "python"}
RECIPE_OPTIONS = {"append", "create", "edit"}
"""Options of blocks that change the library itself; tests/docs/test_recipes.py carries them out."""
AT_LEAST = {"python": 25, "console": 8, "json": 3}

PAGES = written_pages()


def ids(page):
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    examples = ROOT / "examples"
    (tmp_path / "examples").mkdir()
    for file in [*examples.glob("*.json"), *examples.glob("*.jsonl")]:
        shutil.copy(file, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_blocks_of_page(page, folder):
    names = {"__name__": "__main__"}
    for block in blocks_of(page):
        assert block.language in NOT_RUN | RUN, f"{block.place}: no rule for {block.language!r}"
        if RECIPE_OPTIONS & set(block.options):
            assert page.parent.name == "how-to", f"{block.place}: only recipes change files"
        elif block.language == "python":
            # the line numbers of a traceback are those of the page
            code = compile("\n" * block.line + block.text, block.place, "exec")
            exec(code, names)
        elif block.language in ("console", "bash"):
            run_commands(block, folder)
        elif block.language == "json":
            check_json(block)


def run_commands(block, folder):
    parts = re.split(r"^\$ ", block.text, flags=re.MULTILINE)
    assert parts[0] == "", f"{block.place}: begin with a command"
    for part in parts[1:]:
        command, _, expected = part.partition("\n")
        assert command.split()[0] == "nkhr", f"{block.place}: show commands that are not run as text"
        exit_code = re.search(r"#\s*exit=(\d+)\s*$", command)
        wanted = int(exit_code[1] if exit_code else block.options.get("exit", 0))
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        environment = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "COLUMNS": "100"}
        run = subprocess.run(
            command,
            shell=True,
            cwd=folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert run.returncode == wanted, f"{block.place}: {command}\n{run.stdout}{run.stderr}"
        if expected.strip():
            shown = "\n".join(line.rstrip() for line in (run.stdout + run.stderr).strip().split("\n"))
            assert matches(expected.strip(), shown), f"{block.place}: {command}\n{shown}"


def matches(expected, shown):
    return re.fullmatch(".*?".join(map(re.escape, expected.split("..."))), shown, flags=re.DOTALL) is not None


def check_json(block):
    content = json.loads(block.text)
    for record in content if isinstance(content, list) else [content]:
        if isinstance(record, dict) and record.get("type") in PREFIXES:
            kind = getattr(nkhr, "".join(part.capitalize() for part in record["type"].split("_")))
            kind.model_validate_json(json.dumps(record))


def test_there_are_blocks_of_each_kind():
    counts = Counter(block.language for page in PAGES for block in blocks_of(page))
    assert {name: counts[name] for name in AT_LEAST if counts[name] < AT_LEAST[name]} == {}
    records = [
        block for page in PAGES for block in blocks_of(page) if block.language == "json" and '"type"' in block.text
    ]
    assert len(records) >= 2


@pytest.mark.parametrize(
    ("expected", "shown", "result"),
    [
        ("...", "anything\nat all", True),
        ("a\n...\nd", "a\nb\nc\nd", True),
        ("a ... d", "a b c d", True),
        ("a\n...\nd", "a\nb\nc", False),
        ("a.b", "axb", False),
        ("a", "a b", False),
    ],
)
def test_dots_stand_for_anything(expected, shown, result):
    assert matches(expected, shown) is result
