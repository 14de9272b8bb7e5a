"""The first start's dialog: forward, back, left out for good, or gone on with later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.first_start.dialog import FirstStartDialog
from tests.ui.fingers import press


class Person:
    """Presses its buttons, and remembers what it said."""

    def __init__(self, qtbot: QtBot, step: int = 0) -> None:
        pages = [(title, QLabel(title)) for title in ("你是谁", "话术", "试一试")]
        self.dialog = FirstStartDialog(pages, step)
        qtbot.addWidget(self.dialog)
        self.said: list[object] = []
        self.dialog.stepped.connect(self.said.append)
        self.dialog.ended.connect(lambda: self.said.append("ended"))
        self.dialog.show()

    def button(self, text: str) -> QPushButton:
        """The one that is there to be pressed."""
        found = [b for b in self.dialog.findChildren(QPushButton) if b.text() == text]
        (button,) = [one for one in found if one.isVisible()]
        return button

    def press(self, text: str) -> None:
        """Press it with the mouse."""
        self.button(text).click()


def test_three_steps_then_it_has_ended(qtbot: QtBot) -> None:
    person = Person(qtbot)
    for text in ("下一步", "下一步", "完成"):
        person.press(text)
    assert person.said == [1, 2, "ended"]
    assert not person.dialog.isVisible()


def test_one_can_go_back(qtbot: QtBot) -> None:
    person = Person(qtbot)
    person.press("下一步")
    person.press("上一步")
    assert person.said == [1, 0]
    assert person.dialog.step == 0


def test_the_key_that_went_back_to_the_first_page_leaves_out_nothing(qtbot: QtBot) -> None:
    """Pressed once more, it would be all."""
    person = Person(qtbot, 1)
    back, following = person.button("上一步"), person.button("下一步")
    back.setFocus()
    press("Space", on=back)
    assert person.dialog.step == 0
    assert person.dialog.focusWidget() is following


def test_all_can_be_left_out(qtbot: QtBot) -> None:
    person = Person(qtbot)
    person.press("都跳过")
    assert person.said == ["ended"]


@pytest.mark.parametrize(("step", "shown"), [(1, 1), (9, 2), (-1, 0)])
def test_it_goes_on_where_it_was_left(qtbot: QtBot, step: int, shown: int) -> None:
    assert Person(qtbot, step).dialog.step == shown


def test_no_chat_covers_it(qtbot: QtBot) -> None:
    """Esc in the window gives the focus to the chat, which may be as large as the screen."""
    assert Person(qtbot).dialog.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_esc_puts_it_off(qtbot: QtBot) -> None:
    person = Person(qtbot, 1)
    qtbot.keyClick(person.dialog, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]
    assert person.said == []
    assert not person.dialog.isVisible()
