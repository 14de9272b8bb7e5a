"""The note by which the editor tells the window that a book was saved."""

from pathlib import Path

from assistant.replacing import replace_file


def note_of(home: Path) -> Path:
    """Where the note lies."""
    return home / "cache" / "edited"


def note_saved(home: Path, book: Path) -> None:
    """Note that a book was saved. Raises OSError."""
    replace_file(note_of(home), str(book).encode())
