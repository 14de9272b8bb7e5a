"""The subscription desk: the poller behind the window, and its sources' state in the foot."""

import logging
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assistant.books.subscribing.opening import open_subscriber
from assistant.books.subscribing.poller import Poller
from assistant.books.subscribing.subscriber import Subscriber
from assistant.books.subscribing.subscription import Shelf
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.ports import Clock
from assistant.core.release.status import Status, details, line, loudest
from assistant.ui.footer import Footer

_log = logging.getLogger(__name__)


class SubscriptionDesk(QObject):
    """`changed`: other books have come into force; `told`: how the sources stand.

    The poller says so on a thread of its own; what it has still said is not passed on any more once
    the desk is closed.
    """

    changed = Signal()
    told = Signal(object)
    _moved = Signal()
    _heard = Signal(object)

    def __init__(self, shelf: Shelf | None, clock: Clock, footer: Footer) -> None:
        """Without a shelf (books were named at the start) nothing is subscribed to."""
        super().__init__()
        self.shelf = shelf
        self._clock = clock
        self._footer = footer
        self._subscribers: tuple[Subscriber, ...] = ()
        self._language = Language.SIMPLIFIED
        self._versions: tuple[int, ...] = ()
        self._day: date | None = None
        self._closed = False
        self.poller = Poller(self.subscribers, clock, self._moved.emit, self._heard.emit)
        self._moved.connect(self._pass_on_change)
        self._heard.connect(self._pass_on)

    def subscribers(self) -> Sequence[Subscriber]:
        """One for each subscription there is now, the same one as long as it stays as it is."""
        if self.shelf is None:
            return ()
        known = {one.subscription: one for one in self._subscribers}
        self._subscribers = tuple(
            known.get(one) or open_subscriber(self.shelf, one, self._clock)
            for one in self.shelf.subscriptions()
        )
        return self._subscribers

    def places(self) -> tuple[Path, ...]:
        """The folders of the books in force."""
        return self.poller.places()

    def start(self) -> None:
        """Begin to ask the sources."""
        if self.shelf is not None:
            self.poller.start()

    def show(self, language: Language) -> None:
        """Say in the foot how the sources stand."""
        self._language = language
        self._show(self.poller.statuses())

    def tick(self) -> None:
        """What came today is of yesterday once it is midnight."""
        if self._day is not None and self._today() != self._day:
            self._show(self.poller.statuses())

    def line(self, status: Status) -> Message:
        """How a source stands, on this day."""
        return line(status, self._clock.now())

    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    def close(self) -> None:
        """End the poller."""
        self._closed = True
        self.poller.close()

    def _pass_on_change(self) -> None:
        if not self._closed:
            self.changed.emit()

    def _pass_on(self, statuses: Sequence[Status]) -> None:
        if not self._closed:
            self._show(statuses)
            self.told.emit(statuses)

    def _show(self, statuses: Sequence[Status]) -> None:
        """The source one has to know about; the others in the tooltip."""
        if not statuses:
            self._footer.show_source("", "", "soft")
            return
        self._day = self._today()
        self._note(tuple(status.version for status in statuses))
        first, now = loudest(statuses), self._clock.now()
        whole = "\n\n".join(details(one, now).text(self._language) for one in statuses)
        self._footer.show_source(self.line(first).text(self._language), whole, first.tone)

    def _note(self, versions: tuple[int, ...]) -> None:
        """Which versions are in force, once."""
        if versions != self._versions:
            self._versions = versions
            _log.info("sources: version %s", ", ".join(map(str, versions)))
