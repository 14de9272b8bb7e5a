"""A field for a date and time: the start or the end of a promotion."""

from PySide6.QtCore import QDateTime, QSignalBlocker, QTimeZone
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit, QWidget

_SHOWN = "yyyy-MM-dd HH:mm"
_WRITTEN = "yyyy-MM-dd HH:mm:ss"
_FORMATS = (_WRITTEN, _SHOWN, "yyyy-MM-dd")
_CLOCK = "HH:mm"
_LAST_MINUTE = "23:59"


class Moment(QDateTimeEdit):
    """A date and time with a calendar; seconds that were given stay with their hour and minute."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat(_SHOWN)
        self.setCalendarPopup(True)
        self._written = ""
        self._given = QDateTime()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    def put(self, text: str) -> None:
        """Show a moment as it is written in a book.

        It is one of the shop's clock: an hour this computer's clock skips is there all the same.
        """
        self._written = text
        self.setTimeZone(QTimeZone.utc())
        read = (QDateTime.fromString(f"{text}Z", f"{form}t") for form in _FORMATS)
        self._given = next((moment for moment in read if moment.isValid()), QDateTime())
        shown = self._given if self._given.isValid() else _now()
        with QSignalBlocker(self):
            self.setDateTime(shown)

    def text_value(self) -> str:
        """The moment as a book has it; what was not changed stays as it was written."""
        shown = self.dateTime().toString(_SHOWN)
        if self._written.startswith(shown):
            return self._written
        seconds = self._seconds()
        return f"{shown}:{seconds:02}" if seconds else shown

    def _seconds(self) -> int:
        """The last minute of a day is chosen for the day's end, which it is to last until."""
        clock = self.dateTime().toString(_CLOCK)
        if self._given.isValid() and self._given.toString(_CLOCK) == clock:
            return self._given.time().second()
        return 59 if clock == _LAST_MINUTE else 0


def _now() -> QDateTime:
    """What this computer's clock shows."""
    now = QDateTime.currentDateTime()
    now.setTimeZone(QTimeZone.utc())
    return now
