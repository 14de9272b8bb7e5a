"""The group desk: lists of buyers, and what of them may leave."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from assistant.app.buyer_views import choices_of
from assistant.core.buyer import Buyer
from assistant.core.message import Message
from assistant.core.ports import Clock
from assistant.store.buyer_finding import Group
from assistant.store.buyers import BuyerStore
from assistant.store.connection import StoreError
from assistant.store.faults import cause
from assistant.store.group_workbook import write_group
from assistant.ui.chosen_file import file_to_save
from assistant.ui.group_dialog import GroupDialog
from assistant.ui.standing_dialog import standing

translate = QCoreApplication.translate
_LISTED = 500
_ALL = 1_000_000


class GroupDesk(QObject):
    """Opens the dialog and answers it."""

    told = Signal(object, str)

    def __init__(self, store: BuyerStore, clock: Clock) -> None:
        super().__init__()
        self._store = store
        self._clock = clock
        self._group = Group()
        self._dialog: GroupDialog | None = None

    def open(self, parent: QWidget) -> GroupDialog:
        """Show all buyers, to be narrowed down."""
        if open_ := standing(parent, GroupDialog):
            return open_
        dialog = GroupDialog(self._store.tags_in_use(), parent)
        self._dialog = dialog
        dialog.group_wanted.connect(self._show)
        dialog.export_wanted.connect(self._export)
        dialog.finished.connect(dialog.deleteLater)
        dialog.ask()
        dialog.open()
        return dialog

    def _show(self, tag: str, days: int, words: str) -> None:
        now = self._clock.now()
        since = now - timedelta(days=days) if days else None
        self._group = Group(tag=tag, since=since, words=words.strip())
        finder = self._store.finder
        if self._dialog is not None:
            found = finder.group(self._group, _LISTED)
            self._dialog.show_group(choices_of(found, now), finder.count(self._group))

    def _export(self, whole: bool) -> None:
        dialog, count = self._dialog, self._store.finder.count(self._group)
        if dialog is None or not dialog.confirm(count, whole=whole):
            return
        title = translate("GroupDesk", "导出到")
        if chosen := file_to_save(dialog, title, "buyers.xlsx", "Excel (*.xlsx)"):
            self.write(Path(chosen), whole=whole)

    def write(self, path: Path, *, whole: bool) -> None:
        """Write the group on view, and tell how it went."""
        try:
            count = write_group(path, self._members(), whole=whole)
        except (StoreError, OSError) as error:
            self.told.emit(_not_written(path, error), "bad")
        else:
            self.told.emit(_written(path, count), "good")

    def _members(self) -> Iterator[Buyer]:
        for found in self._store.finder.group(self._group, _ALL):
            buyer = self._store.get(found.id)
            if buyer is not None:
                yield buyer


def _written(path: Path, count: int) -> Message:
    return Message.of(
        "{count} 位买家的资料已导出到 {name}，用完请删除。",
        "The data of {count} buyers is in {name}; delete it when done.",
        count=count,
        name=path.name,
    )


def _not_written(path: Path, error: Exception) -> Message:
    why = cause(error)
    zh, en = "没有导出 {name}：" + why.zh + "。", "{name} was not exported: " + why.en + "."
    return Message(zh, en, (("name", path.name), *why.values))
