"""What Wine can't show, on a scripted Windows: busy, refused, elevated, half-taken."""

from types import SimpleNamespace

import pytest

from assistant.core.hotkey import Combination
from assistant.core.ports import HTML, PNG, TEXT, ClipboardBusyError, Read, Target
from assistant.desktop.windows import clipboard as clipboard_module
from assistant.desktop.windows.clipboard import WindowsClipboard
from assistant.desktop.windows.formats import BMP, PRIVACY, keepable, native, text_of
from assistant.desktop.windows.keyboard import WindowsKeyboard
from assistant.desktop.windows.process import own_level
from assistant.desktop.windows.structures import (
    CF_UNICODETEXT,
    ES_PASSWORD,
    KEYEVENTF_KEYUP,
    WM_DESTROYCLIPBOARD,
    WM_RENDERFORMAT,
)
from assistant.desktop.windows.windows import WindowsWindows
from tests.desktop.scripted_windows import OURS, OWN_WINDOW, Machine, scripted

PASTE = Combination.parse("Ctrl+V")
REPLY = "亲，在的\n请说～".encode()
CHAT, CHILD, WATCHER = 500, 600, 700


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A Windows whose time passes only in waits."""
    made = Machine()
    monkeypatch.setattr(clipboard_module, "time", SimpleNamespace(monotonic=lambda: made.now))
    return made


@pytest.fixture
def clipboard(machine: Machine) -> WindowsClipboard:
    """The adapter on it."""
    return WindowsClipboard(scripted(machine))


def message(clipboard: WindowsClipboard, number: int, first: int = 0) -> None:
    """Windows sends a message to the clipboard's window."""
    window = clipboard._window()  # noqa: SLF001 - Windows knows the window, too
    window._receive(OWN_WINDOW, number, first, 0)  # noqa: SLF001 - as above


def test_text_is_rendered_only_on_request(clipboard: WindowsClipboard, machine: Machine) -> None:
    clipboard.offer({TEXT: REPLY})
    assert machine.data[CF_UNICODETEXT] is None
    machine.reader = CHAT - 1
    message(clipboard, WM_RENDERFORMAT, CF_UNICODETEXT)
    written = machine.data[CF_UNICODETEXT]
    assert written is not None
    assert written.decode("utf-16-le") == "亲，在的\r\n请说～\0"
    reads = clipboard.reads(Target(window=1, process=CHAT))
    assert [(read.format, read.target) for read in reads] == [(TEXT, True)]


def test_whether_a_reader_without_a_window_is_the_target_is_not_told(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    clipboard.offer({TEXT: REPLY})
    machine.reader = 0
    message(clipboard, WM_RENDERFORMAT, CF_UNICODETEXT)
    assert clipboard.reads(Target(1, process=0)) == (Read(0, TEXT, target=None),)


@pytest.mark.parametrize(
    ("watcher", "told"), [(WATCHER - 1, False), (0, None)], ids=["known", "unknown"]
)
def test_a_watcher_gets_nothing_before_our_keys_and_hides_nobody(
    clipboard: WindowsClipboard, machine: Machine, watcher: int, told: bool | None
) -> None:
    target = Target(window=CHAT - 1, process=CHAT)
    clipboard.offer({TEXT: REPLY}, reader=target)
    machine.reader = watcher
    message(clipboard, WM_RENDERFORMAT, CF_UNICODETEXT)
    assert machine.data[CF_UNICODETEXT] is None
    assert [(read.target, read.data) for read in clipboard.reads(target)] == [(told, False)]
    clipboard.hand_out()
    machine.reader = CHAT - 1
    message(clipboard, WM_RENDERFORMAT, CF_UNICODETEXT)
    assert machine.data[CF_UNICODETEXT] is not None
    assert clipboard.reads(target)[1:] == (Read(CHAT, TEXT, target=True),)


@pytest.mark.parametrize("reader", [CHAT - 1, CHILD], ids=["window", "store app"])
def test_the_target_is_never_turned_away(
    clipboard: WindowsClipboard, machine: Machine, reader: int
) -> None:
    clipboard.offer({TEXT: REPLY}, reader=Target(CHAT - 1, focus=CHILD, process=CHAT))
    machine.reader = reader
    message(clipboard, WM_RENDERFORMAT, CF_UNICODETEXT)
    assert machine.data[CF_UNICODETEXT] is not None


def test_a_store_app_inside_a_frame_of_windows_is_the_target(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    clipboard.offer({TEXT: REPLY})
    machine.reader = CHILD
    message(clipboard, WM_RENDERFORMAT, CF_UNICODETEXT)
    target = Target(CHAT - 1, focus=CHILD, process=CHAT)
    assert [read.target for read in clipboard.reads(target)] == [True]


def test_our_text_is_marked_for_history_and_cloud(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    clipboard.offer({TEXT: REPLY})
    assert {name: machine.data[machine.names[name]] for name in PRIVACY} == dict.fromkeys(
        PRIVACY, bytes(4)
    )


def test_the_users_data_is_put_back_as_data_and_unmarked(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    raw = "地址\0".encode("utf-16-le")
    clipboard.offer({TEXT: "地址".encode(), "#13": raw, "Rich Text": b"{}"}, private=False)
    kept = {13: raw, machine.names["Rich Text"]: b"{}"}
    assert machine.data == kept
    assert clipboard.snapshot().formats == {
        TEXT: "地址".encode(),
        "#13": raw,
        "Rich Text": b"{}",
    }


def test_the_users_data_that_can_not_be_put_back_is_no_success(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    clipboard.offer({TEXT: REPLY})
    blocks = len(machine.blocks)
    machine.not_taken = {13}
    with pytest.raises(ClipboardBusyError):
        clipboard.offer({"#13": b"x\0\0\0", "Rich Text": b"{}"}, private=False)
    assert clipboard.owned()  # so that it is tried again
    assert len(machine.blocks) == blocks + 1  # what was not taken is freed
    machine.not_taken = set()
    clipboard.offer({"#13": b"x\0\0\0"}, private=False)
    assert machine.data == {13: b"x\0\0\0"}


def test_a_format_without_memory_is_not_left_for_later(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    machine.is_full = True
    with pytest.raises(ClipboardBusyError):
        clipboard.offer({"#13": b"x\0\0\0"}, private=False)
    assert machine.data == {}


def test_what_could_not_be_rendered_was_not_read(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    clipboard.offer({TEXT: REPLY})
    machine.is_full = True
    message(clipboard, WM_RENDERFORMAT, CF_UNICODETEXT)
    assert clipboard.reads(Target(CHAT)) == ()
    machine.is_full = False
    message(clipboard, WM_RENDERFORMAT, CF_UNICODETEXT)
    assert len(clipboard.reads(Target(CHAT))) == 1


def test_a_busy_clipboard_is_tried_again(clipboard: WindowsClipboard, machine: Machine) -> None:
    machine.busy = 6
    clipboard.offer({TEXT: REPLY})
    assert clipboard.owned()
    assert 0 < machine.now < 1


def test_a_clipboard_that_stays_busy_is_given_up_after_a_second(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    machine.data = {CF_UNICODETEXT: b"x\0\0\0"}
    machine.busy = 1_000
    with pytest.raises(ClipboardBusyError):
        clipboard.offer({TEXT: REPLY})
    assert 1 <= machine.now < 1.3
    assert machine.data == {CF_UNICODETEXT: b"x\0\0\0"}


def test_somebody_elses_write_is_noticed(clipboard: WindowsClipboard, machine: Machine) -> None:
    clipboard.offer({TEXT: REPLY})
    message(clipboard, WM_DESTROYCLIPBOARD)
    machine.owner = CHAT
    assert not clipboard.owned()


def test_a_program_that_ends_after_copying_has_not_copied_again(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    machine.data, machine.owner, machine.writes = {CF_UNICODETEXT: b"x\0\0\0"}, CHAT, 7
    clipboard.snapshot()
    machine.owner = 0
    clipboard.offer({TEXT: REPLY})
    assert clipboard.owned()


def test_a_copy_since_the_look_is_kept(clipboard: WindowsClipboard, machine: Machine) -> None:
    machine.data, machine.owner, machine.writes = {CF_UNICODETEXT: b"x\0\0\0"}, CHAT, 7
    clipboard.snapshot()
    machine.writes = 8
    with pytest.raises(ClipboardBusyError):
        clipboard.offer({TEXT: REPLY})
    assert machine.data == {CF_UNICODETEXT: b"x\0\0\0"}


def test_the_clipboard_is_always_closed(clipboard: WindowsClipboard, machine: Machine) -> None:
    clipboard.snapshot()
    clipboard.offer({TEXT: REPLY})
    assert not machine.is_open


def test_a_format_that_cannot_be_had_makes_the_snapshot_incomplete(
    clipboard: WindowsClipboard, machine: Machine
) -> None:
    machine.data = {CF_UNICODETEXT: b"x\0\0\0", 8: None}
    kept = clipboard.snapshot()
    assert (set(kept.formats), kept.complete) == ({TEXT, "#13"}, False)


def test_more_than_the_limit_makes_the_snapshot_incomplete(
    clipboard: WindowsClipboard, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard_module, "LIMIT", 1_000)
    machine.data = {8: bytes(1_001)}
    assert clipboard.snapshot().complete is False


@pytest.mark.parametrize(
    ("present", "kept", "complete"),
    [
        ({13, 1, 7, 16}, [13, 16], True),
        ({1}, [1], True),
        ({2, 8, 17}, [8, 17], True),
        ({2}, [], False),
        ({14, 3, 13}, [13], False),
        ({0x83, 13}, [13], False),
        ({15, 0xC001}, [15, 0xC001], True),
        (set(), [], True),
    ],
)
def test_what_windows_makes_itself_need_not_be_kept(
    present: set[int], kept: list[int], complete: bool
) -> None:
    assert keepable(present) == (kept, complete)


def test_our_formats_under_windows_names() -> None:
    made = native({TEXT: b"a\nb", HTML: b"<b>x</b>", PNG: b"png", BMP: b"BM" + bytes(12) + b"dib"})
    assert made["#13"] == "a\r\nb\0".encode("utf-16-le")
    assert (made["PNG"], made["#8"]) == (b"png", b"dib")
    html = made["HTML Format"]
    start = int(html.split(b"StartFragment:")[1][:10])
    end = int(html.split(b"EndFragment:")[1][:10])
    assert html[start:end] == b"<b>x</b>"


def test_text_ends_at_its_mark() -> None:
    assert text_of("亲\0garbage".encode("utf-16-le") + b"x") == "亲".encode()


def test_a_press_is_one_call_in_order(machine: Machine) -> None:
    assert WindowsKeyboard(scripted(machine)).press(PASTE)
    up = KEYEVENTF_KEYUP
    assert machine.events == [(0x11, 0), (0x56, 0), (0x56, up), (0x11, up)]


def test_a_half_taken_press_leaves_no_key_down(machine: Machine) -> None:
    machine.takes = [2]
    assert not WindowsKeyboard(scripted(machine)).press(PASTE)
    up = KEYEVENTF_KEYUP
    assert machine.events == [(0x11, 0), (0x56, 0), (0x56, up), (0x11, up)]


def test_held_modifiers_are_not_pressed_again(machine: Machine) -> None:
    machine.down = {0x11}
    WindowsKeyboard(scripted(machine)).press(PASTE)
    assert [key for key, _flags in machine.events] == [0x56, 0x56]


def test_held_modifiers_that_mix_with_a_press_keep_it_back(machine: Machine) -> None:
    machine.down = {0x11, 0x12}
    assert not WindowsKeyboard(scripted(machine)).press(PASTE)
    assert machine.events == []


@pytest.mark.parametrize("key", [0x0D, ord("0"), ord("9"), 0x60, 0x69, 0x76])
def test_the_key_that_chose_the_reply_is_waited_for(machine: Machine, key: int) -> None:
    keyboard = WindowsKeyboard(scripted(machine))
    machine.down = {key}
    assert keyboard.busy()
    machine.down = {ord("A")}
    assert not keyboard.busy()


@pytest.mark.parametrize("into", [Target(CHAT), Target(CHAT, focus=CHILD), Target(CHILD, CHAT + 3)])
def test_keys_meant_for_another_window_or_child_are_not_pressed(
    machine: Machine, into: Target
) -> None:
    calls = scripted(machine)
    calls.user32.foreground = CHAT
    assert not WindowsKeyboard(calls).press(PASTE, into)
    assert machine.events == []
    assert WindowsKeyboard(calls).press(PASTE, Target(CHAT, focus=CHAT + 3))


@pytest.mark.parametrize(("key", "works"), [(";", True), ("?", False), ("Nothing", False)])
def test_a_key_the_layout_has_not_is_refused(machine: Machine, key: str, works: bool) -> None:
    combination = Combination(PASTE.modifiers, key)
    assert WindowsKeyboard(scripted(machine)).press(combination) is works


@pytest.mark.parametrize(
    ("levels", "elevated"),
    [({CHAT: OURS}, False), ({CHAT: OURS + 0x1000}, True), ({}, True), ({CHAT: 0}, True)],
    ids=["equal", "above", "not to be opened", "without a token"],
)
def test_a_target_above_us_is_told(
    machine: Machine, levels: dict[int, int], elevated: bool
) -> None:
    calls = scripted(machine)
    calls.user32.foreground = CHAT - 1
    machine.levels = levels
    active = WindowsWindows(calls).active()
    assert active is not None
    assert active.elevated is elevated


@pytest.mark.parametrize(("level", "said"), [(OURS, "medium (0x2000)"), (0x3000, "high (0x3000)")])
def test_our_own_level_is_told(machine: Machine, level: int, said: str) -> None:
    machine.own_level = level
    assert own_level(scripted(machine)) == said


def test_the_window_in_front_with_its_focused_child(machine: Machine) -> None:
    calls = scripted(machine)
    calls.user32.foreground = CHAT - 1
    machine.levels = {CHAT: OURS}
    assert WindowsWindows(calls).active() == Target(
        window=CHAT - 1,
        focus=CHAT + 2,
        process=CHAT,
        program="aliworkbench.exe",
        title="小鱼儿888",
    )


@pytest.mark.parametrize(("kind", "secret"), [("Edit", True), ("Chrome_WidgetWin_1", False)])
def test_a_password_box_is_secret(machine: Machine, kind: str, secret: bool) -> None:
    machine.style, machine.kind = ES_PASSWORD, kind
    active = WindowsWindows(scripted(machine)).active()
    assert active is not None
    assert active.secret is secret


def test_no_window_in_front(machine: Machine) -> None:
    calls = scripted(machine)
    calls.user32.foreground = 0
    assert WindowsWindows(calls).active() is None


def test_a_chat_that_hangs_answers_no_knock_until_it_goes_on(machine: Machine) -> None:
    windows = WindowsWindows(scripted(machine))
    answers = windows.knock(Target(window=CHAT, focus=CHILD))
    assert answers()
    machine.hung = {CHILD}
    assert not answers()
    machine.hung.clear()
    assert answers()


def test_a_window_that_is_gone_is_not_waited_for(machine: Machine) -> None:
    machine.gone = {CHAT}
    assert WindowsWindows(scripted(machine)).knock(Target(window=CHAT))()
