"""Opening the program at login: the same tests on every system's way, and what each has alone."""

import importlib
import sys
from pathlib import Path

import pytest

from assistant.core.ports import Autostart
from assistant.desktop.login_file import LoginFile, quoted
from assistant.desktop.memory.autostart import MemoryAutostart
from assistant.desktop.windows.autostart import APPROVED, RUN, WindowsAutostart
from tests.desktop.scripted_registry import ScriptedRegistry

COMMAND = (r"C:\Program Files\小鱼\金牌客服助手.exe", "run")
WAYS = ["memory", "file", "scripted registry", *(["registry"] if sys.platform == "win32" else [])]


@pytest.fixture(params=WAYS)
def autostart(request: pytest.FixtureRequest, tmp_path: Path) -> Autostart:
    """One way, with nothing kept yet."""
    made: dict[str, Autostart] = {
        "memory": MemoryAutostart(),
        "file": LoginFile({"XDG_CONFIG_HOME": str(tmp_path)}),
        "scripted registry": WindowsAutostart(ScriptedRegistry()),
    }
    if request.param == "registry":
        return WindowsAutostart(importlib.import_module("winreg"), "AgentAssistantTest")
    return made[request.param]


def test_on_names_the_program_and_off_leaves_nothing(autostart: Autostart) -> None:
    assert autostart.command() == ""
    autostart.turn_on(COMMAND)
    assert "金牌客服助手.exe" in autostart.command()
    autostart.turn_on(("other", "run"))
    assert autostart.command() == "other run"
    autostart.turn_off()
    assert autostart.command() == ""
    autostart.turn_off()


def test_what_the_task_manager_has_switched_off_is_off_until_it_is_wanted_again() -> None:
    registry = ScriptedRegistry()
    autostart = WindowsAutostart(registry)
    autostart.turn_on(COMMAND)
    registry.values[APPROVED, "AgentAssistant"] = b"\x03" + bytes(11)
    assert autostart.command() == ""
    autostart.turn_on(COMMAND)
    assert autostart.command() == r'"C:\Program Files\小鱼\金牌客服助手.exe" run'
    assert set(registry.values) == {(RUN, "AgentAssistant")}


def test_a_desktop_may_hide_the_file_instead_of_deleting_it(tmp_path: Path) -> None:
    autostart = LoginFile({"XDG_CONFIG_HOME": str(tmp_path)})
    autostart.turn_on(COMMAND)
    (file,) = (tmp_path / "autostart").iterdir()
    with file.open("a", encoding="utf-8") as entries:
        entries.write("Hidden=true\n")
    assert autostart.command() == ""


def test_a_file_of_something_else_is_off(tmp_path: Path) -> None:
    (tmp_path / "autostart").mkdir()
    (tmp_path / "autostart" / "agent-assistant.desktop").write_bytes(b"\xff\xfe")
    assert LoginFile({"XDG_CONFIG_HOME": str(tmp_path)}).command() == ""


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/usr/bin/assistant", "/usr/bin/assistant"),
        ("/home/小 鱼/assistant", '"/home/小 鱼/assistant"'),
        ('a"b', '"a\\\\"b"'),
        ("100%", '"100%%"'),
        ("", '""'),
    ],
)
def test_words_are_quoted_as_the_specification_asks(word: str, written: str) -> None:
    assert quoted(word) == written
