"""What can be done with several phrases at once: another stage, tags more or less."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from assistant.ui.editor.choice import Choice


class BulkBar(QFrame):
    """Shown while more than one phrase is selected."""

    stage_wanted = Signal(str)
    tag_wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulkBar")
        self._count = QLabel(self)
        self.stages = Choice(self)
        self.stages.setAccessibleName(self.tr("阶段"))
        self.tag = QLineEdit(self)
        self.tag.setPlaceholderText(self.tr("标签"))
        self.tag.setAccessibleName(self.tr("标签"))
        self.tag.setMinimumWidth(64)
        self.tag.setMaximumWidth(110)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 6, 8, 6)
        line.setSpacing(6)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self.stages)
        self._button(self.tr("改阶段"), self.tr("选中的都改成这个阶段"), self._move)
        line.addSpacing(8)
        line.addWidget(self.tag)
        add, drop = self.tr("选中的都加上这个标签"), self.tr("选中的都去掉这个标签")
        self._button(self.tr("加标签"), add, lambda: self._tag(wanted=True))
        self._button(self.tr("去标签"), drop, lambda: self._tag(wanted=False))

    def offer(self, stages: Sequence[tuple[str, str]]) -> None:
        """The stages there are."""
        self.stages.offer(stages)

    def show_count(self, count: int) -> None:
        """How many are selected."""
        self._count.setText(self.tr("选中 %1 条").replace("%1", str(count)))

    def _button(self, text: str, tip: str, does: object) -> None:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.clicked.connect(does)
        line = self.layout()
        if line is not None:
            line.addWidget(button)

    def _move(self) -> None:
        self.stage_wanted.emit(str(self.stages.currentData() or ""))

    def _tag(self, *, wanted: bool) -> None:
        if self.tag.text().strip():
            self.tag_wanted.emit(self.tag.text().strip(), wanted)
