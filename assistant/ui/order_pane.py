"""The checklist of one order of one buyer, both large: ticked by keyboard or mouse."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assistant.ui.cut_label import CutLabel
from assistant.ui.icons import Icons
from assistant.ui.number_line import NumberLine
from assistant.ui.order_row import OrderRow
from assistant.ui.order_strips import ChangeStrip, ClashStrip
from assistant.ui.order_view import OrderView
from assistant.ui.section import Section
from assistant.ui.theme import font, plain

_ROOMY = 370  # pixels: where an order's number always stands whole


class OrderPane(Section):
    """Shows an order; says what is named, pasted, ticked, chosen and wanted."""

    order_named = Signal(str)
    paste_wanted = Signal()
    item_ticked = Signal(str, bool)
    choice_made = Signal(str)
    confirmation_wanted = Signal()
    focus_wanted = Signal()
    order_shown = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("checklist", icons, parent)
        self._view = OrderView()
        self._buyer = CutLabel(parent=self, least=24)
        self._number = NumberLine(self)
        self._sheet = QWidget(self.body)
        self._clash = ClashStrip(self._sheet)
        self._change = ChangeStrip(self._sheet)
        self._rows: dict[str, OrderRow] = {}
        self._low: bool | None = None
        self._lines = QVBoxLayout()
        self._confirm = QPushButton(self.tr("贴核对文字"), self._sheet)
        self._dress()
        self._connect()
        self.show_order(OrderView())

    def _dress(self) -> None:
        self.set_title(self.tr("核单"))
        self._buyer.setFont(font(13, bold=True))
        self._number.setPlaceholderText(self.tr("复制订单后按 Ctrl+Alt+O，或粘贴到这里"))
        self._number.setAccessibleName(self.tr("订单号"))
        self._confirm.setFont(font(12))
        self._confirm.setToolTip(self.tr("把这一单的要点贴给买家确认"))
        self._confirm.setFixedHeight(24)
        self._confirm.hide()
        self.beside.addWidget(self._buyer)
        self.beside.addWidget(self._number, 1)
        column = QVBoxLayout(self._sheet)
        self.set_low(on=False)
        column.setSpacing(4)
        for part in (self._clash, self._change):
            column.addWidget(part)
        column.addLayout(self._lines)
        around = QVBoxLayout(self.body)
        around.setContentsMargins(0, 0, 0, 2)
        around.addWidget(self._sheet)

    def _connect(self) -> None:
        self._number.editingFinished.connect(
            lambda: self.order_named.emit(self._number.text().strip())
        )
        self._number.pressed.connect(self.focus_wanted)
        self._number.paste_wanted.connect(self.paste_wanted)
        self._clash.choice_made.connect(self.choice_made)
        self._confirm.clicked.connect(self.confirmation_wanted)

    @property
    def view(self) -> OrderView:
        """What is shown."""
        return self._view

    def show_order(self, view: OrderView) -> None:
        """Show how an order stands now; the caret and the focus stay where they are."""
        former, self._view = self._view, view
        if self._number.text().strip() != view.number:
            self._number.setText(view.number)
            self._number.setCursorPosition(0)
        self._number.setToolTip(plain(view.number))
        self._buyer.setText(view.buyer)
        self._buyer.setToolTip(plain(view.buyer))
        self._buyer.setVisible(bool(view.buyer))
        self._clash.show_clash(view.clash, view.choices)
        self._change.show_change(view.former, view.now, view.change_details)
        if [item.id for item in former.items] != [item.id for item in view.items]:
            self._lay(view)
        for item in view.items:
            self._rows[item.id].show_item(item, enabled=view.can_tick)
        self._confirm.setEnabled(view.can_tick)
        self._show_items()
        self._sheet.setVisible(bool(view.number or view.clash))
        self._fit()
        self._tell(view)
        if _parts(former) != _parts(view):
            self._sheet.updateGeometry()  # folded away it asks for no layout by itself
            self.order_shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._number.keep_whole(short=max(_ROOMY - self.width(), 0))

    def _show_items(self) -> None:
        """Where there is little room, not while none can be ticked."""
        there = bool(self._view.number) and not (self._low and self._view.clash)
        for row in self._rows.values():
            row.setVisible(there)

    def set_low(self, *, on: bool) -> None:
        """In a low window the items stand closer together.

        The window asks after each layout, and every margin that is set asks for the next one.
        """
        if on == self._low:
            return
        self._low = on
        self._lines.setSpacing(0 if on else 2)
        if column := self._sheet.layout():
            column.setContentsMargins(12, 2, 12, 2 if on else 8)
        self._show_items()

    def take_focus(self) -> None:
        """Put the caret on the first thing to do here."""
        if self.folded:
            self.set_folded(folded=False)
        if self._view.clash:
            self._clash.take_focus()
            return
        waiting = [self._rows[item.id] for item in self._view.items if not item.ticked]
        target: QWidget = waiting[0].box if waiting and self._view.can_tick else self._confirm
        if not target.isEnabled() or not target.isVisible():
            target = self._number
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay(self, view: OrderView) -> None:
        for row in self._rows.values():
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._confirm.setParent(self._sheet)
        self._rows = {item.id: OrderRow(self._sheet) for item in view.items}
        for id_, row in self._rows.items():
            row.box.toggled.connect(lambda on, item=id_: self.item_ticked.emit(item, on))
            row.box.stepped.connect(lambda by, item=id_: self._step(item, by))
            self._lines.addWidget(row)
        for row in list(self._rows.values())[-1:]:
            row.end_with(self._confirm)

    def _step(self, item: str, by: int) -> None:
        """From one item to the next; behind the last one stands the text for the buyer."""
        order = [row.box for row in self._rows.values()]
        place = list(self._rows).index(item) + by
        if 0 <= place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif place >= len(order) and self._confirm.isEnabled():
            self._confirm.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, view: OrderView) -> None:
        if not view.items or not view.number:
            self.set_status("")
        elif view.clash:
            self.set_status(self.tr("对不上"), "bad")
        elif view.open:
            self.set_status(self.tr("未核完 %1").replace("%1", str(view.open)), "warn")
        else:
            self.set_status(self.tr("已核完"), "good")


def _parts(view: OrderView) -> tuple[bool, ...]:
    """What is there to be seen."""
    return bool(view.number), bool(view.former), bool(view.clash)
