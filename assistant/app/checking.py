"""The order desk: one order's ticks at a time."""

from PySide6.QtCore import QObject

from assistant.core.library import Library
from assistant.ui.checklist_panel import ChecklistPanel


class OrderDesk(QObject):
    """Keeps the ticks of each order named since the start."""

    def __init__(self, panel: ChecklistPanel) -> None:
        super().__init__()
        self._panel = panel
        self._order = ""
        self._ticks: dict[str, dict[str, bool]] = {}
        panel.order_named.connect(self._named)
        panel.item_ticked.connect(self._ticked)

    def show_library(self, library: Library) -> None:
        """Use the first checklist there is."""
        lists = [checklist for book in library.books for checklist in book.checklists]
        self._panel.show_checklist(lists[0] if lists else None)
        self._named(self._order)

    def _named(self, order: str) -> None:
        self._order = order
        self._panel.show_ticks(order, self._ticks.get(order, {}))

    def _ticked(self, item: str, on: bool) -> None:
        self._ticks.setdefault(self._order, {})[item] = on
        self._panel.show_ticks(self._order, self._ticks[self._order])
