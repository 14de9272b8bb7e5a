"""A line takes back what was typed in it; only then Ctrl+Z is for whoever holds it."""

from pytestqt.qtbot import QtBot

from assistant.ui.composing_line import ComposingLine
from assistant.ui.window import Window
from tests.ui.fingers import press, type_


def test_ctrl_z_takes_back_what_was_typed_before_what_was_done(
    window: Window, qtbot: QtBot
) -> None:
    line = ComposingLine(parent=window)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    taken_back: list[str] = []
    window.undo.offer("已兑现", lambda: taken_back.append("已兑现"))
    type_("pyd")
    press("Ctrl+Z")
    assert (line.text(), taken_back) == ("", [])
    press("Ctrl+Z")
    assert taken_back == ["已兑现"]
