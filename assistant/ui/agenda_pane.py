"""What has to be done today, most urgent first, and what has ended; in the list's place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.agenda_row import SIDE, AgendaLine, AgendaRow
from assistant.ui.cut_label import CutLabel
from assistant.ui.theme import font, plain


class AgendaPane(QFrame):
    """Lists what is open; says what was kept, withdrawn or is to be opened."""

    opened = Signal(str)
    kept = Signal(str)
    withdrawn = Signal(str, str)
    reopened = Signal(str)
    remark_wanted = Signal(str)
    timer_pasted = Signal(str)
    timer_dropped = Signal(str)
    case_wanted = Signal()
    handover_wanted = Signal()
    report_wanted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._head = CutLabel(parent=self)
        self._head.setFont(font(14, bold=True))
        self._area = QScrollArea(self)
        self._rows: dict[tuple[str, bool], AgendaRow] = {}
        self._inside = QWidget()
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        self._back = QPushButton(self.tr("返回"), self)
        self._empty = QLabel(self.tr("没有要跟进的。承诺按 Ctrl+P 记下，投诉点“立案”。"), self)
        self._handed = QLabel(self)
        self._ended = QPushButton(self)
        self._lines: tuple[AgendaLine, ...] = ()
        self._opened = ("", False)
        self._build()
        self._ended.toggled.connect(self._lay)

    def _build(self) -> None:
        self._inside.setObjectName("clear")
        for label in (self._empty, self._handed):
            label.setWordWrap(True)
            label.setContentsMargins(SIDE, 0, SIDE, 0)
            label.setFont(font(12))
            label.setProperty("tone", "soft")
        self._ended.setObjectName("link")
        self._ended.setToolTip(self.tr("看看已经办完的"))
        self._ended.setCheckable(True)
        self._ended.setFont(font(12))
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._above)
        for label in (self._empty, self._handed):
            inside.addWidget(label)
        inside.addSpacing(8)
        inside.addWidget(self._ended, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(self._below)
        inside.addStretch(1)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12 - SIDE, 8, 12 - SIDE, 8)
        column.setSpacing(6)
        column.addLayout(self._top())
        column.addLayout(self._actions())
        column.addWidget(self._area, 1)

    def _top(self) -> QHBoxLayout:
        across = _across()
        across.addWidget(self._head, 1)
        self._back.setToolTip("Esc")
        across.addWidget(self._button(self._back, self.dismissed))
        return across

    def _actions(self) -> QHBoxLayout:
        """What can be done about all of it."""
        across = _across()
        for label, signal, what in (
            (self.tr("立案"), self.case_wanted, self.tr("给眼前的买家开一张售后单")),
            (self.tr("交接"), self.handover_wanted, self.tr("把没办完的交给同事，或接过来")),
            (self.tr("报表"), self.report_wanted, self.tr("售后单的数字和图")),
        ):
            button = self._button(QPushButton(label, self), signal)
            button.setToolTip(what)
            across.addWidget(button)
        across.addStretch(1)
        return across

    @staticmethod
    def _button(button: QPushButton, signal: SignalInstance) -> QPushButton:
        button.setFont(font(12))
        button.setFixedHeight(24)
        button.clicked.connect(signal)
        return button

    @property
    def head(self) -> str:
        """How much there is today, from yesterday, later."""
        return self._head.text()

    def show_lines(self, head: str, lines: Sequence[AgendaLine], handed: str = "") -> None:
        """Show these; those that have ended only once they are asked for."""
        self._head.setText(head)
        self._head.setToolTip(plain(head))
        self._lines = tuple(lines)
        ended = sum(line.ended for line in lines)
        self._empty.setVisible(len(lines) == ended)
        self._handed.setText(handed)
        self._handed.setVisible(bool(handed))
        self._ended.setText(self.tr("已了结 %1").replace("%1", str(ended)))
        self._ended.setVisible(bool(ended))
        self._lay()

    def _lay(self) -> None:
        """The same rows stay, so that none loses its focus; one that goes leaves it to the next."""
        unfolded = self._ended.isChecked()
        shown = {line.key: line for line in self._lines if unfolded or not line.ended}
        focus = QApplication.focusWidget()
        gone = [self._rows.pop(key) for key in [key for key in self._rows if key not in shown]]
        had_focus = any(focus is not None and row.isAncestorOf(focus) for row in gone)
        for row in gone:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        places = {False: 0, True: 0}
        for key, line in shown.items():
            if key not in self._rows:
                self._rows[key] = self._row(line)
            self._put(self._rows[key], line, places[line.ended])
            places[line.ended] += 1
        if had_focus:
            self.take_focus()

    def _put(self, row: AgendaRow, line: AgendaLine, place: int) -> None:
        """What is open stands above, what has ended below."""
        column = self._below if line.ended else self._above
        if column.indexOf(row) != place:
            column.insertWidget(place, row)
        row.show_line(line)
        row.show()

    def take_focus(self) -> None:
        """Put the focus on the first row, not on a button that would settle it."""
        first = self._rows.get(self._lines[0].key) if self._lines else None
        (first or self._back).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def return_focus(self) -> None:
        """Put the focus where it was when a case was opened, if that is still there."""
        row = self._rows.get(self._opened)
        if row is None:
            self.take_focus()
        else:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self, line: AgendaLine) -> None:
        self._opened = line.key
        self.opened.emit(line.id)

    def _step(self, row: AgendaRow, by: int) -> None:
        """To the row below or above."""
        rows = [one for line in self._lines if (one := self._rows.get(line.key))]
        place = min(max(rows.index(row) + by, 0), len(rows) - 1)
        rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(rows[place])

    def _row(self, line: AgendaLine) -> AgendaRow:
        row, id_ = AgendaRow(line, self._inside), line.id
        row.opened.connect(lambda: self._open(line))
        row.kept.connect(lambda: self.kept.emit(id_))
        row.withdrawn.connect(lambda reason: self.withdrawn.emit(id_, reason))
        row.reopened.connect(lambda: self.reopened.emit(id_))
        row.pasted.connect(lambda: self.timer_pasted.emit(id_))
        row.dropped.connect(lambda: self.timer_dropped.emit(id_))
        row.stepped.connect(lambda by: self._step(row, by))
        row.remark_wanted.connect(lambda: self.remark_wanted.emit(id_))
        return row


def _across() -> QHBoxLayout:
    """A line as far in as what the rows say."""
    across = QHBoxLayout()
    across.setContentsMargins(SIDE, 0, SIDE, 0)
    across.setSpacing(6)
    return across
