"""One connection to the X server, with what every adapter asks of it."""

import select

from Xlib import X, display, error
from Xlib.ext import res
from Xlib.protocol import display as protocol
from Xlib.protocol import event

BYTES = 8
NUMBERS = 32
_GONE = (error.BadWindow, error.BadDrawable, error.BadMatch, error.BadValue, error.BadAtom)

# Without this Python copies what is left of a large reply one item at a time: 0.3 s a megabyte.
protocol.bytesview.__bytes__ = lambda view: bytes(view.view)


def open_connection(name: str | None = None) -> "Connection":
    """Connect to the display `name` (None: $DISPLAY). Raises Xlib.error.DisplayError."""
    return Connection(display.Display(name))


class Connection:
    """A display that survives errors: windows vanish at any time, and that is no fault."""

    def __init__(self, opened: display.Display) -> None:
        opened.set_error_handler(lambda _error, _request: 1)
        self.display = opened
        self.root = opened.screen().root
        self._names: dict[int, str] = {}

    def atom(self, name: str) -> int:
        """The number of an atom."""
        number: int = self.display.intern_atom(name)
        return number

    def name(self, atom: int) -> str:
        """The name of an atom; empty when the server doesn't know it."""
        if atom not in self._names:
            try:
                self._names[atom] = self.display.get_atom_name(atom)
            except error.BadAtom:
                return ""
        return self._names[atom]

    def window(self, number: int) -> display.drawable.Window:
        """The window with this number, whether or not it exists."""
        return self.display.create_resource_object("window", number)

    def numbers(self, window: int, name: str) -> tuple[int, ...]:
        """A property that is a list of numbers; empty when there is none, or no window."""
        try:
            found = self.window(window).get_full_property(self.atom(name), X.AnyPropertyType)
        except _GONE:
            return ()
        return tuple(found.value) if found is not None and found.format == NUMBERS else ()

    def text(self, window: int, name: str) -> str:
        """A property that is a text; empty when there is none, or no window."""
        try:
            found = self.window(window).get_full_property(self.atom(name), X.AnyPropertyType)
        except _GONE:
            return ""
        is_text = found is not None and found.format == BYTES
        return bytes(found.value).decode(errors="replace") if is_text else ""

    def client(self, resource: int) -> int:
        """The X client a window belongs to: the part of its number that the server gave out."""
        mask: int = self.display.display.info.resource_id_mask
        return resource & ~mask

    def process(self, window: int) -> int:
        """The process behind a window (0: unknown), asked of the window, else of the server."""
        told = self.numbers(window, "_NET_WM_PID")
        return told[0] if told else self._process_of_client(window)

    def sleep(self, seconds: float | None, *others: int) -> list[int]:
        """Wait for an event, or for input on `others` (file descriptors; returns those that have).

        Python-xlib may receive an event while it sends, and may leave some of a large request
        unsent: hence the look at both before sleeping. Returns early at will.
        """
        self.display.flush()
        if self.display.pending_events():
            seconds = 0.0
        line = self.display.display
        unsent = [line.socket] if line.data_send else []
        ready, _, _ = select.select([line.socket, *others], unsent, [], seconds)
        return [number for number in others if number in ready]

    def waiting(self) -> list[event.AnyEvent]:
        """The events that have come and are still to be handled, in their order."""
        self.display.pending_events()
        return list(self.display.display.event_queue)

    def close(self) -> None:
        """Disconnect; closing twice, or after the server has gone, is no error."""
        try:
            self.display.close()
        except error.ConnectionClosedError:
            return

    def _process_of_client(self, window: int) -> int:
        if not window or not self.display.has_extension("X-Resource"):
            return 0
        wanted = {"client": self.client(window), "mask": res.LocalClientPIDMask}
        try:
            reply = self.display.res_query_client_ids([wanted])
        except error.XError:
            return 0
        return next((value for found in reply.ids for value in found.value), 0)
