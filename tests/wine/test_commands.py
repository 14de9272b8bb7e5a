"""The commands on Windows' Python."""

import json
from pathlib import Path

import pytest

from assistant.app.release import VERSION
from tests.wine.conftest import BOOKS
from tests.wine.machine import python, run, windows_path

pytestmark = pytest.mark.wine


def assistant(*words: str) -> str:
    """What a command prints; it must not fail."""
    done = run(python("-m", "assistant", *words))
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.replace("\r\n", "\n")


def test_version() -> None:
    assert assistant("--version") == f"assistant, version {VERSION}\n"


def test_find(tmp_path: Path) -> None:
    home = ("--home", windows_path(tmp_path))
    hits = json.loads(assistant("find", *home, "--library", BOOKS, "--json", "pyd"))
    assert hits[0]["title"] == "便宜点"


def test_check() -> None:
    assert assistant("check", BOOKS) == ""


def test_selftest(tmp_path: Path) -> None:
    checks = json.loads(assistant("selftest", "--home", windows_path(tmp_path), "--json"))
    assert [check for check in checks if not check["passed"]] == []
    assert "windows, win32" in {check["reason"] for check in checks}
    live = {"paste into a box", "clipboard formats", "foreground", "integrity level"}
    assert live <= {check["name"] for check in checks}
