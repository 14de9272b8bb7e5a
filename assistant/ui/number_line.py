"""Where an order's number stands, or is typed or pasted."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionFrame, QWidget

from assistant.ui.composing_line import ComposingLine
from assistant.ui.theme import font

_CARET = 6
_SIDE = 2  # pixels between the frame of a line and its text


class NumberLine(ComposingLine):
    """The order number; what is pasted here is read as an order, however many lines it has."""

    paste_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setFixedHeight(24)
        self.setObjectName("orderNumber")
        self.textChanged.connect(self._dress)
        self._dress("")

    def keep_whole(self, *, short: int) -> None:
        """Make room for the whole number but for so many pixels, whoever else wants some."""
        whole = self.fontMetrics().horizontalAdvance(self.text()) + _CARET
        self.setMinimumWidth(max(whole - short, 0) if self.text() else 0)

    @property
    def shown(self) -> str:
        """What is seen of it: where it does not fit both ends, unless the caret can go there."""
        ends = Qt.TextElideMode.ElideMiddle
        cut = self.fontMetrics().elidedText(self.text(), ends, self._inside().width())
        return self.text() if self.hasFocus() else cut

    def _inside(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        return self.style().subElementRect(part, option, self).adjusted(_SIDE, 0, -_SIDE, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown
        if shown == self.text():
            super().paintEvent(event)
            return
        option, painter = QStyleOptionFrame(), QPainter(self)
        self.initStyleOption(option)
        ground = QStyle.PrimitiveElement.PE_PanelLineEdit
        self.style().drawPrimitive(ground, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(self._inside(), Qt.AlignmentFlag.AlignVCenter, shown)

    def _dress(self, text: str) -> None:
        """A number is large; the hint in its place is not."""
        self.setFont(font(13, bold=True, mono=True) if text else font(12))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme puts the face back that was there first."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.preedit:
            self.paste_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)
