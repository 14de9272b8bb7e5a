"""A workbook's entries as the YAML of a book, and which cell each of its lines comes from."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from assistant.books.writer import Value, entry_lines, row_lines, scalar
from assistant.core.problem import Place

Rows = dict[str, Value]
Path = tuple[str, ...]


@dataclass(slots=True)
class Entry:
    """One row: what it holds by key, and from which columns (from 1), a text each or all in one.

    `parent` is the entry it belongs to, `inner` are the entries that belong to it.
    """

    rows: Rows
    place: Place
    columns: dict[Path, tuple[int, ...]] = field(default_factory=dict)
    parent: str = ""
    inner: dict[str, list["Entry"]] = field(default_factory=dict)

    def put(self, path: Path, value: Value, columns: tuple[int, ...]) -> None:
        """Add what stands in these columns."""
        rows = self.rows
        for key in path[:-1]:
            inner = rows.setdefault(key, {})
            rows = inner if isinstance(inner, dict) else {}
        rows[path[-1]] = value
        self.columns[path] = columns

    def at(self, path: Path, number: int = 0) -> Place:
        """The cell of a value, or of one of several texts; the first one if it has none."""
        columns = self.columns.get(path, (1,))
        return replace(self.place, column=columns[min(number, len(columns) - 1)])


class BookText:
    """The text as it grows, line by line."""

    def __init__(self, file: str) -> None:
        self._none = Place(file, 1, 1)
        self._lines: list[str] = []
        self._spots: list[tuple[int, Place]] = []

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in self._lines)

    def origin(self, line: int) -> Place:
        """The cell a line comes from."""
        at = bisect_right(self._spots, line, key=lambda spot: spot[0])
        return self._spots[at - 1][1] if at else self._none

    def add_head(self, rows: Rows, places: Mapping[str, Place]) -> None:
        """Add the keys of the book itself."""
        for key, value in rows.items():
            self._mark(places.get(key, self._none))
            self._lines += row_lines(key, value, "")

    def add_list(self, key: str, entries: list[Entry], indent: str = "") -> None:
        """Add a list of entries, if there are any."""
        if entries:
            self._lines.append(f"{indent}{key}:")
        for entry in entries:
            first = len(self._lines)
            self._add_rows(entry, (), entry.rows, f"{indent}    ")
            for inner, held in entry.inner.items():
                self.add_list(inner, held, f"{indent}    ")
            self._lines[first] = f"{indent}  - {self._lines[first].lstrip(' ')}"

    def _add_rows(self, entry: Entry, path: Path, rows: Rows, indent: str) -> None:
        for key, value in rows.items():
            at = (*path, key)
            self._mark(entry.at(at))
            if isinstance(value, str):
                self._lines.append(f"{indent}{key}: {scalar(value)}")
                continue
            self._lines.append(f"{indent}{key}:")
            if isinstance(value, dict):
                self._add_rows(entry, at, value, f"{indent}  ")
            else:
                self._add_texts(entry, at, value, f"{indent}  ")

    def _add_texts(self, entry: Entry, path: Path, texts: tuple[Value, ...], indent: str) -> None:
        for number, text in enumerate(texts):
            self._mark(entry.at(path, number))
            self._lines += entry_lines(text, indent)

    def _mark(self, place: Place) -> None:
        self._spots.append((len(self._lines) + 1, place))
