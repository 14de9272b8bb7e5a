"""The beat of the program: each full second of the clock, however the clock is set meanwhile."""

from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from assistant.core.ports import Clock

_AFTER_MS = 5  # behind the full second, so that what ends with it has ended


class Beat(QObject):
    """`beaten` comes at most a second after anything that goes by seconds has changed.

    Each beat asks the clock anew when the next is due: after a sleep, a jump of the clock or of
    daylight time it is on the second again at once.
    """

    beaten = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin with the next full second."""
        self._timer.start(to_next_second(self._clock.now()))

    def stop(self) -> None:
        """No more."""
        self._timer.stop()

    def _beat(self) -> None:
        self.start()
        self.beaten.emit()


def to_next_second(now: datetime) -> int:
    """Milliseconds until just after the next full second, 6 to 1005."""
    return 1000 - now.microsecond // 1000 + _AFTER_MS
