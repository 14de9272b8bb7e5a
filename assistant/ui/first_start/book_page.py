"""First start, step 2: where the team's phrases come from."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.entry_line import EntryLine
from assistant.ui.theme import mark


class BookPage(QWidget):
    """Says which source or file was meant; is told what became of it.

    `folder_wanted` is for a source, `files_wanted` for a folder of files to import. `finished`:
    nothing is left to be done here.
    """

    code_wanted = Signal()
    finished = Signal()
    source_given = Signal(str)
    file_wanted = Signal()
    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shipped = QRadioButton(self.tr("先用自带的通用话术"), self)
        self._team = QRadioButton(self.tr("团队的话术：共享文件夹或网址"), self)
        self._mine = QRadioButton(self.tr("导入我现有的话术"), self)
        self._source = EntryLine(self)
        self._busy, self._given = False, ""
        self._browse = QPushButton(self.tr("选文件夹…"), self)
        self._look = QPushButton(self.tr("订阅"), self)
        self._file = QPushButton(self.tr("选文件…"), self)
        self._files = QPushButton(self.tr("整个文件夹…"), self)
        self._says = QLabel(self)
        self._code = QPushButton(self.tr("核对短码…"), self)
        self._build()
        self._choose()

    def _build(self) -> None:
        self._source.setObjectName("bookSource")
        self._source.setPlaceholderText(self.tr("主管给你的文件夹或网址"))
        self._source.setAccessibleName(self.tr("团队话术的来源"))
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        kinds = QLabel(self.tr("客服宝、千牛、Excel、CSV 都行。"), self)
        kinds.setProperty("tone", "soft")
        kinds.setWordWrap(True)
        group = QButtonGroup(self)
        for choice in (self._shipped, self._team, self._mine):
            group.addButton(choice)
            choice.toggled.connect(self._choose)
        self._shipped.setChecked(True)
        self._browse.setToolTip(self.tr("共享盘上放话术的文件夹"))
        self._look.setToolTip(self.tr("取来团队的话术，以后自动更新（Enter）"))
        self._file.setToolTip(self.tr("客服宝、千牛的导出，Excel、CSV、Markdown"))
        self._files.setToolTip(self.tr("文件夹里能认的都导入，如 espanso 的文件夹"))
        self._browse.clicked.connect(self.folder_wanted)
        self._look.clicked.connect(self._give)
        self._source.returnPressed.connect(self._give)
        self._file.clicked.connect(lambda: self._ask(self.file_wanted))
        self._files.clicked.connect(lambda: self._ask(self.files_wanted))
        self._code.setToolTip(self.tr("和主管核对以后，才知道话术真是团队的"))
        self._code.clicked.connect(self.code_wanted)
        self._code.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._shipped)
        column.addWidget(self._team)
        column.addLayout(_indented(self._source, self._browse, self._look))
        column.addWidget(self._mine)
        column.addLayout(_indented(kinds, self._file, self._files))
        column.addWidget(self._says)
        column.addWidget(self._code, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        team = (self._team, self._source, self._browse, self._look)
        mine = (self._mine, self._file, self._files, self._code)
        for former, following in pairwise((*team, *mine)):
            self.setTabOrder(former, following)

    def show_source(self, folder: str) -> None:
        """A folder was chosen."""
        self._source.setText(folder)

    def is_settled(self) -> bool:
        """Whether no source is typed that has not been looked at; one that is, is given now."""
        if not self._team.isChecked() or self._source.text().strip() in ("", self._given):
            return True
        self._give()
        return False

    def show_looking(self) -> None:
        """The source is being looked at."""
        self._show_busy(self.tr("正在看这个来源…"))

    def show_importing(self) -> None:
        """The file or folder is being read."""
        self._show_busy(self.tr("正在导入…"))

    def _show_busy(self, text: str) -> None:
        """A button that is pressed keeps the focus: off, it would hand it to the dialog's."""
        self._busy = True
        self._code.hide()
        self._say(text, "soft")

    def tell(self, text: str, tone: str, *, code: bool = False) -> None:
        """What became of it; `tone` is good, bad or warn; `code`: there is one to compare."""
        self._busy = False
        self._code.setVisible(code)
        self._say(text, tone)
        if code:
            self._code.setFocus()
        elif tone != "bad":
            self.finished.emit()

    def _say(self, text: str, tone: str) -> None:
        mark(self._says, "tone", tone)
        self._says.setText(text)

    def _choose(self) -> None:
        team, mine = self._team.isChecked(), self._mine.isChecked()
        for control in (self._source, self._browse, self._look):
            control.setEnabled(team)
        for control in (self._file, self._files):
            control.setEnabled(mine)
        self._says.clear()
        self._code.hide()

    def _give(self) -> None:
        text = self._source.text().strip()
        if text and not self._busy:
            self._given = text
            self.source_given.emit(text)

    def _ask(self, wanted: SignalInstance) -> None:
        if not self._busy:
            wanted.emit()


def _indented(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(28, 0, 0, 0)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 0 if number else 1)
    return row
