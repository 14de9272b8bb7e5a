"""The first line of a phrase row: title, code and signs, the badge at the right edge."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from assistant.core.preview import Span
from assistant.ui.phrase_row import Head, Look
from assistant.ui.theme import Colours, font

translate = QCoreApplication.translate

LINE = 20
_GAP = 6  # pixels between what stands on the line

Stroke = Callable[[QPainter], None]


class Face(NamedTuple):
    """Which of the program's fonts a text is written in."""

    pixels: int
    bold: bool = False
    mono: bool = False

    def font(self, *, struck: bool = False) -> QFont:
        """The font itself; not to be changed."""
        return _font(self, struck)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text is written: its face, its colour, in the middle of its box, struck out or not."""

    face: Face
    tone: str
    centred: bool = False
    struck: bool = False


SMALL = Face(11)
_TITLE, _CODE, _SIGN = Face(13, bold=True), Face(11, mono=True), Face(12)


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


@lru_cache(maxsize=4096)  # the same titles come back with every key that is typed
def _advance(text: str, face: Face) -> float:
    """The width of a text in pixels."""
    return QFontMetricsF(face.font()).horizontalAdvance(text)


def written(box: QRectF, text: str, ink: Ink) -> Stroke:
    """What writes a text into a box."""
    face, tone = ink.face.font(struck=ink.struck), QColor(ink.tone)
    shaped = _shaped(text, ink.face)
    size = shaped.size()
    before = (box.width() - size.width()) / 2 if ink.centred else 0.0
    at = QPointF(box.left() + before, box.top() + (box.height() - size.height()) / 2)

    def write(painter: QPainter) -> None:
        painter.setFont(face)
        painter.setPen(tone)
        if ink.struck:  # the line through a prepared text would begin before the text
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        else:
            painter.drawStaticText(at, shaped)

    return write


@dataclass(frozen=True, slots=True)
class LaidHead:
    """A line laid out, counted from the upper left corner of its row."""

    line: QRectF
    title: str
    strokes: tuple[Stroke, ...]
    _boxes: dict[Span, QRectF] = field(default_factory=dict)

    def boxes(self, hits: Iterable[Span]) -> Iterator[QRectF]:
        """Where what was searched for stands in the title."""
        for hit in hits:
            if hit not in self._boxes:
                self._boxes[hit] = self._box(*hit)
            yield self._boxes[hit]

    def _box(self, start: int, end: int) -> QRectF:
        left = self.line.left() + _advance(self.title[:start], _TITLE)
        width = _advance(self.title[start:end], _TITLE)
        return QRectF(left, self.line.top() + 1, width, LINE - 2) & self.line


class HeadLayout:
    """Lays first lines out in one set of colours; the same ones come back with every key."""

    def __init__(self, colours: Colours, corner: QPointF) -> None:
        """`corner`: where the line begins in a row."""
        self._colours, self._corner = colours, corner
        self.of = lru_cache(maxsize=512)(self._lay)

    def _lay(self, head: Head, width: int) -> LaidHead:
        """The line in so many pixels."""
        line = QRectF(self._corner.x(), self._corner.y(), width, LINE)
        strokes = self._badge(line, head)
        whole = QRectF(line)
        strokes.append(self._title(line, head))
        for text, ink in self._signs(head):
            needed = _advance(text, ink.face)
            if needed <= line.width():
                strokes.append(written(QRectF(line), text, ink))
            line.setLeft(line.left() + needed + _GAP)
        return LaidHead(whole, head.title, tuple(strokes))

    def _title(self, line: QRectF, head: Head) -> Stroke:
        """The title; the line goes on behind it."""
        shown = head.title
        if _advance(shown, _TITLE) > line.width():
            metrics = QFontMetricsF(_TITLE.font())
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, line.width())
        tone = self._colours.faint if head.struck else self._colours.text
        ink = Ink(_TITLE, tone, struck=head.look is Look.STRUCK)
        stroke = written(QRectF(line), shown, ink)
        line.setLeft(line.left() + _advance(shown, _TITLE) + _GAP)
        return stroke

    def _signs(self, head: Head) -> list[tuple[str, Ink]]:
        faint, signs = self._colours.faint, []
        if head.code:
            signs.append((head.code, Ink(_CODE, faint)))
        if head.variants:
            signs.append((f"↻ {head.variants + 1}", Ink(_SIGN, faint)))
        if head.pictures:
            signs.append((translate("PhraseList", "图"), Ink(SMALL, self._colours.soft)))
        if head.pinned:
            signs.append(("★", Ink(_SIGN, self._colours.accent)))
        return signs

    def _badge(self, line: QRectF, head: Head) -> list[Stroke]:
        """The badge on its ground; the line ends before it."""
        text = head.struck or head.badge
        if not text:
            return []
        width = _advance(text, SMALL) + 10
        box = QRectF(line.right() - width, line.top() + 2, width, 16)
        line.setRight(box.left() - _GAP)
        ground = QColor(self._colours.warn_ground)

        def lay_ground(painter: QPainter) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 8, 8)

        return [lay_ground, written(box, text, Ink(SMALL, self._colours.warn, centred=True))]
