"""Pasters with the faults such tools have, to show that the simulation sees each of them."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.core.hotkey import Combination, Modifier
from assistant.core.message import Message
from assistant.core.paste import Outcome, PasteRequest, PasteResult, Ports
from assistant.core.paster import Paster
from assistant.core.ports import Clipboard, ClipboardBusyError, Keyboard, Read, Snapshot, Target
from assistant.core.profile import OTHER

_SLEEP = 0.1


class SleepingPaster(Paster):
    """Set, sleep, Ctrl+V, sleep, restore: wrong at any delay."""

    def paste(self, request: PasteRequest) -> PasteResult:
        """Hope that everybody is quick."""
        try:
            self._hope(request)
        except ClipboardBusyError:
            return PasteResult(Outcome.REFUSED, Message("忙", "Busy"))
        return PasteResult(Outcome.PASTED)

    def _hope(self, request: PasteRequest) -> None:
        kept = self._ports.clipboard.snapshot()
        self._ports.clipboard.offer(request.formats)
        self._ports.clipboard.wait(_SLEEP)
        self._ports.keyboard.press(OTHER.paste_keys)
        self._ports.clipboard.wait(_SLEEP)
        self._ports.clipboard.offer(kept.formats, private=False)


class BlindPaster(Paster):
    """Takes the window in front for the right one."""

    def paste(self, request: PasteRequest) -> PasteResult:
        """Wherever the keys go."""
        return super().paste(replace(request, target=self._ports.windows.active()))


class SilentPaster(Paster):
    """Never says that anything went wrong."""

    def paste(self, request: PasteRequest) -> PasteResult:
        """Swallow the message."""
        return replace(super().paste(request), message=None)


class ForgetfulPaster(Paster):
    """Puts nothing back and calls it done."""

    def settle(self) -> Message | None:
        """Forget it."""
        self._kept = None
        return super().settle()


def greedy(ports: Ports) -> Paster:
    """A paster that believes the clipboard to be its own for ever."""
    return Paster(replace(ports, clipboard=_Greedy(ports.clipboard)))


def trusting(ports: Ports) -> Paster:
    """A paster that takes every reader for the target."""
    return Paster(replace(ports, clipboard=_Trusting(ports.clipboard)))


def credulous(ports: Ports) -> Paster:
    """A paster that takes a reader nobody knows for the target."""
    return Paster(replace(ports, clipboard=_Credulous(ports.clipboard)))


def heedless(ports: Ports) -> Paster:
    """A paster that doesn't look whether modifiers are down."""
    return Paster(replace(ports, keyboard=_Heedless(ports.keyboard)))


class _Passing:
    """A clipboard that hands everything on to another."""

    def __init__(self, inner: Clipboard) -> None:
        self._inner = inner

    def snapshot(self) -> Snapshot:
        return self._inner.snapshot()

    def offer(
        self,
        formats: Mapping[str, bytes],
        *,
        private: bool = True,
        reader: Target | None = None,
    ) -> None:
        self._inner.offer(formats, private=private, reader=reader)

    def hand_out(self) -> None:
        self._inner.hand_out()

    def owned(self) -> bool:
        return self._inner.owned()

    def reads(self, target: Target) -> tuple[Read, ...]:
        return self._inner.reads(target)

    def wait(self, seconds: float) -> None:
        self._inner.wait(seconds)

    def wake(self) -> None:
        self._inner.wake()

    def close(self) -> None:
        self._inner.close()


class _Greedy(_Passing):
    def owned(self) -> bool:
        return True


class _Trusting(_Passing):
    def reads(self, target: Target) -> tuple[Read, ...]:
        return tuple(replace(read, target=True) for read in super().reads(target))


class _Credulous(_Passing):
    def reads(self, target: Target) -> tuple[Read, ...]:
        found = super().reads(target)
        return tuple(replace(read, target=read.target is not False) for read in found)


class _Heedless:
    def __init__(self, inner: Keyboard) -> None:
        self._inner = inner

    def held(self) -> Modifier:
        return Modifier.NONE

    def busy(self) -> bool:
        return False

    def press(self, combination: Combination, into: Target | None = None) -> bool:
        mixed = combination.modifiers | self._inner.held()
        return self._inner.press(Combination(mixed, combination.key), into)

    def close(self) -> None:
        self._inner.close()
