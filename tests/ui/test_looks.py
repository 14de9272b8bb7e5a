"""What is drawn: one frame for the focus, a selection that is seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.app import shipped
from assistant.ui import theme
from assistant.ui.colours import CONTRAST, DARK, LIGHT, Colours
from assistant.ui.dialog_buttons import dialog_buttons
from assistant.ui.phrase_list import PhraseList
from tests.ui.rows import rows


@pytest.fixture(params=[LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def colours(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Colours]:
    """Each set of colours, worn by the whole program."""
    theme.apply(qapp, request.param, shipped.ICONS)
    yield request.param
    theme.apply(qapp, LIGHT, shipped.ICONS)


def colours_in(image: QImage) -> set[str]:
    """Every colour of a picture."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in places}


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_the_row_chosen_in_a_box_stands_on_the_ground_of_a_selection(
    qtbot: QtBot, colours: Colours
) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["跟随系统", "浅色"])
    box.show()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    view = box.view()
    row = view.visualRect(view.model().index(0, 0))
    found = colours_in(view.viewport().grab(row).toImage())
    box.hidePopup()
    assert QColor(colours.accent_ground).name().upper() in found
    assert QColor(colours.accent).name().upper() not in found - {colours.accent}


def test_the_focus_has_one_frame(qtbot: QtBot, colours: Colours) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    button = QPushButton("返回", around)
    QVBoxLayout(around).addWidget(button)
    around.resize(200, 60)
    around.show()
    with qtbot.waitActive(around):
        around.activateWindow()
    around.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # a key was used to get here
    button.setFocus(Qt.FocusReason.TabFocusReason)
    image = button.grab().toImage()
    beside_the_text = image.copy(4, 3, 30, image.height() - 6)
    assert colours_in(beside_the_text) == {QColor(colours.surface).name().upper()}
    edge = image.pixelColor(image.width() // 2, 0)
    assert edge.name().upper() == colours.accent


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_ticked_has_a_frame_with_the_focus(
    qtbot: QtBot, colours: Colours, kind: type[QAbstractButton]
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    box = kind(around)
    box.setText("我已经抄下来了")
    column = QVBoxLayout(around)
    for part in (QPushButton("下一步", around), box):
        column.addWidget(part)
    around.show()
    with qtbot.waitActive(around):
        around.activateWindow()
    around.focusWidget().clearFocus()
    before = lines_of(box, colours.accent)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    assert (before, lines_of(box, colours.accent)) == (0, 2)


def lines_of(widget: QWidget, colour: str) -> int:
    """How many rows of it have this colour in at least half their pixels."""
    image = widget.grab().toImage()
    rows = ([image.pixelColor(x, y).name().upper() for x in range(image.width())]
            for y in range(image.height()))  # fmt: skip
    return sum(row.count(colour) > len(row) // 2 for row in rows)


def test_what_can_not_be_pressed_looks_like_it(qtbot: QtBot, colours: Colours) -> None:
    button = QPushButton("发布")
    qtbot.addWidget(button)
    button.setEnabled(False)
    found = colours_in(button.grab().toImage())
    assert colours.off_line in found
    if colours is CONTRAST:
        assert colours.line not in found


def test_what_is_done_stands_at_the_right_end(qtbot: QtBot, colours: Colours) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    box = dialog_buttons("保存", "取消", around)
    QVBoxLayout(around).addWidget(box)
    around.show()
    does, leaves = box.button(box.StandardButton.Ok), box.button(box.StandardButton.Cancel)
    assert does.x() > leaves.x(), colours


def test_the_selected_row_is_seen(qtbot: QtBot, colours: Colours) -> None:
    view = PhraseList()
    qtbot.addWidget(view)
    view.set_colours(colours)
    view.resize(380, 200)
    view.show()
    view.show_rows(rows(3))
    row = view.visualRect(view.rows.index(0))
    image = view.viewport().grab(row).toImage()
    line = image.pixelColor(row.width() // 2, 0).name().upper()
    assert line == colours.chosen
