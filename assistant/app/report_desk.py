"""The report desk: after-sales problems of a period, as a picture and as .xlsx."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from assistant.app.ledger import Ledger
from assistant.app.matter_words import category_words
from assistant.core.case import Category
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.report import Count, Period, Report, report
from assistant.core.settings import Settings
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
        self._language = Language.SIMPLIFIED

    def set_settings(self, settings: Settings) -> None:
        """The language to speak."""
        self._language = settings.language

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
            words_of = (error.title.text(self._language), error.message.text(self._language))
            self._dialog.tell("\n".join(words_of), "bad")
        else:
            self._dialog.tell(translate("Report", "已导出到 %1").replace("%1", file), "good")


def words() -> dict[str, str]:
    """The headings of the file, and the categories' names."""
    named = {category.value: category_words(category) for category in Category}
    return named | {
        "summary": translate("Report", "汇总"),
        "by_category": translate("Report", "按分类"),
        "by_product": translate("Report", "按商品"),
        "by_carrier": translate("Report", "按快递"),
        "by_time": translate("Report", "按时间"),
        "period": translate("Report", "时间段"),
        "cases": translate("Report", "件数"),
        "open": translate("Report", "未结"),
        "dissatisfied": translate("Report", "不满意"),
        "unknown": translate("Report", "没有填"),
    }


def _head(counted: Report) -> str:
    if not counted.total:
        return translate("Report", "这段时间没有售后单。")
    text = translate("Report", "%1 件，未结 %2，不满意 %3。斜线是未结的。")
    numbers = (counted.total, counted.open, counted.dissatisfied)
    for place, number in enumerate(numbers, 1):
        text = text.replace(f"%{place}", str(number))
    return text


def _groups(counted: Report) -> list[Group]:
    named = words()
    by_category = tuple(_bar(one, named.get(one.name, one.name)) for one in counted.by_category)
    by_time = tuple(_bar(one, one.name) for one in counted.by_time if one.cases)
    groups = (
        Group(named["by_category"], by_category),
        Group(named["by_product"], _bars(counted.by_product, named["unknown"])),
        Group(named["by_carrier"], _bars(counted.by_carrier, named["unknown"])),
        Group(named["by_time"], by_time),
    )
    return [group for group in groups if group.bars]


def _bars(counts: Sequence[Count], unknown: str) -> tuple[Bar, ...]:
    """The most frequent ones; all others are one bar, so that none is left out."""
    bars = tuple(_bar(one, one.name or unknown) for one in counts[:_MOST])
    rest = counts[_MOST:]
    if not rest:
        return bars
    name = translate("Report", "其余 %1 种").replace("%1", str(len(rest)))
    return (*bars, Bar(name, sum(one.cases for one in rest), sum(one.open for one in rest)))


def _bar(count: Count, name: str) -> Bar:
    return Bar(name, count.cases, count.open)
