"""The switch for opening the program at login."""

import logging
from functools import partial

from PySide6.QtCore import QObject, Signal

from assistant.app.commands import is_built, window_command
from assistant.core.message import Message
from assistant.core.ports import Autostart
from assistant.core.system_fault import reason
from assistant.ui.settings_dialog import SettingsDialog

_log = logging.getLogger(__name__)


class AutostartDesk(QObject):
    """Serves the settings dialog; `autostart` is None where the system has no such thing."""

    told = Signal(object, str)

    def __init__(self, autostart: Autostart | None) -> None:
        super().__init__()
        self._autostart = autostart

    def open_settings(self, dialog: SettingsDialog) -> None:
        """Show the switch, and turn it when the settings are saved."""
        if self._autostart is not None:
            dialog.show_autostart(bool(self._autostart.command()))
            dialog.autostart_chosen.connect(partial(self._turn, self._autostart))

    def renew(self) -> None:
        """An upgrade has another folder: what the system starts is to be this version."""
        if is_built() and self._autostart is not None and self._autostart.command():
            self._turn(self._autostart, True)

    def _turn(self, autostart: Autostart, on: bool) -> None:
        try:
            if on:
                autostart.turn_on(window_command())
            else:
                autostart.turn_off()
        except OSError as error:
            _log.warning("autostart not changed: %s", error)
            self.told.emit(_not_changed(error), "bad")


def _not_changed(error: OSError) -> Message:
    return Message.of(
        "没能改“登录后自动打开”：{why}。",
        "Opening at login was not changed: {why}.",
        why=reason(error),
    )
