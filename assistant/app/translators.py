"""Qt's translations, its own and ours, in one language."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from assistant.app import shipped
from assistant.core.language import Language


def install_translators(app: QCoreApplication, language: Language) -> None:
    """Let what is translated from now on be in this language."""
    for name, folder in (
        (f"assistant_{language}", str(shipped.TRANSLATIONS)),
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
