"""A chat that reads without the system telling who it is: believed, if nobody else is like that."""

import pytest

from assistant.core import refusal
from assistant.core.hotkey import Modifier
from assistant.core.paste import READ_LIMIT, Outcome, PasteRequest, PasteResult
from assistant.core.ports import PNG, TEXT
from assistant.desktop.memory.window import Habits
from tests.core.pasting import COPIED, ENTER, PASTE, REPLY, Scene

DONE = PasteResult(Outcome.PASTED)
AT_ONCE = 1.0  # second: no longer than that until a paste is told to be done


def unknown(delay: float = 0.0) -> Scene:
    """A chat nobody can tell, on a desktop that tells of the first read only."""
    return Scene(Habits(delay=delay, anonymous=True), render_once=True)


def glance(scene: Scene, seconds: float) -> None:
    """Somebody else, no better known, reads the clipboard after so many seconds."""
    scene.after(seconds, lambda: scene.desktop.board.read(0, TEXT))


def test_it_has_the_reply_and_the_user_the_clipboard_back() -> None:
    scene = unknown()
    began = scene.clock.monotonic()
    assert scene.paste() == DONE
    assert scene.clock.monotonic() - began < AT_ONCE
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == COPIED


@pytest.mark.parametrize("delay", [0.5, 2.0, READ_LIMIT - 0.1])
def test_one_that_somebody_else_was_taken_for_still_gets_its_reply(delay: float) -> None:
    scene = unknown(delay)
    glance(scene, 0.1)
    assert scene.paste() == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == COPIED


def test_a_reply_that_follows_does_not_come_in_the_place_of_the_first() -> None:
    scene = unknown(3.0)
    glance(scene, 0.1)
    assert scene.paste("一") == DONE
    assert scene.paste("二") == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == ["一", "二"]


def test_pictures_wait_until_the_text_must_have_been_read() -> None:
    scene = unknown(3.0)
    glance(scene, 0.1)
    request = PasteRequest({TEXT: REPLY.encode()}, scene.chat.target(), more=({PNG: b"png"},))
    assert scene.paster.paste(request) == DONE
    assert scene.settled() is None
    assert (scene.chat.pasted, scene.chat.pictures) == ([REPLY], [b"png"])


def test_what_is_copied_before_it_must_have_read_is_told() -> None:
    scene = unknown(3.0)
    glance(scene, 0.1)
    scene.after(2.0, lambda: scene.desktop.user_copies("刚刚复制的"))
    assert scene.paste() == DONE
    assert scene.settled() is refusal.COPIED_SOON
    assert scene.chat.pasted == ["刚刚复制的"]


def test_nothing_is_sent_to_one() -> None:
    scene = unknown()
    assert scene.paste(send=True) == PasteResult(Outcome.PASTED, refusal.NOT_SENT_UNSURE)
    assert ENTER not in scene.chat.keys
    assert scene.settled() is None
    assert scene.copied == COPIED


def test_who_asks_before_our_keys_gets_nothing_and_makes_all_the_unknown_doubtful() -> None:
    scene = unknown()
    scene.keyboard.hold(Modifier.CTRL, 0.5)
    glance(scene, 0.2)
    assert scene.paste() == PasteResult(Outcome.UNREAD, refusal.NOT_READ)
    assert scene.chat.keys == [PASTE]
    scene.settled()
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == REPLY


def test_a_reader_that_is_known_is_not_the_chat() -> None:
    scene = unknown(READ_LIMIT + 1.0)
    scene.after(0.1, lambda: scene.desktop.board.read(90, PNG))
    assert scene.paste() == PasteResult(Outcome.UNREAD, refusal.NOT_READ)


def test_a_doubt_about_it_stays_when_it_may_have_read() -> None:
    scene = unknown(1000.0)
    assert scene.paste("一").outcome is Outcome.UNREAD
    scene.chat.habits = Habits(anonymous=True)
    assert scene.paste("二").outcome is Outcome.PASTED
    assert scene.paster.in_doubt
