"""What every desktop does: the same tests on memory, x11 and windows."""

import logging
import threading

import pytest

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import HTML, PNG, TEXT, ClipboardBusyError, HotkeyState
from tests.desktop.world import Chat, World

PASTE = Combination(Modifier.CTRL, "V")
ONE = Combination(Modifier.CTRL | Modifier.ALT, "1")
SPACE = Combination(Modifier.CTRL | Modifier.ALT, "Space")
TWO = Combination(Modifier.CTRL | Modifier.ALT, "2")
OTHER = Combination(Modifier.CTRL | Modifier.SHIFT, "`")
REPLY = "亲，下午好！👋\n欢迎光临小鱼女装～"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
LARGE = ("小鱼儿888" * 500_000).encode()


def read_by(world: World, chat: Chat) -> list[bool]:
    """For each read so far: was it the chat's?"""
    return [bool(read.target) for read in world.desktop.clipboard.reads(chat.target())]


@pytest.mark.parametrize(
    "formats",
    [
        {TEXT: "买家的地址：杭州市西湖区".encode()},
        {TEXT: b"plain", HTML: "<b>粗</b>".encode(), PNG: PICTURE},
        {TEXT: LARGE},
        {TEXT: b"", "application/x-own": bytes(range(256))},
    ],
    ids=["text", "text+html+png", "5MB", "empty+unknown"],
)
def test_every_format_comes_back_byte_for_byte(world: World, formats: dict[str, bytes]) -> None:
    clipboard = world.desktop.clipboard
    world.copies(formats)
    kept = clipboard.snapshot()
    clipboard.offer({TEXT: REPLY.encode()})
    clipboard.offer(kept.formats, private=False)
    assert kept.complete
    assert {name: world.reads(name) for name in formats} == formats
    assert set(kept.formats) >= {TEXT}


def test_an_offer_is_read_by_the_target(world: World) -> None:
    chat = world.open_chat()
    world.desktop.clipboard.offer({TEXT: REPLY.encode()})
    assert world.desktop.keyboard.press(PASTE)
    assert world.until(lambda: chat.pasted() == [REPLY])
    assert True in read_by(world, chat)


def test_five_megabytes_arrive_in_the_target(world: World) -> None:
    chat = world.open_chat()
    world.desktop.clipboard.offer({TEXT: LARGE})
    assert world.desktop.keyboard.press(PASTE)
    assert world.until(lambda: chat.pasted() == [LARGE.decode()], 20)
    assert True in read_by(world, chat)


def test_a_watcher_is_not_the_target(world: World) -> None:
    chat = world.open_chat()
    world.desktop.clipboard.offer({TEXT: REPLY.encode()})
    assert world.reads(TEXT) == REPLY.encode()
    assert read_by(world, chat)
    assert True not in read_by(world, chat)


def test_a_watcher_that_reads_first_does_not_hide_the_target(world: World) -> None:
    """Before our keys it gets nothing where only the first reader is seen; after them it may."""
    chat = world.open_chat()
    target = chat.target()
    world.desktop.clipboard.offer({TEXT: REPLY.encode()}, reader=target)
    world.reads(TEXT)
    world.desktop.clipboard.hand_out()
    world.desktop.keyboard.press(PASTE)
    assert world.until(lambda: chat.pasted() == [REPLY])
    assert True in read_by(world, chat)
    assert world.reads(TEXT) == REPLY.encode()


def test_a_slow_target_gets_our_text_and_not_before(world: World) -> None:
    chat = world.open_chat(delay=0.4)
    world.copies({TEXT: b"old"})
    world.desktop.clipboard.offer({TEXT: REPLY.encode()})
    world.desktop.keyboard.press(PASTE)
    assert not world.until(lambda: True in read_by(world, chat), 0.2)
    assert world.until(lambda: chat.pasted() == [REPLY])


def test_the_clipboard_is_lost_when_the_user_copies(world: World) -> None:
    world.desktop.clipboard.offer({TEXT: REPLY.encode()})
    assert world.desktop.clipboard.owned()
    world.copies({TEXT: b"the user's"})
    assert not world.desktop.clipboard.owned()
    assert world.desktop.clipboard.snapshot().formats[TEXT] == b"the user's"


def test_a_new_offer_forgets_the_reads(world: World) -> None:
    chat = world.open_chat()
    world.desktop.clipboard.offer({TEXT: b"one"})
    world.reads(TEXT)
    world.desktop.clipboard.offer({TEXT: b"two"})
    assert read_by(world, chat) == []
    assert world.reads(TEXT) == b"two"


def test_what_was_copied_since_the_last_look_is_not_overwritten(world: World) -> None:
    world.copies({TEXT: b"seen"})
    world.desktop.clipboard.snapshot()
    world.copies({TEXT: b"not seen"})
    with pytest.raises(ClipboardBusyError):
        world.desktop.clipboard.offer({TEXT: REPLY.encode()})
    assert world.reads(TEXT) == b"not seen"
    world.desktop.clipboard.snapshot()
    world.desktop.clipboard.offer({TEXT: REPLY.encode()})
    assert world.reads(TEXT) == REPLY.encode()


def test_wake_ends_a_wait(world: World) -> None:
    clock = threading.Timer(0.05, world.desktop.clipboard.wake)
    clock.start()
    world.desktop.clipboard.wait(60.0)
    clock.join()


def test_the_window_in_front_is_known(world: World) -> None:
    chat = world.open_chat()
    target = chat.target()
    assert target.title == "小鱼儿888"
    assert target.process
    assert target.focus not in (0, target.window)
    assert (target.own, target.elevated, target.secret) == (False, False, False)


def test_activate_gives_the_caret_back(world: World) -> None:
    first = world.open_chat()
    target = first.target()
    second = world.open_chat()
    assert second.target() != target
    world.desktop.windows.activate(target)
    assert world.until(lambda: world.desktop.windows.active() == target)
    world.desktop.keyboard.press(PASTE)
    assert world.until(lambda: first.keys() == [PASTE])
    assert second.keys() == []


def test_a_vanished_window_is_not_active(world: World) -> None:
    chat = world.open_chat()
    target = chat.target()
    chat.shut()
    world.desktop.windows.activate(target)
    active = world.desktop.windows.active()
    assert active is None or active.window != target.window
    assert world.desktop.clipboard.reads(target) == ()


def test_a_window_is_open_until_it_is_closed(world: World) -> None:
    chat = world.open_chat()
    target = chat.target()
    world.open_chat()
    assert world.desktop.windows.is_open(target)
    chat.shut()
    assert not world.desktop.windows.is_open(target)


def test_a_chat_answers_a_knock_and_one_that_is_gone_is_not_waited_for(world: World) -> None:
    chat = world.open_chat()
    target = chat.target()
    knock = world.desktop.windows.knock
    assert world.until(knock(target))
    chat.shut()
    assert knock(target)()


def test_held_modifiers_are_seen(world: World) -> None:
    keyboard = world.desktop.keyboard
    world.holds(Modifier.CTRL | Modifier.ALT)
    assert world.until(lambda: keyboard.held() == Modifier.CTRL | Modifier.ALT)
    world.releases(Modifier.CTRL | Modifier.ALT)
    assert world.until(lambda: keyboard.held() == Modifier.NONE)


def test_a_press_adds_only_the_modifiers_not_yet_held(world: World) -> None:
    chat = world.open_chat()
    world.holds(Modifier.CTRL)
    world.desktop.keyboard.press(PASTE)
    assert world.until(lambda: chat.keys() == [PASTE])
    assert world.desktop.keyboard.held() == Modifier.CTRL
    world.releases(Modifier.CTRL)


def test_a_modifier_that_would_make_other_keys_of_a_press_keeps_it_back(world: World) -> None:
    chat = world.open_chat()
    world.holds(Modifier.CTRL | Modifier.ALT)
    assert not world.desktop.keyboard.press(PASTE)
    world.releases(Modifier.CTRL | Modifier.ALT)
    assert world.until(lambda: not world.desktop.keyboard.busy())
    assert world.desktop.keyboard.press(PASTE)
    assert world.until(lambda: chat.keys() == [PASTE])


def test_keys_meant_for_another_window_are_not_pressed(world: World) -> None:
    first = world.open_chat()
    meant = first.target()
    second = world.open_chat()
    now = second.target()
    assert not world.desktop.keyboard.press(PASTE, meant)
    assert world.desktop.keyboard.press(PASTE, now)
    assert world.until(lambda: second.keys() == [PASTE])
    assert first.keys() == []
    assert world.desktop.keyboard.held() == Modifier.NONE


def test_hotkeys_are_told_once_a_press(world: World) -> None:
    pressed: list[str] = []
    world.desktop.hotkeys.start(pressed.append)
    states = world.desktop.hotkeys.bind({"paste-1": ONE, "summon": SPACE})
    assert set(states.values()) == {HotkeyState.ACTIVE}
    world.presses(ONE)
    world.presses(SPACE, repeats=20)
    world.presses(ONE)
    assert world.until(lambda: pressed == ["paste-1", "summon", "paste-1"]), pressed


def test_a_taken_combination_is_named_and_the_rest_works(world: World) -> None:
    pressed: list[str] = []
    world.takes_hotkey(SPACE)
    world.desktop.hotkeys.start(pressed.append)
    states = world.desktop.hotkeys.bind({"summon": SPACE, "paste-1": ONE, "twice": ONE})
    taken, active = HotkeyState.TAKEN, HotkeyState.ACTIVE
    assert states == {"summon": taken, "paste-1": active, "twice": taken}
    world.presses(ONE)
    assert world.until(lambda: pressed == ["paste-1"])


def test_binding_again_replaces_all(world: World) -> None:
    pressed: list[str] = []
    world.desktop.hotkeys.start(pressed.append)
    world.desktop.hotkeys.bind({"old": ONE})
    world.desktop.hotkeys.bind({"new": SPACE})
    world.presses(ONE)
    world.presses(SPACE)
    assert world.until(lambda: pressed == ["new"])


def test_a_hotkey_does_not_reach_the_chat(world: World) -> None:
    chat = world.open_chat()
    world.desktop.hotkeys.start(lambda _name: None)
    world.desktop.hotkeys.bind({"paste-1": ONE})
    world.presses(ONE)
    world.desktop.keyboard.press(PASTE)
    assert world.until(lambda: chat.keys() == [PASTE])


def test_what_is_free_is_told_in_order(world: World) -> None:
    world.takes_hotkey(SPACE)
    world.desktop.hotkeys.start(lambda _name: None)
    world.desktop.hotkeys.bind({"paste-1": ONE})
    assert list(world.desktop.hotkeys.free([OTHER, SPACE, ONE, TWO])) == [OTHER, TWO]
    assert list(world.desktop.hotkeys.free([OTHER])) == [OTHER]


def test_a_taken_combination_can_be_taken_over_where_the_system_lets_us(world: World) -> None:
    pressed: list[str] = []
    world.takes_hotkey(SPACE)
    hotkeys = world.desktop.hotkeys
    hotkeys.start(pressed.append)
    states = hotkeys.bind({"summon": SPACE, "paste-1": ONE}, take_over={"summon", "paste-1"})
    expected = HotkeyState.TAKEN_OVER if hotkeys.takes_over else HotkeyState.TAKEN
    assert states == {"summon": expected, "paste-1": HotkeyState.ACTIVE}
    world.presses(SPACE)
    world.presses(ONE)
    heard = ["summon", "paste-1"] if hotkeys.takes_over else ["paste-1"]
    assert world.until(lambda: pressed == heard), pressed


def test_a_combination_is_recorded_whoever_owns_it_and_only_once(world: World) -> None:
    pressed: list[str] = []
    recorded: list[Combination] = []
    world.takes_hotkey(SPACE)
    world.desktop.hotkeys.start(pressed.append)
    world.desktop.hotkeys.bind({"paste-1": ONE})
    for combination in (SPACE, ONE, OTHER):
        assert world.desktop.hotkeys.record(recorded.append)
        world.presses(combination)
        assert world.until(lambda: len(recorded) > 0)
        assert recorded.pop() == combination
    assert pressed == []

    def ours_again() -> bool:
        """As soon as the last key is up, which we are told of on another thread."""
        world.presses(ONE)
        return "paste-1" in pressed

    assert world.until(ours_again)
    assert set(pressed) == {"paste-1"}
    assert recorded == []


def test_a_recording_can_be_stopped(world: World) -> None:
    pressed: list[str] = []
    recorded: list[Combination] = []
    world.desktop.hotkeys.start(pressed.append)
    world.desktop.hotkeys.bind({"paste-1": ONE})
    assert world.desktop.hotkeys.record(recorded.append)
    assert world.desktop.hotkeys.record(None)
    world.presses(ONE)
    assert world.until(lambda: pressed == ["paste-1"])
    assert recorded == []


def test_a_thousand_raising_actions_leave_the_listener_alive(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    calls: list[str] = []

    def fail(name: str) -> None:
        calls.append(name)
        raise RuntimeError(name)

    world.desktop.hotkeys.start(fail)
    world.desktop.hotkeys.bind({"paste-1": ONE})
    for _ in range(1000):
        world.presses(ONE)
    assert world.until(lambda: len(calls) == 1000)
