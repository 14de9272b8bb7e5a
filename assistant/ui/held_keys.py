"""Tells a key held on from one that is pressed again."""

from PySide6.QtGui import QKeyEvent


class HeldKeys:
    """Qt calls a repeat one where it can see that it is.

    On X11 it comes as a release and a press of one moment, of which Qt, on a busy machine, has only
    the first at hand, and takes the second for a new press.
    """

    def __init__(self) -> None:
        self._up: dict[int, int] = {}

    def released(self, event: QKeyEvent) -> None:
        """The key seems to be up."""
        self._up[event.key()] = event.timestamp()

    def repeats(self, event: QKeyEvent) -> bool:
        """Whether this press is one of a key that was down already."""
        moment = event.timestamp()
        return event.isAutoRepeat() or 0 < moment == self._up.get(event.key())
