"""The dialog behind the foot of the window: the team's books, one's own, the numbers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.ui import reading_order
from assistant.ui.dialog_size import at_least
from assistant.ui.own_page import NumbersPage, OwnPage
from assistant.ui.source_page import SourcePage
from assistant.ui.theme import font, mark


class TeamDialog(QDialog):
    """Three pages; each says for itself what is wanted."""

    def __init__(self, numbers: NumbersPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.sources = SourcePage(self)
        self.own = OwnPage(self)
        self.numbers = numbers
        self.setWindowTitle(self.tr("话术来源"))
        at_least(self, 420, 460)
        tabs = QTabWidget(self)
        tabs.addTab(self.sources, self.tr("来源"))
        tabs.addTab(self.own, self.tr("个人话术"))
        tabs.addTab(self.numbers, self.tr("数字"))
        column = QVBoxLayout(self)
        column.addWidget(tabs)
        column.addWidget(_buttons(self, self.tr("关闭")))

    def focusNextPrevChild(self, next: bool) -> bool:
        return reading_order.turn(self, on=next)


class CodeDialog(QDialog):
    """The source's code, large, to be compared with what the lead says."""

    def __init__(self, source: str, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("核对短码"))
        self.setMinimumWidth(380)
        shown = QLabel(code, self)
        shown.setFont(font(20, mono=True, bold=True))
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where = QLabel(source, self)
        where.setWordWrap(True)
        where.setTextFormat(Qt.TextFormat.PlainText)
        where.setProperty("tone", "soft")
        self._name = QLineEdit(self)
        self._name.setPlaceholderText(self.tr("如 小鱼团队"))
        ask = QLabel(self.tr("请主管读一遍他那里的短码。一个字也不差，才点“一样”。"), self)
        ask.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("叫它"), self._name)
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        for kind, label in ((kinds.Ok, self.tr("一样")), (kinds.Cancel, self.tr("不一样"))):
            box.button(kind).setText(label)
            box.button(kind).setIcon(QIcon())
        box.button(kinds.Ok).setToolTip(self.tr("每个字都核对过了"))
        box.button(kinds.Cancel).setToolTip("Esc")
        mark(box.button(kinds.Ok), "primary", True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for part in (where, shown, ask):
            column.addWidget(part)
        column.addLayout(form)
        column.addWidget(box)

    @property
    def name(self) -> str:
        """What the agent calls the source."""
        return self._name.text().strip()


def _buttons(dialog: QDialog, label: str) -> QDialogButtonBox:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Close)
    box.button(kinds.Close).setText(label)
    box.button(kinds.Close).setIcon(QIcon())
    box.button(kinds.Close).setToolTip("Esc")
    box.rejected.connect(dialog.reject)
    return box
