"""One hotkey in the settings: its state, and the ways out when another program has it."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant.core.ports import HotkeyState
from assistant.ui.hotkey_row import HotkeyRow


@pytest.fixture
def row(qtbot: QtBot) -> HotkeyRow:
    """A shown row for Ctrl+Alt+1."""
    made = HotkeyRow("贴第 1 条", "Ctrl+Alt+1", take_over=False)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(row: HotkeyRow) -> list[str]:
    """The buttons that can be seen."""
    return [button.text() for button in row.findChildren(QPushButton) if button.isVisible()]


def click(row: HotkeyRow, text: str) -> None:
    [button] = [each for each in row.findChildren(QPushButton) if each.text() == text]
    assert button.isVisible()
    button.click()


def state(row: HotkeyRow) -> str:
    return row.findChildren(QLabel)[0].text()


@pytest.mark.parametrize(
    ("found", "words", "buttons"),
    [
        (HotkeyState.ACTIVE, "✓ 可用", ["录制"]),
        (HotkeyState.TAKEN, "✕ 被占用", ["录制", "换成 Alt+1", "接管"]),
        (HotkeyState.TAKEN_OVER, "✓ 已接管", ["录制", "换成 Alt+1", "接管"]),
        (HotkeyState.UNSUPPORTED, "✕ 不支持", []),
        (None, "", ["录制"]),
    ],
)
def test_each_state_has_its_words_and_its_ways_out(
    row: HotkeyRow, found: HotkeyState | None, words: str, buttons: list[str]
) -> None:
    row.show_offer("Alt+1")
    row.show_state(found, takes_over=True)
    assert (state(row), shown(row)) == (words, buttons)


def test_where_nothing_can_be_taken_over_it_is_not_offered(row: HotkeyRow) -> None:
    row.show_state(HotkeyState.TAKEN, takes_over=False)
    assert shown(row) == ["录制"]


def test_the_offer_is_used_at_a_click_and_nothing_is_known_of_it_yet(row: HotkeyRow) -> None:
    row.show_state(HotkeyState.TAKEN, takes_over=True)
    row.show_offer("Alt+1")
    click(row, "接管")
    assert row.takes_over
    click(row, "换成 Alt+1")
    assert (row.keys, row.takes_over, state(row)) == ("Alt+1", False, "")
    assert shown(row) == ["录制"]


def test_recording_is_asked_for_and_shown(row: HotkeyRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.recording_wanted) as asked:
        click(row, "录制")
    assert asked.args == [True]
    assert "请按…" in shown(row)
    row.show_recorded("Ctrl+Alt+Insert")
    assert "录制" in shown(row)
    edit = row.findChildren(QKeySequenceEdit)[0]
    assert edit.keySequence() == QKeySequence("Ctrl+Alt+Ins")


def test_recording_can_be_stopped_at_a_click(row: HotkeyRow, qtbot: QtBot) -> None:
    click(row, "录制")
    with qtbot.waitSignal(row.recording_wanted) as asked:
        click(row, "请按…")
    assert asked.args == [False]
    assert row.keys == "Ctrl+Alt+1"


def test_all_in_a_row_is_of_one_height(row: HotkeyRow) -> None:
    row.show_offer("Alt+1")
    row.show_state(HotkeyState.TAKEN, takes_over=True)
    controls = [*row.findChildren(QPushButton), *row.findChildren(QKeySequenceEdit)]
    assert {one.height() for one in controls} == {26}
