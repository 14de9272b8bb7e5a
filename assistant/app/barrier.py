"""The barrier at which a write that failed ends: logged, told in one line; the rest goes on."""

import logging
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.ports import Clock
from assistant.store.connection import StoreError
from assistant.store.faults import by_the_way, not_kept

_AGAIN = timedelta(minutes=10)
_log = logging.getLogger(__name__)
Words = Callable[[Exception], Message]


class Barrier(QObject):
    """Every desk writes through it. The log never learns what was written about whom."""

    told = Signal(object, str)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._told: dict[Message, float] = {}

    def attempt(self, work: Callable[[], object], words: Words = not_kept) -> bool:
        """Do what the agent has asked for, or say why not."""
        why = self._passed(work, words)
        if why is not None:
            self.told.emit(why, "bad")
        return why is None

    def remember(self, work: Callable[[], object]) -> bool:
        """Keep something by the way; why not is told once in ten minutes: replies go on."""
        why = self._passed(work, by_the_way)
        if why is not None and self._is_new(why):
            self.told.emit(why, "bad")
        return why is None

    def _passed(self, work: Callable[[], object], words: Words) -> Message | None:
        try:
            work()
        except AssistantError as error:
            return error.message
        except (StoreError, OSError) as error:
            _log.warning("not kept: %s", error)
            return words(error)
        return None

    def _is_new(self, why: Message) -> bool:
        now, told = self._clock.monotonic(), self._told.get(why)
        if told is not None and now - told < _AGAIN.total_seconds():
            return False
        self._told[why] = now
        return True
