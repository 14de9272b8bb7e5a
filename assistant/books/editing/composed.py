"""Entries as rows put together to a book's YAML, which knows of each line what it came from."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from assistant.books.writer import Value, entry_lines, row_lines

Rows = dict[str, Value]
LISTS = ("stages", "phrases", "promotions", "checklists", "products", "cards", "wording")


class Spot(NamedTuple):
    """An entry of a list by its number, and the key a line belongs to."""

    line: int
    section: str
    number: int
    key: str


@dataclass(slots=True)
class Composed:
    """A text and where its lines come from."""

    lines: list[str] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)

    @property
    def data(self) -> bytes:
        """The text as a file holds it."""
        return "".join(f"{line}\n" for line in self.lines).encode("utf-8", "replace")

    def spot(self, line: int) -> Spot | None:
        """What a line, from 1, comes from; None before the first entry."""
        at = bisect_right(self.spots, line, key=lambda spot: spot.line)
        return self.spots[at - 1] if at else None


def composed(head: Rows, lists: Mapping[str, Sequence[Rows]]) -> Composed:
    """The book's text; keys of `head` that are no lists of entries stand first."""
    made = Composed()
    for key, value in head.items():
        made.lines += row_lines(key, value, "")
    for section in LISTS:
        entries = lists.get(section, ())
        made.lines += [f"{section}:"] if entries else []
        for number, rows in enumerate(entries):
            _add(made, section, number, rows)
    return made


def _add(made: Composed, section: str, number: int, rows: Rows) -> None:
    line = len(made.lines) + 1
    made.lines += entry_lines(rows, "  ")
    for key, value in rows.items():
        made.spots.append(Spot(line, section, number, key))
        line += len(row_lines(key, value, "    "))
