"""One paste as a transaction: from the first look at the clipboard until the chat has read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.core import refusal
from assistant.core.hotkey import Combination
from assistant.core.message import Message
from assistant.core.ports import (
    Clipboard,
    ClipboardBusyError,
    Clock,
    Keyboard,
    Snapshot,
    Target,
    Windows,
)
from assistant.core.profile import OTHER, Profile
from assistant.core.pulse import Pulse

RELEASE_LIMIT = 2.0
RETURN_LIMIT = 1.0
READ_LIMIT = 4.0
QUIET = 0.3
QUIET_BEFORE_MORE = 0.6
LONGEST_QUIET = 1.5
GAPS = 4
AT_ONCE = 0.1
POLL = 0.005

NOWHERE = Target(window=0)


@dataclass(frozen=True, slots=True)
class PasteRequest:
    """What to put where. `target` None means there was no window to paste into.

    `more` follows the first, each by a press of its own: a text, then its pictures.
    """

    formats: Mapping[str, bytes]
    target: Target | None
    send: bool = False
    profile: Profile = OTHER
    more: tuple[Mapping[str, bytes], ...] = ()


class Outcome(StrEnum):
    """How a paste ended; after `UNREAD` nobody can tell whether the text has arrived."""

    PASTED = "pasted"
    SENT = "sent"
    REFUSED = "refused"
    UNREAD = "unread"
    COPIED = "copied"


@dataclass(frozen=True, slots=True)
class PasteResult:
    """The end of a paste; `message` is the one line to show when it isn't plain success."""

    outcome: Outcome
    message: Message | None = None


class State(StrEnum):
    """Where a transaction stands; each state is one step, named for what it does next."""

    KEEP = "keep"
    OFFER = "offer"
    RELEASE = "release"
    RETURN = "return"
    PRESS = "press"
    READ = "read"
    SEND = "send"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Ports:
    """The four ports a paste works with."""

    clipboard: Clipboard
    windows: Windows
    keyboard: Keyboard
    clock: Clock


class Transaction:
    """One paste as a state machine.

    `kept` is the snapshot still to be put back, if any; `pressed` the moment of our Ctrl+V;
    `offered` whether our text has come onto the clipboard; `quiet` for how long from its end it
    has to stay there; `sure` whether it was the target for certain that has read.
    """

    def __init__(
        self,
        request: PasteRequest,
        ports: Ports,
        kept: Snapshot | None,
        tell_pressed: Callable[[], None] = lambda: None,
        *,
        doubtful: bool = False,
    ) -> None:
        """`doubtful`: the target may still owe us a read for an earlier press of ours."""
        self._request = request
        self._parts = iter((request.formats, *request.more))
        self._part = next(self._parts)
        self._left = len(request.more)
        self._doubtful = doubtful
        self._target = request.target or NOWHERE
        self._ports = ports
        self.kept = kept
        self.pressed = 0.0
        self.offered = False
        self.quiet = QUIET
        self.sure = True
        self._tell_pressed = tell_pressed
        self.state = State.KEEP
        self._found = Snapshot()
        self._early_reads = 0
        self._unknown_readers = False
        self._pulse = Pulse(ports.windows, ports.clock, self._target)
        self._result = PasteResult(Outcome.PASTED)
        self._steps: Mapping[State, Callable[[], State]] = {
            State.KEEP: self._keep,
            State.OFFER: self._offer,
            State.RELEASE: self._release,
            State.RETURN: self._return,
            State.PRESS: self._press,
            State.READ: self._read,
            State.SEND: self._send,
        }

    def run(self) -> PasteResult:
        """Step until done; then whoever wants it may have what is left on the clipboard."""
        try:
            while self.state is not State.DONE:
                self.state = self._steps[self.state]()
        finally:
            self._pulse.stop()
            self._ports.clipboard.hand_out()
        return self._result

    def _keep(self) -> State:
        try:
            shared = self.kept if self._mine() else None
            self._found = shared or self._ports.clipboard.snapshot()
        except ClipboardBusyError:
            return self._end(Outcome.REFUSED, refusal.CLIPBOARD_BUSY)
        return State.OFFER

    def _offer(self) -> State:
        try:
            self._ports.clipboard.offer(self._part, reader=self._request.target)
        except ClipboardBusyError:
            return self._end(*self._told(Outcome.REFUSED, refusal.CLIPBOARD_BUSY))
        self.offered = True
        self.kept = self._found
        if why := refusal.of_target(self._request.target):
            return self._refuse(why)
        return State.RELEASE

    def _release(self) -> State:
        if self._until(self._released, RELEASE_LIMIT):
            return State.RETURN
        return self._refuse(refusal.KEYS_HELD)

    def _return(self) -> State:
        if not self._in_front():
            self._ports.windows.activate(self._target)
            self._until(lambda: self._in_front() or not self._is_open(), RETURN_LIMIT)
        return State.PRESS

    def _press(self) -> State:
        if not self._released():
            return State.RELEASE
        self._pulse.knock()  # first, since others may read while Windows waits for the answer
        if not self._mine():
            return self._refuse(refusal.CLIPBOARD_TAKEN)
        self._early_reads = self._reads()
        self._unknown_readers = self._unknown_has_asked()
        self._ports.clipboard.hand_out()
        self.pressed = self._ports.clock.monotonic()
        if why := self._press_in_target(self._request.profile.paste_keys):
            crossed = why is refusal.KEYS_REFUSED and not self._released()
            return State.RELEASE if crossed else self._refuse(why)
        if not self._request.send and not self._left:
            self._tell_pressed()
        return State.READ

    def _read(self) -> State:
        if not self._until(lambda: self._may_have_asked() or not self._mine(), READ_LIMIT):
            return self._refuse(refusal.NOT_READ, Outcome.UNREAD)
        goes_on = self._settle_reads()
        self.sure = self._asked()
        if not self.sure:
            self._stay()
        if not self._mine():
            return self._refuse(refusal.CLIPBOARD_TAKEN, Outcome.UNREAD)
        if not goes_on:
            return self._refuse(refusal.NOT_ANSWERING, Outcome.UNREAD)
        if self._left:
            self._part, self._left = next(self._parts), self._left - 1
            return State.OFFER
        return State.SEND if self._request.send else State.DONE

    def _send(self) -> State:
        profile = self._request.profile
        if not profile.may_send:
            return self._end(Outcome.PASTED, refusal.MAY_NOT_SEND)
        if self._doubtful or not self.sure:
            why = refusal.NOT_SENT_IN_DOUBT if self._doubtful else refusal.NOT_SENT_UNSURE
            return self._end(Outcome.PASTED, why)
        self._pause(profile.pause_ms / 1000)
        released = self._until(self._released, RELEASE_LIMIT)
        if not released or self._press_in_target(profile.send_keys):
            return self._end(Outcome.PASTED, refusal.NOT_SENT)
        return self._end(Outcome.SENT, None)

    def _press_in_target(self, keys: Combination) -> Message | None:
        """Press where the reply is meant to go and nowhere else; why not, if not."""
        now = self._ports.windows.active()
        if why := self._changed(now):
            return why if self._is_open() else refusal.GONE
        if self._ports.keyboard.press(keys, now):
            return None
        return self._changed(self._ports.windows.active()) or refusal.KEYS_REFUSED

    def _is_open(self) -> bool:
        return self._ports.windows.is_open(self._target)

    def _changed(self, now: Target | None) -> Message | None:
        """Why the window in front is not the one the reply is meant for."""
        return refusal.of_change(self._request.target, now, self._request.profile)

    def _in_front(self) -> bool:
        return self._changed(self._ports.windows.active()) is None

    def _mine(self) -> bool:
        return self._ports.clipboard.owned()

    def _released(self) -> bool:
        return not self._ports.keyboard.busy()

    def _asked(self) -> bool:
        """Whether the target has read since our keys; what it read before was no paste."""
        return self._reads() > self._early_reads

    def _may_have_asked(self) -> bool:
        """Also where the system doesn't tell who has: then the target, if it is the only one.

        Whoever reads what others copy does so without our keys, and so has most likely asked
        before them.
        """
        return self._asked() or (not self._unknown_readers and self._unknown_has_asked())

    def _unknown_has_asked(self) -> bool:
        reads = self._ports.clipboard.reads(self._target)
        return any(read.target is None for read in reads)

    def _reads(self) -> int:
        return sum(read.counts for read in self._ports.clipboard.reads(self._target))

    def _asks(self) -> int:
        return sum(read.target is True for read in self._ports.clipboard.reads(self._target))

    def _stay(self) -> None:
        """Where it may have been somebody else, our text waits for the target as long as ever.

        What follows it has to wait for that, the end of a paste only with putting back.
        """
        self.quiet = max(0.0, self.pressed + READ_LIMIT - self._ports.clock.monotonic())
        if self._left:
            self._until(lambda: self._asked() or not self._mine(), self.quiet)

    def _settle_reads(self) -> bool:
        """Wait until the target has asked for nothing more for a while; False: it hangs.

        A browser reads at the key and again when it puts the text in, on a busy machine half a
        second later, and asks what there is in between: the slower it is, the longer we wait. In
        doubt the first read may well answer the earlier press, and ours is still to come. One that
        hangs in between puts nothing in unless our text is still there when it goes on: what it
        answers late counts like a question, but only once where it is always that slow.
        """
        clock = self._ports.clock.monotonic
        pulse, late = self._pulse, AT_ONCE
        pulse.knock()
        last, seen = clock(), self._asks()
        self.quiet = self._least_quiet(last - self.pressed)
        while (left := last + self.quiet - clock()) > 0 or self._is_waited_for():
            self._ports.clipboard.wait(min(POLL, left) if left > 0 else POLL)
            if pulse.waits and pulse.silence > READ_LIMIT:
                return False
            gap, now = pulse.answer(), clock()
            if (count := self._asks()) > seen:
                gap, seen = now - last, count
            elif gap < late:
                continue
            else:
                late = 2 * gap
            self.quiet, last = max(self.quiet, min(LONGEST_QUIET, GAPS * gap)), now
        return True

    def _is_waited_for(self) -> bool:
        """Whether a sign of life is to come, and as long as that matters."""
        return self._pulse.waits and self._mine() and self._is_open()

    def _least_quiet(self, delay: float) -> float:
        """What to wait for after a first read that came `delay` seconds after the key."""
        if self._doubtful:
            return LONGEST_QUIET
        least = QUIET_BEFORE_MORE if self._request.send or self._left else QUIET
        return max(least, min(LONGEST_QUIET, 2 * delay))

    def _pause(self, seconds: float) -> None:
        end = self._ports.clock.monotonic() + seconds
        while (left := end - self._ports.clock.monotonic()) > 0:
            self._ports.clipboard.wait(left)

    def _until(self, true: Callable[[], bool], limit: float) -> bool:
        end = self._ports.clock.monotonic() + limit
        while not true():
            if self._ports.clock.monotonic() >= end:
                return False
            self._ports.clipboard.wait(POLL)
        return True

    def _refuse(self, why: Message, outcome: Outcome = Outcome.REFUSED) -> State:
        """Leave our text, if it is still there, on the clipboard for the user to paste by hand."""
        self.kept = None
        return self._end(*self._told(outcome, why if self._mine() else refusal.CLIPBOARD_TAKEN))

    def _told(self, outcome: Outcome, why: Message) -> tuple[Outcome, Message]:
        """Of what follows the first part it is said that the first has arrived."""
        if self._part is self._request.formats:
            return outcome, why
        instead = refusal.PICTURE.get(why, refusal.PICTURE_LEFT)
        return (outcome if outcome is Outcome.UNREAD else Outcome.PASTED), instead

    def _end(self, outcome: Outcome, message: Message | None) -> State:
        self._result = PasteResult(outcome, message)
        return State.DONE
