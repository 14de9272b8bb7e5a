"""The lead's desk: what the team uses, and the table agents are judged by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from assistant.app import kpi, numbers
from assistant.app.table_words import told
from assistant.app.tables_page import TablesPage
from assistant.core.errors import AssistantError
from assistant.core.kpi.metric import Metric
from assistant.core.kpi.own import OwnNumbers
from assistant.core.language import Language
from assistant.store.team.platform_report import Sheet
from assistant.ui.tables_dialog import TablesDialog
from assistant.ui.theme import Colours

translate = QCoreApplication.translate
_GROUP, _WEIGHT, _TARGET = 1, 2, 3
_EDITABLE = (("得分", _GROUP), ("权重", _WEIGHT), ("权重", _TARGET))


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read for a table of scores."""

    sheets: Sequence[Sheet]
    own: OwnNumbers | None


class LeadDesk(QObject):
    """Opens the two dialogs; asks for files where none are given.

    Reading a team's files takes seconds: it is done beside the window.
    """

    def __init__(
        self,
        home: Path,
        books: Callable[[], Sequence[Path]],
        colours: Callable[[], Colours],
        language: Callable[[], Language] = lambda: Language.SIMPLIFIED,
        folder: Callable[[], str] = str,
    ) -> None:
        """`folder`: where agents' numbers are handed to, as far as this program knows."""
        super().__init__()
        self._known_folder = folder
        self._folder = ""
        self._home = home
        self._books = books
        self._colours = colours
        self._language = language

    def show_numbers(self, parent: QWidget, folder: str = "") -> TablesDialog | None:
        """What is used and what is not, from the files in a folder."""
        title = translate("LeadDesk", "团队的数字")
        chosen = folder or QFileDialog.getExistingDirectory(parent, title)
        if not chosen:
            return None
        self._folder = chosen
        books, page = self._books(), self._open(title, parent)
        page.read(
            lambda tell: numbers.report([Path(chosen)], books, tell=tell),
            lambda shown, found: _show_numbers(shown, found, self._language()),
        )
        return page.dialog

    def show_kpi(self, parent: QWidget, files: Sequence[str] = ()) -> TablesDialog | None:
        """Scores from the platform's reports."""
        title = translate("LeadDesk", "考核表")
        filters = translate("LeadDesk", "平台报表 (*.xlsx *.csv)")
        chosen = files or QFileDialog.getOpenFileNames(parent, title, "", filters)[0]
        if not chosen:
            return None
        own, page = self._own_folder(parent), self._open(title, parent)
        page.read(
            lambda _: (kpi.sheets_of([Path(file) for file in chosen]), kpi.own_found(own)),
            lambda page, read: self._show_scores(page, *read),
        )
        return page.dialog

    def _own_folder(self, parent: QWidget) -> list[Path]:
        """The numbers shown last, or those handed over; asked for once they have weight."""
        folder = self._folder or self._known_folder()
        if not folder and kpi.is_own_weighed(self._home):
            title = translate("LeadDesk", "团队的数字")
            folder = self._folder = QFileDialog.getExistingDirectory(parent, title)
        return [Path(folder)] if folder else []

    def _open(self, title: str, parent: QWidget) -> TablesPage:
        return TablesPage(TablesDialog(title, self._colours(), parent), self._language(), self)

    def _show_scores(
        self, page: TablesPage, sheets: Sequence[Sheet], own: OwnNumbers | None
    ) -> None:
        try:
            if mapping := self._ask(page.dialog, kpi.unknown_columns(self._home, sheets)):
                kpi.remember(self._home, mapping)
        except AssistantError as error:
            page.dialog.ready()
            page.tell(error.message, "bad")
            return
        read = _Read(sheets, own)
        self._score(page, read)
        page.dialog.cell_changed.connect(lambda *cell: self._changed(page, read, *cell))

    def _score(self, page: TablesPage, read: _Read) -> None:
        """Show the scores of the columns that are known."""
        try:
            found = kpi.scored(self._home, read.sheets, (), read.own)
        except AssistantError as error:
            page.dialog.ready()
            page.tell(error.message, "bad")
        else:
            page.show(found.tables, _EDITABLE)
            _show_missing(page, found, self._language())

    def _ask(self, parent: QWidget, unknown: Sequence[str]) -> list[str]:
        """What each column is, to be remembered; nothing if that was broken off."""
        nothing = translate("LeadDesk", "不用")
        rest = translate("LeadDesk", "其余的都不用")
        columns = {told(name): name for name in kpi.column_names()}
        names = [nothing, rest, *columns]
        pairs: list[str] = []
        for column in unknown:
            words = translate("LeadDesk", "“%1”是什么？").replace("%1", column)
            name, ok = QInputDialog.getItem(
                parent, translate("LeadDesk", "考核表"), words, names, 0, False
            )
            if not ok:
                return []
            if name == rest:
                return [*pairs, *(f"{one}=" for one in unknown[len(pairs) :])]
            pairs.append(f"{column}={'' if name == nothing else columns[name]}")
        return pairs

    def _changed(
        self, page: TablesPage, read: _Read, name: str, row: int, place: int, text: str
    ) -> None:
        """Another group, weight or target: kept, and everything scored anew."""
        path, settings = kpi.settings_of(self._home)
        if name == told("得分"):
            agent = str(page.tables[0].rows[row][0])
            settings = replace(settings, groups={**settings.groups, agent: text})
        elif row < len(settings.metrics) and (number := _number(text)) is not None:
            metrics = list(settings.metrics)
            metrics[row] = _with(metrics[row], place, number)
            settings = replace(settings, metrics=tuple(metrics))
        try:
            kpi.keep(path, settings)
        except AssistantError as error:
            page.tell(error.message, "bad")
        else:
            self._score(page, read)


def _show_numbers(page: TablesPage, found: numbers.NumbersReport, language: Language) -> None:
    page.show(found.tables)
    words = translate("LeadDesk", "%1 份数字").replace("%1", str(found.merged.files))
    if found.problems:
        bad = translate("LeadDesk", "%1 份读不懂，没有计入").replace("%1", str(len(found.problems)))
        words = f"{words} · {bad}"
    faults = [problem.text(language) for problem in found.problems[:20]]
    page.dialog.tell(words, "warn" if found.problems else "soft", "\n".join(faults))


def _show_missing(page: TablesPage, found: kpi.KpiReport, language: Language) -> None:
    """Agents nobody counted for, and cells that are no numbers: those one by one at the mouse."""
    told: list[str] = []
    if found.problems:
        words = translate("LeadDesk", "%1 格不是数字，没有计入")
        told.append(words.replace("%1", str(len(found.problems))))
    if found.without:
        words = translate("LeadDesk", "没有数字的客服：%1")
        told.append(words.replace("%1", "、".join(found.without)))
    if told:
        places = "\n".join(line.text(language) for line in found.no_numbers)
        page.dialog.tell(" · ".join(told), "warn" if found.problems else "soft", places)


def _with(metric: Metric, place: int, number: float) -> Metric:
    return replace(metric, weight=number) if place == _WEIGHT else replace(metric, target=number)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number < 10**9 else None
