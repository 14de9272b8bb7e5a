"""The simulated clipboard, with an eye on what is overwritten before anybody has seen it."""

import random
from collections.abc import Mapping

from assistant.core.ports import Read, Snapshot, Target
from assistant.desktop.memory.board import Board
from assistant.desktop.memory.clipboard import MemoryClipboard
from assistant.desktop.memory.clock import VirtualClock


class AuditedClipboard(MemoryClipboard):
    """Counts the copies of others that were gone before they could be kept: `overwritten`."""

    def __init__(self, clock: VirtualClock, board: Board, chance: random.Random) -> None:
        super().__init__(clock, board, chance)
        self.overwritten = 0
        self.asks: list[tuple[int, float]] = []
        self._known = board.serial

    def reads(self, target: Target) -> tuple[Read, ...]:
        """Also who only asked what there is: `asks`, by process and moment."""
        now = self._clock.monotonic()
        asked = (
            Read(process, "TARGETS", target=process == target.process, data=False)
            for process, moment in self.asks
            if moment <= now
        )
        return (*super().reads(target), *asked)

    def snapshot(self) -> Snapshot:
        """Look, and remember how far we have looked."""
        kept = super().snapshot()
        self._known = self._board.serial
        return kept

    def offer(
        self,
        formats: Mapping[str, bytes],
        *,
        private: bool = True,
        reader: Target | None = None,
    ) -> None:
        """Take the board; a copy nobody had seen is counted."""
        super().offer(formats, private=private, reader=reader)
        self.overwritten += self._board.serial - 1 != self._known
        self._known = self._board.serial
