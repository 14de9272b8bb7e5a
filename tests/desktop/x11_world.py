"""The contract's world on a real X server: other programs are other processes."""

import base64
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from Xlib import X
from Xlib.ext import xtest

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import Target
from assistant.desktop.x11.connection import open_connection
from assistant.desktop.x11.desktop import open_x11
from assistant.desktop.x11.keys import key_code, modifier_code, modifier_masks
from tests.desktop.world import PATIENCE

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
_REPEAT_DELAY = 0.7
_REPEAT_RATE = 25


class X11Chat:
    """A `chat_client` process and what it has told so far."""

    def __init__(self, process: "subprocess.Popen[str]", world: "X11World") -> None:
        self.process = process
        self.lines: list[dict[str, Any]] = []
        self._world = world
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def show(self) -> None:
        """As the window manager's task bar would."""
        window = str(self.told("ready")[0]["window"])
        self._world.run(["xdotool", "windowactivate", "--sync", window])

    def shut(self) -> None:
        """Kill it, and wait until its window is gone."""
        window = self.told("ready")[0]["window"]
        stop(self.process)
        assert self._world.until(lambda: not self._world.other.text(window, "WM_CLASS"))

    def told(self, what: str) -> list[dict[str, Any]]:
        """All lines of a kind."""
        return [line for line in list(self.lines) if line["what"] == what]

    def target(self) -> Target:
        """As the adapter sees it; the chat must be in front."""
        ready = self.told("ready")[0]
        assert self._world.until(lambda: self._world.focus() == ready["box"])
        found = self._world.desktop.windows.active()
        assert found is not None
        assert found.window == ready["window"]
        return found

    def pasted(self) -> list[str]:
        """What was pasted."""
        return [line["text"] for line in self.told("pasted")]

    def keys(self) -> list[Combination]:
        """What arrived, but for the modifiers themselves."""
        lines = [line for line in self.told("key") if line["symbol"] < 0xFF00]
        return [self._world.combination(line["symbol"], line["state"]) for line in lines]

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(json.loads(line))


class X11World:
    """Processes on one display."""

    def __init__(self, name: str) -> None:
        self.environment = {**os.environ, "DISPLAY": name, "PYTHONPATH": str(ROOT)}
        self.desktop = open_x11(name)
        self.other = open_connection(name)
        self.processes: list[subprocess.Popen[Any]] = []

    def open_chat(self, delay: float = 0.0) -> X11Chat:
        """Start one and wait until its box has the focus."""
        options = ["--child", "--delay", str(delay)]
        process = self.start([sys.executable, str(HERE / "chat_client.py"), *options])
        chat = X11Chat(process, self)
        assert self.until(lambda: bool(chat.told("ready")))
        chat.show()
        chat.target()
        return chat

    def copies(self, formats: Mapping[str, bytes]) -> None:
        """A process that owns the clipboard."""
        process = self.start([sys.executable, "-m", "tests.desktop.copy_client"])
        assert process.stdin is not None
        assert process.stdout is not None
        json.dump({k: base64.b64encode(v).decode() for k, v in formats.items()}, process.stdin)
        process.stdin.close()
        assert process.stdout.readline() == "ready\n"

    def reads(self, name: str) -> bytes | None:
        """Let xclip read, while we serve it."""
        command = ["xclip", "-selection", "clipboard", "-o", "-t", name]
        reader = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        output: list[bytes] = []
        gather = threading.Thread(target=lambda: output.append(reader.communicate()[0]))
        gather.start()
        assert self.until(lambda: not gather.is_alive())
        return output[0] if reader.wait() == 0 else None

    def takes_hotkey(self, combination: Combination) -> None:
        """Grab it from another connection."""
        masks = modifier_masks(self.other.display)
        bits = sum(masks[modifier] for modifier in combination.modifiers)
        code = key_code(self.other.display, combination.key)
        self.other.root.grab_key(code, bits, False, X.GrabModeAsync, X.GrabModeAsync)
        self.other.display.sync()

    def presses(self, combination: Combination, repeats: int = 0) -> None:
        """Press for real; the server itself makes the repeats."""
        self.strikes(key_code(self.other.display, combination.key), combination.modifiers, repeats)

    def strikes(self, code: int, modifiers: Modifier, repeats: int = 0) -> None:
        """Press the key in one place of the keyboard, whatever it gives."""
        self.holds(modifiers)
        self._fake(X.KeyPress, [code])
        if repeats:
            self.until(lambda: False, _REPEAT_DELAY + repeats / _REPEAT_RATE)
        self._fake(X.KeyRelease, [code])
        self.releases(modifiers)

    def holds(self, modifiers: Modifier) -> None:
        """With XTEST, from another program."""
        self._fake(X.KeyPress, self._codes(modifiers))

    def releases(self, modifiers: Modifier) -> None:
        """With XTEST, from another program."""
        self._fake(X.KeyRelease, self._codes(modifiers))

    def until(self, true: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Serve the clipboard meanwhile."""
        for _ in range(int(seconds / 0.01)):
            if true():
                return True
            self.desktop.clipboard.wait(0.01)
        return true()

    def close(self) -> None:
        """Take everything down."""
        ports = self.desktop
        for port in (ports.hotkeys, ports.keyboard, ports.windows, ports.clipboard, self.other):
            port.close()
        for process in self.processes:
            stop(process)

    def focus(self) -> int:
        """The window with the keyboard focus."""
        focus = self.other.display.get_input_focus().focus
        return focus if isinstance(focus, int) else focus.id

    def combination(self, symbol: int, state: int) -> Combination:
        """A key event as a combination."""
        masks = modifier_masks(self.other.display)
        held = [modifier for modifier, mask in masks.items() if state & mask]
        return Combination(sum(held, Modifier.NONE), chr(symbol).upper())

    def start(self, command: list[str]) -> "subprocess.Popen[str]":
        """A process that ends with this world."""
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            command, env=self.environment, cwd=ROOT, text=True, stdin=pipe, stdout=pipe
        )
        self.processes.append(process)
        return process

    def run(self, command: list[str], text: bytes | None = None) -> None:
        """A program that ends by itself."""
        subprocess.run(
            command, env=self.environment, input=text, check=True, stdout=subprocess.DEVNULL
        )

    def _codes(self, modifiers: Modifier) -> list[int]:
        return [modifier_code(self.other.display, modifier) for modifier in modifiers]

    def _fake(self, kind: int, codes: list[int]) -> None:
        for code in codes:
            xtest.fake_input(self.other.display, kind, code)
        self.other.display.sync()


def stop(process: "subprocess.Popen[str]") -> None:
    """End a process and close its pipes."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None and not pipe.closed:
            pipe.close()
