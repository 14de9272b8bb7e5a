"""What is to be gone on with: one line each, the soonest first, the one key that pastes shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.ui.cut_label import CutLabel
from assistant.ui.theme import font, mark

_MOST = 3
_ROW = 26

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TimerRow:
    """One timer: `left` is how long it still takes, `due` that its time has come.

    `keys` is the combination that pastes it right now, if any does.
    """

    key: Key
    title: str
    chat: str
    left: str
    due: bool = False
    keys: str = ""


class TimerStrip(QFrame):
    """Hidden while there is nothing to go on with."""

    timer_chosen = Signal(tuple)
    timer_dropped = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("section")
        self._lines: dict[Key, _Line] = {}
        self._more = QLabel(self)
        self._more.setFont(font(12))
        self._more.setProperty("tone", "faint")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 12, 4)
        self._column.setSpacing(0)
        self._column.addWidget(self._more)
        self.hide()

    def show_timers(self, rows: Sequence[TimerRow]) -> None:
        """Show these, the first three whole; the same lines stay, so that none loses its focus."""
        shown = {row.key: row for row in rows[:_MOST]}
        for key in [key for key in self._lines if key not in shown]:
            line = self._lines.pop(key)
            line.setParent(None)
            line.deleteLater()
        for place, (key, row) in enumerate(shown.items()):
            if key not in self._lines:
                self._lines[key] = self._line(key)
            if self._column.indexOf(self._lines[key]) != place:
                self._column.insertWidget(place, self._lines[key])
            self._lines[key].show_row(row)
        self._tell_more(rows[_MOST:])
        self.setVisible(bool(rows))

    def _line(self, key: Key) -> "_Line":
        line = _Line(self)
        line.paste.clicked.connect(lambda: self.timer_chosen.emit(key))
        line.drop.clicked.connect(lambda: self.timer_dropped.emit(key))
        return line

    def _tell_more(self, rows: Sequence[TimerRow]) -> None:
        self._more.setText(self.tr("还有 %1 个").replace("%1", str(len(rows))))
        self._more.setToolTip("\n".join(f"{row.left}  {row.chat}  {row.title}" for row in rows))
        self._more.setVisible(bool(rows))


class _Line(QWidget):
    """Time, buyer, phrase, and the two buttons."""

    def __init__(self, parent: TimerStrip) -> None:
        super().__init__(parent)
        self.setFixedHeight(_ROW)
        self._left, self._keys = QLabel(self), QLabel(self)
        self._chat, self._title = QLabel(self), CutLabel("", self)
        self.paste = QPushButton(parent.tr("贴"), self)
        self.drop = QPushButton("✕", self)
        self._drop_name = parent.tr("不再提醒 %1")
        self._paste_name = parent.tr("贴 %1")
        self._build()

    def _build(self) -> None:
        for label in (self._left, self._chat, self._title):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(font(12))
        self._chat.setFont(font(12, bold=True))
        self._left.setMinimumWidth(56)
        self._keys.setFont(font(11, mono=True))
        self._keys.setProperty("key", "true")
        self._keys.setFixedHeight(18)
        for button in (self.paste, self.drop):
            button.setFont(font(12))
            button.setFixedHeight(22)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.drop.setObjectName("quiet")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self._left)
        across.addWidget(self._chat)
        across.addWidget(self._title, 1)
        for widget in (self._keys, self.paste, self.drop):
            across.addWidget(widget)

    def show_row(self, row: TimerRow) -> None:
        """Show how it stands now."""
        self._left.setText(row.left)
        mark(self._left, "tone", "warn" if row.due else "soft")
        self._chat.setText(row.chat)
        self._title.setText(row.title)
        self._keys.setText(row.keys)
        self._keys.setVisible(bool(row.keys))
        mark(self.paste, "primary", row.due and bool(row.keys))
        whole = f"{row.chat}  {row.title}"
        self.setToolTip(whole)
        self.paste.setAccessibleName(self._paste_name.replace("%1", whole))
        self.drop.setAccessibleName(self._drop_name.replace("%1", whole))
        self.drop.setToolTip(self.drop.accessibleName())
