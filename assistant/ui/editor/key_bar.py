"""Carrying the key of publishing to another computer or to a second lead, locked by a password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QWidget

from assistant.ui.chosen_file import file_to_save
from assistant.ui.enter_button import EnterButton

SHORTEST = 8  # characters of a password


class KeyBar(QFrame):
    """Says which file, and the password; asks for both here, nothing is done by opening it."""

    exporting_wanted = Signal(str, str)
    importing_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.password = QLineEdit(self)
        self.exporting = EnterButton(self.tr("导出密钥…"), self)
        self.importing = EnterButton(self.tr("导入密钥…"), self)
        self.setObjectName("bulkBar")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("密钥文件的密码，至少 8 个字"))
        self.password.setAccessibleName(self.tr("密钥文件的密码"))
        self.exporting.setToolTip(self.tr("给另一位主管，或带到另一台电脑"))
        self.importing.setToolTip(self.tr("以后用那把密钥发布，代替现在这一把"))
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 6, 8, 6)
        line.addWidget(self.password, 1)
        for button in (self.exporting, self.importing):
            line.addWidget(button)
        self.password.textChanged.connect(self._typed)
        self.exporting.clicked.connect(self._export)
        self.importing.clicked.connect(self._import)
        self._typed("")

    def _typed(self, text: str) -> None:
        self.exporting.setEnabled(len(text) >= SHORTEST)
        self.importing.setEnabled(bool(text))

    def _export(self) -> None:
        filters = self.tr("密钥文件 (*.key)")
        file = file_to_save(self, self.tr("导出密钥"), "assistant.key", filters)
        if file:
            self.exporting_wanted.emit(file, self._taken())

    def _import(self) -> None:
        filters = self.tr("密钥文件 (*.key)")
        file, _ = QFileDialog.getOpenFileName(self, self.tr("导入密钥"), "", filters)
        if file:
            self.importing_wanted.emit(file, self._taken())

    def _taken(self) -> str:
        """The password, which does not stay here."""
        password = self.password.text()
        self.password.clear()
        return password
