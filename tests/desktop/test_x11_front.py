"""A press that is heard late is for whom it was meant."""

import threading
from collections.abc import Iterator

import pytest

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import Desktop, Target
from tests.desktop.world import PATIENCE
from tests.desktop.x11_world import X11World

ONE = Combination(Modifier.CTRL | Modifier.ALT, "1")


class Deaf:
    """Hears the first press and nothing more until it is told to go on."""

    def __init__(self, desktop: Desktop) -> None:
        assert desktop.front_at_press is not None
        self._front = desktop.front_at_press
        self.goes_on = threading.Event()
        self.fronts: list[Target | None] = []

    def __call__(self, _name: str) -> None:
        self.fronts.append(self._front())
        assert self.goes_on.wait(PATIENCE)


@pytest.fixture
def deaf(x11: X11World) -> Iterator[Deaf]:
    listener = Deaf(x11.desktop)
    x11.desktop.hotkeys.start(listener)
    x11.desktop.hotkeys.bind({"paste-1": ONE})
    yield listener
    listener.goes_on.set()


def test_a_press_heard_late_is_for_the_chat_that_was_in_front(x11: X11World, deaf: Deaf) -> None:
    later, chat = x11.open_chat(), x11.open_chat()
    target = chat.target()
    x11.presses(ONE)
    assert x11.until(lambda: len(deaf.fronts) == 1)
    x11.presses(ONE)
    later.show()
    assert later.target() != target
    deaf.goes_on.set()
    assert x11.until(lambda: len(deaf.fronts) == 2)
    assert deaf.fronts == [target, target]


def test_a_press_heard_late_is_for_the_buyer_who_was_in_front(x11: X11World, deaf: Deaf) -> None:
    chat = x11.open_chat()
    target = chat.target()
    x11.presses(ONE)
    assert x11.until(lambda: len(deaf.fronts) == 1)
    x11.presses(ONE)
    x11.other.window(target.window).change_text_property(
        x11.other.atom("_NET_WM_NAME"), x11.other.atom("UTF8_STRING"), "another buyer"
    )
    x11.other.display.sync()
    assert chat.target().title == "another buyer"
    deaf.goes_on.set()
    assert x11.until(lambda: len(deaf.fronts) == 2)
    assert deaf.fronts == [target, target]


def test_a_press_between_two_changes_heard_late_is_for_nobody(x11: X11World, deaf: Deaf) -> None:
    one, other, last = x11.open_chat(), x11.open_chat(), x11.open_chat()
    x11.presses(ONE)
    assert x11.until(lambda: len(deaf.fronts) == 1)
    one.show()
    one.target()
    x11.presses(ONE)
    other.show()
    other.target()
    deaf.goes_on.set()
    assert x11.until(lambda: len(deaf.fronts) == 2)
    x11.presses(ONE)
    assert x11.until(lambda: len(deaf.fronts) == 3)
    assert deaf.fronts[1:] == [None, other.target()]
    last.shut()


def test_who_comes_up_is_told_with_the_next_press(x11: X11World, deaf: Deaf) -> None:
    deaf.goes_on.set()
    chats = [x11.open_chat(), x11.open_chat()]
    for number, chat in enumerate([*chats, *chats], 1):
        chat.show()
        target = chat.target()
        x11.presses(ONE)
        assert x11.until(lambda number=number: len(deaf.fronts) == number)  # type: ignore[misc]
        assert deaf.fronts[-1] == target
    chats[0].shut()
