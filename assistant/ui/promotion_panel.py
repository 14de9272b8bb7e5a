"""The promotions that run now, soonest end first, those to come and those just ended."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from assistant.ui.icons import Icons
from assistant.ui.section import Section
from assistant.ui.theme import font, mark

_ROW = 26
_MOST_IN_VIEW = 3


@dataclass(frozen=True, slots=True)
class PromotionRow:
    """One promotion as shown: `left` says how long it still runs, `urgent` that it ends soon.

    `state` is empty while it runs, else `upcoming` or `over`; only what runs can be pasted.
    """

    key: str
    name: str
    benefit: str
    left: str
    urgent: bool
    details: str
    state: str = ""


class PromotionPanel(Section):
    """Lists promotions; says which one's summary is to be pasted."""

    promotion_chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("promotions", icons, parent)
        self._rows: tuple[PromotionRow, ...] = ()
        self._lefts: list[QLabel] = []
        self._area = QScrollArea(self.body)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 6)
        column.addWidget(self._area)
        self.show_promotions(())

    def show_promotions(self, rows: Sequence[PromotionRow]) -> None:
        """Show promotions; only the times change when the same ones run on."""
        same = [_kept(row) for row in rows] == [_kept(row) for row in self._rows] and self._lefts
        self._rows = tuple(rows)
        running = sum(not row.state for row in rows)
        title = self.tr("活动　%1 个进行中").replace("%1", str(running))
        self.set_title(title if running else self.tr("活动　现在没有"))
        if not same:
            self._lay()
        for label, row in zip(self._lefts, self._rows, strict=True):
            _tell(label, row)

    def _lay(self) -> None:
        inside = QWidget()
        inside.setObjectName("clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(0)
        self._lefts = []
        for row in self._rows:
            column.addWidget(self._line(row))
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setFixedHeight(_ROW * min(len(self._rows), _MOST_IN_VIEW))

    def _line(self, row: PromotionRow) -> QWidget:
        line, left, button = QWidget(), QLabel(), QPushButton(self.tr("贴"))
        line.setFixedHeight(_ROW)
        line.setToolTip(row.details)
        button.setEnabled(not row.state)
        button.setFont(font(12))
        button.setFixedHeight(22)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("贴 %1").replace("%1", row.name))
        button.clicked.connect(lambda: self.promotion_chosen.emit(row.key))
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(_Cut(row.name), 0)
        across.addWidget(_benefit(row), 1)
        across.addWidget(left)
        across.addWidget(button)
        left.setFont(font(12))
        self._lefts.append(left)
        return line


class _Cut(QLabel):
    """A label that may be narrower than its text."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(60)


def _kept(row: PromotionRow) -> tuple[str, str]:
    """What has to stay the same for a row to be the same."""
    return row.key, row.state


def _benefit(row: PromotionRow) -> QLabel:
    label = _Cut(row.benefit if row.benefit not in row.name else "")
    label.setFont(font(12))
    label.setProperty("tone", "faint")
    return label


def _tell(label: QLabel, row: PromotionRow) -> None:
    tone = "warn" if row.urgent else "soft"
    label.setText(row.left)
    mark(label, "tone", tone)
