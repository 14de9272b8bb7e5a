"""The newest note on one line; a press on it shows all of them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from assistant.ui.theme import LIGHT, Colours, font, plain

HEIGHT = 26
_EDGE, _SIDE, _GAP = 3, 8, 10


class NoteLine(QAbstractButton):
    """Day, words, how many more there are; long words are cut and whole in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT
        self._day, self._words, self._rest, self._eager = "", "", "", False
        self.setFixedHeight(HEIGHT)
        self.setFont(font(12))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_colours(self, colours: Colours) -> None:
        """Paint in these colours."""
        self._colours = colours
        self.update()

    def show_note(self, day: str, words: str, rest: str) -> None:
        """Show a note; `rest` tells of the others."""
        self._show(day, words, rest, eager=False)
        self.setToolTip(plain(words))

    def show_hint(self, words: str, *, eager: bool = False) -> None:
        """Show what could be done here; `eager` asks for it."""
        self._show("", words, "", eager=eager)
        self.setToolTip(self.tr("Ctrl+N 写备注，Ctrl+I 看全部"))

    def _show(self, day: str, words: str, rest: str, *, eager: bool) -> None:
        self._day, self._words, self._rest, self._eager = day, words, rest, eager
        self.setAccessibleName(" ".join(filter(None, (day, words, rest))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        area = self.rect().adjusted(_EDGE + _SIDE, 0, -_SIDE, 0)
        area.setLeft(self._paint(painter, area, self._day, self._colours.soft))
        metrics = QFontMetrics(self.font())
        rest = metrics.horizontalAdvance(self._rest) + _GAP if self._rest else 0
        words = " ".join(self._words.split())
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width() - rest)
        area.setLeft(self._paint(painter, area, cut, self._words_colour()))
        self._paint(painter, area, self._rest, self._colours.faint)

    def _words_colour(self) -> str:
        if self._eager:
            return self._colours.accent
        return self._colours.text if self._day else self._colours.faint

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.surface))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        edge = self._colours.accent if self._day or self._eager else self._colours.line
        painter.fillRect(QRect(0, 0, _EDGE, self.height()), QColor(edge))

    def _paint(self, painter: QPainter, area: QRect, text: str, colour: str) -> int:
        """Draw at the left of the area; where the next text may begin."""
        if not text:
            return area.left()
        painter.setPen(QColor(colour))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        return area.left() + QFontMetrics(self.font()).horizontalAdvance(text) + _GAP
