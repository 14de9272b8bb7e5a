"""The editor stands where it was left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.app.editing.editor_place import EditorPlace

_FRAME = 5  # pixels: what the simulated screen has for borders


def window(qtbot: QtBot, rect: QRect) -> QWidget:
    """A window in a place."""
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.setGeometry(rect)
    shown.show()
    return shown


def test_it_is_put_back_where_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    left, file = QRect(60, 70, 400, 300), tmp_path / "cache" / "editor-window"
    shown = window(qtbot, left)
    place = EditorPlace(shown, file)
    shown.setGeometry(left)
    place.keep()
    again = QWidget()
    qtbot.addWidget(again)
    EditorPlace(again, file)
    again.show()
    assert again.geometry() == left


@pytest.mark.parametrize("content", [None, b"", b"nothing of Qt's"])
def test_without_a_place_it_is_in_the_middle(
    qtbot: QtBot, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "editor-window"
    if content is not None:
        file.write_bytes(content)
    shown = window(qtbot, QRect(0, 0, 400, 300))
    room = shown.screen().availableGeometry()
    EditorPlace(shown, file)
    assert abs(shown.x() - (room.width() - shown.width()) // 2) <= _FRAME


def test_a_place_that_can_t_be_kept_does_no_harm(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "taken").write_text("in the way", "utf-8")
    EditorPlace(window(qtbot, QRect(0, 0, 400, 300)), tmp_path / "taken" / "editor-window").keep()
    assert "place was not kept" in caplog.text
    caplog.clear()


def test_it_is_kept_without_an_end_once_it_rests(qtbot: QtBot, tmp_path: Path) -> None:
    """A power cut is no end."""
    file = tmp_path / "editor-window"
    shown = window(qtbot, QRect(0, 0, 400, 300))
    place = EditorPlace(shown, file)
    shown.setGeometry(QRect(60, 70, 500, 320))
    qtbot.waitUntil(file.exists)
    again = QWidget()
    qtbot.addWidget(again)
    assert place.parent() is shown
    EditorPlace(again, file)
    assert again.geometry() == QRect(60, 70, 500, 320)
