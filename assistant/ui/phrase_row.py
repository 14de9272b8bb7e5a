"""What one row of the phrase list shows."""

from dataclasses import dataclass
from enum import Enum

from assistant.core.preview import Preview, Span


class Look(Enum):
    """How a row is written: as it is, greyed since it has yet to begin, struck out since over."""

    PLAIN = 0
    GREYED = 1
    STRUCK = 2


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """One row; `badge` is a short word at the right.

    `struck` strikes the row out and says why; if it `waits` for a start it is only greyed.
    """

    key: str
    title: str
    preview: Preview
    title_hits: tuple[Span, ...] = ()
    code: str = ""
    variants: int = 0
    pinned: bool = False
    badge: str = ""
    struck: str = ""
    waits: bool = False
    whole: str = ""
    pictures: int = 0

    @property
    def look(self) -> Look:
        """How it is written."""
        if not self.struck:
            return Look.PLAIN
        return Look.GREYED if self.waits else Look.STRUCK
