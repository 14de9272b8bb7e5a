"""The settings' desk: what is chosen now, kept in a file that others may write into as well."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assistant.app.barrier import Barrier
from assistant.core.message import Message, joined
from assistant.core.problem import Problem
from assistant.core.settings import Settings
from assistant.store.faults import settings_not_kept
from assistant.store.settings_file import keep_settings


class SettingsDesk(QObject):
    """`now` are the settings in force; `told_of` is what of their file has been told already.

    `changed` tells what was in force before.
    """

    told = Signal(object, str)
    changed = Signal(object)

    def __init__(self, file: Path, settings: Settings, barrier: Barrier) -> None:
        super().__init__()
        self._speaks = settings.language
        self._file, self._barrier = file, barrier
        self._base = settings  # what the file said when it was last seen
        self.now = settings
        self.told_of: Collection[Problem] = ()

    def take(self, settings: Settings) -> bool:
        """Keep what was chosen, and act on it; whether the next start finds it."""
        former, kept = self.now, self.keep(settings)
        self.changed.emit(former)
        if kept and self.now.language not in (former.language, self._speaks):
            self.told.emit(_RESTART, "")
        return kept

    def note(self, settings: Settings) -> None:
        """Keep what acts by itself; what was changed in the file meanwhile is acted on."""
        former = self.now
        self.keep(settings)
        if self.now != settings:
            self.changed.emit(former)

    def keep(self, settings: Settings) -> bool:
        """These are in force, with what was changed in the file; whether the next start has them.

        `now` may differ from what was given.
        """
        self.now = settings
        return self._barrier.attempt(self._write, settings_not_kept)

    def _write(self) -> None:
        chosen = self.now
        kept, problems = keep_settings(self._file, chosen, self._base)
        self._base = self.now = kept
        new = [one.message for one in problems if one not in self.told_of]
        self.told_of = problems
        if kept != chosen:
            new.insert(0, _ADOPTED)
        if new:
            self.told.emit(joined(new, " "), "bad" if problems else "")


_RESTART = Message.of("语言会在下次启动时换过来。", "The language changes at the next start.")
_ADOPTED = Message.of(
    "设置文件在别处改过，改的也用上了。",
    "The settings file was changed elsewhere; those changes are in use, too.",
)
