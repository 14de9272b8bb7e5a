"""publishing.json: which folder of books was last published where."""

import contextlib
import json
from pathlib import Path

from assistant.replacing import replace_file


class TargetFile:
    """Remembers one place for each folder of books; that can be lost without harm."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, books: Path) -> str:
        """Where these books are published; empty if they never were."""
        return self._read().get(str(books), "")

    def keep(self, books: Path, to: str) -> None:
        """Remember a place; if that can't be, it is asked for again."""
        if self.of(books) == to:
            return
        text = json.dumps(self._read() | {str(books): to}, ensure_ascii=False, indent=1)
        with contextlib.suppress(OSError):
            replace_file(self._path, text.encode())

    def _read(self) -> dict[str, str]:
        with contextlib.suppress(OSError, ValueError, RecursionError):
            values = json.loads(self._path.read_text("utf-8"))
            if isinstance(values, dict):
                return {str(books): str(to) for books, to in values.items()}
        return {}
