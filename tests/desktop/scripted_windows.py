"""A scripted Windows for Linux: the few calls, answered from plain values a test sets."""

import ctypes
import queue
from dataclasses import dataclass, field
from typing import Any, Protocol

from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.structures import INPUT

OURS, OWN_WINDOW = 0x2000, 77

Text = ctypes.Array[ctypes.c_wchar]


class Reference(Protocol):
    """What ctypes.byref makes."""

    _obj: Any


def point(reference: Reference, **values: int) -> None:
    """Write where a reference points to."""
    for name, value in values.items():
        setattr(reference._obj, name, value)  # noqa: SLF001 - ctypes has no other way in


@dataclass
class Machine:
    """What this Windows is like just now."""

    busy: int = 0
    takes: list[int] = field(default_factory=list)
    taken: set[tuple[int, int]] = field(default_factory=set)
    down: set[int] = field(default_factory=set)
    events: list[tuple[int, int]] = field(default_factory=list)
    registered: dict[int, tuple[int, int]] = field(default_factory=dict)
    data: dict[int, bytes | None] = field(default_factory=dict)
    not_taken: set[int] = field(default_factory=set)
    is_full: bool = False
    blocks: dict[int, Any] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    owner: int = 0
    reader: int = 0
    writes: int = 0
    is_open: bool = False
    hung: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    own_level: int = OURS
    levels: dict[int, int] = field(default_factory=dict)
    style: int = 0
    kind: str = "Edit"
    now: float = 0.0
    messages: "queue.SimpleQueue[tuple[int, int, int]]" = field(default_factory=queue.SimpleQueue)
    procedures: list[Any] = field(default_factory=list)
    notices: set[str] = field(default_factory=set)
    ticks: int = 0
    executed: list[tuple[object, ...]] = field(default_factory=list)
    user_agrees: bool = True


class User32:
    """user32."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self.foreground = OWN_WINDOW

    def RegisterClassW(self, kind: Reference) -> int:
        self._machine.procedures.append(kind._obj.lpfnWndProc)  # noqa: SLF001 - as above
        return 1

    def CreateWindowExW(self, *_arguments: object) -> int:
        return OWN_WINDOW

    def DestroyWindow(self, _window: int) -> int:
        return 1

    def GetMessageW(self, message: Reference, *_arguments: object) -> int:
        number, first, second = self._machine.messages.get()
        point(message, message=number, wParam=first, lParam=second)
        return 1

    def DispatchMessageW(self, message: Reference) -> int:
        told = message._obj  # noqa: SLF001 - as above
        window = self._machine.procedures[-1]
        answer: int = window(OWN_WINDOW, told.message, told.wParam, told.lParam)
        return answer

    def DefWindowProcW(self, *_arguments: int) -> int:
        return 1

    def PostMessageW(self, _window: int, number: int, first: int, second: int) -> int:
        self._machine.messages.put((number, first, second))
        return 1

    def SetTimer(self, *_arguments: object) -> int:
        return 1

    def RegisterSuspendResumeNotification(self, _window: int, _kind: int) -> int:
        self._machine.notices.add("power")
        return 5

    def UnregisterSuspendResumeNotification(self, _handle: int) -> int:
        self._machine.notices.discard("power")
        return 1

    def PeekMessageW(self, *_arguments: object) -> int:
        return 0

    def MsgWaitForMultipleObjectsEx(self, _count: int, _events: object, limit: int, *_: int) -> int:
        self._machine.now += limit / 1000
        return 0

    def OpenClipboard(self, _window: int) -> int:
        self._machine.busy -= 1
        self._machine.is_open = self._machine.busy < 0
        return int(self._machine.is_open)

    def CloseClipboard(self) -> int:
        self._machine.is_open = False
        return 1

    def EmptyClipboard(self) -> int:
        self._machine.data.clear()
        self._machine.owner = OWN_WINDOW
        self._machine.writes += 1
        return 1

    def EnumClipboardFormats(self, last: int) -> int:
        numbers = [0, *self._machine.data, 0]
        return numbers[numbers.index(last) + 1]

    def GetClipboardData(self, number: int) -> int:
        data = self._machine.data[number]
        return 0 if data is None else _keep(self._machine, data)

    def SetClipboardData(self, number: int, handle: int | None) -> int:
        if number in self._machine.not_taken:
            return 0
        block = self._machine.blocks.get(handle or 0)
        self._machine.data[number] = None if block is None else bytes(block)
        return handle or 0

    def GetClipboardOwner(self) -> int:
        return self._machine.owner

    def GetOpenClipboardWindow(self) -> int:
        return self._machine.reader

    def GetClipboardSequenceNumber(self) -> int:
        return self._machine.writes

    def IsClipboardFormatAvailable(self, number: int) -> int:
        return int(number in self._machine.data)

    def RegisterClipboardFormatW(self, name: str) -> int:
        return self._machine.names.setdefault(name, 0xC000 + len(self._machine.names))

    def GetClipboardFormatNameW(self, number: int, buffer: Text, _size: int) -> int:
        known = {value: name for name, value in self._machine.names.items()}
        buffer.value = known[number]
        return 1

    def GetAsyncKeyState(self, key: int) -> int:
        return -0x8000 if key in self._machine.down else 0

    def GetKeyState(self, _key: int) -> int:
        return 0

    def MapVirtualKeyW(self, key: int, _kind: int) -> int:
        return key

    def VkKeyScanW(self, key: str) -> int:
        return {";": 0xBA, "?": 0x1BF}.get(key, -1)

    def SendInput(self, count: int, inputs: "ctypes.Array[INPUT]", _size: int) -> int:
        taken = self._machine.takes.pop(0) if self._machine.takes else count
        sent = [(each.union.ki.wVk, each.union.ki.dwFlags) for each in inputs[:taken]]
        self._machine.events += sent
        return taken

    def RegisterHotKey(self, _window: int, number: int, modifiers: int, key: int) -> int:
        owned = {(held & 0xF, each) for held, each in self._machine.registered.values()}
        if (modifiers & 0xF, key) in self._machine.taken | owned:
            return 0
        self._machine.registered[number] = (modifiers, key)
        return 1

    def UnregisterHotKey(self, _window: int, number: int) -> int:
        return int(self._machine.registered.pop(number, None) is not None)

    def SendMessageTimeoutW(self, window: int, *_arguments: object) -> int:
        return int(window not in self._machine.hung | self._machine.gone)

    def IsWindow(self, window: int) -> int:
        return int(window not in self._machine.gone)

    def GetForegroundWindow(self) -> int:
        return self.foreground

    def GetWindowThreadProcessId(self, window: int, process: Reference | None) -> int:
        if process is not None:
            point(process, value=window + 1)
        return window + 2

    def GetGUIThreadInfo(self, thread: int, info: Reference) -> int:
        point(info, hwndFocus=thread + 1)
        return 1

    def GetWindowTextW(self, _window: int, buffer: Text, _size: int) -> int:
        buffer.value = "小鱼儿888"
        return 1

    def GetClassNameW(self, _window: int, buffer: Text, _size: int) -> int:
        buffer.value = self._machine.kind
        return 1

    def GetWindowLongW(self, _window: int, _index: int) -> int:
        return self._machine.style


class Kernel32:
    """kernel32."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def GetTickCount(self) -> int:
        return self._machine.ticks

    def GetModuleHandleW(self, _name: object) -> int:
        return 1

    def CreateEventW(self, *_arguments: object) -> int:
        return 1

    def GlobalAlloc(self, _flags: int, size: int) -> int:
        return 0 if self._machine.is_full else _keep(self._machine, bytes(size))

    def GlobalFree(self, handle: int) -> int:
        del self._machine.blocks[handle]
        return 0

    def GlobalLock(self, handle: int) -> int:
        return ctypes.addressof(self._machine.blocks[handle])

    def GlobalUnlock(self, _handle: int) -> int:
        return 1

    def GlobalSize(self, handle: int) -> int:
        return len(self._machine.blocks[handle])

    def GetCurrentProcess(self) -> int:
        return -1

    def OpenProcess(self, _rights: int, _inherit: bool, process: int) -> int:
        return process if process in self._machine.levels else 0

    def CloseHandle(self, _handle: object) -> int:
        return 1

    def QueryFullProcessImageNameW(
        self, _handle: int, _flags: int, path: Text, _size: object
    ) -> int:
        path.value = r"C:\Program Files\AliWorkbench\AliWorkbench.exe"
        return 1


class Advapi32:
    """advapi32."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._level = 0

    def OpenProcessToken(self, process: int, _rights: int, token: Reference) -> int:
        self._level = self._machine.own_level if process == -1 else self._machine.levels[process]
        point(token, value=1)
        return int(self._level > 0)

    def GetTokenInformation(self, *_arguments: object) -> int:
        return 1

    def GetSidSubAuthorityCount(self, _sid: object) -> list[int]:
        return [1]

    def GetSidSubAuthority(self, _sid: object, _index: int) -> list[int]:
        return [self._level]


class Wtsapi32:
    """wtsapi32."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def WTSRegisterSessionNotification(self, _window: int, _which: int) -> int:
        self._machine.notices.add("session")
        return 1

    def WTSUnRegisterSessionNotification(self, _window: int) -> int:
        self._machine.notices.discard("session")
        return 1


class Shell32:
    """shell32."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def ShellExecuteW(self, _window: object, *what: object) -> int:
        self._machine.executed.append(what)
        return 42 if self._machine.user_agrees else 5


def scripted(machine: Machine) -> Calls:
    """The five libraries of a machine."""
    return Calls(
        User32(machine), Kernel32(machine), Advapi32(machine), Wtsapi32(machine), Shell32(machine)
    )


def _keep(machine: Machine, data: bytes) -> int:
    handle = max(machine.blocks, default=0) + 1
    machine.blocks[handle] = (ctypes.c_ubyte * len(data)).from_buffer_copy(data)
    return handle
