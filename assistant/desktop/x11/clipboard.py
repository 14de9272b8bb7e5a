"""The X11 clipboard: one hidden window that owns CLIPBOARD and serves it on request."""

import contextlib
import os
import time
from collections import deque
from collections.abc import Mapping

from Xlib import X, error
from Xlib.protocol import event

from assistant.core.ports import ClipboardBusyError, Read, Snapshot, Target
from assistant.desktop.x11.changes import Changes
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.leaving import hand_over
from assistant.desktop.x11.reading import Reader
from assistant.desktop.x11.selection import HINT, Content, Offer, Server, private_contents

_STAMP_LIMIT = 1.0
_STAMP = "_ASSISTANT_STAMP"


class X11Clipboard:
    """Used by one thread only, but for `wake`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._window = connection.root.create_window(
            -10, -10, 1, 1, 0, X.CopyFromParent, X.InputOnly, event_mask=X.PropertyChangeMask
        )
        self._selection = connection.atom("CLIPBOARD")
        self._server = Server(connection)
        self._reader = Reader(connection, self._window.id, self._next_event)
        self._events: deque[event.AnyEvent] = deque()
        self._changes = Changes(connection, self._window.id, self._selection)
        self._kinds: dict[str, Content] = {}
        self._seen = 0
        self._processes: dict[int, int] = {}  # of the windows that have read this offer
        self._woken, self._waker = os.pipe()

    def snapshot(self) -> Snapshot:
        """Read every format; an owner that doesn't answer makes the snapshot incomplete."""
        self._serve()
        self._changes.look()
        owner = self._owner()
        if owner == X.NONE:
            return Snapshot()
        if owner == self._window.id and self._server.offer:
            return self._own_snapshot(self._server.offer)
        holdings = self._reader.read_all(self._server_time())
        self._kinds = holdings.contents
        formats = {name: content.data for name, content in holdings.contents.items()}
        return Snapshot(formats, holdings.complete)

    def offer(
        self,
        formats: Mapping[str, bytes],
        *,
        private: bool = True,
        reader: Target | None = None,
    ) -> None:
        """Take the selection, unless somebody has copied since the last `snapshot` or `owned`.

        The moment is taken before the look: for the server a copy made after it is newer than our
        claim, which then has no effect. (Holding the server would be surer by a millisecond, but a
        window of ours that waits for the server with Python's lock in hand would wait for ever.)
        """
        del reader  # every read is seen here, so nobody need be turned away
        contents = private_contents(formats) if private else self._restored(formats)
        moment = self._server_time()
        self._serve()
        if self._changes.unseen():
            raise ClipboardBusyError
        self._take(Offer(contents, moment))
        self._changes.forget()

    def hand_out(self) -> None:
        """Everybody gets it anyway."""

    def owned(self) -> bool:
        """Whether the selection is still ours, asked of the server."""
        self._serve()
        self._changes.look()
        return self._server.offer is not None and self._owner() == self._window.id

    def reads(self, target: Target) -> tuple[Read, ...]:
        """The target's reads are those of its X client, or of its process."""
        offer = self._server.offer
        return tuple(self._read(*seen, target) for seen in offer.reads) if offer else ()

    def wait(self, seconds: float) -> None:
        """Serve until something was read, `wake` was called or the time is over."""
        deadline = time.monotonic() + seconds
        while not self._news() and (left := deadline - time.monotonic()) > 0:
            if self._sleep(left):
                return
            self._serve()

    def wake(self) -> None:
        """End a `wait`; may be called from any thread."""
        os.write(self._waker, b".")

    def close(self) -> None:
        """Leave; what the user had copied is handed to the clipboard manager, if there is one.

        A reply of ours is not: it is nobody's to keep.
        """
        with contextlib.suppress(error.ConnectionClosedError):
            self._hand_over()
        self._connection.close()
        os.close(self._woken)
        os.close(self._waker)

    def _hand_over(self) -> None:
        offer = self._server.offer
        if offer and HINT not in offer.contents and offer.contents and self.owned():
            hand_over(self._connection, self._window.id, offer.contents, self._next_event)

    def _take(self, offer: Offer) -> None:
        """Read back: a server that thinks our time is old gives us nothing, and says nothing."""
        self._window.set_selection_owner(self._selection, offer.moment)
        if self._owner() != self._window.id:
            raise ClipboardBusyError
        self._server.offer = offer
        self._seen = 0
        self._processes.clear()

    def _own_snapshot(self, offer: Offer) -> Snapshot:
        self._kinds = {**offer.contents, **self._kinds}  # those of what is yet to be put back stay
        return Snapshot({name: content.data for name, content in offer.contents.items()})

    def _restored(self, formats: Mapping[str, bytes]) -> dict[str, Content]:
        """Give formats back with the types they came with."""
        return {name: self._as_it_came(name, data) for name, data in formats.items()}

    def _as_it_came(self, name: str, data: bytes) -> Content:
        known = self._kinds.get(name)
        return Content(data, known.kind, known.width) if known else Content(data, name)

    def _read(self, window: int, name: str, target: Target) -> Read:
        process = self._processes.get(window, 0)
        if not process:  # known, it stays: a browser reads twenty times, and waits for each answer
            process = self._processes[window] = self._connection.process(window)
        same_client = self._connection.client(window) == self._connection.client(target.window)
        is_target = same_client or process == target.process != 0
        return Read(process, name, target=is_target, data=name != "TARGETS")

    def _owner(self) -> int:
        owner = self._connection.display.get_selection_owner(self._selection)
        return owner if isinstance(owner, int) else owner.id

    def _news(self) -> bool:
        offer = self._server.offer
        fresh = offer is not None and len(offer.reads) > self._seen
        self._seen = len(offer.reads) if offer else 0
        return fresh

    def _serve(self) -> None:
        while (notice := self._next_event(0.0)) is not None:
            del notice

    def _next_event(self, seconds: float) -> event.AnyEvent | None:
        """The next event, already served if it was a question to us."""
        if seconds > 0:
            self._connection.sleep(seconds)
        if not self._connection.display.pending_events():
            return None
        notice = self._connection.display.next_event()
        self._changes.handle(notice)
        self._server.handle(notice)
        return notice

    def _sleep(self, seconds: float) -> bool:
        """Wait for an event; True when it was `wake` instead."""
        woken = self._connection.sleep(seconds, self._woken)
        if woken:
            os.read(self._woken, 4096)
        return bool(woken)

    def _server_time(self) -> int:
        """The server's clock, from the notice of a change to a property of ours."""
        stamp = self._connection.atom(_STAMP)
        self._window.change_property(stamp, stamp, 8, b"", mode=X.PropModeAppend)
        deadline = time.monotonic() + _STAMP_LIMIT
        while (left := deadline - time.monotonic()) > 0:
            notice = self._next_event(left)
            if isinstance(notice, event.PropertyNotify) and notice.atom == stamp:
                moment: int = notice.time
                return moment
        raise ClipboardBusyError
