"""What differs from another state of the book: entries new, changed, moved and gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.theme import Colours

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


class CompareDialog(QDialog):
    """Shows differences; a double click asks for the entry."""

    entry_wanted = Signal(str, str)

    def __init__(
        self, summary: str, lines: Sequence[Line], colours: Colours, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._colours = colours
        self.setWindowTitle(self.tr("和另一版比较"))
        self.resize(760, 520)
        self._tree = QTreeWidget(self)
        self._tree.setHeaderLabels([self.tr("哪一条"), self.tr("原来"), self.tr("现在")])
        self._tree.setAccessibleName(self.windowTitle())
        self._tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._tree.itemActivated.connect(self._activated)
        self._tree.setUniformRowHeights(True)
        self._coming = iter(lines)
        self._adding = QTimer(self, interval=0)
        self._adding.timeout.connect(self._add)
        self._adding.start()
        self._add()
        told = QLabel(summary, self)
        told.setWordWrap(True)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        button = close.button(QDialogButtonBox.StandardButton.Close)
        button.setText(self.tr("关闭"))
        button.setIcon(QIcon())
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addWidget(self._tree, 1)
        column.addWidget(close)

    def _add(self) -> None:
        """A few at a time, so that thousands don't keep the window from being used."""
        items = [self._item(line) for line in islice(self._coming, _AT_ONCE)]
        self._tree.addTopLevelItems(items)
        for item in items:
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
            inner.setToolTip(1, before)
            inner.setToolTip(2, after)
            item.addChild(inner)
        return item

    def _activated(self, item: QTreeWidgetItem) -> None:
        while (above := item.parent()) is not None:
            item = above
        section, id = item.data(0, Qt.ItemDataRole.UserRole)
        self.entry_wanted.emit(section, id)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:80] + "…"  # noqa: PLR2004  what fits in the column
