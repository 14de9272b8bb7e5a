"""Variants take turns, so that a buyer does not read the same words twice (机械重复)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from assistant.core.phrase import Phrase

AGAIN_AFTER = timedelta(minutes=30)
KEPT_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Said:
    """One wording said to somebody: which phrase, which of its wordings (from 0), when."""

    whom: str
    phrase: str
    wording: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Turns:
    """What was said to whom within the last day, oldest first; each use gives a new one.

    `whom` names a buyer or, where none is known, a chat window.
    """

    said: tuple[Said, ...] = ()
    _last: Mapping[tuple[str, str], int] = field(default_factory=dict)
    _at: Mapping[tuple[str, str, int], datetime] = field(default_factory=dict)

    def next(self, whom: str, phrase: Phrase) -> int:
        """The wording whose turn it is: the one after the last one used for this buyer."""
        last = self._last.get((whom, phrase.key))
        return 0 if last is None else (last + 1) % len(phrase.wordings)

    def repeated(self, whom: str, phrase: Phrase, wording: int, now: datetime) -> timedelta | None:
        """How long ago these very words were said to the same buyer, if less than 30 minutes."""
        at = self._at.get((whom, phrase.key, wording))
        return now - at if at and timedelta(0) <= now - at < AGAIN_AFTER else None

    def recalling(self, said: Iterable[Said], now: datetime) -> "Turns":
        """With what was said earlier (oldest first), as a store has kept it."""
        said = tuple(said)
        last = {(one.whom, one.phrase): one.wording for one in said}
        recent = {*self.said, *(one for one in said if now - one.at < KEPT_FOR)}
        ordered = tuple(sorted(recent, key=lambda one: one.at))
        return Turns(ordered, {**last, **self._last}, _times(ordered))

    def after(self, whom: str, phrase: Phrase, wording: int, now: datetime) -> "Turns":
        """After saying a wording."""
        kept = tuple(said for said in self.said if now - said.at < KEPT_FOR)
        said = (*kept, Said(whom, phrase.key, wording, now))
        return Turns(said, {**self._last, (whom, phrase.key): wording}, _times(said))

    def another(self, whom: str, phrase: Phrase) -> "Turns":
        """After passing over the wording whose turn it is."""
        passed = self.next(whom, phrase)
        return Turns(self.said, {**self._last, (whom, phrase.key): passed}, self._at)


def _times(said: Iterable[Said]) -> dict[tuple[str, str, int], datetime]:
    """When each wording was said last."""
    return {(one.whom, one.phrase, one.wording): one.at for one in said}


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said, seen from one buyer: which wording a phrase would come in now."""

    turns: Turns = field(default_factory=Turns)
    whom: str = ""

    def wording(self, phrase: Phrase) -> int:
        """The wording whose turn it is."""
        return self.turns.next(self.whom, phrase)

    def ago(self, phrase: Phrase, now: datetime) -> timedelta | None:
        """How long ago that wording was said to this buyer, if less than 30 minutes."""
        return self.turns.repeated(self.whom, phrase, self.wording(phrase), now)
