"""The tray icon: show, practise, settings, help, quit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from assistant.ui.icons import Icons


class Tray(QSystemTrayIcon):
    """Keeps the program within reach while its window is hidden."""

    show_wanted = Signal()
    practice_wanted = Signal()
    editor_wanted = Signal()
    settings_wanted = Signal()
    groups_wanted = Signal()
    sources_wanted = Signal()
    help_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons.program(), parent)
        self.setToolTip(self.tr("金牌客服助手"))
        self._menu = QMenu(parent)
        self._menu.addAction(self.tr("显示窗口"), self.show_wanted.emit)
        self._menu.addAction(self.tr("练习…"), self.practice_wanted.emit)
        self._menu.addAction(self.tr("编辑话术本…"), self.editor_wanted.emit)
        self._menu.addAction(self.tr("买家分组…"), self.groups_wanted.emit)
        self._menu.addAction(self.tr("话术来源…"), self.sources_wanted.emit)
        self._menu.addAction(self.tr("设置…"), self.settings_wanted.emit)
        self._menu.addAction(self.tr("帮助（F1）"), self.help_wanted.emit)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("退出"), self.quit_wanted.emit)
        self.setContextMenu(self._menu)
        self.activated.connect(self._activated)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.show_wanted.emit()
