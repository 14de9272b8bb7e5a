"""Sending data too large for one request: piece by piece, as the reader takes it (INCR)."""

from dataclasses import dataclass

from Xlib import X
from Xlib.protocol import event

from assistant.desktop.x11.connection import Connection

PIECE = 128 * 1024


@dataclass(eq=False, slots=True)
class Transfer:
    """What is left to send into one property of a reader's window."""

    window: int
    property: int
    kind: int
    width: int
    data: bytes
    name: str
    touched: float
    sent: int = 0

    def next_piece(self) -> bytes:
        """The next bytes; empty once, when all have been sent."""
        piece = self.data[self.sent : self.sent + PIECE]
        self.sent += len(piece)
        return piece


class Transfers:
    """All transfers under way; a reader that takes nothing for `patience` seconds is dropped."""

    def __init__(self, connection: Connection, patience: float = 5.0) -> None:
        self._connection = connection
        self._patience = patience
        self._open: dict[tuple[int, int], Transfer] = {}

    def begin(self, transfer: Transfer) -> None:
        """Announce the size and wait for the reader to delete the property."""
        window = self._connection.window(transfer.window)
        window.change_attributes(event_mask=X.PropertyChangeMask | X.StructureNotifyMask)
        size = [len(transfer.data)]
        window.change_property(transfer.property, self._connection.atom("INCR"), 32, size)
        self._open[transfer.window, transfer.property] = transfer

    def advance(self, notice: event.PropertyNotify, now: float) -> Transfer | None:
        """Send the next piece; returns a transfer that has just been finished."""
        transfer = self._open.get((notice.window.id, notice.atom))
        if transfer is None or notice.state != X.PropertyDelete:
            return None
        transfer.touched = now
        piece = transfer.next_piece()
        window = self._connection.window(transfer.window)
        window.change_property(transfer.property, transfer.kind, transfer.width, piece)
        if piece:
            return None
        self._end(transfer)
        return transfer

    def drop(self, window: int) -> None:
        """A reader's window is gone."""
        for transfer in [known for known in self._open.values() if known.window == window]:
            self._end(transfer)

    def drop_stalled(self, now: float) -> None:
        """Forget readers that have stopped reading."""
        for transfer in list(self._open.values()):
            if now - transfer.touched > self._patience:
                self._end(transfer)

    def _end(self, transfer: Transfer) -> None:
        del self._open[transfer.window, transfer.property]
        if all(known.window != transfer.window for known in self._open.values()):
            self._connection.window(transfer.window).change_attributes(event_mask=0)
