"""The practice dialog: shows each stage, starts the one selected, asks for the record."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from assistant.ui.practice_dialog import PracticeDialog, StandingRow
from assistant.ui.window import Window

ROWS = (
    StandingRow("greet", "问好", "6 / 6", "4", "3.2"),
    StandingRow("inquire", "咨询", "0 / 6", "0", "—"),
)


@pytest.fixture
def dialog(window: Window) -> PracticeDialog:
    """Two stages; 咨询 comes next."""
    dialog = PracticeDialog(window)
    dialog.show_standings(ROWS, "inquire")
    dialog.open()
    return dialog


def table(dialog: PracticeDialog) -> QTableWidget:
    return dialog.findChildren(QTableWidget)[0]


def button(dialog: PracticeDialog, number: int) -> QPushButton:
    return dialog.findChildren(QPushButton)[number]


def test_each_stage_is_a_row_with_figures_to_the_right(dialog: PracticeDialog) -> None:
    item = table(dialog).item(0, 1)
    assert item is not None
    assert item.text() == "6 / 6"
    assert item.textAlignment() & Qt.AlignmentFlag.AlignRight


def test_what_comes_next_is_started_by_enter(dialog: PracticeDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.lesson_wanted) as wanted:
        button(dialog, 0).click()
    assert wanted.args == ["inquire"]


def test_a_double_click_starts_the_one_clicked(dialog: PracticeDialog, qtbot: QtBot) -> None:
    table(dialog).selectRow(0)
    item = table(dialog).item(0, 0)
    with qtbot.waitSignal(dialog.lesson_wanted) as wanted:
        table(dialog).itemDoubleClicked.emit(item)
    assert wanted.args == ["greet"]


def test_the_record_can_be_asked_for(dialog: PracticeDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.record_wanted):
        button(dialog, 1).click()


def test_without_questions_there_is_nothing_to_start(dialog: PracticeDialog, qtbot: QtBot) -> None:
    dialog.show_standings((), "")
    assert not button(dialog, 0).isEnabled()
    with qtbot.assertNotEmitted(dialog.lesson_wanted):
        table(dialog).itemDoubleClicked.emit(None)
