"""The Windows half of the real `keyboard` library, mended by us, on a scripted Windows."""

import ctypes
import platform
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from assistant.core.matcher import KeyEvent
from assistant.desktop.windows.key_hook import KeyHook
from tests.desktop.scripted_windows import Machine, scripted
from tests.waiting import until

if sys.platform == "win32":
    pytest.skip("here the library is run on Windows itself", allow_module_level=True)

WM_KEYDOWN, WM_KEYUP = 0x100, 0x101
CTRL, ALT, ONE, PAD_ONE = 0xA2, 0xA4, 0x31, 0x61
WIDE = 1 << 40  # does not fit into the 32 bits that the library declares


class Function:
    """A function of a library; its types are set, and not looked at."""

    def __init__(self, act: Callable[..., int]) -> None:
        self.act = act
        self.argtypes: Any = None
        self.restype: Any = None

    def __call__(self, *arguments: Any) -> int:  # noqa: ANN401 - whatever is passed
        return self.act(*arguments)


class Library:
    """user32 and kernel32, as far as the library calls them; what is not named answers 0."""

    def __init__(self) -> None:
        self.functions: dict[str, Function] = {}
        self.hooks: dict[int, Any] = {}
        self.lines: dict[int, queue.SimpleQueue[int]] = {}
        self.pause = 0.0
        self.SetWindowsHookExW = Function(self._hook)
        self.GetMessageW = Function(self._wait)
        self.CallNextHookEx = Function(lambda *_: WIDE)

    def __getattr__(self, name: str) -> Function:
        return self.functions.setdefault(name, Function(lambda *_: 0))

    def _hook(self, _kind: object, procedure: object, *_rest: object) -> int:
        time.sleep(self.pause)
        self.hooks[threading.get_native_id()] = procedure
        return 1

    def _wait(self, message: Any, *_rest: object) -> int:  # noqa: ANN401 - a ctypes pointer
        assert message, "a message needs memory"
        thread = threading.get_native_id()
        self.lines[thread] = queue.SimpleQueue()
        self.lines[thread].get()
        del self.hooks[thread]  # as Windows does when a thread ends
        return 1


class Scene:
    """A keyboard whose events go through the hook, and what came out."""

    def __init__(self, library: Library) -> None:
        self.machine = Machine()
        self.library = library
        self.heard: list[KeyEvent] = []
        calls = scripted(self.machine)
        calls.user32.PostThreadMessageW = lambda thread, *_: library.lines[thread].put(0)
        self.hook = KeyHook(calls, self.heard.append)
        self.wait_for_hook()

    def wait_for_hook(self) -> None:
        """Until one is listening."""
        until(lambda: len(self.library.lines.keys() & self.library.hooks) == 1, what="the hook")

    def event(self, key: int, *, down: bool, late: int = 0) -> None:
        """Windows calls the hook, then changes its own state."""
        half: Any = sys.modules["keyboard._winkeyboard"]
        told = half.KBDLLHOOKSTRUCT(key, 0, 0, self.machine.ticks - late, None)
        message = WM_KEYDOWN if down else WM_KEYUP
        for procedure in list(self.library.hooks.values()):
            assert procedure(0, message, ctypes.pointer(told)) == WIDE
        (self.machine.down.add if down else self.machine.down.discard)(key)


@pytest.fixture
def scene(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """The library imported as on Windows."""
    library = Library()
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_, **__: library, raising=False)
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    kept = {name: sys.modules.pop(name) for name in list(sys.modules) if name[:8] == "keyboard"}
    made = Scene(library)
    yield made
    made.hook.close()
    for name in [name for name in sys.modules if name[:8] == "keyboard"]:
        del sys.modules[name]
    sys.modules.update(kept)


def test_no_key_comes_too_early_for_a_renewed_hook(scene: Scene) -> None:
    scene.library.pause = 0.2
    scene.hook.renew()
    assert scene.library.hooks
    scene.wait_for_hook()  # its line as well, by which it is ended


def test_events_come_in_order_with_what_was_down_before(scene: Scene) -> None:
    scene.machine.ticks = 5_000
    for key in (CTRL, ALT, PAD_ONE):
        scene.event(key, down=True)
    scene.event(PAD_ONE, down=False)
    until(lambda: len(scene.heard) == 4, what="four events")
    held = frozenset({CTRL, ALT})
    assert scene.heard == [
        KeyEvent(CTRL, True, 5.0, frozenset()),
        KeyEvent(ALT, True, 5.0, frozenset({CTRL})),
        KeyEvent(PAD_ONE, True, 5.0, held),
        KeyEvent(PAD_ONE, False, 5.0, held | {PAD_ONE}),
    ]


def test_what_comes_too_late_is_not_told_what_was_down(scene: Scene) -> None:
    scene.machine.ticks = 1_000
    scene.event(ONE, down=True, late=100)
    scene.event(ONE, down=False, late=400)
    until(lambda: len(scene.heard) == 2, what="two events")
    assert [event.before for event in scene.heard] == [frozenset(), None]


def test_hooked_anew_each_event_still_comes_once(scene: Scene) -> None:
    for _ in range(3):
        scene.hook.renew()
        scene.wait_for_hook()
    for _ in range(100):
        scene.event(ONE, down=True)
        scene.event(ONE, down=False)
    until(lambda: len(scene.heard) == 200, what="two hundred events")
    assert [event.down for event in scene.heard] == [True, False] * 100


def test_closed_it_hears_nothing_and_leaves_no_hook(scene: Scene) -> None:
    scene.hook.close()
    assert scene.library.hooks == {}
    scene.hook = KeyHook(scene.hook._calls, scene.heard.append)  # noqa: SLF001 - the same machine
    scene.wait_for_hook()
    scene.event(ONE, down=True)
    until(lambda: len(scene.heard) == 1, what="one event")
