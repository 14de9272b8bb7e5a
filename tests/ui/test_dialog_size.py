"""Windows on small screens: 768 pixels at 125 %, 600 at 150 %, less the task bar."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.app.help_topics import topics
from assistant.core.numbers.table import Chart, Shape, Table
from assistant.core.settings import Settings
from assistant.ui.dialog_size import FRAME, at_least, to_the_middle
from assistant.ui.editor.compare_dialog import CompareDialog
from assistant.ui.editor.compare_tree import Line
from assistant.ui.editor.editor_window import EditorWindow
from assistant.ui.editor.import_dialog import ImportDialog
from assistant.ui.editor.publish_dialog import PublishDialog
from assistant.ui.first_start.dialog import FirstStartDialog
from assistant.ui.help_card import HelpCard
from assistant.ui.low_screen import LowScreen
from assistant.ui.practice_chat import PracticeChat
from assistant.ui.settings_dialog import SettingsDialog
from assistant.ui.tables_dialog import TablesDialog
from assistant.ui.theme import LIGHT

ROOM = QSize(1092, 574)
TITLE_BAR = 31


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every window stands on the small screen."""
    screen = SimpleNamespace(availableSize=lambda: ROOM)
    monkeypatch.setattr(QWidget, "screen", lambda _self: screen)


def test_it_is_as_large_as_designed_where_there_is_room(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    at_least(dialog, 420, 460)
    assert dialog.minimumSize() == QSize(420, 460)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "made",
    [
        lambda: HelpCard(topics(Settings()), None),
        lambda: SettingsDialog(Settings(), {}, None),
    ],
    ids=["help", "settings"],
)
def test_all_of_it_is_on_a_small_screen(qtbot: QtBot, made: Callable[[], QDialog]) -> None:
    dialog = made()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() + TITLE_BAR <= ROOM.height()
    assert dialog.height() >= dialog.minimumSizeHint().height()


NETBOOK = QRect(0, 0, 683, 360)


@pytest.fixture
def netbook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every window stands on a screen of 1024 x 600 at 150 % with a task bar."""
    room = SimpleNamespace(availableSize=NETBOOK.size, availableGeometry=lambda: NETBOOK)
    monkeypatch.setattr(QWidget, "screen", lambda _self: room)


@pytest.mark.usefixtures("netbook")
@pytest.mark.parametrize(
    "made",
    [
        lambda _: EditorWindow(lambda: True),
        lambda it: ImportDialog({"new": ("新增", "good")}, LIGHT, it),
        lambda it: PublishDialog(LIGHT, it),
        lambda it: CompareDialog("", [Line("phrases", "a", "good", "", "")], LIGHT, it),
        lambda _: PracticeChat("小鱼儿888"),
        lambda _: FirstStartDialog([("", QLabel())], 0),
        lambda it: TablesDialog("数字", LIGHT, it),
    ],
    ids=["editor", "import", "publish", "compare", "chat", "first start", "tables"],
)
def test_a_window_with_its_title_bar_is_no_larger_than_the_smallest_screen(
    qtbot: QtBot, made: Callable[[QWidget], QWidget]
) -> None:
    parent = QWidget()
    window = made(parent)
    for one in (parent, window):
        qtbot.addWidget(one)
    window.show()
    assert window.width() <= NETBOOK.width()
    assert window.height() + FRAME <= NETBOOK.height()


@pytest.mark.usefixtures("netbook")
def test_in_the_middle_the_title_bar_is_in_view(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(483, 320)
    to_the_middle(window)
    assert (window.x(), window.y()) == (100, 0)
    window.resize(900, 500)
    to_the_middle(window)
    assert (window.x(), window.y()) == (0, 0)


def squeezed(window: QWidget) -> list[str]:
    """The words in view that stand in less height than they need."""
    labels = [one for one in window.findChildren(QLabel) if one.isVisible()]
    buttons = [one for one in window.findChildren(QPushButton) if one.isVisible()]
    return [
        *(one.text() for one in labels if one.height() < one.heightForWidth(one.width())),
        *(one.text() for one in buttons if one.height() < one.minimumSizeHint().height()),
    ]


@pytest.mark.usefixtures("netbook")
def test_no_setting_is_squeezed_on_the_smallest_screen(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), {}, None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(dialog.minimumSize())
    [tabs] = dialog.findChildren(QTabWidget)
    for page in range(tabs.count()):
        tabs.setCurrentIndex(page)
        qtbot.waitUntil(lambda: not squeezed(dialog))


@pytest.mark.usefixtures("netbook")
def test_all_that_agents_are_to_be_told_can_be_read_on_the_smallest_screen(qtbot: QtBot) -> None:
    dialog = PublishDialog(LIGHT, None)
    qtbot.addWidget(dialog)
    dialog.show_unsaved(unsaved=True)
    dialog.show_result("已发布第 13 版", "以后每次发布，一分钟内自动更新。" * 9)
    dialog.show()
    qtbot.waitUntil(lambda: not squeezed(dialog))


@pytest.mark.usefixtures("netbook")
def test_what_came_of_publishing_is_in_view_on_the_smallest_screen(qtbot: QtBot) -> None:
    dialog = PublishDialog(LIGHT, None)
    qtbot.addWidget(dialog)
    dialog.show_unsaved(unsaved=True)
    dialog.show_result("已发布第 12 版", "以后每次发布，一分钟内自动更新。" * 30)
    dialog.show()
    [area], [tabs] = dialog.findChildren(LowScreen), dialog.findChildren(QTabWidget)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    dialog.show_result("已发布第 13 版", "以后每次发布，一分钟内自动更新。")
    assert bar.value() == 0
    assert tabs.height() >= 150, "the head of a list and two rows"


@pytest.mark.usefixtures("netbook")
def test_rows_of_a_table_stay_in_view_beside_its_chart(qtbot: QtBot) -> None:
    parent = QWidget()
    dialog = TablesDialog("数字", LIGHT, parent)
    for one in (parent, dialog):
        qtbot.addWidget(one)
    rows = tuple((f"话术{n}", n) for n in range(20))
    dialog.show_tables([Table("话术", ("话术", "次数"), rows, chart=Chart(Shape.BARS, 0, (1,)))])
    dialog.show()
    [grid] = dialog.findChildren(QTableView)
    assert grid.rowAt(grid.viewport().height() - 1) >= 2
