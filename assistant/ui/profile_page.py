"""The settings of chat programs: how each is recognised, which keys paste and send."""

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from assistant.core.profile import LONGEST_PAUSE_MS, SHIPPED, Profile
from assistant.ui.theme import font

_PASTE_KEYS = ("Ctrl+V", "Shift+Insert")
_SEND_KEYS = ("Enter", "Ctrl+Enter")
_COMMAS = re.compile("[,，、;；]")  # an input method's are commas, too


class ProfilePage(QWidget):
    """One chat program at a time; what is changed stays in the page until it is asked for."""

    def __init__(self, profiles: Sequence[Profile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profiles = list(profiles)
        self._current = 0
        self._which = QComboBox(self)
        self._programs = QLineEdit(self)
        self._title = QLineEdit(self)
        self._paste = _keys(_PASTE_KEYS, self)
        self._send = _keys(_SEND_KEYS, self)
        self._pause = QSpinBox(self)
        self._may_send = QCheckBox(self.tr("Ctrl+Enter 可以替我发送"), self)
        self._reset = QPushButton(self.tr("恢复默认"), self)
        self._build()
        self._show(0)
        self._which.currentIndexChanged.connect(self._turn)
        self._reset.clicked.connect(self._restore)

    def profiles(self) -> tuple[Profile, ...]:
        """Only those that differ from the shipped ones."""
        self._take()
        return tuple(profile for profile in self._profiles if profile not in SHIPPED)

    def _build(self) -> None:
        self._which.addItems([profile.name for profile in self._profiles])
        self._pause.setRange(0, LONGEST_PAUSE_MS)
        self._pause.setSuffix(self.tr(" 毫秒"))
        self._title.setPlaceholderText(self.tr("不看标题"))
        self._reset.setToolTip(self.tr("这个聊天程序用回自带的设置"))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for label, field in (
            (self.tr("聊天程序"), self._which),
            (self.tr("程序名"), self._programs),
            (self.tr("标题"), self._title),
            (self.tr("粘贴键"), self._paste),
            (self.tr("发送键"), self._send),
            (self.tr("发送前等"), self._pause),
            ("", self._may_send),
        ):
            field.setAccessibleName(label or self._may_send.text())
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._hint())
        column.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _hint(self) -> QLabel:
        text = self.tr(
            "程序名可以用 * 代替任意字，用逗号隔开。标题是正则表达式，"
            "其中 (?P<buyer>…) 那一段是买家：它变了，就算换了一个聊天。"
        )
        hint = QLabel(text, self)
        hint.setWordWrap(True)
        hint.setFont(font(12))
        hint.setProperty("tone", "soft")
        return hint

    def _turn(self, number: int) -> None:
        self._take()
        self._show(number)

    def _show(self, number: int) -> None:
        self._current = number
        profile = self._profiles[number]
        self._programs.setText(", ".join(profile.programs))
        self._title.setText(profile.title)
        for line in (self._programs, self._title):
            line.setCursorPosition(0)
        self._paste.setCurrentText(profile.paste)
        self._send.setCurrentText(profile.send)
        self._pause.setValue(profile.pause_ms)
        self._may_send.setChecked(profile.may_send)

    def _take(self) -> None:
        """Keep what stands in the fields."""
        programs = (part.strip() for part in _COMMAS.split(self._programs.text()))
        self._profiles[self._current] = replace(
            self._profiles[self._current],
            programs=tuple(part for part in programs if part),
            title=self._title.text().strip(),
            paste=self._paste.currentText().strip(),
            send=self._send.currentText().strip(),
            pause_ms=self._pause.value(),
            may_send=self._may_send.isChecked(),
        )

    def _restore(self) -> None:
        """Show the shipped values of the chosen chat program again."""
        shipped = {profile.id: profile for profile in SHIPPED}
        current = self._profiles[self._current]
        self._profiles[self._current] = shipped.get(current.id, current)
        self._show(self._current)


def _keys(offered: Sequence[str], parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.setEditable(True)
    box.addItems(list(offered))
    return box
