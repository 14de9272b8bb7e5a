"""Starting at login on Linux: a file in the folder that every desktop there looks into."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.replacing import replace_file

_NAME = "agent-assistant.desktop"
_SPECIAL = frozenset("\\\"`$ \t\n'<>~|&;*?#()%")


class LoginFile:
    """The freedesktop.org autostart specification, version 0.5."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        folder = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        self._file = Path(folder, "autostart", _NAME)

    def command(self) -> str:
        """What stands behind Exec=, unless the user's desktop has switched the entry off."""
        try:
            lines = self._file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return ""
        entries = dict(line.split("=", 1) for line in lines if "=" in line)
        if entries.get("Hidden") == "true":
            return ""
        return entries.get("Exec", "")

    def turn_on(self, command: Sequence[str]) -> None:
        """Write the file. Raises OSError."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        words = " ".join(map(quoted, command))
        entries = ("Type=Application", "Name=金牌客服助手", f"Exec={words}", "Terminal=false")
        replace_file(self._file, "\n".join(("[Desktop Entry]", *entries, "")).encode())

    def turn_off(self) -> None:
        """Delete the file. Raises OSError."""
        self._file.unlink(missing_ok=True)


def quoted(word: str) -> str:
    """As the specification asks: quotes around, a backslash before what the shell would take."""
    if word and not _SPECIAL & set(word):
        return word
    safe = "".join(f"\\{c}" if c in '\\"`$' else c for c in word)
    return f'"{safe}"'.replace("\\", "\\\\").replace("%", "%%")
