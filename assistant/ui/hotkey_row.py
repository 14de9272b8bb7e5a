"""One hotkey in the settings: its combination, its state, and the ways out when it is taken."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.core.ports import HEARD, HotkeyState
from assistant.ui.key_cap import key_text
from assistant.ui.theme import mark

_HEIGHT = 26  # pixels of all that stands in a row
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class HotkeyRow(QWidget):
    """Pressed in the box, or recorded: then also what the system would not let through."""

    recording_wanted = Signal(bool)

    def __init__(self, name: str, keys: str, *, take_over: bool) -> None:
        super().__init__()
        self._keys = keys
        self._offered = ""
        self._state: HotkeyState | None = None
        self._takes_over = False
        self._edit = QKeySequenceEdit(QKeySequence(keys))
        self._label = QLabel()
        self._record = QPushButton(self.tr("录制"))
        self._take = QPushButton(self.tr("接管"))
        self._offer = QPushButton()
        self._ways = QWidget()
        self._name(name)
        self._take.setCheckable(True)
        self._take.setChecked(take_over)
        self._record.setCheckable(True)
        self._lay_out()
        self._edit.keySequenceChanged.connect(self._refresh)
        self._record.toggled.connect(self._toggled)
        self._offer.clicked.connect(lambda: self._edit.setKeySequence(QKeySequence(self._offered)))
        self._refresh()

    @property
    def keys(self) -> str:
        """The combination as it is to be; empty for none."""
        return self._edit.keySequence().toString(_PORTABLE)

    @property
    def takes_over(self) -> bool:
        """Whether it is to be heard even if another program owns it."""
        return self._take.isChecked() and self._is_same()

    def show_state(self, state: HotkeyState | None, *, takes_over: bool) -> None:
        """What became of the combination as it was; `takes_over`: whether that can be done."""
        self._state = state
        self._takes_over = takes_over
        self._refresh()

    def show_offer(self, keys: str) -> None:
        """A free combination instead; empty for none."""
        self._offered = keys
        self._offer.setText(self.tr("换成 %1").replace("%1", key_text(keys)))
        self._refresh()

    def show_recorded(self, keys: str) -> None:
        """What was recorded; empty when nothing could be."""
        self._record.blockSignals(True)
        self._record.setChecked(False)
        self._record.blockSignals(False)
        self._record.setText(self.tr("录制"))
        if keys:
            self._edit.setKeySequence(QKeySequence(keys))

    def _name(self, name: str) -> None:
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(name)
        for button in (self._record, self._take):
            button.setAccessibleName(f"{button.text()} {name}")
        self._record.setToolTip(self.tr("按一次组合键来录，被占用的也行"))
        self._take.setToolTip(self.tr("按下时本程序和占用它的程序都会响应"))

    def _lay_out(self) -> None:
        for control in (self._edit, self._record, self._take, self._offer):
            control.setFixedHeight(_HEIGHT)
        column, across, below = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout(self._ways)
        below.setContentsMargins(0, 0, 0, 0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(across)
        across.addWidget(self._edit, 1)
        across.addWidget(self._label)
        across.addWidget(self._record)
        column.addWidget(self._ways)
        below.addWidget(self._offer)
        below.addWidget(self._take)
        below.addStretch(1)

    def _is_same(self) -> bool:
        return self.keys == QKeySequence(self._keys).toString(_PORTABLE)

    def _refresh(self) -> None:
        """A state is one of the combination as it was: of another one nothing is known yet."""
        state = self._state if self._is_same() else None
        taken = state in (HotkeyState.TAKEN, HotkeyState.TAKEN_OVER)
        self._label.setText(self._words(state))
        mark(self._label, "tone", "good" if state in HEARD else "bad")
        self._record.setVisible(self._state is not HotkeyState.UNSUPPORTED)
        self._take.setVisible(taken and self._takes_over)
        self._offer.setVisible(taken and bool(self._offered))
        self._ways.setVisible(taken and (self._takes_over or bool(self._offered)))

    def _words(self, state: HotkeyState | None) -> str:
        words = {
            HotkeyState.ACTIVE: self.tr("✓ 可用"),
            HotkeyState.TAKEN: self.tr("✕ 被占用"),
            HotkeyState.TAKEN_OVER: self.tr("✓ 已接管"),
            HotkeyState.UNSUPPORTED: self.tr("✕ 不支持"),
        }
        return words[state] if state is not None else ""

    def _toggled(self, on: bool) -> None:
        self._record.setText(self.tr("请按…") if on else self.tr("录制"))
        self.recording_wanted.emit(on)
