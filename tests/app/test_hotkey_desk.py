"""The hotkeys' desk: what it says of taken combinations, and how the settings are served."""

import logging
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.hotkey_desk import HotkeyDesk
from assistant.core.hotkey import Combination
from assistant.core.message import Message
from assistant.core.offer import find_offers
from assistant.core.settings import SUMMON, Settings
from assistant.desktop.copying import NoHotkeys
from assistant.desktop.memory.hotkeys import MemoryHotkeys
from assistant.ui.settings_dialog import SettingsDialog

SPACE, ONE = Combination.parse("Ctrl+Alt+Space"), Combination.parse("Ctrl+Alt+1")
FREE = Combination.parse("Ctrl+Shift+Space")


class Scene:
    """A desk on the simulated desktop, what it said, and the settings."""

    def __init__(self, qtbot: QtBot) -> None:
        self.hotkeys = MemoryHotkeys()
        self.desk = HotkeyDesk(self.hotkeys)
        self.said: list[str] = []
        self.pressed: list[str] = []
        self.desk.told.connect(self._hear)
        self.desk.pressed.connect(lambda name, _front: self.pressed.append(name))
        self.parent = QWidget()
        qtbot.addWidget(self.parent)

    def _hear(self, message: Message, _tone: str) -> None:
        self.said.append(message.text())

    def open_settings(self, settings: Settings) -> SettingsDialog:
        """Open the dialog."""
        dialog = SettingsDialog(settings, {}, self.parent)
        self.desk.open_settings(dialog)
        dialog.show_keys()
        dialog.open()
        return dialog


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    """Nothing is bound yet; a dialog left open would take the keys of the tests that follow."""
    made = Scene(qtbot)
    yield made
    for dialog in made.parent.findChildren(SettingsDialog):
        dialog.close()


def buttons(dialog: SettingsDialog, text: str) -> list[QPushButton]:
    found = dialog.findChildren(QPushButton)
    return [each for each in found if each.text() == text and each.isVisibleTo(dialog)]


def test_nothing_is_said_when_all_is_well(scene: Scene) -> None:
    scene.desk.start(Settings())
    scene.hotkeys.press(ONE)
    assert (scene.said, scene.pressed) == ([], ["paste-1"])


def test_a_taken_combination_is_named_with_a_free_one(scene: Scene) -> None:
    scene.hotkeys.taken = {SPACE, FREE}
    scene.desk.start(Settings())
    assert scene.said == [
        "Ctrl+Alt+Space 被别的程序占用了，其余快捷键照常可用。"
        "可以在设置里把 Ctrl+Alt+Space 换成 Alt+`。"
    ]


def test_two_taken_combinations_get_different_offers() -> None:
    hotkeys = MemoryHotkeys()
    wanted = {"a": SPACE, "b": Combination.parse("Ctrl+Alt+J")}
    offers = find_offers(hotkeys, wanted)
    assert offers == {"a": "Ctrl+Shift+Space", "b": "Ctrl+Shift+J"}


def test_where_nothing_is_supported_nothing_is_offered(scene: Scene) -> None:
    desk = HotkeyDesk(NoHotkeys())
    said: list[Message] = []
    desk.told.connect(lambda message, _tone: said.append(message))
    desk.start(Settings())
    assert [message.text()[:4] for message in said] == ["这个桌面"]


def test_what_is_asked_for_is_taken_over(scene: Scene) -> None:
    scene.hotkeys.taken = {SPACE}
    scene.desk.start(Settings(take_over=(SUMMON,)))
    scene.hotkeys.press(SPACE)
    assert (scene.said, scene.pressed) == ([], [SUMMON])


def test_the_settings_offer_take_over_and_a_free_combination(scene: Scene, qtbot: QtBot) -> None:
    scene.hotkeys.taken = {SPACE}
    scene.desk.start(Settings())
    dialog = scene.open_settings(Settings())
    assert len(buttons(dialog, "换成 Ctrl+Shift+Space")) == 1
    [take] = buttons(dialog, "接管")
    take.click()
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        buttons(dialog, "保存")[0].click()
    assert changed.args == [replace(Settings(), take_over=(SUMMON,))]


def test_the_settings_hear_of_a_change(scene: Scene) -> None:
    scene.desk.start(Settings())
    dialog = scene.open_settings(Settings())
    assert buttons(dialog, "接管") == []
    scene.hotkeys.taken = {SPACE}
    scene.hotkeys.rearm()
    assert len(buttons(dialog, "接管")) == 1
    assert len(scene.said) == 1


def test_a_combination_of_ours_is_recorded(scene: Scene, qtbot: QtBot) -> None:
    scene.desk.start(Settings())
    dialog = scene.open_settings(Settings())
    buttons(dialog, "录制")[0].click()
    buttons(dialog, "录制")[0].click()
    assert len(buttons(dialog, "请按…")) == 1
    scene.hotkeys.press(ONE)
    assert (buttons(dialog, "请按…"), scene.pressed) == ([], [])
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        buttons(dialog, "保存")[0].click()
    assert changed.args is not None
    assert changed.args[0].hotkeys["paste-1"] == str(ONE)


def test_closing_the_settings_ends_a_recording(scene: Scene) -> None:
    scene.desk.start(Settings())
    dialog = scene.open_settings(Settings())
    buttons(dialog, "录制")[0].click()
    dialog.reject()
    scene.hotkeys.press(ONE)
    assert scene.pressed == ["paste-1"]


def test_where_nothing_can_be_recorded_it_is_said(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene.hotkeys, "record", lambda heard: heard is None)
    scene.desk.start(Settings())
    dialog = scene.open_settings(Settings())
    buttons(dialog, "录制")[0].click()
    assert buttons(dialog, "请按…") == []
    assert scene.said[0].startswith("现在录不了按键")


def test_a_combination_nobody_can_read_is_named(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    scene.desk.start(Settings(hotkeys={SUMMON: "Ctrl+Shift+!"}))
    assert "Ctrl+Shift+!" in scene.said[0]
