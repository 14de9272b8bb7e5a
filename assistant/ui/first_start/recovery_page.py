"""First start, last: the recovery code, shown until the agent says that it is copied."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from assistant.ui.theme import font


class RecoveryPage(QWidget):
    """Shows the code; `copied` is said once the box is ticked."""

    copied = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        says = QLabel(
            self.tr(
                "买家备注在这台电脑上是加密的。换电脑或重装系统以后，要用这个恢复码才能打开备份。"
                "请抄在纸上，或存进密码管理器；它不会再自动显示。"
            ),
            self,
        )
        says.setWordWrap(True)
        shown = QLabel(code, self)
        shown.setObjectName("card")
        shown.setFont(font(15, mono=True))
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setWordWrap(True)
        shown.setMargin(12)
        shown.setAccessibleName(self.tr("恢复码"))
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        done = QCheckBox(self.tr("我已经抄下来了"), self)
        done.toggled.connect(lambda on: self.copied.emit() if on else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (says, shown, done):
            column.addWidget(widget)
        column.addStretch(1)
