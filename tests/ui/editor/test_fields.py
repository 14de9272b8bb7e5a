"""The fields of the form: a value goes in and comes out the same, and only the user is heard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableWidget, QTableWidgetItem, QToolButton
from pytestqt.qtbot import QtBot

from assistant.ui.editor.choice import Choice
from assistant.ui.editor.column_page import ColumnPage, Sample
from assistant.ui.editor.controls import Control, FollowUp, control_of
from assistant.ui.editor.fields import Field, Section, Value, sections
from assistant.ui.editor.image_list import ImageList
from assistant.ui.editor.name_line import NameLine
from assistant.ui.editor.preview_view import PreviewView, Shown
from assistant.ui.editor.row_table import RowTable
from assistant.ui.editor.text_field import TextField, Underline
from assistant.ui.editor.text_list import TextList

VALUES: dict[str, Value] = {
    "title": "标题",
    "stage": "close",
    "text": "一\n二",
    "variants": ("甲", "乙\n丙"),
    "code": "bt",
    "keywords": ("在吗", "你好"),
    "tags": ("新客",),
    "images": ("images/a.png",),
    "promotion": "sale",
    "promise": "gift",
    "then": {"after": "3m", "phrase": "two"},
    "name": "名称",
    "kind": "coupon",
    "starts": "2026-11-20 00:00",
    "ends": "2026-11-23 23:59:59",
    "benefit": "满减",
    "conditions": ("全场", "不限"),
    "tiers": ({"spend": "300", "off": "40", "repeat": "true"}, {"count": "2", "gift": "帕"}),
    "stacks_with": ("a", "b"),
    "items": ({"id": "spec", "text": "款式", "required": "true"}, {"id": "x", "text": "y"}),
    "aliases": ("裙",),
    "points": ("薄", "凉"),
    "suits": "小个子",
    "sizes": "S\nM",
    "material": "棉",
    "season": "夏",
    "care": "手洗",
    "link": "https://example.com",
    "matches": ("belt",),
}
FIELDS = [
    pytest.param(section, field, id=f"{section.key}-{field.key}")
    for section in sections()
    for field in section.fields
]


def made(field: Field, told: list[int], folder: Path = Path()) -> Control:
    """A control that notes when it tells."""
    return control_of(field, lambda *_: told.append(1), lambda: folder)


@pytest.mark.parametrize(("section", "field"), FIELDS)
def test_a_value_goes_in_and_comes_out(qtbot: QtBot, section: Section, field: Field) -> None:
    told: list[int] = []
    control = made(field, told)
    qtbot.addWidget(control.widget)
    wanted = "rule" if (section.key, field.key) == ("cards", "kind") else VALUES[field.key]
    control.put(wanted)
    assert control.value() == wanted
    control.put(wanted)
    assert control.widget.accessibleName() == field.name


def test_words_may_be_separated_in_any_way(qtbot: QtBot) -> None:
    field = sections()[0].field("keywords")
    assert field is not None
    told: list[int] = []
    control = made(field, told)
    qtbot.addWidget(control.widget)
    control.widget.show()
    QTest.keyClicks(control.widget, "a, b;c")
    assert control.value() == ("a", "b", "c")
    assert told


PROMOTIONS = [
    ("off", "满300减40"),
    ("gift", "满399送小方巾"),
    ("comma", "满减，送礼"),
    ("one", "店庆"),
    ("two", "店庆"),
]


def test_what_is_referred_to_is_called_by_its_name(qtbot: QtBot) -> None:
    line = NameLine()
    qtbot.addWidget(line)
    line.put(("off", "comma", "one", "gone"))
    line.offer(PROMOTIONS)
    assert line.text() == "满300减40、comma、one、gone"
    assert line.ids() == ("off", "comma", "one", "gone")
    line.setText("满399送小方巾，off、 没有的 ")
    assert line.ids() == ("gift", "off", "没有的")
    line.offer([("gift", "满399送丝巾")])
    assert line.text() == "满399送丝巾、off、没有的"


@pytest.mark.parametrize("id", ["d", "e", "g", "x", "y", "z", "self", "gone"])
def test_ids_come_back_whatever_others_are_called(qtbot: QtBot, id: str) -> None:
    line = NameLine()
    qtbot.addWidget(line)
    names = [("d", "双"), ("e", "双"), ("g", "d"), ("x", "X "), ("y", "\u3000Y"), ("z", " ")]
    line.offer([*names, ("self", "self")])
    line.put((id,))
    assert (line.text(), line.ids()) == (id, (id,))


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_the_name_that_is_being_written_is_completed(qtbot: QtBot) -> None:
    line = NameLine()
    qtbot.addWidget(line)
    line.offer(PROMOTIONS)
    line.show()
    with qtbot.waitActive(line):
        line.activateWindow()
    line.setFocus()
    line.insert("满300减40、小方")
    completer = line.completer()
    completer.setCompletionPrefix(line.text())  # as typing would
    assert completer.currentCompletion() == "满300减40、满399送小方巾"
    completer.activated.emit(completer.currentCompletion())
    assert line.ids() == ("off", "gift")


@pytest.mark.parametrize(
    ("typed", "unit", "kept"),
    [
        ("3", "m", "3m"),
        ("2", "h", "2h"),
        ("2h", "m", "2h"),
        ("３", "h", "3h"),
        ("２ｈ", "m", "2h"),
        ("٣", "m", "٣"),
        ("很久", "d", "很久"),
    ],
)
def test_a_follow_up_is_told_in_a_number_and_its_unit(
    qtbot: QtBot, typed: str, unit: str, kept: str
) -> None:
    box = FollowUp()
    qtbot.addWidget(box)
    box.after.setText(typed)
    box.unit.choose(unit)
    assert box.value() == {"after": kept, "phrase": ""}
    box.put(box.value())
    assert box.value() == {"after": kept, "phrase": ""}
    box.put("")
    assert (box.after.text(), box.unit.currentData(), box.value()) == ("", "m", "")


@pytest.mark.parametrize("after", ["3.5h", "2w", "٣m"])
def test_no_unit_stands_behind_what_is_no_number(qtbot: QtBot, after: str) -> None:
    box = FollowUp()
    qtbot.addWidget(box)
    box.put({"after": after, "phrase": "two"})
    assert box.unit.isHidden()
    assert box.value() == {"after": after, "phrase": "two"}
    box.put({"after": "3h", "phrase": "two"})
    assert not box.unit.isHidden()
    box.after.setText(after)
    assert box.unit.isHidden()
    box.put("")
    assert not box.unit.isHidden()


def test_a_full_width_number_stays_where_it_is_being_typed(qtbot: QtBot) -> None:
    box = FollowUp()
    qtbot.addWidget(box)
    box.after.insert("３")
    box.put(box.value())
    box.after.insert("０")
    assert box.value() == {"after": "30m", "phrase": ""}


def test_variants_are_added_and_taken_away(qtbot: QtBot) -> None:
    texts = TextList()
    qtbot.addWidget(texts)
    texts.put(("一", "二"))
    with qtbot.waitSignal(texts.edited):
        texts.fields[0].parentWidget().findChildren(QToolButton)[0].click()  # type: ignore[union-attr]
    assert texts.texts() == ("二",)
    texts.findChildren(QPushButton)[0].click()
    assert len(texts.fields) == 2
    assert texts.texts() == ("二",)


def test_rows_are_added_and_taken_away(qtbot: QtBot) -> None:
    field = next(f for f in sections()[1].fields if f.key == "tiers")
    table = RowTable(field)
    qtbot.addWidget(table)
    table.put(({"spend": "300"},))
    add, remove = table.findChildren(QPushButton)
    add.click()
    assert table.rows() == ({"spend": "300"},)
    with qtbot.waitSignal(table.edited):
        remove.click()
        table.put(())
    assert table.rows() == ()


def test_pictures_are_dropped_shown_and_taken_out(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QPixmap(8, 8)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "a.png"))
    (tmp_path / "b.txt").write_text("no picture", "utf-8")
    images = ImageList()
    qtbot.addWidget(images)
    images.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.txt")])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none)
    with qtbot.waitSignal(images.dropped) as told:
        images.dropEvent(drop)
    assert told.args == [[tmp_path / "a.png"]]
    images.put(("a.png", "gone.png"), tmp_path)
    assert images.names() == ("a.png", "gone.png")
    listed = images._list  # noqa: SLF001 - the list has no name of its own
    listed.setCurrentRow(0)
    with qtbot.waitSignal(images.edited):
        QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert images.names() == ("gone.png",)


def test_underlines_stand_where_qt_counts_in_utf16(qtbot: QtBot) -> None:
    text = TextField()
    qtbot.addWidget(text)
    text.put("🎁🎁全网最低价")
    text.underline([Underline(2, 6, "bad", "不能说")])
    (mark,) = text.extraSelections()
    assert mark.cursor.selectedText() == "全网最低"  # type: ignore[attr-defined]


def test_a_text_field_grows_with_its_text(qtbot: QtBot) -> None:
    text = TextField()
    qtbot.addWidget(text)
    text.put("一")
    low = text.sizeHint().height()
    text.put("一\n" * 6)
    assert text.sizeHint().height() > low
    text.put("一\n" * 600)
    assert text.sizeHint().height() < low * 6


def test_the_preview_shows_all_parts(qtbot: QtBot) -> None:
    preview = PreviewView()
    qtbot.addWidget(preview)
    preview.show_parts([Shown("亲，"), Shown("小鱼儿", filled=True), Shown("颜色", asked=True)])
    assert preview.toPlainText() == "亲，小鱼儿颜色"


def test_thousands_of_choices_take_no_more_room(qtbot: QtBot) -> None:
    few, many = FollowUp(), FollowUp()
    for box in (few, many):
        qtbot.addWidget(box)
    few.phrase.offer([("", "—")])
    many.phrase.offer([(str(n), "一个很长的标题" * 9 + str(n)) for n in range(5000)])
    assert many.sizeHint() == few.sizeHint()
    many.put({"after": "3m", "phrase": "4999"})
    assert many.value() == {"after": "3m", "phrase": "4999"}
    assert many.phrase.currentText().endswith("4999")


def test_what_is_no_longer_offered_is_shown_until_another_is_chosen(qtbot: QtBot) -> None:
    box = Choice()
    qtbot.addWidget(box)
    box.offer([("a", "甲"), ("b", "乙")])
    box.choose("gone")
    assert (box.currentData(), box.currentText(), box.count()) == ("gone", "gone", 3)
    box.choose("b")
    box.offer([("a", "甲"), ("b", "乙")])
    assert (box.currentData(), box.count()) == ("b", 2)


def test_a_table_of_rows_ends_with_its_last_row(qtbot: QtBot) -> None:
    field = next(f for s in sections() for f in s.fields if f.key == "tiers")
    table = RowTable(field)
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.put(({field.columns[0].key: "99"}, {field.columns[0].key: "199"}))
    table.show()
    [inner] = table.findChildren(QTableWidget)
    last = inner.visualRect(inner.model().index(1, 0)).bottom() + 1
    assert inner.viewport().height() == last


def test_a_table_of_rows_has_no_bar_at_its_side_however_narrow(qtbot: QtBot) -> None:
    field = next(f for s in sections() for f in s.fields if f.key == "tiers")
    table = RowTable(field)
    qtbot.addWidget(table)
    table.put(({field.columns[0].key: "99"}, {field.columns[0].key: "199"}))
    table.show()
    [inner] = table.findChildren(QTableWidget)
    below, beside = inner.horizontalScrollBar(), inner.verticalScrollBar()
    widths = iter(range(600, 0, -1))
    is_narrow = False
    while not is_narrow:
        table.resize(next(widths), 300)
        QApplication.processEvents()
        is_narrow = below.isVisible()
        assert not beside.isVisible()


def test_a_sample_of_a_table_ends_with_its_last_row(qtbot: QtBot) -> None:
    page = ColumnPage()
    qtbot.addWidget(page)
    rows = (("标题", "内容"), ("在吗", "在的亲"))
    page.show_samples([Sample("一", "一", rows, {}, headed=True, known=False)])
    page.resize(700, 300)
    page.show()
    [inner] = page.findChildren(QTableWidget)
    last = inner.visualRect(inner.model().index(2, 0)).bottom() + 1
    assert inner.viewport().height() == last
    page.resize(200, 300)
    assert inner.horizontalScrollBar().isVisible()


def test_what_is_added_to_a_row_leaves_the_rows_and_the_caret_alone(qtbot: QtBot) -> None:
    field = next(f for s in sections() for f in s.fields if f.key == "items")
    table = RowTable(field)
    qtbot.addWidget(table)
    table.put(({"id": "a", "text": "款式"},))
    add, _ = table.findChildren(QPushButton)
    add.click()
    [inner] = table.findChildren(QTableWidget)
    assert (inner.currentRow(), inner.currentColumn()) == (1, 1), "ready for what is checked"
    assert not inner.wordWrap(), "an id is cut, not broken over lines"
    add.click()
    inner.setCurrentCell(1, 1)
    inner.setItem(1, 1, QTableWidgetItem("地址"))
    table.put(({"id": "a", "text": "款式"}, {"id": "di-zhi", "text": "地址"}))
    assert table.rows() == ({"id": "a", "text": "款式"}, {"id": "di-zhi", "text": "地址"})
    assert (inner.rowCount(), inner.currentRow()) == (3, 1), "a row left blank stays as well"
    table.put(({"id": "b", "text": "电话"},))
    assert inner.rowCount() == 1
