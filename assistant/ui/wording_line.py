"""What must not be said, told in one line while it is being written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from assistant.ui.theme import font, mark


class WordingLine(QLabel):
    """Hidden while there is nothing to say; `tone` is bad for what is refused, else warn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font(12))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def tell(self, text: str, tone: str = "warn") -> None:
        """Say what is wrong, or nothing."""
        sign = {"bad": "✕", "warn": "⚠"}.get(tone, "")
        self.setText(f"{sign} {text}" if text else "")
        mark(self, "tone", tone)
        self.setVisible(bool(text))
