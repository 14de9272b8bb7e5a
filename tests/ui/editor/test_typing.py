"""What is typed and pasted into the fields of the form, key by key, and what a book gets of it."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableWidget
from pytestqt.qtbot import QtBot

from assistant.ui.editor.controls import Control, control_of
from assistant.ui.editor.fields import Value, sections
from assistant.ui.editor.moment import Moment

FIELDS = {field.key: field for section in sections() for field in section.fields}


def shown_again(qtbot: QtBot, key: str, value: Value) -> Control:
    """A control on view that is shown whatever it tells, as the editor does."""
    control = control_of(FIELDS[key], lambda *_: control.show(control.value(), anew=False), Path)
    qtbot.addWidget(control.widget)
    control.put(value)
    control.widget.show()
    control.widget.setFocus()
    return control


@pytest.mark.parametrize("key", ["text", "suits"])
def test_the_caret_stays_where_blanks_are_being_typed(qtbot: QtBot, key: str) -> None:
    control = shown_again(qtbot, key, "abc")
    text = control.widget
    assert isinstance(text, QPlainTextEdit)
    text.moveCursor(text.textCursor().MoveOperation.End)
    QTest.keyClick(text, Qt.Key.Key_Return)
    text.moveCursor(text.textCursor().MoveOperation.Start)
    QTest.keyClicks(text, "xyz")
    assert control.value() == "xyzabc"
    control.put("new")
    assert text.toPlainText() == "new"


@pytest.mark.parametrize(
    ("key", "pasted", "read"),
    [
        ("title", "第一行\r\n第二\t行\v\x07三\n", "第一行 第二 行 三"),
        ("text", "一\r\n二\t\v三\x00四\x85五", "一\n二\t\n三四\n五"),
        ("keywords", "在吗\n你好\x07\t有货", ("在吗", "你好", "有货")),
        ("conditions", "全场\x07\r\n\r\n不限\t量", ("全场", "不限 量")),
        ("stacks_with", "a\nb", ("a", "b")),
    ],
)
def test_what_nobody_sees_is_not_taken(qtbot: QtBot, key: str, pasted: str, read: Value) -> None:
    control = shown_again(qtbot, key, () if isinstance(read, tuple) else "")
    QApplication.clipboard().setText(pasted)
    control.widget.paste()  # type: ignore[attr-defined]  # all of these have it
    assert control.value() == read


def test_what_is_being_written_into_a_cell_counts_already(qtbot: QtBot) -> None:
    control = shown_again(qtbot, "items", ({"id": "spec", "text": "ab"},))
    (table,) = control.widget.findChildren(QTableWidget)
    table.setCurrentCell(0, 1)
    table.edit(table.model().index(0, 1))
    (line,) = table.viewport().findChildren(QLineEdit)
    line.setCursorPosition(1)
    QTest.keyClicks(line, "xyz")
    assert control.value() == ({"id": "spec", "text": "axyzb"},)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert control.value() == ({"id": "spec", "text": "ab"},)


def test_a_moment_keeps_seconds_that_were_not_touched(qtbot: QtBot) -> None:
    moment = Moment()
    qtbot.addWidget(moment)
    moment.put("2026-11-23")
    assert moment.text_value() == "2026-11-23 00:00"
    moment.put("2026-11-23 23:59:59")
    assert moment.text_value() == "2026-11-23 23:59:59"
    moment.setDateTime(moment.dateTime().addSecs(-3600))
    assert moment.text_value() == "2026-11-23 22:59"


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer whose clock has no 02:30 on 29 March."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="there the system has one zone for all")
@pytest.mark.usefixtures("berlin")
def test_an_hour_this_computer_skips_stays_in_the_book(qtbot: QtBot) -> None:
    moment = Moment()
    qtbot.addWidget(moment)
    moment.put("2026-03-29 02:30")
    assert (moment.text(), moment.text_value()) == ("2026-03-29 02:30", "2026-03-29 02:30")
    moment.setDateTime(moment.dateTime().addSecs(60))
    assert moment.text_value() == "2026-03-29 02:31"
    before = QDateTime.currentDateTime().toString("yyyy-MM-dd HH:mm")
    moment.put("soon")
    after = QDateTime.currentDateTime().toString("yyyy-MM-dd HH:mm")
    assert before <= moment.text() <= after, "what the clock here shows"


def test_another_day_leaves_the_seconds(qtbot: QtBot) -> None:
    moment = Moment()
    qtbot.addWidget(moment)
    moment.put("2026-11-23 23:59:59")
    moment.setDateTime(moment.dateTime().addDays(1))
    assert moment.text_value() == "2026-11-24 23:59:59"
    moment.put("2026-11-23 23:59")
    moment.setDateTime(moment.dateTime().addDays(1))
    assert moment.text_value() == "2026-11-24 23:59"


def test_a_day_ends_with_its_last_second(qtbot: QtBot) -> None:
    moment = Moment()
    qtbot.addWidget(moment)
    moment.put("2026-11-23 18:00")
    moment.setDateTime(moment.dateTime().addSecs(359 * 60))
    assert moment.text_value() == "2026-11-23 23:59:59"
