"""Telling presses of key combinations from raw key events, in the order they happened."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.core.hotkey import Modifier

STALE = 1.5
LONGEST = 10.0

Keys = tuple[Modifier, int]


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A key as it was heard: its number (Windows: virtual key), `moment` in seconds of any clock.

    `before` are the keys that the system itself had down just before the event, as told while it
    was still handling it: of the modifiers and of `key`, each that was. None: it came too late.
    """

    key: int
    down: bool
    moment: float
    before: frozenset[int] | None = None


class Matcher:
    """One match a press, whatever repeats, goes unheard or comes late.

    What counts is the order of the events, never what is held by the time they are looked at. A
    release nobody heard is noticed by what the system told with a later event, else by age: a held
    key repeats within STALE seconds, and only until another one is pressed; no modifier is held
    for more than LONGEST.

    `modifiers` says which keys act as modifiers, so that left and right count as one.
    """

    def __init__(self, modifiers: Mapping[int, Modifier]) -> None:
        self._modifiers = dict(modifiers)
        self._names: Mapping[Keys, str] = {}
        self._down: dict[int, float] = {}
        self._forgotten: frozenset[int] = frozenset()
        self._last = 0

    def bind(self, names: Mapping[Keys, str]) -> None:
        """Replace all bindings: exactly these modifiers with this key → name."""
        self._names = dict(names)

    def feed(self, event: KeyEvent) -> str | None:
        """The name of the binding that this event begins a press of."""
        keys = self.press(event)
        return self._names.get(keys) if keys else None

    def press(self, event: KeyEvent) -> Keys | None:
        """Modifiers and key, when this event begins a press of a key that is no modifier."""
        self._correct(event)
        if not event.down:
            self._down.pop(event.key, None)
            self._forgotten -= {event.key}
            return None
        repeated = self._repeats(event)
        self._down[event.key] = event.moment
        self._last = event.key
        if repeated or event.key in self._modifiers:
            return None
        return self._held(), event.key

    def forget(self) -> None:
        """The session was locked, or the computer slept: what was down may be up, unheard."""
        self._forgotten |= self._down.keys()
        self._down.clear()

    def _held(self) -> Modifier:
        held = Modifier.NONE
        for key in self._down:
            held |= self._modifiers.get(key, Modifier.NONE)
        return held

    def _correct(self, event: KeyEvent) -> None:
        """Believe the system about the modifiers; when it told nothing, their age."""
        if event.before is not None:
            self._forgotten -= {event.key} - event.before
            gone = self._modifiers.keys() - event.before
            found = self._modifiers.keys() & event.before
        else:
            oldest = event.moment - LONGEST
            gone = {key for key in self._modifiers if self._down.get(key, oldest) < oldest}
            found = set()
        for key in gone:
            self._down.pop(key, None)
        for key in found:
            self._down[key] = event.moment

    def _repeats(self, event: KeyEvent) -> bool:
        heard = self._down.get(event.key)
        if event.before is not None:
            known = heard is not None or event.key in self._forgotten
            return known and event.key in event.before
        if heard is None or event.key != self._last:
            return False
        return event.moment - heard <= STALE
