"""Draws phrase rows: number, first line, and the preview below."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from assistant.ui import phrase_head, preview_painter
from assistant.ui.phrase_head import SMALL, HeadLayout, Ink
from assistant.ui.phrase_row import PhraseRow
from assistant.ui.preview_painter import PreviewPainter
from assistant.ui.theme import Colours

PADDING = 6
NUMBER = 20
TITLE_LINE = phrase_head.LINE
LEFT = PADDING + NUMBER + 8


class Standing(NamedTuple):
    """A row in its place; `size` is width and height, `number` 0 where it shows none."""

    row: PhraseRow
    top: int
    size: tuple[int, int]
    number: int
    selected: bool


def row_height(row: PhraseRow, width: int) -> int:
    """Height in pixels of a row in a list `width` pixels wide."""
    lines = preview_painter.line_count(row.preview.text, width - LEFT - PADDING)
    return 2 * PADDING + TITLE_LINE + lines * preview_painter.LINE


class PhrasePainter:
    """Paints rows in one set of colours."""

    def __init__(self, colours: Colours) -> None:
        self._colours, self._hit = colours, QColor(colours.hit)
        self._heads = HeadLayout(colours, QPointF(LEFT, PADDING))
        self._previews = PreviewPainter(colours, QPointF(LEFT, PADDING + TITLE_LINE))
        self._key_cap = lru_cache(maxsize=64)(self._draw_key_cap)

    def paint(self, painter: QPainter, rows: Iterable[Standing]) -> None:
        """Draw rows, one below the other."""
        hint = QPainter.RenderHint
        painter.setRenderHints(hint.Antialiasing | hint.SmoothPixmapTransform)
        scale = painter.device().devicePixelRatioF()
        top = 0
        for row in rows:
            painter.translate(0, row.top - top)
            top = row.top
            self._row(painter, row, scale)

    def _row(self, painter: QPainter, standing: Standing, scale: float) -> None:
        row, _, size, number, selected = standing
        if selected:
            self._selection(painter, QRectF(0, 0, *size))
        if number:
            painter.drawPixmap(PADDING, PADDING, self._key_cap(number, selected, scale))
        width, marks = size[0] - LEFT - PADDING, row.marks()
        head = self._heads.of(row.head, width)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._hit)
        for box in head.boxes(marks.title):
            painter.drawRoundedRect(box, 2, 2)
        self._previews.paint(painter, width, row, marks.preview, selected=selected)
        for stroke in head.strokes:
            stroke(painter)

    def _selection(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(QColor(self._colours.chosen), 1))
        painter.setBrush(QColor(self._colours.accent_ground))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _draw_key_cap(self, number: int, selected: bool, scale: float) -> QPixmap:
        """The number in its box. Drawn once: soft corners take as long as a line of text."""
        key = QPixmap(round(NUMBER * scale), round(NUMBER * scale))
        key.setDevicePixelRatio(scale)
        key.fill(Qt.GlobalColor.transparent)
        painter, box, c = QPainter(key), QRectF(0, 0, NUMBER, NUMBER), self._colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.accent if selected else c.line), 1))
        painter.setBrush(QColor(c.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        tone = c.accent if selected else c.soft
        phrase_head.written(box, str(number), Ink(SMALL, tone, centred=True))(painter)
        painter.end()
        return key
