"""The report as a picture: bars by category, product, carrier and time, painted by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.ui.theme import Colours, font

_ROW, _GAP, _NAME, _SIDE, _HEAD = 22, 14, 108, 12, 24
_COUNT = 44


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: how many in all, and how many of them are still open."""

    name: str
    cases: int
    open: int


@dataclass(frozen=True, slots=True)
class Group:
    """Bars under one heading; all groups are drawn to one scale."""

    heading: str
    bars: tuple[Bar, ...]


class ReportPicture(QWidget):
    """Paints groups of bars; open cases are the hatched part, so colour alone says nothing."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._groups: Sequence[Group] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these."""
        self._groups = groups
        self.setAccessibleDescription("\n".join(map(self._told, groups)))
        self.setFixedHeight(self._height())
        self.update()

    def _told(self, group: Group) -> str:
        """The bars in words."""
        still = self.tr("（未结 %1）")
        bars = (
            f"{bar.name} {bar.cases}" + (still.replace("%1", str(bar.open)) if bar.open else "")
            for bar in group.bars
        )
        return f"{group.heading}：" + "，".join(bars)

    def sizeHint(self) -> QSize:
        return QSize(420, self._height())

    def _height(self) -> int:
        rows = sum(len(group.bars) for group in self._groups)
        return rows * _ROW + len(self._groups) * (_HEAD + _GAP) + _GAP

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._colours.surface))
        top = float(_GAP)
        most = max((bar.cases for group in self._groups for bar in group.bars), default=1) or 1
        for group in self._groups:
            top = self._paint_group(painter, group, top, most) + _GAP
        painter.end()

    def _paint_group(self, painter: QPainter, group: Group, top: float, most: int) -> float:
        painter.setFont(font(12, bold=True))
        painter.setPen(QColor(self._colours.soft))
        painter.drawText(QRectF(_SIDE, top, self.width(), _HEAD), group.heading)
        top += _HEAD
        for bar in group.bars:
            self._paint_bar(painter, bar, top, most)
            top += _ROW
        return top

    def _paint_bar(self, painter: QPainter, bar: Bar, top: float, most: int) -> None:
        colours, middle = self._colours, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(12))
        painter.setPen(QColor(colours.text))
        name = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, _NAME - 8)
        painter.drawText(QRectF(_SIDE, top, _NAME, _ROW), middle, name)
        room = self.width() - 2 * _SIDE - _NAME - _COUNT
        left, wide = float(_SIDE + _NAME), room * bar.cases / most
        painter.fillRect(QRectF(left, top + 5, wide, _ROW - 10), QColor(colours.accent))
        still = wide * bar.open / bar.cases if bar.cases else 0.0
        hatched = QRectF(left + wide - still, top + 5, still, _ROW - 10)
        if still:
            painter.fillRect(hatched, QColor(colours.accent_ground))
            painter.fillRect(hatched, QBrush(QColor(colours.accent), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QColor(colours.accent))
            painter.drawRect(hatched)
        painter.setPen(QColor(colours.soft))
        painter.drawText(QRectF(left + wide + 6, top, _COUNT, _ROW), middle, str(bar.cases))
