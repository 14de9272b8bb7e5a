"""The settings dialog: who writes, how it looks, which keys."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.core.errors import AssistantError
from assistant.core.hotkey import check_hotkeys
from assistant.core.language import Language
from assistant.core.ports import HotkeyState
from assistant.core.profile import check_profile, merged
from assistant.core.settings import Dock, Settings, Theme
from assistant.ui.choice_box import LANGUAGES, choice_box
from assistant.ui.dialog_buttons import dialog_buttons
from assistant.ui.dialog_size import at_least
from assistant.ui.hotkey_page import HotkeyPage
from assistant.ui.low_screen import LowScreen
from assistant.ui.privacy_page import PrivacyPage
from assistant.ui.profile_page import ProfilePage
from assistant.ui.working_hours_row import WorkingHoursRow


class SettingsDialog(QDialog):
    """Shows settings and says what they are to be; the keys' states stand beside them."""

    settings_changed = Signal(object)
    recording_wanted = Signal(str)
    autostart_chosen = Signal(bool)
    editor_wanted = Signal()
    sources_wanted = Signal()
    practice_wanted = Signal()
    groups_wanted = Signal()

    def __init__(
        self, settings: Settings, states: Mapping[str, HotkeyState], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._agent = QLineEdit(settings.agent)
        self._shop = QLineEdit(settings.shop)
        self._hours = WorkingHoursRow(settings.hours, settings.workdays)
        self._language = choice_box(LANGUAGES, settings.language)
        self._theme = choice_box(self._themes(), settings.theme)
        self._dock = choice_box(self._docks(), settings.dock)
        self._autostart = QCheckBox(self.tr("登录电脑后自动打开"))
        self._name_fields()
        self._keys = HotkeyPage(settings, self)
        self._keys.recording_wanted.connect(self.recording_wanted)
        self._profiles = ProfilePage(merged(settings.profiles), self)
        self.privacy = PrivacyPage(settings, self)
        self._fault = QLabel(self)
        self._tabs = QTabWidget(self)
        self._build()
        self.show_states(states)

    def show_states(self, states: Mapping[str, HotkeyState], *, takes_over: bool = False) -> None:
        """What became of each hotkey; `takes_over`: whether one that is taken can be had."""
        self._keys.show_states(states, takes_over=takes_over)

    def show_keys(self) -> None:
        """Turn to the page of the hotkeys."""
        self._tabs.setCurrentWidget(self._keys)

    def show_offers(self, offers: Mapping[str, str]) -> None:
        """Free combinations for hotkeys that are taken."""
        self._keys.show_offers(offers)

    def show_autostart(self, on: bool | None) -> None:
        """Whether the system opens the program at login; None where it can't."""
        self._autostart.setVisible(on is not None)
        self._autostart.setChecked(bool(on))

    def show_recorded(self, name: str, keys: str) -> None:
        """The combination recorded for a hotkey; empty when none could be."""
        self._keys.show_recorded(name, keys)

    def _themes(self) -> dict[Theme, str]:
        return {
            Theme.SYSTEM: self.tr("跟随系统"),
            Theme.LIGHT: self.tr("浅色"),
            Theme.DARK: self.tr("深色"),
            Theme.CONTRAST: self.tr("高对比度"),
        }

    def _docks(self) -> dict[Dock, str]:
        return {
            Dock.RIGHT: self.tr("屏幕右边"),
            Dock.LEFT: self.tr("屏幕左边"),
            Dock.FREE: self.tr("随意放"),
        }

    def _name_fields(self) -> None:
        self._agent.setObjectName("agent")
        self._shop.setObjectName("shop")
        self._language.setObjectName("language")
        self._theme.setObjectName("theme")
        self._dock.setObjectName("dock")
        self._autostart.setObjectName("autostart")
        self._autostart.hide()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("设置"))
        at_least(self, 420, 590)  # all keys in view
        tabs = self._tabs
        tabs.addTab(LowScreen(self._general(), self), self.tr("一般"))
        tabs.addTab(self._keys, self.tr("快捷键"))
        tabs.addTab(LowScreen(self._profiles, self), self.tr("聊天程序"))
        self._buyers = LowScreen(self.privacy, self)
        tabs.addTab(self._buyers, self.tr("买家资料"))
        self._fault.setWordWrap(True)
        self._fault.setProperty("tone", "bad")
        self._fault.hide()
        column = QVBoxLayout(self)
        column.addWidget(tabs)
        column.addWidget(self._fault)
        column.addWidget(self._buttons())
        self._agent.setFocus()

    def _general(self) -> QWidget:
        """Who writes, how it looks, where the phrases come from."""
        page = QWidget(self)
        form = QFormLayout(page)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("客服昵称"), self._agent)
        form.addRow(self.tr("店铺名"), self._shop)
        form.addRow(self.tr("工作时间"), self._hours)
        form.addRow(self.tr("语言"), self._language)
        form.addRow(self.tr("外观"), self._theme)
        form.addRow(self.tr("停靠"), self._dock)
        form.addRow("", self._autostart)
        edit = self._leading(self.tr("编辑话术本…"), self.editor_wanted)
        edit.setToolTip(self.tr("改、导入、检查话术；给写话术的人用"))
        sources = QPushButton(self.tr("来源、个人话术、数字…"), self)
        sources.clicked.connect(self.sources_wanted)
        sources.setToolTip(self.tr("订阅团队的话术，带走自己的话术，交出使用数字"))
        form.addRow(self.tr("话术"), edit)
        form.addRow("", sources)
        form.addRow(self.tr("其他"), self._others())
        return page

    def _others(self) -> QHBoxLayout:
        """What the tray offers, too, where there is one. Nothing may lie over the window then."""
        row = QHBoxLayout()
        row.setSpacing(6)
        practice = self.tr("在练习聊天里答买家，按 6 秒和 15 秒计时")
        buyers = self.tr("一组买家有谁，导出名单")
        for label, tip, wanted in (
            (self.tr("练习…"), practice, self.practice_wanted),
            (self.tr("买家分组…"), buyers, self.groups_wanted),
        ):
            button = self._leading(label, wanted)
            button.setToolTip(tip)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _leading(self, label: str, wanted: SignalInstance) -> QPushButton:
        """A button that leads away from here."""
        button = QPushButton(label, self)
        button.clicked.connect(lambda: self._leave_for(wanted))
        return button

    def _leave_for(self, wanted: SignalInstance) -> None:
        """What was typed here is kept before something else takes the place of this dialog."""
        self._accepted()
        if self.result() == QDialog.DialogCode.Accepted:
            wanted.emit()

    def _buttons(self) -> QDialogButtonBox:
        box = dialog_buttons(self.tr("保存"), self.tr("取消"), self)
        box.accepted.connect(self._accepted)
        box.rejected.connect(self.reject)
        return box

    def _accepted(self) -> None:
        """Say what was chosen, or what of it can't be used."""
        try:
            for profile in self._profiles.profiles():
                check_profile(profile)
            check_hotkeys(self._keys.keys().values())
        except AssistantError as error:
            self._fault.setText(error.message.text(self._settings.language))
            self._fault.show()
            return
        if not self.privacy.confirm():
            self._tabs.setCurrentWidget(self._buyers)
            return
        chosen = replace(
            self._settings,
            agent=self._agent.text().strip(),
            shop=self._shop.text().strip(),
            hours=self._hours.hours,
            workdays=self._hours.days,
            language=Language(self._language.currentData()),  # Qt hands out the bare text
            theme=Theme(self._theme.currentData()),
            dock=Dock(self._dock.currentData()),
            hotkeys=self._keys.keys(),
            profiles=self._profiles.profiles(),
            lock_minutes=self.privacy.lock_minutes,
            keep_days=self.privacy.keep_days,
            take_over=tuple(self._keys.taken_over()),
        )
        self.accept()
        self.settings_changed.emit(chosen)
        if not self._autostart.isHidden():
            self.autostart_chosen.emit(self._autostart.isChecked())
