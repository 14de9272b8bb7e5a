"""Variants take turns, so that a buyer does not read the same words twice (机械重复)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from assistant.core.phrase import Phrase

AGAIN_AFTER = timedelta(minutes=30)
KEPT_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Said:
    """One wording somebody was told: which phrase, which of its wordings (from 0), when."""

    phrase: str
    wording: int
    at: datetime


@dataclass(frozen=True, slots=True)
class _Heard:
    """What one buyer was told: of each phrase the wording last used, and when each was said."""

    last: Mapping[str, int] = field(default_factory=dict)
    at: Mapping[tuple[str, int], datetime] = field(default_factory=dict)


_NOTHING = _Heard()


@dataclass(frozen=True, slots=True)
class Turns:
    """What was said to whom; each use gives a new one. Times are kept for a day.

    `whom` names a buyer or, where none is known, a chat window. Every call takes time by what one
    of them was told, not by what all were: a shift has thousands of replies.
    """

    _heard: Mapping[str, _Heard] = field(default_factory=dict)

    def next(self, whom: str, phrase: Phrase) -> int:
        """The wording whose turn it is: the one after the last one used for this buyer."""
        last = self._of(whom).last.get(phrase.key)
        return 0 if last is None else (last + 1) % len(phrase.wordings)

    def repeated(self, whom: str, phrase: Phrase, wording: int, now: datetime) -> timedelta | None:
        """How long ago these very words were said to the same buyer, if less than 30 minutes.

        A clock set back by as much makes nothing unsaid.
        """
        at = self._of(whom).at.get((phrase.key, wording))
        return max(now - at, timedelta(0)) if at and abs(now - at) < AGAIN_AFTER else None

    def spoken(self, whom: str) -> datetime | None:
        """When something was said to them last, if within a day or so."""
        return max(self._of(whom).at.values(), default=None)

    def recalling(self, whom: str, said: Iterable[Said], now: datetime) -> "Turns":
        """With what was said to somebody earlier (oldest first), as a store has kept it."""
        heard, said = self._of(whom), tuple(said)
        last = {one.phrase: one.wording for one in said} | dict(heard.last)
        at = {(one.phrase, one.wording): one.at for one in said if _is_kept(one.at, now)}
        for words, since in heard.at.items():
            at[words] = max(since, at.get(words, since))
        return self._with(whom, _Heard(last, at))

    def after(self, whom: str, phrase: Phrase, wording: int, now: datetime) -> "Turns":
        """After saying a wording."""
        heard = self._of(whom)
        kept = {words: at for words, at in heard.at.items() if _is_kept(at, now)}
        last = {**heard.last, phrase.key: wording}
        return self._with(whom, _Heard(last, kept | {(phrase.key, wording): now}))

    def another(self, whom: str, phrase: Phrase) -> "Turns":
        """After passing over the wording whose turn it is."""
        heard, passed = self._of(whom), self.next(whom, phrase)
        return self._with(whom, _Heard({**heard.last, phrase.key: passed}, heard.at))

    def without(self, gone: Iterable[str]) -> "Turns":
        """As if these had never been told anything."""
        gone = frozenset(gone)
        return Turns({whom: heard for whom, heard in self._heard.items() if whom not in gone})

    def _of(self, whom: str) -> _Heard:
        return self._heard.get(whom, _NOTHING)

    def _with(self, whom: str, heard: _Heard) -> "Turns":
        return Turns({**self._heard, whom: heard})


def _is_kept(at: datetime, now: datetime) -> bool:
    """Whether it was within a day; what a clock far ahead has dated is out of it, too."""
    return abs(now - at) < KEPT_FOR


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
