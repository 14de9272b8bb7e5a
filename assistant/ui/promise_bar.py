"""One line to take down a promise: what, to whom, until when, read while it is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.ui.composing_line import ComposingLine
from assistant.ui.cut_label import CutLabel
from assistant.ui.theme import font, mark


class PromiseBar(QFrame):
    """Hidden until asked for; says what was written and when it was given up."""

    line_changed = Signal(str)
    promise_written = Signal(str)
    dismissed = Signal()
    focus_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._head = CutLabel(parent=self)
        self._line = ComposingLine(parent=self)
        self._read = QLabel(self)
        self._keep = QPushButton(self.tr("记下"), self)
        self._drop = QPushButton(self.tr("不记"), self)
        self._build()
        self._line.textChanged.connect(self.line_changed)
        self._line.pressed.connect(self.focus_wanted)
        self._keep.clicked.connect(self._written)
        self._drop.clicked.connect(self.dismissed)
        self.hide()

    def _build(self) -> None:
        self._head.setFont(font(12, bold=True))
        self._read.setFont(font(12))
        self._read.setProperty("tone", "soft")
        self._read.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setPlaceholderText(self.tr("例如：送丝袜一双 / 明天发顺丰"))
        self._line.setAccessibleName(self.tr("承诺"))
        mark(self._keep, "primary", True)
        for button in (self._keep, self._drop):
            button.setFont(font(12))
            button.setFixedHeight(24)
        across = QHBoxLayout()
        across.setSpacing(6)
        across.addWidget(self._read, 1)
        across.addWidget(self._keep)
        across.addWidget(self._drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addWidget(self._line)
        column.addLayout(across)

    @property
    def text(self) -> str:
        """What is written."""
        return self._line.text()

    @property
    def reading(self) -> str:
        """How it is understood."""
        return self._read.text()

    def ask(self, head: str, text: str = "") -> None:
        """Open with a text to begin with."""
        self._head.setText(head)
        self._line.setText(text)
        self.line_changed.emit(text)
        self.show()

    def show_reading(self, words: str) -> None:
        """How the line is understood: its kind and when it is due."""
        self._read.setText(words)

    def take_focus(self) -> None:
        """Put the caret into the line, what is there marked."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._drop.hasFocus():
            self._written()
        else:
            super().keyPressEvent(event)

    def _written(self) -> None:
        if self._line.text().strip():
            self.promise_written.emit(self._line.text().strip())
