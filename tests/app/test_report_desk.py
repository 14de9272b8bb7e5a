"""The report: what operations see of a period, in the window and in the file, without names."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QFileDialog, QLabel, QPushButton

from assistant.app.report_desk import ReportDesk, words
from assistant.core.case import Category
from assistant.core.language import Language
from assistant.core.matter import What
from assistant.ui.colours import LIGHT
from assistant.ui.report_dialog import ReportDialog
from assistant.ui.report_picture import ReportPicture
from assistant.ui.window import Window
from tests.app.ledgers import Book


@pytest.fixture
def book(window: Window) -> Book:
    """Three cases on two days, one of them closed, its buyer dissatisfied."""
    book = Book(window)
    closed = book.case("小鱼儿", "开线", "quality", "碎花裙", "中通")
    book.case("大鲸鱼", "三天没动", "carrier", "碎花裙", "圆通")
    for what, value in ((What.SOLVED, ""), (What.SATISFACTION, "dissatisfied"), (What.CLOSED, "")):
        book.ledger.add(closed.id, what, value)
    book.clock.jump(timedelta(days=1))
    book.case("大海", "褪色", "colour")
    return book


def opened(book: Book, window: Window) -> ReportDialog:
    desk = ReportDesk(window, book.ledger)
    desk.set_settings(book.settings)
    book.desks.append(desk)
    return desk.open(LIGHT)


def shown(dialog: ReportDialog) -> str:
    """The picture in words, as a screen reader has it."""
    picture = dialog.findChild(ReportPicture)
    assert picture is not None
    return picture.accessibleDescription()


def head(dialog: ReportDialog) -> str:
    return dialog.findChildren(QLabel)[0].text()


def days(dialog: ReportDialog) -> tuple[QDateEdit, QDateEdit]:
    first, last = dialog.findChildren(QDateEdit)
    return first, last


def test_the_last_thirty_days_are_counted_in_four_ways(book: Book, window: Window) -> None:
    dialog = opened(book, window)
    assert [edit.date().toString("yyyy-MM-dd") for edit in days(dialog)] == [
        "2026-10-23",
        "2026-11-21",
    ]
    assert head(dialog) == "3 件，未结 2，不满意 1。斜线是未结的。"
    assert shown(dialog).splitlines() == [
        "按分类：快递 1（未结 1），色差 1（未结 1），质量 1",
        "按商品：碎花裙 2（未结 1），没有填 1（未结 1）",
        "按快递：中通 1，圆通 1（未结 1），没有填 1（未结 1）",
        "按时间：2026-11-20 2（未结 1），2026-11-21 1（未结 1）",
    ]


def test_another_period_is_counted_anew_also_the_wrong_way_round(
    book: Book, window: Window
) -> None:
    dialog = opened(book, window)
    first, last = days(dialog)
    last.setDate(QDate(2026, 11, 20))
    assert head(dialog).startswith("2 件")
    first.setDate(QDate(2026, 11, 21))
    assert head(dialog).startswith("3 件")
    first.setDate(QDate(2020, 1, 1))
    last.setDate(QDate(2020, 1, 31))
    assert head(dialog) == "这段时间没有售后单。"
    assert shown(dialog) == ""


def test_every_day_of_the_period_with_a_case_is_shown(window: Window) -> None:
    book = Book(window)
    for _ in range(20):
        book.case("小鱼儿", "开线")
        book.clock.jump(timedelta(days=1))
    times = shown(opened(book, window)).splitlines()[-1]
    assert times.count("2026-") == 20


def test_rare_products_are_one_bar_and_none_is_left_out(window: Window) -> None:
    book = Book(window)
    for number in range(15):
        book.case("小鱼儿", "开线", product=f"商品{number:02}")
    products = shown(opened(book, window)).splitlines()[1]
    assert products.endswith("商品11 1（未结 1），其余 3 种 3（未结 3）")


def test_no_heading_takes_the_name_of_a_category() -> None:
    named = words()
    assert {category.value for category in Category} <= named.keys()
    assert named["carrier"] == "快递"
    assert len({*named.values()}) == len(named)


def test_the_file_says_what_the_window_says_and_names_no_buyer(
    book: Book, window: Window, tmp_path: Path
) -> None:
    dialog = opened(book, window)
    dialog.save(str(tmp_path / "报表"))
    file = tmp_path / "报表.xlsx"
    assert dialog.said == f"已导出到 {file}"
    sheets = load_workbook(file)
    told = {sheet.title: [list(row) for row in sheet.values] for sheet in sheets}
    assert told["汇总"] == [
        ["时间段", "2026-10-23 – 2026-11-21"],
        ["件数", 3],
        ["未结", 2],
        ["不满意", 1],
    ]
    assert told["按分类"][1:] == [["快递", 1, 1], ["色差", 1, 1], ["质量", 1, 0]]
    assert told["按快递"][1:] == [["中通", 1, 0], ["圆通", 1, 1], ["没有填", 1, 1]]
    whole = str(told)
    assert not any(name in whole for name in ("小鱼儿", "大鲸鱼", "大海", "261122"))


def test_what_can_t_be_saved_is_said_in_the_agent_s_language(
    window: Window, tmp_path: Path
) -> None:
    (tmp_path / "{x}").write_bytes(b"")
    book = Book(window, language=Language.ENGLISH)
    dialog = opened(book, window)
    dialog.save(str(tmp_path / "{x}" / "y.xlsx"))
    assert dialog.said.startswith("The report was not saved\n")
    assert "{x}" in dialog.said
    days(dialog)[0].setDate(QDate(2026, 1, 1))
    assert dialog.said == ""


def test_the_button_asks_where_to(
    book: Book, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how: (str(file), ""))
    dialog = opened(book, window)
    [save] = [one for one in dialog.findChildren(QPushButton) if one.text() == "导出 Excel…"]
    save.click()
    assert file.exists()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how: ("", ""))
    file.unlink()
    save.click()
    assert not file.exists()
