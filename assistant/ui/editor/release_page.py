"""The releases that are still kept: which is in force, and going back to one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.enter_button import EnterButton
from assistant.ui.theme import Colours

_HELD = 3  # the column


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """One release in words; one can go back to it unless it is the newest."""

    version: int
    name: str
    made: str
    valid: str
    holds: str
    state: str
    tone: str
    can_return: bool


class ReleasePage(QWidget):
    """Asks in place before going back; `return_wanted` carries the version."""

    return_wanted = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._rows: Sequence[ReleaseRow] = ()
        self._busy = False
        self.list = QTreeWidget(self)
        self.back = EnterButton(self.tr("退回这一版…"), self)
        self.yes = EnterButton(self.tr("退回"), self)
        self.no = EnterButton(self.tr("不退回"), self)
        self._asked = QLabel(self)
        self._build()

    def show_rows(self, rows: Sequence[ReleaseRow]) -> None:
        """Newest first; the chosen one stays chosen."""
        chosen = self._chosen()
        self._rows = rows
        self.list.clear()
        self.list.addTopLevelItems([self._item(row) for row in rows])
        for number, row in enumerate(rows):
            item = self.list.topLevelItem(number)
            if item and chosen and row.version == chosen.version:
                self.list.setCurrentItem(item)
        self._ask(asking=False)

    def show_held(self, held: Mapping[int, str]) -> None:
        """What releases hold, once it has been counted."""
        for number, row in enumerate(self._rows):
            item = self.list.topLevelItem(number)
            if item and row.version in held:
                item.setText(_HELD, held[row.version])

    def set_busy(self, *, busy: bool) -> None:
        """While something is published there is no going back."""
        self._busy = busy
        self._ask(asking=False)

    def _build(self) -> None:
        heads = (self.tr("版本"), self.tr("发布时间"), self.tr("生效"), self.tr("内容"))
        self.list.setHeaderLabels([*heads, self.tr("状态")])
        self.list.setAccessibleName(self.tr("发布过的版本"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        modes = QHeaderView.ResizeMode
        self.list.header().setSectionResizeMode(modes.ResizeToContents)
        self.list.header().setSectionResizeMode(_HELD, modes.Stretch)
        self.list.currentItemChanged.connect(lambda *_: self._ask(asking=False))
        self._asked.setWordWrap(True)
        self.back.setToolTip(self.tr("把选中那一版的内容作为新的一版发布"))
        self.yes.setToolTip(self.tr("马上发布那一版的内容"))
        self.no.setToolTip(self.tr("什么也不做"))
        line = QHBoxLayout()
        line.addWidget(self._asked, 1)
        for button in (self.back, self.yes, self.no):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(line)
        self.back.clicked.connect(lambda: self._ask(asking=True))
        self.no.clicked.connect(lambda: self._ask(asking=False))
        self.yes.clicked.connect(self._return)
        self._ask(asking=False)

    def _item(self, row: ReleaseRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.name, row.made, row.valid, row.holds, row.state])
        item.setForeground(4, QColor(getattr(self._colours, row.tone)))
        item.setTextAlignment(0, Qt.AlignmentFlag.AlignVCenter)
        return item

    def _chosen(self) -> ReleaseRow | None:
        number = self.list.indexOfTopLevelItem(self.list.currentItem())
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _ask(self, *, asking: bool) -> None:
        """Turn to the question, or back to the button it belongs to."""
        row = self._chosen()
        self.back.setVisible(not asking)
        self.back.setEnabled(bool(row and row.can_return) and not self._busy)
        for part in (self.yes, self.no):
            part.setVisible(asking)
        question = self.tr("第 %1 版的内容会作为新的一版马上生效。退回吗？")
        self._asked.setText(question.replace("%1", row.name) if asking and row else "")
        if asking:
            self.no.setFocus()

    def _return(self) -> None:
        if row := self._chosen():
            self._ask(asking=False)
            self.return_wanted.emit(row.version)
