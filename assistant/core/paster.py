"""Pastes one after another: what they share, what is put back, and who may still read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assistant.core import refusal
from assistant.core.message import Message
from assistant.core.paste import (
    READ_LIMIT,
    Outcome,
    PasteRequest,
    PasteResult,
    Ports,
    Transaction,
)
from assistant.core.ports import ClipboardBusyError, Snapshot, Target

RESTORE_TRIES = 3
LINGER = 0.7
GLANCE = 0.1
DOUBT_LIMIT = 20.0
_DONE = (Outcome.PASTED, Outcome.SENT)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A chat that was pressed Ctrl+V in and has not read: a hung one does so once it wakes up.

    `reads` were seen when it was given up on; `replaced`: another text of ours is there by now.
    """

    target: Target
    reads: int
    until: float
    replaced: bool = False


class Paster:
    """Runs pastes one after another and puts back what the user had copied.

    Pastes that follow each other share the first snapshot: call `settle` when nothing waits any
    more. Used from one thread only, the paste worker's.
    """

    def __init__(
        self,
        ports: Ports,
        pressed: Callable[[], None] = lambda: None,
        interrupted: Callable[[], bool] = lambda: False,
    ) -> None:
        """`pressed` is called when the paste keys are down and the focus may go elsewhere.

        `interrupted` tells whether another paste waits: then nothing need be put back yet.
        """
        self._ports = ports
        self._pressed = pressed
        self._interrupted = interrupted
        self._kept: Snapshot | None = None
        self._calm_at = 0.0
        self._warning: Message | None = None
        self._doubtful_until = 0.0
        self._doubt: Doubt | None = None

    def paste(self, request: PasteRequest) -> PasteResult:
        """Carry one request through; never raises for what a desktop can do to us."""
        self._outlast()
        kept, self._kept = self._kept, None
        doubtful = self._doubts(request.target)
        transaction = Transaction(request, self._ports, kept, self._pressed, doubtful=doubtful)
        result = transaction.run()
        self._kept = transaction.kept
        if result.outcome in _DONE:
            self._calm_at = self._ports.clock.monotonic() + max(LINGER, transaction.quiet)
        if result.outcome is Outcome.UNREAD:
            self._doubtful_until = transaction.pressed + READ_LIMIT
        self._doubt_after(request.target, result, transaction)
        return result

    def copy(self, formats: Mapping[str, bytes]) -> PasteResult:
        """Only put something on the clipboard, for the user to paste by hand.

        Not while a chat may still be reading the last reply: it would put this in.
        """
        self._outlast()
        try:
            self._ports.clipboard.offer(formats)
        except ClipboardBusyError:
            return PasteResult(Outcome.REFUSED, refusal.CLIPBOARD_BUSY)
        self._kept = None
        self._replace()
        return PasteResult(Outcome.COPIED)

    def settle(self) -> Message | None:
        """Put the user's clipboard back if it is still ours to change; tells when it can't be.

        Not at once: Windows does not tell of a second read, which must not find what was there
        before. It may find what somebody else has copied meanwhile: that is told. Nothing is done
        when another paste comes in between.
        """
        if self._kept is not None and not self._is_calm():
            return None
        told = self._restore()
        warning, self._warning = self._warning, None
        return warning or told  # wrong words in a chat come before a lost copy

    def _restore(self) -> Message | None:
        kept, self._kept = self._kept, None
        for _ in range(RESTORE_TRIES):
            if kept is None or not self._ports.clipboard.owned():
                return None
            if not kept.complete:
                return refusal.CLIPBOARD_TOO_RICH
            if self._put_back(kept):
                return None
        self._kept = kept
        return refusal.NOT_RESTORED

    def _is_calm(self) -> bool:
        """Serve until some time has passed since the end of the last paste."""
        while (left := self._calm_at - self._ports.clock.monotonic()) > 0:
            if self._interrupted() or self._is_taken():
                return not self._interrupted()
            self._ports.clipboard.wait(min(left, GLANCE))
        return True

    def _is_taken(self) -> bool:
        """Whether somebody has copied while the chat may still have been reading."""
        if self._ports.clipboard.owned():
            return False
        self._warning = refusal.COPIED_SOON
        return True

    @property
    def in_doubt(self) -> bool:
        """Whether a chat may still read what it was given up on: call `look_back` meanwhile."""
        return self._doubt is not None

    def look_back(self) -> Message | None:
        """What to tell of a chat that was given up on: it has read after all, or no longer can."""
        doubt, self._doubt = self._doubt, None
        if doubt is None or self._ports.clock.monotonic() > doubt.until:
            return None
        if self._reads(doubt.target) > doubt.reads:
            return refusal.COPIED_BEFORE_READ if doubt.replaced else refusal.READ_LATE
        if not self._ports.clipboard.owned():
            return None if doubt.replaced else refusal.COPIED_BEFORE_READ
        self._doubt = doubt
        return None

    def _doubts(self, target: Target | None) -> bool:
        """Whether this chat is the one that was given up on."""
        doubt, now = self._doubt, self._ports.clock.monotonic()
        return doubt is not None and _is_same(doubt.target, target) and now < doubt.until

    def _doubt_after(
        self, target: Target | None, result: PasteResult, transaction: Transaction
    ) -> None:
        """A chat did not read in time while our text was there to be read.

        It may do so until it has read a later one, waited for with both presses in mind.
        """
        if target is not None and result.message in refusal.UNREAD:
            until = transaction.pressed + DOUBT_LIMIT
            self._doubt = Doubt(target, self._reads(target), until)
        elif self._doubts(target) and transaction.sure and result.outcome in _DONE:
            self._doubt = None
        elif transaction.offered:
            self._replace()

    def _replace(self) -> None:
        """What the chat in doubt has not read is no longer there: another text of ours is."""
        if self._doubt is not None:
            self._doubt = replace(self._doubt, reads=0, replaced=True)

    def _reads(self, target: Target) -> int:
        return sum(read.counts for read in self._ports.clipboard.reads(target))

    def _put_back(self, kept: Snapshot) -> bool:
        try:
            self._ports.clipboard.offer(kept.formats, private=False)
        except ClipboardBusyError:
            return False
        return True

    def _outlast(self) -> None:
        """A chat that may still ask for an earlier reply must not get this one in its place."""
        while (left := self._calm_at - self._ports.clock.monotonic()) > 0 and not self._is_taken():
            self._ports.clipboard.wait(min(left, GLANCE))
        until = max(self._doubtful_until, self._calm_at)
        while (left := until - self._ports.clock.monotonic()) > 0:
            self._ports.clipboard.wait(left)


def _is_same(one: Target, other: Target | None) -> bool:
    return other is not None and one.window == other.window
