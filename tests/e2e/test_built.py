"""The built program: what it says, what works in it, and its demo, on a real screen."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app.release import VERSION
from packing.release import megabytes
from tests.display import display, environment
from tests.e2e.screen import Screen

pytestmark = pytest.mark.e2e
ROOT = Path(__file__).resolve().parents[2]
MOST_MB = 230  # Linux brings its own ICU and libstdc++; Windows' goal of 110 is tested under Wine


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A screen of its own: the demo plays on the whole of it."""
    with display() as name:
        yield Screen(name)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a program built for these tests."""
    folder = tmp_path_factory.mktemp("built")
    where = ["--workpath", str(folder / "work"), "--distpath", str(folder / "dist")]
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *where]
    subprocess.run([*words, "build.spec"], cwd=ROOT, check=True, capture_output=True)
    yield folder / "dist" / "assistant"
    shutil.rmtree(folder)


def said(screen: Screen, program: Path, *words: str) -> str:
    """What a command prints; it must not fail."""
    command = [str(program / "assistant"), *words]
    where = environment(screen.name)
    done = subprocess.run(command, env=where, check=False, capture_output=True, timeout=240)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    return done.stdout.decode()


def test_version(screen: Screen, program: Path) -> None:
    assert said(screen, program, "--version") == f"assistant, version {VERSION}\n"


def test_everything_works_in_it(screen: Screen, program: Path, tmp_path: Path) -> None:
    checks = json.loads(said(screen, program, "selftest", "--home", str(tmp_path), "--json"))
    assert [check for check in checks if not check["passed"]] == []
    assert {"libraries", "window", "clipboard"} <= {check["name"] for check in checks}


def test_the_demo_plays_to_its_end(screen: Screen, program: Path, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    home = ("--home", str(tmp_path / "home"))
    said(screen, program, "demo", *home, "--screenshots", str(pictures))
    assert len(list(pictures.iterdir())) == 12


def test_its_size(program: Path) -> None:
    assert megabytes(file for file in program.rglob("*") if file.is_file()) <= MOST_MB
