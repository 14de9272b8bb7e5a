"""The foot of the window: state of the library, and the keys that matter most."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from assistant.ui.theme import font, mark


class Footer(QFrame):
    """One quiet line. Where books are subscribed to, their state stands for their number."""

    sources_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setFixedHeight(32)
        self._status = QLabel(self)
        self._problems = QLabel(self)
        self._problems.setProperty("tone", "bad")
        self._source = QPushButton(self)
        self._source.setObjectName("source")
        self._source.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._source.setFont(font(12))
        self._source.hide()
        self._source.clicked.connect(self.sources_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self._source)
        for label in (self._status, self._problems):
            label.setFont(font(12))
            row.addWidget(label)
        self._status.setProperty("tone", "soft")
        row.addStretch(1)
        for keys, does in (("Enter", self.tr("贴")), ("Ctrl+Enter", self.tr("发"))):
            row.addWidget(_key(keys))
            row.addWidget(_word(does))

    def show_status(self, text: str, details: str = "") -> None:
        """Say what library is in force."""
        self._status.setText(text)
        self._status.setToolTip(details)

    def show_source(self, text: str, details: str, tone: str) -> None:
        """Say how the subscribed books stand; nothing is subscribed to where the text is empty."""
        self._source.setText(text)
        self._source.setToolTip(details)
        self._source.setAccessibleName(self.tr("话术来源：%1").replace("%1", text))
        mark(self._source, "tone", tone)
        self._source.setVisible(bool(text))
        self._status.setVisible(not text)

    def show_problems(self, count: int, details: str) -> None:
        """Say that entries were left out; the tooltip tells which."""
        self._problems.setText(self.tr("%1 处问题").replace("%1", str(count)) if count else "")
        self._problems.setToolTip(details)


def _key(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("key", "true")
    label.setFixedHeight(18)
    label.setFont(font(11, mono=True))
    return label


def _word(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "soft")
    label.setFont(font(12))
    return label
