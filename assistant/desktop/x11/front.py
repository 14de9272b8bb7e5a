"""Who was in front when a key was pressed, whoever has come up by the time it is heard."""

from Xlib import X
from Xlib.protocol import event

from assistant.core.ports import Target
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.windows import X11Windows

_OF_GRABS = (X.NotifyGrab, X.NotifyUngrab)  # the focus stays where it is
_WATCHED = X.PropertyChangeMask | X.FocusChangeMask
_MOST_LOOKS = 3


class Front:
    """Notes each change of what is in front on the connection that hears the keys.

    Events of one connection come in the order in which things happened: a change that stands behind
    a key in the queue came after it. All methods are for the thread that reads this connection.
    """

    def __init__(self, connection: Connection, windows: X11Windows) -> None:
        self._connection = connection
        self._windows = windows
        self._active = (connection.atom("_NET_ACTIVE_WINDOW"),)
        self._titles = (connection.atom("_NET_WM_NAME"), connection.atom("WM_NAME"))
        self._watched: tuple[int, ...] = ()
        self._before: Target | None = None

    def watch(self) -> None:
        """Begin to take notes."""
        self._connection.root.change_attributes(event_mask=X.PropertyChangeMask)
        self._note()

    def notice(self, notice: event.AnyEvent) -> None:
        """Take note of an event, if it tells of a change."""
        if self._tells(notice):
            self._note()

    def at_press(self) -> Target | None:
        """Who was in front at the event that is being handled; None if that can't be told."""
        front = self._windows.active()
        return self._before if self._changed_since() else front

    def _note(self) -> None:
        """Keep who is in front; nobody, while there are later changes to be noted first."""
        self._before = None
        for _ in range(_MOST_LOOKS):
            front = self._windows.active()
            if self._watches(front):
                self._before = None if self._changed_since() else front
                return

    def _watches(self, front: Target | None) -> bool:
        """Whether changes of this window are told already; from now on they are."""
        windows = tuple(dict.fromkeys((front.window, front.focus))) if front else ()
        if windows == self._watched:
            return True
        for window in self._watched:
            self._connection.window(window).change_attributes(event_mask=X.NoEventMask)
        for window in windows:
            self._connection.window(window).change_attributes(event_mask=_WATCHED)
        self._watched = windows
        self._connection.display.sync()
        return False

    def _changed_since(self) -> bool:
        """Whether something changed after the event that is being handled."""
        self._connection.display.sync()  # what happened before the answer stands in the queue
        return any(map(self._tells, self._connection.waiting()))

    def _tells(self, notice: event.AnyEvent) -> bool:
        if isinstance(notice, event.PropertyNotify):
            of_root = notice.window.id == self._connection.root.id
            atoms = self._active if of_root else self._titles
            return notice.atom in atoms and (of_root or notice.window.id in self._watched)
        is_focus = isinstance(notice, event.FocusIn | event.FocusOut)
        return is_focus and notice.mode not in _OF_GRABS and notice.window.id in self._watched
