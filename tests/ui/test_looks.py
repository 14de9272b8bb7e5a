"""What is drawn: one frame for the focus, a selection that is seen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableWidget,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.app import shipped
from assistant.app.help_topics import topics
from assistant.core.settings import Settings
from assistant.ui import theme
from assistant.ui.colours import CONTRAST, DARK, LIGHT, Colours
from assistant.ui.dialog_buttons import dialog_buttons
from assistant.ui.editor.moment import Moment
from assistant.ui.help_card import HelpCard
from assistant.ui.phrase_list import PhraseList
from tests.ui.rows import rows
from tests.ui.test_theme import HINT, contrast


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


def test_what_is_read_by_keyboard_has_a_frame_with_the_focus(
    qtbot: QtBot, colours: Colours
) -> None:
    card = HelpCard(topics(Settings()), None)
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitActive(card):
        card.activateWindow()
    [area] = card.findChildren(QScrollArea)
    assert area.focusPolicy() & Qt.FocusPolicy.TabFocus

    def edge() -> str:
        return area.grab().toImage().pixelColor(area.width() // 2, 0).name().upper()

    before = edge()
    area.setFocus(Qt.FocusReason.TabFocusReason)
    assert (before != colours.accent, edge()) == (True, colours.accent)


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


def button(words: str, object_name: str = "", **properties: object) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(object_name)
    for name, value in properties.items():
        made.setProperty(name, value)
    return made


def tabs() -> QTabBar:
    bar = QTabBar()
    bar.addTab("一般")
    return bar


@pytest.mark.parametrize(
    "made",
    [
        lambda: button("待跟进 1", "source"),
        lambda: button("活动", "sectionHead"),
        lambda: button("小鱼儿888", "buyerName", known=True),
        lambda: button("保存", primary=True),
        tabs,
    ],
    ids=["footer", "section", "buyer", "primary", "tab"],
)
def test_the_focus_is_seen_on(qtbot: QtBot, colours: Colours, made: Callable[[], QWidget]) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    control, other = made(), QPushButton("取消")
    column = QVBoxLayout(around)
    for part in (other, control):
        column.addWidget(part)
    around.show()
    with qtbot.waitActive(around):
        around.activateWindow()
    other.setFocus(Qt.FocusReason.TabFocusReason)
    before = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.grab().toImage() != before


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


def test_a_table_has_its_corners(qtbot: QtBot, colours: Colours) -> None:
    table = QTableWidget(1, 2)
    qtbot.addWidget(table)
    table.verticalHeader().hide()
    table.resize(220, 90)
    table.show()
    table.horizontalHeader().setStretchLastSection(True)
    image, line = table.grab().toImage(), QColor(colours.line).lightness()
    ground, right = QColor(colours.surface).lightness(), table.width() - 4
    for left in (1, right):
        corner = image.copy(left, 1, 3, 3)
        seen = [corner.pixelColor(x, y).lightness() for x in range(3) for y in range(3)]
        assert max(abs(one - ground) for one in seen) > abs(line - ground) // 3


def test_the_selected_row_of_a_table_is_seen(qtbot: QtBot, colours: Colours) -> None:
    table = QTableWidget(2, 1)
    qtbot.addWidget(table)
    table.selectRow(0)
    table.show()
    rect = table.visualRect(table.model().index(0, 0))
    image = table.viewport().grab(rect).toImage()
    ends = [image.pixelColor(rect.width() // 2, y).name().upper() for y in (0, rect.height() - 1)]
    assert ends == [colours.chosen] * 2


def test_both_arrows_of_a_time_are_equally_large(qtbot: QtBot, colours: Colours) -> None:
    box = QTimeEdit()
    qtbot.addWidget(box)
    box.resize(90, 32)
    box.show()
    image = box.grab().toImage().copy(box.width() - 19, 2, 16, 28)
    ground = QColor(colours.surface).name().upper()
    halves = [image.copy(0, top, 16, 14) for top in (0, 14)]
    wide = [
        sum(colours_in(half.copy(x, 0, 1, 14)) != {ground} for x in range(16)) for half in halves
    ]
    assert wide[0] == wide[1] > 0


def test_progress_is_seen(qtbot: QtBot, colours: Colours) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setTextVisible(False)
    bar.resize(100, 4)
    bar.setValue(50)
    image = bar.grab().toImage()
    done, left = (image.pixelColor(x, 2).name().upper() for x in (20, 80))
    assert done == colours.accent
    assert contrast(done, left) >= HINT


def test_the_hint_of_a_field_that_can_not_be_used_is_dull(qtbot: QtBot, colours: Colours) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("共享文件夹")
    field.setEnabled(False)
    field.show()
    inside = field.grab().toImage().copy(4, 4, 60, field.height() - 8)
    far = max(contrast(one, colours.background) for one in colours_in(inside))
    assert far <= contrast(colours.off, colours.background) + 0.1


@pytest.mark.parametrize("name", ["preview", "change"])
def test_a_box_has_an_edge(qtbot: QtBot, colours: Colours, name: str) -> None:
    box = QLabel("亲")
    qtbot.addWidget(box)
    box.setObjectName(name)
    box.resize(60, 30)
    edge = box.grab().toImage().pixelColor(30, 0).name().upper()
    assert edge == colours.line


@pytest.mark.parametrize("kind", [Moment, QComboBox])
def test_the_arrow_of_a_field_that_can_t_be_used_is_no_brighter_than_its_words(
    qtbot: QtBot, colours: Colours, kind: type[QWidget]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.setEnabled(False)
    field.resize(240, 30)
    field.show()
    arrow = field.grab(QRect(210, 4, 26, 22)).toImage()
    most = max(contrast(colour, colours.background) for colour in colours_in(arrow))
    assert HINT <= most <= contrast(colours.off, colours.background) + 0.5
