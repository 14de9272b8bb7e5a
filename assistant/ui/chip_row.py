"""Chips side by side; those that don't fit are counted in a last one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from assistant.ui.theme import font, mark, plain

_HEIGHT, _GAP, _LONGEST = 20, 6, 120


class ChipRow(QWidget):
    """Shows tags; a chip of a tone stands for something to heed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[QLabel] = []
        self._more = self._chip("", "plain")
        self._more.hide()
        self.setFixedHeight(_HEIGHT)

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show (text, tone) one after the other; the tone `plain` is a tag's."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(text, tone) for text, tone in chips]
        self.setToolTip(plain("\n".join(text for text, _ in chips)))
        self.setAccessibleName("、".join(text for text, _ in chips))
        self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    def sizeHint(self) -> QSize:
        widths = [chip.sizeHint().width() + _GAP for chip in self._chips]
        return QSize(sum(widths), _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _chip(self, text: str, tone: str) -> QLabel:
        chip = QLabel(text, self)
        chip.setTextFormat(Qt.TextFormat.PlainText)
        chip.setFont(font(12))
        mark(chip, "chip", tone)
        chip.setMaximumWidth(_LONGEST)
        return chip

    def _place(self) -> None:
        left, hidden = 0, 0
        for number, chip in enumerate(self._chips):
            width = min(chip.sizeHint().width(), _LONGEST)
            later = len(self._chips) - number - 1
            fits = not hidden and left + width + (28 if later else 0) <= self.width()
            chip.setVisible(fits)
            hidden += not fits
            if fits:
                chip.setGeometry(left, 0, width, _HEIGHT)
                left += width + _GAP
        self._more.setText(f"+{hidden}")
        self._more.setVisible(bool(hidden))
        self._more.setGeometry(left, 0, self._more.sizeHint().width(), _HEIGHT)
