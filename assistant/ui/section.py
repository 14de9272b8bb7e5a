"""A section of the window that folds to its heading."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.ui.icons import Icons
from assistant.ui.theme import Colours, as_written, font, mark


class Section(QFrame):
    """Heading and body; a click on the heading folds the body away.

    Where the window is too low for all there is, it is folded as well, until it is opened.
    """

    folded_changed = Signal(str, bool)

    def __init__(self, name: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._icons = icons
        self._colours: Colours | None = None
        self._wanted, self._crowded = True, False
        self._heading = QPushButton(self)
        self.beside = QHBoxLayout()
        self.status = QLabel(self)
        self.body = QWidget(self)
        self._build()
        self._heading.clicked.connect(self._toggle)

    def _build(self) -> None:
        self.setObjectName("section")
        self._heading.setObjectName("sectionHead")
        self._heading.setFont(font(12, bold=True))
        self._heading.setToolTip(self.tr("收起或展开"))
        self._heading.setCursor(Qt.CursorShape.PointingHandCursor)
        self.status.setFont(font(12))
        self.status.setProperty("tone", "soft")
        self.status.setFixedHeight(20)
        self.beside.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 4)
        head.setSpacing(6)
        head.addWidget(self._heading)
        head.addLayout(self.beside, 1)
        head.addWidget(self.status)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.body)

    @property
    def folded(self) -> bool:
        """Whether only the heading shows."""
        return self.body.isHidden()

    @property
    def crowded(self) -> bool:
        """Whether it is folded for want of room."""
        return self._crowded

    def set_title(self, title: str) -> None:
        """Write the heading."""
        self._heading.setText(as_written(title))

    def set_status(self, text: str, tone: str = "") -> None:
        """Write the words at the right; `tone` good, warn or bad makes them a chip."""
        mark(self.status, "chip", tone)
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def set_folded(self, *, folded: bool) -> None:
        """Fold or unfold without saying so."""
        self._wanted = not folded
        self._show_body(on=not folded)

    def set_crowded(self, *, on: bool) -> None:
        """Whether there is no room for the body just now; what the agent wants is kept."""
        if on != self._crowded:
            self._crowded = on
            self._show_body(on=self._wanted and not on)

    def give_way(self) -> None:
        """Fold what was opened in spite of the want of room."""
        self._show_body(on=self._wanted and not self._crowded)

    def _show_body(self, *, on: bool) -> None:
        self.body.setVisible(on)
        if self._colours:
            self.set_colours(self._colours)

    def set_colours(self, colours: Colours) -> None:
        """Tint the fold mark."""
        self._colours = colours
        self._heading.setIcon(self._icons.get("right" if self.folded else "down", colours.faint))

    def _toggle(self) -> None:
        self.set_folded(folded=not self.folded)
        self.folded_changed.emit(self.name, self.folded)
