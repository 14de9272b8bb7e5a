"""Whether a program still handles what comes to its window (`_NET_WM_PING`, EWMH)."""

from Xlib import X
from Xlib.protocol import event

from assistant.desktop.x11.connection import Connection

_ANSWERS_GO_TO = X.SubstructureNotifyMask  # of the root window, and much else with them


class SignsOfLife:
    """Asks one window at a time; what else comes to the root window is of no interest here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._protocols = connection.atom("WM_PROTOCOLS")
        self._ping = connection.atom("_NET_WM_PING")
        self._calls = 0
        self._open = 0
        self._window = 0
        self._listens = False

    def knock(self, window: int) -> int:
        """Ask; the number of this call. A window that does not promise to answer is not asked."""
        self._calls += 1
        self._open = 0
        if self._ping in self._connection.numbers(window, "WM_PROTOCOLS"):
            self._open, self._window = self._calls, window
            self._listen(on=True)
            self._ask(window)
        return self._calls

    def answered(self, call: int) -> bool:
        """Whether the answer to this call has come, or none is to be waited for."""
        opened = self._connection.display
        while opened.pending_events():
            if self._is_answer(opened.next_event()):
                self._open = 0
                self._listen(on=False)
        return self._open != call

    def stop(self) -> None:
        """Wait for no answer any more: what comes to the root window would heap up unread."""
        self._open = 0
        if self._listens:
            self._listen(on=False)
            self._connection.display.sync()
        while self._connection.display.pending_events():
            self._connection.display.next_event()

    def _listen(self, *, on: bool) -> None:
        self._listens = on
        mask = _ANSWERS_GO_TO if on else X.NoEventMask
        self._connection.root.change_attributes(event_mask=mask)

    def _ask(self, window: int) -> None:
        place = self._connection.window(window)
        data = [self._ping, self._calls, window, 0, 0]
        message = event.ClientMessage(window=place, client_type=self._protocols, data=(32, data))
        place.send_event(message, event_mask=X.NoEventMask)
        self._connection.display.flush()

    def _is_answer(self, notice: event.AnyEvent) -> bool:
        if not isinstance(notice, event.ClientMessage) or notice.client_type != self._protocols:
            return False
        return list(notice.data[1][:3]) == [self._ping, self._open, self._window]
