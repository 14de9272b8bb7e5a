"""The editor started beside the window: a program of its own that notes when it has saved."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from assistant.app.commands import own_command
from assistant.app.editing.saved import note_of

_POLL_MS = 1000


class EditorStarter(QObject):
    """`changed`: a book was saved in the editor and is to be read again.

    The editor outlives the window: what is not saved in it must not be lost with that.
    """

    changed = Signal()

    def __init__(self, home: Path, library: Sequence[Path]) -> None:
        """`library`: the books named at the start, if any were."""
        super().__init__()
        self._note = note_of(home)
        self._arguments = ["--home", str(home)]
        self._arguments += [word for path in library for word in ("--library", str(path))]
        self._seen = self._noted()
        self._poll = QTimer(self)
        self._poll.timeout.connect(self.look)

    def command(self) -> list[str]:
        """The command line that opens the editor."""
        return own_command("edit", *self._arguments)

    def start(self) -> None:
        """Open the editor, and look out for what it saves."""
        program, *arguments = self.command()
        QProcess.startDetached(program, arguments)
        self._poll.start(_POLL_MS)

    def look(self) -> None:
        """Tell if something was saved since the last look."""
        noted = self._noted()
        if noted != self._seen:
            self._seen = noted
            self.changed.emit()

    def close(self) -> None:
        """Look no more."""
        self._poll.stop()

    def _noted(self) -> int:
        return self._note.stat().st_mtime_ns if self._note.exists() else 0
