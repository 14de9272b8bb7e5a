"""Groups of buyers: by tag, by when they were seen, by words in their notes; exported if wanted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.buyer_view import BuyerChoice
from assistant.ui.dialog_size import at_least
from assistant.ui.enter_button import EnterButton
from assistant.ui.question import Question

_STRETCH, _CONTENTS = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.ResizeToContents


class GroupDialog(QDialog):
    """Says which group is wanted and that it is to be exported; is told who is in it."""

    group_wanted = Signal(str, int, str)
    export_wanted = Signal(bool)

    def __init__(self, tags: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._tag = QComboBox(self)
        self._tag.addItem(self.tr("所有标签"), "")
        for tag in tags:
            self._tag.addItem(tag, tag)
        self._days = QSpinBox(self)
        self._days.setRange(0, 3650)
        self._days.setSpecialValueText(self.tr("不限时间"))
        self._days.setSuffix(self.tr(" 天内来过"))
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("备注里的字"))
        self._list = QTreeWidget(self)
        self._count = QLabel(self)
        self._whole = QCheckBox(self.tr("名字、电话、地址不打码"), self)
        self._export = EnterButton(self.tr("导出 Excel…"), self)
        self._name()
        self._build()
        self._connect()

    def _name(self) -> None:
        self._tag.setAccessibleName(self.tr("标签"))
        self._days.setAccessibleName(self.tr("多少天内来过"))
        self._words.setAccessibleName(self.tr("备注里的字"))
        self._list.setAccessibleName(self.tr("买家"))

    def _build(self) -> None:
        self.setWindowTitle(self.tr("买家分组"))
        at_least(self, 460, 480)
        self._export.setToolTip(self.tr("导出列出的买家；先问一遍再写文件"))
        self._list.setRootIsDecorated(False)
        self._list.setHeaderLabels([self.tr("买家"), self.tr("标签"), self.tr("上次来")])
        for place, mode in enumerate((_STRETCH, _CONTENTS, _CONTENTS)):
            self._list.header().setSectionResizeMode(place, mode)
        filters, foot = QHBoxLayout(), QHBoxLayout()
        for widget in (self._tag, self._days):
            filters.addWidget(widget)
        filters.addWidget(self._words, 1)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._whole)
        foot.addWidget(self._export)
        column = QVBoxLayout(self)
        column.addLayout(filters)
        column.addWidget(self._list, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._tag.currentIndexChanged.connect(self._ask)
        self._days.valueChanged.connect(self._ask)
        self._words.textChanged.connect(self._ask)
        self._export.clicked.connect(lambda: self.export_wanted.emit(self._whole.isChecked()))

    def show_group(self, buyers: Sequence[BuyerChoice], count: int) -> None:
        """Who is in the group; `count` may be more than are listed."""
        self._list.clear()
        for buyer in buyers:
            item = QTreeWidgetItem([buyer.whole_name, buyer.tags, buyer.seen])
            self._list.addTopLevelItem(item)
        self._count.setText(self.tr("%1 位买家").replace("%1", str(count)))
        self._export.setEnabled(count > 0)

    def confirm(self, count: int, *, whole: bool) -> bool:
        """Ask before people's data leave."""
        asked = self.tr("%1 位买家的资料会离开这个加密的库，存成普通文件。")
        how = (
            self.tr("名字、电话和地址都看得见。") if whole else self.tr("名字、电话和地址已打码。")
        )
        return Question(
            title=self.tr("导出买家资料"),
            text=f"{asked.replace('%1', str(count))}\n{how}",
            more=self.tr("文件由你保管；用完请删除。"),
            yes=self.tr("导出"),
            no=self.tr("不导出"),
        ).ask(self)

    def ask(self) -> None:
        """Say which group is chosen."""
        self._ask()

    def _ask(self) -> None:
        self.group_wanted.emit(self._tag.currentData(), self._days.value(), self._words.text())
