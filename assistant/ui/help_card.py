"""Help: every key and how-to on one card, searched as one types."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.dialog_size import at_least
from assistant.ui.enter_button import EnterButton
from assistant.ui.key_cap import key_caps
from assistant.ui.theme import font

_KEYS_WIDTH = 156


@dataclass(frozen=True, slots=True)
class Topic:
    """One line: where it holds, the keys or the question, and what they do."""

    section: str
    keys: str
    text: str
    are_keys: bool = True  # else `keys` is a question in words

    def matches(self, words: str) -> bool:
        """Whether every word typed is somewhere in it; what joins keys does not count."""
        whole = f"{self.section} {self.keys} {self.text}".casefold()
        return all(word in whole or word in whole.replace("+", " ") for word in words.split())


class HelpCard(QDialog):
    """Told its topics; says that practice is wanted."""

    practice_wanted = Signal()

    def __init__(self, topics: Sequence[Topic], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._topics = topics
        self._search = QLineEdit(self)
        self._inside = QWidget()
        self._lines: list[tuple[Topic, QWidget]] = []
        self._heads: dict[str, QLabel] = {}
        self._nothing = QLabel(self.tr("没有这样的按键或说明。"), self)
        self._build()
        self._filter("")

    def _build(self) -> None:
        self.setWindowTitle(self.tr("帮助"))
        at_least(self, 420, 620)
        self._search.setPlaceholderText(self.tr("找按键或做法，例如：贴、备注、Ctrl"))
        self._search.setAccessibleName(self.tr("在帮助里找"))
        self._search.textChanged.connect(self._filter)
        self._nothing.setProperty("tone", "soft")
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(6)
        for topic in self._topics:
            self._add(rows, topic)
        rows.addWidget(self._nothing)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("reading")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        area.setAccessibleName(self.tr("按键和做法"))
        practice = EnterButton(self.tr("练习…"), self)
        practice.setToolTip(self.tr("在练习聊天里答买家，按 6 秒和 15 秒计时"))
        practice.clicked.connect(self._practise)
        close = EnterButton(self.tr("关闭"), self)
        close.setToolTip("Esc")
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(practice)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self._search)
        column.addWidget(area, 1)
        column.addLayout(buttons)

    def _add(self, rows: QVBoxLayout, topic: Topic) -> None:
        if topic.section not in self._heads:
            head = QLabel(topic.section, self._inside)
            head.setFont(font(bold=True))
            head.setContentsMargins(0, 8, 0, 0)
            self._heads[topic.section] = head
            rows.addWidget(head)
        line = QWidget(self._inside)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        keys = key_caps(topic.keys) if topic.are_keys else _words(topic.keys)
        keys.setFixedWidth(_KEYS_WIDTH)
        text = _words(topic.text)
        text.setProperty("tone", "soft")
        row.addWidget(keys, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        rows.addWidget(line)
        self._lines.append((topic, line))

    def _practise(self) -> None:
        """Nothing may lie over the window while one practises."""
        self.accept()
        self.practice_wanted.emit()

    def shown(self) -> list[Topic]:
        """The topics on view, in order."""
        return [topic for topic, line in self._lines if not line.isHidden()]

    def _filter(self, words: str) -> None:
        for topic, line in self._lines:
            line.setVisible(topic.matches(words.casefold()))
        sections = {topic.section for topic in self.shown()}
        for section, head in self._heads.items():
            head.setVisible(section in sections)
        self._nothing.setVisible(not sections)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
