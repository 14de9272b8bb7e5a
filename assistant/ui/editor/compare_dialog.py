"""What differs from another state of the book: entries new, changed, moved and gone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from assistant.ui.dialog_size import as_large_as
from assistant.ui.editor.compare_tree import CompareTree, Line
from assistant.ui.theme import Colours

_NOTHING = 420, 96


class CompareDialog(QDialog):
    """Shows differences; a double click asks for the entry."""

    entry_wanted = Signal(str, str)

    def __init__(
        self, summary: str, lines: Sequence[Line], colours: Colours, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("和另一版比较"))
        as_large_as(self, 760, 520)
        tree = CompareTree(colours, self)
        tree.setAccessibleName(self.windowTitle())
        tree.entry_wanted.connect(self.entry_wanted)
        tree.show_lines(lines)
        told = QLabel(summary, self)
        told.setWordWrap(True)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        button = close.button(QDialogButtonBox.StandardButton.Close)
        button.setText(self.tr("关闭"))
        button.setToolTip("Esc")
        button.setIcon(QIcon())
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addWidget(tree, 1)
        column.addWidget(close)
        if not lines:
            tree.hide()
            self.resize(*_NOTHING)
