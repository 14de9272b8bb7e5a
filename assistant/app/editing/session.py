"""A book being edited: every change is a step that can be taken back, the whole import as well."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from assistant.books.editing.composed import Rows
from assistant.books.editing.document import (
    Document,
    Lists,
    fresh_id,
    ordered,
    with_ids,
)
from assistant.books.editing.references import following
from assistant.books.writer import Value

_TITLES = frozenset({"title", "name"})
_TEXTS = (
    *("title", "name", "text", "benefit", "better", "gift"),
    *("suits", "sizes", "material", "season", "care", "link"),
)
_LISTS = ("variants", "keywords", "tags", "conditions", "points", "aliases")
_ITEMS = "items"
_INNER = ("tiers", _ITEMS)
_STEP = 1


class Session(QObject):
    """The document as it is.

    `changed` tells in which section, "" for all of them; `stepped` comes when a step is complete,
    so that what can be undone and whether there is anything to save is known.
    """

    changed = Signal(str)
    stepped = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.steps = QUndoStack(self)
        self._imported: tuple[Document, Document] | None = None

    def entries(self, section: str) -> tuple[Rows, ...]:
        """The entries of a section as they are."""
        return self.document.lists.get(section, ())

    def set_key(self, section: str, number: int, key: str, value: Value, what: str) -> None:
        """Change one key of an entry; typing on in it is one step."""
        before = self.entries(section)[number]
        value = with_ids(value) if key == _ITEMS else value
        rows = ordered(section, {**before, key: value})
        id = str(before.get("id", ""))
        if key in _TITLES and not self.document.holds(section, id):
            rows = {**rows, "id": fresh_id(self._without(section, number), section, str(value))}
        if rows == before:
            return
        lists = self.document.lists | {section: _put(self.entries(section), number, rows)}
        named = following(lists, section, id, str(rows["id"])) if rows["id"] != id else {}
        where = "" if named.keys() - {section} else section
        about = section, number, key
        self._push(what, self.document.head, lists | named, where, about)

    def add(self, section: str, rows: Rows, at: int, what: str) -> None:
        """Put a new entry in at a place of the list."""
        id = fresh_id(self.document, section, str(rows.get("title") or rows.get("name") or ""))
        entries = self.entries(section)
        new = ordered(section, {**rows, "id": id})
        self._do(what, section, (*entries[:at], new, *entries[at:]))

    def remove(self, section: str, numbers: Iterable[int], what: str) -> None:
        """Take entries out."""
        gone = set(numbers)
        kept = tuple(rows for n, rows in enumerate(self.entries(section)) if n not in gone)
        self._do(what, section, kept)

    def move(self, section: str, numbers: Sequence[int], by: int, what: str) -> list[int]:
        """Move entries up or down by one; returns where they are then."""
        entries = list(self.entries(section))
        moved = sorted(numbers, reverse=by > 0)
        if not moved or not all(0 <= number + by < len(entries) for number in moved):
            return list(numbers)
        for number in moved:
            entries[number], entries[number + by] = entries[number + by], entries[number]
        self._do(what, section, tuple(entries))
        return sorted(number + by for number in moved)

    def change_all(
        self, section: str, numbers: Iterable[int], change: Callable[[Rows], Rows], what: str
    ) -> None:
        """Change several entries in one step."""
        entries = list(self.entries(section))
        for number in numbers:
            entries[number] = ordered(section, change(entries[number]))
        self._do(what, section, tuple(entries))

    def replace_text(self, find: str, put: str, *, exact: bool, what: str) -> int:
        """Replace a text in all entries of the book in one step; returns in how many."""
        pattern = pattern_of(find, exact=exact)
        lists: Lists = {}
        count = 0
        for section, entries in self.document.lists.items():
            changed = tuple(_replaced(rows, pattern, put) for rows in entries)
            count += sum(a != b for a, b in zip(entries, changed, strict=True))
            lists[section] = changed
        if count:
            self._push(what, self.document.head, lists, "", None)
        return count

    def put_content(self, head: Rows, lists: Lists, what: str) -> None:
        """Let the document hold this, as one step: an import."""
        before = self.document
        self.go_on_with(head, lists, what)
        self._imported = before, self.document

    def go_on_with(self, head: Rows, lists: Lists, what: str) -> None:
        """Let the document hold this, as one step: what was not saved once."""
        self._push(what, head, lists, "", None)

    @property
    def before_import(self) -> Document | None:
        """What the document was, if an import is the last that has been done to it unsaved."""
        if self._imported is None:
            return None
        before, after = self._imported
        is_after = (after.head, after.lists) == (self.document.head, self.document.lists)
        return before if is_after else None

    def undo(self) -> None:
        """Take the last step back."""
        self.steps.undo()
        self.stepped.emit()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.steps.redo()
        self.stepped.emit()

    def saved(self, document: Document) -> None:
        """The document has been written to its file."""
        self.document = document
        self._imported = None
        self.steps.setClean()
        self.stepped.emit()

    def put(self, head: Rows, lists: Lists, section: str) -> None:
        """Let the document hold this; for the steps."""
        self.document = replace(self.document, head=head, lists=lists)
        self.changed.emit(section)

    def _without(self, section: str, number: int) -> Document:
        entries = self.entries(section)
        return self.document.with_list(section, (*entries[:number], *entries[number + 1 :]))

    def _do(self, what: str, section: str, entries: tuple[Rows, ...]) -> None:
        lists = self.document.lists | {section: entries}
        self._push(what, self.document.head, lists, section, None)

    def _push(
        self,
        what: str,
        head: Rows,
        lists: Lists,
        section: str,
        about: tuple[str, int, str] | None,
    ) -> None:
        self.steps.push(_Step(self, what, (head, lists), section, about))
        self.stepped.emit()


class _Step(QUndoCommand):
    """From one content of the document to the next; typing on in one field is one step."""

    def __init__(
        self,
        session: Session,
        what: str,
        after: tuple[Rows, Lists],
        section: str,
        about: tuple[str, int, str] | None,
    ) -> None:
        super().__init__(what)
        self._session = session
        self._before = session.document.head, session.document.lists
        self.after = after
        self.section = section
        self.about = about

    def id(self) -> int:
        """Steps about a field may be joined."""
        return _STEP if self.about else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - named by Qt
        """Join the next step, if it is about the same field."""
        if not isinstance(other, _Step) or other.about != self.about:
            return False
        self.after = other.after
        self.section = self.section if other.section == self.section else ""
        self.setObsolete(self.after == self._before)  # it was typed, and taken back by typing
        return True

    def redo(self) -> None:
        """Do it."""
        self._session.put(*self.after, self.section)

    def undo(self) -> None:
        """Take it back."""
        self._session.put(*self._before, self.section)


def pattern_of(find: str, *, exact: bool) -> re.Pattern[str]:
    """What to look for, letter by letter."""
    return re.compile(re.escape(find), re.NOFLAG if exact else re.IGNORECASE)


def texts_of(rows: Rows) -> list[str]:
    """The texts of an entry in which one can search and replace."""
    found = [str(rows[key]) for key in _TEXTS if key in rows]
    for key in _LISTS:
        value = rows.get(key, ())
        found += map(str, value) if isinstance(value, tuple) else []
    for key in _INNER:
        for inner in rows.get(key, ()):
            found += texts_of(inner) if isinstance(inner, dict) else []
    return found


def _replaced(rows: Rows, pattern: re.Pattern[str], put: str) -> Rows:
    changed = dict(rows)
    for key, value in rows.items():
        if key in _TEXTS and isinstance(value, str):
            changed[key] = pattern.sub(lambda _: put, value)
        elif key in _LISTS and isinstance(value, tuple):
            changed[key] = tuple(_replaced_words(value, pattern, put))
        elif key in _INNER and isinstance(value, tuple):
            inner = (_replaced(v, pattern, put) if isinstance(v, dict) else v for v in value)
            changed[key] = tuple(inner)
    return changed


def _replaced_words(
    words: tuple[Value, ...], pattern: re.Pattern[str], put: str
) -> Iterator[Value]:
    """What nothing is left of is no longer there."""
    for word in words:
        new = pattern.sub(lambda _: put, word) if isinstance(word, str) else word
        if new == word or (isinstance(new, str) and new.strip()):
            yield new


def _put(entries: tuple[Rows, ...], number: int, rows: Rows) -> tuple[Rows, ...]:
    return (*entries[:number], rows, *entries[number + 1 :])
