"""The hotkeys' desk: which combinations are ours, what to offer for the others, recording."""

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from assistant.core.errors import AssistantError
from assistant.core.hotkey import Combination
from assistant.core.message import Message
from assistant.core.offer import find_offers
from assistant.core.ports import Hotkeys, HotkeyState, States, Target
from assistant.core.settings import Settings
from assistant.ui.settings_dialog import SettingsDialog

_log = logging.getLogger(__name__)


class HotkeyDesk(QObject):
    """Carries what the hotkeys' threads tell to the UI thread, as signals."""

    pressed = Signal(str, object)
    told = Signal(object, str)
    shown = Signal(object)
    _changed = Signal(object)
    _recorded = Signal(object)

    def __init__(self, hotkeys: Hotkeys, front: Callable[[], Target | None] = lambda: None) -> None:
        """`front` is asked where a press is heard: a busy UI thread may come to it much later."""
        super().__init__()
        self._hotkeys = hotkeys
        self._front = front
        self._bindings: Mapping[str, Combination] = {}
        self._states: States = {}
        self._dialog: SettingsDialog | None = None
        self._recording = ""
        self._changed.connect(self._show)
        self._recorded.connect(self._show_recorded)

    @property
    def states(self) -> States:
        """What became of each combination."""
        return self._states

    @property
    def takes_over(self) -> bool:
        """Whether a combination that another program has can be had all the same."""
        return self._hotkeys.takes_over

    def start(self, settings: Settings) -> None:
        """Listen, and ask for all combinations."""
        self._hotkeys.start(self._heard, self._changed.emit)
        self.bind(settings)

    def bind(self, settings: Settings) -> None:
        """Ask for all combinations; those that are taken are named and the rest works."""
        try:
            self._bindings = settings.bindings()
        except AssistantError as error:
            self.told.emit(error.message, "bad")
            return
        self._show(self._hotkeys.bind(self._bindings, settings.take_over))

    def _heard(self, name: str) -> None:
        """On the listener's thread."""
        self.pressed.emit(name, self._front())

    def open_settings(self, dialog: SettingsDialog) -> None:
        """Serve the settings while they are open."""
        self._dialog = dialog
        dialog.show_states(self._states, takes_over=self._hotkeys.takes_over)
        dialog.show_offers(self._offers())
        dialog.recording_wanted.connect(self._record)
        dialog.finished.connect(self._closed)

    def close(self) -> None:
        """Release everything."""
        self._hotkeys.close()

    def _show(self, states: States) -> None:
        self._states = dict(states)
        self.shown.emit(self._states)
        _log.info("hotkeys: %s", {name: state.value for name, state in states.items()})
        taken = [name for name, state in states.items() if state is HotkeyState.TAKEN]
        if taken:
            self.told.emit(self._taken(taken), "bad")
        elif HotkeyState.UNSUPPORTED in states.values():
            self.told.emit(_COPY_ONLY, "bad")
        if self._dialog is not None:
            self._dialog.show_states(states, takes_over=self._hotkeys.takes_over)

    def _taken(self, names: list[str]) -> Message:
        offers = self._offers()
        named = "、".join(str(self._bindings[name]) for name in names)
        if names[0] not in offers:
            return _all_taken(named)
        return _taken(named, str(self._bindings[names[0]]), offers[names[0]])

    def _offers(self) -> dict[str, str]:
        taken = {name for name, state in self._states.items() if state is HotkeyState.TAKEN}
        wanted = {name: found for name, found in self._bindings.items() if name in taken}
        return find_offers(self._hotkeys, wanted)

    def _record(self, name: str) -> None:
        """An empty name: no more."""
        self._recording = name
        if not self._hotkeys.record(self._recorded.emit if name else None):
            self._recording = ""
            self.told.emit(_NOT_RECORDED, "bad")
            if self._dialog is not None:
                self._dialog.show_recorded(name, "")

    def _show_recorded(self, combination: Combination) -> None:
        name, self._recording = self._recording, ""
        if self._dialog is not None and name:
            self._dialog.show_recorded(name, str(combination))

    def _closed(self) -> None:
        self._dialog = None
        if self._recording:
            self._record("")


def _taken(names: str, first: str, offer: str) -> Message:
    return Message.of(
        "{names} 被别的程序占用了，其余快捷键照常可用。可以在设置里把 {first} 换成 {offer}。",
        "{names} is taken by another program; the other keys work."
        " In the settings, {first} can become {offer}.",
        names=names,
        first=first,
        offer=offer,
    )


def _all_taken(names: str) -> Message:
    return Message.of(
        "{names} 被别的程序占用了，其余快捷键照常可用。可以在设置里换一个。",
        "{names} is taken by another program; the other keys work. Choose another in the settings.",
        names=names,
    )


_COPY_ONLY = Message.of(
    "这个桌面不支持全局快捷键和自动粘贴：选中话术会复制到剪贴板，请自己粘贴。",
    "This desktop has no global hotkeys: a chosen phrase is copied; paste it yourself.",
)
_NOT_RECORDED = Message.of(
    "现在录不了按键：键盘被别的程序占着。请直接在框里按。",
    "Keys can't be recorded: another program has the keyboard. Press them in the box instead.",
)
