"""Pictures as the clipboard takes them: PNG, and a bitmap for the many programs that want that."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path, PureWindowsPath

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from assistant.core.book import Book
from assistant.core.phrase import Phrase
from assistant.core.ports import PNG

BMP = "image/bmp"
LARGEST = 10 * 2**20  # bytes of a file


def pictures_of(phrase: Phrase, book: Book | None) -> tuple[Path, ...]:
    """Where the pictures of a phrase stand: beside its book."""
    folder = Path(book.file).parent if book else Path()
    return tuple(folder.joinpath(*PureWindowsPath(name).parts) for name in phrase.images)


def picture(file: Path) -> Mapping[str, bytes] | None:
    """A picture in the formats it is offered in; None for a missing, broken or huge one."""
    try:
        stat = file.stat()
        data = file.read_bytes() if stat.st_size <= LARGEST else b""
    except (OSError, ValueError):
        return None
    return _picture(data)


@lru_cache(maxsize=8)  # a size chart goes out many times a day
def _picture(data: bytes) -> Mapping[str, bytes] | None:
    image = QImage.fromData(data)
    if image.isNull():
        return None
    return {PNG: _encoded(image, "PNG"), BMP: _encoded(_on_white(image), "BMP")}


def _on_white(image: QImage) -> QImage:
    """A bitmap knows nothing of transparency."""
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _encoded(image: QImage, format: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, format)  # type: ignore[call-overload]  # the stubs want bytes, it refuses them
    return bytes(data.data())
