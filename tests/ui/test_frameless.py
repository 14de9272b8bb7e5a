"""Moving and sizing without a title bar: the header drags, the edges size."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.ui.frameless import EDGE
from assistant.ui.window import Window
from tests.ui.fingers import click

SHAPE = Qt.CursorShape


def hover(window: Window, at: QPoint) -> Qt.CursorShape:
    QTest.mouseMove(window, at)
    QApplication.processEvents()
    return window.cursor().shape()


@pytest.mark.parametrize(
    ("across", "down", "shape"),
    [
        (0, 0.5, SHAPE.SizeHorCursor),
        (1, 0.5, SHAPE.SizeHorCursor),
        (0.5, 1, SHAPE.SizeVerCursor),
        (0, 1, SHAPE.SizeBDiagCursor),
        (1, 1, SHAPE.SizeFDiagCursor),
    ],
)
def test_the_cursor_tells_what_an_edge_does(
    window: Window, across: float, down: float, shape: Qt.CursorShape
) -> None:
    at = QPoint(int(across * (window.width() - 1)), int(down * (window.height() - 1)))
    assert hover(window, at) is shape


def test_inside_the_cursor_is_the_usual_one(window: Window) -> None:
    hover(window, QPoint(0, 300))
    assert hover(window, QPoint(EDGE + 1, 300)) is SHAPE.ArrowCursor


@pytest.mark.parametrize("at", [QPoint(0, 300), QPoint(200, 8)], ids=["edge", "header"])
def test_a_press_is_no_key_and_chooses_nothing(window: Window, at: QPoint) -> None:
    said: list[str] = []
    window.phrase_chosen.connect(said.append)
    click(window, at)
    assert said == []
