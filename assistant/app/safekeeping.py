"""What keeps the data of a running program safe: backups, forgetting, commands answered."""

from PySide6.QtCore import QObject

from assistant.app.asking import AnsweringDesk
from assistant.app.backup_desk import BackupDesk
from assistant.app.buyer_commands import BuyerCommands
from assistant.app.program import Program
from assistant.core.settings import Settings
from assistant.desktop.clock import SystemClock
from assistant.store.home import Home
from assistant.store.opening import Opened


class Safekeeping(QObject):
    """Lives as long as the program has the database."""

    def __init__(self, program: Program, home: Home, store: Opened) -> None:
        super().__init__()
        clock = SystemClock()
        self._backups = BackupDesk(home, store, clock)
        self._answering = AnsweringDesk(
            home, BuyerCommands(home, store, clock), program.buyers.refresh
        )
        self._follow(program.settings)
        self._backups.told.connect(program.phrases.tell)
        program.ticked.connect(self._backups.tick)
        program.settings_changed.connect(self._follow)

    def close(self) -> None:
        """Answer no more; the database is about to be closed."""
        self._answering.close()

    def _follow(self, settings: Settings) -> None:
        self._backups.keep_days = settings.keep_days
