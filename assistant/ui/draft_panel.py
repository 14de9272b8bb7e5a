"""The draft: one line while phrases are put into it, unfolded to be edited, pasted as one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.core.draft import joined
from assistant.ui.cut_label import CutLabel
from assistant.ui.held_keys import HeldKeys
from assistant.ui.theme import font
from assistant.ui.wording_line import WordingLine

_LINES = 5
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ANYWHERE = range(Qt.Key.Key_F1, Qt.Key.Key_F9)  # what they mean in the window, here as well


class _Editor(QPlainTextEdit):
    """Enter is a new line here; with Ctrl it means the whole draft."""

    wanted = Signal()
    pasted = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composing = False
        self._held = HeldKeys()
        self.setTabChangesFocus(True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._composing:
            super().keyPressEvent(event)
        elif event.key() in _ENTER and modifiers in (_CTRL, _CTRL | _SHIFT):
            if not self._held.repeats(event):
                self.pasted.emit(modifiers == _CTRL)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
        event.setAccepted(event.key() not in _ANYWHERE)  # what is typed here is meant for here

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.released(event)
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.wanted.emit()
        super().mousePressEvent(event)


class DraftPanel(QFrame):
    """Hidden while nothing was put into it. What it holds outlives hiding, showing and folding."""

    paste_wanted = Signal(bool)
    changed = Signal(str)
    focus_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._title = QLabel(self)
        self._whom, self._end = CutLabel(parent=self), CutLabel(parent=self)
        self._unfold = QPushButton(self)
        self._body = QWidget(self)
        self._editor = _Editor(self)
        self.wording = WordingLine(self)
        self._undo, self._clear, self._paste = (
            QPushButton(text, self)
            for text in (self.tr("撤销"), self.tr("清空"), self.tr("贴") + "  Ctrl+Shift+Enter")
        )
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self._title.setFont(font(13, bold=True))
        for label in (self._whom, self._end):
            label.setFont(font(12))
            label.setProperty("tone", "soft")
        self._end.setProperty("tone", "faint")
        self._unfold.setObjectName("quiet")
        self._editor.setAccessibleName(self.tr("草稿"))
        self._editor.setFixedHeight(_LINES * 20 + 10)
        self._paste.setProperty("primary", True)
        self._undo.setToolTip("Ctrl+Z")
        self._clear.setToolTip(self.tr("都不要了；撤销可以找回来"))
        for button in (self._undo, self._clear, self._paste, self._unfold):
            button.setFont(font(12))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 5, 8, 5)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addWidget(self._body)
        column.addWidget(self.wording)
        self._fill_body()
        self._fold(folded=True)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._whom)
        head.addWidget(self._end, 1)
        head.addWidget(self._unfold)
        return head

    def _fill_body(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self._undo, self._clear, self._paste):
            foot.addWidget(button)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 3)
        column.setSpacing(8)
        column.addWidget(self._editor)
        column.addLayout(foot)

    def _fold(self, *, folded: bool) -> None:
        """To its one line, which still tells how it ends."""
        self._body.setHidden(folded)
        self._end.setText(" ".join(self.text.split()[-1:]) if folded else "")
        self._unfold.setText(self.tr("改") + "  Ctrl+E" if folded else self.tr("收起"))

    def _connect(self) -> None:
        self._editor.textChanged.connect(lambda: self.changed.emit(self.text))
        self._editor.undoAvailable.connect(self._undo.setEnabled)
        self._editor.pasted.connect(self.paste_wanted)
        self._editor.wanted.connect(self.focus_wanted)
        self._editor.left.connect(self._leave)
        self._unfold.clicked.connect(self._turn)
        self._undo.clicked.connect(self._editor.undo)
        self._clear.clicked.connect(self.clear)
        self._paste.clicked.connect(lambda: self.paste_wanted.emit(False))
        self._undo.setEnabled(False)

    @property
    def text(self) -> str:
        """What stands in the draft."""
        return self._editor.toPlainText()

    def add(self, text: str) -> None:
        """Write a phrase at the end, on a line of its own; one undo takes it away."""
        self.show()
        cursor = self._editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(joined(self.text, text))
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()
        self._fold(folded=self._body.isHidden())

    def clear(self) -> None:
        """Empty it; that can be undone too."""
        cursor = self._editor.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()

    def forget(self) -> None:
        """What stood in it so far is not to be had back by undoing."""
        self._editor.document().clearUndoRedoStacks()

    def close_up(self) -> None:
        """Put it away, empty."""
        self.clear()
        self._fold(folded=True)
        self.hide()

    def take_focus(self) -> None:
        """Unfold it, with the caret in it."""
        self._fold(folded=False)
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_state(self, parts: int, whom: str) -> None:
        """How many phrases are in it, and for whom it is."""
        title = self.tr("草稿　%1 条").replace("%1", str(parts)) if parts else self.tr("草稿")
        self._title.setText(title)
        self._whom.setText(self.tr("给 %1").replace("%1", whom) if whom else "")

    def _turn(self) -> None:
        """The one button unfolds and folds."""
        if self._body.isHidden():
            self.focus_wanted.emit()
            self.take_focus()
        else:
            self._leave()

    def _leave(self) -> None:
        self._fold(folded=True)
        self.left.emit()
