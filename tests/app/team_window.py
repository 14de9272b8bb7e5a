"""A window that is watched for every moment in which it does not answer."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from assistant.app.application import PROMPT
from assistant.app.subscribed import shelf_of
from assistant.books.subscribing.subscription import Subscription
from assistant.core.release.status import State
from assistant.store.home import Home
from tests.books.publishing.team import Lead
from tests.flows.world import World

_BEAT_MS, _LOOK_MS = 2, 20
_PATIENCE = 180.0


class Watched:
    """An agent's window of a team.

    `longest` is the longest it did not answer for, in milliseconds; `busiest` the most its own
    thread worked meanwhile, which other programs on the computer don't lengthen.
    """

    def __init__(self, home: Path, team: Lead) -> None:
        existing = QApplication.instance()
        self._app = existing if isinstance(existing, QApplication) else QApplication([])
        self._team = team
        shelf = shelf_of(Home.at(home))
        shelf.keep(Subscription(str(team.to), "团队", team.signer.public.hex()))
        self._world = World(self._app, home, None, shelf)
        team.now = self._world.desktop.clock.now()
        self._last = 0.0
        self._beat = QTimer()
        self._beat.timeout.connect(self._beaten)
        self._worked = 0.0
        self._turns = sys.getswitchinterval()
        self.longest = self.busiest = 0.0

    def __enter__(self) -> Self:
        self._program = self._world.program
        self.wait_for(0)
        sys.setswitchinterval(PROMPT)  # threads take turns as in the program
        self._last, self._worked = time.monotonic(), time.thread_time()
        self._beat.start(_BEAT_MS)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._beat.stop()
        sys.setswitchinterval(self._turns)
        self._world.close()

    def wait_for(self, version: int) -> None:
        """Until a version is in force and on view."""
        self._program.sources.poller.look_now()
        words = f"第{version - 1}版，亲～"
        self._until(lambda: not version or self._first() == words, f"version {version}")

    def lose_the_share(self) -> None:
        """The share goes, which is noticed, and comes back."""
        away = self._team.to.with_name("away")
        self._team.to.rename(away)
        self._program.sources.poller.look_now()
        self._until(lambda: self._state() is State.OFFLINE, "offline")
        away.rename(self._team.to)

    def _first(self) -> str:
        row = self._program.window.phrases.rows.row(0)
        return row.whole if row else ""

    def _state(self) -> State:
        return self._program.sources.poller.statuses()[0].state

    def _until(self, true: Callable[[], bool], what: str) -> None:
        """In Qt's own loop, as the program runs: one in Python would wait for its turn, too."""
        loop, look, end = QEventLoop(), QTimer(), time.monotonic() + _PATIENCE
        look.timeout.connect(lambda: loop.quit() if true() or time.monotonic() > end else None)
        look.start(_LOOK_MS)
        loop.exec()
        look.stop()
        assert true(), f"waited {_PATIENCE:g} s in vain for {what}"

    def _beaten(self) -> None:
        now, worked = time.monotonic(), time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000 - _BEAT_MS)
        self.busiest = max(self.busiest, (worked - self._worked) * 1000)
        self._last, self._worked = now, worked
