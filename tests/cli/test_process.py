"""The command as a process of its own: exit codes, what is loaded, pipes, locales, Ctrl-C."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

FULL = Path("/dev/full")
COMMAND = [sys.executable, "-m", "nkhr_schema.cli"]
HEAVY = (
    "pydantic",
    "nkhr_schema.models",
    "nkhr_schema.vocabularies",
    "rich",
    "csv",
    "argparse",
    "jsonschema",
    "asyncio",
)


def run(*words, env=None, **options):
    environ = {key: value for key, value in os.environ.items() if not key.startswith("LC_") and key != "LANG"}
    if "input" not in options:
        options["stdin"] = subprocess.DEVNULL
    return subprocess.run(
        [*COMMAND, *map(str, words)], capture_output=True, timeout=60, env={**environ, **(env or {})}, **options
    )


def test_exit_codes(clean, faulty, tmp_path):
    assert run("validate", clean).returncode == 0
    assert run("validate", faulty).returncode == 1
    assert run("validate").returncode == 2
    assert run("validate", tmp_path).returncode == 3


def test_entry_point():
    from importlib.metadata import entry_points

    (point,) = [point for point in entry_points(group="console_scripts") if point.name == "nkhr"]
    assert point.value == "nkhr_schema.cli:main"
    assert callable(point.load())


def loaded(*words):
    code = f"import sys; from nkhr_schema.cli import main; main({list(words)!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=True, encoding="utf-8")
    return set(done.stderr.split())


def test_help_loads_nothing_heavy():
    modules = loaded("--help")
    assert "nkhr_schema.cli.app" in modules
    assert not modules & set(HEAVY)
    assert loaded("--version") & set(HEAVY) == set()


@pytest.mark.parametrize("words", [("validate", "--help"), ("explain", "F005"), ("vocab", "sex"), ("schema", "act")])
def test_only_validating_loads_the_models(words):
    modules = loaded(*words)
    assert f"nkhr_schema.cli.{words[0]}" in modules
    assert not modules & {"pydantic", "rich", "jsonschema", "phonenumbers", "nkhr_schema.models.table"}


def test_help_is_instant():
    def fastest(words):
        times = []
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run([sys.executable, *words], capture_output=True, timeout=60, check=True)
            times.append(time.perf_counter() - began)
        return min(times)

    # measured: 0.02 s; the bound leaves room for a busy machine
    assert fastest(["-m", "nkhr_schema.cli", "--help"]) - fastest(["-c", "pass"]) < 0.15


def test_standard_input(faulty):
    done = run("validate", "-", "--format", "json", input=faulty.read_bytes())
    assert done.returncode == 1
    assert json.loads(done.stdout)["total"]["severities"]["error"] == 3
    assert done.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
@pytest.mark.parametrize("words", [("vocab", "huridocs_microthesauri"), ("vocab", "language", "--format", "json")])
def test_a_reader_that_stops(words):
    with subprocess.Popen([*COMMAND, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


@pytest.mark.skipif(not FULL.exists(), reason="there is no such device here")
def test_a_full_disk():
    with FULL.open("wb") as full:
        done = subprocess.run([*COMMAND, "explain"], stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 74
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
def test_ctrl_c():
    # a job in the background of a script inherits an ignored SIGINT; a person's terminal does not ignore it
    with subprocess.Popen(
        [*COMMAND, "validate", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        process.stdin.write(b'{"type":"person"}\n')
        process.stdin.flush()
        time.sleep(2)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out == b""
    assert err == b"nkhr: stopped.\n"


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_korean_in_any_locale(env, faulty):
    done = run("validate", faulty, "--lang", "ko", env=env)
    assert done.returncode == 1
    assert "목록에 없는 코드입니다" in done.stdout.decode("utf-8")
    done = run("vocab", "sex", "--lang", "ko", env={**env, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "여성" in done.stdout.decode("utf-8")


def test_warnings_are_none(faulty):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "dev", "-m", "nkhr_schema.cli", "validate", str(faulty)],
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 1
    assert done.stderr == b""
