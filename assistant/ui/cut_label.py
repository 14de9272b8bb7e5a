"""A label that may be narrower than its text: what does not fit ends in an ellipsis."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QToolTip, QWidget

from assistant.ui.theme import plain


class CutLabel(QLabel):
    """Plain text on one line; cut, it is whole in a tooltip where nothing around it has one."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, least: int = 40) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._least = least

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(self._least, whole.width()), whole.height())

    @property
    def is_cut(self) -> bool:
        """Whether there is less room than the text needs."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.is_cut and not _explained(self):
            QToolTip.showText(event.globalPos(), plain(self.text()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QFrame.paintEvent(self, event)  # what the style sheet says of its ground and border
        painter, box = QPainter(self), self.contentsRect()
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), elide, box.width())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(box, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)


def _explained(widget: QWidget) -> bool:
    """Whether it or what it stands in has a tooltip."""
    parts: list[QWidget] = [widget]
    while not parts[-1].isWindow() and (above := parts[-1].parentWidget()) is not None:
        parts.append(above)
    return any(part.toolTip() for part in parts)
