"""What a person does at a screen: keys, windows, the clipboard, all with the tools X has."""

import contextlib
import subprocess
import threading
from collections.abc import Iterator

import Xlib.display
import Xlib.X

from tests.display import environment
from tests.waiting import until


class Screen:
    """One X screen and a person in front of it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._environment = environment(name)
        self._ids: dict[str, str] = {}

    def keys(self, *names: str) -> None:
        """Press keys one after the other, as xdotool names them (`ctrl+alt+space`, `Return`)."""
        self._run("xdotool", "key", "--delay", "20", *names)

    def hold(self, key: str, seconds: float) -> None:
        """Keep a key down, so that it repeats."""
        self._run("xdotool", "keydown", key, "sleep", str(seconds), "keyup", key)

    def type(self, text: str) -> None:
        """Type ASCII text."""
        self._run("xdotool", "type", "--delay", "20", text)

    def active(self) -> str:
        """The title of the window in front."""
        return self._run("xdotool", "getactivewindow", "getwindowname", check=False).strip()

    def windows(self, title: str) -> list[str]:
        """The ids of the visible windows whose title matches."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", title, check=False)
        return found.split()

    def focus(self, title: str) -> None:
        """Click through the window manager to a window."""
        if title not in self._ids:  # xdotool's search fails when a window goes meanwhile
            self._ids[title] = wait_for_window(self, title)
        self._run("xdotool", "windowactivate", "--sync", self._ids[title])

    def process(self, title: str) -> int:
        """The process whose window was focused by this title."""
        return int(self._run("xdotool", "getwindowpid", self._ids[title]))

    def property(self, window: str, name: str) -> str:
        """A window's property as xprop prints it."""
        return self._run("xprop", "-id", window, name)

    def copy(self, text: str, kind: str = "UTF8_STRING") -> None:
        """Copy something in another program, as a person does before pasting."""
        command = ["xclip", "-selection", "clipboard", "-t", kind, "-i"]
        subprocess.run(command, input=text.encode(), env=self._environment, check=True, timeout=10)

    def clipboard(self) -> str:
        """What a paste elsewhere would give now."""
        return self._run("xclip", "-selection", "clipboard", "-o", "-t", "UTF8_STRING", check=False)

    def shoot(self, path: str) -> None:
        """Take a picture of the whole screen."""
        self._run("import", "-window", "root", path)

    def _run(self, *command: str, check: bool = True) -> str:
        done = subprocess.run(
            command, env=self._environment, check=check, capture_output=True, timeout=20
        )
        return done.stdout.decode()

    @contextlib.contextmanager
    def watch_focus(self) -> Iterator[list[int]]:
        """Collect the ids of all windows that are active for any moment in between."""
        seen: list[int] = []
        watcher = _FocusWatcher(self.name, seen)
        try:
            yield seen
        finally:
            watcher.close()


class _FocusWatcher:
    """Notes every change of the active window, however short."""

    def __init__(self, name: str, seen: list[int]) -> None:
        self._display = Xlib.display.Display(name)
        self._root = self._display.screen().root
        self._active = self._display.intern_atom("_NET_ACTIVE_WINDOW")
        self._seen = seen
        self._ending = threading.Event()
        self._root.change_attributes(event_mask=Xlib.X.PropertyChangeMask)
        self._display.sync()
        self._note()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._ending.wait(0.002):
            while self._display.pending_events():
                self._display.next_event()
                self._note()

    def _note(self) -> None:
        value = self._root.get_full_property(self._active, Xlib.X.AnyPropertyType)
        if value is not None and value.value[0]:
            self._seen.append(int(value.value[0]))

    def close(self) -> None:
        self._ending.set()
        self._thread.join(5)
        self._display.close()


def wait_for_window(screen: Screen, title: str, seconds: float = 30.0) -> str:
    """The id of the first visible window with this title."""
    until(lambda: screen.windows(title), what=f"the window {title}", seconds=seconds)
    return screen.windows(title)[0]
