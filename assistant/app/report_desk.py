"""The report desk: after-sales problems of a period, as a picture and as .xlsx."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from assistant.app.ledger import Ledger
from assistant.app.matter_words import category_words
from assistant.core.case import Category
from assistant.core.errors import AssistantError
from assistant.core.report import Count, Period, Report, report
from assistant.ui.report_dialog import ReportDialog
from assistant.ui.report_picture import Bar, Group
from assistant.ui.theme import Colours

translate = QCoreApplication.translate
_MONTH = timedelta(days=29)
_MOST = 12


class ReportDesk(QObject):
    """Counts anew for each period asked for."""

    def __init__(self, parent: QWidget, ledger: Ledger) -> None:
        super().__init__()
        self._parent = parent
        self._ledger = ledger
        self._dialog: ReportDialog | None = None
        self._report: Report | None = None

    def open(self, colours: Colours) -> ReportDialog:
        """Show the last thirty days."""
        today = self._ledger.hours.day(self._ledger.now)
        dialog = ReportDialog(today - _MONTH, today, colours, self._parent)
        dialog.period_chosen.connect(self._show)
        dialog.saving.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        self._show(today - _MONTH, today)
        dialog.open()
        return dialog

    def _show(self, first: date, last: date) -> None:
        counted = report(self._ledger.cases(), Period(first, last), self._ledger.hours)
        self._report = counted
        if self._dialog is not None:
            self._dialog.show_report(_head(counted), _groups(counted))

    def _save(self, file: str) -> None:
        from assistant.store.report_file import write_report  # noqa: PLC0415 - loads openpyxl

        if self._report is None or self._dialog is None:
            return
        try:
            write_report(Path(file), self._report, words())
        except AssistantError as error:
            self._dialog.tell(f"{error.title}：{error.message}")
        else:
            self._dialog.tell(translate("Report", "已存为 %1").replace("%1", file))


def words() -> dict[str, str]:
    """The headings of the file, and the categories' names."""
    named = {category.value: category_words(category) for category in Category}
    return named | {
        "summary": translate("Report", "汇总"),
        "category": translate("Report", "按分类"),
        "product": translate("Report", "按商品"),
        "carrier": translate("Report", "按快递"),
        "time": translate("Report", "按时间"),
        "period": translate("Report", "时间段"),
        "cases": translate("Report", "件数"),
        "open": translate("Report", "未结"),
        "dissatisfied": translate("Report", "不满意"),
        "unknown": translate("Report", "没有填"),
    }


def _head(counted: Report) -> str:
    if not counted.total:
        return translate("Report", "这段时间没有售后单。")
    text = translate("Report", "%1 件，未结 %2，不满意 %3。浅色是未结的。")
    numbers = (counted.total, counted.open, counted.dissatisfied)
    for place, number in enumerate(numbers, 1):
        text = text.replace(f"%{place}", str(number))
    return text


def _groups(counted: Report) -> list[Group]:
    named = words()
    by_category = tuple(_bar(one, named.get(one.name, one.name)) for one in counted.by_category)
    times = [one for one in counted.by_time if one.cases] if counted.total else []
    rest = (
        (named["product"], counted.by_product),
        (named["carrier"], counted.by_carrier),
        (named["time"], times),
    )
    groups = [Group(named["category"], by_category)]
    for heading, counts in rest:
        bars = tuple(_bar(one, one.name or named["unknown"]) for one in counts[:_MOST])
        groups.append(Group(heading, bars))
    return [group for group in groups if group.bars]


def _bar(count: Count, name: str) -> Bar:
    return Bar(name, count.cases, count.open)
