"""First start: a few steps, each can be left out, and it goes on where it was left."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.dialog_size import at_least
from assistant.ui.theme import font, mark


class FirstStartDialog(QDialog):
    """Shows its pages one after the other; says which one is next, and that it was left.

    `stepped(n)`: page n is shown now. `ended`: all are done, or left out for good. Closed by Esc
    or its cross it has not ended: the next start goes on with the page that was shown. Before a
    page is left for the next one `may_go_on` is asked.
    """

    stepped = Signal(int)
    ended = Signal()

    def __init__(
        self, pages: Sequence[tuple[str, QWidget]], step: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.may_go_on: Callable[[int], bool] = lambda _step: True
        self._titles = [title for title, _ in pages]
        self._stack = QStackedWidget(self)
        for _, page in pages:
            self._stack.addWidget(page)
        self._dots = QLabel(self)
        self._title = QLabel(self)
        self._leave = QPushButton(self.tr("都跳过"), self)
        self._back = QPushButton(self.tr("上一步"), self)
        self._next = QPushButton(self)
        self._build()
        self._show(min(max(step, 0), len(pages) - 1))

    def _build(self) -> None:
        self.setWindowTitle(self.tr("欢迎使用金牌客服助手"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        at_least(self, 460, 420)
        self.setFixedWidth(self.minimumWidth())
        self._title.setFont(font(18, bold=True))
        self._dots.setProperty("tone", "soft")
        self._leave.setToolTip(self.tr("以后可以在设置里补上；练习也在那里，还有 F1"))
        self._leave.clicked.connect(self._end)
        self._back.clicked.connect(lambda: self._show(self._stack.currentIndex() - 1))
        self._next.clicked.connect(self._on)
        mark(self._next, "primary", True)
        self._next.setDefault(True)
        self._next.setToolTip("Enter")
        self._back.setToolTip(self.tr("填好的不会丢"))
        for button in (self._leave, self._back, self._next):
            button.setMinimumHeight(30)
        row = QHBoxLayout()
        row.addWidget(self._leave)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._dots)
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)
        column.addLayout(row)
        self.setTabOrder(self._next, self._back)
        self.setTabOrder(self._back, self._leave)

    def offer_next(self) -> None:
        """What there was to do on this page is done."""
        self._next.setFocus()

    @property
    def step(self) -> int:
        """The page that is shown, from 0."""
        return self._stack.currentIndex()

    def _show(self, step: int) -> None:
        last = step == len(self._titles) - 1
        self._stack.setCurrentIndex(step)
        self._title.setText(self._titles[step])
        words = self.tr("第 %1 步，共 %2 步")
        self._dots.setText(words.replace("%1", str(step + 1)).replace("%2", str(len(self._titles))))
        if step == 0 and self.focusWidget() is self._back:
            self._next.setFocus()  # a button that goes hands it to the one that leaves out all
        self._back.setVisible(step > 0)
        self._leave.setVisible(not last)
        self._next.setText(self.tr("完成") if last else self.tr("下一步"))
        self.stepped.emit(step)

    def _on(self) -> None:
        if self.step == len(self._titles) - 1:
            self._end()
        elif self.may_go_on(self.step):
            self._show(self.step + 1)

    def _end(self) -> None:
        self.ended.emit()
        self.accept()
