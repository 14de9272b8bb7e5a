"""One line of what is to be done: whose, what, until when, and what can be done about it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.ui.composing_line import ComposingLine
from assistant.ui.cut_label import CutLabel
from assistant.ui.once_button import OnceButton
from assistant.ui.theme import font, mark, plain

SIDE = 6  # pixels between what a row says and the ring around it


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A promise, a case or a timer as the list shows it; `tone` says how much it presses.

    What has `ended` can be opened again; `due` tells then how it ended.
    """

    id: str
    is_case: bool
    who: str
    kind: str
    text: str
    due: str
    tone: str
    details: str = ""
    ended: bool = False
    is_timer: bool = False

    @property
    def key(self) -> tuple[str, bool]:
        """What stays the same while a row is the same."""
        return self.id, self.ended


class AgendaRow(QFrame):
    """Two lines; a promise that is withdrawn asks for the reason in a third.

    The row itself takes the focus: Enter on it opens a case and does nothing that is final.
    """

    opened = Signal()
    pasted = Signal()
    dropped = Signal()
    stepped = Signal(int)
    kept = Signal()
    withdrawn = Signal(str)
    remark_wanted = Signal()
    reopened = Signal()

    def __init__(self, line: AgendaLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("agendaRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._line = line
        self._who, self._kind, self._due = CutLabel(parent=self), QLabel(self), QLabel(self)
        self._text = CutLabel(parent=self)
        self._reason = ComposingLine(parent=self)
        self._buttons = self._actions(line)
        self._build()

    def _actions(self, line: AgendaLine) -> list[QPushButton]:
        if line.is_case:
            does = self.tr("查看") if line.ended else self.tr("处理")
            return [self._button(does, self.opened.emit, self.tr("打开这张售后单"))]
        if line.is_timer:
            return [
                self._button(self.tr("贴"), self.pasted.emit, self.tr("贴到这位买家的聊天里")),
                self._button(self.tr("不再提醒"), self.dropped.emit, self.tr("这条不用跟进了")),
            ]
        if line.ended:
            again = self.tr("点错了，或者还没办完")
            return [self._button(self.tr("重新打开"), self.reopened.emit, again)]
        return [
            self._button(self.tr("已兑现"), self.kept.emit, self.tr("说到做到了")),
            self._button(self.tr("备注"), self.remark_wanted.emit, self.tr("复制成订单备注")),
            self._button(self.tr("撤回"), self._ask_reason, self.tr("做不到了，写明原因")),
        ]

    def _button(self, label: str, does: object, what: str) -> QPushButton:
        button = OnceButton(label, self)
        button.setToolTip(what)
        button.setFont(font(12))
        button.setFixedHeight(22)
        button.clicked.connect(does)
        return button

    def _build(self) -> None:
        self._who.setFont(font(13, bold=True))
        for label in (self._kind, self._due, self._text):
            label.setFont(font(12))
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._kind.setProperty("tone", "soft")
        self._due.setFixedHeight(20)
        self._reason.setPlaceholderText(self.tr("为什么撤回？Enter 确认"))
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._reason.returnPressed.connect(lambda: self.withdrawn.emit(self._reason.text()))
        self._reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 6, SIDE, 6)
        column.setSpacing(2)
        column.addLayout(_across(self._who, self._kind, None, self._due))
        column.addLayout(_across(self._text, *self._buttons, stretch=0))
        column.addWidget(self._reason)

    def _ask_reason(self) -> None:
        self._reason.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def line(self) -> AgendaLine:
        """What is shown."""
        return self._line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, steps = event.key(), {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if not self.hasFocus():
            super().keyPressEvent(event)
        elif key in steps:
            self.stepped.emit(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._line.is_case:
                self.opened.emit()
        else:
            super().keyPressEvent(event)

    def show_line(self, line: AgendaLine) -> None:
        """Show how it stands now."""
        self._line = line
        self._who.setText(line.who)
        self._kind.setText(line.kind)
        self._text.setText(line.text)
        self._due.setText(line.due)
        mark(self._due, "chip" if line.tone in ("bad", "warn") else "tone", line.tone)
        self.setToolTip(plain(line.details or line.text))
        whole = f"{line.who} {line.text}"
        self.setAccessibleName(f"{line.kind} {whole} {line.due}")
        for button in self._buttons:
            button.setAccessibleName(f"{button.text()} {whole}")


def _across(*widgets: QWidget | None, stretch: int = -1) -> QHBoxLayout:
    """Side by side; None is the room that is left, or the widget at `stretch` takes it."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for place, widget in enumerate(widgets):
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if place == stretch else 0)
    return row
