"""What is the agent's own: phrases to carry to another computer, hidden ones, the numbers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.chosen_file import file_to_save
from assistant.ui.enter_button import EnterButton
from assistant.ui.theme import font, mark


class OwnPage(QWidget):
    """Carrying away and bringing back; what was hidden can be shown again."""

    exporting_wanted = Signal(str)
    importing_wanted = Signal(str)
    showing_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._export = QPushButton(self.tr("导出到文件…"), self)
        self._import = QPushButton(self.tr("从文件导入…"), self)
        self._hidden = QListWidget(self)
        self._none = _hint(self.tr("现在没有藏起来的话术。"), self)
        self._show = QPushButton(self.tr("重新显示"), self)
        self._notice = QLabel(self)
        self._keys: Sequence[str] = ()
        self._build()
        self.show_hidden(())

    def show_hidden(self, phrases: Sequence[tuple[str, str]]) -> None:
        """Hidden phrases: key and title."""
        self._keys = [key for key, _ in phrases]
        self._hidden.clear()
        self._hidden.addItems([title for _, title in phrases])
        self._show.setEnabled(bool(phrases))
        for part in (self._hidden, self._show):
            part.setVisible(bool(phrases))
        self._none.setVisible(not phrases)

    def tell(self, text: str, tone: str = "soft") -> None:
        """What was carried, or why not."""
        self._notice.setText(text)
        mark(self._notice, "tone", tone)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(_hint(self.tr("个人话术、置顶和使用习惯，可以整个带到另一台电脑。"), self))
        row = QHBoxLayout()
        for button in (self._export, self._import):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._notice)
        column.addWidget(_hint(self.tr("不再显示的团队话术"), self))
        self._hidden.setAccessibleName(self.tr("不再显示的团队话术"))
        column.addWidget(self._none)
        column.addWidget(self._hidden, 1)
        column.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self._notice.setWordWrap(True)
        self._notice.setFont(font(12))
        self._export.setToolTip(self.tr("导出成一个文件，带到另一台电脑"))
        self._import.setToolTip(self.tr("读入在另一台电脑导出的文件"))
        self._show.setToolTip(self.tr("选中的话术重新出现"))
        self._export.clicked.connect(self._save)
        self._import.clicked.connect(self._open)
        self._show.clicked.connect(self._again)

    def _save(self) -> None:
        filters = self.tr("个人话术 (*.own.json)")
        if file := file_to_save(self, self.tr("导出"), "assistant.own.json", filters):
            self.exporting_wanted.emit(file)

    def _open(self) -> None:
        filters = self.tr("个人话术 (*.own.json)")
        file, _ = QFileDialog.getOpenFileName(self, self.tr("导入"), "", filters)
        if file:
            self.importing_wanted.emit(file)

    def _again(self) -> None:
        number = max(self._hidden.currentRow(), 0)
        if number < len(self._keys):
            self.showing_wanted.emit(self._keys[number])


class NumbersPage(QWidget):
    """Whether the lead gets this agent's numbers, where, and what exactly stands in them."""

    folder_chosen = Signal(str)
    team_wanted = Signal()
    kpi_wanted = Signal()

    def __init__(self, folder: str, proposed: str, parent: QWidget | None = None) -> None:
        """`proposed`: the folder to begin with, once it is allowed."""
        super().__init__(parent)
        self._allowed = QCheckBox(self.tr("把使用数字交给主管"), self)
        self._folder = QLineEdit(folder or proposed, self)
        self._text = QPlainTextEdit(self)
        self._allowed.setChecked(bool(folder))
        self._build()

    def show_text(self, text: str) -> None:
        """What would be handed over now."""
        self._text.setPlainText(text)

    def _build(self) -> None:
        self._folder.setAccessibleName(self.tr("放到哪个文件夹"))
        self._folder.setPlaceholderText(self.tr("主管指定的共享文件夹"))
        self._folder.setEnabled(self._allowed.isChecked())
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(font(11, mono=True))
        self._text.setAccessibleName(self.tr("交出的内容"))
        words = self.tr("只有每天的次数和用时：没有买家，没有你写的字。下面就是要交的全部内容。")
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for part in (self._allowed, self._folder, _hint(words, self), self._text):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(_hint(self.tr("主管："), self))
        for label, tip, wanted in (
            (self.tr("团队的数字…"), self.tr("全队用了什么，没用什么"), self.team_wanted),
            (self.tr("考核表…"), self.tr("由平台报表算出每个人的得分"), self.kpi_wanted),
        ):
            button = EnterButton(label, self)
            button.setToolTip(tip)
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._allowed.toggled.connect(self._toggled)
        self._folder.editingFinished.connect(self._tell)

    def _toggled(self, on: bool) -> None:
        self._folder.setEnabled(on)
        self._tell()

    def _tell(self) -> None:
        folder = self._folder.text().strip() if self._allowed.isChecked() else ""
        self.folder_chosen.emit(folder)


def _hint(text: str, parent: QWidget) -> QLabel:
    hint = QLabel(text, parent)
    hint.setWordWrap(True)
    hint.setFont(font(12))
    hint.setProperty("tone", "soft")
    return hint
