"""The search box: what is typed, also while an input method is still composing it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from assistant.ui.composing_line import ComposingLine
from assistant.ui.icons import Icons
from assistant.ui.theme import Colours, font, mark


class _Line(ComposingLine):
    """A line that says when it has the caret."""

    focused = Signal(bool)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class SearchBox(QFrame):
    """Search field with its icon and, at the right, how many were found."""

    query_changed = Signal(str)
    key_pressed = Signal(QKeyEvent)
    wanted = Signal()
    taken = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon = QLabel(self)
        self._line = _Line(parent=self)
        self._hint = QLabel(self)
        self._build()
        self._line.textChanged.connect(self._changed)
        self._line.composed.connect(self._changed)
        self._line.pressed.connect(self.wanted)
        self._line.focused.connect(self._frame)
        self._line.installEventFilter(self)

    def _build(self) -> None:
        self.setObjectName("searchFrame")
        self.setFixedHeight(36)
        self._line.setFont(font(14))
        self._line.setPlaceholderText(self.tr("搜索：拼音首字母、拼音、汉字、编码"))
        self._line.setAccessibleName(self.tr("搜索话术"))
        self._line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._hint.setFont(font(12))
        self._hint.setProperty("tone", "faint")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._line, 1)
        row.addWidget(self._hint)

    def set_colours(self, colours: Colours) -> None:
        """Tint the icon."""
        self._icon.setPixmap(self._icons.get("search", colours.faint).pixmap(16, 16))

    @property
    def query(self) -> str:
        """What is typed, with what is being composed where the caret is."""
        text, at = self._line.text(), self._line.cursorPosition()
        syllables = self._line.preedit.replace("'", "")
        return text[:at] + syllables + text[at:]

    @property
    def composing(self) -> bool:
        """Whether an input method is at work: Enter, digits and arrows are its own then."""
        return bool(self._line.preedit)

    @property
    def has_caret(self) -> bool:
        """Whether the caret of the window is here, even before Qt hears that we are in front."""
        return self.window().focusWidget() is self._line

    @property
    def has_selection(self) -> bool:
        """Whether part of the query is marked, by hand rather than by being summoned."""
        marked = self._line.selectedText()
        return bool(marked) and marked != self._line.text()

    def clear(self) -> None:
        """Empty the box."""
        self._line.clear()

    def take_focus(self) -> None:
        """Put the caret here with everything selected, ready to be typed over."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()
        self.taken.emit()

    def drop_focus(self) -> None:
        """Give the caret away."""
        self._line.clearFocus()

    def tell(self, hint: str) -> None:
        """Show a few words at the right."""
        self._hint.setText(hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self.composing:
                return False
            event.ignore()
            self.key_pressed.emit(event)
            return event.isAccepted()
        return super().eventFilter(watched, event)

    def _changed(self) -> None:
        self.query_changed.emit(self.query)

    def _frame(self, focused: bool) -> None:
        mark(self, "focused", focused)
