"""Hotkeys on a scripted Windows: refused, lost, locked, asleep, taken over, recorded, raising."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from assistant.core.hotkey import Combination
from assistant.core.matcher import KeyEvent
from assistant.core.ports import HotkeyState
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.hotkeys import WindowsHotkeys
from assistant.desktop.windows.structures import (
    MOD_NOREPEAT,
    PBT_APMRESUMEAUTOMATIC,
    PBT_APMSUSPEND,
    WM_HOTKEY,
    WM_POWERBROADCAST,
    WM_TIMER,
    WM_WTSSESSION_CHANGE,
    WTS_REMOTE_CONNECT,
    WTS_SESSION_LOCK,
    WTS_SESSION_UNLOCK,
)
from tests.desktop.scripted_windows import Machine, scripted

SPACE, ONE = Combination.parse("Ctrl+Alt+Space"), Combination.parse("Ctrl+Alt+1")
OTHER = Combination.parse("Ctrl+Shift+B")
CTRL_ALT_SPACE = (3, 0x20)
ACTIVE, TAKEN, TAKEN_OVER = HotkeyState.ACTIVE, HotkeyState.TAKEN, HotkeyState.TAKEN_OVER
CTRL, ALT, SHIFT = 0xA2, 0xA5, 0xA0
BACK_AGAIN = [
    (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK),
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_CONNECT),
    (WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC),
]


@dataclass
class FakeEars:
    """Hears what a test presses."""

    heard: Callable[[KeyEvent], None]
    renewed: int = 0
    closed: bool = False

    def renew(self) -> None:
        """Count it."""
        self.renewed += 1

    def close(self) -> None:
        """Hear no more."""
        self.closed = True


@dataclass
class Scene:
    """A machine, our hotkeys on it, and what they told."""

    machine: Machine = field(default_factory=Machine)
    pressed: list[str] = field(default_factory=list)
    told: list[dict[str, HotkeyState]] = field(default_factory=list)
    ears: list[FakeEars] = field(default_factory=list)
    down: dict[int, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.hotkeys = WindowsHotkeys(scripted(self.machine), self._open)
        self.hotkeys.start(self.pressed.append, lambda states: self.told.append(dict(states)))

    def says(self, message: int, first: int = 0) -> None:
        """Windows sends a message, and it is handled."""
        self.machine.messages.put((message, first, 0))
        self.settle()

    def settle(self) -> None:
        """All messages so far are handled."""
        self.hotkeys.free([])

    def presses_registered(self, key: int) -> None:
        """Windows finds a registered combination pressed."""
        numbers = [n for n, (_, found) in self.machine.registered.items() if found == key]
        self.says(WM_HOTKEY, numbers[0])

    def keys(self, *keys: int, release: bool = True) -> None:
        """Keys go down in order, and up; the ears hear it."""
        for key in keys:
            self.event(key, down=True)
        for key in keys[::-1] if release else ():
            self.event(key, down=False)

    def event(self, key: int, *, down: bool, heard: bool = True) -> None:
        """One key event."""
        before = frozenset(self.down)
        (self.down.__setitem__(key, None) if down else self.down.pop(key, None))
        if heard and self.ears and not self.ears[-1].closed:
            self.ears[-1].heard(KeyEvent(key, down, 0.0, before))

    def _open(self, _calls: Calls, heard: Callable[[KeyEvent], None]) -> FakeEars:
        self.ears.append(FakeEars(heard))
        return self.ears[-1]


@pytest.fixture
def scene() -> Iterator[Scene]:
    """One with Ctrl+Alt+Space owned by another program."""
    made = Scene(Machine(taken={CTRL_ALT_SPACE}))
    yield made
    made.hotkeys.close()
    assert made.machine.registered == {}
    assert made.machine.notices == set()
    assert all(ears.closed for ears in made.ears)


def test_a_refused_registration_is_told_and_the_rest_registered(scene: Scene) -> None:
    states = scene.hotkeys.bind({"summon": SPACE, "paste-1": ONE, "twice": ONE})
    assert states == {"summon": TAKEN, "paste-1": ACTIVE, "twice": TAKEN}
    assert {key for _modifiers, key in scene.machine.registered.values()} == {0x31, 0x61}
    assert all(modifiers & MOD_NOREPEAT for modifiers, _key in scene.machine.registered.values())


def test_no_key_is_heard_unless_something_is_taken_over(scene: Scene) -> None:
    scene.hotkeys.bind({"summon": SPACE, "paste-1": ONE})
    assert scene.ears == []


@pytest.mark.parametrize(("message", "event"), BACK_AGAIN)
def test_what_was_lost_is_had_again_after(scene: Scene, message: int, event: int) -> None:
    scene.hotkeys.bind({"paste-1": ONE})
    scene.machine.registered.clear()
    scene.says(message, event)
    scene.presses_registered(0x31)
    assert scene.pressed == ["paste-1"]
    assert scene.told == []


@pytest.mark.parametrize(("message", "event"), BACK_AGAIN)
def test_what_others_took_meanwhile_is_told(scene: Scene, message: int, event: int) -> None:
    scene.hotkeys.bind({"paste-1": ONE})
    scene.machine.registered.clear()
    scene.machine.taken.add((3, 0x31))
    scene.says(message, event)
    assert scene.told == [{"paste-1": TAKEN}]


def test_the_self_check_registers_what_is_dead_or_free_and_nothing_else(scene: Scene) -> None:
    scene.hotkeys.bind({"summon": SPACE, "paste-1": ONE, "other": OTHER})
    dead = next(n for n, (_, key) in scene.machine.registered.items() if key == 0x31)
    del scene.machine.registered[dead]
    former = dict(scene.machine.registered)
    scene.machine.taken.clear()
    scene.says(WM_TIMER)
    assert scene.told == [{"summon": ACTIVE, "paste-1": ACTIVE, "other": ACTIVE}]
    assert former.items() <= scene.machine.registered.items()
    scene.presses_registered(0x31)
    scene.presses_registered(0x20)
    scene.says(WM_TIMER)
    assert scene.pressed == ["paste-1", "summon"]
    assert len(scene.told) == 1


def test_a_combination_is_taken_over_when_asked(scene: Scene) -> None:
    states = scene.hotkeys.bind({"summon": SPACE, "paste-1": ONE}, take_over={"summon", "paste-1"})
    assert states == {"summon": TAKEN_OVER, "paste-1": ACTIVE}
    scene.keys(CTRL, ALT, 0x20)
    scene.keys(CTRL, ALT, 0x31)
    scene.keys(CTRL, ALT, SHIFT, 0x20)
    assert scene.pressed == ["summon"]


def test_a_combination_of_ours_is_not_taken_over_from_ourselves(scene: Scene) -> None:
    states = scene.hotkeys.bind({"paste-1": ONE, "twice": ONE}, take_over={"twice"})
    assert states == {"paste-1": ACTIVE, "twice": TAKEN}
    assert scene.ears == []


def test_a_taken_over_combination_that_becomes_free_is_registered(scene: Scene) -> None:
    scene.hotkeys.bind({"summon": SPACE}, take_over={"summon"})
    scene.machine.taken.clear()
    scene.says(WM_TIMER)
    assert scene.told == [{"summon": ACTIVE}]
    assert scene.ears[0].closed


@pytest.mark.parametrize(
    "event", [(WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK), (WM_POWERBROADCAST, PBT_APMSUSPEND)]
)
def test_held_keys_are_forgotten_when_the_session_is_left(
    scene: Scene, event: tuple[int, int]
) -> None:
    scene.hotkeys.bind({"summon": SPACE}, take_over={"summon"})
    scene.keys(CTRL, ALT, 0x20, release=False)
    scene.says(*event)
    scene.down.clear()
    scene.keys(CTRL, ALT, 0x20)
    assert scene.pressed == ["summon", "summon"]


@pytest.mark.parametrize(("message", "event"), BACK_AGAIN)
def test_the_ears_are_renewed_after(scene: Scene, message: int, event: int) -> None:
    scene.hotkeys.bind({"summon": SPACE}, take_over={"summon"})
    scene.says(message, event)
    assert scene.ears[0].renewed == 1


def test_the_next_combination_is_recorded_and_ours_are_silent_for_so_long(scene: Scene) -> None:
    recorded: list[Combination] = []
    scene.hotkeys.bind({"paste-1": ONE})
    assert scene.hotkeys.record(recorded.append)
    assert scene.machine.registered == {}
    scene.keys(CTRL, ALT, 0x61)
    scene.settle()
    assert recorded == [ONE]
    assert scene.ears[0].closed
    assert len(scene.machine.registered) == 2


def test_a_recording_whose_keys_release_is_lost_ends_all_the_same(scene: Scene) -> None:
    recorded: list[Combination] = []
    scene.hotkeys.bind({"paste-1": ONE})
    scene.hotkeys.record(recorded.append)
    scene.says(WM_TIMER)
    assert scene.machine.registered == {}
    scene.keys(CTRL, ALT, 0x31, release=False)
    scene.says(WM_TIMER)
    assert recorded == [ONE]
    assert len(scene.machine.registered) == 2


def test_a_recording_can_be_stopped(scene: Scene) -> None:
    scene.hotkeys.bind({"paste-1": ONE})
    assert scene.hotkeys.record(lambda _combination: None)
    assert scene.hotkeys.record(None)
    assert scene.ears[0].closed
    assert len(scene.machine.registered) == 2


def test_what_is_free_is_found_by_trying(scene: Scene) -> None:
    scene.hotkeys.bind({"paste-1": ONE})
    former = dict(scene.machine.registered)
    assert list(scene.hotkeys.free([SPACE, ONE, OTHER])) == [OTHER]
    assert scene.machine.registered == former


@pytest.mark.parametrize("take_over", [set(), {"it"}], ids=["registered", "taken over"])
def test_a_thousand_raising_actions(take_over: set[str], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    calls: list[str] = []

    def fail(name: str) -> None:
        calls.append(name)
        raise RuntimeError(name)

    scene = Scene(Machine(taken={CTRL_ALT_SPACE} if take_over else set()))
    scene.hotkeys.start(fail)
    assert scene.hotkeys.bind({"it": SPACE}, take_over) != {"it": TAKEN}
    for _ in range(1000):
        scene.keys(CTRL, ALT, 0x20) if take_over else scene.presses_registered(0x20)
    scene.hotkeys.close()
    assert len(calls) == 1000


def test_where_keys_cannot_be_heard_it_stays_taken(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)

    def deaf(_calls: Calls, _heard: Callable[[KeyEvent], None]) -> FakeEars:
        raise OSError

    machine = Machine(taken={CTRL_ALT_SPACE})
    hotkeys = WindowsHotkeys(scripted(machine), deaf)
    assert hotkeys.bind({"summon": SPACE, "paste-1": ONE}, {"summon"})["summon"] is TAKEN
    assert not hotkeys.record(lambda _combination: None)
    assert len(machine.registered) == 2
    hotkeys.close()
