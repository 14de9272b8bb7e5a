"""The backup desk: hourly backups while there are changes, and forgetting who was not seen."""

import logging
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from assistant.core.backup_plan import due
from assistant.core.errors import AssistantError
from assistant.core.ports import Clock
from assistant.store.connection import StoreError
from assistant.store.erasing import Eraser
from assistant.store.faults import not_kept
from assistant.store.home import Home
from assistant.store.opening import Opened

_log = logging.getLogger(__name__)
_DAY = timedelta(days=1)
_AGAIN = timedelta(minutes=10)


class BackupDesk(QObject):
    """Asked every second; most seconds nothing is due."""

    told = Signal(object, str)

    def __init__(self, home: Home, store: Opened, clock: Clock) -> None:
        super().__init__()
        self._store = store
        self._clock = clock
        self._eraser = Eraser(store.database, home.database, store.backups)
        self._changes = 0
        newest = store.backups.listed()
        self._last = newest[0].at if newest else None
        self._tried: datetime | None = None
        self._forgot: datetime | None = None
        self.keep_days = 365

    def tick(self) -> None:
        """A second has passed."""
        now = self._clock.now()
        if self._forgot is None or abs(now - self._forgot) >= _DAY:
            self._forgot = now
            self._forget(now)
        waiting = self._tried is not None and abs(now - self._tried) < _AGAIN
        changes = self._store.database.conn.total_changes
        if not waiting and due(self._last, now, changed=changes != self._changes):
            self._make(now, changes)

    def _make(self, now: datetime, changes: int) -> None:
        self._tried = now
        try:
            self._store.backups.make(self._store.database, now)
        except AssistantError as error:
            _log.warning("no backup: %s", error.__cause__)
            self.told.emit(error.message, "bad")
            return
        self._last, self._changes = now, changes
        _log.info("backup made")

    def _forget(self, now: datetime) -> None:
        try:
            gone = self._eraser.forget_unseen(now - timedelta(days=self.keep_days))
        except (StoreError, OSError) as error:
            _log.warning("not forgotten: %s", error)
            self.told.emit(not_kept(error), "bad")
        else:
            _log.info("%d buyers not seen for long are forgotten", gone)
