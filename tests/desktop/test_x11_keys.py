"""Keys of ours on X11 are pressed as one: nobody comes between the first and the last."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

from assistant.core.hotkey import Combination
from assistant.desktop.x11.connection import open_connection
from assistant.desktop.x11.keyboard import X11Keyboard
from tests.desktop.x11_world import X11World

PASTE = Combination.parse("Ctrl+V")
_MOMENT = 0.1


@contextmanager
def thief(name: str, window: int) -> Iterator[threading.Event]:
    """Takes the focus for a window once it is told to, on a connection of its own."""
    told, connection = threading.Event(), open_connection(name)

    def take() -> None:
        told.wait(10)
        connection.window(window).set_input_focus(X.RevertToParent, X.CurrentTime)
        connection.display.sync()

    thread = threading.Thread(target=take)
    thread.start()
    yield told
    told.set()
    thread.join()
    connection.close()


def test_a_window_that_comes_up_between_two_keys_gets_none(
    x11: X11World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the server, on a busy machine, turns to another program in the middle of them."""
    other, meant = x11.open_chat(), x11.open_chat()
    target, box = meant.target(), other.told("ready")[0]["box"]
    fake_input = xtest.fake_input

    def pressed(display: Display, kind: int, code: int) -> None:
        fake_input(display, kind, code)
        display.flush()
        told.set()
        time.sleep(_MOMENT)

    with thief(x11.environment["DISPLAY"], box) as told:
        monkeypatch.setattr(xtest, "fake_input", pressed)
        assert x11.desktop.keyboard.press(PASTE, target)
    assert x11.until(lambda: meant.keys() == [PASTE])
    assert not x11.until(lambda: bool(other.keys()), 0.3)


def test_the_server_is_let_go_also_by_keys_that_fail(
    x11: X11World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else every window on the screen stands still."""

    def failing(_display: Display, _kind: int, _code: int) -> None:
        raise MemoryError

    other, own = (open_connection(x11.environment["DISPLAY"]) for _ in range(2))
    monkeypatch.setattr(xtest, "fake_input", failing)
    keyboard = X11Keyboard(own)
    with pytest.raises(MemoryError):
        keyboard.press(PASTE)
    keyboard.held()
    asking = threading.Thread(target=other.display.get_input_focus)
    asking.start()
    asking.join(5)
    answered = not asking.is_alive()
    keyboard.close()  # which lets go of it in any case
    asking.join()
    other.close()
    assert answered
