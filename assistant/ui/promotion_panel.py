"""The promotions that run now, soonest end first, those to come and those just ended."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from assistant.ui.calculator_panel import CalculatorPanel
from assistant.ui.filter_line import FilterLine
from assistant.ui.icons import Icons
from assistant.ui.promotion_line import ROW, PromotionLine, PromotionRow
from assistant.ui.section import Section
from assistant.ui.theme import font, mark

_MOST_IN_VIEW = 3
_LINK = 6  # pixels beside the words of a link, in the style sheet


class PromotionPanel(Section):
    """Lists promotions; says which one's summary is to be pasted. Has the calculator in it."""

    promotion_chosen = Signal(str)
    focus_wanted = Signal()
    left = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("promotions", icons, parent)
        self._rows: tuple[PromotionRow, ...] = ()
        self._lines: list[PromotionLine] = []
        self._open = ""
        self._filter = FilterLine(self)
        self._sum = QPushButton(self.tr("算一算"), self)
        self.calculator = CalculatorPanel(self.body)
        self._area = QScrollArea(self.body)
        self._furnish()
        self.show_promotions(())

    def _furnish(self) -> None:
        self.set_status("")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._filter.setAccessibleName(self.tr("筛选活动"))
        self._filter.setPlaceholderText(self.tr("筛选"))
        self._filter.setToolTip(self.tr("找活动（Ctrl+K），Enter 贴第一个"))
        self._filter.textChanged.connect(self._apply)
        self._filter.pressed.connect(self.focus_wanted)
        self._filter.stepped.connect(lambda by: self._step(-1, by))
        self._filter.entered.connect(self._paste_first)
        self._filter.left.connect(self.left)
        self._sum.setObjectName("link")
        self._sum.setFont(font(12))
        self._sum.setToolTip(self.tr("算优惠和到手价（Ctrl+=）"))
        self._sum.setCheckable(True)
        self._sum.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sum.toggled.connect(self._calculate)
        self.calculator.focus_wanted.connect(self.focus_wanted)
        self.calculator.left.connect(self.left)
        self.calculator.hide()
        self.beside.addWidget(self._filter, 1)
        self.beside.addWidget(self._sum)
        self.beside.addSpacing(-_LINK)  # its words end where all else ends
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addWidget(self.calculator)
        column.addWidget(self._area)

    def show_promotions(self, rows: Sequence[PromotionRow]) -> None:
        """Show promotions; only the times change when the same ones run on."""
        same = [row.identity for row in rows] == [row.identity for row in self._rows]
        self._rows = tuple(rows)
        running = sum(not row.state for row in rows)
        title = self.tr("活动　%1 个进行中").replace("%1", str(running))
        self.set_title(title if running else self.tr("活动　现在没有"))
        if not same or not self._lines:
            self._lay()
        for line, row in zip(self._lines, self._rows, strict=True):
            line.tell(row)

    def take_focus(self) -> None:
        """Put the caret into the filter."""
        self.set_folded(folded=False)
        self._sum.setChecked(False)
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def calculate(self) -> None:
        """Open the calculator, with the caret in it."""
        self.set_folded(folded=False)
        self._sum.setChecked(True)
        self.calculator.take_focus()

    def _calculate(self, on: bool) -> None:
        mark(self._sum, "on", on)
        self.calculator.setVisible(on)
        self._area.setHidden(on)  # the same promotions stand in the calculator
        if on:
            self.set_folded(folded=False)
            self.focus_wanted.emit()
            self.calculator.take_focus()

    def _lay(self) -> None:
        inside = QWidget()
        inside.setObjectName("clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(0)
        self._lines = [self._line(row) for row in self._rows]
        for line in self._lines:
            column.addWidget(line)
            line.kind.ensurePolished()
        widest = max((line.kind.sizeHint().width() for line in self._lines), default=0)
        for line in self._lines:  # names begin at one edge, whatever kind they are of
            line.kind.setMinimumWidth(max(widest, line.kind.minimumWidth()))
        column.addStretch(1)
        former = self._area.takeWidget()
        if former is not None:
            former.deleteLater()
        self._area.setWidget(inside)
        self._apply()

    def _line(self, row: PromotionRow) -> PromotionLine:
        line = PromotionLine(row)
        line.chosen.connect(lambda: self.promotion_chosen.emit(row.key))
        line.opened.connect(lambda: self._show_terms(row.key))
        line.left.connect(lambda: self._hide_terms(row.key))
        line.stepped.connect(lambda by: self._step(self._lines.index(line), by))
        return line

    def _fits(self, row: PromotionRow) -> bool:
        """Every word of the filter is in what the promotion is found by."""
        return all(word in row.found_by for word in self._filter.text().casefold().split())

    def _apply(self) -> None:
        for line, row in zip(self._lines, self._rows, strict=True):
            line.setVisible(self._fits(row))
        self._fit_height()

    def _fit_height(self) -> None:
        """Three lines and, where one is open, its terms; the rest is scrolled to."""
        shown = [line for line in self._lines if not line.isHidden()]
        for line, row in zip(self._lines, self._rows, strict=True):
            line.open(on=row.key == self._open and not line.isHidden())
        terms = sum(line.sizeHint().height() - ROW for line in shown if line.is_open)
        self._area.setFixedHeight(ROW * min(len(shown), _MOST_IN_VIEW) + terms)

    def _show_terms(self, key: str) -> None:
        """One key away, and away again with the next click."""
        focused = any(line.hasFocus() for line in self._lines)
        self._open = "" if key == self._open and not focused else key
        self._fit_height()

    def _hide_terms(self, key: str) -> None:
        """The keyboard has gone elsewhere."""
        if key == self._open:
            self._open = ""
            self._fit_height()

    def _step(self, at: int, by: int) -> None:
        """The next line in view has the focus; above the first one it is the filter."""
        places = [n for n, line in enumerate(self._lines) if not line.isHidden()]
        beyond = [n for n in places if (n - at) * by > 0]
        if beyond:
            line = self._lines[beyond[0] if by > 0 else beyond[-1]]
            line.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(line)
        elif by < 0:
            self.take_focus()

    def _paste_first(self) -> None:
        fitting = [row for row in self._rows if self._fits(row) and not row.state]
        if fitting:
            self.promotion_chosen.emit(fitting[0].key)
