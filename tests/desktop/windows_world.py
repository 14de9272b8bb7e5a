"""The contract's world on Windows: other programs are other processes."""

import base64
import ctypes
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import HTML, PNG, TEXT, Target
from assistant.desktop.windows.calls import load_calls
from assistant.desktop.windows.desktop import open_windows
from assistant.desktop.windows.keys import MODIFIER_KEYS, virtual_key
from assistant.desktop.windows.structures import KEYEVENTF_KEYUP
from tests.desktop.world import PATIENCE

ROOT = Path(__file__).parent.parent.parent
_IS_WINE = hasattr(ctypes.CDLL("ntdll"), "wine_get_version")  # it ignores MOD_NOREPEAT
_NAMES = {HTML: "HTML Format", PNG: "PNG"}


class Program:
    """A `windows_client` process and what it has told so far."""

    def __init__(self, *options: str) -> None:
        pipe = subprocess.PIPE
        command = [sys.executable, "-X", "utf8", "-m", "tests.desktop.windows_client", *options]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=pipe, stdout=pipe, encoding="utf-8"
        )
        self.lines: list[dict[str, Any]] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def told(self, what: str) -> list[dict[str, Any]]:
        """All lines of a kind."""
        return [line for line in list(self.lines) if line["what"] == what]

    def tell(self, text: str) -> None:
        """Write to its standard input and end that."""
        assert self.process.stdin is not None
        self.process.stdin.write(text)
        self.process.stdin.close()

    def end(self) -> None:
        """Kill it."""
        self.process.kill()
        self.process.wait()
        self._listener.join()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(json.loads(line))


class WindowsChat:
    """A chat process."""

    def __init__(self, program: Program, world: "WindowsWorld") -> None:
        self._program = program
        self._world = world

    def show(self) -> None:
        """Bring to the front."""
        ready = self._program.told("ready")[0]
        self._world.desktop.windows.activate(Target(ready["window"], ready["box"]))

    def shut(self) -> None:
        """Kill it, and wait until its window is gone."""
        window = self._program.told("ready")[0]["window"]
        self._program.end()
        assert self._world.until(lambda: not self._world.user32.IsWindow(window))

    def target(self) -> Target:
        """As the adapter sees it; the chat must be in front."""
        ready = self._program.told("ready")[0]
        windows = self._world.desktop.windows
        assert self._world.until(lambda: getattr(windows.active(), "focus", 0) == ready["box"])
        found = windows.active()
        assert found is not None
        return found

    def pasted(self) -> list[str]:
        """What was pasted."""
        return [line["text"] for line in self._program.told("pasted")]

    def keys(self) -> list[Combination]:
        """What arrived."""
        return [Combination.parse(line["keys"]) for line in self._program.told("key")]


class WindowsWorld:
    """Processes of this session."""

    def __init__(self) -> None:
        self.calls = load_calls()
        self.user32 = self.calls.user32
        self.desktop = open_windows()
        self._programs: list[Program] = []

    def open_chat(self, delay: float = 0.0) -> WindowsChat:
        """Start one and bring it to the front."""
        program = self._start("chat", str(delay))
        chat = WindowsChat(program, self)
        chat.show()
        chat.target()
        return chat

    def copies(self, formats: Mapping[str, bytes]) -> None:
        """A process that copies and ends."""
        data = {name: base64.b64encode(data).decode() for name, data in formats.items()}
        self._start("copy", text=json.dumps(data))

    def reads(self, name: str) -> bytes | None:
        """A process that reads a format, by the name Windows knows it by."""
        data = self._read(_NAMES.get(name, name))
        if data is None or name != HTML:
            return data and data.replace(b"\r\n", b"\n") if name == TEXT else data
        return data.partition(b"<!--StartFragment-->")[2].partition(b"<!--EndFragment-->")[0]

    def takes_hotkey(self, combination: Combination) -> None:
        """A process that owns it."""
        self._start("hotkey", str(combination))

    def presses(self, combination: Combination, repeats: int = 0) -> None:
        """Key events as a keyboard sends them; a held key sends more presses."""
        key = virtual_key(self.calls, combination.key)
        self.holds(combination.modifiers)
        for _ in range(1 if _IS_WINE else repeats + 1):
            self._event(key)
        self._event(key, KEYEVENTF_KEYUP)
        self.releases(combination.modifiers)

    def holds(self, modifiers: Modifier) -> None:
        """Press the left ones."""
        for modifier in modifiers:
            self._event(MODIFIER_KEYS[modifier][0])

    def releases(self, modifiers: Modifier) -> None:
        """Let them go."""
        for modifier in modifiers:
            self._event(MODIFIER_KEYS[modifier][0], KEYEVENTF_KEYUP)

    def until(self, true: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Serve the clipboard meanwhile."""
        deadline = time.monotonic() + seconds
        while not true() and time.monotonic() < deadline:
            self.desktop.clipboard.wait(0.01)
        return true()

    def close(self) -> None:
        """Take everything down."""
        ports = self.desktop
        for port in (ports.hotkeys, ports.keyboard, ports.windows, ports.clipboard):
            port.close()
        for program in self._programs:
            program.end()

    def _read(self, name: str) -> bytes | None:
        program = self._start("read", name, until="read")
        data = program.told("read")[0]["data"]
        return None if data is None else base64.b64decode(data)

    def _start(self, *options: str, text: str = "", until: str = "ready") -> Program:
        program = Program(*options)
        self._programs.append(program)
        if text:
            program.tell(text)
        assert self.until(lambda: bool(program.told(until)), 20)
        return program

    def _event(self, key: int, flags: int = 0) -> None:
        self.user32.keybd_event(key, self.user32.MapVirtualKeyW(key, 0), flags, 0)
