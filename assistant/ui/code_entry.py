"""The recovery code typed in, where the key of the data has not come to this computer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from assistant.ui.dialog_buttons import dialog_buttons
from assistant.ui.entry_line import EntryLine
from assistant.ui.theme import font

_WIDE = 420


class CodeEntry(QDialog):
    """Says which code was entered (`entered`), and stays until somebody accepts it."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("恢复码"))
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setFixedWidth(_WIDE)
        says = QLabel(
            self.tr(
                "这里的买家资料是加密的，密钥不在这台电脑上。请输入当时抄下的恢复码："
                "28 个字母和数字，大小写、空格和横线都不要紧。"
            ),
            self,
        )
        says.setWordWrap(True)
        self._code = EntryLine(self)
        self._code.setFont(font(15, mono=True))
        self._code.setAccessibleName(self.tr("恢复码"))
        self._code.returnPressed.connect(self._enter)
        self._fault = QLabel(self)
        self._fault.setWordWrap(True)
        self._fault.setProperty("tone", "bad")
        self._fault.hide()
        save = QDialogButtonBox.StandardButton.Save
        buttons = dialog_buttons(self.tr("打开"), self.tr("先不打开"), self, save)
        buttons.accepted.connect(self._enter)
        buttons.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        for part in (says, self._code, self._fault, buttons):
            self._column.addWidget(part)

    def show_fault(self, text: str) -> None:
        """Why it is not the one."""
        self._fault.setText(text)
        self._fault.show()
        self._fit()
        self._code.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """At least as high as its words where their lines end at this width: none is cut."""
        self._column.activate()
        self.resize(_WIDE, max(self.height(), self._column.totalHeightForWidth(_WIDE)))

    def _enter(self) -> None:
        self.entered.emit(self._code.text())
