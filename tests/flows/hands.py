"""Hands that press whatever there is on the screen, as a child at the keyboard would."""

import random
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from tests.ui import fingers

TEXTS = (
    *(
        "hy",
        "fh",
        "pianyi",
        "尺码",
        "发货",
        "zzz",
        "  ",
        "明天",
        "48小时发货",
        "送丝袜一双",
        "在吗",
        "1.5",
        "-1",
    ),
    *(
        "小鱼儿888",
        "taobao/小鱼儿888",
        "vip/x",
        "2026-11-27",
        "99999999999",
        "13800138000",
        "٣",
        "%1 %2",
    ),
    *(
        "😀👨‍👩‍👧",
        "\u202eabc",
        "a" * 50,
        "{",
        "{{}}",
        "{尺码:S|M}",
        "{x",
        "<b>x</b>",
        "'; drop",
        "全网最低",
    ),
    *(
        "http://",
        "https://example.com",
        "\\\\share\\books",
        "C:\\x",
        "/nowhere",
        "Ctrl+Alt+1",
        "满300减40",
    ),
)
KEYS = (
    *(
        "Tab",
        "Shift+Tab",
        "Enter",
        "Shift+Enter",
        "Esc",
        "Up",
        "Down",
        "PgDown",
        "Home",
        "End",
        "Space",
    ),
    *(
        "F1",
        "F2",
        "F8",
        "Ctrl+1",
        "Ctrl+9",
        "Ctrl+D",
        "Ctrl+C",
        "Ctrl+V",
        "Ctrl+A",
        "Ctrl+Z",
        "Ctrl+Y",
    ),
    *("Ctrl+F", "Ctrl+S", "Ctrl+N", "Delete", "Backspace", "Left", "Right", "Alt+Down"),
)
_ENDS = "退出"
_KINDS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QTabBar, QAbstractItemView)
_LATELY = 8


class Hands:
    """Does one thing at a time; `lately` tells what the last ones were."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.lately: deque[str] = deque(maxlen=_LATELY)

    def act(self, tops: Sequence[QWidget]) -> None:
        """A key, a click, a text or a choice, in what is in front, else in one of `tops`."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            self._choose(popup)
            return
        top = QApplication.activeModalWidget() or self.chance.choice(tops)
        found = [w for w in top.findChildren(QWidget) if w.isVisible() and w.isEnabled()]
        usable = [w for w in found if isinstance(w, _KINDS) or _is_ours(w)]
        if not usable or self.chance.random() < 1 / 3:
            self._press(QApplication.focusWidget() or top)
        else:
            self._use(self.chance.choice(usable))

    def _choose(self, popup: QWidget) -> None:
        actions = [action for action in popup.actions() if action.isEnabled() and action.text()]
        popup.close()
        if isinstance(popup, QMenu) and actions:
            action = self.chance.choice(actions)
            self.lately.append(f"menu: {action.text()}")
            if _ENDS not in action.text():
                action.trigger()

    def _press(self, widget: QWidget, keys: str = "") -> None:
        keys = keys or self.chance.choice(KEYS)
        self.lately.append(f"{keys} in {_name(widget)}")
        fingers.press(keys, on=widget)

    def _use(self, widget: QWidget) -> None:
        self.lately.append(_name(widget))
        match widget:
            case QLineEdit() | QPlainTextEdit():
                self._write(widget)
            case QComboBox():
                if widget.count():
                    widget.setCurrentIndex(self.chance.randrange(widget.count()))
                    widget.activated.emit(widget.currentIndex())
            case QTabBar():
                widget.setCurrentIndex(self.chance.randrange(widget.count() or 1))
            case QHeaderView():
                pass
            case QAbstractItemView():
                self._pick(widget)
            case _:
                fingers.click(widget)

    def _write(self, line: QWidget) -> None:
        line.setFocus()
        if self.chance.random() < 1 / 2:
            fingers.press("Ctrl+A", on=line)
        text = self.chance.choice(TEXTS)
        if text.isascii():
            QTest.keyClicks(line, text)
        else:
            fingers.commit(text, on=line)
        if self.chance.random() < 1 / 3:
            self._press(line, "Enter")

    def _pick(self, view: QAbstractItemView) -> None:
        model = view.model()
        if not model.rowCount():
            return
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        place = self.chance.randrange(model.rowCount()), self.chance.randrange(columns)
        index = model.index(*place)
        view.scrollTo(index)
        at = view.visualRect(index).center()
        fingers.click(view.viewport(), at)
        chance = self.chance.random()
        if chance < 1 / 3:
            left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QTest.mouseDClick(view.viewport(), left, none, at)
        elif chance < 1 / 2:
            view.customContextMenuRequested.emit(at)


def _is_ours(widget: QWidget) -> bool:
    return type(widget).__module__.startswith("assistant.")


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else widget.objectName()
    return f"{type(widget).__name__} {words} of {type(widget.window()).__name__}"
