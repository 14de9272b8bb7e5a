"""A text being written: as tall as it is long, what must not be said underlined."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from assistant.ui.text_units import units
from assistant.ui.theme import LIGHT, Colours, plain

_LEAST, _MOST = 2, 9
_FRAME = 18


@dataclass(frozen=True, slots=True)
class Underline:
    """A stretch of the text, from `start` to `end` in characters, and what is said about it."""

    start: int
    end: int
    tone: str
    details: str = ""


class TextField(QPlainTextEdit):
    """Grows with its text up to nine lines; Tab goes on to the next field."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._colours = LIGHT
        self._underlines: Sequence[Underline] = ()
        self.textChanged.connect(self.updateGeometry)
        self.textChanged.connect(self.edited)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def set_colours(self, colours: Colours) -> None:
        """The colours of underlines."""
        self._colours = colours
        self.underline(self._underlines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()

    def put(self, text: str) -> None:
        """Show a text, unless it is there already, so that the caret stays."""
        if self.toPlainText() != text:
            self.setPlainText(text)

    def underline(self, stretches: Sequence[Underline]) -> None:
        """Mark these stretches and no others."""
        self._underlines = stretches
        marks = []
        for stretch in stretches:
            mark = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            colour = self._colours.bad if stretch.tone == "bad" else self._colours.warn
            look.setUnderlineColor(QColor(colour))
            look.setToolTip(plain(stretch.details))
            cursor = QTextCursor(self.document())
            cursor.setPosition(units(self.toPlainText(), stretch.start))
            cursor.setPosition(
                units(self.toPlainText(), stretch.end), QTextCursor.MoveMode.KeepAnchor
            )
            mark.cursor, mark.format = cursor, look  # type: ignore[attr-defined]  # not in the stubs
            marks.append(mark)
        self.setExtraSelections(marks)

    def sizeHint(self) -> QSize:
        """As tall as the text, within limits."""
        lines = min(max(self.document().blockCount(), _LEAST), _MOST)
        wide = max(self.viewport().width(), 1)
        metrics = self.fontMetrics()
        wrapped = sum(
            metrics.horizontalAdvance(line) // wide
            for line in self.toPlainText()[:2000].split("\n")
        )
        height = min(lines + wrapped, _MOST) * metrics.lineSpacing() + _FRAME
        return QSize(240, height)

    def minimumSizeHint(self) -> QSize:
        """No smaller than it wants to be."""
        return QSize(120, self.sizeHint().height())
