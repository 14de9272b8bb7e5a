"""The line at the top: where a reply would go, and whether it can get there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from assistant.ui.cut_label import CutLabel
from assistant.ui.icons import Icons
from assistant.ui.theme import Colours, font, mark, plain


class Header(QWidget):
    """Target, badge, and the buttons."""

    settings_wanted = Signal()
    dock_wanted = Signal()
    close_wanted = Signal()
    badge_clicked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._target = CutLabel(parent=self)
        self._badge = QLabel(self)
        self._dock = self._button(self.tr("换到屏幕另一边"))
        self._settings = self._button(self.tr("设置"))
        self._close = self._button(self.tr("收起窗口"))
        self._close.clicked.connect(self.close_wanted)
        self._dock.clicked.connect(self.dock_wanted)
        self._settings.clicked.connect(self.settings_wanted)
        self._build()

    def _build(self) -> None:
        arrow = QLabel("→", self)
        arrow.setProperty("tone", "faint")
        self._badge.setFont(font(12))
        self._badge.setFixedHeight(20)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 6)
        row.setSpacing(8)
        row.addWidget(arrow)
        row.addWidget(self._target, 1)
        row.addWidget(self._badge)
        for button in (self._dock, self._settings, self._close):
            row.addWidget(button)
            row.addSpacing(-6)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(24, 24)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_colours(self, colours: Colours) -> None:
        """Tint the icons."""
        self._dock.setIcon(self._icons.get("dock", colours.soft))
        self._close.setIcon(self._icons.get("close", colours.soft))
        self._settings.setIcon(self._icons.get("settings", colours.soft))

    def show_target(self, title: str, badge: str, tone: str) -> None:
        """Show the target's title and the badge; `tone` is good, warn or bad."""
        self._target.setText(title)
        self._target.setToolTip(plain(title))
        mark(self._badge, "chip", tone)
        self._badge.setText(f"● {badge}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the badge asks what can be done about it."""
        if self._badge.geometry().contains(event.position().toPoint()):
            self.badge_clicked.emit()
        super().mousePressEvent(event)
