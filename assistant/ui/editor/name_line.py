"""A line of names where the book has ids: promotions that add up, products that go together."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from assistant.ui.theme import plain

BETWEEN = re.compile("[、,，;；\n\r\t\v\f\x85\u2028\u2029]+")
_AND = "、"


class NameLine(QLineEdit):
    """Shows names, takes names or ids, and gives ids; what is neither stays as it was typed.

    A name that would be read as something else is not shown, but its id: one that two have, that
    has a comma in it or spaces around it, or that is the id of another.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._names: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._offered = QStringListModel(self)
        self.setCompleter(_LastName(self._offered, self))

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """The ids and names there are; what is shown is called by the new names."""
        if tuple(choices) == self._choices:
            return
        ids, self._choices = self.ids(), tuple(choices)
        self._names = dict(_told_apart(choices))
        self._ids = {name: id for id, name in self._names.items()}
        self._offered.setStringList([*self._ids])
        self.put(ids)

    def put(self, ids: Iterable[str]) -> None:
        """Show these, unless they are what is written here already."""
        wanted = tuple(ids)
        if wanted != self.ids() or not self.hasFocus():
            text = _AND.join(self._names.get(id, id) for id in wanted)
            if text != self.text():
                self.setText(text)
                self.setToolTip(plain(text))  # a long one is cut
                self.setCursorPosition(0)

    def ids(self) -> tuple[str, ...]:
        """What is written here, by id."""
        words = (part.strip() for part in BETWEEN.split(self.text()))
        return tuple(self._ids.get(word, word) for word in words if word)


def _told_apart(choices: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The ids whose names, written between commas, are read as these and no others."""
    often, all_ids = Counter(name for _, name in choices), {id for id, _ in choices}
    for id, name in choices:
        plain = name and name == name.strip() and not BETWEEN.search(name)
        if plain and often[name] == 1 and (name == id or name not in all_ids):
            yield id, name


class _LastName(QCompleter):
    """Completes the name that is being written, and leaves those before it."""

    def __init__(self, names: QStringListModel, line: QLineEdit) -> None:
        super().__init__(names, line)
        self._line = line
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        """Only what stands after the last comma is looked for."""
        return [BETWEEN.split(path)[-1].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The whole line with the name that was chosen at its end."""
        before = BETWEEN.split(self._line.text())[:-1]
        return _AND.join([*(part.strip() for part in before), super().pathFromIndex(index)])
