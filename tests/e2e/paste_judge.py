"""Judges what arrived in each chat by the keys that brought it, however late they were handled."""

import contextlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.e2e.chat_page import Pasted
from tests.e2e.chats import Chat
from tests.waiting import until

_DONE = ("pasted", "sent")


@dataclass
class Figures:
    """What is counted; `zeros` must be zero.

    `told`: what somebody copied before a chat had read, after a Ctrl+V that ended as "not read" and
    was reported as such; `late` of those were handled by the chat only when that round was over.
    """

    wrong_texts: int = 0
    into_other_windows: int = 0
    copies_overwritten: int = 0
    told: int = 0
    late: int = 0
    restored: int = 0
    to_restore: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    @property
    def zeros(self) -> tuple[int, int, int]:
        """Never a wrong text, never a wrong window, never a lost copy."""
        return self.wrong_texts, self.into_other_windows, self.copies_overwritten

    def __str__(self) -> str:
        share = self.restored / self.to_restore if self.to_restore else 1.0
        outcomes = ", ".join(f"{name} {count}" for name, count in sorted(self.outcomes.items()))
        return (
            f"{sum(self.outcomes.values())} pastes ({outcomes}): {self.wrong_texts} wrong texts, "
            f"{self.into_other_windows} into another window, {self.copies_overwritten} copies "
            f"overwritten, {self.told} copied over us while a chat was slow (reported; {self.late} "
            f"of them handled after their round), "
            f"clipboard back in {self.restored} of {self.to_restore} ({share:.2%})"
        )


@dataclass
class Round:
    """One paste asked for, since when, into which chat, its end, and what others copied."""

    began: float
    chat: Chat
    expected: str
    outcome: str
    copies: Sequence[str]
    arrivals: int = 0


class Judge:
    """Each text that a chat has taken in belongs to the round in which its Ctrl+V was pressed."""

    def __init__(self, chats: Sequence[Chat], figures: Figures) -> None:
        self._chats = chats
        self._figures = figures
        self._rounds: list[Round] = []
        self._judged: Counter[str] = Counter()

    def look(self, now: Round) -> None:
        """Judge all that has come since the last look."""
        self._rounds.append(now)
        if now.outcome in _DONE:
            with contextlib.suppress(AssertionError):
                until(lambda: now.chat.arrived() == now.expected, what="the text", seconds=60)
        for chat in self._chats:
            self._judge_new(chat)
            self._judge_all(chat)
        if now.outcome in _DONE and not now.arrivals:
            self._wrong(f"nothing arrived in {now.chat.title} of {now.expected!r}, {now.copies}")

    def _judge_new(self, chat: Chat) -> None:
        pastes = chat.pastes()
        for pasted in pastes[self._judged[chat.title] :]:
            self._judge(chat, pasted)
        self._judged[chat.title] = len(pastes)

    def _judge(self, chat: Chat, pasted: Pasted) -> None:
        cause = next((r for r in reversed(self._rounds) if r.began <= pasted.pressed), None)
        if cause is None or cause.chat is not chat:
            self._figures.into_other_windows += 1
            meant = cause and (pasted.pressed - cause.began, cause.chat.title, cause.outcome)
            self._figures.notes.append(f"elsewhere: {chat.title} has {pasted}, meant: {meant}")
            return
        cause.arrivals += 1
        if cause.arrivals > 1:
            self._wrong(f"twice: {chat.title} has {pasted}")
        elif pasted.text == cause.expected:
            return
        elif cause.outcome == "unread" and pasted.text in self._copied_since(cause):
            self._figures.told += 1
            self._figures.late += cause is not self._rounds[-1]
        else:
            self._wrong(
                f"wrong text: {chat.title} has {pasted}, {cause.expected!r} {cause.outcome}"
            )

    def _copied_since(self, cause: Round) -> set[str]:
        """What others copied in that round, once our text was there, or in a later one."""
        first = self._rounds.index(cause)
        later = {text for after in self._rounds[first + 1 :] for text in after.copies}
        return {*cause.copies[1:], *later} - {""}

    def _judge_all(self, chat: Chat) -> None:
        """Nothing stands there that no Ctrl+V has brought."""
        with contextlib.suppress(AssertionError):
            until(lambda: _explained(chat), what="text and log to agree", seconds=2)
            return
        self._wrong(f"typed: {chat.title} has {chat.arrived()!r}")

    def _wrong(self, note: str) -> None:
        self._figures.wrong_texts += 1
        self._figures.notes.append(note)


def _explained(chat: Chat) -> bool:
    """Whether what stands in the chat is what was pasted last."""
    rest = chat.arrived()
    for pasted in reversed(chat.pastes()):
        if not rest:
            return True
        if not rest.endswith(pasted.text):
            return False
        rest = rest[: len(rest) - len(pasted.text)]
    return not rest
