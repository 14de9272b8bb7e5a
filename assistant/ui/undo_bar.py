"""What has just been done, in one line, and the one key that takes it back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from assistant.ui.cut_label import CutLabel
from assistant.ui.theme import font, plain

SHOWN_MS = 20_000


class UndoBar(QFrame):
    """Hidden again when it was pressed, put away or is no longer news."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("section")
        self._back: Callable[[], object] = lambda: None
        self._said = CutLabel(parent=self)
        self._undo = QPushButton(self.tr("撤销") + "  Ctrl+Z", self)
        self._drop = QPushButton("✕", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._build()
        self._undo.clicked.connect(self.undo)
        self._drop.clicked.connect(self.hide)
        self.hide()

    def _build(self) -> None:
        self._said.setFont(font(12))
        self._drop.setObjectName("quiet")
        self._drop.setAccessibleName(self.tr("不撤销"))
        self._drop.setToolTip(self._drop.accessibleName())
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 4, 8, 4)
        across.setSpacing(6)
        across.addWidget(self._said, 1)
        for button in (self._undo, self._drop):
            button.setFont(font(12))
            button.setFixedHeight(22)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            across.addWidget(button)

    @property
    def said(self) -> str:
        """What was done; empty once it can't be taken back here any more."""
        return "" if self.isHidden() else self._said.text()

    def offer(self, said: str, back: Callable[[], object]) -> None:
        """Say what was done; `back` takes it back."""
        self._back = back
        self._said.setText(said)
        self._said.setToolTip(plain(said))
        self._undo.setAccessibleName(f"{self._undo.text()} {said}")
        self.show()
        self._timer.start()

    def undo(self) -> bool:
        """Take it back, if it is still offered."""
        if self.isHidden():
            return False
        self.hide()
        self._back()
        return True
