"""A question before something that can't be taken back: Enter says no."""

from dataclasses import dataclass

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget

from assistant.ui.theme import mark


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what there is to know about it, and the two answers."""

    title: str
    text: str
    more: str
    yes: str
    no: str

    def ask(self, parent: QWidget) -> bool:
        """Whether the answer was yes."""
        box = QMessageBox(parent)
        box.setWindowTitle(self.title)
        box.setText(self.text)
        box.setInformativeText(self.more)
        go = box.addButton(self.yes, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(self.no, QMessageBox.ButtonRole.RejectRole)
        for button in (go, no):
            button.setIcon(QIcon())
        box.setDefaultButton(no)
        mark(go, "primary", True)
        box.exec()
        return box.clickedButton() is go
