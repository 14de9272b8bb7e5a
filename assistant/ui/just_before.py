"""What stood where just before the list changed by itself: a hand may have been on its way."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

REACTION = 0.7  # seconds: nobody reads a changed list and presses within them
READING = 1.5  # seconds within which it can't be told whether the change has been read


@dataclass(frozen=True, slots=True)
class Place:
    """A row in view: its number (0 for none), where it is in pixels, whether it is selected."""

    key: str
    number: int
    top: int
    bottom: int
    selected: bool


class JustBefore:
    """Tells what a press means while the list may have changed under the hand."""

    def __init__(self) -> None:
        self.now: Callable[[], float] = time.monotonic
        self._places: Sequence[Place] = ()
        self._at = -inf

    def keep(self, places: Sequence[Place]) -> None:
        """The list is about to change by itself; in a burst, what stood before it counts."""
        now = self.now()
        if now - self._at >= REACTION:
            self._places = places
        self._at = now

    def forget(self) -> None:
        """The agent has done something with the list: what is on view now is meant."""
        self._places, self._at = (), -inf

    def meant(self, here: Callable[[Place], bool], shown: str) -> str | None:
        """The key that is meant where `shown` is on view; None if that can't be told."""
        age = self.now() - self._at
        if not self._places or age >= READING:
            return shown
        former = next((place.key for place in self._places if here(place)), "")
        if former == shown or age < REACTION:
            return former
        return None
