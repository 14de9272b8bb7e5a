"""A key held on is told from one that is pressed again; none is taken for held for ever."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from assistant.ui.held_keys import HeldKeys

ENTER, KEYPAD = Qt.Key.Key_Return, Qt.Key.Key_Enter
DOWN, UP = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
NONE = Qt.KeyboardModifier.NoModifier


def event(kind: QEvent.Type, moment: int, key: Qt.Key = ENTER, *, again: bool = False) -> QKeyEvent:
    made = QKeyEvent(kind, key, NONE, "", again)
    made.setTimestamp(moment)
    return made


def test_two_quick_presses_are_two() -> None:
    held = HeldKeys()
    assert not held.repeats(event(DOWN, 1000))
    held.released(event(UP, 1050))
    assert not held.repeats(event(DOWN, 1080))


def test_a_key_whose_release_nobody_saw_can_be_pressed_again() -> None:
    held = HeldKeys()
    assert not held.repeats(event(DOWN, 1000))
    assert held.repeats(event(DOWN, 1500, again=True))
    assert not held.repeats(event(DOWN, 9000))


def test_the_release_of_another_key_makes_no_repeat() -> None:
    held = HeldKeys()
    held.released(event(UP, 1000, KEYPAD))
    assert not held.repeats(event(DOWN, 1000))


def test_events_without_a_moment_are_presses() -> None:
    """As tools for people who can't use a keyboard make them."""
    held = HeldKeys()
    held.released(event(UP, 0))
    assert not held.repeats(event(DOWN, 0))
