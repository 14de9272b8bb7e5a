"""What is in a dialog, where the screen is too low for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QStyle, QVBoxLayout, QWidget


class LowScreen(QScrollArea):
    """As wide as what is in it, which is scrolled to where it would be squeezed."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidget(_Least(inside))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        wide = self.widget().minimumSizeHint().width() + bar
        return QSize(wide, super().minimumSizeHint().height())


class _Least(QWidget):
    """Not less high than what is in it has to be; a scroll area asks how high it would like to."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(inside)

    def heightForWidth(self, width: int) -> int:
        return self._column.minimumHeightForWidth(width)
