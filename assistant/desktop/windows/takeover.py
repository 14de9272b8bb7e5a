"""What registration can't do: hear a combination that is another program's, or the next one."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from assistant.core.hotkey import Combination
from assistant.core.matcher import KeyEvent, Keys, Matcher
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.keys import SIDED_KEYS, key_name, keypad_key, virtual_key

log = logging.getLogger(__name__)


class Ears(Protocol):
    """Something that hears every key."""

    def renew(self) -> None:
        """Make sure that it does."""

    def close(self) -> None:
        """Hear no more."""


OpenEars = Callable[[Calls, Callable[[KeyEvent], None]], Ears]


class TakeOver:
    """Hears keys only while there is something to take over or to record; swallows none."""

    def __init__(self, calls: Calls, open_ears: OpenEars) -> None:
        self._calls = calls
        self._open_ears = open_ears
        self._ears: Ears | None = None
        self._matcher = Matcher(SIDED_KEYS)
        self._names: dict[Keys, str] = {}
        self._pressed: Callable[[str], None] = lambda _name: None
        self._recording: _Recording | None = None
        self._lock = threading.Lock()

    @property
    def records(self) -> bool:
        """Whether a combination is being recorded: until its key is up again."""
        return self._recording is not None

    @property
    def has_recorded(self) -> bool:
        """Whether it has been told, and only its key's release is waited for."""
        return self._recording is not None and self._recording.key != 0

    def start(self, pressed: Callable[[str], None]) -> None:
        """`pressed` gets a binding's name once a press, on a thread of the ears'."""
        self._pressed = pressed

    def bind(self, bindings: Mapping[str, Combination]) -> bool:
        """Replace all bindings; False when keys can't be heard here."""
        names = {keys: name for name, found in bindings.items() for keys in self._keys(found)}
        with self._lock:
            self._names = names
            self._matcher.bind(names)
        return self._open_or_close()

    def record(self, heard: Callable[[Combination], None], ended: Callable[[], object]) -> bool:
        """Tell the next combination, then that its key is up; False when keys can't be heard."""
        self._recording = _Recording(heard, ended)
        return self._open_or_close()

    def stop_recording(self) -> None:
        """Whether or not there was something to tell."""
        self._recording = None
        self._open_or_close()

    def forget(self) -> None:
        """The session was locked, or the computer sleeps."""
        with self._lock:
            self._matcher.forget()

    def renew(self) -> None:
        """The session is back."""
        self.forget()
        if self._ears is not None:
            self._ears.renew()

    def close(self) -> None:
        """Hear nothing any more."""
        self._recording = None
        self.bind({})

    def _open_or_close(self) -> bool:
        """On the listener's thread only."""
        wanted = bool(self._names) or self.records
        if wanted and self._ears is None:
            self._ears = self._open()
        elif not wanted and self._ears is not None:
            self._ears.close()
            self._ears = None
        return self._ears is not None or not wanted

    def _open(self) -> Ears | None:
        self.forget()
        try:
            return self._open_ears(self._calls, self._hear)
        except (OSError, ImportError):
            log.exception("Keys can't be heard")
            return None

    def _keys(self, combination: Combination) -> list[Keys]:
        found = virtual_key(self._calls, combination.key), keypad_key(combination.key)
        return [(combination.modifiers, key) for key in found if key]

    def _hear(self, event: KeyEvent) -> None:
        """The barrier: whatever an action raises, the next key is heard."""
        try:
            self._act(event)
        except Exception:
            log.exception("The action of a taken-over hotkey failed")

    def _act(self, event: KeyEvent) -> None:
        with self._lock:
            keys = self._matcher.press(event)
        if self._recording is not None:
            self._record(self._recording, event, keys)
        elif keys is not None and keys in self._names:
            self._pressed(self._names[keys])

    def _record(self, recording: "_Recording", event: KeyEvent, keys: Keys | None) -> None:
        if keys is not None and not recording.key:
            modifiers, virtual = keys
            if name := key_name(self._calls, virtual):
                recording.key = virtual
                recording.heard(Combination(modifiers, name))
        elif not event.down and event.key == recording.key:
            recording.ended()


@dataclass
class _Recording:
    """Whom to tell, and the key that was told."""

    heard: Callable[[Combination], None]
    ended: Callable[[], object]
    key: int = 0
