"""The clipboard while pasting: busy, watched, copied to; what the user had is never lost unsaid."""

import pytest

from assistant.core import refusal
from assistant.core.hotkey import Modifier
from assistant.core.paste import Outcome, PasteResult
from assistant.core.paster import LINGER
from assistant.core.ports import TEXT, ClipboardBusyError
from assistant.desktop.memory.window import Habits
from tests.core.pasting import COPIED, PASTE, REPLY, Scene, text_request

DONE = PasteResult(Outcome.PASTED)
TAKEN = PasteResult(Outcome.UNREAD, refusal.CLIPBOARD_TAKEN)
BUSY = PasteResult(Outcome.REFUSED, refusal.CLIPBOARD_BUSY)
NEWER = "刚刚复制的"
FOR_EVER = 1e9


def test_a_clipboard_held_for_a_while_is_waited_for() -> None:
    scene = Scene()
    scene.clipboard.held_until = 0.6
    assert scene.paste() == DONE
    assert scene.settled() is None
    assert scene.copied == COPIED


def test_a_clipboard_held_for_ever_is_left_alone_and_no_key_is_pressed() -> None:
    scene = Scene()
    scene.clipboard.held_until = FOR_EVER
    assert scene.paste() == BUSY
    assert scene.settled() is None
    assert scene.chat.keys == []
    assert scene.copied == COPIED


def test_a_clipboard_held_after_the_snapshot_is_left_alone_and_nothing_is_claimed_lost() -> None:
    scene = Scene()
    scene.paste("一")
    scene.settled()
    scene.clipboard.seconds = 0.1
    scene.after(0.15, lambda: setattr(scene.clipboard, "held_until", FOR_EVER))
    assert scene.paste() == BUSY
    assert scene.settled() is None
    assert scene.chat.keys == [PASTE]
    assert scene.copied == COPIED


def test_a_clipboard_held_while_putting_back_is_tried_again() -> None:
    scene = Scene()
    scene.paste()
    scene.clipboard.held_until = scene.clock.monotonic() + 1.5
    assert scene.settled() is None
    assert scene.copied == COPIED


def test_a_clipboard_held_for_ever_while_putting_back_is_told() -> None:
    scene = Scene()
    scene.paste()
    scene.clipboard.held_until = FOR_EVER
    assert scene.settled() is refusal.NOT_RESTORED
    assert scene.copied == REPLY


def test_what_could_not_be_put_back_is_put_back_after_the_next_paste() -> None:
    scene = Scene()
    scene.paste("一")
    scene.clipboard.held_until = FOR_EVER
    scene.settled()
    scene.clipboard.held_until = 0.0
    assert scene.paste("二") == DONE
    assert scene.settled() is None
    assert scene.copied == COPIED


def test_a_second_paste_that_finds_the_clipboard_busy_leaves_the_first_to_be_put_back() -> None:
    scene = Scene()
    scene.paste("一")
    scene.clipboard.held_until = scene.clock.monotonic() + 1.5
    assert scene.paste("二") == BUSY
    assert scene.settled() is None
    assert scene.chat.pasted == ["一"]
    assert scene.copied == COPIED


def test_a_copy_that_finds_the_clipboard_busy_leaves_the_paste_to_be_put_back() -> None:
    scene = Scene()
    scene.paste()
    scene.clipboard.held_until = scene.clock.monotonic() + 1.5
    assert scene.paster.copy({TEXT: b"copied"}) == BUSY
    assert scene.settled() is None
    assert scene.copied == COPIED


def test_a_watcher_at_ten_hertz_is_not_the_target() -> None:
    scene = Scene(Habits(delay=2.0))
    scene.desktop.watch(90)
    assert scene.paste() == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == COPIED


def test_a_chat_that_looks_at_the_clipboard_before_our_keys_has_not_been_pasted_into() -> None:
    scene = Scene(Habits(delay=1.0))
    scene.keyboard.hold(Modifier.CTRL, 0.5)
    scene.after(0.2, lambda: scene.desktop.board.read(scene.chat.process, TEXT))
    assert scene.paste() == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]


def test_a_format_that_can_not_be_kept_is_said_and_nothing_half_is_put_back() -> None:
    scene = Scene()
    scene.desktop.user_copies(COPIED, complete=False)
    assert scene.paste() == DONE
    assert scene.settled() is refusal.CLIPBOARD_TOO_RICH
    assert scene.copied == REPLY


@pytest.mark.parametrize("moment", [0.2, 0.9, 1.02])
def test_what_the_user_copies_meanwhile_is_never_overwritten(moment: float) -> None:
    scene = Scene(Habits(delay=1.0, requests=2, gap=0.05))
    scene.after(moment, lambda: scene.desktop.user_copies(NEWER))
    assert scene.paste(send=True) == TAKEN
    assert scene.settled() is None
    assert scene.chat.sent == []
    assert scene.copied == NEWER
    assert scene.clipboard.overwritten == 0


def test_what_the_user_copies_after_the_reading_stays_too() -> None:
    scene = Scene()
    assert scene.paste() == DONE
    scene.desktop.user_copies(NEWER)
    assert scene.settled() is refusal.COPIED_SOON
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == NEWER


def test_a_copy_that_the_chat_inserts_in_place_of_the_reply_is_told() -> None:
    """Windows tells of its read at the key, not of the one when it puts the text in."""
    scene = Scene(Habits(requests=3, gap=0.24), render_once=True)
    scene.after(0.4, lambda: scene.desktop.user_copies(NEWER))
    assert scene.paste() == DONE
    assert scene.settled() is refusal.COPIED_SOON
    assert scene.chat.pasted == [NEWER]
    assert scene.settled() is None


def test_a_copy_is_told_though_another_paste_follows() -> None:
    scene = Scene(Habits(requests=3, gap=0.24), render_once=True)
    scene.after(0.4, lambda: scene.desktop.user_copies(NEWER))
    scene.paste("一")
    assert scene.paste("二") == DONE
    assert scene.settled() is refusal.COPIED_SOON
    assert scene.chat.pasted == [NEWER, "二"]


def test_a_copy_in_a_chat_is_told_rather_than_that_it_can_not_be_put_back() -> None:
    scene = Scene(Habits(requests=3, gap=0.24), render_once=True)
    scene.after(0.4, lambda: scene.desktop.user_copies(NEWER, complete=False))
    scene.paste("一")
    assert scene.paste("二") == DONE
    assert scene.settled() is refusal.COPIED_SOON
    assert scene.chat.pasted == [NEWER, "二"]


def test_a_copy_soon_after_the_paste_is_told_at_once() -> None:
    scene = Scene()
    scene.paste()
    scene.desktop.user_copies(NEWER)
    began = scene.clock.monotonic()
    assert scene.paster.settle() is refusal.COPIED_SOON
    assert scene.clock.monotonic() == began


def test_a_copy_a_while_after_the_paste_is_nothing_to_tell() -> None:
    scene = Scene()
    scene.paste()
    scene.after(LINGER + 0.1, lambda: scene.desktop.user_copies(NEWER))
    assert scene.settled() is None
    assert scene.copied == NEWER


def test_what_the_user_copies_between_two_pastes_is_what_comes_back() -> None:
    scene = Scene()
    scene.paste("一")
    scene.desktop.user_copies(NEWER)
    assert scene.paste("二") == DONE
    assert scene.settled() is refusal.COPIED_SOON
    assert scene.copied == NEWER


def test_what_the_user_copies_before_our_keys_stops_them() -> None:
    scene = Scene()
    scene.keyboard.hold(Modifier.CTRL, 0.5)
    scene.after(0.2, lambda: scene.desktop.user_copies(NEWER))
    assert scene.paste() == PasteResult(Outcome.REFUSED, refusal.CLIPBOARD_TAKEN)
    assert scene.settled() is None
    assert scene.chat.keys == []
    assert scene.copied == NEWER


def test_nobody_is_told_that_our_text_is_there_when_it_is_not() -> None:
    scene = Scene()
    scene.keyboard.hold(Modifier.CTRL, 60.0)
    scene.after(0.2, lambda: scene.desktop.user_copies(NEWER))
    assert scene.paste().message is refusal.CLIPBOARD_TAKEN


@pytest.mark.parametrize("moment", [0.01, 0.2])
def test_what_the_user_copies_while_we_wait_for_the_clipboard_is_not_overwritten(
    moment: float,
) -> None:
    scene = Scene()
    scene.clipboard.held_until = 0.3
    scene.after(moment, lambda: scene.desktop.user_copies(NEWER))
    scene.paste()
    assert scene.settled() is None
    assert scene.copied == NEWER
    assert scene.clipboard.overwritten == 0


def test_what_the_user_copies_while_we_wait_to_put_back_is_not_overwritten() -> None:
    scene = Scene()
    scene.paste()
    scene.clipboard.held_until = scene.clock.monotonic() + 0.5
    scene.after(0.2, lambda: scene.desktop.user_copies(NEWER))
    assert scene.settled() is refusal.COPIED_SOON
    assert scene.copied == NEWER


def test_a_chat_that_may_still_ask_for_a_doubtful_reply_does_not_get_the_next_in_its_place() -> (
    None
):
    scene = Scene(Habits(delay=3.0))
    scene.after(0.5, lambda: scene.desktop.user_copies(NEWER))
    assert scene.paste("一") == TAKEN
    assert scene.paste("二") == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == [NEWER, "二"]
    assert scene.copied == NEWER


def test_a_text_left_on_purpose_is_what_comes_back_after_the_next_paste() -> None:
    scene = Scene()
    scene.paster.paste(text_request(REPLY, None))
    assert scene.paste("二") == DONE
    assert scene.settled() is None
    assert scene.copied == REPLY


def test_a_desktop_that_breaks_leaves_the_clipboard_as_it_is() -> None:
    scene = Scene()
    slow = scene.another_chat()
    scene.paste("一")
    scene.windows.seconds = 1.0
    scene.after(LINGER + 0.01, _fail)
    with pytest.raises(OSError, match="the system"):
        scene.paste("二", slow.target())
    assert scene.settled() is None
    assert scene.copied == "二"


def _fail() -> None:
    raise OSError("a fault of the system")


def test_the_clipboard_of_the_scene_gives_up_when_somebody_writes() -> None:
    scene = Scene()
    scene.clipboard.held_until = 0.3
    scene.after(0.1, lambda: scene.desktop.user_copies(NEWER))
    with pytest.raises(ClipboardBusyError):
        scene.clipboard.offer({TEXT: b"ours"})
