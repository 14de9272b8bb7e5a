"""What one row of the phrase list shows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from assistant.core.preview import Preview, Span


class Look(Enum):
    """How a row is written: as it is, greyed since it has yet to begin, struck out since over."""

    PLAIN = 0
    GREYED = 1
    STRUCK = 2


class Head(NamedTuple):
    """What the first line of a row shows."""

    title: str
    code: str
    variants: int
    pictures: int
    pinned: bool
    badge: str
    struck: str
    look: Look


@dataclass(frozen=True, slots=True)
class Marks:
    """Where what was searched for stands in the title and in the preview."""

    title: tuple[Span, ...] = ()
    preview: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """One row; `badge` is a short word at the right.

    `struck` strikes the row out and says why; if it `waits` for a start it is only greyed.
    `marks` is asked when the row is painted: most rows found are never scrolled into view.
    """

    key: str
    title: str
    preview: Preview
    marks: Callable[[], Marks] = field(default=Marks, compare=False)
    code: str = ""
    variants: int = 0
    pinned: bool = False
    badge: str = ""
    struck: str = ""
    waits: bool = False
    whole: str = ""
    pictures: int = 0

    @property
    def head(self) -> Head:
        """Its first line."""
        signs = self.variants, self.pictures, self.pinned
        return Head(self.title, self.code, *signs, self.badge, self.struck, self.look)

    @property
    def look(self) -> Look:
        """How it is written."""
        if not self.struck:
            return Look.PLAIN
        return Look.GREYED if self.waits else Look.STRUCK
