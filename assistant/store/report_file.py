"""The report for operations as .xlsx, with charts; no buyer is named in it."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from assistant.core.cell_text import cell_text
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.report import Count, Report
from assistant.core.system_fault import reason
from assistant.replacing import replace_file

_WIDE, _HIGH = 22, 9


def write_report(path: Path, report: Report, words: Mapping[str, str]) -> None:
    """Write the file; `words` has the headings and the categories' names. Raises AssistantError."""
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):  # a new workbook has one
        raise TypeError(sheet)
    sheet.title = words["summary"]
    _summary(sheet, report, words)
    for name, counts in (
        ("by_category", _named(report.by_category, words)),
        ("by_product", report.by_product),
        ("by_carrier", report.by_carrier),
    ):
        _counts(book.create_sheet(words[name]), counts, words, BarChart())
    _counts(book.create_sheet(words["by_time"]), report.by_time, words, LineChart())
    made = BytesIO()
    book.save(made)
    try:
        replace_file(path, made.getvalue())
    except OSError as error:
        raise AssistantError(
            Message.of("报表没有存下来", "The report was not saved"),
            Message.of("{path}：{why}。", "{path}: {why}.", path=path, why=reason(error)),
        ) from error


def _summary(sheet: Worksheet, report: Report, words: Mapping[str, str]) -> None:
    period = report.period
    rows = (
        (words["period"], f"{period.first.isoformat()} – {period.last.isoformat()}"),
        (words["cases"], report.total),
        (words["open"], report.open),
        (words["dissatisfied"], report.dissatisfied),
    )
    for row in rows:
        sheet.append(row)
    sheet.column_dimensions["A"].width = sheet.column_dimensions["B"].width = _WIDE


def _named(counts: Sequence[Count], words: Mapping[str, str]) -> list[Count]:
    return [Count(words.get(one.name, one.name), one.cases, one.open) for one in counts]


def _counts(
    sheet: Worksheet, counts: Sequence[Count], words: Mapping[str, str], chart: BarChart | LineChart
) -> None:
    sheet.append([sheet.title, words["cases"], words["open"]])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for one in counts:
        sheet.append([cell_text(one.name) or words["unknown"], one.cases, one.open])
    sheet.column_dimensions["A"].width = _WIDE
    if not counts:
        return
    last = len(counts) + 1
    chart.title = sheet.title
    chart.height = _HIGH
    chart.add_data(
        Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=last), titles_from_data=True
    )
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=last))
    sheet.add_chart(chart, "E2")
