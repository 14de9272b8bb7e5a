"""A person at a keyboard, replayed: holds, repeats, lost releases, locks, a busy computer."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.core.hotkey import Modifier
from assistant.core.matcher import KeyEvent, Keys

SIDES = {
    Modifier.CTRL: (0xA2, 0xA3),
    Modifier.ALT: (0xA4, 0xA5),
    Modifier.SHIFT: (0xA0, 0xA1),
    Modifier.WIN: (0x5B, 0x5C),
}
MODIFIERS = {key: modifier for modifier, keys in SIDES.items() for key in keys}
CTRL_ALT = Modifier.CTRL | Modifier.ALT
DIGITS, KEYPAD = range(0x31, 0x3A), range(0x61, 0x6A)
BINDINGS: Mapping[Keys, str] = {
    (CTRL_ALT, 0x20): "summon",
    **{(CTRL_ALT, key): f"paste-{number}" for number, key in enumerate(DIGITS, 1)},
    **{(CTRL_ALT, key): f"paste-{number}" for number, key in enumerate(KEYPAD, 1)},
    (Modifier.ALT | Modifier.SHIFT, 0xC0): "other",
}
_OTHERS = (*DIGITS, *KEYPAD, 0x20, 0xC0, 0x0D, *range(0x41, 0x5B))
_LOST, _UNTOLD = 0.05, 0.1


@dataclass(frozen=True, slots=True)
class Heard:
    """An event, when it is looked at, and what a press that begins with it is to match."""

    event: KeyEvent
    looked_at: float
    expected: str | None


@dataclass(frozen=True, slots=True)
class Locked:
    """The session is locked, unlocked or resumed: all held keys are to be forgotten."""


class Typist:
    """Deterministic by `seed`; knows the truth about every key. `honest`: nothing goes unheard."""

    def __init__(self, seed: int, *, honest: bool = False) -> None:
        self._chance = random.Random(seed)
        self._honest = honest
        self._now = 0.0
        self._down: set[int] = set()
        self._looked_at = 0.0
        self._busy_until = 0.0
        self._lag = 0.0
        self._just_lost = False
        self._unheard = False

    def presses(self, count: int) -> Iterator[Heard | Locked]:
        """`count` presses of bound combinations, and about half as many of others."""
        made = 0
        while made < count:
            keys = self._choose()
            made += keys in BINDINGS
            yield from self._press(*keys)
            if self._chance.random() < 0.02 and not self._honest:
                yield from self._lock()
            self._now += self._chance.choice((0.0, 0.05, 0.3, 2.0, 40.0))

    def _choose(self) -> Keys:
        if self._chance.random() < 0.65:
            return self._chance.choice(list(BINDINGS))
        return Modifier(self._chance.randrange(16)), self._chance.choice(_OTHERS)

    def _press(self, modifiers: Modifier, key: int) -> Iterator[Heard | Locked]:
        """Modifiers down in any order, the key once or more, all up in any order."""
        sides = [self._chance.choice(SIDES[modifier]) for modifier in modifiers]
        self._chance.shuffle(sides)
        for side in sides:
            yield from self._change(side, True)
        keys = [key] * self._chance.choice((1, 1, 1, 1, 2, 3))
        for each in keys[:-1]:
            yield from self._stroke(modifiers, each)
        yield from self._change(key, True, BINDINGS.get((modifiers, key)))
        yield from self._repeat(key)
        released = [*sides, key]
        self._chance.shuffle(released)
        for each in released:
            yield from self._change(each, False)

    def _stroke(self, modifiers: Modifier, key: int) -> Iterator[Heard]:
        yield from self._change(key, True, BINDINGS.get((modifiers, key)))
        yield from self._repeat(key)
        yield from self._change(key, False)

    def _repeat(self, key: int) -> Iterator[Heard]:
        """A held key: first after 0.25 to 1 s, then 2 to 30 times a second."""
        if self._chance.random() > 0.06:
            return
        self._now += self._chance.uniform(0.25, 1.0)
        rate = self._chance.uniform(2, 30)
        for _ in range(self._chance.randint(1, 20)):
            yield from self._change(key, True)
            self._now += 1 / rate

    def _change(self, key: int, down: bool, expected: str | None = None) -> Iterator[Heard]:
        """A key goes down or up; some releases go unheard."""
        self._now += self._chance.choice((0.0, 0.001, 0.03, 0.12))
        before = frozenset(held for held in self._down if held in MODIFIERS or held == key)
        (self._down.add if down else self._down.discard)(key)
        if self._unheard or self._goes_lost(down):
            self._just_lost = True
            return
        told = self._just_lost or self._chance.random() > _UNTOLD
        self._just_lost = False
        event = KeyEvent(key, down, self._now, before if told else None)
        yield Heard(event, self._late(), expected)

    def _goes_lost(self, down: bool) -> bool:
        return not down and not self._honest and self._chance.random() < _LOST

    def _late(self) -> float:
        """When a busy computer gets round to it: never out of order, up to 0.4 s late."""
        if self._now > self._busy_until and self._chance.random() < 0.03:
            self._busy_until = self._now + self._chance.uniform(0.1, 1.5)
            self._lag = self._chance.uniform(0.03, 0.4)
        late = self._lag if self._now <= self._busy_until else 0.001
        self._looked_at = max(self._looked_at, self._now + late)
        return self._looked_at

    def _lock(self) -> Iterator[Heard | Locked]:
        """Win+L: what is let go, and typed, meanwhile is heard by nobody."""
        win, letter = SIDES[Modifier.WIN][0], 0x4C
        yield from self._change(win, True)
        yield from self._change(letter, True)
        self._unheard = True
        yield Locked()
        for key in (letter, win, 0x31, 0x32):
            list(self._change(key, False))
        self._now += self._chance.choice((0.2, 3.0, 600.0))
        self._unheard = False
        yield Locked()
