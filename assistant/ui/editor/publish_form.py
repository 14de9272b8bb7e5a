"""Where to publish, from when on it is valid, and the code the agents compare."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from assistant.ui.cut_label import CutLabel
from assistant.ui.editor.key_bar import KeyBar
from assistant.ui.editor.moment import Moment
from assistant.ui.enter_button import EnterButton
from assistant.ui.theme import font, plain


class PublishForm(QWidget):
    """Says which folder was chosen; the moment is asked for when it is needed."""

    folder_chosen = Signal(str)
    code_copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = QLineEdit(self)
        self.browse = EnterButton(self.tr("选文件夹…"), self)
        self.at_once = QRadioButton(self.tr("马上"), self)
        self.later = QRadioButton(self.tr("从这时起"), self)
        self.moment = Moment(self)
        self.code = QLabel("—", self)
        self.copy = EnterButton(self.tr("复制"), self)
        self.key = EnterButton(self.tr("密钥…"), self)
        self.key_bar = KeyBar(self)
        self._books = CutLabel("", self)
        self._told = ""
        self._build()
        self._connect()

    def show_books(self, text: str, details: str) -> None:
        """What is published: how many books, and where they are."""
        self._books.setText(text)
        self._books.setToolTip(plain(details))

    def show_folder(self, folder: str) -> None:
        """The place that is remembered."""
        self._told = folder
        self.folder.setText(folder)

    def show_code(self, code: str) -> None:
        """The code of the lead's key."""
        self.code.setText(code or "—")
        self.copy.setEnabled(bool(code))

    @property
    def valid_from(self) -> datetime | None:
        """The moment that was chosen, on this computer's clock; None: at once."""
        if self.at_once.isChecked():
            return None
        moment = self.moment.dateTime().toPython()
        return moment.astimezone() if isinstance(moment, datetime) else None

    def set_busy(self, *, busy: bool) -> None:
        """While something is published nothing is changed."""
        for part in (self.folder, self.browse, self.at_once, self.later, self.key_bar):
            part.setEnabled(not busy)
        self.moment.setEnabled(self.later.isChecked() and not busy)

    def _build(self) -> None:
        self.folder.setPlaceholderText(self.tr("共享盘的文件夹，或网站的文件夹"))
        self.folder.setAccessibleName(self.tr("发布到"))
        self.browse.setToolTip(self.tr("选共享盘的文件夹，或网站放文件的文件夹"))
        self.copy.setToolTip(self.tr("复制短码，告诉客服"))
        self.moment.setAccessibleName(self.tr("从这时起"))
        self.code.setFont(font(15, mono=True, bold=True))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.at_once.setChecked(True)
        self.moment.setEnabled(False)
        self.moment.setFixedHeight(self.folder.sizeHint().height())
        self._tomorrow()
        group = QButtonGroup(self)
        for choice in (self.at_once, self.later):
            group.addButton(choice)
        self.key.setCheckable(True)
        self.key.setToolTip(self.tr("把密钥交给另一位主管，或带到另一台电脑"))
        form = self._form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.addRow(self.tr("话术本"), self._books)
        form.addRow(self.tr("发布到"), _line(self.folder, self.browse))
        when = _line(self.at_once, self.later, self.moment)
        when.addStretch(1)
        form.addRow(self.tr("生效"), when)
        code = _line(self.code, self.copy, self.key)
        code.addStretch(1)
        form.addRow(self.tr("短码"), code)
        form.addRow("", self.key_bar)
        form.setRowVisible(self.key_bar, False)

    def _connect(self) -> None:
        self.folder.editingFinished.connect(self._typed)
        self.browse.clicked.connect(self._pick)
        self.later.toggled.connect(self.moment.setEnabled)
        self.copy.clicked.connect(self._copy)
        self.key.toggled.connect(self._show_key)

    def _tomorrow(self) -> None:
        day = datetime.now().astimezone() + timedelta(days=1)
        self.moment.setDateTime(QDateTime(day.year, day.month, day.day, 0, 0, 0))
        self.moment.setMinimumDateTime(QDateTime.currentDateTime())

    def _typed(self) -> None:
        folder = self.folder.text().strip()
        if folder != self._told:
            self._told = folder
            self.folder_chosen.emit(folder)

    def _pick(self) -> None:
        title = self.tr("发布到哪个文件夹")
        if folder := QFileDialog.getExistingDirectory(self, title, self._told):
            self.folder.setText(folder)
            self._typed()

    def _show_key(self, shown: bool) -> None:
        self._form.setRowVisible(self.key_bar, shown)
        if shown:
            self.key_bar.password.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
        self.code_copied.emit()


def _line(*parts: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for part in parts:
        line.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
    return line
