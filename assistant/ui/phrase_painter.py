"""Draws one phrase row: number, title, code, badge, and the preview below."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from assistant.core.preview import Span
from assistant.ui import preview_painter
from assistant.ui.phrase_row import Look, Marks, PhraseRow
from assistant.ui.preview_painter import PreviewPainter
from assistant.ui.theme import Colours, font

translate = QCoreApplication.translate

PADDING = 6
NUMBER = 20
TITLE_LINE = 20
LEFT = PADDING + NUMBER + 8


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands in the list: its number (0: none) and whether it is the selected one."""

    number: int
    selected: bool


class Face(NamedTuple):
    """Which of the program's fonts a text is written in."""

    pixels: int
    bold: bool = False
    mono: bool = False

    def font(self, *, struck: bool = False) -> QFont:
        """The font itself; not to be changed."""
        return _font(self, struck)


@cache
def _font(face: Face, struck: bool) -> QFont:
    made = font(face.pixels, bold=face.bold, mono=face.mono)
    made.setStrikeOut(struck)
    return made


@lru_cache(maxsize=1024)
def _shaped(text: str, face: Face) -> QStaticText:
    """A text whose glyphs are found once: the same titles come back with every key."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(font=face.font())
    return made


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text is written: its face, its colour, in the middle of its box, struck out or not."""

    face: Face
    tone: str
    centred: bool = False
    struck: bool = False


_TITLE, _CODE = Face(13, bold=True), Face(11, mono=True)
_SMALL, _SIGN = Face(11), Face(12)


@lru_cache(maxsize=4096)  # the same titles come back with every key that is typed
def _advance(text: str, face: Face) -> float:
    """The width of a text in pixels."""
    return QFontMetricsF(face.font()).horizontalAdvance(text)


def row_height(row: PhraseRow, width: int) -> int:
    """Height in pixels of a row in a list `width` pixels wide."""
    lines = preview_painter.line_count(row.preview.text, width - LEFT - PADDING)
    return 2 * PADDING + TITLE_LINE + lines * preview_painter.LINE


class PhrasePainter:
    """Paints rows in one set of colours."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours
        self._previews = PreviewPainter(colours)
        self._key_cap = lru_cache(maxsize=64)(self._draw_key_cap)

    def paint(self, painter: QPainter, rect: QRect, row: PhraseRow, state: RowState) -> None:
        """Draw a row into `rect`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state.selected:
            self._selection(painter, QRectF(rect))
        self._number(painter, rect, state)
        body = QRectF(rect).adjusted(LEFT, PADDING, -PADDING, -PADDING)
        marks = row.marks()
        self._head(painter, body, row, marks)
        text = body.adjusted(0, TITLE_LINE, 0, 0)
        self._previews.paint(painter, text, row, marks.preview, selected=state.selected)
        painter.restore()

    def _selection(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(QColor(self._colours.chosen), 1))
        painter.setBrush(QColor(self._colours.accent_ground))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _number(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        if state.number:
            scale = painter.device().devicePixelRatioF()
            key = self._key_cap(state, scale)
            painter.drawPixmap(rect.left() + PADDING, rect.top() + PADDING, key)

    def _draw_key_cap(self, state: RowState, scale: float) -> QPixmap:
        """The number in its box. Drawn once: soft corners take as long as a line of text."""
        key = QPixmap(round(NUMBER * scale), round(NUMBER * scale))
        key.setDevicePixelRatio(scale)
        key.fill(Qt.GlobalColor.transparent)
        painter, box, c = QPainter(key), QRectF(0, 0, NUMBER, NUMBER), self._colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_colour(c.accent if state.selected else c.line), 1))
        painter.setBrush(_colour(c.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        tone = c.accent if state.selected else c.soft
        self._text(painter, box, str(state.number), Ink(_SMALL, tone, centred=True))
        painter.end()
        return key

    def _head(self, painter: QPainter, body: QRectF, row: PhraseRow, marks: Marks) -> None:
        """Title, then code, variants and pin behind it; the badge at the right edge."""
        line = QRectF(body.left(), body.top(), body.width(), TITLE_LINE)
        line.setRight(self._badge(painter, line, row))
        line.setLeft(self._title(painter, line, row, marks.title))
        for text, ink in self._signs(row):
            width = _advance(text, ink.face)
            if width <= line.width():
                self._text(painter, line, text, ink)
            line.setLeft(line.left() + width + 6)

    def _title(
        self, painter: QPainter, line: QRectF, row: PhraseRow, hits: Iterable[Span]
    ) -> float:
        for start, end in hits:
            left = line.left() + _advance(row.title[:start], _TITLE)
            width = _advance(row.title[start:end], _TITLE)
            box = QRectF(left, line.top() + 1, width, TITLE_LINE - 2)
            self._box(painter, box & line, self._colours.hit, 2)
        shown = row.title
        if _advance(shown, _TITLE) > line.width():
            metrics = QFontMetricsF(_TITLE.font())
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, line.width())
        tone = self._colours.faint if row.struck else self._colours.text
        self._text(painter, line, shown, Ink(_TITLE, tone, struck=row.look is Look.STRUCK))
        return line.left() + _advance(shown, _TITLE) + 6

    def _signs(self, row: PhraseRow) -> list[tuple[str, Ink]]:
        faint, signs = self._colours.faint, []
        if row.code:
            signs.append((row.code, Ink(_CODE, faint)))
        if row.variants:
            signs.append((f"↻ {row.variants + 1}", Ink(_SIGN, faint)))
        if row.pictures:
            signs.append((translate("PhraseList", "图"), Ink(_SMALL, self._colours.soft)))
        if row.pinned:
            signs.append(("★", Ink(_SIGN, self._colours.accent)))
        return signs

    def _badge(self, painter: QPainter, line: QRectF, row: PhraseRow) -> float:
        """Draw the badge; returns where the rest of the line has to end."""
        text = row.struck or row.badge
        if not text:
            return line.right()
        width = _advance(text, _SMALL) + 10
        box = QRectF(line.right() - width, line.top() + 2, width, 16)
        self._box(painter, box, self._colours.warn_ground, 8)
        self._text(painter, box, text, Ink(_SMALL, self._colours.warn, centred=True))
        return box.left() - 6

    @staticmethod
    def _text(painter: QPainter, box: QRectF, text: str, ink: "Ink") -> None:
        painter.setFont(ink.face.font(struck=ink.struck))
        painter.setPen(_colour(ink.tone))
        if ink.struck:  # the line through a prepared text would begin before the text
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            return
        shaped = _shaped(text, ink.face)
        size = shaped.size()
        before = (box.width() - size.width()) / 2 if ink.centred else 0.0
        painter.drawStaticText(
            QPointF(box.left() + before, box.top() + (box.height() - size.height()) / 2), shaped
        )

    @staticmethod
    def _box(painter: QPainter, box: QRectF, colour: str, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(colour))
        painter.drawRoundedRect(box, radius, radius)
