"""How many presses are missed or doubled: python -m tests.core.matcher_figures [PRESSES [SEED]]."""

import sys
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from assistant.core.matcher import KeyEvent, Matcher
from tests.core.key_replay import BINDINGS, MODIFIERS, Heard, Locked, Typist

PRESSES = 100_000


class Listener(Protocol):
    """What is replayed to."""

    def hear(self, heard: Heard) -> list[tuple[KeyEvent, str]]:
        """The presses it finds by now, each with the event that it takes for the press."""

    def forget(self) -> None:
        """The session was locked or unlocked."""


@dataclass
class Figures:
    """Counts over a replay; `doubled` are all matches that no press stands behind."""

    presses: int = 0
    events: int = 0
    missed: int = 0
    doubled: int = 0

    def __str__(self) -> str:
        return (
            f"{self.presses:,} presses in {self.events:,} events: "
            f"{self.missed:,} missed, {self.doubled:,} doubled"
        )


class Ordered:
    """Ours."""

    def __init__(self) -> None:
        self._matcher = Matcher(MODIFIERS)
        self._matcher.bind(BINDINGS)

    def hear(self, heard: Heard) -> list[tuple[KeyEvent, str]]:
        """One event at a time."""
        name = self._matcher.feed(heard.event)
        return [(heard.event, name)] if name else []

    def forget(self) -> None:
        """As the adapter does."""
        self._matcher.forget()


class LiveState:
    """As `keyboard.add_hotkey` does: compares with what is held when the event is looked at."""

    def __init__(self) -> None:
        self._down: set[int] = set()
        self._waiting: deque[Heard] = deque()

    def hear(self, heard: Heard) -> list[tuple[KeyEvent, str]]:
        """The hook notes what is down at once; the events are looked at later."""
        found: list[tuple[KeyEvent, str]] = []
        while self._waiting and self._waiting[0].looked_at <= heard.event.moment:
            found += self._look(self._waiting.popleft().event)
        (self._down.add if heard.event.down else self._down.discard)(heard.event.key)
        self._waiting.append(heard)
        return found

    def forget(self) -> None:
        """It knows nothing of that."""

    def _look(self, event: KeyEvent) -> list[tuple[KeyEvent, str]]:
        held = {MODIFIERS.get(key, key) for key in self._down}
        for (modifiers, key), name in BINDINGS.items():
            if event.down and held == {*modifiers, key}:
                return [(event, name)]
        return []


class Plain(Ordered):
    """In order, too, but never told of what went unheard."""

    def hear(self, heard: Heard) -> list[tuple[KeyEvent, str]]:
        """Without what the system told."""
        event = heard.event
        bare = KeyEvent(event.key, event.down, event.moment)
        name = self._matcher.feed(bare)
        return [(event, name)] if name else []

    def forget(self) -> None:
        """Nobody tells."""


def replay(listener: Listener, happenings: Iterable[Heard | Locked]) -> Figures:
    """Judge a listener; each press is to be matched by the very event it begins with."""
    figures = Figures()
    due: dict[int, tuple[KeyEvent, str]] = {}  # by identity: equal events are not the same
    for happening in happenings:
        if isinstance(happening, Locked):
            listener.forget()
            continue
        figures.events += 1
        if happening.expected:
            figures.presses += 1
            due[id(happening.event)] = happening.event, happening.expected
        for event, name in listener.hear(happening):
            figures.doubled += due.pop(id(event), None) != (event, name)
    figures.missed = len(due)
    return figures


def main(presses: int = PRESSES, seed: int = 1) -> int:
    """Print the figures of ours and of the others; 0 when ours are zeros."""
    began = time.perf_counter()
    ours = replay(Ordered(), Typist(seed).presses(presses))
    took = time.perf_counter() - began
    speed = f"{took / ours.events * 1e6:.1f} µs an event, replay included"
    print(f"matcher, seed {seed}: {ours}; {speed}")
    for word, other, honest in (
        ("live state, busy only", LiveState(), True),
        ("live state", LiveState(), False),
        ("in order, never told", Plain(), False),
    ):
        typist = Typist(seed, honest=honest)
        print(f"  for comparison, {word}: {replay(other, typist.presses(max(1, presses // 10)))}")
    return int(bool(ours.missed or ours.doubled))


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:])))
