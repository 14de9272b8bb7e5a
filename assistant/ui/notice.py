"""One calm line over the foot of the window: what happened and what to do."""

import math

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from assistant.ui.theme import font, mark

SHOWN_MS = 8000
_SIDE, _FOOTER = 1, 32
_LEFT, _WIDE, _TIGHT = 8, 5, 1  # pixels around the words
_BLANK = 8  # pixels below the words of whatever stands above the footer


class Notice(QLabel):
    """Lies over the footer, so that nothing moves or is hidden; gone by itself or at a click."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("notice")
        self.setFont(font(12))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)

    def tell(self, text: str, tone: str = "") -> None:
        """Show a line; `tone` is good, bad or nothing."""
        self.setText(text)
        mark(self, "tone", tone)
        self.ensurePolished()  # its padding counts from the first line on
        self.place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)

    def place(self) -> None:
        """Lie across the lower edge of the parent.

        Two lines cover no more than what is blank below the words above the footer; a longer text
        covers the line there as well, all of it.
        """
        width = self._over.width() - 2 * _SIDE
        height = self._height(width, _TIGHT)
        if not _FOOTER < height <= _FOOTER + _BLANK:
            height = _FOOTER * max(math.ceil(self._height(width, _WIDE) / _FOOTER), 1)
        self.setGeometry(_SIDE, self._over.height() - _SIDE - height, width, height)

    def _height(self, width: int, above: int) -> int:
        """What it needs with so much blank above and below its words."""
        self.setContentsMargins(_LEFT, above, _LEFT, above)
        return self.heightForWidth(width)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.hide()
