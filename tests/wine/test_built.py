"""The Windows program, built under Wine: what it says, what works in it, its demo, its size."""

import json
import os
import re
import struct
from pathlib import Path

import pytest

from assistant.app.commands import WINDOW_PROGRAM
from assistant.app.release import VERSION
from packing.icon import SIZES
from packing.release import megabytes
from tests.e2e.screen import Screen
from tests.waiting import until
from tests.wine.building import built
from tests.wine.conftest import has_started, running
from tests.wine.machine import command, run, windows_path

pytestmark = pytest.mark.wine
MOST_MB = 110
DEMO_STEPS = 12


@pytest.fixture(scope="module")
def program() -> Path:
    """The folder of the program built of these sources."""
    return built()


def said(program: Path, *words: str) -> str:
    """What a command prints; it must not fail."""
    done = run(command("wine", windows_path(program / "assistant.exe"), *words), 240)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.replace("\r\n", "\n")


def test_version(program: Path) -> None:
    assert said(program, "--version") == f"assistant, version {VERSION}\n"


def test_everything_works_in_it(program: Path, tmp_path: Path) -> None:
    checks = json.loads(said(program, "selftest", "--home", windows_path(tmp_path), "--json"))
    assert [check for check in checks if not check["passed"]] == []
    assert {"libraries", "window", "clipboard"} <= {check["name"] for check in checks}


def test_the_demo_plays_to_its_end(program: Path, screen: Screen, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    home = ("--home", windows_path(tmp_path / "home"))
    said(program, "demo", *home, "--screenshots", windows_path(pictures))
    assert len(list(pictures.iterdir())) == DEMO_STEPS


def test_the_window_opens_without_a_console_and_keeps_its_log(
    program: Path, screen: Screen, tmp_path: Path
) -> None:
    log = tmp_path / "logs" / "assistant.log"
    words = ("run", "--home", windows_path(tmp_path))
    with running(command("wine", windows_path(program / WINDOW_PROGRAM), *words)):
        until(lambda: has_started(log), what="the library and the hotkeys", seconds=90)
        assert screen.windows("金牌客服助手")
    assert (tmp_path / "logs" / "crash.log").exists(), "faulthandler has somewhere to write"


def test_its_size(program: Path) -> None:
    size = megabytes(file for file in program.rglob("*") if file.is_file())
    assert size <= MOST_MB, f"{size:.0f} MB"


@pytest.mark.parametrize("file", ["assistant.exe", WINDOW_PROGRAM])
def test_windows_is_told_who_it_is(program: Path, file: str) -> None:
    content = (program / file).read_bytes()
    assert "金牌客服助手".encode("utf-16-le") in content
    named = rb"%b(\0\0){1,3}%b" % tuple(t.encode("utf-16-le") for t in ("ProductVersion", VERSION))
    assert re.search(named, content)
    assert b"PerMonitorV2" in content
    assert content.count(b"\x89PNG") >= len(SIZES)


def test_nothing_was_packed(program: Path) -> None:
    """UPX is what antivirus programs distrust first."""
    packed = [file for file in program.rglob("*.[dep][lxy][lxd]") if b"UPX!" in head(file)]
    assert packed == []


def head(file: Path) -> bytes:
    """The beginning of a program, where its sections are named."""
    with file.open("rb") as opened:
        start = opened.read(4096)
    assert struct.unpack_from("<2s", start) == (b"MZ",)
    return start


def test_no_rights_are_asked_for(program: Path) -> None:
    assert b'level="asInvoker"' in (program / "assistant.exe").read_bytes()
    assert os.access(program / "assistant.exe", os.R_OK)
