"""Pictures of a phrase: found beside their book, offered as PNG and as a bitmap."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from assistant.app.outgoing import Outgoing, Way
from assistant.app.parcel import pack
from assistant.app.pictures import BMP, LARGEST, picture, pictures_of
from assistant.core.language import Language
from assistant.core.ports import PNG, TEXT
from tests.app.books import HEAD, write
from tests.core.builders import book, phrase
from tests.flows.world import World

ENTRY = "id: cmb, stage: greet, title: 尺码表, code: cmb, text: 看这张表～"
WITHOUT_ITS_PICTURE = f"{HEAD}phrases:\n  - {{{ENTRY}, images: [images/gone.png]}}\n"


@pytest.fixture
def size(tmp_path: Path) -> Path:
    """A half transparent picture of 3 by 2 points."""
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(QColor(255, 0, 0, 128))
    file = tmp_path / "尺码.png"
    image.save(str(file))
    return file


def test_they_stand_beside_the_book() -> None:
    shop = book(file="/books/shop.yaml")
    chart = phrase(images=("images/size.png", r"images\back.png"))
    assert pictures_of(chart, shop) == (
        Path("/books/images/size.png"),
        Path("/books/images/back.png"),
    )


def test_a_picture_is_offered_as_png_and_as_a_bitmap_on_white(size: Path) -> None:
    formats = picture(size)
    assert formats is not None
    png, bitmap = QImage.fromData(formats[PNG]), QImage.fromData(formats[BMP])
    assert (png.width(), png.height()) == (bitmap.width(), bitmap.height()) == (3, 2)
    assert png.pixelColor(0, 0).alpha() == 128
    assert bitmap.pixelColor(0, 0).getRgb() == (255, 127, 127, 255)
    assert formats[BMP].startswith(b"BM")


def test_a_jpeg_becomes_a_png(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    image.save(str(file))
    formats = picture(file)
    assert formats is not None
    assert formats[PNG].startswith(b"\x89PNG")


def test_a_changed_picture_is_read_anew(size: Path) -> None:
    before = picture(size)
    QImage(5, 5, QImage.Format.Format_RGB32).save(str(size))
    assert picture(size) != before


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(content)
    assert picture(file) is None


def test_a_missing_and_a_huge_one_are_none(tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert picture(tmp_path / "none.png") is None
    assert picture(huge) is None


def test_the_parcel_is_the_text_and_then_the_pictures(size: Path) -> None:
    parcel = pack(Outgoing("亲", None, pictures=(size,)), Way.PASTE)
    assert [list(part) for part in parcel.parts] == [[TEXT], [PNG, BMP]]
    assert parcel.complaint is None


def test_a_missing_picture_is_told_by_name(size: Path, tmp_path: Path) -> None:
    gone = tmp_path / "没有.png"
    rest = pack(Outgoing("亲", None, pictures=(gone, size)), Way.SEND)
    nothing = pack(Outgoing("", None, pictures=(gone,)), Way.PASTE)
    assert len(rest.parts) == 2
    assert str(rest.complaint) == "图片“没有.png”找不到或打不开，只贴了其余部分，没有发送。"
    assert nothing.parts == ()
    assert nothing.complaint is not None
    assert "nothing was pasted" in nothing.complaint.text(Language.ENGLISH)


@pytest.mark.parametrize(
    ("way", "what"), [(Way.PASTE, "只贴了其余部分。"), (Way.COPY, "只复制了其余部分。")]
)
def test_that_nothing_was_sent_is_said_only_where_it_was_to_be(
    way: Way, what: str, tmp_path: Path
) -> None:
    parcel = pack(Outgoing("亲", None, pictures=(tmp_path / "没有.png",)), way)
    assert str(parcel.complaint) == f"图片“没有.png”找不到或打不开，{what}"


def test_of_several_pictures_without_a_text_only_the_first_is_copied(size: Path) -> None:
    several = pack(Outgoing("", None, pictures=(size, size)), Way.COPY)
    assert str(several.copied(can_paste=True)).startswith("只复制了第一张图片")
    assert pack(Outgoing("", None, pictures=(size,)), Way.COPY).copied(can_paste=True) is None


def test_a_missing_picture_is_told_also_when_the_text_is_copied(
    qapp: QApplication, tmp_path: Path
) -> None:
    world = World(qapp, tmp_path / "home", write(tmp_path, WITHOUT_ITS_PICTURE))
    try:
        world.desktop.show("小鱼儿888")
        world.press("Ctrl+Alt+Space")
        world.press("Ctrl+C")
        assert world.desktop.clipboard_text() == "看这张表～"
        told = world.program.window.notice.text()
        assert told == "图片“gone.png”找不到或打不开，只复制了其余部分。"
    finally:
        world.close()


def test_what_lacks_a_picture_is_pasted_but_never_sent(qapp: QApplication, tmp_path: Path) -> None:
    world = World(qapp, tmp_path / "home", write(tmp_path, WITHOUT_ITS_PICTURE))
    try:
        world.desktop.show("小鱼儿888")
        world.press("Ctrl+Alt+Space")
        world.press("Ctrl+Enter")
        chat = world.desktop.chats["小鱼儿888"]
        assert (chat.text, chat.sent) == ("看这张表～", [])
        assert "没有发送" in world.program.window.notice.text()
    finally:
        world.close()
