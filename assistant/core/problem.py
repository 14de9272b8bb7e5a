"""A fault in content: where it is and what to do, as data."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.core.language import Language
from assistant.core.message import Message


class Level(StrEnum):
    """How bad: an error keeps an entry out, a warning lets it in, a note is only good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Remedy(StrEnum):
    """What the program itself can do about a problem, when asked to."""

    CONVERT_FROM_GB18030 = "convert_from_gb18030"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file; line and column count from 1, 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file; the rest of the file stays in use."""

    place: Place
    message: Message
    level: Level = Level.ERROR
    remedy: Remedy | None = None

    def line(self, language: Language = Language.SIMPLIFIED) -> str:
        """`file:line:column: message`, the form editors can jump to."""
        return self.told.text(language)

    @property
    def told(self) -> Message:
        """That line as a message."""
        return Message.of(
            "{place}: {message}", "{place}: {message}", place=self.place, message=self.message
        )
