"""Starting at login on Windows: the user's own Run key, which needs no rights."""

import subprocess
from collections.abc import Sequence
from typing import Any

_VERSION = r"Software\Microsoft\Windows\CurrentVersion"
RUN = rf"{_VERSION}\Run"
# Where the task manager notes what it has switched off: the first byte is odd then.
APPROVED = rf"{_VERSION}\Explorer\StartupApproved\Run"


class WindowsAutostart:
    """One value of the user's; `registry` is the module winreg."""

    def __init__(self, registry: Any, name: str = "AgentAssistant") -> None:  # noqa: ANN401
        self._registry = registry
        self._name = name

    def command(self) -> str:
        """What stands in the Run key, unless the task manager has switched it off."""
        approved = self._value(APPROVED)
        if isinstance(approved, bytes) and approved[:1] and approved[0] & 1:
            return ""
        found = self._value(RUN)
        return found if isinstance(found, str) else ""

    def turn_on(self, command: Sequence[str]) -> None:
        """Write it, and forget what the task manager has noted. Raises OSError."""
        self._delete(APPROVED)
        words, kind = subprocess.list2cmdline(command), self._registry.REG_SZ
        with self._registry.CreateKey(self._registry.HKEY_CURRENT_USER, RUN) as key:
            self._registry.SetValueEx(key, self._name, 0, kind, words)

    def turn_off(self) -> None:
        """Delete it. Raises OSError."""
        self._delete(RUN)
        self._delete(APPROVED)

    def _value(self, path: str) -> object:
        try:
            with self._open(path, self._registry.KEY_READ) as key:
                return self._registry.QueryValueEx(key, self._name)[0]
        except FileNotFoundError:
            return None

    def _delete(self, path: str) -> None:
        try:
            with self._open(path, self._registry.KEY_SET_VALUE) as key:
                self._registry.DeleteValue(key, self._name)
        except FileNotFoundError:
            return

    def _open(self, path: str, access: int) -> Any:  # noqa: ANN401 - a handle of winreg's
        return self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, path, 0, access)
