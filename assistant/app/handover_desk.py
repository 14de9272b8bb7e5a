"""The handover desk: open matters and timers go to a colleague as one encrypted file, and come."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from assistant.app.barrier import Barrier
from assistant.app.ledger import Ledger
from assistant.app.matter_words import category_words, kind_words
from assistant.core.case import Case
from assistant.core.errors import AssistantError
from assistant.core.handover import Package, Taken
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.settings import Settings
from assistant.core.timer import Timer, Timers
from assistant.store.faults import by_the_way
from assistant.ui.handover_dialog import HandoverDialog, Row

translate = QCoreApplication.translate
_TIMER = "timer:"


class HandoverDesk(QObject):
    """The file first, then the mark: what could not be written has not been handed over."""

    timers_taken = Signal()

    def __init__(self, parent: QWidget, ledger: Ledger, timers: Timers, barrier: Barrier) -> None:
        super().__init__()
        self._parent = parent
        self._ledger = ledger
        self._timers = timers
        self._barrier = barrier
        self._dialog: HandoverDialog | None = None
        self.language = Language.SIMPLIFIED

    def set_settings(self, settings: Settings) -> None:
        """The language to speak."""
        self.language = settings.language

    def open(self) -> HandoverDialog:
        """Show the dialog with all that is open."""
        dialog = HandoverDialog(self._rows(), self._parent)
        dialog.giving.connect(self._give)
        dialog.taking.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()
        return dialog

    def _rows(self) -> list[Row]:
        return [*self._matter_rows(), *self._timer_rows()]

    def _matter_rows(self) -> list[Row]:
        rows = []
        for line in self._ledger.agenda.lines:
            what, who = line.what, line.matter.buyer.name
            if isinstance(what, Case):
                text = f"{who}　{category_words(what.category)}　{what.problem}"
            else:
                text = f"{who}　{kind_words(what.kind)}　{what.text}"
            rows.append((line.matter.id, text))
        return rows

    def _timer_rows(self) -> list[Row]:
        """Only timers of a buyer: a chat window is nobody's at a colleague's."""
        mine = [one for one in self._timers.read() if one.buyer]
        word = translate("Handover", "跟进")
        return [(_TIMER + _key(one), f"{one.chat}　{word}　{one.title}") for one in mine]

    def _give(self, ids: list[str], taker: str, file: str, passphrase: str) -> None:
        from assistant.store.handover_file import write_package  # noqa: PLC0415 - loads cryptography

        if not ids or not taker:
            self._tell(_WHAT_TO_WHOM, "bad")
            return
        chosen = [one for one in self._timers.read() if _TIMER + _key(one) in ids]
        matters = [id_ for id_ in ids if not id_.startswith(_TIMER)]
        package = self._ledger.pack(matters, taker, tuple(chosen))
        count = len(package.matters) + len(chosen)
        if not count:  # a buyer was erased meanwhile
            self._changed()
            self._tell(_WHAT_TO_WHOM, "bad")
            return
        try:
            write_package(Path(file), package, passphrase)
        except AssistantError as error:
            self._refuse(error)
            return
        if self._ledger.mark(package):
            self._barrier.attempt(lambda: self._drop(chosen, package.name), by_the_way)
            self._changed()
            self._tell(_given(count, taker), "good")

    def _take(self, file: str, passphrase: str) -> None:
        from assistant.store.handover_file import read_package  # noqa: PLC0415 - loads cryptography

        try:
            package = read_package(Path(file), passphrase)
        except AssistantError as error:
            self._refuse(error)
            return
        result = self._ledger.take(package)
        if result is None:
            return
        new = self._new_timers(package)
        kept = self._barrier.attempt(lambda: self._keep(new, package.name), by_the_way)
        self._changed()
        self._tell(_taken(result, len(new) if kept else 0), "good")

    def _changed(self) -> None:
        """What was handed over can't be handed over again; what was taken can."""
        self.timers_taken.emit()
        if self._dialog is not None:
            self._dialog.show_rows(self._rows())

    def _drop(self, timers: Iterable[Timer], handover: str) -> None:
        self._timers.settle(handover)
        for timer in timers:
            self._timers.drop(timer)

    def _new_timers(self, package: Package) -> list[Timer]:
        """One of ours for the same buyer and phrase is newer, or the same: it stays.

        Of a file that was given or taken before none is: those that are not here were done.
        """
        if self._timers.is_settled(package.name):
            return []
        ours = {one.key for one in self._timers.read()}
        return [timer for timer in package.timers if timer.key not in ours]

    def _keep(self, timers: Iterable[Timer], handover: str) -> None:
        for timer in timers:
            self._timers.put(timer)
        self._timers.settle(handover)

    def _refuse(self, error: AssistantError) -> None:
        if self._dialog is not None:
            words = (error.title.text(self.language), error.message.text(self.language))
            self._dialog.tell("\n".join(words), "bad")

    def _tell(self, message: Message, tone: str) -> None:
        if self._dialog is not None:
            self._dialog.tell(message.text(self.language), tone)


def _key(timer: Timer) -> str:
    return f"{timer.whom}\n{timer.phrase}"


_WHAT_TO_WHOM = Message.of("请选事项，并写上交给谁。", "Choose matters, and say to whom.")


def _given(count: int, taker: str) -> Message:
    return Message.of(
        "{count} 件已交给 {taker}，列表里标着“已交接”。",
        "{count} matters handed over to {taker}; the list says so.",
        count=count,
        taker=taker,
    )


def _taken(result: Taken, timers: int) -> Message:
    return Message.of(
        "接收：新 {new}，合并 {merged}，已有 {same}，定时 {timers}。",
        "Taken: {new} new, {merged} merged, {same} already here, {timers} timers.",
        new=result.new,
        merged=result.merged,
        same=result.same,
        timers=timers,
    )
