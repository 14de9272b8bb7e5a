"""The numbers desk: counts what is used and missed, and hands it to the lead if that is allowed."""

import logging
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.app.barrier import Barrier
from assistant.app.situation import Situation
from assistant.core.numbers import export
from assistant.core.numbers.export import MOST_BYTES, SUFFIX, Export
from assistant.core.numbers.tally import Event, Miss, Tally, kept_query, kept_wait
from assistant.core.reply import local
from assistant.core.retention import DAYS_OF_PROOF
from assistant.replacing import replace_file

_HOUR_MS = 60 * 60 * 1000
_log = logging.getLogger(__name__)


class Numbers(Protocol):
    """Where counts are kept."""

    @property
    def id(self) -> str:
        """Names this home folder among a team's."""

    def add(self, tally: Tally) -> None:
        """Count a use or a refusal."""

    def miss(self, miss: Miss) -> None:
        """Count a query that found nothing."""

    def tallies(self, since: str) -> tuple[Tally, ...]:
        """The counts from a day on."""

    def misses(self, since: str) -> tuple[Miss, ...]:
        """The queries that found nothing from a day on."""

    def worked(self, until: str, days: int) -> str:
        """The day up to `until` since which work was done on so many days; empty if none yet."""

    def forget(self, before: str) -> None:
        """Drop what is older than a day."""


class NumbersDesk(QObject):
    """Nothing leaves this computer unless the settings name a folder for it.

    `aged`: what is older than so much before this day may go. One clock set a year ahead by
    mistake would let all go: the day is one that work on several days has proved.
    """

    aged = Signal(object)

    def __init__(
        self,
        numbers: Numbers,
        situation: Situation,
        barrier: Barrier,
        names_buyer: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """`names_buyer`: whether words typed into the search box are a buyer's name."""
        super().__init__()
        self._numbers = numbers
        self._situation = situation
        self._barrier = barrier
        self._names_buyer = names_buyer
        self._missed = ""
        self._hour = QTimer(self)
        self._hour.timeout.connect(self._each_hour)
        self._thread = threading.Thread()

    def used(self, key: str, seconds: float | None) -> None:
        """A phrase has arrived so many seconds after the window was summoned."""
        self._missed = ""
        wait = kept_wait(seconds)
        self._count(key, Event.USED, wait)

    def refused(self, key: str, why: str) -> None:
        """A phrase was not let out."""
        if self._situation.practises(self._situation.target):
            return
        self._count(key, Event(why), None)

    def searched(self, query: str, found: bool) -> None:
        """What was typed last counts once the box is empty again, if it found nothing."""
        if self._situation.practises(self._situation.target):
            self._missed = ""
            return
        if query.strip():
            self._missed = "" if found else query
        elif missed := kept_query(self._missed):
            self._missed = ""
            miss = Miss(self._today.isoformat(), missed)
            self._barrier.remember(lambda: self._numbers.miss(miss))

    def start(self) -> None:
        """Hand over now and every hour; what is older than two months is forgotten."""
        self._hour.start(_HOUR_MS)
        self._each_hour()

    def _each_hour(self) -> None:
        self._barrier.remember(self._let_go)
        self.hand_over()

    def _let_go(self) -> None:
        if proved := self._numbers.worked(self._today.isoformat(), DAYS_OF_PROOF):
            day = date.fromisoformat(proved)
            self.aged.emit(day)
            self._numbers.forget(export.since(day))

    def close(self) -> None:
        """Hand over once more; a share that hangs is not waited for."""
        self._hour.stop()
        self.hand_over()
        if self._thread.is_alive():
            self._thread.join(2)

    @property
    def folder(self) -> str:
        """Where the file goes; empty while it may not leave."""
        return self._situation.settings.numbers

    def text(self) -> str:
        """What would be handed over, as it stands in the file."""
        return export.written(self.made())

    def made(self) -> Export:
        """What would be handed over."""
        today = self._today
        since = export.since(today)
        return Export(
            self._numbers.id,
            self._situation.settings.agent,
            self._situation.now,
            since,
            today.isoformat(),
            export.collected(self._numbers.tallies(since)),
            self._shared(since),
        )

    def _shared(self, since: str) -> tuple[Miss, ...]:
        """What was looked for more than once, but not by whom it was asked."""
        shared = export.shared(self._numbers.misses(since))
        names = {query for query in {one.query for one in shared} if self._names_buyer(query)}
        return tuple(one for one in shared if one.query not in names)

    def hand_over(self) -> None:
        """Write the file, on a thread of its own, if the settings allow it."""
        folder = self.folder
        if not folder or self._thread.is_alive():
            return
        file, data = Path(folder) / f"{self._numbers.id}{SUFFIX}", self.text().encode()
        if len(data) <= MOST_BYTES:
            self._thread = threading.Thread(target=_write, args=(file, data), daemon=True)
            self._thread.start()

    @property
    def _today(self) -> date:
        return local(self._situation.now, None).date()

    def _count(self, key: str, event: Event, wait: float | None) -> None:
        phrase = self._situation.finder.library.phrase(key)
        if phrase is None:
            return
        day, timed = self._today.isoformat(), wait is not None
        tally = Tally(day, key, phrase.stage, event, 1, wait or 0.0, int(timed))
        self._barrier.remember(lambda: self._numbers.add(tally))


def _write(file: Path, data: bytes) -> None:
    try:
        replace_file(file, data)
    except OSError as error:
        _log.warning("numbers not handed over: %s", error)
