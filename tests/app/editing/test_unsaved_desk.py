"""What is typed in the editor outlives it, however it ends."""

import errno
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.editing import unsaved_desk
from assistant.app.editing.editor_program import editor_desk
from assistant.app.editor_desk import EditorDesk
from assistant.books.editing import unsaved
from assistant.books.editing.unsaved import place_of
from assistant.core.language import Language
from assistant.store.home import Home
from assistant.ui import theme
from assistant.ui.cut_label import CutLabel
from assistant.ui.editor.asking import Leaving
from tests.app.editing.conftest import Answers
from tests.books.test_rewriting import HAND_WRITTEN

Editor = Callable[[], EditorDesk]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The hand-written one."""
    (tmp_path / "b.yaml").write_text(HAND_WRITTEN, "utf-8")
    return tmp_path / "b.yaml"


@pytest.fixture
def answers() -> Answers:
    """What is said when the editor asks."""
    return Answers()


@pytest.fixture
def editor(qtbot: QtBot, tmp_path: Path, book: Path, answers: Answers) -> Editor:
    """Starts the editor on the book."""

    def start() -> EditorDesk:
        desk = EditorDesk([book], asking=answers, unsaved=tmp_path / "unsaved")
        qtbot.addWidget(desk.window)
        desk.set_colours(theme.LIGHT)
        assert desk.open(book)
        return desk

    return start


def title(desk: EditorDesk) -> object:
    return desk.session.entries("phrases")[0]["title"]


def retitle(desk: EditorDesk, words: str) -> None:
    desk.session.set_key("phrases", 0, "title", words, "")


def keep(desk: EditorDesk) -> None:
    """As it is 1.5 s later."""
    desk.unsaved.keep()
    desk.unsaved.settle()


def kill(desk: EditorDesk) -> None:
    """Nobody is asked, nothing is told; what held the book is gone with the program."""
    desk.unsaved.end()


def kept(book: Path) -> Path:
    return place_of(book, book.parent / "unsaved")


def test_what_was_typed_is_there_at_the_next_start_and_can_be_taken_back(
    qtbot: QtBot, editor: Editor, book: Path
) -> None:
    first = editor()
    former = title(first)
    retitle(first, "写到一半")
    qtbot.waitUntil(kept(book).exists)
    kill(first)
    second = editor()
    assert title(second) == "写到一半"
    assert not second.session.steps.isClean()
    assert "上次没保存" in second.window.findChildren(CutLabel)[0].text()
    assert second.session.document.lists == first.session.document.lists
    second.session.undo()
    assert title(second) == former
    assert book.read_text("utf-8") == HAND_WRITTEN


def test_what_was_saved_since_is_not_brought_back(editor: Editor, book: Path) -> None:
    desk = editor()
    retitle(desk, "改好了")
    keep(desk)
    assert desk.save()
    assert not kept(book).exists()
    kill(desk)
    again = editor()
    assert title(again) == "改好了"
    assert again.session.steps.isClean()


@pytest.mark.parametrize(("answer", "stays"), [(Leaving.DISCARD, False), (Leaving.STAY, True)])
def test_only_what_is_given_up_is_forgotten(
    editor: Editor, book: Path, answers: Answers, answer: Leaving, stays: bool
) -> None:
    desk, answers.leave = editor(), answer
    retitle(desk, "不要了")
    keep(desk)
    desk.may_leave()
    assert kept(book).exists() is stays


def test_taken_back_by_hand_nothing_is_kept(editor: Editor, book: Path) -> None:
    desk = editor()
    retitle(desk, "写错")
    keep(desk)
    desk.session.undo()
    keep(desk)
    assert not kept(book).exists()


def test_what_somebody_else_saved_meanwhile_is_asked_about(
    editor: Editor, book: Path, answers: Answers
) -> None:
    first = editor()
    retitle(first, "写到一半")
    keep(first)
    kill(first)
    theirs = HAND_WRITTEN + "# 别人写的\n"
    book.write_text(theirs, "utf-8")
    second = editor()
    assert title(second) == "写到一半"
    assert not second.save()
    assert answers.asked
    assert book.read_text("utf-8") == theirs


def test_a_second_editor_leaves_what_the_first_has_not_saved_to_it(
    editor: Editor, book: Path
) -> None:
    first = editor()
    retitle(first, "写到一半")
    keep(first)
    second = editor()
    assert second.session.steps.isClean()
    retitle(second, "另一个")
    keep(second)
    assert second.save()
    assert "写到一半" in kept(book).read_text("utf-8")


def test_a_book_that_does_not_open_leaves_the_one_on_view_kept(
    editor: Editor, book: Path, tmp_path: Path
) -> None:
    desk = editor()
    (tmp_path / "bad.yaml").write_text("format: [", "utf-8")
    assert not desk.open(tmp_path / "bad.yaml")
    retitle(desk, "写到一半")
    keep(desk)
    assert kept(book).exists()
    assert editor().session.steps.isClean(), "it is still the first one's"


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"path": 1}', "[" * 100_000])
def test_what_can_t_be_read_is_no_matter(
    editor: Editor, book: Path, rubbish: str, caplog: pytest.LogCaptureFixture
) -> None:
    kept(book).parent.mkdir()
    kept(book).write_text(rubbish, "utf-8")
    assert editor().session.steps.isClean()
    caplog.clear()


def test_where_nothing_can_be_kept_the_editor_works(
    editor: Editor, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "unsaved").write_text("in the way", "utf-8")
    desk = editor()
    retitle(desk, "写到一半")
    keep(desk)
    assert desk.save()
    caplog.clear()


@pytest.mark.parametrize("kept_before", [True, False])
def test_ended_between_saving_and_forgetting_nothing_old_is_offered(
    editor: Editor, book: Path, monkeypatch: pytest.MonkeyPatch, kept_before: bool
) -> None:
    """Neither then nor later, when somebody else has changed the book."""
    first = editor()
    retitle(first, "写到一半")
    if kept_before:
        keep(first)
    retitle(first, "写完了")
    with monkeypatch.context() as killed:
        killed.setattr(first.unsaved, "forget", lambda: None)
        assert first.save()
    kill(first)
    second = editor()
    assert title(second) == "写完了"
    assert second.session.steps.isClean()
    assert not kept(book).exists()


def test_what_can_not_be_saved_is_kept_as_it_is_then(editor: Editor) -> None:
    first = editor()
    retitle(first, "写到一半")
    keep(first)
    retitle(first, "")
    assert not first.save()
    kill(first)
    assert title(editor()) == ""


def test_of_a_book_that_is_gone_it_is_there_and_can_be_saved(editor: Editor, book: Path) -> None:
    first = editor()
    retitle(first, "写到一半")
    keep(first)
    kill(first)
    book.unlink()
    second = editor()
    assert title(second) == "写到一半"
    assert second.save()
    assert "写到一半" in book.read_text("utf-8")


def test_of_a_book_that_somebody_has_spoilt_it_is_there(editor: Editor, book: Path) -> None:
    first = editor()
    retitle(first, "写到一半")
    keep(first)
    kill(first)
    book.write_text("format: [", "utf-8")
    assert title(editor()) == "写到一半"


def test_what_fits_no_book_does_not_keep_the_book_from_opening(
    editor: Editor, book: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first = editor()
    retitle(first, "写到一半")
    keep(first)
    kill(first)
    spoilt = json.loads(kept(book).read_text("utf-8")) | {"text": "format: ["}
    kept(book).write_text(json.dumps(spoilt), "utf-8")
    assert editor().session.steps.isClean()
    assert "fits no book" in caplog.text
    caplog.clear()


def test_what_can_t_be_read_for_once_is_there_the_next_time(
    editor: Editor, book: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """On Windows a virus scanner has it open."""
    first = editor()
    retitle(first, "写到一半")
    keep(first)
    kill(first)

    def busy(*_: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as scanned:
        scanned.setattr(unsaved_desk, "read_unsaved", busy)
        kill(editor())
    assert title(editor()) == "写到一半"
    caplog.clear()


def test_half_an_emoji_is_kept(editor: Editor, book: Path) -> None:
    """Windows can give one, and no file in UTF-8 can hold it."""
    first = editor()
    first.session.set_key("phrases", 0, "keywords", ("\ud83d",), "")
    keep(first)
    read = unsaved.read_unsaved(book, kept(book).parent)
    assert read is not None
    assert read.lists == first.session.document.lists


@pytest.mark.skipif(sys.platform == "win32", reason="there the folder of the user protects it")
def test_nobody_else_may_read_what_is_kept(editor: Editor, book: Path) -> None:
    """As little as the book, which may be readable to its owner alone."""
    desk = editor()
    retitle(desk, "写到一半")
    keep(desk)
    assert kept(book).stat().st_mode & 0o777 == 0o600


def test_what_is_forgotten_does_not_come_back_after_a_power_cut(
    editor: Editor, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[Path] = []
    desk = editor()
    retitle(desk, "写完了")
    keep(desk)
    monkeypatch.setattr(unsaved, "flush_folder", flushed.append)
    assert desk.save()
    assert flushed == [kept(book).parent]


def test_two_editors_keep_what_each_has_not_saved_of_its_own_book(
    editor: Editor, book: Path, tmp_path: Path
) -> None:
    other = tmp_path / "c.yaml"
    other.write_text(HAND_WRITTEN, "utf-8")
    first, second = editor(), editor()
    assert second.open(other)
    retitle(first, "第一本")
    retitle(second, "第二本")
    for desk in (first, second):
        keep(desk)
    assert "第一本" in kept(book).read_text("utf-8")
    assert "第二本" in kept(other).read_text("utf-8")


def test_a_full_disk_is_in_the_log_and_the_work_in_the_window(
    editor: Editor, book: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    desk = editor()
    retitle(desk, "写到一半")
    monkeypatch.setattr(unsaved, "replace_file", full)
    keep(desk)
    assert "was not kept: full" in caplog.text
    assert desk.save()
    assert "写到一半" in book.read_text("utf-8")
    caplog.clear()


def test_the_program_keeps_it_in_its_own_folder(
    qtbot: QtBot, book: Path, tmp_path: Path, answers: Answers
) -> None:
    home = Home.at(tmp_path / "home")
    desk = editor_desk(home, [book], Language.SIMPLIFIED, answers)
    qtbot.addWidget(desk.window)
    assert desk.open(book)
    retitle(desk, "写到一半")
    keep(desk)
    assert place_of(book, home.unsaved).exists()
