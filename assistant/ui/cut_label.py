"""A label that may be narrower than its text: what does not fit ends in an ellipsis."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget


class CutLabel(QLabel):
    """Plain text on one line."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, least: int = 40) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._least = least

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(self._least, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        QFrame.paintEvent(self, event)  # what the style sheet says of its ground and border
        painter, box = QPainter(self), self.contentsRect()
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), elide, box.width())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(box, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
