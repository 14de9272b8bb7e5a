"""What keeps the window from opening, told in a box of its own: a double click has no terminal."""

from PySide6.QtWidgets import QApplication, QMessageBox

from assistant.core.errors import AssistantError
from assistant.core.language import Language

_TITLE = "金牌客服助手"


def show_alert(error: AssistantError, language: Language = Language.SIMPLIFIED) -> None:
    """Return once the user has read it."""
    app = QApplication.instance() or QApplication([_TITLE])
    box = QMessageBox(QMessageBox.Icon.Warning, _TITLE, error.title.text(language))
    box.setInformativeText(error.message.text(language))
    box.exec()
    del app
