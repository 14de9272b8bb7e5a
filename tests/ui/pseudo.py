"""A language nobody speaks: every translation marked and 40 % longer, to see what is not one."""

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

TEXTS = Path(__file__).resolve().parents[2] / "resources/translations/assistant_en.ts"
LONGER = 0.4
OPEN, CLOSE = "⟦", "⟧"
_CHINESE = re.compile("[\u4e00-\u9fff]")
_MARKED = re.compile(f"{OPEN}|{CLOSE}")  # a list in one text is shown in parts
_SLACK = 2  # pixels that rounding may cost


class Pseudo(QTranslator):
    """Translates what the translators have: what they never saw stays as it is, and is found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known = {
            (context.findtext("name"), message.findtext("source"))
            for context in ET.parse(TEXTS).getroot().iter("context")  # noqa: S314 - our own file
            for message in context.iter("message")
        }

    def translate(  # type: ignore[override]  # None: another context may have it
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The source with marks around it and more of its last character."""
        del disambiguation, n
        if _CHINESE.search(source) and (context, source) not in self._known:
            return None
        if context == "QShortcut":  # keys are called what stands on them
            return source
        return f"{OPEN}{source}{'长' * math.ceil(LONGER * len(source))}{CLOSE}"

    def isEmpty(self) -> bool:
        """Never: it has words for all."""
        return False


def texts(widget: QWidget) -> Iterator[str]:
    """What a widget says, tooltip, placeholder and screen reader's name included."""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.windowTitle() if widget.isWindow() else ""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(number) for number in range(widget.count()))


def untranslated(parent: QWidget) -> list[str]:
    """Chinese that did not go through the translator; what is data has to be ASCII."""
    found = (text for widget in everything(parent) for text in texts(widget))
    return sorted({text for text in found if _CHINESE.search(text) and not _MARKED.search(text)})


def clipped(parent: QWidget) -> list[str]:
    """The visible labels and buttons that have less room than their words need."""
    shown = [widget for widget in everything(parent) if widget.isVisibleTo(parent.window())]
    return [f"{type(w).__name__} {said(w)!r} {need}" for w in shown if (need := missing(w))]


def everything(parent: QWidget) -> list[QWidget]:
    """The widget and all that is in it."""
    return [parent, *parent.findChildren(QWidget)]


def said(widget: QWidget) -> str:
    """The words on it."""
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def missing(widget: QWidget) -> str:
    """How much room its words lack; nothing for what is cut on purpose and whole in a tooltip."""
    text = said(widget)
    if OPEN not in text or "…" in text[-2:] or text in widget.toolTip().splitlines():
        return ""
    if isinstance(widget, QLabel):
        return _label(widget)
    wanted = widget.sizeHint().width()
    if isinstance(widget, QAbstractButton) and widget.width() + _SLACK < wanted:
        return f"{widget.width()} of {wanted}" if not isinstance(widget, QToolButton) else ""
    return ""


def _label(label: QLabel) -> str:
    room = label.contentsRect()
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        return f"height {label.height()} of {wanted}" if label.height() + _SLACK < wanted else ""
    lines = label.text().splitlines() or [""]
    wide = max(QFontMetrics(label.font()).horizontalAdvance(line) for line in lines)
    return f"width {room.width()} of {wide}" if room.width() + _SLACK < wide else ""
