"""Writing a note: saved as the field is left, drafted while it is typed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from assistant.ui.composing_line import ComposingLine
from assistant.ui.note_line import HEIGHT
from assistant.ui.theme import font

DRAFT_MS = 1500


class NoteBox(ComposingLine):
    """Says what was typed (`drafted`, at most 1.5 s late) and what is to be kept (`left`).

    Esc puts the field away and leaves the draft for the next time.
    """

    drafted = Signal(str)
    left = Signal(str)
    put_away = Signal()
    caret_left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setFixedHeight(HEIGHT)
        self.setFont(font(12))
        self.setPlaceholderText(self.tr("写备注：离开就保存，Esc 先放着"))
        self.setAccessibleName(self.tr("新备注"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(lambda: self.drafted.emit(self.text()))
        self.textEdited.connect(self._edited)

    def begin(self, text: str) -> None:
        """Go on with a draft; the caret is at its end."""
        self.setText(text)
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep_open(self) -> None:
        """What was left could not be kept: it stays here, word for word."""
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_covered(self, *, covered: bool) -> None:
        """Dots in place of the words, which stay."""
        self.setEchoMode(self.EchoMode.Password if covered else self.EchoMode.Normal)

    def finish(self) -> None:
        """It has been kept."""
        self._timer.stop()
        had_caret = self.hasFocus()
        self.hide()
        self.clear()
        if had_caret:
            self.caret_left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.preedit:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leave()
        elif event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible():
            self._leave()

    def _edited(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _leave(self) -> None:
        self._timer.stop()
        if self.text().strip():
            self.left.emit(self.text())
        else:
            self._put_away()

    def _put_away(self) -> None:
        self._timer.stop()
        text = self.text()
        self.finish()
        self.drafted.emit(text)
        self.put_away.emit()
