"""What fingers do: keys by name, an input method at work, clicks; always on what has the focus."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


def focused() -> QWidget:
    """The widget with the focus."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "nothing has the focus"
    return widget


def press(*keys: str, on: QWidget | None = None) -> None:
    """Press combinations one after the other, as `Ctrl+Enter` or `Shift+Tab`."""
    for combination in keys:
        QTest.keyClick(on or focused(), *_named(combination))


def hold(keys: str, repeats: int = 3, *, told: bool = True) -> None:
    """Press a combination and keep it down; what repeats goes to whatever has the focus by then.

    Not `told`: each repeat is a release and a press of one moment.
    """
    key, modifiers = _named(keys)
    for moment in range(1, repeats + 2):
        if moment > 1 and not told:
            _send(QKeyEvent(QEvent.Type.KeyRelease, key, modifiers), moment)
        _send(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", told and moment > 1), moment)


def _send(event: QKeyEvent, moment: int) -> None:
    event.setTimestamp(moment)
    QApplication.sendEvent(focused(), event)


def type_(text: str) -> None:
    """Type letters and digits."""
    for letter in text:
        QTest.keyClick(focused(), letter)  # type: ignore[call-overload]


def fill(box: QWidget, text: str) -> None:
    """Put a text into the one line of a box, in place of what it held."""
    [line] = box.findChildren(QLineEdit)
    line.setText(text)


def compose(text: str) -> None:
    """An input method shows what it is composing; an empty text ends it."""
    QApplication.sendEvent(focused(), QInputMethodEvent(text, []))


def commit(text: str, on: QWidget | None = None) -> None:
    """An input method puts in what was chosen."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(on or focused(), event)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click with the left button, into the middle unless told where."""
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(widget, button, none, at or widget.rect().center())


def _named(keys: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    sequence: Any = QKeySequence(keys.replace("Enter", "Return"))  # no items in PySide's stubs
    key, modifiers = sequence[0].key(), sequence[0].keyboardModifiers()
    shifted_tab = key is Qt.Key.Key_Tab and Qt.KeyboardModifier.ShiftModifier in modifiers
    return (Qt.Key.Key_Backtab if shifted_tab else key), modifiers
