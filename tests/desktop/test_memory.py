"""The simulated desktop itself: what the proofs of the paste stand on."""

import pytest

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import TEXT, ClipboardBusyError
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.desktop.memory.window import ENTER, Habits

PASTE = Combination.parse("Ctrl+V")
HOTKEY = Combination.parse("Ctrl+Alt+1")


def story(seed: int) -> list[object]:
    """A busy clipboard, a watcher and a thief: what happened, and when."""
    scene = MemoryDesktop(seed)
    scene.clipboard.contention = 0.5
    chat = scene.open_chat(habits=Habits(delay=0.3, requests=2))
    scene.watch(process=9)
    scene.steals_clipboard(0.305, "someone's")
    for _ in range(10):
        scene.clipboard.snapshot()
    scene.clipboard.offer({TEXT: b"ours"})
    scene.keyboard.press(PASTE)
    scene.clock.advance(1.0)
    return [scene.clock.monotonic(), chat.pasted, scene.clipboard.reads(chat.target())]


def test_the_same_seed_tells_the_same_story() -> None:
    assert story(1) == story(1)
    assert story(1)[0] != story(2)[0]


def test_a_chat_inserts_what_the_clipboard_holds_when_it_asks() -> None:
    scene = MemoryDesktop()
    chat = scene.open_chat(habits=Habits(delay=2.0))
    scene.user_copies("before")
    scene.keyboard.press(PASTE)
    scene.steals_clipboard(1.0, "after")
    scene.clock.advance(3.0)
    assert chat.pasted == ["after"]


def test_the_text_goes_into_the_box_that_had_the_caret_when_the_key_came() -> None:
    scene = MemoryDesktop()
    chat = scene.open_chat(habits=Habits(delay=1.0), boxes=2)
    scene.user_copies("text")
    scene.keyboard.press(PASTE)
    scene.windows.show(chat, 1)
    scene.clock.advance(1.0)
    assert [box.text for box in chat.boxes] == ["text", ""]


def test_enter_sends() -> None:
    scene = MemoryDesktop()
    chat = scene.open_chat()
    scene.user_copies("text")
    scene.keyboard.press(PASTE)
    scene.clock.advance(0.0)
    scene.keyboard.press(ENTER)
    assert (chat.sent, chat.text) == (["text"], "")


def test_held_modifiers_are_let_go() -> None:
    scene = MemoryDesktop()
    scene.keyboard.hold(Modifier.ALT, 1.0)
    assert scene.keyboard.busy()
    scene.clock.advance(1.0)
    assert scene.keyboard.held() == Modifier.NONE


def test_an_elevated_window_swallows_keys_without_a_word() -> None:
    scene = MemoryDesktop()
    chat = scene.open_chat()
    chat.elevated = True
    assert scene.keyboard.press(PASTE)
    assert chat.keys == []


def test_a_jammed_keyboard_says_so() -> None:
    scene = MemoryDesktop()
    scene.keyboard.jammed = True
    assert not scene.keyboard.press(PASTE)


def test_a_stolen_focus_gets_the_keys() -> None:
    scene = MemoryDesktop()
    thief = scene.open_chat("thief")
    chat = scene.open_chat()
    scene.steals_focus(0.5, thief)
    scene.clock.advance(1.0)
    scene.keyboard.press(PASTE)
    assert (thief.keys, chat.keys) == ([PASTE], [])


def test_a_window_that_is_slow_to_come_is_not_yet_in_front() -> None:
    scene = MemoryDesktop()
    chat = scene.open_chat()
    scene.open_own()
    scene.windows.seconds = 0.2
    scene.windows.activate(chat.target())
    assert scene.windows.front is not chat
    scene.clock.advance(0.2)
    assert scene.windows.front is chat


def test_a_closed_chat_asks_for_nothing() -> None:
    scene = MemoryDesktop()
    chat = scene.open_chat(habits=Habits(delay=1.0))
    scene.user_copies("text")
    scene.keyboard.press(PASTE)
    scene.windows.shut(chat)
    scene.clock.advance(2.0)
    assert (chat.pasted, scene.windows.active()) == ([], None)


def test_a_clipboard_held_for_long_is_busy() -> None:
    scene = MemoryDesktop()
    scene.clipboard.held_until = 5.0
    with pytest.raises(ClipboardBusyError):
        scene.clipboard.snapshot()
    assert 0.5 < scene.clock.monotonic() <= 1.0


def test_a_copy_made_while_we_wait_for_the_clipboard_is_not_overwritten() -> None:
    scene = MemoryDesktop()
    scene.clipboard.snapshot()
    scene.clipboard.held_until = 0.5
    scene.steals_clipboard(0.2, "the user's")
    with pytest.raises(ClipboardBusyError):
        scene.clipboard.offer({TEXT: b"ours"})
    assert scene.clipboard_text() == "the user's"


def test_whether_an_anonymous_reader_is_the_target_is_not_told() -> None:
    scene = MemoryDesktop()
    chat = scene.open_chat(habits=Habits(anonymous=True))
    scene.clipboard.offer({TEXT: b"ours"})
    scene.keyboard.press(PASTE)
    scene.clipboard.wait(1.0)
    assert [read.target for read in scene.clipboard.reads(chat.target())] == [None]


def test_delayed_rendering_shows_the_first_reader_only() -> None:
    scene = MemoryDesktop(render_once=True)
    chat = scene.open_chat(habits=Habits(delay=0.5))
    scene.clipboard.offer({TEXT: b"ours"})
    scene.watch(process=9, times=1)
    scene.keyboard.press(PASTE)
    scene.clock.advance(1.0)
    assert chat.pasted == ["ours"]
    assert [read.target for read in scene.clipboard.reads(chat.target())] == [False]


def test_keys_that_are_no_hotkey_reach_the_window_in_front() -> None:
    scene = MemoryDesktop()
    chat = scene.open_chat()
    assert not scene.user_types(HOTKEY)
    assert chat.keys == [HOTKEY]
    assert scene.keyboard.held() == HOTKEY.modifiers
