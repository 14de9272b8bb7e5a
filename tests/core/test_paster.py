"""A chat that was given up on: it may read late, and what is copied meanwhile matters."""

from assistant.core import refusal
from assistant.core.message import Message
from assistant.core.paste import QUIET, READ_LIMIT, Outcome, PasteResult
from assistant.core.paster import DOUBT_LIMIT, Paster
from assistant.core.ports import TEXT
from assistant.desktop.memory.window import Chat, Habits
from tests.core.pasting import COPIED, ENTER, PASTE, REPLY, Scene, text_request

DONE = PasteResult(Outcome.PASTED)
UNREAD = PasteResult(Outcome.UNREAD, refusal.NOT_READ)
HUNG = Habits(delay=READ_LIMIT + 2)


def given_up(habits: Habits = HUNG) -> Scene:
    """A chat that has not read in time."""
    scene = Scene(habits)
    assert scene.paste() == UNREAD
    assert scene.paster.settle() is None
    assert scene.paster.in_doubt
    return scene


def later(scene: Scene, seconds: float = 5.0) -> Message | None:
    """What is told some seconds later."""
    scene.clock.advance(seconds)
    return scene.paster.look_back()


def test_a_chat_that_reads_after_all_is_told_once() -> None:
    scene = given_up()
    assert later(scene, 1.0) is None
    assert later(scene) is refusal.READ_LATE
    assert scene.chat.pasted == [REPLY]
    assert not scene.paster.in_doubt
    assert later(scene) is None


def test_the_text_stays_for_the_user_after_a_late_read() -> None:
    scene = given_up()
    later(scene)
    assert scene.paster.settle() is None
    assert scene.copied == REPLY


def test_a_copy_before_the_late_read_is_told() -> None:
    scene = given_up()
    scene.desktop.user_copies("刚刚复制的")
    assert later(scene, 0.5) is refusal.COPIED_BEFORE_READ
    assert not scene.paster.in_doubt


def test_a_reply_to_another_chat_that_the_late_one_reads_is_told() -> None:
    scene = given_up()
    other = scene.desktop.open_chat("another")
    assert scene.paste("给别人的", other.target()) == DONE
    scene.paster.settle()
    assert later(scene) is refusal.COPIED_BEFORE_READ


def test_a_reply_to_another_chat_is_no_reason_to_say_anything() -> None:
    scene = given_up(Habits(delay=1000.0))
    other = scene.desktop.open_chat("another")
    assert scene.paste("给别人的", other.target()) == DONE
    scene.paster.settle()
    scene.desktop.user_copies("刚刚复制的")
    assert later(scene) is None
    assert not scene.paster.in_doubt


def test_a_watcher_is_not_the_late_chat() -> None:
    scene = given_up()
    scene.desktop.board.read(90, TEXT)
    assert later(scene, 0.5) is None


def test_a_chat_that_only_asks_what_there_is_has_not_read() -> None:
    scene = given_up(Habits(delay=1000.0))
    scene.clipboard.asks = [(scene.chat.process, scene.clock.monotonic())]
    assert later(scene) is None
    assert scene.paster.in_doubt


def test_a_reply_without_a_window_is_what_the_late_chat_may_read() -> None:
    scene = given_up()
    assert scene.paster.paste(text_request("二", None)).outcome is Outcome.REFUSED
    assert scene.paster.in_doubt
    assert later(scene) is refusal.COPIED_BEFORE_READ
    assert scene.chat.pasted == ["二"]


def test_in_the_end_nobody_waits_any_more() -> None:
    scene = given_up(Habits(delay=1000.0))
    assert later(scene, DOUBT_LIMIT) is None
    assert not scene.paster.in_doubt


def test_nothing_is_in_doubt_after_a_paste_that_was_read_or_refused() -> None:
    scene = Scene()
    scene.paste()
    assert not scene.paster.in_doubt
    scene.keyboard.jammed = True
    assert scene.paste().outcome is Outcome.REFUSED
    assert not scene.paster.in_doubt


def woken(scene: Scene, chat: Chat) -> None:
    """The chat wakes up: what was pressed before is handled at once, what comes later a bit later.

    It asks for the next press's text only when it has inserted the one before.
    """
    chat.habits = Habits(delay=0.5)
    scene.clock.after(0.2, lambda: scene.desktop.board.read(chat.process, TEXT))


def test_the_next_reply_waits_for_both_presses_to_be_read() -> None:
    """The first read may answer the earlier press: what was copied before must not come second."""
    scene = given_up(Habits(delay=1000.0))
    woken(scene, scene.chat)
    assert scene.paste("二") == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == ["二"]
    assert scene.chat.keys == [PASTE, PASTE]
    assert not scene.paster.in_doubt


def test_nothing_is_sent_while_an_earlier_reply_may_still_come() -> None:
    scene = given_up(Habits(delay=1000.0))
    woken(scene, scene.chat)
    assert scene.paste("二", send=True) == PasteResult(Outcome.PASTED, refusal.NOT_SENT_IN_DOUBT)
    assert ENTER not in scene.chat.keys


def test_a_reply_refused_in_between_takes_no_doubt_away() -> None:
    scene = given_up(Habits(delay=1000.0))
    scene.keyboard.jammed = True
    assert scene.paste("一").outcome is Outcome.REFUSED
    scene.keyboard.jammed = False
    assert scene.paster.in_doubt
    woken(scene, scene.chat)
    assert scene.paste("二", send=True) == PasteResult(Outcome.PASTED, refusal.NOT_SENT_IN_DOUBT)
    assert ENTER not in scene.chat.keys
    assert not scene.paster.in_doubt


def test_what_is_refused_before_it_is_on_the_clipboard_replaces_nothing() -> None:
    scene = given_up()
    scene.clipboard.held_until = scene.clock.monotonic() + 1.0
    assert scene.paste("一") == PasteResult(Outcome.REFUSED, refusal.CLIPBOARD_BUSY)
    assert later(scene) is refusal.READ_LATE
    assert scene.chat.pasted == [REPLY]


def test_a_copy_of_ours_that_the_late_chat_reads_is_told() -> None:
    scene = given_up()
    assert scene.paster.copy({TEXT: "另外复制".encode()}) == PasteResult(Outcome.COPIED)
    assert later(scene) is refusal.COPIED_BEFORE_READ
    assert scene.chat.pasted == ["另外复制"]


def test_a_copy_of_ours_waits_until_a_chat_has_read_the_last_reply() -> None:
    scene = Scene(Habits(requests=2, gap=0.5), render_once=True)
    assert scene.paste() == DONE
    scene.paster.copy({TEXT: "另外复制".encode()})
    scene.clock.advance(2.0)
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == "另外复制"


def test_after_a_while_a_chat_is_trusted_again() -> None:
    scene = given_up(Habits(delay=1000.0))
    scene.clock.advance(DOUBT_LIMIT)
    scene.chat.habits = Habits()
    assert scene.paste("二", send=True) == PasteResult(Outcome.SENT)


def test_a_watcher_that_reads_first_does_not_hide_the_target_on_windows() -> None:
    """There only the first reader of each format is seen; before our keys nobody else gets it."""
    scene = Scene(Habits(delay=0.5), render_once=True)
    scene.windows.seconds = 0.2
    target = scene.chat.target()
    scene.desktop.open_own()
    scene.after(0.1, lambda: scene.desktop.board.read(90, TEXT))
    assert scene.paste(target=target) == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == COPIED


def test_what_is_left_for_the_user_is_there_for_everybody() -> None:
    scene = Scene(render_once=True)
    scene.keyboard.jammed = True
    assert scene.paste().outcome is Outcome.REFUSED
    assert scene.desktop.board.read(90, TEXT) == REPLY.encode()


def test_a_second_reading_that_is_not_seen_still_gets_the_reply() -> None:
    """A browser reads at the key and again when it puts the text in; Windows tells of the first."""
    scene = Scene(Habits(requests=2, gap=0.9), render_once=True)
    assert scene.paste() == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == COPIED


def test_a_chat_that_still_asks_what_there_is_has_not_finished() -> None:
    scene = Scene()
    scene.clipboard.asks = [(scene.chat.process, QUIET * n / 2) for n in range(1, 9)]
    began = scene.clock.monotonic()
    assert scene.paste() == DONE
    assert scene.clock.monotonic() - began > QUIET * 4


def test_sending_waits_longer_for_the_text_to_stand_in_the_box() -> None:
    scene = Scene(Habits(requests=2, gap=QUIET * 1.5), render_once=True)
    assert scene.paste(send=True) == PasteResult(Outcome.SENT)
    assert scene.chat.sent == [REPLY]


def test_another_paste_does_not_wait_until_the_clipboard_is_put_back() -> None:
    waits = [True]
    scene = Scene()
    ports = scene.paster._ports  # noqa: SLF001 - the same desktop, another paster
    scene.paster = Paster(ports, interrupted=lambda: bool(waits))
    scene.paste("一")
    began = scene.clock.monotonic()
    assert scene.paster.settle() is None
    assert scene.clock.monotonic() == began
    assert scene.copied == "一"
    waits.clear()
    scene.paste("二")
    assert scene.settled() is None
    assert scene.copied == COPIED
