"""One promotion: a line, and below it, while it has the focus, when it runs and on what terms."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.ui.cut_label import CutLabel
from assistant.ui.held_keys import HeldKeys
from assistant.ui.theme import font, mark, plain

translate = QCoreApplication.translate
ROW = 26
_KIND = 36  # pixels that a kind has at least
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class PromotionRow:
    """One promotion as shown: `left` says how long it still runs, `urgent` that it ends soon.

    `state` is empty while it runs, else `upcoming` or `over`; only what runs can be pasted.
    `found_by` is what the filter looks through.
    """

    key: str
    name: str
    benefit: str
    left: str
    urgent: bool
    details: str
    state: str = ""
    kind: str = ""
    span: str = ""
    conditions: tuple[str, ...] = ()
    found_by: str = ""

    @property
    def identity(self) -> tuple[str, str]:
        """What has to stay the same for a line to be the same."""
        return self.key, self.state


class PromotionLine(QFrame):
    """Says that it is chosen, by its button or by Enter, and which way the arrows go."""

    chosen = Signal()
    opened = Signal()
    left = Signal()
    stepped = Signal(int)

    def __init__(self, row: PromotionRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._held = HeldKeys()
        self._left = QLabel(self)
        self._details = QLabel(self)
        self.kind = _kind(row)
        self._button = QPushButton(translate("PromotionPanel", "贴"), self)
        self.setObjectName("promotion")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(row.details.replace("\n", "，"))
        self.setToolTip(plain(row.details))
        self._build(row)
        self.tell(row)
        self.open(on=False)

    def _build(self, row: PromotionRow) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(0)
        line = QWidget(self)
        line.setFixedHeight(ROW - 2)  # its frame has a line above and below
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        if row.kind:
            across.addWidget(self.kind)
        across.addWidget(_name(row), 0)
        across.addWidget(_benefit(row), 1)
        across.addWidget(self._left)
        across.addWidget(self._button)
        column.addWidget(line)
        column.addWidget(self._details)
        self._dress(row)

    def _dress(self, row: PromotionRow) -> None:
        self._left.setFont(font(12))
        self._button.setEnabled(not row.state)
        self._button.setFont(font(12))
        self._button.setFixedHeight(22)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = translate("PromotionPanel", "贴 %1").replace("%1", row.name)
        self._button.setAccessibleName(name)
        self._button.setToolTip(translate("PromotionPanel", "贴进聊天框（Enter）"))
        self._button.clicked.connect(self.chosen)
        self._details.setFont(font(12))
        self._details.setProperty("tone", "soft")
        self._details.setWordWrap(True)
        self._details.setTextFormat(Qt.TextFormat.PlainText)
        self._details.setContentsMargins(0, 0, 0, 6)
        terms = [" · ".join(row.conditions), row.benefit]
        self._details.setText("\n".join(part for part in (row.span, *terms) if part))

    @property
    def is_open(self) -> bool:
        """Whether the terms are in view."""
        return not self._details.isHidden()

    def tell(self, row: PromotionRow) -> None:
        """Say how long it still runs."""
        mark(self._left, "tone", "warn" if row.urgent else "soft")
        self._left.setText(row.left)

    def open(self, *, on: bool) -> None:
        """Show or hide the terms."""
        self._details.setVisible(on)
        mark(self, "open", on)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.opened.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not (self._row.state or self._held.repeats(event)):
            self.chosen.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.released(event)
        super().keyReleaseEvent(event)


def _kind(row: PromotionRow) -> QLabel:
    label = QLabel(row.kind)
    label.setFont(font(11))
    label.setProperty("kind", "true")
    label.setFixedHeight(16)
    label.setMinimumWidth(_KIND)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _name(row: PromotionRow) -> QLabel:
    """Struck out once it is over, greyed before it begins; the words at the right say why."""
    label = CutLabel(row.name, least=60)
    face = font(13)
    face.setStrikeOut(row.state == "over")
    label.setFont(face)
    label.setProperty("tone", "faint" if row.state else "")
    return label


def _benefit(row: PromotionRow) -> QLabel:
    label = CutLabel(row.benefit if row.benefit not in row.name else "", least=0)
    label.setFont(font(12))
    label.setProperty("tone", "faint")
    return label
