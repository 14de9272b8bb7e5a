"""When a paste must not happen: nothing is typed, and the text is left for the user."""

import pytest

from assistant.core import refusal
from assistant.core.hotkey import Modifier
from assistant.core.paste import (
    READ_LIMIT,
    RELEASE_LIMIT,
    RETURN_LIMIT,
    Outcome,
    PasteResult,
)
from assistant.desktop.memory.window import Habits
from tests.core.pasting import COPIED, ENTER, PASTE, REPLY, Scene, assert_refused, text_request

CTRL_ALT = Modifier.CTRL | Modifier.ALT
NOT_SENT = PasteResult(Outcome.PASTED, refusal.NOT_SENT)


def test_no_window() -> None:
    scene = Scene()
    result = scene.paster.paste(text_request(REPLY, None))
    assert_refused(scene, result, refusal.NO_TARGET)


def test_our_own_window() -> None:
    scene = Scene()
    own = scene.desktop.open_own()
    assert_refused(scene, scene.paste(target=own.target()), refusal.OWN_WINDOW)


def test_a_window_of_the_administrator_s() -> None:
    scene = Scene()
    scene.chat.elevated = True
    assert_refused(scene, scene.paste(), refusal.ELEVATED)


def test_a_password_field() -> None:
    scene = Scene()
    scene.chat.box.secret = True
    assert_refused(scene, scene.paste(), refusal.SECRET)


def test_a_box_that_turns_secret_meanwhile() -> None:
    scene = Scene()
    target = scene.chat.target()
    scene.chat.box.secret = True
    assert_refused(scene, scene.paste(target=target), refusal.SECRET)


def test_a_window_that_has_vanished() -> None:
    scene = Scene()
    target = scene.chat.target()
    scene.windows.shut(scene.chat)
    assert_refused(scene, scene.paste(target=target), refusal.GONE)


def test_a_window_that_vanishes_while_keys_are_held() -> None:
    scene = Scene()
    scene.keyboard.hold(CTRL_ALT, 1.0)
    scene.after(0.5, lambda: scene.windows.shut(scene.chat))
    assert_refused(scene, scene.paste(), refusal.GONE)


def test_a_window_that_has_vanished_behind_another() -> None:
    scene = Scene()
    target = scene.chat.target()
    scene.windows.show(scene.another_chat())
    scene.windows.shut(scene.chat)
    assert_refused(scene, scene.paste(target=target), refusal.GONE)


def test_a_window_that_does_not_come_to_the_front() -> None:
    scene = Scene()
    target = scene.another_chat().target()
    scene.windows.refuses = True
    assert_refused(scene, scene.paste(target=target), refusal.MOVED)


def test_a_window_that_comes_to_the_front_too_late() -> None:
    scene = Scene()
    target = scene.another_chat().target()
    scene.windows.seconds = RETURN_LIMIT + 0.5
    assert_refused(scene, scene.paste(target=target), refusal.MOVED)


def test_a_thief_who_keeps_the_focus_while_keys_are_held() -> None:
    scene = Scene()
    thief = scene.another_chat()
    scene.windows.refuses = True
    scene.keyboard.hold(CTRL_ALT, 0.5)
    scene.after(0.2, lambda: scene.windows.show(thief))
    assert_refused(scene, scene.paste(), refusal.MOVED)


def test_a_thief_who_gives_the_focus_back_gets_nothing() -> None:
    scene = Scene()
    thief = scene.another_chat()
    scene.keyboard.hold(CTRL_ALT, 0.5)
    scene.after(0.2, lambda: scene.windows.show(thief))
    assert scene.paste() == PasteResult(Outcome.PASTED)
    assert thief.keys == []
    assert scene.chat.pasted == [REPLY]


def test_another_box_of_the_same_window_is_another_place() -> None:
    scene = Scene()
    target = scene.chat.target()
    scene.windows.refuses = True
    scene.windows.show(scene.chat, 1)
    assert_refused(scene, scene.paste(target=target), refusal.MOVED)


def test_a_keyboard_that_takes_no_keys() -> None:
    scene = Scene()
    scene.keyboard.jammed = True
    assert_refused(scene, scene.paste(), refusal.KEYS_REFUSED)


@pytest.mark.parametrize("held", [CTRL_ALT, Modifier.SHIFT, Modifier.WIN])
def test_modifiers_never_let_go(held: Modifier) -> None:
    scene = Scene()
    scene.keyboard.hold(held, RELEASE_LIMIT + 1.0)
    assert_refused(scene, scene.paste(), refusal.KEYS_HELD)


def test_modifiers_let_go_late_are_waited_for() -> None:
    scene = Scene()
    scene.keyboard.hold(CTRL_ALT, RELEASE_LIMIT - 0.1)
    assert scene.paste() == PasteResult(Outcome.PASTED)
    assert scene.chat.keys == [PASTE]


def test_modifiers_pressed_at_the_last_moment_make_no_other_keys_of_ours() -> None:
    scene = Scene()
    scene.keyboard.last_moment = lambda: scene.keyboard.hold(CTRL_ALT, 0.5)
    assert scene.paste() == PasteResult(Outcome.PASTED)
    assert scene.chat.keys == [PASTE]


def test_a_window_that_comes_up_at_the_last_moment_gets_no_keys() -> None:
    scene = Scene()
    other = scene.another_chat()
    scene.keyboard.last_moment = lambda: scene.windows.show(other)
    assert_refused(scene, scene.paste(), refusal.MOVED)


def test_a_window_that_comes_up_just_before_sending_gets_no_keys() -> None:
    scene = Scene(Habits(delay=0.1))
    other = scene.another_chat()
    scene.after(
        0.05, lambda: setattr(scene.keyboard, "last_moment", lambda: scene.windows.show(other))
    )
    assert scene.paste(send=True) == NOT_SENT
    assert other.keys == []


def test_modifiers_pressed_again_while_the_window_comes_to_the_front_are_waited_for() -> None:
    scene = Scene()
    target = scene.another_chat().target()
    scene.windows.seconds = 0.5
    scene.after(0.4, lambda: scene.keyboard.hold(CTRL_ALT, 1.0))
    assert scene.paste(target=target) == PasteResult(Outcome.PASTED)
    assert [window.keys for window in scene.windows.listed] == [[], [PASTE]]


def test_a_chat_that_never_reads() -> None:
    scene = Scene(Habits(delay=READ_LIMIT + 2.0))
    assert scene.paste() == PasteResult(Outcome.UNREAD, refusal.NOT_READ)
    assert scene.paster.settle() is None
    assert scene.copied == REPLY
    scene.clock.advance(5.0)
    assert scene.chat.pasted == [REPLY]


def test_nothing_is_sent_to_a_window_that_came_in_between() -> None:
    scene = Scene()
    thief = scene.another_chat()
    scene.after(0.15, lambda: scene.windows.show(thief))
    assert scene.paste(send=True) == NOT_SENT
    assert (scene.chat.keys, thief.keys) == ([PASTE], [])
    assert scene.settled() is None
    assert scene.copied == COPIED


def test_nothing_is_sent_from_another_box() -> None:
    scene = Scene()
    scene.after(0.15, lambda: scene.windows.show(scene.chat, 1))
    assert scene.paste(send=True) == NOT_SENT
    assert scene.chat.keys == [PASTE]


def test_nothing_is_sent_while_modifiers_stay_down() -> None:
    scene = Scene()
    scene.after(0.15, lambda: scene.keyboard.hold(Modifier.CTRL, 60.0))
    assert scene.paste(send=True) == NOT_SENT
    assert scene.chat.keys == [PASTE]


def test_modifiers_held_before_sending_are_waited_for() -> None:
    scene = Scene()
    scene.after(0.15, lambda: scene.keyboard.hold(CTRL_ALT, 1.0))
    assert scene.paste(send=True) == PasteResult(Outcome.SENT)
    assert scene.chat.keys == [PASTE, ENTER]


def test_a_keyboard_that_fails_before_sending_is_told() -> None:
    scene = Scene()
    scene.after(0.15, lambda: setattr(scene.keyboard, "jammed", True))
    assert scene.paste(send=True) == NOT_SENT
    assert scene.chat.sent == []
