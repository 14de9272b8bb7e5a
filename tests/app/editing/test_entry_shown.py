"""What stands in the fields and in the line above them, and for how long."""

import sys

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableWidget, QWidget

from assistant.app.editor_desk import EditorDesk
from assistant.ui.cut_label import CutLabel
from assistant.ui.editor.text_list import TextList
from tests.app.editing.test_editor_desk import phrases, press, put


def line_of(parent: QWidget, name: str) -> QLineEdit:
    """The line of this name."""
    return next(b for b in parent.findChildren(QLineEdit) if b.accessibleName() == name)


def test_what_was_added_and_left_blank_goes_with_its_entry(desk: EditorDesk) -> None:
    page = phrases(desk)
    page.select([0])
    form = page.form
    [texts], keywords = form.findChildren(TextList), line_of(form, "关键词")
    press(texts, "＋ 再加一种说法")
    QTest.keyClicks(keywords, "hi,")
    assert (len(texts.fields), keywords.text()) == (1, "hi,")  # it is being written
    desk.window.undo_wanted.emit()
    QTest.keyClicks(keywords, ",")
    page.select([1])
    assert (texts.fields, keywords.text()) == ([], "")
    promotions = desk.window.pages["promotions"]
    promotions.adding.emit()
    promotions.adding.emit()
    [tiers] = promotions.form.findChildren(QTableWidget)
    press(promotions.form, "＋ 加一行")
    assert tiers.rowCount() == 1
    promotions.select([0])
    assert tiers.rowCount() == 0


def test_what_was_left_blank_does_not_go_over_into_another_book(desk: EditorDesk) -> None:
    [texts] = phrases(desk).form.findChildren(TextList)
    press(texts, "＋ 再加一种说法")
    assert desk.open(desk.session.document.path)
    assert texts.fields == []


def test_what_is_told_is_told_of_something_and_fits(desk: EditorDesk) -> None:
    [line] = desk.window.findChildren(CutLabel)
    phrases(desk).adding.emit()
    assert not desk.save()
    assert line.text() == "没有保存：有 2 处要先改好。第一处：“标题”是空的，请填写。"
    put(phrases(desk), "title", "很长的标题" * 50)
    assert not desk.save()
    assert line.text().startswith("没有保存：有 1 处要先改好。第一处：“很长")
    assert line.minimumSizeHint().width() < desk.window.width() / 2


def test_a_folder_in_the_place_of_the_book_is_told(desk: EditorDesk) -> None:
    put(phrases(desk), "title", "您好")
    desk.session.document.path.unlink()
    desk.session.document.path.mkdir()
    assert not desk.save()
    why = "没有权限" if sys.platform == "win32" else "这是文件夹，不是文件"
    assert desk.window.findChildren(CutLabel)[0].text() == f"没有保存：{why}。"
