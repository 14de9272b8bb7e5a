"""The rows of an import as a table asks for them, cell by cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from assistant.ui.theme import Colours, plain

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
FIRST_WORDS, LAST_WORDS = 2, 5  # columns that are one where a row only tells


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row of the source as the preview shows it; of a problem the text says what it is."""

    id: str
    outcome: str
    place: str
    group: str
    title: str
    text: str
    stage: str = ""

    @property
    def only_tells(self) -> bool:
        """Whether there is nothing but its text, which then has all columns to itself."""
        return not (self.group or self.title or self.stage)


class ImportModel(QAbstractTableModel):
    """What became of each row, where it was, what it says and the stage it goes to."""

    def __init__(
        self, outcomes: Mapping[str, tuple[str, str]], colours: Colours, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._outcomes = outcomes
        self._colours = colours
        self._rows: Sequence[ImportRow] = ()
        self._stages: Mapping[str, str] = {}
        self._heads = (
            *(self.tr("结果"), self.tr("位置"), self.tr("分组")),
            *(self.tr("标题"), self.tr("正文"), self.tr("阶段")),
        )

    def show(self, rows: Sequence[ImportRow], stages: Mapping[str, str]) -> None:
        """These rows and no others; `stages` has the names of stages."""
        self.beginResetModel()
        self._rows, self._stages = rows, stages
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """The rows that are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Six."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, or how it looks."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        name, tone = self._outcomes[row.outcome]
        if role == Qt.ItemDataRole.ForegroundRole and column == 0:
            return QColor(getattr(self._colours, tone))
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        if is_tip and (column > FIRST_WORDS or row.only_tells):
            return plain(row.text)
        if not is_tip and role != Qt.ItemDataRole.DisplayRole:
            return None
        stage = self._stages.get(row.stage, row.stage)
        text = " ".join(row.text.split())
        group = text if row.only_tells else row.group
        found = (name, row.place, group, row.title, text, stage)[column]
        return plain(found) if is_tip else found

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What each column holds."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None
