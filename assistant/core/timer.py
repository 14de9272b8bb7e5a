"""`then` at work: what an agent has said they would come back to, and when it is due."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from assistant.core.library import Library
from assistant.core.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Timer:
    """A phrase to go on with: which one, for whom, and when.

    `whom` is the buyer or, where none is known, a chat window; `chat` is what a person calls it.
    """

    phrase: str
    title: str
    whom: str
    chat: str
    due: datetime
    buyer: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """There is one for each buyer and phrase."""
        return self.whom, self.phrase

    def by(self, latest: datetime | None) -> "Timer":
        """The same, due at `latest` at the latest."""
        return self if latest is None or self.due <= latest else replace(self, due=latest)

    def left(self, now: datetime) -> timedelta:
        """Time until it is due; not positive once it is."""
        return self.due - now


class Timers(Protocol):
    """Keeps timers, so that they survive a restart."""

    def read(self) -> tuple[Timer, ...]:
        """All there are, in any order."""

    def put(self, timer: Timer) -> None:
        """Keep one, in the place of a former one with the same key."""

    def drop(self, timer: Timer) -> None:
        """Forget one."""

    def settle(self, handover: str) -> None:
        """The timers of this handing over have been given or taken."""

    def is_settled(self, handover: str) -> bool:
        """Whether they have, so that those done since do not come back."""


@dataclass(frozen=True, slots=True)
class Chat:
    """Whom a chat is with: the name things are kept under, the name on screen."""

    whom: str
    name: str
    buyer: bool = True


def begun(phrase: Phrase, library: Library, chat: Chat, now: datetime) -> Timer | None:
    """The timer that using a phrase starts, if it has a `then` whose phrase is in force."""
    if phrase.then is None:
        return None
    following = library.phrase(f"{phrase.book}/{phrase.then.phrase}")
    if following is None:
        return None
    due = now + phrase.then.after
    return Timer(following.key, following.title, chat.whom, chat.name, due, chat.buyer)


def in_order(timers: Iterable[Timer]) -> tuple[Timer, ...]:
    """The soonest due first."""
    return tuple(sorted(timers, key=lambda timer: (timer.due, timer.key)))


def due(timers: Iterable[Timer], now: datetime) -> tuple[Timer, ...]:
    """Those that are due, the longest due first."""
    return tuple(timer for timer in in_order(timers) if timer.left(now) <= timedelta(0))
