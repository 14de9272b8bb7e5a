"""The backup desk: hourly backups while there are changes, damage looked for, people forgotten."""

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from assistant.app.errands import Errands
from assistant.core.backup_plan import due
from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.ports import Clock
from assistant.core.retention import DAYS_OF_PROOF
from assistant.store.connection import StoreError
from assistant.store.damage import is_large, mark
from assistant.store.erasing import Eraser
from assistant.store.errand import Errand
from assistant.store.faults import not_kept
from assistant.store.home import Home
from assistant.store.opening import Opened
from assistant.store.upkeep import Upkeep

_log = logging.getLogger(__name__)
_DAY = timedelta(days=1)
_AGAIN = timedelta(minutes=10)
_SETTLED = timedelta(seconds=20)  # the start has enough to do


class BackupDesk(QObject):
    """Asked every second; most seconds nothing is due. What takes a while is an errand."""

    told = Signal(object, str)
    forgot = Signal()
    _made = Signal(object, int)
    _spoilt = Signal()
    _damaged = Signal()

    def __init__(self, home: Home, store: Opened, clock: Clock) -> None:
        super().__init__()
        self._home = home
        self._store = store
        self._clock = clock
        self._eraser = Eraser(store.database, home.database, store.backups)
        self._upkeep = Upkeep(home.database, store.key, store.backups)
        self.errands = Errands()
        self._changes = 0
        newest = store.backups.listed()
        self._last = newest[0].at if newest else None
        self._tried: datetime | None = None
        self._day = clock.now() - _DAY + _SETTLED
        self._is_damaged = False
        self.keep_days = 365
        self.spared: Callable[[], Collection[BuyerName]] = tuple
        self._made.connect(self._keep_made)
        self._spoilt.connect(self._make_anew)
        self._damaged.connect(self._mark_damage)

    def tick(self) -> None:
        """A second has passed."""
        now = self._clock.now()
        if abs(now - self._day) >= _DAY:
            self._day = now
            self._forget(now)
            self.errands.add(partial(self._look, now))
        if self.errands.idle:
            self._make_if_due(now)
        self.errands.go_on()

    def _make_if_due(self, now: datetime) -> None:
        waiting = self._tried is not None and abs(now - self._tried) < _AGAIN
        changes = self._store.database.conn.total_changes
        if waiting or not due(self._last, now, changed=changes != self._changes):
            return
        self._tried = now
        if self._is_damaged:
            self._last = now
            self.told.emit(_DAMAGED, "bad")
        else:
            self.errands.add(partial(self._make, now, changes))

    def _make(self, now: datetime, changes: int, errand: Errand) -> None:
        try:
            self._upkeep.back_up(now, errand)
        except AssistantError as error:
            _log.warning("no backup: %s", error.__cause__)
            if isinstance(error.__cause__, StoreError) and not self._upkeep.is_whole(errand):
                self._damaged.emit()
            else:
                self.told.emit(error.message, "bad")
        else:
            _log.info("backup made")
            self._made.emit(now, changes)

    def _keep_made(self, now: datetime, changes: int) -> None:
        self._last, self._changes = now, changes

    def _look(self, now: datetime, errand: Errand) -> None:
        """A large database was not looked through before it was opened; backups lie about."""
        if is_large(self._home) and not self._upkeep.is_whole(errand):
            self._damaged.emit()
        elif not self._upkeep.newest_is_good(now, errand):
            _log.warning("the newest backup is damaged; another is made")
            self._spoilt.emit()

    def _make_anew(self) -> None:
        self._last = self._tried = None
        self._changes = -1

    def _mark_damage(self) -> None:
        _log.warning("the database is damaged")
        self._is_damaged = True
        try:
            mark(self._home)
        except OSError as error:
            _log.warning("not marked: %s", error)
        self.told.emit(_DAMAGED, "bad")

    def _forget(self, now: datetime) -> None:
        before = now - timedelta(days=self.keep_days)
        self.errands.call_off()
        try:
            if not self._eraser.is_lived_up_to(now, min(DAYS_OF_PROOF, self.keep_days)):
                _log.info("nobody is forgotten: few days of work by this clock")
                return
            gone = self._eraser.forget_unseen(before, now, self.spared())
        except (StoreError, OSError) as error:
            _log.warning("not forgotten: %s", error)
            self.told.emit(not_kept(error), "bad")
        else:
            _log.info("%d buyers not seen for long are forgotten", gone)
            if gone:
                self.forgot.emit()
            self.errands.add(partial(self._forget_in_backups, before))

    def _forget_in_backups(self, before: datetime, errand: Errand) -> None:
        try:
            self._upkeep.forget(before, errand)
        except (StoreError, OSError) as error:
            _log.warning("not forgotten in backups: %s", error)
            self.told.emit(not_kept(error), "bad")


_DAMAGED = Message.of(
    "本地数据有一处坏了。请关掉程序再打开：会从备份恢复，其余的从坏文件里救回。",
    "The local data is damaged in one place. Close the program and open it again: it is then "
    "restored from a backup, and the rest is salvaged from the damaged file.",
)
