"""The switch in the settings and what the system then starts."""

import logging
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.app import commands
from assistant.app.autostart_desk import AutostartDesk
from assistant.core.message import Message
from assistant.core.settings import Settings
from assistant.desktop.memory.autostart import MemoryAutostart
from assistant.ui.settings_dialog import SettingsDialog
from tests.ui.settings_fields import check_box, save


@pytest.fixture
def system() -> MemoryAutostart:
    """Starts nothing at first."""
    return MemoryAutostart()


@pytest.fixture
def desk(system: MemoryAutostart) -> AutostartDesk:
    """The desk under test."""
    return AutostartDesk(system)


def opened(qtbot: QtBot, desk: AutostartDesk) -> SettingsDialog:
    """The settings, served by the desk."""
    dialog = SettingsDialog(Settings(), {}, None)
    qtbot.addWidget(dialog)
    desk.open_settings(dialog)
    return dialog


def test_turned_on_and_off(qtbot: QtBot, desk: AutostartDesk, system: MemoryAutostart) -> None:
    dialog = opened(qtbot, desk)
    assert not check_box(dialog, "autostart").isChecked()
    check_box(dialog, "autostart").click()
    save(dialog)
    assert system.command().endswith("-m assistant run")
    again = opened(qtbot, desk)
    assert check_box(again, "autostart").isChecked()
    check_box(again, "autostart").click()
    save(again)
    assert system.command() == ""


def test_no_switch_where_the_system_has_no_such_thing(qtbot: QtBot) -> None:
    dialog = opened(qtbot, AutostartDesk(None))
    assert check_box(dialog, "autostart").isHidden()
    save(dialog)


def test_a_system_that_refuses_is_told(
    qtbot: QtBot,
    desk: AutostartDesk,
    system: MemoryAutostart,
    caplog: pytest.LogCaptureFixture,
) -> None:
    told: list[Message] = []
    desk.told.connect(lambda message, _tone: told.append(message))
    system.refuses = True
    dialog = opened(qtbot, desk)
    check_box(dialog, "autostart").click()
    with caplog.at_level(logging.CRITICAL):
        save(dialog)
    assert [message.text() for message in told] == ["没能改“登录后自动打开”：没有权限。"]


def test_an_upgraded_program_replaces_the_former_one(
    desk: AutostartDesk,
    system: MemoryAutostart,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    new = tmp_path / "0.2.0" / "assistant.exe"
    quiet = new.with_name(commands.WINDOW_PROGRAM)
    new.parent.mkdir()
    quiet.touch()
    system.turn_on(("0.1.0", "run"))
    desk.renew()
    assert system.command() == "0.1.0 run", "the source does not take over"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(new))
    desk.renew()
    assert system.command() == f"{quiet} run"
    system.turn_off()
    desk.renew()
    assert system.command() == ""
