"""Differences as a tree: an entry a line, below it the fields as they were and are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from assistant.ui.theme import Colours, plain

_AT_ONCE = 250


@dataclass(frozen=True, slots=True)
class Line:
    """One difference: what became of which entry, and the fields as they were and are."""

    section: str
    id: str
    tone: str
    change: str
    title: str
    fields: tuple[tuple[str, str, str], ...] = ()


class CompareTree(QTreeWidget):
    """A double click or Enter asks for the entry."""

    entry_wanted = Signal(str, str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._coming: Iterator[Line] = iter(())
        self._adding = QTimer(self, interval=0)
        self._adding.timeout.connect(self._add)
        self.setUniformRowHeights(True)
        self.setHeaderLabels([self.tr("哪一条"), self.tr("原来"), self.tr("现在")])
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.itemActivated.connect(self._activated)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these differences."""
        self.clear()
        self._coming = iter(lines)
        self._adding.start()
        self._add()

    def _add(self) -> None:
        """A few at a time, so that thousands don't keep the window from being used."""
        items = [self._item(line) for line in islice(self._coming, _AT_ONCE)]
        self.addTopLevelItems(items)
        for item in items:
            if item.childCount():
                item.setExpanded(True)
        if len(items) < _AT_ONCE:
            self._adding.stop()

    def _item(self, line: Line) -> QTreeWidgetItem:
        item = QTreeWidgetItem([f"{line.change}  {line.title}", "", ""])
        item.setData(0, Qt.ItemDataRole.UserRole, (line.section, line.id))
        colour = getattr(self._colours, line.tone, self._colours.text)
        item.setForeground(0, QColor(colour))
        for name, before, after in line.fields:
            inner = QTreeWidgetItem([name, _short(before), _short(after)])
            inner.setToolTip(1, plain(before))
            inner.setToolTip(2, plain(after))
            item.addChild(inner)
        return item

    def _activated(self, item: QTreeWidgetItem) -> None:
        while (above := item.parent()) is not None:
            item = above
        section, id = item.data(0, Qt.ItemDataRole.UserRole)
        if id:
            self.entry_wanted.emit(section, id)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:80] + "…"  # noqa: PLR2004  what fits in the column
