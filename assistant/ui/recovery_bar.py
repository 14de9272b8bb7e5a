"""The recovery code: offered in a bar until it has been copied, shown when it is asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.dialog_buttons import dialog_buttons
from assistant.ui.theme import font

_WIDE, _SIDE = 400, 16


class RecoveryBar(QFrame):
    """One line that takes no focus and stays until the code is copied."""

    code_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(self.tr("数据已加密。请抄下恢复码，换电脑时要用。"), self)
        label.setFont(font(12))
        label.setProperty("tone", "warn")
        label.setWordWrap(True)
        show = QPushButton(self.tr("看恢复码"), self)
        show.setFont(font(12))
        show.setToolTip(self.tr("抄好以后这一行就不再出现"))
        show.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        show.clicked.connect(self.code_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 6)
        row.addWidget(label, 1)
        row.addWidget(show)
        self.hide()


class RecoveryDialog(QDialog):
    """Shows the code; `copied` once the user says that it stands on paper."""

    copied = Signal()

    def __init__(self, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("恢复码"))
        groups = code.split("-")
        shown = QLabel("  ".join(groups[:4]) + "\n" + "  ".join(groups[4:]), self)
        shown.setObjectName("code")
        shown.setFont(font(18, bold=True, mono=True))
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setAccessibleName(code)
        words = QLabel(
            self.tr(
                "抄在纸上，和备份分开放。电脑坏了、换了，用备份加恢复码就能打开买家资料；"
                "没有它，谁也打不开，我们也不能。"
            ),
            self,
        )
        words.setWordWrap(True)
        self.setFixedWidth(_WIDE)
        words.setMinimumHeight(words.heightForWidth(_WIDE - 2 * _SIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(16)
        for widget in (words, shown, self._buttons()):
            column.addWidget(widget)

    def _buttons(self) -> QDialogButtonBox:
        box = dialog_buttons(self.tr("抄好了，不再显示"), self.tr("以后再抄"), self)
        box.accepted.connect(self.accept)
        box.accepted.connect(self.copied)
        box.rejected.connect(self.reject)
        return box
