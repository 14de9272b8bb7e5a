"""What is to be gone on with: the most urgent in one line, all, the soonest first, on a key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.ui.cut_label import CutLabel
from assistant.ui.once_button import OnceButton
from assistant.ui.theme import font, mark, plain

translate = QCoreApplication.translate
_MOST = 8
_ROW = 26
_LEFT, _NAME = 52, 96
_BETWEEN = 8

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
    """Hidden while there is nothing to go on with; one line until it is unfolded."""

    timer_chosen = Signal(tuple)
    timer_dropped = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("section")
        self._rows: tuple[TimerRow, ...] = ()
        self._lines: dict[Key, _Line] = {}
        self._unfold = QPushButton(self)
        self._more = QLabel(self)
        self._column = QVBoxLayout()
        self._build()
        self._unfold.toggled.connect(lambda: self.show_timers(self._rows))
        self.hide()

    def _build(self) -> None:
        self._unfold.setObjectName("quiet")
        self._unfold.setCheckable(True)
        self._unfold.setFont(font(12))
        self._unfold.setFixedSize(_ROW, _ROW)
        self._unfold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setFont(font(12))
        self._more.setProperty("tone", "faint")
        self._column.setSpacing(0)
        self._column.addWidget(self._more)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 3, 12, 3)
        across.setSpacing(4)
        across.addLayout(self._column, 1)
        across.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignTop)

    def show_timers(self, rows: Sequence[TimerRow]) -> None:
        """Show these; the same lines stay, so that none loses its focus."""
        self._rows = tuple(rows)
        if len(rows) < 2:  # noqa: PLR2004 - one line has nothing to unfold
            self._unfold.setChecked(False)
        shown = {row.key: row for row in self._in_view()}
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
        self._tell_more(len(shown))
        self.setVisible(bool(rows))

    def _in_view(self) -> tuple[TimerRow, ...]:
        """Folded: what one key pastes now, else the soonest."""
        if self._unfold.isChecked():
            return self._rows[:_MOST]
        pasted = tuple(row for row in self._rows if row.keys)
        return (pasted or self._rows)[:1]

    def _line(self, key: Key) -> "_Line":
        line = _Line(self)
        line.paste.clicked.connect(lambda: self.timer_chosen.emit(key))
        line.drop.clicked.connect(lambda: self.timer_dropped.emit(key))
        return line

    def _tell_more(self, shown: int) -> None:
        count = len(self._rows)
        all_of_them = "\n".join(f"{row.left}  {row.chat}  {row.title}" for row in self._rows)
        unfolded = self._unfold.isChecked()
        name = self.tr("收起定时跟进") if unfolded else self.tr("还有 %1 个定时跟进，展开")
        self._unfold.setText("−" if unfolded else f"+{count - 1}")
        self._unfold.setAccessibleName(name.replace("%1", str(count - 1)))
        self._unfold.setToolTip(plain(all_of_them))
        self._unfold.setVisible(count > 1)
        self._more.setText(self.tr("还有 %1 个").replace("%1", str(count - shown)))
        self._more.setToolTip(plain(all_of_them))
        self._more.setVisible(unfolded and count > shown)


class _Line(QWidget):
    """Time, buyer, phrase, and the two buttons."""

    def __init__(self, parent: TimerStrip) -> None:
        super().__init__(parent)
        self.setFixedHeight(_ROW)
        self._left, self._keys = QLabel(self), QLabel(self)
        self._chat, self._title = CutLabel(parent=self), CutLabel(parent=self)
        self.paste = OnceButton(translate("TimerStrip", "贴"), self)
        self.drop = OnceButton("✕", self)
        self._drop_name = translate("TimerStrip", "不再提醒 %1")
        self._paste_name = translate("TimerStrip", "贴 %1")
        self._build()

    def _build(self) -> None:
        for label in (self._left, self._chat, self._title):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(font(12))
        self._chat.setFont(font(12, bold=True))
        self._chat.setMaximumWidth(_NAME)
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
        across.setSpacing(_BETWEEN)
        across.addWidget(self._left)
        across.addWidget(self._chat)
        across.addWidget(self._title, 1)
        for widget in (self._keys, self.paste, self.drop):
            across.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keys that have no room are told by their button alone."""
        whole = (self._left, self._keys, self.paste, self.drop)
        cut = (self._chat, self._title)
        wanted = sum(max(part.sizeHint().width(), part.minimumWidth()) for part in whole)
        wanted += _BETWEEN * (len(whole) + 1)
        wanted += sum(part.minimumSizeHint().width() for part in cut)
        self._keys.setVisible(bool(self._keys.text()) and wanted <= self.width())

    def show_row(self, row: TimerRow) -> None:
        """Show how it stands now."""
        self._left.setText(row.left)
        self._left.setMinimumWidth(max(self._left.sizeHint().width(), _LEFT))
        mark(self._left, "tone", "warn" if row.due else "soft")
        self._chat.setText(row.chat)
        self._title.setText(row.title)
        self._keys.setText(row.keys)
        self.paste.setToolTip(row.keys)
        self._fit()
        mark(self.paste, "primary", row.due and bool(row.keys))
        whole = f"{row.chat}  {row.title}"
        self.setToolTip(plain(whole))
        self.paste.setAccessibleName(self._paste_name.replace("%1", whole))
        self.drop.setAccessibleName(self._drop_name.replace("%1", whole))
        self.drop.setToolTip(plain(self.drop.accessibleName()))
