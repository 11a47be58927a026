"""Generated files are committed and up to date, and the command that makes them tells what is not."""

from pathlib import Path

import pytest

from nkhr_schema.publish import artefacts
from nkhr_schema.publish.__main__ import main
from nkhr_schema.publish.artefacts import FAMILIES, ROOT, Difference, Family, write_all


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_committed_files_are_up_to_date(family: Family) -> None:
    """After a change of models or vocabularies: run ``python -m nkhr_schema.publish``."""
    texts = family.texts()
    assert texts
    outdated = []
    for path, make in texts.items():
        text = make()
        assert text.endswith("\n"), path
        assert "\r" not in text, path
        if not (ROOT / path).is_file() or (ROOT / path).read_bytes() != text.encode("utf-8"):
            outdated.append(path)
    assert not outdated
    present = {file.relative_to(ROOT).as_posix() for pattern in family.folders for file in ROOT.glob(pattern)}
    assert present <= set(texts)


def test_each_file_has_one_maker() -> None:
    paths = [path for family in FAMILIES for path in family.texts()]
    assert len(paths) == len(set(paths))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    family = Family("letters", lambda: {"out/a.txt": lambda: "a\n", "out/b.txt": lambda: "b\n"}, ("out/*.txt",))
    monkeypatch.setattr(artefacts, "FAMILIES", (family,))
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").write_text("old\n", encoding="utf-8")
    (tmp_path / "out" / "c.txt").write_text("c\n", encoding="utf-8")
    (tmp_path / "out" / "kept.md").write_text("by hand\n", encoding="utf-8")
    return tmp_path


EXPECTED = [
    Difference("out/a.txt", "outdated"),
    Difference("out/b.txt", "missing"),
    Difference("out/c.txt", "orphaned"),
]


def test_check_names_what_differs_and_writes_nothing(small: Path) -> None:
    assert write_all(small, check=True) == EXPECTED
    assert (small / "out" / "a.txt").read_text(encoding="utf-8") == "old\n"
    assert not (small / "out" / "b.txt").exists()


def test_writing_brings_everything_up_to_date(small: Path) -> None:
    assert write_all(small) == EXPECTED
    assert write_all(small, check=True) == []
    assert sorted(file.name for file in (small / "out").iterdir()) == ["a.txt", "b.txt", "kept.md"]


def test_the_command_tells_by_its_exit_code(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("nkhr_schema.publish.__main__.write_all", lambda *, check: write_all(small, check=check))
    assert main(["--check"]) == 1
    assert "outdated: out/a.txt\n" in capsys.readouterr().out
    assert main([]) == 0
    assert "orphaned: out/c.txt -> removed" in capsys.readouterr().out
    assert main(["--check"]) == 0
    assert "up to date" in capsys.readouterr().out
