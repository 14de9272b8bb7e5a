"""First start, step 2: where the team's phrases come from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.theme import mark


class BookPage(QWidget):
    """Says which source or file was meant; is told what became of it."""

    source_given = Signal(str)
    file_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shipped = QRadioButton(self.tr("先用自带的通用话术"), self)
        self._team = QRadioButton(self.tr("团队的话术：共享文件夹或网址"), self)
        self._mine = QRadioButton(self.tr("导入我现有的话术"), self)
        self._source = QLineEdit(self)
        self._browse = QPushButton(self.tr("选文件夹…"), self)
        self._look = QPushButton(self.tr("订阅"), self)
        self._file = QPushButton(self.tr("选文件…"), self)
        self._says = QLabel(self)
        self._build()
        self._choose()

    def _build(self) -> None:
        self._source.setObjectName("source")
        self._source.setPlaceholderText(self.tr("主管给你的文件夹或 https 地址"))
        self._source.setAccessibleName(self.tr("团队话术的来源"))
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        kinds = QLabel(self.tr("客服宝、千牛、Excel、CSV 等都可以。"), self)
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
        self._browse.clicked.connect(self.folder_wanted)
        self._look.clicked.connect(self._give)
        self._source.returnPressed.connect(self._give)
        self._file.clicked.connect(self.file_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._shipped)
        column.addWidget(self._team)
        column.addLayout(_indented(self._source, self._browse, self._look))
        column.addWidget(self._mine)
        column.addLayout(_indented(kinds, self._file))
        column.addWidget(self._says)
        column.addStretch(1)

    def show_source(self, folder: str) -> None:
        """A folder was chosen."""
        self._source.setText(folder)

    def show_busy(self) -> None:
        """The source is being looked at."""
        self._look.setEnabled(False)
        self.tell(self.tr("正在看这个来源…"), "soft")

    def tell(self, text: str, tone: str) -> None:
        """What became of it; `tone` is good, bad or soft."""
        if tone != "soft":
            self._look.setEnabled(self._team.isChecked())
        mark(self._says, "tone", tone)
        self._says.setText(text)

    def _choose(self) -> None:
        team, mine = self._team.isChecked(), self._mine.isChecked()
        for control in (self._source, self._browse, self._look):
            control.setEnabled(team)
        self._file.setEnabled(mine)
        self._says.clear()

    def _give(self) -> None:
        if text := self._source.text().strip():
            self.source_given.emit(text)


def _indented(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(24, 0, 0, 0)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 0 if number else 1)
    return row
