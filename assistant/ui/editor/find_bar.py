"""Find and replace over the whole book: how often it is there, and one step back for all of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)


class FindBar(QFrame):
    """Says what is looked for and when it is to be replaced."""

    looked_for = Signal(str, bool)
    next_wanted = Signal()
    replace_wanted = Signal(str, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.wanted = QLineEdit(self)
        self.put = QLineEdit(self)
        self.exact = QCheckBox(self.tr("区分大小写"), self)
        self._told = QLabel(self)
        self._told.setProperty("tone", "soft")
        self._told.setMinimumWidth(120)
        for line, hint in ((self.wanted, self.tr("查找")), (self.put, self.tr("换成"))):
            line.setPlaceholderText(hint)
            line.setAccessibleName(hint)
        self._build()

    def open(self, text: str = "") -> None:
        """Show the bar with the caret in it."""
        if text:
            self.wanted.setText(text)
        self.show()
        self.wanted.setFocus()
        self.wanted.selectAll()
        self._look()

    def tell(self, count: int, entries: int) -> None:
        """How often the text is there, and in how many entries."""
        if not self.wanted.text():
            self._told.setText("")
        elif not count:
            self._told.setText(self.tr("没有"))
        else:
            text = self.tr("%1 处，在 %2 条里")
            self._told.setText(text.replace("%1", str(count)).replace("%2", str(entries)))
        self._all.setEnabled(bool(count))
        self._next.setEnabled(bool(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the bar away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(6)
        self._next = QPushButton(self.tr("下一条"), self)
        self._all = QPushButton(self.tr("全部换掉"), self)
        close = QPushButton(self.tr("收起"), self)
        self._next.setToolTip("Enter")
        self._all.setToolTip(self.tr("整个话术本里都换，可以撤销"))
        close.setToolTip("Esc")
        line.addWidget(self.wanted, 1)
        line.addWidget(self.put, 1)
        for part in (self.exact, self._told, self._next, self._all, close):
            line.addWidget(part)
        self.wanted.textChanged.connect(self._look)
        self.wanted.returnPressed.connect(self.next_wanted)
        self.exact.toggled.connect(self._look)
        self._next.clicked.connect(self.next_wanted)
        self._all.clicked.connect(self._replace)
        close.clicked.connect(self.hide)

    def _look(self) -> None:
        self.looked_for.emit(self.wanted.text(), self.exact.isChecked())

    def _replace(self) -> None:
        self.replace_wanted.emit(self.wanted.text(), self.put.text(), self.exact.isChecked())
        self._look()
