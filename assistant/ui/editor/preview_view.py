"""What the buyer will read: the text with its blanks filled as an example, those left marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from assistant.ui.theme import LIGHT, Colours

_LEAST, _MOST = 44, 220


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of the text; `filled`: stands for a blank that fills itself; `asked`: for one that
    is asked for."""

    text: str
    filled: bool = False
    asked: bool = False


class PreviewView(QTextBrowser):
    """A bubble like the buyer's chat shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("预览"))
        self.setOpenLinks(False)
        self._colours = LIGHT
        self._parts: Sequence[Shown] = ()
        self.show_parts(())

    def set_colours(self, colours: Colours) -> None:
        """The colours of blanks."""
        self._colours = colours
        self.show_parts(self._parts)

    def show_parts(self, parts: Sequence[Shown]) -> None:
        """Show a text in its pieces."""
        self._parts = parts
        self.clear()
        cursor = QTextCursor(self.document())
        for part in parts:
            cursor.insertText(part.text, self._look(part))
        height = int(self.document().size().height()) + 18
        self.setFixedHeight(min(max(height, _LEAST), _MOST))

    def _look(self, part: Shown) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(self._colours.text))
        if part.asked:
            look.setForeground(QColor(self._colours.accent))
            look.setBackground(QColor(self._colours.accent_ground))
        elif part.filled:
            look.setForeground(QColor(self._colours.good))
        return look
