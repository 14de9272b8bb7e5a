"""The checklist of one order: bound to its number, ticked by hand."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from assistant.core.checklist import Checklist, ChecklistItem
from assistant.ui.composing_line import ComposingLine
from assistant.ui.icons import Icons
from assistant.ui.section import Section
from assistant.ui.theme import font


class ChecklistPanel(Section):
    """Shows a checklist; says when an order is named and when an item is ticked."""

    order_named = Signal(str)
    item_ticked = Signal(str, bool)
    focus_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("checklist", icons, parent)
        self._order = ComposingLine(parent=self)
        self._boxes: dict[str, QCheckBox] = {}
        self._required: frozenset[str] = frozenset()
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(12, 2, 12, 8)
        self._column.setSpacing(4)
        self._order.setFixedHeight(24)
        self._order.setFont(font(13, bold=True, mono=True))
        self._order.setPlaceholderText(self.tr("订单号"))
        self._order.setAccessibleName(self.tr("订单号"))
        self._order.editingFinished.connect(
            lambda: self.order_named.emit(self._order.text().strip())
        )
        self._order.pressed.connect(self.focus_wanted)
        self.beside.addWidget(self._order, 1)
        self.set_title(self.tr("核单"))

    def show_checklist(self, checklist: Checklist | None) -> None:
        """Show the items of a checklist, none ticked."""
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.deleteLater()
        items: Sequence[ChecklistItem] = checklist.items if checklist else ()
        self._boxes = {item.id: self._box(item) for item in items}
        self._required = frozenset(item.id for item in items if item.required)
        self.show_ticks("", {})

    def show_ticks(self, order: str, ticks: Mapping[str, bool]) -> None:
        """Show what is ticked for an order; without an order nothing can be ticked."""
        if self._order.text().strip() != order:
            self._order.setText(order)
        for id_, box in self._boxes.items():
            box.setEnabled(bool(order))
            box.blockSignals(True)
            box.setChecked(bool(order) and ticks.get(id_, False))
            box.blockSignals(False)
        self._tell(order, sum(not ticks.get(id_, False) for id_ in self._required))

    def _tell(self, order: str, open_items: int) -> None:
        if not order:
            self.set_status(self.tr("先填订单号") if self._boxes else "")
        elif open_items:
            self.set_status(self.tr("未核完 %1").replace("%1", str(open_items)), "warn")
        else:
            self.set_status(self.tr("已核完"), "good")

    def _box(self, item: ChecklistItem) -> QCheckBox:
        box = QCheckBox(item.text, self.body)
        box.setToolTip(item.text)
        box.toggled.connect(lambda on: self.item_ticked.emit(item.id, on))
        self._column.addWidget(box)
        return box
