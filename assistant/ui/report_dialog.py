"""The report in a window of its own: which period, its picture, and saving it as .xlsx."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.chosen_file import file_to_save
from assistant.ui.dialog_size import at_least
from assistant.ui.report_picture import Group, ReportPicture
from assistant.ui.theme import Colours, mark

_RANGE = QDate(2000, 1, 1), QDate(2099, 12, 31)  # a slip of the year makes no report of millennia


class ReportDialog(QDialog):
    """Says which period is wanted and into which file it is to be saved."""

    period_chosen = Signal(object, object)
    saving = Signal(str)

    def __init__(self, first: date, last: date, colours: Colours, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._first, self._last = _day(first), _day(last)
        self._head, self._told = QLabel(self), QLabel(self)
        self._picture = ReportPicture(colours, self)
        self._save = QPushButton(self.tr("导出 Excel…"), self)
        self._area = QScrollArea(self)
        self._build()
        for day in (self._first, self._last):
            day.dateChanged.connect(self._changed)
        self._save.clicked.connect(self._choose)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("售后问题报表"))
        at_least(self, 460, 560)
        mark(self._save, "primary", True)
        for label in (self._head, self._told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._told.hide()
        self._picture.setAccessibleName(self.windowTitle())
        self._first.setAccessibleName(self.tr("从"))
        self._last.setAccessibleName(self.tr("到"))
        top = QHBoxLayout()
        for widget in (self._first, QLabel("–", self), self._last):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._save)
        self._area.setWidget(self._picture)
        self._area.setWidgetResizable(True)
        self._area.setObjectName("reading")
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self._head)
        column.addWidget(self._area, 1)
        column.addWidget(self._told)
        column.addStretch()

    def show_report(self, head: str, groups: Sequence[Group]) -> None:
        """Show the numbers of a period."""
        self._head.setText(head)
        self._picture.show_groups(groups)
        self._area.setVisible(bool(groups))
        self._told.hide()

    def tell(self, text: str, tone: str) -> None:
        """Say how saving went."""
        self._told.setText(text)
        mark(self._told, "tone", tone)
        self._told.show()

    @property
    def said(self) -> str:
        """What was told last, if it is still in view."""
        return "" if self._told.isHidden() else self._told.text()

    def _changed(self) -> None:
        first, last = (_date(day) for day in (self._first, self._last))
        self.period_chosen.emit(min(first, last), max(first, last))

    def _choose(self) -> None:
        filters = self.tr("Excel 文件 (*.xlsx)")
        if file := file_to_save(self, self._save.text(), "report.xlsx", filters):
            self.save(file)

    def save(self, file: str) -> None:
        """Save what is shown."""
        self.saving.emit(file if file.endswith(".xlsx") else f"{file}.xlsx")


def _day(day: date) -> QDateEdit:
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setDateRange(*_RANGE)
    edit.setCalendarPopup(True)
    return edit


def _date(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
