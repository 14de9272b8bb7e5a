"""Which desktop is opened where."""

import gc
import sys

import pyperclip
import pytest

from assistant.core.hotkey import Combination
from assistant.core.ports import TEXT, ClipboardBusyError, Desktop, HotkeyState, Target
from assistant.desktop.choice import open_desktop
from assistant.desktop.copying import open_copying

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no choice on Windows")


def close(desktop: Desktop) -> None:
    """Give back what was opened."""
    for port in (desktop.clipboard, desktop.windows, desktop.keyboard, desktop.hotkeys):
        port.close()


def test_x11_where_there_is_a_display(x_display: str) -> None:
    desktop = open_desktop({"DISPLAY": x_display})
    assert (desktop.name, desktop.can_paste) == ("x11", True)
    close(desktop)


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, "Linux"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "Wayland"),
    ],
)
def test_copy_only_where_there_is_none(environment: dict[str, str], name: str) -> None:
    desktop = open_desktop(environment)
    assert (desktop.name, desktop.can_paste) == (name, False)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_copy_only_where_the_display_does_not_answer() -> None:
    assert open_desktop({"DISPLAY": ":4711"}).name == "Linux"
    gc.collect()  # python-xlib leaves the socket of a failed connection open: here, not later


def test_x11_inside_wayland_is_x11(x_display: str) -> None:
    session = {"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "x11"}
    desktop = open_desktop({**session, "DISPLAY": x_display})
    assert desktop.name == "x11"
    close(desktop)


def test_copying_only_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    held = [""]
    monkeypatch.setattr(pyperclip, "copy", lambda text: held.__setitem__(0, text))
    monkeypatch.setattr(pyperclip, "paste", lambda: held[0])
    desktop = open_copying("Wayland")
    desktop.clipboard.offer({TEXT: "亲".encode()})
    assert (held, desktop.clipboard.owned()) == (["亲"], True)
    assert not desktop.clipboard.snapshot().complete
    assert desktop.windows.active() is None
    assert not desktop.keyboard.press(Combination.parse("Ctrl+V"))
    assert desktop.hotkeys.bind({"a": Combination.parse("Ctrl+Alt+1")}) == {
        "a": HotkeyState.UNSUPPORTED
    }
    assert desktop.clipboard.reads(Target(1)) == ()


def test_a_system_without_any_clipboard_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_text: str) -> str:
        raise pyperclip.PyperclipException

    monkeypatch.setattr(pyperclip, "copy", fail)
    monkeypatch.setattr(pyperclip, "paste", fail)
    clipboard = open_copying("Wayland").clipboard
    with pytest.raises(ClipboardBusyError):
        clipboard.offer({TEXT: b"x"})
    with pytest.raises(ClipboardBusyError):
        clipboard.snapshot()


@pytest.mark.parametrize(
    "error", [UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bytes"), FileNotFoundError()]
)
def test_a_clipboard_of_bytes_that_are_no_text_is_busy(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail() -> str:
        raise error

    monkeypatch.setattr(pyperclip, "paste", fail)
    with pytest.raises(ClipboardBusyError):
        open_copying("Wayland").clipboard.snapshot()
