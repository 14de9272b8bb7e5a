"""What has to be done today, most urgent first; opened from the footer in the list's place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.agenda_row import AgendaLine, AgendaRow
from assistant.ui.theme import font


class AgendaPane(QFrame):
    """Lists what is open; says what was kept, withdrawn or is to be opened."""

    opened = Signal(str)
    kept = Signal(str)
    withdrawn = Signal(str, str)
    remark_wanted = Signal(str)
    case_wanted = Signal()
    handover_wanted = Signal()
    report_wanted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._head = QLabel(self)
        self._head.setFont(font(14, bold=True))
        self._area = QScrollArea(self)
        self._rows: dict[str, AgendaRow] = {}
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._empty = QLabel(self.tr("没有要跟进的。承诺按 Ctrl+P 记下，投诉点“立案”。"), self)
        self._handed = QLabel(self)
        self._build()

    def _build(self) -> None:
        self._inside.setObjectName("clear")
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for label in (self._empty, self._handed):
            label.setWordWrap(True)
            label.setFont(font(12))
            label.setProperty("tone", "soft")
            self._column.addWidget(label)
        self._column.addStretch(1)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(self._top())
        column.addWidget(self._area, 1)

    def _top(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(6)
        across.addWidget(self._head, 1)
        for label, signal in (
            (self.tr("立案"), self.case_wanted),
            (self.tr("交接"), self.handover_wanted),
            (self.tr("报表"), self.report_wanted),
            (self.tr("返回"), self.dismissed),
        ):
            button = QPushButton(label, self)
            button.setFont(font(12))
            button.setFixedHeight(24)
            button.clicked.connect(signal)
            across.addWidget(button)
        return across

    @property
    def head(self) -> str:
        """How much there is today, from yesterday, later."""
        return self._head.text()

    def show_lines(self, head: str, lines: Sequence[AgendaLine], handed: str = "") -> None:
        """Show these; the same rows stay, so that none loses its focus."""
        self._head.setText(head)
        shown = {line.id: line for line in lines}
        for id_ in [id_ for id_ in self._rows if id_ not in shown]:
            row = self._rows.pop(id_)
            self._column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        for place, (id_, line) in enumerate(shown.items()):
            if id_ not in self._rows:
                self._rows[id_] = self._row(id_, line)
            if self._column.indexOf(self._rows[id_]) != place:
                self._column.insertWidget(place, self._rows[id_])
            self._rows[id_].show_line(line)
            self._rows[id_].show()
        self._empty.setVisible(not lines)
        self._handed.setText(handed)
        self._handed.setVisible(bool(handed))

    def take_focus(self) -> None:
        """Put the focus on the first thing to do."""
        first = next(iter(self._rows.values()), None)
        target = first.first_button if first else self.findChildren(QPushButton)[-1]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _row(self, id_: str, line: AgendaLine) -> AgendaRow:
        row = AgendaRow(line.is_case, self._inside)
        row.opened.connect(lambda: self.opened.emit(id_))
        row.kept.connect(lambda: self.kept.emit(id_))
        row.withdrawn.connect(lambda reason: self.withdrawn.emit(id_, reason))
        row.remark_wanted.connect(lambda: self.remark_wanted.emit(id_))
        return row
