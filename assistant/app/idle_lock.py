"""Locking after idle: what is known of buyers is hidden until a window of ours is clicked."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from assistant.core.ports import Clock

_ACTIVE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class IdleLock(QObject):
    """Counts minutes in which nobody touched the program: its window, dialogs or hotkeys.

    `locked` tells of every change.
    """

    locked = Signal(bool)

    def __init__(self, app: QApplication, window: QWidget, clock: Clock) -> None:
        super().__init__(window)
        self._app = app
        self._clock = clock
        self._minutes = 0
        self._since = clock.monotonic()
        self._is_locked = False

    def set_minutes(self, minutes: int) -> None:
        """Lock after so many minutes; 0: never, and then no event of the program's passes here."""
        if bool(minutes) != bool(self._minutes):
            listen = self._app.installEventFilter if minutes else self._app.removeEventFilter
            listen(self)
        self._minutes = minutes
        if not minutes:
            self.touch()

    def put_off(self) -> None:
        """Somebody is at work; that opens nothing."""
        if not self._is_locked:
            self.touch()

    def touch(self) -> None:
        """Somebody is there, and looks at the window."""
        self._since = self._clock.monotonic()
        if self._is_locked:
            self._is_locked = False
            self.locked.emit(False)

    def tick(self) -> None:
        """A second has passed."""
        idle = self._clock.monotonic() - self._since
        if self._minutes and not self._is_locked and idle >= self._minutes * 60:
            self._is_locked = True
            self.locked.emit(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if event.type() in _ACTIVE and isinstance(watched, QWidget):
            clicked = event.type() is QEvent.Type.MouseButtonPress
            (self.touch if clicked else self.put_off)()
        return super().eventFilter(watched, event)
