"""Several phrases become one reply: how they are joined, and which of them are still in it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from assistant.core.phrase import Phrase

_BREAKS = re.compile(r"[，。！？；：、～~…,.!?;:\s]+")
_TELLING = 4  # characters: a clause of so many is hardly there by chance


@dataclass(frozen=True, slots=True)
class Filled:
    """What the program put into a text's blanks of itself, name → words, and when."""

    values: Mapping[str, str] = field(default_factory=dict)
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase that was put into the draft, the words it came in, and what it was found by."""

    phrase: Phrase
    wording: int
    text: str
    query: str = ""
    filled: Filled = Filled()

    def is_in(self, draft: str) -> bool:
        """Whether any of it still stands there; agents shorten and join."""
        clauses = [clause for clause in _BREAKS.split(self.text) if len(clause) >= _TELLING]
        return any(clause in draft for clause in clauses or [self.text])


@dataclass(frozen=True, slots=True)
class KeptPart:
    """A part as it is kept: its phrase by key."""

    phrase: str
    wording: int
    text: str
    query: str = ""
    filled: Filled = Filled()


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft that outlives the program: what it says, of what it was made, and for whom.

    `whom` is a buyer's whole name or, where none is known, stands for a window; `name` is for
    people to read.
    """

    whom: str
    name: str
    text: str
    parts: tuple[KeptPart, ...]
    at: datetime
    buyer: bool = True


class Drafts(Protocol):
    """Keeps the one draft there is; it is a buyer's data and belongs into the encrypted store."""

    def read(self) -> KeptDraft | None:
        """The draft, if there is one."""

    def write(self, draft: KeptDraft | None) -> None:
        """Keep this one in the place of the former; None: there is none any more."""


def joined(draft: str, added: str) -> str:
    """What to write after a draft so that the next phrase stands on a line of its own."""
    return added if not draft or draft.endswith("\n") else f"\n{added}"


def parts_in(parts: Iterable[Part], draft: str) -> tuple[Part, ...]:
    """The parts still to be seen in a draft, each phrase once."""
    found = {part.phrase.key: part for part in parts if part.is_in(draft)}
    return tuple(found.values())
