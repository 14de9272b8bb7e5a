"""The stage strip: one tab a stage, favourites first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QToolButton, QWidget

from assistant.core.stage import Stage
from assistant.ui.theme import as_written, font, plain

FAVOURITES = ""


class StageStrip(QScrollArea):
    """Tabs in a row; more stages than fit can be scrolled to."""

    stage_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(32)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._group = QButtonGroup(self)
        self._ids: list[str] = []
        self._stages: list[tuple[Stage, str]] | None = None

    @property
    def current(self) -> str:
        """The chosen stage's id, empty for the favourites."""
        number = self._group.checkedId()
        return self._ids[number] if number >= 0 else FAVOURITES

    def show_stages(self, stages: Sequence[tuple[Stage, str]]) -> None:
        """Show these stages, each with its label; the chosen one stays chosen if it can.

        The same again are left alone: making their buttons takes longer than showing a library.
        """
        if list(stages) == self._stages:
            return
        current, self._stages = self.current, list(stages)
        self._ids = [FAVOURITES, *(stage.id for stage, _ in stages)]
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self._lay(["★", *(label for _, label in stages)])
        self.choose(current if current in self._ids else FAVOURITES)

    def choose(self, stage: str) -> None:
        """Mark a stage as chosen without saying so."""
        button = self._group.button(self._ids.index(stage))
        button.setChecked(True)
        self.ensureWidgetVisible(button, 24, 0)

    def step(self, by: int) -> None:
        """Choose the next or previous stage, round and round."""
        number = (self._group.checkedId() + by) % len(self._ids)
        self.choose(self._ids[number])
        self.stage_chosen.emit(self._ids[number])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes along the strip, since nothing goes up or down here."""
        bar, turned = self.horizontalScrollBar(), event.angleDelta()
        bar.setValue(bar.value() - (turned.y() or turned.x()))
        event.accept()

    def _lay(self, labels: Sequence[str]) -> None:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(0)
        for number, label in enumerate(labels):
            if number:
                row.addStretch(1)
            button = self._button(label)
            self._group.addButton(button, number)
            row.addWidget(button)
        self.setWidget(inside)

    def _button(self, label: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("stage")
        button.setText(as_written(label))
        button.setFont(font())
        button.setCheckable(True)
        button.setFixedSize(QFontMetrics(font(bold=True)).horizontalAdvance(label) + 6, 24)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if label == "★":
            button.setAccessibleName(self.tr("常用"))
            button.setToolTip(self.tr("常用：置顶的和用得最多的"))
        else:
            name = self.tr("%1（Tab、Shift+Tab 换阶段）").replace("%1", label)
            button.setToolTip(plain(name))
        return button

    def _clicked(self, number: int) -> None:
        self.stage_chosen.emit(self._ids[number])
