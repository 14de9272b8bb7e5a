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

    def knock(self, window: int) -> int:
        """Ask; the number of this call. A window that does not promise to answer is not asked."""
        self._calls += 1
        self._open = 0
        if self._ping in self._connection.numbers(window, "WM_PROTOCOLS"):
            self._open = self._calls
            self._connection.root.change_attributes(event_mask=_ANSWERS_GO_TO)
            self._ask(window)
        return self._calls

    def answered(self, call: int) -> bool:
        """Whether the answer to this call has come, or none is to be waited for."""
        opened = self._connection.display
        while opened.pending_events():
            if self._is_answer(opened.next_event()):
                self._open = 0
                self._connection.root.change_attributes(event_mask=X.NoEventMask)
        return self._open != call

    def _ask(self, window: int) -> None:
        place = self._connection.window(window)
        data = [self._ping, self._calls, window, 0, 0]
        message = event.ClientMessage(window=place, client_type=self._protocols, data=(32, data))
        place.send_event(message, event_mask=X.NoEventMask)
        self._connection.display.flush()

    def _is_answer(self, notice: event.AnyEvent) -> bool:
        if not isinstance(notice, event.ClientMessage) or notice.client_type != self._protocols:
            return False
        return list(notice.data[1][:2]) == [self._ping, self._open]
