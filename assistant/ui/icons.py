"""Icons: one set of line drawings, tinted to the theme and sharp at every scale."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SMALL = (16, 20, 24, 32, 40)
_LARGE = (48, 64, 128)


class Icons:
    """The icons of a folder of SVG files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str, colour: str = "#000") -> QIcon:
        """An icon by its file's stem, its black lines drawn in `colour`."""
        return self._icon(name, colour, _SMALL)

    def program(self) -> QIcon:
        """The program's own, for the system's large and small places."""
        return self._icon("app", "#000", _SMALL + _LARGE)

    def _icon(self, name: str, colour: str, sizes: tuple[int, ...]) -> QIcon:
        drawing = (self._folder / f"{name}.svg").read_text("utf-8").replace("#000", colour)
        renderer = QSvgRenderer(QByteArray(drawing.encode()))
        icon = QIcon()
        for size in sizes:
            icon.addPixmap(_drawn(renderer, size))
        return icon


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
