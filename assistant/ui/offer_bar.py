"""What is said when nothing fits a query: the nearest are shown, a new phrase is offered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from assistant.ui.cut_label import CutLabel
from assistant.ui.theme import font


class OfferBar(QFrame):
    """A line with one button; hidden while something fits."""

    writing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = CutLabel(parent=self)
        self._label.setFont(font(12))
        self._label.setProperty("tone", "soft")
        write = QPushButton(self.tr("写成新话术"), self)
        write.setFont(font(12))
        write.setToolTip(self.tr("存进个人话术，下次就搜得到"))
        write.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        write.clicked.connect(self.writing_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._label, 1)
        row.addWidget(write)
        self.hide()

    def show_offer(self, *, near: bool) -> None:
        """Say whether the list below holds the nearest phrases or none at all."""
        nearest = self.tr("没有完全对上的，下面是最接近的")
        self._label.setText(nearest if near else self.tr("没有找到"))
        self.show()
