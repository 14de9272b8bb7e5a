"""One line to take down a promise: to whom, what, until when, read while it is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from assistant.ui.composing_line import ComposingLine
from assistant.ui.cut_label import CutLabel
from assistant.ui.theme import font, mark, plain

_HIGH, _NAME, _SHORT, _LINE, _READ = 24, 60, 24, 104, 76


class PromiseBar(QFrame):
    """Hidden until asked for; says what was written and when it was given up."""

    line_changed = Signal(str)
    promise_written = Signal(str)
    dismissed = Signal()
    focus_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._name = CutLabel(parent=self, least=_SHORT)
        self._line = ComposingLine(parent=self)
        self._offered = self._head = ""
        self._read = CutLabel(parent=self, least=_READ)
        self._keep = QPushButton(self.tr("记承诺"), self)
        self._drop = QPushButton("✕", self)
        self._build()
        self._line.textChanged.connect(self.line_changed)
        self._line.pressed.connect(self.focus_wanted)
        self._keep.clicked.connect(self._written)
        self._drop.clicked.connect(self.dismissed)
        self.hide()

    def _build(self) -> None:
        self._name.setFont(font(12, bold=True))
        self._name.setMaximumWidth(_NAME)
        self._read.setProperty("tone", "soft")
        self._read.hide()  # until something is read, the line has its room
        self._line.setMinimumWidth(_LINE)
        self._line.setPlaceholderText(self.tr("例如：送丝袜一双 / 明天发顺丰"))
        self._line.setAccessibleName(self.tr("承诺"))
        self._drop.setObjectName("quiet")
        self._drop.setToolTip(self.tr("不记"))
        self._drop.setAccessibleName(self.tr("不记"))
        mark(self._keep, "primary", True)
        self._keep.setToolTip("Enter")
        for part in (self._read, self._line, self._keep, self._drop):
            part.setFont(font(12))
            part.setFixedHeight(_HIGH)
        across = QHBoxLayout(self)
        across.setContentsMargins(8, 3, 4, 3)
        across.setSpacing(6)
        across.addWidget(self._name)
        across.addWidget(self._line, 1)
        for part in (self._read, self._keep, self._drop):
            across.addWidget(part)

    @property
    def text(self) -> str:
        """What is written."""
        return self._line.text()

    @property
    def is_typed_in(self) -> bool:
        """Whether what is written is the agent's own, and would be lost."""
        return not self.isHidden() and self.text.strip() not in ("", self._offered.strip())

    @property
    def reading(self) -> str:
        """How it is understood."""
        return self._read.text()

    @property
    def head(self) -> str:
        """To whom it is promised, and about which order."""
        return self._head

    def ask(self, name: str, head: str, text: str = "") -> None:
        """Open for a buyer with a text to begin with; `head` says whom and what it is about."""
        self._name.setText(name)
        self._head = head
        self._name.setToolTip(plain(head))
        self._line.setAccessibleDescription(head)
        self._offered = text
        self._line.setText(text)
        self._line.setCursorPosition(0)
        self.line_changed.emit(text)
        self.show()

    def show_reading(self, words: str) -> None:
        """How the line is understood: when it is due, then its kind, which goes first for room."""
        self._read.setText(words)
        self._read.setToolTip(words)
        self._read.setVisible(bool(words))

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
