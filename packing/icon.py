"""The Windows icon, drawn from resources/icons/app.svg in the sizes Windows asks for."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # 100 to 200 % of small and large icons, and the tiles
_HEADER, _ENTRY = "<HHH", "<BBBBHHII"


def make_icon(drawing: Path, made: Path) -> Path:
    """Write `made`, an .ico of PNG pictures; returns it."""
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(drawing)
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_bytes(_packed([_picture(renderer, size) for size in SIZES]))
    return made


def _picture(renderer: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # PySide6 takes str, its stub bytes
    return bytes(buffer.data().data())


def _packed(pictures: list[bytes]) -> bytes:
    """Header, directory, pictures; a side of 256 pixels is written as 0."""
    offset = struct.calcsize(_HEADER) + struct.calcsize(_ENTRY) * len(pictures)
    directory = b""
    for size, picture in zip(SIZES, pictures, strict=True):
        side = size % 256
        directory += struct.pack(_ENTRY, side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return struct.pack(_HEADER, 0, 1, len(pictures)) + directory + b"".join(pictures)
