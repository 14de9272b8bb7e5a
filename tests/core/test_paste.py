"""One paste from the first look at the clipboard to the last byte put back, when all goes well."""

import pytest

from assistant.core.paste import Outcome, PasteRequest, PasteResult
from assistant.core.ports import HTML, PNG, TEXT
from assistant.desktop.memory.window import Habits
from tests.core.pasting import COPIED, ENTER, PASTE, REPLY, Scene

DONE = PasteResult(Outcome.PASTED)


def test_the_text_arrives_and_the_clipboard_comes_back() -> None:
    scene = Scene()
    assert scene.paste() == DONE
    assert scene.copied == REPLY
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]
    assert scene.chat.keys == [PASTE]
    assert scene.copied == COPIED


def test_every_format_comes_back_byte_for_byte() -> None:
    scene = Scene()
    formats = {TEXT: b"\xff\x00text", HTML: b"<b>\xe6</b>", PNG: bytes(range(256))}
    scene.desktop.user_copies(formats)
    scene.paste()
    scene.settled()
    assert scene.desktop.board.formats == formats


def test_an_empty_clipboard_is_empty_again() -> None:
    scene = Scene()
    scene.desktop.user_copies({})
    assert scene.paste() == DONE
    assert scene.settled() is None
    assert scene.desktop.board.formats == {}


def test_the_reply_is_kept_out_of_clipboard_histories_and_the_user_s_own_is_not() -> None:
    scene = Scene()
    scene.paste()
    assert scene.desktop.board.private
    scene.settled()
    assert not scene.desktop.board.private


@pytest.mark.parametrize("delay", [0.0, 0.001, 0.05, 0.3, 1.0, 2.0, 3.0])
def test_a_slow_chat_gets_the_reply_and_not_what_was_copied_before(delay: float) -> None:
    scene = Scene(Habits(delay=delay))
    assert scene.paste() == DONE
    assert scene.settled() is None
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == COPIED


@pytest.mark.parametrize("delay", [0.0, 1.5])
@pytest.mark.parametrize("requests", [2, 3, 5])
def test_a_chat_that_asks_several_times_gets_the_reply_each_time(
    delay: float, requests: int
) -> None:
    scene = Scene(Habits(delay=delay, requests=requests, gap=0.05))
    assert scene.paste() == DONE
    scene.settled()
    assert scene.chat.pasted == [REPLY]


def test_on_windows_only_the_first_reading_is_seen_and_that_is_enough() -> None:
    scene = Scene(Habits(delay=0.5, requests=3, gap=0.05), render_once=True)
    assert scene.paste() == DONE
    scene.settled()
    assert scene.chat.pasted == [REPLY]
    assert scene.copied == COPIED


def test_a_chat_behind_is_brought_to_the_front() -> None:
    scene = Scene()
    scene.windows.seconds = 0.4
    target = scene.chat.target()
    own = scene.desktop.open_own()
    assert scene.paste(target=target) == DONE
    assert scene.windows.front is scene.chat
    assert own.keys == []


def test_the_caret_is_brought_back_to_the_box_it_was_in() -> None:
    scene = Scene()
    target = scene.chat.target()
    scene.windows.show(scene.chat, 1)
    assert scene.paste(target=target) == DONE
    assert [box.text for box in scene.chat.boxes] == [REPLY, ""]


def test_nothing_is_sent_unasked() -> None:
    scene = Scene()
    scene.paste()
    scene.settled()
    assert scene.chat.sent == []


def test_paste_and_send_presses_enter_once_the_text_is_there() -> None:
    scene = Scene(Habits(delay=1.0, requests=2, gap=0.05))
    assert scene.paste(send=True) == PasteResult(Outcome.SENT)
    assert scene.chat.keys == [PASTE, ENTER]
    assert scene.chat.sent == [REPLY]
    assert scene.settled() is None
    assert scene.copied == COPIED


def test_two_pastes_in_a_row_share_the_first_snapshot_and_put_it_back_once() -> None:
    scene = Scene()
    before = scene.desktop.board.serial
    assert scene.paste("一") == DONE
    assert scene.paste("二") == DONE
    assert scene.copied == "二"
    assert scene.settled() is None
    assert scene.chat.pasted == ["一", "二"]
    assert scene.copied == COPIED
    assert scene.desktop.board.serial == before + 3


def test_nine_pastes_in_a_row_into_a_slow_chat_arrive_in_order() -> None:
    scene = Scene(Habits(delay=0.7))
    replies = [f"第{number}条" for number in range(1, 10)]
    assert [scene.paste(reply) for reply in replies] == [DONE] * 9
    scene.settled()
    assert scene.chat.pasted == replies
    assert scene.copied == COPIED


def test_pastes_into_two_chats_in_a_row_go_where_they_belong() -> None:
    scene = Scene(Habits(delay=0.5))
    other = scene.another_chat()
    assert scene.paste("给小鱼儿") == DONE
    assert scene.paste("给别人", other.target()) == DONE
    scene.settled()
    assert (scene.chat.pasted, other.pasted) == (["给小鱼儿"], ["给别人"])


def test_settling_again_changes_nothing() -> None:
    scene = Scene()
    scene.paste()
    scene.settled()
    before = scene.desktop.board.serial
    assert scene.settled() is None
    assert scene.desktop.board.serial == before


def test_a_copy_stays_on_the_clipboard() -> None:
    scene = Scene()
    assert scene.paster.copy({TEXT: REPLY.encode()}) == PasteResult(Outcome.COPIED)
    assert scene.settled() is None
    assert scene.copied == REPLY
    assert scene.desktop.board.private
    assert scene.chat.keys == []


def test_a_copy_after_a_paste_is_what_stays() -> None:
    scene = Scene()
    scene.paste("一")
    scene.paster.copy({TEXT: b"copied"})
    assert scene.settled() is None
    assert scene.copied == "copied"


def test_a_picture_is_pasted_like_a_text() -> None:
    scene = Scene()
    formats = {PNG: bytes(range(64)), TEXT: b"size chart"}
    assert scene.paster.paste(PasteRequest(formats, scene.chat.target())) == DONE
    assert scene.desktop.board.formats == formats
