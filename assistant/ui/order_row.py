"""One thing to check: a box, what to check, and beside it what to check it against."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from assistant.ui.cut_label import CutLabel
from assistant.ui.held_keys import HeldKeys
from assistant.ui.order_view import ItemView
from assistant.ui.theme import as_written, font, plain

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TICKS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OrderRow(QWidget):
    """Told what to show; its `box` says what was ticked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(24)
        self.box = TickBox(self)
        self._hint = CutLabel(parent=self)
        self._hint.setFont(font(12))
        self._hint.setProperty("tone", "faint")
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(8)
        self._across.addWidget(self.box)
        self._across.addWidget(self._hint, 1)

    def end_with(self, widget: QWidget) -> None:
        """What is done after this item stands at its end."""
        self._across.addWidget(widget)
        widget.show()

    def show_item(self, item: ItemView, *, enabled: bool) -> None:
        """Show how it stands, without saying that it was ticked."""
        self.box.setText(as_written(item.text))
        self.box.setEnabled(enabled)
        self.box.blockSignals(True)
        self.box.setChecked(item.ticked)
        self.box.blockSignals(False)
        self._hint.setText(item.hint)
        self.setToolTip(plain(item.details or item.text))


class TickBox(QCheckBox):
    """Space or Enter ticks and goes on to the next; the arrows go up and down."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held = HeldKeys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key not in _TICKS:
            super().keyPressEvent(event)
        elif not self._held.repeats(event):  # or all would be ticked unread
            self.click()
            if self.isChecked():
                self.stepped.emit(1)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.released(event)
        super().keyReleaseEvent(event)
