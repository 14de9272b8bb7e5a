"""What only X11 has: atoms, meta targets, other clients' manners."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from Xlib import X, Xatom

from assistant.app.live_checks import paste_into_box, read_formats
from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import TEXT, HotkeyState, Snapshot, Target
from assistant.desktop.x11 import hotkeys, reading
from assistant.desktop.x11.clipboard import X11Clipboard
from assistant.desktop.x11.connection import Connection, open_connection
from assistant.desktop.x11.grabs import Grabs
from assistant.desktop.x11.repeat import Presses
from assistant.desktop.x11.selection import Content
from tests.desktop.clipboard_manager import ClipboardManager
from tests.desktop.x11_world import X11Chat, X11World, stop

ONE = Combination(Modifier.CTRL | Modifier.ALT, "1")
MARKS = [("x-kde-passwordManagerHint", b"secret")]
MARKS += [(f"application/x-copyq-{mark}", b"1") for mark in ("secret", "hidden")]
CHINESE = "亲，在的".encode()


def targets(world: X11World) -> list[str]:
    """The names xclip sees on the clipboard."""
    return (world.reads("TARGETS") or b"").decode().split()


@pytest.mark.parametrize(("mark", "says"), MARKS)
def test_our_text_is_marked_for_histories_and_the_users_is_not(
    x11: X11World, mark: str, says: bytes
) -> None:
    x11.desktop.clipboard.offer({TEXT: CHINESE})
    assert x11.reads(mark) == says
    assert x11.desktop.clipboard.reads(Target(1)) == ()
    x11.desktop.clipboard.offer({TEXT: CHINESE}, private=False)
    assert mark not in targets(x11)


@pytest.mark.parametrize("name", ["UTF8_STRING", "text/plain", "TEXT", TEXT])
def test_text_goes_by_all_its_names(x11: X11World, name: str) -> None:
    x11.desktop.clipboard.offer({TEXT: CHINESE})
    assert x11.reads(name) == CHINESE


def test_latin_1_readers_get_no_question_marks(x11: X11World) -> None:
    x11.desktop.clipboard.offer({TEXT: CHINESE})
    assert "STRING" not in targets(x11)
    x11.desktop.clipboard.offer({TEXT: "café".encode()})
    assert x11.reads("STRING") == "café".encode("latin-1")


def test_what_xclip_copied_is_kept(x11: X11World) -> None:
    x11.run(["xclip", "-selection", "clipboard", "-i"], CHINESE)
    assert x11.until(lambda: x11.desktop.clipboard.snapshot().formats.get(TEXT) == CHINESE)


@pytest.fixture
def manager(x_display: str, x11: X11World) -> Iterator[ClipboardManager]:
    """A clipboard manager beside it; it must be there after `x11`'s clipboard has gone."""
    del x11
    made = ClipboardManager(x_display)
    yield made
    made.close()


def leave(x_display: str, formats: dict[str, bytes], *, private: bool) -> None:
    """A program of ours that offers something and ends."""
    clipboard = X11Clipboard(open_connection(x_display))
    clipboard.offer(formats, private=private)
    clipboard.close()


def test_what_the_user_had_copied_outlives_us(
    x_display: str, x11: X11World, manager: ClipboardManager
) -> None:
    formats = {TEXT: CHINESE, "text/html": "<b>粗</b>".encode(), "image/png": bytes(200_000)}
    leave(x_display, formats, private=False)
    assert {name: x11.reads(name) for name in formats} == formats
    assert set(formats) <= set(manager.asked[0])


def test_a_reply_of_ours_does_not_outlive_us(
    x_display: str, x11: X11World, manager: ClipboardManager
) -> None:
    leave(x_display, {TEXT: CHINESE}, private=True)
    assert manager.asked == []
    assert x11.reads(TEXT) is None


def test_who_reads_is_asked_once_however_often_the_reads_are_looked_at(
    x_display: str, x11: X11World, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    process = Connection.process

    def counted(connection: Connection, window: int) -> int:
        asked.append(window)
        return process(connection, window)

    monkeypatch.setattr(Connection, "process", counted)
    reader, found = X11Clipboard(open_connection(x_display)), list[Snapshot]()
    x11.desktop.clipboard.offer({TEXT: CHINESE})
    reading = threading.Thread(target=lambda: found.append(reader.snapshot()))
    reading.start()
    assert x11.until(lambda: not reading.is_alive())
    assert found[0].formats[TEXT] == CHINESE
    looks = [x11.desktop.clipboard.reads(Target(1)) for _ in range(3)]
    assert [read.process for read in looks[2]] == [os.getpid()] * len(looks[0])
    assert len(looks[0]) > 1
    assert len(asked) == 1
    reader.close()


def test_without_a_clipboard_manager_we_leave_at_once(x_display: str, x11: X11World) -> None:
    leave(x_display, {TEXT: CHINESE}, private=False)
    assert x11.reads(TEXT) is None


def test_a_child_that_its_window_does_not_care_for_has_the_caret_again(x11: X11World) -> None:
    """As in a Chromium chat that keeps the caret in an inner child."""
    options = ["--child", "--lazy", "--title", "lazy"]
    process = x11.start([sys.executable, "-m", "tests.desktop.chat_client", *options])
    chat = X11Chat(process, x11)
    assert x11.until(lambda: bool(chat.told("ready")))
    chat.show()
    x11.run(["xdotool", "windowfocus", "--sync", str(chat.told("ready")[0]["box"])])
    target = chat.target()
    x11.open_chat()
    x11.desktop.windows.activate(target)
    assert x11.until(lambda: x11.desktop.windows.active() == target)


def test_another_program_gets_what_we_offer(x11: X11World) -> None:
    """The selftest's way to try the clipboard."""
    other = x11.desktop.other_program
    assert other is not None
    assert "rendered on request" in paste_into_box(x11.desktop.clipboard, other)
    assert read_formats(x11.desktop.clipboard, other) == "text, HTML and a picture"


def test_an_owner_that_does_not_answer_makes_the_snapshot_incomplete(x11: X11World) -> None:
    x11.copies({TEXT: CHINESE})
    owner = x11.processes[-1]
    owner.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    assert not x11.desktop.clipboard.snapshot().complete
    assert time.monotonic() - began < 2.0
    owner.send_signal(signal.SIGCONT)


def test_more_than_the_limit_makes_the_snapshot_incomplete(
    x11: X11World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LIMIT", 1_000_000)
    x11.copies({TEXT: b"x", "image/bmp": bytes(2_000_000)})
    kept = x11.desktop.clipboard.snapshot()
    assert (dict(kept.formats), kept.complete) == ({TEXT: b"x"}, False)
    x11.copies({TEXT: b"next"})
    assert x11.desktop.clipboard.snapshot().formats == {TEXT: b"next"}


def test_a_reader_that_dies_half_way_is_forgotten(x11: X11World) -> None:
    x11.desktop.clipboard.offer({TEXT: bytes(3_000_000)})
    command = ["xclip", "-selection", "clipboard", "-o", "-t", TEXT]
    reader = x11.start(command)
    x11.until(lambda: False, 0.05)
    stop(reader)
    assert x11.reads(TEXT) == bytes(3_000_000)
    assert len(x11.desktop.clipboard.reads(x11.open_chat().target())) in (1, 2)


def test_several_formats_at_once(x11: X11World) -> None:
    atom = x11.other.atom
    x11.desktop.clipboard.offer({TEXT: CHINESE})
    window = x11.other.root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    pairs = [atom("UTF8_STRING"), atom("FIRST"), atom("image/png"), atom("SECOND")]
    window.change_property(atom("PAIRS"), Xatom.ATOM, 32, pairs)
    window.convert_selection(atom("CLIPBOARD"), atom("MULTIPLE"), atom("PAIRS"), X.CurrentTime)
    x11.other.display.sync()
    assert x11.until(lambda: x11.other.text(window.id, "FIRST") == CHINESE.decode())
    assert x11.until(lambda: x11.other.numbers(window.id, "PAIRS")[3] == X.NONE)


def test_a_focus_taken_behind_the_window_managers_back_is_seen(x11: X11World) -> None:
    chat = x11.open_chat()
    target = chat.target()
    thief = x11.other.root.create_window(
        0, 0, 9, 9, 0, X.CopyFromParent, override_redirect=True, event_mask=X.KeyPressMask
    )
    thief.map()
    thief.set_input_focus(X.RevertToPointerRoot, X.CurrentTime)
    x11.other.display.sync()
    active = x11.desktop.windows.active()
    assert active is None or (active.window, active.focus) != (target.window, target.focus)
    thief.destroy()


def test_keys_stay_with_their_window_when_another_comes_up_after_the_last_look(
    x11: X11World, monkeypatch: pytest.MonkeyPatch
) -> None:
    meant = x11.open_chat()
    target = meant.target()
    thief = x11.open_chat()
    assert x11.until(lambda: x11.focus() == thief.target().focus)
    monkeypatch.setattr(x11.desktop.keyboard, "_focus", lambda: target.focus)  # as it was before
    paste = Combination.parse("Ctrl+V")
    assert x11.desktop.keyboard.press(paste, target)
    assert x11.until(lambda: meant.keys() == [paste])
    assert thief.keys() == []


def test_a_window_of_ours_is_told(x11: X11World) -> None:
    window = x11.other.root.create_window(0, 0, 90, 90, 0, X.CopyFromParent)
    number = x11.other.atom("_NET_WM_PID")
    window.change_property(number, Xatom.CARDINAL, 32, [os.getpid()])
    window.map()
    x11.other.display.sync()
    x11.desktop.windows.raise_own(window.id)
    assert x11.until(lambda: getattr(x11.desktop.windows.active(), "own", False))
    window.destroy()


def test_the_keypads_digit_and_the_lock_keys_do_not_matter(x11: X11World) -> None:
    pressed: list[str] = []
    x11.desktop.hotkeys.start(pressed.append)
    assert x11.desktop.hotkeys.bind({"paste-1": ONE}) == {"paste-1": HotkeyState.ACTIVE}
    keys = ["ctrl+alt+KP_End", "Num_Lock", "ctrl+alt+1", "Caps_Lock", "ctrl+alt+1"]
    x11.run(["xdotool", "key", *keys, "Num_Lock", "ctrl+alt+1", "Caps_Lock"])
    assert x11.until(lambda: len(pressed) == 4)


def test_two_hundred_presses_faster_than_the_servers_clock(x11: X11World) -> None:
    pressed: list[str] = []
    x11.desktop.hotkeys.start(pressed.append)
    x11.desktop.hotkeys.bind({"paste-1": ONE})
    x11.run(["xdotool", "key", "--delay", "0", *["ctrl+alt+1"] * 200])
    assert x11.until(lambda: len(pressed) == 200)


def test_a_held_key_does_repeat_for_others(x11: X11World) -> None:
    """Or else the contract's test of repeats would show nothing."""
    chat = x11.open_chat()
    x11.presses(Combination(Modifier.CTRL, "X"), repeats=20)
    assert len(chat.keys()) > 10


def test_a_closed_desktop_frees_its_hotkeys(x11: X11World, x_display: str) -> None:
    x11.desktop.hotkeys.start(lambda _name: None)
    x11.desktop.hotkeys.bind({"paste-1": ONE})
    second = X11World(x_display)
    assert second.desktop.hotkeys.bind({"paste-1": ONE}) == {"paste-1": HotkeyState.TAKEN}
    x11.desktop.hotkeys.bind({})
    assert second.desktop.hotkeys.bind({"paste-1": ONE}) == {"paste-1": HotkeyState.ACTIVE}
    second.close()


def test_hotkeys_work_again_after_a_screen_locker_had_the_keyboard(x11: X11World) -> None:
    pressed: list[str] = []
    x11.desktop.hotkeys.start(pressed.append)
    x11.desktop.hotkeys.bind({"paste-1": ONE})
    mode = X.GrabModeAsync
    assert x11.other.root.grab_keyboard(False, mode, mode, X.CurrentTime) == X.GrabSuccess
    x11.presses(ONE)
    x11.other.display.ungrab_keyboard(X.CurrentTime)
    x11.other.display.sync()
    assert not x11.until(lambda: pressed != [], 0.3)
    x11.presses(ONE)
    assert x11.until(lambda: pressed == ["paste-1"])


@pytest.mark.parametrize("detectable", [True, False])
def test_a_release_that_went_to_a_locker_does_not_swallow_the_next_press(detectable: bool) -> None:
    presses = Presses(detectable=detectable)
    assert presses.is_new(10, 1_000)
    assert not presses.is_new(10, 1_500)
    assert presses.is_new(10, 60_000)


def test_a_combination_that_becomes_free_is_taken_and_told(
    x11: X11World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hotkeys, "CHECK", 0.1)
    pressed: list[str] = []
    told: list[HotkeyState] = []
    x11.takes_hotkey(ONE)
    x11.desktop.hotkeys.start(pressed.append, lambda states: told.append(states["paste-1"]))
    assert x11.desktop.hotkeys.bind({"paste-1": ONE}) == {"paste-1": HotkeyState.TAKEN}
    x11.other.root.ungrab_key(X.AnyKey, X.AnyModifier)
    x11.other.display.sync()
    assert x11.until(lambda: told == [HotkeyState.ACTIVE])
    x11.presses(ONE)
    assert x11.until(lambda: pressed == ["paste-1"])


def test_the_self_check_leaves_what_works_alone(
    x11: X11World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hotkeys, "CHECK", 0.01)
    pressed: list[str] = []
    told: list[object] = []
    x11.desktop.hotkeys.start(pressed.append, told.append)
    x11.desktop.hotkeys.bind({"paste-1": ONE})
    for _ in range(100):
        x11.presses(ONE)
    assert x11.until(lambda: len(pressed) == 100)
    assert told == []


def test_the_keyboard_of_a_locker_cannot_be_recorded_from(x11: X11World) -> None:
    mode = X.GrabModeAsync
    x11.desktop.hotkeys.start(lambda _name: None)
    assert x11.other.root.grab_keyboard(False, mode, mode, X.CurrentTime) == X.GrabSuccess
    assert not x11.desktop.hotkeys.record(lambda _combination: None)
    x11.other.display.ungrab_keyboard(X.CurrentTime)
    x11.other.display.sync()


def test_a_key_the_layout_has_not_is_refused(x11: X11World) -> None:
    assert not x11.desktop.keyboard.press(Combination(Modifier.NONE, "NoSuchKey"))
    unknown = {"none": Combination(Modifier.CTRL, "NoSuchKey")}
    assert x11.desktop.hotkeys.bind(unknown) == {"none": HotkeyState.UNSUPPORTED}


def test_an_errand_that_fails_does_not_end_the_listener(
    x11: X11World, monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[str] = []
    x11.desktop.hotkeys.start(pressed.append)
    with monkeypatch.context() as patch:
        patch.setattr(Grabs, "replace", lambda *_: 1 // 0)
        assert x11.desktop.hotkeys.bind({"paste-1": ONE}) == {"paste-1": HotkeyState.UNSUPPORTED}
    assert x11.desktop.hotkeys.bind({"paste-1": ONE}) == {"paste-1": HotkeyState.ACTIVE}
    x11.presses(ONE)
    assert x11.until(lambda: pressed == ["paste-1"])


def test_a_look_in_between_does_not_change_how_formats_go_back(
    x_display: str, x11: X11World
) -> None:
    others = X11Clipboard(open_connection(x_display))
    length = Content(b"\5\0\0\0", "INTEGER", 32)
    others._kinds = {"LENGTH": length}  # noqa: SLF001 - a copy as another program makes it
    others.offer({TEXT: CHINESE, "LENGTH": length.data}, private=False)
    served = threading.Event()
    serving = threading.Thread(target=lambda: _serve(others, served))
    serving.start()
    kept = x11.desktop.clipboard.snapshot()
    x11.desktop.clipboard.offer({TEXT: b"reply"})
    x11.desktop.clipboard.snapshot()
    x11.desktop.clipboard.offer(kept.formats, private=False)
    served.set()
    serving.join()
    others.close()
    assert isinstance(x11.desktop.clipboard, X11Clipboard)
    offer = x11.desktop.clipboard._server.offer  # noqa: SLF001 - as it is served
    assert offer is not None
    assert offer.contents["LENGTH"] == length


def _serve(clipboard: X11Clipboard, ended: threading.Event) -> None:
    while not ended.is_set():
        clipboard.wait(0.05)
