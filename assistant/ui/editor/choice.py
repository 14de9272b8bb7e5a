"""Combo boxes of the editor: thousands of choices offered at once cost nothing until one looks."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

_VALUE = Qt.ItemDataRole.UserRole
_SAME = Qt.MatchFlag.MatchExactly


class Choice(QComboBox):
    """A combo box that the wheel does not change while it scrolls the form.

    Qt itself holds the labels, so that it need not ask for each of thousands.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = QStringListModel(self)
        self._offered: list[tuple[str, str]] = []
        self._values: list[str] = []
        self._places: dict[str, int] = {}
        self.setModel(self._labels)
        view = self.view()
        if isinstance(view, QListView):
            view.setUniformItemSizes(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A label that does not fit ends in an ellipsis, not within a character."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, field, self).width()
        elide = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, elide, room)  # type: ignore[attr-defined]
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def currentData(self, role: int = _VALUE) -> object:
        """The value that is chosen; None where there is none."""
        if role != _VALUE or self.currentIndex() < 0:
            return super().currentData(role)
        return self._values[self.currentIndex()]

    def findData(self, data: object, role: int = _VALUE, flags: Qt.MatchFlag = _SAME) -> int:
        """Where a value is, -1 if it is not offered."""
        if role != _VALUE:
            return super().findData(data, role, flags)
        return self._places.get(str(data), -1)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these, keeping what is chosen; what is chosen but not offered is shown as it is."""
        if list(choices) == self._offered and self.count() == len(choices):
            return
        chosen = self.currentData()
        self._offered = list(choices)
        self._values = [value for value, _ in choices]
        self._places = {value: place for place, value in enumerate(self._values)}
        with QSignalBlocker(self):
            self._labels.setStringList([label for _, label in choices])
        if chosen or "" in self._places:
            self.choose(str(chosen or ""))

    def choose(self, value: str) -> None:
        """Show a value."""
        with QSignalBlocker(self):
            if value not in self._places:
                self._add(value)
            self.setCurrentIndex(self._places[value])

    def narrow(self) -> None:
        """Take no more room than is given, however long what is offered."""
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)

    def _add(self, value: str) -> None:
        end = self._places[value] = len(self._values)
        self._values.append(value)
        self._labels.insertRow(end)
        self._labels.setData(self._labels.index(end), value or "—")
