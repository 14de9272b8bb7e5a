"""The lock after idle: by minutes nobody touched the window; a click opens it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.idle_lock import IdleLock
from assistant.desktop.memory.clock import VirtualClock


class Watched:
    """A window under a lock, and what the lock said."""

    def __init__(self, app: QApplication, qtbot: QtBot) -> None:
        self.app = app
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field = QLineEdit(self.window)
        self.clock = VirtualClock()
        self.lock = IdleLock(app, self.window, self.clock)
        self.said: list[bool] = []
        self.lock.locked.connect(self.said.append)
        self.window.show()

    def wait(self, minutes: float) -> None:
        self.clock.advance(minutes * 60)
        self.lock.tick()


@pytest.fixture
def watched(qapp: QApplication, qtbot: QtBot) -> Watched:
    """A window that locks after five minutes."""
    made = Watched(qapp, qtbot)
    made.lock.set_minutes(5)
    return made


def test_it_locks_once_after_the_minutes(watched: Watched) -> None:
    watched.wait(4.9)
    assert watched.said == []
    watched.wait(0.2)
    watched.wait(10)
    assert watched.said == [True]


def test_a_key_puts_it_off_but_does_not_open_it(watched: Watched) -> None:
    watched.wait(4)
    QTest.keyClick(watched.field, Qt.Key.Key_A)
    watched.wait(4)
    assert watched.said == []
    watched.wait(2)
    QTest.keyClick(watched.field, Qt.Key.Key_A)
    assert watched.said == [True]
    assert watched.field.text() == "aa"  # what is typed goes on to where it was typed


def test_what_the_window_does_by_itself_is_nobody_s_presence(watched: Watched) -> None:
    watched.wait(4)
    watched.app.sendEvent(watched.field, QEvent(QEvent.Type.StyleChange))
    watched.wait(1)
    assert watched.said == [True]


def test_other_settings_leave_it_locked(watched: Watched) -> None:
    watched.wait(6)
    watched.lock.set_minutes(5)
    watched.lock.set_minutes(7)
    assert watched.said == [True]


def test_typing_in_a_dialog_puts_it_off_too(watched: Watched) -> None:
    dialog = QDialog(watched.window)
    field = QLineEdit(dialog)
    dialog.open()
    watched.wait(4)
    QTest.keyClick(field, Qt.Key.Key_A)
    watched.wait(4)
    assert watched.said == []
    dialog.reject()


def test_a_click_opens_it(watched: Watched) -> None:
    watched.wait(6)
    QTest.mouseClick(watched.field, Qt.MouseButton.LeftButton)
    assert watched.said == [True, False]
    watched.wait(6)
    assert watched.said == [True, False, True]


def test_being_summoned_opens_it(watched: Watched) -> None:
    watched.wait(6)
    watched.lock.touch()
    assert watched.said == [True, False]


def test_work_puts_it_off_but_does_not_open_it(watched: Watched) -> None:
    watched.wait(4)
    watched.lock.put_off()
    watched.wait(4)
    assert watched.said == []
    watched.wait(2)
    watched.lock.put_off()
    assert watched.said == [True]


def test_by_default_it_never_locks(qapp: QApplication, qtbot: QtBot) -> None:
    watched = Watched(qapp, qtbot)
    watched.wait(600)
    assert watched.said == []


def test_switching_it_off_opens_it(watched: Watched) -> None:
    watched.wait(6)
    watched.lock.set_minutes(0)
    watched.wait(60)
    assert watched.said == [True, False]
