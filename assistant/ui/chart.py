"""A chart of a table, painted: bars beside their names, or lines over days."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from assistant.core.numbers.table import Shape, Table
from assistant.ui.theme import Colours, font

_ROW, _NAME, _VALUE, _SIDE = 22, 96, 56, 12
_LINE_HEIGHT = 160
IN_VIEW = _LINE_HEIGHT + 2 * _SIDE + 4  # pixels: all of the lines, or the first bars, each whole
_MOST_BARS, _MOST_LINES = 20, 6


class ChartView(QWidget):
    """Shows what a table says a chart shows; colours are the window's, values stand in figures."""

    def __init__(self, table: Table, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._colours = colours
        self.setAccessibleName(table.name)
        self.setMinimumHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        bars = self._table.chart is None or self._table.chart.shape is Shape.BARS
        height = _ROW * max(len(self._labels()), 1) if bars else _LINE_HEIGHT
        return QSize(360, height + 2 * _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars or lines."""
        if self._table.chart is None or not self._table.rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(12))
        if self._table.chart.shape is Shape.BARS:
            self._bars(painter)
        else:
            self._lines(painter)
        painter.end()

    def _labels(self) -> list[str]:
        chart = self._table.chart
        if chart is None:
            return []
        rows = self._table.rows[: min(chart.rows, _MOST_BARS)]
        return [str(row[chart.labels]) for row in rows]

    def _values(self, column: int, most: int) -> list[float]:
        rows = self._table.rows[:most]
        return [value if isinstance(value := row[column], int | float) else 0.0 for row in rows]

    def _bars(self, painter: QPainter) -> None:
        chart, labels = self._table.chart, self._labels()
        values = self._values(chart.values[0], len(labels)) if chart else []
        widest = self.width() - _NAME - _VALUE - 2 * _SIDE
        most = max([*values, 1e-9])
        for number, (label, value) in enumerate(zip(labels, values, strict=True)):
            top = _SIDE + number * _ROW
            name = QRectF(_SIDE, top, _NAME - 8, _ROW)
            short = painter.fontMetrics().elidedText(
                label, Qt.TextElideMode.ElideRight, int(name.width())
            )
            painter.setPen(QColor(self._colours.text))
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, short)
            bar = QRectF(_SIDE + _NAME, top + 5, max(widest * value / most, 2), _ROW - 10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours.accent))
            painter.drawRoundedRect(bar, 2, 2)
            painter.setPen(QColor(self._colours.soft))
            figure = QRectF(bar.right() + 6, top, _VALUE, _ROW)
            painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter, f"{value:g}")

    def _lines(self, painter: QPainter) -> None:
        chart = self._table.chart
        columns = chart.values[:_MOST_LINES] if chart else ()
        series = [self._values(column, len(self._table.rows)) for column in columns]
        most = max([value for values in series for value in values] + [1e-9])
        names = [self._table.header[column] for column in columns]
        area = QRectF(_SIDE, _SIDE, self.width() - 2 * _SIDE - _NAME, _LINE_HEIGHT - 20)
        painter.setPen(QPen(QColor(self._colours.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        tones = (self._colours.accent, self._colours.good, self._colours.warn, self._colours.bad)
        for number, values in enumerate(series):
            painter.setPen(QPen(QColor(tones[number % len(tones)]), 2))
            painter.drawPolyline(_polygon(values, area, most))
            at = QRectF(area.right() + 8, area.top() + number * 18, _NAME - 8, 18)
            short = painter.fontMetrics().elidedText(
                f"{names[number]} {values[-1]:g}", Qt.TextElideMode.ElideRight, int(at.width())
            )
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, short)
        painter.setPen(QColor(self._colours.soft))
        ends = QRectF(area.left(), area.bottom() + 2, area.width(), 18)
        painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, str(self._table.rows[0][0]))
        painter.drawText(ends, Qt.AlignmentFlag.AlignRight, str(self._table.rows[-1][0]))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft, f"{most:g}")


def _polygon(values: Sequence[float], area: QRectF, most: float) -> QPolygonF:
    step = area.width() / max(len(values) - 1, 1)
    points = (
        QPointF(area.left() + number * step, area.bottom() - area.height() * value / most)
        for number, value in enumerate(values)
    )
    return QPolygonF(list(points))
