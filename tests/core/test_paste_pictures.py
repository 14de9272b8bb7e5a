"""A text and its pictures: each by a press of its own, the same checks before every one."""

import pytest

from assistant.core import refusal
from assistant.core.hotkey import Modifier
from assistant.core.message import Message
from assistant.core.paste import Outcome, PasteRequest, PasteResult
from assistant.core.ports import PNG, TEXT
from assistant.desktop.memory.window import Habits
from tests.core.pasting import COPIED, ENTER, PASTE, REPLY, Scene

ONE, TWO = b"\x89PNG one", b"\x89PNG two"
DONE = PasteResult(Outcome.PASTED)


def paste(scene: Scene, *pictures: bytes, send: bool = False, text: str = REPLY) -> PasteResult:
    """Paste a text and pictures into the chat."""
    formats = [{TEXT: text.encode()}] if text else []
    first, *more = (*formats, *({PNG: data} for data in pictures))
    request = PasteRequest(first, scene.chat.target(), send, more=tuple(more))
    return scene.paster.paste(request)


@pytest.mark.parametrize("delay", [0.0, 0.3, 2.0])
def test_the_pictures_come_after_the_text(delay: float) -> None:
    scene = Scene(Habits(delay=delay))
    assert paste(scene, ONE, TWO) == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]
    assert scene.chat.pictures == [ONE, TWO]
    assert scene.chat.keys == [PASTE] * 3
    assert scene.copied == COPIED


def test_a_picture_alone() -> None:
    scene = Scene()
    assert paste(scene, ONE, text="") == DONE
    assert (scene.chat.pasted, scene.chat.pictures) == ([], [ONE])
    assert scene.settled() is None
    assert scene.copied == COPIED


def test_it_is_sent_only_after_the_last_picture() -> None:
    scene = Scene()
    assert paste(scene, ONE, send=True).outcome is Outcome.SENT
    assert scene.chat.keys == [PASTE, PASTE, ENTER]
    assert scene.chat.sent == [REPLY]


def test_what_was_copied_before_the_text_comes_back_and_not_the_text() -> None:
    scene = Scene()
    paste(scene, ONE)
    scene.settled()
    assert scene.copied == COPIED


def test_a_window_that_changes_between_gets_no_picture() -> None:
    scene = Scene(Habits(delay=0.2))
    other = scene.another_chat()
    scene.after(0.3, lambda: scene.windows.show(other))
    scene.windows.refuses = True
    assert paste(scene, ONE) == PasteResult(Outcome.PASTED, refusal.PICTURE_LEFT)
    assert (scene.chat.pasted, scene.chat.pictures, other.pictures) == ([REPLY], [], [])
    assert scene.desktop.board.formats == {PNG: ONE}


def test_keys_that_stay_down_between_keep_the_picture_back() -> None:
    scene = Scene(Habits(delay=0.2))
    scene.after(0.1, lambda: scene.keyboard.hold(Modifier.CTRL, 60))
    assert paste(scene, ONE) == PasteResult(Outcome.PASTED, refusal.PICTURE_LEFT)
    assert scene.chat.keys == [PASTE]


def test_what_the_user_copies_in_place_of_a_picture_left_there_is_nothing_to_tell() -> None:
    scene = Scene(Habits(delay=0.2))
    scene.after(0.1, lambda: scene.keyboard.hold(Modifier.CTRL, 60))
    paste(scene, ONE)
    scene.desktop.user_copies("刚刚复制的")
    assert scene.settled() is None
    assert scene.copied == "刚刚复制的"


@pytest.mark.parametrize(
    ("moment", "told"), [(0.25, refusal.CLIPBOARD_TAKEN), (0.9, refusal.PICTURE_BUSY)]
)
def test_a_copy_of_the_user_s_between_is_never_overwritten(moment: float, told: Message) -> None:
    scene = Scene(Habits(delay=0.2))
    scene.after(moment, lambda: scene.desktop.user_copies("刚刚复制的"))
    assert paste(scene, ONE) == PasteResult(Outcome.UNREAD, told)
    assert scene.copied == "刚刚复制的"
    assert scene.chat.pictures == []


def test_a_clipboard_held_by_another_program_between_keeps_the_picture_back() -> None:
    scene = Scene(Habits(delay=0.2))
    scene.after(0.25, lambda: setattr(scene.clipboard, "held_until", 1e9))
    assert paste(scene, ONE) == PasteResult(Outcome.PASTED, refusal.PICTURE_BUSY)
    assert (scene.chat.pasted, scene.chat.pictures) == ([REPLY], [])


def test_a_chat_that_takes_no_pictures_is_told() -> None:
    scene = Scene()
    scene.after(0.05, lambda: setattr(scene.chat, "habits", Habits(delay=1e6)))
    assert paste(scene, ONE) == PasteResult(Outcome.UNREAD, refusal.PICTURE_NOT_READ)
    assert scene.chat.pasted == [REPLY]
    assert scene.desktop.board.formats == {PNG: ONE}


def test_the_text_refused_leaves_the_pictures_out_too() -> None:
    scene = Scene()
    scene.chat.elevated = True
    assert paste(scene, ONE) == PasteResult(Outcome.REFUSED, refusal.ELEVATED)
    assert scene.chat.keys == []
    assert scene.copied == REPLY


def test_the_focus_is_free_only_once_the_last_picture_is_pressed() -> None:
    scene = Scene()
    pressed: list[int] = []
    scene.paster._pressed = lambda: pressed.append(len(scene.chat.keys))  # noqa: SLF001 - the worker's
    paste(scene, ONE, TWO)
    assert pressed == [3]


@pytest.mark.parametrize("gap", [0.1, 0.3, 0.5])
def test_a_chat_that_reads_the_text_again_late_still_gets_it(gap: float) -> None:
    """Chromium under load reads a text once for the page's listeners and again to insert it."""
    scene = Scene(Habits(requests=2, gap=gap))
    scene.after(1.0, lambda: setattr(scene.chat, "habits", Habits()))
    assert paste(scene, ONE).outcome is Outcome.PASTED
    assert scene.chat.pasted == [REPLY]
