"""The clipboard port on the simulated desktop."""

import random
from collections.abc import Mapping
from dataclasses import replace

from assistant.core.ports import ClipboardBusyError, Read, Snapshot, Target
from assistant.desktop.memory.board import Board
from assistant.desktop.memory.clock import VirtualClock

OWN_PROCESS = 1
_PATIENCE = 1.0
_FIRST_PAUSE = 0.005


class MemoryClipboard:
    """Offers data on a `Board`; `contention` is the chance that an attempt finds it held."""

    def __init__(self, clock: VirtualClock, board: Board, chance: random.Random) -> None:
        self.contention = 0.0
        self.held_until = 0.0
        self.seconds = 0.0
        self._clock = clock
        self._board = board
        self._chance = chance
        self._serial = -1
        self._looked: int | None = None
        self._reads: list[Read] = []
        self._reader: Target | None = None
        self._news = False
        self._woken = False

    def snapshot(self) -> Snapshot:
        """Keep what is there; somebody may hold the clipboard for up to a second."""
        self._open()
        self._looked = self._board.serial
        return Snapshot(dict(self._board.formats), self._board.complete)

    def offer(
        self,
        formats: Mapping[str, bytes],
        *,
        private: bool = True,
        reader: Target | None = None,
    ) -> None:
        """Take the board, unless somebody has copied since the last `snapshot` or `owned`."""
        looked = self._board.serial if self._looked is None else self._looked
        self._looked = None
        self._open()
        if looked != self._board.serial:
            raise ClipboardBusyError
        self._reads = []
        self._reader = reader
        self._news = False
        self._serial = self._board.take(
            OWN_PROCESS, formats, private=private, asked=self._asked, admits=self._admits
        )

    def hand_out(self) -> None:
        """Turn nobody away any more."""
        self._reader = None

    def owned(self) -> bool:
        """Whether nobody has written since our last offer."""
        self._looked = self._board.serial
        return self._serial == self._looked

    def reads(self, target: Target) -> tuple[Read, ...]:
        """The reads so far; the target's are those of its process."""
        return tuple(
            replace(read, target=read.process == target.process if read.process else None)
            for read in self._reads
        )

    def wait(self, seconds: float) -> None:
        """Let virtual time pass."""
        self._clock.advance(seconds, until=lambda: self._news or self._woken)
        self._news = False
        self._woken = False

    def wake(self) -> None:
        """End a `wait`."""
        self._woken = True
        self._clock.interrupt()

    def close(self) -> None:
        """Nothing to give back."""

    def _admits(self, process: int) -> bool:
        return self._reader is None or process == self._reader.process

    def _asked(self, process: int, name: str, *, given: bool) -> None:
        self._reads.append(Read(process, name, data=given))
        self._news = True

    def _open(self) -> None:
        """Try as a real adapter does: growing pauses, in which the world goes on."""
        self._clock.advance(self.seconds)
        deadline = self._clock.monotonic() + _PATIENCE
        pause = _FIRST_PAUSE
        while self._held():
            if self._clock.monotonic() + pause > deadline:
                raise ClipboardBusyError
            self._clock.advance(pause)
            pause *= 2

    def _held(self) -> bool:
        held = self._clock.monotonic() < self.held_until
        return held or self._chance.random() < self.contention
