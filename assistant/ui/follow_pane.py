"""What is followed up, in the place of the phrase list: the agenda, a new case, one case."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from assistant.ui.agenda_pane import AgendaPane
from assistant.ui.case_form import CaseForm
from assistant.ui.case_page import CasePage


class FollowPane(QStackedWidget):
    """Shows one of its pages; Esc goes back a page, from the agenda to the phrases.

    `left`: the agent has gone back to them, rather than begun to search.
    """

    closed = Signal()
    left = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 8, 0, 0)  # as the stages kept the rows from the search box
        self.agenda, self.form, self.case = AgendaPane(self), CaseForm(self), CasePage(self)
        for page in (self.agenda, self.form, self.case):
            self.addWidget(page)
            page.dismissed.connect(self.back)
        self.hide()

    def turn_to(self, page: QWidget) -> None:
        """Show a page."""
        self.setCurrentWidget(page)
        if self.isHidden():
            self.show()
            self.opened.emit()

    def back(self) -> None:
        """To the page before, at last to the phrases."""
        if self.currentWidget() is self.agenda:
            self.put_away()
            self.left.emit()
        else:
            self.setCurrentWidget(self.agenda)
            self.agenda.return_focus()

    def put_away(self) -> None:
        """Back to the phrases."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        else:
            super().keyPressEvent(event)
