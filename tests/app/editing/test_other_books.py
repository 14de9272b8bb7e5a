"""Turning from one book to another in the editor, and to what somebody else made of it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from assistant.app.editor_desk import EditorDesk
from assistant.ui.editor.editor_window import NEW, OTHER
from tests.app.editing.conftest import Answers
from tests.app.editing.test_editor_desk import on_disk, phrases, put
from tests.books.test_rewriting import HAND_WRITTEN


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> EditorDesk:
    """The editor with a book of three phrases open."""
    path = tmp_path / "b.yaml"
    path.write_text(HAND_WRITTEN, "utf-8")
    desk = EditorDesk([path], asking=Answers())
    qtbot.addWidget(desk.window)
    assert desk.open(path)
    return desk


def choosing(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Whatever is asked for is this file."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(file), ""))


@pytest.mark.parametrize(
    ("typed", "file"),
    [("双11.5活动", "双11.5活动.yaml"), ("女装", "女装.yaml"), ("a.yml", "a.yml")],
)
def test_a_new_book_ends_as_books_do(
    desk: EditorDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, file: str
) -> None:
    choosing(monkeypatch, tmp_path / typed)
    desk.window.book_chosen.emit(NEW)
    assert desk.session.document.path == tmp_path / file


def test_what_somebody_else_made_of_it_can_be_read(
    desk: EditorDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.session.document.path
    path.write_text(HAND_WRITTEN.replace("再见", "回见"), "utf-8")
    put(phrases(desk), "code", "zz")
    assert not desk.save()
    assert any("没有保存" in label.text() for label in desk.window.findChildren(QLabel))
    choosing(monkeypatch, path)
    desk.window.book_chosen.emit(OTHER)
    assert [phrase.title for phrase in on_disk(desk).phrases][1] == "回见"


def test_nothing_moves_unseen(desk: EditorDesk) -> None:
    before = desk.session.entries("phrases")
    phrases(desk).filter.setText("再见")
    phrases(desk).select([1])
    phrases(desk).moving.emit(1)
    assert desk.session.entries("phrases") == before
    assert any("不能移动" in label.text() for label in desk.window.findChildren(QLabel))


def test_a_new_promotion_is_as_its_form_shows(desk: EditorDesk) -> None:
    page = desk.window.pages["promotions"]
    page.adding.emit()
    put(page, "name", "快闪")
    today = date.today()
    assert on_disk(desk).promotions[1].starts.date() == today
    assert on_disk(desk).promotions[1].ends.isoformat()[11:19] == "23:59:59"


def test_a_refusal_leads_to_what_is_wrong_and_goes_when_it_is_mended(desk: EditorDesk) -> None:
    put(phrases(desk), "text", "亲，{没完")
    phrases(desk).select([2])
    desk.window.show_page("cards")
    assert not desk.save()
    assert (desk.window.page(), phrases(desk).numbers()) == (phrases(desk), [0])
    assert any("没有保存" in label.text() for label in desk.window.findChildren(QLabel))
    desk.window.undo_wanted.emit()
    assert not any("没有保存" in label.text() for label in desk.window.findChildren(QLabel))


def test_comments_that_could_not_be_kept_are_told(desk: EditorDesk, tmp_path: Path) -> None:
    entry = "{id: a, stage: greet, title: t, text: a}"
    path = tmp_path / "flow.yaml"
    path.write_text(f"{{format: 1, book: c, name: C, # 一本\nphrases: [{entry}]}}\n", "utf-8")
    assert desk.open(path)
    put(phrases(desk), "title", "新")
    assert desk.save()
    assert any("注释没有保留" in label.text() for label in desk.window.findChildren(QLabel))
    put(phrases(desk), "title", "又新")
    assert desk.save()
    assert not any("注释没有保留" in label.text() for label in desk.window.findChildren(QLabel))
