"""The Qt application: its name, icon and language."""

import sys

from PySide6.QtWidgets import QApplication

from assistant.app import shipped
from assistant.app.translators import install_translators
from assistant.core.language import Language
from assistant.ui.icons import Icons

PROMPT = 0.0002  # seconds: keys, the focus and painting must not wait for long work


def make_app(language: Language) -> QApplication:
    """The Qt application with its name, icon and language."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("assistant")
    app.setDesktopFileName("assistant")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(Icons(shipped.ICONS).program())
    install_translators(app, language)
    return app


def end(app: QApplication) -> None:
    """Close all windows and leave, whichever of them says no: the main window always does.

    `quit` would go on for as long as one of them is to be seen.
    """
    app.closeAllWindows()
    app.exit()
