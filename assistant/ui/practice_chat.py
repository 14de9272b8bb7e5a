"""A practice chat: a window to try the program on, with a buyer who writes first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from assistant.core.settings import DEFAULT_HOTKEYS, SUMMON
from assistant.ui.dialog_size import as_large_as
from assistant.ui.key_cap import key_text
from assistant.ui.lesson_bar import LessonBar
from assistant.ui.theme import font

_WIDEST = 340
_ROUND = 32  # pixels beside the words: padding, frame, and what rounding takes


class _Input(QTextEdit):
    """Sends on Enter, as chat programs do; pastes plain text."""

    sent = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif text := self.toPlainText().strip():
            self.clear()
            self.sent.emit(text)


class PracticeChat(QWidget):
    """Bubbles above, an input box below."""

    replied = Signal(str)
    written = Signal(str)

    def __init__(self, buyer: str, summon: str = DEFAULT_HOTKEYS[SUMMON]) -> None:
        """`summon`: the combination that finds a phrase here; empty: none does."""
        super().__init__(None, Qt.WindowType.Window)
        self._summon = summon
        what = self.tr("练习聊天")
        self.setWindowTitle(f"{buyer} - {what}")
        as_large_as(self, 480, 620)
        self._bubbles = QVBoxLayout()
        self._area = QScrollArea(self)
        self.lesson = LessonBar(self)
        self.input = _Input(self)
        self._build()
        self.input.sent.connect(self._send)
        for goes_on in (self.lesson.skipped, self.lesson.again_wanted):
            goes_on.connect(self.input.setFocus)  # where the answer goes
        self.input.textChanged.connect(lambda: self.written.emit(self.input.toPlainText()))

    def _build(self) -> None:
        inside = QWidget()
        self._bubbles.setSpacing(10)
        self._bubbles.setContentsMargins(16, 16, 16, 16)
        self._bubbles.addStretch(1)
        inside.setLayout(self._bubbles)
        self._area.setWidgetResizable(True)
        self._area.setWidget(inside)
        bar = self._area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: bar.setValue(high))
        self.input.setObjectName("chat")
        self.input.setAccessibleName(self.tr("练习聊天"))
        self.input.setTabChangesFocus(True)
        self.input.setFixedHeight(104)
        self.input.setFont(font(14))
        hint = self.tr("光标放在这里，按 %1 找话术，Enter 发送")
        if not self._summon:
            hint = self.tr("光标放在这里，在助手的窗口里找话术，Enter 发送")
        self.input.setPlaceholderText(hint.replace("%1", key_text(self._summon)))
        self.input.document().setDocumentMargin(8)
        self.lesson.hide()
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 12, 12)
        below.addWidget(self.input)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lesson)
        column.addWidget(self._area, 1)
        column.addLayout(below)

    def say(self, text: str) -> None:
        """The buyer writes."""
        self._bubble(text, "buyerBubble", Qt.AlignmentFlag.AlignLeft)

    def _send(self, text: str) -> None:
        self._bubble(text, "bubble", Qt.AlignmentFlag.AlignRight)
        self.replied.emit(text)

    def _bubble(self, text: str, name: str, side: Qt.AlignmentFlag) -> None:
        label = QLabel(text)
        label.setObjectName(name)
        label.setFont(font(14))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines = text.splitlines() or [text]
        longest = max(QFontMetrics(font(14)).horizontalAdvance(line) for line in lines)
        width = min(longest + _ROUND, _WIDEST)
        label.setFixedWidth(width)
        self._bubbles.addWidget(label, 0, side)
        label.ensurePolished()  # its padding counts
        label.setMinimumHeight(label.heightForWidth(width))
