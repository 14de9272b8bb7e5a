"""Tables written as an Excel file, with the charts they ask for."""

import io
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assistant.core.cell_text import cell_text
from assistant.core.numbers.table import Cell, Shape, Table
from assistant.replacing import replace_file

_HEAD = PatternFill("solid", fgColor="E8F1FB")
_WIDEST, _NARROWEST = 48, 8
_MOST_ROWS = 100_000
_SAMPLE = 200


def write_workbook(tables: tuple[Table, ...], path: Path) -> None:
    """Replace `path` by a workbook with one sheet a table. Raises OSError."""
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    for table in tables:
        _fill(book.create_sheet(table.name), table)
    data = io.BytesIO()
    book.save(data)
    replace_file(path, data.getvalue())


def _fill(sheet: Worksheet, table: Table) -> None:
    sheet.append(list(table.header))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = _HEAD
    for row in table.rows[:_MOST_ROWS]:
        sheet.append([_safe(value) for value in row])
    sheet.freeze_panes = "A2"
    for number in range(len(table.header)):
        sheet.column_dimensions[get_column_letter(number + 1)].width = _width(table, number)
    if table.chart and table.rows:
        _draw(sheet, table)


def _safe(value: Cell) -> Cell:
    return cell_text(value) if isinstance(value, str) else value


def _width(table: Table, column: int) -> int:
    texts = [table.header[column], *(str(row[column]) for row in table.rows[:_SAMPLE])]
    widest = max(sum(2 if sign > "ÿ" else 1 for sign in text) for text in texts)
    return min(max(widest + 2, _NARROWEST), _WIDEST)


def _draw(sheet: Worksheet, table: Table) -> None:
    asked = table.chart
    if asked is None:
        return
    last = min(len(table.rows), asked.rows) + 1
    chart = LineChart() if asked.shape is Shape.LINE else BarChart()
    if isinstance(chart, BarChart):
        chart.type = "bar"
        chart.y_axis.scaling.min = 0
        chart.x_axis.scaling.orientation = "maxMin"
    for column in asked.values:
        chart.add_data(Reference(sheet, column + 1, 1, column + 1, last), titles_from_data=True)
    chart.set_categories(Reference(sheet, asked.labels + 1, 2, asked.labels + 1, last))
    chart.title = table.name
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.height, chart.width = max(7, round(0.7 * last)), 18
    sheet.add_chart(chart, f"{get_column_letter(len(table.header) + 2)}2")
