"""A few failures are run once more, and what passes then is named."""

from pathlib import Path

import pytest

from tests import unsteady

ONCE = """
from pathlib import Path
def test_once():
    seen = Path(__file__).with_suffix(".seen")
    first = not seen.exists()
    seen.touch()
    assert not first
def test_good():
    pass
"""
BROKEN = "def test_broken(): assert False\n"


def run(folder: Path, *texts: str) -> int:
    """The exit code of a run of these files."""
    for number, text in enumerate(texts):
        (folder / f"test_{number}.py").write_text(text, "utf-8")
    return unsteady.main([str(folder), f"--rootdir={folder}", "-q", "--import-mode=importlib"])


def test_what_passes_alone_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, ONCE) == 0
    _, told = capfd.readouterr().out.split("UNSTEADY", 1)
    assert "test_0.py::test_once" in told
    assert "test_good" not in told


def test_what_fails_again_fails_the_run(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, BROKEN, ONCE) == 1
    assert "UNSTEADY" not in capfd.readouterr().out


def test_many_failures_are_not_run_again(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, *[ONCE] * (unsteady.MOST + 1)) == 1
    assert "alone" not in capfd.readouterr().out


def test_a_run_without_failures_is_told_as_it_is(tmp_path: Path) -> None:
    assert run(tmp_path, "def test_good(): pass\n") == 0


def test_a_run_without_tests_fails(tmp_path: Path) -> None:
    assert run(tmp_path, "") != 0
