"""A clipboard manager as a desktop has one: keeps what a program that ends is asked to leave."""

import threading

from Xlib import X
from Xlib.protocol import event

from assistant.desktop.x11.clipboard import X11Clipboard
from assistant.desktop.x11.connection import Connection, open_connection


class ClipboardManager:
    """Owns CLIPBOARD_MANAGER; on SAVE_TARGETS it takes over all there is on the clipboard."""

    def __init__(self, name: str) -> None:
        self._line = open_connection(name)
        self._clipboard = X11Clipboard(open_connection(name))
        self._selection = self._line.atom("CLIPBOARD_MANAGER")
        window = self._line.root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        window.set_selection_owner(self._selection, X.CurrentTime)
        self._line.display.sync()
        self.asked: list[list[str]] = []
        self._ending = False
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        """Stop serving."""
        self._ending = True
        self._clipboard.wake()
        self._thread.join()
        self._line.close()
        self._clipboard.close()

    def _serve(self) -> None:
        while not self._ending:
            self._clipboard.wait(0.02)
            while self._line.display.pending_events():
                notice = self._line.display.next_event()
                if isinstance(notice, event.SelectionRequest):
                    self._save(notice, self._line)

    def _save(self, request: event.SelectionRequest, line: Connection) -> None:
        listed = line.numbers(request.requestor.id, line.name(request.property))
        self.asked.append([line.name(atom) for atom in listed])
        kept = self._clipboard.snapshot()
        self._clipboard.offer(kept.formats, private=False)
        answer = event.SelectionNotify(
            time=request.time,
            requestor=request.requestor,
            selection=request.selection,
            target=request.target,
            property=request.property,
        )
        request.requestor.send_event(answer, event_mask=0)
        line.display.flush()
