"""The selftest's hotkeys: what is had, what is another's, what the running program has."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from assistant.app import selftest
from assistant.app.selftest import Check, check_hotkeys, examine
from assistant.core.hotkey import Combination
from assistant.core.language import Language
from assistant.core.settings import DEFAULT_HOTKEYS, SUMMON, Settings
from assistant.desktop.copying import NoHotkeys
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.desktop.memory.hotkeys import MemoryHotkeys
from assistant.store import settings_file
from assistant.store.home import Home

SPACE = Combination.parse("Ctrl+Alt+Space")


@pytest.fixture
def taken() -> MemoryHotkeys:
    """Ctrl+Alt+Space belongs to another program."""
    made = MemoryHotkeys()
    made.taken = {SPACE}
    return made


def summon(checks: list[Check]) -> Check:
    return next(check for check in checks if check.name == f"hotkey {SUMMON}")


def test_each_hotkey_is_reported() -> None:
    checks = list(check_hotkeys(MemoryHotkeys(), Settings(), is_running=False))
    assert len(checks) == len(DEFAULT_HOTKEYS)
    assert summon(checks) == Check("hotkey summon", True, "Ctrl+Alt+Space active")


def test_a_taken_one_fails_and_a_free_one_is_named(taken: MemoryHotkeys) -> None:
    checks = list(check_hotkeys(taken, Settings(), is_running=False))
    reason = "Ctrl+Alt+Space taken; free: Ctrl+Shift+Space"
    assert summon(checks) == Check("hotkey summon", False, reason)


def test_one_that_the_running_program_has_passes(taken: MemoryHotkeys) -> None:
    checks = list(check_hotkeys(taken, Settings(), is_running=True))
    said = {language: summon(checks).line(language) for language in Language}
    passed = "PASS  hotkey summon  Ctrl+Alt+Space "
    assert said[Language.SIMPLIFIED] == f"{passed}由正在运行的本程序占用"
    assert said[Language.ENGLISH] == f"{passed}is held by this program, which is open"


def test_one_that_is_taken_over_passes(taken: MemoryHotkeys) -> None:
    checks = list(check_hotkeys(taken, Settings(take_over=(SUMMON,)), is_running=False))
    assert summon(checks) == Check("hotkey summon", True, "Ctrl+Alt+Space taken-over")


def test_what_is_not_supported_fails_also_when_the_program_runs() -> None:
    checks = list(check_hotkeys(NoHotkeys(), Settings(), is_running=True))
    assert not any(check.passed for check in checks)


@pytest.mark.parametrize("runs", [True, False])
def test_the_running_program_is_known_by_its_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runs: bool
) -> None:
    desktop = MemoryDesktop()
    desktop.hotkeys.taken = {SPACE}
    monkeypatch.setattr(selftest, "open_desktop", desktop.ports)
    lock = QLockFile(str(Home.at(tmp_path).lock))
    assert not runs or lock.tryLock(0)
    assert summon(list(examine(tmp_path).checks)).passed is runs
    lock.unlock()
    assert lock.tryLock(0)
    lock.unlock()


def test_a_lock_left_by_a_program_that_was_killed_counts_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = MemoryDesktop()
    desktop.hotkeys.taken = {SPACE}
    monkeypatch.setattr(selftest, "open_desktop", desktop.ports)
    home = Home.at(tmp_path)
    script = (
        f"import os; from PySide6.QtCore import QLockFile; lock = QLockFile({str(home.lock)!r})"
    )
    killed = f"{script}; assert lock.tryLock(0); os._exit(0)"
    subprocess.run([sys.executable, "-c", killed], check=True)
    assert home.lock.exists()
    assert not summon(list(examine(tmp_path).checks)).passed


def test_settings_that_can_t_be_read_fail_and_the_other_checks_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selftest, "open_desktop", MemoryDesktop().ports)
    monkeypatch.setattr(settings_file, "_PAUSES", ())
    Home.at(tmp_path).settings.mkdir()
    checks = examine(tmp_path).checks
    [failed] = [check for check in checks if check.name == "settings"]
    assert not failed.passed
    assert str(tmp_path) in str(failed.reason)
    assert summon(list(checks)).passed
