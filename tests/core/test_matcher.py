"""Every press once: the replay in small, each rule by itself, any keys in any order."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from assistant.core.hotkey import Modifier
from assistant.core.matcher import LONGEST, STALE, KeyEvent, Matcher
from tests.core.key_replay import BINDINGS, MODIFIERS, Typist
from tests.core.matcher_figures import LiveState, Ordered, Plain, replay

CTRL, RIGHT_CTRL, ALT, WIN, ONE, PAD_ONE, LETTER = 0xA2, 0xA3, 0xA4, 0x5B, 0x31, 0x61, 0x4C
PRESSES = 3_000


class Keys:
    """A keyboard: what is pressed here is heard by a matcher."""

    def __init__(self, *, told: bool = True) -> None:
        self.matcher = Matcher(MODIFIERS)
        self.matcher.bind(BINDINGS)
        self.down: set[int] = set()
        self.told = told
        self.now = 0.0

    def press(self, *keys: int, heard: bool = True) -> list[str]:
        """Keys go down, one after the other."""
        return [name for key in keys if (name := self._change(key, True, heard))]

    def release(self, *keys: int, heard: bool = True) -> list[str]:
        """Keys go up."""
        return [name for key in keys if (name := self._change(key, False, heard))]

    def _change(self, key: int, down: bool, heard: bool) -> str | None:
        self.now += 0.05
        before = frozenset(self.down) if self.told else None
        (self.down.add if down else self.down.discard)(key)
        return self.matcher.feed(KeyEvent(key, down, self.now, before)) if heard else None


def test_nothing_is_missed_or_doubled_in_a_replay() -> None:
    for seed in range(3):
        figures = replay(Ordered(), Typist(seed).presses(PRESSES))
        assert figures.presses > PRESSES
        assert (figures.missed, figures.doubled) == (0, 0)


def test_a_matcher_that_compares_with_live_state_fails_the_same_replay() -> None:
    busy = replay(LiveState(), Typist(1, honest=True).presses(PRESSES))
    assert busy.missed > PRESSES // 100
    assert busy.doubled > PRESSES // 100
    assert replay(LiveState(), Typist(1).presses(PRESSES)).missed > PRESSES // 2


def test_a_matcher_that_is_never_told_fails_the_same_replay() -> None:
    figures = replay(Plain(), Typist(1).presses(PRESSES))
    assert figures.missed > PRESSES // 100


def test_left_and_right_are_one_and_the_keypad_has_its_own_number() -> None:
    keys = Keys()
    assert keys.press(RIGHT_CTRL, ALT, PAD_ONE) == ["paste-1"]


def test_more_or_fewer_modifiers_are_another_combination() -> None:
    keys = Keys()
    assert keys.press(CTRL, ONE) == []
    keys.release(ONE)
    assert keys.press(ALT, WIN, ONE) == []


def test_a_held_key_is_pressed_once() -> None:
    for told in (True, False):
        keys = Keys(told=told)
        assert keys.press(CTRL, ALT, *[ONE] * 50) == ["paste-1"]


def test_both_controls_down_and_one_up_is_still_control() -> None:
    keys = Keys(told=False)
    keys.press(CTRL, RIGHT_CTRL, ALT)
    keys.release(CTRL)
    assert keys.press(ONE) == ["paste-1"]


def test_a_modifiers_lost_release_is_noticed() -> None:
    keys = Keys()
    keys.press(WIN)
    keys.release(WIN, heard=False)
    assert keys.press(CTRL, ALT, ONE) == ["paste-1"]


def test_lost_releases_do_not_make_a_plain_key_a_hotkey() -> None:
    keys = Keys()
    keys.press(CTRL, ALT, LETTER)
    keys.release(CTRL, ALT, LETTER, heard=False)
    assert keys.press(ONE) == []


def test_a_keys_lost_release_is_noticed() -> None:
    keys = Keys()
    assert keys.press(CTRL, ALT, ONE) == ["paste-1"]
    keys.release(ONE, heard=False)
    assert keys.press(ONE) == ["paste-1"]


def test_a_key_whose_first_press_was_lost_is_pressed_when_it_repeats() -> None:
    keys = Keys()
    keys.press(CTRL, ALT)
    keys.press(ONE, heard=False)
    assert keys.press(ONE, ONE) == ["paste-1"]


def test_a_modifier_alone_is_no_press() -> None:
    assert Keys().matcher.press(KeyEvent(CTRL, True, 0.0, frozenset())) is None


def test_a_modifiers_lost_press_is_noticed() -> None:
    keys = Keys()
    keys.press(CTRL, heard=False)
    assert keys.press(ALT, ONE) == ["paste-1"]


def test_untold_lost_releases_are_noticed_by_age_and_by_other_keys() -> None:
    keys = Keys(told=False)
    keys.press(WIN)
    keys.now += LONGEST
    assert keys.press(CTRL, ALT, ONE) == ["paste-1"]
    keys.now += STALE
    assert keys.press(ONE) == ["paste-1"]
    assert keys.press(LETTER, ONE) == ["paste-1"]


def test_a_modifier_told_of_is_not_too_old_to_be_held() -> None:
    keys = Keys()
    keys.press(CTRL, ALT)
    keys.now += LONGEST
    assert keys.press(ONE) == ["paste-1"]
    keys.release(ONE)
    keys.told = False
    assert keys.press(ONE) == ["paste-1"]


def test_what_was_held_when_locked_is_forgotten() -> None:
    keys = Keys(told=False)
    keys.press(WIN, LETTER)
    keys.matcher.forget()
    assert keys.press(CTRL, ALT, ONE) == ["paste-1"]


def test_a_key_held_through_the_lock_is_not_pressed_anew() -> None:
    keys = Keys()
    assert keys.press(CTRL, ALT, ONE) == ["paste-1"]
    keys.matcher.forget()
    assert keys.press(ONE, ONE) == []
    keys.release(ONE)
    assert keys.press(ONE) == ["paste-1"]


class Keyboard(RuleBasedStateMachine):
    """Any keys in any order, heard or not: a match is told exactly when a press is one."""

    @initialize()
    def begin(self) -> None:
        """Nothing is down."""
        self.matcher = Matcher(MODIFIERS)
        self.matcher.bind(BINDINGS)
        self.down: set[int] = set()
        self.now = 0.0

    @rule(key=st.sampled_from([*MODIFIERS, ONE, PAD_ONE, LETTER, 0x20]))
    def press(self, key: int) -> None:
        """A key goes down, or repeats when it is down already."""
        held = Modifier.NONE
        for each in self.down:
            held |= MODIFIERS.get(each, Modifier.NONE)
        new = key not in self.down and key not in MODIFIERS
        assert self._feed(key, True) == (BINDINGS.get((held, key)) if new else None)
        self.down.add(key)

    @rule(number=st.integers(0, 9), heard=st.booleans())
    def release(self, number: int, heard: bool) -> None:
        """A key goes up, perhaps unheard."""
        for key in sorted(self.down)[number : number + 1]:
            assert not heard or self._feed(key, False) is None
            self.down.discard(key)

    @rule(seconds=st.sampled_from([0.0, 0.1, STALE, 3600.0]))
    def wait(self, seconds: float) -> None:
        """Time goes by."""
        self.now += seconds

    @rule()
    def lock(self) -> None:
        """Held keys are forgotten."""
        self.matcher.forget()

    def _feed(self, key: int, down: bool) -> str | None:
        before = frozenset(each for each in self.down if each in MODIFIERS or each == key)
        return self.matcher.feed(KeyEvent(key, down, self.now, before))


TestKeyboard = Keyboard.TestCase
TestKeyboard.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
