"""The lead's desk: what the team uses, and the table agents are judged by."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from assistant.app import kpi, numbers
from assistant.core.errors import AssistantError
from assistant.core.kpi.metric import Metric
from assistant.core.numbers.table import Table
from assistant.ui.tables_dialog import TablesDialog
from assistant.ui.theme import Colours

translate = QCoreApplication.translate
_GROUP, _WEIGHT, _TARGET = 1, 2, 3
_EDITABLE = (("得分", _GROUP), ("权重", _WEIGHT), ("权重", _TARGET))


class LeadDesk(QObject):
    """Opens the two dialogs; asks for files where none are given."""

    told = Signal(object, str)

    def __init__(
        self, home: Path, books: Callable[[], Sequence[Path]], colours: Callable[[], Colours]
    ) -> None:
        super().__init__()
        self._home = home
        self._books = books
        self._colours = colours
        self._files: tuple[Path, ...] = ()

    def show_numbers(self, parent: QWidget, folder: str = "") -> TablesDialog | None:
        """What is used and what is not, from the files in a folder."""
        title = translate("LeadDesk", "团队的数字")
        chosen = folder or QFileDialog.getExistingDirectory(parent, title)
        if not chosen:
            return None
        found = numbers.report([Path(chosen)], self._books(), None, None)
        return self._open(title, found.tables, parent)

    def show_kpi(self, parent: QWidget, files: Sequence[str] = ()) -> TablesDialog | None:
        """Scores from the platform's reports."""
        title = translate("LeadDesk", "考核表")
        filters = translate("LeadDesk", "平台报表 (*.xlsx *.csv)")
        chosen = files or QFileDialog.getOpenFileNames(parent, title, "", filters)[0]
        self._files = tuple(Path(file) for file in chosen)
        tables = self._scored(parent) if self._files else None
        if tables is None:
            return None
        dialog = self._open(title, tables, parent)
        dialog.show_tables(tables, _EDITABLE)
        dialog.cell_changed.connect(lambda *cell: self._changed(dialog, tables, *cell))
        return dialog

    def _open(self, title: str, tables: Sequence[Table], parent: QWidget) -> TablesDialog:
        dialog = TablesDialog(title, self._colours(), parent)
        dialog.show_tables(tables)
        dialog.saving_wanted.connect(lambda file: self._try(lambda: _save(tables, file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _scored(self, parent: QWidget) -> tuple[Table, ...] | None:
        """The tables, once every column that matters is known."""
        try:
            found = kpi.report(self._home, self._files, ())
        except AssistantError as error:
            unknown = kpi.unknown_columns(self._home, self._files)
            mapping = self._ask(parent, unknown) if unknown else []
            if not mapping:
                self.told.emit(error.message, "bad")
                return None
            try:
                found = kpi.report(self._home, self._files, mapping)
            except AssistantError as again:
                self.told.emit(again.message, "bad")
                return None
        return found.tables

    def _ask(self, parent: QWidget, unknown: Sequence[str]) -> list[str]:
        """What each column is; it is remembered."""
        nothing = translate("LeadDesk", "不用")
        names = [nothing, *kpi.column_names()]
        pairs = []
        for column in unknown:
            words = translate("LeadDesk", "“%1”是什么？").replace("%1", column)
            name, ok = QInputDialog.getItem(
                parent, translate("LeadDesk", "考核表"), words, names, 0, False
            )
            if not ok:
                return []
            pairs.append(f"{column}={'' if name == nothing else name}")
        return pairs

    def _changed(
        self,
        dialog: TablesDialog,
        tables: Sequence[Table],
        name: str,
        row: int,
        place: int,
        text: str,
    ) -> None:
        """Another group, weight or target: kept, and everything scored anew."""
        path, settings = kpi.settings_of(self._home)
        if name == "得分":
            agent = str(tables[0].rows[row][0])
            settings = replace(settings, groups={**settings.groups, agent: text})
        elif row < len(settings.metrics) and (number := _number(text)) is not None:
            metrics = list(settings.metrics)
            metrics[row] = _with(metrics[row], place, number)
            settings = replace(settings, metrics=tuple(metrics))
        self._try(lambda: kpi.keep(path, settings))
        made = self._scored(dialog)
        if made:
            dialog.show_tables(made, _EDITABLE)

    def _try(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except AssistantError as error:
            self.told.emit(error.message, "bad")


def _save(tables: Sequence[Table], file: str) -> None:
    numbers.save(tuple(tables), Path(file))


def _with(metric: Metric, place: int, number: float) -> Metric:
    return replace(metric, weight=number) if place == _WEIGHT else replace(metric, target=number)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number < 10**9 else None
