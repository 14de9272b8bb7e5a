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
    QVBoxLayout,
    QWidget,
)

from assistant.ui.chosen_file import file_to_save
from assistant.ui.dialog_size import at_least
from assistant.ui.enter_button import EnterButton
from assistant.ui.theme import font, mark, plain

_SUFFIX = ".handover"
Row = tuple[str, str]


class HandoverDialog(QDialog):
    """Says what is to be written into which file, or which file is to be taken."""

    giving = Signal(list, str, str, str)
    taking = Signal(str, str)

    def __init__(self, rows: Sequence[Row], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._none = QLabel(self.tr("现在没有要交出去的；同事的交接文件可以接收。"), self)
        self._taker, self._passphrase = QLineEdit(self), QLineEdit(self)
        self._shown = EnterButton(self.tr("显示"), self)
        self._take = EnterButton(self.tr("接收交接文件…"), self)
        self._give = EnterButton(self.tr("导出交接文件…"), self)
        self._told = QLabel(self)
        self._build()
        self._give.clicked.connect(self._choose_target)
        self._take.clicked.connect(self._choose_source)
        self._shown.toggled.connect(self._show_passphrase)
        self.show_rows(rows)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("交接（分流）"))
        at_least(self, 360, 420)
        self._list.setAccessibleName(self.tr("交出去的事项"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._taker.setAccessibleName(self.tr("交给"))
        self._passphrase.setAccessibleName(self.tr("密码"))
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._passphrase.setPlaceholderText(self.tr("至少 8 个字，当面告诉同事"))
        self._shown.setCheckable(True)
        self._shown.setAccessibleName(self.tr("显示密码"))
        for label in (self._told, self._none):
            label.setWordWrap(True)
            label.setFont(font(12))
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setProperty("tone", "soft")
        mark(self._give, "primary", True)
        secret = QHBoxLayout()
        secret.addWidget(self._passphrase, 1)
        secret.addWidget(self._shown)
        form = QFormLayout()
        form.addRow(self.tr("交给"), self._taker)
        form.addRow(self.tr("密码"), secret)
        buttons = QHBoxLayout()
        for button in (self._take, self._give):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self._list, 1)
        column.addWidget(self._none)
        column.addLayout(form)
        column.addWidget(self._told)
        column.addLayout(buttons)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """What can be handed over, all of it ticked."""
        self._list.clear()
        for id_, text in rows:
            self._list.addItem(_item(id_, text))
        self._none.setVisible(not rows)
        self._give.setEnabled(bool(rows))

    def _show_passphrase(self, on: bool) -> None:
        """It is read out to a colleague: who types it may look at it."""
        modes = QLineEdit.EchoMode
        self._passphrase.setEchoMode(modes.Normal if on else modes.Password)

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
        named = file if file.endswith(_SUFFIX) else file + _SUFFIX
        self.giving.emit(self.chosen(), self._taker.text().strip(), named, self._passphrase.text())

    def take(self, file: str) -> None:
        """Take a colleague's file."""
        self.taking.emit(file, self._passphrase.text())

    def _choose_target(self) -> None:
        filters = self.tr("交接文件 (*.handover)")
        if file := file_to_save(self, self._give.text(), _SUFFIX, filters):
            self.give(file)

    def _choose_source(self) -> None:
        filters = self.tr("交接文件 (*.handover)")
        file, _ = QFileDialog.getOpenFileName(self, self._take.text(), "", filters)
        if file:
            self.take(file)


def _item(id_: str, text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setToolTip(plain(text))
    item.setData(Qt.ItemDataRole.UserRole, id_)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked)
    return item
