"""Leaving X11: what we own of the clipboard goes with us, unless a clipboard manager keeps it."""

import time
from collections.abc import Callable, Collection

from Xlib import X, Xatom
from Xlib.protocol import event

from assistant.desktop.x11.connection import Connection

_PATIENCE = 1.0
_LIST = "_ASSISTANT_SAVED"


def hand_over(
    connection: Connection,
    window: int,
    names: Collection[str],
    next_event: Callable[[float], "event.AnyEvent | None"],
) -> bool:
    """Ask the clipboard manager to read these formats of ours; False when there is none.

    `next_event` serves its questions meanwhile. Source: ClipboardManager, freedesktop.org.
    """
    manager = connection.atom("CLIPBOARD_MANAGER")
    if connection.display.get_selection_owner(manager) == X.NONE:
        return False
    place, target = connection.atom(_LIST), connection.atom("SAVE_TARGETS")
    ours = connection.window(window)
    ours.change_property(place, Xatom.ATOM, 32, [connection.atom(name) for name in names])
    ours.convert_selection(manager, target, place, X.CurrentTime)
    deadline = time.monotonic() + _PATIENCE
    while (left := deadline - time.monotonic()) > 0:
        notice = next_event(left)
        if isinstance(notice, event.SelectionNotify) and notice.target == target:
            return bool(notice.property != X.NONE)
    return False
