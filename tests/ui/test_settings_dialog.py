"""The settings dialog: shows what is chosen, says what is to be, and the state of every key."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from assistant.core.language import Language
from assistant.core.ports import HotkeyState
from assistant.core.settings import DEFAULT_HOTKEYS, Dock, Settings, Theme
from assistant.ui.enter_button import EnterToolButton
from assistant.ui.entry_line import EntryLine
from assistant.ui.hotkey_page import HotkeyPage
from assistant.ui.settings_dialog import SettingsDialog
from assistant.ui.window import Window
from tests.ui.fingers import press

CHOSEN = Settings(
    agent="小美",
    shop="小鱼女装",
    language=Language.TRADITIONAL,
    theme=Theme.DARK,
    dock=Dock.LEFT,
    folded=("promotions",),
    library=("books",),
)
STATES = dict.fromkeys(DEFAULT_HOTKEYS, HotkeyState.ACTIVE) | {
    "paste-1": HotkeyState.TAKEN,
    "paste-2": HotkeyState.UNSUPPORTED,
}
OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel

Field = TypeVar("Field", QLineEdit, QComboBox)


@pytest.fixture
def dialog(window: Window) -> SettingsDialog:
    """The settings of CHOSEN."""
    dialog = SettingsDialog(CHOSEN, STATES, window)
    dialog.open()
    return dialog


def button(dialog: SettingsDialog, kind: QDialogButtonBox.StandardButton) -> None:
    dialog.findChildren(QDialogButtonBox)[0].button(kind).click()


def keys(dialog: SettingsDialog, name: str) -> QKeySequenceEdit:
    return dialog.findChildren(QKeySequenceEdit)[list(DEFAULT_HOTKEYS).index(name)]


def saved(dialog: SettingsDialog, qtbot: QtBot) -> Settings:
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        button(dialog, OK)
    [settings] = changed.args
    assert isinstance(settings, Settings)
    return settings


def test_saved_untouched_everything_is_as_it_was(dialog: SettingsDialog, qtbot: QtBot) -> None:
    assert saved(dialog, qtbot) == CHOSEN


def named(dialog: SettingsDialog, kind: type[Field], name: str) -> Field:
    """A field by its name."""
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def test_what_is_changed_is_told(dialog: SettingsDialog, qtbot: QtBot) -> None:
    named(dialog, QLineEdit, "agent").setText("  大美  ")
    for name, row in (("language", 2), ("theme", 1), ("dock", 2)):
        named(dialog, QComboBox, name).setCurrentIndex(row)
    assert saved(dialog, qtbot) == replace(
        CHOSEN, agent="大美", language=Language.ENGLISH, theme=Theme.LIGHT, dock=Dock.FREE
    )


def test_a_key_is_changed_by_pressing_it(dialog: SettingsDialog, qtbot: QtBot) -> None:
    edit = keys(dialog, "summon")
    ctrl_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(edit, Qt.Key.Key_F2, ctrl_alt)
    assert saved(dialog, qtbot).hotkeys["summon"] == "Ctrl+Alt+F2"


def test_a_key_can_be_given_up(dialog: SettingsDialog, qtbot: QtBot) -> None:
    keys(dialog, "paste-9").setKeySequence(QKeySequence())
    settings = saved(dialog, qtbot)
    assert settings.hotkeys["paste-9"] == ""
    assert "paste-9" not in settings.bindings()


@pytest.mark.parametrize("chosen", ["Ctrl+Alt+2", "A", "Num+1"])
def test_a_key_that_would_not_work_is_told_and_nothing_is_saved(
    dialog: SettingsDialog, qtbot: QtBot, chosen: str
) -> None:
    keys(dialog, "paste-1").setKeySequence(QKeySequence(chosen))
    with qtbot.assertNotEmitted(dialog.settings_changed):
        button(dialog, OK)
    assert dialog.isVisible()
    assert [one for one in dialog.findChildren(QLabel) if f"「{chosen}」" in one.text()]


def test_every_key_has_its_state_beside_it(dialog: SettingsDialog) -> None:
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert texts.count("✕ 被占用") == 1
    assert texts.count("✕ 不支持") == 1
    assert texts.count("✓ 可用") == len(DEFAULT_HOTKEYS) - 2


def test_without_states_nothing_stands_beside(window: Window) -> None:
    dialog = SettingsDialog(CHOSEN, {}, window)
    assert not [label for label in dialog.findChildren(QLabel) if "✓" in label.text()]


@pytest.mark.parametrize(
    ("label", "signal"),
    [
        ("练习…", "practice_wanted"),
        ("买家分组…", "groups_wanted"),
        ("编辑话术本…", "editor_wanted"),
    ],
)
def test_what_was_typed_is_kept_when_something_else_is_opened(
    dialog: SettingsDialog, qtbot: QtBot, label: str, signal: str
) -> None:
    named(dialog, QLineEdit, "agent").setText("阿珍")
    [leading] = [b for b in dialog.findChildren(QPushButton) if b.text() == label]
    with (
        qtbot.waitSignal(dialog.settings_changed) as changed,
        qtbot.waitSignal(getattr(dialog, signal)),
    ):
        leading.click()
    assert changed.args == [replace(CHOSEN, agent="阿珍")]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("label", "signal"),
    [
        ("练习…", "practice_wanted"),
        ("买家分组…", "groups_wanted"),
        ("编辑话术本…", "editor_wanted"),
        ("来源、个人话术、数字…", "sources_wanted"),
    ],
)
def test_enter_on_a_button_is_for_that_button(
    dialog: SettingsDialog, qtbot: QtBot, label: str, signal: str
) -> None:
    [leading] = [b for b in dialog.findChildren(QPushButton) if b.text() == label]
    leading.setFocus()
    with qtbot.waitSignal(getattr(dialog, signal), timeout=1000):
        press("Enter", on=leading)


def test_enter_on_a_day_is_for_that_day(dialog: SettingsDialog) -> None:
    sunday = dialog.findChildren(EnterToolButton)[6]
    assert (sunday.text(), sunday.isChecked()) == ("日", True)
    sunday.setFocus()
    press("Enter", on=sunday)
    assert (dialog.isVisible(), sunday.isChecked()) == (True, False)


def test_enter_in_a_field_saves(dialog: SettingsDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.settings_changed):
        press("Enter", on=named(dialog, QLineEdit, "shop"))


def answer_on_forgetting(name: str, seen: list[str]) -> Callable[[], None]:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text() + box.informativeText())
        next(b for b in box.findChildren(QPushButton) if b.text() == name).click()

    return answer


def forget_after(dialog: SettingsDialog, days: int) -> None:
    next(b for b in dialog.privacy.findChildren(QSpinBox) if "没来" in b.suffix()).setValue(days)


def test_forgetting_sooner_is_asked_first(dialog: SettingsDialog, qtbot: QtBot) -> None:
    """A 3 for a 365 would erase nearly everybody for good."""
    forget_after(dialog, 3)
    seen: list[str] = []
    QTimer.singleShot(0, answer_on_forgetting("回去改", seen))
    with qtbot.assertNotEmitted(dialog.settings_changed):
        button(dialog, OK)
    assert "3 天" in seen[0]
    assert "拿不回来" in seen[0]
    assert dialog.isVisible()
    assert dialog.privacy.isVisible()
    QTimer.singleShot(0, answer_on_forgetting("保存", seen))
    assert saved(dialog, qtbot) == replace(CHOSEN, keep_days=3)


def test_forgetting_later_is_not_asked(dialog: SettingsDialog, qtbot: QtBot) -> None:
    forget_after(dialog, 400)
    assert saved(dialog, qtbot) == replace(CHOSEN, keep_days=400)


def test_enter_after_the_recovery_code_checks_it_and_saves_nothing(
    dialog: SettingsDialog, qtbot: QtBot
) -> None:
    dialog.findChildren(QTabWidget)[0].setCurrentWidget(dialog.privacy)
    [code] = dialog.privacy.findChildren(EntryLine)
    code.setText("ABCD")
    with (
        qtbot.waitSignal(dialog.privacy.code_typed) as typed,
        qtbot.assertNotEmitted(dialog.settings_changed),
    ):
        press("Enter", on=code)
    assert typed.args == ["ABCD"]
    assert dialog.isVisible()


@pytest.mark.parametrize("way", ["button", "Esc"])
def test_cancelling_tells_nothing(dialog: SettingsDialog, qtbot: QtBot, way: str) -> None:
    named(dialog, QLineEdit, "agent").setText("别人")
    with qtbot.assertNotEmitted(dialog.settings_changed):
        if way == "button":
            button(dialog, CANCEL)
        else:
            dialog.activateWindow()
            press("Esc")
    assert not dialog.isVisible()


@pytest.mark.parametrize("keys_", sorted(DEFAULT_HOTKEYS.values()))
def test_the_default_keys_are_written_as_they_are_read(keys_: str) -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    assert QKeySequence(keys_).toString(portable) == keys_


def test_all_hotkeys_are_in_view(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), {}, None)
    qtbot.addWidget(dialog)
    dialog.show_keys()
    dialog.show()
    [page] = dialog.findChildren(HotkeyPage)
    qtbot.waitUntil(lambda: page.viewport().height() > 0)
    assert page.verticalScrollBar().maximum() == 0
