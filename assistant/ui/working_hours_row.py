"""When the shop answers: from, until, and on which days; feedbacks are due then."""

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTimeEdit, QToolButton, QVBoxLayout, QWidget

from assistant.ui.enter_button import EnterToolButton

_DAYS = 7


class WorkingHoursRow(QWidget):
    """Says its values as the settings keep them: `09:00-21:00` and `12345`."""

    changed = Signal()

    def __init__(self, hours: str, days: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        opens, _, closes = hours.partition("-")
        self._opens, self._closes = self._time(opens), self._time(closes)
        self._days = [self._day(number, on=str(number) in days) for number in range(1, _DAYS + 1)]
        self._opens.setAccessibleName(self.tr("开始"))
        self._closes.setAccessibleName(self.tr("结束"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widgets in ((self._opens, QLabel("–", self), self._closes), self._days):
            row = QHBoxLayout()
            row.setSpacing(4)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)

    @property
    def hours(self) -> str:
        """From and until; the other way round they are put right."""
        moments = sorted(edit.time().toString("HH:mm") for edit in (self._opens, self._closes))
        if moments[0] == moments[1]:
            moments[1] = "23:59"
        return "-".join(moments)

    @property
    def days(self) -> str:
        """The days that are ticked; none means all of them."""
        chosen = [str(place) for place, day in enumerate(self._days, 1) if day.isChecked()]
        return "".join(chosen) or "1234567"

    def _time(self, text: str) -> QTimeEdit:
        edit = QTimeEdit(QTime.fromString(text.strip(), "HH:mm"), self)
        edit.setDisplayFormat("HH:mm")
        edit.timeChanged.connect(self.changed)
        return edit

    def _day(self, number: int, *, on: bool) -> QToolButton:
        names = self.tr("一 二 三 四 五 六 日").split()
        button = EnterToolButton(self)
        button.setObjectName("stage")
        button.setText(names[number - 1])
        button.setCheckable(True)
        button.setChecked(on)
        button.setFixedSize(24, 24)
        name = self.tr("星期%1").replace("%1", names[number - 1])
        button.setAccessibleName(name)
        button.setToolTip(self.tr("%1上班").replace("%1", name))
        button.clicked.connect(self.changed)
        return button
