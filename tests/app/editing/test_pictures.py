"""Pictures dropped into the editor: each once, under a name that can be published."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from assistant.app.editing.pictures import copied
from assistant.app.editor_desk import EditorDesk
from assistant.core.errors import AssistantError
from assistant.core.release.path import checked_path
from tests.app.editing.conftest import Answers
from tests.app.editing.test_editor_desk import on_disk, phrases
from tests.books.test_rewriting import HAND_WRITTEN


def drawn(file: Path, side: int = 4) -> Path:
    """A picture of this many pixels."""
    file.parent.mkdir(exist_ok=True)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(file))
    return file


_NO_FILE = pytest.mark.skipif(sys.platform == "win32", reason="there no file can be called so")
_STEMS = ["尺码 表(1)", "长" * 20 + "-" * 75, ".hidden", "a\u202eb"]


@pytest.mark.parametrize("stem", [*_STEMS, pytest.param("con", marks=_NO_FILE)])
def test_every_name_can_be_published(tmp_path: Path, stem: str) -> None:
    names = [copied(drawn(tmp_path / "o" / f"{stem}.png", n), tmp_path / "b") for n in (4, 8)]
    assert len(set(names)) == 2
    for name in names:
        assert checked_path(name) == name
        assert (tmp_path / "b" / name).exists()
    beside = copied(drawn(tmp_path / "b" / f"{stem}.png", 6), tmp_path / "b")
    assert checked_path(beside) == beside


def test_what_the_system_refuses_is_told_of_the_picture(tmp_path: Path) -> None:
    with pytest.raises(AssistantError) as gone:
        copied(tmp_path / "gone.png", tmp_path / "b")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "images").write_bytes(b"in the way")
    with pytest.raises(AssistantError) as refused:
        copied(drawn(tmp_path / "o" / "a.png"), tmp_path / "b")
    for told in (gone, refused):
        assert told.value.title.text() == "没有加上图片"


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("no picture", "utf-8")
    with pytest.raises(AssistantError, match=r"“a\.png”打不开"):
        copied(tmp_path / "a.png", tmp_path / "b")
    assert not (tmp_path / "b").exists()


def test_a_picture_dropped_twice_is_there_once(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "books" / "b.yaml"
    path.parent.mkdir()
    path.write_text(HAND_WRITTEN, "utf-8")
    desk = EditorDesk([path], asking=Answers())
    qtbot.addWidget(desk.window)
    assert desk.open(path)
    for _ in range(2):
        phrases(desk).form.images_dropped.emit([drawn(tmp_path / "o" / "a.png")])
    assert on_disk(desk).phrases[0].images == ("images/a.png",)
