"""Draws a phrase's preview: at most two lines, hits and blanks on grounds of their own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
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


def laid_out(text: str, width: int, formats: Sequence[QTextLayout.FormatRange] = ()) -> QTextLayout:
    """The text in at most two lines of `width` pixels, cut with an ellipsis where it needs more."""
    text = _enough(text, LINES * width)
    layout = _broken(text, width, formats)
    cut = _cut(text, width, layout)
    return layout if cut == text else _broken(cut, width, formats)


def _cut(text: str, width: int, layout: QTextLayout) -> str:
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


@dataclass(frozen=True, slots=True)
class LaidPreview:
    """A preview laid out, counted from the upper left corner of its row."""

    text: str
    layout: QTextLayout
    corner: QPointF
    _boxes: dict[Span, list[QRectF]] = field(default_factory=dict)

    def boxes(self, spans: Iterable[Span]) -> Iterator[QRectF]:
        """Where these characters stand, a box a line."""
        for span in spans:
            if span not in self._boxes:
                self._boxes[span] = list(self._measured(*_units(self.text, span)))
            yield from self._boxes[span]

    def _measured(self, start: int, end: int) -> Iterator[QRectF]:
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                top = self.corner.y() + number * LINE + 1
                yield QRectF(self.corner.x() + left, top, right - left, LINE - 2)


class PreviewPainter:
    """Paints previews in one set of colours."""

    def __init__(self, colours: Colours, corner: QPointF) -> None:
        """`corner`: where a preview begins in a row."""
        self._colours, self._corner = colours, corner
        self._hit, self._chosen = QColor(colours.hit), QColor(colours.surface)
        self._blank = QColor(colours.accent_ground)
        self._soft, self._faint = QColor(colours.soft), QColor(colours.faint)
        self._laid_out = lru_cache(maxsize=256)(self._lay_out)  # the same rows are painted again

    def paint(
        self,
        painter: QPainter,
        width: int,
        row: PhraseRow,
        hits: Iterable[Span],
        *,
        selected: bool,
    ) -> None:
        """Draw into a row whose corner is the painter's; `width` decides where lines break."""
        preview = row.preview
        laid = self._laid_out(preview, width, row.look)
        painter.setPen(Qt.PenStyle.NoPen)
        self._grounds(painter, laid.boxes(hits), self._hit)
        blank = self._chosen if selected else self._blank
        self._grounds(painter, laid.boxes(preview.blanks), blank)
        painter.setPen(self._soft if row.look is Look.PLAIN else self._faint)
        laid.layout.draw(painter, self._corner)

    @staticmethod
    def _grounds(painter: QPainter, boxes: Iterable[QRectF], colour: QColor) -> None:
        painter.setBrush(colour)
        for box in boxes:
            painter.drawRoundedRect(box, 3, 3)

    def _lay_out(self, preview: Preview, width: int, look: Look) -> LaidPreview:
        layout = laid_out(preview.text, width, self._formats(preview, look))
        return LaidPreview(preview.text, layout, self._corner)

    def _formats(self, preview: Preview, look: Look) -> list[QTextLayout.FormatRange]:
        """What is not written plainly: in one piece a text takes half as long to lay out."""
        if look is Look.STRUCK:
            return [_format(_units(preview.text, (0, len(preview.text))), struck=True)]
        if look is Look.GREYED:
            return []
        blanks = [_units(preview.text, span) for span in preview.blanks]
        return [_format(span, self._colours.accent) for span in blanks]


def _units(text: str, span: Span) -> Span:
    return units(text, span[0]), units(text, span[1])


def _format(span: Span, colour: str = "", *, struck: bool = False) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    if colour:
        look.setForeground(QColor(colour))
    look.setFontStrikeOut(struck)
    made: Any = QTextLayout.FormatRange()  # its attributes are missing from PySide's stubs
    made.start, made.length, made.format = span[0], span[1] - span[0], look
    return cast("QTextLayout.FormatRange", made)


def _x(line: QTextLine, position: int) -> float:
    """Where a character begins in its line, in pixels."""
    found: Any = line.cursorToX(position)  # the stubs don't know that it is a pair
    return float(found[0])
