"""The hotkeys of the settings: one row each, recorded one at a time."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from assistant.core.ports import HotkeyState
from assistant.core.settings import BUYER, FOLLOW_UP, ORDER, SUMMON, Settings
from assistant.ui.hotkey_row import HotkeyRow
from assistant.ui.theme import font


class HotkeyPage(QScrollArea):
    """Told how the keys stand; says which one is to be recorded, and what they are to be."""

    recording_wanted = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = {
            name: self._row(name, keys, take_over=name in settings.take_over)
            for name, keys in settings.hotkeys.items()
        }
        hint = QLabel(
            self.tr("在任何程序里都能按。点输入框按新的组合键；按不进去的点“录制”。"), self
        )
        hint.setFont(font(12))
        hint.setProperty("tone", "soft")
        hint.setWordWrap(True)
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, row in self._rows.items():
            form.addRow(self._label(name), row)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(hint)
        column.addLayout(form)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def keys(self) -> dict[str, str]:
        """Name → combination; empty for none."""
        return {name: row.keys for name, row in self._rows.items()}

    def taken_over(self) -> Iterable[str]:
        """Those to be heard even if another program owns them."""
        return (name for name, row in self._rows.items() if row.takes_over)

    def show_states(self, states: Mapping[str, HotkeyState], *, takes_over: bool) -> None:
        """What became of each; `takes_over`: whether one that is taken can be had."""
        for name, row in self._rows.items():
            row.show_state(states.get(name), takes_over=takes_over)

    def show_offers(self, offers: Mapping[str, str]) -> None:
        """Free combinations for hotkeys that are taken."""
        for name, row in self._rows.items():
            row.show_offer(offers.get(name, ""))

    def show_recorded(self, name: str, keys: str) -> None:
        """The combination recorded for a hotkey; empty when none could be."""
        if name in self._rows:
            self._rows[name].show_recorded(keys)

    def _label(self, name: str) -> str:
        labels = {
            SUMMON: self.tr("叫出窗口"),
            FOLLOW_UP: self.tr("贴到点的跟进"),
            ORDER: self.tr("核剪贴板里的订单"),
            BUYER: self.tr("打开剪贴板里的买家"),
        }
        numbered = self.tr("贴第 %1 条").replace("%1", name.rpartition("-")[2])
        return labels.get(name, numbered)

    def _row(self, name: str, keys: str, *, take_over: bool) -> HotkeyRow:
        row = HotkeyRow(self._label(name), keys, take_over=take_over)
        row.recording_wanted.connect(lambda on: self._record(name if on else ""))
        return row

    def _record(self, name: str) -> None:
        """One at a time."""
        for other, row in self._rows.items():
            if other != name:
                row.show_recorded("")
        self.recording_wanted.emit(name)
