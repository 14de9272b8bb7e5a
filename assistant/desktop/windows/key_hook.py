"""Every key event of the session, by way of the `keyboard` library, whose hook is mended here."""

import ctypes
import importlib
import threading
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from assistant.core.matcher import KeyEvent
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.keys import SIDED_KEYS
from assistant.desktop.windows.structures import FUNCTION_TYPE, LRESULT, WM_NULL

_DOWN, _TICKS = 0x8000, 0xFFFFFFFF
_LATE_MS = 150
_PATIENCE = 1.0


class KeyHook:
    """Tells `heard` of each event, in order, on one thread of the library's.

    The library declares its hook with 32-bit results and addresses, so that keys got lost at
    random, drops the virtual key, and can't end listening. We add what Windows had down just
    before each event, asked inside the hook: there it is exact, later it is not.
    """

    def __init__(self, calls: Calls, heard: Callable[[KeyEvent], None]) -> None:
        self._calls = calls
        self._heard = heard
        self._library: Any = importlib.import_module("keyboard")
        self._half: Any = importlib.import_module("keyboard._winkeyboard")
        self._noted = KeyEvent(0, down=False, moment=0.0)
        self._stands = threading.Event()
        self._mend()
        if self._listener.listening:
            self._listen()
        self._unhook = self._library.hook(self._pass_on)
        self._stands.wait(_PATIENCE)

    @property
    def _listener(self) -> Any:  # noqa: ANN401 - the library has no types
        return self._library._listener  # noqa: SLF001 - it offers no other way to end listening

    def renew(self) -> None:
        """Hook anew: Windows drops, without a word, a hook that was too slow once."""
        self._end()
        self._stands.clear()
        self._listen()
        self._stands.wait(_PATIENCE)

    def close(self) -> None:
        """Hear no more keys."""
        self._unhook()
        self._end()

    def _mend(self) -> None:
        half = self._half
        event = ctypes.POINTER(half.KBDLLHOOKSTRUCT)
        procedure = FUNCTION_TYPE(LRESULT, ctypes.c_int, wintypes.WPARAM, event)
        module = (wintypes.HINSTANCE, wintypes.DWORD)
        half.SetWindowsHookEx.argtypes = (ctypes.c_int, procedure, *module)
        half.CallNextHookEx.restype = LRESULT
        half.CallNextHookEx.argtypes = (wintypes.HHOOK, ctypes.c_int, wintypes.WPARAM, event)
        half.LowLevelKeyboardProc = lambda handle: procedure(self._noting(handle))
        half.LPMSG = self._message
        half.KeyboardEvent = self._noted_event
        half.user32.GetKeyState = self._calls.user32.GetKeyState  # the one that is quick

    def _message(self) -> Any:  # noqa: ANN401 - a ctypes pointer
        """Memory, which the original forgets; asked for as soon as the hook stands."""
        self._stands.set()
        return ctypes.pointer(wintypes.MSG())

    def _noting(self, handle: Callable[..., int]) -> Callable[..., int]:
        """Inside the hook: Windows waits for us, and has not changed its own state yet."""

        def note(code: int, message: int, data: Any) -> int:  # noqa: ANN401 - a ctypes pointer
            told = data.contents
            before = None if self._is_late(told.time) else self._before(told.vk_code)
            self._noted = KeyEvent(told.vk_code, False, (told.time & _TICKS) / 1000, before)
            return handle(code, message, data)

        return note

    def _noted_event(self, **fields: object) -> Any:  # noqa: ANN401 - the library has no types
        made = self._library.KeyboardEvent(**fields)
        made.noted = self._noted
        return made

    def _pass_on(self, told: Any) -> None:  # noqa: ANN401 - the library has no types
        noted: KeyEvent = told.noted
        down = told.event_type == self._library.KEY_DOWN
        self._heard(KeyEvent(noted.key, down, noted.moment, noted.before))

    def _is_late(self, tick: int) -> bool:
        """So late that Windows may have gone on without us."""
        late: int = (self._calls.kernel32.GetTickCount() - tick) & _TICKS
        return late > _LATE_MS

    def _before(self, key: int) -> frozenset[int]:
        down = self._calls.user32.GetAsyncKeyState
        return frozenset(each for each in {*SIDED_KEYS, key} if down(each) & _DOWN)

    def _listen(self) -> None:
        """What the library does, but without a second thread that handles the events."""
        listener = self._listener
        thread = threading.Thread(target=listener.listen, name="key hook", daemon=True)
        listener.listening_thread = thread
        thread.start()

    def _end(self) -> None:
        """Any message ends the listening thread, and with it its hook."""
        thread = self._listener.listening_thread
        if thread.is_alive():
            self._calls.user32.PostThreadMessageW(thread.native_id, WM_NULL, 0, 0)
            thread.join(_PATIENCE)
