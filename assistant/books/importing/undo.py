"""The last import into a book taken back, as long as nobody has changed the book since."""

import hashlib
import json
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.system_fault import reason
from assistant.replacing import replace_file


def write_with_undo(into: Path, text: str, before: str | None = None) -> None:
    """Replace a book's file and keep what it was. Raises OSError, the book as it was.

    `before` is what it was before the import, if that is not what is in the file.
    """
    data = text.encode()
    if before is None and into.exists():
        before = into.read_bytes().decode("utf-8", "surrogateescape")
    note = {"after": hashlib.sha256(data).hexdigest(), "before": before}
    replace_file(note_of(into), json.dumps(note).encode())
    replace_file(into, data)


def undo_import(into: Path) -> None:
    """Make the book what it was before the last import; a book that it made is removed.

    Raises AssistantError, nothing changed, when there is no import to undo or the book has been
    changed since.
    """
    try:
        note = json.loads(note_of(into).read_bytes())
        data = into.read_bytes()
    except (OSError, ValueError) as error:
        raise AssistantError(_CANT_UNDO, _NO_IMPORT) from error
    if hashlib.sha256(data).hexdigest() != note["after"]:
        raise AssistantError(_CANT_UNDO, _CHANGED)
    try:
        if note["before"] is None:
            into.unlink()
        else:
            replace_file(into, note["before"].encode("utf-8", "surrogateescape"))
        note_of(into).unlink()
    except OSError as error:
        raise AssistantError(_CANT_UNDO, _system(error)) from error


def note_of(into: Path) -> Path:
    """Where it is noted what a book was: beside it, hidden."""
    return into.with_name(f".{into.name}.undo")


def _system(error: OSError) -> Message:
    return Message.of("{why}。", "{why}.", why=reason(error))


_CANT_UNDO = Message.of("没有撤销", "Nothing was undone")
_NO_IMPORT = Message.of(
    "这个话术本没有可以撤销的导入。", "There is no import into this book to undo."
)
_CHANGED = Message.of(
    "导入之后话术本又改过，撤销会丢掉那些改动，所以没有撤销。",
    "The book was changed after the import; undoing would lose that, so nothing was undone.",
)
