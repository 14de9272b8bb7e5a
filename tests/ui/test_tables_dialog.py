"""The dialog of tables: what it says while there are none."""

from PySide6.QtWidgets import QLabel, QScrollArea, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from assistant.core.numbers.table import Chart, Shape, Table
from assistant.ui.tables_dialog import TablesDialog
from assistant.ui.theme import LIGHT
from assistant.ui.window import Window

TABLE = Table("话术", ("话术", "用了"), (("问好", 3),))


def told(dialog: TablesDialog) -> tuple[str, str, bool]:
    """What is said in the tables' place, what beside the buttons, whether tables are seen."""
    waiting, note = (dialog.findChild(QLabel, name) for name in ("waiting", "note"))
    tabs = dialog.findChild(QTabWidget)
    assert waiting
    assert note
    assert tabs
    return waiting.text() if waiting.isVisible() else "", note.text(), tabs.isVisible()


def test_while_there_are_no_tables_their_place_says_why(window: Window, qtbot: QtBot) -> None:
    dialog = TablesDialog("数字", LIGHT, window)
    dialog.open()
    dialog.show_busy("正在读…")
    assert told(dialog) == ("正在读…", "", False)
    dialog.show_tables([TABLE])
    assert told(dialog) == ("", "", True)
    dialog.show_busy("正在导出…")
    assert told(dialog) == ("", "正在导出…", True)
    dialog.close()


def test_a_table_fills_its_place_and_the_last_bar_in_view_is_whole(
    window: Window, qtbot: QtBot
) -> None:
    rows = tuple((f"话术 {number}", 40 - number) for number in range(30))
    dialog = TablesDialog("数字", LIGHT, window)
    dialog.open()
    dialog.show_tables([Table("话术", ("话术", "用了"), rows, Chart(Shape.BARS, 0, (1,)))])
    (grid,), (area,) = dialog.findChildren(QTableView), dialog.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: grid.horizontalHeader().length() == grid.viewport().width())
    assert (area.height() - 12) % 22 == 0, "a bar and its gap are 22 pixels, 12 are above them"
    dialog.close()


def test_what_fails_before_there_are_any_is_told(window: Window, qtbot: QtBot) -> None:
    dialog = TablesDialog("数字", LIGHT, window)
    dialog.open()
    dialog.show_busy("正在读…")
    dialog.ready()
    dialog.tell("读不了", "bad")
    assert told(dialog) == ("", "读不了", True)
    dialog.close()
