"""Find and replace over all entries of the book."""

from PySide6.QtWidgets import QLabel, QPushButton

from assistant.app.editor_desk import EditorDesk
from assistant.ui.cut_label import CutLabel
from tests.app.editing.test_editor_desk import on_disk, phrases, press, put


def test_find_and_replace_is_one_step(desk: EditorDesk) -> None:
    bar = desk.window.finding
    bar.open("在")
    bar.wanted.setText("的")
    press(bar, "下一条")
    bar.put.setText("得")
    press(bar, "全部换掉")
    assert on_disk(desk).phrases[0].text.startswith("亲，在得")
    desk.window.undo_wanted.emit()
    assert on_disk(desk).phrases[0].text.startswith("亲，在的")
    bar.wanted.setText("没有这个词")
    assert not next(b for b in bar.findChildren(QPushButton) if b.text() == "全部换掉").isEnabled()


def test_what_there_is_to_find_is_counted_anew_when_it_changes(desk: EditorDesk) -> None:
    bar = desk.window.finding
    bar.open("在的")
    replace, told = (
        next(b for b in bar.findChildren(QPushButton) if b.text() == "全部换掉"),
        next(one for one in bar.findChildren(QLabel) if one.text()),
    )
    bar.put.setText("在的")
    replace.click()
    assert desk.window.findChildren(CutLabel)[0].text() == "没有要换的"
    assert (told.text(), replace.isEnabled()) == ("1 处，在 1 条里", True)
    put(phrases(desk), "text", "亲")
    assert (told.text(), replace.isEnabled()) == ("没有", False)
    desk.window.undo_wanted.emit()
    assert replace.isEnabled()
