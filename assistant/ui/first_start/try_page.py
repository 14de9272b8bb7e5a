"""First start, step 3: the hotkeys are checked there and then, and tried in the practice chat."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.ui.theme import mark


class TryPage(QWidget):
    """Told how the keys stand and which was heard."""

    practice_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states = QLabel(self)
        self._heard = QLabel(self)
        self._practice = QPushButton(self.tr("打开练习聊天"), self)
        self._settings = QPushButton(self.tr("换一个组合键…"), self)
        self._build()

    def _build(self) -> None:
        for label in (self._states, self._heard):
            label.setWordWrap(True)
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.addWidget(self._states)
        inside.addWidget(self._heard)
        self._settings.setToolTip(self.tr("打开设置里的快捷键"))
        self._settings.hide()
        self._settings.clicked.connect(self.settings_wanted)
        self._practice.clicked.connect(self.practice_wanted)
        self._practice.setToolTip(self.tr("买家发来一句话，用快捷键把话术贴过去"))
        self._practice.setMinimumHeight(36)
        says = QLabel(self.tr("在练习聊天里答一位买家，就会用了：不用看说明书。"), self)
        says.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self._settings)
        column.addWidget(says)
        column.addWidget(self._practice)
        column.addStretch(1)

    def show_states(self, summon: str, taken: str, *, works: bool = True) -> None:
        """The keys that call the window, if any do; `taken` names those of another program.

        `works`: whether there are global hotkeys on this desktop.
        """
        self._states.setVisible(works)
        if taken:
            words = self.tr("%1 被别的程序占用了，其余的能用。").replace("%1", taken)
            self._states.setText(words)
        else:
            self._states.setText(self.tr("快捷键都能用。"))
        mark(self._states, "tone", "bad" if taken else "good")
        self._settings.setVisible(bool(taken) or (works and not summon))
        if not works:
            self._heard.setText(self.tr("这个桌面没有全局快捷键：选中话术会复制，请自己粘贴。"))
        elif not summon:
            self._heard.setText(self.tr("找话术的快捷键没有设：在设置里设一个，再回来试。"))
        elif summon in taken.split("、"):
            self._heard.setText(self.tr("换一个没人用的组合键，再回来试。"))
        else:
            self._heard.setText(self.tr("现在按一下 %1 试试。").replace("%1", summon))

    def show_opening(self, *, on: bool) -> None:
        """The chat is on its way: it takes seconds, and one is enough."""
        opening, ready = self.tr("正在打开…"), self.tr("打开练习聊天")
        self._practice.setText(opening if on else ready)
        self._practice.setEnabled(not on)

    def show_heard(self, keys: str) -> None:
        """A hotkey was pressed."""
        self._heard.setText(self.tr("听到了：%1。").replace("%1", keys))
        mark(self._heard, "tone", "good")
