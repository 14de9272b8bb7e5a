"""The Windows icon has every size, each sharp."""

from pathlib import Path

import pytest
from PySide6.QtGui import QIcon, QImageReader

from assistant.app import shipped
from packing.icon import SIZES, make_icon


def test_every_size_can_be_read_and_shows_something(tmp_path: Path) -> None:
    made = make_icon(shipped.ICONS / "app.svg", tmp_path / "deep" / "app.ico")
    reader = QImageReader(str(made))
    assert reader.imageCount() == len(SIZES)
    for number, size in enumerate(SIZES):
        reader.jumpToImage(number)
        image = reader.read()
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(size // 2, size // 3).alpha() == 255
        assert image.pixelColor(0, 0).alpha() == 0


@pytest.mark.qt_log_ignore("Cannot read file")
def test_a_drawing_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "no.svg").write_text("none", "utf-8")
    with pytest.raises(ValueError, match=r"no\.svg"):
        make_icon(tmp_path / "no.svg", tmp_path / "app.ico")
    assert not QIcon(str(tmp_path / "app.ico")).availableSizes()
