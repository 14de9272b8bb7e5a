"""Where the team's books come from: what is subscribed to, in order, and taking up more."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.theme import font, mark, plain


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source: what it is called, how it stands, whether its code is still to be compared."""

    source: str
    name: str
    status: str
    uncompared: bool = False


class SourcePage(QWidget):
    """Says what is wanted; `arranged` carries the sources in their new order."""

    subscribing_wanted = Signal(str)
    comparing_wanted = Signal(str)
    ending_wanted = Signal(str)
    arranged = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._none = QLabel(self)
        self._compare = QPushButton(self.tr("核对短码…"), self)
        self._up = QPushButton(self.tr("上移"), self)
        self._down = QPushButton(self.tr("下移"), self)
        self._end = QPushButton(self.tr("不再订阅"), self)
        self._address = QLineEdit(self)
        self._browse = QPushButton(self.tr("选文件夹…"), self)
        self._take = QPushButton(self.tr("订阅"), self)
        self._notice = QLabel(self)
        self._rows: Sequence[SourceRow] = ()
        self._build()
        self._connect()
        self.show_rows(())

    def show_rows(self, rows: Sequence[SourceRow]) -> None:
        """The sources, first in order first; the chosen one stays chosen."""
        chosen = self._list.currentRow()
        self._rows = rows
        self._list.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.name}\n{row.status}")
            item.setToolTip(plain(row.source))
            self._list.addItem(item)
        self._list.setCurrentRow(min(max(chosen, 0), len(rows) - 1))
        for part in (self._list, self._up, self._down, self._end):
            part.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._choose(self._list.currentRow())

    def tell(self, text: str, tone: str = "soft") -> None:
        """A line under the address: what is going on, or what went wrong."""
        self._notice.setText(text)
        mark(self._notice, "tone", tone)

    def set_busy(self, *, busy: bool) -> None:
        """While a source is looked at, no other is."""
        for part in (self._take, self._address, self._browse):
            part.setEnabled(not busy)

    def clear_address(self) -> None:
        """Ready for another one."""
        self._address.clear()

    def _build(self) -> None:
        self._list.setAccessibleName(self.tr("已订阅的来源"))
        self._list.setFont(font())
        self._list.setSpacing(2)
        self._none.setText(
            self.tr(
                "还没有订阅团队的话术。\n把主管给的地址或共享文件夹填在下面，主管一更新，这里就跟着更新。"
            )
        )
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setFont(font())
        mark(self._none, "tone", "soft")
        self._address.setPlaceholderText(self.tr("https 网址，或共享文件夹"))
        self._address.setAccessibleName(self.tr("来源地址"))
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setFont(font(12))
        mark(self._take, "primary", True)
        for button, tip in (
            (self._compare, self.tr("和主管的短码比一比，确认来源是真的")),
            (self._up, self.tr("这个来源往前排")),
            (self._down, self.tr("这个来源往后排")),
            (self._end, self.tr("它的话术不再出现")),
            (self._browse, self.tr("选一个共享文件夹")),
            (self._take, "Enter"),
        ):
            button.setToolTip(tip)
        buttons = QHBoxLayout()
        for button in (self._compare, self._up, self._down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._end)
        adding = QHBoxLayout()
        for part in (self._address, self._browse, self._take):
            adding.addWidget(part)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._list, 1)
        column.addWidget(self._none, 1)
        column.addLayout(buttons)
        column.addLayout(adding)
        column.addWidget(self._notice)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._choose)
        self._compare.clicked.connect(lambda: self.comparing_wanted.emit(self._current().source))
        self._end.clicked.connect(lambda: self.ending_wanted.emit(self._current().source))
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._browse.clicked.connect(self._pick)
        self._take.clicked.connect(self._subscribe)
        self._address.returnPressed.connect(self._subscribe)

    def _current(self) -> SourceRow:
        return self._rows[self._list.currentRow()]

    def _choose(self, number: int) -> None:
        one = 0 <= number < len(self._rows)
        self._compare.setVisible(one and self._rows[number].uncompared)
        self._end.setEnabled(one)
        self._up.setEnabled(one and number > 0)
        self._down.setEnabled(one and number < len(self._rows) - 1)

    def _move(self, by: int) -> None:
        number = self._list.currentRow()
        order = [row.source for row in self._rows]
        order.insert(number + by, order.pop(number))
        self._list.setCurrentRow(number + by)
        self.arranged.emit(order)

    def _pick(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("团队话术的文件夹")):
            self._address.setText(folder)

    def _subscribe(self) -> None:
        if source := self._address.text().strip():
            self.subscribing_wanted.emit(source)
