"""Whether another program has copied since we last looked."""

from Xlib.ext import xfixes
from Xlib.protocol import event

from assistant.desktop.x11.connection import Connection


class Changes:
    """Counts what others copy, also when the owner stays the same. Blind without XFixes."""

    def __init__(self, connection: Connection, window: int, selection: int) -> None:
        self._connection = connection
        self._window = window
        self._count = 0
        self._seen: int | None = None
        if connection.display.has_extension("XFIXES"):
            connection.display.xfixes_query_version()
            mask = xfixes.XFixesSetSelectionOwnerNotifyMask
            place = connection.window(window)
            connection.display.xfixes_select_selection_input(place, selection, mask)

    def handle(self, notice: event.AnyEvent) -> None:
        """Take one event from the X server."""
        if not isinstance(notice, xfixes.SelectionNotify):  # only their base class is kept
            return
        if notice.sub_code == xfixes.XFixesSetSelectionOwnerNotify and self._is_foreign(notice):
            self._count += 1

    def look(self) -> None:
        """What has been copied so far is known."""
        self._seen = self._count

    def forget(self) -> None:
        """Whatever is there may be overwritten."""
        self._seen = None

    def unseen(self) -> bool:
        """Whether something was copied that we have not looked at."""
        return self._seen is not None and self._seen != self._count

    def _is_foreign(self, notice: xfixes.SelectionNotify) -> bool:
        owner = notice.owner if isinstance(notice.owner, int) else notice.owner.id
        return bool(owner != self._window)
