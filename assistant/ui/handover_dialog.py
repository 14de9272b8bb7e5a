"""Handing over: which open matters go to whom, and taking what a colleague hands over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.theme import font, mark

_SUFFIX = ".handover"


class HandoverDialog(QDialog):
    """Says what is to be written into which file, or which file is to be taken."""

    giving = Signal(list, str, str, str)
    taking = Signal(str, str)

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._taker, self._passphrase = QLineEdit(self), QLineEdit(self)
        self._give = QPushButton(self.tr("导出交接文件…"), self)
        self._take = QPushButton(self.tr("接收交接文件…"), self)
        self._told = QLabel(self)
        for id_, text in rows:
            self._list.addItem(_item(id_, text))
        self._build()
        self._give.clicked.connect(self._choose_target)
        self._take.clicked.connect(self._choose_source)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("交接（分流）"))
        self.setMinimumSize(360, 420)
        self._list.setAccessibleName(self.tr("交出去的事项"))
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._passphrase.setPlaceholderText(self.tr("至少 8 个字，当面告诉同事"))
        self._told.setWordWrap(True)
        self._told.setFont(font(12))
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        mark(self._give, "primary", True)
        form = QFormLayout()
        form.addRow(self.tr("交给"), self._taker)
        form.addRow(self.tr("口令"), self._passphrase)
        buttons = QHBoxLayout()
        for button in (self._take, self._give):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self._list, 1)
        column.addLayout(form)
        column.addWidget(self._told)
        column.addLayout(buttons)

    def tell(self, text: str, tone: str) -> None:
        """Say how it went."""
        self._told.setText(text)
        mark(self._told, "tone", tone)

    @property
    def said(self) -> str:
        """What was told last."""
        return self._told.text()

    def chosen(self) -> list[str]:
        """The ids that are ticked."""
        items = [self._list.item(row) for row in range(self._list.count())]
        ticked = [one for one in items if one.checkState() is Qt.CheckState.Checked]
        return [str(one.data(Qt.ItemDataRole.UserRole)) for one in ticked]

    def give(self, file: str) -> None:
        """Write the ticked ones into a file."""
        self.giving.emit(self.chosen(), self._taker.text().strip(), file, self._passphrase.text())

    def take(self, file: str) -> None:
        """Take a colleague's file."""
        self.taking.emit(file, self._passphrase.text())

    def _choose_target(self) -> None:
        filters = self.tr("交接文件 (*.handover)")
        file, _ = QFileDialog.getSaveFileName(self, self._give.text(), _SUFFIX, filters)
        if file:
            self.give(file if file.endswith(_SUFFIX) else file + _SUFFIX)

    def _choose_source(self) -> None:
        filters = self.tr("交接文件 (*.handover)")
        file, _ = QFileDialog.getOpenFileName(self, self._take.text(), "", filters)
        if file:
            self.take(file)


def _item(id_: str, text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setData(Qt.ItemDataRole.UserRole, id_)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked)
    return item
