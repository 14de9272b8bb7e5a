"""A chat that hangs between its reads: our text stays until it goes on, or that is told."""

from functools import partial

import pytest

from assistant.core import refusal
from assistant.core.paste import (
    LONGEST_QUIET,
    QUIET,
    QUIET_BEFORE_MORE,
    READ_LIMIT,
    Outcome,
    PasteRequest,
    PasteResult,
)
from assistant.core.paster import LINGER
from assistant.core.ports import PNG, TEXT
from assistant.desktop.memory.window import Habits
from tests.core.pasting import COPIED, ENTER, PASTE, REPLY, Scene, assert_refused

DONE = PasteResult(Outcome.PASTED)
LONG = READ_LIMIT + 3


def stalling(seconds: float) -> Scene:
    """A chat that hangs after its first read; what it reads then is what it puts in."""
    return Scene(Habits(delay=0.02, requests=2, stall=seconds))


def test_the_text_stays_until_the_chat_goes_on() -> None:
    scene = stalling(LINGER + 1)
    assert scene.paste() == DONE
    assert scene.chat.pasted == [REPLY]
    assert scene.settled() is None
    assert scene.copied == COPIED


def test_a_chat_that_goes_on_only_now_and_asks_again_soon_is_waited_for() -> None:
    scene = Scene(Habits(delay=0.02, requests=2, stall=QUIET, gap=LINGER))
    assert scene.paste() == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]


def test_nothing_is_sent_before_it_goes_on() -> None:
    scene = stalling(LINGER + 1)
    assert scene.paste(send=True) == PasteResult(Outcome.SENT)
    assert scene.chat.keys == [PASTE, ENTER]
    assert scene.chat.sent == [REPLY]


def test_a_chat_that_does_not_go_on_is_told_and_finds_the_text_when_it_does() -> None:
    scene = stalling(LONG)
    assert scene.paste(send=True) == PasteResult(Outcome.UNREAD, refusal.NOT_ANSWERING)
    assert scene.settled() is None
    assert scene.chat.keys == [PASTE]
    assert scene.chat.pasted == [REPLY]
    assert scene.paster.look_back() is refusal.READ_LATE


def test_a_copy_while_it_hangs_is_told_at_once() -> None:
    scene = stalling(LONG)
    scene.after(1.0, lambda: scene.desktop.user_copies("刚刚复制的"))
    assert scene.paste() == PasteResult(Outcome.UNREAD, refusal.CLIPBOARD_TAKEN)
    assert scene.clock.monotonic() < 1.5
    assert scene.copied == "刚刚复制的"


def test_a_picture_the_chat_hangs_over_is_told() -> None:
    scene = Scene()
    scene.after(QUIET_BEFORE_MORE + 0.1, lambda: setattr(scene.chat, "hung_until", LONG))
    request = PasteRequest({TEXT: REPLY.encode()}, scene.chat.target(), more=({PNG: b"png"},))
    told = scene.paster.paste(request)
    assert told == PasteResult(Outcome.UNREAD, refusal.PICTURE_NOT_ANSWERING)


def test_a_read_while_we_knock_is_none_for_our_keys() -> None:
    scene = Scene(Habits(delay=LONG))
    board, reads = scene.desktop.board, iter([True])
    scene.windows.while_asked = lambda: next(reads, 0) and board.read(scene.chat.process, TEXT)
    assert scene.paste() == PasteResult(Outcome.UNREAD, refusal.NOT_READ)


@pytest.mark.parametrize("seconds", [0.0, LONG])
def test_nobody_is_knocked_at_once_the_paste_is_over(seconds: float) -> None:
    scene = stalling(seconds)
    scene.paste()
    assert not scene.windows.knocked


def test_nobody_is_knocked_at_when_another_window_has_come_up() -> None:
    scene = Scene()
    other = scene.another_chat()
    scene.windows.while_asked = partial(scene.windows.show, other)
    assert_refused(scene, scene.paste(), refusal.MOVED)
    assert not scene.windows.knocked


def test_a_chat_that_never_answers_is_not_waited_for() -> None:
    scene = Scene(Habits(delay=0.02))
    scene.chat.hung_until = 60.0
    assert scene.paste() == DONE
    assert scene.clock.monotonic() < 0.02 + QUIET + 0.02


def test_a_chat_that_is_always_slow_to_answer_is_not_waited_for_again_and_again() -> None:
    scene = Scene(Habits(delay=0.02))
    for scene.chat.answers_after in (0.098, 0.12, 0.3):
        before = scene.clock.monotonic()
        assert scene.paste() == DONE
        assert scene.clock.monotonic() < before + 3 * LONGEST_QUIET
        assert scene.settled() is None


def test_a_chat_that_is_closed_while_it_is_knocked_at_is_not_waited_for() -> None:
    scene = Scene(Habits(delay=0.02))
    scene.chat.answers_after = 0.05
    scene.after(0.15, lambda: scene.windows.shut(scene.chat))
    assert scene.paste() == DONE
    assert scene.clock.monotonic() < 1.0


def test_an_ordinary_paste_takes_no_longer_for_it() -> None:
    scene = Scene(Habits(delay=0.02))
    scene.paste()
    assert scene.clock.monotonic() < 0.02 + QUIET + 0.02
