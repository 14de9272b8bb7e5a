"""The editor's questions, as whoever is asked sees them."""

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.editor.asking import Leaving, Questions


def test_a_question_is_called_what_it_is_about(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a title of its own a box is called after the program's file."""
    seen: list[str] = []

    def answered(box: QMessageBox) -> int:
        seen.append(box.windowTitle())
        return QMessageBox.StandardButton.Save.value

    monkeypatch.setattr(QMessageBox, "exec", answered)
    window = QWidget()
    qtbot.addWidget(window)
    assert Questions().leaving(window) is Leaving.SAVE
    assert seen == ["保存"]
