"""ajv, in one node process: installed once into a cache folder outside the repository, where node and npm are there."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib import resources
from pathlib import Path

import pytest

AJV = "ajv@8"
Verdicts = Callable[[Iterable[tuple[str, str]]], list[bool]]


def _folder() -> Path:
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(os.environ.get("NKHR_AJV_FOLDER") or Path(cache) / "nkhr-schema" / "ajv")


def _install(folder: Path) -> str | None:
    """Install ajv unless it is there; return the reason when that cannot be done."""
    if (folder / "node_modules" / "ajv" / "package.json").is_file():
        return None
    npm = shutil.which("npm")
    if npm is None:
        return "ajv is not compared: npm is not installed"
    folder.parent.mkdir(parents=True, exist_ok=True)
    # beside its place, and moved there whole: tests may run in several processes
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        fresh = Path(place) / "ajv"
        fresh.mkdir()
        (fresh / "package.json").write_text('{"private": true}', encoding="utf-8")
        command = [npm, "install", AJV, "--no-audit", "--no-fund", "--ignore-scripts"]
        try:
            done = subprocess.run(command, cwd=fresh, capture_output=True, timeout=90, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return "ajv is not compared: npm could not fetch it in time"
        if done.returncode:
            return "ajv is not compared: npm could not fetch it (no network?)"
        try:
            fresh.rename(folder)
        except OSError:
            assert (folder / "node_modules" / "ajv" / "package.json").is_file()  # another process was first
    return None


@pytest.fixture(scope="session")
def ajv() -> Iterator[Verdicts]:
    """Give a function that returns ajv's verdict on (schema, JSON text) pairs; text that is no JSON is not accepted."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("ajv is not compared: node is not installed")
    folder = _folder()
    reason = _install(folder)
    if reason is not None:
        pytest.skip(reason)
    program = Path(__file__).parent / "ajv" / "check.mjs"
    with resources.as_file(resources.files("nkhr_schema.publish") / "schemas") as schemas:
        names = sorted(file.name.removesuffix(".schema.json") for file in schemas.glob("*.schema.json"))
        command = [node, str(program), str(folder), str(schemas)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            first = process.stdout.readline()
            assert first, "a schema does not compile in strict mode; node has said why"
            assert json.loads(first) == {"compiled": names}

            def verdicts(pairs: Iterable[tuple[str, str]]) -> list[bool]:
                found = []
                for schema, text in pairs:
                    # one at a time: neither side can then wait for the other with a full pipe
                    process.stdin.write(json.dumps({"schema": schema, "text": text}) + "\n")
                    process.stdin.flush()
                    found.append(process.stdout.readline())
                assert all(found), "node has ended too early"
                return [line == "true\n" for line in found]

            yield verdicts
            process.stdin.close()
