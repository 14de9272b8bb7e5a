"""Tab goes as one reads, in the windows of a lead as well."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabBar, QTableView, QWidget
from pytestqt.qtbot import QtBot

from assistant.core.numbers.table import Chart, Shape, Table
from assistant.ui import reading_order
from assistant.ui.colours import LIGHT
from assistant.ui.editor.editor_window import EditorWindow
from assistant.ui.editor.entry_model import Listing
from assistant.ui.editor.fields import Rows
from assistant.ui.editor.import_dialog import ImportDialog
from assistant.ui.editor.publish_dialog import PublishDialog
from assistant.ui.own_page import NumbersPage
from assistant.ui.tables_dialog import TablesDialog
from assistant.ui.team_dialog import TeamDialog
from assistant.ui.window import Window
from tests.ui.fingers import focused, press


def said(widget: QWidget) -> str:
    """What it is called."""
    if isinstance(widget, QTabBar):
        return "tabs"
    return widget.accessibleName() or str(widget.property("text") or "")


def came_to(first: QWidget, times: int) -> list[str]:
    """What Tab comes to from there on."""
    first.setFocus()
    came = []
    for _ in range(times):
        press("Tab")
        came.append(said(focused()))
    return came


def shown(qtbot: QtBot, window: QWidget) -> None:
    """In front."""
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()


def test_in_the_editor_from_the_table_to_the_form(qtbot: QtBot) -> None:
    window = EditorWindow(lambda: True)
    page = window.page()
    entry: Rows = {"id": "a", "title": "首次问好", "text": "亲，您好～"}
    page.show_rows(Listing([entry], [0]))
    page.select([0])
    page.show_entry(entry, Path())
    shown(qtbot, window)
    assert focused() is page.table
    assert came_to(page.filter, 2) == ["新增", "复制一条"]
    assert came_to(page.table, 3) == ["标题", "阶段", "正文"]


def test_publishing_ends_with_its_buttons(qtbot: QtBot) -> None:
    dialog = PublishDialog(LIGHT, None)
    dialog.show_unsaved(unsaved=True)
    dialog.show_ready(can_publish=True)
    shown(qtbot, dialog)
    came = came_to(dialog.form.folder, 9)
    assert came[:2] == ["选文件夹…", "马上"]
    assert came[-6:] == ["密钥…", "tabs", "改动", "再看一遍", "关闭", "发布"]


def test_back_to_choices_is_back_to_the_one_made(qtbot: QtBot) -> None:
    dialog = PublishDialog(LIGHT, None)
    shown(qtbot, dialog)
    dialog.form.moment.setEnabled(True)
    dialog.form.moment.setFocus()
    press("Shift+Tab")
    assert said(focused()) == "马上"


def test_importing_goes_from_the_rows_to_what_is_done_with_them(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ImportDialog({"new": ("新增", "good")}, LIGHT, parent)
    dialog.correct.show()  # made last, and stands above the rows
    shown(qtbot, dialog)
    [table] = [one for one in dialog.findChildren(QTableView) if one.isVisible()]
    assert came_to(table, 3) == ["阶段", "改阶段", "取消"]


def test_tables_come_after_their_tabs(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TablesDialog("数字", LIGHT, parent)
    chart = Chart(Shape.BARS, 0, (1,))
    dialog.show_tables([Table("话术", ("话术", "用了"), (("问好", 3),), chart)])
    shown(qtbot, dialog)
    [tabs] = dialog.findChildren(QTabBar)
    assert came_to(tabs, 1) == ["话术"]
    press("Shift+Tab")
    assert focused() is tabs


def test_tabs_of_the_team_come_before_what_they_show(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TeamDialog(NumbersPage("", ""), parent)
    shown(qtbot, dialog)
    [tabs] = dialog.findChildren(QTabBar)
    assert came_to(tabs, 4) == ["来源地址", "选文件夹…", "订阅", "关闭"]


@pytest.mark.parametrize("by", [1, -1])
def test_where_there_is_nothing_to_go_to_one_stays(qtbot: QtBot, by: int) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    reading_order.go(empty, by)
    assert empty.focusWidget() is None


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_a_window_without_a_caret_has_it_in_the_search_box(window: Window, key: str) -> None:
    window.search.drop_focus()
    window.focusNextPrevChild(key == "Tab")
    assert window.search.has_caret
