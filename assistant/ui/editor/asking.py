"""The questions the editor may have to ask before something would be lost."""

from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget


class Leaving(Enum):
    """What is to become of changes that are not saved."""

    SAVE = auto()
    DISCARD = auto()
    STAY = auto()


class Asking(Protocol):
    """Whoever answers: the user, or a test."""

    def leaving(self, parent: QWidget) -> Leaving:
        """There are changes that are not saved."""

    def overwriting(self, parent: QWidget) -> bool:
        """Somebody else has changed the file: whether it is to be written all the same."""


class Questions(QObject):
    """Asks the user."""

    def leaving(self, parent: QWidget) -> Leaving:
        """Save, not, or stay."""
        kinds = QMessageBox.StandardButton
        box = QMessageBox(parent)
        box.setWindowTitle(self.tr("保存"))
        box.setText(self.tr("有没保存的改动。"))
        box.setStandardButtons(kinds.Save | kinds.Discard | kinds.Cancel)
        box.button(kinds.Save).setText(self.tr("保存"))
        box.button(kinds.Discard).setText(self.tr("不保存"))
        box.button(kinds.Cancel).setText(self.tr("取消"))
        answers = {kinds.Save: Leaving.SAVE, kinds.Discard: Leaving.DISCARD}
        return answers.get(kinds(box.exec()), Leaving.STAY)

    def overwriting(self, parent: QWidget) -> bool:
        """Yes or no."""
        kinds = QMessageBox.StandardButton
        question = self.tr("打开以后，别人改过这个文件。用您的内容盖掉吗？")
        return QMessageBox.question(parent, self.tr("保存"), question) == kinds.Yes
