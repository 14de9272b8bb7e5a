"""Draws one phrase row: number, title, code, badge, and the preview below."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from assistant.ui import preview_painter
from assistant.ui.phrase_row import Look, PhraseRow
from assistant.ui.preview_painter import PreviewPainter
from assistant.ui.theme import Colours, font

translate = QCoreApplication.translate

PADDING = 6
NUMBER = 20
TITLE_LINE = 20
LEFT = PADDING + NUMBER + 8
_CENTRE = Qt.AlignmentFlag.AlignCenter
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands in the list: its number (0: none) and whether it is the selected one."""

    number: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text is written: its face, its colour, its place in the box."""

    face: QFont
    tone: str
    how: Qt.AlignmentFlag = _MIDDLE


def row_height(row: PhraseRow, width: int) -> int:
    """Height in pixels of a row in a list `width` pixels wide."""
    lines = preview_painter.line_count(row.preview.text, width - LEFT - PADDING)
    return 2 * PADDING + TITLE_LINE + lines * preview_painter.LINE


class PhrasePainter:
    """Paints rows in one set of colours."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours
        self._previews = PreviewPainter(colours)

    def paint(self, painter: QPainter, rect: QRect, row: PhraseRow, state: RowState) -> None:
        """Draw a row into `rect`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state.selected:
            self._box(painter, QRectF(rect), self._colours.accent_ground, 6)
        self._number(painter, rect, state)
        body = QRectF(rect).adjusted(LEFT, PADDING, -PADDING, -PADDING)
        self._head(painter, body, row)
        text = body.adjusted(0, TITLE_LINE, 0, 0)
        self._previews.paint(painter, text, row.preview, selected=state.selected, look=row.look)
        painter.restore()

    def _number(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        if not state.number:
            return
        c = self._colours
        box = QRectF(rect.left() + PADDING, rect.top() + PADDING, NUMBER, NUMBER)
        painter.setPen(QPen(QColor(c.accent if state.selected else c.line), 1))
        painter.setBrush(QColor(c.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        tone = c.accent if state.selected else c.soft
        self._text(painter, box, str(state.number), Ink(font(11), tone, _CENTRE))

    def _head(self, painter: QPainter, body: QRectF, row: PhraseRow) -> None:
        """Title, then code, variants and pin behind it; the badge at the right edge."""
        line = QRectF(body.left(), body.top(), body.width(), TITLE_LINE)
        line.setRight(self._badge(painter, line, row))
        line.setLeft(self._title(painter, line, row))
        for text, ink in self._marks(row):
            width = QFontMetricsF(ink.face).horizontalAdvance(text)
            if width <= line.width():
                self._text(painter, line, text, ink)
            line.setLeft(line.left() + width + 6)

    def _title(self, painter: QPainter, line: QRectF, row: PhraseRow) -> float:
        face = font(13, bold=True)
        face.setStrikeOut(row.look is Look.STRUCK)
        metrics = QFontMetricsF(face)
        for start, end in row.title_hits:
            left = line.left() + metrics.horizontalAdvance(row.title[:start])
            width = metrics.horizontalAdvance(row.title[start:end])
            box = QRectF(left, line.top() + 1, width, TITLE_LINE - 2)
            self._box(painter, box & line, self._colours.hit, 2)
        shown = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, line.width())
        tone = self._colours.faint if row.struck else self._colours.text
        self._text(painter, line, shown, Ink(face, tone))
        return line.left() + metrics.horizontalAdvance(shown) + 6

    def _marks(self, row: PhraseRow) -> list[tuple[str, Ink]]:
        faint, marks = self._colours.faint, []
        if row.code:
            marks.append((row.code, Ink(font(11, mono=True), faint)))
        if row.variants:
            marks.append((f"↻ {row.variants + 1}", Ink(font(12), faint)))
        if row.pictures:
            marks.append((translate("PhraseList", "图"), Ink(font(11), self._colours.soft)))
        if row.pinned:
            marks.append(("★", Ink(font(12), self._colours.accent)))
        return marks

    def _badge(self, painter: QPainter, line: QRectF, row: PhraseRow) -> float:
        """Draw the badge; returns where the rest of the line has to end."""
        text = row.struck or row.badge
        if not text:
            return line.right()
        width = QFontMetricsF(font(11)).horizontalAdvance(text) + 10
        box = QRectF(line.right() - width, line.top() + 2, width, 16)
        self._box(painter, box, self._colours.warn_ground, 8)
        self._text(painter, box, text, Ink(font(11), self._colours.warn, _CENTRE))
        return box.left() - 6

    @staticmethod
    def _text(painter: QPainter, box: QRectF, text: str, ink: "Ink") -> None:
        painter.setFont(ink.face)
        painter.setPen(QColor(ink.tone))
        painter.drawText(box, ink.how, text)

    @staticmethod
    def _box(painter: QPainter, box: QRectF, colour: str, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(box, radius, radius)
