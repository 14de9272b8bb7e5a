"""What is on its way out: chosen phrases, the finished words, where to and how."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.core.phrase import Phrase
from assistant.core.ports import Target


class Way(StrEnum):
    """What becomes of a chosen phrase."""

    PASTE = "paste"
    SEND = "send"
    COPY = "copy"
    DRAFT = "draft"


@dataclass(frozen=True)
class Choice:
    """A phrase on its way out: which wording, where to, how; `query` is what it was found by."""

    phrase: Phrase
    wording: int
    target: Target | None
    way: Way
    query: str = ""

    @property
    def text(self) -> str:
        """The wording, its blanks still open."""
        return self.phrase.wordings[self.wording]


@dataclass(frozen=True)
class Outgoing:
    """A finished reply; `choices` are the phrases it was made of, none for a summary.

    `pictures` go after the text.
    """

    text: str
    target: Target | None
    way: Way = Way.PASTE
    choices: tuple[Choice, ...] = ()
    pictures: tuple[Path, ...] = ()

    @property
    def key(self) -> str:
        """Its name in the log."""
        return self.choices[0].phrase.key if self.choices else ""
