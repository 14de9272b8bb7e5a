"""Keys as they look on a keyboard, wherever one is named."""

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from assistant.ui.theme import font

_BETWEEN = {"…", "/"}


def key_cap(text: str) -> QLabel:
    """One key, or keys pressed together."""
    label = QLabel(text)
    label.setProperty("key", "true")
    label.setIndent(0)
    label.setFixedHeight(18)
    label.setFont(font(11, mono=True))
    return label


def key_text(keys: str) -> str:
    """A combination from the settings, as it stands on the keys here."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def key_caps(keys: str) -> QWidget:
    """Several, as `Tab Shift+Tab` or `Ctrl+1 … Ctrl+9`; a screen reader hears them as written."""
    line = QWidget()
    line.setAccessibleName(keys)
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(4)
    for label in _labels(keys):
        across.addWidget(label)
    across.addStretch(1)
    return line


def _labels(keys: str) -> Iterator[QLabel]:
    for part in keys.split():
        if part in _BETWEEN:
            between = QLabel(part)
            between.setProperty("tone", "soft")
            yield between
        else:
            yield key_cap(part)
