"""An editor with a book open in it, and somebody who answers its questions."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.app.editor_desk import EditorDesk
from assistant.ui import theme
from assistant.ui.editor.asking import Leaving
from tests.books.test_rewriting import HAND_WRITTEN


class Answers:
    """Says what it was told to say, and counts how often it was asked."""

    def __init__(self) -> None:
        self.leave = Leaving.DISCARD
        self.overwrite = False
        self.asked = 0

    def leaving(self, parent: QWidget) -> Leaving:
        """The answer that was set."""
        self.asked += parent is not None
        return self.leave

    def overwriting(self, parent: QWidget) -> bool:
        """The answer that was set."""
        self.asked += parent is not None
        return self.overwrite


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> EditorDesk:
    """The hand-written book open in the editor."""
    (tmp_path / "b.yaml").write_text(HAND_WRITTEN, "utf-8")
    desk = EditorDesk([tmp_path / "b.yaml"], asking=Answers())
    qtbot.addWidget(desk.window)
    desk.set_colours(theme.LIGHT)
    assert desk.open(tmp_path / "b.yaml")
    return desk
