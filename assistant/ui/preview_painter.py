"""Draws a phrase's preview: at most two lines, hits and blanks on grounds of their own."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from assistant.core.preview import Preview, Span
from assistant.ui.phrase_row import Look, PhraseRow
from assistant.ui.text_units import characters, units
from assistant.ui.theme import Colours, font

LINE = 18
LINES = 2
_PIXELS = 12
_LETTER, _CLOSER = re.compile("[A-Za-z.]"), 1.0  # pixels that letters may be set closer
_NEARLY = 6  # pixels: here only breaking the lines tells how many there are
_APART = re.compile("[ -~\u2009-\u2026\u3001-\u3029\u4e00-\u9fff\uff01-\uffee]*")
_NARROWEST_WIDE = 10  # pixels of a Chinese character, in whatever face


@lru_cache(maxsize=2048)
def fitted(text: str, width: int) -> str:
    """The text cut with an ellipsis so that it fits two lines of `width` pixels."""
    text = _enough(text, LINES * width)
    layout = _broken(text, width)
    last = layout.lineAt(layout.lineCount() - 1)
    if not last.isValid() or last.textStart() + last.textLength() >= units(text, len(text)):
        return text
    start = characters(text, last.textStart())
    metrics = QFontMetricsF(font(_PIXELS))
    return text[:start] + metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width - 1)


@lru_cache(maxsize=4096)
def line_count(text: str, width: int) -> int:
    """How many lines (1 or 2) the text takes in a list of this width in pixels."""
    if len(_enough(text, width)) < len(text):
        return LINES
    left = width - _advance(text)
    if left < -_NEARLY - _CLOSER * len(_LETTER.findall(text)):
        return LINES
    return 1 if left > _NEARLY else lines_of(text, width)


def lines_of(text: str, width: int) -> int:
    """The same, found by breaking the lines: surer, and it takes its time."""
    return max(1, _broken(text, width).lineCount())


def _advance(text: str) -> float:
    """The width of a text in pixels, a few too many where letters are set closer together."""
    if _APART.fullmatch(text):
        return sum(map(_width, text))
    return QFontMetricsF(font(_PIXELS)).horizontalAdvance(text)


@cache
def _width(character: str) -> float:
    return QFontMetricsF(font(_PIXELS)).horizontalAdvance(character)


def _enough(text: str, width: int) -> str:
    """Of a long text a beginning that is surely wider than this: laying out takes its time."""
    room = width + 2 * _PIXELS
    for length, character in enumerate(text):
        if room < 0:
            return text[:length]
        room -= _NARROWEST_WIDE if "\u3000" <= character <= "\u9fff" else character.isascii()
    return text


def _broken(text: str, width: int, formats: Sequence[QTextLayout.FormatRange] = ()) -> QTextLayout:
    layout = QTextLayout(text, font(_PIXELS))
    layout.setCacheEnabled(True)  # else its glyphs are found anew whenever it is drawn or asked
    layout.setFormats(formats)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * LINE + (LINE - line.height()) / 2))
    layout.endLayout()
    return layout


class PreviewPainter:
    """Paints previews in one set of colours."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours
        self._laid_out = lru_cache(maxsize=256)(self._lay_out)  # the same rows are painted again

    def paint(
        self,
        painter: QPainter,
        box: QRectF,
        row: PhraseRow,
        hits: Iterable[Span],
        *,
        selected: bool,
    ) -> None:
        """Draw into `box`, whose width decides where lines break."""
        preview = row.preview
        layout = self._laid_out(preview, int(box.width()), row.look)
        ground = self._colours.surface if selected else self._colours.accent_ground
        for span in hits:
            self._ground(painter, box.topLeft(), layout, _units(preview, span), self._colours.hit)
        for span in preview.blanks:
            self._ground(painter, box.topLeft(), layout, _units(preview, span), ground)
        layout.draw(painter, box.topLeft())

    def _lay_out(self, preview: Preview, width: int, look: Look) -> QTextLayout:
        text = fitted(preview.text, width)
        return _broken(text, width, self._formats(preview, units(text, len(text)), look))

    def _formats(self, preview: Preview, length: int, look: Look) -> list[QTextLayout.FormatRange]:
        base = self._colours.soft if look is Look.PLAIN else self._colours.faint
        whole = _format((0, length), base, struck=look is Look.STRUCK)
        if look is not Look.PLAIN:
            return [whole]
        blanks = [_units(preview, span) for span in preview.blanks]
        return [whole, *(_format(span, self._colours.accent) for span in blanks)]

    @staticmethod
    def _ground(
        painter: QPainter, at: QPointF, layout: QTextLayout, span: Span, colour: str
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = max(span[0], line.textStart())
            end = min(span[1], line.textStart() + line.textLength())
            if start < end:
                left, right = _x(line, start), _x(line, end)
                top = at.y() + number * LINE + 1
                painter.drawRoundedRect(QRectF(at.x() + left, top, right - left, LINE - 2), 3, 3)


def _units(preview: Preview, span: Span) -> Span:
    return units(preview.text, span[0]), units(preview.text, span[1])


def _format(span: Span, colour: str, *, struck: bool = False) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    look.setFontStrikeOut(struck)
    made: Any = QTextLayout.FormatRange()  # its attributes are missing from PySide's stubs
    made.start, made.length, made.format = span[0], span[1] - span[0], look
    return cast("QTextLayout.FormatRange", made)


def _x(line: QTextLine, position: int) -> float:
    """Where a character begins in its line, in pixels."""
    found: Any = line.cursorToX(position)  # the stubs don't know that it is a pair
    return float(found[0])
