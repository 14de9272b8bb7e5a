"""The line above the practice chat: which question, how long, what it was worth, what is faster."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.ui.enter_button import EnterButton
from assistant.ui.theme import font, mark


class LessonBar(QFrame):
    """Told what to show; says when a question is to be left out, and what is to come at the end."""

    skipped = Signal()
    again_wanted = Signal()
    record_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = QLabel(self)
        self._clock = QLabel(self)
        self._verdict = QLabel(self)
        self._hint = QLabel(self)
        self._skip = EnterButton("", self)
        self._after = QWidget(self)
        self._build()

    def _build(self) -> None:
        self.setObjectName("lesson")
        self._where.setFont(font(bold=True))
        self._clock.setFont(font(14, bold=True))
        self._clock.setAccessibleName(self.tr("用时"))
        self._skip.clicked.connect(self.skipped)
        self._skip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for label in (self._verdict, self._hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumHeight(20)
        self._hint.setProperty("tone", "soft")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._where, 1)
        row.addWidget(self._clock)
        row.addWidget(self._skip)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._verdict)
        column.addWidget(self._hint)
        column.addWidget(self._after)
        self._build_after()

    def _build_after(self) -> None:
        """What there is to do once all questions were asked."""
        row = QHBoxLayout(self._after)
        row.setContentsMargins(0, 4, 0, 4)
        for text, tip, wanted in (
            (self.tr("再练一次"), self.tr("从第一题起再来一遍"), self.again_wanted),
            (self.tr("导出培训记录…"), self.tr("给主管的 Excel 文件"), self.record_wanted),
            (self.tr("关闭"), self.tr("关上练习聊天"), self.close_wanted),
        ):
            button = EnterButton(text, self._after)
            button.setToolTip(tip)
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        self._after.hide()

    def show_question(self, where: str) -> None:
        """A new question: nothing is known of its answer yet."""
        self._after.hide()
        self._skip.show()
        self._where.setText(where)
        self._skip.setText(self.tr("换一题"))
        self._skip.setToolTip(self.tr("这一题先不答"))
        self.show_verdict("", "", "")

    def show_clock(self, text: str, tone: str) -> None:
        """Seconds since the question; good within 6, warn within 15, bad after."""
        self._clock.setText(text)
        mark(self._clock, "tone", tone)

    def show_verdict(self, text: str, tone: str, hint: str) -> None:
        """What the answer was worth, and how it can be had faster."""
        self._verdict.setText(text)
        mark(self._verdict, "tone", tone)
        self._hint.setText(hint)

    def show_pause(self, *, last: bool = False) -> None:
        """The answer stands to be read; the next question comes by itself, or at a press."""
        self._skip.setText(self.tr("看结果") if last else self.tr("下一题"))
        self._skip.setToolTip("")

    def end(self, text: str) -> None:
        """No more questions."""
        self._skip.hide()
        self._clock.setText("")
        self.show_verdict("", "", "")
        self._where.setText(text)
        self._after.show()
