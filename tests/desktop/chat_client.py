"""A chat window that is a second X client: asks for the clipboard some time after Ctrl+V.

Prints one JSON line for each thing that happens: ready, key, pasted (`pressed`: the X server's time
of its key, in ms). Usage:
    chat_client.py [--delay SECONDS] [--target NAME] [--title TEXT] [--child] [--lazy]
"""

import argparse
import json
import sys
import time
from collections import deque

from Xlib import X, display
from Xlib.protocol import event, request

from assistant.desktop.x11.connection import open_connection

_OF_GRABS = (X.NotifyGrab, X.NotifyUngrab)
_FOR_OTHERS = (X.NotifyVirtual, X.NotifyNonlinearVirtual, X.NotifyPointer)


class ChatClient:
    """One top-level window, with a child that has the focus if asked for."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.connection = open_connection()
        self.display = self.connection.display
        self.options = options
        root = self.display.screen().root
        mask = X.KeyPressMask | X.PropertyChangeMask | X.FocusChangeMask | X.StructureNotifyMask
        self.window = root.create_window(
            10, 10, 300, 200, 0, X.CopyFromParent, event_mask=mask, background_pixel=0xFFFFFF
        )
        self.box = self._child() if options.child else self.window
        self.place = self.display.intern_atom("CHAT_PASTE")
        self.due: list[tuple[float, int]] = []
        self.asked: deque[int] = deque()
        self._show()

    def run(self) -> None:
        """Serve events until killed."""
        while True:
            self._ask_if_due()
            while self.display.pending_events():
                self._handle(self.display.next_event())
            left = self.due[0][0] - time.monotonic() if self.due else None
            self.connection.sleep(None if left is None else max(0.0, left))

    def _child(self) -> display.drawable.Window:
        mask = X.KeyPressMask | X.PropertyChangeMask | X.FocusChangeMask
        child = self.window.create_window(20, 20, 200, 50, 1, X.CopyFromParent, event_mask=mask)
        child.map()
        return child

    def _show(self) -> None:
        title = self.options.title.encode()
        utf8 = self.display.intern_atom("UTF8_STRING")
        self.window.change_property(self.display.intern_atom("_NET_WM_NAME"), utf8, 8, title)
        self.window.set_wm_class("chat", "ChatClient")
        self.window.set_wm_protocols([self.display.intern_atom("_NET_WM_PING")])
        self.window.map()

    def _handle(self, notice: event.AnyEvent) -> None:
        if isinstance(notice, event.KeyPress):
            self._key(notice)
        elif isinstance(notice, event.SelectionNotify):
            self._receive(notice)
        elif isinstance(notice, event.MapNotify) and notice.window == self.window:
            tell("ready", window=self.window.id, box=self.box.id)
        elif isinstance(notice, event.FocusIn) and notice.window == self.window:
            self._focused(notice)
        elif isinstance(notice, event.ClientMessage):
            self._pong(notice)

    def _pong(self, ping: event.ClientMessage) -> None:
        """Back to the root window, as EWMH has it."""
        root = self.display.screen().root
        answer = event.ClientMessage(window=root, client_type=ping.client_type, data=ping.data)
        mask = X.SubstructureNotifyMask | X.SubstructureRedirectMask
        root.send_event(answer, event_mask=mask)

    def _focused(self, notice: event.FocusIn) -> None:
        """Give the child the focus that came to the window; a grab's end brings none."""
        if self.options.lazy:
            return
        came = notice.mode not in _OF_GRABS and notice.detail not in _FOR_OTHERS
        if came and self.box != self.window:
            self.box.set_input_focus(X.RevertToParent, X.CurrentTime)

    def _key(self, notice: event.KeyPress) -> None:
        symbol = self.display.keycode_to_keysym(notice.detail, 0)
        tell("key", symbol=symbol, state=notice.state)
        if symbol == ord("v") and notice.state & 0xFF == X.ControlMask:
            self.due.append((time.monotonic() + self.options.delay, notice.time))

    def _ask_if_due(self) -> None:
        while self.due and self.due[0][0] <= time.monotonic():
            self.asked.append(self.due.pop(0)[1])
            clipboard = self.display.intern_atom("CLIPBOARD")
            target = self.display.intern_atom(self.options.target)
            self.window.convert_selection(clipboard, target, self.place, X.CurrentTime)

    def _receive(self, notice: event.SelectionNotify) -> None:
        found = self._take() if notice.property else None
        data = None if found is None else found.value
        if found is not None and found.property_type == self.display.intern_atom("INCR"):
            data = self._pieces()
        text = None if data is None else data.decode(errors="replace")
        tell("pasted", text=text, pressed=self.asked.popleft())

    def _pieces(self) -> bytes:
        pieces: list[bytes] = []
        while not pieces or pieces[-1]:
            notice = self.display.next_event()
            arrived = isinstance(notice, event.PropertyNotify) and notice.atom == self.place
            if arrived and notice.state == X.PropertyNewValue:
                pieces.append(self._take().value)
        return b"".join(pieces)

    def _take(self) -> request.GetProperty:
        return self.window.get_property(self.place, X.AnyPropertyType, 0, 1 << 28, delete=True)


def tell(what: str, **more: object) -> None:
    """One line for the test to read."""
    sys.stdout.write(json.dumps({"what": what, **more}) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--delay", type=float, default=0.0)
    parser.add_argument("--target", default="UTF8_STRING")
    parser.add_argument("--title", default="小鱼儿888")
    parser.add_argument("--child", action="store_true")
    parser.add_argument("--lazy", action="store_true", help="leaves the child without the focus")
    ChatClient(parser.parse_args()).run()


if __name__ == "__main__":
    main()
