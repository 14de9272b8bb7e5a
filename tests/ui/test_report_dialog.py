"""The report in its dialog: which period, what is seen and read out, saved by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDateEdit, QFileDialog, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from assistant.ui import theme
from assistant.ui.report_dialog import ReportDialog
from assistant.ui.report_picture import Bar, Group, ReportPicture
from tests.ui.fingers import focused, press

GROUPS = [
    Group("按分类", (Bar("质量", 4, 1), Bar("快递", 2, 2), Bar("尺寸", 1, 0))),
    Group("按商品", (Bar("一件名字很长很长很长很长的碎花连衣裙", 7, 3),)),
]
FIRST, LAST = date(2026, 10, 24), date(2026, 11, 22)


@pytest.fixture
def dialog(qtbot: QtBot) -> ReportDialog:
    """A month with seven cases."""
    dialog = ReportDialog(FIRST, LAST, theme.LIGHT, None)
    qtbot.addWidget(dialog)
    dialog.show_report("7 件", GROUPS)
    dialog.show()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


def picture(dialog: ReportDialog) -> ReportPicture:
    found = dialog.findChild(ReportPicture)
    assert found is not None
    return found


def painted(colours: theme.Colours, groups: list[Group]) -> QImage:
    """The picture by itself, 400 pixels wide."""
    shown = ReportPicture(colours)
    shown.show_groups(groups)
    shown.resize(400, shown.sizeHint().height())
    return shown.grab().toImage()


def found_in(image: QImage, left: int = 0, right: int | None = None) -> set[str]:
    """The colours between two columns."""
    columns = range(left, image.width() if right is None else right)
    return {image.pixelColor(x, y).name() for x in columns for y in range(image.height())}


def test_the_picture_is_read_out(dialog: ReportDialog) -> None:
    assert picture(dialog).accessibleName() == "售后问题报表"
    assert picture(dialog).accessibleDescription().splitlines() == [
        "按分类：质量 4（未结 1），快递 2（未结 2），尺寸 1",
        "按商品：一件名字很长很长很长很长的碎花连衣裙 7（未结 3）",
    ]


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK, theme.CONTRAST])
def test_what_is_open_is_told_by_a_pattern_not_by_colour_alone(colours: theme.Colours) -> None:
    done = found_in(painted(colours, [Group("按分类", (Bar("质量", 3, 0),))]))
    still = found_in(painted(colours, [Group("按分类", (Bar("质量", 3, 3),))]))
    accent, ground = QColor(colours.accent).name(), QColor(colours.accent_ground).name()
    assert accent in done
    assert {accent, ground} <= still
    assert ground not in done or accent == ground


def test_bars_are_as_long_as_they_are_many() -> None:
    group = Group("按分类", (Bar("质量", 4, 0), Bar("尺寸", 2, 0), Bar("色差", 1, 0)))
    image = painted(theme.LIGHT, [group])
    accent = QColor(theme.LIGHT.accent).name()
    rows = [14 + 24 + 22 * row + 11 for row in range(3)]
    lengths = [
        sum(image.pixelColor(x, y).name() == accent for x in range(image.width())) for y in rows
    ]
    assert lengths[0] == pytest.approx(2 * lengths[1], abs=2)
    assert lengths[0] == pytest.approx(4 * lengths[2], abs=4)


def test_all_groups_have_one_scale() -> None:
    few = Group("按快递", (Bar("中通", 2, 0),))
    image = painted(theme.LIGHT, [Group("按分类", (Bar("质量", 4, 0),)), few])
    accent = QColor(theme.LIGHT.accent).name()
    rows = (14 + 24 + 11, 14 + 24 + 22 + 14 + 24 + 11)
    lengths = [
        sum(image.pixelColor(x, y).name() == accent for x in range(image.width())) for y in rows
    ]
    assert lengths[0] == pytest.approx(2 * lengths[1], abs=2)


def test_an_empty_period_is_painted_as_well() -> None:
    assert not painted(theme.LIGHT, []).isNull()
    assert not painted(theme.LIGHT, [Group("按分类", (Bar("质量", 0, 0),))]).isNull()


def test_an_empty_period_shows_no_empty_picture(dialog: ReportDialog) -> None:
    assert picture(dialog).isVisible()
    dialog.show_report("这段时间没有售后单。", [])
    assert not picture(dialog).isVisible()


def test_a_long_report_is_scrolled_and_never_squeezed(dialog: ReportDialog) -> None:
    bars = tuple(Bar(f"2026-11-{day:02}", day, 0) for day in range(1, 31))
    dialog.show_report("", [Group("按时间", bars)])
    assert picture(dialog).height() > 30 * 22
    area = dialog.findChild(QScrollArea)
    assert area is not None
    area.setFocus()
    assert focused() is area


def test_a_period_is_chosen_by_keyboard_and_told_in_order(dialog: ReportDialog) -> None:
    chosen = QSignalSpy(dialog.period_chosen)
    first, last = dialog.findChildren(QDateEdit)
    assert [first.accessibleName(), last.accessibleName()] == ["从", "到"]
    last.setFocus()
    press("Up")
    assert chosen.count() == 1
    first.setDate(QDate(2027, 1, 1))
    told = chosen.at(1)
    assert told[0] < told[1]


def test_it_is_saved_by_keyboard(dialog: ReportDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how: ("报表", ""))
    saved = QSignalSpy(dialog.saving)
    [save] = [one for one in dialog.findChildren(QPushButton) if one.text() == "导出 Excel…"]
    dialog.findChildren(QDateEdit)[0].setFocus()
    for _ in range(6):  # year, month and day of both
        press("Tab")
    assert focused() is save
    press("Space")
    assert saved.at(0) == ["报表.xlsx"]


def test_how_saving_went_stands_below_the_numbers(dialog: ReportDialog) -> None:
    dialog.tell("已导出到 报表.xlsx", "good")
    assert dialog.said == "已导出到 报表.xlsx"
    dialog.show_report("8 件", GROUPS)
    assert dialog.said == ""


def test_a_slip_of_the_year_asks_for_no_report_of_millennia(
    dialog: ReportDialog, qtbot: QtBot
) -> None:
    last = dialog.findChildren(QDateEdit)[1]
    with qtbot.waitSignal(dialog.period_chosen) as chosen:
        last.setDate(QDate(9999, 11, 22))
    assert chosen.args == [FIRST, date(2099, 12, 31)]
