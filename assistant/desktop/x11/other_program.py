"""What another program on X11 would get of our clipboard, tried in this one."""

from collections.abc import Mapping

from assistant.core.ports import TEXT
from assistant.desktop.x11.clipboard import X11Clipboard
from assistant.desktop.x11.connection import open_connection


class X11OtherProgram:
    """A second client of the X server. Serve the clipboard from another thread meanwhile."""

    def __init__(self, display: str | None) -> None:
        self._display = display

    def paste(self) -> str:
        """The text, asked for as a text box does."""
        return self.formats().get(TEXT, b"").decode(errors="replace")

    def formats(self) -> Mapping[str, bytes]:
        """Every format, by the name of a snapshot."""
        clipboard = X11Clipboard(open_connection(self._display))
        try:
            return clipboard.snapshot().formats
        finally:
            clipboard.close()
